"""Tokenizers: one family of designations each (see :mod:`citekit.tokenizers.base`)."""

from __future__ import annotations

from collections.abc import Iterable
from operator import attrgetter

from citekit.model import Locator, LocatorType
from citekit.text import Document
from citekit.tokenizers.base import Tokenizer
from citekit.tokenizers.book import BookTokenizer
from citekit.tokenizers.code import CodeTokenizer
from citekit.tokenizers.constitution import ConstitutionTokenizer
from citekit.tokenizers.damaged import DamagedTokenizer
from citekit.tokenizers.docket import DocketTokenizer
from citekit.tokenizers.irregular import IrregularTokenizer
from citekit.tokenizers.journal import JournalTokenizer
from citekit.tokenizers.legislative import LegislativeTokenizer
from citekit.tokenizers.newspaper import NewspaperTokenizer
from citekit.tokenizers.record import RecordTokenizer
from citekit.tokenizers.reference import ReferenceTokenizer
from citekit.tokenizers.reporter import ReporterTokenizer
from citekit.tokenizers.rule import RuleTokenizer
from citekit.tokenizers.same_reporter import with_repeated
from citekit.tokenizers.short_titles import ShortTitleTokenizer

DEFAULT_TOKENIZERS: tuple[Tokenizer, ...] = (
    IrregularTokenizer(),
    BookTokenizer(),
    LegislativeTokenizer(),
    ReporterTokenizer(),
    DamagedTokenizer(),
    JournalTokenizer(),
    NewspaperTokenizer(),
    ReferenceTokenizer(),
    CodeTokenizer(),
    RuleTokenizer(),
    ConstitutionTokenizer(),
    RecordTokenizer(),
    DocketTokenizer(),  # behind the papers of a record: `(Docket No. 2-1 at 7)`
    ShortTitleTokenizer(),
)

_START = attrgetter("span")

__all__ = ["DEFAULT_TOKENIZERS", "Tokenizer", "tokenize"]


def tokenize(document: Document, tokenizers: Iterable[Tokenizer]) -> list[Locator]:
    """Return the locators of all tokenizers in text order, none overlapping another.

    Of two that overlap the one that begins first is kept, then the longer, then that of the
    tokenizer named first; but a reporter cite is kept before a code that is only initials.
    """
    found: list[Locator] = []
    for tokenizer in tokenizers:
        found.extend(tokenizer.tokens(document))
    found.sort(key=_START)
    kept: list[Locator] = []
    begin, end = -1, 0
    for locator in found:
        start, stop = locator.span
        if start >= end:
            kept.append(locator)
        elif stop > end and (start == begin or _initials(kept[-1], locator)):
            kept[-1] = locator
        else:
            continue
        begin, end = start, stop
    return list(with_repeated(document.text, document.folded, kept))


def _initials(code: Locator, locator: Locator) -> bool:
    """Whether a code is only a party's initials before a reporter: ``In re G.L., 329 Ill. App. 3d 798``."""
    return code.type is LocatorType.CODE and locator.type is LocatorType.REPORTER
