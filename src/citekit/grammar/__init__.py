"""From tokens to citations: what stands together, and what stands around it."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from citekit.grammar.assembly import assemble
from citekit.grammar.bare_names import bare_name_clauses
from citekit.grammar.reader import read_clauses
from citekit.model import Citation, Locator, LocatorType, Span
from citekit.text import Document
from citekit.text.caption import read_caption

# Members bound once: looking one up in its Enum takes 0.1 µs, which the innermost code cannot afford.
_TYPE_DOCKET = LocatorType.DOCKET

__all__ = ["citations_of"]


def citations_of(document: Document, tokens: Sequence[Locator]) -> tuple[Citation, ...]:
    """Return the document's citations in text order, numbered.

    Args:
        document: the folded document.
        tokens: locators in text order, none overlapping.
    """
    caption = cache(lambda: read_caption(document.text, document.folded))
    cited = tokens
    if any(token.type is _TYPE_DOCKET for token in tokens):
        own = caption().own_dockets
        cited = [t for t in tokens if t.type is not _TYPE_DOCKET or not _overlaps(t.span, own)]
    clauses = read_clauses(document, list(cited))
    return assemble(document, clauses + bare_name_clauses(document, clauses, caption))


def _overlaps(span: Span, others: tuple[Span, ...]) -> bool:
    return any(start < span[1] and span[0] < end for start, end in others)
