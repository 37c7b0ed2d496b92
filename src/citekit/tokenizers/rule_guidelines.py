"""The federal sentencing guidelines: ``U.S.S.G. § 2B1.1(b)(1)``, ``Section 2B1.1``."""

from __future__ import annotations

import re

from citekit.model import Form, Kind, Locator, LocatorType
from citekit.text import Document

CODE = "U.S.S.G."

# A document that speaks of the guidelines has one of these; others are not read for bare sections.
_SIGNS = (re.compile(r"U\.?[ ]?S\.?[ ]?S\.?[ ]?G"), re.compile("Sentencing[ ]+Guideline"))
# 2B1.1(b)(1) · 2D 1.1 · 5K1.1 · near miss: 28U1.2
_NUMBER = re.compile(r"(?<![\w.-])(?P<section>[1-8][ ]?[A-Z][ ]?\d\.\d{1,2})(?P<subs>(?:[ ]?\([A-Za-z0-9]{1,4}\)){0,5})(?!\w)")
_NAME = re.compile(
    r"(?:(?P<name>U\.?[ ]?S\.?[ ]?S\.?[ ]?G\.?(?:[ ]?M\.?)?|(?:U\.?[ ]?S\.?[ ]+|Federal[ ]+)?(?:Sentencing[ ]+)?Guidelines?(?:[ ]+Manual)?),?[ ]*)?"
    r"(?P<sign>\u00a7{1,2}|\[?[Ss]ections?\]?|[Ss]ec\.)?[ ]*$"
)
_LISTED = re.compile(r"[ ]*(?:,[ ]*(?:and|or|&)?|and|or|&|through|to|-)[ ]*$")
_ID = re.compile(r"\b[Ii]d\.,?[ ]*$")


def guideline_locators(document: Document) -> list[Locator]:
    """Return the sections of the sentencing guidelines that a document cites.

    A section without the guidelines' name is a short form (``Section 2B1.1``); a bare number is taken only
    after a section sign or as the next of a list. After ``Id.`` it is a pin.
    """
    folded = document.folded
    if not any(sign.search(folded) for sign in _SIGNS):
        return []
    found: list[Locator] = []
    for number in _NUMBER.finditer(folded):
        at = number.start()
        low = max(0, at - 64)
        listed = bool(found) and at - found[-1].span[1] < 8 and bool(_LISTED.match(folded[found[-1].span[1] : at]))
        before = _NAME.search(folded[low:at])
        name, sign = (before["name"], before["sign"]) if before else (None, None)
        if not (name or sign or listed):
            continue
        start = low + before.start() if before and (name or sign) else at
        if _ID.search(folded[max(0, start - 6) : start]):
            continue
        full = bool(name) or listed and found[-1].form is Form.FULL
        found.append(
            Locator(
                LocatorType.CODE,
                document.text[start : number.end()],
                (start, number.end()),
                kind=Kind.RULE,
                form=Form.FULL if full else Form.SHORT,
                code=CODE,
                section=number["section"].replace(" ", ""),
            )
        )
    return found
