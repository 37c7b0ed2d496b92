"""Reports by the agency or institute that made them: ``Dept. of Labor, The Work of Boys 12 (2011)``."""

from __future__ import annotations

import re
from collections.abc import Iterator

from citekit.knowledge.institutions import INSTITUTIONS
from citekit.model import Locator
from citekit.text import Document
from citekit.tokenizers.book_treatises import book_locator

# (2011) · (Nov. 2014) · (rev. 2015), with a page before, also of a preface
_YEAR = re.compile(r"\((?<=[\dvix] \()(?:(?:rev\.|[A-Z][a-z]{2,8}\.?(?:[ ]\d{1,2},)?)[ ])?(?:19|20)\d\d\)")
# Summary Report 40 · 1993-2010, p. 4 · Violence, p. iv; near miss: F.3d 40
_PAGE = re.compile(
    r"(?:(?<=[a-z])[ ]{1,4}|(?<=\w),[ ]{1,4}(?:pp?\.|at)[ ]{1,4})(?:\d{1,4}(?:-\d{1,4})?|[ivx]{1,6})"
    r"(?:,[ ](?:nn?\.[ ]?)?\d{1,4}(?:-\d{1,4})?){0,3}[ ]$"
)
_SMALL = "a|an|and|as|at|by|for|from|in|of|on|the|to|with"
# Author or publisher and title in capitalised words (Bluebook R. 15.1(c)); near miss: the Bureau of Fruit said, p. 4
_TITLE = re.compile(
    rf"""(?<![\w.'])(?P<book>
        (?:(?!(?:See|In|Cf|The|But|Also)\b)[A-Z][a-z]+[ ]){{0,6}} (?:U\.[ ]?S\.[ ])?
        (?:{"|".join(re.escape(name) for name in INSTITUTIONS)})
        (?:[ ]{{1,4}}(?!(?:See|Cf|Id|But|In)\b)
           (?:[A-Z(&][\w'.:&()-]*(?:-[ ][a-z]+)?[,;]? | et[ ]al\., | \d{{4}}(?:-\d{{2,4}})? | (?:{_SMALL}),?)
        ){{2,40}})$""",
    re.VERBOSE,
)
_REACH = 300


def reports(document: Document) -> Iterator[Locator]:
    """Find reports by their institution, title, page and year (Bluebook R. 15)."""
    folded = document.folded
    for year in _YEAR.finditer(folded):
        at = year.start()
        word = folded[max(0, at - 24) : at].rstrip("0123456789-, ivx")
        if not word.endswith((" p.", " pp.", " at")) and not (word[-2:].isalpha() and word[-2:].islower()):
            continue  # the commonest: 465 U.S. 503 (1984), 12 F.2d 5 (1930)
        page = _PAGE.search(folded, max(0, at - 30), at)
        if page is None:
            continue
        title = _TITLE.search(folded, max(0, page.start() - _REACH), page.start())
        if title is not None:
            yield book_locator(document, *title.span("book"), title["book"])
