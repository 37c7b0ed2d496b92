"""The letters that a text has for a paper of its record: ``(AOB 12)``, ``(ER 123-24)``, ``(A45)``, ``(S.A. at 5)``."""

from __future__ import annotations

import re
from collections.abc import Iterator

from citekit.knowledge.codes import code_table, normal
from citekit.knowledge.rule_codes import ACRONYMS
from citekit.model import Locator
from citekit.text import Document
from citekit.tokenizers.record.locators import record_locator

# The courts let a brief choose its letters (Fed. R. App. P. 28(e); N.J. Ct. R. 2:6-8 has Da12 for an appendix).
_CITE = (
    r"(?:[Ss]ee,?[ ](?:also,?[ ])?)?(?P<letters>[A-Z]{1,5}|(?:[A-Z]\.[ ]?){1,4}|[DP][a-z]{1,2}(?=\d))"
    r"(?:(?P<at>,?[ ]at[ ]{1,4})|[ ]{0,4})(?P<page>\d{1,5})(?:-\d{1,5})?(?:,[ ]{1,4}\d{1,5}(?:-\d{1,5})?){0,8}"
    r"(?=[;)\]]|[.,](?!\d))"
)
_OPENED = re.compile(r"\(" + _CITE)
_FURTHER = re.compile(r";[ ]{1,4}" + _CITE)
_YEAR = re.compile(r"(?:1[89]|20)\d\d\Z")
_FEWEST = 3  # pages that tell letters for a paper's
_NUMBERED = 20  # one page of a paper is as high as this, the number of a witness (CW 3) is not
# Other things with numbers: pages, notes, articles, bills, reporters
_PAPERS = frozenset(("CR", "ER"))  # of rules too
_OTHER = frozenset("P PP FN N NN NO CH ART PT VOL SEC EX ID HB SB AB HR PL US".split())


def lettered_papers(document: Document) -> Iterator[Locator]:
    """Yield the papers of the record that a text cites by letters with a page, in brackets and more than twice."""
    folded = document.folded
    opened = [cite for cite in _OPENED.finditer(folded) if _YEAR.match(cite["page"]) is None]
    if len(opened) < _FEWEST:
        return
    cites = opened + [cite for cite in _FURTHER.finditer(folded) if _YEAR.match(cite["page"]) is None]
    pages: dict[str, set[int]] = {}
    for cite in cites:
        pages.setdefault(_letters(cite), set()).add(int(cite["page"]))
    papers = {
        letters
        for letters, numbers in pages.items()
        if len(numbers) >= _FEWEST and max(numbers) >= _NUMBERED and not _is_other(letters)
    }
    for cite in cites:
        if _letters(cite) in papers:
            start, end = cite.start("letters"), cite.end() if cite["at"] is None else cite.end("letters")
            yield record_locator(document, start, end, cite["letters"])


def _letters(cite: re.Match[str]) -> str:
    return cite["letters"].replace(".", "").replace(" ", "")


def _is_other(letters: str) -> bool:
    """Tell whether letters stand for a code, for rules or for another thing with numbers."""
    return letters in _OTHER or letters in ACRONYMS and letters not in _PAPERS or normal(letters) in code_table().codes
