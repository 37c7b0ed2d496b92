"""Volume, reporter, page: ``465 F.3d 503``, ``2010 WL 537749``, ``2015 IL 118000``, ``465 F.3d at 510``."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain

from attrs import frozen

from citekit.knowledge.court_tables import STATES
from citekit.knowledge.reporters import MAKERS, TREATIES, Edition, choose, editions, key
from citekit.model import Form, Kind, Locator, LocatorType
from citekit.text import Document

# Members bound once: looking one up in its Enum takes 0.1 µs, which the innermost code cannot afford.
_KIND_CASE = Kind.CASE
_KIND_STATUTE = Kind.STATUTE
_FORM_FULL = Form.FULL
_FORM_SHORT = Form.SHORT
_TYPE_DATABASE = LocatorType.DATABASE
_TYPE_NEUTRAL = LocatorType.NEUTRAL
_TYPE_REPORTER = LocatorType.REPORTER

# One word of an abbreviation (`F.`, `Cal.App.4th`, `(2d)`, `&`), or the ordinal of its series.
_WORD = r"(?:[A-Za-z(&'][\w.'&()-]*|\.?2n?d\b\.?|\.?3r?d\b\.?|\.?[4-9]th\b|1st\b)"

# 465 F.3d 503 · 2010 WL 537749 · 5 U.S. (1 Cranch) 137 · 585 U. S. ___ · 465 F.3d, at p. 510
# near misses: "11 The", "in 2009 Mr. Smith" (no such reporter), "§ 5 U" (no page)
# The page is looked at, not consumed: after a wrong guess it may be the next volume.
_CITE = re.compile(
    # the charset first, then what may not stand before it: so the text is scanned at C speed
    r"(?P<volume>[0-9](?<![\w.$][0-9])\d{0,3}(?:-\d{1,3}|A)?)[ ]+"
    rf"(?P<reporter>[A-Z][\w.'&()-]*(?:,N\.S\.,?)?(?:,?[ ]+{_WORD}){{0,7}}?)"
    r"(?P<nominative>[ ]*\((?:\d{1,2}[ ]+|[A-Z])[^()]{1,24}\)|,?[ ]*\((?:Dav\.[ ])?\d{1,4},?\))?"
    r"(?=,?[ ]*(?:"
    r"(?P<page>(?:¶|P|[Pp]ar(?:a?\.|a)|[Pp]age|[DS](?=\d))?[ ]*(?!(?:2n?d|3r?d|[4-9]th|1st)\b)"
    r"(?:\d{1,3}(?:,\d{3})+(?!,?\d)|\d+(?:\.\d+(?=$))?)"
    r"(?:-[A-Z]{1,2}\b|(?:[A-Za-z]|WC|[ ][PU])(?=\W|$))?(?:[(\[][A-Z][)\]])?(?!\w)"
    r"|_{2,}|-{2,4}(?=[ ,.;)]))"
    # older practice prints no `at`: 53 S. Ct. p. 216
    r"|(?P<at>(?:at[ ]+(?:(?:pp?\.|pages?)[ ]*)?|pp?\.[ ]*)"
    r"(?P<pin>\*?[ ]*\d+(?:-[ ]{0,2}\d+)?(?!\w)|_{2,}|¶{1,2}[ ]?\d+(?!\w)"
    r"|(?:paragraphs?[ ][a-z]{3,8}[ ]of[ ]the[ ])?syllabus\b))"
    r"|(?P<roman>[ivxlc]{2,6}|(?!CIV[ ])[IVXLC]{2,6})(?=[ ,;)]|$)"
    # the page that the quoted text left out: 309 U.S. [331], 335 · 188 F.2d [661] at 666
    r"|\[(?P<inserted>\d{1,4})\](?=,?[ ]{1,3}(?:at[ ]{1,3})?\d)))"
)
# Letters of `¶`, `P` and `para.` before the number of a looseleaf paragraph.
_PAGE_MARKS = "¶Para. "
_YEAR_AHEAD = re.compile(r"[^()]{0,40}\([^()]{0,40}?((?:1[789]|20)\d\d)\)")
_YEAR_BEHIND = re.compile(r"\([^()]{0,30}((?:1[789]|20)\d\d)\) *$")

# In the shape of the text: a volume and a capital, 465 F · 71A A
_VOLUME = re.compile(rb"0 +A")
_LETTERED_VOLUME = re.compile(rb"0A +A")
_DIGIT = ord("0")
_LONGEST_VOLUME = 9
# What a treaty has beside its place in the series: 20 U.S.T. 361, T.I.A.S. No. 6638
_TREATY_NUMBER = re.compile(
    r"(?:, \d{1,4})?,[ ]{1,4}(?P<series>T\.[ ]?I\.[ ]?A\.[ ]?S\.[ ]{1,4}(?:No\.[ ]{1,3})?(?P<number>\d{1,5}))"
)
# England's reporters by their makers' names, which no table has all of, go before the reprint (Bluebook R. 20.3, T2):
# 1 Leach 199, 200, 168 Eng. Rep. 202; near miss: a page and another volume, 3 F. 12, 13, 168 Eng. Rep. 202
_REPRINT = "Eng. Rep."
_NOMINATE = re.compile(
    r"(?<=, )(?P<volume>\d{1,2})[ ](?P<reporter>[A-Z][a-z]*\.?(?:[ ](?:[A-Z][a-z]*\.?|&)){0,3})[ ]"
    r"(?P<page>\d{1,4}[a-z]?)(?:,[ ]\d{1,4}(?:-\d{1,4})?){0,2},[ ]\d{1,3}[ ]$"
)
_NOMINATE_REACH = 48
# The English Reports behind the reporter that they reprint; near miss: the excerpts of the record, 2 ER 144
_ENGLISH = "ER"
_ENGLISH_BEFORE = re.compile(
    r"(?:Bro\.?[ ]P\.?C\.?|Burr|Salk|Cowp|Str|Ld\.?[ ]Raym|Ves\.?[ ]Jun|Co\.?[ ]Rep|Term[ ]Rep|Wms|Ald|C|W|Bl)\.?[ ]"
    r"(?:at[ ])?\d{1,4},[ ]$"
)
# A monarch and a number are the year of a reign, in which a statute of England was made: 25 Hen. VIII, ch. 6
_MONARCHS = frozenset(("Hen", "Edw", "Geo", "Eliz", "Car", "Vict", "Will", "Wm", "Rich", "Jac"))
_OF_REIGN = re.compile(r",?[ ]{1,3}(?:st\.|c\.|ch\.|cap\.|sess\.)")
_WORDED = frozenset((*STATES, *MAKERS))  # reporters that go by a word which means something else too
_CLOSING = frozenset((",", ".", ";", ")", "]", ""))
_MARCH = "Mar"  # 1 Mar. 2016: a day; Martin's reports have no such page
_YEAR_DIGITS = 4
_PARTS = ("volume", "reporter", "nominative", "page", "at", "roman", "inserted")

# A capital letter alone is a reporter only with its period: `95 F. 747`, not `Exhibit 5 F 747`.
_STREET = re.compile(r"[ ]+(?:Street|St\.|Avenue|Ave\.|Road|Rd\.|Boulevard|Blvd|Drive|Lane|Terrace|Court\b(?!s))")


@frozen
class ReporterTokenizer:
    """Recognise case reporters, neutral citations with spaces, Westlaw and Lexis numbers.

    The spelling is looked up in reporters-db's editions and variations without regard to
    spaces and periods. A number, a word and a number that is in no table is not a citation.
    """

    name: str = "reporter"

    def tokens(self, document: Document) -> Iterator[Locator]:
        """Return every locator of this family in the document."""
        text, folded = document.text, document.folded
        table = editions()
        yield from _nominates(document, table)
        for match in _candidates(folded, document.shape):
            volume, printed, bracket, page, at, roman, inserted = match.group(*_PARTS)
            normal = printed.replace(" ", "").replace(".", "")
            found = table.get(normal)
            if found is None or bracket is not None and not found[0].nominative:
                found = _uncommon(normal, bracket, table) or found
                if found is None:
                    continue
            start = match.start()
            if len(normal) < 3 and not _plausible(folded, start, printed, normal):
                continue
            candidates: tuple[str, ...] = ()
            if len(found) > 1:
                found = _by_volume(choose(found, _nearby_year(folded, start, match.end())), volume)
                candidates = tuple(dict.fromkeys(e.abbreviation for e in found))
            edition = found[0]
            form, pin_start = _FORM_FULL, -1
            if page is not None:
                end = match.end("page")
                if "," in page and not edition.looseleaf and edition.type is _TYPE_REPORTER:
                    page = page[: page.index(",")]
                    end = match.start("page") + len(page)
                page = page.lstrip(_PAGE_MARKS)
            elif at is not None:
                end, form, pin_start = match.end("at"), _FORM_SHORT, match.start("pin")
            elif edition.type is _TYPE_REPORTER:
                page, end = (roman, match.end("roman")) if roman else (inserted, match.end("inserted") + 1)
            else:
                continue
            if edition.type is _TYPE_DATABASE and len(volume) != _YEAR_DIGITS:
                continue
            if len(normal) < 5 and _is_date(folded, normal, page, roman, end):
                continue
            if _STREET.match(folded, end) or _is_note(folded, printed, page, end, table):
                continue
            if (
                printed in _WORDED
                and folded[end : end + 1] not in _CLOSING
                and folded[end : end + 2] not in (" (", " ¶")
            ):
                continue  # `25 Nebraska 321, 326` and `17 Iowa 413 (1864)` are; `of 25 Nebraska 12 were tried` is none
            yield Locator(
                edition.type,
                text[start:end],
                (start, end),
                form=form,
                volume=volume,
                reporter=edition.abbreviation,
                page=page,
                pin_start=pin_start,
                kind=_KIND_STATUTE if edition.abbreviation in TREATIES else _KIND_CASE,
                candidates=candidates,
            )
            if edition.abbreviation in TREATIES and (number := _TREATY_NUMBER.match(folded, end)) is not None:
                at = number.start("series"), number.end()
                yield Locator(
                    _TYPE_REPORTER, text[slice(*at)], at, _KIND_STATUTE, reporter="T.I.A.S.", page=number["number"]
                )


def _is_date(folded: str, normal: str, page: str | None, roman: str | None, end: int) -> bool:
    """Whether a short word is a monarch's, whose year the volume is, or that of a month: ``25 Hen. VIII, ch. 6``."""
    if normal == _MARCH:
        return page is not None and len(page) == _YEAR_DIGITS
    return normal in _MONARCHS and (roman is not None or _OF_REIGN.match(folded, end) is not None)


