"""English statutes by the year of a reign: ``25 Hen. VIII, ch. 6``, ``31 Car. 2, c. 2, § 5`` (Bluebook R. 20.5, T2)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from citekit.model import Locator
from citekit.text import Document
from citekit.tokenizers.code.locators import full_locator

# Hen. VIII, ch. 6 · Car. 2, c. 2 · Geo. 3, st. 2, c. 15 · Anne, c. 14 · Will. & Mary, ch. 18; near misses:
# Edw. Ch. 503, a reporter; Eliz. 17
_REIGN = re.compile(
    r"(?:(?P<monarch>Hen|Edw|Geo|Eliz|Car|Vict|Will|Wm|Rich|Jac|Ann|Anne|W|Phil|P)(?P<stop>\.?)"
    r"(?P<consort>[ ]?(?:&|and)[ ]M(?:ary|ar\.|\.)?)?(?:[ ]?(?P<number>[IVX]{1,4}|\d))?),?[ ]{1,4}"
    r"(?:(?:st(?:at)?|sess)\.[ ]?\d,[ ]{1,4})?(?:ch|cap|c)\.[ ]{0,4}(?P<chapter>\d{1,3})(?!\w)"
)
# What stands before the chapter, and how far before it the monarch may begin.
_MARKS = (", c.", ", ch.", ", cap.")
_MONARCH_REACH = 40
_LONGEST_CHAPTER = 16
_YEAR_BEFORE = re.compile(r"(?<![\w.])\d{1,2}(?:[ ]?(?:&|and)[ ]?\d{1,2})?[ ]{1,4}$")
_YEAR_REACH = 12
_ROMAN = ("0", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX")
_CONSORTS = ("W", "P", "Will", "Wm", "Phil")


def reigns(folded: str) -> Iterator[tuple[int, int]]:
    """Yield where such statutes begin, and where their monarchs do."""
    for mark in _MARKS:
        chapter = folded.find(mark)
        while chapter >= 0:
            yield from _before(folded, max(0, chapter - _MONARCH_REACH), chapter + _LONGEST_CHAPTER)
            chapter = folded.find(mark, chapter + 1)


def _before(folded: str, low: int, high: int) -> Iterator[tuple[int, int]]:
    for reign in _REIGN.finditer(folded, low, high):
        at = reign.start()
        if reign["stop"] or reign["monarch"] == "Anne" or reign["consort"] is not None:
            year = _YEAR_BEFORE.search(folded, max(0, at - _YEAR_REACH), at)
            if year is not None and (reign["number"] or reign["monarch"] not in _CONSORTS or reign["consort"]):
                yield year.start(), at


def statute_of_reign(document: Document, start: int, monarch: int) -> list[Locator]:
    """Return the statute of a reign whose year and monarch stand at these offsets."""
    reign = _REIGN.match(document.folded, monarch)
    if reign is None:
        return []
    year = " ".join(document.folded[start:monarch].split())
    name = " ".join(document.folded[monarch : max(reign.end("stop"), reign.end("consort"))].split())
    if (number := reign["number"]) is not None:
        name += f" {_ROMAN[int(number)] if number.isdigit() else number}"  # Car. 2 is Car. II
    return [full_locator(document, start, reign.end(), name, year, f"ch. {reign['chapter']}")]
