"""How courts are called in print: the facts from which :mod:`citekit.knowledge.courts` makes its table of spellings.

Keys are spellings with everything but letters and digits dropped, in lower case; names between bars are as printed.
"""

from __future__ import annotations

# Bluebook T10 form first, then other spellings in use. Postal codes only where neutral citations use them and they
# make no
# other key ("CT App." is any Court of Appeals, "MI Ch." is Mich.).
STATES = {
    "Alabama": "Ala.", "Alaska": "Alaska AK", "Arizona": "Ariz. AZ", "Arkansas": "Ark.", "California": "Cal. Calif.",
    "Colorado": "Colo.", "Connecticut": "Conn.", "Delaware": "Del.", "District of Columbia": "D.C.",
    "Florida": "Fla. Fl.", "Georgia": "Ga.", "Guam": "Guam", "Hawaii": "Haw. Hawai'i", "Idaho": "Idaho",
    "Illinois": "Ill. IL", "Indiana": "Ind.", "Iowa": "Iowa", "Kansas": "Kan. Kans.", "Kentucky": "Ky.",
      "Louisiana": "La.",
    "Maine": "Me.", "Maryland": "Md.", "Massachusetts": "Mass.", "Michigan": "Mich.", "Minnesota": "Minn.",
      "Mississippi": "Miss.",
    "Missouri": "Mo.", "Montana": "Mont.", "Nebraska": "Neb. Nebr.", "Nevada": "Nev. NV", "New Hampshire": "N.H.",
    "New Jersey": "N.J.", "New Mexico": "N.M. N.Mex.", "New York": "N.Y.", "North Carolina": "N.C. N.Car.",
    "North Dakota": "N.D. N.Dak.", "Northern Mariana Islands": "N.Mar.I. CNMI", "Ohio": "Ohio Oh.",
      "Oklahoma": "Okla. Okl.",
    "Oregon": "Or. Ore. Oreg.", "Pennsylvania": "Pa. Penn. Penna.", "Puerto Rico": "P.R.", "Rhode Island": "R.I.",
    "South Carolina": "S.C. S.Car.", "South Dakota": "S.D. S.Dak.", "Tennessee": "Tenn. TN", "Texas": "Tex. TX",
      "Utah": "Utah UT",
    "Vermont": "Vt.", "Virginia": "Va.", "Virgin Islands": "V.I.", "Washington": "Wash. Wn.",
      "West Virginia": "W.Va.",
    "Wisconsin": "Wis. Wisc. WI", "Wyoming": "Wyo. WY",
}  # fmt: skip
LOCATIONS = {"Washington D.C.": "District of Columbia"}  # courts-db's word for a place, ours

# What a kind of state court is called: the T7 abbreviation that courts-db prints, the names it uses, the spellings
# in use.
KINDS: tuple[tuple[tuple[str, ...], tuple[str, ...], tuple[str, ...]], ...] = (
    (("ctapp", "appct", "app", "distctapp", "ctspecapp"),
     ("courtofappeals", "appellatecourt", "courtofappeal", "intermediatecourtofappeals"),
     ("ctapp", "app", "appct", "ctapps", "ctappeals", "ctofapp", "ctofappeals", "appellatect", "appeals",
       "courtofappeals", "courtofappeal",
      "courtapp", "distctapp", "ctappeal", "interctapp")),
    (("superct",), ("superiorcourt", "superiorcourts"), ("superct", "super", "superiorct", "superiorcourt",
      "suprct", "supr")),
    (("crimapp",), ("courtofcriminalappeals",), ("crimapp", "ctcrimapp", "crimctapp", "crimappct", "ctcrapp",
      "crapp", "cr", "cca",
                                                "courtofcriminalappeals")),
    (("civapp",), ("courtofcivilappeals",), ("civapp", "ctcivapp", "civctapp", "civappct", "courtofcivilappeals")),
    (("commwct",), ("commonwealthcourt",), ("commwct", "commw", "cmwlth", "cmwlthct", "commwlth", "commonwealthct",
      "commonwealthcourt")),
    (("ch",), ("courtofchancery", "chancerycourt"), ("ch", "ctch", "chct", "chanct", "chancct", "courtofchancery")),
    (("circt", "circct"), ("circuitcourt", "circuitcourts"), ("circt", "circct", "circuitct", "circuitcourt")),
    (("ctcl",), ("courtofclaims",), ("ctcl", "courtofclaims")),
    (("taxct",), ("taxcourt",), ("taxct", "tax", "tc", "taxcourt")),
    (("famct", "fmct"), ("familycourt",), ("famct", "fmct", "familyct", "familycourt")),
)  # fmt: skip
HIGH_SPELLINGS = ("supct", "supremect", "supremecourt", "supjudct", "sct", "supcourt")

