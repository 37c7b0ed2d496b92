"""The federal sentencing guidelines: ``U.S.S.G. § 2B1.1(b)(1)``, ``Section 2B1.1``."""

from __future__ import annotations

import re

from citekit.model import Form, Kind, Locator, LocatorType
from citekit.text import Document

CODE = "U.S.S.G."

# A document that speaks of the guidelines has one of these; others are not read for bare sections.
_SIGN = re.compile(r"G(?:uidelines?\b|\.?,?[ ]{0,20}\u00a7)")
# 2B1.1(b)(1) · 2D 1.1 · 5K1.1 · near miss: 28U1.2
_NUMBER = re.compile(
    r"(?<![\w.-])(?P<section>[1-8][ ]?[A-Z][ ]?\d\.\d{1,2})(?P<subs>(?:[ ]?\([A-Za-z0-9]{1,4}\)){0,5})(?!\w)"
)
_NAME = re.compile(
    r"(?:(?P<name>U\.?[ ]?S\.?[ ]?S\.?[ ]?G\.?(?:[ ]?M\.?)?|(?:U\.?[ ]?S\.?[ ]{1,20}|Federal[ ]{1,20})?"
    r"(?:Sentencing[ ]{1,20})?Guidelines?(?:[ ]{1,20}Manual)?),?[ ]{0,20})?"
    r"(?P<sign>\u00a7{1,2}|\[?[Ss]ections?\]?|[Ss]ec\.)?[ ]{0,20}$"
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
_ID = re.compile(r"\b[Ii]d\.,?[ ]{0,20}$")


def guideline_locators(document: Document) -> list[Locator]:
    """Return the sections of the sentencing guidelines that a document cites.

    A section without the guidelines' name is a short form (``Section 2B1.1``); a bare number is taken only
    after a section sign or as the next of a list. After ``Id.`` it is a pin.
    """
    folded = document.folded
    if not _SIGN.search(folded):
        return []
    found: list[Locator] = []
    for at in sorted({before.end() for pattern in _BEFORE_NUMBER for before in pattern.finditer(folded)}):
        number = _NUMBER.match(folded, at)
        if number is None or (found and at < found[-1].span[1]):
            continue
        before = _NAME.search(folded, max(0, at - 64), at)
        if before is None:
            continue
        start = before.start()
        if _ID.search(folded, max(0, start - 6), start):
            continue
        form = Form.FULL if before["name"] else Form.SHORT
        found.append(_locator(document, start, number, form))
        while (following := _NEXT.match(folded, number.end())) and (number := _NUMBER.match(folded, following.end())):
            found.append(_locator(document, number.start(), number, form))
    return found


def _locator(document: Document, start: int, number: re.Match[str], form: Form) -> Locator:
    return Locator(
        LocatorType.CODE,
        document.text[start : number.end()],
        (start, number.end()),
        kind=Kind.RULE,
        form=form,
        code=CODE,
        section=number["section"].replace(" ", ""),
    )
