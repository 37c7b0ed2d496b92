"""Which bracket closes which."""

from __future__ import annotations

import re

_BRACKET = re.compile(r"[()\[\]]")

# A bracket that is still open after so many characters was never closed (an OCR slip, a list `a)`).
LONGEST = 3000


def closing_brackets(folded: str) -> dict[int, int]:
    """Return the offset of the closing bracket for the offset of each opening one that has it.

    >>> closing_brackets("(2d Cir. [1st] 1999")
    {9: 13}
    """
    closes: dict[int, int] = {}
    rounds: list[int] = []
    squares: list[int] = []
    for match in _BRACKET.finditer(folded):
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
