"""What the authorities so far are called: their names, and the titles that brackets give them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from citekit.grammar.authors import surnames
from citekit.grammar.named_in_text import is_same_name
from citekit.grammar.short_names import without_state
from citekit.grammar.titles import defined_title, possible_title
from citekit.model import Citation, Kind
from citekit.resolvers.authority_record import MOST_CANDIDATES, Record, note
from citekit.resolvers.names import ends_abbreviated, name_words
from citekit.resolvers.shortened import Shortened

_NUMERAL = re.compile(r" (?:I{1,3}|IV)$")
_WRITTEN = frozenset((Kind.BOOK, Kind.JOURNAL))


class Called:
    """The authorities so far, found by what they are called."""

    def __init__(self, records: list[Record], citations: Sequence[Citation]) -> None:
        self._records = records
        self._shortened = Shortened(citations)
        self._by_word: dict[str, list[int]] = {}
        self._unindexed: list[tuple[str, int]] = []  # names whose words are not in the index yet
        self._possible: dict[tuple[str, ...], dict[int, None]] = {}  # titles whose italics may be lost
        self._discussed: set[int] = set()  # cases that a sentence of the text names

    def named(self, name: str) -> list[int]:
        """Return the authorities that a short or full name may stand for."""
        words = name_words(name)
        if not words:
            return []
        for printed, authority in self._unindexed:
            for word in name_words(printed):
                note(self._by_word, word, authority)
        self._unindexed.clear()
        rare = min((self._by_word.get(w, []) for w in words), key=len)[-MOST_CANDIDATES:]
        found = [a for a in rare if self._records[a].is_called(words)] or list(self._possible.get(words, ()))
        return found or (self._spelled_out(name, words) if "v" in words else self._ends_spelled_out(name, words))

    def _spelled_out(self, name: str, words: tuple[str, ...]) -> list[int]:
        """Return the authorities of a whole name that was printed with other abbreviations."""
        known = [found for word in words if word != "v" and (found := self._by_word.get(word))]
        rare = min(known, key=len, default=[])[-MOST_CANDIDATES:]
        return [a for a in rare if any(is_same_name(name, called) for called in self._records[a].names)]

    def _ends_spelled_out(self, name: str, words: tuple[str, ...]) -> list[int]:
        """Return the authorities of a short name whose last word citations abbreviate: ``Harlow Elec. v. Quince``."""
        if len(words) == 1:
            return []
        known = self._by_word.get(words[0], [])[-MOST_CANDIDATES:]
        return [a for a in known if any(ends_abbreviated(name, called) for called in self._records[a].names)]

    def titled(self, title: str) -> list[int]:
        """Return the authorities to which brackets gave this very title."""
        return [a for a in self.named(title) if title in self._records[a].titles]

    def numbered(self, name: str) -> list[int]:
        """Return the authorities of a name, or of the name without its numeral: ``Roe II`` is a case called Roe.

        One that is called by another numeral is none of them: ``Roe I``.
        """
        found = self.named(name)
        numeral = None if found else _NUMERAL.search(name)
        if numeral is None:
            return found
        base = name_words(name[: numeral.start()])
        return [a for a in self.named(name[: numeral.start()]) if not self._is_numbered(a, base)]

    def _is_numbered(self, authority: int, base: tuple[str, ...]) -> bool:
        """Whether an authority is called by this name with a numeral behind it."""
        record = self._records[authority]
        return any(
            _NUMERAL.search(called) is not None and name_words(called)[:-1] == base
            for called in (*record.names, *record.titles)
        )

    def shortened(self, name: str, among: Iterable[int]) -> list[int]:
        """Return those of the authorities that short forms anywhere in the text call so."""
        return self._shortened.called(name, map(self._records.__getitem__, among))

    def discussed(self, among: Iterable[int]) -> list[int]:
        """Return those of the authorities that a sentence of the text names, with the designation at its end."""
        return [authority for authority in among if authority in self._discussed]

    def perhaps(self, authority: int, words: tuple[str, ...]) -> bool:
        """Whether an authority was perhaps given these words as its title."""
        return authority in self._possible.get(words, ())

    def note_names(self, record: Record, citation: Citation) -> None:
        """Take in what a citation calls its authority."""
        called = citation.case_name
        stateless = None if called is None else without_state(called)
        if called is None and citation.title is not None:
            self._discussed.add(record.id)
        for name in (called, stateless, citation.author, citation.title):
            if name is not None and name not in record.names:
                record.names.append(name)
                self._unindexed.append((name, record.id))
        if record.kind in _WRITTEN:
            self._note_authors(record, citation)

    def _note_authors(self, record: Record, citation: Citation) -> None:
        """Take in what a book or an article is called by its authors: ``Keeton & Dobbs, supra, § 12``."""
        book = citation.locators[0].title
        author = citation.author if book is None else book.partition(", ")[0]
        for name in (book, surnames(author or "")):
            if name is not None and name not in record.titles:
                record.titles.append(name)
                self._unindexed.append((name, record.id))

    def note_titles(self, record: Record, citation: Citation, name: str | None) -> None:
        """Take in the short titles that a citation defines in brackets for the authority of this name."""
        for parenthetical in citation.parentheticals:
            title = defined_title(parenthetical, name)
            if title is not None and title not in record.titles:
                record.titles.append(title)
                self._unindexed.append((title, record.id))
            elif title is None and (title := possible_title(parenthetical)) is not None:
                self._possible.setdefault(name_words(title), {})[record.id] = None
