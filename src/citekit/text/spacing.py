"""What stands in a text for its layout only: line ends of Windows, doubled blanks, marks that nobody sees."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable
from itertools import accumulate
from operator import attrgetter

from attrs import fields, frozen

from citekit.model import Citation, Locator, Parenthetical, Span

# A carriage return before the line break; two blanks within a line, and three where no page's number stands before.
_WINDOWS = re.compile(r"\r(?=\n)")
# Marks of no width; and those of quoted lines, as Markdown and mail have them.
_INVISIBLE = re.compile("[\u200b-\u200f\u2060\ufeff]+")
_QUOTED = re.compile(r"(?<=\n)>[ ]?")
_DOUBLED = re.compile(r"(?<=\S[ ])[ ](?=\S)|(?<=[A-Za-z,.;][ ])[ ]{2}(?=\S)")
# Within a sentence one blank is the rule; many write two behind it.
_WITHIN_SENTENCE = re.compile(r"  (?<=[a-z,]  )(?=[A-Za-z0-9])")
# Within brackets, and before what closes or parts: ( JBA ) · 620 , 627. Near miss: an ellipsis
_INNER = re.compile(r"(?<=[(\[])[ ](?=\w)|(?<=[\w.'\u2019])[ ](?=[,)\]])")
_FEWEST_QUOTED = 2
_SHARE = 100  # of so many blanks one is doubled within a sentence, in a justified text


def _is_justified(text: str) -> bool:
    return "  " in text and _SHARE * len(_WITHIN_SENTENCE.findall(text)) > text.count(" ")


_LAYOUT: tuple[tuple[re.Pattern[str], Callable[[str], bool]], ...] = (
    (_WINDOWS, lambda text: "\r\n" in text),
    (_DOUBLED, _is_justified),
    (_INVISIBLE, lambda text: not text.isascii() and _INVISIBLE.search(text) is not None),
    (_INNER, lambda text: "( " in text or " )" in text or " ," in text),
    (_QUOTED, lambda text: text.count("\n>") >= _FEWEST_QUOTED),
)


@frozen
class ClosedUp:
    """A text as it is read, without what stands in it for its layout only.

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
        """Return the text closed up, or None where there is nothing to leave out.

        Two blanks behind a sentence are left; where they are doubled within sentences, all are closed up.

        >>> ClosedUp.read("See  Roe v.  Doe,  1 U.S. 1.").text
        'See Roe v. Doe, 1 U.S. 1.'
        """
        patterns = [pattern for pattern, is_needed in _LAYOUT if is_needed(text)]
        if not patterns:
            return None
        left_out = sorted(match.span() for pattern in patterns for match in pattern.finditer(text))
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
        span, name_span = self._span(citation.span), citation.name_span
        values = list(_VALUES_OF_CITATION(citation))
        values[_SPAN], values[_TEXT] = span, text[slice(*span)]
        values[_LOCATORS] = tuple(self._locator(locator, text) for locator in citation.locators)
        values[_NAME_SPAN] = None if name_span is None else self._span(name_span)
        values[_PARENTHETICALS] = tuple(self._parenthetical(it, text) for it in citation.parentheticals)
        return Citation(*values)

    def _locator(self, locator: Locator, text: str) -> Locator:
        span = self._span(locator.span)
        type_, _, _, *values = _VALUES_OF_LOCATOR(locator)
        if locator.pin_start >= 0:
            values[_PIN_START] = self._offset(locator.pin_start)
        return Locator(type_, text[slice(*span)], span, *values)

    def _parenthetical(self, parenthetical: Parenthetical, text: str) -> Parenthetical:
        span = self._span(parenthetical.span)
        return Parenthetical(text[slice(*span)], span, parenthetical.verb)

    def _span(self, span: Span) -> Span:
        start, end = span
        return self._offset(start), self._offset(end - 1) + 1 if end > start else self._offset(start)

    def _offset(self, at: int) -> int:
        """Return where a character of what is read stands in the text as passed."""
        passed = bisect_right(self.cuts, at)
        return at + (self.gone[passed - 1] if passed else 0)


# attrs.evolve looks every field up anew; there may be a citation on each line.
_FIELDS = [field.name for field in fields(Citation)]
_SPAN, _TEXT, _LOCATORS, _NAME_SPAN, _PARENTHETICALS = map(
    _FIELDS.index, ("span", "text", "locators", "name_span", "parentheticals")
)
_VALUES_OF_CITATION = attrgetter(*_FIELDS)
_FIELDS_OF_LOCATOR = [field.name for field in fields(Locator)]
_PIN_START = _FIELDS_OF_LOCATOR.index("pin_start") - _FIELDS_OF_LOCATOR.index("kind")
_VALUES_OF_LOCATOR = attrgetter(*_FIELDS_OF_LOCATOR)
