"""Words that point at another citation: ``Id.``, ``Ibid.``, ``supra``, ``infra``, ``ante``, ``post``."""

from __future__ import annotations

import re
from collections.abc import Iterator

from attrs import frozen

from citekit.model import Form, Locator, LocatorType
from citekit.text import Document

# Id. · id., at 5 · Id. § 3 · Id at 7 · Ibid. · ante, at 5; near misses: ID., idea, said., "Id 5"
# The words are found as literals, by far the fastest scan there is; then what stands around them is looked at.
_LITERALS = (
    ("Id.", 0, Form.ID), ("id.", 0, Form.ID), ("Id ", 0, Form.ID), ("Id,", 0, Form.ID), ("id at", 0, Form.ID), ("id, at", 0, Form.ID),
    ("bid", 1, Form.ID), ("dem", 1, Form.ID), ("upra", 1, Form.SUPRA), ("nfra", 1, Form.SUPRA),
    ("nte at", 1, Form.SUPRA), ("nte, at", 1, Form.SUPRA), ("ost at", 1, Form.SUPRA), ("ost, at", 1, Form.SUPRA),
)  # fmt: skip
_WORD = re.compile(
    r"[Ii]d(?:\.|(?=,?[ ]+at[ ]+\d))(?!\w)|[Ii]bid(?:\.|\b)|[Ii]dem\b(?=[.,]?[ ]+(?:at[ ]+\d|\())|[Ss]upra\b|[Ii]nfra\b"
    r"|(?:[Aa]nte|[Pp]ost)(?=,?[ ]+at[ ]+\d)"
)


@frozen
class ReferenceTokenizer:
    """Recognise the words by which a citation points at another (Bluebook R. 4)."""

    name: str = "reference"

    def tokens(self, document: Document) -> Iterator[Locator]:
        """Return every locator of this family in the document."""
        text, folded = document.text, document.folded
        for literal, before, form in _LITERALS:
            at = folded.find(literal)
            while at >= 0:
                start = at - before
                if start >= 0 and (start == 0 or not folded[start - 1].isalnum()):
                    match = _WORD.match(folded, start)
                    if match is not None:
                        yield Locator(LocatorType.REFERENCE, text[start : match.end()], match.span(), form=form)
                at = folded.find(literal, at + 1)
