"""Words that tell treatises and other books from statutes, where both have a section sign."""

from __future__ import annotations

# Authors and short titles under which treatises are cited (Bluebook R. 15; The Indigo Book R23).
TREATISES = frozenset(
    "Wright Miller Moore's Nimmer LaFave Wigmore Collier Corbin Williston Weinstein's Weinstein McCarthy Prosser"
    " Keeton Sutherland Couch Larson Larson's McQuillin Fletcher Newberg Scott Witkin Simes Powell Blackstone"
    " Blackstone's Farnsworth Sand O'Malley Davis Pierce Dobbs Chisum Areeda Schoenbaum Norris Bogert Freeman"
    " Louisell Appleman Pomeroy Cooley Bishop Wharton Wharton's Greenleaf McCormick Benedict Hertz Liebman Norton"
    " Loss Ringel Ehrhardt Singer Callmann Patry Goldstein Gilson Chalmers Restatement Summers Whinney Kercheval"
    " Mueller Cyc Cyclopedia Treatise Encyclopedia Eckstrom Rotunda Tribe Hornbook Commentaries Jurisprudence"
    " Digest WRIGHT MILLER MOORE'S NIMMER LAFAVE COLLIER CORBIN WILLISTON SINGER MCCARTHY WITKIN".split()
)  # fmt: skip

# A title with one of these is a code, a session law or a rule, not a book.
NOT_BOOKS = frozenset(
    "CODE STAT STATS ANN ACT Code Codes Stat Stats Statutes Ann Annotated Act Acts U.S.C U.S.C.A C.F.R CFR Const"
    " Constitution Rule Rules Guidelines USSG U.S.S.G Reg Regs Regulations Section Sections Sec Article Art"
    " Amendment Title Chapter Ch Order Id Ibid ILCS Pub Cong Sess Part Laws Supp Exhibit Ex Compl Complaint Decl"
    " Aff Doc ECF Count No Nos U.S MCL NRS RCW ORS HRS KRS Rev Gen Comp Cons Bd Claim Claims L.B Resolution"
    " Agreement Plan Contract Policy Charter Ordinance Bylaws".split()
)  # fmt: skip

# Words of a title that are not capitalised.
SMALL = frozenset("of the and on in for to against et al & a an upon under with as".split())

# They begin a citation and are not part of a title.
SIGNALS = frozenset(
    "See Cf Cf. But Accord Compare E.g Also also generally In Id see By Under And".split()
)  # fmt: skip
