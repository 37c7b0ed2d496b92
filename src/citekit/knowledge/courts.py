"""Which court a citation names, and which court a reporter implies (courts-db ids).

A citation prints its court in the form of Bluebook Tables T1 and T7 (``2d Cir.``, ``S.D.N.Y.``,
``Fla. Dist. Ct. App.``) or in a house style: West closes the gaps (``Del.Super.``), the Supreme Court
drops the points (``SD Ohio``, ``CA6``), state courts write ``Fla. 3d DCA``. All of them come down to a
handful of spellings once everything but letters and digits is dropped, so one table answers: first
what courts-db prints, then spellings generated from :mod:`citekit.knowledge.court_tables`, then the
full names of courts-db. An earlier entry is never replaced by a later one.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import Any, TypedDict

from citekit.knowledge.court_tables import (
    BANKRUPTCY,
    CIRCUITS,
    DIRECTIONS,
    DISTRICT_COURTS,
    DISTRICTS,
    HIGH_SPELLINGS,
    KINDS,
    LOCATIONS,
    PANELS,
    REPORTERS,
    SPECIAL,
    STATES,
    WORDS,
)
from citekit.knowledge.tables import COURTS, cached_table, grouped, load, ungrouped

SOURCES = (COURTS,)

_NOT_KEY = re.compile(r"[\W_]+")
_DIVISION = re.compile(
    r"(?:\d{1,2}(?:st|d|nd|rd|th)|[a-z]{3,10}th|first|second|third)(?:dist|dept|cir|div)"
)  # "2ddist" of a state's court
_REUNITED = frozenset(("sc",))  # had two districts before 1966
_TOKEN = re.compile(r"\w+(?:['\u2019]\w+)*")  # "Dep't" is one word
_BANC = frozenset(("banc", "en", "in"))  # Mo. banc 2011: the whole court sat

# "Ill. 2d", "Cal. App. 5th", "Ohio St. 3d", "A.D.2d"; "IL App (1st)" has its district in brackets.
_SERIES = re.compile(r" ?\((?:1st|2d|[3-5]d|[3-5]th)\)$|(?<=[ .])(?:2d|3d|[4-9]th)$| LEXIS$")


def _key(printed: str) -> str:
    """Return the letters and digits of a court's name in lower case.

    >>> _key("Tex. App.—Houston [14th Dist.]")
    'texapphouston14thdist'
    """
    return _NOT_KEY.sub("", printed).lower()


def _ordinals(number: int) -> tuple[str, ...]:
    """Return the ways to write an ordinal as part of a key: ``2d``, ``2nd``, ``second``."""
    ending = {1: "st", 2: "nd", 3: "rd"}.get(number % 10 if number // 10 != 1 else 0, "th")
    short = (f"{number}d",) if ending in ("nd", "rd") else ()
    return (f"{number}{ending}", *short, WORDS[number - 1])


class _Table(dict[str, str]):
    """Court ids by key. ``home`` gives the state of an id, ``highest`` the keys that are a bare state or country."""

    def __init__(self) -> None:
        super().__init__()
        self.home: dict[str, str] = {}
        self.highest: set[str] = set()

    def add(self, court: str, *keys: str) -> None:
        """Enter a court under keys that are still free."""
        for key in keys:
            self.setdefault(key, court)


class _Data(TypedDict):
    """The table as data.

    Attributes:
        keys: id of a court -> the keys of its spellings, parted by spaces.
        home: key of a state -> the ids of its courts.
        highest: the keys that are a bare state or country.
    """

    keys: dict[str, str]
    home: dict[str, str]
    highest: str


def make_table() -> _Data:
    """Make the table of all spellings as data."""
    table = _spellings()
    return {"keys": grouped(table), "home": grouped(table.home), "highest": " ".join(sorted(table.highest))}


@cache
def _table() -> _Table:
    """Return the table of all spellings."""
    data = cached_table("courts", SOURCES, make_table)
    table = _Table()
    table.update(ungrouped(data["keys"]))
    table.home.update(ungrouped(data["home"]))
    table.highest.update(data["highest"].split())
    return table


def _spellings() -> _Table:
    """Make the table of all spellings of courts-db's courts and :mod:`citekit.knowledge.court_tables`."""
    table = _Table()
    for court, printed in SPECIAL.items():
        table.add(court, *map(_key, printed.split("|")))
    courts: list[dict[str, Any]] = load(COURTS)
    names: dict[str, str] = {}
    for entry in courts:
        if entry["citation_string"]:
            table.setdefault(_key(entry["citation_string"]), entry["id"])
        if "County" not in entry["name"]:
            names.setdefault(_key(entry["name"]), entry["id"])
    table.highest.add("us")
    for state, printed in STATES.items():
        _add_state(table, names, state, tuple(dict.fromkeys(map(_key, [*printed.split(), state]))))
    _add_circuits(table)
    for entry in courts:
        if entry.get("system") == "federal" and entry["citation_string"]:
            _add_district(table, names, entry)
    for name, court in names.items():
        table.setdefault(name, court)
    return table


