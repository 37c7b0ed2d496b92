"""Treatises, restatements, dictionaries, annotations: ``7 Moore's Fed. Prac. § 36.10[8]``, ``43 A.L.R. 3d 385``."""

from __future__ import annotations

import re
from collections.abc import Iterator

from attrs import frozen

from citekit.model import Form, Locator
from citekit.text import Document
from citekit.tokenizers.book.dated import dated_before, whole_dated
from citekit.tokenizers.book.numbered import federalist
from citekit.tokenizers.book.treatises import (
    SECTION,
    authored,
    book_locator,
    editions,
    old_style,
    title_start,
    treatises,
    volume_start,
    without_headword,
)

# Restatement (Second) of Torts § 314A(4) · 2 Restatement (Second) of Contracts § 179; the end of a line may part it:
# Restatement (Sec- ond) of Trusts §§ 169-185
_NAME = (
    r"Re(?:-[ ]{1,20})?statement(?:[ ]{1,20}\("
    r"(?P<series>First|Second|Third|Fourth|\dd|\dth|[FST][a-z]{1,4}-[ ]{1,20}[a-z]{2,4})\))?"
)
_RESTATEMENT = re.compile(
    rf"{_NAME}[ ]{{1,20}}(?:[a-z]{{2,3}}[ ]{{1,20}})?"
    r"(?:the[ ]{1,20})?"
    r"(?P<subject>(?:[A-Z][\w&'.-]*(?::?[ ]{1,20}(?:of|the|and|&|in|for|[A-Z\u00a7][A-Za-z'.-]+))"
    r"{0,11}?)?)(?:,[ ]{1,20}\dd)?"
    rf",?[ ]{{0,20}}(?:{SECTION}|[Ss]ections?[ ]{{1,20}}(?P<worded>\d{{1,4}}[A-Z]?)\b)"
)
# section 402A of the Restatement (Second) of Torts · § 188 of the Restatement; near miss: the Restatement says
_RESTATED = re.compile(
    rf"{_NAME}"
    r"(?:[ ]{1,20}of[ ]{1,20}(?:the[ ]{1,20})?"
    r"(?P<subject>(?:[A-Z][a-z]{2,}(?:[ ](?:of|and|&))?[ ]{1,20}){0,5}[A-Z][a-z]{2,}))?"
)
_SECTION_OF = re.compile(
    r"(?:\u00a7{1,2}[ ]{0,20}|[Ss]ections?[ ]{1,20})(?P<section>\d{1,4}[A-Z]?)(?:\(\w{1,3}\)){0,3}"
    r"[ ]{1,20}of[ ]{1,20}the[ ]{1,20}$"
)
# 43 A.L.R. 3d 385 · 3 ALR 498 · 14 A. L. R. 2d 353 · 12 A.L.R. Fed. 2d 5
# ABA Standards for Criminal Justice 4-4.1 · ABA Guidelines 10.7: one pattern, since both begin with one letter
_ALR_OR_ABA = re.compile(
    r"A(?:(?:\.[ ]?L\.[ ]?R\.?|LR)[ ]{0,20}(?P<series>[2-7](?:d|th)\b|Fed\.(?:[ ]?[23]d)?)?,?[ ]{1,20}"
    r"(?P<at>at[ ]{1,20})?(?P<page>\d{1,4})(?![\w:])"
    r"|BA[ ]{1,20}(?=[A-Z])(?:(?:[A-Z][\w-]*|[a-z]{2,9})[ ]{1,20}){1,16}?"
    r"(?:\u00a7[ ]?)?(?P<section>\d{1,2}(?:-\d{1,2})?\.\d{1,2}(?:\.\d)?))"
)
# 17A Am. Jur. 2d Contracts § 172 · 60 C.J.S., Motor Vehicles § 231 · 14a C. J., § 3245
_ENCYCLOPEDIA = tuple(
    re.compile(
        name + r",?[ ]{0,20}(?:\d{1,4},?[ ]{1,20})?(?P<topic>(?:[A-Z][\w'.-]*,?[ ]{1,20}|(?:and|of|&)[ ]{1,20}){0,7}?)"
        rf"{SECTION}"
    )
    for name in (r"Jur\.?(?:[ ]?(?:[2-4]d|2nd|4th))?", r"C(?:\.[ ]?J\.(?:[ ]?S\.)?|JS)")
)
_STATE_JUR = re.compile(r"(?:Am|Tex|Cal|Ohio|O|Fla|N\.[ ]?Y|Mich)\.?[ ]?$")
_DICTIONARY = re.compile(
    r"D(?:ict(?:ionary|\.)(?:[ ]{1,20}of(?:[ ]{1,20}(?:the[ ]{1,20})?[A-Z][a-z]+(?:[ ]and)?){1,6})?"
    r"(?:,?[ ]{1,4}(?:Unabr\.|Unabridged|(?:College|Collegiate|Student|Deluxe)[ ]Ed\.))?"
    r"(?=,?[ ]{1,20}(?:\d|\(|at[ ]\d|p))|ICTIONARY(?=[ ]{1,20}[\d(]))"
)


