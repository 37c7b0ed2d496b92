"""Codes: statutes, session laws, regulations, and bare sections of them (Bluebook R. 12 and 14)."""

from citekit.tokenizers.code.tokenizer import CodeTokenizer

__all__ = ["CodeTokenizer"]
