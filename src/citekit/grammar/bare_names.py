"""Bare case names in running text: ``In Garcia, the court …``, ``the Bruken court``, ``Canady, at 857``."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Container, Iterable
from functools import lru_cache

import ahocorasick

from citekit.grammar.case_name import CaseName
from citekit.grammar.clause import Clause
from citekit.grammar.pins import pin_after_word
from citekit.grammar.titles import defined_title
from citekit.knowledge.name_context import (
    CASE_FOLLOWS,
    CASE_OPENS,
    CASE_PRECEDES,
    COMMON_WORDS,
    PERSON_PRECEDES,
)
from citekit.knowledge.words import OPENERS
from citekit.model import Form, Kind, Locator, LocatorType, Span
from citekit.text import Document
from citekit.text.caption import Caption

# Members bound once: looking one up in its Enum takes 0.1 µs, which the innermost code cannot afford.
_FORM_FULL = Form.FULL
_FORM_NAME = Form.NAME
_FORM_SHORT = Form.SHORT
_FORM_SUPRA = Form.SUPRA
_KIND_CASE = Kind.CASE
_TYPE_REFERENCE = LocatorType.REFERENCE

# What follows a name: a possessive is the name's own, then the next word or mark.
_NEXT_WORD = re.compile(r"(?:'s?)?(?P<gap>[ ]*)(?P<word>[\w&]+(?:'\w+)?|[^\w\s])?")
# Parties that give a case no short name (Bluebook R. 10.9(a)(i)): governments and those without a name.
_GOVERNMENT = re.compile(
    r"(?:the )?(?:State|People|Commonwealth|United States|U\. ?S\.|City|County|Town|Village|Board"
    r"|Bd\.|Department|Dep't|"
    r"Dept\.|Commissioner|Comm'r|Secretary|Sec'y|Attorney General|Att'y Gen\.|Government|Doe|Roe|Estate)\b"
)
_PROCEDURAL = re.compile(r"(?:In re|Ex parte|In the Matter of|Matter of|Estate of)[ ]+", re.IGNORECASE)
_STATE = re.compile(r"(State|People|Commonwealth)(?: of (?:the State of )?[A-Z][a-z]+(?: [A-Z][a-z]+)?)(?= v\.)")
_VERSUS = re.compile(r"[ ]vs?\.")
# Behind a firm, a judge or another person: Roe, Inc. · Roe, J.
_TITLE_FOLLOWS = re.compile(r",[ ]+(?:Inc|LLC|L\.L|Ltd|Co\.|Corp|Jr|Sr|J\.|C\.[ ]?J|JJ|P\.[ ]?J|M\.D|Esq)")
# Of what follows a case these may follow a litigant too: the Roe claim.
_LITIGANT_FOLLOWS = frozenset(("claim", "claims", "action", "motion", "presented"))
_HALF_BEFORE = re.compile(r"([A-Z][\w'.]+)[ ]*[-/][ ]*$")
_HALF_AFTER = re.compile(r"[ ]*[-/][ ]*([A-Z][\w'.]+)")
_JOINTS = frozenset("-/")
_SHORTEST = 3
_PIN_REACH = 60


def bare_name_clauses(document: Document, clauses: list[Clause], caption: Callable[[], Caption]) -> list[Clause]:
    """Return clauses for the names that stand alone for a case cited in the document.

    A name counts when exactly one case cited in the document bears it, no party of this case does,
    and the words beside it do not make it a person's.

    Args:
        document: the document.
        clauses: what was read of it so far, in text order.
        caption: reads the document's own caption; asked only when a name stands alone.
    """
    names = _short_names(document.folded, clauses)
    automaton = ahocorasick.Automaton()
    for name, (cases, first, used) in names.items():
        if len(cases) == 1:
            automaton.add_word(name, (name, first, used))
    if not len(automaton):
        return []
    automaton.make_automaton()
    folded = document.folded
    spans = [(c.start, _own_end(folded, c)) for c in clauses]
    starts = [s[0] for s in spans]
    found: list[Clause] = []
    covered = 0
    hits = []
    for last, (name, first, used) in automaton.iter(folded):
        start = last + 1 - len(name)
        place = bisect_right(starts, start) - 1
        if place < 0 or spans[place][1] <= start:
            hits.append((start, last + 1, first, used))
    if not hits:
        return []
    hits.sort(key=lambda h: (h[0], -h[1]))
    persons = set(caption().parties)  # who is named before any case of that name is cited is a person of this case
    for start, end, first, used in hits:
        if start < covered or (start and folded[start - 1].isalnum()) or folded[end : end + 1].isalpha():
            continue
        place = bisect_right(starts, start) - 1
        if place >= 0 and spans[place][1] > start or _inside(spans, place, start):
            continue
        whole = " v. " in folded[start:end] or " vs. " in folded[start:end]
        name = folded[start:end].lower()
        limit = min(len(folded), end + _PIN_REACH, starts[place + 1] if place + 1 < len(starts) else len(folded))
        pin = pin_after_word(folded, end, limit)
        unknown = name in persons or start < first
        if not _is_half(folded, start, end, names) and not _stands_for_case(
            folded, start, end, whole, used or pin is not None, unknown
        ):
            if start < first:
                persons.add(name)
            continue
        if place + 1 < len(starts) and starts[place + 1] < end:
            continue
        covered = end
        found.append(_clause(document, start, end, pin, clauses[place] if place >= 0 else None))
    return found


def _is_half(folded: str, start: int, end: int, names: Container[str]) -> bool:
    """Whether the name is one half of a compound of two cases: the ``Anderson-Burdick`` test."""
    if folded[end : end + 3].lstrip()[:1] in _JOINTS:
        after = _HALF_AFTER.match(folded, end)
        if after is not None and after[1] in names:
            return True
    if folded[max(0, start - 3) : start].rstrip()[-1:] in _JOINTS:
        before = _HALF_BEFORE.search(folded[max(0, start - 40) : start])
        return before is not None and before[1] in names
    return False


def _own_end(folded: str, clause: Clause) -> int:
    """Return where a clause's own words end and its parentheticals, which may hold names, begin.

    A short title that the clause defines is its own.
    """
    printed = folded[clause.name.start : clause.name.end] if clause.name is not None and clause.parentheticals else None
    for parenthetical in clause.parentheticals:
        if defined_title(parenthetical, printed) is None:
            return parenthetical.span[0]
    return clause.end


def _inside(spans: list[Span], place: int, start: int) -> bool:
    """Whether one of the few clauses before ``place`` still covers the offset."""
    return any(spans[i][1] > start for i in range(max(0, place - 3), place))


def _clause(document: Document, start: int, end: int, pin: Span | None, before: Clause | None) -> Clause:
    """Return the clause of a bare name; with a page it is a short form: ``Canady, at 857``."""
    form, stop = (_FORM_NAME, end) if pin is None else (_FORM_SHORT, pin[1])
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
    return Clause(_KIND_CASE, form, start, stop, (locator,), name, None, pin, None, (), form is _FORM_NAME, parent)


def _stands_for_case(folded: str, start: int, end: int, whole: bool, used: bool, party: bool) -> bool:
    """Whether the words beside a name let it stand for a case."""
    before = folded[max(0, start - 28) : start]
    words = before.split()
    previous = words[-1] if words and start and not folded[start - 1].isalnum() else ""
    if before.endswith(("v. ", "vs. ")) or previous in ("v.", "vs.", "&"):
        return False
    match = _NEXT_WORD.match(folded, end)
    following = match["word"] or "" if match else ""
    possessive = folded[end : end + 2] == "'s"
    if following in ("v", "vs", "&"):
        return False
    if whole:
        return True
    last = previous.lstrip("(\"'[")
    if last in PERSON_PRECEDES:
        return False
    if (
        last[:1].isupper()
        and last[-1:] not in '.,;:)"]?!'
        and last not in CASE_OPENS
        and last not in OPENERS
        and "-" not in last
    ):
        return False
    if len(last) == 2 and last[1] == "." and last[0].isupper():
        return False
    told = (
        possessive or following in CASE_FOLLOWS or following.title() in ("Court", "Courts") and following[:1].isupper()
    )
    if following[:1].isupper() and not told and match is not None and match["gap"] and not possessive:
        return False
    if following == "," and _TITLE_FOLLOWS.match(folded, end):
        return False
    if party:
        return told and not possessive and following not in _LITIGANT_FOLLOWS
    if used or " " in folded[start:end].strip():
        return True
    return told or last.lower() in CASE_PRECEDES or last in CASE_OPENS


def _short_names(folded: str, clauses: list[Clause]) -> dict[str, tuple[set[int], int, bool]]:
    """Return the names that may stand for cases: name -> (cases, where first cited, used as a short form)."""
    names: dict[str, tuple[set[int], int, bool]] = {}
    ids: dict[str, int] = {}
    for number, clause in enumerate(clauses):
        if clause.kind is _KIND_CASE and clause.name is None and clause.work is not None:
            # The sentence gave the name before: `In Roe v. Doe, the Court …. 1 U.S. 1 (1999)`
            _note(names, " ".join(folded[slice(*clause.work.title)].split()), number, clause.work.title[0], False)
            continue
        if clause.kind is not _KIND_CASE or clause.name is None:
            continue
        printed = " ".join(folded[clause.name.start : clause.name.end].split())
        if clause.form is _FORM_FULL:
            case = min((ids[k] for loc in clause.locators if (k := _key(loc)) in ids), default=number)
            for locator in clause.locators:
                ids.setdefault(_key(locator), case)
            for name in _of_full(folded, clause, printed):
                _note(names, name, case, clause.end, False)
        elif clause.form in (_FORM_SHORT, _FORM_SUPRA) and names.get(printed):
            cases, first, _ = names[printed]
            names[printed] = (cases, first, True)
        elif clause.form is _FORM_SHORT and clause.name.versus is None:
            # Its full citation may stand outside of the excerpt: the volume alone is then its case.
            case = next((ids[k] for k in _volumes(clause.locators) if k in ids), number)
            for key in _volumes(clause.locators):
                ids.setdefault(key, case)
            _note(names, printed, case, clause.end, True)
        if clause.form is _FORM_FULL:
            for key in _volumes(clause.locators):
                ids.setdefault(key, case)
    return names


def _key(locator: Locator) -> str:
    return locator.number or f"{locator.volume} {locator.reporter} {locator.page}"


def _volumes(locators: Iterable[Locator]) -> list[str]:
    return [f"{loc.volume} {loc.reporter} at" for loc in locators if loc.volume is not None]


def _note(names: dict[str, tuple[set[int], int, bool]], name: str, case: int, at: int, used: bool) -> None:
    if len(name) < _SHORTEST or not name[:1].isupper():
        return
    known = names.get(name)
    if known is None:
        names[name] = ({case}, at, used)
    else:
        known[0].add(case)
        if used and not known[2]:
            names[name] = (known[0], known[1], True)


def _of_full(folded: str, clause: Clause, printed: str) -> list[str]:
    """Return the short names that a full citation gives its case."""
    name = clause.name
    if name is None:
        return []
    found = [title for p in clause.parentheticals if (title := defined_title(p, printed)) is not None]
    if name.versus is not None:
        found += _of_name(printed, folded[slice(*name.versus)])
    elif name.procedural:
        found += _of_name(printed, None)
    return found


@lru_cache(maxsize=16384)
def _of_name(printed: str, versus: str | None) -> tuple[str, ...]:
    """Return what a case of this name is called, ``versus`` being the sign between its parties."""
    if versus is None:
        return (printed, *_of_party(_PROCEDURAL.sub("", printed)))
    plaintiff, _, defendant = printed.rpartition(f" {versus}")
    state = _STATE.match(printed)
    short = () if state is None else (state[1] + printed[state.end() :],)
    return (printed, *short, *_of_party(plaintiff), *_of_party(defendant.strip()))


def _of_party(party: str) -> tuple[str, ...]:
    """Return what a party is called for short: its whole name, its first word, or a person's surname."""
    if _GOVERNMENT.match(party):
        return ()
    party = party.rsplit(" ex rel. ", maxsplit=1)[-1].removesuffix(", et al.").removesuffix(" et al.")
    words = party.replace(",", "").split()
    found = [party] if len(words) > 1 else []
    first = words[0] if words else ""
    if _names_alone(first):
        found.append(first)
    last = words[-1] if words else ""
    if 1 < len(words) <= 4 and _names_alone(last) and all(w[:1].isupper() for w in words):
        found.append(last)
    if len(words) > 2:
        found.append(" ".join(words[:2]))
    return tuple(found)


def _names_alone(word: str) -> bool:
    """Whether one word of a party can name a case: no abbreviation, no common word."""
    return (
        len(word) >= _SHORTEST
        and word[:1].isupper()
        and word[-1] != "."
        and word.isupper() is False
        and word.lower() not in COMMON_WORDS
        and not word.isdigit()
    )
