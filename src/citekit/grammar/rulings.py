"""A ruling in another case, cited with its page before the name of the case; and an agency's by its short title."""

from __future__ import annotations

import re

from citekit.grammar.case_name import CaseName
from citekit.grammar.clause import Clause
from citekit.grammar.titles import RULINGS, defined_title
from citekit.model import Kind

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


def without_titled(folded: str, clauses: list[Clause]) -> list[Clause]:
    """Return the clauses without papers of the record that are an agency's rulings by the title that the text defined.

    ``11 FCC Rcd. 15499 (1996) (Harlow Order). … Harlow Order ¶ 553`` is the ruling; near miss: of no such title, the
    order under review, ``Preliminary Order ¶ 3``.
    """
    titles: dict[str, int] = {}
    for clause in clauses:
        if clause.kind is Kind.CASE and clause.name is not None:
            for parenthetical in clause.parentheticals:
                if parenthetical.text.rstrip("\"'\u201d\u2019*)").endswith(RULINGS):
                    printed = " ".join(folded[clause.name.start : clause.name.end].split())
                    title = defined_title(parenthetical, printed)
                    if title is not None:
                        titles.setdefault(" ".join(title.split()), clause.end)
    if not titles:
        return clauses
    around = {id(outer) for clause in clauses for outer in (clause.parent, clause.history_of) if outer is not None}
    return [
        clause
        for clause in clauses
        if clause.kind is not Kind.RECORD
        or clause.start < titles.get(clause.locators[0].title or "", len(folded))
        or id(clause) in around
    ]
