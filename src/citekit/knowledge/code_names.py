"""How codes are called in print: local abbreviations, subjects of codes, acts, states.

Facts only; :mod:`citekit.knowledge.codes` builds the look-up table. The sources are reporters-db's
``LAWS``, Bluebook table T1, the California Style Manual (codes without the state's name), the New York
Law Reports Style Manual (laws by their initials) and the usage of the state courts themselves.
"""

from __future__ import annotations

# Statutes: canonical name -> what courts print besides. Spaces, periods and case do not matter.
STATUTES: dict[str, str] = {
    "U.S.C.": (
        "U.S.C.; U.S.C.A.; U.S.C.S.; U.S.C.U.; U.S. Code; United States Code; United States Code Annotated; "
        "U.S.C. App.; U.S.C.A. App.; U.S. Code Ann."
    ),
    "I.R.C.": "I.R.C.; Internal Revenue Code; Int. Rev. Code",
    "N.Y. U.C.C. Law": "N.Y. U.C.C.; New York Uniform Commercial Code; N.Y. U.C.C. Law; New York U.C.C.",
    "U.C.C.": "U.C.C.; Uniform Commercial Code; Unif. Com. Code",
    "U.C.M.J.": "UCMJ; U.C.M.J.; Uniform Code of Military Justice",
    "Stat.": "Stat.; Statutes at Large",
    "Rev. Stat.": "Rev. Stat.; Revised Statutes; R.S.; Rev. St.",
    "Wash. Rem. Rev. Stat.": "Rem. Rev. Stat.; Rem. Comp. Stat.",
    "Comp. Stat.": "Comp. St.; Comp. Stat.; Compiled Statutes",
    "Ala. Code": "Ala. Code 1975",
    "Cal. Civ. Proc. Code": "California Code of Civil Procedure; Cal. Code Civ. Proc.; Cal. Code of Civil Procedure",
    "Tex. Code Crim. Proc. Ann.": (
        "Texas Code of Criminal Procedure; Tex. Code Crim. Proc.; Tex. Code Crim. P.; Tex. Code of Crim. Proc.; Tex. "
        "Code of Criminal Procedure; T.C.C.P."
    ),
    "Alaska Stat.": "A.S.",
    "Ariz. Rev. Stat.": "A.R.S.",
    "Ark. Code Ann.": "A.C.A.; Arkansas Code",
    "Ark. Stat. Ann.": "Ark. Stat.",
    "Cal. Stat.": "Stats.; Cal. Stats.",
    "Colo. Rev. Stat.": "C.R.S.; C.R.S.A.",
    "Conn. Gen. Stat.": "C.G.S.; C.G.S.A.; General Statutes; Gen. Stat.",
    "D.C. Code": "District of Columbia Code; D.C. Official Code",
    "Del. Code Ann.": "Del. C.; Del. Code",
    "Fla. Stat.": "F.S.; F.S.A.; Florida Statute",
    "Ga. Code Ann.": "O.C.G.A.; Official Code of Georgia Annotated; Official Code of Georgia",
    "Haw. Rev. Stat.": "H.R.S.; Hawai'i Revised Statutes",
    "Idaho Code": "I.C.",
    "Ill. Comp. Stat.": "ILCS; Ill. Rev. Stat.",
    "Ind. Code": "Burns Ind. Code Ann.",
    "Ind. Stat. Ann.": "Burns' Ann. St.; Burns Ann. St.; Burns' Ind. Stat. Ann.",
    "Kan. Stat. Ann.": "K.S.A.; Kan. Stat. Ann. Supp.; K.S.A. Supp.",
    "Ky. Rev. Stat. Ann.": "K.R.S.; Ky. Rev. Stat.",
    "La. Stat. Ann.": "La. R.S.; La. Rev. Stat. Ann.; La. Rev. Stat.; LSA-R.S.",
    "La. Civ. Code Ann.": "Louisiana Civil Code; La. C.C.; LSA-C.C.; La. Civ. Code",
    "La. Code Civ. Proc. Ann.": (
        "Louisiana Code of Civil Procedure; La. C.C.P.; LSA-C.C.P.; La. Code Civ. P.; La. Code Civ. Proc."
    ),
    "La. Code Crim. Proc. Ann.": (
        "Louisiana Code of Criminal Procedure; La. C.Cr.P.; LSA-C.Cr.P.; La. Code Crim. P.; La. Code Crim. "
        "Proc.; C.Cr.P."
    ),
    "La. Child. Code Ann.": "La. Ch.C.; Ch.C.; LSA-Ch.C.; La. Child. Code",
    "La. Code Evid. Ann.": "La. C.E.; C.E.; LSA-C.E.; La. Code Evid.",
    "Mass. Gen. Laws": "Mass. Gen. L.; G.L.; M.G.L.; M.G.L.A.; Mass. G.L.; Mass. Ann. Laws; General Laws",
    "Md. Code Ann.": "Md. Code; Md. Ann. Code; Maryland Code",
    "Me. Rev. Stat. Ann.": "M.R.S.; M.R.S.A.; Me. Rev. Stat.",
    "Mich. Comp. Laws": "MCL; M.C.L.; MCLA; M.C.L.A.; Mich. Comp. Laws Serv.",
    "Minn. Stat.": "M.S.A.",
    "Miss. Code Ann.": "Miss. Code",
    "Miss. Laws": "Miss. Gen. Laws",
    "Mo. Rev. Stat.": "RSMo; R.S.Mo.; V.A.M.S.",
    "Mont. Code Ann.": "MCA",
    "Mont. Rev. Codes Ann.": "Mont. Rev. Codes; Rev. Codes Mont.; Revised Codes of Montana",
    # As the codes of other states were called before, which may not be taken for Connecticut's: Kan. Gen. Stat. (1949)
    **{f"{state} Gen. Stat.": "" for state in ("Colo.", "Fla.", "Kan.", "Ky.", "Minn.", "Mo.", "Neb.", "Vt.")},
    "N.C. Gen. Stat.": "N.C.G.S.; G.S.; N.C.G.S.A.",
    "N.D. Cent. Code": "N.D.C.C.",
    "N.H. Rev. Stat. Ann.": "RSA; N.H. RSA",
    "N.J. Stat. Ann.": "N.J.S.A.; N.J.S.",
    "N.M. Stat. Ann.": "NMSA; NMSA 1978; N.M.S.A.",
    "Nev. Rev. Stat.": "NRS",
    "Ohio Rev. Code Ann.": "R.C.; O.R.C.; Revised Code; Ohio R.C.",
    # compiled every ten years, which Oklahoma prints without a blank: 21 O.S.2011, § 701.7
    "Okla. Stat.": "O.S.; O.S.A.; O.S.1981; O.S.1991; O.S.2001; O.S.2011; O.S.2021",
    "Or. Rev. Stat.": "ORS; Ore. Rev. Stat.",
    "P.R. Laws Ann.": "L.P.R.A.; Laws of P.R. Ann.",
    "Pa. Cons. Stat.": "Pa.C.S.; Pa.C.S.A.; Pa. Cons. Stat. Ann.",
    "Pa. Stat.": "P.S.; Pa. Stat.; Pa. Stat. Ann.",
    "R.I. Gen. Laws": "G.L. 1956; R.I.G.L.",
    "S.C. Code Ann.": "S.C. Code",
    "S.D. Codified Laws": "SDCL",
    "Tenn. Code Ann.": "T.C.A.; Tenn. Code",
    "Tex. Rev. Civ. Stat. Ann.": "Vernon's Ann. Civ. St.; V.A.C.S.; Vernon's Tex. Civ. Stat.; V.A.T.S.",
    "Utah Code Ann.": "U.C.A.",
    "V.I. Code Ann.": "V.I.C.",
    "Va. Code Ann.": "Code of Virginia; Code 1950; Va. Code",
    "Vt. Stat. Ann.": "V.S.A.",
    "W. Va. Code": "West Virginia Annotated Code",
    "Wash. Rev. Code": "RCW; RCWA",
    "Wis. Stat.": "Wis. Stats.; Stats. ann.",
    "Wis. Act": "Wisconsin Act",
    "Wyo. Stat. Ann.": "W.S.; Wyo. Stat.",
    # New York laws that are cited by their initials
    "N.Y. C.P.L.R.": "CPLR; C.P.L.R.; N.Y. CPLR; N.Y. C.P.L.R. Law; Civil Practice Law and Rules",
    "N.Y. Crim. Proc. Law": "CPL; N.Y. CPL",
    "N.Y. Est. Powers & Trusts Law": "EPTL; N.Y. EPTL",
    "N.Y. Surr. Ct. Proc. Act": "SCPA; N.Y. SCPA",
    "N.Y. Real Prop. Acts. Law": "RPAPL; N.Y. RPAPL",
    "N.Y. Real Prop. Tax Law": "RPTL; N.Y. RPTL",
    "N.Y. Bus. Corp. Law": "BCL; N.Y. BCL",
    "N.Y. Gen. Oblig. Law": "GOL; N.Y. GOL",
    "N.Y. Veh. & Traf. Law": "VTL; N.Y. VTL",
    "N.Y. Envtl. Conserv. Law": "ECL; N.Y. ECL",
    "N.Y.C. Admin. Code": (
        "N.Y. City Admin. Code; New York City Administrative Code; Administrative Code of the City of New York; NYC "
        "Admin. Code"
    ),
    "N.Y. State Admin. Proc. Act": "SAPA; State Administrative Procedure Act",
    "N.Y. Fam. Ct. Act": "Family Court Act; FCA; N.Y. FCA",
    "N.Y. Dom. Rel. Law": "DRL; N.Y. DRL",
}
# Acts that are cited by their initials or a short title (Bluebook R. 12.3.1).
ACTS = (
    "ADA ADEA AEDPA APA ARRA CERCLA COBRA DMCA ECOA EMTALA EPCRA ERISA FACTA FCA FCPA FCRA FDCA FDCPA FECA FELA "
    "FISA FLSA FMLA FOIA "
    "FTCA GINA HIPAA IDEA IIRIRA INA IPIA ISDA LHWCA LMRA LMRDA NEPA NLRA NVRA OCSLA PLRA PROMESA PSLRA RCRA "
    "RESPA RFRA RICO RLA RLUIPA "
    "SARA SCA SLUSA SORNA TCPA TILA TVPRA TVPA UCL UCCC VAWA VPPA VRA WARN"
)
# Rules without Rule in their name: canonical name -> what is printed besides.
RULES: dict[str, str] = {"OEC": "O.E.C.; Oregon Evidence Code"}
# Regulations: canonical name -> what is printed besides.
REGULATIONS: dict[str, str] = {
    "C.F.R.": "C.F.R.; Code of Federal Regulations; Code Fed. Regs.; Code Fed. Reg.",
    "Fed. Reg.": "FR; F.R.; Fed. Reg.; Federal Register",
    "SSR": "Social Security Ruling; Soc. Sec. Ruling; Soc. Sec. Rul.; Social Security Rulings; SSRs",
    "Rev. Rul.": "Revenue Ruling; Revenue Rulings",
    "Rev. Proc.": "Revenue Procedure",
    "Exec. Order": "Executive Order; E.O.; Executive Orders; Exec. Orders",
    "D.C. Reg.": "D.C. Register",
    "Ohio Legis. Bull.": "Ohio Legislative Bulletin",
    "Conn. L.J.": "Connecticut Law Journal",
    "Treas. Reg.": (
        "Treas. Reg.; Treas. Regs.; Treasury Regulation; Temp. Treas. Reg.; Prop. Treas. Reg.; Treasury Regulations"
    ),
    "Cal. Code Regs.": "Cal. Admin. Code; CCR; California Code of Regulations",
    "Ill. Admin. Code": "Ill. Adm. Code; Illinois Administrative Code",
    "N.Y. Comp. Codes R. & Regs.": "NYCRR; N.Y.C.R.R.; N.Y. Comp. Codes R. & Reg.; N.Y. Codes R. & Regs.",
    "Md. Code Regs.": "COMAR; Code of Maryland Regulations",
    "Mass. Code Regs.": "CMR; Code Mass. Regs.",
    "Conn. Agencies Regs.": (
        "Regs. Conn. State Agencies; Regs., Conn. State Agencies; Regulations of Connecticut State Agencies"
    ),
    "N.J. Admin. Code": "N.J.A.C.",
    "Or. Admin. R.": "OAR",
    "Wash. Admin. Code": "WAC",
    "Va. Admin. Code": "VAC",
    "Haw. Code R.": "HAR; Haw. Admin. R.; Haw. Admin. Rules; Hawaii Administrative Rules; Hawai'i Administrative Rules",
    "Nev. Admin. Code": "NAC",
    "Idaho Admin. Code": "IDAPA",
    "S.D. Admin. R.": "ARSD",
    "Ohio Admin. Code": "Ohio Adm. Code; Ohio Adm.Code; Adm.Code; O.A.C.",
    "Fla. Admin. Code Ann.": "Fla. Admin. Code; F.A.C.",
    "Ind. Admin. Code": "IAC",
    "Ky. Admin. Regs.": "KAR",
    "Kan. Admin. Regs.": "K.A.R.",
    "Mont. Admin. R.": "ARM; Admin. R. Mont.",
    "Ariz. Admin. Code": "A.A.C.",
    "Mo. Code Regs. Ann.": "Mo. Code Regs.; CSR; C.S.R.",
    "Tex. Admin. Code": "T.A.C.",
    "S.C. Code Ann. Regs.": "S.C. Code Regs.; S.C. Code Ann. Regs.",
    "Me. Code R.": "Code Me. R.",
    "N.M. Code R.": "NMAC; N.M. Admin. Code; New Mexico Administrative Code",
    "D.C. Mun. Regs.": "DCMR",
    "Guam Admin. R. & Regs.": "GAR",
}
# One abbreviation, two codes: I.C. is Idaho's and Indiana's, and only Indiana's sections have four parts (35-42-5-1).
FOUR_PARTS = {"Idaho Code": "Ind. Code"}
# Likewise A.A.C. and K.A.R.: Alaska and Kentucky print a title before them (15 AAC 05.310), Arizona and Kansas do not.
TITLE_BEFORE = {"Ariz. Admin. Code": "Alaska Admin. Code", "Kan. Admin. Regs.": "Ky. Admin. Regs."}
# Orders are cited by a number that may have a comma in it, as pages have.
PAGED = frozenset({"Exec. Order", "Wis. Act"})
# Codes whose title, chapter or volume is printed before the name (42 U.S.C., 735 ILCS, 120 Stat.).
NUMBERED = frozenset(
    "U.S.C.; Stat.; Del. Code Ann.; Ill. Comp. Stat.; Me. Rev. Stat. Ann.; Okla. Stat.; P.R. Laws Ann.; Pa. Cons. "
    "Stat.; Pa. Stat.; Wis. Act; "
    "Vt. Stat. Ann.; V.I. Code Ann.; C.F.R.; Fed. Reg.; Cal. Code Regs.; Ill. Admin. Code; N.Y. Comp. Codes R. & "
    "Regs.; Mass. Code Regs.; "
    "Ind. Admin. Code; Ky. Admin. Regs.; Mo. Code Regs. Ann.; D.C. Mun. Regs.; Navajo Nation Code Ann.; Tex. "
    "Admin. Code".split("; ")
)
# Of these, the ones that are cited without that number too.
UNTITLED = frozenset({"Ill. Comp. Stat.", "Me. Rev. Stat. Ann."})
# Subjects of the codes and laws of California, New York, Texas and Maryland: printed short form -> name.
CODE_SUBJECTS = (
    "Aban. Prop.|Abandoned Property; Admin.|Administrative; Agric. & Mkts.|Agriculture and Markets; Alco. Bev. "
    "Cont.|Alcoholic Beverage Control; Alt. County Gov't|Alternative County Government; Arts & Cult. Aff.|Arts and "
    "Cultural Affairs; Banking|Banking; Bankr.|Bankruptcy; Bus. & Com.|Business and Commerce; Bus. & Prof.|Business "
    "and Professions; Bus. Corp.|Business Corporation; Bus. Org.|Business Organizations; Bus. Orgs.|Business "
    "Organizations; Canal|Canal; Child.|Children's; Civ. Prac. & Rem.|Civil Practice and Remedies; Civ. Rights|Civil "
    "Rights; Civ. Serv.|Civil Service; Civ.|Civil; Com.|Commercial; Cons.|Consumer; Coop. Corps.|Cooperative "
    "Corporations; Corp.|Corporations; Correc.|Correction; Correct.|Correction; County|County; Crim. Proc.|Criminal "
    "Procedure; Crim.|Criminal; Debt. & Cred.|Debtor and Creditor; Dom. Rel.|Domestic Relations; Econ. Dev.|Economic "
    "Development; Educ.|Education; Elec.|Election; Elec.|Elections; Em. Dom. Proc.|Eminent Domain Procedure; "
    "Empl.|Employment; Energy|Energy; Env't Conserv.|Environmental Conservation; Envtl. Conserv.|Environmental "
    "Conservation; Est. Powers & Trusts|Estates, Powers and Trusts; Est.|Estates; Evid.|Evidence; Exec.|Executive; "
    "Fam.|Family; Fin. Servs.|Financial Services; Fin.|Finance; Fin.|Financial; Fish & G.|Fish and Game; Food & "
    "Agric.|Food and Agricultural; Gen. Ass'ns|General Associations; Gen. Bus.|General Business; Gen. City|General "
    "City; Gen. Constr.|General Construction; Gen. Mun.|General Municipal; Gen. Oblig.|General Obligations; "
    "Gov't|Government; Gov.|Government; Harb. & Nav.|Harbors and Navigation; Health & Saf.|Health and Safety; Health "
    "& Safety|Health and Safety; High.|Highway; Hum. Res.|Human Resources; Ins.|Insurance; Jud.|Judiciary; "
    "Lab.|Labor; Legis.|Legislative; Lien|Lien; Lim. Liab. Co.|Limited Liability Company; Loc. Fin.|Local Finance; "
    "Loc. Gov't|Local Government; Local Fin.|Local Finance; Mental Hyg.|Mental Hygiene; Mil. & Vet.|Military and "
    "Veterans; Mil.|Military; Mult. Dwell.|Multiple Dwelling; Mult. Resid.|Multiple Residence; Mun. Home "
    "Rule|Municipal Home Rule; Mun.|Municipal; Nat. Res.|Natural Resources; Nav.|Navigation; Not-for-Profit "
    "Corp.|Not-for-Profit Corporation; Occ.|Occupations; Parks & Wild.|Parks and Wildlife; Partnership|Partnership; "
    "Pen.|Penal; Pers. Prop.|Personal Property; Priv. Hous. Fin.|Private Housing Finance; Prob.|Probate; "
    "Prop.|Property; Pub. Auth.|Public Authorities; Pub. Con.|Public Contract; Pub. Health|Public Health; Pub. "
    "Hous.|Public Housing; Pub. Lands|Public Lands; Pub. Off.|Public Officers; Pub. Res.|Public Resources; Pub. "
    "Serv.|Public Service; Pub. Util.|Public Utilities; Rapid Trans.|Rapid Transit; Real Prop. Acts.|Real Property "
    "Actions and Proceedings; Real Prop. Tax|Real Property Tax; Real Prop.|Real Property; Relig. Corp.|Religious "
    "Corporations; Retire. & Soc. Sec.|Retirement and Social Security; Rev. & Tax.|Revenue and Taxation; Soc. "
    "Serv.|Social Services; State Fin.|State Finance; Sts. & High.|Streets and Highways; Tax|Tax; Town|Town; Transp. "
    "Corp.|Transportation Corporations; Transp.|Transportation; Uncons.|Unconsolidated; Unconsol.|Unconsolidated; "
    "Unemp. Ins.|Unemployment Insurance; Util.|Utilities; Veh. & Traf.|Vehicle and Traffic; Veh.|Vehicle; "
    "Vill.|Village; Village|Village; Water|Water; Welf. & Inst.|Welfare and Institutions; Workers' Comp.|Workers' "
    "Compensation"
)
# Maryland's code is published in articles, cited by their names: "§ 7-104 of the Criminal Law Article", or behind the
# code: "Md. Code Ann., Cts. & Jud. Proc. § 5-101" (Bluebook table T1.3): printed short form -> name.
_ARTICLES = (
    "Agric.|Agriculture; Alco. Bev.|Alcoholic Beverages; Bus. Occ. & Prof.|Business Occupations and Professions; Bus. "
    "Reg.|Business Regulation; Com. Law|Commercial Law; Corps. & Ass'ns|Corporations and Associations; Corr. "
    "Servs.|Correctional Services; Cts. & Jud. Proc.|Courts and Judicial Proceedings; Crim. Law|Criminal Law; Crim. "
    "Proc.|Criminal Procedure; Econ. Dev.|Economic Development; Educ.|Education; Elec. Law|Election Law; "
    "Envir.|Environment; Est. & Trusts|Estates and Trusts; Fam. Law|Family Law; Fin. Inst.|Financial Institutions; "
    "Gen. Prov.|General Provisions; Health-Gen.|Health-General; Health Occ.|Health Occupations; Hous. & Cmty. "
    "Dev.|Housing and Community Development; Hum. Servs.|Human Services; Ins.|Insurance; Lab. & Empl.|Labor and "
    "Employment; Land Use|Land Use; Local Gov't|Local Government; Nat. Res.|Natural Resources; Pub. Safety|Public "
    "Safety; Pub. Util.|Public Utilities; Real Prop.|Real Property; State Fin. & Proc.|State Finance and Procurement; "
    "State Gov't|State Government; State Pers. & Pens.|State Personnel and Pensions; Tax-Gen.|Tax-General; "
    "Tax-Prop.|Tax-Property; Transp.|Transportation"
)
ARTICLES: dict[str, str] = {short: name for short, _, name in (row.partition("|") for row in _ARTICLES.split("; "))}
# Names of laws that, with no state before them, are rather names of treatises.
TREATISES = frozenset(
    {"Criminal Law", "Administrative Law", "Municipal Law", "Bankruptcy Law", "Evidence Law", "Civil Law"}
)
# California puts the word Code first in one name only; Texas and others follow.
CODES_OF = (
    "Code Civ. Proc.|Code of Civil Procedure; C.C.P.|Code of Civil Procedure; "
    "Code Crim. Proc.|Code of Criminal Procedure; "
    "Code Crim. Proc. Ann.|Code of Criminal Procedure Annotated; Code Evid.|Code of Evidence; "
    "Crim. Code|Criminal Code; Unified Code|Unified Code of Corrections; Code of Ordinances|Code of Ordinances"
)
# The states: abbreviation of Bluebook table T1 -> name.
_STATES = (
    "Ala.|Alabama; Alaska|Alaska; Ariz.|Arizona; Ark.|Arkansas; Cal.|California; Colo.|Colorado; "
    "Conn.|Connecticut; Del.|Delaware; D.C.|District of Columbia; Fla.|Florida; Ga.|Georgia; Guam|Guam; "
    "Haw.|Hawaii; Idaho|Idaho; Ill.|Illinois; Ind.|Indiana; Iowa|Iowa; Kan.|Kansas; Ky.|Kentucky; La.|Louisiana; "
    "Me.|Maine; Md.|Maryland; Mass.|Massachusetts; Mich.|Michigan; Minn.|Minnesota; Miss.|Mississippi; "
    "Mo.|Missouri; Mont.|Montana; Neb.|Nebraska; Nev.|Nevada; N.H.|New Hampshire; N.J.|New Jersey; N.M.|New "
    "Mexico; N.Y.|New York; N.C.|North Carolina; N.D.|North Dakota; Ohio|Ohio; Okla.|Oklahoma; Or.|Oregon; "
    "Pa.|Pennsylvania; P.R.|Puerto Rico; R.I.|Rhode Island; S.C.|South Carolina; S.D.|South Dakota; "
    "Tenn.|Tennessee; Tex.|Texas; Utah|Utah; Vt.|Vermont; V.I.|Virgin Islands; Va.|Virginia; Wash.|Washington; W. "
    "Va.|West Virginia; Wis.|Wisconsin; Wyo.|Wyoming"
)
STATES: dict[str, str] = {short: name for short, _, name in (row.partition("|") for row in _STATES.split("; "))}
# Words of the canonical abbreviations, spelled out (``Ohio Rev. Code`` is also ``Ohio Revised Code``).
SPELLED = {
    "Rev.": "Revised", "Gen.": "General", "Stat.": "Statutes", "Ann.": "Annotated", "Comp.": "Compiled",
    "Cons.": "Consolidated", "Admin.": "Administrative", "Regs.": "Regulations", "Reg.": "Register", "R.": "Rules",
    "Cent.": "Century", "Sess.": "Session", "Pub.": "Public",
}  # fmt: skip

# Acts and codes that are a title of the United States Code, or stand in one under the numbers of it.
ACT_TITLES = {
    "Administrative Procedure Act": "5", "APA": "5", "Freedom of Information Act": "5", "FOIA": "5",
    "Privacy Act": "5", "Federal Arbitration Act": "9", "FAA": "9", "Bankruptcy Code": "11", "Sherman Act": "15",
    "Copyright Act": "17", "I.R.C.": "26", "Judicial Code": "28", "Patent Act": "35",
}  # fmt: skip
# The codes of procedure without their state, and what stands for it in the names of those that have one.
PROCEDURE = {"Code of Civil Procedure": "Civ. Proc.", "Code of Criminal Procedure": "Crim. Proc."}
