"""From tokens to citations: what stands together, and what stands around it."""

from __future__ import annotations

from collections.abc import Sequence

from citekit.grammar.assembly import assemble
from citekit.grammar.bare_names import bare_name_clauses
from citekit.grammar.reader import read_clauses
from citekit.model import Citation, Locator
from citekit.text import Document

__all__ = ["citations_of"]


def citations_of(document: Document, tokens: Sequence[Locator]) -> tuple[Citation, ...]:
    """Return the document's citations in text order, numbered.

    Args:
        document: the folded document.
        tokens: locators in text order, none overlapping.
    """
    clauses = read_clauses(document, list(tokens))
    return assemble(document, clauses + bare_name_clauses(document, clauses, frozenset()))
