"""What speaks against a citation, each with the weight that it has and how it is told."""

from __future__ import annotations

from collections.abc import Callable
from enum import Enum

from citekit.confidence.reporter_fit import prints, years_of
from citekit.model import Citation, Form, Kind, Locator, LocatorType


class Doubt(str, Enum):
    """A reason to look at a citation twice.

    The value is a name to filter by; ``weight`` is what it takes from the confidence of 1.
    """

    DAMAGED_NUMBER = "damaged number"
    """A letter was read as a digit: ``4l0 U.S. 113``."""
    YEAR_OUTSIDE_EDITION = "year outside the edition's years"
    """The reporter did not appear in the year (reporters-db; sure for the Supreme Court's and West's reporters)."""
    COURT_NOT_OF_REPORTER = "court not of the reporter"
    """The reporter does not print decisions of the court (Bluebook table T1)."""
    AMBIGUOUS_REPORTER = "ambiguous reporter"
    """The printed reporter is a spelling of several."""
    BARE_NAME = "bare name"
    """A name in running text, which only the words beside it tell from a person's."""
    BARE_SECTION = "bare section"
    """A section without its code."""
    NO_NAME = "no name"
    """A case cited in full without its name."""
    NO_DATE = "no date"
    """A case cited in full without its year."""

    @property
    def weight(self) -> float:
        """What the doubt takes from the confidence."""
        return _WEIGHTS[self]


_WEIGHTS = {
    Doubt.DAMAGED_NUMBER: 0.5,
    Doubt.YEAR_OUTSIDE_EDITION: 0.3,
    Doubt.COURT_NOT_OF_REPORTER: 0.3,
    Doubt.AMBIGUOUS_REPORTER: 0.1,
    Doubt.BARE_NAME: 0.2,
    Doubt.BARE_SECTION: 0.1,
    Doubt.NO_NAME: 0.1,
    Doubt.NO_DATE: 0.1,
}


def doubts_of(citation: Citation) -> tuple[Doubt, ...]:
    """Return the doubts about a citation, in the order of :class:`Doubt`.

    >>> import citekit
    >>> doubts_of(citekit.extract("Roe v. Doe, 465 F.3d 503 (2d Cir. 1951).").citations[0])
    (<Doubt.YEAR_OUTSIDE_EDITION: "year outside the edition's years">,)
    """
    return tuple(doubt for doubt, holds in _TESTS.items() if holds(citation))


def _is_full_case(citation: Citation) -> bool:
    return citation.kind is Kind.CASE and citation.form is Form.FULL


def _reporters(citation: Citation) -> list[Locator]:
    if not _is_full_case(citation):
        return []
    return [loc for loc in citation.locators if loc.type is LocatorType.REPORTER and loc.reporter is not None]


def _year_outside(citation: Citation) -> bool:
    if citation.date is None:
        return False
    year = int(citation.date[:4])
    return any(
        (years := years_of(locator)) and not any(start <= year <= end for start, end in years)
        for locator in _reporters(citation)
    )


def _court_elsewhere(citation: Citation) -> bool:
    if citation.court is None or citation.court_text is None:
        return False
    court, printed = citation.court, citation.court_text
    return any(not prints(locator.reporter or "", court, printed) for locator in _reporters(citation))


_TESTS: dict[Doubt, Callable[[Citation], bool]] = {
    Doubt.DAMAGED_NUMBER: lambda c: any(loc.damaged for loc in c.locators),
    Doubt.YEAR_OUTSIDE_EDITION: _year_outside,
    Doubt.COURT_NOT_OF_REPORTER: _court_elsewhere,
    Doubt.AMBIGUOUS_REPORTER: lambda c: any(len(loc.candidates) > 1 for loc in c.locators),
    Doubt.BARE_NAME: lambda c: c.form is Form.NAME,
    Doubt.BARE_SECTION: lambda c: c.form is Form.SHORT and c.locators[0].type is LocatorType.CODE,
    Doubt.NO_NAME: lambda c: _is_full_case(c) and c.case_name is None and c.history_of is None,
    Doubt.NO_DATE: lambda c: bool(_reporters(c)) and c.date is None,
}
