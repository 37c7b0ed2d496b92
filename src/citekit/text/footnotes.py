"""Footnotes in plain text: which part of the text is whose note.

A note begins with its number at the head of a line (``1 The narrow …``, ``[1] See …``, or ``1`` or ``1.`` alone
on the line), the numbers go up by one, and its mark stands in the text before it, behind a word or a stop
(``regarded them as such.1 See``). It reaches to the next note or to the end of its page, which the furniture
tells: the page's next line that was blanked. Notes that no page ends are gathered at the end of the text, however
far their marks stand before them.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator

from attrs import frozen

from citekit.model import Span
from citekit.text.document import Document

# The head of a note, after the line break. The group that matches last tells how the notes are printed.
_HEAD = re.compile(
    r"\n[ \t]{0,24}(?:\[(?P<bracketed>\d{1,3})\](?=\s)|(?P<alone>\d{1,3})\.?[ \t]*(?=\n)"
    r"|(?P<plain>\d{1,3})(?=\s+[^\sa-z]))"
)
_RULE = re.compile(r"[-—_*]{3,}\s*$")  # the line that parts the notes from the text
_SHORTEST_RULE = 3
_BLANK_LINE = re.compile(r"\n[ \t]*\n\s*")
# What a mark stands behind, and what stands behind it.
_BEHIND = frozenset(".,;:)]\"'”’—-")
_AFTER = frozenset(" \n\t\r\f.,;:)]")
# What a line that parts the notes from the text begins with.
_RULES = (b"____", b"----")
_OF_RULES = " \t\f_-\u2014"
# And what stands below it: a note, or what goes on of one; below other lines, of a caption, stand names.
_NOTE = re.compile(r"\s{1,200}[\d*\u2020\u2021\[a-z]")
_NUMBER = re.compile(r"[-\u2014_ ]{4,200}\s{1,60}\[?(?P<number>\d{1,3})(?=[\]\s])")
_LONGEST_PAGE = 3_000  # so many characters of notes stand at the foot of a page at most
_REACH = 20_000  # characters in which the mark of a note is looked for, if it is not one of many at the end
_DIGITS = re.compile(r"[0-9]+")
_MOST_DIGITS = 3
_MARKED = 3  # so many gathered notes have their marks for each that lacks it
_MOST_FAILURES = 30  # numbers without a mark; then the text has lists and no notes
# Behind the note the sentence goes on that the page's end cut: `(D. Md. 2011).` and a line `accurate-were updated`;
# near misses: lines that part a citation, `See Roe, supra.` and `at 12`, or that begin with a short word
_RESUMED = re.compile(
    r"(?:\d{4}\)|[a-z]{4}|[A-Z]{2}|\d)\.[\"'\u201d)]{0,2}[ \t]*\n(?=[ \t]{0,4}[a-z]{4,}[\s.,;\u2014-])"
)
_GOES_ON = frozenset("abcdefghijklmnopqrstuvwxyz,")
_LONGEST = 3_000  # what is longer and ends with no page is a note's first paragraph, and then the text


@frozen
class Footnote:
    """One note: its number as printed, and the span of its text."""

    label: str
    start: int
    end: int


def read_footnotes(text: str, folded: str) -> tuple[Footnote, ...]:
    """Return the footnotes of a text, in order.

    Args:
        text: the document as passed.
        folded: the same, furniture blanked.

    >>> text = "The rule is old.1 It stands.\\n\\n1 See Roe v. Doe, 1 U.S. 1 (1999).\\n"
    >>> [(note.label, text[note.start : note.end].strip()) for note in read_footnotes(text, text.replace("\\n", " "))]
    [('1', '1 See Roe v. Doe, 1 U.S. 1 (1999).')]
    """
    heads: dict[str, list[re.Match[str]]] = {}
    for match in _HEAD.finditer(text):
        kind = match.lastgroup or ""
        if folded[match.start(kind)] != " ":  # not the page's own number
            heads.setdefault(kind, []).append(match)
    marks = _Marks(text)
    runs = [_run(text, kind, matches, marks) for kind, matches in heads.items()]
    best = max(runs, key=len, default=[])
    limits = [start for _, start in best[1:]] + [len(text)]
    ends = [_page_end(text, folded, start, limit) for (_, start), limit in zip(best, limits, strict=False)]
    gathered = not any(ends)
    rule = _rule_line(text, best[0][1]) if best else ""
    notes: list[Footnote] = []
    for (label, start), end, limit in zip(best, ends, limits, strict=False):
        stop = end or _end_without_page(text, start, limit, gathered=gathered)
        notes.append(Footnote(label, start, stop))
        if rule and end:
            notes.extend(Footnote(label, *span) for span in _continued(text, folded, rule, end, limit))
    return tuple(notes)


def page_notes(document: Document) -> list[Span]:
    """Return the spans of the notes at the foot of pages, in order: from the line that parts them to the page's end.

    >>> text = "It binds. See\\n\\n____\\n1 Roe v. Doe.\\n\\f\\nthe rule."
    >>> [text[start:end] for start, end in page_notes(Document.read(text))]
    ['____\\n1 Roe v. Doe.\\n']
    """
    text = document.text
    found: list[Span] = []
    for mark in _RULES:
        at = document.shape.find(mark)  # where a search is cheaper than in the text
        searched = 0
        while at >= 0:
            stop = text.find("\n", at)
            if stop < 0:
                break
            start = text.rfind("\n", 0, at) + 1
            if not text[start:stop].strip(_OF_RULES) and _NOTE.match(text, stop) is not None:
                limit = min(len(text), stop + _LONGEST_PAGE)
                end = _page_end(text, document.folded, max(stop, searched), limit)
                if end:
                    found.append((at, end))
                    stop = end
                else:
                    searched = text.rfind("\n", stop, limit)  # no line before it ends a page
            at = document.shape.find(mark, stop)
    found.sort()
    return [note for number, note in enumerate(found) if not number or note[0] >= found[number - 1][1]]


def noted(document: Document) -> tuple[Footnote, ...]:
    """Return the footnotes of a document, also those at the foot of a page whose mark the text does not have.

    >>> text = "It binds.\\n\\n____\\n2 See Roe v. Doe.\\n\\f\\nthe rule."
    >>> [(note.label, text[note.start : note.end].strip()) for note in noted(Document.read(text))]
    [('2', '2 See Roe v. Doe.')]
    """
    notes = read_footnotes(document.text, document.folded)
    numbers = [(head, span) for span in page_notes(document) if (head := _NUMBER.match(document.text, *span))]
    if not numbers:
        return notes
    others = (
        Footnote(head["number"], head.start("number"), end)
        for head, (start, end) in numbers
        if not any(note.start < end and start < note.end for note in notes)
    )
    return tuple(sorted((*notes, *others), key=lambda note: note.start))


def _rule_line(text: str, start: int) -> str:
    """Return the line of dashes above the first note, with the breaks around it, or ``""``."""
    line = text[max(0, start - 80) : start].rstrip("\n").rpartition("\n")[2]
    return f"\n{line}\n" if len(line.strip()) > _SHORTEST_RULE and not line.strip("\u2014- ") else ""


def _continued(text: str, folded: str, rule: str, at: int, limit: int) -> Iterator[Span]:
    """Yield what goes on of a note at the bottom of the next pages: behind the line that parts text and notes."""
    at = text.find(rule, at, limit)
    while at >= 0:
        start = at + len(rule)
        stop = _page_end(text, folded, start, limit) or limit
        if text[start:stop].strip():
            yield start, stop
        at = text.find(rule, stop, limit)


class _Marks:
    """Where in a text the marks of notes may stand: numbers behind a word or a stop."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._places: dict[str, list[int]] | None = None

    def first(self, number: str, low: int, high: int) -> int:
        """Return where the first mark of a note stands between two offsets, or -1."""
        if high - low <= _REACH:
            return _mark(self._text, number, low, high)
        if self._places is None:  # one pass for the marks of all notes that stand so far behind theirs
            self._places = {}
            for match in _DIGITS.finditer(self._text):
                at, end = match.span()
                if end - at <= _MOST_DIGITS and _is_mark(self._text, at, end):
                    self._places.setdefault(match[0], []).append(at)
        places = self._places.get(number, [])
        place = bisect_left(places, low)
        return places[place] if place < len(places) and places[place] < high else -1


