"""The document: the text as passed, and the same text folded for reading."""

from __future__ import annotations

from attrs import field, frozen

from citekit.text.fold import fold
from citekit.text.furniture import blank_furniture

_SHAPE = bytes.maketrans(
    b"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz()[]",
    b"0000000000AAAAAAAAAAAAAAAAAAAAAAAAAAaaaaaaaaaaaaaaaaaaaaaaaaaa((((",
)


@frozen
class Document:
    """One opinion, order or brief.

    Attributes:
        text: as the caller passed it, but for what stands in it for its layout only (:mod:`citekit.text.spacing`).
        folded: the same length; quotes and dashes plain, white space one kind, and page furniture
            (running heads, page and line numbers, star pages, emphasis marks) blanked.
        shape: one byte for each character of ``folded``: ``0`` for a digit, ``A`` for a capital, ``a`` for
            a small letter, ``?`` for what is not ASCII, ``(`` for a bracket, the rest as it is. ``0 A`` is
            found in it as a literal, many times as fast as sets of characters are in the text.
    """

    text: str
    folded: str
    shape: bytes = field(init=False, repr=False, eq=False)

    @shape.default
    def _make_shape(self) -> bytes:
        return self.folded.encode("ascii", "replace").translate(_SHAPE)

    @classmethod
    def read(cls, text: str) -> Document:
        """Fold a text.

        >>> Document.read("See\\u00a0“Id.”").folded
        'See "Id."'
        """
        return cls(text, fold(blank_furniture(text)))
