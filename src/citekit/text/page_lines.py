"""Lines that the page adds: running heads, page numbers, line numbers in the margin of pleading paper.

They are known by where they stand and by coming again on other pages, hardly by what they say. A
page break is a form feed, or a line with a page number whose neighbours among such lines have the
numbers before or after it; the lines next to a break that come again, digits aside, next to another
break are running heads. Nothing is looked for in texts that have a paragraph on each line.
"""

from __future__ import annotations

import re
from collections import Counter
from itertools import accumulate

from citekit.model import Span

# Alone on a line: "4", "-4-", "Page 3 of 9", "3 of 9", "Page 2".
_PAGE_NUMBER = re.compile(
    r"(?:[-–—]\s{0,3})?(?:[Pp](?:age|AGE|g\.)\s{0,3})?(\d{1,4})(?:\s(?:of|OF)\s\d{1,4})?(?:\s{0,3}[-–—])?$"
)
# With a head: "2086         LANGE v. PETERS", "Cite as: 599 U. S. ____ (2023)      3", "Lange — 4".
_NUMBER_FIRST = re.compile(r"(\d{1,4})(?:\s{3,60}|\s[-–—|]\s)\S.{0,100}$")
_NUMBER_LAST = re.compile(r"\S.{0,100}?(?:\s{3,200}|\s[-–—|]\s)(?:Page\s)?(\d{1,4})$")
# Stamps of electronic filing; the second line is the tail of a stamp that was broken in two.
_STAMP = re.compile(
    r"(?:Case:?|USCA\w{0,3}\s(?:Case|Appeal):?|Appeal:)\s{0,4}\d{1,2}[:-]\d{2,5}.{0,120}?\b(?:Doc(?:ument)?|ECF\sNo|Filed|Page|Pg)\b"
    r"|Filed:?\s\d\d/\d\d/\d{2,4}\s+Page\s\d|NYSCEF\sDOC\.\sNO\.|ECF\sNo\.\s\d{1,4}\s+(?:filed|Filed)\s\d"
)
_STAMP_TAIL = re.compile(r"Doc(?:ument)?|Page|Pg|Filed|RECEIVED")
# Heads of the Supreme Court's slip opinions, which may stand on one page of a short opinion only.
_SLIP_HEAD = re.compile(
    r"Cite as: \d{3} U\. ?S\. _|Opinion of |Per Curiam$|Syllabus$|Statement of "
    r"|[A-Z’']{3,20}, (?:C\. )?J\., [a-z ]{6,60}$"
)
# What an author writes and a head does not: pins, sentences.
_AUTHOR = re.compile(r"\bat \d|^(?:See|Id|Ibid|Accord|Cf)\b|[a-z]{4}[.;,:]$|\d[.;,]$|^[\W_]*$")
_PLAIN_WORD = re.compile(r"\b[a-z]{3,}\b")
_MARGIN = re.compile(r"[ \t\f]*(\d{1,2})(?:[ \t]{0,3}\|{1,2}(?=[ \t])|(?=[ \t]|$))")
_WITHOUT_DIGITS = dict.fromkeys(map(ord, "0123456789 \t\xa0"))  # for str.translate: a head's digits and gaps differ
_DIGIT = frozenset("0123456789")
_NUMBER_START = frozenset("0123456789-–—PpNFCU")

_FURTHEST = 5  # lines with text on either side of a break that may be running heads
_REACH = 9  # and lines, with the empty ones
_PAGE_LINES = 12  # a page has at least so many
_HEAD_LENGTH = 110
_NUMBER_LENGTH = 24  # of a line with a page number only
_PLAIN_WORDS = 4  # most words in lower case that a head has
_FEW = 6  # in a text of so few pages, twice is often
_MARGIN_RUN = 8  # so many numbers in a row are a margin's
_COVER = 20  # lines of the first page that may hold its head
_PARAGRAPH = 160  # mean length of a line from which on it holds a paragraph


def line_spans(text: str) -> list[Span]:
    """Return the spans of running heads, page numbers and margin numbers, in order.

    Args:
        text: the document as passed.

    Returns:
        spans inside lines, without the line breaks.

    >>> page = "the court of appeals held\\n" * 20
    >>> text = page + "\\n  2   ROE v. DOE\\n\\n" + page + "\\n  3   ROE v. DOE\\n\\n" + page
    >>> [text[a:b] for a, b in line_spans(text)]
    ['2   ROE v. DOE', '3   ROE v. DOE']
    """
    lines = text.split("\n")
    feeds = "\f" in text
    if len(lines) < _PAGE_LINES or (not feeds and len(text) > _PARAGRAPH * len(lines)):
        return []
    stripped = [*map(str.strip, lines)]
    numbered = [
        i for i, line in enumerate(stripped) if line and (line[-1] in _DIGIT or line[0] in _DIGIT or line[0] in "-–—")
    ]
    margin = _margin_numbers(lines, numbered)
    marked = _stamps(stripped, numbered)
    marked.update(_heads(lines, stripped, numbered, feeds, margin))
    if not marked and not margin:
        return []
    ends = [*accumulate(map(len, lines))]
    spans = [
        (ends[i] - len(lines[i]) + i + a, ends[i] - len(lines[i]) + i + b)
        for i, (a, b) in margin.items()
        if i not in marked
    ]
    for i in marked:
        start = ends[i] - len(lines[i]) + i + lines[i].index(stripped[i])
        spans.append((start, start + len(stripped[i])))
    spans.sort()
    return spans


