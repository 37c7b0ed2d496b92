"""The court and date parenthetical: ``(2d Cir. 2006)``, ``(D. Conn. Feb. 11, 2010)``, ``[1st Dept 1989]``."""

from __future__ import annotations

import re
from functools import lru_cache

from attrs import frozen

from citekit.knowledge.courts import court_id
from citekit.model import Kind, Locator, LocatorType

# Members bound once: looking one up in its Enum takes 0.1 µs, which the innermost code cannot afford.
_DATED_TYPES = (LocatorType.NEUTRAL, LocatorType.DATABASE)
_KIND_JOURNAL = Kind.JOURNAL

_MONTHS = {
    m: i + 1 for i, m in enumerate(("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"))
}
_MONTH = (
    r"(?P<month>Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|June?\.?|July?\.?|Aug(?:ust|\.)?"
    r"|Sept?(?:ember|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?)"
)
# Feb. 11, 2010 · Dec.16, 1985 · 1 Mar. 2016, as the military writes it · 05/10/2010 · 1989; then `, pet. denied` or
# `, no writ` (Texas)
_DATED = re.compile(
    rf"(?P<court>[^0-9]{{0,80}}?(?:\d{{1,2}}(?:st|n?d|r?d|th)\.?[^0-9]{{0,50}}?|\d[ ]Cir\.?|CA\d{{1,2}}"
    rf"|App\.[ ]\d\b(?![ ][A-Z][a-z]{{2,8}}\.?[ ]\d{{4}})[^0-9]{{0,30}}?|\d[^0-9]{{0,20}}){{0,2}}?)[, ]*"
    r"(?:(?:filed|decided|issued|entered|argued|submitted)[ ]+)?"
    rf"(?:(?:(?:(?P<before>\d{{1,2}})[ ])?{_MONTH}[ ]*(?:(?P<day>\d{{1,2}})(?:st|n?d|r?d|th)?)?,?[ ]*"
    r"|(?P<m>\d{1,2})/(?P<d>\d{1,2})/)?"
    r"(?P<year>(?:1[5-9]|20)\d\d)|(?P<sm>\d{1,2})/(?P<sd>\d{1,2})/(?P<sy>\d\d))(?:-(?:1[89]|20)?\d\d)?"
    r"(?:[,;][ ]*(?P<rest>.*))?$"
)
_LONGEST = 160
# Until about 1970 a circuit's number stood without its ending: `8 Cir. 1964`
_CIRCUIT = re.compile(r"(\d{1,2})[ ]Cir\.")
_ORDINALS = {"1": "st", "2": "d", "3": "d"}
# An intermediate court of appeals by its number alone; the reporter tells the state.
_DISTRICT = re.compile(r"\d{1,2}(?:st|n?d|r?d|th)[ ](?:Dist|Dept|Cir|Div)\.?")
# The edition of a code or book, or who made it: West 2014 · Reissue 2014 · Vernon Supp. 2009 · 2d rev. ed. 1984 ·
# Repl.Vol.2010 · Am. L. Inst. 1965 · Jane Roe & John Doe eds., 3d ed. 2001 (Bluebook R. 12.9.4, 15.1)
_EDITION = re.compile(
    r"(?:[A-Z][A-Za-z.'& -]{2,70}[ ]eds?\.,[ ])?"
    r"(?:(?:[A-Z][A-Za-z&'.-]{1,20}|&|and)[ ]){0,6}"
    r"(?:West|Vernon|Reissue|LexisNexis|Lexis|Michie|Bender|Deering|Purdon|McKinney|Thomson"
    r"|Inst|INST|Supp|Cum|Repl|Repl\.[ ]?Vol|Main|Pamph|Consol|[A-Z][a-z]+[ ]ed"
    r"|(?:[Rr]ev\.[ ])?\d{1,2}(?:st|n?d|r?d|th|ST|ND|RD|TH)[ ]?(?:rev\.[ ])?[Ee]d|[Rr]ev"
    r"|unabr(?:\.|idged)[ ]ed|eds?)[^()0-9]{0,40}\.?[ ]?"
    r"(?P<year>(?:1[6789]|20)\d\d)(?:[-/ &]{1,3}(?:Supp\.?[ ]?)?(?:(?:1[89]|20)?\d\d))?$"
)
# The Supreme Court's way, the year first: 1994 ed. · 1976 ed., Supp. II · 1994 ed. and Supp. V · 1982 & Supp. IV ·
# 1958 rev. · 1990 rev. ed. · 1963 and 1964. Near miss: 1994 amendment
_YEAR_OF_EDITION = re.compile(
    r"(?P<year>(?:1[6789]|20)\d\d)(?:[ ](?:and|&)[ ](?:1[6789]|20)\d\d)?"
    r"(?:[ ](?:[Rr]ev\.[ ])?(?:[Ee]d|[Rr]ev|Main[ ]Vol|Reissue|Repl|Repl\.[ ]?Vol)\.?)?"
    r"(?:,?[ ](?:(?:and|&)[ ])?(?:Cum\.[ ])?Supp(?:\.|lement)?(?:[ ](?:[IVX]{1,5}|No\.[ ]?\d))?"
    r"(?:,?[ ](?:1[6789]|20)\d\d(?:-\d{2,4})?)?)?$"
)
# Where the year is left out: 4th ed. · 2d rev. ed.
_EDITION_ALONE = re.compile(r"\d{1,2}(?:st|n?d|r?d|th)[ ](?:rev\.[ ])?ed\.")
_DAILY = "daily ed. "
# `(en banc, 1966)`, where the text names the court
_EN_BANC = re.compile(r"en banc,? (?P<year>(?:1[89]|20)\d\d)$")
# What became of a petition, behind a court whose year stands elsewhere: `(Tex. App.-Austin, no pet.)`
_PETITION = ("no pet", "no writ", "pet. ", "writ ")
# Words that begin an explanation, not a court.
_EXPLAINS = re.compile(
    r"(?:[a-z]{3,}|West|Supp|[Rr]ev\.|\d+(?:st|n?d|r?d|th)[ ]ed|[Ee]d\.|ed\.|eds\.|Lexis|LEXIS|Cum|emphasis"
    r"|[A-Z][a-z]+,[ ]J\.)"
)


