"""Words that point at another citation: ``Id.``, ``Ibid.``, ``supra``, ``infra``, ``ante``, ``post``."""

from __future__ import annotations

import re
from collections.abc import Iterator

from attrs import frozen

from citekit.model import Form, Locator, LocatorType
from citekit.text import Document

# Id. · id., at 5 · Id. § 3 · Id at 7 · Ibid. · near misses: ID., idea, "Id 5"
_ID = re.compile(r"(?<![\w])(?:[Ii]d(?:\.|(?=,?[ ]+at[ ]+\d))|[Ii]bid(?:\.|\b)|[Ii]dem\b)(?!\w)")
_SUPRA = re.compile(r"(?<!\w)(?:[Ss]upra|[Ii]nfra)\b")
# Other opinions of the same case in the Supreme Court: ante, at 5
_ANTE = re.compile(r"(?<!\w)(?:[Aa]nte|[Pp]ost)(?=,?[ ]+at[ ]+\d)")


@frozen
class ReferenceTokenizer:
    """Recognise the words by which a citation points at another (Bluebook R. 4)."""

    name: str = "reference"

    def tokens(self, document: Document) -> Iterator[Locator]:
        """Return every locator of this family in the document."""
        text, folded = document.text, document.folded
        for pattern, form in ((_ID, Form.ID), (_SUPRA, Form.SUPRA), (_ANTE, Form.SUPRA)):
            for match in pattern.finditer(folded):
                start, end = match.span()
                yield Locator(LocatorType.REFERENCE, text[start:end], (start, end), form=form)
