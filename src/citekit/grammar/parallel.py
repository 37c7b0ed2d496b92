"""Parallel locators: further designations of what was just cited (Bluebook R. 10.3.1), and what may stand between."""

from __future__ import annotations

import re

from citekit.grammar.court_date import CourtDate
from citekit.model import Form, Kind, Locator, LocatorType
from citekit.tokenizers.legislative import REPRINTED
from citekit.tokenizers.record.entered import ENTRIES

# Members bound once: looking one up in its Enum takes 0.1 µs, which the innermost code cannot afford.
_FORM_SHORT = Form.SHORT
_FORM_SUPRA = Form.SUPRA
_KIND_CASE = Kind.CASE
_KIND_LEGISLATIVE = Kind.LEGISLATIVE
_KIND_RECORD = Kind.RECORD
_KIND_STATUTE = Kind.STATUTE
_TYPE_DATABASE = LocatorType.DATABASE
_TYPE_DOCKET = LocatorType.DOCKET
_TYPE_JOURNAL = LocatorType.JOURNAL
_TYPE_REFERENCE = LocatorType.REFERENCE
_TYPE_REPORTER = LocatorType.REPORTER

# No. 99-0627 etc., 2000 WL 35928576: one of several cases decided together
_JOIN = re.compile(
    r"(?:[ ]etc\.(?=,))?[ ]*(?:,|;(?=[ ]*(?:\d{4}[ ]WL|\d{4}[ ]U\.[ ]?S\.[ ]Dist)))?[ ]*"
    r"(?:(?:[Aa]nd|also reported at|reported at|(?:as )?reprinted (?:in|at)|as amended,|as appearing in)[ ])?\[?[ ]*"
)
# Rulings of agencies, and where they are printed: `SSR 96-8p, 1996 WL 374184`, `Rev. Rul. 87-41, 1987-1 C.B. 296`
_RULINGS = frozenset(("SSR", "Rev. Rul.", "Rev. Proc."))
_OF_RULINGS = frozenset(("WL", "C.B."))
# Georgia's bracket of several: (99 SCt 2781, 61 LE2d 560)
_MORE_CITES = re.compile(r"(?:,[ ]{1,4}\d{1,4}[ ]{1,4}[A-Z][\w.]{0,11}(?:[ ][\w.]{1,6}){0,2}[ ]{1,4}\d{1,5}){1,3}")


def in_one_bracket(folded: str, begin: int, close: int, follower: Locator) -> bool:
    """Whether a bracket holds parallel cites: California prints them in square ones, Georgia in round ones."""
    start, end = follower.span
    return (
        start <= begin + 2
        and end <= close
        and (folded[begin] == "[" or end == close or _MORE_CITES.fullmatch(folded, end, close) is not None)
    )


def _is_entry(token: Locator, follower: Locator) -> bool:
    """Whether a record cite is the docket entry of the paper cited with its page before: ``Compl. at 4, ECF No. 1``."""
    return (
        token.section is None
        and follower.section is not None
        and follower.title in ENTRIES
        and "," not in follower.text
    )


def joined(folded: str, at: int, limit: int, token: Locator, follower: Locator) -> int:
    """Return where a parallel locator ends that stands behind a comma only, or 0."""
    gap = folded[at:limit]
    if gap == ", " or gap == "; " and (follower.reporter or "").startswith("N.W"):
        return follower.span[1]  # Michigan parts parallel cites by a semicolon
    if gap in (" & ", ", & ") and token.type is follower.type is _TYPE_DOCKET:
        return follower.span[1]  # Nos. 12-345 & 12-346
    if gap in ("), ", ") ") and token.type is _TYPE_DOCKET:
        return follower.span[1]  # and puts the number of an unpublished decision in brackets, as California does
    join = _JOIN.match(folded, at)
    if join is None or join.end() != limit or limit == at:
        return 0
    end = follower.span[1]
    return end + 1 if folded[limit - 1] == "[" and folded[end : end + 1] == "]" else end


def may_be_parallel(first: Locator, token: Locator, follower: Locator, court_date: CourtDate | None) -> bool:
    """Whether ``follower`` may be one more designation of the decision of ``first`` and, just before it, ``token``."""
    if follower.form is _FORM_SUPRA and token.kind is not _KIND_CASE and token.section is not None:
        return follower.text[:5].lower() == "supra"  # S. Rep. No. 872, supra, at 18
    if follower.kind is not _KIND_CASE or token.kind is not _KIND_CASE:
        if follower.kind is token.kind is _KIND_RECORD:
            return _is_entry(token, follower)
        if follower.kind is token.kind is _KIND_STATUTE:
            return follower.reporter is not None  # treaties, in two series: 20 U.S.T. 361, T.I.A.S. No. 6638
        if follower.title is not None and follower.title.startswith("A.L.R.") and follower.page is not None:
            # reprinted there: 106 Wash. 2d 54, 720 P.2d 808, 76 A.L.R. 4th 517 (1986)
            return token.kind is _KIND_CASE and token.type is _TYPE_REPORTER and court_date is None
        if token.type is _TYPE_REFERENCE and follower.type is _TYPE_JOURNAL:
            return follower.form is _FORM_SHORT  # Harlow, supra, 31 Harv. L. Rev. at 163
        if follower.title == REPRINTED:
            return token.kind is _KIND_LEGISLATIVE  # S. Rep. No. 99-541, at 3, reprinted in 1986 U.S.C.C.A.N. 3555
        if token.kind is _KIND_LEGISLATIVE and token.code is None and follower.type is _TYPE_DATABASE:
            return True  # S. Rep. No. 106-140, 1999 WL 594571
        if follower.reporter == "Mass." and token.kind is Kind.RULE:
            return True  # where the rule was promulgated: Mass. R. Civ. P. 56 (c), 365 Mass. 824 (1974)
        return token.code in _RULINGS and follower.reporter in _OF_RULINGS
    if follower.type is _TYPE_REFERENCE:
        return False
    if follower.type is _TYPE_DOCKET:
        # A second number of the same case, or that of a decision without a full report: `Nos. 12-34, 12-35`,
        # `142 F.3d 503, No. 97-40503, 1998 WL 224503`; near miss: a number of the Federal Cases themselves
        same = token.type is _TYPE_DOCKET or first.type is not _TYPE_DOCKET and token.type is not _TYPE_REFERENCE
        return same and court_date is None and token.reporter != "F. Cas."
    if token.type is _TYPE_REFERENCE:
        return True
    if court_date is not None:
        # `No. 09 Civ. 862 (D. Conn. Feb. 11, 2010), 2010 WL 537749`
        return token.type is _TYPE_DOCKET or follower.type is _TYPE_DATABASE and token.type is not _TYPE_DATABASE
    if follower.type is _TYPE_DATABASE and token.type is _TYPE_DATABASE:
        return follower.reporter != token.reporter
    return (token.reporter, token.volume) != (follower.reporter, follower.volume)
