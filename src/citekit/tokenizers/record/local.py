"""Designators of the record that single courts prescribe: ``IAF, Tab 4``, ``ROA.123``, ``3 RR 12``, ``CP at 5``."""

from __future__ import annotations

import re
from collections.abc import Iterator

from citekit.model import Locator
from citekit.text import Document
from citekit.tokenizers.record.locators import matches_at, record_locator

# 14:5-15:2 · 35a · 11-25 · 43636-37 · 33, 45
PAGES = re.compile(
    r"\d{1,6}a?(?::\d{1,4})?(?:-[ ]?\d{1,6}a?(?::\d{1,4})?)?(?:,[ ]{1,20}\d{1,5}a?(?:-\d{1,5}a?)?(?=[,;.)\]]|$)){0,8}"
)
_PAGE_FOLLOWS = r"(?=[ ]{1,20}(?:at[ ]{1,20})?(?:\d{3,5}-\d{3,5}\b|\d{1,4}(?![\d/]|\.\d|-\d{3})))"
# Each pattern begins with one letter, to be found fast; what must stand before it is looked at when it is found.
_STYLES = (
    # RR 4:12, AR 123, 2 CR 345: reporter's, administrative and clerk's record; ROA.123 (5th Cir. R. 28.2.2); R.18 at 8,
    # an entry of the Seventh Circuit's, and R.14 alone in a text that has one with its page. Near misses: New Jersey's
    # R.4:46-2, a rule; ARR 5
    re.compile(
        rf"R(?:(?P<letters>(?<=[RAC]R){_PAGE_FOLLOWS})|OA\.(?P<page>\d{{1,6}}(?:-\d{{1,6}})?)"
        r"|\.(?P<entry>\d{1,3})(?=[ ]at[ ]\d)|\.(?P<whole>\d{1,3})(?=[.;)](?![\w(])))"
    ),
    # RP 33, CP at 12, RP (Jan. 5, 2010) at 33: report of proceedings and clerk's papers (Wash. R. App. P. 10.4(f))
    re.compile(rf"P(?P<letters>(?<=[RC]P)(?:[ ]\([^()]{{1,20}}\d\d\))?{_PAGE_FOLLOWS})"),
    # 2 RT 145, (CT 33): California's transcripts (Cal. Rules of Court, rule 8.204); near miss: Hartford, CT 203.
    # IAF, Tab 4: the files of the Merit Systems Protection Board; near miss: the Home, Tab 3 key
    re.compile(rf"T(?:(?P<transcript>(?<=[RC]T){_PAGE_FOLLOWS})|ab[ ]{{1,20}}(?P<tab>\d{{1,3}})\b)"),
)
# Those of single courts of appeals and agencies, each with a word that must be in the text at all.
_RARE = (
    # 2-ER-123: excerpts of the Ninth Circuit (9th Cir. R. 30-1)
    ("-ER-", re.compile(r"ER-(?P<excerpt>\d{1,4}(?:-\d{1,4})?)(?![\w-])")),
    # 4 TTABVUE 5-6: filings before the Trademark Trial and Appeal Board (TBMP § 801.03)
    ("TTABVUE", re.compile(r"TTABVUE[ ]{1,4}(?P<filing>\d{1,4}(?:-\d{1,4})?)")),
    # (PageID.123), (PAGEID #: 45-46): a page as the filing system numbers it, where no entry is cited with it
    ("PageID", re.compile(r"PageID[.#: ]{1,4}(?P<stamped>\d{1,6}(?:-\d{1,6})?)")),
    ("PAGEID", re.compile(r"PAGEID[.#: ]{1,4}(?P<filed>\d{1,6}(?:-\d{1,6})?)")),
    # (JA 12-13), JA-45: the joint appendix without periods; (SUF 12): a numbered fact (C.D. Cal. Local R. 56-1)
    ("JA", re.compile(r"JA[ -]?(?P<appended>\d{1,5}(?:-\d{1,5})?)(?![\w-])")),
    ("UF ", re.compile(r"UF[ ](?P<fact>\d{1,3}(?:-\d{1,3})?(?:,[ ]\d{1,3}(?:-\d{1,3})?){0,6})(?=[.;)\]])")),
    # Appx123, Appx45-46 (Fed. Cir. R. 30)
    ("Appx", re.compile(r"Appx(?P<joint>\d{1,5}(?:-(?:Appx)?\d{1,5})?)")),
)
# PX 12, GX 101, DTX-5: exhibits at trial by whose they are; near miss: LX 12
_PARTY = re.compile(r"X(?P<exhibit>(?<=[PDGJ]X|TX)[ -]?(?P<number>\d{1,4}))(?![\w/]|\.\d|-\d{3})")
_EXCERPT = re.compile(r"(?<![\w-])(?:\d{1,3}-)?[SF]?$")
_ALONE = re.compile(r"(?<!\w)$")
_OPENED = re.compile(r"(?:(?<=[(\[])|(?<=; )|(?<=[Ss]ee ))$")
_FACTS = re.compile(r"(?:(?<=[(\[])|(?<=; )|(?<=[Ss]ee ))[DPJC]?S?$")
_FILING = re.compile(r"(?<![\w-])\d{1,3}[ ]{1,4}$")
_PARTY_EXHIBIT = re.compile(r"(?<![\w-])(?:[PDGJ]|[PDJ]T)$")
_VOLUME = re.compile(r"(?:(?<=\()|(?<=[;,] ))\d{1,2}[ ]{1,4}[RC]$|(?:(?<=\()|(?<=; ))[RC]$")
# 1 CP at 22 · See 3 VRP 104: the volume; near miss: the page before, "at 5, 12 CP 33"
_VOLUME_BEFORE = re.compile(r"(?:^|[(\[;.] ?|[Ss]ee )(?P<volume>\d{1,2}) $")
_FILE = re.compile(
    r"(?<![\w-])(?:(?P<file>[A-Z][A-Z-]{1,6})"
    r"|[A-Z][a-z]+(?:[ ](?:for[ ])?[A-Z][a-z]+){0,3}[ ]\((?P<defined>[A-Z]{2,6})\))(?P<word>[ ]File)?,[ ]{1,20}$"
)
_FILE_REACH = 60
_OPEN = ("", " ", "(", "[")


