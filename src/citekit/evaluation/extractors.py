"""What finds the citations that are scored: any function from a text to data like ``CitationGraph.to_dict()``."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Any

from attrs import frozen

from citekit.errors import CitekitValueError
from citekit.extraction import extract
from citekit.model import Span

Extractor = Callable[[str], Mapping[str, Any]]

_WHITE_SPACE = re.compile(r"\s+|\S+")
_MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split()


@frozen
class Found:
    """One citation that an extractor found, as far as it is scored.

    Attributes:
        id: the extractor's own number for it, to which ``parent`` refers.
        kind, form, spans, name, court, date, pin: as of an annotated mention; ``court`` may be an id of courts-db.
        court_text: the court as printed, where the extractor says it.
        authority: what it refers to: any value that is the same for the same thing; None where unresolved.
        parent: id of the citation in whose parenthetical it stands.
    """

    id: Any
    kind: str
    form: str
    spans: tuple[Span, ...]
    name: str | None
    court: str | None
    court_text: str | None
    date: str | None
    pin: str | None
    authority: Any
    parent: Any


def by_citekit(text: str) -> Mapping[str, Any]:
    """Return what citekit finds in a text.

    >>> by_citekit("Roe v. Wade, 410 U.S. 113 (1973).")["citations"][0]["case_name"]
    'Roe v. Wade'
    """
    return extract(text).to_dict()


def found_by(extractor: Extractor, text: str) -> list[Found]:
    """Run an extractor on a text.

    Raises:
        CitekitValueError: what it returns is not data like ``CitationGraph.to_dict()``.
    """
    data = extractor(text)
    try:
        return [_found(number, citation) for number, citation in enumerate(data["citations"])]
    except (AttributeError, KeyError, TypeError, ValueError) as error:
        raise CitekitValueError(
            "an extractor must return data like CitationGraph.to_dict(): {'citations': [{'kind': …, 'form': …,"
            f" 'locators': [{{'span': [start, end]}}, …]}}, …]}}; here this failed: {error!r}"
        ) from error


def _found(number: int, citation: Mapping[str, Any]) -> Found:
    spans = [locator["span"] for locator in citation.get("locators") or [citation]]
    return Found(
        citation.get("id", number),
        citation["kind"],
        citation["form"],
        tuple((int(start), int(end)) for start, end in spans),
        citation.get("case_name"),
        citation.get("court"),
        citation.get("court_text"),
        citation.get("date"),
        citation.get("pin"),
        citation.get("authority"),
        citation.get("parent"),
    )


def by_eyecite(text: str) -> Mapping[str, Any]:
    """Return what eyecite finds in a text, read as its documentation advises: white space cleaned first.

    eyecite makes a citation of each parallel cite; those that share a case name are joined here, as their authorities
    are, so that it is not counted against it.

    >>> found = by_eyecite("Roe v. Wade, 410 U.S. 113, 93 S. Ct. 705 (1973). Id.")["citations"]
    >>> [(c["form"], len(c["locators"]), c["authority"]) for c in found]
    [('full', 2, 0), ('id', 1, 0)]
    """
    from eyecite import get_citations, models, resolve_citations

    clean, back = _cleaned(text)
    if not clean.strip():
        return {"citations": []}
    citations = get_citations(clean)
    authorities = {
        id(mention): number
        for number, mentions in enumerate(resolve_citations(citations).values())
        for mention in mentions
    }
    found: list[dict[str, Any]] = []
    same: dict[int | None, int | None] = {}  # the authority of a parallel cite -> that of the first one
    begun: int | None = None  # where the last full case citation begins
    for citation in citations:
        if isinstance(citation, models.UnknownCitation):
            continue
        start, end = citation.span()  # type: ignore[no-untyped-call]
        if isinstance(citation, models.IdCitation):
            end = start + len(citation.matched_text())  # type: ignore[no-untyped-call]
        locator = {"span": [back[start], back[end - 1] + 1]}
        authority = authorities.get(id(citation))
        if isinstance(citation, models.FullCaseCitation):
            begins = citation.full_span()[0]
            if found and begun == begins < start:
                found[-1]["locators"].append(locator)
                same[authority] = found[-1]["authority"]
                continue
            begun = begins
        else:
            begun = None
        found.append(_of_eyecite(citation) | {"locators": [locator], "authority": authority})
    for citation_found in found:
        citation_found["authority"] = same.get(citation_found["authority"], citation_found["authority"])
    # eyecite orders them by where their names begin, and may take a name from the sentence before.
    return {"citations": sorted(found, key=lambda citation: citation["locators"][0]["span"])}


def _cleaned(text: str) -> tuple[str, list[int]]:
    """Return the text with single spaces, and for each of its characters the offset in the text."""
    clean: list[str] = []
    back: list[int] = []
    for match in _WHITE_SPACE.finditer(text):
        piece = " " if match[0][0].isspace() else match[0]
        clean.append(piece)
        back.extend(range(match.start(), match.start() + len(piece)))
    return "".join(clean), back


_FORMS_OF_EYECITE = {
    "ShortCaseCitation": "short",
    "IdCitation": "id",
    "SupraCitation": "supra",
    "ReferenceCitation": "name",
}
_KINDS_OF_EYECITE = {"FullLawCitation": "statute", "FullJournalCitation": "journal"}


def _of_eyecite(citation: Any) -> dict[str, Any]:  # noqa: ANN401
    """Return form, kind and fields of an eyecite object."""
    model, metadata = type(citation).__name__, vars(citation.metadata)
    form, kind = _FORMS_OF_EYECITE.get(model, "full"), _KINDS_OF_EYECITE.get(model, "case")
    parties = [party for party in (metadata.get("plaintiff"), metadata.get("defendant")) if party]
    date = metadata.get("year")
    if date and (metadata.get("month") or "")[:3].lower() in _MONTHS:
        date += f"-{_MONTHS.index(metadata['month'][:3].lower()) + 1:02d}"
        date += f"-{int(metadata['day']):02d}" if metadata.get("day") else ""
    return {
        "kind": kind,
        "form": form,
        "case_name": " v. ".join(parties) if form == "full" else metadata.get("antecedent_guess"),
        "court": metadata.get("court"),
        "date": date,
        "pin": metadata.get("pin_cite"),
    }
