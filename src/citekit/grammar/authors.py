"""Works of several authors by their surnames and a page: ``Keeton & Dobbs 75``, ``Keeton & Dobbs, The Law, at 75``."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from citekit.grammar.clause import Clause
from citekit.grammar.pins import pin_at
from citekit.model import Form, Kind, Span

_FORM_FULL = Form.FULL
_WRITTEN = frozenset((Kind.BOOK, Kind.JOURNAL))
_AUTHORS = re.compile(r",?[ ]+(?:&|and)[ ]+|,[ ]+(?!(?:Jr|Sr|II|III|et)\b)")
_MOST = 32  # works whose authors are looked for: a bound for hostile texts
# What stands between the authors and the page: nothing, "at", the title. Near misses: Harper & Row, 471 U.S. 539;
# Keeton & Dobbs 5th ed.
_PAGE = re.compile(r"(?:, [A-Z][A-Za-z' ]{2,60}(?=, at ))?(?:,? at |, pp?\. | )(?=\d{1,4}(?![\w:]|\.\d|,\d{3}))")
_VOLUME_BEFORE = re.compile(r"(?<![\w.])\d{1,2}[ ]$")
_EPONYMS = re.compile(r"(?P<first>[A-Z][a-z]+) (?:and|&) (?P<second>[A-Z][a-z]+)(?: on |'s )")
# The title of a book, behind its authors with their initials: W. Keeton, D. Dobbs & D. Owen, The Law of Torts
_TITLE = re.compile(r", (?!(?:[A-Z]\. ?){1,3}[A-Z]|[&]|and ).*$", re.DOTALL)
_ENDS = re.compile(r"[.,;:)\]]|[ ]\(|$")  # behind the page; near misses: the volume of 5 F.3d 12, 5 years later
_PIN_REACH = 60


class WorkNamed(NamedTuple):
    """A volume perhaps, the surnames of a work's authors and the page, in the folded text."""

    start: int
    name: Span
    pin: Span
    kind: Kind


def surnames(authors: str) -> str | None:
    """Return what several authors are called together for short (Bluebook R. 16.9), or None if there is one alone.

    >>> surnames("Charles A. Wright & Arthur R. Miller")
    'Wright & Miller'
    """
    each = [author.split() for author in _AUTHORS.split(authors)]
    if len(each) == 1 or not all(each):
        return None
    *others, last = (words[-1] for words in each)
    return f"{', '.join(others)} & {last}"


def works_named(folded: str, clauses: Iterable[Clause]) -> Iterator[WorkNamed]:
    """Yield where works that are cited in full are called by their authors' surnames, with a page and no ``supra``."""
    known: dict[str, tuple[int, Kind]] = {}
    for clause in clauses:
        if clause.kind in _WRITTEN and clause.form is _FORM_FULL and len(known) < _MOST:
            for called in _called(folded, clause):
                known.setdefault(called, (clause.end, clause.kind))
    for called, (first, kind) in known.items():
        at = folded.find(called, first)
        while at >= 0:
            end = at + len(called)
            page = _PAGE.match(folded, end)
            pin = pin_at(folded, page.end(), min(len(folded), page.end() + _PIN_REACH)) if page is not None else None
            if pin is not None and not folded[at - 1].isalnum() and _ENDS.match(folded, pin[1]):
                volume = _VOLUME_BEFORE.search(folded, max(0, at - 4), at)
                yield WorkNamed(at if volume is None else volume.start(), (at, end), pin, kind)
            at = folded.find(called, end)


def _called(folded: str, clause: Clause) -> Iterator[str]:
    """Yield what a work is called by several authors, or by those in its title: ``Alder and Birch on Torts``."""
    printed = clause.locators[0].title
    if printed is None:
        author = clause.work.author if clause.work is not None else None
        printed = " ".join(folded[slice(*author)].split()) if author is not None else ""
    elif (eponyms := _EPONYMS.search(printed)) is not None:
        yield f"{eponyms['first']} & {eponyms['second']}"
    if "&" in printed or " and " in printed:
        together = surnames(printed if clause.kind is Kind.JOURNAL else _TITLE.sub("", printed))
        if together is not None:
            yield together
