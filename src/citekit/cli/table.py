"""The table that people read: one row per citation, with what it refers to."""

from __future__ import annotations

import os
import re
import shutil
import sys
from bisect import bisect_left

from citekit.errors import CitekitError
from citekit.graph import CitationGraph
from citekit.model import Authority, Citation

_PIPED_WIDTH = 160  # columns, where there is no terminal to ask
_NARROWEST = 60
_FACTS = ("#", "line", "form", "kind")
_BETWEEN = 3  # columns of space between two cells
_CITATION_SHARE = 0.52  # of the width that is left for the two texts; the rest says what the citation refers to

# "465 F.3d\n503" -> "465 F.3d 503"
_WHITE_SPACE = re.compile(r"\s+")


class TableUnavailableError(CitekitError):
    """The table needs a package that is not installed."""


def render_table(graph: CitationGraph, text: str) -> str:
    """Lay out the citations of a document for standard output: in colour on a terminal, plain anywhere else.

    Args:
        graph: what :func:`citekit.extract` found in ``text``.
        text: the document, from which the line numbers are counted.

    Returns:
        The lines to print, each with its line end.

    Raises:
        TableUnavailableError: rich is not installed.
    """
    try:
        from rich import box
        from rich.console import Console
        from rich.table import Table
        from rich.text import Text
    except ImportError:
        raise TableUnavailableError(
            "the table needs the package rich: python -m pip install 'citekit[cli]' (or use --json)"
        ) from None

    width = _width()
    console = Console(width=width, highlight=False, soft_wrap=False)
    if not graph.citations:
        return "No citations found.\n"
    facts = _facts(graph, text)
    taken = sum(max(len(row[i]) for row in (_FACTS, *facts)) + _BETWEEN for i in range(len(_FACTS))) + _BETWEEN
    for_citation = int((width - taken) * _CITATION_SHARE)
    for_authority = width - taken - for_citation
    reasons = {link.citation: printable(link.reason) for link in graph.links}
    table = Table(box=box.SIMPLE_HEAD, pad_edge=False, show_edge=False)
    for heading in (*_FACTS, "citation", "refers to"):
        table.add_column(heading, justify="right" if heading in ("#", "line") else "left", no_wrap=True)
    for citation, fact in zip(graph.citations, facts, strict=True):
        authority = graph.authority(citation)
        if authority is None:
            target = Text(f"? {reasons.get(citation.id) or 'unresolved'}", style="yellow")
            target.truncate(for_authority, overflow="ellipsis")
        else:
            target = Text(shorten(title(authority), for_authority))
        table.add_row(*fact, Text(shorten(clause(citation), for_citation)), target)
    with console.capture() as captured:
        console.print(table)
    return f"{captured.get()}{summary(graph)}\n"


def _facts(graph: CitationGraph, text: str) -> list[tuple[str, str, str, str]]:
    """Return each citation's number, line, form and kind; a short form has the kind of what it refers to."""
    line_ends = [i for i, character in enumerate(text) if character == "\n"]
    return [
        (
            str(citation.id),
            str(bisect_left(line_ends, citation.span[0]) + 1),
            citation.form.value,
            (graph.authority(citation) or citation).kind.value,
        )
        for citation in graph.citations
    ]


def clause(citation: Citation) -> str:
    """Return the citing clause on one line, without what its parentheticals explain."""
    if not citation.parentheticals:
        return printable(citation.text)
    bracket = citation.parentheticals[0].span[0] - 1 - citation.span[0]
    return f"{printable(citation.text[:bracket])} (…)"


def title(authority: Authority) -> str:
    """Return an authority's name and its first locator: ``Gideon v. Wainwright, 372 U.S. 335``."""
    parts = (authority.name, *authority.locators[:1])
    named = ", ".join(printable(part) for part in parts if part) or f"authority {authority.id}"
    return named if authority.complete else f"{named} (not cited in full)"


def summary(graph: CitationGraph) -> str:
    """Return the line below the table."""
    unresolved = sum(graph.authority(citation) is None for citation in graph.citations)
    return (
        f"{_count(len(graph.citations), 'citation', 'citations')}, "
        f"{_count(len(graph.authorities), 'authority', 'authorities')}, {unresolved} unresolved"
    )


def _count(number: int, one: str, many: str) -> str:
    return f"{number} {one if number == 1 else many}"


def printable(text: str) -> str:
    r"""Return the text on one line and without characters that would steer a terminal.

    >>> printable("465 F.3d\n 503\x1b[2J")
    '465 F.3d 503·[2J'
    """
    line = _WHITE_SPACE.sub(" ", text).strip()
    return line if line.isprintable() else "".join(c if c.isprintable() else "·" for c in line)


def shorten(text: str, width: int) -> str:
    """Return the text in at most ``width`` characters, cut in the middle: name and locator stand at the ends.

    Words stay whole, since half a page number would be another page.

    >>> shorten("Winter v. Nat. Res. Def. Council, Inc., 555 U.S. 7, 20 (2008)", 40)
    'Winter v. … 555 U.S. 7, 20 (2008)'
    """
    if len(text) <= width:
        return text
    for_tail = width * 3 // 5
    head = text[: width - for_tail - 3]
    tail = text[len(text) - for_tail :]
    return f"{head.rpartition(' ')[0] or head} … {tail.partition(' ')[2] or tail}"


def _width() -> int:
    if sys.stdout.isatty() or "COLUMNS" in os.environ:
        return max(_NARROWEST, shutil.get_terminal_size((_PIPED_WIDTH, 24)).columns)
    return _PIPED_WIDTH
