"""Treatises, restatements, dictionaries, annotations: ``7 Moore's Fed. Prac. § 36.10[8]``, ``43 A.L.R. 3d 385``."""

from __future__ import annotations

import re
from collections.abc import Iterator

from attrs import frozen

from citekit.knowledge.journal_books import NOT_BOOKS, SIGNALS, SMALL, TREATISES
from citekit.model import Form, Kind, Locator, LocatorType
from citekit.text import Document

_SECTION = r"(?:\u00a7{1,2}|\u00b6{1,2})[ ]{0,20}(?P<section>[A-Z]{0,2}\d[\w:.-]*\w|\d)(?:\[\w{1,3}\]|\(\w{1,4}\)){0,5}(?:-\d[\w.]*\w)?"
_SECTION_SIGN = re.compile(_SECTION)
_PARAGRAPH_SIGN = re.compile(r"\u00b6\u00b6?[ ]{0,20}(?=[A-Z]{0,2}\d{1,5}\.\d|\d{4,})")
_SIGN = re.compile("\u00a7")

# Restatement (Second) of Torts § 314A(4) · 2 Restatement (Second) of Contracts § 179
_RESTATEMENT = re.compile(
    r"Restatement(?:[ ]{1,20}\((?P<series>First|Second|Third|Fourth|\dd|\dth)\))?[ ]{1,20}(?:(?:of|oe)[ ]{1,20})?(?:the[ ]{1,20})?"
    r"(?P<subject>(?:[A-Z][\w&'.-]*(?:[ ]{1,20}(?:of|the|and|&|in|for|[A-Z\u00a7][A-Za-z'.-]+))"
    r"{0,11}?)?)(?:,[ ]{1,20}\dd)?"
    rf",?[ ]{{0,20}}{_SECTION}"
)
_VOLUME = re.compile(r"(?<![\w.:/-])(?P<volume>\d{1,3}[A-Za-z]?)[ ]{1,20}$")
# 43 A.L.R. 3d 385 · 3 ALR 498 · 14 A. L. R. 2d 353 · 12 A.L.R. Fed. 2d 5
_ALR = re.compile(
    r"A(?:\.[ ]?L\.[ ]?R\.?|LR)[ ]{0,20}(?P<series>[2-7](?:d|th)\b|Fed\.(?:[ ]?[23]d)?)?,?[ ]{1,20}(?P<at>at[ ]{1,20})?(?P<page>\d{1,4})(?![\w:])"
)
# 17A Am. Jur. 2d Contracts § 172 · 60 C.J.S., Motor Vehicles § 231 · 14a C. J., § 3245
_ENCYCLOPEDIA = tuple(
    re.compile(
        name + r",?[ ]{0,20}(?:\d{1,4},?[ ]{1,20})?(?P<topic>(?:[A-Z][\w'.-]*,?[ ]{1,20}|(?:and|of|&)[ ]{1,20}){0,7}?)"
        rf"{_SECTION}"
    )
    for name in (r"Jur\.?(?:[ ]?(?:[2-4]d|2nd|4th))?", r"C\.[ ]?J\.(?:[ ]?S\.)?", r"CJS")
)
_STATE_JUR = re.compile(r"(?:Am|Tex|Cal|Ohio|O|Fla|N\.[ ]?Y|Mich)\.?[ ]?$")
_DICTIONARY = re.compile(r"Dict(?:ionary|\.)(?:[ ]{1,20}of(?:[ ]{1,20}(?:the[ ]{1,20})?[A-Z][a-z]+(?:[ ]and)?){1,6})?(?=,?[ ]{1,20}(?:\d|\(|at[ ]\d|p))")
_ALL_CAPS_DICTIONARY = re.compile(r"DICTIONARY(?=[ ]{1,20}[\d(])")
# (4th ed. 2002) · [3d ed.] · (rev. ed. 2003): a book stands before it
_EDITION = re.compile(r"\((?:\d{1,2}(?:st|nd|rd|th|d)|rev\.|[A-Z]\.[ ][A-Z][a-z]+[ ]eds?\.,?[ ]\d\w+)[ ]{1,20}(?:rev\.[ ]{1,20})?eds?\b")
_EDITION_PINS = re.compile(
    r"(?:,?[ ]{1,20}(?:at[ ]{1,20}|pp?\.[ ]{0,20})?(?:\d[\d.:-]{0,12}|[ivxl]{1,6})(?:-\d{1,4})?(?:,[ ]{1,20}(?:and[ ]{1,20})?(?:n\.[ ]?)?\d{1,4}(?:-\d{1,4})?){0,4})?"
    r"(?:,[ ]{1,20}[Cc]o?mm?e?n?ts?\.?[ ][a-z])?[ ]*$"
)
# ABA Standards for Criminal Justice 4-4.1 · ABA Guidelines 10.7
_ABA = re.compile(
    r"ABA[ ]{1,20}(?:[A-Z][\w-]*[ ]{1,20}|(?:for|the|of|and|in|on)[ ]{1,20}|De[ ]{1,20}fense[ ]{1,20}|Stan[ ]{1,20}dards[ ]{1,20}){1,16}?"
    r"(?:Standard[ ]{1,20}|\u00a7[ ]?)?(?P<section>\d{1,2}(?:-\d{1,2})?\.\d{1,2}(?:\.\d)?)"
)
# Old style: Tardy's Smith on Receivers, p. 903 · Story on Agency, s. 12
_OLD_STYLE = re.compile(r",[ ]{1,20}pp?\.[ ]{1,20}\d")
_ON = re.compile(r"(?:[A-Z][\w'.]+[ ]{1,20}){1,4}on[ ]{1,20}(?:[A-Z][\w']+[ ]{1,20}|(?:of|and|the)[ ]{1,20}){0,4}[A-Z][\w']+$")
_WORD = re.compile(r"[\w'&./-]+|[^\s\w]")


