"""Which bracket closes which."""

from __future__ import annotations

import re
import sys
from collections.abc import Sequence
from itertools import chain

from citekit.model import Span
from citekit.text import Document

_BRACKET = re.compile(rb"\(")  # in the shape of the text, where all brackets are one

# A bracket that is still open after so many characters was never closed (an OCR slip, a list `a)`).
LONGEST = 3000


def closing_brackets(document: Document, notes: Sequence[Span] = ()) -> dict[int, int]:
    """Return the offset of the closing bracket for the offset of each opening one that has it.

    Args:
        document: the document.
        notes: where the notes at the foot of its pages stand: brackets of the text go on behind them.

    >>> closing_brackets(Document.read("(2d Cir. [1st] 1999"))
    {9: 13}
    """
    closes: dict[int, int] = {}
    rounds: list[int] = []
    squares: list[int] = []
    waiting: tuple[list[int], list[int]] = [], []  # brackets of the notes, or of the text while a note is read
    turns = [sys.maxsize, *chain(*(reversed(note) for note in reversed(notes)))]
    turn = turns.pop()
    folded = document.folded
    for match in _BRACKET.finditer(document.shape):
        at = match.start()
        while at >= turn:
            waiting, rounds, squares = (rounds, squares), *waiting
            turn = turns.pop()
        mark = folded[at]
        if mark == "(":
            rounds.append(at)
        elif mark == "[":
            squares.append(at)
        else:
            stack = rounds if mark == ")" else squares
            if stack:
                opened = stack.pop()
                if at - opened <= LONGEST:
                    closes[opened] = at
    return closes
