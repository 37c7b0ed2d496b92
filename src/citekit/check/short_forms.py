"""Short forms: what they stand on (Bluebook R. 4.1, R. 4.2, R. 10.9)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from citekit.bluebook import locators_of
from citekit.check.findings import Finding, Severity, finding
from citekit.graph import CitationGraph
from citekit.model import Authority, Citation, Form, Kind, LocatorType
from citekit.resolvers.authority_record import LONGEST_OPINION

# Between two authorities of one string cite: `; `, `; see also `, `; and `
_STRING = re.compile(r"\s*;\s*(?:[A-Za-z.,’' ]{1,40}\s)?\s*")
# `Thornbury` of `Thornbury, supra`; a longer run is told by its first letters
_WORD = re.compile(r"[^\W\d_]{2,40}")
_LONGEST_GAP = 60
# Words of the Supreme Court for opinions of the same case, and notes of one's own text: no authority stands there.
_OWN_TEXT = frozenset(("ante", "post", "infra"))
_CITED_AGAIN = frozenset((LocatorType.REPORTER, LocatorType.DATABASE))


def no_antecedent(graph: CitationGraph) -> Iterator[Finding]:
    """Yield ``no-antecedent``: an Id. that nothing stands before, a short form or supra without its full citation."""
    in_full = {
        (locator.volume, locator.reporter)
        for citation in graph.citations
        if citation.form is Form.FULL
        for locator in citation.locators
    }
    first_use: dict[str, int] | None = None  # made when a supra asks for it: most texts have none that does
    for citation, link in zip(graph.citations, graph.links, strict=True):
        if citation.form is Form.ID and link.authority is None and not _anything_before(graph, citation):
            yield finding("no-antecedent", Severity.WARNING, citation, "no citation stands before this Id.")
        elif citation.form is Form.SHORT and link.method == "founds" and _is_case_short(citation):
            volumes = {(locator.volume, locator.reporter) for locator in citation.locators}
            if not _complete(graph, citation) and not volumes & in_full:
                message = "no full citation of this case stands in the text"
                yield finding("no-antecedent", Severity.WARNING, citation, message)
        elif citation.form is Form.SUPRA and citation.case_name and not _has_note(citation) and not link.candidates:
            word = _WORD.search(citation.case_name)
            # A book may be cited by its author in a way that is not read: the word stands before, then.
            if word is None or _complete(graph, citation):
                continue
            if first_use is None:
                first_use = _first_uses(graph.text)
            if first_use.get(word[0].lower(), citation.span[0]) < citation.span[0]:
                continue
            message = f"no full citation of {citation.case_name} stands before"
            yield finding("no-antecedent", Severity.WARNING, citation, message)


def _first_uses(text: str) -> dict[str, int]:
    """Return where each word of a text stands first."""
    found: dict[str, int] = {}
    for match in _WORD.finditer(text):
        found.setdefault(match[0].lower(), match.start())
    return found


def ambiguous_short_form(graph: CitationGraph) -> Iterator[Finding]:
    """Yield ``ambiguous``: a short form or supra that may be any of several authorities."""
    for citation, link in zip(graph.citations, graph.links, strict=True):
        if citation.form not in (Form.SHORT, Form.SUPRA) or link.authority is not None:
            continue
        fitting = [
            a for a in map(graph.authorities.__getitem__, link.candidates) if a.complete and _admits(a, citation)
        ]
        if len(fitting) < 2:
            continue
        named = ", ".join(authority.bluebook() for authority in fitting[:3])
        more = " and others" if len(fitting) > 3 else ""
        yield finding("ambiguous", Severity.WARNING, citation, f"may be any of {named}{more}", "cite one in full")


def id_after_string_cite(graph: CitationGraph) -> Iterator[Finding]:
    """Yield ``id-after-string``: an Id. behind a sentence that cites several authorities (Bluebook R. 4.1)."""
    for citation, link in zip(graph.citations, graph.links, strict=True):
        if citation.form is not Form.ID or link.antecedent is None or citation.parent is not None:
            continue
        if len(citation.locators) > 1:
            continue  # `Id., 775 F.2d at 443` says which
        last = graph.citations[link.antecedent]
        other = _before_in_string(graph, last)
        if other is not None and _continues(graph, last, citation):
            continue  # inside the string itself Id. is the one just before
        if other is None or link.authority == graph.links[other.id].authority:
            continue
        if Kind.RECORD in (last.kind, other.kind):
            continue  # papers of the record are not authorities
        authority = graph.authority(citation)
        short = authority.bluebook(short=True, pin=citation.pin) if authority is not None else None
        yield finding(
            "id-after-string",
            Severity.WARNING,
            citation,
            "the citation before it cites several authorities; Id. may stand for one only",
            short or None,
        )


def _admits(authority: Authority, citation: Citation) -> bool:
    """Whether the page may lie in a decision."""
    pages = [pin.start for pin in citation.pins if pin.type == "page" and not pin.star]
    firsts = [
        int(locator.page)
        for locator in locators_of(authority)
        if locator.type is LocatorType.REPORTER and locator.page is not None and locator.page.isdecimal()
    ]
    return not pages or not firsts or any(first <= pages[0] <= first + LONGEST_OPINION for first in firsts)


def _anything_before(graph: CitationGraph, citation: Citation) -> bool:
    return any(graph.citations[other].parent != citation.id for other in range(citation.id))


def _complete(graph: CitationGraph, citation: Citation) -> bool:
    authority = graph.authority(citation)
    return authority is not None and authority.complete


def _is_case_short(citation: Citation) -> bool:
    return citation.kind is Kind.CASE and any(
        locator.type in _CITED_AGAIN and locator.page is None for locator in citation.locators
    )


def _has_note(citation: Citation) -> bool:
    words = {locator.text.lower() for locator in citation.locators}
    # With a page behind it the note is no pin: `supra note 5, at 22`
    return bool(words & _OWN_TEXT) or any(pin.type == "note" for pin in citation.pins) or " note" in citation.text


def _before_in_string(graph: CitationGraph, last: Citation) -> Citation | None:
    """Return the citation that stands before one in the same string cite."""
    for number in range(last.id - 1, max(-1, last.id - 12), -1):
        other = graph.citations[number]
        if other.parent != last.parent or other.history_of is not None:
            continue
        return other if _continues(graph, other, last) else None
    return None


def _continues(graph: CitationGraph, one: Citation, other: Citation) -> bool:
    """Whether one string cite has both: between them stand only a semicolon and a signal."""
    between = graph.text[one.span[1] : other.span[0]]
    return len(between) <= _LONGEST_GAP and _STRING.fullmatch(between) is not None