def _add_state(table: _Table, names: dict[str, str], state: str, aliases: tuple[str, ...]) -> None:
    """Enter the spellings of a state's courts."""
    first, full = aliases[0], aliases[-1]
    named_high = (f"supremecourtof{full}", f"{full}supremecourt", f"supremecourtofthe{full}")
    high = table.get(first) or next(filter(None, map(names.get, named_high)), None)
    if high is not None:
        table.home[high] = first
        table.highest.update(aliases)
        table.add(high, *aliases)
        for spelling in HIGH_SPELLINGS:
            for alias in aliases:
                table.add(high, alias + spelling, spelling + alias, f"{spelling}of{alias}")
    for known, named, spellings in KINDS:
        printed = (key for abbreviation in known for key in (first + abbreviation, abbreviation + first))
        names_of = (key for name in named for key in (full + name, f"{name}of{full}", f"{name}ofthe{full}"))
        court = next(filter(None, map(table.get, printed)), None) or next(filter(None, map(names.get, names_of)), None)
        if court is None:
            continue
        table.home.setdefault(court, first)
        for spelling in spellings:
            for alias in aliases:
                table.add(court, alias + spelling, spelling + alias, f"{spelling}of{alias}")
    _add_divisions(table, state, aliases)


def _add_divisions(table: _Table, state: str, aliases: tuple[str, ...]) -> None:
    """Enter the divisions of a state's intermediate court that have ids, and New York's departments."""
    for place, count, pattern in DISTRICTS:
        for number in range(1, count + 1) if place == state else ():
            court = pattern.format(number)
            table.home[court] = aliases[0]
            for ordinal in _ordinals(number):
                for alias in aliases:
                    for middle in ("", "app", "ctapp", "distctapp"):
                        table.add(court, f"{alias}{middle}{ordinal}dist", f"{alias}{middle}{ordinal}dca")
    if state == "New York":
        table.home["nyappdiv"] = aliases[0]
        for ordinal in [spelling for number in range(1, 5) for spelling in _ordinals(number)]:
            for start in ("", "appdiv", "nyappdiv", "ad", "nyad", "ny"):
                table.add("nyappdiv", f"{start}{ordinal}dept", f"{start}{ordinal}department")


def _add_circuits(table: _Table) -> None:
    """Enter the spellings of the numbered federal courts of appeals and their bankruptcy panels."""
    for number in range(1, 12):
        for ordinal in _ordinals(number):
            table.add(f"ca{number}", *(pattern.format(number, ordinal) for pattern in CIRCUITS))
            if f"{number}cirbap" in table or f"{_ordinals(number)[0]}cirbap" in table:
                table.add(f"bap{number}", *(pattern.format(number, ordinal) for pattern in PANELS))


def _add_district(table: _Table, names: dict[str, str], entry: dict[str, Any]) -> None:
    """Enter the spellings of a federal district or bankruptcy court (``E.D. Pa.``, ``Bankr. D. Mass.``)."""
    key = _key(entry["citation_string"])
    bankruptcy = key.startswith("bankr")
    key = key.removeprefix("bankr")
    state = LOCATIONS.get(entry.get("location", ""), entry.get("location", ""))
    if state not in STATES:
        return
    aliases = [*map(_key, STATES[state].split()), _key(state)]
    direction = key[0] if key[:1] in DIRECTIONS and key[1:2] == "d" else ""
    if not key.startswith(direction + "d") or key.removeprefix(direction + "d") not in aliases:
        return
    court = entry["id"]
    for alias in aliases:
        district = f"{direction}d{alias}"
        spellings = [district] if direction else [district, alias]
        if bankruptcy:
            table.add(court, *(word + spelling for word in BANKRUPTCY for spelling in spellings))
        else:
            # "D.C. Mass.", "D.C.E.D. Pa." in reports before about 1960
            old = ("dc", "usdc", "usdistct", "distct")
            table.add(court, district, *(word + spelling for word in old for spelling in spellings if spelling != "dc"))
            circuit = names.get(f"uscircuitcourtforthedistrictof{DIRECTIONS.get(direction, '')}{_key(state)}")
            if circuit is not None:
                table.add(circuit, f"cc{district}")
    if not bankruptcy:
        full = f"{DIRECTIONS.get(direction, '')}districtof{_key(state)}"
        table.add(court, *(f"{start}{full}" for start in DISTRICT_COURTS))


