"""Every example that reporters-db gives for a reporter is recognised, as the edition that it shows."""

from __future__ import annotations

import pytest
from reporters_db import REPORTERS

import citekit

# Examples that do not say by themselves which reporter is meant: reporters-db lists one spelling under two.
# example: (what citekit takes it for, why)
UNDECIDABLE = {
    "5 Va. Leigh 1": ("Leigh", "a spelling of Virginia Reports and of Leigh's, the nominative one"),
    "20 Fla. L. Weekly D2629": ("Fla. L. Weekly", "a spelling of the state's Weekly and of its federal supplement"),
    "42 Fla. L. Weekly S827": ("Fla. L. Weekly", "a spelling of the state's Weekly and of its federal supplement"),
    "6 Dem.Surr. 478": ("Dem. Surr.", "Demarest's Surrogate is listed twice, as Dem. Surr. and as Dem. Sur."),
    "1 Hay. & Haz. 176": ("Hay. & Haz.", "Hayward & Hazleton is listed twice, as Hay. & Haz. and as Hayw. & H.D.C."),
}


def examples() -> list[tuple[str, frozenset[str]]]:
    """Return each example with the editions that it may show: those whose spelling stands in it, else all of its reporter."""
    found = []
    for reporters in REPORTERS.values():
        for reporter in reporters:
            spellings = {**{edition: edition for edition in reporter["editions"]}, **reporter["variations"]}
            for example in reporter.get("examples", ()):
                printed = [spelling for spelling in spellings if spelling in example]
                longest = max(map(len, printed), default=0)
                shown = {spellings[spelling] for spelling in printed if len(spelling) == longest}
                found.append((example, frozenset(shown or reporter["editions"])))
    return found


@pytest.mark.parametrize(
    ("example", "shown"), [pytest.param(*row, id=row[0]) for row in examples() if row[0] not in UNDECIDABLE]
)
def test_example(example: str, shown: frozenset[str]) -> None:
    graph = citekit.extract(example)
    found = {locator.reporter for citation in graph for locator in citation.locators}
    assert found & shown, f"{example!r} shows {' or '.join(sorted(shown))}; found {found or 'nothing'}"


@pytest.mark.parametrize("example", UNDECIDABLE)
def test_one_spelling_of_two_reporters_keeps_both(example: str) -> None:
    taken, _ = UNDECIDABLE[example]
    (citation,) = citekit.extract(example)
    (locator,) = citation.locators
    shown = next(editions for text, editions in examples() if text == example)
    assert locator.reporter == taken
    assert shown <= set(locator.candidates)


def test_exceptions_are_examples() -> None:
    assert {example for example, _ in examples()} >= UNDECIDABLE.keys()
