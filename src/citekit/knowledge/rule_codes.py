"""Words and acronyms of the names of court rules, and the canonical name that they make."""

from __future__ import annotations

import re
from functools import lru_cache

from citekit.knowledge.court_tables import STATES

# What a word of the name of a set of rules is called in its canonical name (Bluebook T.1 and
# R. 12.9.3); "" is left out. Keys are lower case without periods.
_PARTS = {
    "rule": "R.", "rules": "R.",
    "civil": "Civ.", "civ": "Civ.", "cv": "Civ.", "criminal": "Crim.", "crim": "Crim.", "cr": "Crim.",
    "appellate": "App.", "app": "App.", "appeals": "App.", "ap": "App.",
    "bankruptcy": "Bankr.", "bankr": "Bankr.", "bkrtcy": "Bankr.", "bank": "Bankr.",
    "evidence": "Evid.", "evid": "Evid.", "ev": "Evid.",
    "procedure": "P.", "procedures": "P.", "proc": "P.", "pro": "P.",
    "professional": "Prof.", "prof": "Prof.", "prof'l": "Prof.", "conduct": "Conduct", "cond": "Conduct",
    "resp": "Resp.", "responsibility": "Resp.", "practice": "Prac.", "prac": "Prac.",
    "disciplinary": "Disc.", "disc": "Disc.", "juvenile": "Juv.", "juv": "Juv.", "family": "Fam.",
    "fam": "Fam.", "probate": "Prob.", "prob": "Prob.", "general": "Gen.", "gen": "Gen.",
    "trial": "Trial", "admission": "Admis.", "admis": "Admis.", "administrative": "Admin.",
    "admin": "Admin.", "adm": "Admin.", "judicial": "Jud.", "jud": "Jud.", "admiralty": "Adm.", "supp": "Supp.",
    "military": "Mil.", "mil": "Mil.",
    "traffic": "Traf.", "guardianship": "Guard.", "uniform": "Unif.", "unif": "Unif.",
    "local": "Local", "loc": "Local", "court": "Ct.", "courts": "Ct.", "ct": "Ct.", "cts": "Ct.",
    "supreme": "Sup.", "supr": "Sup.", "sup": "Sup.", "superior": "Super.", "super": "Super.",
    "circuit": "Cir.", "cir": "Cir.", "district": "Dist.", "dist": "Dist.", "chancery": "Ch.", "ch": "Ch.",
    "municipal": "Mun.", "justice": "J.", "claims": "Cl.", "cl": "Cl.", "tax": "Tax", "code": "Code",
    "vaccine": "Vaccine", "model": "Model", "internal": "Internal", "operating": "Operating",
    "habeas": "Habeas", "corpus": "Corpus", "commission": "Comm'n", "comm'n": "Comm'n", "comm": "Comm.",
    "board": "Bd.", "bar": "Bar", "vet": "Vet.", "uscit": "USCIT", "jpml": "JPML",
    "finra": "FINRA", "nasd": "NASD", "revised": "Revised", "former": "", "federal": "Fed.", "fed": "Fed.",
    "of": "", "the": "", "and": "&", "for": "", "on": "", "in": "",
}  # fmt: skip
_ORDINALS = "First Second Third Fourth Fifth Sixth Seventh Eighth Ninth Tenth Eleventh".split()
_PARTS |= {word.lower(): word for word in _ORDINALS}
_CIRCUITS = dict(zip(_ORDINALS, "1st 2d 3d 4th 5th 6th 7th 8th 9th 10th 11th".split(), strict=True))
_CIRCUITS |= {"2nd": "2d", "3rd": "3d"}
_SHORTENED = {"Fed. R. App.": "Fed. R. App. P.", "Fed. R. Bankr.": "Fed. R. Bankr. P."}
_NTHS = frozenset("1st 2d 2nd 3d 3rd 4th 5th 6th 7th 8th 9th 10th 11th".split())

# Parts that may stand before "Rule" or "R." although they are a single letter (N.D. Ind. L.R.).
INITIALS = frozenset("D F N S E W M C L U J Y H I V".split())

# A rule number may follow these at once: "App.R. 16", "10th Cir. R. 36.3", "D. Md. Loc. R. 105.6".
COURT_WORDS = frozenset(
    "Local Ct. Cir. App. Civ. Crim. Gen. Evid. T. Trial Super. Sup. Juv. Bankr. Admin. Prac. Dist. Prob. Traf."
    " Jud. Adm. Disc. Unif. Ch. Fam. Conduct Bar Vet. USCIT".split()
)

