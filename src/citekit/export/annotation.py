"""The text with markup around each citation."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from citekit.errors import CitekitTypeError
from citekit.graph import CitationGraph
from citekit.model import Citation

Markup = Callable[[Citation], "tuple[str, str] | None"]


def annotate(graph: CitationGraph, markup: Markup, escape: Callable[[str], str] | None = None) -> str:
    """Return the graph's text with what ``markup`` says before and after each citation.

    Args:
        graph: what :func:`citekit.extract` found.
        markup: called once for each citation; returns what to write before and after it, or None for nothing.
        escape: applied to every piece of the text itself, for instance ``html.escape``.

    Raises:
        CitekitTypeError: ``markup`` or ``escape`` cannot be called, or ``markup`` returns something else.
    """
    if not callable(markup):
        raise CitekitTypeError.expected("markup", "a function from a citation to a pair or None", markup)
    if escape is not None and not callable(escape):
        raise CitekitTypeError.expected("escape", "a function from text to text, or None", escape)
    text, parts, afters, at = graph.text, [], [], 0
    for offset, citation, opens in nested(graph.citations, len(text)):
        piece = text[at:offset]
        parts.append(escape(piece) if escape else piece)
        at = offset
        if opens:
            before, after = _pair(markup(citation))
            parts.append(before)
            afters.append(after)
        else:
            parts.append(afters.pop())
    piece = text[at:]
    parts.append(escape(piece) if escape else piece)
    return "".join(parts)


def _pair(answer: object) -> tuple[str, str]:
    """Return what to write before and after a citation, as ``markup`` said it."""
    match answer:
        case None:
            return "", ""
        case (str(before), str(after)):
            return before, after
    raise CitekitTypeError.expected("what markup returns", "a pair of strings or None", answer)


def nested(citations: Iterable[Citation], length: int) -> Iterator[tuple[int, Citation, bool]]:
    """Yield where each citation opens (True) and closes (False), in the order of the text, like brackets.

    No citation that citekit finds crosses another, but a graph can be made by anyone: one that crosses the end of the
    one it begins in closes together with it, and one without any character in a text of this ``length`` is left out.
    """
    spans = ((max(0, c.span[0]), min(c.span[1], length), c) for c in citations)
    open_now: list[tuple[int, Citation]] = []
    # of two that begin together, the longer is the outer one
    for start, end, citation in sorted(spans, key=lambda span: (span[0], -span[1], span[2].id)):
        if start >= end:
            continue
        while open_now and open_now[-1][0] <= start:
            yield (*open_now.pop(), False)
        if open_now:
            end = min(end, open_now[-1][0])
        yield start, citation, True
        open_now.append((end, citation))
    while open_now:
        yield (*open_now.pop(), False)
