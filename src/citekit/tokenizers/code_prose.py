"""Read names that stand behind a section (``section 10(b) of the Securities Exchange Act of 1934``)."""

from __future__ import annotations

import re

from attrs import frozen

from citekit.knowledge.code_names import ARTICLES
from citekit.knowledge.codes import Code, CodeTable, normal
from citekit.model import Kind
from citekit.tokenizers.code_names import look_up_name

_OF = re.compile(r",? {1,4}of {1,4}(?P<the>the {1,4}|this {1,4}|that {1,4}|said {1,4}|our {1,4})?")
# "title 42", "Title 18, United States Code", "title 11 of the United States Code"
_TITLE = re.compile(
    r"[Tt]itle {1,3}(\d{1,2})\b"
    r"(?:(?:,| {1,3}of {1,3}the) {1,3}(?:United {1,3}States {1,3}Code|U\. ?S\. ?C\.?|U\.S\. Code))?"
)
# Massachusetts: "chapter 265", "chapter 93A of the General Laws".
_CHAPTER = re.compile(r"[Cc]h(?:apter|\.) {1,3}(\d{1,4}[A-Z]{0,2})\b(?: {1,3}of {1,3}the {1,3}(General {1,3}Laws))?")
_WORD = re.compile(r" {0,4}([A-Za-z][A-Za-z.'&-]{0,30}|&)(,?)")
_OF_YEAR = re.compile(r" {1,4}of {1,4}(?:1[789]|20)\d\d\b")
# Last words of the names of laws. Near miss: "section 5 of the Restatement", "of the Lease".
_LAWS = frozenset({"Act", "Article", "Code", "Law", "Laws", "Statutes", "Amendments"})
_GOING_ON = (" of ", " and ", " Article")  # the name may go on behind its Code or Law
_JOINING = frozenset("and of in for to the on against from & with".split())
# Lower-case words that stand for a law named before: "section 7 of the act".
_OWN = frozenset("act acts code law statute statutes title chapter".split())


@frozen
class NameAfter:
    """What a section is said to be a section of.

    Attributes:
        end: where the name ends, or the section itself when the name adds nothing to it.
        code: the code, when one is named.
        title: its title or chapter.
        foreign: whether it is a section of something that is not a law (a lease, an opinion).
    """

    end: int
    code: Code | None = None
    title: str | None = None
    foreign: bool = False


def name_after(text: str, end: int, table: CodeTable) -> NameAfter:
    """Return what stands behind a section.

    Args:
        text: the folded text.
        end: where the section ends.
        table: the codes.
    """
    of = _OF.match(text, end)
    if of is None:
        return NameAfter(end)
    at = of.end()
    title = _TITLE.match(text, at)
    if title is not None:
        return NameAfter(title.end(), table.codes["usc"], title.group(1))
    chapter = _CHAPTER.match(text, at)
    if chapter is not None:
        code = table.codes["gl"] if chapter.group(2) else None
        return NameAfter(chapter.end() if code else end, code, chapter.group(1))
    if (own := _WORD.match(text, at)) is not None and own.group(1).rstrip(".") in _OWN:
        return NameAfter(end)  # "section 7 of this title": a short form
    last = _end_of_name(text, at, table)
    if last == at:
        return NameAfter(end, foreign=True)
    name = " ".join(text[at:last].split())
    if name in ARTICLES:
        return NameAfter(last, Code(f"Md. Code Ann., {name.removesuffix(' Article')}", Kind.STATUTE))
    if name in _LAWS and name != "Article":
        return NameAfter(end)
    if name.endswith("Article"):
        return NameAfter(end, foreign=True)
    year = _OF_YEAR.match(text, last)
    found = look_up_name(text, last, table)
    code = found.code if found is not None and found.start >= at else Code(name, Kind.STATUTE)
    return NameAfter(year.end() if year is not None else last, code)


def _end_of_name(text: str, start: int, table: CodeTable) -> int:
    """Return where the name of a law ends that begins at an offset; the offset itself when none does."""
    at = last = capitals = start
    for count in range(12):
        word = _WORD.match(text, at)
        if word is None:
            break
        bare = word.group(1)
        at = word.end(1)
        if bare[0].isupper():
            capitals = at
        elif not count or bare not in _JOINING:
            break
        plain = bare.rstrip(".")
        if plain in _LAWS or bare[1:2].isupper() and normal(bare) in table.codes:
            last = at - (bare[-1] == "." and plain in _LAWS)
            if not text.startswith(_GOING_ON, at):
                return last
        at += len(word.group(2))
    # the Code of Civil Procedure: the name goes on behind its Code
    return capitals if last > start and text[start:last].strip() == "Code" else last
