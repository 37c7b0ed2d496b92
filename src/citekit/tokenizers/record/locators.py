"""Make locators of papers of the record."""

from __future__ import annotations

import re
from collections.abc import Iterator

from citekit.model import Kind, Locator, LocatorType
from citekit.text import Document


def record_locator(document: Document, start: int, end: int, title: str, section: str | None = None) -> Locator:
    """Return the locator of a paper that the text from ``start`` to ``end`` names.

    Args:
        document: the text.
        start, end: the span of the designation.
        title: what the paper is called; its spaces are made single.
        section: its number, letter or page, where it has one.
    """
    return Locator(
        LocatorType.RECORD,
        document.text[start:end],
        (start, end),
        kind=Kind.RECORD,
        title=" ".join(title.split()),
        section=section,
    )


def matches_at(character: str, pattern: re.Pattern[str], folded: str) -> Iterator[re.Match[str]]:
    """Yield the matches of a pattern that begins with one rare character, which is found faster than a pattern."""
    at = folded.find(character)
    while at >= 0:
        match = pattern.match(folded, at)
        if match is not None:
            yield match
        at = folded.find(character, at + 1)
