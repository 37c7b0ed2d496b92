"""Lines that the page adds: running heads, page numbers, line numbers in the margin of pleading paper.

They are known by where they stand and by coming again on other pages, hardly by what they say. A
page break is a form feed, or a line with a page number whose neighbours among such lines have the
numbers before or after it; the lines next to a break that come again, digits aside, next to another
break are running heads. Nothing is looked for in texts that have a paragraph on each line.
"""

from __future__ import annotations

import re
from collections import Counter

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
# The number of a line of pleading paper, with the margin's rule.
_MARGIN = re.compile(r"[ \t\f]*(\d{1,2})(?:[ \t]{0,3}\|{1,2}(?=[ \t])|(?=[ \t\n]|\Z))")
_BLANKS = " \t\v\f\r\x1c-\x1f\x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000"  # \s without the line break
# Around a line break: a number of a page or a margin below (the group is set), or a digit above, perhaps with blanks
# behind it. The break comes first, so that the text is scanned for one character, and the commonest refusal next.
_NUMBER = re.compile(
    r"\n(?:(?=[^\S\n]*(?:[0-9]{1,4}(?:[\s|–—-]|\Z)|[–—-]\s{0,3}[0-9Pp])())"
    rf"|(?<=[0-9{_BLANKS}]\n)(?:(?<=[0-9]\n)|(?<=[0-9]\s\n)|(?<=[0-9]\s\s\n)|(?<=\s\s\s\n)))"
)
_DIGIT = frozenset("0123456789")
_DASH = frozenset("-–—")
_NUMBER_END = _DIGIT | frozenset(filter(str.isspace, map(chr, range(0x3001))))  # what may end a line with a number

_FURTHEST = 5  # lines with text on either side of a break that may be running heads
_REACH = 9  # and lines, with the empty ones
_PAGE_LINES = 12  # a page has at least so many
_FEWEST_LINES = 4  # and so many on the average where form feeds part them
_HEAD_LENGTH = 110
_NUMBER_LENGTH = 24  # of a line with a page number only
_PLAIN_WORDS = 4  # most words in lower case that a head has
_FEW = 6  # in a text of so few pages, twice is often
_MARGIN_RUN = 8  # so many numbers in a row are a margin's
_GAP = 200  # of blanks, between the number at a page's foot and the stamp at the head of the next
_COVER = 20  # lines of the first page that may hold its head
_PARAGRAPH = 160  # mean length of a line from which on it holds a paragraph

# Lines are known by where they begin, and looked for at C speed: a list of all lines costs more than all the rest.
_Line = tuple[int, str]  # where it begins; its text without blanks at both ends
_Numbered = tuple[int, int, str]  # where it begins; how many lines stand before it; its text


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
    feeds = "\f" in text
    lines = text.count("\n") + 1
    if lines < _PAGE_LINES or (not feeds and len(text) > _PARAGRAPH * lines):
        return []
    numbered = _numbered(text)
    margin = _margin_numbers(text, numbered)
    marked = {start: line for start, _, line in numbered if line[0] in "CUAFNE" and _is_stamp(line)}
    marked.update(_above_stamps(text, numbered, marked))
    marked.update(_heads(text, _page_numbers(text, numbered, margin), _tops(text, lines) if feeds else []))
    spans = [span for start, span in margin.items() if start not in marked]
    for start, line in marked.items():
        at = text.index(line, start)
        spans.append((at, at + len(line)))
    spans.sort()
    return spans


def _numbered(text: str) -> list[_Numbered]:
    """Return the lines that may have a number of the page or the margin or a stamp on them, in order."""
    starts = {0, text.rfind("\n") + 1}
    for match in _NUMBER.finditer(text):
        at = match.start()
        if match.lastindex:
            starts.add(at + 1)
            if at == 0 or text[at - 1] not in _NUMBER_END:
                continue
        starts.add(text.rfind("\n", 0, at) + 1)
    numbered: list[_Numbered] = []
    at = before = 0
    for start in sorted(starts):
        before += text.count("\n", at, start)
        at = start
        end = text.find("\n", start)
        line = text[start : end if end >= 0 else None].strip()
        if line and (line[-1] in _DIGIT or line[0] in _DIGIT or line[0] in _DASH):
            numbered.append((start, before, line))
    return numbered


