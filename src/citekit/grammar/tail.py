"""What follows a clause's first locator: pins, parallel locators, court and date, parentheticals."""

from __future__ import annotations

import re
from typing import NamedTuple

from attrs import evolve

from citekit.grammar.case_name import PAGE_FOOT
from citekit.grammar.court_date import CourtDate, read_court_date, read_edition
from citekit.grammar.history import uncited_history
from citekit.grammar.parallel import in_one_bracket, joined, may_be_parallel
from citekit.grammar.pins import (
    OPINION,
    pin_after_bill,
    pin_after_book,
    pin_after_code,
    pin_after_issue,
    pin_after_law,
    pin_after_page,
    pin_after_paper,
    pin_after_word,
    pin_at,
    pin_from_first_page,
)
from citekit.knowledge.codes import is_paged
from citekit.model import Form, Kind, Locator, LocatorType, Parenthetical, Span
from citekit.tokenizers.record.entered import ENTRIES

# Members bound once: looking one up in its Enum takes 0.1 µs, which the innermost code cannot afford.
_FORM_ID = Form.ID
_KIND_CASE = Kind.CASE
_KIND_JOURNAL = Kind.JOURNAL
_KIND_LEGISLATIVE = Kind.LEGISLATIVE
_KIND_RECORD = Kind.RECORD
_TYPE_BOOK = LocatorType.BOOK
_TYPE_CODE = LocatorType.CODE
_TYPE_DOCKET = LocatorType.DOCKET
_TYPE_RECORD = LocatorType.RECORD
_TYPE_REFERENCE = LocatorType.REFERENCE

# The number of a publisher's headnote explains nothing: `Id. [6] The court …`
# An ellipsis may stand for what a quotation leaves out: `489 U.S. 378, 388, . . . (1989)`
_OPEN = re.compile(
    rf"[ ]*(?:,[ ]*(?:{OPINION}[ ]*)?)?(?:\.[ ]?\.[ ]?\.[ ,]*)?(?:at[ ]\\?\*[ ])?(?=[(\[])"
    r"(?!\[[ \d]{0,3}\])"
)
# The citation's own bracket closes before its explanation: `(Ex. A, at 1) (asking the plaintiffs …)`, or before what
# California says of an unpublished decision: `(Nov. 21, 2022, B299071) [nonpub. opn.]`
_OUTSIDE = re.compile(r"\)(?=[ ]*(?:\([a-z]+ing[ ]|\[nonpub\.))")
_NESTING = re.compile(r"[a-z]{2,14}ing[ ]")
# Court and date behind a docket entry and its page: `, at 5 (D. Mass. Feb. 1, 1990)`
_DATED_BEHIND = re.compile(
    rf"(?:,[ ]{OPINION})?(?:,?[ ](?:at[ ]\*?|¶{{1,2}}[ ]?)\d[\d-]{{0,8}})?[ ]\([A-Z][^()]{{2,40}}(?:19|20)\d\d\)"
)
# `§ 1681 et seq. (1994 ed.)`, `§ 2254 note (2000)`: only where brackets follow
_ET_SEQ = re.compile(r",?[ ]{1,3}(?:et[ ]{1,3}seq\.?|note),?(?=[ ]{1,3}[(\[])")
_VERB = re.compile(r"\s*([a-z]+ing)\b")

# An altered letter of the sentence that goes on: `Smith, 1 U.S. 1 [t]he court`, or begins: `Id. . . . [W]e hold`
_ALTERATION = re.compile(r"[a-z][^ ]{0,2}$")
_MOST_BRACKETS = 8
_MOST_PARALLEL = 6
# After these a parallel cite may still come: 993 F.2d 503 (table), 1993 WL 148503
_LABELS = frozenset(
    ("table", "mem.", "per curiam", "unpublished", "unpublished table decision", "table decision", "mem")
)
_OPENED, _CLOSED = frozenset("(["), frozenset(")]")
_BEFORE_BRACKETS = frozenset(" ,([.")
_UNKNOWN = frozenset("_-")
# In characters: blanked page furniture may stand between parallel cites; a court and date is short.
_FARTHEST_PARALLEL = 220
_LONGEST_COURT = 200
_FARTHEST_PAGE = 12
_SHORTEST_REMARK = 3


class Tail(NamedTuple):
    """The rest of a clause after its first locator.

    Attributes:
        end: where it ends.
        parallel: how many of the tokens, the first included, are its parallel locators.
        pin: span of its first pin.
        court_date: its court and date.
        parentheticals: explanatory ones.
        unclosed: offset of an explanatory bracket that is never closed, or -1.
    """

    end: int
    parallel: int
    pin: Span | None
    court_date: CourtDate | None
    parentheticals: tuple[Parenthetical, ...]
    unclosed: int = -1


