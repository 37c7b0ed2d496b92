"""What reporters-db knows of reporters, as one look-up table from any spelling to its editions."""

from __future__ import annotations

from functools import lru_cache
from typing import Any, TypedDict

from attrs import astuple, frozen

from citekit.knowledge.court_tables import STATES
from citekit.knowledge.tables import REPORTERS, cached_table, load
from citekit.model import LocatorType

SOURCES = (REPORTERS,)

# Spaces and periods tell no two reporters apart (`F. 3d`, `F.3d`, `F3d`), nor do brackets (`F.(2d)`).
_NOISE = str.maketrans("", "", " .()[],'’")

_TYPES = {
    "neutral": LocatorType.NEUTRAL,
    "specialty_west": LocatorType.DATABASE,
    "specialty_lexis": LocatorType.DATABASE,
}

# Marks in reporters-db's templates of a cite that may lack its volume.
_VOLUMELESS = ("nominative ?$reporter", "single_volume", " $reporter $para", "full_cite_cch", "full_cite_paragraph")

# Series are also printed with the ordinal in full: 2nd, 3rd.
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
        nominative: whether the reporter of decisions may stand behind it (``5 U.S. (1 Cranch) 137``).
    """

    abbreviation: str
    type: LocatorType
    start: int
    end: int
    volumeless: bool = False
    looseleaf: bool = False
    nominative: bool = False


# Those of agencies, whose decisions are called by one party.
AGENCIES = frozenset(
    (
        *("S.E.C.", "N.L.R.B.", "NLRB No.", "F.T.C.", "F.C.C.", "F.C.C.2d", "FCC Rcd", "I.C.C.", "I.C.C.2d", "C.A.B."),
        *("F.P.C.", "F.E.R.C.", "Agric. Dec.", "I. & N. Dec.", "N.R.C.", "F.M.C.", "BCA"),
    )
)
# Reporters of agencies, and English ones, that reporters-db does not list: spelling -> canonical abbreviation, first
# and last year.
MORE = {
    "S.E.C.": ("S.E.C.", 1934, 9999),
    "F.C.C.R.": ("FCC Rcd", 1986, 9999),
    "Int. Com. Com'n": ("I.C.C.", 1887, 9999),
    "Int. Com. Com. Rep.": ("I.C.C.", 1887, 9999),
    "Inters. Com. Com. Rep.": ("I.C.C.", 1887, 9999),
    "Interst. Com. Com. Rep.": ("I.C.C.", 1887, 9999),
    "I.C.C. Rep.": ("I.C.C.", 1887, 9999),
    "O.I.C.": ("O.I.C.", 1918, 9999),
    "VAOPGCPREC": ("VAOPGCPREC", 1988, 9999),
    "BRBS": ("BRBS", 1974, 9999),
    "IBLA": ("IBLA", 1970, 9999),
    "How. St. Tr.": ("How. St. Tr.", 1163, 1820),
    "Howell's State Trials": ("How. St. Tr.", 1163, 1820),
    "Howell's St. Tr.": ("How. St. Tr.", 1163, 1820),
    "Eng. Rep.": ("Eng. Rep.", 1220, 1866),
    "Bro. P.C.": ("Bro. P.C.", 1702, 1801),
    "ER": ("Eng. Rep.", 1220, 1866),
    "Burr.": ("Burr.", 1756, 1772),
    "Salk.": ("Salk.", 1689, 1712),
    "Cowp.": ("Cowp.", 1774, 1778),
    "Str.": ("Str.", 1716, 1749),
    "Strange": ("Str.", 1716, 1749),
    "Ld. Raym.": ("Ld. Raym.", 1694, 1732),
    "P. Wms.": ("P. Wms.", 1695, 1735),
    "Ves. Jun.": ("Ves. Jun.", 1789, 1817),
    "Co. Rep.": ("Co. Rep.", 1572, 1616),
    "Term Rep.": ("Term Rep.", 1785, 1800),
    "Wils. K.B.": ("Wils. K.B.", 1742, 1774),
    "B. & Ald.": ("B. & Ald.", 1817, 1822),
    "Barn. & Ald.": ("B. & Ald.", 1817, 1822),
    "B. & C.": ("B. & C.", 1822, 1830),
    "M. & W.": ("M. & W.", 1836, 1847),
    "Mees. & W.": ("M. & W.", 1836, 1847),
    "El. & Bl.": ("El. & Bl.", 1851, 1858),
}

# Neutral citations of North Carolina, and Bloomberg Law's numbers: abbreviation -> type, first and last year.
UNLISTED = {
    "NCSC": (LocatorType.NEUTRAL, 2021, 2022),
    "NCCOA": (LocatorType.NEUTRAL, 2021, 2022),
    "BL": (LocatorType.DATABASE, 2000, 9999),
}

# Spellings that older opinions print: 1989 WESTLAW 154358, 26 L. ed. 971
_OLDER_SPELLINGS = {"WESTLAW": "WL", "Westlaw": "WL", "L. ed.": "L. Ed.", "L. ed. 2d": "L. Ed. 2d"}

# Early reporters by their makers' whole names, as older opinions print them: 2 Scammon, 505
MAKERS = {
    "Wallace": "Wall.", "Pickering": "Pick.", "Barbour": "Barb.", "Cowen": "Cow.", "Metcalf": "Met.",
    "Scammon": "Scam.", "Binney": "Binn.", "Blackford": "Blackf.", "Grattan": "Gratt.", "Munford": "Munf.",
    "Yerger": "Yer.", "Humphreys": "Hum.", "Heiskell": "Heisk.", "Coldwell": "Cold.", "Bosworth": "Bosw.",
    "Iredell": "Ired.", "Devereux": "Dev.", "Strobhart": "Strob.", "Burrow": "Burr.",
    "Sergeant & Rawle": "Serg. & Rawle",
}  # fmt: skip

# Series of treaties (Bluebook R. 21.4.5), which are no reporters of cases; courts cite them in the same way.
TREATIES = {
    "U.S.T.": ("U.S.T.", 1950, 9999),
    "U.N.T.S.": ("U.N.T.S.", 1946, 9999),
    "L.N.T.S.": ("L.N.T.S.", 1920, 1946),
}


def key(printed: str) -> str:
    """Return the normal form of a printed reporter, by which the table is keyed.

    >>> key("F. 3d") == key("F3d") == key("F.(3d)")
    True
    """
    return printed.translate(_NOISE)


def _year(date: str | None, unknown: int) -> int:
    return int(date[:4]) if date else unknown


class _Table(TypedDict):
    """The table as data. Editions are named by their positions in ``editions``.

    Attributes:
        editions: the fields of every :class:`Edition`.
        spellings: editions, most likely first (``"12 7"``) -> keys of the spellings that mean them, parted by spaces.
        volumeless: printed spelling of a reporter that is cited without a volume -> editions.
    """

    editions: list[tuple[Any, ...]]
    spellings: dict[str, str]
    volumeless: dict[str, str]


def make_table() -> _Table:
    """Make the table of reporters-db's reporters."""
    reporters: list[dict[str, Any]] = [reporter for group in load(REPORTERS).values() for reporter in group]
    known = _editions(reporters)
    numbers: dict[Edition, int] = {}
    spellings: dict[str, list[str]] = {}
    volumeless: dict[str, str] = {}

    def names(meant: tuple[Edition, ...]) -> str:
        return " ".join(str(numbers.setdefault(edition, len(numbers))) for edition in meant)

    for spelling, meant in known.items():
        spellings.setdefault(names(meant), []).append(spelling)
    for reporter in reporters:
        for spelling in (*reporter["editions"], *reporter["variations"]):
            meant = tuple(e for e in known.get(key(spelling), ()) if e.volumeless)
            if meant and len(spelling) > 2:
                volumeless[spelling] = names(meant)
    return {
        "editions": [astuple(edition) for edition in numbers],
        "spellings": {name: " ".join(keys) for name, keys in spellings.items()},
        "volumeless": volumeless,
    }


