"""The document: the text as passed, and the same text folded for reading."""

from __future__ import annotations

from attrs import frozen

from citekit.text.fold import fold
from citekit.text.furniture import blank_furniture


@frozen
class Document:
    """One opinion, order or brief.

    Attributes:
        text: as the caller passed it.
        folded: the same length; quotes and dashes plain, white space one kind, and page furniture
            (running heads, page and line numbers, star pages, emphasis marks) blanked.
    """

    text: str
    folded: str

    @classmethod
    def read(cls, text: str) -> Document:
        """Fold a text.

        >>> Document.read("See\\u00a0“Id.”").folded
        'See "Id."'
        """
        return cls(text, fold(blank_furniture(text)))
