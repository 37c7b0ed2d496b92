"""One pass over the tokens of a text or of its notes, each clause's surroundings read once."""

from __future__ import annotations

import re

from attrs import evolve

from citekit.grammar.case_name import PAGE_FOOT, CaseName, heading_end, is_popular, read_case_name
from citekit.grammar.clause import Clause
from citekit.grammar.court_before import court_before
from citekit.grammar.court_date import CourtDate, edition_within, read_court_date
from citekit.grammar.history import enactment_between, history_between, is_answer
from citekit.grammar.named_in_text import read_name_at_mark, read_name_in_sentence, read_party_in_sentence
from citekit.grammar.pins import pin_at
from citekit.grammar.rulings import ruling_before
from citekit.grammar.seen import Seen
from citekit.grammar.sentence import is_embedded, is_page_mark
from citekit.grammar.signals import relation_before, signal_before
from citekit.grammar.tail import Tail, read_tail
from citekit.grammar.work import Work, issue_date, work_behind
from citekit.knowledge.reporters import AGENCIES
from citekit.model import Form, Kind, Locator, LocatorType, Span

# Members bound once: looking one up in its Enum takes 0.1 µs, which the innermost code cannot afford.
_FORM_FULL = Form.FULL
_FORM_SHORT = Form.SHORT
_FORM_SUPRA = Form.SUPRA
_KIND_CASE = Kind.CASE
_KIND_JOURNAL = Kind.JOURNAL
_KIND_RECORD = Kind.RECORD
_TYPE_CODE = LocatorType.CODE
_TYPE_DOCKET = LocatorType.DOCKET
_TYPE_REPORTER = LocatorType.REPORTER
_TYPE_REFERENCE = LocatorType.REFERENCE
# What has sections when nothing else tells: Id. § 3009(d) · Keeton & Dobbs, supra, § 12
_SECTIONED = {Form.ID: Kind.STATUTE, Form.SUPRA: Kind.BOOK}

# `Id., citing Roe v. Wade`: a citation appended to the one before, outside of brackets.
_APPENDS = frozenset(
    "quoting citing discussing construing overruling distinguishing applying interpreting following adopting".split()
)
_SHORTEST_VERB = 6
_APPENDED_REACH = 60
_SHARES = frozenset(("and", ", and", "&", ", &", "; and"))
_GOES_ON = frozenset((";", "; and", "and", ", and", ",", "&"))
_NOTES_WITHIN = re.compile(r"\n[ ]{0,60}[-_\u2014]{4}")
_SENTENCE_ENDS = re.compile(r"\)?\.\"?[ ]{1,60}\"?\[?[A-Z]")
# An unclosed parenthetical is taken to reach so far.
_UNCLOSED_REACH = 700


