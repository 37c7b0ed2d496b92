"""Blanks that were doubled: line ends as Windows writes them, and lines that were justified with blanks."""

from __future__ import annotations

import re
from bisect import bisect_right
from itertools import accumulate

from attrs import evolve, frozen

from citekit.model import Citation, Locator, Parenthetical, Span

# A carriage return before the line break; two blanks within a line, and three where no page's number stands before.
_WINDOWS = re.compile(r"\r(?=\n)")
_DOUBLED = re.compile(r"(?<=\S[ ])[ ](?=\S)|(?<=[A-Za-z,.;][ ])[ ]{2}(?=\S)")
# Within a sentence one blank is the rule; many write two behind it.
_WITHIN_SENTENCE = re.compile(r"  (?<=[a-z,]  )(?=[A-Za-z0-9])")
_SHARE = 100  # of so many blanks one is doubled within a sentence, in a justified text


@frozen
class ClosedUp:
    """A text as it is read, without the blanks that were doubled.

    Attributes:
        text: what is read.
        cuts: where something was left out, in what is read.
        gone: for each cut, how many characters were left out up to there.
    """

    text: str
    cuts: tuple[int, ...]
    gone: tuple[int, ...]

    @classmethod
    def read(cls, text: str) -> ClosedUp | None:
        """Return the text closed up, or None where no blanks are doubled as a rule.

        >>> ClosedUp.read("See  Roe v.  Doe,  1 U.S. 1.").text
        'See Roe v. Doe, 1 U.S. 1.'
        """
        left_out = [match.span() for match in _WINDOWS.finditer(text)] if "\r\n" in text else []
        if "  " in text and _SHARE * sum(1 for _ in _WITHIN_SENTENCE.finditer(text)) > text.count(" "):
            left_out += (match.span() for match in _DOUBLED.finditer(text))
            left_out.sort()
        if not left_out:
            return None
        kept, at = [], 0
        for start, end in left_out:
            kept.append(text[at:start])
            at = end
        kept.append(text[at:])
        gone = tuple(accumulate(end - start for start, end in left_out))
        before = (0, *gone)
        cuts = tuple(start - before[i] for i, (start, _) in enumerate(left_out))
        return cls("".join(kept), cuts, gone)

    def restored(self, citation: Citation, text: str) -> Citation:
        """Return a citation of what was read with its places in the text as passed."""
        span = self._span(citation.span)
        return evolve(
            citation,
            span=span,
            text=text[slice(*span)],
            locators=tuple(self._locator(locator, text) for locator in citation.locators),
            name_span=None if citation.name_span is None else self._span(citation.name_span),
            parentheticals=tuple(self._parenthetical(it, text) for it in citation.parentheticals),
        )

    def _locator(self, locator: Locator, text: str) -> Locator:
        span = self._span(locator.span)
        pin_start = self._offset(locator.pin_start) if locator.pin_start >= 0 else -1
        return evolve(locator, span=span, text=text[slice(*span)], pin_start=pin_start)

    def _parenthetical(self, parenthetical: Parenthetical, text: str) -> Parenthetical:
        span = self._span(parenthetical.span)
        return evolve(parenthetical, span=span, text=text[slice(*span)])

    def _span(self, span: Span) -> Span:
        start, end = span
        return self._offset(start), self._offset(end - 1) + 1 if end > start else self._offset(start)

    def _offset(self, at: int) -> int:
        """Return where a character of what is read stands in the text as passed."""
        passed = bisect_right(self.cuts, at)
        return at + (self.gone[passed - 1] if passed else 0)
