"""Books by author, title and year, as older opinions print them: ``Beale, A History of Teaching (1941), 112-132``."""

from __future__ import annotations

import re
from collections.abc import Iterator

from citekit.model import Locator
from citekit.text import Document
from citekit.tokenizers.book.treatises import book_locator

# The year stands before the pages or chapters: Birch and Elm, A History of Fruit (1953), 112-132 · (1934 ed.), c. II
_YEAR_BEFORE_PAGES = re.compile(
    r"\((?<=[a-z] \()(?:1[6-9]|20)\d\d(?:[ ]ed\.)?\),[ ]{1,4}(?=(?:cc?|chs?|[Pp]ts?|pp?)\.[ ]{1,4}[\dIVX]"
    r"|\d{1,4}(?:-\d{1,4})?(?:[.;)]|,[ ]))"
)
_SURNAMED_TITLE = re.compile(
    r"(?<![\w.])(?<!v\.[ ])[A-Z][a-z][a-z'-]+(?:[ ](?:&|and)[ ][A-Z][a-z][a-z'-]+)?,[ ]{1,3}"
    r"(?:[A-Z][\w'-]*[:,]?[ ]{1,4}|(?:of|the|and|in|on|for|to|a|an)[ ]{1,4}){3,14}$"
)
# The whole book, behind a signal or in a list (Bluebook R. 15.1): see Birch and Elm, A History of Fruit (1953);
# near misses: Birch, A History of Fruit 12 (1953), whose page tells, and what no signal or semicolon precedes
_WHOLE_YEAR = re.compile(r"\((?<=[a-z] \()(?:1[6-9]|20)\d\d\)(?=[.;)]|[ ]{1,4}[(\[])")
_WHOLE_TITLE = re.compile(
    r"(?:;|\b[Ss]ee|[Ss]ee[ ](?:also|generally)|\be\.g\.,|\b[Cc]f\.|citing|quoting)[ ]{1,4}(?P<book>"
    r"(?:(?:[A-Z]\.[ ]?){0,3}[A-Z][a-z][A-Za-z'-]+(?:[ ](?:&|and)[ ](?:[A-Z]\.[ ]?){0,3}[A-Z][a-z][A-Za-z'-]+)?"
    r"|[A-Z]{2,6}),[ ]{1,3}"
    r"(?:[A-Z][\w'-]*(?:(?<=-)[ ][a-z]+)?[:,]?[ ]{1,4}|(?:of|the|and|in|on|for|to|a|an)[ ]{1,4}){2,14})$"
)


def dated_before(document: Document) -> Iterator[Locator]:
    """Find books by author, title and year before the pages: ``Beale, A History of Teaching (1941), 112-132``."""
    folded = document.folded
    for year in _YEAR_BEFORE_PAGES.finditer(folded):
        at = year.start()
        book = _SURNAMED_TITLE.search(folded, max(0, at - 150), at)
        if book is not None:
            end = at - 1
            yield book_locator(document, book.start(), end, folded[book.start() : end])


def whole_dated(document: Document) -> Iterator[Locator]:
    """Find whole books by author, title and year: ``see Beale, A History of Teaching (1941)``."""
    folded = document.folded
    for year in _WHOLE_YEAR.finditer(folded):
        at = year.start()
        book = _WHOLE_TITLE.search(folded, max(0, at - 170), at)
        if book is not None:
            start = book.start("book")
            yield book_locator(document, start, at - 1, folded[start : at - 1])
