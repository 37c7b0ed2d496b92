"""Names that a hyphen parts at the end of a line: ``In Thomp- son``, ``Interna- tional Shoe``, ``Melendez- Diaz``."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

_HYPHEN = "- "
# The word before the hyphen, capital first, and the one behind it. Near misses: `state- court`, `Roe - Doe`.
_BEFORE = re.compile(r"(?<![\w-])[A-Z][\w']{0,24}$")
_AFTER = re.compile(r"[ ]{0,3}(\w[\w']{0,24})")
_LONGEST = 26
_MOST = 24  # names that begin with one word are compared: a bound for hostile texts


def broken_names(folded: str, names: Iterable[str]) -> Iterator[tuple[int, int, str]]:
    """Yield start, end and name of each occurrence of a name whose first word is parted."""
    by_word: dict[str, list[str]] = {}
    at = folded.find(_HYPHEN)
    while at >= 0:
        if folded[at - 1 : at].isalpha():
            before = _BEFORE.search(folded[max(0, at - _LONGEST) : at])
            after = _AFTER.match(folded, at + len(_HYPHEN)) if before is not None else None
            if before is not None and after is not None:
                if not by_word:
                    for name in names:
                        by_word.setdefault(name.split(" ", 1)[0], []).append(name)
                for word in (before[0] + after[1], f"{before[0]}-{after[1]}"):
                    for name in by_word.get(word, [])[:_MOST]:
                        if folded.startswith(name[len(word) :], after.end()):
                            yield at - len(before[0]), after.end() + len(name) - len(word), name
        at = folded.find(_HYPHEN, at + 1)
