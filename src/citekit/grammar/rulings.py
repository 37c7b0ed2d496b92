"""A ruling in another case, cited with its page before the name of the case."""

from __future__ import annotations

import re

from citekit.grammar.case_name import CaseName

# A ruling in another case, or the transcript of a hearing, stands before its name (Bluebook R. 10.8.3): Order at 1, Roe
# v. Doe, No. 12-345 · Mem. Op., Roe v. Doe, No. 12-345 · Tr. of Mot. Hr'g at 6, 8, Roe v. Doe, No. 12-345
_RULING = re.compile(
    r"(?<![\w.'])(?P<ruling>(?:[A-Z][\w'.]{1,12}[ ](?:(?:of|on|for)[ ])?){0,3}"
    r"(?:Order|Op\.|Opinion|Decision|Judgment|Hr'g|Hearing|Tr\.|Transcript)"
    r"(?:,?[ ](?:at[ ])?(?P<pin>\d{1,4}(?:[:-]\d{1,4})?(?:,[ ]\d{1,4}(?:[:-]\d{1,4})?){0,6}))?),[ ](?=[A-Z])"
)
_RULING_REACH = 60


def ruling_before(folded: str, low: int, name: CaseName) -> re.Match[str] | None:
    """Return the ruling with its page that stands before a name, or is taken for a part of it."""
    low, found = max(low, name.start - _RULING_REACH), None
    if " " in folded[low : name.start] or "," in folded[name.start : name.end]:
        found = _RULING.search(folded, low, name.start + _RULING_REACH)
    return found if found is not None and name.start <= found.end() < name.end else None
