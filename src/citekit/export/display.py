"""A graph as HTML for people: the text with its citations marked, and the table of authorities beside it.

There are no scripts in it, and nothing is loaded. Where styles are taken away too, as on GitHub, the text, the links,
the titles and the lists remain.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from functools import cache
from html import escape
from importlib.resources import files
from itertools import chain, pairwise
from secrets import token_hex

from citekit.errors import CitekitTypeError, CitekitValueError
from citekit.export.annotation import nested
from citekit.export.card import card, named
from citekit.export.naming import labels, summary, writable
from citekit.graph import CitationGraph
from citekit.model import Authority, Citation, Form, Kind

# The groups and their order are those of a brief: cases, statutes, other authorities (Fed. R. App. P. 28(a)(3)).
_GROUPS = {
    Kind.CASE: "Cases",
    Kind.CONSTITUTION: "Constitutions",
    Kind.STATUTE: "Statutes",
    Kind.REGULATION: "Regulations",
    Kind.RULE: "Rules",
    Kind.LEGISLATIVE: "Legislative materials",
    Kind.JOURNAL: "Journals",
    Kind.BOOK: "Books",
    Kind.RECORD: "Record",
}

# Lines of this length, in code points, are taken for lines of a paragraph that goes on.
_SHORTEST_FULL, _LONGEST_FULL = 50, 110

# Ids are written without quotes: "k3fa2c-" but not "my graph"
_PREFIX = re.compile(r"[A-Za-z][A-Za-z0-9_-]*")

# "a {\n  color: red }" -> "a{color:red}", and comments go
_CSS_BLANK = re.compile(r"/\*.*?\*/|(?<=[{};,])\s+|\s+(?=[{}])", re.DOTALL)

_PAGE = """<!doctype html>
<html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>{title}</title>
<style>html{{color-scheme:light dark}}body{{margin:8px}}</style>
{display}
</html>
"""


def to_html(graph: CitationGraph, *, page: bool = False, heading: str = "Citations", prefix: str | None = None) -> str:
    """Return the display of a graph; :meth:`citekit.CitationGraph.to_html` says what the arguments mean."""
    if not isinstance(heading, str):
        raise CitekitTypeError.expected("title", "a str", heading)
    if prefix is None:
        prefix = f"k{token_hex(3)}-"  # a notebook shows several, and keeps what an earlier run has shown
    elif not isinstance(prefix, str):
        raise CitekitTypeError.expected("prefix", "a str or None", prefix)
    elif not _PREFIX.fullmatch(prefix):
        raise CitekitValueError(f"prefix must be a letter followed by letters, digits, - or _, not {prefix!r}")
    display = "".join(_display(graph, prefix))
    return _PAGE.format(title=escape(writable(heading)), display=display) if page else display


def _display(graph: CitationGraph, prefix: str) -> Iterator[str]:
    yield f'<div class="citekit"><style>{style()}</style>\n<p class="sum"><b>{summary(graph)}</b>'
    if unresolved := sum(link.authority is None for link in graph.links):
        yield f", {unresolved} unresolved"
    yield f'</p>\n<p class="key">{_key(graph)}</p>\n<div class="two"><div class="doc">'
    yield from _document(graph, prefix)
    yield "</div>\n<details open><summary>Table of authorities</summary>"
    yield from _table(graph, prefix)
    yield "</details></div></div>"


@cache
def style() -> str:
    """Return the style sheet of the displays."""
    sheet = files("citekit.export").joinpath("display.css").read_text(encoding="utf-8")
    return _CSS_BLANK.sub("", sheet).strip()


def _key(graph: CitationGraph) -> str:
    found = Counter(citation.kind for citation in graph.citations)
    parts = [f'<span class="{kind.value}">{kind.value}</span> {found[kind]}' for kind in _GROUPS if kind in found]
    if any(citation.form is not Form.FULL for citation in graph.citations):
        parts.append('<span class="short">short form</span>')
    if any(link.authority is None for link in graph.links):
        parts.append('<span class="none">unresolved</span>')
    return " · ".join(parts) or "No citations found."


def _document(graph: CitationGraph, prefix: str) -> Iterator[str]:
    """Yield the text with its citations as elements, one inside the other where they are nested.

    A link ends where a nested citation begins, since HTML has no link inside a link.
    """
    text, at = graph.text, 0
    titles = named(graph)
    breaks = _paragraph_ends(text)
    next_break = next(breaks, len(text))
    in_link = False
    events = chain(nested(graph.citations, len(text)), [(len(text), None, False)])
    for offset, citation, opens in events:
        while next_break < offset:
            yield f"{_escaped(text[at:next_break])}<br>"
            at, next_break = next_break, next(breaks, len(text))
        yield _escaped(text[at:offset])
        at = offset
        if in_link:
            yield "</abbr></a>"
        in_link = opens
        if citation is not None:
            yield _opening(graph, citation, prefix, card(graph, citation, titles)) if opens else "</cite>"


def _escaped(text: str) -> str:
    return escape(writable(text), quote=False)


def _opening(graph: CitationGraph, citation: Citation, prefix: str, shown: str) -> str:
    link = graph.links[citation.id]
    form = "" if citation.form is Form.FULL else " short"
    if link.authority is None:
        form, target = " none", "tabindex=0"
    elif link.antecedent is None:
        target = f"href=#{prefix}a{link.authority}"
    else:
        target = f"href=#{prefix}{link.antecedent}"
    return (
        f'<cite id={prefix}{citation.id} class="{citation.kind.value}{form}">'
        f'<a {target}><abbr title="{escape(writable(shown))}">'
    )


def _paragraph_ends(text: str) -> Iterator[int]:
    """Yield the offset after each line that does not run on: a paragraph's last, a heading's, one before an indent."""
    at, blank_before = 0, False
    for line, following in pairwise(text.split("\n")):
        at += len(line) + 1
        blank = not line or line.isspace()
        runs_on = _SHORTEST_FULL <= len(line) <= _LONGEST_FULL and following and not following[0].isspace()
        if not runs_on and not (blank and blank_before):
            yield at
        blank_before = blank


def _table(graph: CitationGraph, prefix: str) -> Iterator[str]:
    by_kind: dict[Kind, list[tuple[str, Authority]]] = {}
    for authority, label in zip(graph.authorities, labels(graph), strict=True):
        by_kind.setdefault(authority.kind, []).append((label, authority))
    for kind, heading in _GROUPS.items():
        if found := by_kind.get(kind):
            yield f'\n<h4 class="{kind.value}">{heading}</h4><ul>'
            for label, authority in sorted(found, key=lambda pair: (pair[0].casefold(), pair[1].id)):
                mentions = _mentions(authority.citations, prefix)
                yield f"\n<li id={prefix}a{authority.id}>{_entry(authority, label)} <small>{mentions}</small></li>"
            yield "</ul>"
    unresolved = [link.citation for link in graph.links if link.authority is None]
    if unresolved:
        yield f"\n<h4>Unresolved</h4><ul>\n<li><small>{_mentions(unresolved, prefix)}</small></li></ul>"


def _entry(authority: Authority, label: str) -> str:
    """Return an authority as a table of authorities has it: the name in italics, all locators, the year."""
    parts = [f"<i>{escape(writable(authority.name))}</i>"] if authority.name else []
    parts += [escape(writable(locator)) for locator in authority.locators]
    entry = ", ".join(parts) or escape(writable(label.removesuffix(" (not cited in full)")))
    if authority.date:
        entry += f" ({escape(writable(authority.date[:4]))})"
    return entry if authority.complete else f"{entry} <small>(not cited in full)</small>"


def _mentions(citations: Iterable[int], prefix: str) -> str:
    return " ".join(f"<a href=#{prefix}{citation}>{citation}</a>" for citation in citations)
