"""Works and papers by the short title that the text gave them: ``(hereinafter Harlow)`` … ``Harlow, at 12``."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from attrs import frozen

from citekit.knowledge.record_papers import PAPERS, WHOLE_PAPERS
from citekit.knowledge.words import HEREINAFTER
from citekit.model import Form, Locator
from citekit.text import Document
from citekit.tokenizers.book.treatises import book_locator, volume_start
from citekit.tokenizers.record.locators import record_locator

# (hereinafter Harlow) · [hereinafter "Fruit Rep."]; behind a page, a section or a year (Bluebook R. 4.2(b))
_DEFINED = re.compile(
    HEREINAFTER + r",?[ ]{1,4}(?:cited[ ]as[ ])?(?P<quote>[\"']?)(?P<title>[A-Z][\w.'&,/ -]{1,58}?)[,.]?(?P=quote)[)\]]"
)
_DEFINING = ("(here", "[here", " here")
_CITED_BEFORE = re.compile(
    r"(?:\d|\d\)|\(\w\)|\d[ ][A-Za-z. ]{2,12}\)|p\.|\d[a-z]\)?)"
    # what it says, perhaps behind the head of a page: Harlow's Dictionary 12 (1986) ("a fruit") (hereinafter Harlow's)
    r"(?:[ ]{1,200}\([^()]{2,160}\))?"
    r",?[ ]{1,4}[(\[](?:[^()\[\]]{0,40},[ ])?$"
)
_DEFINITION_REACH = 380
# The name of a case before it: its short form is read with other names of cases.
_CASE = re.compile(r"[ ]vs?\.[ ]|\b[Ii]n[ ]re[ ]|\b[Ee]x[ ]parte[ ]|\b[Mm]atter[ ]of[ ]")
_REACH = 300
_MOST = 32  # short titles of one text that are looked for
# , at 33, 38 · at 25-27 · , p. 4 · , at xiv; or a page at once: 1182 (1976) · 705-706. · 25;
_PAGE = r"(?:\d{1,5}a?(?![\w%]|[.,]\d|:\d)|[ivxl]{1,6}\b)"
_AT = re.compile(rf",?[ ]{{1,4}}(?=(?:at[ ]{{1,4}}|pp?\.[ ]{{0,4}}){_PAGE})")
_AT_ONCE = re.compile(r"[ ]{1,4}(?=\d{1,4}a?(?:-[ ]?\d{1,4}a?)?(?:[.;)\]\"](?!\d)|,[ ](?:\d|[a-z])|[ ]\())")
# What stands before a title with a page at once: the end of a sentence, a bracket, a signal, its volume.
_OPEN = re.compile(
    r"(?:^|[;(\[]|[.)\]\"?!]'?\"?|[ ]\d{1,2}|\b(?:[Ss]ee|[Cc]f\.|also|e\.g\.,?|[Aa]ccord,?|citing,?|quoting|from))"
    r"[ ]{1,20}$"
)


@frozen
class ShortTitleTokenizer:
    """Recognise books, articles and papers by a short title and a page (Bluebook R. 4.2(b))."""

    name: str = "short title"

    def tokens(self, document: Document) -> list[Locator]:
        """Return every locator of this family in the document."""
        if not any(word in document.folded for word in _DEFINING):
            return []
        found = [token for title, end in _titles(document.folded).items() for token in _uses(document, title, end)]
        found.sort(key=lambda token: token.span)
        return found


def _titles(folded: str) -> dict[str, int]:
    """Return the short titles that the text gives to what is no case, and from where on they are known."""
    titles: dict[str, int] = {}
    for defined in islice(_DEFINED.finditer(folded), _MOST):
        start = defined.start()
        low = max(0, start - _REACH)
        opened = max(folded.rfind("(", low, start), folded.rfind("[", low, start))
        if _CITED_BEFORE.search(folded, max(0, opened - _DEFINITION_REACH), start) is None:
            continue
        if _CASE.search(folded, max(low, folded.rfind(";", low, start)), start) is None:
            titles.setdefault(defined["title"], defined.end())
    return titles


def _uses(document: Document, title: str, known: int) -> Iterator[Locator]:
    """Find a short title with a page behind it."""
    folded = document.folded
    paper = title.rpartition(" ")[2].rstrip(".")
    at = folded.find(title, known)
    while at >= 0:
        end = at + len(title)
        if not folded[at - 1].isalnum():
            start, volume = volume_start(folded, at)
            if (
                _AT.match(folded, end)
                or _AT_ONCE.match(folded, end)
                and _OPEN.search(folded, max(0, start - 12), start)
            ):
                if paper in PAPERS or paper in WHOLE_PAPERS:
                    yield record_locator(document, at, end, title)
                else:
                    yield book_locator(document, start, end, title, volume=volume, form=Form.SHORT)
        at = folded.find(title, end)
