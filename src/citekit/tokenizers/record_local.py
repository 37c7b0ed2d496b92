"""Designators of the record that single courts prescribe: ``N.T., 3/11/21, at 6``, ``IAF, Tab 4``, ``ROA.123``."""

from __future__ import annotations

import re
from collections.abc import Iterator

from citekit.model import Kind, Locator, LocatorType
from citekit.text import Document

# Each pattern begins with a literal; what must stand before it comes behind it.
_STYLES = (
    # Pennsylvania's notes of testimony, by their date: N.T., 3/11/21, at 6-8; near miss: N.T. 45
    (re.compile(r"N\.[ ]?T\.,?[ ]{1,20}(?P<section>\d{1,2}/\d{1,2}/\d{2,4})(?=[,;. )]|$)"), "N.T."),
    # Fifth Circuit Rule 28.2.2: ROA.123
    (re.compile(r"ROA\.(?P<section>\d{1,6}(?:-\d{1,6})?)"), "ROA"),
    # Western District of Kentucky: [DN 1, PageID 5]; near miss: SDN 1
    (re.compile(r"DN[ ]{1,20}(?P<section>\d{1,3}(?:-\d{1,2})?)(?![\d/.-]\d|\d)"), "Doc."),
    # Seventh Circuit: R.18 at 8; near miss: New Jersey's R.4:46-2, a rule
    (re.compile(r"R\.(?P<section>\d{1,3})(?=[ ]at[ ]\d)"), "R."),
)
# Merit Systems Protection Board: IAF, Tab 4; Petition for Review (PFR) File, Tab 1. Near miss: the Home tab.
_TAB = re.compile(r", Tab[ ]{1,20}(?P<tab>\d{1,3})\b")
_FILE = re.compile(
    r"(?<![\w-])(?:(?P<file>[A-Z][A-Z-]{1,6})|[A-Z][a-z]+(?:[ ](?:for[ ])?[A-Z][a-z]+){0,3}[ ]\((?P<defined>[A-Z]{2,6})\))"
    r"(?P<word>[ ]File)?$"
)
_FILE_REACH = 60
# California Rules of Court, rule 8.204(a)(1)(C), and Texas: (2 RT 145), 3 RR 12. Near miss: Hartford, CT 203
_VOLUMED = re.compile(r"T(?<=[RC]T)(?=[ ]{1,20}\d{1,4}(?![\d./]|-\d{3}))")
_PAGE = re.compile(r"[ ]{1,20}\d{1,4}(?:-\d{1,4})?")
_VOLUME = re.compile(r"(?:(?<=\()|(?<=[;,] )|(?<=\bat ))\d{1,2}[ ]{1,4}[RC]$|(?<=\()[RC]$")


def local_designators(document: Document) -> Iterator[Locator]:
    """Yield the designators of single courts, in no order."""
    folded = document.folded
    for pattern, title in _STYLES:
        for found in pattern.finditer(folded):
            start = found.start()
            if not start or not (folded[start - 1].isalnum() or folded[start - 1] == "."):
                yield _locator(document, start, found.end(), title, found["section"])
    for tab in _TAB.finditer(folded):
        file = _FILE.search(folded, max(0, tab.start() - _FILE_REACH), tab.start())
        if file is not None:
            title = f"{file['file'] or file['defined']}{file['word'] or ''}, Tab"
            yield _locator(document, file.start(), tab.end(), title, tab["tab"])
    for letter in _VOLUMED.finditer(folded):
        at = letter.start()
        volume = _VOLUME.search(folded, max(0, at - 12), at)
        page = _PAGE.match(folded, letter.end())
        if volume is not None and page is not None:
            yield _locator(document, volume.start(), page.end(), folded[volume.start() : letter.end()], None)


def _locator(document: Document, start: int, end: int, title: str, section: str | None) -> Locator:
    return Locator(
        LocatorType.RECORD,
        document.text[start:end],
        (start, end),
        kind=Kind.RECORD,
        title=" ".join(title.split()),
        section=section,
    )
