"""From tokens to citations: what stands together, and what stands around it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from citekit.grammar.assembly import assemble
from citekit.grammar.bare_names import bare_name_clauses
from citekit.grammar.clauses import read_clauses
from citekit.grammar.rulings import without_titled
from citekit.model import Citation, Locator, LocatorType, Span
from citekit.text import Document
from citekit.text.caption import read_caption

# Members bound once: looking one up in its Enum takes 0.1 µs, which the innermost code cannot afford.
_TYPE_DOCKET = LocatorType.DOCKET
_TYPE_REPORTER = LocatorType.REPORTER

_HEAD = 400  # characters in which a document's own report is printed
_PROSE = 100  # characters a locator: a text with fewer is a list of cites, none its own
# What a catalogue says of the document, before it begins: its title, its court, when it was filed, its citations; the
# report follows.
_CATALOGUE = re.compile(
    r"\s{0,40}[^\n]{1,400}\n[^\n]{1,120}\nFiled: [^\n]{1,60}\nPrecedential Status: [^\n]{1,60}\n"
    r"(?:[A-Z][A-Za-z ]{1,40}(?:: [^\n]{1,600})?\n){0,14}\s{0,20}"
    r"(?:\d{1,4} [A-Z][^\n]{1,40} \d{1,5}(?: \([\d_]{2,6}\))?\n\s{0,20}){0,4}"
)
_YEAR = re.compile(r"\s*(?:\(\d{4}\))?\s*")  # what may stand behind it

__all__ = ["citations_of"]


def citations_of(document: Document, tokens: Sequence[Locator]) -> tuple[Citation, ...]:
    """Return the document's citations in text order, numbered.

    Args:
        document: the folded document.
        tokens: locators in text order, none overlapping.
    """
    caption = cache(lambda: read_caption(document.text, document.folded))
    cited = list(tokens)
    catalogue = _CATALOGUE.match(document.text)
    begin = catalogue.end() if catalogue is not None else 0
    if begin:
        cited = tokens = [token for token in tokens if token.span[0] >= begin]
    if len(document.text) > max(_HEAD, _PROSE * len(tokens)):
        cited = [token for token in tokens if token.span[0] > _HEAD or not _is_own_report(document.text, token)]
    if any(token.type is _TYPE_DOCKET for token in tokens):
        own = caption().own_dockets
        cited = [t for t in cited if t.type is not _TYPE_DOCKET or not _overlaps(t.span, own)]
    clauses = without_titled(document.folded, read_clauses(document, cited))
    names = [name for name in bare_name_clauses(document, clauses, caption) if name.start >= begin]
    return assemble(document, clauses + names)


def _is_own_report(text: str, token: Locator) -> bool:
    """Whether a cite stands alone in a paragraph at the head of a document, where its own report is printed."""
    if token.type is not _TYPE_REPORTER:
        return False
    start, end = text.rfind("\n", 0, token.span[0]) + 1, token.span[1]
    line_end = text.find("\n", end, end + _HEAD)
    alone = line_end >= 0 and not text[start : token.span[0]].strip() and _YEAR.fullmatch(text, end, line_end)
    return bool(alone) and not text[:start].strip(" \t").removesuffix("\n").rpartition("\n")[2].strip()


def _overlaps(span: Span, others: tuple[Span, ...]) -> bool:
    return any(start < span[1] and span[0] < end for start, end in others)
