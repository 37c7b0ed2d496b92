"""Reporters: known, spelled as reporters-db has them, of the right years and courts."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator

from citekit.bluebook import court_abbreviation, designation_text, state_of
from citekit.check.findings import Finding, Severity, finding
from citekit.graph import CitationGraph
from citekit.knowledge.courts import implied_court
from citekit.knowledge.reporters import editions, key
from citekit.model import Citation, Form, Kind, Locator, LocatorType

# Decisions of the last term are printed in the next year's volume, and reporters-db rounds.
_SLACK = 1
_OPEN = 9999
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
_PUBLISHER = re.compile(r" ?\([A-Z]+\)$")
# `F. Supp. 2d`, `Ill. App. 3d`; not `U. S. *214`
_PLAIN = re.compile(r"[A-Z&][\w.'’&]{0,14}(?: ?(?:[A-Z&][\w.'’]{0,14}|\d{1,2}(?:st|n?d|r?d|th)\.?)){0,5}")
_SERIES = re.compile(r" ?[2-5](?:d|th)$")
_CIRCUIT = re.compile(r"ca\d{1,2}|cadc|cafc|tecoa|eca|fiscr?|bap\d{0,2}|ccpa|cc|cavc")
_APPEALS = frozenset(("F.3d", "F.4th"))
_DISTRICT = frozenset(("F. Supp.", "F. Supp. 2d", "F. Supp. 3d", "F.R.D."))

# What a cite looks like whose reporter nobody knows: behind `v. Name, `, with a year in brackets behind it.
# `Doe v. Roe, 12 Foo. Rep. 34 (1999)`; not `Doe v. Roe, 12 days later (1999)`: an abbreviation ends with a period.
_UNKNOWN = re.compile(
    r"\b[vV]s?\.\s[A-Z][^;:()\d]{1,80},\s"
    r"(?P<cite>\d{1,4}\s(?P<reporter>(?:[A-Z][A-Za-z'’]{0,14}(?:\.\s?|\s)|&\s|\d(?:d|th)\s){1,6})(?P<page>\d{1,5}))"
    r"(?:,\s\d{1,5}(?:[-–]\d{1,5})?)?\s\([^()\d]{0,40}(?:\d{1,2}(?:st|d|th)\sCir\.\s)?(?:1[6-9]|20)\d\d\)"
)


def year_outside_reporter(graph: CitationGraph) -> Iterator[Finding]:
    """Yield ``year-outside-reporter``: a year in which the reporter did not appear."""
    for citation, locator in _reported(graph):
        year = int(citation.date[:4]) if citation.date else None
        named = _years(locator)
        if year is None or not named or any(start - _SLACK <= year <= end + _SLACK for start, end in named):
            continue
        years = ", ".join(f"{start or '?'}–{'' if end == _OPEN else end}" for start, end in named)
        message = f"{locator.reporter} appeared {years}, not in {year}"
        yield finding("year-outside-reporter", Severity.WARNING, citation, message)


def _years(locator: Locator) -> list[tuple[int, int]]:
    """Return the first and last years of the editions that a cite may mean."""
    names = {locator.reporter, *locator.candidates}
    if not names <= _DATED:
        return []
    return sorted(
        _YEARS.get(edition.abbreviation, (edition.start, edition.end))
        for edition in editions().get(key(locator.reporter or ""), ())
        if edition.abbreviation in names
    )


def court_not_in_reporter(graph: CitationGraph) -> Iterator[Finding]:
    """Yield ``court-not-in-reporter``: a court that the reporter does not print (Bluebook table T1)."""
    for citation, locator in _reported(graph):
        court = citation.court
        if court is None or citation.court_text is None or _prints(locator.reporter or "", court):
            continue
        # `App. Div.` may be that of another state than was read: the state must be printed
        if (state := state_of(court)) is not None and key(state) not in key(citation.court_text):
            continue
        name = court_abbreviation(court) or citation.court_text
        yield finding(
            "court-not-in-reporter",
            Severity.ERROR,
            citation,
            f"{locator.reporter} does not print decisions of {name}",
        )


def _prints(reporter: str, court: str) -> bool:
    """Whether a reporter prints a court's decisions, as far as that is known."""
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


def reporter_spelling(graph: CitationGraph) -> Iterator[Finding]:
    """Yield ``reporter-spelling``: a reporter by other letters than the canonical ones.

    Spaces and periods are house style: the Supreme Court prints ``F. 3d``, New York ``NY2d``.
    """
    for citation, locator in _reported(graph):
        printed = _printed_reporter(locator)
        reporter = locator.reporter or ""
        # a publisher in brackets is often left out: `USPQ` is `U.S.P.Q. (BNA)`
        if printed is None or key(printed).lower() in (
            key(reporter).lower(),
            key(_PUBLISHER.sub("", reporter)).lower(),
        ):
            continue
        yield finding(
            "reporter-spelling",
            Severity.INFO,
            citation,
            f"{printed} is {reporter} in the canonical spelling",
            designation_text(locator),
        )


def unknown_reporter(graph: CitationGraph) -> Iterator[Finding]:
    """Yield ``unknown-reporter``: a case cited by a reporter that reporters-db does not know."""
    taken = {locator.span[0] for citation in graph.citations for locator in citation.locators}
    starts = [citation.span[0] for citation in graph.citations]
    for match in _UNKNOWN.finditer(graph.text):
        reporter = match["reporter"].strip()
        if match.start("cite") in taken or key(" ".join(reporter.split())) in editions() or "." not in reporter:
            continue
        before = bisect_right(starts, match.start("cite")) - 1
        holder = graph.citations[before] if before >= 0 and graph.citations[before].span[1] > match.start() else None
        yield Finding(
            "unknown-reporter",
            Severity.WARNING,
            None if holder is None else holder.id,
            match.span("cite"),
            f"no reporter is known by the name {' '.join(reporter.split())}",
        )


def _reported(graph: CitationGraph) -> Iterator[tuple[Citation, Locator]]:
    """Yield each reporter cite of a full case citation."""
    for citation in graph.citations:
        if citation.form is Form.FULL and citation.kind is Kind.CASE:
            for locator in citation.locators:
                if locator.type is LocatorType.REPORTER and locator.reporter is not None:
                    yield citation, locator


def _printed_reporter(locator: Locator) -> str | None:
    """Return the reporter as printed between volume and page, without what stands in brackets."""
    text = " ".join(locator.text.split())
    start = f"{locator.volume} "
    if locator.volume is None or not text.startswith(start) or locator.page is None or not text.endswith(locator.page):
        return None
    printed = text[len(start) : len(text) - len(locator.page)].strip(" ,")
    # page numbers and running heads may stand between the words of a reporter
    if _PLAIN.fullmatch(printed) is None or not ("." in printed or printed[:2].isupper()):
        return None
    if any(edition.looseleaf for edition in editions().get(key(locator.reporter or ""), ())):
        return None  # a paragraph sign belongs to these
    return printed
