"""Look up the name of a code backwards from an offset: ``42 U.S.C.``, ``N. Y. C. P. L. R.``, ``42U.S.C.``."""

from __future__ import annotations

import re

from attrs import evolve, frozen

from citekit.knowledge.code_names import TITLE_BEFORE
from citekit.knowledge.codes import Code, CodeTable, normal

_MAX_WORDS = 12  # the longest names have eight words; a spaced-out N. Y. C. P. L. R. has six
_MAX_WORD = 40  # longer "words" are not words
_TITLE = re.compile(r"[(\[*_§]{0,3}(\d{1,5}(?:-?[A-Z]|[.-]\d{1,5}){0,3}),?\Z")
# "The ADA-42 U.S.C. § 12101", with a dash of the sentence; "Article 31,10 U.S.C. § 831", where a blank was lost
_DASHED_TITLE = re.compile(r"(?:[^\W\d]{3}-(?=\d{1,3}\Z)|\w,(?=\d{1,2}\Z))(?P<title>\d{1,3})\Z")
# What may be glued to the beginning of a name. Near miss: non-U.S.C.
_GLUE = re.compile(r"[(\[\"]{0,2}(?P<title>\d{1,3})(?=[A-Z]\.)|[\w.,)\"']{0,30}(?:[a-z]{5}|[.,)\"'])-(?=[A-Z])")


@frozen
class CodeName:
    """The printed name of a code.

    Attributes:
        start: where it begins, with its leading title number (``42 U.S.C.``).
        code: the code; its name may be a name of the document's own (``Lanham Act``).
        title: title, chapter or volume.
    """

    start: int
    code: Code
    title: str | None


def word_before(text: str, end: int) -> tuple[int, int]:
    """Return the span of the last word of text[:end]; empty when there is none within reach."""
    while end and text[end - 1] == " ":
        end -= 1
    start = text.rfind(" ", end - _MAX_WORD if end > _MAX_WORD else 0, end) + 1
    return start or (end - _MAX_WORD if end > _MAX_WORD else 0), end


def look_up(text: str, start: int, stop: int, table: CodeTable) -> tuple[int, Code] | None:
    """Return the start and the code of the longest known name that ends with the word ``text[start:stop]``."""
    codes, endings = table.codes, table.endings
    word = text[start:stop]
    key = normal(word)
    best = None
    for _ in range(_MAX_WORDS):
        code = codes.get(key)
        if code is not None:
            begin = start + len(word) - len(word.lstrip("([*_\"'"))
            printed = text[begin:stop]
            # Initials in lower case are words: "as § 5" is not the Alaska Statutes.
            if printed[:1].isupper() and (len(key) > 6 or "." in printed or " " in printed or printed[1:2].isupper()):
                best = begin, code
        if key not in endings or word[:1] in '(["':
            return _glued(text, start, stop, key, table) or best
        start, end = word_before(text, start)
        word = text[start:end]
        if word and word[-1] in ';:)]"?!':
            break
        key = normal(word) + key
    return best


def _glued(text: str, start: int, stop: int, key: str, table: CodeTable) -> tuple[int, Code] | None:
    """Return the code at the end of what a look-up read in vain: ``42U.S.C.``, ``the statute-Fla. Stat.``.

    A dash of the sentence, or a title number whose space was lost, stands before the name.
    """
    word = text[start:stop].split(" ", 1)[0]
    glue = _GLUE.match(word)
    if glue is None:
        return None
    code = table.codes.get(key[len(normal(glue.group())) :])
    return None if code is None or glue["title"] and not code.numbered else (start + glue.end(), code)


def with_title(text: str, start: int, code: Code, title: str | None) -> CodeName:
    """Add the title number before a name: ``42 U.S.C.``, ``Title 18, United States Code``."""
    if (titled := TITLE_BEFORE.get(code.name)) is not None:
        named = with_title(text, start, evolve(code, name=titled, numbered=True), title)
        return CodeName(start, code, title) if named.start == start else named
    if not code.numbered:
        return CodeName(start, code, title)
    before, stop = (
        word_before(text, start) if text[start - 1 : start] == " " else (start - _digits_before(text, start), start)
    )
    word = text[before:stop]
    match = None if word.isdecimal() else _TITLE.match(word)
    if match is None and ("-" in word or "," in word) and (dashed := _DASHED_TITLE.search(word)) is not None:
        return CodeName(before + dashed.start("title"), code, dashed["title"])
    if match is not None or (word.isdecimal() and len(word) < 6):
        start, title = (before, word) if match is None else (before + match.start(1), match.group(1))
        if text[before - 2 : before - 1] in ("e", ".", " "):
            before, stop = word_before(text, start)
            unit = text[before:stop].lstrip("([\"'")
            if unit in ("Title", "title", "Tit.", "tit."):
                start = stop - len(unit)
    return CodeName(start, code, title)


def _digits_before(text: str, end: int) -> int:
    """Return how many digits of a title stand glued before an offset."""
    return len(text[max(0, end - 3) : end]) - len(text[max(0, end - 3) : end].rstrip("0123456789"))
