"""Papers of the record by what they are called, so that a name alone finds the docket entry it stood with."""

from __future__ import annotations

from collections.abc import Iterable

from citekit.model import Locator
from citekit.resolvers.authority_record import note
from citekit.tokenizers.record.entered import ENTRIES, PUNCTUATION, paper_title

_MOST_WORDS = 12  # of the name of a paper, that it is found by


class Papers:
    """The papers cited so far with a docket entry, as exhibits, or with a short title given in brackets."""

    def __init__(self) -> None:
        self._called: dict[str, list[int]] = {}

    def named(self, locator: Locator) -> int | None:
        """Return the only paper of this name: ``Pls.' Mot. at 4`` after ``Pls.' Mot. to Strike, ECF No. 19``."""
        if locator.title in ENTRIES:
            return None
        found = self._called.get(paper_title(locator) or "", ())
        return found[0] if len(found) == 1 else None

    def note_paper(self, authority: int, locator: Locator) -> None:
        """Note what a paper with a docket entry is called, and an exhibit without the paper that it belongs to."""
        title = paper_title(locator)
        if title is None or locator.section is None:
            return
        words = title.split()[:_MOST_WORDS]
        if "Ex" in words[1:]:
            # an exhibit is the only one of its letter; what it belongs to is another paper
            called = [title, " ".join(words[words.index("Ex", 1) :])]
        else:
            called = [" ".join(words[:count]) for count in range(1, len(words) + 1)]
        for name in called:
            note(self._called, name, authority)

    def note_titles(self, authority: int, titles: Iterable[str]) -> None:
        """Note the short titles that a paper was given: ``(hereinafter Reply Brief)``."""
        for title in titles:
            note(self._called, title.translate(PUNCTUATION), authority)
