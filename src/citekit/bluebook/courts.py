"""How a court is abbreviated in the parenthetical of a citation, and when it is left out (Bluebook R. 10.4)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import Any

from citekit.knowledge.court_tables import STATES
from citekit.knowledge.courts import implied_court
from citekit.knowledge.tables import COURTS, load

# courts-db prints some courts otherwise than Bluebook tables T1, T7 and T10 do.
_BLUEBOOK = {
    "scotus": "U.S.", "ny": "N.Y.", "dc": "D.C.", "mdd": "D. Md.", "mnd": "D. Minn.", "pamd": "M.D. Pa.",
    "pamb": "Bankr. M.D. Pa.", "nyed": "E.D.N.Y.", "cob": "Bankr. D. Colo.", "flsb": "Bankr. S.D. Fla.",
    "wvsd": "S.D.W. Va.", "oknb": "Bankr. N.D. Okla.", "dcb": "Bankr. D.D.C.", "nmid": "D. N. Mar. I.",
    "nmib": "Bankr. D. N. Mar. I.", "ianb": "Bankr. N.D. Iowa", "cit": "Ct. Int'l Trade", "tax": "T.C.",
    "afcca": "A.F. Ct. Crim. App.", "acca": "A. Ct. Crim. App.", "nmcca": "N-M. Ct. Crim. App.",
    "mc": "M.C.A.", "nevapp": "Nev. App.", "delfamct": "Del. Fam. Ct.",
    "hawapp": "Haw. Ct. App.", "indsuperct": "Ind. Super. Ct.", "indtc": "Ind. T.C.", "lasuperct": "La. Super. Ct.",
    "mdcirct": "Md. Cir. Ct.", "mdctspecapp": "Md. Ct. Spec. App.", "micirct": "Mich. Cir. Ct.",
    "ncsuperct": "N.C. Super. Ct.",
    "njsuper": "N.J. Super. Ct.", "njsuperctappdiv": "N.J. Super. Ct. App. Div.", "risuperct": "R.I. Super. Ct.",
    "superctguam": "Guam Super. Ct.", "guam": "Guam", "prsupreme": "P.R.", "virginislands": "V.I.",
    "visuper": "V.I. Super. Ct.", "wvactapp": "W. Va. Ct. App.", "calsuperct": "Cal. Super. Ct.",
    "nysupct": "N.Y. Sup. Ct.", "nyappterm": "N.Y. App. Term", "okla": "Okla.", "kycirct": "Ky. Cir. Ct.",
    "connappct": "Conn. App. Ct.", "azsuperct": "Ariz. Super. Ct.", "ariztaxct": "Ariz. T.C.",
    "njtaxct": "N.J. Tax Ct.", "mesuperct": "Me. Super. Ct.", "nhsuperct": "N.H. Super. Ct.",
    "gasuperct": "Ga. Super. Ct.", "superctdc": "D.C. Super. Ct.", "bia": "B.I.A.",
}  # fmt: skip
# A division by its number; the Bluebook leaves it out unless it matters (R. 10.4(b)): `Ohio Ct. App.`
_DIVISION = re.compile(r"(ohctapp|calctapp|fladistctapp)\d+d?")
_WHOLE = {"ohctapp": "Ohio Ct. App.", "calctapp": "Cal. Ct. App.", "fladistctapp": "Fla. Dist. Ct. App."}
# Ordinals are 2d and 3d (Bluebook R. 6.2(b)); courts-db prints `3rd Cir.`
_ORDINAL = re.compile(r"\b(\d*[23])(?:nd|rd)\b")
# Two single capitals stand close: `D. N.Y.` is `D.N.Y.` (Bluebook R. 6.1(a))
_INITIALS = re.compile(r"\b([A-Z]\.) (?=(?:[A-Z]\.){2})")
# Until about 1970 a circuit's number stood without its ending: `8 Cir.`
_OLD_CIRCUIT = re.compile(r"(1[01]?|[2-9])\s+Cir\.?")
_BAP = re.compile(r"(\d+\w+ Cir\.) BAP")
_STATES = sorted(
    {spelling for spellings in STATES.values() for spelling in [" ".join(spellings.split()[:1])]} | {"W. Va."},
    key=len,
    reverse=True,
)
# `Tex. App.—Houston [14th Dist.]`, with any dash
_DISTRICT = re.compile(r"(?P<court>[^—–-]+?) ?[—–-]+ ?(?P<place>[^—–-].*)")
_NOT_LETTERS = re.compile(r"[\W_]+")


@lru_cache(maxsize=1)
def _state_courts() -> frozenset[str]:
    return frozenset(court["id"] for court in load(COURTS) if court["system"] == "state")


@lru_cache(maxsize=1)
def _strings() -> dict[str, str]:
    """Return what courts-db prints for each court."""
    courts: list[dict[str, Any]] = load(COURTS)
    return {court["id"]: court["citation_string"] for court in courts if court["citation_string"]}


@lru_cache(maxsize=4096)
def court_abbreviation(court: str) -> str | None:
    """Return the Bluebook abbreviation of a court.

    Args:
        court: its courts-db id.

    Returns:
        the abbreviation, or None when courts-db prints none for it.

    >>> court_abbreviation("ca3"), court_abbreviation("ctd"), court_abbreviation("ohctapp8")
    ('3d Cir.', 'D. Conn.', 'Ohio Ct. App.')
    """
    known = _BLUEBOOK.get(court)
    if known is not None:
        return known
    division = _DIVISION.fullmatch(court)
    if division is not None:
        return _WHOLE[division[1]]
    printed = _strings().get(court)
    if printed is None:
        return None
    printed = _INITIALS.sub(r"\1", _ORDINAL.sub(r"\1d", printed.strip()))
    return _BAP.sub(r"B.A.P. \1", printed)


def court_part(court: str | None, printed: str | None, reporters: Sequence[str]) -> str | None:
    """Return what names the court in the parenthetical of a citation.

    Nothing when a reporter of the citation prints only that court (``U.S.``, ``Conn. App.``); without the
    state when a reporter tells it (``Misc. 3d`` with ``Sup. Ct.``): Bluebook R. 10.4(b).

    Args:
        court: courts-db id, or None.
        printed: the court as printed, or None.
        reporters: canonical abbreviations of the reporters cited.

    >>> court_part("ca3", "3rd Cir.", ["F.3d"]), court_part("scotus", None, ["U.S.", "S. Ct."])
    ('3d Cir.', None)
    >>> court_part("texapp", "Tex. App.—Houston [14th Dist.]", ["S.W.3d"])
    'Tex. App.—Houston [14th Dist.]'
    """
    implied = [found for found in map(implied_court, reporters) if found is not None]
    if court is None and printed is not None and (circuit := _OLD_CIRCUIT.fullmatch(printed.strip())) is not None:
        court = f"ca{circuit[1]}"
    if court is None:
        return " ".join(printed.split()) if printed else None
    if court in implied:
        return None
    name = court_abbreviation(court)
    if name is None:
        return " ".join(printed.split()) if printed else None
    if name in map(court_abbreviation, implied):
        return None  # a division of the court that the reporter implies: `Ohio App. 3d`
    # What is printed may say more than the court: its district, which Texas wants (Bluebook T1.3).
    district = _DISTRICT.fullmatch(" ".join(printed.split())) if printed else None
    if district is not None and _letters(district["court"]) == _letters(name):
        return f"{name}—{district['place']}"
    states = {state for state in (state_of(found) for found in implied) if state is not None}
    state = state_of(court)
    if state is not None and state in states and name != state:
        return name.removeprefix(state).strip()
    return name


def _letters(name: str) -> str:
    return _NOT_LETTERS.sub("", name).lower()


@lru_cache(maxsize=4096)
def state_of(court: str) -> str | None:
    """Return the state of a state court, as its abbreviation begins with it; None for any other court.

    >>> state_of("njsuperctappdiv"), state_of("ca3")
    ('N.J.', None)
    """
    name = court_abbreviation(court)
    if name is None or court not in _state_courts():
        return None  # `N.D. Cal.` is not North Dakota's
    return next((state for state in _STATES if name == state or name.startswith(f"{state} ")), None)
