"""One locator of a citation as the object that eyecite has for it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, TypeVar

from attrs import frozen
from eyecite.models import (
    CaseReferenceToken,
    CitationBase,
    CitationToken,
    Edition,
    FullCaseCitation,
    FullJournalCitation,
    FullLawCitation,
    IdCitation,
    IdToken,
    ReferenceCitation,
    ResourceCitation,
    SectionToken,
    ShortCaseCitation,
    SupraCitation,
    SupraToken,
    Token,
    UnknownCitation,
)

from citekit.graph import CitationGraph
from citekit.interop.eyecite.designation import Designation, designation_of
from citekit.interop.eyecite.details import date_of, extra_of, parties_of, pins_of, publication_of, with_at
from citekit.model import Citation, Form, Kind, Locator, LocatorType, Span

_T = TypeVar("_T", bound=Token)

_CASES = (LocatorType.REPORTER, LocatorType.NEUTRAL, LocatorType.DATABASE)
_FIRST_YEAR = 1600  # of what eyecite takes for a year


def objects_of(citation: Citation, graph: CitationGraph, folded: str) -> list[CitationBase]:
    """Return eyecite's objects for a citation: one for each designation that eyecite has a class for.

    Args:
        citation: a citation of ``graph``.
        graph: what :func:`citekit.extract` returned.
        folded: the text of the graph, folded.
    """
    pins = pins_of(citation, folded)
    numbered = any(locator.type in _CASES for locator in citation.locators)
    return [
        _Builder(citation, index, pins, graph, folded).build()
        for index, locator in enumerate(citation.locators)
        # eyecite reads no docket numbers; beside a reporter or database number they are part of the full span.
        if not (locator.type is LocatorType.DOCKET and (numbered or index > 0))
    ]


@frozen
class _Builder:
    """Makes the object for one locator of a citation."""

    citation: Citation
    index: int
    pins: list[Span | None]
    graph: CitationGraph
    folded: str

    def build(self) -> CitationBase:
        locator = self.citation.locators[self.index]
        if locator.type is LocatorType.REFERENCE:
            return self._word(locator)
        if locator.type is LocatorType.JOURNAL and locator.page is not None:
            return self._journal(locator)
        if locator.type is LocatorType.DOCKET or locator.type in _CASES and locator.kind is Kind.CASE:
            return self._case(locator)
        if (locator.type is LocatorType.CODE or locator.type in _CASES) and locator.form is Form.FULL:
            return self._law(locator)
        return self._finish(UnknownCitation(self._token(SectionToken, locator.span), 0))

    def _case(self, locator: Locator) -> CitationBase:
        citation, folded = self.citation, self.folded
        read = designation_of(locator)
        full = locator.page is not None or locator.type is LocatorType.DOCKET
        pin = self.pins[self.index]
        details: dict[str, Any] = self._pin_cite(pin) | date_of(citation, folded) | {"court": citation.court}
        details["parenthetical"] = self._parenthetical()
        if not full:
            details["antecedent_guess"] = citation.case_name
        elif citation.form is Form.FULL:
            details |= parties_of(citation, self.graph.text, folded)
            details["extra"] = extra_of(citation, self.index, self.pins, folded)
        else:
            details["antecedent_guess"] = citation.case_name
        groups = dict(read.groups)
        groups.setdefault("page", None)  # every case citation of eyecite has the group
        model = FullCaseCitation if full else ShortCaseCitation
        return self._resource(model, locator, locator.span, read, groups, details)

    def _law(self, locator: Locator) -> CitationBase:
        read = designation_of(locator)
        start, end = locator.span[0], locator.span[0] + read.end
        pin = self.pins[self.index]
        last = max(pin[1] if pin else 0, locator.span[1])
        behind = self.graph.text[end:last].strip(" ,")
        details, parenthetical = publication_of(self.citation, self.folded, last)
        details = date_of(self.citation, self.folded) | details
        return self._resource(
            FullLawCitation,
            locator,
            (start, end),
            read,
            dict(read.groups),
            details | {"pin_cite": behind or None, "parenthetical": parenthetical},
        )

    def _journal(self, locator: Locator) -> CitationBase:
        read = designation_of(locator)
        details = date_of(self.citation, self.folded) | self._pin_cite(self.pins[self.index])
        return self._resource(
            FullJournalCitation,
            locator,
            locator.span,
            read,
            dict(read.groups),
            details | {"parenthetical": self._parenthetical()},
        )

    def _word(self, locator: Locator) -> CitationBase:
        """Build the object for ``Id.``, ``supra`` or a bare name, whose span reaches to the end of its pin."""
        citation, text = self.citation, self.graph.text
        start, end = locator.span
        pin = self.pins[self.index]
        details: dict[str, Any] = {}
        if pin is not None:
            details = self._pin_cite(with_at(pin, self.folded, start))
            end = max(end, pin[1])
        if locator.form is Form.ID or locator.form is Form.SUPRA:
            details["parenthetical"] = self._parenthetical()
        if locator.form is Form.ID:
            return self._finish(IdCitation(self._token(IdToken, (start, end)), 0, metadata=details))
        if locator.form is Form.SUPRA:
            details["antecedent_guess"] = citation.case_name
            return self._finish(SupraCitation(self._token(SupraToken, (start, end)), 0, metadata=details))
        name = text[slice(*citation.name_span)] if citation.name_span is not None else locator.text
        details[self._party(name)] = name
        return self._finish(ReferenceCitation(self._token(CaseReferenceToken, (start, end)), 0, metadata=details))

    def _party(self, name: str) -> str:
        """Return which field of eyecite's metadata a bare name belongs in."""
        authority = self.graph.authority(self.citation)
        first, versus, second = ((authority.name if authority else None) or "").partition(" v. ")
        if versus and name in first:
            return "plaintiff"
        return "defendant" if name in (second or first) else "resolved_case_name_short"

    def _resource(
        self,
        model: type[ResourceCitation],
        locator: Locator,
        span: Span,
        read: Designation,
        groups: dict[str, str | None],
        details: dict[str, Any],
    ) -> CitationBase:
        token = self._token(CitationToken, span, groups)
        token.exact_editions, token.variation_editions = read.exact, read.variation
        token.short = model is ShortCaseCitation
        found = model(token, 0, exact_editions=read.exact, variation_editions=read.variation, metadata=details)
        year = details.get("year")
        if year and int(year) >= _FIRST_YEAR:
            found.year = int(year)
        found.guess_edition()  # type: ignore[no-untyped-call]
        if found.edition_guess is None and not locator.candidates:
            found.edition_guess = _chosen(found.all_editions, locator)
        return self._finish(found)

    def _finish(self, found: CitationBase) -> CitationBase:
        found.full_span_start, found.full_span_end = self.citation.span
        return found

    def _token(self, model: type[_T], span: Span, groups: dict[str, str | None] | None = None) -> _T:
        return model(self.graph.text[slice(*span)], *span, groups=groups or {})

    def _pin_cite(self, pin: Span | None) -> dict[str, Any]:
        if pin is None:
            return {}
        return {"pin_cite": self.graph.text[slice(*pin)], "pin_cite_span_end": pin[1]}

    def _parenthetical(self) -> str | None:
        explained = self.citation.parentheticals
        return explained[0].text if explained else None


def _chosen(editions: Sequence[Edition], locator: Locator) -> Edition | None:
    """Return the edition that citekit chose, where it had no other to choose from."""
    named = [edition for edition in editions if edition.short_name == locator.reporter]
    return named[0] if len(named) == 1 else None