def _is_gathered(kind: str, matches: list[re.Match[str]], place: int, found: list[tuple[str, int]]) -> bool:
    """Whether a note stands with others at the end of a text: the next one, or the one before, is near."""
    number, at = int(matches[place][kind]), matches[place].start()
    follower = matches[place + 1] if place + 1 < len(matches) else None
    if follower is not None and int(follower[kind]) == number + 1 and follower.start() - at <= _LONGEST:
        return True
    return found != [] and int(found[-1][0]) == number - 1 and at - found[-1][1] <= _LONGEST


def _run(text: str, kind: str, matches: list[re.Match[str]], marks: _Marks) -> list[tuple[str, int]]:
    """Return number and start of the notes of one kind whose numbers go up by one and whose marks are found.

    Each opinion of a decision begins with 1 again. Notes in brackets that follow one another need no mark: the text
    that had it may be cut off. Of those gathered at the end with their numbers on lines of their own a few may lack
    it: ``made parole mandatory, 6 *265 although``.
    """
    found: list[tuple[str, int]] = []
    expected = failures = searched = unmarked = 0
    for place, match in enumerate(matches):
        number, at = match[kind], match.start()
        # A text cut from an opinion may begin with any note, which then stands apart from the text.
        first = number == "1" or not expected and not text[max(0, at - 24) : at].rpartition("\n")[2].strip(" —-_*")
        if int(number) != expected and not first:
            continue
        follower = matches[place + 1] if place + 1 < len(matches) else match
        listed = kind == "bracketed" and (found or int(follower[kind]) == int(number) + 1)
        gathered = _is_gathered(kind, matches, place, found)
        mark = marks.first(number, searched if gathered else max(searched, at - _REACH), at)
        if mark < 0 and kind == "alone" and gathered and (unmarked + 1) * _MARKED <= len(found):
            unmarked += 1
        elif mark < 0 and not listed:
            failures += 1
            if failures == _MOST_FAILURES:
                break
            continue
        found.append((number, at + 1))
        expected, searched = int(number) + 1, max(mark, searched)
    if len(found) == 1 and found[0][0] != "1" and not _RULE.search(text, max(0, found[0][1] - 60), found[0][1]):
        return []
    return found


