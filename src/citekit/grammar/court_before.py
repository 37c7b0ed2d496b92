"""Court and date that stand before the locator, between it and the case name."""

from __future__ import annotations

import re

from citekit.grammar.court_date import CourtDate, read_court_date, with_ordinal
from citekit.knowledge.courts import court_id, implied_court
from citekit.model import Locator

_DATE = r"(?:(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]{0,6}\.?[ ]\d{1,2},[ ])?1[89]\d\d"
# What may stand between a name and its locator beside a bracket. Each with a literal that stands in all of
# them, a cheap first look.
_BETWEEN = (
    # Ohio: State v. Roe, 9th Dist. Summit No. 21130, 2003-Ohio-723
    (
        "Dist.",
        re.compile(r",[ ]*(?P<court>\d{1,2}(?:st|n?d|r?d|th)[ ]Dist\.(?:[ ][A-Z][a-z]+(?:[ ]County)?)?)[, ]*$"),
    ),
    # The federal trial courts before 1970: Roe v. Doe, S.D.N.Y., 204 F.Supp. 327
    (
        ".D",
        re.compile(
            r",[ ](?:D\.[ ]?C\.,?[ ]?)?(?P<court>[NSEWCM]\.[ ]?D\.[ ]?(?:[A-Z][a-z]{0,4}\.[ ]?){1,3})"
            r"(?:,?[ ](?P<date>1[89]\d\d))?,[ ]*$"
        ),
    ),
    # The courts of the Federal Reporter, where only the reporter's reader knows which: Roe v. Doe, D.C., 29 F.Supp. 650
    ("C.", re.compile(r",[ ](?P<unknown>(?:D|C)\.[ ]?C\.(?:[ ]?A\.)?)(?:,?[ ](?P<date>1[89]\d\d))?,[ ]*$")),
    # Court and year of older practice: Roe v. Doe, D.C. Mass. 1938, 25 F. Supp. 1 · Tex.Civ.App., 1938, 115 S.W.2d 1
    (
        ", ",
        re.compile(
            r",[ ](?P<court>[A-Z][A-Za-z]{0,6}\.(?:[ ]?(?:[A-Z][A-Za-z]{0,6}\.|\d{1,2}(?=[, ]))){0,4})"
            rf",?[ ](?P<date>{_DATE}),[ ]*$"
        ),
    ),
    # The federal courts before 1970: Roe v. Doe, 9 Cir., 1973, 476 F.2d 503 · 5th Cir., May 3, 1967, 381 F.2d 1
    (
        ", ",
        re.compile(
            r",[ ](?:(?P<court>\d{1,2}(?:st|n?d|r?d|th)?[ ]Cir\.)"
            rf"(?:,?[ ](?P<date>{_DATE}))?|(?P<year>{_DATE})),[ ]*$"
        ),
    ),
    # Older practice: Roe v. Doe, Fla.App., 161 So.2d 503 · Roe v. Doe, D.C.Mass., 24 F. Supp. 503
    (
        ".,",
        re.compile(
            r",[ ](?P<court>(?:D\.[ ]?C\.[ ]?)?[A-Z][a-z]{1,4}\.(?:[ ]?(?:[A-Z][a-z]{1,4}\.|\d[a-z]{1,2}))*),[ ]*$"
        ),
    ),
    # Connecticut: Roe v. Doe, Superior Court, judicial district of Hartford, Docket No. CV-10-6012503-S
    (
        "judicial district",
        re.compile(
            r",[ ](?P<unknown>Superior[ ]Court),[ ]judicial[ ]district[ ]of[ ][A-Z][\w -]{2,40}(?:,[^,]{4,40})?,[ ]*$"
        ),
    ),
    # Ohio before 2002: State v. Roe (Mar. 3, 1999), Montgomery App. No. 17503
    (
        "),",
        re.compile(r"[ ]\((?P<date>[A-Z][a-z]{2,8}\.?[ ]\d{1,2},[ ]\d{4})\),[ ](?:[A-Z][a-z]+[ ]){0,2}(?:Cty\.[ ])?$"),
    ),
    # Michigan: People v Roe, unpublished opinion per curiam of the Court of Appeals, issued May 3, 2005 (Docket No. 9)
    (
        "unpublished",
        re.compile(
            r",[ ]unpublished[ ](?:per[ ]curiam[ ])?(?:opinion|order|memorandum)[ ](?:per[ ]curiam[ ])?of"
            r"[ ]the[ ]Court[ ]of"
            r"[ ]Appeals,[ ](?:issued|decided|entered)[ ](?P<date>[A-Z][a-z]{2,8}\.?[ ]\d{1,2},[ ]\d{4})[ ]\($"
        ),
    ),
)
_COURT_REACH = 130
# These of them end in a court's abbreviation or a year.
_STATE = ".,"
_AFTER_COMMA = (", ", _STATE)


