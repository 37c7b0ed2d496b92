"""Papers with the number of their docket entry: ``Compl., ECF No. 1``, ``Pls.' Mot. for Summ. J., ECF No. 19``."""

from __future__ import annotations

import re

from attrs import evolve

from citekit.knowledge.record_papers import MOTION_ENDINGS, PAPERS
from citekit.model import Locator
from citekit.text import Document
from citekit.tokenizers.record.names import name_start
from citekit.tokenizers.record.titles import cited_title_start, motion_start

EXHIBITS = frozenset(("Ex.", "Exh.", "Exhibit", "Attach.", "Attachment"))  # titles of exhibits alone
ENTRIES = ("ECF", "Doc.")  # titles of docket entries
# Compl., ECF No. 1 · Pls.' Memo. of L., ECF No. 42-1 · Pl.'s Resp, Dkt. 12: the last word, and what parts it
_LAST_WORD = re.compile(r"(?<![A-Za-z])(?P<word>of[ ]L|[A-Z][A-Za-z'&]*)(?P<stop>\.?)(?P<comma>,?)[ ]{1,20}$")
# What the name of a paper may have or not: Roe Decl., Ex. A · Roe Decl Ex. A
PUNCTUATION = str.maketrans("\u2019", "'", ".,")
_PARAGRAPH = re.compile(r",?[ ]\u00b6{1,2}[ ]?[\d(), -]+$")


def with_paper(document: Document, entry: Locator) -> Locator:
    """Take in the name of the paper that stands before its docket entry: ``Compl., ECF No. 1``."""
    folded, start = document.folded, entry.span[0]
    before = folded[max(0, start - 20) : start].rstrip(" ")
    if before[-1:] not in (".", ","):
        return entry
    last = _LAST_WORD.search(folded, max(0, start - 24), start)
    if last is None or not (last["stop"] or last["comma"]):
        return entry
    word, at = last["word"], last.start("word")
    first = None
    if (word in PAPERS or word == "of L") and last["stop"]:
        first = name_start(folded, at)
    elif last["comma"]:
        first = cited_title_start(folded, start)
        if first is None and word in MOTION_ENDINGS:
            first = motion_start(folded, last.end("stop"), word)
            first = first if first is not None and "." in folded[first:start] else None  # not: his Motion to Strike
        elif first is None and word in PAPERS and (named := name_start(folded, at)) < at and "'" in folded[named:at]:
            first = named  # whose it is tells: Pls.' Reply, ECF No. 21
    if first is None:
        return entry
    return evolve(entry, span=(first, entry.span[1]), text=document.text[first : entry.span[1]])


def joined(document: Document, found: list[Locator]) -> list[Locator]:
    """Drop overlaps, and join a paper with the docket entry printed after it: ``Compl., ECF No. 1`` is one paper."""
    kept: list[Locator] = []
    for token in found:
        last = kept[-1] if kept else None
        if last is not None and token.span[0] < last.span[1] < token.span[1]:
            token = _behind(document, token, last.span[1])
        if last is None or token.span[0] >= last.span[1]:
            if last is not None and _is_one_paper(last, token, document.folded[last.span[1] : token.span[0]]):
                span = (last.span[0], token.span[1])
                kept[-1] = evolve(token, span=span, text=document.text[slice(*span)])
            else:
                kept.append(token)
    return kept


def _behind(document: Document, token: Locator, end: int) -> Locator:
    """Return a paper without what was taken for an initial of its name: ``Ex. Q. Roe Decl. ¶ 5``."""
    first, last = token.span
    folded = document.folded
    if not folded.startswith(". ", end):
        return token
    start = last - len(folded[end + 2 : last].lstrip(" "))
    printed = " ".join(folded[first:start].split())
    title = (token.title or "").removeprefix(printed).lstrip(" ")
    return evolve(token, span=(start, last), text=document.text[start:last], title=title) if title else token


def _is_one_paper(last: Locator, token: Locator, between: str) -> bool:
    if between == " to ":
        # `Ex. A to Mot., ECF No. 42-2`: the exhibit and the paper that it is attached to
        return last.title in EXHIBITS
    if len(between) > 4 or between.strip(" ") not in (",", "") or token.title not in ENTRIES or "," in token.text:
        return False
    if last.title in EXHIBITS:
        return between[:1] == ","
    return last.section is None and (last.text[-1:] == "." or "\u00b6" in last.text and between[:1] == ",")


def paper_title(locator: Locator) -> str | None:
    """Return what a paper is called, without its punctuation: the name before its docket entry, or all there is.

    >>> from citekit.model import LocatorType
    >>> entry = Locator(LocatorType.RECORD, "Compl. ¶ 4, ECF No. 1", (0, 21), title="ECF", section="1")
    >>> paper_title(entry)
    'Compl'
    """
    if locator.title not in ENTRIES:
        return " ".join(filter(None, (locator.title, locator.section))).translate(PUNCTUATION)
    name, comma, _ = " ".join(locator.text.split()).rpartition(", ")
    return _PARAGRAPH.sub("", name).translate(PUNCTUATION) if comma else None
