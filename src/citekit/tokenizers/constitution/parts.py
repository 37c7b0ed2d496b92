"""What the cites of constitutions are made of: whose it is, the article or amendment, its sections."""

from __future__ import annotations

import re
from collections.abc import Iterator

from citekit.knowledge.codes import normal
from citekit.model import Form, Kind, Locator, LocatorType
from citekit.text import Document

# The numbers of articles, XIV or 14 or 16-A; Connecticut's are ordinals, art. first
NUMERAL = r"(?:(?:[IVXL]{1,7}|\d{1,3})(?:-?[A-Z])?|first|second|third|f(?:our|if)th|(?:six|seven|eigh|nin|ten)th)\b"
# , § 1 · , section 3(b) · , Sec. 2 · , §§ 8, in verbose patterns
SECTION = (
    rf"(?:,? \ {{0,4}}(?P<signs>§{{1,2}}|[Ss]ec(?:tions?|s?\.)?)\ {{0,4}}"
    rf"(?P<section>{NUMERAL}(?:\([A-Za-z\d]{{1,4}}\)){{0,5}}))?"
)
# Signs behind which several sections stand.
MORE_SECTIONS = frozenset({"§§", "Sections", "sections", "Secs.", "secs."})
# The next section of a list. Near miss: the volume of the next cite, "§§ 8, 9 F.3d 1".
_NEXT = re.compile(
    r"(?:, {0,3}(?:and |& )?| {1,3}(?:and|&|to|through) {1,3})"
    rf"(?P<section>{NUMERAL}(?:\([A-Za-z\d]{{1,4}}\)){{0,5}})"
    r"(?! {1,3}[A-Z])"
)
# The next article or amendment of one constitution: `Cal. Const., art. I, § 7, subd. (a); art. VI, § 13`
NEXT_PART = re.compile(
    r"(?:,[ ](?:subds?|cls?)\.[ ](?:\(\w{1,3}\)|\d{1,2}))?(?:[;,][ ]{1,4}(?:and[ ])?|[ ]and[ ])"
    rf"(?P<unit>art|amend)\.[ ]{{1,4}}(?P<number>{NUMERAL}),[ ]{{1,4}}(?P<signs>§{{1,2}})[ ]?"
    rf"(?P<section>{NUMERAL}(?:\([A-Za-z\d]{{1,4}}\)){{0,5}})"
)
_ROMAN = (
    "", *"I II III IV V VI VII VIII IX X XI XII XIII XIV XV XVI XVII XVIII XIX XX".split(),
    *"XXI XXII XXIII XXIV XXV XXVI XXVII".split()
)  # fmt: skip
AMENDMENTS = len(_ROMAN) - 1
_FEDERAL = frozenset({"us", "unitedstates", "federal"})


def locator(document: Document, start: int, end: int, code: str, section: str) -> Locator:
    """Return a locator of a constitution's article, amendment or section."""
    return Locator(
        LocatorType.CODE,
        document.text[start:end],
        (start, end),
        Kind.CONSTITUTION,
        Form.FULL,
        code=code,
        section=section,
    )


def numeral(number: str) -> str:
    """Return a number below 28 in Roman form, as the Bluebook prints articles and amendments.

    >>> numeral("14"), numeral("XIV"), numeral("130")
    ('XIV', 'XIV', '130')
    """
    return _ROMAN[int(number)] if number.isdigit() and int(number) < len(_ROMAN) else number


def part(unit: str, number: str, section: str | None) -> str:
    """Return the normal form of an article or amendment, with its section.

    >>> part("Article", "3", "2"), part("Amdts", "XIV", None)
    ('art. III, § 2', 'amend. XIV')
    """
    word = "amend." if unit[:2].lower() == "am" else "art."
    return f"{word} {numeral(number)}" + (f", § {section.partition('(')[0]}" if section else "")


def further(text: str, end: int) -> Iterator[re.Match[str]]:
    """Yield the further sections of a list such as ``§§ 3 and 9`` whose first one ends at an offset.

    Args:
        text: the folded text.
        end: where the section before ends.

    Yields:
        matches whose group ``section`` is the section.
    """
    while (section := _NEXT.match(text, end)) is not None:
        end = section.end()
        yield section


def whose(text: str, end: int, states: dict[str, str]) -> tuple[int, str]:
    """Return where the name before ``Const.`` starts, and the constitution's canonical name.

    Args:
        text: the folded text.
        end: where the word starts; the offset itself is returned when no name stands before it.
        states: normal form of a state's name -> its abbreviation.
    """
    key, stop, best = "", end, (end, "Const.")
    for _ in range(4):
        while stop and text[stop - 1] == " ":
            stop -= 1
        start = text.rfind(" ", max(0, stop - 20), stop) + 1
        word = text[start:stop].lstrip("([*_\"'")
        if not start and stop > 20 or not word[:1].isupper():
            break
        key = normal(word) + key
        if key in _FEDERAL:
            best = stop - len(word), "U.S. Const."
        elif key in states:
            best = stop - len(word), f"{states[key]} Const."
        stop = start
    return best
