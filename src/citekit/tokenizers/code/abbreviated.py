"""Chapters and sections whose word is abbreviated: ``ch. 177``, ``s. 704.90(6)`` of a code cited before."""

from __future__ import annotations

import re
from collections.abc import Iterator

from attrs import evolve

from citekit.model import Form, Kind, Locator, LocatorType
from citekit.text import Document
from citekit.tokenizers.code.sections import sections_at

# These legislatures write s. in their statutes, with numbers of two parts: s. 775.082, ss. 83.01 and 83.02
_LEGISLATURES = frozenset(("Fla. Stat.", "Wis. Stat."))
_SECTION = re.compile(r" ss?\. (?=\d{1,3}\.\d{2})")
# A chapter without its code: ch. 177, c. 93A. Near miss: a chapter and its section, c. 93A, § 9
_CHAPTER = re.compile(
    r" (?P<whole>ch?\. (?P<number>\d{1,4}[A-Z]?(?:[.-]\d{1,3}[A-Z]?){0,2}))(?![\w-]|\.\w)(?!, {1,3}(?:§|[ps]|\d))"
)
# A law without a section that is a chapter: Wis. Stat. ch. 177
_OF_CHAPTER = re.compile(r"\b[Cc](?:h|hap|hapter)?\.? {0,4}[\w.-]+\Z")


def abbreviated(document: Document, found: list[Locator]) -> list[Locator]:
    """Return what was found, with the chapters and sections whose word is abbreviated.

    Only a code that is cited somewhere in the text lets them be looked for.

    Args:
        document: the text.
        found: the locators of codes, in text order.
    """
    chapters: dict[str, Locator] = {}
    sections: dict[str, Locator] = {}
    for locator in found:
        if locator.section is None:
            if locator.title is not None and _OF_CHAPTER.search(locator.text) is not None:
                chapters.setdefault(locator.title, locator)
        elif locator.code in _LEGISLATURES:
            sections.setdefault(locator.section, locator)
    more: list[Locator] = []
    if chapters:
        more += _chapters(document, chapters)
    if sections:
        more += _sections(document)
    if not more:
        return found
    more = [*found, *more]
    more.sort(key=lambda locator: (locator.span[0], -locator.span[1]))
    kept: list[Locator] = []
    for locator in more:
        if not kept or locator.span[0] >= kept[-1].span[1]:
            kept.append(locator)
    return kept


def _chapters(document: Document, cited: dict[str, Locator]) -> Iterator[Locator]:
    """Return the chapters that stand without their code, behind their citation with it."""
    for chapter in _matches(document.folded, (" ch. ", " c. "), _CHAPTER):
        whole, span = cited.get(chapter["number"]), chapter.span("whole")
        if whole is not None and whole.span[1] <= span[0]:
            yield evolve(whole, text=document.text[slice(*span)], span=span, form=Form.SHORT)


def _sections(document: Document) -> Iterator[Locator]:
    """Return the sections whose word is a small s, or two of them."""
    for word in _matches(document.folded, (" s. ", " ss. "), _SECTION):
        for index, section in enumerate(sections_at(document, word.end(), plural=word.group() == " ss. ")):
            start = section.start if index else word.start() + 1
            text = document.text[start : section.end]
            yield Locator(
                LocatorType.CODE, text, (start, section.end), Kind.STATUTE, Form.SHORT, section=section.number
            )


def _matches(text: str, words: tuple[str, ...], pattern: re.Pattern[str]) -> Iterator[re.Match[str]]:
    """Return where a pattern matches at one of the words that it begins with, sought as they are."""
    for word in words:
        at = text.find(word)
        while at >= 0:
            match = pattern.match(text, at)
            if match is not None:
                yield match
            at = text.find(word, at + 1)
