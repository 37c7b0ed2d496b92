"""Treatises, restatements, dictionaries, annotations: ``7 Moore's Fed. Prac. § 36.10[8]``, ``43 A.L.R. 3d 385``."""

from citekit.tokenizers.book.tokenizer import BookTokenizer

__all__ = ["BookTokenizer"]
