"""Words that tell where a case name begins and ends."""

from __future__ import annotations

from functools import lru_cache

from citekit.knowledge.tables import ABBREVIATIONS, load

# Whole, or parted by the end of a line: hereinaf- ter
HEREINAFTER = r"here(?:-[ ]{1,3})?in(?:-[ ]{1,3})?af(?:-[ ]{1,3})?ter"

# Lower-case words inside English case names. `in`, `to` and `by` are left out: before a name they
# belong to the sentence ("the rule in Smith v. Jones").
CONNECTORS = frozenset(
    """
    of the and for a an de la le las los del der den du da di dos van von vom zu y e et al ux vir al. ux. vir.
    ex rel. rel re parte on with upon as or d/b/a dba f/k/a fka n/k/a nka a/k/a aka c/o s/a &c. &c o/b/o p/o
    through under + n' 'n 'N 'R' 'n' 'N'
    """.split()
)

# Lower-case particles that may begin a party's name.
PARTICLES = frozenset(
    """
    de la las los del der den van von vander di da dos du le ter ten el bin ibn
    """.split()
)

# Capitalised words that begin a sentence or a signal and stand before a name without belonging to it.
OPENERS = frozenset(
    """
    See SEE In Under But And As When While Although Though Since Because If Cf Cf. Accord Compare With Like Unlike
    From Before After Here Thus However Both Also E.g. E.g For Citing Quoting That This These Those Contra Id
    Id. Ibid Ibid. Generally Relying Following Applying Employing Where Whether Then Moreover Further Furthermore
    Finally Next Nor Or Not Only Our Their His Her Its To At By On Of Per Until Unless Upon
    Even Indeed Similarly Likewise Instead Later Recently Subsequently Again Additionally Accordingly
    Consequently Therefore Hence Rather Yet Still So Such Some Most Many Citations Citation Is Was Were Did Does
    Do Has Had Have Are We I It He She They You Plaintiff's Defendant's Compare, Held Holding Discussing
    Distinguishing Overruling Overruled Section Sections Rule Rules Article Chapter Title Part Footnote Note
    Supra Infra Interpreting Adopting Despite Between Among Through Within Without During Against About
    Regarding Concerning Contrary Pursuant According Considering Given Assuming Having Being
    UNDER IN BY THAT BECAUSE FROM WHETHER SINCE
    """.split()
)

# What joins people to their purpose in the name of a group.
_GROUPS = frozenset(
    """
    Alliance Americans Ass'n Assn. Association Campaign Citizens Coalition Comm. Committee Council Fund League
    Movement Mothers Org. Organization Parents People Project Residents Right Society Soc'y Students Taxpayers
    Veterans Voters Women
    """.split()
)
# Words that stand before a name as a rule, and within the names of groups: the words they follow there, or none
# where any capitalised word will do.
WITHIN_NAMES = {
    "to": _GROUPS,
    "To": _GROUPS,
    "On": frozenset(("Comm.", "Committee", "Comm'n", "Commission", "Council", "Bd.", "Board", "Conference")),
    "against": _GROUPS,
    "in": frozenset(("Accuracy", "Citizens", "Fairness", "Involved", "Women")),
    **dict.fromkeys(("Against", "And", "For", "Holding", "Of", "Our", "We", "Without"), frozenset[str]()),
}
# With these the name of a part of an institution begins, and with those that of a union.
# A title or a chapter of a law has a number; without one it is a word of the name: `Delta Title Ins. Co. v. Roe`
NUMBERED_PARTS = frozenset(("Title", "Chapter"))
DIVISIONS = frozenset("Board Bd. Bureau Department Dep't Dept. Division Div. Office".split())
UNIONS = frozenset(
    "Am. Amalgamated American Bhd. Brotherhood Int'l International Nat'l National Teamsters United".split()
)

