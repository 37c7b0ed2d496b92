"""Words that point at another citation: ``Id.``, ``Ibid.``, ``supra``, ``infra``, ``ante``, ``post``."""

from __future__ import annotations

import re
from collections.abc import Iterator

from attrs import frozen

from citekit.model import Form, Locator, LocatorType
from citekit.text import Document

# Members bound once: looking one up in its Enum takes 0.1 µs, which the innermost code cannot afford.
_FORM_ID = Form.ID
_FORM_SHORT = Form.SHORT
_FORM_SUPRA = Form.SUPRA
_TYPE_REFERENCE = LocatorType.REFERENCE

# Each pattern begins with a literal, so that the text is scanned at C speed; what stands before it is looked at
# only there. Beside it: how far before the match the word begins, and how far after that it ends.
# Id. · id., at 5 · Id. § 3 · Id at 7 · id, at 7 · Id; · Id . · Id.at 7 · Ibid. · ante, at 5;
# near misses: ID., idea, said., "Id 5"
# Scanning reads a slanted I as a J or an l: Jd. at 5
_PATTERNS = (
    (re.compile(r"d\.(?<=\b[IiJl]d\.)(?![A-Za-z_](?!t \d))"), 1, 1, _FORM_ID),
    (re.compile(r"d at (?<=\b[Ii]d at )(?=\d)"), 1, 1, _FORM_ID),
    (re.compile(r"d, at (?<=\b[Ii]d, at )(?=\d)"), 1, 1, _FORM_ID),
    (re.compile(r"d; (?<=\bId; )"), 1, 1, _FORM_ID),
    (re.compile(r"d \.(?<=\b[Ii]d \.)(?!\w)"), 1, 3, _FORM_ID),
    (re.compile(r"bid(?<=\b[Ii]bid)\b"), 1, 3, _FORM_ID),
    (re.compile(r"upra(?<=\b[Ss]upra)\b"), 1, 4, _FORM_SUPRA),
    (re.compile(r"nfra(?<=\b[Ii]nfra)\b"), 1, 4, _FORM_SUPRA),
    # Other opinions of the same case in the Supreme Court; by a page of the volume, cases decided the same day too.
    (re.compile(r"nte, (?<=\b[Aa]nte, )(?:at (?=\d|pp?\. ?\d)|pp?\. ?(?=[\d_]))"), 1, 3, _FORM_SUPRA),
    (re.compile(r"ost, (?<=\b[Pp]ost, )(?:at (?=\d|pp?\. ?\d)|pp?\. ?(?=[\d_]))"), 1, 3, _FORM_SUPRA),
)


# Another opinion of this very case, by its page, as New York's courts cite it: majority op. at 274, 920 N.Y.S.2d at
# 291; near miss: in the majority opinion at issue
_OPINION = re.compile(r" op(?:\.|inion),? at (?P<pin>(?:\u00b6{1,2} ?)?\d{1,4}(?:-\d{1,4})?)(?![\w.]*\d)")
_WHOSE = ("majority", "plurality", "dissenting", "concurring", "Majority", "Plurality", "Dissenting", "Concurring")
_LONGEST_WHOSE = max(map(len, _WHOSE))

# Another case in the same volume, as printed a century ago: Roe v. Doe, id. Ash v. Elm, id.; near miss: id. at 5
_CASE_BEFORE = re.compile(r"[ ]vs?\.[ ][A-Z][\w'&-]*(?:[ ][\w'&.-]{1,20}){0,5},[ ]$")
_PINNED = (" at", ", at", " \u00a7", " \u00b6", " (", ",")
_NAME_REACH = 90


@frozen
class ReferenceTokenizer:
    """Recognise the words by which a citation points at another (Bluebook R. 4)."""

    name: str = "reference"

    def tokens(self, document: Document) -> Iterator[Locator]:
        """Return every locator of this family in the document."""
        text, folded = document.text, document.folded
        for pattern, before, length, form in _PATTERNS:
            for match in pattern.finditer(folded):
                start, end = match.start() - before, match.start() + length
                if form is _FORM_ID and folded.startswith(".", end):
                    end += 1
                if form is _FORM_ID and folded.startswith(", ", start - 2) and _in_same_volume(folded, start, end):
                    continue
                yield Locator(_TYPE_REFERENCE, text[start:end], (start, end), form=form)
        for opinion in _OPINION.finditer(folded):
            at, end = opinion.start(), opinion.end()
            whose = folded[max(0, at - _LONGEST_WHOSE) : at]
            if whose.endswith(_WHOSE):
                start = at - len(next(word for word in _WHOSE if whose.endswith(word)))
                pin = opinion.start("pin")
                yield Locator(_TYPE_REFERENCE, text[start:end], (start, end), form=_FORM_SHORT, pin_start=pin)


def _in_same_volume(folded: str, start: int, end: int) -> bool:
    """Whether a word for the same authority tells only that another case is in the same volume."""
    if folded.startswith(_PINNED, end):
        return False
    return _CASE_BEFORE.search(folded, max(0, start - _NAME_REACH), start) is not None
