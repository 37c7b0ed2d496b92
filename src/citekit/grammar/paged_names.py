"""Names with a page that are a citation of their own: ``Spilotro, at 967; Center Art Galleries, at 750``."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from citekit.grammar.case_name import read_case_name
from citekit.grammar.pins import pin_after_word
from citekit.grammar.signals import signal_before
from citekit.knowledge.record_papers import PAPERS, TITLED_PAPERS
from citekit.model import Span

_PAGE = re.compile(r", at (?=\d{2,4}(?!\w|[.:]\d))")
# What may follow the page: the end of the citation, another one's, or a remark in brackets.
_ENDS = (".", ";", ")", " (", " .", " ,", " ;")
_NAME_REACH = 90
_PIN_REACH = 60
# What a citation of its own begins behind: another one, the end of a sentence or of a quotation, a bracket.
_BEGINS = frozenset(';."(*')
# Parts and papers of the record that no table of papers has by this word.
_PAPERS = PAPERS | TITLED_PAPERS | frozenset("Papers Proceedings Manual Brief Exhibit Trial Hearings Volume".split())


class PagedName(NamedTuple):
    """A name with its page in the folded text."""

    start: int
    end: int
    pin: Span


def paged_names(folded: str) -> Iterator[PagedName]:
    """Yield the names that stand with a page between other citations, where no sentence can go on.

    Near miss: ``the store in Center City, at 750 Main Street``, ``Clerk's Papers, at 64``.
    """
    for page in _PAGE.finditer(folded):
        end = page.start()
        word = folded[folded.rfind(" ", 0, end) + 1 : end]
        if not word[:1].isupper() or not word.isalpha():
            continue
        pin = pin_after_word(folded, end, min(len(folded), end + _PIN_REACH))
        if pin is None or not folded.startswith(_ENDS, pin[1]):
            continue
        name = read_case_name(folded, max(0, end - _NAME_REACH), end)
        if name is None or not _PAPERS.isdisjoint(folded[name.start : end].split()):
            continue
        before = folded[max(0, name.start - 3) : name.start].rstrip(" ")
        if before[-1:] in _BEGINS or signal_before(folded, 0, name.start) is not None:
            yield PagedName(name.start, end, pin)
