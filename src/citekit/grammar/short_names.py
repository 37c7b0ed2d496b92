"""What the cases cited in a document are called for short (Bluebook R. 10.9)."""

from __future__ import annotations

import re
import sys
from collections import Counter
from collections.abc import Iterable
from functools import lru_cache

from citekit.grammar.clause import Clause
from citekit.grammar.history import is_answer
from citekit.grammar.titles import defined_title
from citekit.grammar.work import Work
from citekit.knowledge.name_context import COMMON_WORDS, STATES
from citekit.model import Form, Kind, Locator, Span

# Members bound once: looking one up in its Enum takes 0.1 µs, which the innermost code cannot afford.
_FORM_FULL = Form.FULL
_FORM_SHORT = Form.SHORT
_FORM_SUPRA = Form.SUPRA
_KIND_CASE = Kind.CASE

# Parties that give a case no short name (Bluebook R. 10.9(a)(i)): governments and those without a name.
_GOVERNMENT = re.compile(
    r"(?:the )?(?:State|People|Commonwealth|United States|U\. ?S\.|City|County|Town|Village|Board"
    r"|Bd\.|Department|Dep't|"
    r"Dept\.|Commissioner|Comm'r|Secretary|Sec'y|Attorney General|Att'y Gen\.|Government|Doe|Roe|Estate)\b"
)
# A place has a short name all the same: Village of Hoffman Estates.
_MUNICIPAL = re.compile(r"(?:City|Town|Village|Borough|Township) of ([A-Z][\w' ]+?)(?:, .*)?$")
# A firm goes by the surname of the person it is called after: R. A. Holman & Co. · Jerome B. Quince, Inc.
_FIRM_OF_PERSON = re.compile(
    r"(?:[A-Z](?:\.|[a-z]{1,11}) ){1,2}(?:([A-Z][A-Za-z']{2,16}) & (?:Co|Sons|Bros|Assoc)"
    r"|(?<=[A-Z]\. )([A-Z][A-Za-z']{2,16}),? (?:Inc|Ltd|LLC|P\.C|Co)\b)"
)
_PROCEDURAL = re.compile(
    r"(?:In re|Ex parte|In the Matter of|Matter of|Estate of)[ ]+(?:(?:the )?(?:Interest|Welfare|Custody) of[ ]+)?"
    r"|(?:Interest|Welfare|Custody) of[ ]+",
    re.IGNORECASE,
)
# A proceeding within a bankruptcy goes by that too: Roe v. Doe (In re Doe) (Bluebook R. 10.2.1(a))
_ADVERSARY = re.compile(r"(?P<name>[^()]+) \((?P<case>(?:In re|Matter of|In the Matter of) [^()]+)\)")
_STATE = re.compile(r"(State|People|Commonwealth)(?: of (?:the State of )?[A-Z][a-z]+(?: [A-Z][a-z]+)?)(?= v\.)")
# The Labor Board's decisions are called by the employer alone: Wright Line, 251 NLRB 1083 (1980).
_OF_EMPLOYERS = ("N.L.R.B.", "NLRB No.")
_SHORTEST = 3
_MOST_SOUGHT = 64  # names of one text that are sought spelled out
_LETTERS = re.compile(r"[a-z]{1,12}(?![\w'])")  # of a word, behind its abbreviation
_AND = re.compile(r" (?:and|&) ")
_TELLING = 3  # so many letters in common tell a party, also where it is misspelled
_UNTOLD = -1
_NEVER = sys.maxsize


class Bearers:
    """The cases that bear a name, each with where it was first cited so.

    Attributes:
        cases: the number of each case, and the offset from which on it may be called so.
        used: whether the name was used as a short form.
        cited: whether a full citation gives a case this name.
        shortened: how many short forms with its volume, or sentences, call each case so, and how many supras
            without a volume (under -1).
    """

    __slots__ = ("cases", "cited", "shortened", "used")

    def __init__(self) -> None:
        self.cases: dict[int, int] = {}
        self.used = False
        self.cited = False
        self.shortened: Counter[int] | None = None

    def call(self, cases: list[int], volumes: list[str]) -> None:
        """Take in that a short form called these cases so, or, without a volume, any of them."""
        self.used = True
        self.shortened = self.shortened or Counter()
        self.shortened.update(cases if volumes else [_UNTOLD])

    def doubtful(self) -> Span | None:
        """Return from where to where the name may stand for any of several cases, or None.

        It stands for one again where short forms call only that one so: of two cases that share a name, a short form
        must tell which is meant (Bluebook R. 10.9(a)(i)).
        """
        if len(self.cases) == 1:
            return None
        second = sorted(self.cases.values())[1]
        counts = self.shortened or Counter()
        called = counts.keys() & self.cases.keys()
        told = next(iter(called)) if len(called) == 1 else _UNTOLD
        return second, max(second, self.cases[told]) if counts[told] > counts[_UNTOLD] else _NEVER