def _mark(text: str, number: str, low: int, high: int) -> int:
    """Return where the mark of a note stands between two offsets, or -1."""
    at = text.find(number, low, high)
    while at >= 0:
        end = at + len(number)
        if _is_mark(text, at, end):
            return at
        at = text.find(number, end, high)
    return -1


def _is_mark(text: str, at: int, end: int) -> bool:
    """Whether a number stands behind a word or a stop, or within a sentence in brackets."""
    before, after = text[at - 1 : at], text[end : end + 1]
    if before == "[" and after == "]" and text[at - 2 : at - 1] not in ("\n", ""):
        return True
    return (before in _BEHIND or before.islower()) and (after in _AFTER or not after)


def _page_end(text: str, folded: str, start: int, limit: int) -> int:
    """Return where the page ends on which a note stands: at a form feed or a line of furniture; 0 where none ends."""
    at = text.find("\n", start, limit)
    while at >= 0:
        stop = text.find("\n", at + 1, limit)
        line = text[at + 1 : stop if stop >= 0 else limit]
        if "\f" in line or line.strip() and not folded[at + 1 : at + 1 + len(line)].strip():
            return at + 1
        at = stop
    return 0


def _end_without_page(text: str, start: int, limit: int, *, gathered: bool) -> int:
    """Return where a note ends that no page ends: with its paragraph, or, of gathered notes, where the next begins.

    Its number may stand on a line of its own. What goes on in lower case is the sentence of the text.
    """
    end = _BLANK_LINE.search(text, start, limit)
    if end is not None and not text[start : end.start()].strip(" \t\n[].0123456789"):
        end = _BLANK_LINE.search(text, end.end(), limit)
    if text[max(0, start - 40) : start].rstrip()[-1:] in _GOES_ON:
        resumed = _RESUMED.search(text, start, limit if end is None else end.start())
        if resumed is not None:
            return resumed.end()
    if end is None or gathered and limit - start <= _LONGEST and not text[end.end() : end.end() + 1].islower():
        return limit
    return end.start() + 1