class Reader:
    """The state of one pass: what has been read, and which parentheticals are open."""

    def __init__(self, text: str, folded: str, tokens: list[Locator], closes: dict[int, int], seen: Seen) -> None:
        self.text = text
        self.folded = folded
        self.tokens = tokens
        self.index = 0  # of the first token that is not read yet
        self.closes = closes
        self.seen = seen
        self.clauses: list[Clause] = []
        self.covered = 0  # up to here the text belongs to clauses already read
        self.uncovered = 0  # and up to here to those before the last one
        self.begin()

    def begin(self) -> None:
        """Begin anew, with nothing that is open or stands before."""
        # Explanatory parentheticals that may still be open: (clause, first offset, last offset)
        self.open: list[tuple[Clause, int, int]] = []
        self.unclosed: tuple[Clause, int, int] | None = None  # the last that no bracket closes
        self.latest: dict[Clause | None, Clause] = {}  # the last clause in each parenthetical, and outside of all

    def read(self, count: int) -> list[Clause]:
        """Read so many tokens more, and return all clauses so far."""
        tokens = self.tokens
        last = self.index + count
        while (index := self.index) < last:
            tail = read_tail(self.text, self.folded, tokens, index, self.closes)
            clause = self._clause(tokens[index : index + tail.parallel], tail)
            if clause is not None:
                self.clauses.append(clause)
                self.latest[clause.parent] = clause
                self._enter(clause, tail)
            self.index += tail.parallel
        return self.clauses

    def _enter(self, clause: Clause, tail: Tail) -> None:
        """Note the clause's parentheticals, and how far the text is its own."""
        if self.unclosed is not None and self.unclosed[0] is clause.parent and clause.relation in _APPENDS:
            self._close(clause.end)
        # Later parentheticals lie deeper on the stack, the first is looked at first.
        for parenthetical in reversed(tail.parentheticals):
            self.open.append((clause, *parenthetical.span))
        if tail.unclosed >= 0:
            paragraph = self.text.find("\n\n", tail.unclosed, tail.unclosed + _UNCLOSED_REACH)
            self.unclosed = clause, tail.unclosed, paragraph if paragraph >= 0 else tail.unclosed + _UNCLOSED_REACH
            self.open.append(self.unclosed)
        reach = tail.parentheticals[0].span[0] if tail.parentheticals else tail.end
        self.uncovered = self.covered
        if reach > self.covered:
            self.covered = reach

    def _close(self, end: int) -> None:
        """Close the bracket that the writer forgot to close behind what it quotes.

        `(quoting Roe v. Doe, 1 F.2d 3 (2d Cir. 1987). The court`
        """
        if _SENTENCE_ENDS.match(self.folded, end) and self.unclosed == self.open[-1]:
            self.open[-1] = (*self.open[-1][:2], end)
            self.unclosed = None

    def _parent(self, at: int) -> tuple[Clause, int] | None:
        """Return the clause in whose parenthetical the offset stands, and where that begins."""
        stack = self.open
        while stack and stack[-1][2] <= at:
            self.covered = max(self.covered, stack.pop()[2] + 1)
        if stack and stack[-1][1] <= at:
            return stack[-1][0], stack[-1][1]
        return None

    def _clause(self, locators: list[Locator], tail: Tail) -> Clause | None:
        folded = self.folded
        first = locators[0]
        at, end = first.span[0], max(tail.end, locators[-1].span[1])
        around = self._parent(at)
        low = self.covered
        if around is not None and around[1] > low:
            low = around[1]
        if first.kind is not _KIND_CASE:
            return self._plain(locators, tail, around, low)
        form = first.form
        name, court_date = self._name(first, low, tail.court_date)
        if first.type is _TYPE_DOCKET and not self._is_cited(locators, name, court_date, low):
            return None
        start, pin = (name.start if name is not None else at), tail.pin
        form, pin = self._paged(locators, form, pin, alone=name is None and court_date is None)
        if first.type is _TYPE_DOCKET and name is not None and (ruling := ruling_before(folded, low, name)) is not None:
            start, pin = ruling.start("ruling"), pin or (ruling.span("pin") if ruling["pin"] is not None else None)
            name = name._replace(start=ruling.end())
        if name is None and first.type is not _TYPE_REFERENCE and is_page_mark(folded, at, end):
            return None
        signal = signal_before(folded, low, start)
        parent, history_of, relation = self._ties(around, form, start, signal)
        if form is _FORM_SUPRA and name is None and len(locators) == 1 and first.text[:4].lower() in ("supr", "infr"):
            return None  # points into this document: "see supra Part II"
        if name is None and history_of is None and _is_blank(locators):
            return None  # in the head of a page: ___ N.W.2d ___
        partial = (
            name is None
            or name.versus is None
            and not ((name.procedural or is_popular(folded, name)) and self.seen.is_whole(locators, name))
        )
        if form is _FORM_FULL and first.type is not _TYPE_DOCKET and partial and court_date is None:
            # A name without the other party, court and date is a short form; a cite alone, when it was seen before.
            known = self.seen.knows(locators) or name is not None and first.reporter not in AGENCIES
            form = _FORM_SHORT if known else _FORM_FULL
        embedded = signal is None and is_embedded(folded, start)
        work = None
        if name is None and form is _FORM_FULL and court_date is not None and history_of is None:
            named = read_name_at_mark(self.text, folded, signal[0] if signal is not None else at)
            if named is None and signal is None and not embedded:
                named = read_name_in_sentence(folded, low, at)
            work = Work(None, named, named[0]) if named is not None else None
        elif name is None and form is _FORM_SHORT and not embedded:
            work = self._named_just_before(first, low, signal[0] if signal is not None else at)
        self.seen.add(folded, locators, name)
        if tail.pin is not None and first.pin_start == tail.pin[0] and first.span[1] < tail.pin[1]:
            # A short form's pin belongs to its designation: `465 F.3d at 510-12`.
            locators[0] = evolve(first, text=self.text[at : tail.pin[1]], span=(at, tail.pin[1]))
            locators[1:] = map(self._with_pin, locators[1:])
        kind = _KIND_CASE
        if pin is not None and first.type is _TYPE_REFERENCE and folded[pin[0]] == "§":
            kind = _SECTIONED.get(form, kind)
        return Clause(
            kind,
            form,
            start,
            end,
            (locators[0],) if len(locators) == 1 else tuple(loc for loc in locators if loc.kind is not _KIND_RECORD),
            name,
            court_date,
            pin,
            signal,
            tail.parentheticals,
            embedded,
            parent,
            history_of,
            relation,
            work,
        )

    def _named_just_before(self, first: Locator, low: int, high: int) -> Work | None:
        """Return the name that the sentence gives a case of which neither name nor volume was cited so far."""
        if first.volume is None or self.seen.in_volume(first):
            return None
        named = read_party_in_sentence(self.folded, low, high)
        if named is None or self.seen.named(self.folded[slice(*named)]):
            return None
        return Work(None, named, named[0])

    def _paged(self, locators: list[Locator], form: Form, pin: Span | None, *, alone: bool) -> tuple[Form, Span | None]:
        """Return form and pin of a case's designations of which one has the pin for its page, and change that one.

        ``Roe, supra, 300 Conn. 512``; and alone, as older opinions print pages of a case: ``338 U. S. 42-44``
        """
        if form is _FORM_SUPRA:
            if pin is None and len(locators) > 1 and (paged := self.seen.page_meant(locators[1])):
                pin = pin_at(self.folded, paged[0], len(self.folded)) or paged
                locators[1] = self._with_pin(evolve(locators[1], form=_FORM_SHORT, page=None, pin_start=paged[0]))
        elif alone and len(locators) == 1 and pin is not None and pin[0] < locators[0].span[1]:
            paged = self.seen.page_meant(locators[0])
            if paged is not None and paged[0] == pin[0]:
                form = _FORM_SHORT
                locators[0] = self._with_pin(evolve(locators[0], form=form, page=None, pin_start=paged[0]))
        return form, pin

    def _with_pin(self, other: Locator) -> Locator:
        """Return a short form's parallel locator with its pages: ``34 Ill. App. 3d at 52, 56, 81 N.E.2d at 83, 86``."""
        start, end = other.span
        pin = pin_at(self.folded, other.pin_start, len(self.folded)) if other.pin_start >= 0 else None
        if pin is None or pin[1] <= end:
            return other
        return evolve(other, text=self.text[start : pin[1]], span=(start, pin[1]))

    def _name(self, first: Locator, low: int, court_date: CourtDate | None) -> tuple[CaseName | None, CourtDate | None]:
        """Read the case name before a locator, and court and date where they stand before it."""
        folded, at = self.folded, first.span[0]
        if court_date is None and first.text[-1] == ")" and (first.reporter or "").startswith("La."):
            # Louisiana prints court and date with the docket number: 2009-1503 (La. App. 1 Cir. 5/10/10)
            court_date = read_court_date(folded[folded.index("(", at) + 1 : first.span[1] - 1])
        if first.type is _TYPE_REFERENCE and first.text[-4:].lower() not in ("upra", "nfra"):
            name = self.seen.companions.name_before(folded, low, *first.span) if first.form is _FORM_SUPRA else None
            return name, court_date
        end, printed = court_before(folded, low, first, court_date)
        name = read_case_name(folded, low, end)
        if name is not None and (heading := heading_end(self.text, name)):
            name = read_case_name(folded, heading, end)
        if name is not None and name.end - name.start > len(PAGE_FOOT):
            notes = _NOTES_WITHIN.search(self.text, name.start, name.end)
            if notes is not None:  # what is printed on this page is read
                name = read_case_name(folded, max(notes.end(), folded.rindex("  ", low, end)), end)
        return name, court_date if printed is None else _merged(printed, court_date)

    def _ties(
        self, around: tuple[Clause, int] | None, form: Form, start: int, signal: Span | None
    ) -> tuple[Clause | None, Clause | None, str | None]:
        """Return what a clause that begins at ``start`` is tied to: its parent, the case it is history of, the verb."""
        folded = self.folded
        parent = around[0] if around is not None else None
        previous = self._previous(parent) if form is _FORM_FULL or form is _FORM_SHORT else None
        if previous is not None and previous.kind is _KIND_CASE:
            phrase = history_between(folded, previous.end, start)
            if phrase is not None:
                while previous.history_of is not None and is_answer(previous.relation):
                    previous = previous.history_of  # cert. denied, 2 U.S. 2, overruled by Roe: the case was
                return parent, previous, phrase
        nested_in, relation = self._nesting(around, start, signal)
        return nested_in, None, relation

    def _nesting(
        self, around: tuple[Clause, int] | None, start: int, signal: Span | None
    ) -> tuple[Clause | None, str | None]:
        """Return the clause that a clause is nested in, in brackets or appended to it, and the verb that says how."""
        folded = self.folded
        previous = self.latest.get(around[0] if around is not None else None)
        if around is not None:
            relation = relation_before(folded, around[1], signal[0] if signal else start)
            if relation is None and previous is not None and folded[previous.end : start].strip() in _GOES_ON:
                relation = previous.relation  # (quoting Roe v. Doe and Doe v. Roe)
            return around[0], relation
        last = self._previous(None)
        if last is None or previous is None or start - last.end >= _APPENDED_REACH:
            return None, None
        gap = folded[last.end : start]
        if len(gap) > _SHORTEST_VERB:
            verb = relation_before(folded, last.end, start)
            if verb in _APPENDS and gap.strip(" ,;*").lower().startswith(verb):
                # What a section is said to be quoted from cites nothing itself.
                return last if last.kind is _KIND_CASE else previous, verb
        elif last is not previous and signal is None and gap.strip() in _SHARES:
            return previous, last.relation  # `Id. at 7, citing Roe v. Doe, 1 F.3d 2, and Ash v. Elm, 3 F.3d 4`
        return None, None

    def _previous(self, parent: Clause | None) -> Clause | None:
        """Return the last clause in a parenthetical or outside of all, those included that are appended to it."""
        latest = self.latest
        previous = latest.get(parent)
        if previous is None or previous not in latest:
            return previous
        appended = latest[previous]
        return appended if appended.start >= previous.end else previous

    def _plain(self, locators: list[Locator], tail: Tail, around: tuple[Clause, int] | None, low: int) -> Clause:
        """Read a clause of anything but a case: no name, no history but the acts that amended a section."""
        first, others = locators[0], locators[1:]
        folded, start, work = self.folded, first.span[0], None
        if first.kind is _KIND_JOURNAL:
            last = self.clauses[-1] if self.clauses else None
            beside = last if last is not None and last.end == low else None
            law = (beside.kind, beside.start) if beside is not None else None
            work = work_behind(folded, law, self.uncovered, low, start)
            if work is not None:
                start = work.start
                if beside is not None and start <= beside.start:
                    self.clauses.pop()  # a part of the title
        signal = signal_before(folded, low, start)
        parent, relation = self._nesting(around, start, signal)
        amended, previous = None, self.latest.get(around[0] if around is not None else None)
        if previous is not None and previous.locators[0].type is _TYPE_CODE is first.type:
            enacted = enactment_between(folded, previous.end, start)
            if enacted is not None:
                amended, relation = previous, enacted
        return Clause(
            first.kind,
            first.form,
            start,
            max(tail.end, first.span[1]),
            (first, *(evolve(other, kind=first.kind) for other in others)) if others else (first,),
            None,
            tail.court_date or issue_date(first) or edition_within(first),
            tail.pin,
            signal,
            tail.parentheticals,
            # A treaty is cited behind its title, as a case is: `the Hague Convention, 20 U. S. T. 361`.
            signal is None and first.type is not _TYPE_REPORTER and is_embedded(folded, start),
            parent,
            amended,
            relation,
            work,
        )

    def _is_cited(self, locators: list[Locator], name: CaseName | None, court_date: CourtDate | None, low: int) -> bool:
        """Whether a docket number is part of a citation and not the document's own or a mere mention."""
        if any(loc.type is not _TYPE_DOCKET for loc in locators):
            return True
        if court_date is None and name is not None and name.versus is not None:
            # a case of a court that the text told: See Roe v. Doe, No. 21-cv-2773-PX; Roe v. Vale, No. 21-cv-2692-PX
            listed = self.folded.endswith("; ", 0, name.start)
            return listed or signal_before(self.folded, low, name.start) is not None
        if court_date is None or name is not None:
            return court_date is not None and name is not None and (name.versus is not None or name.procedural)
        # the Supreme Court cites the rulings under review so: No. 08-7881 (CA4, Jan. 23, 2009); and the Second Circuit
        # those of a court that no table has: aff'g No. A087 916 784 (Immig. Ct. N.Y. City June 27, 2013)
        at = locators[0].span[0]
        court = court_date.court or self.folded.endswith(("aff'g ", "rev'g "), 0, at) and court_date.court_text
        return bool(court) and len(court_date.date or "") == len("2009-01-23")


def _is_blank(locators: list[Locator]) -> bool:
    """Whether no designation says which case is meant, but the Supreme Court's."""
    return all(loc.page is not None and loc.page[:1] in "_-" and loc.reporter != "U.S." for loc in locators)


def _merged(before: CourtDate, after: CourtDate | None) -> CourtDate:
    """Join what stands before the locator with what stands after it."""
    if after is None:
        return before
    return CourtDate(
        after.court or before.court, after.court_text or before.court_text, after.date or before.date, after.history
    )
