"""Constitutions, federal and of the states (Bluebook R. 11)."""

from citekit.tokenizers.constitution.tokenizer import ConstitutionTokenizer

__all__ = ["ConstitutionTokenizer"]