# Divisions of a state's intermediate court that have an id of their own: how many, and the id by number.
DISTRICTS = (("Ohio", 12, "ohctapp{}"), ("Florida", 6, "fladistctapp{}"), ("California", 6, "calctapp{}d"))
WORDS = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth"
).split()
BANKRUPTCY = (
    "bankr",
    "bankrct",
    "bkrtcy",
    "bkrtcyct",
    "bkrptcy",
    "bkr",
    "bankrupt",
    "bankruptcy",
    "bankruptcyct",
    "bankruptcycourt",
)
PANELS = ("bap{}", "bapca{}", "bankrapppanelca{}", "bkrtcyapppanelca{}", "{0}bap", "{1}cirbap", "bap{1}cir",
  "bankrapp{1}cir",
           "bankrapppanel{1}cir", "bkrtcyapppanel{1}cir")  # fmt: skip
CIRCUITS = ("{1}cir", "ca{0}", "ca{1}", "ca{1}cir", "cca{0}", "cca{1}", "cca{1}cir", "usca{0}", "usca{1}",
  "usca{1}cir", "usctapp{1}cir",
             "{1}circuit", "courtofappealsforthe{1}circuit", "uscourtofappealsforthe{1}circuit",
               "unitedstatescourtofappealsforthe{1}circuit")  # fmt: skip
DISTRICT_COURTS = (
    "",
    "districtcourtforthe",
    "usdistrictcourtforthe",
    "unitedstatesdistrictcourtforthe",
    "usdistrictcourt",
)
DIRECTIONS = {"n": "northern", "s": "southern", "e": "eastern", "w": "western", "m": "middle", "c": "central"}

# Courts whose usual printed form courts-db lacks, or gives to another court.
SPECIAL = {
    # (D.C. 1990) is the local Court of Appeals (Bluebook T1.3); courts-db has the string for a criminal court that
    # closed in 1870.
    "dc": "D.C.|D.C. App.|D.C. Ct. App.|D.C. Ct. of App.|DCCA",
    "scotus": "U.S.|SCOTUS|U.S. Sup. Ct.|United States Supreme Court|U.S. Supreme Court|Sup. Ct. U.S.",
    "cadc": "CADC|CADC Cir.|C.A.D.C. Cir.|D.C. Circuit|App. D.C.|U.S. App. D.C.|D.C. App. Cir.|C.A. D.C.|"
    "C.A. Dist. Col.",
    "cafc": "CA Fed.|CAFC|C.A. Fed. Cir.|C.A. F.C.|Federal Circuit|CA Fed. Cir.",
    "ny": "N.Y. Ct. App.|N.Y. Court of Appeals|Ct. App. N.Y.|N.Y. App.",
    "nyappdiv": "App. Div.|A.D.|N.Y. Sup. Ct. App. Div.|N.Y. App. Dist.|N.Y. A.D.|N.Y. App. Dep't|N.Y. Sup. App. Div.",
    "nysupct": "N.Y. Sup.|N.Y. Sup. Ct.",
    "nyappterm": "App. Term",
    "md": "Md. Ct. App.|Md. Ct. of App.|Ct. App. Md.|Md. Sup. Ct.",
    "mdctspecapp": "Md. App.|Md. App. Ct.|App. Ct. Md.|Md. Spec. App.|Ct. Spec. App. Md.",
    "njsuperctappdiv": "N.J. App. Div.|N.J. Super. App. Div.|N.J. Super. A.D.|N.J. Super. Ct. A.D.|"
    "N.J. Sup. Ct. App. Div.",
    "njsuper": "N.J. Super.|N.J. Super. Ct.|N.J. Super. Ct. Law Div.|N.J. Super. Law Div.|N.J. Super. Ct. Ch. Div.",
    "del": "Del. Supr.",
    "texapp": "Tex. Civ. App.|Tex. Ct. Civ. App.|Tex. App. Ct.",
    "texcrimapp": "Tex. Cr. R.|Texas CCA|Tex. Cr.",
    "lactapp": "La. App.|La. Ct. App.|La. Ct. of App.",
    "fladistctapp": "Fla. DCA|Fla. App.|Fla. Ct. App.",
    "massappct": "Mass. App.|Mass. App. Div. Ct.",
    "wva": "W. Va. Sup. Ct. App.",
    "wvactapp": "W. Va. App.|W. Va. Ct. App.|W. Va. Int. Ct. App.",
    "cc": "U.S. Ct. Cl.|Court of Claims",
    "uscfc": "U.S. Fed. Cl.|Cl. Ct.|U.S. Cl. Ct.|Fed. Cl. Ct.|Fed. Cl. Spec. Mstr.",
    "tax": "T.C.|U.S. Tax Ct.|U.S.T.C.|Tax Court|T.C. Memo.",
    "cavc": "Vet. App.|CAVC|Ct. Vet. App.|Ct. App. Vet. Cl.|U.S. Vet. App.",
    "armfor": "CAAF|U.S. Ct. App. Armed Forces",
    "cma": "C.M.A.|U.S.C.M.A.|Ct. Mil. App.",
    "cit": "C.I.T.|Ct. Int'l Trade|Ct. of Int'l Trade|U.S. Ct. Int'l Trade",
    "acca": "A. Ct. Crim. App.|Army Ct. Crim. App.",
    "afcca": "A.F. Ct. Crim. App.",
    "nmcca": "N-M. Ct. Crim. App.|N.M. Ct. Crim. App.",
    "uscgcoca": "C.G. Ct. Crim. App.",
    "usarmymilrev": "A.C.M.R.",
    "usafctmilrev": "A.F.C.M.R.",
    "usnmcmilrev": "N.M.C.M.R.|N.C.M.R.",
    "cgcomilrev": "C.G.C.M.R.",
    "jpml": "J.P.M.L.|Jud. Pan. Mult. Lit.|JPML",
    "bia": "B.I.A.",
    "fiscr": "F.I.S.C.R.|FISA Ct. Rev.",
    "vid": "D. V.I.|D. Virgin Islands",
    "nmid": "D. N. Mar. I.|D.N. Mar. I.",
    "fisc": "F.I.S.C.|FISA Ct.|Foreign Int. Surv. Ct.",
    "tecoa": "Temp. Emer. Ct. App.|T.E.C.A.|TECA",
    "eca": "Em. App.|Emer. Ct. App.",
    "pactcompl": "Pa. Com. Pl.|Pa. C.P.|Pa. Ct. Com. Pl.|Pa. Ct. C.P.",
    "delctcompl": "Del. C.P.|Del. Com. Pl.|Del. Ct. C.P.",
    "deljustpct": "Del. J.P.",
    "ohioctcompl": "Ohio C.P.|Ohio Com. Pl.|Ohio Ct. Com. Pl.|Ohio Ct. C.P.",
    "nycivct": "N.Y. Civ. Ct.|N.Y. City Civ. Ct.|N.Y.C. Civ. Ct.",
    "nycrimct": "N.Y. Crim. Ct.|N.Y. City Crim. Ct.|N.Y.C. Crim. Ct.",
    "nysurct": "N.Y. Sur. Ct.|N.Y. Surr. Ct.",
    "nyclaimsct": "N.Y. Ct. Cl.",
    "nycountyct": "N.Y. County Ct.|N.Y. Cnty. Ct.|N.Y. Co. Ct.",
    "ncbizct": "N.C. Bus. Ct.|N.C. Super. Ct. Bus. Ct.",
    "vacc": "Va. Cir.|Va. Cir. Ct.",
    "coldistct": "Colo. Dist. Ct.",
    "minndistct": "Minn. Dist. Ct.",
    "flactyct": "Fla. Cnty. Ct.|Fla. County Ct.|Fla. Co. Ct.",
    "hawapp": "Haw. Interm. Ct. App.|Haw. Int. Ct. App.",
    "amsamoa": "Am. Samoa",
    "navajo": "Navajo",
    "fcc": "F.C.C.",
}