# Rules cited by an acronym (Local Rules of Citation of the states; The Indigo Book T.3), and what they are.
ACRONYMS = {
    "FRCP": "Fed. R. Civ. P.", "FRCrP": "Fed. R. Crim. P.", "FRCrimP": "Fed. R. Crim. P.", "FRE": "Fed. R. Evid.",
    "FRAP": "Fed. R. App. P.", "FRBP": "Fed. R. Bankr. P.", "RCFC": "RCFC", "SCR": "SCR",
    "RUSCC": "R. United States Cl. Ct.", "MCR": "MCR", "MRE": "MRE", "MRPC": "MRPC", "LCR": "Local R.",
    "LR": "Local R.", "LAR": "Local App. R.", "LCvR": "Local Civ. R.",
    "LCivR": "Local Civ. R.", "LCrR": "Local Crim. R.", "CivLR": "Local Civ. R.", "LBR": "Local Bankr. R.",
    "CrimLR": "Local Crim. R.", "LRCiv": "Local Civ. R.", "DUCivR": "D. Utah Local Civ. R.",
    "RAP": "RAP", "RALJ": "RALJ", "CrR": "CrR", "CrRLJ": "CrRLJ", "CRLJ": "CRLJ", "JuCR": "JuCR", "CR": "CR",
    "ER": "ER", "GR": "GR", "RPC": "RPC", "RCr": "RCr", "KRE": "KRE", "KRPC": "KRPC",
    "HRCP": "Haw. R. Civ. P.", "HRPP": "Haw. R. Pen. P.", "HRAP": "Haw. R. App. P.", "HRE": "Haw. R. Evid.",
    "NRCP": "Nev. R. Civ. P.", "NRAP": "Nev. R. App. P.", "EDCR": "EDCR", "TRAP": "Tex. R. App. P.",
    "TRCP": "Tex. R. Civ. P.", "TRE": "Tex. R. Evid.", "ORCP": "ORCP", "ORAP": "ORAP", "UTCR": "UTCR",
    "SCRCP": "S.C. R. Civ. P.", "SCRCrimP": "S.C. R. Crim. P.", "SCACR": "S.C. App. Ct. R.", "SCRE": "S.C. R. Evid.",
    "NMRA": "NMRA", "ARCAP": "Ariz. R. Civ. App. P.", "ARCP": "Ariz. R. Civ. P.", "URCP": "Utah R. Civ. P.",
    "URAP": "Utah R. App. P.", "IRCP": "Idaho R. Civ. P.", "ICR": "Idaho Crim. R.", "IAR": "Idaho App. R.",
    "IRE": "Idaho R. Evid.", "CRCP": "Colo. R. Civ. P.", "CRE": "Colo. R. Evid.", "CAR": "Colo. App. R.",
    "WRCP": "Wyo. R. Civ. P.", "WRAP": "Wyo. R. App. P.", "WRCrP": "Wyo. R. Crim. P.", "WRE": "Wyo. R. Evid.",
    "VRCP": "Vt. R. Civ. P.", "VRAP": "Vt. R. App. P.", "VRCrP": "Vt. R. Crim. P.", "VRE": "Vt. R. Evid.",
    "RCM": "R.C.M.", "URCCC": "URCCC",
    "TR": "Ind. Trial R.", "RCP": "R. Civ. P.", "NDRCivP": "N.D. R. Civ. P.", "NDRAppP": "N.D. R. App. P.",
}  # fmt: skip

# These mean other things too (criminal cases, statutes): the number must have a point or subsections.
SHORT_ACRONYMS = frozenset({"CR", "ER", "GR", "LR", "TR", "SCR", "CAR", "ICR", "IAR"})

# With periods, these are rules of a court also before a whole number: I.C.R. 35, C.A.R. 21; not 12 I.C.R. 35
INITIALS_OF_RULES = frozenset({"CAR", "IAR", "ICR"})

