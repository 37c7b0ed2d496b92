"""Treatises by their section, their edition or their page, and what all books have in common."""

from __future__ import annotations

import re
from collections.abc import Iterator

from attrs import evolve

from citekit.knowledge.journal_books import NOT_BOOKS, SIGNALS, SMALL, TREATISES
from citekit.model import Form, Kind, Locator, LocatorType
from citekit.text import Document
from citekit.tokenizers.book.reports import report_before

# § 36.10[8] · § 4.5(a) · §§ 4.5-4.6 · ¶ 134.20[4] · § 25A:49
SECTION = (
    r"(?:\u00a7{1,2}|\u00b6{1,2})[ ]{0,20}(?P<section>[A-Z]{0,2}\d[\w:.-]{0,24}\w|\d)"
    r"(?:\[\w{1,3}\]|\(\w{1,4}\)){0,5}(?:-\d[\w.]{0,12}\w)?"
)
_SECTION_SIGN = re.compile(SECTION)
# 3 Nimmer Section 13.03 [F] [2]
_WORDED_SECTION = re.compile(
    r"Sections?[ ]{1,4}(?P<section>\d{1,3}[.:]\d[\w.:-]{0,12})(?<![.:-])(?:[ ]?\[\w{1,3}\]){0,4}"
)
_PARAGRAPH_SIGN = re.compile(r"\u00b6\u00b6?[ ]{0,20}(?=[A-Z]{0,2}\d{1,5}\.-?\d|\d{4,})")
_VOLUME = re.compile(r"(?<![\w.:/-])(?P<volume>\d{1,3}[A-Za-z]?)[ ]{1,20}$")
# ......... 4, 8: the pages of the entry before, in a table of authorities
_LEADER = re.compile(r"(?:\.{3}|(?:\.[ ]){3})[\d, ]*$")
# (4th ed. 2002) · [3d ed.] · (rev. ed. 2003): a book stands before it
_EDITION = re.compile(
    r"\((?:(?:1[89]|20)\d\d[ ](?=Supp(?:lement|\.)\))"
    r"|(?:\d{1,2}(?:st|nd|rd|th|d)|[Rr]ev\.)[ ]{1,20}(?:rev\.[ ]{1,20})?[Ee]ds?\b"
    r"|[A-Z](?:\.|[a-z]{1,12})[ ](?:[A-Z]\.[ ])?[A-Z][\w'-]+(?:[ ](?:&|and)[ ][A-Z][\w. ]{2,24})?"
    r"(?:[ ]\d{1,2}(?:st|nd|rd|th|d))?[ ]eds?\."
    r"(?:,?[ ](?:1[6-9]|20)\d\d\)|,?[ ]\d\w+[ ]{1,20}(?:rev\.[ ]{1,20})?eds?\b))"
)
# Older practice prints the section behind it: Wigmore, Evidence (3d Ed.) § 2290
# California its topic too (Style Manual § 3:1): 9 Witkin, Cal. Procedure (5th ed. 2008) Appeal, § 355
_SECTION_BEHIND = re.compile(rf"[^()]{{0,16}}\),?[ ]{{1,3}}(?:[A-Z][A-Za-z' ]{{2,50}},[ ]{{1,3}}(?=\u00a7))?{SECTION}")
_EDITION_PINS = re.compile(
    r"(?:,?[ ]{1,20}(?:at[ ]{1,20}|pp?\.[ ]{0,20}|(?:chs?|bk|pt|tit)\.[ ]{1,4})?"
    r"(?:\d[\d.:-]{0,12}|[ivxl]{1,6})(?:-\d{1,4})?(?:,[ ]{1,20}"
    r"(?:and[ ]{1,20})?(?:n\.[ ]?)?\d{1,4}(?:-\d{1,4})?){0,4})?"
    r"(?:,[ ]{1,20}[Cc]o?mm?e?n?ts?\.?[ ][a-z])?[ ]{0,20}$"
)
# The page and year of a book behind its title, which ends in small letters: of Fruit 67-68 (1976)
_YEAR = re.compile(
    r"\((?<=[\divx] \()(?:rev\.[ ]|(?:J[au]|Feb|Ma[ry]|A[pu]|Sep|Oct|Nov|Dec)[a-z]{0,7}\.?[ ](?:\d{1,2},[ ])?)?"
    r"(?:1[6-9]|20)\d\d(?:[ ](?:rev\.[ ])?ed\.)?\)"
)
_PAGE_BEFORE = re.compile(
    r"(?:,[ ](?:at|pp?\.|ch\.)|(?<=[a-z]))[ ]{1,4}(?:\d{1,4}(?:-[ ]?\d{1,4})?|[ivx]{1,6})"
    r"(?:,[ ](?:n\.[ ]?)?\d{1,4}(?:-\d{1,4})?){0,3}[ ]$"
)
# J. Roe & A. Doe, Title of the Book: Its Subtitle
_AUTHORED_TITLE = re.compile(
    r"(?<![\w.])(?:[A-Z]\.[ ]?){1,3}[A-Z][\w'-]+"
    r"(?:(?:,?[ ]{1,3}(?:&|and)|,)[ ]{1,3}(?:[A-Z]\.[ ]?){1,3}[A-Z][\w'-]+){0,3}"
    r",[ ]{1,3}[A-Z](?:[\w':,& -]|\?(?=[ ][A-Z])){5,110}$"
)
# Antonin Roe & Brian A. Doe: names in full before the initial that was found
_FIRST_NAMES = re.compile(r"(?:[A-Z][a-z]+[ ](?:[A-Z]\.[ ])?[A-Z][a-z]+[ ](?:&|and)[ ])?(?P<name>[A-Z][a-z]+)[ ]{1,3}$")
# Old style: Tardy's Smith on Receivers, p. 903 · Story on Agency, s. 12
# Moore on Federal Practice, volume 1, page 646
_OLD_STYLE = re.compile(
    r",[ ]{1,20}(?:pp?\.[ ]{1,20}\d"
    r"|[Vv]ol(?:ume|\.)[ ]{1,4}(?P<volume>\d{1,2}|[IVX]{1,5})(?=,[ ](?:pp?\.|pages?|\u00a7)[ ]?\d))"
)
_ON = re.compile(
    r"(?:[A-Z][\w'.]+[ ]{1,20}){1,4}on[ ]{1,20}(?:[A-Z][\w']+[ ]{1,20}|(?:of|and|the)[ ]{1,20}){0,4}[A-Z][\w']+$"
)
# Nimmer on Copyright (1982) · 3 Nimmer on Copyright, (1982): the whole book
_ON_YEAR = re.compile(r"\((?<=[a-z,] \()(?:1[6-9]|20)\d\d\)")
# Other, Black's Law Dictionary: the word that is looked up is not of the title
_HEADWORD = re.compile(r"[A-Z][\w'-]*,[ ]{1,4}(?=(?:Black|Webster|Merriam|Oxford|American|Random|Ballentine|Bouvier))")
_WORD = re.compile(r"[\w'&./-]+|[^\s\w]")
_PARTED = re.compile(r"(?<=[a-z])- (?=[a-z])")  # the end of a line parts a word: Federal Prac- tice
# Webster's 3d New Internat. Dict. (Cal. Style Manual § 3:4)
_OF_DICTIONARY = re.compile(r"\d{1,2}(?:st|n?d|r?d|th)|Internat\.")
# A statute or a sentence, not a book, when one of these stands before the section sign: the commonest, told at once.
_CODE_LETTERS = frozenset({"C.", "S.", "A.", "R.", "G.", "SC", "FR", "CA"})
_CODE_WORDS = frozenset("Ann. Act see See id. under in with to by from that or Law than also Cf. [Section]".split())
# F. Cohen, Handbook of Federal Indian Law · J. CARR & P. BELLIA, THE LAW OF …: who has an author is a book
# (Bluebook R. 15.1, as the courts shorten names); near miss: T. Roe, Inc.
_AUTHORED = re.compile(
    r"(?:[A-Z]\.[ ]?){1,3}[A-Z][\w'-]+(?:(?:,?[ ]{1,3}(?:&|and)|,)[ ]{1,3}(?:[A-Z]\.[ ]?){1,3}[A-Z][\w'-]+){0,4}"
    r",[ ]{1,3}[A-Z]\w{2}"
)
_AUTHOR = re.compile(r"\b[A-Z]\.[ ]?[A-Z][a-z'-]+,[ ]{1,3}[A-Z]\w{2}")
# Books that are not named as such: "Model Penal Code § 213.2" is no law of any state, MPEP § 2111.01 a manual.
_MODEL = (
    *("Model Penal Code", "G. Evid.", "Guide to Evidence", "MPEP", "M.P.E.P.", "TMEP", "TBMP"),
    *("IRM", "I.R.M.", "Internal Revenue Manual", "Trademark Manual"),
)
# The brackets that give a book a short title, as folding leaves their quotes.
_SHORT_TITLES = ("hereinafter {})", 'hereinafter "{}")', "({}) ", '("{}")')
# What stands before it: the section or page, and the year.
_BOOK_BEFORE = re.compile(
    r"(?:\u00a7|\u00b6|,[ ]p|[ ]\d{1,4}|\bat[ ])[^;]{0,60}"
    r"\((?:[^()]{0,30}[ ])?(?:1[6-9]|20)\d\d(?:[ ]\w+\.?)?(?:[ ]ed\.)?\)[ ]{1,3}\(?$"
)
_NO_MANUALS = frozenset(("Guidelines", "Sentencing", "Rules", "Code", "Policy", "Employee", "Personnel"))
_MANUAL = "Manual"
# The title and section behind the author: D. Beers, Generic and Innovator Drugs: A Guide § 2.02
_AUTHORED_SECTION = re.compile(r"[A-Z][\w' :,&-]{5,110}[ ]\u00a7")
_MOST = 32  # short titles of one text that are looked up
# Books with an edition may well be rules, guidelines or acts explained; a code may not.
_CODES = frozenset({"Code", "U.S.C", "U.S.C.A", "C.F.R", "Stat", "Stats", "CODE", "STAT", "Id", "Inc", "Corp", "LLC"})


