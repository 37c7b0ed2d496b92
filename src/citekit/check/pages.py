"""Pages: a pin must lie in the opinion that is cited."""

from __future__ import annotations

import re
from collections.abc import Iterator

from citekit.check.findings import Finding, Severity, finding
from citekit.graph import CitationGraph
from citekit.knowledge.reporters import editions, key
from citekit.model import Citation, Form, Kind, Locator, LocatorType
from citekit.resolvers.cited import LONGEST_OPINION

# `, 510 (`, `, at 510–11`, `, pp. 510, 512`; not `, 130 P. 551`, which is a parallel cite, nor the mark of a note
_PIN = re.compile(r",\s+(?:at\s+)?(?:pp?\.\s*)?(?P<page>\d+)(?=\s*(?:[-–,(;.\[]|&|nn?\.|$))")


def pin_outside(graph: CitationGraph) -> Iterator[Finding]:
    """Yield ``pin-outside``: a page before the first one of the decision, or beyond any opinion that there is."""
    for citation in graph.citations:
        if citation.form is not Form.FULL or citation.kind is not Kind.CASE:
            continue
        for locator, cited in _pages(citation):
            first = int(locator.page or "0")
            if cited < first:
                message = f"page {cited} lies before {locator.volume} {locator.reporter} {first}, the first page"
                yield finding("pin-outside", Severity.ERROR, citation, message)
            elif cited > first + LONGEST_OPINION:
                message = f"page {cited} lies {cited - first} pages behind the first page"
                yield finding("pin-outside", Severity.ERROR, citation, message)


def _pages(citation: Citation) -> Iterator[tuple[Locator, int]]:
    """Yield each reporter cite that has a page behind it, and that page."""
    start, end = citation.span
    ends = [*(locator.span[0] for locator in citation.locators[1:]), end]
    for locator, before in zip(citation.locators, ends, strict=True):
        if locator.type is not LocatorType.REPORTER or not (locator.page or "").isdecimal():
            continue
        # Loose-leaf services have paragraphs for pages.
        if any(edition.looseleaf for edition in editions().get(key(locator.reporter or ""), ())):
            continue
        match = _PIN.match(citation.text, locator.span[1] - start, before - start)
        if match is not None and len(match["page"]) < 8:
            yield locator, int(match["page"])