def _tops(text: str, lines: int) -> list[int]:
    """Return where the lines begin that a form feed begins, unless they are too many to be pages."""
    tops: list[int] = []
    at = text.find("\f")
    while at >= 0:
        if at == 0 or text[at - 1] == "\n":
            tops.append(at)
        at = text.find("\f", at + 1)
    return tops if _FEWEST_LINES * len(tops) <= lines else []


def _above_stamps(text: str, numbered: list[_Numbered], stamps: dict[int, str]) -> dict[int, str]:
    """Return the lines with a page number alone above a stamp, which is the head of the next page."""
    found: dict[int, str] = {}
    for start, _, line in numbered if stamps else ():
        if len(line) > _NUMBER_LENGTH or _PAGE_NUMBER.match(line) is None:
            continue
        end = text.index(line, start) + len(line)
        gap = text[end : end + _GAP]
        follower = end + len(gap) - len(gap.lstrip())
        if text.rfind("\n", 0, follower) + 1 in stamps:
            found[start] = line
    return found


def _is_stamp(line: str) -> bool:
    """Tell whether a line is a stamp of electronic filing."""
    return _STAMP.match(line) is not None and _STAMP_TAIL.search(line) is not None


def _page_numbers(text: str, numbered: list[_Numbered], margin: dict[int, Span]) -> list[int]:
    """Return the lines with a page number: those whose number goes on from one page to the next."""
    candidates: list[tuple[int, int, int]] = []
    for start, before, line in numbered:
        if start in margin or len(line) > 2 * _HEAD_LENGTH:
            continue
        found = _PAGE_NUMBER.match(line) if len(line) < _NUMBER_LENGTH else None
        if found is not None:
            if line.isdigit() and _is_footnote(text, start):
                continue
        elif "   " in line or " - " in line or " — " in line or " – " in line or " | " in line:
            found = _NUMBER_FIRST.match(line) if line[0] in _DIGIT else None
            found = found or _NUMBER_LAST.match(line)
        if found is not None:
            candidates.append((start, before, int(found[1])))
    pages: list[int] = []
    for k, (start, i, number) in enumerate(candidates):
        near = [*candidates[max(0, k - 3) : k], *candidates[k + 1 : k + 4]]
        if any(abs(i - j) >= _PAGE_LINES and 1 <= (other - number) * (1 if j > i else -1) <= 2 for _, j, other in near):
            pages.append(start)
    return pages


def _is_footnote(text: str, start: int) -> bool:
    """Tell whether the number on a line of its own is a footnote's: text stands right under it."""
    below = text.find("\n", start) + 1
    if below == 0 or text[start] == "\f" or text[below : below + 1] == "\f":
        return False
    end = text.find("\n", below)
    return not text[below : end if end >= 0 else None].isspace() and below != end and below < len(text)


