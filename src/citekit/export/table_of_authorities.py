"""The table of authorities that court rules ask for: what is cited, in which order, and on which pages.

Fed. R. App. P. 28(a)(3) and Sup. Ct. R. 24.1(c) want cases in alphabetical order, statutes and other authorities, each
with the pages where it is cited.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Sequence
from typing import TypeAlias

from attrs import evolve, frozen

from citekit.bluebook import authority_text, case_title, citation_text
from citekit.errors import CitekitTypeError, CitekitValueError
from citekit.export.naming import writable
from citekit.export.table_layout import as_html, as_markdown, as_text
from citekit.graph import CitationGraph
from citekit.model import Authority, Citation, Form, Kind

Page: TypeAlias = int | str
PageMap: TypeAlias = Callable[[int], Page] | Sequence[int]

# Headings in the order of briefs, and the kinds below each.
_GROUPS: tuple[tuple[str, tuple[Kind, ...]], ...] = (
    ("Cases", (Kind.CASE,)),
    ("Constitutional Provisions", (Kind.CONSTITUTION,)),
    ("Statutes", (Kind.STATUTE,)),
    ("Rules", (Kind.RULE,)),
    ("Regulations", (Kind.REGULATION,)),
    ("Legislative Materials", (Kind.LEGISLATIVE,)),
    ("Other Authorities", (Kind.BOOK, Kind.JOURNAL)),
    ("Record", (Kind.RECORD,)),
)
_CODES = frozenset((Kind.CONSTITUTION, Kind.STATUTE, Kind.RULE, Kind.REGULATION))

# Not words to sort a case by: `In re Winship` stands under W.
_PHRASE = re.compile(
    r"(?:in re(?: the)?|ex parte|in the interest of|(?:matter|estate) of(?: the)?|the) ", re.IGNORECASE
)
_RUN = re.compile(r"\d+|[^\W\d_]+")
_ROMAN_PART = re.compile(r"(?<=\bart\. )[IVXLC]+|(?<=\bamend\. )[IVXLC]+")
_ROMAN = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100}


@frozen
class TableEntry:
    """One line of a table of authorities.

    Attributes:
        authority: the authority's id.
        name: the case name or title that ``text`` begins with, or an empty string.
        text: the authority in the form of the Bluebook.
        places: the pages where it is cited, in order; offsets where the table was made without pages.
        passim: whether it is cited on so many pages that they are not listed.
    """

    authority: int
    name: str
    text: str
    places: tuple[Page, ...]
    passim: bool

    @property
    def shown_places(self) -> str:
        """The pages as they are printed: ``3, 7, 12`` or ``passim``."""
        return "passim" if self.passim else ", ".join(map(str, self.places))


@frozen
class TableGroup:
    """The entries under one heading, in order.

    Attributes:
        heading: ``Cases``, ``Statutes``, …
        entries: the lines.
    """

    heading: str
    entries: tuple[TableEntry, ...]


@frozen
class TableOfAuthorities:
    """A table of authorities; made by :meth:`citekit.CitationGraph.table_of_authorities`.

    Attributes:
        groups: those that have entries, in the order of briefs.
    """

    groups: tuple[TableGroup, ...]

    def to_text(self, *, width: int = 78) -> str:
        """Return the table as plain text with dot leaders.

        Args:
            width: the number of columns, at least 40.

        Raises:
            CitekitTypeError: ``width`` is no ``int``.
            CitekitValueError: ``width`` is less than 40.
        """
        if not isinstance(width, int):
            raise CitekitTypeError.expected("width", "an int", width)
        if width < 40:
            raise CitekitValueError(f"width must be at least 40 columns, not {width}")
        return as_text(self._rows(), width)

    def to_markdown(self) -> str:
        """Return the table as Markdown: a heading and a table for each group, case names in italics."""
        return as_markdown(self._rows())

    def to_html(self) -> str:
        """Return the table as HTML: a ``section`` with a ``table`` for each group, case names in italics."""
        return as_html(self._rows())

    def _repr_html_(self) -> str:
        """Return what a notebook shows."""
        return self.to_html()

    def _rows(self) -> list[tuple[str, list[tuple[str, str, str]]]]:
        return [
            # Halves of characters have no bytes in UTF-8, and HTML has no NUL.
            (group.heading, [(writable(e.name), writable(e.text), writable(e.shown_places)) for e in group.entries])
            for group in self.groups
        ]


def table_of_authorities(
    graph: CitationGraph, *, pages: PageMap | None, passim: int | None, records: bool
) -> TableOfAuthorities:
    """Make the table: see :meth:`citekit.CitationGraph.table_of_authorities`."""
    if passim is not None and not isinstance(passim, int):
        raise CitekitTypeError.expected("passim", "an int or None", passim)
    if passim is not None and passim < 1:
        raise CitekitValueError(f"passim must be a number of pages from 1, or None for never; not {passim}")
    page_of = _page_of(pages)
    groups = []
    for heading, kinds in _GROUPS:
        if heading == "Record" and not records:
            continue
        entries = [
            _entry(graph, authority, page_of, passim if pages is not None else None)
            for authority in graph.authorities
            if authority.kind in kinds
        ]
        if entries:
            entries.sort(key=lambda entry: _key(entry, graph.authorities[entry.authority].kind))
            groups.append(TableGroup(heading, tuple(entries)))
    return TableOfAuthorities(tuple(groups))


def _page_of(pages: PageMap | None) -> Callable[[int], Page]:
    """Return what tells the page of an offset."""
    if pages is None:
        return lambda offset: offset
    if callable(pages):
        return pages
    if isinstance(pages, (str, bytes)) or not isinstance(pages, Sequence):
        raise CitekitTypeError.expected("pages", "a callable or a sequence of offsets", pages)
    starts = list(pages)
    for start in starts:
        if not isinstance(start, int):
            raise CitekitTypeError.expected("each of pages", "an int", start)
    if starts != sorted(starts):
        raise CitekitValueError("pages must be offsets in ascending order, one for the start of each page")
    # What stands before the first offset is on page 1 too.
    return lambda offset: max(1, bisect_right(starts, offset))


def _entry(
    graph: CitationGraph, authority: Authority, page_of: Callable[[int], Page], passim: int | None
) -> TableEntry:
    mentions = graph.mentions(authority)
    places = tuple(dict.fromkeys(page_of(citation.span[0]) for citation in mentions))
    text = _text(authority, mentions)
    name = case_title(authority.name) if authority.kind is Kind.CASE and authority.name else ""
    return TableEntry(authority.id, name, text, places, passim is not None and len(places) >= passim)


def _text(authority: Authority, mentions: Sequence[Citation]) -> str:
    """Return an entry; titles of books and papers are best as their first full citation prints them."""
    if authority.kind is Kind.CASE or authority.kind in _CODES:
        text = authority_text(authority)
        if text:
            return text
    first = next((citation for citation in mentions if citation.form is Form.FULL), mentions[0])
    return citation_text(evolve(first, pin=None, pins=()))


def _key(entry: TableEntry, kind: Kind) -> tuple[object, ...]:
    """Return what an entry is sorted by: words for cases and titles, numbers by value everywhere."""
    if kind is Kind.CASE:
        name = _PHRASE.sub("", entry.name, count=1) if _PHRASE.match(entry.name) else entry.name
        return (not name, _natural(name), _natural(entry.text))
    text = _ROMAN_PART.sub(lambda match: str(_value(match[0])), entry.text)
    # The title stands before the code: 5 U.S.C. before 42 U.S.C., and all of U.S.C. together.
    title, _, rest = text.partition(" ")
    if kind in _CODES and title.isdecimal():
        code, sign, section = rest.partition(" § ")
        return (0, _natural(code), (int(title),), _natural(section if sign else ""))
    return (0, _natural(text), (), ())


def _natural(text: str) -> tuple[tuple[int, int, str], ...]:
    """Return words and numbers in a form that sorts numbers by value, before words.

    >>> _natural("§ 9b") < _natural("§ 10")
    True
    """
    bare = text.replace("'", "").replace("’", "").replace(".", " " if text[:1].isdigit() else "")
    return tuple((0, int(run), "") if run.isdecimal() else (1, 0, run.casefold()) for run in _RUN.findall(bare))


def _value(roman: str) -> int:
    numbers = [_ROMAN[letter] for letter in roman]
    return sum(-one if one < after else one for one, after in zip(numbers, [*numbers[1:], 0], strict=True))