# After a comma these still belong to the name before it.
SUFFIXES = frozenset(
    """
    National Local Lodge Locals Inc Inc. LLC L.L.C L.L.C. LP L.P. LLP L.L.P. Ltd Ltd. Co Co. Corp Corp. P.C. PC P.A. PA
    P.L.C. PLC PLLC N.A. NA S.A. SA A.G. AG N.V. NV B.V. BV S.p.A. SpA Ltda. GmbH A/S Jr. Jr Sr. Sr II III IV V Esq.
    M.D. D.O. Ph.D. Incorporated Limited Company Corporation F.S.B. FSB S.E. F.A. S.S.B. et al. ux. Warden
    Superintendent Sheriff Secretary Secretary, Sec'y Governor Commissioner Comm'r Director Dir. Administrator Adm'r
    Adm'x Executor Ex'r Ex'x Trustee Receiver Collector Attorney Att'y Auditor Treasurer Guardian Judge Mayor Next
    Friend Conservator AFL-CIO AFL-CIO-CLC CIO Etc. Etc PBC LTD LTD. INC INC. CO. CORP. CORP W.D. Nev. U.S.A.
    Cal. Calif. Acting Individually Deceased Minor Chief Recr. Pa. Pa PA. P.S. S.C. Assignee Admr. Exr. Limited.
    R.R. Ry. Intl. Int'l Mgt. ApS SARL S.A.R.L. S.r.l. K.K. Pty. Pte. Oy KG Realtors
    """.split()
)

# Railroads are called after their towns: `Louisville, New Orleans &c. Railway`
RAILROADS = frozenset("R. R.R. Ry. Railway Railroad".split())

# Short words that end with a period without being abbreviations of a name.
_NOT_ABBREVIATIONS = frozenset(
    """
    so. it. is. was. to. do. no. he. she. in. on. of. at. by. up. us. me. as. go. be. we. an. or. if. id. ibid.
    art. law. act. case. cases.
    """.split()
)

_MORE_ABBREVIATIONS = """
    Jan. Feb. Mar. Apr. Aug. Sept. Oct. Nov. Dec.
    Mr. Mrs. Ms. Dr. Messrs. Jr. Sr. St. Ste. Mt. Ft. Hon. Rev. Capt. Lt. Sgt. Col. Gen. Maj. Wm. Geo. Chas.
    Jas. Thos. Jos. Robt. Saml. Dept. Depts. Bds. Sup. Super. Ct. Cts. App. Apps. Com. Comrs. Commn. Comm'rs.
    Commr. Assn. Assns. Natl. Intl. Govt. Cos. Corps. Mfrs. Prods. Indus. Servs. Elecs. Labs. Sys. Tech. Techs.
    Hosps. Univs. Schs. Dists. Sec. Secs. Invs. Invest. Props. Realty. Bros. Mgt. Mgmt. Pub. Pubs. Publ. Rels.
    Empls. Emps. Unempl. Ret. Retire. Ref. Reg. Regs. Rys. Tr. Trs. Unif. Vet. Vets. Wash. Mass. Conn. Cal.
    Calif. Colo. Del. Fla. Ga. Ill. Ind. Kan. Ky. La. Md. Me. Mich. Minn. Miss. Mo. Mont. Neb. Nev. Okla. Or.
    Ore. Pa. Tenn. Tex. Vt. Va. Wis. Wyo. Ala. Ariz. Ark. N.Y. N.J. N.H. N.C. N.D. N.M. R.I. S.C. S.D. W.Va.
    D.C. P.R. Ltd. Inc. Co. Corp. Cie. Cia. rel. al. ux. vir. Exch. Ref. Sav. Ass. Exp. Fin. Gas. Pac. Atl. So.
    No. Nos. Cent. Term. Terr. Div. Dist. Twp. Vil. Bor. Tp. Cty. Cnty. Brd. Bd. Ed. Educ. Elem. Jud. Leg. Mach.
    Mar. Mus. Nav. Off. Ord. Par. Pers. Pet. Ph. Phil. Phila. Pres. Prot. Prov. Prop. Recr. Rec. Rub. Soc. Stat.
    Stds. Std. Stip. Sub. Subs. Supp. Supt. Sur. Tpk. Traf. Trib. Unit. Util. Utils. Whse. Aff. Agr. Agric. Am.
    Amer. Arb. Assoc. Assocs. Auth. Auto. Bankr. Bev. Bldg. Bldgs. Bhd. Broad. Bus. Cas. Chem. Civ. Coll. Comm.
    Commc'ns. Comp. Const. Constr. Contr. Coop. Corr. Corrs. Crim. Ctr. Ctrs. Def. Dev. Disc. Distrib. Distribs.
    Econ. Elec. Enf. Eng'g. Enter. Enters. Env. Envtl. Equip. Fam. Fed. Fid. Found. Gov. Grp. Guar. Hosp. Hous.
    Imp. Improv. Incorp. Indem. Indep. Info. Inst. Insts. Ins. Invrs. Juv. Lab. Liab. Lib. Litig. Loc. Mem.
    Merch. Metro. Mfg. Mkt. Mkts. Mktg. Mortg. Mot. Mun. Mut. Nat. Org. Orgs. Patrol. Perf. Pharm. Pharms. Plan.
    Power. Prac. Prob. Prod. Prof. Prot. Psych. Rd. Ave. Blvd. Recreat. Refin. Rehab. Rep. Res. Rest. Rev. Sch.
    Sci. Scis. Serv. Ser. Shipp. Sport. Stor. Surg. Tel. Telecomms. Telegr. Temp. Theat. Transp. Univ. Ventur.
    Wel. Workm. Wkrs. Zon. Solic. Cem. Ch. Chi. Ind'l. Cons. Consol. Contl. Cord. Det. Dir. Empl. Emp. Exec.
    Exam. Ex. Hy. Int. Inter. Inv. Jt. Lbr. Lumb. Mechs. Mill. Min. Mins. Op. Opt. Ont. Parl. Petrol. Pipel.
    Porc. Pr. Press. Print. Prov. Radio. Rel. Rlty. S.S. Sav. Stip. Sup'r. Tob. Trade. Trans. Und. Unempl. Vall.
    Ven. Wat. Wks. Ill. Yel Acct. Advoc. Affil. Ann. Auxil. Behav. Cath. Conf. Contemp. Conv. Couns. Delinq.
    Disab. Disp. Ests. Eur. Explor. Fac. Hisp. Hist. Hum. Immigr. Intell. Interdisc. Juris. Libr. Matrim. Mil.
    Mod. Negl. Negot. Newsl. Persp. Pol. Priv. Reclam. Regul. Resol. Sentg. Sociol. Stud. Surv. Theol. Treas.
    Urb. Whol. Wkly. Mems. Tpke. Hwy. Irrig. Presb. Sanit. Evang. Luth. Compens. Conserv. Charit. Benev. Boro.
    Repub. Dem. Haw. Advert. Afr. Ath. Brit. Comput. Cosm. Eng. Ent. Est. Ineq. Inj. Legis. Mag. Pat.  Pens.
    Philharm. Pro. Relig. Resp. Scot. Spec. Veh. Vol.
    """.split()