def _editions(reporters: list[dict[str, Any]]) -> dict[str, tuple[Edition, ...]]:
    table: dict[str, dict[tuple[str, LocatorType], Edition]] = {}
    canonical: dict[str, set[str]] = {}
    for reporter in reporters:
        own = {
            abbreviation: _edition(abbreviation, facts, reporter)
            for abbreviation, facts in reporter["editions"].items()
        }
        for abbreviation in own:
            canonical.setdefault(key(abbreviation), set()).add(abbreviation)
        spellings = [*((a, a) for a in own), *reporter["variations"].items()]
        # Fed. Sec. Law Rep. (CCH)
        spellings += [(spelling.replace(" L. ", " Law "), a) for spelling, a in spellings if " L. " in spelling[:-6]]
        for spelling, abbreviation in spellings:
            if abbreviation not in own:
                continue
            supplemented = "(?P<supp>" in " ".join(reporter["editions"][abbreviation].get("regexes") or ())
            for variant in _variants(key(spelling), supplemented=supplemented):
                slot = table.setdefault(variant, {})
                edition = own[abbreviation]
                known = slot.get((abbreviation, edition.type))
                if known is None or known.start > edition.start:
                    slot[abbreviation, edition.type] = edition
    _spell_out(reporters, table)
    # A canonical spelling wins over a variation: `Ill.` is Illinois Reports first.
    return {
        k: tuple(sorted(v.values(), key=lambda e: e.abbreviation not in canonical.get(k, ()))) for k, v in table.items()
    }


