"""Which case short forms call by a name that several cases share (Bluebook R. 10.9(a)(i))."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from citekit.model import Citation, Form
from citekit.resolvers.authority_record import Record
from citekit.resolvers.names import name_words

_SHORT_FORMS = frozenset((Form.SHORT, Form.SUPRA))

_Volume = tuple[str | None, str | None]


class Shortened:
    """The volumes that short forms anywhere in a text give with a name: ``Roe, 465 F.3d at 510``.

    Read when first asked for: few texts have two cases of one name.
    """

    def __init__(self, citations: Sequence[Citation]) -> None:
        self._citations = citations
        self._volumes: dict[tuple[str, ...], Counter[_Volume]] = {}
        self._open: Counter[tuple[str, ...]] = Counter()  # supras without a volume

    def called(self, name: str, records: Iterable[Record]) -> list[int]:
        """Return those authorities that short forms call so; none where as many supras leave open which they mean."""
        if not self._volumes:
            self._read()
        words = name_words(name)
        told = self._volumes.get(words)
        if told is None:
            return []
        return [
            record.id
            for record in records
            if sum(told[loc.volume, loc.reporter] for loc in record.locators.values()) > self._open[words]
        ]

    def _read(self) -> None:
        for citation in self._citations:
            if citation.form in _SHORT_FORMS and citation.case_name is not None:
                words = name_words(citation.case_name)
                volumes = [(loc.volume, loc.reporter) for loc in citation.locators if loc.volume is not None]
                self._volumes.setdefault(words, Counter()).update(volumes)
                self._open[words] += not volumes