def read_tail(text: str, folded: str, tokens: list[Locator], index: int, closes: dict[int, int]) -> Tail:
    """Read on from ``tokens[index]``, the first locator of a clause.

    Args:
        text, folded: the document, as passed and folded.
        tokens: all locators of the document.
        index: of the clause's first one.
        closes: which bracket closes which (:func:`citekit.grammar.brackets.closing_brackets`).
    """
    first = tokens[index]
    last, size = len(tokens), len(folded)
    at, count, brackets, unclosed = first.span[1], 1, 0, -1
    pin: Span | None = None
    court_date: CourtDate | None = None
    parentheticals: list[Parenthetical] = []
    while True:
        token = tokens[index + count - 1]
        follower = tokens[index + count] if index + count < last else None
        limit = size if follower is None else follower.span[0]
        if not parentheticals or parentheticals[-1].text.lower() in _LABELS:
            if follower is not None and follower.kind is _KIND_RECORD and _named_paper(folded, token, follower, at):
                # `id., Ex. N`: a paper of the record named after Id., or behind a docket number, is its pin.
                pin, at = pin or follower.span, follower.span[1]
                count += 1
                if token.form is _FORM_ID and pin == follower.span:
                    behind = tokens[index + count].span[0] if index + count < last else size
                    pin, at = _with_page(folded, pin, behind)
                continue
            found = _pin(folded, token, at, limit)
            if found is not None:
                pin = _known(folded, pin, found)
                if found[1] > at:
                    at = found[1]
            if (
                follower is not None
                and limit - at < _FARTHEST_PARALLEL
                and may_be_parallel(first, token, follower, court_date)
            ):
                end = joined(folded, at, limit, token, follower)
                if end:
                    at, count = end, count + 1
                    continue
        at = _skip(folded, at, first, dated=court_date is not None)
        opened = _OPEN.match(folded, at) if folded[at : at + 1] in _BEFORE_BRACKETS else None
        if opened is None or brackets == _MOST_BRACKETS:
            break
        begin = opened.end()
        close = closes.get(begin)
        if close is None:
            if _VERB.match(folded, begin + 1) or folded[begin + 1 : begin + 2] in ('"', "'"):
                unclosed = begin
            break
        if (
            follower is not None
            and in_one_bracket(folded, begin, close, follower)
            # Michigan: `___ Mich ___ (2007) (Docket No. 133017)`
            and may_be_parallel(
                first, token, follower, court_date if parentheticals or follower.type is not _TYPE_DOCKET else None
            )
        ):
            count += sum(
                1 for other in tokens[index + count : index + count + _MOST_PARALLEL] if other.span[1] <= close
            )
            at = close + 1
            continue
        brackets += 1
        content = _bracketed_words(folded, begin, close)
        at = close + 1
        within = follower if limit == begin + 1 else None
        read = _read_bracket(folded, first, pin, within, content) if len(content) < _LONGEST_COURT else None
        if read is not None and (court_date is None or court_date.date is None and read.court_text is None):
            court_date = read if court_date is None else evolve(court_date, date=read.date, history=read.history)
            continue
        if _goes_on(folded, begin, close, content, dated=court_date is not None):
            at = opened.start()
            break
        verb = _VERB.match(content)
        start = begin + 1 + len(content) - len(content.lstrip())
        parentheticals.append(Parenthetical(text[start:close], (start, close), verb[1] if verb else None))
    return Tail(at, count, pin, court_date, tuple(parentheticals), unclosed)


def _with_page(folded: str, paper: Span, limit: int) -> tuple[Span, int]:
    """Return a paper named behind Id. with its page, and where that ends: ``Id., Doc. 39-1, at 7-8``."""
    page = pin_after_paper(folded, paper[1], limit)
    if page is None or page[0] - paper[1] > _FARTHEST_PAGE:  # over the head of a page
        return paper, paper[1]
    return (paper[0], page[1]), page[1]


def _known(folded: str, pin: Span | None, found: Span) -> Span | None:
    """Return the first pin, or a parallel's where the page was not known: ``___ Pa. ___, ___, 232 A.3d 503, 548``."""
    return found if found[1] > found[0] and (pin is None or folded[pin[0]] in _UNKNOWN) else pin


def _skip(folded: str, at: int, first: Locator, *, dated: bool) -> int:
    """Step over what may stand between a citation and its explanation, and is no part of either."""
    mark = folded[at : at + 1]
    if mark == ")":
        outside = _OUTSIDE.match(folded, at)
        if outside is None or _NESTING.match(folded, folded.rfind("(", 0, first.span[0]) + 1) is not None:
            return at  # what explains the case that quotes or cites this one
        return outside.end()
    if mark == "," and dated:
        return uncited_history(folded, at) or at
    if first.type is _TYPE_CODE and (more := _ET_SEQ.match(folded, at)) is not None:
        return more.end()
    if mark == "]" and folded.rfind("[", first.span[1], at) > folded.rfind("]", first.span[1], at):
        # California's bracket around several parallel cites: `7 Cal.4th 503 [27 Cal.Rptr.2d 1, 865 P.2d 2] [holding …]`
        return at + 1 if folded[at + 1 : at + 3] in (" (", " [") else at
    return at


