"""Tokenizers: one family of designations each (see :mod:`citekit.tokenizers.base`)."""
