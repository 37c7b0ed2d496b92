"""Reporter cites in which scanning made letters of a volume's digits: ``4l0 U.S. 113``, ``41O U.S. 113``."""

from __future__ import annotations

import re
from collections.abc import Iterator

from attrs import evolve, frozen

from citekit.model import Locator
from citekit.text import Document
from citekit.tokenizers.reporter import ReporterTokenizer

# In the shape of the text, where they are found as literals: a digit, a letter, a digit; or a letter behind digits.
_SHAPES = (re.compile(rb"0a0"), re.compile(rb"0A0"), re.compile(rb"0a A"), re.compile(rb"0A A"))
_DIGITS = str.maketrans("lIOo", "1100")
_LONGEST = 4  # digits of a volume
_REACH = 80  # characters of a cite


@frozen
class DamagedTokenizer:
    """Recognise reporter cites whose volume has a letter for a digit.

    They are candidates: nothing is read so that is one without repair, and each says that it is ``damaged``.

    >>> [(t.text, t.volume, t.damaged) for t in DamagedTokenizer().tokens(Document.read("See 4l0 U.S. 113."))]
    [('4l0 U.S. 113', '410', True)]
    """

    name: str = "damaged"

    def tokens(self, document: Document) -> Iterator[Locator]:
        """Return every locator of this family in the document."""
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
