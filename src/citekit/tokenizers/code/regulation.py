"""Read regulations without a section sign: the C.F.R., the Federal Register, orders and rulings (Bluebook R. 14)."""

from __future__ import annotations

import re

from citekit.model import Locator
from citekit.text import Document
from citekit.tokenizers.code.locators import paged_law, section_locators
from citekit.tokenizers.code.look_up import CodeName
from citekit.tokenizers.code.sections import sections_at

# ", tit. 8, " between the name and the number
_DIVISION = re.compile(r"(?:[Tt]it(?:le)?|[Cc]h(?:apter)?)\.? {1,3}(\d[\d.]{0,7})")
# 61 Fed. Reg. at 2195
_AT = re.compile(r"[.,]{0,2} {1,24}at ")
# An order has its number behind its name, or No. between them; near miss: EO. Box 50 (a P.O. Box, badly scanned)
_OTHER_WORD = re.compile(r" (?!No|Num)[A-Z][a-z]{2}")


def regulations_named(document: Document, name: CodeName, end: int, number: int) -> list[Locator]:
    """Return the regulations of a named code whose number follows without a section sign.

    Args:
        document: the text.
        name: the code, as read before ``end``.
        end: where its name ends.
        number: where the number starts.
    """
    text = document.folded
    code = name.code
    gap = text[end:number]
    short = _AT.match(gap) is not None
    if code.paged:
        nothing = name.title is None if code.numbered else _OTHER_WORD.search(gap) is not None
        return [] if nothing else paged_law(document, name, number, short=short)
    if short:
        return []
    sections = sections_at(document, number, plural="arts" in gap)
    if not sections or code.name == "Mass. Code Regs." and sections[0].number.isdigit():
        return []  # 54 C.M.R. 30 is a reporter, the Court-Martial Reports
    division = _DIVISION.search(gap)
    title = name.title or (division.group(1) if division is not None else None)
    return section_locators(document, name.start, code, title, sections)
