"""What ``Id.`` may follow: the latest citations of each place, in the order in which they come into question."""

from __future__ import annotations

import re
from collections import Counter, deque
from collections.abc import Sequence
from itertools import pairwise

from citekit.model import Citation, Form, Kind

# Members bound once: looking one up in its Enum takes 0.1 µs, which the innermost code cannot afford.
_FORM_ID = Form.ID
_FORM_NAME = Form.NAME
_KIND_CASE = Kind.CASE
_KIND_RECORD = Kind.RECORD
_KIND_RULE = Kind.RULE

# Codes are cited by section, never by page.
CODES = frozenset((Kind.STATUTE, Kind.REGULATION, Kind.RULE, Kind.CONSTITUTION))

_SHORTLY = 5  # so many citations back a page may tell what Id. means

# The parenthetical of the citation of this id, the footnote of this number, or (None) the text.
_Place = int | str | None


_QUOTES = frozenset(("quoting", "citing"))

# Under | Pursuant to | Moreover, under: the words of the section follow. Not: "liable under § 1983"
_AT_THE_HEAD = re.compile(r"(?:\bUnder|\bPursuant\sto|\b[A-Z][a-z]{2,12},\s(?:under|pursuant\sto))\s{1,4}[*_]?\Z")
# , which provides: | states in part:
_INTRODUCES = re.compile(r",?\s(?:which\s)?(?:provides|reads|states)\b[^.:;]{0,60}:")
# … § 5 permits the next of kin to speak. The statute says so. Id.
_TELLS = re.compile(
    r",?\s(?:provides|permits|requires|authorizes|prohibits|defines|mandates|directs|allows|states|governs|gives"
    r"|grants|imposes|outlines|establishes|entitles|bars|limits|specifies|sets\sforth)\b"
)
_SENTENCE = re.compile(r"[.?!][\"'”’)]*\s+(?=[A-Z“\"])")
_OTHERS_SAY = re.compile(r"\b(?:[Cc]ourt|held|holds|holding|argues?|argued|contends?|whether|if)\b")
_SENTENCE_REACH = 200
_INDENT = 3  # so much deeper stands a quotation in a block of its own
_FEWEST_LINES, _MOST_LINES = 2, 90
_ANNOUNCES = ":,"  # what ends the line above it
_HEAD = 40  # characters before a section that tell whether it heads its sentence


def _block_above(text: str, at: int) -> int:
    """Return where the quotation begins that stands in a block of its own above a citation, or -1.

    The citation goes to the left margin below what is quoted (Bluebook R. 5.1(a)(ii)); what that cites is not meant.
    """
    start = text.rfind("\n", 0, at) + 1
    if text[start:at].strip(" "):
        return -1
    block, lines, end = -1, 0, start - 1
    while end > 0 and lines < _MOST_LINES:
        begin = text.rfind("\n", 0, end) + 1
        line = text[begin:end]
        if line.strip():
            if len(line) - len(line.lstrip(" ")) < at - start + _INDENT:
                return block if lines >= _FEWEST_LINES and line.rstrip()[-1] in _ANNOUNCES else -1
            block, lines = begin, lines + 1
        end = begin - 1
    return -1


def _quotes_decision(citation: Citation) -> bool:
    """Whether what is cited quotes or cites a decision, as no section does: ``Id. (quoting Roe v. Doe, 1 F.3d 2)``."""
    return any(p.verb in _QUOTES and " v." in p.text for p in citation.parentheticals)


def _has_page_id(pin: str) -> bool:
    """Whether a pin is a page as the filing system numbers it, which only entries of the docket have: ``PageID 54``."""
    return pin[:4].lower() == "page"


def _reprints(citations: Sequence[Citation]) -> frozenset[str | None]:
    """Return the records in which the papers cited before them are found again.

    ``(N.T., 4/14/21, at 5; R.R. at 51a) … (Id. at 10; R.R. at 56a)``: what is cited beside Id. is not what Id. cites.
    """
    beside = Counter(
        paper.locators[0].title
        for citation, paper in pairwise(citations)
        if paper.kind is _KIND_RECORD
        and citation.form is _FORM_ID
        and paper.string_cite is not None
        and paper.string_cite == citation.string_cite
        and paper.locators[0].section is None
    )
    return frozenset(title for title, count in beside.items() if count > 1)


def _place(citation: Citation) -> _Place:
    return citation.parent if citation.parent is not None else citation.footnote


