"""Pages: a pin must lie in the opinion that is cited."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from citekit.check.findings import Finding, Severity, finding
from citekit.graph import CitationGraph
from citekit.knowledge.reporters import editions, key
from citekit.model import Citation, Form, Kind, Locator, LocatorType
from citekit.resolvers.authority_record import LONGEST_OPINION

# `, 510 (`, `, at 510–11`, `, pp. 510, 512`; not `, 130 P. 551`, which is a parallel cite, nor the mark of a note
_PIN = re.compile(r",\s+(?:at\s+)?(?:pp?\.\s*)?(?P<page>\d+)(?=\s*(?:[-–,(;.\[]|&|nn?\.|$))")


# Nothing but the end of a citation and a signal between it and `Id.`
_AT_ONCE = re.compile(r"[\s.;,)*]*(?:(?:[Ss]ee|[Aa]ccord|[Cc]f\.)\s+)?")


def pin_outside(graph: CitationGraph) -> Iterator[Finding]:
    """Yield ``pin-outside``: a page before the first one of the decision, or beyond any opinion that there is."""
    yield from _ids(graph)
    for citation in graph.citations:
        if citation.form is not Form.FULL or citation.kind is not Kind.CASE:
            continue
        for locator, cited in _pages(graph.text, citation):
            first = int(locator.page or "0")
            if cited < first:
                message = f"page {cited} lies before {locator.volume} {locator.reporter} {first}, the first page"
                yield finding("pin-outside", Severity.ERROR, citation, message)
            elif cited > first + LONGEST_OPINION:
                message = f"page {cited} lies {cited - first} pages behind the first page"
                yield finding("pin-outside", Severity.ERROR, citation, message)


def _pages(text: str, citation: Citation) -> Iterator[tuple[Locator, int]]:
    """Yield each reporter cite that has a page behind it, and that page."""
    ends = [*(locator.span[0] for locator in citation.locators[1:]), citation.span[1]]
    for locator, before in zip(citation.locators, ends, strict=True):
        if locator.type is not LocatorType.REPORTER or not (locator.page or "").isdecimal():
            continue
        # Loose-leaf services have paragraphs for pages.
        if any(edition.looseleaf for edition in editions().get(key(locator.reporter or ""), ())):
            continue
        match = _PIN.match(text, locator.span[1])
        if match is not None and match.end() <= before and len(match["page"]) < 8:
            yield locator, int(match["page"])


def _ids(graph: CitationGraph) -> Iterator[Finding]:
    """Yield each ``Id.`` right behind a case that cannot have its page.

    Only right behind: after a sentence, an ``Id.`` may well point at a paper of the record that is not read.
    """
    for before, citation in pairwise(graph.citations):
        link = graph.links[citation.id]
        if citation.form is not Form.ID or link.authority is not None or len(link.candidates) != 1:
            continue
        if graph.links[before.id].authority != link.candidates[0] or before.kind is not Kind.CASE:
            continue
        if _AT_ONCE.fullmatch(graph.text, before.span[1], citation.span[0]) is not None:
            yield finding("pin-outside", Severity.ERROR, citation, link.reason)