# 4 W. Blackstone, Commentaries *215 · 1 W. Blackstone, Commentaries on the Laws of England *129 · 4 Bl. Comm. 150 ·
# 2 J. Kent, Commentaries on American Law *12 (Bluebook R. 15.8): the volume before them, and a page or star page behind
_COMMENTARIES = re.compile(
    r"(?:Commentaries(?:[ ]{1,4}on[ ](?:(?:[A-Z][a-z]{2,}|the|of|and)[ ]{1,4}){1,8}?(?=\*\d)|(?=,?[ ]{1,4}\*\d))"
    r"|Bl(?:\.|ack\.|ackst\.)[ ]?Com(?:m\.|\.)(?=,?[ ]{1,4}\*?\d)|Blackstone(?=[ ]{1,4}\*\d))"
)
_COMMENTATOR = re.compile(r"(?:(?:[A-Z]\.|[A-Z][a-z]+)[ ]{1,4})?[A-Z][a-z]+(?:'s|,)[ ]{1,4}$")
# 7 OED 726 · 11 OED at 599
_OED = re.compile(r"OED(?=[ ]{1,20}(?:at[ ]{1,20})?\d{1,4}\b)")


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
            *_commentaries(document),
            *treatises(document),
            *editions(document),
            *authored(document),
            *dated_before(document),
            *whole_dated(document),
            *old_style(document),
            *federalist(document),
        ]
        found.sort(key=lambda token: (token.span[0], -token.span[1]))
        kept: list[Locator] = []
        for token in found:
            if not kept or token.span[0] >= kept[-1].span[1]:
                kept.append(token)
        return kept


def _restatements(document: Document) -> Iterator[Locator]:
    """Find restatements of the law."""
    folded = document.folded
    word = folded.find("statement")
    while word >= 0:
        at = word - (4 if folded[word - 2 : word] == "- " else 2)
        word = folded.find("statement", word + 1)
        if at < 0 or not folded.startswith("Re", at):
            continue
        if (match := _RESTATEMENT.match(folded, at)) is not None:
            start, volume = volume_start(folded, at)
            yield _restatement(document, start, match, match["section"] or match["worded"], volume)
        elif (before := _SECTION_OF.search(folded, max(0, at - 80), at)) is not None:
            restated = _RESTATED.match(folded, at)
            if restated is not None:
                yield _restatement(document, before.start(), restated, before["section"], None)


def _restatement(document: Document, start: int, name: re.Match[str], section: str, volume: str | None) -> Locator:
    """Return the section of a restatement whose name was read."""
    printed = (name["series"] or "").replace("-", "").replace(" ", "")
    series = f"Restatement ({printed}) of " if printed else "Restatement of "
    subject = " ".join((name["subject"] or "").split()).rstrip(" ,")
    form = Form.FULL if subject else Form.SHORT
    title = (series + subject).removesuffix(" of ")
    return book_locator(document, start, name.end(), title, section=section, volume=volume, form=form)


def _annotations(document: Document) -> Iterator[Locator]:
    """Find annotations in American Law Reports (Bluebook R. 16.7.6), and the bar's standards."""
    folded = document.folded
    for match in _ALR_OR_ABA.finditer(folded):
        start, volume = volume_start(folded, match.start())
        if match["section"] is not None:
            yield _standard(document, match, start, volume)
        elif volume:
            title = "A.L.R." + (f" {match['series']}" if match["series"] else "")
            short = match["at"] is not None
            yield book_locator(
                document,
                start,
                match.end(),
                title,
                volume=volume,
                page=None if short else match["page"],
                form=Form.SHORT if short else Form.FULL,
            )


def _standard(document: Document, match: re.Match[str], start: int, volume: str | None) -> Locator:
    """Return a standard of the American Bar Association."""
    title = document.folded[match.start() : match.start("section")].rstrip(" \u00a7")
    form = Form.FULL if len(title.split()) > 3 else Form.SHORT
    return book_locator(document, start, match.end(), title, section=match["section"], volume=volume, form=form)


def _encyclopedias(document: Document) -> Iterator[Locator]:
    """Find legal encyclopedias: Am. Jur., C.J.S. and those of states."""
    folded = document.folded
    for pattern in _ENCYCLOPEDIA:
        for match in pattern.finditer(folded):
            first = match.start()
            if folded[first] == "J" and (state := _STATE_JUR.search(folded, max(0, first - 7), first)):
                first = state.start()
            start, volume = volume_start(folded, first)
            if volume:
                title = folded[first : match.start("section")].rstrip(" ,\u00a7\u00b6")
                yield book_locator(document, start, match.end(), title, section=match["section"], volume=volume)


def _commentaries(document: Document) -> Iterator[Locator]:
    """Find the commentaries of Blackstone and others, which are cited by the pages of their first edition."""
    folded = document.folded
    if "*" not in folded or "Commentaries" not in folded and "Bl" not in folded:
        return
    for found in _COMMENTARIES.finditer(folded):
        author = _COMMENTATOR.search(folded, max(0, found.start() - 40), found.start())
        first = found.start() if author is None else author.start()
        start, volume = volume_start(folded, first)
        if volume is not None:
            end = found.start() + len(found[0].rstrip(" "))
            form = Form.SHORT if found[0] == "Blackstone" else Form.FULL
            yield book_locator(document, start, end, folded[first:end], volume=volume, form=form)


def _dictionaries(document: Document) -> Iterator[Locator]:
    """Find dictionaries that are cited by page or edition."""
    folded = document.folded
    for oxford in _OED.finditer(folded) if "OED" in folded else ():
        begin, volume = volume_start(folded, oxford.start())
        if volume is not None:
            yield book_locator(document, begin, oxford.end(), "OED", volume=volume)
    for match in _DICTIONARY.finditer(folded):
        start = without_headword(folded, title_start(folded, match.start(), dictionary=True))
        if start < match.start():
            begin, volume = volume_start(folded, start)
            yield book_locator(document, begin, match.end(), folded[start : match.end()], volume=volume)
