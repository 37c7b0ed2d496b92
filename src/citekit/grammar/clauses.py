"""From tokens to clauses: the text and the notes at the foot of its pages, each read for itself."""

from __future__ import annotations

import re
from bisect import bisect_left
from itertools import chain, pairwise
from operator import attrgetter

from citekit.grammar.brackets import closing_brackets
from citekit.grammar.clause import Clause
from citekit.grammar.reader import Reader
from citekit.grammar.seen import Seen
from citekit.model import Locator
from citekit.text import Document
from citekit.text.footnotes import page_notes
from citekit.text.furniture import blanked

_START = attrgetter("start")
# Below the line that parts them from the text, a note begins, and none goes on from the page before.
_NEW_NOTE = re.compile(r"[-_ ]{4,200}[\d*\[\u2020\u2021]")


def read_clauses(document: Document, tokens: list[Locator]) -> list[Clause]:
    """Return the clauses that the tokens stand in, in text order.

    The notes at the foot of a page are no part of the text, which goes on behind them: `1 F.3d 2 (2d Cir.⏎⏎————⏎1 Roe
    argues …⏎⏎2003)`. Each is read for itself.
    """
    notes = page_notes(document)
    if not notes:
        return Reader(document.text, document.folded, tokens, closing_brackets(document), Seen()).read(len(tokens))
    starts = [token.span[0] for token in tokens]
    bounds = [(bisect_left(starts, start), bisect_left(starts, end)) for start, end in notes]
    insides = [tokens[first:last] for first, last in bounds]
    outsides = [tokens[last:first] for (_, last), (first, _) in pairwise([(0, 0), *bounds, (len(tokens), 0)])]
    closes, seen = closing_brackets(document, notes), Seen()
    body = Reader(document.text, blanked(document.folded, notes), [*chain(*outsides)], closes, seen)
    foot = Reader(document.text, document.folded, [*chain(*insides)], closes, seen)
    for (start, _), outside, inside in zip(notes, outsides, insides, strict=False):
        body.read(len(outside))
        if _NEW_NOTE.match(document.folded, start):
            foot.begin()
        foot.covered = start
        foot.read(len(inside))
    return sorted(body.read(len(outsides[-1])) + foot.clauses, key=_START)
