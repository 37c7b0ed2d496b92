"""The citation graph: the object that people hold."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from attrs import frozen

from citekit.errors import CitekitValueError
from citekit.model import Authority, Citation, Edge, Link

if TYPE_CHECKING:
    from citekit.check import Check, Finding
    from citekit.export.table_of_authorities import PageMap, TableOfAuthorities
    from citekit.verify import AsyncLookup, Lookup, Verification


@frozen
class CitationGraph:
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

    def mentions(self, authority: Authority | int) -> tuple[Citation, ...]:
        """Return all citations of an authority (or of the authority of this id), in text order.

        Raises:
            CitekitValueError: the graph has no authority of that id.
        """
        number = authority.id if isinstance(authority, Authority) else authority
        if not 0 <= number < len(self.authorities):
            raise CitekitValueError(f"authority {number} is not in this graph of {len(self.authorities)} authorities")
        return tuple(self.citations[c] for c in self.authorities[number].citations)

    def table_of_authorities(
        self, *, pages: PageMap | None = None, passim: int | None = 5, records: bool = False
    ) -> TableOfAuthorities:
        """Return the table of authorities, as Fed. R. App. P. 28(a)(3) and Sup. Ct. R. 24.1(c) ask for it.

        Args:
            pages: what tells the page of an offset into the text: a callable that gets the offset, or the offsets at
                which the pages start (the first of them starts page 1). Without it, places are offsets.
            passim: from how many pages on an authority is cited ``passim``; None for never.
            records: whether to list papers of the record too.

        Returns:
            the table, with :meth:`~citekit.export.table_of_authorities.TableOfAuthorities.to_text`, ``to_markdown``
            and ``to_html``.

        Raises:
            CitekitTypeError: ``pages`` is neither of the two.
            CitekitValueError: ``pages`` is not in order, or ``passim`` is less than 1.

        >>> import citekit
        >>> graph = citekit.extract("Roe v. Wade, 410 U.S. 113. In re Gault, 387 U.S. 1. See 28 U.S.C. § 1331.")
        >>> print(graph.table_of_authorities(pages=[0, 40]).to_text(width=50))
                       TABLE OF AUTHORITIES
        <BLANKLINE>
        Cases
        <BLANKLINE>
        In re Gault, 387 U.S. 1 ........................ 1
        Roe v. Wade, 410 U.S. 113 ...................... 1
        <BLANKLINE>
        Statutes
        <BLANKLINE>
        28 U.S.C. § 1331 ............................... 2
        <BLANKLINE>
        """
        from citekit.export.table_of_authorities import table_of_authorities

        return table_of_authorities(self, pages=pages, passim=passim, records=records)

    def check(self, *, checks: Iterable[Check] | None = None) -> tuple[Finding, ...]:
        """Return what in the citations a careful reader would look at again; nothing is looked up anywhere.

        Args:
            checks: functions that get the graph and yield findings, instead of
                :data:`citekit.check.DEFAULT_CHECKS`.

        Returns:
            the findings, in text order. ``docs/cite-check.md`` explains their codes.

        >>> import citekit
        >>> graph = citekit.extract("Roe v. Poe, 237 F.3d 987, 922 (9th Cir. 2001).")
        >>> for finding in graph.check():
        ...     print(finding.severity.value, finding.code, finding.message)
        error pin-outside page 922 lies before 237 F.3d 987, the first page
        """
        from citekit.check import DEFAULT_CHECKS, findings_of

        return findings_of(self, DEFAULT_CHECKS if checks is None else checks)

    def verify(self, lookup: Lookup) -> tuple[Verification, ...]:
        """Ask a look-up of yours about each authority, and return what it knows; citekit itself asks nobody.

        Args:
            lookup: called with an authority. It returns the name or names under which it knows it: a string, a
                list of strings, or None for not found. What it raises costs only that authority its answer.

        Returns:
            one verification for each authority, in their order.

        Raises:
            CitekitTypeError: the look-up is a coroutine function: await :meth:`verify_async`.

        >>> import citekit
        >>> graph = citekit.extract("Roe v. Wade, 410 U.S. 113 (1973). Foe v. Poe, 999 U.S. 1 (2001).")
        >>> known = {"410 U.S. 113": "Jane Roe, et al. v. Henry Wade"}
        >>> for answer in graph.verify(lambda authority: known.get(authority.locators[0])):
        ...     print(graph.authorities[answer.authority].name, "|", answer.status.value)
        Roe v. Wade | found
        Foe v. Poe | not found
        """
        from citekit.verify import verify

        return verify(self, lookup)

    async def verify_async(self, lookup: AsyncLookup, *, limit: int = 8) -> tuple[Verification, ...]:
        """Ask an asynchronous look-up about each authority: like :meth:`verify`.

        Args:
            lookup: a coroutine function that is called with an authority.
            limit: how many calls may run at the same time.

        Raises:
            CitekitTypeError: the look-up does not return awaitables: call :meth:`verify`.
            CitekitValueError: ``limit`` is less than 1.
        """
        from citekit.verify import verify_async

        return await verify_async(self, lookup, limit=limit)

    def to_dict(self) -> dict[str, Any]:
        """Return the graph as plain JSON data."""
        from citekit.export.plain import graph_to_dict

        return graph_to_dict(self)

    def to_json(self, *, indent: int | None = None) -> str:
        """Return the graph as JSON text, ASCII only."""
        return json.dumps(self.to_dict(), indent=indent)

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> CitationGraph:
        """Build the graph that :meth:`to_dict` wrote.

        Raises:
            CitekitValueError: a key or value is missing or wrong.
        """
        from citekit.export.plain import graph_from_dict

        return graph_from_dict(data)

    def _id(self, citation: Citation | int) -> int:
        number = citation.id if isinstance(citation, Citation) else citation
        if not 0 <= number < len(self.citations):
            raise CitekitValueError(f"citation {number} is not in this graph of {len(self.citations)} citations")
        return number


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
