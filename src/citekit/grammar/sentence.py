"""How a citation stands in its sentence, or on its page."""

from __future__ import annotations

import re

# The mark of a note at the end of a sentence: `does not say so.21 52 U.S.C. § 101`
_NOTE_MARK = re.compile(r"[a-z]{3}[.?!][\")]?\d{1,4}\Z")


def is_page_mark(folded: str, start: int, end: int) -> bool:
    """Whether a locator alone in brackets, or after ``Cite as``, is the mark of a page of this very document."""
    around = folded[max(0, start - 1) : start] + folded[end : end + 1]
    return around in ("[]", "<>") or folded[max(0, start - 10) : start].rstrip(" :").endswith(("ite as", "ITE AS"))


def is_embedded(folded: str, start: int) -> bool:
    """Whether a word or comma of the sentence stands before the clause, and no mark that ends one."""
    at = start - 1
    if folded[at] == "[" and at > 0:  # `the [§ 1983] action`, as a quotation is altered
        at -= 1
    while at >= 0 and folded[at] == " ":
        at -= 1
    if folded[at] == "r" and folded.endswith(("Former", "(former"), 0, at + 1):
        return is_embedded(folded, at - len("ormer"))  # `Former ORS 137.123 (2011)` is a citation of its own
    if folded[at : at + 1].isdigit() and _NOTE_MARK.search(folded, max(0, at - 12), at + 1) is not None:
        return False
    return at >= 0 and (folded[at].isalnum() or folded[at] in ",'")