# What a reporter implies where it is not named after its court; under "" those that print several courts.
REPORTERS = {
    "scotus": "U.S.|S. Ct.|L. Ed.|U.S.L.W.|Dall.|Cranch|Wheat.|Pet.|How.|Black|Wall.|Otto",
    "cadc": "App. D.C.|U.S. App. D.C.",
    "nyappdiv": "A.D.",
    "ohio": "Ohio St.",
    "haw": "Haw.|Hawai'i",
    "mdctspecapp": "Md. App.",
    "prsupreme": "P.R. Dec.|P.R.R.",
    "nj": "N.J.L.",
    "texcrimapp": "Tex. Crim.",
    "okla": "OK",
    "oklacrimapp": "OK CR|Okla. Crim.",
    "oklacivapp": "OK CIV APP",
    "nm": "NMSC|NM",
    "nc": "NCSC",
    "ncctapp": "NCCOA",
    "nmctapp": "NMCA",
    "mont": "MT",
    "miss": "MS",
    "colo": "CO",
    "coloctapp": "COA",
    "massappct": "Mass. App. Ct.",
    "uscfc": "Fed. Cl.|Cl. Ct.",
    "cavc": "Vet. App.",
    "tax": "T.C.|T.C.M.|T.C.M. (RIA)|T.C. Memo.|T.C. No.|T.C. Summary Opinion",
    "bta": "B.T.A.",
    "cit": "Ct. Int'l Trade|C.I.T.|CIT",
    "cusc": "Cust. Ct.",
    "ccpa": "C.C.P.A.",
    "cma": "C.M.A.|USCMA",
    "bia": "I. & N. Dec.",
    "": "M.J.|N.J. Super.|V.I.|Guam|Ct. Cl.|Mass. App. Div.|LA|PA|SC|NC|Tex. L. Rev.",
}

# A court of the state whose courts a reporter prints, several of them: it tells what `App. Div.` alone means.
STATE_OF = {"N.J. Super.": "nj"}

# What prints the federal trial courts: a state alone is the one district of it there, and never a court of its own.
TRIAL_REPORTERS = frozenset(("F. Supp.", "F. Supp. 2d", "F. Supp. 3d", "F.R.D."))
