"""Blank what the page adds to the text: running heads, page and line numbers, star pages."""

from __future__ import annotations

from collections.abc import Iterable

from citekit.model import Span
from citekit.text.page_lines import line_spans
from citekit.text.star_pages import page_bracket_spans, star_spans


def blank_furniture(text: str) -> str:
    """Return the text, same length, with page furniture replaced by spaces.

    Furniture is what the publisher or the printer put there, not the author: star pages, marks of
    emphasis, running heads, page numbers, line numbers in the margin. Pins such as ``*12`` and
    footnote marks stay. Only the characters themselves become spaces; line breaks stay.

    Args:
        text: the document as passed.

    Returns:
        the text itself when it has no furniture.

    >>> blank_furniture("the *355 court; 2003 WL 169797, *1")
    'the      court; 2003 WL 169797, *1'
    """
    spans = star_spans(text) + page_bracket_spans(text) + line_spans(text)
    if not spans:
        return text
    spans.sort()
    return blanked(text, spans)


def blanked(text: str, spans: Iterable[Span]) -> str:
    """Return the text, same length, with spaces for what stands in the spans, which are in order.

    >>> blanked("one two three", [(4, 7)])
    'one     three'
    """
    parts: list[str] = []
    at = 0
    for start, end in spans:
        start = max(start, at)  # spans may overlap
        if start < end:
            parts += text[at:start], " " * (end - start)
            at = end
    parts.append(text[at:])
    return "".join(parts)
