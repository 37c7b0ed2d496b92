"""The tables of a graph: their columns and rows, from which every kind of frame is built.

A column has one type, also when the table is empty; what is not known is None.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Iterable, Iterator
from operator import attrgetter
from typing import Any

from attrs import frozen

from citekit.errors import CitekitTypeError, CitekitValueError
from citekit.export.naming import encodable, labels
from citekit.graph import CitationGraph

Row = tuple[str | int | bool | None, ...]
ColumnType = type[str] | type[int] | type[bool]


@frozen
class Table:
    """A kind of table.

    Attributes:
        columns: the type of each column by name, in order.
        rows: gives the rows for a graph.
    """

    columns: dict[str, ColumnType]
    rows: Callable[[CitationGraph], Iterator[Row]]


def table(what: str) -> Table:
    """Return the table of this name.

    Raises:
        CitekitTypeError: ``what`` is no ``str``.
        CitekitValueError: there is none.
    """
    if not isinstance(what, str):
        raise CitekitTypeError.expected("what", "the name of a table", what)
    if found := TABLES.get(what):
        return found
    raise CitekitValueError(f"what must be one of {', '.join(TABLES)}, not {what!r}")


def values(graph: CitationGraph, what: str) -> dict[str, list[Any]]:
    """Return a table as lists, one for each column; lone surrogates, which no frame can hold, become U+FFFD."""
    kind = table(what)
    rows = list(kind.rows(graph))
    found: dict[str, list[Any]] = {}
    for position, (name, of_type) in enumerate(kind.columns.items()):
        column = [row[position] for row in rows]
        found[name] = [encodable(v) if isinstance(v, str) else v for v in column] if of_type is str else column
    return found


def to_csv(graph: CitationGraph, what: str) -> str:
    """Return a table as comma-separated values: names in the first line, nothing for None, ``\\n`` after each row."""
    written = io.StringIO()
    writer = csv.writer(written, lineterminator="\n")
    columns = values(graph, what)
    writer.writerow(columns)
    writer.writerows(zip(*columns.values(), strict=True))
    return written.getvalue().replace("\x00", "\ufffd")  # many a CSV reader stops at NUL


def _joined(parts: Iterable[str]) -> str | None:
    return "; ".join(parts) or None


def _citations(graph: CitationGraph) -> Iterator[Row]:
    names = labels(graph)
    for c, link in zip(graph.citations, graph.links, strict=True):
        yield (
            c.id, c.kind.value, c.form.value, *c.span, c.text, _joined(locator.text for locator in c.locators),
            c.case_name, c.plaintiff, c.defendant, c.court, c.court_text, c.date, c.pin, c.signal, c.author, c.title,
            c.embedded, c.parent, c.history_of, c.relation, link.antecedent, link.authority,
            None if link.authority is None else names[link.authority], link.method, link.reason or None,
        )  # fmt: skip


def _authorities(graph: CitationGraph) -> Iterator[Row]:
    for a, label in zip(graph.authorities, labels(graph), strict=True):
        first = a.citations[0] if a.citations else None
        yield (
            a.id, a.kind.value, label, a.name, _joined(a.locators), a.court, a.date, a.complete, len(a.citations),
            first,
        )  # fmt: skip


def _edges(graph: CitationGraph) -> Iterator[Row]:
    names = labels(graph)
    for e in graph.edges:
        yield e.source, e.target, e.relation, e.citation, names[e.source], names[e.target]


def _parts(name: str, row: Callable[[Any], Row]) -> Callable[[CitationGraph], Iterator[Row]]:
    """Return what gives a row for each item of the tuple ``name`` that a citation has."""
    items = attrgetter(name)

    def rows(graph: CitationGraph) -> Iterator[Row]:
        for citation in graph.citations:
            for position, item in enumerate(items(citation)):
                yield citation.id, position, *row(item)

    return rows


_PART: dict[str, ColumnType] = {"citation": int, "position": int}

TABLES = {
    "citations": Table(
        {
            "id": int, "kind": str, "form": str, "start": int, "end": int, "text": str, "locators": str,
            "case_name": str, "plaintiff": str, "defendant": str, "court": str, "court_text": str, "date": str,
            "pin": str, "signal": str, "author": str, "title": str, "embedded": bool, "parent": int,
            "history_of": int, "relation": str, "antecedent": int, "authority": int, "refers_to": str,
            "method": str, "reason": str,
        },
        _citations,
    ),
    "authorities": Table(
        {
            "id": int, "kind": str, "label": str, "name": str, "locators": str, "court": str, "date": str,
            "complete": bool, "mentions": int, "first": int,
        },
        _authorities,
    ),
    "edges": Table(
        {
            "source": int, "target": int, "relation": str, "citation": int, "source_label": str, "target_label": str,
        },
        _edges,
    ),
    "locators": Table(
        {
            **_PART, "type": str, "text": str, "start": int, "end": int, "volume": str, "reporter": str, "page": str,
            "number": str, "code": str, "title": str, "section": str,
        },
        _parts("locators", lambda loc: (
            loc.type.value, loc.text, *loc.span, loc.volume, loc.reporter, loc.page, loc.number, loc.code, loc.title,
            loc.section,
        )),
    ),
    "pins": Table(
        {**_PART, "type": str, "first": int, "last": int, "star": bool, "note": str},
        _parts("pins", lambda pin: (pin.type, pin.start, pin.end, pin.star, pin.note)),
    ),
    "parentheticals": Table(
        {**_PART, "verb": str, "text": str, "start": int, "end": int},
        _parts("parentheticals", lambda bracket: (bracket.verb, bracket.text, *bracket.span)),
    ),
}  # fmt: skip
