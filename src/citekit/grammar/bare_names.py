"""Bare case names in running text: ``In Garcia, the court …``, ``the Bruken court``, ``Canady, at 857``."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable
from itertools import chain

import ahocorasick
from attrs import evolve

from citekit.grammar.authors import works_named
from citekit.grammar.beside_names import (
    stands_for_case,
)
from citekit.grammar.broken_names import broken_names
from citekit.grammar.case_name import CaseName
from citekit.grammar.clause import Clause
from citekit.grammar.named_in_text import is_same_name, whole_name
from citekit.grammar.paged_names import paged_names
from citekit.grammar.pins import pin_after_word
from citekit.grammar.said_of_names import JOINED_BY, Hit, called_as, is_half, weighed, what_is_said
from citekit.grammar.short_names import Bearers, called_otherwise, short_names
from citekit.grammar.signals import relation_before, signal_before
from citekit.grammar.titles import defined_title
from citekit.knowledge.name_context import PERSON_PRECEDES
from citekit.model import Form, Kind, Locator, LocatorType, Parenthetical, Span
from citekit.text import Document
from citekit.text.caption import Caption

# Members bound once: looking one up in its Enum takes 0.1 µs, which the innermost code cannot afford.
_FORM_NAME = Form.NAME
_FORM_SHORT = Form.SHORT
_KIND_CASE = Kind.CASE
_TYPE_REFERENCE = LocatorType.REFERENCE

_VERSUS = re.compile(r"[ ]vs?\.")
# One of several decisions between the same parties: In Roe II, the court …
_NUMERAL = re.compile(r"[ ](?:I{1,3}|IV)(?![\w.])")
# The list in which a later name stands: in Rummel, Harmelin, and Ewing; near miss: in Rummel, Harmelin ran.
_LISTED_IN = re.compile(
    r"\b(?:[Ii]n|[Uu]nder|[Ff]ollowing|[Aa]pplying|[Oo]verrul(?:ed|ing)|[Rr]el(?:y|ies|ied|ying)[ ]on)[ ]"
    r"(?:[A-Z][\w'-]{2,24},[ ]){1,4}(?P<last>and[ ])?$"
)
_LIST_REACH = 110
_BOTH = frozenset(("Both", "Neither", "Either"))
_PIN_REACH = 60
_LONGEST_REMARK = 20
_REMARK = re.compile(r" \(([a-z][^()\[\]]{3,160})\)")


def bare_name_clauses(document: Document, clauses: list[Clause], caption: Callable[[], Caption]) -> list[Clause]:
    """Return clauses for the names that stand alone for an authority.

    A name counts when exactly one case cited in the document bears it, no party of this case does,
    and the words beside it do not make it a person's; or when it is a citation of its own, with a page.

    Args:
        document: the document.
        clauses: what was read of it so far, in text order.
        caption: reads the document's own caption; asked only when a name stands alone.
    """
    folded = document.folded
    spans = [(c.start, _own_end(folded, c)) for c in clauses]
    starts = [s[0] for s in spans]
    names = short_names(folded, clauses)
    found = _known_names(document, clauses, names, spans, starts, caption) if names else []
    known = {c.start for c in found}
    paged = ((start, (start, end), pin, _KIND_CASE) for start, end, pin in paged_names(folded))
    for start, name, pin, kind in chain(works_named(folded, clauses), paged):
        place = bisect_right(starts, start) - 1
        after = starts[place + 1] if place + 1 < len(starts) else len(folded)
        if start not in known and after >= pin[1] and not _inside(spans, place + 1, start):
            clause = _clause(document, start, name[1], pin, clauses[place] if place >= 0 else None, after)
            found.append(clause if kind is _KIND_CASE else evolve(clause, kind=kind, name=CaseName(*name, None)))
            known |= {start, name[0]}
    return found


def _known_names(
    document: Document,
    clauses: list[Clause],
    names: dict[str, Bearers],
    spans: list[Span],
    starts: list[int],
    caption: Callable[[], Caption],
) -> list[Clause]:
    """Return clauses for the names of cases that the document cites."""
    folded = document.folded
    found: list[Clause] = []
    refused: list[tuple[int, int, int]] = []
    covered = 0
    hits = _hits(document, names, spans, starts)
    if not hits:
        return []
    litigants = called_otherwise(names)
    said = what_is_said(folded, names, _outside_of_own(clauses, hits), set(caption().parties))
    for start, end, first, used in hits:
        if start < covered:
            continue
        place = bisect_right(starts, start) - 1
        whole = " v. " in folded[start:end] or " vs. " in folded[start:end]
        name = called_as(folded, start, end)
        if used and not whole and name not in said.persons and said.uncited(folded[start:end]):
            both = whole_name(folded, covered, start, end)
            whole = both is not None
            start, end = both or (start, end)
        elif not whole and (both := _spelled_out(folded, covered, start, end, names, clauses)) is not None:
            whole, (start, end) = True, both
        numeral = _NUMERAL.match(folded, end)
        if numeral is not None:
            end = numeral.end()
        limit = min(len(folded), end + _PIN_REACH, starts[place + 1] if place + 1 < len(starts) else len(folded))
        pin = pin_after_word(folded, end, limit)
        used = used or pin is not None or numeral is not None
        early = start < first and numeral is None
        known, person = weighed(folded, said, name, start, end, used=used, early=early, numbered=numeral is not None)
        person = person or not used and not said.sure[name] and folded[start:end] in litigants
        if not (
            is_half(folded, start, end, names)
            or stands_for_case(folded, start, end, whole, known, person)
            or _is_italic(document.text, start, end)
        ):
            if not person:
                refused.append((start, end, place))
            continue
        if place + 1 < len(starts) and starts[place + 1] < end:
            continue
        covered = end
        after = starts[place + 1] if place + 1 < len(starts) else len(folded)
        found.append(_clause(document, start, end, pin, clauses[place] if place >= 0 else None, after))
    begins, ends = {c.start for c in found}, {c.end for c in found}
    listed = {start: end for start, end, _ in refused} | {c.start: c.end for c in found}
    covered = 0
    for start, end, place in refused:
        if (
            start >= covered
            and begins.isdisjoint(range(start, end))
            and _is_joined(folded, start, end, begins, ends, listed)
        ):
            covered = end
            found.append(_clause(document, start, end, None, clauses[place] if place >= 0 else None))
    return found


def _spelled_out(
    folded: str, low: int, start: int, end: int, names: dict[str, Bearers], clauses: list[Clause]
) -> Span | None:
    """Return the span of the whole name of a case whose party stands here, as one cited by that name abbreviated."""
    bearers = names.get(folded[start:end])
    both = whole_name(folded, low, start, end) if bearers is not None and bearers.cited else None
    if bearers is None or both is None:
        return None
    cited = (clauses[case].name for case in bearers.cases)
    text = folded[slice(*both)]
    return both if any(is_same_name(folded[n.start : n.end], text) for n in cited if n is not None) else None


def _is_italic(text: str, start: int, end: int) -> bool:
    """Whether a name, with the mark behind it, stands between the asterisks that mark italics: ``in *Carlson*, we``.

    Cases are printed in italics (Bluebook R. 2.1(a)), persons are not; near misses: (“*Carlson*”), which defines it.
    """
    between = text[start - 1 : start] == "*" and "*" in text[end : end + 2]
    return between and "(" not in text[max(0, start - 3) : start] and text[end : end + 4] != "* v."


def _is_joined(folded: str, start: int, end: int, begins: set[int], ends: set[int], listed: dict[int, int]) -> bool:
    """Whether a name stands beside that of a case, or in a list of them: ``Rea and Lum``, ``in Rea, Lum, and Roe``."""
    before, after = folded[max(0, start - 28) : start], folded[end : end + 6]
    if before.endswith((", ", ", and ")):
        listing = _LISTED_IN.search(folded, max(0, start - _LIST_REACH), start)
        if listing is not None and (listing["last"] or after == ", and "):
            return True
    if any(before.endswith(word) and start - len(word) in ends for word in JOINED_BY):
        return not after[1:2].isupper() and after[:2] != "'s"
    last = before.split()[-1:] or [""]
    joined = any(after.startswith(word) and end + len(word) in begins for word in JOINED_BY)
    if not joined and after[:2] == ", " and end + 2 in listed:
        second = listed[end + 2]
        joined = any(folded.startswith(word, second) and second + len(word) in begins for word in JOINED_BY)
    return (
        joined
        and last[0] not in PERSON_PRECEDES
        and (last[0][-1:] == "," or not last[0][:1].isupper() or last[0] in _BOTH)
    )


def _hits(document: Document, names: dict[str, Bearers], spans: list[Span], starts: list[int]) -> list[Hit]:
    """Return where the names stand outside of the clauses, whole or parted by the end of a line."""
    folded, known = document.folded, {}
    automaton = ahocorasick.Automaton()
    for name, bearers in names.items():
        cases = bearers.cases
        several = len(cases) > 1
        first = min(cases.values()) if several else next(iter(cases.values()))
        known[name] = told = (first, bearers.doubtful() if several else None, bearers.used)
        automaton.add_word(name, (len(name), told))
    automaton.make_automaton()
    hits = []
    whole = ((last + 1 - size, last + 1, told) for last, (size, told) in automaton.iter(folded))
    parted = ((start, end, known[name]) for start, end, name in broken_names(document, known))
    for start, end, (first, doubtful, used) in chain(whole, parted):
        if doubtful is not None and (start < first or doubtful[0] <= start < doubtful[1]):
            continue  # it may be any of several
        place = bisect_right(starts, start) - 1
        if place >= 0 and spans[place][1] > start or folded[end : end + 1].isalpha():
            continue
        if not (start and folded[start - 1].isalnum()) and not _inside(spans, place, start):
            hits.append((start, end, first, used))
    hits.sort(key=lambda h: (h[0], -h[1]))
    return hits


def _outside_of_own(clauses: list[Clause], hits: list[Hit]) -> list[Hit]:
    """Return the names without those that stand in a parenthetical of the very citation that gives them to a case.

    ``Roe v. Doe, 1 F.3d 2 (9th Cir. 1993) (noting that Doe argued)`` speaks of the litigants, and tells nothing of how
    the text calls the case.
    """
    begins = {clause.end: clause.start for clause in clauses if clause.parentheticals}
    return [hit for hit in hits if not begins.get(hit[2], hit[0]) < hit[0] < hit[2]]


def _own_end(folded: str, clause: Clause) -> int:
    """Return where a clause's own words end and its parentheticals, which may hold names, begin.

    A short title that the clause defines is its own.
    """
    if not clause.parentheticals:
        return clause.end
    main = clause if clause.name is not None else clause.history_of
    printed = folded[main.name.start : main.name.end] if main is not None and main.name is not None else None
    for parenthetical in clause.parentheticals:
        remark = len(parenthetical.text) < _LONGEST_REMARK and parenthetical.text.islower()  # `[nonpub. opn.]`
        if not remark and defined_title(parenthetical, printed) is None:
            return parenthetical.span[0]
    return clause.end


def _inside(spans: list[Span], place: int, start: int) -> bool:
    """Whether one of the few clauses before ``place`` still covers the offset."""
    return any(spans[i][1] > start for i in range(max(0, place - 3), place))


def _remark(document: Document, at: int, limit: int) -> tuple[Parenthetical, ...]:
    """Return the remark in brackets behind a page: ``Canady at 857 (emphasis added)``."""
    match = _REMARK.match(document.folded, at, limit)
    return (Parenthetical(document.text[slice(*match.span(1))], match.span(1), None),) if match is not None else ()


def _clause(
    document: Document, start: int, end: int, pin: Span | None, before: Clause | None, limit: int = 0
) -> Clause:
    """Return the clause of a bare name; with a page it is a short form: ``Canady, at 857``."""
    form, stop = (_FORM_NAME, end) if pin is None else (_FORM_SHORT, pin[1])
    remarks = _remark(document, stop, limit) if pin is not None else ()
    last = remarks[0].span[1] + 1 if remarks else stop
    parent = None
    if before is not None:
        parent = next((before for p in before.parentheticals if p.span[0] <= start < p.span[1]), before.parent)
        if (
            parent is before.parent
            and parent is not None
            and not any(p.span[0] <= start < p.span[1] for p in parent.parentheticals)
        ):
            parent = None
    locator = Locator(_TYPE_REFERENCE, document.text[start:stop], (start, stop), form=form)
    versus = _VERSUS.search(document.folded, start, end)
    name = CaseName(start, end, (versus.start() + 1, versus.end()) if versus else None)
    relation = relation_before(document.folded, 0, start) if parent is not None else None
    signal = signal_before(document.folded, 0, start)
    embedded = form is _FORM_NAME and signal is None
    return Clause(
        _KIND_CASE, form, start, last, (locator,), name, None, pin, signal, remarks, embedded, parent, relation=relation
    )
