"""One decision, one name and one place in each reporter: where a document says otherwise, one of the two is wrong."""

from __future__ import annotations

from collections.abc import Iterator

from citekit.check.case_names import same_case, share_party
from citekit.check.findings import Finding, Severity, finding
from citekit.graph import CitationGraph
from citekit.model import Citation, Form, Kind, Locator, LocatorType

_Place = tuple[str | None, str | None, str | None]


def one_cite_two_names(graph: CitationGraph) -> Iterator[Finding]:
    """Yield ``one-cite-two-names``: a page of a reporter at which two cases of different names would begin."""
    first: dict[_Place, Citation] = {}
    for citation in _full_cases(graph):
        if citation.case_name is None or not _names_a_case(citation):
            continue
        for locator in _placed(citation):
            other = first.setdefault(_place(locator), citation)
            if other.case_name is None or same_case(citation.case_name, other.case_name):
                continue
            message = f"{_printed(locator)} is {other.case_name} elsewhere in the text"
            # one party in common is often the same case under another caption
            sure = Severity.INFO if share_party(citation.case_name, other.case_name) else Severity.WARNING
            yield finding("one-cite-two-names", sure, citation, message)
            break


def one_name_two_cites(graph: CitationGraph) -> Iterator[Finding]:
    """Yield ``one-name-two-cites``: a case of one name, court and year at two places of one reporter."""
    first: dict[tuple[str, str | None, str, str | None], tuple[Citation, Locator]] = {}
    for citation in _full_cases(graph):
        if citation.plaintiff is None or citation.defendant is None or citation.date is None:
            continue
        name = " ".join((citation.case_name or "").split()).casefold()
        for locator in _placed(citation):
            place = (name, citation.court, citation.date[:4], locator.reporter)
            before, other = first.setdefault(place, (citation, locator))
            # Two places of one authority are the business of parallel_cites_disagree.
            if _place(other) == _place(locator) or graph.authority(before) == graph.authority(citation):
                continue
            message = f"{citation.case_name} is at {_printed(other)} elsewhere in the text"
            # A slip changes the volume or the page; where both differ there may be two decisions.
            slip = other.volume == locator.volume or other.page == locator.page
            yield finding("one-name-two-cites", Severity.WARNING if slip else Severity.INFO, citation, message)
            break


def parallel_cites_disagree(graph: CitationGraph) -> Iterator[Finding]:
    """Yield ``parallel-cites-disagree``: one decision at two places of one reporter."""
    for authority in graph.authorities:
        if authority.kind is not Kind.CASE:
            continue
        known: dict[str | None, Locator] = {}
        for citation in graph.mentions(authority):
            if citation.form is not Form.FULL:
                continue
            for locator in _placed(citation):
                other = known.setdefault(locator.reporter, locator)
                if _place(other) != _place(locator):
                    message = f"{_printed(locator)} and {_printed(other)} cannot both be the place of one decision"
                    yield finding("parallel-cites-disagree", Severity.WARNING, citation, message)


def _full_cases(graph: CitationGraph) -> Iterator[Citation]:
    return (c for c in graph.citations if c.form is Form.FULL and c.kind is Kind.CASE)


def _names_a_case(citation: Citation) -> bool:
    """Whether the name is surely one of a case: it has two parties, or a procedural phrase."""
    name = (citation.case_name or "").lower()
    return citation.plaintiff is not None and citation.defendant is not None or name.startswith(("in re ", "ex parte "))


def _placed(citation: Citation) -> list[Locator]:
    """Return the reporter cites with a first page."""
    return [
        locator
        for locator in citation.locators
        if locator.type is LocatorType.REPORTER and (locator.page or "").isdecimal()
    ]


def _place(locator: Locator) -> _Place:
    return locator.volume, locator.reporter, locator.page


def _printed(locator: Locator) -> str:
    return " ".join(part for part in _place(locator) if part)
