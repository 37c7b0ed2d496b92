"""The citation graph: the object that people hold, and what it hands over to other parts of citekit."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Mapping
from typing import TYPE_CHECKING, Any

from attrs import frozen

from citekit.graph_core import GraphCore
from citekit.model import Citation

if TYPE_CHECKING:
    from citekit.check import Check, Finding
    from citekit.export.table_of_authorities import PageMap, TableOfAuthorities
    from citekit.verify import AsyncLookup, Lookup, Verification


@frozen(repr=False)
class CitationGraph(GraphCore):
    """The citations of one document, the authorities they stand for, and how those hang together.

    Attributes:
        text: the text that was read; every span counts its code points.
        citations: in text order; ``citations[i].id == i``.
        authorities: in order of first citation; ``authorities[i].id == i``.
        links: one for each citation, in the same order.
        edges: relations between authorities that the text states.
    """

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
            CitekitTypeError: ``pages`` is neither of the two, or ``passim`` neither an ``int`` nor None.
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

        Raises:
            CitekitTypeError: ``checks`` are no functions, or one yields what is no ``Finding``.

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
            CitekitTypeError: the look-up cannot be called, or is a coroutine function: await :meth:`verify_async`.

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
            CitekitTypeError: the look-up does not return awaitables: call :meth:`verify`; ``limit`` is no ``int``.
            CitekitValueError: ``limit`` is less than 1.
        """
        from citekit.verify import verify_async

        return await verify_async(self, lookup, limit=limit)

    def __repr__(self) -> str:
        """Say how much was found; the text itself may be long."""
        from citekit.export.naming import summary

        return f"<CitationGraph: {summary(self)}>"

    def _repr_html_(self) -> str:
        """Return what a notebook shows."""
        return self.to_html()

    def to_html(self, *, page: bool = False, title: str = "Citations", prefix: str | None = None) -> str:
        """Return the text with its citations marked, and the table of authorities, as HTML without scripts.

        Args:
            page: whether to return a whole document, to be opened in a browser, rather than a part of one.
            title: of the page.
            prefix: what the ids of the elements begin with; by default another one at every call, since a notebook
                shows many graphs.

        Raises:
            CitekitTypeError: ``title`` or ``prefix`` is no ``str``.
            CitekitValueError: ``prefix`` is not a letter followed by letters, digits, ``-`` or ``_``.

        >>> import citekit
        >>> "<cite id=k0 " in citekit.extract("Roe v. Wade, 410 U.S. 113 (1973).").to_html(prefix="k")
        True
        """
        from citekit.export.display import to_html

        return to_html(self, page=page, heading=title, prefix=prefix)

    def annotate(
        self, markup: Callable[[Citation], tuple[str, str] | None], *, escape: Callable[[str], str] | None = None
    ) -> str:
        """Return the text with markup around each citation; where citations are nested, so is the markup.

        Args:
            markup: called once for each citation; returns what to write before and after it, or None for nothing.
            escape: applied to each piece of the text itself, such as ``html.escape``.

        Raises:
            CitekitTypeError: ``markup`` or ``escape`` cannot be called, or ``markup`` returns something else.

        >>> import citekit
        >>> graph = citekit.extract("It was so. Roe v. Wade, 410 U.S. 113 (1973). It still is. Id. at 115.")
        >>> graph.annotate(lambda citation: (f"<{citation.form.value}>", "</>"))
        'It was so. <full>Roe v. Wade, 410 U.S. 113 (1973)</>. It still is. <id>Id. at 115</>.'
        """
        from citekit.export.annotation import annotate

        return annotate(self, markup, escape)

    def to_frame(self, what: str = "citations", library: str | None = None) -> Any:  # noqa: ANN401
        """Return a table of the graph as a ``DataFrame``; docs/tables-and-graphs.md lists the columns.

        Args:
            what: ``citations``, ``authorities``, ``edges``, ``locators``, ``pins`` or ``parentheticals``.
            library: ``pandas`` or ``polars``; None takes the one that is installed, pandas before polars.

        Raises:
            CitekitValueError: there is no such table or library.
            MissingExtraError: the library is not installed.

        >>> import citekit
        >>> frame = citekit.extract("Roe v. Wade, 410 U.S. 113, 153 (1973).").to_frame()
        >>> frame.loc[0, "refers_to"], frame.loc[0, "pin"]
        ('Roe v. Wade, 410 U.S. 113', '153')
        """
        from citekit.export.frames import to_frame

        return to_frame(self, what, library)

    def to_arrow(self, what: str = "citations") -> Any:  # noqa: ANN401
        """Return a table of the graph as a ``pyarrow.Table``; ``what`` and errors are those of :meth:`to_frame`.

        >>> import citekit
        >>> citekit.extract("Roe v. Wade, 410 U.S. 113 (1973).").to_arrow("authorities").column("mentions").to_pylist()
        [1]
        """
        from citekit.export.frames import to_arrow

        return to_arrow(self, what)

    def to_csv(self, what: str = "citations") -> str:
        """Return a table of the graph as comma-separated values; ``what`` is that of :meth:`to_frame`.

        Raises:
            CitekitValueError: there is no such table.
        """
        from citekit.export.tables import to_csv

        return to_csv(self, what)

    def to_networkx(self) -> Any:  # noqa: ANN401
        """Return a ``networkx.MultiDiGraph``: a node for each authority, an edge for each relation that is stated.

        Nodes are ids of authorities and say in ``mentions`` how often each is cited; keys of edges are ids of the
        citations that state the relation.

        Raises:
            MissingExtraError: networkx is not installed.

        >>> import citekit
        >>> text = "Ashcroft v. Iqbal, 556 U.S. 662 (2009) (quoting Bell Atl. Corp. v. Twombly, 550 U.S. 544 (2007))."
        >>> citekit.extract(text).to_networkx().edges(data="relation")
        OutMultiEdgeDataView([(0, 1, 'quoting')])
        """
        from citekit.export.networks import to_networkx

        return to_networkx(self)

    def to_graphml(self) -> str:
        """Return :meth:`to_networkx` as GraphML, for Gephi, yEd and igraph.

        Raises:
            MissingExtraError: networkx is not installed.
        """
        from citekit.export.networks import to_graphml

        return to_graphml(self)

    def to_gexf(self) -> str:
        """Return :meth:`to_networkx` as GEXF, for Gephi.

        Raises:
            MissingExtraError: networkx is not installed.
        """
        from citekit.export.networks import to_gexf

        return to_gexf(self)

    def to_dot(self) -> str:
        """Return the authorities and edges in DOT, for Graphviz; it needs no extra."""
        from citekit.export.networks import to_dot

        return to_dot(self)

    def plot(self, ax: Any = None, *, top: int = 25) -> Any:  # noqa: ANN401
        """Draw the authorities that are mentioned most, and how they hang together.

        The area and number of a node are its mentions, the colour its kind; an arrow goes from the authority in whose
        parenthetical or history another one stands.

        Args:
            ax: the matplotlib ``Axes`` to draw on; None makes a figure.
            top: how many authorities to draw at most.

        Returns:
            The ``Axes``.

        Raises:
            CitekitTypeError, CitekitValueError: ``top`` is not a positive ``int``.
            MissingExtraError: matplotlib or networkx is not installed.
        """
        from citekit.export.drawing import plot

        return plot(self, ax, top)

    def save(self, path: str | os.PathLike[str]) -> None:
        """Write the graph to a file in the format that its name ends in, as UTF-8.

        Args:
            path: a name that ends in ``.html`` (a whole page), ``.json``, ``.csv`` (the citations), ``.graphml``,
                ``.gexf`` or ``.dot``. What is there is replaced.

        Raises:
            CitekitTypeError: ``path`` is neither a ``str`` nor a path.
            CitekitValueError: it ends in something else.
            OSError: the file cannot be written.
            MissingExtraError: networkx is not installed, for ``.graphml`` and ``.gexf``.
        """
        from citekit.export.saving import save

        save(self, path)

    def to_dict(self) -> dict[str, Any]:
        """Return the graph as plain JSON data."""
        from citekit.export.plain import graph_to_dict

        return graph_to_dict(self)

    def to_json(self, *, indent: int | None = None) -> str:
        """Return the graph as JSON text; it is ASCII, unless the text has halves of characters side by side.

        Args:
            indent: blanks for each level; None for one line.

        Raises:
            CitekitTypeError: ``indent`` is neither an ``int`` nor None.
        """
        from citekit.export.plain import graph_to_json

        return graph_to_json(self, indent)

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> CitationGraph:
        """Build the graph that :meth:`to_dict` wrote.

        Raises:
            CitekitValueError: a key or value is missing or wrong.
        """
        from citekit.export.plain import graph_from_dict

        return graph_from_dict(data)

    @classmethod
    def from_json(cls, text: str | bytes) -> CitationGraph:
        """Build the graph that :meth:`to_json` wrote.

        Raises:
            CitekitTypeError: ``text`` is neither ``str`` nor ``bytes``.
            CitekitValueError: it is not JSON, or a key or value is missing or wrong.

        >>> import citekit
        >>> graph = citekit.extract("Roe v. Wade, 410 U.S. 113 (1973).")
        >>> citekit.CitationGraph.from_json(graph.to_json()) == graph
        True
        """
        from citekit.export.plain import graph_from_json

        return graph_from_json(text)
