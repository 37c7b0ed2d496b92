"""What a pass over the tokens remembers of the citations that it has read."""

from __future__ import annotations

from collections.abc import Iterable

from citekit.grammar.case_name import CaseName
from citekit.grammar.companions import Companions
from citekit.model import Form, Locator, Span


class Seen:
    """What has been cited so far, in the text and in its notes.

    Attributes:
        companions: the cases of this opinion and those decided with it.
    """

    def __init__(self) -> None:
        self.companions = Companions()
        self._numbers: dict[tuple[str | None, ...], int] = {}  # designations, with the length of the name before them
        self._volumes: set[tuple[str | None, str | None]] = set()  # those that a case is cited in
        self._names: list[str] = []  # of cases, whose words were not looked at yet
        self._words: set[str] = set()  # those of the names of cases

    def add(self, folded: str, locators: Iterable[Locator], name: CaseName | None) -> None:
        """Take in a citation of a case."""
        length = 0 if name is None else name.end - name.start
        for locator in locators:
            self._volumes.add((locator.volume, locator.reporter))
            if locator.page is not None or locator.number is not None:
                self._numbers.setdefault(_key(locator), length)
        if name is not None:
            self._names.append(folded[name.start : name.end])

    def knows(self, locators: Iterable[Locator]) -> bool:
        """Whether one of the designations was cited before."""
        return any(_key(locator) in self._numbers for locator in locators)

    def in_volume(self, locator: Locator) -> bool:
        """Whether a case of this volume was cited before."""
        return (locator.volume, locator.reporter) in self._volumes

    def named(self, words: str) -> bool:
        """Whether one of these words stands in the name of a case that was cited before."""
        self._words.update(" ".join(self._names).split())
        self._names.clear()
        return not self._words.isdisjoint(words.split())

    def is_whole(self, locators: Iterable[Locator], name: CaseName) -> bool:
        """Whether a name is no shorter than that before a designation of the case: not ``In re Roe`` for its Litig."""
        return max(self._numbers.get(_key(locator), 0) for locator in locators) <= name.end - name.start

    def page_meant(self, locator: Locator) -> Span | None:
        """Return the span of the page behind *supra* that is no first page, but the pin: ``supra, 300 Conn. 512``."""
        if (
            locator.form is not Form.FULL
            or locator.page is None
            or not self.in_volume(locator)
            or self.knows((locator,))
        ):
            return None
        end = locator.span[1]
        return (end - len(locator.page), end) if locator.text.endswith(locator.page) else None


def _key(locator: Locator) -> tuple[str | None, ...]:
    if locator.number is not None:
        return (locator.number,)
    return locator.volume, locator.reporter, locator.page
