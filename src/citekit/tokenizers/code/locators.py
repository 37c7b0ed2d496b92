"""Make the locators of codes: one for each section of a list."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator

from attrs import evolve

from citekit.knowledge.code_names import FOUR_PARTS
from citekit.knowledge.codes import Code
from citekit.model import Form, Kind, Locator, LocatorType
from citekit.text import Document
from citekit.tokenizers.code.look_up import CodeName
from citekit.tokenizers.code.sections import Section, first_of_range

# The page of a session law or register: 68,380 but not the comma behind it.
PAGE = re.compile(r"\d[\d,]*(?<!,)")
# The number of an order: 13,769; of a governor's, with the year: 2020-8.
_ORDER = re.compile(rf"(?:19|20)\d\d-\d{{1,3}}\b|{PAGE.pattern}")
# The next of several: Executive Orders 13,769 and 13,780; near miss: Executive Orders 13769, 2019 WL 503
_NEXT_ORDER = re.compile(
    r"(?:,? (?:and|&)|,) {1,4}(?:Nos?\. )?(?P<number>(?:19|20)\d\d-\d{1,3}|\d\d,\d{3}|\d{4,5})"
    r"(?![\w-])(?! [A-Z][A-Z.])"
)
_MOST_ORDERS = 12
_ANNOUNCED = re.compile(r"Orders|Nos")

_CODE, _FULL = LocatorType.CODE, Form.FULL


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
    span = (start, end)
    # By position, the parts of reporter cites None: this is the busiest constructor of all.
    return Locator(_CODE, document.text[start:end], span, kind, _FULL, None, None, None, None, code, title, section)


def paged_law(document: Document, name: CodeName, number: int, *, short: bool) -> list[Locator]:
    """Return the session law or register whose page stands at an offset; ``97 Stat. at 172`` is a short form.

    Args:
        document: the text.
        name: the series, with its volume.
        number: where the page starts.
        short: whether the page is a pin.
    """
    page = (PAGE if name.code.numbered else _ORDER).match(document.folded, number)
    if page is None or short and name.title is None:
        return []
    code = name.code
    if not short:
        first = full_locator(document, name.start, page.end(), code.name, name.title, page.group(), code.kind)
        announced = not code.numbered and _ANNOUNCED.search(document.folded, name.start, number) is not None
        return [first, *_next_orders(document, code, page.end())] if announced else [first]
    span = (name.start, page.end())
    return [
        Locator(
            _CODE,
            document.text[slice(*span)],
            span,
            code.kind,
            Form.SHORT,
            code=code.name,
            title=name.title,
            pin_start=number,
        )
    ]


def _next_orders(document: Document, code: Code, end: int) -> Iterator[Locator]:
    """Yield the other orders of a list whose first one ends at an offset: ``Executive Orders 2020-1 and 2020-8``."""
    for _ in range(_MOST_ORDERS):
        order = _NEXT_ORDER.match(document.folded, end)
        if order is None:
            return
        end = order.end()
        yield full_locator(document, order.start("number"), end, code.name, None, order["number"], code.kind)


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
    found: list[Locator] = []
    name, kind = code.name, code.kind
    if name in FOUR_PARTS and sections[0].number.count("-") == 3:
        name = FOUR_PARTS[name]
    act, slash, _ = sections[0].number.rpartition("/")
    for section in sections:
        number = section.number
        if slash and "/" not in number:
            number = f"{act}/{number}"  # 735 ILCS 5/2-615, 2-619
        # With a hyphen in it, a section of the U.S.C. is one (2000e-2) or a range of them (2510-2522).
        if "-" in number and (name == "U.S.C." or number.count("-") > 2):
            number = first_of_range(number)
        begin = section.start if found else start
        found.append(full_locator(document, begin, section.end, name, title, number, kind))
    return found


# What the mark of a note behind the period that ends a sentence looks like: § 65.2-710.4 The full commission
_MARKED = re.compile(r"(?P<section>.*\d)\.\d{1,2}")
_SENTENCE_BEGINS = re.compile(r"[ ]{1,4}[A-Z\"]|$")


def without_mark(document: Document, locator: Locator, seen: Container[str]) -> Locator:
    """Return a locator without the mark of a note behind its section, which the text cites without it elsewhere.

    Args:
        document: the text.
        locator: of a section that may end a sentence.
        seen: the sections read before.
    """
    marked = _MARKED.fullmatch(locator.section) if locator.section is not None and "." in locator.section else None
    if marked is None or marked["section"] not in seen or not locator.text.endswith(locator.section or ""):
        return locator
    start, end = locator.span
    if _SENTENCE_BEGINS.match(document.folded, end) is None:
        return locator
    end -= len(locator.section or "") - len(marked["section"])
    return evolve(locator, text=document.text[start:end], span=(start, end), section=marked["section"])
