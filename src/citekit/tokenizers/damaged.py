"""Reporter cites that scanning damaged: a letter for a digit (``4l0 U.S. 113``), blanks lost (``846F.2d746``)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from attrs import evolve, frozen

from citekit.knowledge.reporters import editions, key
from citekit.model import Locator
from citekit.text import Document
from citekit.tokenizers.reporter import ReporterTokenizer

# In the shape of the text, where they are found as literals: a digit, a letter, a digit; or a letter behind digits.
_SHAPES = (re.compile(rb"0a0"), re.compile(rb"0A0"), re.compile(rb"0a A"), re.compile(rb"0A A"))
# Glued together: a volume before a capital, or a page behind a series.
_GLUED_SHAPES = (
    re.compile(rb"0A\."), re.compile(rb"\.0a0"), re.compile(rb"0 ?A\.A\.0"), re.compile(rb"\.Aaaa\.0")
)  # fmt: skip
# 846F.2d746 · 846 F.2d746 · 846F.2d 746 · 410U.S.113 · 775 F.Supp.544; near misses: "2A.3d floor", "No.5A.1"
_GLUED = re.compile(
    r"(?P<volume>\d{1,4}) ?(?P<reporter>[A-Z][A-Za-z]{0,6}\.(?: ?[A-Z][A-Za-z]{0,5}\.){0,3}(?:[2-6](?:d|th))?) ?"
    r"(?P<page>\d{1,5})(?![\w.])"
)
_DIGITS = str.maketrans("lIOo", "1100")
_LONGEST = 4  # digits of a volume
_REACH = 80  # characters of a cite


@frozen
class DamagedTokenizer:
    """Recognise reporter cites whose volume has a letter for a digit, or whose blanks are lost.

    The first are candidates: nothing is read so that is one without repair, and each says that it is ``damaged``.

    >>> [(t.text, t.volume, t.damaged) for t in DamagedTokenizer().tokens(Document.read("See 4l0 U.S. 113."))]
    [('4l0 U.S. 113', '410', True)]
    """

    name: str = "damaged"

    def tokens(self, document: Document) -> Iterator[Locator]:
        """Return every locator of this family in the document."""
        yield from _glued(document)
        text, folded = document.text, document.folded
        done = 0
        for shape in _SHAPES:
            for seen in shape.finditer(document.shape):
                start, end = _volume(folded, seen.start())
                if start < done or not 1 < end - start <= _LONGEST or folded[end : end + 1] != " ":
                    continue
                window = Document(folded, folded[start:end].translate(_DIGITS) + folded[end : end + _REACH])
                found = next(iter(ReporterTokenizer().tokens(window)), None)
                if found is None or found.span[0] != 0 or found.page is None:
                    continue
                done = start + found.span[1]
                yield evolve(found, text=text[start:done], span=(start, done), damaged=True)


def _glued(document: Document) -> Iterator[Locator]:
    """Yield the cites without the blanks behind the volume or before the page."""
    folded, table = document.folded, editions()
    done = 0
    for shape in _GLUED_SHAPES:
        for seen in shape.finditer(document.shape):
            start = seen.start()
            if folded[start] == ".":
                # back over the reporter: `846 F` before `.2d746`
                start = folded.rfind(" ", max(0, start - 14), start) + 1 or start
                start = start - 1 if folded[start : start + 1].isupper() else start
            while start and folded[start - 1].isdigit() and seen.start() - start < _REACH:
                start -= 1
            match = _GLUED.match(folded, start)
            if match is None or start < done or start and (folded[start - 1].isalnum() or folded[start - 1] in "$.-"):
                continue
            if " " in match[0] and match[0].count(" ") > 1:
                continue  # nothing is lost
            found = table.get(key(match["reporter"]))
            if found is None:
                continue
            done = match.end()
            yield Locator(
                found[0].type,
                document.text[start:done],
                (start, done),
                volume=match["volume"],
                reporter=found[0].abbreviation,
                page=match["page"],
            )


def _volume(folded: str, at: int) -> tuple[int, int]:
    """Return the span of the digits, and letters like digits, around an offset; empty where a word goes on."""
    start = end = at
    while start and at - start < _LONGEST and folded[start - 1] in "0123456789lIOo":
        start -= 1
    while end - at < _LONGEST and folded[end : end + 1] and folded[end] in "0123456789lIOo":
        end += 1
    if start and (folded[start - 1].isalnum() or folded[start - 1] in ".$-") or folded[end : end + 1].isalnum():
        return at, at
    return start, end