def book_locator(
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
    """Return a locator of a book; its title is what is printed, white space folded."""
    return Locator(
        LocatorType.BOOK,
        document.text[start:end],
        (start, end),
        kind=Kind.BOOK,
        form=form,
        title=_PARTED.sub("", " ".join(title.split())),
        section=section,
        volume=volume,
        page=page,
    )


def volume_start(folded: str, start: int) -> tuple[int, str | None]:
    """Return where the volume before an offset begins, and the volume."""
    volume = _VOLUME.search(folded, max(0, start - 26), start)
    if volume is None or _LEADER.search(folded, max(0, volume.start() - 40), volume.start()) is not None:
        return start, None
    return volume.start(), volume["volume"]


def title_start(folded: str, end: int, *, dictionary: bool = False) -> int:
    """Return where the title or the authors begin that end at an offset."""
    start, whole = _title_within(folded, max(0, end - 36), end, dictionary=dictionary)
    return start if whole else _title_within(folded, max(0, end - 110), end, dictionary=dictionary)[0]


def _title_within(folded: str, low: int, end: int, *, dictionary: bool) -> tuple[int, bool]:
    """Return where a title begins within ``folded[low:end]``, and whether it surely begins there and not before."""
    start = end
    for word in reversed(list(_WORD.finditer(folded, low, end))):
        text = word[0]
        bare = text.rstrip(".")
        if word.start() == low > 0:
            return start, False
        if text in SIGNALS or bare in SIGNALS and "." not in folded[word.end() - 1 : word.end()]:
            return start, True
        if text in SMALL or text == "al." or text == "at" and start < end:
            continue
        if _OF_DICTIONARY.fullmatch(text) if dictionary else text in ",:":
            continue
        if not text[0].isupper() or text == "\u00a7":
            if text.islower() and _PARTED.match(folded, word.start() - 2) is not None:
                continue
            return start, True
        if text.endswith(".") and len(bare) > 5 and bare.isalpha():
            return start, True  # the end of a sentence
        start = word.start()
    return start, not low


def without_headword(folded: str, start: int) -> int:
    """Return where a dictionary's title begins behind the word that is looked up in it, if one stands there."""
    headword = _HEADWORD.match(folded, start)
    return start if headword is None else headword.end()


def treatises(document: Document) -> Iterator[Locator]:
    """Find treatises by their section sign, or by the paragraph sign that some have."""
    folded = document.folded
    short: dict[str, bool] = {}
    at = last = -1
    while (at := folded.find("\u00a7", at + 1)) >= 0:
        # the second sign of two has been told of
        if at != last + 1 and _may_be_title(folded, at) and (token := _treatise(document, at, short=short)):
            yield token
        last = at
    for worded in _WORDED_SECTION.finditer(folded):
        if folded[max(0, worded.start() - 24) : worded.start()].rstrip(" ,").rpartition(" ")[2] in TREATISES:
            token = _treatise(document, worded.start())
            if token is not None and token.volume is not None:
                yield token
    if "\u00b6" in folded:
        for sign in _PARAGRAPH_SIGN.finditer(folded):
            if _may_be_title(folded, sign.start()) and (token := _treatise(document, sign.start(), short=short)):
                yield token


def _may_be_title(folded: str, at: int) -> bool:
    """Tell whether the word before a section sign may end the title of a book."""
    before, _, word = folded[max(0, at - 30) : at].rstrip(" ,").rpartition(" ")
    if word in ("Law", "Constitution"):
        return _AUTHOR.search(folded, max(0, at - 100), at) is not None
    if word[-2:] in _CODE_LETTERS or word in _CODE_WORDS or word[-1:] not in ".'" and not word[-1:].isalpha():
        return False
    if word == "Code":
        return folded[max(0, at - 40) : at].rstrip(" ").endswith(_MODEL)
    if word.isalpha() and word.islower() and word not in SMALL:
        return before[-1:] == "-" and before[-2:-1].islower()  # the end of a line parts it: Federal Prac- tice
    return word.strip(".,") not in NOT_BOOKS


def _treatise(
    document: Document, at: int, end: int | None = None, *, short: dict[str, bool] | None = None
) -> Locator | None:
    """Return the treatise whose title ends before an offset, with the section that stands there.

    Args:
        document: the text.
        at: where the section stands.
        end: where the title ends, when an edition tells that it is a book's.
        short: the words that were looked up as short titles, to be added to.
    """
    folded = document.folded
    section = _SECTION_SIGN.match(folded, at) or _WORDED_SECTION.match(folded, at)
    if section is None and end is None:
        return None
    limit = at - len(folded[max(0, at - 24) : at]) + len(folded[max(0, at - 24) : at].rstrip(" ,"))
    start = without_headword(folded, title_start(folded, limit))
    title = folded[start:limit]
    words = [word.strip(".,") for word in title.split()]
    authored = _AUTHORED.match(title) is not None
    model = title.endswith(_MODEL) or _is_manual(words)
    others = _CODES if end is not None or authored else NOT_BOOKS
    if not words or not model and any(word in others for word in words):
        return None
    begin, volume = volume_start(folded, start)
    known = any(word in TREATISES for word in words)
    lettered = any(len(word) > 3 and word.replace("'", "").isalpha() for word in words)
    called = (
        short is not None
        and lettered
        and not (known or authored or model)
        and (len(words) == 1 or volume is None)
        and _is_short_title(folded, title, at, short)
    )
    if not (
        known
        or authored
        or model
        or called
        or (volume and lettered and len(words) > 1)
        or (end is not None and len(words) > 1 and lettered)
    ):
        return None
    surname = called or known and len(words) <= 2 and not words[-1].endswith("'s")
    return book_locator(
        document,
        begin,
        section.end() if section else limit,
        title,
        section=section["section"] if section else None,
        volume=volume,
        # author and title, parted by a comma, are a full citation: `2 Goldstein, Copyright § 11.4`
        form=Form.SHORT if surname and len(words[-1]) > 1 and "'" not in title and "," not in title else Form.FULL,
    )


def _is_manual(words: list[str]) -> bool:
    """Whether the words of a title are a manual's: ``U.S. Attorneys' Manual``, ``Manual of Model Jury Instructions``.

    Near misses: the Sentencing Guidelines Manual, whose sections are rules; the Office's Manual, which may be any.
    """
    return _MANUAL in words[-8:] and len(words) > 1 and words[0][-2:] != "'s" and _NO_MANUALS.isdisjoint(words)


def _is_short_title(folded: str, title: str, at: int, short: dict[str, bool]) -> bool:
    """Tell whether words are a short title that the text gave to a book before: ``(hereinafter Cohen)``."""
    if title not in short:
        if len(short) == _MOST:
            return False
        places = [folded.find(brackets.format(title), 0, at) for brackets in _SHORT_TITLES]
        short[title] = _is_author(folded, title, at) or any(
            place > 0 and _BOOK_BEFORE.search(folded, max(0, place - 90), place) for place in places
        )
    return short[title]


def _is_author(folded: str, name: str, at: int) -> bool:
    """Whether a surname, with its initials or without, is that of the author of a book cited before by its section.

    ``D. Beers, Generic Drugs § 2.02 (2008)``, and then ``Beers § 3.01``.
    """
    surname = name.rpartition(" ")[2]
    place = folded.find(f". {surname}, ", 0, at) if surname.isalpha() else -1
    if place <= 0 or not folded[place - 1].isupper():
        return False
    return _AUTHORED_SECTION.match(folded, place + len(surname) + 4) is not None


def editions(document: Document) -> Iterator[Locator]:
    """Find books by the edition in the parenthesis after them."""
    folded = document.folded
    for edition in _EDITION.finditer(folded):
        at = edition.start()
        low = max(0, at - 60)
        pins = _EDITION_PINS.search(folded, low, at)
        end = pins.start() if pins else at
        end = low + len(folded[low:end].rstrip("\u00a7\u00b6"))  # the number was that of a section
        sections = list(_SECTION_SIGN.finditer(folded, low, end + 1))
        if sections and sections[-1].end() >= end - 1:
            end = sections[-1].start()
        token = _treatise(document, end, end)
        if token is None:
            continue
        behind = _SECTION_BEHIND.match(folded, edition.end())
        if behind is not None and end == at - 1 and token.section is None:
            first, last = token.span[0], behind.end()
            token = evolve(token, text=document.text[first:last], span=(first, last), section=behind["section"])
        yield token


def authored(document: Document) -> Iterator[Locator]:
    """Find books and reports by author, title, page and year (Bluebook R. 15): ``F. Quince, Fruit 67 (1976)``."""
    folded = document.folded
    for year in _YEAR.finditer(folded):
        at = year.start()
        before = folded[max(0, at - 28) : at].rstrip("0123456789-, ")
        if not (before[-2:].isalpha() and before[-2:].islower() or before.endswith((" p.", " pp.", " ch."))):
            continue  # the commonest: 465 U.S. 503 (1984), 12 F.2d 5 (1930)
        page = _PAGE_BEFORE.search(folded, max(0, at - 24), at)
        if page is None:
            continue
        report = report_before(folded, page.start())
        if report is not None:
            yield book_locator(document, report, page.start(), folded[report : page.start()])
            continue
        if folded.endswith(_MANUAL, 0, page.start()):  # Colorado Legislative Drafting Manual, p. 5-15 (2009)
            first = title_start(folded, page.start())
            if _is_manual(folded[first : page.start()].split()):
                yield book_locator(document, first, page.start(), folded[first : page.start()])
            continue
        book = _AUTHORED_TITLE.search(folded, max(0, page.start() - 150), page.start())
        if book is not None:
            first = book.start()
            names = _FIRST_NAMES.search(folded, max(0, first - 50), first)
            if names is not None and names["name"] not in SIGNALS:
                first = names.start()
            start, volume = volume_start(folded, first)
            yield book_locator(document, start, book.end(), folded[first : book.end()], volume=volume)


def old_style(document: Document) -> Iterator[Locator]:
    """Find books cited as ``Smith on Receivers, p. 903``, or whole as ``3 Nimmer on Copyright (1982)``."""
    folded = document.folded
    for year in _ON_YEAR.finditer(folded):
        at = year.start() - (2 if folded[year.start() - 2] == "," else 1)
        title = _ON.search(folded, max(0, at - 80), at)
        if title and title[0].split()[0] in TREATISES:
            start, volume = volume_start(folded, title.start())
            yield book_locator(document, start, at, title[0], volume=volume)
    for pin in _OLD_STYLE.finditer(folded):
        at = pin.start()
        title = _ON.search(folded, max(0, at - 80), at)
        if title:
            start, volume = volume_start(folded, title.start())
            end = at if pin["volume"] is None else pin.end()
            yield book_locator(document, start, end, title[0], volume=volume or pin["volume"])
