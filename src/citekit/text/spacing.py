"""What stands in a text for its layout only: line ends of Windows, doubled blanks, marks that nobody sees."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from itertools import accumulate
from operator import attrgetter

from attrs import fields, frozen

from citekit.model import Citation, Locator, Parenthetical, Span

_MARKS = "\u200b\u200c\u200d\u200e\u200f\u2060\ufeff"  # of no width
_INVISIBLE = re.compile(f"[{_MARKS}]+")
# The marks of quoted lines, as Markdown and mail have them.
_QUOTED = re.compile(r"\n>[ ]?")
_FEWEST_QUOTED = 2
# Two blanks within a line, and three where no page's number stands before.
_DOUBLED = re.compile(r"(?<=\S[ ])[ ](?=\S)|(?<=[A-Za-z,.;][ ])[ ]{2}(?=\S)")
# Within a sentence one blank is the rule; many write two behind it.
_WITHIN_SENTENCE = re.compile(r"  (?<=[a-z,]  )(?=[A-Za-z0-9])")
_SHARE = 100  # of so many blanks one is doubled within a sentence, in a justified text
# What may stand before a blank that belongs before no comma or closing bracket; near miss: an ellipsis
_BEFORE_INNER = frozenset(".'\u2019")


def _windows(text: str) -> Iterator[Span]:
    """Yield the carriage returns before line breaks."""
    at = text.find("\r\n") if "\r" in text else -1
    while at >= 0:
        yield at, at + 1
        at = text.find("\r\n", at + 2)


def _doubled(text: str) -> Iterator[Span]:
    """Yield the blanks beside others, where they are doubled within sentences too: in lines that were justified."""
    blanks = text.count(" ")
    if _SHARE * text.count("  ") > blanks and _SHARE * len(_WITHIN_SENTENCE.findall(text)) > blanks:
        yield from (match.span() for match in _DOUBLED.finditer(text))


def _invisible(text: str) -> Iterator[Span]:
    """Yield the marks that have no width."""
    if not text.isascii() and any(mark in text for mark in _MARKS):
        yield from (match.span() for match in _INVISIBLE.finditer(text))


def _quoted(text: str) -> Iterator[Span]:
    """Yield the marks of quoted lines."""
    if "\n>" in text and text.count("\n>") >= _FEWEST_QUOTED:
        yield from ((match.start() + 1, match.end()) for match in _QUOTED.finditer(text))


def _inner(text: str) -> Iterator[Span]:
    """Yield the blanks just within brackets and before commas: ``( JBA )``, ``620 , 627``."""
    at = text.find("( ")
    while at >= 0:
        if text[at + 2 : at + 3].isalnum():
            yield at + 1, at + 2
        at = text.find("( ", at + 2)
    for mark in (" )", " ,"):
        at = text.find(mark)
        while at >= 0:
            before = text[at - 1 : at]
            if before.isalnum() or before in _BEFORE_INNER:
                yield at, at + 1
            at = text.find(mark, at + 2)


_LAYOUT = (_windows, _doubled, _invisible, _quoted, _inner)


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
        left_out = sorted(span for of_layout in _LAYOUT for span in of_layout(text))
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
