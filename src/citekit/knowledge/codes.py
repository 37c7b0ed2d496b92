"""The codes: which printed name means which body of statutes or regulations.

The look-up tables are made of reporters-db's laws and :mod:`citekit.knowledge.code_names`.
Names are compared in a normal form without case, spaces and periods, since courts print ``Va.Code``,
``Va. Code`` and ``VA. CODE`` for one thing.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import Any

from attrs import frozen

from citekit.knowledge import code_names
from citekit.knowledge.tables import LAWS, cached_table, grouped, load, ungrouped
from citekit.model import Kind

SOURCES = (LAWS,)

_DROPPED = str.maketrans("", "", " .,;'\"()[]*_")

# reporters-db's types of laws that are published by an agency, or by a department in a register.
_REGULATION_TYPES = frozenset({"admin_compilation", "admin_register", "municipal"})
# Its types for dockets and filings: they designate a proceeding or a patent, not a law, and are left out.
_FILING_TYPES = frozenset({"admin_docket", "admin_filing"})


@frozen
class Code:
    """A body of statutes or regulations.

    Attributes:
        name: the canonical abbreviation (``U.S.C.``).
        kind: statute or regulation.
        numbered: whether its title, chapter or volume is printed before the name (``42 U.S.C.``).
        paged: whether it is cited by page (session laws and registers) rather than by section.
        untitled: whether it is numbered but may be cited without that number (``5 ILCS`` and ``ILCS 5/2``).
    """

    name: str
    kind: Kind
    numbered: bool = False
    paged: bool = False
    untitled: bool = False


@frozen
class CodeTable:
    """Look-up of codes by printed name.

    Attributes:
        codes: normal form of a name -> code.
        endings: every end of every normal form, but not the whole of it: reading backwards from a section
            sign, one can stop as soon as what was read is not in here.
        subjects: normal form of a subject with its ``Code`` or ``Law`` -> subject spelled out (``Penal Code``).
        subject_names: the spelled-out subjects.
        states: normal form of a state's name -> its abbreviation.
        articles: normal form of an article of Maryland's code, as it is printed behind that -> its name.
        article_ends: the last words of these, in normal form.
    """

    codes: dict[str, Code]
    endings: frozenset[str]
    subjects: dict[str, str]
    subject_names: frozenset[str]
    states: dict[str, str]
    articles: dict[str, str]
    article_ends: frozenset[str]


def _normal(name: str) -> str:
    return name.translate(_DROPPED).lower()


@lru_cache(maxsize=4096)
def normal(name: str) -> str:
    """Return the normal form of a printed name; the words of a text are few, so that they are kept.

    >>> normal("N. C. Gen.Stat.")
    'ncgenstat'
    """
    return _normal(name)


def _spelled(name: str) -> str:
    """Return the canonical abbreviation with its words spelled out."""
    return " ".join(code_names.SPELLED.get(word, word) for word in name.split())


def _add_reporters_db(codes: dict[str, Code]) -> None:
    """Enter every law of reporters-db with its variations."""
    laws = load(LAWS)
    for canonical, entries in laws.items():
        plain = canonical.removesuffix(" Ann.")
        for entry in entries:
            if entry["cite_type"] in _FILING_TYPES:
                continue
            kind = Kind.REGULATION if entry["cite_type"] in _REGULATION_TYPES else Kind.STATUTE
            pattern = entry["regexes"][0]
            code = Code(
                # The annotated code is the same law as the plain one.
                name=plain if kind is Kind.STATUTE and plain in laws else canonical,
                kind=kind,
                numbered=not pattern.startswith(("$reporter", "(?P<reporter>")) or canonical in code_names.NUMBERED,
                paged="page_with_commas" in pattern,
                untitled=plain in code_names.UNTITLED or canonical in code_names.UNTITLED,
            )
            for name in (canonical, *entry["variations"]):
                codes.setdefault(_normal(name), code)
            state = _state_of(canonical)
            if state is not None:
                for name in _variants(
                    state, canonical[len(state) :], annotated=kind is Kind.STATUTE and not code.paged
                ):
                    codes.setdefault(_normal(name), code)


def _state_of(canonical: str) -> str | None:
    """Return the abbreviated state that a canonical name begins with, if any."""
    first, _, rest = canonical.partition(" ")
    if first in code_names.STATES and rest:
        return first
    two = f"{first} {rest.partition(' ')[0]}"  # W. Va.
    return two if two in code_names.STATES and len(two) < len(canonical) else None


def _variants(state: str, rest: str, *, annotated: bool) -> Iterator[str]:
    """Yield a name with its state and its words abbreviated or spelled out, with and without ``Ann.``."""
    plain = rest.removesuffix(" Ann.")
    for full in (state, code_names.STATES[state]):
        for tail in (rest, _spelled(rest)):
            yield full + tail
        if annotated:
            for tail in (plain, _spelled(plain)):
                yield full + tail
                yield full + tail + " Ann."


def _add_local(codes: dict[str, Code], names: dict[str, str], kind: Kind) -> None:
    """Enter the local names; they go before reporters-db where both know one."""
    for canonical, printed in names.items():
        known = codes.get(_normal(canonical))
        paged = canonical in code_names.PAGED or (known is not None and known.paged)
        numbered = canonical in code_names.NUMBERED or (known is not None and known.numbered)
        code = Code(canonical, kind, numbered, paged, canonical in code_names.UNTITLED)
        for name in (canonical, *printed.split("; ")):
            codes[_normal(name)] = code


def _subjects() -> dict[str, str]:
    """Return normal form -> spelled-out name for the codes that are named by their subject."""
    found: dict[str, str] = {}
    for row in code_names.CODE_SUBJECTS.split("; "):
        short, _, name = row.partition("|")
        for word in ("Code", "Law"):
            for printed in (short, name, name.replace(" and ", " & ")):
                found[_normal(f"{printed} {word}")] = f"{name} {word}"
                found[_normal(f"{printed} {word} Ann.")] = f"{name} {word}"
    for name in code_names.ARTICLES.values():
        for printed in (name, name.replace(" and ", " & ")):
            found[_normal(f"{printed} Article")] = f"{name} Article"
    for row in code_names.CODES_OF.split("; "):
        short, _, name = row.partition("|")
        found[_normal(short)] = found[_normal(name)] = name.removesuffix(" Annotated")
    return found


def make_table() -> dict[str, Any]:
    """Make the table of all names as data: see :class:`CodeTable`."""
    codes: dict[str, Code] = {}
    _add_reporters_db(codes)
    _add_local(codes, code_names.STATUTES, Kind.STATUTE)
    _add_local(codes, code_names.REGULATIONS, Kind.REGULATION)
    _add_local(codes, code_names.RULES, Kind.RULE)
    for act in code_names.ACTS.split():
        codes.setdefault(_normal(act), Code(act, Kind.STATUTE))
    del codes["ny"]  # N.Y. and a subject: read as a state with a subject
    subjects = _subjects()
    for name in subjects:
        codes.setdefault(name, Code(subjects[name], Kind.STATUTE))
    keys: dict[Code, list[str]] = {}
    for name, code in codes.items():
        keys.setdefault(code, []).append(name)
    return {
        "codes": [
            [code.name, code.kind.value, code.numbered, code.paged, code.untitled, " ".join(names)]
            for code, names in keys.items()
        ],
        "endings": " ".join(sorted({name[i:] for name in codes for i in range(1, len(name))})),
        "subjects": grouped(subjects),
    }


@lru_cache(maxsize=1)
def code_table() -> CodeTable:
    """Return the look-up tables, built on the first call."""
    data = cached_table("codes", SOURCES, make_table)
    codes: dict[str, Code] = {}
    for name, kind, numbered, paged, untitled, keys in data["codes"]:
        codes.update(dict.fromkeys(keys.split(" "), Code(name, Kind(kind), numbered, paged, untitled)))
    subjects = ungrouped(data["subjects"])
    states = {_normal(x): short for short, name in code_names.STATES.items() for x in (short, name)}
    printed = {
        form: name
        for short, name in code_names.ARTICLES.items()
        for form in (short, f"{short} Art.", f"{short} Article", name, name.replace(" and ", " & "))
    }
    articles = {_normal(form): name for form, name in printed.items()}
    ends = frozenset(_normal(form.split()[-1]) for form in printed)
    endings = frozenset(data["endings"].split(" "))
    return CodeTable(codes, endings, subjects, frozenset(data["subjects"]), states, articles, ends)


# What the laws of a year are numbered by where they are not cited by page: chapters; in Nebraska bills.
SESSION_DIVISIONS = ("ch. ", "c. ", "L.B. ", "No. ")
# Cited by number without a section sign (Bluebook T1.3, New York; R. 12.9.3 for rules).
_WITHOUT_SIGN = frozenset({"N.Y. C.P.L.R.", "SSR", "Rev. Rul.", "Rev. Proc."})
_WITH_NUMBER = frozenset({"Exec. Order"})


@lru_cache(maxsize=1024)
def is_paged(code: str) -> bool:
    """Whether a code is cited by page, as session laws and registers are, and not by section or number.

    >>> is_paged("Stat."), is_paged("U.S.C."), is_paged("Exec. Order")
    (True, False, False)
    """
    known = code_table().codes.get(_normal(code))
    return known is not None and known.paged and code not in _WITH_NUMBER


@lru_cache(maxsize=1024)
def section_sign(code: str, kind: Kind, section: str = "") -> str:
    """Return what stands between a code and its section: ``§``, ``No.``, or nothing before a page, a chapter or a rule.

    >>> [section_sign(code, Kind.STATUTE) for code in ("U.S.C.", "Stat.", "Exec. Order")]
    ['§', '', 'No.']
    """
    if section.startswith(SESSION_DIVISIONS):
        return ""
    if code in _WITH_NUMBER:
        return "No."
    unsigned = is_paged(code) or code in _WITHOUT_SIGN
    if unsigned or kind in (Kind.RULE, Kind.CONSTITUTION) and code != "U.S.S.G.":
        return ""
    return "§"
