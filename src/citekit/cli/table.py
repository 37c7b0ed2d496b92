"""The table that people read: one row per citation, with what it refers to."""

from __future__ import annotations

import os
import shutil
import sys
from bisect import bisect_left

from citekit.errors import CitekitError
from citekit.export.naming import clause, printable, shorten, summary, title
from citekit.graph import CitationGraph

_PIPED_WIDTH = 160  # columns, where there is no terminal to ask
_NARROWEST = 60
_FACTS = ("#", "line", "form", "kind")
_BETWEEN = 3  # columns of space between two cells
_CITATION_SHARE = 0.52  # of the width that is left for the two texts; the rest says what the citation refers to


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
    unresolved = sum(link.authority is None for link in graph.links)
    return f"{captured.get()}{summary(graph)}, {unresolved} unresolved\n"


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


def _width() -> int:
    if sys.stdout.isatty() or "COLUMNS" in os.environ:
        return max(_NARROWEST, shutil.get_terminal_size((_PIPED_WIDTH, 24)).columns)
    return _PIPED_WIDTH
