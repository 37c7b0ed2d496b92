"""Which bracket closes which."""

from __future__ import annotations

import re

from citekit.text import Document

_BRACKET = re.compile(rb"\(")  # in the shape of the text, where all brackets are one

# A bracket that is still open after so many characters was never closed (an OCR slip, a list `a)`).
LONGEST = 3000


def closing_brackets(document: Document) -> dict[int, int]:
    """Return the offset of the closing bracket for the offset of each opening one that has it.

    >>> closing_brackets(Document.read("(2d Cir. [1st] 1999"))
    {9: 13}
    """
    closes: dict[int, int] = {}
    rounds: list[int] = []
    squares: list[int] = []
    folded = document.folded
    for match in _BRACKET.finditer(document.shape):
        at = match.start()
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
