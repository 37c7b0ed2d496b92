"""From what the caller passed to text in which citations can be found, offsets unchanged."""

from citekit.text.document import Document

__all__ = ["Document"]
