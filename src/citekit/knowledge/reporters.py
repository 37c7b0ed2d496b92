"""What reporters-db knows of reporters, as one look-up table from any spelling to its editions."""

from __future__ import annotations

import json
from functools import lru_cache
from importlib.resources import files
from typing import Any

from attrs import frozen

from citekit.model import LocatorType

# Spaces and periods tell no two reporters apart (`F. 3d`, `F.3d`, `F3d`), nor do brackets (`F.(2d)`).
_NOISE = str.maketrans("", "", " .()[],'’")

_TYPES = {
    "neutral": LocatorType.NEUTRAL,
    "specialty_west": LocatorType.DATABASE,
    "specialty_lexis": LocatorType.DATABASE,
}

# Series are also printed with the ordinal in full: 2nd, 3rd.
# Marks in reporters-db's templates of a cite that may lack its volume.
_VOLUMELESS = ("nominative ?$reporter", "single_volume", " $reporter $para", "full_cite_cch", "full_cite_paragraph")

_ORDINALS = (("2d", "2nd"), ("3d", "3rd"))


@frozen
class Edition:
    """One edition of a reporter (``F.3d``), as reporters-db lists it.

    Attributes:
        abbreviation: canonical.
        type: reporter, neutral or database.
        start, end: first and last year of publication, 0 and 9999 where unknown.
        volumeless: whether it is cited without a volume (``Dallam 504``).
        looseleaf: whether pages are paragraph numbers with commas (``¶ 25,508``).
    """

    abbreviation: str
    type: LocatorType
    start: int
    end: int
    volumeless: bool = False
    looseleaf: bool = False


def key(printed: str) -> str:
    """Return the normal form of a printed reporter, by which the table is keyed.

    >>> key("F. 3d") == key("F3d") == key("F.(3d)")
    True
    """
    return printed.translate(_NOISE)


def _year(date: str | None, unknown: int) -> int:
    return int(date[:4]) if date else unknown


@lru_cache(maxsize=1)
def reporters_json() -> dict[str, list[dict[str, Any]]]:
    """Return the raw data of reporters-db, read without building its derived tables."""
    data = (files("reporters_db") / "data" / "reporters.json").read_bytes()
    loaded: dict[str, list[dict[str, Any]]] = json.loads(data)
    return loaded


@lru_cache(maxsize=1)
def editions() -> dict[str, tuple[Edition, ...]]:
    """Return the table: key of any spelling -> the editions it may mean, most likely first."""
    table: dict[str, dict[tuple[str, LocatorType], Edition]] = {}
    canonical: dict[str, set[str]] = {}
    for reporter in (r for reporters in reporters_json().values() for r in reporters):
        own = {
            abbreviation: _edition(abbreviation, facts, reporter)
            for abbreviation, facts in reporter["editions"].items()
        }
        for abbreviation in own:
            canonical.setdefault(key(abbreviation), set()).add(abbreviation)
        for spelling, abbreviation in [*((a, a) for a in own), *reporter["variations"].items()]:
            if abbreviation not in own:
                continue
            for variant in _variants(key(spelling)):
                slot = table.setdefault(variant, {})
                edition = own[abbreviation]
                known = slot.get((abbreviation, edition.type))
                if known is None or known.start > edition.start:
                    slot[abbreviation, edition.type] = edition
    # A canonical spelling wins over a variation: `Ill.` is Illinois Reports first.
    return {
        k: tuple(sorted(v.values(), key=lambda e: e.abbreviation not in canonical.get(k, ()))) for k, v in table.items()
    }


def _edition(abbreviation: str, facts: dict[str, Any], reporter: dict[str, Any]) -> Edition:
    patterns = " ".join(facts.get("regexes") or ())
    kind = LocatorType.DATABASE if abbreviation == "WL" else _TYPES.get(reporter["cite_type"], LocatorType.REPORTER)
    return Edition(
        abbreviation,
        kind,
        _year(facts["start"], 0),
        _year(facts["end"], 9999),
        any(p in patterns for p in _VOLUMELESS) or patterns.startswith("$reporter"),
        "cch" in patterns or "paragraph_marker" in patterns,
    )


def _variants(normal: str) -> list[str]:
    """Return the spellings under which a normal form is also found."""
    found = [normal]
    for short, long in _ORDINALS:
        if normal.endswith(short):
            found.append(normal[: -len(short)] + long)
    if len(normal) > 3 and not normal.isupper():
        found.append(normal.upper())
    return found


@lru_cache(maxsize=1)
def volumeless_spellings() -> dict[str, tuple[Edition, ...]]:
    """Return printed spellings of the reporters that are cited without a volume."""
    table = editions()
    found: dict[str, tuple[Edition, ...]] = {}
    for reporters in reporters_json().values():
        for reporter in reporters:
            spellings = [*reporter["editions"], *reporter["variations"]]
            for spelling in spellings:
                meant = tuple(e for e in table.get(key(spelling), ()) if e.volumeless)
                if meant and len(spelling) > 2:
                    found[spelling] = meant
    return found


# Cited by a year for a volume (`L.R.A. 1915A, 601`) or a year and number (`T.C. Memo 2019-12`), and how courts print them.
_DATED = {
    "L.R.A.": ("L.R.A.", "L. R. A."),
    "Am. Ann. Cas.": ("Ann. Cas.", "Ann.Cas.", "Am. Ann. Cas.", "Am.Ann.Cas."),
    "T.C. Memo.": ("T.C. Memo.", "T.C. Memo", "T. C. Memo.", "T. C. Memo", "T.C.Memo.", "TC Memo", "TC Memo."),
    "T.C. Summary Opinion": ("T.C. Summary Opinion", "T.C. Summ. Op.", "T. C. Summary Opinion"),
    "T.C.M. (RIA)": ("T.C.M. (RIA)",),
    "SCDB": ("SCDB",),
}


@lru_cache(maxsize=1)
def dated_spellings() -> dict[str, tuple[Edition, ...]]:
    """Return printed spellings of the reporters that are cited by year."""
    table = editions()
    return {
        spelling: table[key(canonical)]
        for canonical, spellings in _DATED.items()
        for spelling in spellings
        if key(canonical) in table
    }


def choose(candidates: tuple[Edition, ...], year: int | None) -> tuple[Edition, ...]:
    """Order candidate editions, those published in ``year`` first.

    A nominative abbreviation such as ``Johns.`` may be several reporters; the year of decision
    tells most of them apart (reporters-db gives each edition's first and last year).
    """
    if year is None or len(candidates) < 2:
        return candidates
    return tuple(sorted(candidates, key=lambda e: not e.start <= year <= e.end))