@frozen
class BookTokenizer:
    """Recognise books (Bluebook R. 12.9.4, 15): restatements, treatises, dictionaries, encyclopedias, annotations.

    A locator's ``title`` is the book as printed, its ``section`` the section, ``volume`` and ``page`` those of
    annotations. A surname with a section (``2 LaFave § 4.6``) is a short form.
    """

    name: str = "book"

    def tokens(self, document: Document) -> list[Locator]:
        """Return every locator of this family in the document."""
        found = [
            *_restatements(document),
            *_annotations(document),
            *_encyclopedias(document),
            *_dictionaries(document),
            *_standards(document),
            *_treatises(document),
            *_editions(document),
            *_old_style(document),
        ]
        found.sort(key=lambda token: (token.span[0], -token.span[1]))
        kept: list[Locator] = []
        for token in found:
            if not kept or token.span[0] >= kept[-1].span[1]:
                kept.append(token)
        return kept


def _locator(
    document: Document,
    start: int,
    end: int,
    title: str,
    *,
    section: str | None = None,
    volume: str | None = None,
    page: str | None = None,
    form: Form = Form.FULL,
) -> Locator:
    return Locator(
        LocatorType.BOOK,
        document.text[start:end],
        (start, end),
        kind=Kind.BOOK,
        form=form,
        title=" ".join(title.split()),
        section=section,
        volume=volume,
        page=page,
    )


def _volume_start(folded: str, start: int) -> tuple[int, str | None]:
    """Return where the volume before an offset begins, and the volume."""
    volume = _VOLUME.search(folded, max(0, start - 26), start)
    return (volume.start(), volume["volume"]) if volume else (start, None)


def _restatements(document: Document) -> Iterator[Locator]:
    """Find restatements of the law."""
    folded = document.folded
    for match in _RESTATEMENT.finditer(folded):
        start, volume = _volume_start(folded, match.start())
        series = f"Restatement ({match['series']}) of " if match["series"] else "Restatement of "
        title = (series + match["subject"].rstrip(" ,")).removesuffix(" of ")
        form = Form.FULL if match["subject"] else Form.SHORT
        yield _locator(document, start, match.end(), title, section=match["section"], volume=volume, form=form)


def _annotations(document: Document) -> Iterator[Locator]:
    """Find annotations in American Law Reports (Bluebook R. 16.7.6)."""
    folded = document.folded
    for match in _ALR.finditer(folded):
        start, volume = _volume_start(folded, match.start())
        if volume:
            title = "A.L.R." + (f" {match['series']}" if match["series"] else "")
            short = match["at"] is not None
            yield _locator(
                document,
                start,
                match.end(),
                title,
                volume=volume,
                page=None if short else match["page"],
                form=Form.SHORT if short else Form.FULL,
            )


def _encyclopedias(document: Document) -> Iterator[Locator]:
    """Find legal encyclopedias: Am. Jur., C.J.S. and those of states."""
    folded = document.folded
    for pattern in _ENCYCLOPEDIA:
        for match in pattern.finditer(folded):
            first = match.start()
            if folded[first] == "J" and (state := _STATE_JUR.search(folded, max(0, first - 7), first)):
                first = state.start()
            start, volume = _volume_start(folded, first)
            if volume:
                title = folded[first : match.start("section")].rstrip(" ,\u00a7\u00b6")
                yield _locator(document, start, match.end(), title, section=match["section"], volume=volume)


def _dictionaries(document: Document) -> Iterator[Locator]:
    """Find dictionaries that are cited by page or edition."""
    folded = document.folded
    for pattern in (_DICTIONARY, _ALL_CAPS_DICTIONARY):
        for match in pattern.finditer(folded):
            start = _title_start(folded, match.start(), dictionary=True)
            if start < match.start():
                begin, volume = _volume_start(folded, start)
                yield _locator(document, begin, match.end(), folded[start : match.end()], volume=volume)