class Recent:
    """The latest citations of each place.

    A section or name that is only part of a sentence is no citation that ``Id.`` would follow (Bluebook B1.1), unless
    the sentence tells what the section says: ``Under 29 C.F.R. § 5, the claimant may see the file. Id.`` And
    history is passed over (Bluebook R. 4.1), as is a record in which the same paper is found again. Text and footnotes
    do not mix.
    """

    def __init__(self, citations: Sequence[Citation] = (), text: str = "") -> None:
        self._text = text
        self._reprints = _reprints(citations)
        self._standing: dict[_Place, int] = {}
        self._embedded: dict[_Place, int] = {}
        self._paged: dict[_Place, int] = {}
        self._cases: dict[_Place, int] = {}
        self._filed: dict[_Place, int] = {}  # by the page numbers of the filing system
        self._sections: set[int] = set()  # all citations of codes
        self._latest: dict[_Place, deque[int]] = {}
        self._named: dict[_Place, deque[int]] = {}  # the latest cases that are named within sentences
        self._begins: dict[int, int] = {}
        self._here: str | None = None  # the footnote of the latest citation
        self._note: str | None = None  # the latest footnote with a citation

    def before(self, citation: Citation) -> list[int]:
        """Return the ids of the citations that ``Id.`` may stand on, the likeliest first.

        They are the one just before, past what that one quotes; one that is embedded in the sentence; and the
        latest that has pages, for an ``Id. at 5`` behind a section; only a case has star pages, and no section quotes
        a decision. Where a footnote begins with ``Id.``, the footnote before it is meant (Bluebook R. 4.1), or else
        the text at its mark.
        """
        around, place = citation.parent, _place(citation)
        if around is None and citation.footnote is not None and citation.footnote != self._here:
            found = [self._standing.get(self._note), self._standing.get(None)]
        else:
            own, embedded = self._standing.get(place), self._embedded.get(place)
            if own is None:
                own = around
            if own is not None and own != around:
                quoted = _block_above(self._text, citation.span[0])
                if 0 <= quoted <= self._begins[own]:
                    own = embedded = self._standing_before(place, quoted, own)
                elif embedded is not None and 0 <= quoted <= self._begins[embedded]:
                    embedded = None
                if quoted >= 0:
                    return [own] if embedded in (None, own) else [own, embedded]
            found = [own]
            if embedded is not None and (own is None or embedded > own):
                # `Id. § 12`: a section of the code just cited, if only within the sentence
                found.insert(0 if citation.pin is not None and citation.pin[0] == "§" else 1, embedded)
            if citation.pin is not None:
                if _has_page_id(citation.pin):
                    found.insert(0, self._filed.get(place))
                starred = bool(citation.pins) and citation.pins[0].star
                found.append((self._cases if starred else self._paged).get(place))
            if citation.parentheticals and _quotes_decision(citation):
                found = [*(number for number in found if number not in self._sections), self._paged.get(place)]
        return [number for at, number in enumerate(found) if number is not None and number not in found[:at]]

    def shortly_before(self, citation: Citation) -> tuple[int, ...]:
        """Return the ids of the few latest citations in the same place."""
        return tuple(self._latest.get(_place(citation), ()))

    def named_shortly_before(self, citation: Citation) -> tuple[int, ...]:
        """Return the ids of the few latest names in the sentences of the same place."""
        return tuple(self._named.get(_place(citation), ()))

    def note(self, citation: Citation, kind: Kind) -> None:
        """Take in a citation, of an authority of this kind."""
        self._begins[citation.id] = citation.span[0]
        self._here = citation.footnote
        self._note = citation.footnote or self._note
        if citation.history_of is not None or self._reprints and self._is_reprint(citation):
            return
        place = _place(citation)
        if citation.embedded and (
            citation.form is _FORM_NAME or citation.kind in CODES and not self._is_told(citation)
        ):
            self._embedded[place] = citation.id
            if citation.form is _FORM_NAME:
                self._named.setdefault(place, deque(maxlen=_SHORTLY)).append(citation.id)
        else:
            self._standing[place] = citation.id
            self._latest.setdefault(place, deque(maxlen=_SHORTLY)).append(citation.id)
        if citation.pin is not None and _has_page_id(citation.pin):
            self._filed[place] = citation.id
        if kind in CODES:
            self._sections.add(citation.id)
        else:
            self._paged[place] = citation.id
        if kind is _KIND_CASE:
            self._cases[place] = citation.id

    def _standing_before(self, place: _Place, at: int, own: int) -> int:
        """Return the latest citation before an offset, or ``own`` if none is near."""
        return next((n for n in reversed(self._latest.get(place, ())) if self._begins[n] < at), own)

    def _is_told(self, section: Citation) -> bool:
        """Whether the sentence tells what the section says: it stands at the head, or before its very words.

        What a rule of court asks is told from decisions: `See Roe, 1 F.3d at 5. Under Rule 56, a party must … Id.`
        """
        start, end = section.span
        return section.kind is not _KIND_RULE and (
            _AT_THE_HEAD.search(self._text, max(0, start - _HEAD), start) is not None
            or _INTRODUCES.match(self._text, end) is not None
            or _TELLS.match(self._text, end) is not None
            and self._is_subject(start)
        )

    def _is_subject(self, start: int) -> bool:
        """Whether the sentence up to a section is the writer's own, not what somebody says of it."""
        low = max(0, start - _SENTENCE_REACH)
        ends = [match.end() for match in _SENTENCE.finditer(self._text, low, start)]
        return _OTHERS_SAY.search(self._text, ends[-1] if ends else low, start) is None

    def _is_reprint(self, citation: Citation) -> bool:
        """Whether a citation only tells where in a record the paper is found that is cited just before it."""
        follows = citation.string_cite is not None and citation.string_cite != citation.id
        return follows and citation.kind is _KIND_RECORD and citation.locators[0].title in self._reprints