def _stamps(stripped: list[str], numbered: list[int]) -> set[int]:
    """Return the lines that are stamps of electronic filing."""
    return {
        i
        for i in numbered
        if stripped[i][0] in "CUAFNE" and _STAMP.match(stripped[i]) and _STAMP_TAIL.search(stripped[i])
    }


def _page_numbers(lines: list[str], stripped: list[str], numbered: list[int], margin: dict[int, Span]) -> list[int]:
    """Return the lines with a page number: those whose number goes on from one page to the next."""
    candidates: list[tuple[int, int]] = []
    last = len(lines) - 1
    for i in numbered:
        line = stripped[i]
        if i in margin or len(line) > 2 * _HEAD_LENGTH:
            continue
        found = _PAGE_NUMBER.match(line) if len(line) < _NUMBER_LENGTH else None
        if found is not None:
            # A number with text right under it is a footnote's.
            if line.isdigit() and i < last and stripped[i + 1] and lines[i + 1][:1] != "\f" and lines[i][:1] != "\f":
                continue
        elif "   " in line or " - " in line or " — " in line or " – " in line or " | " in line:
            found = _NUMBER_FIRST.match(line) if line[0] in _DIGIT else None
            found = found or _NUMBER_LAST.match(line)
        if found is not None:
            candidates.append((i, int(found[1])))
    pages: list[int] = []
    for k, (i, number) in enumerate(candidates):
        near = [*candidates[max(0, k - 3) : k], *candidates[k + 1 : k + 4]]
        if any(abs(i - j) >= _PAGE_LINES and 1 <= (other - number) * (1 if j > i else -1) <= 2 for j, other in near):
            pages.append(i)
    return pages


def _heads(
    lines: list[str], stripped: list[str], numbered: list[int], feeds: bool, margin: dict[int, Span]
) -> set[int]:
    """Return the lines that are running heads or page numbers."""
    pages = _page_numbers(lines, stripped, numbered, margin)
    tops = [i for i, line in enumerate(lines) if line[:1] == "\f"] if feeds else []
    if not pages and not tops:
        return set()
    # From each break outward: the lines below it and the lines above it.
    edges = [0, *tops, len(lines)] if tops else []
    ways = [_way(stripped, i, 1) for i in edges] + [_way(stripped, i - 1, -1) for i in edges]
    if len(tops) >= 2:
        near = {i for way in ways for i in way}
        pages = [i for i in pages if i in near]  # where pages end is known: other numbers are footnotes'
    paged = set(pages)
    if len(tops) < 2:
        ways += [_way(stripped, i, step) for i in pages for step in (1, -1)]
    keys = {i: stripped[i].translate(_WITHOUT_DIGITS) for way in ways for i in way}
    times = Counter(keys.values())
    covers = (0, 2 * len(edges) - 1) if edges else ()
    often = 2 if max(len(tops), len(pages)) <= _FEW else 3
    marked: set[int] = set()
    for k, way in enumerate(ways):
        for position, i in enumerate(way):
            line = stripped[i]
            if len(line) < _NUMBER_LENGTH and _PAGE_NUMBER.match(line) is not None:
                # A number alone is a page's by its place, not by coming again: footnotes have numbers too.
                head = i in paged or (k < 2 * len(edges) and position == 0)
            else:
                # On the cover and on the last page it may be the caption or a signature that is printed twice.
                enough = 2 if i in paged else 3 if k in covers else often
                head = (times[keys[i]] >= enough and _is_head(line)) or _SLIP_HEAD.match(line) is not None
            if head:
                marked.add(i)
            else:
                break
    # On the first page the head may stand under a title.
    heads = {keys[i] for i in marked if not stripped[i].isdigit() and times[keys[i]] >= 3}
    if heads:
        marked.update(i for i in range(min(_COVER, len(lines))) if stripped[i].translate(_WITHOUT_DIGITS) in heads)
    return marked


def _is_head(line: str) -> bool:
    """Tell whether a line that comes again at page breaks reads like a head, not like a sentence or a citation."""
    return len(line) <= _HEAD_LENGTH and _AUTHOR.search(line) is None and len(_PLAIN_WORD.findall(line)) <= _PLAIN_WORDS


def _way(stripped: list[str], start: int, step: int) -> list[int]:
    """Return the first lines with text from a break on, downward or upward, up to one that is surely the author's."""
    way: list[int] = []
    stop = min(start + _REACH, len(stripped)) if step > 0 else max(start - _REACH, -1)
    for i in range(start, stop, step):
        line = stripped[i]
        if line:
            if line[0].islower() and not line.startswith("v."):
                break
            way.append(i)
            if len(way) == _FURTHEST:
                break
    return way


def _margin_numbers(lines: list[str], numbered: list[int]) -> dict[int, Span]:
    """Return the line numbers of pleading paper: for each line the span of its number in it."""
    found: dict[int, Span] = {}
    run: dict[int, Span] = {}
    previous, before = 0, -9
    barred: dict[int, Span] = {}
    for i in numbered:
        match = _MARGIN.match(lines[i])
        if match is None:
            continue
        number = int(match[1])
        if lines[i][match.end() - 1] == "|":
            barred[i] = match.start(1), match.end()
        if not (1 <= number - previous <= 2 and i - before <= 2):
            if number - previous < 1 and i - before <= 1 and number > 2:
                continue  # a text line that begins with a number
            if len(run) >= _MARGIN_RUN:
                found.update(run)
            run = {}
        if number <= 32:
            run[i] = match.start(1), match.end()
            previous, before = number, i
    if len(run) >= _MARGIN_RUN:
        found.update(run)
    if found:
        found.update(barred)  # numbers that scanning has scattered, with the margin's rule
    return found
