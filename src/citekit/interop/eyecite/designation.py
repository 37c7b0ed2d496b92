"""What eyecite's own patterns read in a designation that citekit found: its groups and editions."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from attrs import frozen
from eyecite.models import CitationToken, Edition
from eyecite.tokenizers import EDITIONS_LOOKUP, EXTRACTORS, default_tokenizer

from citekit.model import Locator, LocatorType
from citekit.text.fold import fold

_POSITIONS = {id(extractor): position for position, extractor in enumerate(EXTRACTORS)}


@frozen
class Designation:
    """One designation in eyecite's terms.

    Attributes:
        groups: its parts under eyecite's names: ``volume``, ``reporter``, ``page``, ``title``, ``section``, …
        exact, variation: the editions that it may mean, by their own abbreviation or by a variant of it.
        end: how many characters of the designation as printed eyecite takes for it. The subsections of a
            section are its pin cite.
    """

    groups: Mapping[str, str | None]
    exact: tuple[Edition, ...]
    variation: tuple[Edition, ...]
    end: int


def designation_of(locator: Locator) -> Designation:
    """Return a locator in eyecite's terms: as its patterns read it, or else from citekit's parts.

    >>> designation_of(Locator(LocatorType.REPORTER, "5 U.S. (1 Cranch) 137", (0, 21))).groups["reporter_nominative"]
    'Cranch'
    """
    return _read(locator.text) or _from_parts(locator)


@lru_cache(maxsize=8192)
def _read(printed: str) -> Designation | None:
    """Let eyecite's tokenizer read a designation; None where its patterns do not know it from the beginning."""
    # eyecite expects plain quotes and dashes, and single spaces; `ends` leads back to the text as printed.
    folded = fold(printed)
    plain, ends = "", [0]
    for at, character in enumerate(folded, 1):
        if character == " " and plain.endswith(" "):
            ends[-1] = at
        else:
            plain += character
            ends.append(at)
    best: CitationToken | None = None
    # In a fixed order: eyecite runs its patterns in that of a set, which differs from run to run.
    for extractor in sorted(default_tokenizer.get_extractors(plain), key=lambda e: _POSITIONS[id(e)]):
        match = extractor.compiled_regex.match(plain) if "exact_editions" in extractor.extra else None
        if match is None or match.start(1) > 0:
            continue
        token = extractor.get_token(match)
        if isinstance(token, CitationToken) and (best is None or token.end > best.end):
            best = token
        elif best is not None:
            best.merge(token)
    if best is None:
        return None
    return Designation(best.groups, tuple(best.exact_editions), tuple(best.variation_editions), ends[best.end])


def _from_parts(locator: Locator) -> Designation:
    """Build the groups from citekit's parts of the locator."""
    end = len(locator.text)
    if locator.type is LocatorType.DOCKET:
        numbered = {"volume": None, "reporter": None, "page": None, "docket_number": locator.number}
        return Designation(numbered, (), (), end)
    if locator.type is LocatorType.CODE:
        groups = {"reporter": locator.code, "title": locator.title, "section": locator.section}
        editions = EDITIONS_LOOKUP.get(locator.code or "", [])
        # Subsections are the pin cite, as eyecite has it for the codes that it knows.
        at = locator.text.rfind(locator.section) + len(locator.section) if locator.section else end
        return Designation(groups, tuple(editions), (), at if locator.text[at : at + 1] == "(" else end)
    page = locator.page
    if page is None and locator.pin_start >= 0:
        page = locator.text[locator.pin_start - locator.span[0] :]
    groups = {"volume": locator.volume, "reporter": locator.reporter, "page": page}
    editions = [e for e in EDITIONS_LOOKUP.get(locator.reporter or "", []) if e.short_name == locator.reporter]
    return Designation(groups, tuple(editions), (), end)
