"""When a short name stands for a case: comparing names word by word."""

from __future__ import annotations

import re
from functools import lru_cache

_WORD = re.compile(r"[\w&]+")
_INITIALS = 2  # so many letters before a period may be initials


@lru_cache(maxsize=16384)
def name_words(name: str) -> tuple[str, ...]:
    """Return the words of a name in lower case, without periods, apostrophes and hyphens, whole if a line parts them.

    ``and`` is the same as ``&``.

    >>> name_words("N.Y. City Bd. of Educ.")
    ('ny', 'city', 'bd', 'of', 'educ')
    >>> name_words("Melendez- Diaz") == name_words("Melendez-Diaz")
    True
    """
    name = name.lower().replace(".", "").replace("'", "").replace("\u2019", "").replace("\u00ad", "-")
    name = name.replace(" and ", " & ")
    if "-" in name:
        name = name.replace("- ", "").replace("-", "")
    return tuple(_WORD.findall(name))


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


def ends_abbreviated(short: str, full: str) -> bool:
    """Whether a full name has the short one in it with the last word abbreviated (Bluebook R. 10.2.1(c)).

    >>> ends_abbreviated("Harlow Electric", "Harlow Elec. v. Quince")
    True
    >>> ends_abbreviated("Harlow Elm", "Harlow Elec. v. Quince")
    False
    """
    head, _, last = short.rpartition(" ")
    _, found, rest = f" {full}".partition(f" {head} ")
    stem, period, _ = rest.partition(" ")[0].partition(".")
    return bool(found and period) and len(stem) > _INITIALS and last.startswith(stem)


def without_initials(words: tuple[str, ...]) -> tuple[str, ...]:
    """Return the words of a name from the surname on: by that an author is called for short.

    >>> without_initials(name_words("J. A. Vale, Mills"))
    ('vale', 'mills')
    """
    first = next((at for at, word in enumerate(words) if len(word) > 1), 0)
    return words[first:]
