"""Constitutions, federal and of the states (Bluebook R. 11)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from attrs import frozen

from citekit.knowledge.codes import code_table
from citekit.model import Locator
from citekit.text import Document
from citekit.tokenizers.constitution.parts import (
    MORE_SECTIONS,
    NEXT_PART,
    NUMERAL,
    SECTION,
    further,
    locator,
    part,
    whose,
)
from citekit.tokenizers.constitution.prose import amendments, articles

__all__ = ["ConstitutionTokenizer"]

# Const. art. III, § 2; Constitution, article I, section 16; Const. of 1983, Art. I, § II; Const. amend. XIV, § 1;
# Const 1963, art 1, § 17; Const. pt. 1, art. 12; Va. Const., § 140. Near misses: Const. Law § 5, the Constitution.
# Article III. The word alone is taken too: Section 115 of the Kentucky Constitution.
_CONST = tuple(
    re.compile(
        rf"""{word}(?: (?:{rest} ,? | n? \.? ,?) \ {{0,4}}
        (?: (?: (?:of\ {{1,2}})? \(?(?:1[789]|20)\d\d\)? ,? \ {{1,4}} )?
            (?: (?: [Pp](?:ar)?t\.? | ch\.) \ {{0,3}}{NUMERAL} ,\ {{1,4}} | Decl\.\ of\ R(?:igh)?ts\.?,?\ {{1,4}} )?
            (?P<unit>[Aa]rt(?:icle|s?\b)|[Aa]mend(?:ments?|s\b)?|[Aa]mdts?|[Aa]ms?\b|ART|AMEND) \.? \ {{1,4}}
            (?P<number>{NUMERAL}) {SECTION}
          | (?: (?:of\ {{1,2}})? \(?(?:1[789]|20)\d\d\)? ,? \ {{1,4}} | Bill\ of\ R(?:igh)?ts\.?,?\ {{1,4}} )?
            §{{1,2}}\ {{0,4}}(?P<alone>\d{{1,3}}[A-Z]?)\b (?!\.\d|-\d) )
        | {rest} )""",
        re.VERBOSE,
    )
    for word, rest in (("Const", "itution"), ("CONST", "ITUTION"))
)
# The further amendments of "amends. V, XIV" and "amends. I and IX".
_MORE = re.compile(
    rf"(?:, {{0,3}}(?:and |& )?| {{1,3}}(?:and|&) {{1,3}})(?={NUMERAL}(?![.)]? ?§))(?P<number>{NUMERAL})"
)
# "Section 115 of the Kentucky" Constitution, before its last word
_SECTION_OF = re.compile(
    r"(?:[Ss]ections? {1,4}|§ {0,4})(?P<section>\d{1,3}[A-Z]?)(?:\([A-Za-z\d]{1,4}\)){0,3}"
    r" {1,4}of {1,4}(?:the|our) {1,4}(?:[A-Z][\w.]{1,15} {1,4}){0,2}\Z"
)
_SECTION_REACH = 60


@frozen
class ConstitutionTokenizer:
    """Recognise constitutions and amendments.

    >>> document = Document.read("U.S. Const. amend. XIV, § 1; Ohio Const. art. I, § 16; the Fourth Amendment")
    >>> [(t.text, t.code, t.section) for t in ConstitutionTokenizer().tokens(document)][:2]
    [('U.S. Const. amend. XIV, § 1', 'U.S. Const.', 'amend. XIV, § 1'),
     ('Ohio Const. art. I, § 16', 'Ohio Const.', 'art. I, § 16')]
    """

    name: str = "constitution"

    def tokens(self, document: Document) -> list[Locator]:
        """Return every locator of a constitution, in text order."""
        states = code_table().states
        found = [
            cite
            for pattern in _CONST
            for match in pattern.finditer(document.folded)
            for cite in _cited(document, match, states)
        ]
        found += articles(document, states)
        found += amendments(document)
        found.sort(key=_first_and_longest)
        kept: list[Locator] = []
        done = 0
        for cite in found:
            if cite.span[0] >= done:
                kept.append(cite)
                done = cite.span[1]
        return kept


def _first_and_longest(cite: Locator) -> tuple[int, int]:
    return cite.span[0], -cite.span[1]


def _cited(document: Document, match: re.Match[str], states: dict[str, str]) -> Iterator[Locator]:
    """Yield what is cited where a constitution is named: its article or amendment, its section, or nothing."""
    text = document.folded
    unit = match["unit"]
    if unit is None and match["alone"] is None:
        before = _SECTION_OF.search(text, max(0, match.start() - _SECTION_REACH), match.start())
        if before is not None:
            start, code = whose(text, match.start(), states)
            if start < match.start() and code != "U.S. Const.":
                yield locator(document, before.start(), match.end(), code, f"§ {before['section']}")
        return
    start, code = whose(text, match.start(), states)
    if unit is None:
        if start < match.start():  # a state that numbers its sections through, as Kentucky does
            yield locator(document, start, match.end(), code, f"§ {match['alone']}")
        return
    end = match.end()
    yield locator(document, start, end, code, part(unit, match["number"], match["section"]))
    if match["signs"] in MORE_SECTIONS:
        for section in further(text, end):
            place = part(unit, match["number"], section["section"])
            yield locator(document, section.start("section"), section.end(), code, place)
    if unit[-1] in "sS":
        while (more := _MORE.match(text, end)) is not None:
            end = more.end()
            yield locator(document, more.start("number"), end, code, part(unit, more["number"], None))
    if match["section"] is not None:
        while (other := NEXT_PART.match(text, end)) is not None:
            end = other.end()
            place = part(other["unit"], other["number"], other["section"])
            yield locator(document, other.start("unit"), end, code, place)