@lru_cache(maxsize=1)
def abbreviations() -> frozenset[str]:
    """Return the words with a period that do not end a sentence inside a case name.

    Bluebook table T6 as reporters-db lists it, with plurals, what its 21st edition took over from periodicals
    (T13.2), and what courts print beside it.
    """
    listed = [w for w in load(ABBREVIATIONS) if w.endswith(".")]
    return frozenset([*listed, *(w[:-1] + "s." for w in listed), *_MORE_ABBREVIATIONS])


@lru_cache(maxsize=16384)
def ends_sentence(word: str) -> bool:
    """Whether a word with its final period ends a sentence rather than being an abbreviation.

    >>> ends_sentence("Corp."), ends_sentence("N.Y."), ends_sentence("motion.")
    (False, False, True)
    """
    bare = word.lstrip("([\"'")
    first, _, last = bare.rpartition("-")
    if bare in abbreviations() or first[:1].isupper() and last in abbreviations():
        return False  # Harlow-Sec. Ins. Co.
    stem = bare[:-1]
    if bare[:1] == "&":
        return False
    if "." in stem or "'" in stem and stem[:1].isupper() and len(stem) < 9:
        # Initials and T6 contractions: D.D. · N.Y. · Ass'n.
        return stem.replace(".", "").isdigit() or len(stem) > 12
    if len(stem) <= 1:
        return not stem.isalpha() or stem.islower()
    if bare.lower() in _NOT_ABBREVIATIONS:
        return True
    # An unlisted capitalised word without vowels or of two letters is an abbreviation.
    return not (stem[0].isupper() and (len(stem) == 2 or not any(v in stem.lower() for v in "aeiouy")))
