"""When a short name stands for a case: comparing names word by word."""

from __future__ import annotations

import re
from functools import lru_cache

_WORD = re.compile(r"[\w&]+(?:-[\w&]+)*")


@lru_cache(maxsize=16384)
def name_words(name: str) -> tuple[str, ...]:
    """Return the words of a name in lower case, without periods and apostrophes.

    >>> name_words("N.Y. City Bd. of Educ.")
    ('ny', 'city', 'bd', 'of', 'educ')
    """
    return tuple(_WORD.findall(name.lower().replace(".", "").replace("'", "").replace("\u2019", "")))


@lru_cache(maxsize=4096)
def name_letters(name: str) -> str:
    """Return the letters of a name in lower case: what a broken line or a lost space cannot change.

    >>> name_letters("Hall v. Flor- ida") == name_letters("Hall v. Florida")
    True
    """
    return "".join(filter(str.isalpha, name)).lower()


def stands_for(short: tuple[str, ...], full: tuple[str, ...]) -> bool:
    """Whether the words of a short name stand together in a full one.

    >>> stands_for(name_words("Symphony Space"), name_words("Symphony Space v. Pergola Props."))
    True
    """
    if not short or short[0] not in full:
        return False
    size = len(short)
    return size == 1 or any(full[i : i + size] == short for i in range(len(full) - size + 1))