class _Names:
    """The names seen so far, with the cases that bear them, and the cases by designation."""

    def __init__(self) -> None:
        self.names: dict[str, Bearers] = {}
        self.cases: dict[str, int] = {}
        self.unhyphened: set[str] = set()
        self.founded: dict[
            str, str
        ] = {}  # by volume or whole name, the names of cases that only short forms cite so far
        self._sought = 0  # names that were sought spelled out

    def case_of(self, keys: Iterable[str], number: int) -> int:
        """Return the case that has one of the designations, else this one; its designations are known from now on."""
        keys = tuple(keys)
        case = min((self.cases[key] for key in keys if key in self.cases), default=number)
        for key in keys:
            self.cases.setdefault(key, case)
        return case

    def joined(self, names: list[str], keys: Iterable[str]) -> tuple[str, ...]:
        """Return those of the keys under which only short forms cite a case so far that has one of these names."""
        found = tuple(key for key in keys if self.founded.get(key) in names)
        for key in found:
            del self.founded[key]
        return found

    def knows(self, name: str) -> bool:
        """Whether a case was given this name but for a hyphen: ``MontoyaRivera``."""
        letters = name.replace("-", "")
        return letters in self.names or letters in self.unhyphened

    def spelled_out(self, folded: str, printed: str) -> str | None:
        """Return how the text spells out a name that ends in an abbreviation, for the first of them."""
        if printed[-1:] != "." or self._sought >= _MOST_SOUGHT:
            return None
        self._sought += 1
        return _spelled_out(folded, printed)

    def note(
        self, name: str, case: int, at: int, *, used: bool = False, cited: bool = True, told: bool = False
    ) -> None:
        """Take in that a case may be called so; ``told``: a sentence of the text names it."""
        if len(name) < _SHORTEST or not name[:1].isupper():
            return
        bearers = self.names.get(name)
        if bearers is None:
            bearers = self.names[name] = Bearers()
            if "-" in name:
                self.unhyphened.add(name.replace("-", ""))
        bearers.cases.setdefault(case, at)
        bearers.used |= used
        bearers.cited |= cited
        if told:
            bearers.shortened = bearers.shortened or Counter()
            bearers.shortened[case] += 1


def short_names(folded: str, clauses: list[Clause]) -> dict[str, Bearers]:
    """Return the names that may stand for cases, and for each the cases that bear it."""
    seen = _Names()
    for number, clause in enumerate(clauses):
        if clause.kind is not _KIND_CASE:
            continue
        if clause.name is None:
            _unnamed(seen, folded, clause, number)
        elif clause.form is _FORM_FULL:
            printed = _printed(folded, clause)
            names, volumes = _of_full(folded, clause, printed), _volumes(clause.locators)
            early = seen.joined(names, (printed, *volumes)) if seen.founded else ()
            heard = clause.history_of if is_answer(clause.relation) else None  # cert. denied sub nom. Roe v. Poe
            main = map(_key, heard.locators) if heard is not None else ()
            case = seen.case_of((*map(_key, clause.locators), *early, *main), number)
            for key in volumes:
                seen.cases.setdefault(key, case)
            for name in names:
                seen.note(name, case, clause.end)
        elif clause.form in (_FORM_SHORT, _FORM_SUPRA):
            _shortened(seen, folded, clauses, number)
    return seen.names


