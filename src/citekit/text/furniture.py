"""Blank what the page adds to the text: running heads, page and line numbers, star pages."""

from __future__ import annotations


def blank_furniture(text: str) -> str:
    """Return the text, same length, with page furniture replaced by spaces."""
    return text
