"""The tables in ``tests/cases``: what a careful lawyer reads in a snippet, row by row.

A file is a list of rows. A row is a title, the snippet and what is expected, each followed by a line with
one period. Lines that begin with ``#`` between rows are remarks. The expectation has one line for each
citation in the snippet, in text order: its form, its locators with semicolons between them, and then
whatever the row is about::

    A full case citation
    .
    See Harlow v. Quince, 465 F.3d 503, 510 (2d Cir. 2006). Id. at 511.
    .
    full: 465 F.3d 503 | name: Harlow v. Quince | court: ca2 | date: 2006 | pin: 510
    id: Id. | to: 1
    .

Citations are numbered from 1, by line. Forms and locators are always compared, a field only where it is
written; ``-`` means that it must be empty. A snippet without any citation has the line ``nothing``. After
the citations may come lines ``authority: …`` (all of them, then) and ``edge: …`` (all of them, then).

``pending.txt`` holds rows that are right and do not pass yet; it is not run.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from attrs import frozen

import citekit
from citekit.graph import CitationGraph
from citekit.model import Citation, Form, Locator, Pin

CASES = Path(__file__).parent / "cases"
NOTHING = "nothing"


@frozen
class Row:
    """One row of a table."""

    file: str
    line: int
    title: str
    snippet: str
    expected: tuple[str, ...]

    def __str__(self) -> str:
        return f"{self.file}:{self.line} {self.title}"


def rows_of(path: Path) -> Iterator[Row]:
    """Yield the rows of a table."""
    lines = path.read_text(encoding="utf-8").split("\n")
    number = 0

    def block() -> list[str]:
        nonlocal number
        begin = number
        while number < len(lines) and lines[number] != ".":
            number += 1
        assert number < len(lines), f"{path.name}:{begin}: no line with a single period ends what begins here"
        number += 1
        return lines[begin : number - 1]

    while number < len(lines):
        if not lines[number].strip() or lines[number].startswith("#"):
            number += 1
            continue
        at = number + 1
        title = " ".join(block())
        snippet = "\n".join(block())
        yield Row(path.name, at, title, snippet, tuple(line.strip() for line in block() if line.strip()))


def plain(value: str | None) -> str:
    return " ".join(value.split()) if value else "-"


def pins(found: tuple[Pin, ...]) -> str:
    def one(pin: Pin) -> str:
        places = f"{pin.start}" if pin.start == pin.end else f"{pin.start}-{pin.end}"
        return f"{pin.type} {'*' if pin.star else ''}{places}{f' note {pin.note}' if pin.note else ''}"

    return "; ".join(map(one, found)) or "-"


def position(number: int | None) -> str:
    return "-" if number is None else str(number + 1)


def refers_to(graph: CitationGraph, citation: Citation) -> str:
    """Return the number of the first full citation of the same authority, or of the first of any form."""
    authority = graph.authority(citation)
    if authority is None:
        return "nothing"
    mentions = graph.mentions(authority)
    first = next((c for c in mentions if c.form is Form.FULL), mentions[0])
    return "itself" if first.id == citation.id else position(first.id)


def first(part: str) -> Callable[[CitationGraph, Citation], str]:
    return lambda graph, citation: plain(getattr(citation.locators[0], part))


FIELDS: dict[str, Callable[[CitationGraph, Citation], str]] = {
    "kind": lambda graph, c: c.kind.value,
    "name": lambda graph, c: plain(c.case_name),
    "plaintiff": lambda graph, c: plain(c.plaintiff),
    "defendant": lambda graph, c: plain(c.defendant),
    "court": lambda graph, c: plain(c.court),
    "court text": lambda graph, c: plain(c.court_text),
    "date": lambda graph, c: plain(c.date),
    "pin": lambda graph, c: plain(c.pin),
    "pins": lambda graph, c: pins(c.pins),
    "signal": lambda graph, c: plain(c.signal),
    "parens": lambda graph, c: " / ".join(plain(p.text) for p in c.parentheticals) or "-",
    "verbs": lambda graph, c: " / ".join(plain(p.verb) for p in c.parentheticals) or "-",
    "text": lambda graph, c: plain(c.text),
    "footnote": lambda graph, c: plain(c.footnote),
    "string": lambda graph, c: position(c.string_cite),
    "governing signal": lambda graph, c: plain(graph.signal(c)),
    "confidence": lambda graph, c: str(c.confidence),
    "doubts": lambda graph, c: ", ".join(doubt.value for doubt in c.doubts) or "-",
    # how it hangs together with others
    "in": lambda graph, c: position(c.parent),
    "history of": lambda graph, c: position(c.history_of),
    "relation": lambda graph, c: plain(c.relation),
    "to": refers_to,
    "antecedent": lambda graph, c: position(None if (a := graph.antecedent(c)) is None else a.id),
    "method": lambda graph, c: graph.links[c.id].method,
    "candidates": lambda graph, c: (
        ", ".join(position(graph.authorities[a].citations[0]) for a in graph.links[c.id].candidates) or "-"
    ),
    "complete": lambda graph, c: "-" if (a := graph.authority(c)) is None else "yes" if a.complete else "no",
    # of the first locator
    "type": lambda graph, c: c.locators[0].type.value,
    "types": lambda graph, c: "; ".join(locator.type.value for locator in c.locators),
    "volume": first("volume"),
    "reporter": first("reporter"),
    "page": first("page"),
    "number": first("number"),
    "code": first("code"),
    "title": first("title"),
    "section": first("section"),
    "editions": lambda graph, c: ", ".join(sorted(c.locators[0].candidates)) or "-",
}


def head(citation: Citation) -> str:
    def locators(found: tuple[Locator, ...]) -> str:
        return "; ".join(plain(locator.text) for locator in found)

    return f"{citation.form.value}: {locators(citation.locators)}"


def asked(line: str) -> tuple[str, list[str]]:
    """Return the form and locators of an expected line, and the fields that it gives."""
    begin, *fields = (part.strip() for part in line.split(" | "))
    return begin, [field.partition(":")[0] for field in fields]


def described(graph: CitationGraph, row: Row) -> list[str]:
    """Return what was found, in the words in which the row says what is expected."""
    lines = [line for line in row.expected if not line.startswith(("authority:", "edge:")) and line != NOTHING]
    found = []
    for citation in graph:
        fields = asked(lines[citation.id])[1] if citation.id < len(lines) else ["name", "to"]
        unknown = [field for field in fields if field not in FIELDS]
        assert not unknown, f"{row}: no such field: {unknown}; there are {', '.join(FIELDS)}"
        found.append(" | ".join([head(citation), *(f"{field}: {FIELDS[field](graph, citation)}" for field in fields)]))
    if not found:
        found.append(NOTHING)
    if any(line.startswith("authority:") for line in row.expected):
        found.extend(
            f"authority: {plain(a.name)} | {'; '.join(a.locators)} | {', '.join(position(c) for c in a.citations)}"
            for a in graph.authorities
        )
    if any(line.startswith("edge:") for line in row.expected):
        found.extend(
            f"edge: {position(graph.authorities[e.source].citations[0])} {e.relation} {position(graph.authorities[e.target].citations[0])}"
            for e in graph.edges
        )
    return found


def complaint(row: Row, found: list[str]) -> str:
    def block(lines: list[str]) -> str:
        return "\n".join(f"    {line}" for line in lines)

    return f"{row}\n{block(row.snippet.splitlines())}\n  expected\n{block(list(row.expected))}\n  found\n{block(found)}"


FILES = sorted(path for path in CASES.glob("*.txt") if path.name != "pending.txt")


@pytest.mark.parametrize("row", [row for path in FILES for row in rows_of(path)], ids=str)
def test_row(row: Row) -> None:
    found = described(citekit.extract(row.snippet), row)
    if found != list(row.expected):
        pytest.fail(complaint(row, found), pytrace=False)


def test_titles_are_told_apart() -> None:
    titles = [row.title for path in FILES for row in rows_of(path)]
    assert sorted(titles) == sorted(set(titles))
