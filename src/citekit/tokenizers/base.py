"""What a tokenizer is."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Protocol

from citekit.model import Locator
from citekit.text import Document


class Tokenizer(Protocol):
    """A family of designations that can be recognised by themselves.

    ``name`` says which; ``tokens`` returns the locators that it finds, in text order. It reads
    ``document.folded``, which has the length of the text, and takes ``text`` of a locator from
    ``document.text``.
    """

    @property
    def name(self) -> str:
        """Which family it is."""
        ...

    def tokens(self, document: Document) -> Iterable[Locator]:
        """Return every locator of this family in the document."""
        ...
