"""Author and title before a periodical's volume (Bluebook R. 16): ``Jane Roe, On Standing, 103 Harv. L. Rev. 1``."""

from __future__ import annotations

import re

from attrs import frozen

from citekit.grammar.court_date import CourtDate, read_court_date
from citekit.knowledge.words import ends_sentence
from citekit.model import Kind, Locator, LocatorType, Span

# Laws that titles of articles have in them.
_IN_TITLES = frozenset((Kind.CONSTITUTION, Kind.RULE, Kind.STATUTE, Kind.REGULATION))

# Author and title are looked for in so many characters.
_REACH = 320
# What the citation cannot begin before: a semicolon, an opening bracket, a signal.
_BOUNDARY = re.compile(
    r"[;(\[]|\b(?:[Ss]ee|[Cc]f\.|[Aa]lso|[Gg]enerally|[Aa]ccord\.?|[Cc]ontra|[Cc]ompare|with|e\.[ ]?g\.,?|citing"
    r"|quoting)(?=[ ,])"
    # the heading of a part of a table of authorities
    r"|(?:O(?:ther|THER)|S(?:econdary|ECONDARY)|M(?:iscellaneous|ISCELLANEOUS))[ ]{1,4}A(?:uthorities|UTHORITIES)\b:?"
    r"|(?:[Ll]aw|LAW)[ ](?:Reviews?|REVIEWS?)(?:[ ](?:and|AND|&))?[ ](?:Articles|ARTICLES)\b:?"
)
# How a quoted sentence ends.
_QUOTED = ('." ', '?" ', '!" ')
# What sort of piece it is, between author and title (Bluebook R. 16.7): Jane Roe, Note, On Standing
_SORT = r"(?:Student[ ])?(?:Note|Comment|Commentary|Essay|Book[ ](?:Note|Review)|Recent[ ]Case|Article)"
_WORD = rf"(?:(?!{_SORT},)[A-Z][\w.'-]*|de|van|von|&|and|et|al\.|Jr\.)"
_WORK = re.compile(
    rf"[ ,.]*(?P<whole>(?:(?P<author>{_WORD}(?:,?[ ]+{_WORD}){{0,9}}),[ ]+)?(?P<sort>{_SORT},[ ]+)?"
    r"(?P<title>\"[^\"]{3,240}\"|[A-Z][^;\"]{2,240}?))[ ,]*$"
)


@frozen
class Work:
    """Who wrote a work and what it is called: spans in the text, None where not printed; and where that begins."""

    author: Span | None
    title: Span
    start: int
    sorted: bool = False  # a note, a comment or the like


def issue_date(periodical: Locator) -> CourtDate | None:
    """Return the day by which an issue of a newspaper is cited, or None for any other periodical."""
    if periodical.type is not LocatorType.BOOK or periodical.kind is not Kind.JOURNAL:
        return None
    return read_court_date((periodical.title or "").partition(", ")[2])


def read_work(folded: str, low: int, high: int) -> Work | None:
    """Return author and title that end at ``high`` and begin not before ``low``, or None."""
    low = max(low, high - _REACH)
    for boundary in _BOUNDARY.finditer(folded, low, high):
        low = boundary.end()
    for mark in _QUOTED:
        at = folded.rfind(mark, low, high)
        if at >= 0 and "," in folded[at + len(mark) : high].rstrip(" ,"):  # near miss: Roe, "What Now?" 1 L. Rev. 2
            low = at + len(mark)
    at = folded.rfind(". ", low, high)
    while at > 0:
        word = folded[folded.rfind(" ", low, at) + 1 : at + 1]
        if word[:1].islower() and word != "v." and ends_sentence(word):
            low = at + 2
            break
        at = folded.rfind(". ", low, at)
    match = _WORK.match(folded, low, high)
    if match is None:
        return None
    author = match.span("author") if match["author"] else None
    return Work(author, match.span("title"), match.start("whole"), match["sort"] is not None)


def work_behind(folded: str, law: tuple[Kind, int] | None, uncovered: int, low: int, high: int) -> Work | None:
    """Return author and title that end at ``high``, past a law just read that is part of the title.

    It is no citation then: ``Roe, Class Actions Under Rule 23, 47 Ind. L.J. 1``; near miss: ``Under Rule 23, Roe, Class
    Actions, 47 Ind. L.J. 1``.

    Args:
        folded: the text.
        law: kind and start of the clause that ends at ``low``, if one does.
        uncovered: from where on the text belongs to no clause before that one.
        low, high: from where and up to where author and title stand otherwise.
    """
    if law is None or law[0] not in _IN_TITLES:
        return read_work(folded, low, high)
    work = read_work(folded, uncovered, high)
    if work is None or work.start > law[1] or law[0] is Kind.CONSTITUTION:
        return work
    named = work.sorted or work.author is not None and work.author[1] <= law[1]
    return work if named else read_work(folded, low, high)