def called_otherwise(names: dict[str, Bearers]) -> set[str]:
    """Return the names of parties whose case the short forms call by the other one (Bluebook R. 10.9(a)(i)).

    ``Roe Corp. v. Doe Co., 1 F.3d 2 (1993). Doe's goods differ. Roe Corp., 1 F.3d at 5``
    """
    called: dict[int, list[str]] = {}
    for name, bearers in names.items():
        if bearers.used and len(bearers.cases) == 1:
            called.setdefault(next(iter(bearers.cases)), []).append(name)
    return {
        name
        for name, bearers in names.items()
        if not bearers.used
        and len(bearers.cases) == 1
        and (others := called.get(next(iter(bearers.cases)))) is not None
        and not any(other in name or name in other for other in others)
    }


def _unnamed(seen: _Names, folded: str, clause: Clause, number: int) -> None:
    """Take in what stands around a citation without a name of its own."""
    if clause.work is not None:
        if clause.form is _FORM_SHORT:
            # `This Court settled in Roe that …. 1 U.S., at 5`: what its whole name is, the excerpt does not tell
            printed, volumes = _printed_title(folded, clause.work), _volumes(clause.locators)
            seen.founded.update((key, printed) for key in volumes if key not in seen.cases)
            seen.note(printed, seen.case_of(volumes, number), clause.work.title[0], cited=False)
            return
        # The sentence gave the name before: `In Roe v. Doe, the Court …. 1 U.S. 1 (1999)`
        case, printed = seen.case_of(map(_key, clause.locators), number), _printed_title(folded, clause.work)
        for name in dict.fromkeys((printed, *names_of(printed, "v.")) if " v. " in printed else (printed,)):
            seen.note(name, case, clause.work.title[0], told=True)
        return
    main = clause.history_of
    if main is not None and main.name is not None and clause.parentheticals:
        # Behind history a title is the case's own: `Roe v. Doe, 1 F.2d 1, cert. granted, 2 U.S. 2 (Roe II)`
        case = seen.case_of(map(_key, main.locators), number)
        for parenthetical in clause.parentheticals:
            title = defined_title(parenthetical, _printed(folded, main))
            if title is not None:
                seen.note(title, case, clause.end)


def _shortened(seen: _Names, folded: str, clauses: list[Clause], number: int) -> None:
    """Take in the name of a short form, whose full citation may stand outside of the excerpt.

    It tells how the case is called wherever it stands behind its full citation. Near miss: what a sentence says of
    another than a party, `the statements of the IRS, 434 F.2d at 10`.
    """
    clause = clauses[number]
    printed = _printed(folded, clause)
    volumes = _volumes(clause.locators)
    used = clause.form is _FORM_SHORT or bool(volumes)
    if printed in seen.names:
        bearers = seen.names[printed]
        if used and not bearers.used and len(bearers.cases) == 1 and (whole := seen.spelled_out(folded, printed)):
            case, at = next(iter(bearers.cases.items()))
            seen.note(whole, case, at, used=True, cited=False)
        if used or bearers.cited or bearers.used:
            bearers.call(list(dict.fromkeys(seen.cases[key] for key in volumes if key in seen.cases)), volumes)
        return  # a second supra tells no more than the first
    if clause.name is not None and clause.name.versus is not None:
        names = _of_full(folded, clause, printed)
        volumes, used = volumes or [printed], True
    else:
        sure = used or _is_paged_supra(folded, clause, printed) and not seen.knows(printed)
        names = [printed] if sure and printed.lower() not in COMMON_WORDS and printed not in STATES else []
        if names and used and (whole := seen.spelled_out(folded, printed)):
            names.append(whole)
    seen.founded.update((key, printed) for key in volumes if key not in seen.cases)
    case = seen.case_of(volumes, number)
    full = clauses[case]
    at = full.end if printed[:_TELLING] in _printed(folded, full) else clause.end
    for name in names:
        seen.note(name, case, at, used=used, cited=False)


def _spelled_out(folded: str, printed: str) -> str | None:
    """Return how the text spells out a name whose last word citations abbreviate (Bluebook R. 10.2.1(c)), or None.

    >>> _spelled_out("As Harlow Electric held, it is so. Harlow Elec., 1 F.3d at 5", "Harlow Elec.")
    'Harlow Electric'
    """
    head, _, last = printed.rpartition(" ")
    stem = last[:-1]
    if not head or not stem.isalpha() or len(stem) < _SHORTEST:
        return None
    at = folded.find(f"{head} {stem}")
    while at >= 0:
        end = at + len(head) + 1 + len(stem)
        rest = _LETTERS.match(folded, end)
        if rest is not None:
            return folded[at : rest.end()]
        at = folded.find(f"{head} {stem}", end)
    return None