def _heads(text: str, pages: list[int], tops: list[int]) -> dict[int, str]:
    """Return the lines that are running heads or page numbers.

    Args:
        text: the document.
        pages: the lines with a page number.
        tops: the lines that begin a page.
    """
    if not pages and not tops:
        return {}
    # From each break outward: the lines below it and the lines above it.
    edges = [0, *tops, len(text) + 1] if tops else []
    ways = [_down(text, i) for i in edges] + [_up(text, i - 1) for i in edges]
    if len(tops) >= 2:
        near = {i for way in ways for i, _ in way}
        pages = [i for i in pages if i in near]  # where pages end is known: other numbers are footnotes'
    paged = set(pages)
    if len(tops) < 2:
        for i in pages:
            end = text.find("\n", i)
            ways += _down(text, i), _up(text, end if end >= 0 else len(text))
    keys = {i: _key(line) for i, line in {line for way in ways for line in way}}
    times = Counter(keys.values())
    covers = (0, 2 * len(edges) - 1) if edges else ()
    often = 2 if max(len(tops), len(pages)) <= _FEW else 3
    marked: dict[int, str] = {}
    for k, way in enumerate(ways):
        for position, (i, line) in enumerate(way):
            if len(line) < _NUMBER_LENGTH and _PAGE_NUMBER.match(line) is not None:
                # A number alone is a page's by its place, not by coming again: footnotes have numbers too.
                head = i in paged or (k < 2 * len(edges) and position == 0)
            else:
                # On the cover and on the last page it may be the caption or a signature that is printed twice.
                enough = 2 if i in paged else 3 if k in covers else often
                head = (times[keys[i]] >= enough and _is_head(line)) or _SLIP_HEAD.match(line) is not None
            if not head:
                break
            marked[i] = line
    # On the first page the head may stand under a title.
    heads = {keys[i] for i, line in marked.items() if not line.isdigit() and times[keys[i]] >= 3}
    start = 0
    for line in text.split("\n", _COVER)[:_COVER] if heads else ():
        if _key(line.strip()) in heads:
            marked[start] = line.strip()
        start += len(line) + 1
    return marked


def _key(line: str) -> bytes:
    """Return what one head has in common on all pages: all but its digits and gaps."""
    # bytes.translate deletes at C speed, str.translate does not
    return line.replace("\xa0", " ").encode("utf-8", "surrogatepass").translate(None, b"0123456789 \t")


def _is_head(line: str) -> bool:
    """Tell whether a line that comes again at page breaks reads like a head, not like a sentence or a citation."""
    return len(line) <= _HEAD_LENGTH and _AUTHOR.search(line) is None and len(_PLAIN_WORD.findall(line)) <= _PLAIN_WORDS


def _down(text: str, start: int) -> list[_Line]:
    """Return the first lines with text from a break downward, up to one that is surely the author's."""
    way: list[_Line] = []
    for _ in range(_REACH):
        if start > len(text) or len(way) == _FURTHEST:
            break
        end = text.find("\n", start)
        end = len(text) if end < 0 else end
        line = text[start:end].strip()
        if line:
            if line[0].islower() and not line.startswith("v."):
                break
            way.append((start, line))
        start = end + 1
    return way


def _up(text: str, end: int) -> list[_Line]:
    """Return the same upward from the line that ends at ``end``, nearest first."""
    way: list[_Line] = []
    for _ in range(_REACH):
        if end < 0 or len(way) == _FURTHEST:
            break
        start = text.rfind("\n", 0, end) + 1
        line = text[start:end].strip()
        if line:
            if line[0].islower() and not line.startswith("v."):
                break
            way.append((start, line))
        end = start - 1
    return way


def _margin_numbers(text: str, numbered: list[_Numbered]) -> dict[int, Span]:
    """Return the line numbers of pleading paper: for each line the span of its number."""
    found: dict[int, Span] = {}
    run: dict[int, Span] = {}
    previous, before = 0, -9
    barred: dict[int, Span] = {}
    for start, i, _ in numbered:
        match = _MARGIN.match(text, start)
        if match is None:
            continue
        number = int(match[1])
        if text[match.end() - 1] == "|":
            barred[start] = match.start(1), match.end()
        if not (1 <= number - previous <= 2 and i - before <= 2):
            if number - previous < 1 and i - before <= 1 and number > 2:
                continue  # a text line that begins with a number
            if len(run) >= _MARGIN_RUN:
                found.update(run)
            run = {}
        if number <= 32:
            run[start] = match.start(1), match.end()
            previous, before = number, i
    if len(run) >= _MARGIN_RUN:
        found.update(run)
    if found:
        found.update(barred)  # numbers that scanning has scattered, with the margin's rule
    return found
