"""Law reviews and other periodicals: ``103 Harv. L. Rev. 1105``, ``51 Harv. L. Rev. at 662``."""

from __future__ import annotations

import re
from collections.abc import Iterator

from attrs import frozen

from citekit.knowledge.journals import canonical, last_words, looks_like_review
from citekit.model import Form, Kind, Locator, LocatorType
from citekit.text import Document

# What follows the abbreviated title: the page, or "at" and a page.
_PAGE = r",?[ ]{1,20}(?P<at>at[ ]{1,20}(?:pp?\.[ ]{0,20})?)?(?P<page>\d{1,5})(?![\d:]|[a-z]{2}|[.]\d)"
# Harv. L. Rev. 12 · Yale L.J. 12 · J. Corp. L. 12 · L.3d 12; each pattern begins with a letter, to be found fast
_AFTER_WORD = (
    re.compile(rf"R(?:ev|EV)\.{_PAGE}"),
    re.compile(rf"J\.?{_PAGE}"),
    re.compile(rf"L\.(?:3d)?{_PAGE}"),
)
# Pol'y 12 · Tax'n 40 · Soc'y 7
_AFTER_APOSTROPHE = re.compile(rf"'(?:[yns]|[YNS]\b)\.?{_PAGE}")
# Crim. Just. Dig. (ASCAP) 12
_AFTER_BRACKET = re.compile(rf"\)(?<=[A-Za-z.]\)){_PAGE}")
_AT_PAGE = re.compile(r"(?P<at>at[ ]{1,20}(?:pp?\.[ ]{0,20})?)(?P<page>\d{1,5})(?![\d:]|[a-z]{2}|[.]\d)")
# Other titles are known by the year: "31 American Scholar 181, 188 (1962)" · "55 Law & Contemp. Probs. 241 (1992)"
_YEAR = re.compile(r"\((?:[A-Z][a-z]{2,8}\.?[ ]{1,20}(?:\d{1,2},[ ]{1,20})?)?(?:1[6-9]|20)\d\d\)")
_BEFORE_YEAR = re.compile(
    r"(?<![\w.-])(?P<volume>\d{1,4})[ ]{1,20}(?P<title>[A-Z][^\d;()\[\]\"]{1,96}?(?:[ ]2d)?),?[ ]{1,20}"
    r"(?P<page>\d{1,5})"
    r"(?:,[ ]{0,20}\d{1,5}(?:-\d{1,5})?|-\d{1,5}|,?[ ]{1,20}n\.[ ]{0,20}\d{1,3}){0,6}[ ]{0,20}$"
)
_TITLE = re.compile(
    r"(?<![\w.-])(?P<volume>\d{1,4})[ ]{1,20}(?P<title>[A-Z](?:[^\d;()\[\]\"]|[23]d){1,70}(?:\([^()]{1,16}\))?)$"
)
_PROSE = re.compile(r"[A-Z][a-z]{2,}(?:[ ]{1,3}(?:of[ ]|the[ ]|and[ ])?[A-Z][a-z]{2,}){1,4}$")
# What stands before a page and a year in a reporter cite, the commonest first: no need to look further.
_NOT_TITLES = (
    " S.",
    "U.S.",
    ".2d",
    ".3d",
    ". 2d",
    ". 3d",
    "Ct.",
    "4th",
    "5th",
    "App.",
    "Ed.",
    "E.",
    "W.",
    "Supp.",
    "WL",
    "P.",
)
_WORD = re.compile(r"[A-Za-z&/']+$")


@frozen
class JournalTokenizer:
    """Recognise periodicals (Bluebook R. 16): every title of reporters-db, and others that end as law reviews do.

    Titles that do not end in ``Rev.``, ``J.``, ``L.`` or such as ``Pol'y`` are recognised by the year that follows.
    """

    name: str = "journal"

    def tokens(self, document: Document) -> list[Locator]:
        """Return every locator of this family in the document."""
        found = {locator.span[0]: locator for locator in (*_by_year(document), *_by_page(document))}
        found |= {locator.span[0]: locator for locator in _by_ending(document)}
        return [found[start] for start in sorted(found)]


def _locator(document: Document, start: int, end: int, volume: str, title: str, page: re.Match[str]) -> Locator:
    short = page["at"] is not None
    return Locator(
        LocatorType.JOURNAL,
        document.text[start:end],
        (start, end),
        kind=Kind.JOURNAL,
        form=Form.SHORT if short else Form.FULL,
        volume=volume,
        reporter=title,
        page=None if short else page["page"],
        pin_start=page.start("page") if short else -1,
    )


def _by_ending(document: Document) -> Iterator[Locator]:
    """Find titles by their last word and the page after it."""
    folded = document.folded
    for pattern in (*_AFTER_WORD, _AFTER_APOSTROPHE, _AFTER_BRACKET):
        for page in pattern.finditer(folded):
            token = _titled(document, page)
            if token:
                yield token


def _titled(document: Document, page: re.Match[str]) -> Locator | None:
    """Return the journal whose title ends where a page was found, if a volume stands before it."""
    folded = document.folded
    end = page.start("at") if page["at"] else page.start("page")
    end = page.start() + len(folded[page.start() : end].rstrip(" ,"))
    head = _TITLE.search(folded, max(0, end - 90), end)
    if head is None:
        return None
    title = " ".join(head["title"].split())
    known = canonical(title) or (title if looks_like_review(title) else None)
    return _locator(document, head.start(), page.end("page"), head["volume"], known, page) if known else None


def _by_page(document: Document) -> Iterator[Locator]:
    """Find the short forms of titles that end otherwise: ``31 Harv. J. on Legis. at 163``."""
    folded = document.folded
    words, endings = last_words()
    for page in _AT_PAGE.finditer(folded):
        before = folded[max(0, page.start() - 16) : page.start()].rstrip(" ,")
        if before[-1:] == "." and before[-3:-1] in endings and not before.endswith(_NOT_TITLES):
            word = _WORD.search(before, 0, len(before) - 1)
            if word is not None and word[0] in words and (token := _titled(document, page)) is not None:
                yield token


def _by_year(document: Document) -> Iterator[Locator]:
    """Find titles that the year's parenthesis follows: those of whole words, which end in no period."""
    folded = document.folded
    words, endings = last_words()
    for year in _YEAR.finditer(folded):
        at = year.start()
        if not (folded[at - 2 : at - 1].isdigit() or folded[at - 2 : at] == "  " or folded[at - 1 : at].isdigit()):
            continue  # no page before it
        low = max(0, at - 130)
        before = folded[low : year.start()].rstrip("0123456789 ,-")
        if before.endswith(_NOT_TITLES):
            continue
        if before.endswith("."):
            word = _WORD.search(before, max(0, len(before) - 12), len(before) - 1) if before[-3:-1] in endings else None
            if word is None or word[0] not in words:
                continue  # a reporter
        elif not before or before[-1] in ":/(":
            continue
        head = _BEFORE_YEAR.search(folded, low, year.start())
        if head is None:
            continue
        title = " ".join(head["title"].split())
        known = canonical(title) or (title if looks_like_review(title) else None)
        if (
            known is None
            and _PROSE.match(title)
            and folded[max(0, head.start() - 3) : head.start()].rstrip(' "').endswith(",")
        ):
            known = title
        if known:
            yield Locator(
                LocatorType.JOURNAL,
                document.text[head.start() : head.end("page")],
                (head.start(), head.end("page")),
                kind=Kind.JOURNAL,
                volume=head["volume"],
                reporter=known,
                page=head["page"],
            )