def _read_bracket(
    folded: str, first: Locator, pin: Span | None, within: Locator | None, content: str
) -> CourtDate | None:
    """Read the content of a bracket, in which the locator ``within`` stands first, as court and date or an edition."""
    if within is not None and within.type is _TYPE_CODE:
        return None  # a law: `Assembly Bill No. 666 (Stats. 2015, ch. 368)`
    # A section behind `Id.` is a code's too.
    edited = first.kind is not _KIND_CASE or pin is not None and folded[pin[0]] == "\u00a7"
    return (read_edition(content) if edited else None) or read_court_date(content)


def _bracketed_words(folded: str, begin: int, close: int) -> str:
    """Return what stands in a bracket, without the blanks for a page's notes."""
    content = folded[begin + 1 : close]
    return " ".join(content.split()) if len(content) >= _LONGEST_COURT and PAGE_FOOT in content else content


def _goes_on(folded: str, begin: int, close: int, content: str, *, dated: bool) -> bool:
    """Whether a bracket explains nothing: it is the mark of a footnote, a number of a list, or the sentence goes on.

    ``section 654, (2) probation``; near miss: ``(no)``, which answers a question.
    """
    if len(content) < _SHORTEST_REMARK and content != "no":
        return True
    return folded[begin] == "[" and (content.isdigit() or _alters(folded, close, content) and not dated)


def _alters(folded: str, close: int, content: str) -> bool:
    """Whether a square bracket holds an altered letter of the sentence that goes on."""
    return _ALTERATION.match(content) is not None or len(content) == 1 and folded[close + 1 : close + 2].isalpha()


def _named_paper(folded: str, token: Locator, follower: Locator, at: int) -> bool:
    """Whether a paper of the record is named right after ``Id.``, or after a docket number as an entry on its docket.

    Bluebook R. 10.8.3: ``No. 90-345, ECF No. 45 (D. Mass. Feb. 1, 1990)``. Near miss: ``No. 90-345, ECF No. 45``.
    """
    if at != token.span[1]:
        return False
    if token.form is _FORM_ID:
        return not folded[at : follower.span[0]].strip(" ,")
    if token.type is not _TYPE_DOCKET or follower.title not in ENTRIES or folded[at : follower.span[0]] != ", ":
        return False
    return _DATED_BEHIND.match(folded, follower.span[1]) is not None


# What stands behind the bracket around the number of a paper or a case and its pin: (Document No. 45), at 52 ·
# [ECF No. 1] ¶ 4 · Michigan: (Docket No. 312345), p 4
_BEHIND_BRACKET = (", at ", " at ", " \u00b6", ", \u00b6", ", p. ", ", pp. ", ", p ", ", pp ", ", slip op")
_IN_BRACKETS = (LocatorType.RECORD, LocatorType.DOCKET)
# What the text calls a paper from now on, before its page: Docket Entry No. 115, the "Opposition," at 17-18
_CALLED = re.compile(r', the "[^"\n]{2,60}"(?=,? (?:at |\u00b6))')
# What a pin may begin with, behind spaces and commas.
_PIN_STARTS = frozenset("0123456789*¶§apsnEPcCSAlif([_-&WmMLou")


def _pin(folded: str, token: Locator, at: int, limit: int) -> Span | None:
    """Return the span of the pin that stands at ``at``, after a token."""
    if token.pin_start >= 0 and at <= token.span[1]:
        return pin_at(folded, token.pin_start, limit)
    if token.type in _IN_BRACKETS and folded[at : at + 1] in _CLOSED and folded[token.span[0] - 1] in _OPENED:
        return pin_after_page(folded, at + 1, limit) if folded.startswith(_BEHIND_BRACKET, at + 1) else None
    if token.type is _TYPE_RECORD and folded.startswith(', the "', at):
        called = _CALLED.match(folded, at)
        return pin_after_page(folded, called.end(), limit) if called is not None else None
    if folded[at : at + 4].lstrip(" ,")[:1] not in _PIN_STARTS and folded[at : at + 4].strip(" ,"):
        return None
    if token.type is _TYPE_REFERENCE:
        return pin_after_word(folded, at, limit) if at == token.span[1] else None
    if token.type is _TYPE_CODE:
        if at != token.span[1]:
            return None
        paged = token.code is not None and is_paged(token.code)
        return (pin_after_law if paged else pin_after_code)(folded, at, limit)
    if token.kind is _KIND_JOURNAL and token.type is _TYPE_BOOK:
        return pin_after_issue(folded, at, limit)
    if folded[at : at + 1] == "-" and token.page is not None:
        return pin_from_first_page(folded, at, limit)
    if token.kind is _KIND_LEGISLATIVE:
        return pin_after_bill(folded, at, limit)
    if token.type is _TYPE_RECORD:
        return pin_after_paper(folded, at, limit) if at == token.span[1] else None
    return (pin_after_book if token.type is _TYPE_BOOK else pin_after_page)(folded, at, limit)
