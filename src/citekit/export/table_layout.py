"""A table of authorities as plain text, Markdown and HTML."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Sequence
from html import escape
from typing import TypeAlias

# For each group its heading, and for each entry the name that its text begins with, the text, and the pages.
Rows: TypeAlias = Sequence[tuple[str, Sequence[tuple[str, str, str]]]]

_INDENT = 4
_LEADER = 4  # at least so many dots
_MARKDOWN = re.compile(r"([\\`*_\[\]<>|#~])")


def as_text(rows: Rows, width: int) -> str:
    """Return the table with dot leaders; entries that are too long go on in the next line."""
    lines = ["TABLE OF AUTHORITIES".center(width).rstrip()]
    for heading, entries in rows:
        lines += ["", heading, ""]
        for _, text, places in entries:
            lines += _entry(text, places, width)
    return "\n".join(lines) + "\n"


def _entry(text: str, places: str, width: int) -> list[str]:
    # Pages take a third of the line at most; more of them go on below each other.
    columns = textwrap.wrap(places, width // 3) or [""]
    room = width - len(columns[0]) - _LEADER - 2
    lines = textwrap.wrap(text, room, subsequent_indent=" " * _INDENT) or [""]
    lines[-1] = f"{lines[-1]} {'.' * (width - len(lines[-1]) - len(columns[0]) - 2)} {columns[0]}"
    return lines + [column.rjust(width) for column in columns[1:]]


def as_markdown(rows: Rows) -> str:
    """Return the table with a heading and a pipe table for each group."""
    blocks = ["# Table of Authorities"]
    for heading, entries in rows:
        lines = [f"## {heading}", "", "| Authority | Pages |", "|---|---|"]
        for name, text, places in entries:
            rest = _escaped(text.removeprefix(name))
            lines.append(f"| {f'*{_escaped(name)}*' if name else ''}{rest} | {_escaped(places)} |")
        blocks.append("\n".join(lines))
    return "\n\n".join(blocks) + "\n"


def _escaped(text: str) -> str:
    return _MARKDOWN.sub(r"\\\1", text)


def as_html(rows: Rows) -> str:
    """Return the table as one ``section``; everything from the text is escaped."""
    lines = ['<section class="table-of-authorities">', "<h2>Table of Authorities</h2>"]
    for heading, entries in rows:
        lines += [f"<h3>{escape(heading)}</h3>", "<table>"]
        for name, text, places in entries:
            named = f"<i>{escape(name)}</i>" if name else ""
            lines.append(f"<tr><td>{named}{escape(text.removeprefix(name))}</td><td>{escape(places)}</td></tr>")
        lines.append("</table>")
    lines.append("</section>")
    return "\n".join(lines) + "\n"
