"""What a citation graph holds, and the look-ups between its parts."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from operator import index

from attrs import frozen

from citekit.errors import CitekitTypeError, CitekitValueError
from citekit.model import Authority, Citation, Edge, Link


@frozen(repr=False)
class GraphCore:
    """The citations of one document, the authorities they stand for, and how those hang together.

    Attributes:
        text: the text that was read; every span counts its code points.
        citations: in text order; ``citations[i].id == i``.
        authorities: in order of first citation; ``authorities[i].id == i``.
        links: one for each citation, in the same order.
        edges: relations between authorities that the text states.
    """

    text: str
    citations: tuple[Citation, ...]
    authorities: tuple[Authority, ...]
    links: tuple[Link, ...]
    edges: tuple[Edge, ...]

    def __iter__(self) -> Iterator[Citation]:
        """Iterate over the citations in text order."""
        return iter(self.citations)

    def __len__(self) -> int:
        """Return the number of citations."""
        return len(self.citations)

    def authority(self, citation: Citation | int) -> Authority | None:
        """Return the authority that a citation (or the citation of this id) stands for, or None.

        Raises:
            CitekitTypeError: ``citation`` is neither; so too for the other look-ups by citation.
            CitekitValueError: the graph has no citation of that id.

        >>> import citekit
        >>> graph = citekit.extract("Roe v. Wade, 410 U.S. 113 (1973). Id.")
        >>> graph.authority(1).name
        'Roe v. Wade'
        """
        found = self.links[self._id(citation)].authority
        return None if found is None else self.authorities[found]

    def antecedent(self, citation: Citation | int) -> Citation | None:
        """Return the earlier citation that a short form stands on, or None."""
        found = self.links[self._id(citation)].antecedent
        return None if found is None else self.citations[found]

    def chain(self, citation: Citation | int) -> tuple[Citation, ...]:
        """Return the citation, its antecedent, the antecedent's antecedent, … to the end.

        >>> import citekit
        >>> graph = citekit.extract("Roe v. Wade, 410 U.S. 113 (1973). Id. at 115. Id.")
        >>> [c.id for c in graph.chain(2)]
        [2, 1, 0]
        """
        found = [self.citations[self._id(citation)]]
        while (before := self.links[found[-1].id].antecedent) is not None:
            found.append(self.citations[before])
        return tuple(found)

    def string_cites(self) -> tuple[tuple[Citation, ...], ...]:
        """Return the string cites of the text, each with its citations in text order (Bluebook R. 1.4).

        >>> import citekit
        >>> graph = citekit.extract("See Roe v. Doe, 1 F.3d 2 (1st Cir. 1993); Poe v. Foe, 3 F.3d 4 (2d Cir. 1993).")
        >>> [[citation.id for citation in string] for string in graph.string_cites()]
        [[0, 1]]
        """
        strings: dict[int, list[Citation]] = {}
        for citation in self.citations:
            if citation.string_cite is not None:
                strings.setdefault(citation.string_cite, []).append(citation)
        return tuple(map(tuple, strings.values()))

    def signal(self, citation: Citation | int) -> str | None:
        """Return the signal that governs a citation: its own, or one before it in its string cite (Bluebook R. 1.3).

        >>> import citekit
        >>> graph = citekit.extract("See Roe v. Doe, 1 F.3d 2 (1st Cir. 1993); Poe v. Foe, 3 F.3d 4 (2d Cir. 1993).")
        >>> graph.citations[1].signal, graph.signal(1)
        (None, 'See')
        """
        own = self.citations[self._id(citation)]
        if own.signal is not None or own.string_cite is None:
            return own.signal
        string = (c for c in self.citations[own.string_cite : own.id] if c.string_cite == own.string_cite)
        return next((c.signal for c in reversed(tuple(string)) if c.signal is not None), None)

    def mentions(self, authority: Authority | int) -> tuple[Citation, ...]:
        """Return all citations of an authority (or of the authority of this id), in text order.

        Raises:
            CitekitTypeError: ``authority`` is neither.
            CitekitValueError: the graph has no authority of that id.
        """
        number = _number(authority.id if isinstance(authority, Authority) else authority, "authority", "an Authority")
        if not 0 <= number < len(self.authorities):
            raise CitekitValueError(f"authority {number} is not in this graph of {len(self.authorities)} authorities")
        return tuple(self.citations[c] for c in self.authorities[number].citations)

    def _id(self, citation: Citation | int) -> int:
        number = _number(citation.id if isinstance(citation, Citation) else citation, "citation", "a Citation")
        if not 0 <= number < len(self.citations):
            raise CitekitValueError(f"citation {number} is not in this graph of {len(self.citations)} citations")
        return number


def _number(given: int, what: str, named: str) -> int:
    """Return an id as an int; the columns of frames hold integers of numpy."""
    try:
        return index(given)
    except TypeError:
        raise CitekitTypeError.expected(what, f"{named} or its id", given) from None


def edges_of(citations: Sequence[Citation], links: Sequence[Link]) -> tuple[Edge, ...]:
    """Return the relations between authorities: of a parenthetical's citation to its parent, of history."""
    found = []
    for citation in citations:
        other = citation.history_of if citation.history_of is not None else citation.parent
        if other is None:
            continue
        source, target = links[other].authority, links[citation.id].authority
        if source is not None and target is not None:
            found.append(Edge(source, target, citation.relation or "mentioning", citation.id))
    return tuple(found)