def local_designators(document: Document) -> Iterator[Locator]:
    """Yield the designators of single courts, in no order."""
    alone: list[Locator] = []
    paged = False
    for found in _found(document.folded):
        designator = _READERS[found.lastgroup or ""](document, found)
        if designator is None:
            continue
        if found.lastgroup == "whole":
            alone.append(designator)
        else:
            paged |= found.lastgroup == "entry"
            yield designator
    if paged:
        yield from alone


def _found(folded: str) -> Iterator[re.Match[str]]:
    """Yield what may be a designator of a single court."""
    for pattern in _STYLES:
        yield from pattern.finditer(folded)
    for word, pattern in _RARE:
        if word in folded:
            yield from pattern.finditer(folded)
    yield from matches_at("X", _PARTY, folded)


def _lettered(document: Document, found: re.Match[str]) -> Locator | None:
    """Return a record of two or three letters, with the page that it is cited by: ``RR 4:12``, ``VRP 33``."""
    folded = document.folded
    start = found.start() - 1
    if folded[start - 1 : start] == "V":
        start -= 1  # VRP
    if folded[start - 1 : start] not in _OPEN:
        return None
    volume = _VOLUME_BEFORE.search(folded, max(0, start - 6), start)
    if volume is not None:
        start = volume.start("volume")
    if folded.startswith("CR", found.start() - 1) and (volume is None or len(volume["volume"]) > 1):
        return None  # the number of a criminal case: 07 CR 541
    return record_locator(document, start, _pages_end(folded, found.end()), folded[start : found.end()], None)


def _transcript(document: Document, found: re.Match[str]) -> Locator | None:
    """Return a transcript with its volume; without one it must open a bracket."""
    folded, at = document.folded, found.start()
    volume = _VOLUME.search(folded, max(0, at - 12), at)
    if volume is None:
        return None
    return record_locator(
        document, volume.start(), _pages_end(folded, found.end()), folded[volume.start() : found.end()], None
    )


def _pages_end(folded: str, end: int) -> int:
    """Return where the pages end that stand behind a designator at once: they belong to it, those after "at" do not."""
    pages = PAGES.match(folded, end + len(folded[end : end + 21]) - len(folded[end : end + 21].lstrip(" ")))
    return end if pages is None else pages.end()


def _tab(document: Document, found: re.Match[str]) -> Locator | None:
    """Return a tab of a file."""
    at = found.start()
    file = _FILE.search(document.folded, max(0, at - _FILE_REACH), at)
    if file is None:
        return None
    title = f"{file['file'] or file['defined']}{file['word'] or ''}, Tab"
    return record_locator(document, file.start(), found.end(), title, found["tab"])


def _numbered(document: Document, found: re.Match[str]) -> Locator | None:
    """Return a page or an entry of the record on appeal."""
    start = found.start()
    if start and (document.folded[start - 1].isalnum() or document.folded[start - 1] == "."):
        return None
    title = "ROA" if found["page"] is not None else "R."
    return record_locator(document, start, found.end(), title, found[found.lastgroup or ""])


def _excerpt(document: Document, found: re.Match[str]) -> Locator | None:
    """Return a page of the excerpts of record, or of the supplemental or further ones."""
    return _headed(document, found, _EXCERPT, "ER", "excerpt")


def _filing(document: Document, found: re.Match[str]) -> Locator | None:
    """Return a filing by its number before the name of the file."""
    return _headed(document, found, _FILING, "TTABVUE", "filing")


def _party_exhibit(document: Document, found: re.Match[str]) -> Locator | None:
    """Return an exhibit whose letters say whose it is."""
    return _headed(document, found, _PARTY_EXHIBIT, "X", "number")


def _joint(document: Document, found: re.Match[str]) -> Locator | None:
    """Return pages of a joint appendix."""
    return _headed(document, found, _ALONE, "Appx", "joint")


def _stamped(document: Document, found: re.Match[str]) -> Locator | None:
    """Return a page by the number that the filing system stamps on it."""
    return _headed(document, found, _OPENED, "PageID", found.lastgroup or "")


def _appended(document: Document, found: re.Match[str]) -> Locator | None:
    """Return pages of a joint appendix that is cited without periods."""
    return _headed(document, found, _OPENED, "JA", "appended")


def _fact(document: Document, found: re.Match[str]) -> Locator | None:
    """Return numbers of a statement of undisputed facts, a party's letter before it."""
    return _headed(document, found, _FACTS, "UF", "fact")


def _headed(document: Document, found: re.Match[str], head: re.Pattern[str], name: str, number: str) -> Locator | None:
    """Return a designator whose volume or letters before the name are as they must be."""
    folded, at = document.folded, found.start()
    before = head.search(folded, max(0, at - 8), at)
    if before is None:
        return None
    title = folded[before.start() : at] + name
    return record_locator(document, before.start(), found.end(), title, found[number])


_READERS = {
    "letters": _lettered,
    "transcript": _transcript,
    "tab": _tab,
    "page": _numbered,
    "entry": _numbered,
    "whole": _numbered,
    "excerpt": _excerpt,
    "filing": _filing,
    "exhibit": _party_exhibit,
    "joint": _joint,
    "appended": _appended,
    "fact": _fact,
    "stamped": _stamped,
    "filed": _stamped,
}
