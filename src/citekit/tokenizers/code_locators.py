"""Make the locators of codes: one for each section of a list."""

from __future__ import annotations

import re

from citekit.knowledge.codes import Code
from citekit.model import Form, Kind, Locator, LocatorType
from citekit.text import Document
from citekit.tokenizers.code_sections import Section, first_of_range

# The page of a session law or register: 68,380 but not the comma behind it.
PAGE = re.compile(r"\d[\d,]*(?<!,)")


def full_locator(
    document: Document,
    start: int,
    end: int,
    code: str,
    title: str | None,
    section: str | None,
    kind: Kind = Kind.STATUTE,
) -> Locator:
    """Return the locator of a full cite that spans ``start`` to ``end``."""
    return Locator(
        LocatorType.CODE,
        document.text[start:end],
        (start, end),
        kind,
        Form.FULL,
        code=code,
        title=title,
        section=section,
    )


def section_locators(
    document: Document, start: int, code: Code, title: str | None, sections: list[Section]
) -> list[Locator]:
    """Return a full locator for each section of a named code.

    Args:
        document: the text.
        start: where the name of the code begins; the first locator begins there.
        code: the code.
        title: its title or chapter.
        sections: the sections, in text order; not empty.
    """
    found = []
    for section in sections:
        begin = start if section is sections[0] else section.start
        # With a hyphen in it, a section of the U.S.C. is one (2000e-2) or a range of them (2510-2522).
        ranged = code.name == "U.S.C." or section.number.count("-") > 2
        number = first_of_range(section.number) if ranged else section.number
        found.append(full_locator(document, begin, section.end, code.name, title, number, code.kind))
    return found
