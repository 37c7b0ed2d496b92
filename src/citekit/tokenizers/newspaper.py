"""Newspapers, which are cited by the day of the issue: ``N. Y. Times, Feb. 21, 1909, p. A1`` (Bluebook R. 16.6)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from attrs import frozen

from citekit.model import Kind, Locator, LocatorType
from citekit.text import Document

# Last words of the names of newspapers and news services, as courts print and shorten them (Bluebook T.13).
_LAST_WORDS = frozenset(
    """
    Times Post Tribune Trib. Herald Globe Gazette Sun News Journal Star Press Examiner Chronicle Inquirer Courier
    Dispatch Ledger Today Bee Observer Sentinel Republic Register Enquirer Telegraph Newsweek Economist Atlantic
    Monitor Bloomberg Reuters Slate Politico N.Y.L.J.
    """.split()
)
_WALL_STREET = "Wall St. J."
_OFFICIAL = ("Federal Register", "House Journal", "Senate Journal")
# In the shape of the text: the year of a day
_YEAR = re.compile(rb", 0000(?!0)")
_DAY = re.compile(
    r"(?P<open>,|[ ]\()[ ]?(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\.?[ ]{1,3}\d{1,2},[ ]\d{4}$"
)
# , Palm Beach Post · " N. Y. Times: the paper behind the title, or at the head of the citation
# near misses: v. Washington Post, the New York Times, the Daily News
_PAPER = re.compile(
    r"(?:[,?!][\"']?[ ]|[\"'][ ]|[(;][ ]?|\b(?:[Ss]ee|also|e\.g\.,|[Cc]f\.|citing|quoting)[ ])"
    r"(?P<name>(?:The[ ])?(?:(?:[A-Z]\.[ ]?){1,3}|[A-Z][\w'-]*\.?[ ]){0,4}[A-Z][\w.'-]*)$"
)
_DAY_REACH = 26
_PAPER_REACH = 60


@frozen
class NewspaperTokenizer:
    """Recognise articles in newspapers by the name of the paper and the day behind it.

    A locator's ``title`` is the paper with the day: two articles of one issue are one authority unless their titles
    tell them apart.
    """

    name: str = "newspaper"

    def tokens(self, document: Document) -> Iterator[Locator]:
        """Return every locator of this family in the document."""
        folded = document.folded
        for year in _YEAR.finditer(document.shape):
            end = year.end()
            day = _DAY.search(folded, max(0, end - _DAY_REACH), end)
            if day is None:
                continue
            last = day.start()
            word = folded[max(0, last - 14) : last].rpartition(" ")[2]
            if word not in _LAST_WORDS and not folded.endswith(_WALL_STREET, 0, last):
                continue
            if folded.endswith(_OFFICIAL, 0, last):
                continue
            paper = _PAPER.search(folded, max(0, last - _PAPER_REACH), last)
            if paper is None:
                continue
            closed = day["open"] != "," and folded[end : end + 1] == ")"
            if day["open"] == "," or closed:
                span = (paper.start("name"), end + closed)
                title = " ".join(folded[slice(*span)].replace(" (", ", ").rstrip(")").split())
                yield Locator(LocatorType.BOOK, document.text[slice(*span)], span, kind=Kind.JOURNAL, title=title)
