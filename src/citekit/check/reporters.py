"""Reporters: known, spelled as reporters-db has them, of the right years and courts."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator

from citekit.bluebook import court_abbreviation, designation_text
from citekit.check.findings import Finding, Severity, finding
from citekit.confidence import prints, years_of
from citekit.graph import CitationGraph
from citekit.knowledge.reporters import editions, key
from citekit.model import Citation, Form, Kind, Locator, LocatorType

_OPEN = 9999
_PUBLISHER = re.compile(r" ?\([A-Z]+\)$")
# `F. Supp. 2d`, `Ill. App. 3d`; not `U. S. *214`
_PLAIN = re.compile(r"[A-Z&][\w.'’&]{0,14}(?: ?(?:[A-Z&][\w.'’]{0,14}|\d{1,2}(?:st|n?d|r?d|th)\.?)){0,5}")
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
        named = years_of(locator)
        if year is None or not named or any(start <= year <= end for start, end in named):
            continue
        years = ", ".join(f"{start + 1}–{'' if end > _OPEN else end - 1}" for start, end in named)
        message = f"{locator.reporter} appeared {years}, not in {year}"
        yield finding("year-outside-reporter", Severity.WARNING, citation, message)


def court_not_in_reporter(graph: CitationGraph) -> Iterator[Finding]:
    """Yield ``court-not-in-reporter``: a court that the reporter does not print (Bluebook table T1)."""
    for citation, locator in _reported(graph):
        court = citation.court
        if court is None or citation.court_text is None or prints(locator.reporter or "", court, citation.court_text):
            continue
        name = court_abbreviation(court) or citation.court_text
        yield finding(
            "court-not-in-reporter",
            Severity.ERROR,
            citation,
            f"{locator.reporter} does not print decisions of {name}",
        )


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