def _standards(document: Document) -> Iterator[Locator]:
    """Find the standards of the American Bar Association."""
    folded = document.folded
    for match in _ABA.finditer(folded):
        start, volume = _volume_start(folded, match.start())
        title = folded[match.start() : match.start("section")].rstrip(" \u00a7")
        form = Form.FULL if len(title.split()) > 3 else Form.SHORT
        yield _locator(document, start, match.end(), title, section=match["section"], volume=volume, form=form)


def _title_start(folded: str, end: int, *, dictionary: bool = False) -> int:
    """Return where the title or the authors begin that end at an offset."""
    low = max(0, end - 110)
    start = end
    for word in reversed(list(_WORD.finditer(folded, low, end))):
        text = word[0]
        bare = text.rstrip(".")
        if word.start() == low > 0 or text in SIGNALS or bare in SIGNALS and "." not in folded[word.end() - 1 : word.end()]:
            break
        if text in SMALL or text == "," and not dictionary:
            continue
        if not text[0].isupper() or text == "\u00a7":
            break
        if text.endswith(".") and len(bare) > 5 and bare.isalpha():
            break  # the end of a sentence
        start = word.start()
    return start


def _treatises(document: Document) -> Iterator[Locator]:
    """Find treatises by their section sign, or by the paragraph sign that some have."""
    folded = document.folded
    for pattern in (_SIGN, _PARAGRAPH_SIGN):
        last = -2
        for sign in pattern.finditer(folded):
            at = sign.start()
            if at == last + 1:
                last = at
                continue
            last = at
            before = folded[max(0, at - 30) : at].rstrip(" ,")
            if not before or not (before[-1].isalpha() or before[-1] in ".'") or before.endswith(_CODE_ENDINGS):
                continue
            token = _treatise(document, at)
            if token:
                yield token


_CODE_ENDINGS = (
    "C.", "S.", "A.", "R.", "Code", "Stat.", "Stats.", "Ann.", "Act", "see", "See", "Id.", "id.", "under", "in", "of", "and", "with", "to",
    "by", "from", "that", "or", "CFR", "USC", "USCA", "G.", "Law", "Laws", "Const.", "Reg.", "Ch.", "ILCS", "RCW", "MCL", "ORS", "NRS", "Supp.",
)  # fmt: skip

# Books with an edition may well be rules, guidelines or acts explained; a code may not.
_CODES = frozenset({"Code", "U.S.C", "U.S.C.A", "C.F.R", "Stat", "Stats", "CODE", "STAT", "Id"})


def _treatise(document: Document, at: int, end: int | None = None) -> Locator | None:
    """Return the treatise whose title ends before an offset, with the section that stands there."""
    folded = document.folded
    limit = at - len(folded[max(0, at - 24) : at]) + len(folded[max(0, at - 24) : at].rstrip(" ,"))
    start = _title_start(folded, limit)
    title = folded[start:limit]
    words = [word.strip(".,") for word in title.split()]
    if not words or any(word in (_CODES if end is not None else NOT_BOOKS) for word in words):
        return None
    begin, volume = _volume_start(folded, start)
    known = any(word in TREATISES for word in words)
    lettered = any(len(word) > 3 and word.replace("'", "").isalpha() for word in words)
    if not (known or (volume and lettered and len(words) > 1) or (end is not None and len(words) > 1 and lettered)):
        return None
    section = _SECTION_SIGN.match(folded, at)
    if section is None and end is None:
        return None
    surname = known and len(words) <= 2 and not words[-1].endswith("'s")
    return _locator(
        document,
        begin,
        section.end() if section else limit,
        title,
        section=section["section"] if section else None,
        volume=volume,
        form=Form.SHORT if surname and len(words[-1]) > 1 and "'" not in title else Form.FULL,
    )


def _editions(document: Document) -> Iterator[Locator]:
    """Find books by the edition in the parenthesis after them."""
    folded = document.folded
    for edition in _EDITION.finditer(folded):
        at = edition.start()
        low = max(0, at - 60)
        pins = _EDITION_PINS.search(folded, low, at)
        end = pins.start() if pins else at
        sections = list(_SECTION_SIGN.finditer(folded, low, end + 1))
        if sections and sections[-1].end() >= end - 1:
            end = sections[-1].start()
        token = _treatise(document, end, end)
        if token:
            yield token


def _old_style(document: Document) -> Iterator[Locator]:
    """Find books cited as ``Smith on Receivers, p. 903``."""
    folded = document.folded
    for pin in _OLD_STYLE.finditer(folded):
        at = pin.start()
        title = _ON.search(folded, max(0, at - 80), at)
        if title:
            start, volume = _volume_start(folded, title.start())
            yield _locator(document, start, at, title[0], volume=volume)
