"""Names that the end of a line parts, by a hyphen or a blank line: ``In Thomp- son``, ``State v.⏎⏎Roe``."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

from citekit.text import Document

_HYPHEN = "- "
# The word before the hyphen, capital first, and the one behind it. Near misses: `state- court`, `Roe - Doe`.
_BEFORE = re.compile(r"(?<![\w-])[A-Z][\w']{0,24}$")
_AFTER = re.compile(r"[ ]{0,3}(\w[\w']{0,24})")
_LONGEST = 26
_MOST = 24  # names with one word are compared: a bound for hostile texts
# The end of a line of a double-spaced text, where no sentence ends, as it does with most paragraphs.
_BLANK_LINE = re.compile(r"\n\n(?:(?<=[A-Za-z]\n\n)|(?<= v\.\n\n))")
_BREAK = 2  # characters
_WIDEST = 240  # with the number of a page between


def broken_names(document: Document, names: Collection[str]) -> Iterator[tuple[int, int, str]]:
    """Yield start, end and name of each occurrence of a name that the end of a line parts."""
    yield from _hyphenated(document.folded, names)
    yield from _spaced(document.text, document.folded, names)


def _hyphenated(folded: str, names: Collection[str]) -> Iterator[tuple[int, int, str]]:
    """Yield the names whose first word a hyphen parts."""
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


def _spaced(text: str, folded: str, names: Collection[str]) -> Iterator[tuple[int, int, str]]:
    """Yield the names between whose words a blank line stands.

    >>> list(_spaced("by State v.\\n\\nRoe, it", "by State v.  Roe, it", ["State v. Roe"]))
    [(3, 16, 'State v. Roe')]
    """
    ends = [blank.start() for blank in _BLANK_LINE.finditer(text)]
    blanks = [(end, folded[folded.rfind(" ", 0, end) + 1 : end]) for end in ends]
    lines = "\n".join(names) if blanks else ""
    parts = _parts(names, {word for _, word in blanks if f"{word} " in lines})
    covered = 0
    for start, word in blanks if parts else ():
        known, end = parts.get(word), start + _BREAK
        if known is None or start < covered:
            continue
        following = folded[end : end + _WIDEST]
        end += len(following) - len(following.lstrip())
        for name, size in known[:_MOST]:
            if folded.startswith(name[:size], start - size) and folded.startswith(name[size + 1 :], end):
                yield start - size, end + len(name) - size - 1, name
        covered = end


def _parts(names: Collection[str], words: set[str]) -> dict[str, list[tuple[str, int]]]:
    """Return for each of the words that stands within a name, and not at its end, the names with it and its end."""
    found: dict[str, list[tuple[str, int]]] = {}
    for name in names if words else ():
        if words.isdisjoint(name.split(" ")):
            continue
        start, end = 0, name.find(" ")
        while end > 0:
            if name[start:end] in words:
                found.setdefault(name[start:end], []).append((name, end))
            start, end = end + 1, name.find(" ", end + 1)
    return found