def court_before(folded: str, low: int, first: Locator, behind_it: CourtDate | None) -> tuple[int, CourtDate | None]:
    """Step back over a court or date that stands between the name and the locator.

    Args:
        folded: the document.
        low: where to stop.
        first: the first locator of the clause.
        behind_it: court and date that are printed behind the locators.

    Returns:
        where the name ends, and what stands between it and the locator.
    """
    at = first.span[0]
    behind = folded[max(low, at - _COURT_REACH) : at]
    begin = at - len(behind)
    last = behind.rstrip(" ,")[-1:]
    if last in (")", "]"):
        opened = max(behind.rfind("("), behind.rfind("["))
        if opened >= 0:
            content = behind[opened + 1 :].rstrip(' )],"')
            read = read_court_date(content) or _unknown_court(content)
            if read is not None:
                return begin + opened, read
    opened = behind.rfind("(")
    if opened > behind.rfind(")") and behind[-2:] == ", ":
        # California: Roe v. Doe (D. Conn. Feb. 11, 2010, No. 3:09-cv-862)
        read = read_court_date(behind[opened + 1 :].rstrip(" ,"))
        if read is not None:
            return begin + opened, read
    if last.isalpha() and "Dist" not in behind and ")," not in behind and "l district" not in behind:
        return at, None  # a word and a comma, as nearly always
    for literal, pattern in _BETWEEN:
        if literal not in behind or literal in _AFTER_COMMA and not (last == "." or behind[-6:-2].isdigit()):
            continue
        between = pattern.search(behind)
        if between is not None:
            parts = between.groupdict()
            if "unknown" in parts:
                return begin + between.start(), CourtDate(None, parts["unknown"], parts.get("date"))
            printed, dated = parts.get("court"), parts.get("date") or parts.get("year")
            court = court_id(with_ordinal(printed)) if printed else None
            if printed and court is None and not printed[0].isdigit():
                continue
            if printed and literal == _STATE and _told(first, behind_it):
                continue
            read = read_court_date(dated) if dated else None
            return begin + between.start(), CourtDate(court, printed, read.date if read else None)
    return at, None


def _told(first: Locator, behind_it: CourtDate | None) -> bool:
    """Whether a cite tells its court itself; then a state before it is a party's.

    ``Roe v. Elm Cnty., Tex., 7 F.3d 9 (5th Cir. 1993)``
    """
    if behind_it is not None and behind_it.court_text is not None:
        return True
    return first.reporter is not None and implied_court(first.reporter) is not None


def _unknown_court(content: str) -> CourtDate | None:
    """Read a court that only the context tells: ``(C. C. A.)``, ``(D. C.)`` before an old federal reporter."""
    printed = " ".join(content.split())
    if (
        len(printed) < 20
        and printed[-1:] == "."
        and all(len(w) < 6 and w[0].isupper() and w[-1] == "." for w in printed.split())
    ):
        return CourtDate(None, printed, None)
    return None
