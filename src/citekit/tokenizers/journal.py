"""Law reviews and other periodicals: ``103 Harv. L. Rev. 1105``, ``51 Harv. L. Rev. at 662``."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain

from attrs import frozen

from citekit.knowledge.journals import canonical, last_words, looks_like_review
from citekit.model import Form, Kind, Locator, LocatorType
from citekit.text import Document

# What follows the abbreviated title: the page, or "at" and a page. The titles of reporters that end so are not looked at.
_PAGE = r"(?P<at>at[ ]{1,20}(?:pp?\.[ ]*)?)?(?P<page>\d{1,5})(?![\d:]|[a-z]{2}|[.]\d)"
_AFTER_PERIOD = re.compile(rf"\.(?<![EWDCP]\.)(?<![\d ][SF]\.)(?<!U\.S\.)(?:(?<=L\.)3d)?,?[ ]+{_PAGE}")
# Pol'y 12 · Tax'n 40 · Soc'y 7
_AFTER_APOSTROPHE = re.compile(rf"'[yns],?[ ]+{_PAGE}")
# Crim. Just. Dig. (ASCAP) 12
_AFTER_BRACKET = re.compile(rf"\),?[ ]+(?<=[A-Za-z.]\)[, ]){_PAGE}")
# Titles that do not end so are known by their year: "31 American Scholar 181, 188 (1962)" (Bluebook R. 16.4)
_YEAR = re.compile(r"\((?:[A-Z][a-z]{2,8}\.?[ ]+(?:\d{1,2},[ ]+)?)?(?:1[6-9]|20)\d\d\)")
_BEFORE_YEAR = re.compile(
    r"(?<![\w.-])(?P<volume>\d{1,4})[ ]{1,20}(?P<title>[A-Z][^\d;()\[\]\"]{1,96}?(?:[ ]2d)?),?[ ]{1,20}(?P<page>\d{1,5})"
    r"(?:,[ ]*\d{1,5}(?:-\d{1,5})?|-\d{1,5}|,?[ ]+n\.[ ]*\d{1,3}){0,6}[ ]*$"
)
_TITLE = re.compile(r"(?<![\w.-])(?P<volume>\d{1,4})[ ]{1,20}(?P<title>[A-Z](?:[^\d;()\[\]\"]|[23]d){1,70}(?:\([^()]{1,16}\))?)$")
_PROSE = re.compile(r"[A-Z][a-z]{2,}(?:[ ]{1,3}(?:of[ ]|the[ ]|and[ ])?[A-Z][a-z]{2,}){1,4}$")
_WORD = re.compile(r"[A-Za-z&/']+$")


@frozen
class JournalTokenizer:
    """Recognise periodicals (Bluebook R. 16): every title of reporters-db, and others that end as law reviews do.

    A title without a final period (``Tax Notes``, ``Jurimetrics``) is recognised when the year follows.
    """

    name: str = "journal"

    def tokens(self, document: Document) -> list[Locator]:
        """Return every locator of this family in the document."""
        found = {locator.span[0]: locator for locator in _by_year(document)}
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
    words, endings = last_words()
    for page in chain(_AFTER_PERIOD.finditer(folded), _AFTER_APOSTROPHE.finditer(folded), _AFTER_BRACKET.finditer(folded)):
        end = page.start()
        if folded[end] == ".":
            if folded[end - 2 : end] not in endings:
                continue
            word = _WORD.search(folded, max(0, end - 12), end)
            if word is None or word[0] not in words:
                continue
        end += len(folded[end : page.start("at") if page["at"] else page.start("page")].rstrip(" ,"))
        head = _TITLE.search(folded, max(0, end - 90), end)
        if head is None:
            continue
        title = " ".join(head["title"].split())
        known = canonical(title) or (title if looks_like_review(title) else None)
        if known:
            yield _locator(document, head.start(), page.end("page"), head["volume"], known, page)


def _by_year(document: Document) -> Iterator[Locator]:
    """Find titles that the year's parenthesis follows: those of whole words, which end in no period."""
    folded = document.folded
    for year in _YEAR.finditer(folded):
        low = max(0, year.start() - 130)
        before = folded[low : year.start()].rstrip("0123456789 ,-")
        if not before or before[-1] in ".:/(" or before.endswith(("2d", "3d", "th", "WL", "U.S")):
            continue  # an abbreviated title or reporter
        head = _BEFORE_YEAR.search(folded, low, year.start())
        if head is None or head["title"].endswith("."):
            continue
        title = " ".join(head["title"].split())
        known = canonical(title)
        if known is None and _PROSE.match(title) and folded[max(0, head.start() - 3) : head.start()].rstrip(' "').endswith(","):
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