@frozen
class CourtDate:
    """What a court and date parenthetical says.

    Attributes:
        court: courts-db id, or None where it is unknown or not printed.
        court_text: as printed, folded; None where not printed.
        date: ISO, as much as is printed; None where not printed.
        history: what follows the year (``pet. denied``), or None.
    """

    court: str | None
    court_text: str | None
    date: str | None
    history: str | None = None


@lru_cache(maxsize=16384)
def read_court_date(content: str) -> CourtDate | None:
    """Read the folded content of a bracket; None where it is not a court and date.

    >>> read_court_date("D. Conn. Feb. 11, 2010")
    CourtDate(court='ctd', court_text='D. Conn.', date='2010-02-11', history=None)
    >>> read_court_date("holding that in 1999") is None
    True
    """
    content = " ".join(content.split())
    # A court begins with a capital or a number; what begins otherwise is an explanation, as most brackets are.
    if not content or content[0] in "\"'(" or content[0].islower() or len(content) > _LONGEST:
        banc = _EN_BANC.match(content) if content.startswith("en banc") else None
        return CourtDate(None, None, banc["year"]) if banc is not None else None
    content = with_ordinal(content)
    match = _DATED.match(content)
    if match is None:
        court = court_id(content.rstrip(", ")) if len(content) < 60 else None
        behind = content.rfind(", ") + 2
        if court and content.startswith(_PETITION, behind):
            return CourtDate(court, content[: behind - 2], None, content[behind:])
        return CourtDate(court, content, None) if court or _DISTRICT.fullmatch(content) else None
    printed = match["court"].strip(" ,") or None
    if printed is not None and (_EXPLAINS.match(printed) or not _court_like(printed)):
        return None
    court = court_id(printed) if printed else None
    return CourtDate(court, printed, _date(match), match["rest"])


def read_edition(content: str) -> CourtDate | None:
    """Read the bracket behind a section or a book: its edition and publisher give the date (Bluebook R. 12.3, 15.4).

    >>> [read_edition(it).date for it in ("West 2014", "2d ed. 1984", "1994 ed., Supp. V")]
    ['2014', '1984', '1994']
    """
    content = " ".join(content.split())
    if content.startswith(_DAILY):  # of the Congressional Record (Bluebook R. 13.5)
        return read_court_date(content.removeprefix(_DAILY))
    edition = _YEAR_OF_EDITION if content[:4].isdigit() else _EDITION
    match = edition.match(content) if len(content) <= _LONGEST else None
    if match is None:
        return CourtDate(None, None, None) if _EDITION_ALONE.fullmatch(content) else None
    return CourtDate(None, None, match["year"])


def edition_within(locator: Locator) -> CourtDate | None:
    """Return the edition that older practice prints before the section: ``Wigmore, Evidence (3d ed. 1940) § 2184``."""
    if locator.type is not LocatorType.BOOK or "(" not in locator.text:
        return None
    return read_edition(locator.text.partition("(")[2].partition(")")[0])


def with_ordinal(printed: str) -> str:
    """Return a court with the ending of its circuit's number, which was not printed until about 1970: ``8 Cir.``."""
    circuit = _CIRCUIT.match(printed)
    if circuit is None:
        return printed
    return f"{circuit[1]}{_ORDINALS.get(circuit[1], 'th')} Cir.{printed[circuit.end() :]}"


# Lower-case words that stand in a court's name.
_COURT_WORDS = frozenset(
    (
        "of",
        "the",
        "at",
        "for",
        "and",
        "in",
        "en",
        "banc",
        "mem.",
        "per",
        "curiam",
        "st",
        "a",
        "de",
        "bankr.",
        "app.",
        "th",
        "d",
        "nd",
    )
)


def _court_like(printed: str) -> bool:
    return all(not word[:1].islower() or word in _COURT_WORDS for word in printed.replace("-", " ").split())


def _date(match: re.Match[str]) -> str:
    if match["sy"] is not None:
        century = "20" if int(match["sy"]) < 50 else "19"
        return f"{century}{match['sy']}-{int(match['sm']):02d}-{int(match['sd']):02d}"
    year, month, day = match["year"], match["month"], match["day"] or match["before"]
    if match["m"] is not None:
        return f"{year}-{int(match['m']):02d}-{int(match['d']):02d}"
    if month is None:
        return year
    iso = f"{year}-{_MONTHS[month[:3].lower()]:02d}"
    return f"{iso}-{int(day):02d}" if day else iso


def year_volume(locator: Locator) -> str | None:
    """Return the year that a neutral or database number, or a journal without volumes, has for its volume (R. 16.4)."""
    if locator.type not in _DATED_TYPES and locator.kind is not _KIND_JOURNAL:
        return None
    volume = locator.volume or ""
    return volume if len(volume) == 4 and volume[:2] in ("18", "19", "20") else None
