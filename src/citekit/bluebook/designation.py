"""One designation in the form of the Bluebook, and designations read back from their normal form."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence

from citekit.knowledge.codes import section_sign
from citekit.knowledge.reporters import editions, key
from citekit.model import Authority, Kind, Locator, LocatorType

_CODES = frozenset((Kind.STATUTE, Kind.REGULATION, Kind.RULE, Kind.CONSTITUTION))
_REPORTED = frozenset((LocatorType.REPORTER, LocatorType.NEUTRAL))
UNREPORTED = frozenset((LocatorType.DATABASE, LocatorType.DOCKET))

# Neutral citations that are printed with hyphens.
_HYPHENED = frozenset("Ohio NMSC NMCA NMCERT NCSC NCCOA".split())
# The first 90 volumes of U.S. have a second title (Bluebook R. 10.3.2): its name, and the volumes before it.
_EARLY = ((0, "Dall."), (4, "Cranch"), (13, "Wheat."), (25, "Pet."), (41, "How."), (65, "Black"), (67, "Wall."))
_LAST_EARLY = 90

# 465 F.3d 503 · 585 U.S. ___ · Dallam 504
_PAGED = re.compile(r"(?:(?P<volume>\S*\d\S*|-+) )?(?P<reporter>\S.*?)(?: (?P<page>[^\s.]+))?")
# `42 U.S.C.`, but not `10th Cir. R.`
_TITLED = re.compile(r"(?:(?P<title>\d+[A-Z]?) )?(?P<code>.+)")
_CONSTITUTION = re.compile(r"(?P<code>.*?Const\.) (?P<section>.+)")
_BLANK = re.compile(r"[_-]+")
# What of a section is printed behind its number: `(b)(6)`, `-543`; `, 544` and the like are citations of their own.
_SUBSECTIONS = re.compile(r"(?: ?\(\w{1,5}\))*(?:[-–][\w.]+(?:\(\w{1,5}\))*)?")
_SIGN = re.compile(r"(§+|¶+)(?=\w)")


def locators_of(authority: Authority) -> tuple[Locator, ...]:
    """Return the designations of an authority with their parts, read from their normal form.

    Args:
        authority: of any kind.

    Returns:
        a locator for each; of a form that is not known, one without parts.

    >>> from citekit import extract
    >>> (wade,) = extract("Roe v. Wade, 410 U.S. 113 (1973).").authorities
    >>> [(locator.volume, locator.reporter, locator.page) for locator in locators_of(wade)]
    [('410', 'U.S.', '113')]
    """
    return tuple(_read(text, authority.kind) for text in authority.locators)


def _read(text: str, kind: Kind) -> Locator:
    span = (0, len(text))
    if kind is Kind.CASE or kind is Kind.JOURNAL:
        if text.startswith("No. "):
            return Locator(LocatorType.DOCKET, text, span, kind, number=text[4:])
        match = _paged(text)
        if match is None:
            return Locator(LocatorType.REPORTER, text, span, kind)
        sort = LocatorType.JOURNAL if kind is Kind.JOURNAL else _type_of(match["volume"], match["reporter"])
        page = match["page"] or None
        return Locator(sort, text, span, kind, volume=match["volume"], reporter=match["reporter"], page=page)
    if kind in _CODES:
        code, _, section = text.partition(" § ")
        if not section:
            code, _, section = text.rpartition(" ")
            code = code.removesuffix(" No.")
            section = section if kind in (Kind.RULE, Kind.CONSTITUTION) or section[:1].isdigit() else ""
        if kind is Kind.CONSTITUTION and (match := _CONSTITUTION.fullmatch(text)) is not None:
            code, section = match["code"], match["section"]
        match = _TITLED.fullmatch(code) if section else None
        if match is not None:
            return Locator(
                LocatorType.CODE, text, span, kind, code=match["code"], title=match["title"], section=section
            )
        return Locator(LocatorType.CODE, text, span, kind)
    sort = LocatorType.RECORD if kind is Kind.RECORD else LocatorType.BOOK
    return Locator(sort, text, span, kind)


def _paged(text: str) -> re.Match[str] | None:
    """Return the parts of a cite by volume and page; a short form has no page (``87 S.W.3d``)."""
    rest = text.partition(" ")[2]
    match = _PAGED.fullmatch(text)
    if match is not None and key(rest) in editions():
        return re.fullmatch(r"(?P<volume>\S+) (?P<reporter>.+?)(?P<page>\Z)?", text)
    return match


def _type_of(volume: str | None, reporter: str) -> LocatorType:
    found = [edition.type for edition in editions().get(key(reporter), ()) if edition.abbreviation == reporter]
    if LocatorType.NEUTRAL in found and len(volume or "") == 4:
        return LocatorType.NEUTRAL  # `2011 Ohio 1234`, not a volume of Ohio Reports
    return found[0] if found else LocatorType.REPORTER


def designation_text(locator: Locator, *, pin: str | None = None) -> str:
    """Return a designation in the form of the Bluebook.

    Args:
        locator: the designation.
        pin: for a short form: the page, which then stands in place of the first one.

    >>> designation_text(Locator(LocatorType.REPORTER, "5 US 137", (0, 8), volume="5", reporter="U.S.", page="137"))
    '5 U.S. (1 Cranch) 137'
    """
    if locator.number is not None:
        return f"No. {' '.join(locator.number.split())}"
    if locator.code is not None and locator.section is not None:
        return _code_text(locator, locator.code, locator.section)
    if locator.reporter is None:
        return _SIGN.sub(r"\1 ", " ".join(locator.text.split()))
    if locator.type is LocatorType.NEUTRAL:
        return _neutral_text(locator)
    volume = f"{locator.volume} " if locator.volume else ""
    early = _early_title(locator)
    if pin is not None:
        return f"{volume}{locator.reporter}{early} at {pin}"
    page = locator.page or ""
    if _BLANK.fullmatch(page):
        page = "___"  # not known yet when it was printed (Bluebook R. 10.3.1)
    return f"{volume}{locator.reporter}{early} {page}".rstrip()


def _neutral_text(locator: Locator) -> str:
    if locator.reporter in _HYPHENED:
        return f"{locator.volume}-{locator.reporter}-{locator.page}"
    parts = (locator.volume, locator.reporter, locator.page)
    return " ".join(part for part in parts if part)


def _early_title(locator: Locator) -> str:
    if locator.reporter != "U.S." or not (locator.volume or "").isdecimal():
        return ""
    volume = int(locator.volume or "0")
    if not 1 <= volume <= _LAST_EARLY:
        return ""
    before, name = _EARLY[bisect_right(_EARLY, (volume - 1, "~")) - 1]
    return f" ({volume - before} {name})"


def _code_text(locator: Locator, code: str, section: str) -> str:
    """Return a section of a code, with the subsections that are printed behind it."""
    title = f"{locator.title} " if locator.title else ""
    printed = " ".join(locator.text.split())
    _, found, rest = printed.rpartition(section)
    match = _SUBSECTIONS.match(rest) if found else None
    rest = match[0].replace(" (", "(") if match is not None else ""
    sign = section_sign(code, locator.kind, section)
    if sign == "§" and ("-" in rest or "–" in rest):
        sign = "§§"
    return f"{title}{code} {sign} {section}{rest}" if sign else f"{title}{code} {section}{rest}"


def reporters_in(locators: Iterable[Locator]) -> list[str]:
    """Return the reporters that designations name."""
    return [locator.reporter for locator in locators if locator.reporter is not None]


def in_order(locators: Sequence[Locator]) -> list[Locator]:
    """Return the designations of a decision that are cited, in order.

    A docket number stands first where the decision is in no reporter, and nowhere where it is in one
    (Bluebook R. 10.8.1).
    """
    dockets = [locator for locator in locators if locator.type is LocatorType.DOCKET]
    others = [locator for locator in locators if locator.type is not LocatorType.DOCKET]
    return others if any(locator.type in _REPORTED for locator in others) else dockets + others