def _nominates(document: Document, table: dict[str, tuple[Edition, ...]]) -> Iterator[Locator]:
    """Yield the cites by a maker's name that no table has, each before its reprint."""
    folded = document.folded
    at = folded.find(_REPRINT)
    while at >= 0:
        found = _NOMINATE.search(folded, max(0, at - _NOMINATE_REACH), at)
        if found is not None and key(found["reporter"]) not in table:
            span = found.start("volume"), found.end("page")
            volume, reporter, page = found.group("volume", "reporter", "page")
            text = document.text[slice(*span)]
            yield Locator(_TYPE_REPORTER, text, span, _KIND_CASE, volume=volume, reporter=reporter, page=page)
        at = folded.find(_REPRINT, at + 1)


def _candidates(folded: str, shape: bytes) -> Iterator[re.Match[str]]:
    """Yield the matches of a number, a capitalised word, and a page, found by the shape of the text."""
    for trigger in chain(_VOLUME.finditer(shape), _LETTERED_VOLUME.finditer(shape)):
        start = at = trigger.start()
        while start and shape[start - 1] == _DIGIT:
            start -= 1
        if shape[start - 1 : start] == b"-":
            # Looseleaf volumes are numbered in parts: 57-2 U.S. Tax Cas.
            part = start - 1
            while part and shape[part - 1] == _DIGIT and start - part < _LONGEST_VOLUME:
                part -= 1
            start = part if part < start - 1 else start
        if at - start < _LONGEST_VOLUME:
            match = _CITE.match(folded, start)
            if match is not None:
                yield match


