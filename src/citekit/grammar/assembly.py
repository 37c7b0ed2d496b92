"""From clauses to numbered citations."""

from __future__ import annotations

from citekit.grammar.clause import Clause
from citekit.grammar.court_date import year_volume
from citekit.grammar.pins import parse_pins
from citekit.grammar.work import Work
from citekit.knowledge.court_tables import STATE_OF, TRIAL_REPORTERS
from citekit.knowledge.courts import court_id, implied_court, is_state, trial_court
from citekit.model import Citation, Kind, Locator, Pin
from citekit.text import Document
from citekit.text.footnotes import noted

# Members bound once: looking one up in its Enum takes 0.1 µs, which the innermost code cannot afford.
_KIND_CASE = Kind.CASE

# What parts the citations of a string cite, and how far apart they stand when a page's furniture is between them.
_STRING_GAPS = frozenset((";", "; and", ");"))
_COMPARED_GAPS = frozenset(("", ",", "and", ", and"))
_WIDEST_GAP = 60
_PAGE_HEAD = " " * 12  # the blanks for a page's head within a name


def assemble(document: Document, clauses: list[Clause]) -> tuple[Citation, ...]:
    """Return the clauses as citations in text order, their ids the positions."""
    ordered = sorted(clauses, key=lambda c: (c.start, c.locators[0].span[0]))
    ids = {clause: number for number, clause in enumerate(ordered)}
    notes = _footnotes(document, ordered)
    strings = _string_cites(document.folded, ordered, notes)
    return tuple(_citation(document, clause, number, ids, notes, strings) for number, clause in enumerate(ordered))


def _string_cites(folded: str, ordered: list[Clause], notes: dict[Clause, str]) -> dict[Clause, int]:
    """Return the number of the first clause of its string cite, for those that stand in one (Bluebook R. 1.4).

    Semicolons part its citations; `Compare … with …` is one too (Bluebook R. 1.2(b)). History belongs to its case.
    """
    found: dict[Clause, int] = {}
    latest: dict[tuple[Clause | None, str | None], tuple[int, int]] = {}  # the first of the string so far, and its end
    for number, clause in enumerate(ordered):
        place = clause.parent, notes.get(clause)
        first, end = latest.get(place, (number, -1))
        begin = clause.signal[0] if clause.signal is not None else clause.start
        if clause.history_of is None and end >= 0:
            gap = folded[end:begin].strip() if begin - end <= _WIDEST_GAP else ""
            opened = ordered[first].signal
            compares = opened is not None and folded[opened[0] : opened[1]].lower() == "compare"
            if gap in _STRING_GAPS or compares and gap in _COMPARED_GAPS:
                found[ordered[first]] = found[clause] = first
            else:
                first = number
        latest[place] = first, max(end, clause.end)
    return found


def _printed(name: str, folded: str) -> str:
    """Return a name as printed, without the head of a page that stands within it."""
    if _PAGE_HEAD in folded:
        name = "".join(" " if plain == " " else mark for mark, plain in zip(name, folded, strict=True))
    return " ".join(name.split())


def _footnotes(document: Document, ordered: list[Clause]) -> dict[Clause, str]:
    """Return the number of the footnote in which a clause stands, for those that stand in one."""
    found: dict[Clause, str] = {}
    notes = iter(noted(document) if ordered else ())
    note = next(notes, None)
    for clause in ordered:
        while note is not None and note.end <= clause.start:
            note = next(notes, None)
        if note is None:
            break
        if note.start <= clause.start:
            found[clause] = note.label
    return found


def _printed_work(text: str, work: Work | None) -> tuple[str | None, str | None]:
    if work is None:
        return None, None
    author = " ".join(text[slice(*work.author)].split()) if work.author is not None else None
    return author, " ".join(text[slice(*work.title)].split()).strip(' ,"\u201c\u201d*')


def _court(locators: tuple[Locator, ...], court: str | None, printed: str | None) -> str | None:
    """Return the court: as printed, read in the light of the reporter, or as the reporter implies it."""
    implied, state = None, None
    for locator in locators:
        if locator.reporter is not None:
            implied = implied or implied_court(locator.reporter)
            state = state or implied or STATE_OF.get(locator.reporter)
    if printed is None:
        return implied
    if state is not None:
        # `App.` and `2d Dist.` are a state's; the official reporter tells which.
        return court_id(printed, state) or court
    if court == "dc" and locators[0].reporter in ("F.", "F.2d", "F. Supp."):
        return None  # before a federal reporter `D. C.` is the District Court
    if court is not None and locators[0].reporter in TRIAL_REPORTERS and is_state(printed):
        return trial_court(printed)
    return court


def _citation(
    document: Document,
    clause: Clause,
    number: int,
    ids: dict[Clause, int],
    notes: dict[Clause, str],
    strings: dict[Clause, int],
) -> Citation:
    text, folded = document.text, document.folded
    name, plaintiff, defendant, name_span = None, None, None, None
    if clause.name is not None:
        name_span = (clause.name.start, clause.name.end)
        name = _printed(text[slice(*name_span)], folded[slice(*name_span)])
        versus = clause.name.versus
        if versus is not None:
            plaintiff = " ".join(folded[name_span[0] : versus[0]].split()).strip("[]")
            defendant = " ".join(folded[versus[1] : name_span[1]].strip(" []").split())
    court, court_text, date = None, None, None
    if clause.court_date is not None:
        court, court_text, date = clause.court_date.court, clause.court_date.court_text, clause.court_date.date
    if clause.kind is not _KIND_CASE:
        court_text = None if court is None else court_text  # Rule 7 (D.S.C.); 41 Stat. 305 (Comp. St. Supp. 1923)
    else:
        court = _court(clause.locators, court, court_text)
    if date is None:
        for locator in clause.locators:
            date = date or year_volume(locator)
    pin: str | None = None
    pins: tuple[Pin, ...] = ()
    if clause.pin is not None:
        start, end = clause.pin
        pin = " ".join(text[start:end].split())
        pins = parse_pins(folded[start:end])
    author, title = _printed_work(text, clause.work)
    # A bracket that a page's end cuts off in a footnote does not reach into the text.
    parent = clause.parent if clause.parent is not None and notes.get(clause.parent) == notes.get(clause) else None
    return Citation(
        number,
        clause.kind,
        clause.form,
        (clause.start, clause.end),
        text[clause.start : clause.end],
        clause.locators,
        name,
        plaintiff,
        defendant,
        name_span,
        court,
        court_text,
        date,
        pin,
        pins,
        " ".join(text[clause.signal[0] : clause.signal[1]].split()) if clause.signal else None,
        clause.parentheticals,
        clause.embedded,
        ids.get(parent) if parent is not None else None,
        ids.get(clause.history_of) if clause.history_of else None,
        clause.relation if parent is clause.parent else None,
        author,
        title,
        notes.get(clause),
        strings.get(clause),
    )
