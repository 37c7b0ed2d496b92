"""Words that point at another citation: ``Id.``, ``Ibid.``, ``supra``, ``infra``, ``ante``, ``post``."""

from __future__ import annotations

import re
from collections.abc import Iterator

from attrs import frozen

from citekit.model import Form, Locator, LocatorType
from citekit.text import Document

# Each pattern begins with a literal or a set of letters, so that the text is scanned at C speed, and
# looks behind only where that stands.
# Id. · id., at 5 · Id. § 3 · Id at 7 · Ibid. · near misses: ID., idea, said., "Id 5"
_ID = re.compile(r"[Ii]d(?<!\w\w\w)(?<!\w[Ii]d)(?:\.|(?=,?[ ]+at[ ]+\d)|em\b(?!,?[ ][a-z]))(?!\w)")
_IBID = re.compile(r"bid(?<=\b[Ii]bid)(?:\.|\b)")
_SUPRA = re.compile(r"upra(?<=\b[Ss]upra)\b")
_INFRA = re.compile(r"nfra(?<=\b[Ii]nfra)\b")
# Other opinions of the same case in the Supreme Court: ante, at 5
_ANTE = re.compile(r"nte(?<=\b[Aa]nte)(?=,?[ ]+at[ ]+\d)")
_POST = re.compile(r"ost(?<=\b[Pp]ost)(?=,?[ ]+at[ ]+\d)")
_PATTERNS = (
    (_ID, 0, Form.ID), (_IBID, 1, Form.ID), (_SUPRA, 1, Form.SUPRA), (_INFRA, 1, Form.SUPRA), (_ANTE, 1, Form.SUPRA), (_POST, 1, Form.SUPRA)
)  # fmt: skip


@frozen
class ReferenceTokenizer:
    """Recognise the words by which a citation points at another (Bluebook R. 4)."""

    name: str = "reference"

    def tokens(self, document: Document) -> Iterator[Locator]:
        """Return every locator of this family in the document."""
        text, folded = document.text, document.folded
        for pattern, before, form in _PATTERNS:
            for match in pattern.finditer(folded):
                start, end = match.start() - before, match.end()
                yield Locator(LocatorType.REFERENCE, text[start:end], (start, end), form=form)
