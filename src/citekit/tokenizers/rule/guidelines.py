"""The federal sentencing guidelines: ``U.S.S.G. § 2B1.1(b)(1)``, ``Section 2B1.1``, ``U.S.S.G. App. C, amend. 617``."""

from __future__ import annotations

import re

from citekit.model import Form, Kind, Locator, LocatorType, Span
from citekit.text import Document

CODE = "U.S.S.G."
AMENDMENTS = "U.S.S.G. app. C amend."

# A document that speaks of the guidelines has one of these; others are not read for bare sections.
_SIGN = re.compile(r"G(?:uidelines?\b|UIDELINES?\b|\.?,?[ ]{0,20}\u00a7)")
_OTHER_SIGNS = ("guidelines", "U.S.S.G.")
_CHAPTERS = (" ch. ", " Ch. ", " Chapter ", " chapter ")
# 2B1.1(b)(1) · 2D 1.1 · 5K1.1 · near miss: 28U1.2
_NUMBER = re.compile(
    r"(?<![\w.-])(?P<section>[1-8][ ]?[A-Z][ ]?\d\.\d{1,2})"
    r"(?P<subs>(?:[ ]?\((?!(?:19|20)\d\d\))[A-Za-z0-9]{1,4}\)){0,5})(?!\w)"
)
_INITIALS = r"U\.?[ ]?S\.?[ ]?S\.?[ ]?G\.?(?:[ ]?M\.?)?"
_TITLE = (
    r"(?:(?:U\.?[ ]?S\.?|United[ ]States|Federal)[ ]{1,20})?(?:(?:Sentencing|SENTENCING)[ ]{1,20})?"
    r"(?:Guidelines?|GUIDELINES?)(?:[ ]{1,20}(?:Manual|MANUAL))?"
)
_NAME = re.compile(
    rf"(?:(?P<name>{_INITIALS}|{_TITLE}),?[ ]{{0,20}})?"
    r"(?P<sign>\u00a7{1,2}|\[[Ss]ections?\]|[Ss]ections?|[Ss]ec\.)?[ ]{0,20}$"
)
# What a number stands after; the next of a list stands after a number.
_BEFORE_NUMBER = tuple(
    re.compile(sign + r"(?=[1-8][ ]?[A-Z][ ]?\d\.\d)")
    for sign in (
        r"\u00a7[\u00a7 ]{0,20}",
        r"ction[s\]]{0,2}[ ]{1,20}",
        r"G(?:uidelines?|\.?[ ]?M?\.?,?)[ ]{1,20}",
    )
)
_NEXT = re.compile(r"[ ]{0,20}(?:,[ ]{0,20}(?:and|or|&)?|and|or|&|through|to|-)[ ]{0,20}(?=[1-8][ ]?[A-Z][ ]?\d\.\d)")
# Section 3C1.1 of the Federal Sentencing Guidelines
_OF = re.compile(rf"[ ]{{1,20}}of[ ]{{1,20}}(?:the[ ]{{1,20}})?{_TITLE}(?!\w)")
# What changed them: U.S.S.G. App. C, amend. 617 · U.S.S.G. Manual app. C, Amendment 782
_AMENDMENT = re.compile(
    rf"(?:{_INITIALS}|{_TITLE}),?[ ]{{1,20}}(?:[Mm]anual,?[ ]{{1,20}})?(?:[Ss]upp(?:\.|lement)?[ ]?(?:to[ ]|\d[ ])?)?"
    r"[Aa]pp(?:endix|\.)?[ ]C,?[ ]{1,20}(?:[Aa]mend(?:ments?|s?\.)|[Aa]mdt\.)[ ]{1,20}(?P<number>\d{1,3})(?!\w)"
)
# A part of them: U.S.S.G. ch. 5, pt. A · U.S.S.G. Chapter 3, Part D
_PART = re.compile(
    rf"{_INITIALS},?[ ]{{1,20}}[Cc]h(?:apter|\.)[ ]{{1,20}}(?P<chapter>[1-8]),?[ ]{{1,20}}"
    r"[Pp](?:ar)?t\.?[ ]{1,20}(?P<part>[A-Z])(?!\w|\.[ ]?\d)"
)
_ID = re.compile(r"\b[Ii]d\.,?[ ]{0,20}$")


def guideline_locators(document: Document) -> list[Locator]:
    """Return the sections of the sentencing guidelines that a document cites.

    A section without the guidelines' name is a short form (``Section 2B1.1``); a bare number is taken only
    after a section sign or as the next of a list. After ``Id.`` it is a pin.
    """
    folded = document.folded
    if not (_SIGN.search(folded) or any(sign in folded for sign in _OTHER_SIGNS)):
        return []
    found, covered = [*_amendments(document), *_parts(document)], 0
    for at in sorted({before.end() for pattern in _BEFORE_NUMBER for before in pattern.finditer(folded)}):
        number = _NUMBER.match(folded, at)
        if number is None or at < covered:
            continue
        before = _NAME.search(folded, max(0, at - 64), at)
        if before is None:
            continue
        start = before.start()
        if _ID.search(folded, max(0, start - 6), start):
            continue
        numbers = [number]
        while (following := _NEXT.match(folded, number.end())) and (number := _NUMBER.match(folded, following.end())):
            numbers.append(number)
        covered = numbers[-1].end()
        of = None if before["name"] else _OF.match(folded, covered)
        form = Form.FULL if before["name"] or of is not None else Form.SHORT
        for number in numbers:
            end = of.end() if of is not None and number is numbers[-1] else number.end()
            section = number["section"].replace(" ", "")
            begin = start if number is numbers[0] else number.start()
            found.append(_locator(document, (begin, end), CODE, section, form))
    return found


def _amendments(document: Document) -> list[Locator]:
    """Return the amendments to the guidelines that a document cites by their number in appendix C."""
    folded = document.folded
    if " C, " not in folded:
        return []
    return [
        _locator(document, match.span(), AMENDMENTS, match["number"], Form.FULL)
        for match in _AMENDMENT.finditer(folded)
    ]


def _parts(document: Document) -> list[Locator]:
    """Return the parts of a chapter of the guidelines that a document cites."""
    folded = document.folded
    if not any(word in folded for word in _CHAPTERS):
        return []
    return [
        _locator(document, match.span(), CODE, f"ch. {match['chapter']} pt. {match['part']}", Form.FULL)
        for match in _PART.finditer(folded)
    ]


def _locator(document: Document, span: Span, code: str, section: str, form: Form) -> Locator:
    return Locator(
        LocatorType.CODE, document.text[slice(*span)], span, kind=Kind.RULE, form=form, code=code, section=section
    )
