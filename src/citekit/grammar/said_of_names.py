"""What the text says of each name, wherever it stands: whether it is told a case or a person."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Container
from typing import NamedTuple

from citekit.grammar.beside_names import (
    is_actor,
    is_introduced,
    is_kind,
    is_object,
    is_subject,
    litigates,
    speaks_of_person,
    stands_for_case,
    surely_tells_case,
    tells_case,
)
from citekit.grammar.short_names import Bearers

_VERSUS = re.compile(r"[ ]vs?\.")
_HALF_BEFORE = re.compile(r"([A-Z][\w'.]+)[ ]*[-/][ ]*$")
_HALF_AFTER = re.compile(r"[ ]*[-/][ ]*([A-Z][\w'.]*\w)")
_JOINTS = frozenset("-/")
JOINED_BY = (" and ", ", and ", " or ", ", or ", " nor ")
_CLOSING = frozenset(",.;:)")  # what closes the phrase behind a name, and tells nothing of it
_TO_NEXT = re.compile(r"[^.;]{0,160}\.[ ]{1,3}")
_NEXT = 160  # characters to the end of the citation of the case, when the next sentence cites it
_FACTS = 800  # so long the facts of a case may be told, whose litigant is introduced
_SURE = 2  # so many times the words beside a name tell a case; then it is one where they tell nothing
# Start and end of a name, from where on its case is cited, and whether it was used as a short form.
Hit = tuple[int, int, int, bool]
_NO_MARKS = str.maketrans("", "", ".,")


class Said(NamedTuple):
    """What the text says beside the names, wherever they stand.

    Attributes:
        names: all of them.
        persons: those that are persons'.
        told: how much oftener a name is told a case than a person before its case is cited.
        sure: how often it is told a case.
        argue: those that argue or file.
        introduced: where the text says who the litigant of a name is.
    """

    names: dict[str, Bearers]
    persons: set[str]
    told: Counter[str]
    sure: Counter[str]
    argue: Container[str]
    introduced: dict[str, list[int]]

    def tells_facts(self, name: str, at: int) -> bool:
        """Whether the text tells the facts of a case, in which it has just said who the litigant of this name is."""
        places = self.introduced.get(name, [])
        last = bisect_right(places, at) - 1
        return last >= 0 and at - places[last] < _FACTS

    def uncited(self, printed: str) -> bool:
        """Whether no full citation gives a case this name."""
        bearers = self.names.get(printed)
        return bearers is not None and not bearers.cited


def what_is_said(folded: str, names: dict[str, Bearers], hits: list[Hit], parties: set[str]) -> Said:
    """Read what stands beside the names.

    Args:
        folded: the document.
        names: those that may stand for cases, and for each the cases that bear it.
        hits: where they stand.
        parties: of the document's own case.
    """
    called = {called_as(folded, start, end) for start, end, _, _ in hits}
    parties = parties | {name for name in called if name.translate(_NO_MARKS) in parties}  # Quince Mills Co., Inc.
    told = _told_first(folded, hits, parties, names)
    balance, sure, argue = _spoken_of(folded, hits)
    introduced: dict[str, list[int]] = {}
    for start, end, _, _ in hits:
        if is_introduced(folded, end):
            introduced.setdefault(called_as(folded, start, end), []).append(start)
    persons = parties | {name for name, count in (*told.items(), *balance.items()) if count < 0}
    return Said(names, persons, told, sure, argue, introduced)


def weighed(
    folded: str, said: Said, name: str, start: int, end: int, *, used: bool, early: bool, numbered: bool
) -> tuple[bool, bool]:
    """Return whether a name is known for a case's, and whether it is taken for a person's."""
    person = not numbered and name in said.persons or early and said.told[name] <= 0
    sure = said.sure[name] >= _SURE
    if person and sure and name not in said.argue and surely_tells_case(folded, start, end):
        person = False  # a litigant of a case that the text discusses, and that is called after it
    if said.introduced and not person and not tells_case(folded, start, end):
        person = said.tells_facts(name, start)
    if not used and not person and said.uncited(folded[start:end]):
        # Only supras call it so, which tells little: it may be a book's, and the case's litigant.
        return False, is_subject(folded, start, end)
    known = used or sure and not person and not is_object(folded, start, end)
    return known and not is_actor(folded, end), person


def called_as(folded: str, start: int, end: int) -> str:
    """Return a name as it is counted, whole if the end of a line parts it."""
    return " ".join(folded[start:end].replace("- ", "").lower().split())


def _told_first(folded: str, hits: list[Hit], parties: set[str], names: dict[str, Bearers]) -> Counter[str]:
    """Return for each name that stands in the text before its case is cited whether the words beside it tell a case.

    In a text cut from the middle of an opinion a case may be named before it is cited; elsewhere the name is a
    person's of this case. Above nought more words tell a case, below nought a person.
    """
    early = [hit for hit in hits if hit[0] < hit[2]]
    begins, ends = ({hit[0] for hit in hits}, {hit[1] for hit in hits}) if early else (set(), set())
    cases: Counter[str] = Counter()
    others: Counter[str] = Counter()
    doubtful: set[str] = set()
    covered = 0
    for start, end, first, _ in early:
        if start < covered:
            continue
        covered = end
        name = called_as(folded, start, end)
        if name in parties or _VERSUS.search(folded, start, end):
            continue
        if (
            tells_case(folded, start, end)
            or stands_for_case(folded, start, end, False, False, True)
            or is_half(folded, start, end, names)
            or first - end < _NEXT  # a Terry stop is lawful. Terry v. Ohio, 392 U.S. 1 (1968)
            and is_kind(folded, end)
        ):
            cases[name] += 1
        elif _is_cited_next(folded, start, end) and not speaks_of_person(folded, start, end):
            continue  # But Gross changed the law. Gross v. FBL Fin. Servs., Inc., 557 U.S. 167 (2009)
        elif folded[end : end + 1] not in _CLOSING and not _is_one_of_two(folded, start, end, begins, ends):
            others[name] += 1
            bearers = names.get(folded[start:end])
            if bearers is None or bearers.cited or folded[start:end].isupper() or speaks_of_person(folded, start, end):
                doubtful.add(name)  # `the IRS left`
    for name in doubtful:  # what tells nothing tells no person either, where only short forms call a case so
        if cases[name] != others[name] or cases[name] < _SURE:  # told a case twice, and no oftener left untold: a case
            cases[name] -= others[name]
    return cases


def _is_cited_next(folded: str, start: int, end: int) -> bool:
    """Whether the next sentence cites a case of this name: ``But Roe changed it. Roe v. Doe, 1 U.S. 1``."""
    gone = _TO_NEXT.match(folded, end)
    return gone is not None and folded.startswith(folded[start:end] + " v. ", gone.end())


def is_half(folded: str, start: int, end: int, names: Container[str]) -> bool:
    """Whether the name is one half of a compound of two cases: the ``Anderson-Burdick`` test."""
    if folded[end : end + 3].lstrip()[:1] in _JOINTS:
        after = _HALF_AFTER.match(folded, end)
        if after is not None and after[1] in names:
            return True
    if folded[max(0, start - 3) : start].rstrip()[-1:] in _JOINTS:
        before = _HALF_BEFORE.search(folded[max(0, start - 40) : start])
        return before is not None and before[1] in names
    return False


def _is_one_of_two(folded: str, start: int, end: int, begins: Container[int], ends: Container[int]) -> bool:
    """Whether a name is joined to another one that a case has, which tells nothing of it: ``Roe and Vale require``."""
    if folded.startswith(JOINED_BY, end):
        return any(folded.startswith(word, end) and end + len(word) in begins for word in JOINED_BY)
    return folded.endswith(JOINED_BY, 0, start) and any(
        folded.endswith(word, 0, start) and start - len(word) in ends for word in JOINED_BY
    )


def _spoken_of(folded: str, hits: list[Hit]) -> tuple[Counter[str], Counter[str], set[str]]:
    """Return for each name how much oftener it is told a case than it argues or files, and how often it is told.

    The names that argue or file come last.
    """
    balance: Counter[str] = Counter()
    told: Counter[str] = Counter()
    argue: set[str] = set()
    for start, end, _, used in hits:
        name = called_as(folded, start, end)
        if litigates(folded, end):
            balance[name] -= 1
            argue.add(name)
        elif tells_case(folded, start, end):
            balance[name] += 1
            told[name] += 1
        elif not used and told[name] < _SURE and stands_for_case(folded, start, end, False, False, True):
            told[name] += 1
    return balance, told, argue
