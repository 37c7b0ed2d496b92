"""Reporters that do not print volume, reporter, page: ``2011-Ohio-1234``, ``Dallam 504``, ``T.C. Memo 2019-12``."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

import ahocorasick
from attrs import frozen

from citekit.knowledge.reporters import Edition, choose, dated_spellings, editions, volumeless_spellings
from citekit.model import Locator, LocatorType
from citekit.text import Document

# Members bound once: looking one up in its Enum takes 0.1 µs, which the innermost code cannot afford.
_TYPE_NEUTRAL = LocatorType.NEUTRAL

# Each pattern begins with a literal, by which it is found at C speed; what stands before that is read backwards.
# 2011-Ohio-1234 · 2013-NMCA-047 · 2009- Ohio-6179 across a line; near misses: 2010-May-12, a docket number 2019-FC-12-1
# --- F.3d --- · — L.Ed.2d —, (2013): neither volume nor page was known; near miss: the states - Ill. - and
_HYPHENATED = re.compile(
    r"-(?:[ ]*(?P<reporter>[A-Z][A-Za-z. ]{1,10}?)[ ]*-[ ]*(?P<page>\d{1,6})(?!\w|-\d)"
    r"|(?<=[ -]-)[ ](?P<unknown>[A-Z][A-Za-z.' \d]{0,16}?),?[ ]?(?P<blank>-{2,8}(?!\w)|-(?=[,.;)]|[ ]\()))"
)
# 2021COA112 · 22CO7
_GLUED = re.compile(r"CO(?P<rest>A?)(?P<page>\d{1,6}M?)\b")
# 2009-1359 (La. App. 1 Cir. 5/10/10): the docket number serves as page
_LOUISIANA = re.compile(r"\((?P<reporter>La\.(?:[ ]?App\.[ ]?\d[ ]?Cir\.)?),?[ ]*\d{1,2}/\d{1,2}/\d{2,4}\)")
_YEAR_BEFORE = re.compile(r"(?<![\w-])(?P<volume>(?:1[89]|20)\d\d)[ ]*$")
_SHORT_YEAR_BEFORE = re.compile(r"(?<![\w-])(?P<volume>20\d\d|\d\d)$")
_NUMBER_BEFORE = re.compile(
    r"(?<![\w-])(?P<volume>\d{2,4})[- ](?P<page>\d{2,5}[A-Z]?)(?:,[ ]pp?\.[ ]\d{1,3}(?:-\d{1,3})?)?[ ]*$"
)
# ___ U.S. ___ · --- U.S. ---- · — U.S. —: neither volume nor page was known
_BLANK = re.compile(r"U\.[ ]?S\.,?[ ]?(?P<page>_{2,}|-{1,4}(?=[ ,.;)]))")
_BLANK_BEFORE = re.compile(r"(?:(?<!\w)(?<!\w[-_]))(?P<volume>_{2,}|-{1,4})[ ]?$")
# ___ AD3d ___ · ___ N.C. App. ___, S.E.2d: so with any other reporter
_BLANKED = re.compile(r"__(?<![\w-]__)_{0,6}[ ](?P<reporter>[A-Z][A-Za-z.' \d]{0,16}?),?[ ]?(?P<page>_{2,8})(?!\w)")
_LONGEST_BLANK = 8
# T.C. Memo 2019-1234 · SCDB 1846-016
_YEAR_PAGE = re.compile(r"[ ]*(?P<volume>(?:1[789]|20)\d\d)-(?P<page>\d+)(?!\w)")
# L.R.A. 1915A, 601 · Ann. Cas. 1913D, 1292
_YEAR_VOLUME = re.compile(r"[ ]*(?P<volume>1[89]\d\d[A-F]),?[ ]*(?P<page>\d+)(?!\w)")

# VAOPGCPREC 12-99 · VAOPGCPREC 6-2000: a number and its year
_BY_NUMBER_AND_YEAR = frozenset(("VAOPGCPREC",))
_NUMBER_YEAR = re.compile(r"[ ]*(?P<page>\d{1,3})-(?P<volume>\d\d|20\d\d)(?!\w)")
# Fed. Cas. No. 12,800 · Fed. Cas. No. 503a: the Federal Cases go by their own numbers
_FEDERAL_CASE = re.compile(r"Cas\.[ ]?No\.[ ]{0,4}(?P<page>\d{1,2},\d{3}[a-z]?|\d{1,4}[a-z]?)(?![\w-])")
_FEDERAL = re.compile(r"(?<!\w)(?:(?P<volume>\d{1,2})[ ]{1,4})?F(?:ed)?\.[ ]?$")

# What is found, what must stand before it, and the reporter where the pattern does not say it.
_BACKWARD = (
    (_HYPHENATED, _YEAR_BEFORE, ""),
    (_GLUED, _SHORT_YEAR_BEFORE, "CO"),
    (_LOUISIANA, _NUMBER_BEFORE, ""),
    (_BLANK, _BLANK_BEFORE, "U.S."),
)

# After a reporter that needs no volume; the volume of another reporter (`Taney, 354 Ill. App. 3d at 592`) is none.
# 504 · , 597 · ¶ 25,508 · P 7530 · (1979) 219 · R., p. 573
_PAGE = re.compile(
    # a state may stand before a looseleaf paragraph: Unemployment Ins. Rep. W. Va. par. 8090
    r"(?:[ ]*\([^()]{1,20}\)|[ ]R\.|,?[ ][A-Z][A-Za-z. ]{0,16}(?=[ ](?:¶|par)))?[.,]?[ ]*(?:¶|P|par(?:a\.|\.)"
    r"|p\.)?[ ]*(?P<page>\d[\d,]*\d(?:\.\d+)?|\d"
    r"|(?<=[ ])I,[ ]\d+)[A-Za-z]?(?!\w)(?![ ]+[A-Z][\w.']*\.)"
)
_VOLUME_BEFORE = re.compile(r"(?<!\w)(?P<volume>\d{1,4}A?)[ ]$")
# Where a cite may begin: the start of the text, or after a case name and comma, a bracket, a semicolon.
_BEGINS = re.compile(r"(?:^|[,;(\[])[ ]*$")


@frozen
class IrregularTokenizer:
    """Recognise neutral citations with hyphens and reporters cited without a volume."""

    name: str = "irregular"

    def tokens(self, document: Document) -> Iterator[Locator]:
        """Return every locator of this family in the document."""
        text, folded = document.text, document.folded
        table = editions()
        for pattern, before, implied in _BACKWARD:
            for match in pattern.finditer(folded):
                if match.lastgroup == "blank":
                    yield from _unknown(document, *match.span(), match["unknown"], match["blank"])
                    continue
                head = before.search(folded[max(0, match.start() - 28) : match.start()])
                if head is None:
                    continue
                parts = head.groupdict() | match.groupdict()
                printed = parts.get("reporter") or implied + parts.get("rest", "")
                found = table.get(printed.replace(" ", "").replace(".", ""))
                if found:
                    neutral = next((e for e in found if e.type is _TYPE_NEUTRAL), found[0])
                    start = match.start() - len(head[0])
                    yield _locator(text, (start, match.end()), neutral, parts["volume"], parts["page"])
        if "_" in folded:
            for blank in _BLANKED.finditer(folded):
                yield from _unknown(document, *blank.span(), blank["reporter"], blank["page"])
        if "Cas. No." in folded or "Cas.No." in folded:
            yield from _federal_cases(document, table)
        last = -1
        for end, (length, found) in _volumeless().iter(folded):
            start = end + 1 - length
            if start <= last or (start and (folded[start - 1].isalnum() or folded[start - 1] in ".'")):
                continue
            dated = (
                _YEAR_PAGE.match(folded, end + 1)
                or _YEAR_VOLUME.match(folded, end + 1)
                or (_NUMBER_YEAR.match(folded, end + 1) if found[0].abbreviation in _BY_NUMBER_AND_YEAR else None)
            )
            if dated is not None:
                last = dated.end()
                yield _locator(text, (start, last), found[0], dated["volume"], dated["page"])
                continue
            page = _PAGE.match(folded, end + 1)
            if page and found[0].volumeless and (length > 9 or _BEGINS.search(folded[max(0, start - 3) : start])):
                last = page.end()
                behind = folded[max(0, start - 6) : start] if found[0].looseleaf else ""
                volume = _VOLUME_BEFORE.search(behind)
                printed = None if volume is None else volume["volume"]
                start -= 0 if volume is None else len(volume[0])
                yield _locator(text, (start, last), choose(found, None)[0], printed, page["page"])


def _unknown(document: Document, start: int, end: int, reporter: str, page: str) -> Iterator[Locator]:
    """Yield a cite whose volume and page were not known when the opinion was written."""
    folded = document.folded
    found = editions().get(reporter.replace(" ", "").replace(".", ""))
    if found is None or found[0].abbreviation == "U.S.":  # the Supreme Court's are read in another way
        return
    behind = folded.find(" ", start)
    while start and folded[start - 1] == "-" and behind - start < _LONGEST_BLANK:
        start -= 1
    if not start or not folded[start - 1].isalnum():
        yield _locator(document.text, (start, end), found[0], folded[start:behind], page)


def _federal_cases(document: Document, table: dict[str, tuple[Edition, ...]]) -> Iterator[Locator]:
    """Yield the cases that are cited by their number in the Federal Cases."""
    folded = document.folded
    for number in _FEDERAL_CASE.finditer(folded):
        at = number.start()
        if (before := _FEDERAL.search(folded, max(0, at - 12), at)) is not None:
            span = (before.start(), number.end())
            yield _locator(document.text, span, table["FCas"][0], before["volume"], "No. " + number["page"])


def _locator(text: str, span: tuple[int, int], edition: Edition, volume: str | None, page: str) -> Locator:
    return Locator(edition.type, text[span[0] : span[1]], span, volume=volume, reporter=edition.abbreviation, page=page)


@lru_cache(maxsize=1)
def _volumeless() -> ahocorasick.Automaton:
    """Return the automaton of every spelling of a reporter that may stand without a volume."""
    automaton = ahocorasick.Automaton()
    for spelling, found in (volumeless_spellings() | dated_spellings()).items():
        automaton.add_word(spelling, (len(spelling), found))
    automaton.make_automaton()
    return automaton
