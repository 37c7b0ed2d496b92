"""What follows a clause's first locator: pins, parallel locators, court and date, parentheticals."""

from __future__ import annotations

import re

from attrs import frozen

from citekit.grammar.court_date import CourtDate, read_court_date
from citekit.grammar.pins import pin_after_code, pin_after_page, pin_after_word, pin_at
from citekit.model import Form, Kind, Locator, LocatorType, Parenthetical, Span

_JOIN = re.compile(
    r"[ ]*(?:,|;(?=[ ]*(?:\d{4}[ ]WL|\d{4}[ ]U\.[ ]?S\.[ ]Dist)))?[ ]*(?:(?:[Aa]nd|also reported at|reported at|reprinted in)[ ])?\[?[ ]*"
)
# An ellipsis may stand for what a quotation leaves out: `489 U.S. 378, 388, . . . (1989)`
_OPEN = re.compile(r"[ ]*,?[ ]*(?:\.[ ]?\.[ ]?\.[ ,]*)?(?=[(\[])")
_COMMA = re.compile(r",?[ ]*")
_VERB = re.compile(r"\s*([a-z]+ing)\b")

# A pin cite may still stand after the court and date: `(1993), paragraph two of the syllabus`
_MOST_BRACKETS = 8


@frozen
class Tail:
    """The rest of a clause after its first locator.

    Attributes:
        end: where it ends.
        count: how many of the tokens, the first included, are its parallel locators.
        pin: span of its first pin.
        court_date: its court and date.
        parentheticals: explanatory ones.
        unclosed: offset of an explanatory bracket that is never closed, or -1.
    """

    end: int
    count: int
    pin: Span | None
    court_date: CourtDate | None
    parentheticals: tuple[Parenthetical, ...]
    unclosed: int = -1


def read_tail(text: str, folded: str, tokens: list[Locator], index: int, closes: dict[int, int]) -> Tail:
    """Read on from ``tokens[index]``, the first locator of a clause."""
    first = tokens[index]
    last = len(tokens)
    at = first.span[1]
    pin: Span | None = None
    court_date: CourtDate | None = None
    parentheticals: list[Parenthetical] = []
    unclosed, count, brackets = -1, 1, 0
    size = len(folded)
    while True:
        follower = tokens[index + count] if index + count < last else None
        limit = follower.span[0] if follower is not None else size
        token = tokens[index + count - 1]
        if not parentheticals:
            found = None
            if token.pin_start >= 0 and at <= token.span[1]:
                found = pin_at(folded, token.pin_start, limit)
            elif token.type is LocatorType.REFERENCE and at == token.span[1]:
                if follower is not None and follower.kind is Kind.RECORD and _COMMA.fullmatch(folded, at, limit):
                    # `id., Ex. N`: a paper of the record named after Id. is its pin.
                    found = follower.span
                    count += 1
                else:
                    found = pin_after_word(folded, at, limit)
            elif token.type is LocatorType.CODE:
                found = pin_after_code(folded, at, limit) if at == token.span[1] else None
            elif token.type is not LocatorType.RECORD or at == token.span[1]:
                found = pin_after_page(folded, at, limit)
            if found is not None:
                pin = pin or found
                at = max(at, found[1])
            if follower is not None and limit - at < 220 and _parallel(token, follower, court_date):
                join = _JOIN.match(folded, at)
                if join is not None and join.end() == limit and (limit > at or follower.type is LocatorType.REFERENCE):
                    at = follower.span[1]
                    count += 1
                    if folded[limit - 1] == "[" and folded[at : at + 1] == "]":
                        at += 1
                    continue
        opened = _OPEN.match(folded, at)
        if opened is None or brackets == _MOST_BRACKETS:
            break
        begin = opened.end()
        close = closes.get(begin)
        if close is None:
            content = folded[begin + 1 : begin + 80]
            if _VERB.match(content):
                unclosed = begin
            break
        if (
            follower is not None
            and follower.span[0] <= begin + 2
            and folded[begin] == "["
            and close >= follower.span[1]
            and _parallel(token, follower, court_date)
        ):
            # California, Texas: a parallel cite in square brackets.
            at = follower.span[1]
            count += 1
            while index + count < last and tokens[index + count].span[1] <= close:
                count += 1
            at = close + 1
            continue
        brackets += 1
        content = folded[begin + 1 : close]
        read = read_court_date(content) if close - begin < 200 else None
        if read is not None and (court_date is None or court_date.date is None and read.court_text is None):
            court_date = (
                read
                if court_date is None
                else CourtDate(court_date.court, court_date.court_text, read.date, read.history)
            )
            at = close + 1
            continue
        if (
            court_date is None
            and folded[begin] == "["
            and first.kind is Kind.CASE
            and len(content) > 1
            and content[0].islower()
            and content[:3] not in ("cit", "quo")
            and not content[:12].count(" ")
        ):
            break
        verb = _VERB.match(content)
        parentheticals.append(Parenthetical(text[begin + 1 : close], (begin + 1, close), verb[1] if verb else None))
        at = close + 1
    return Tail(at, count, pin, court_date, tuple(parentheticals), unclosed)


def _parallel(token: Locator, follower: Locator, court_date: CourtDate | None) -> bool:
    """Whether ``follower`` may be another designation of the same decision as ``token``."""
    if follower.kind is not Kind.CASE or token.kind is not Kind.CASE:
        return False
    if follower.type is LocatorType.REFERENCE:
        return False
    if follower.type is LocatorType.DOCKET:
        # A second number of the same case: `Nos. 12-34, 12-35`
        return token.type is LocatorType.DOCKET and court_date is None
    if token.type is LocatorType.REFERENCE:
        return True
    if court_date is not None:
        # `No. 09 Civ. 862 (D. Conn. Feb. 11, 2010), 2010 WL 537749`
        return (
            token.type is LocatorType.DOCKET
            or follower.type is LocatorType.DATABASE
            and token.type is not LocatorType.DATABASE
        )
    if follower.type is LocatorType.DATABASE and token.type is LocatorType.DATABASE:
        return follower.reporter != token.reporter
    return (token.reporter, token.volume) != (follower.reporter, follower.volume) or follower.form is Form.SHORT