def _is_paged_supra(folded: str, clause: Clause, printed: str) -> bool:
    """Whether a supra may be that of a case: ``Roe, supra, at 58``; not ``DSM-IV, supra``, ``Deer, supra note 5``."""
    if clause.pin is None or "note" in folded[clause.locators[0].span[1] : clause.pin[0]]:
        return False
    return folded[clause.pin[0]].isdigit() and printed.replace("-", "").isalpha() and not printed[-2:].isupper()


def _printed(folded: str, clause: Clause) -> str:
    return " ".join(folded[clause.name.start : clause.name.end].split()) if clause.name is not None else ""


def _printed_title(folded: str, work: Work) -> str:
    return " ".join(folded[slice(*work.title)].split())


def _key(locator: Locator) -> str:
    return locator.number or f"{locator.volume} {locator.reporter} {locator.page}"


def _volumes(locators: Iterable[Locator]) -> list[str]:
    return [f"{loc.volume} {loc.reporter} at" for loc in locators if loc.volume is not None]


def _of_full(folded: str, clause: Clause, printed: str) -> list[str]:
    """Return the short names that a full citation gives its case."""
    name = clause.name
    if name is None:
        return []
    found = [title for p in clause.parentheticals if (title := defined_title(p, printed)) is not None]
    if name.versus is not None:
        found += names_of(printed, folded[slice(*name.versus)])
    elif name.procedural:
        found += names_of(printed, None)
    elif clause.locators[0].reporter in _OF_EMPLOYERS:
        found.append(printed)
    return found


def without_state(printed: str) -> str | None:
    """Return what a prosecution is called without the name of its state, or None for any other case.

    >>> without_state("State of Ohio v. Roe")
    'State v. Roe'
    """
    state = _STATE.match(printed) if printed[:1] in "SPC" else None
    return None if state is None else state[1] + printed[state.end() :]


@lru_cache(maxsize=16384)
def names_of(printed: str, versus: str | None) -> tuple[str, ...]:
    """Return what a case of this name is called, ``versus`` being the sign between its parties."""
    if versus is None:
        return (printed, *_of_party(_PROCEDURAL.sub("", printed)))
    if printed[-1:] == ")" and (adversary := _ADVERSARY.fullmatch(printed)) is not None:
        return tuple(dict.fromkeys((printed, *names_of(adversary["name"], versus), *names_of(adversary["case"], None))))
    if "[" in printed:  # [SEC v.] Chenery[ Corp.
        printed, versus = printed.replace("[", "").replace("]", ""), versus.strip("[")
    plaintiff, _, defendant = printed.rpartition(f" {versus}")
    short = () if (stateless := without_state(printed)) is None else (stateless,)
    return (printed, *short, *_of_party(_PROCEDURAL.sub("", plaintiff)), *_of_party(defendant.strip()))


def _of_party(party: str) -> tuple[str, ...]:
    """Return what a party is called for short: its whole name, its first word, or a person's surname."""
    place = _MUNICIPAL.match(party)
    if place is not None:
        return (party, place[1]) if " " in place[1] and place[1] not in STATES else (party,)
    if _GOVERNMENT.match(party):
        return ()
    party = party.rsplit(" ex rel. ", maxsplit=1)[-1].removesuffix(", et al.").removesuffix(" et al.")
    words = party.replace(",", "").split()
    found = [party] if len(words) > 1 and party not in STATES else []
    first = words[0] if words else ""
    if _names_alone(first):
        found.append(first)
    last = words[-1] if words else ""
    if 1 < len(words) <= 4 and _names_alone(last) and all(w[:1].isupper() for w in words):
        found.append(last)
    if (firm := _FIRM_OF_PERSON.match(party)) is not None and _names_alone(firm[firm.lastindex or 0]):
        found.append(firm[firm.lastindex or 0])
    head = _AND.split(party, maxsplit=1)[0]
    if head != party and head.count(" ") > 1 and " of " not in head and any(map(_names_alone, head.split())):
        found.append(head)  # Bay Area Laundry and Dry Cleaning Pension Trust Fund
    if len(words) > 2:
        both = words[:2]
        if " ".join(both) not in STATES:
            found.append(" ".join(both))
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
