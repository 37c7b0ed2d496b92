"""Cites of the case's own record: ``Doc. No. 11-2``, ``Compl. ¶ 12``, ``Tr. 14:5``, ``J.A. 112``, ``Reply Br.``."""

from citekit.tokenizers.record.tokenizer import RecordTokenizer

__all__ = ["RecordTokenizer"]