def _spell_out(reporters: list[dict[str, Any]], table: dict[str, dict[tuple[str, LocatorType], Edition]]) -> None:
    """Enter reporters by their whole names, as old opinions print them: ``12 Federal Reporter 345``.

    The first series has the name; a state's own reports go by the state: ``25 Nebraska 321``.
    """
    for reporter in reporters:
        first = next(iter(reporter["editions"]))
        names = [reporter["name"]]
        state = reporter["name"].removesuffix(" Reports")
        if state in STATES and state != reporter["name"]:
            names += state, f"{state} Rep."
        for name in names:
            if " " in reporter["name"] and key(name) not in table and reporter["cite_type"] != "neutral":
                edition = _edition(first, reporter["editions"][first], reporter)
                table[key(name)] = {(first, edition.type): edition}
    for spelling, usual in _OLDER_SPELLINGS.items():
        table[key(spelling)] = table[key(usual)]
    for spelling, (abbreviation, start, end) in (MORE | TREATIES).items():
        table.setdefault(key(spelling), {})[abbreviation, LocatorType.REPORTER] = Edition(
            abbreviation, LocatorType.REPORTER, start, end
        )
    for abbreviation, (kind, start, end) in UNLISTED.items():
        table.setdefault(key(abbreviation), {})[abbreviation, kind] = Edition(abbreviation, kind, start, end)
    for maker, usual in MAKERS.items():
        table.setdefault(key(maker), table[key(usual)])


def _edition(abbreviation: str, facts: dict[str, Any], reporter: dict[str, Any]) -> Edition:
    patterns = " ".join(facts.get("regexes") or ())
    kind = LocatorType.DATABASE if abbreviation == "WL" else _TYPES.get(reporter["cite_type"], LocatorType.REPORTER)
    return Edition(
        abbreviation,
        kind,
        _year(facts["start"], 0),
        _year(facts["end"], 9999),
        any(p in patterns for p in _VOLUMELESS)
        or any(pattern.startswith("$reporter") for pattern in facts.get("regexes") or ()),
        any(p in patterns for p in ("cch", "paragraph_marker", "full_cite_paragraph")),
        "reporter_nominative" in patterns,
    )


def _variants(normal: str, *, supplemented: bool) -> list[str]:
    """Return the spellings under which a normal form is also found."""
    found = [normal, *([f"{normal}Supp", f"{normal}Suppl"] if supplemented else [])]
    for short, long in _ORDINALS:
        if normal.endswith(short):
            found.append(normal[: -len(short)] + long)
    if len(normal) > 3 and not normal.isupper():
        found.append(normal.upper())
    return found


@lru_cache(maxsize=1)
def _tables() -> tuple[dict[str, tuple[Edition, ...]], dict[str, tuple[Edition, ...]]]:
    """Return the editions by key of a spelling, and those without a volume by printed spelling."""
    table = cached_table("reporters", SOURCES, make_table)
    known = [Edition(abbreviation, LocatorType(kind), *facts) for abbreviation, kind, *facts in table["editions"]]
    found: dict[str, tuple[Edition, ...]] = {}
    for names, spellings in table["spellings"].items():
        found.update(dict.fromkeys(spellings.split(), tuple([known[int(name)] for name in names.split()])))
    volumeless = {
        spelling: tuple([known[int(name)] for name in names.split()]) for spelling, names in table["volumeless"].items()
    }
    return found, volumeless


def editions() -> dict[str, tuple[Edition, ...]]:
    """Return the table: key of any spelling -> the editions it may mean, most likely first."""
    return _tables()[0]


def volumeless_spellings() -> dict[str, tuple[Edition, ...]]:
    """Return printed spellings of the reporters that are cited without a volume."""
    return _tables()[1]


# Cited by a year for a volume (`L.R.A. 1915A, 601`) or a year and number (`T.C. Memo 2019-12`), and how courts print
# them.
_DATED = {
    "L.R.A.": ("L.R.A.", "L. R. A."),
    "Am. Ann. Cas.": ("Ann. Cas.", "Ann.Cas.", "Am. Ann. Cas.", "Am.Ann.Cas."),
    "T.C. Memo.": ("T.C. Memo.", "T.C. Memo", "T. C. Memo.", "T. C. Memo", "T.C.Memo.", "TC Memo", "TC Memo."),
    "T.C. Summary Opinion": ("T.C. Summary Opinion", "T.C. Summ. Op.", "T. C. Summary Opinion"),
    # Prentice-Hall's service, which RIA took over: T.C.M. (P-H) ¶ 87,115
    "T.C.M. (RIA)": ("T.C.M. (RIA)", "T.C.M (RIA)", "T.C.M. (P-H)", "T.C.M. (PH)"),
    "SCDB": ("SCDB",),
    # the precedents of the Department of Veterans Affairs' General Counsel: number and year, 12-99
    "VAOPGCPREC": ("VAOPGCPREC",),
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