def _is_note(folded: str, printed: str, page: str | None, end: int, table: dict[str, tuple[Edition, ...]]) -> bool:
    """Whether volume and page are a footnote's number and another volume: ``12 Thompson, 9 S.W.3d at 812``."""
    if page is None or "." in printed or folded[end : end + 1] != " ":
        return False
    follower = _CITE.match(folded, end - len(page))
    return follower is not None and follower["reporter"].replace(" ", "").replace(".", "") in table


def _plausible(folded: str, start: int, printed: str, normal: str) -> bool:
    """Whether one or two letters are meant as a reporter: with a period, a state's capitals, behind another one."""
    if normal == _ENGLISH:
        return _ENGLISH_BEFORE.search(folded, max(0, start - 40), start) is not None
    if folded[start - 2 : start] == ", ":
        return True
    return printed.endswith(".") or (len(normal) == 2 and normal.isupper() and "." not in printed)


def _uncommon(normal: str, bracket: str | None, table: dict[str, tuple[Edition, ...]]) -> tuple[Edition, ...] | None:
    """Look up a spelling with a bracket, comma or apostrophe in it, or any court's Lexis numbers."""
    if normal.endswith("LEXIS"):
        return (Edition(normal, _TYPE_DATABASE, 0, 9999),)
    if bracket is not None and (found := table.get(key(normal + bracket))):
        return found
    return None if normal.isalnum() else table.get(key(normal))


def _by_volume(found: tuple[Edition, ...], volume: str) -> tuple[Edition, ...]:
    """Order editions of one abbreviation: a year for a volume is a neutral citation (``2016 Ohio 2813``)."""
    dated = len(volume) == 4 and volume[:2] in ("19", "20")
    return tuple(sorted(found, key=lambda e: (e.type is _TYPE_NEUTRAL) is not dated))


def _nearby_year(folded: str, start: int, end: int) -> int | None:
    """Return the year printed in the bracket next to a cite, where the reporter alone is ambiguous."""
    match = _YEAR_AHEAD.match(folded, end) or _YEAR_BEHIND.search(folded[max(0, start - 40) : start])
    return int(match[1]) if match else None
