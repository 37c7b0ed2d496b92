"""The papers of a case's record, and the words that name them in print (Bluebook BT.1, R. B17)."""

from __future__ import annotations

# Papers cited by an abbreviation: a number of a page may follow at once (Compl. 4), the page is a pin.
PAPERS = frozenset(
    "Compl Aff Affs Affid Decl Decls Dep Depo Depos Ans Mot Mots Mem Memo Opp Opp'n Resp Resps Br Brs Stip Pet Reply"
    " Interrog Interrogs Req Reqs Certif Aplt Applt Obj Objs Obs Rpt Stmt Stmts SUMF SMF SOF PSOF DSOF"
    " Countercl Countercls Arg".split()
)  # fmt: skip

# Papers cited by their whole name: only with a pin that says so (Complaint ¶ 12, Motion at 15).
WHOLE_PAPERS = frozenset(
    "Complaint Affidavit Declaration Deposition Answer Motion Memorandum Memo Opposition Response Reply Brief Petition"
    " Stipulation Transcript Application Counterclaim Counterclaims Objections Objection Minutes Indictment"
    " Information Order Report Removal Facts Stipulations 56.1 56(b)".split()
)  # fmt: skip

# Papers known by their initials, and records: with a paragraph, or with "at" and a page (SAC ¶ 12, R&R at 5).
INITIALS = frozenset(
    "SAC FAC TAC CAC CCAC R&R PSR PSI PSIR RPWD SUF UMF UF PUF DUF JSUF SSUF RSUF PSUF DSUF PSMF DSMF PSAF DSAF RSOF"
    " CSOF SOMF CSMF RSMF OSMF ASMF I.J. R.R. A.R. C.A.R. C.R. N.T. F.F. AR CAR IAF IJ".split()
)  # fmt: skip

# The last words of papers that are cited by their whole name and a page behind "at".
TITLED_PAPERS = INITIALS | frozenset(
    "Motion Memorandum Complaint Petition Opp'n Transcript Opinion Order Response Reply Answer Declaration Affidavit"
    " Deposition Opposition Report Decision Stipulation Application Indictment Objections Statement Record Minutes"
    " Instructions Testimony Recommendation Appendix App'x Findings Argument Recording Op. Papers"
    " Proceedings".split()
)  # fmt: skip

# Pages of these may be hours or lines: Oral Argument at 12:30, Transcript at 14:5.
SPOKEN = frozenset("Transcript Deposition Argument Testimony Recording".split())

# The last words of motions, which a paper for or against them is named by: Mem. in Supp. of Mot. for Summ. J.
MOTION_ENDINGS = frozenset(
    "Dismiss Summ.J Compel Remand Strike Stay Suppress Transfer Quash Vacate Amend Law J Judgment Inj Injunction Supp"
    " Support"
    " Removal Cert Reconsideration Recons Arbitration Sanctions Fees Expedite Intervene Seal Certify Consolidate"
    " Continue Reconsider Extend Unseal Enforce Sever Disqualify Supplement Withdraw".split()
)  # fmt: skip

# Hearings by whose day a transcript goes: N.T. Trial, 3/11/21, at 6.
DATED_PAPERS = frozenset("Trial Sentencing Hearing Hr'g N.T. Testimony Adjudication Decree Letter Colloquy".split())

# Records that are cited by page or line: Tr. 14:5-15:2, J.A. 112, App. 35a. The page belongs to the designation.
PAGED = frozenset(
    "Tr Trs R RR CR JA SJA J.A S.J.A App Appx AR A.R SA PA RA RP VRP CP NT N.T V.R.P R.R Tp SR VR Rec Record"
    " ROA".split()
)

# What may stand before such a word within its name, beside capitalised words: Pls.' Memo. of L. in Supp. of Mot.
NAME_ABBREVIATIONS = frozenset(
    "Am Sec Pl Pls Def Defs Pet'r Pet'rs Resp't Resp'ts Appellant's Supp Summ Mot Mem Memo Opp Opp'n Resp Resps Rep Rev"
    " Hr'g Trial Tr Suppl Consol Prelim Inj Decl Aff Dep J R Req Reqs Interrog Gov't Govt Gov Jt Cross Ltr Jr Dr"
    " Prop Disc Dismiss Jury Sent Plea Supp'l Ex L Govt's Br Ct Gen Att'y U.S Comm'n Ass'n Dep't Conf N.T"
    " Pet Oral Arg Aplt Aplee Admin Bd Stip Stmt Mat Undisp Br Maj".split()
)  # fmt: skip

# These begin a citing sentence and are not part of a paper's name.
NOT_NAMES = frozenset(
    "See Cf But Accord Compare E.g Also In The Id Ibid Contra With And At To As Under Accordingly However Thus"
    " Moreover Exhibit Page Pages Section Document Note A An His Her Its Their This That Both Although Because"
    " When While If For On By From Of Or Citing Quoting Plaintiff Plaintiffs Defendant Defendants Here Indeed"
    " Further Furthermore Then Discussed Quoted Cited Reprinted".split()
)  # fmt: skip
