"""Which found citation is which annotated mention: by the designations that both have."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from attrs import frozen

from citekit.evaluation.documents import Mention
from citekit.evaluation.extractors import Found
from citekit.model import Span

_SHORTEST_PART = 5  # characters that tell a paper: "No. 1" in "Compl., ECF No. 1"


@frozen
class Matching:
    """How a document's annotation and an extractor's findings lie over one another.

    Attributes:
        covering: for each mention and each of its designations, the positions of the found citations that have it.
        best: position of a mention -> position of the found citation that has most of its designations.
        spurious: (position of the found citation, span) of designations where nothing is annotated.
    """

    covering: tuple[tuple[frozenset[int], ...], ...]
    best: dict[int, int]
    spurious: tuple[tuple[int, Span], ...]


def match(mentions: Sequence[Mention], found: Sequence[Found]) -> Matching:
    """Lay the found citations over the annotated mentions."""
    near = _Near([span for citation in found for span in citation.spans])
    owners = [number for number, citation in enumerate(found) for _ in citation.spans]
    covering = []
    touched: set[int] = set()
    for mention in mentions:
        of_mention = []
        for span in mention.spans:
            close = near.overlapping(span)
            touched.update(at for at in close if _covers(near.spans[at], span) or _covers(span, near.spans[at]))
            hits = (at for at in close if _is_found(near.spans[at], span, mention))
            of_mention.append(frozenset(owners[at] for at in hits))
        covering.append(tuple(of_mention))
    return Matching(
        tuple(covering),
        {
            number: best
            for number, (mention, hits) in enumerate(zip(mentions, covering, strict=True))
            if (best := _best(mention, hits, found)) is not None
        },
        tuple((owners[at], span) for at, span in enumerate(near.spans) if at not in touched),
    )


def _best(mention: Mention, hits: Sequence[frozenset[int]], found: Sequence[Found]) -> int | None:
    """Return the found citation with most of a mention's designations; of equals one of its form, then the first."""
    candidates = sorted(frozenset().union(*hits))
    return max(
        candidates,
        key=lambda at: (sum(at in hit for hit in hits), found[at].form == mention.form, -at),
        default=None,
    )


def _is_found(span: Span, annotated: Span, mention: Mention) -> bool:
    """Whether a found span has a designation: half of it, or the number of a paper of the record."""
    if _covers(span, annotated):
        return True
    inside = annotated[0] <= span[0] and span[1] <= annotated[1]
    return mention.kind == "record" and inside and span[1] - span[0] >= _SHORTEST_PART


def _covers(span: Span, other: Span) -> bool:
    """Whether ``span`` covers half of ``other``."""
    return 2 * (min(span[1], other[1]) - max(span[0], other[0])) >= other[1] - other[0]


class _Near:
    """Spans that can be looked up by where they are."""

    def __init__(self, spans: list[Span]) -> None:
        self.spans = spans
        self._order = sorted(range(len(spans)), key=spans.__getitem__)
        self._starts = [spans[at][0] for at in self._order]
        self._longest = max((end - start for start, end in spans), default=0)

    def overlapping(self, span: Span) -> list[int]:
        """Return the positions of the spans that overlap this one."""
        first, last = (bisect_left(self._starts, at) for at in (span[0] - self._longest, span[1]))
        return [at for at in self._order[first:last] if self.spans[at][1] > span[0]]