@lru_cache(maxsize=8192)
def court_id(printed: str, state_of: str | None = None) -> str | None:
    """Return the courts-db id of a court as printed in a citation.

    Case, spaces, points and dashes do not matter. Where the whole is not known, the longest
    known beginning is taken (``Tex. App.—Houston [14th Dist.]``, ``Tenn. Crim. App., at
    Jackson``), but never a bare state, since the rest then names another court of it.

    Args:
        printed: the court as printed, without brackets and date.
        state_of: id of a court of the same state, such as the reporter implies; tells what
            ``9th Dist.`` or ``App.`` alone means.

    Returns:
        the id, or None when the court is not known or the words name none.

    >>> court_id("S.D.N.Y."), court_id("CA6"), court_id("Tenn. Crim. App., at Jackson")
    ('nysd', 'ca6', 'tenncrimapp')
    >>> court_id("9th Dist."), court_id("9th Dist.", "ohioctapp"), court_id("9th Dist. Summit", "ohioctapp")
    (None, 'ohctapp9', 'ohctapp9')
    """
    table = _table()
    key = _key(printed)
    state = table.home.get(state_of) if state_of is not None else None
    # "App. Div." beside a New Jersey reporter is New Jersey's.
    found = table.get(key) if state is None else table.get(state + key) or table.get(key)
    if found is None and state is not None and (division := _DIVISION.match(key)) is not None:
        found = table.get(state + division[0]) or table.get(state + "ctapp") or table.get(state + "appct")
    if found is not None:
        return found
    tokens = _TOKEN.findall(printed)[:12]
    for end in range(len(tokens) - 1, 0, -1):
        key = _key("".join(tokens[:end]))
        found = table.get(key)
        if found is not None:
            whole = all(word.lower() in _BANC for word in tokens[end:])
            return None if not whole and (key in table.highest or len(key) < 3) else found
    return None


@lru_cache(maxsize=1024)
def trial_court(printed: str) -> str | None:
    """Return the federal district court of a state that is printed alone, as the Supreme Court does, or None.

    >>> trial_court("Conn."), trial_court("NY"), trial_court("ND Ill.")
    ('ctd', None, None)
    """
    table = _table()
    key = _key(printed)
    state = table.home.get(table.get(key, "")) if key in table.highest else None
    if state is None or state not in _REUNITED and any(f"{direction}d{state}" in table for direction in DIRECTIONS):
        return None
    return table.get(f"d{state}")


def is_state(printed: str) -> bool:
    """Whether a court is printed as a bare state, which means its highest court (Bluebook R. 10.4(b))."""
    return _key(printed) in _table().highest


@lru_cache(maxsize=2048)
def implied_court(reporter: str) -> str | None:
    """Return the court that a reporter implies by itself (Bluebook R. 10.4(b)).

    A state's official reports are named after the court that they print, so the name without
    its series is looked up as a court; the few others stand in a table.

    Args:
        reporter: canonical abbreviation of an edition in reporters-db.

    Returns:
        the courts-db id, or None for a reporter that prints several courts.

    >>> implied_court("Cal. App. 4th"), implied_court("A.D.2d"), implied_court("F.3d")
    ('calctapp', 'nyappdiv', None)
    """
    base = _SERIES.sub("", reporter).strip()
    if base in _special_reporters():
        return _special_reporters()[base] or None
    table = _table()
    court = table.get(_key(base))
    # Only a state's courts: "F.", "So." and "B.R." print many.
    return court if court in table.home else None


@cache
def _special_reporters() -> dict[str, str]:
    """Return the table of reporters that are not named after their court, by abbreviation."""
    return {name: court for court, printed in REPORTERS.items() for name in printed.split("|")}
