"""When two printed things are the same: names, courts, dates and pins, whatever the spelling."""

from __future__ import annotations

import re

from citekit.evaluation.documents import Mention
from citekit.evaluation.extractors import Found
from citekit.knowledge.courts import court_id
from citekit.text.fold import fold

# What a source may leave inside a name: star pages (*12), and marks of emphasis.
_MARKS = re.compile(r"\\?\*+\d*")
_WORD = re.compile(r"[^\W_]+|&")
# at 5 · p. 5 · pp. 5-6
_BEFORE_PIN = re.compile(r"^(?:at\b|pp?\.|pages?\b|[,\s])+")
_NOT_OF_PIN = re.compile(r"[\s.\\]+")


def letters(printed: str | None) -> str | None:
    """Return letters and digits of a name or court in lower case, or None where there are none.

    >>> letters("O’Neil vs. Smith-\\nJones") == letters("O'Neil v. Smith-Jones")
    True
    """
    if not printed:
        return None
    words = _WORD.findall(_MARKS.sub("", fold(printed).replace("'", "")).casefold())
    return "".join("v" if word == "vs" else word for word in words) or None


def plain_pin(printed: str | None) -> str | None:
    """Return a pin without what is only spelling: ``at 5, n. 2`` is ``5,n2``.

    >>> plain_pin("at 867–68")
    '867-68'
    """
    return (_NOT_OF_PIN.sub("", _BEFORE_PIN.sub("", fold(printed).lower())).rstrip(",;") or None) if printed else None


def same_court(mention: Mention, found: Found) -> bool:
    """Whether the court found is the one printed: by courts-db's id, or by the words."""
    printed = letters(mention.court)
    if printed in (letters(found.court_text), letters(found.court)):
        return True
    known = court_id(fold(mention.court or ""))
    return known is not None and found.court is not None and known in (found.court, court_id(found.court))


def same_date(mention: Mention, found: Found | None, text: str) -> bool | None:
    """Whether the dates agree; None where a year is part of the designation, and may be given as date or not."""
    date = found.date if found is not None else None
    designation = text[mention.spans[0][0] : mention.spans[-1][1]]
    if any(value is not None and len(value) == 4 and value in designation for value in (mention.date, date)):
        return None
    return mention.date == date
