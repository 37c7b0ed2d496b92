"""Which years and which courts a reporter has."""

from __future__ import annotations

import re

from citekit.bluebook import court_abbreviation, state_of
from citekit.knowledge.courts import implied_court
from citekit.knowledge.reporters import editions, key
from citekit.model import Locator

# Decisions of the last term are printed in the next year's volume, and reporters-db rounds.
_SLACK = 1
# The reporters whose years are sure: reporters-db's, or these where it has others (Bluebook tables T1.1 and T1.3).
# What it says of the states' own reports is often the years of one series or printing.
_DATED = frozenset(
    """
    U.S.|S. Ct.|L. Ed.|L. Ed. 2d|F.|F.2d|F.3d|F.4th|F. App'x|F. Supp.|F. Supp. 2d|F. Supp. 3d|F.R.D.|B.R.|A.|A.2d|A.3d
    |N.E.|N.E.2d|N.E.3d|N.W.|N.W.2d|N.W.3d|P.|P.2d|P.3d|S.E.|S.E.2d|S.W.|S.W.2d|S.W.3d|So.|So. 2d|So. 3d
    |N.Y.S.|N.Y.S.2d|N.Y.S.3d|Cal. Rptr.|Cal. Rptr. 2d|Cal. Rptr. 3d
    """.replace("\n    ", "")
    .strip()
    .split("|")
)
_YEARS = {"U.S.": (1754, 9999), "F. Supp.": (1932, 1998), "F.R.D.": (1938, 9999)}
# What regional and state reporters print (Bluebook table T1.3): series without its number -> states.
_REGIONAL = {
    "A.": "Conn. Del. Me. Md. N.H. N.J. Pa. R.I. Vt. D.C.", "N.E.": "Ill. Ind. Mass. N.Y. Ohio",
    "N.W.": "Iowa Mich. Minn. Neb. N.D. S.D. Wis.",
    "P.": "Alaska Ariz. Cal. Colo. Haw. Idaho Kan. Mont. Nev. N.M. Okla. Or. Utah Wash. Wyo.",
    "S.E.": "Ga. N.C. S.C. Va. W.Va.", "S.W.": "Ark. Ky. Mo. Tenn. Tex.", "So.": "Ala. Fla. La. Miss.",
    "N.Y.S.": "N.Y.", "Cal. Rptr.": "Cal.", "Ill. Dec.": "Ill.",
}  # fmt: skip
_STATES = {reporter: frozenset(states.split()) for reporter, states in _REGIONAL.items()}
_SERIES = re.compile(r" ?[2-5](?:d|th)$")
_CIRCUIT = re.compile(r"ca\d{1,2}|cadc|cafc|tecoa|eca|fiscr?|bap\d{0,2}|ccpa|cc|cavc")
_APPEALS = frozenset(("F.3d", "F.4th"))
_DISTRICT = frozenset(("F. Supp.", "F. Supp. 2d", "F. Supp. 3d", "F.R.D."))


def years_of(locator: Locator) -> list[tuple[int, int]]:
    """Return the first and last years of the editions that a cite may mean; empty where they are not sure.

    A year before and after is allowed: decisions of a last term are printed in the next year's volume.
    """
    names = {locator.reporter, *locator.candidates}
    if not names <= _DATED:
        return []
    return sorted(
        (start - _SLACK, end + _SLACK)
        for edition in editions().get(key(locator.reporter or ""), ())
        if edition.abbreviation in names
        for start, end in [_YEARS.get(edition.abbreviation, (edition.start, edition.end))]
    )


def prints(reporter: str, court: str, printed: str) -> bool:
    """Whether a reporter prints a court's decisions, as far as that is known (Bluebook table T1).

    Args:
        reporter: its canonical abbreviation.
        court: courts-db id.
        printed: the court as printed; ``App. Div.`` may be that of another state than was read.
    """
    if (own := state_of(court)) is not None and key(own) not in key(printed):
        return True
    implied = implied_court(reporter)
    if implied == "scotus":
        return court == "scotus"
    name, state = court_abbreviation(court), state_of(court)
    if implied is not None:
        return state_of(implied) == state or state_of(implied) is None
    states = _STATES.get(_SERIES.sub("", reporter))
    if states is not None:
        return name is None or (state or "").replace(" ", "") in states
    if reporter in _APPEALS:
        return name is None or _CIRCUIT.fullmatch(court) is not None
    if reporter in _DISTRICT:
        # The Supreme Court prints `(Wyo. 2006)` for the District of Wyoming
        return court != "scotus" and re.fullmatch(r"ca\d{1,2}|cadc|cafc", court) is None and state in (None, name)
    return True
