"""Works known by a number: ``DSM-5, at 33``, ``The Federalist No. 78, at 465``."""

from __future__ import annotations

import re
from collections.abc import Iterator

from citekit.model import Form, Locator
from citekit.text import Document
from citekit.tokenizers.book.treatises import book_locator

# A work whose initials have a number, known by its form: DSM-5, at 33 · AAIDD-11, at 58; near miss: MIG-21, at 900
_PAGE_BEHIND = re.compile(r", at \d{1,4}(?:-\d{1,4})?(?:[;.)\]](?!\d)|,[ ][\da]|[ ]\()")
_NUMBERED_TITLE = re.compile(r"(?<![\w.-])[A-Z]{3,6}-(?:\d{1,2}|[IVX]{1,4})(?:-T?R)?$")
# The Federalist No. 78 · Federalist Paper No. 10 · THE FEDERALIST NO. 45 (Bluebook R. 15.8(c))
_FEDERALIST = re.compile(
    r"F(?:ederalist(?:[ ]Papers?)?,?[ ]{1,4}No\.|EDERALIST,?[ ]{1,4}(?:NO|No)\.)[ ]{1,4}(?P<number>\d{1,2})(?!\w)"
)


def federalist(document: Document) -> Iterator[Locator]:
    """Yield the numbers of The Federalist."""
    folded = document.folded
    for found in _FEDERALIST.finditer(folded) if "ederalist" in folded or "EDERALIST" in folded else ():
        start = found.start()
        start -= 4 if folded[max(0, start - 4) : start].lower() == "the " else 0
        yield book_locator(document, start, found.end(), "The Federalist", section=found["number"])


def numbered_work(document: Document, end: int) -> Locator | None:
    """Return the work by initials with a number that ends at an offset, before its page."""
    if _PAGE_BEHIND.match(document.folded, end) is None:
        return None
    title = _NUMBERED_TITLE.search(document.folded, max(0, end - 16), end)
    return None if title is None else book_locator(document, title.start(), end, title[0], form=Form.SHORT)
