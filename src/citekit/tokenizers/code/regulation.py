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
        return [] if code.numbered and name.title is None else paged_law(document, name, number, short=short)
    if short:
        return []
    sections = sections_at(document, number, plural="arts" in gap)
    if not sections or code.name == "Mass. Code Regs." and sections[0].number.isdigit():
        return []  # 54 C.M.R. 30 is a reporter, the Court-Martial Reports
    division = _DIVISION.search(gap)
    title = name.title or (division.group(1) if division is not None else None)
    return section_locators(document, name.start, code, title, sections)