# Letters with periods that stand for a word in a rule's name, tried in this order: districts, states, parts.
_DISTRICTS = ("SDNY", "EDNY", "NDNY", "WDNY", "ED", "WD", "SD", "CD", "MD")
_STATE_LETTERS = [
    abbreviation
    for abbreviations in STATES.values()
    for abbreviation in abbreviations.split()
    if re.fullmatch(r"(?:[A-Z]\.){2}", abbreviation)
]
_LETTERS = {letters: ".".join(letters) + "." for letters in _DISTRICTS}
_LETTERS |= {abbreviation.replace(".", ""): abbreviation for abbreviation in _STATE_LETTERS}
_LETTERS |= {"US": "U.S.", "CrP": "Crim. P.", "CP": "Civ. P.", "AP": "App. P.", "RE": "R. Evid."}
_LETTERS |= {"R": "R.", "P": "P.", "L": "Local", "F": "Fed."}

_PLACES = {
    spelling.lower().rstrip("."): abbreviations.split()[0]
    for name, abbreviations in STATES.items()
    for spelling in (name, *abbreviations.split())
}
_PLACES |= {"w va": "W. Va.", "wva": "W. Va."}
_PLACE_WORDS = {word for place in _PLACES for word in place.split()}

_TOKEN = re.compile(r"(?:[A-Z]\.\s?)+|[A-Za-z0-9']+")


def is_part(word: str) -> bool:
    """Tell whether a word (without its period) may stand in the name of a set of rules, before ``Rule`` or ``R.``.

    >>> is_part("Tenn"), is_part("Local"), is_part("See"), is_part("of")
    (True, True, False, False)
    """
    if len(word) == 1:
        return word in INITIALS
    key = word.lower()
    return (word[0].isupper() and (key in _PLACE_WORDS or bool(_PARTS.get(key)))) or key in _NTHS or word in ACRONYMS


@lru_cache(maxsize=4096)
def canonical(printed: str) -> str:
    """Return the canonical name of a set of rules from the name as printed.

    Args:
        printed: the name, with or without periods and spaces, federal or state, long or short.

    >>> canonical("Federal Rules of Civil Procedure"), canonical("Fed.R.Civ.P.")
    ('Fed. R. Civ. P.', 'Fed. R. Civ. P.')
    >>> canonical("Tennessee Rule of Appellate Procedure"), canonical("L. Civ. R.")
    ('Tenn. R. App. P.', 'Local Civ. R.')
    """
    squeezed = re.sub(r"[^A-Za-z]", "", printed)
    if squeezed in ACRONYMS:
        return ACRONYMS[squeezed]
    tokens = _TOKEN.findall(printed)
    names: list[str] = []
    skip = False
    for token, following in zip(tokens, [*tokens[1:], ""], strict=True):
        pair = f"{token.rstrip('. ')} {following.rstrip('. ')}".lower()
        if skip:
            skip = False
        elif pair in _PLACES:
            names.append(_PLACES[pair])
            skip = True
        elif len(token) > 1 and token[1] in ". ":
            names += _spell(re.sub(r"[^A-Z]", "", token))
        elif token in ACRONYMS and len(token) > 1:
            names.append(ACRONYMS[token])
        else:
            key = token.lower()
            names.append(_PLACES.get(key) or _PARTS.get(key, token))
    words = [name for name in names if name]
    if "2d" in words and "Ill." in words[:2]:  # 155 Ill. 2d R. 304(a)
        return "Ill. Sup. Ct. R."
    for i, following in enumerate(words[1:]):
        if following == "Ct." and words[i] == "S.":
            words[i] = "Sup."
        elif following == "Cir.":
            words[i] = _CIRCUITS.get(words[i], words[i])
    if words[-1:] == ["R."] and ("R." in words[:-1] or "R. " in "".join(words[:1])):
        del words[-1]  # HRCP Rule, Rules of Professional Conduct Rule
    name = " ".join(words).replace("W.Va.", "W. Va.").replace("P. Conduct", "Prof. Conduct")
    if name.endswith("Cir. R. App. P."):  # a circuit has one set of rules
        return name.removesuffix(" App. P.")
    return _SHORTENED.get(name, name)


def _spell(letters: str) -> list[str]:
    """Return the words that capital letters with periods stand for: ``N.D.R.`` is ``N.D.`` and ``R.``."""
    words: list[str] = []
    while letters:
        known = next((k for k in _LETTERS if letters.startswith(k)), letters[0])
        words.append(_LETTERS.get(known, f"{known}."))
        letters = letters[len(known) :]
    return words
