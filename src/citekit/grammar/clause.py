"""A citing clause as the grammar reads it, before citations are numbered."""

from __future__ import annotations

from attrs import define

from citekit.grammar.case_name import CaseName
from citekit.grammar.court_date import CourtDate
from citekit.grammar.work import Work
from citekit.model import Form, Kind, Locator, Parenthetical, Span


# Not frozen like other values: it lives within the grammar only, and thousands are made for each megabyte.
@define(eq=False)
class Clause:
    """One citing clause: what will be a :class:`citekit.model.Citation` once it has a number.

    Attributes:
        start, end: its span, signal excluded, parentheticals included.
        work: author and title, of a periodical.
        embedded: whether it is part of a sentence of the text, not a citation of its own (Bluebook B1.1).
        parent, history_of: the clause in whose parenthetical this one stands, or whose history it is.
        relation: the verb that ties it to one of them.
    """

    kind: Kind
    form: Form
    start: int
    end: int
    locators: tuple[Locator, ...]
    name: CaseName | None
    court_date: CourtDate | None
    pin: Span | None
    signal: Span | None
    parentheticals: tuple[Parenthetical, ...]
    embedded: bool = False
    parent: Clause | None = None
    history_of: Clause | None = None
    relation: str | None = None
    work: Work | None = None
