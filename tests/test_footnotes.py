"""Notes gathered at the end of a long text, far from their marks."""

from __future__ import annotations

import citekit

PROSE = "The rule has been followed in each of the cases that came before the court since then. " * 60


def test_notes_of_a_long_opinion() -> None:
    marks = range(1, 8)
    text = "".join(f"{PROSE}So it was held.{number}\n\n" for number in marks)
    text += "".join(f"{number}.\n\nHarlow v. Quince, {number}65 F.3d 503 (2d Cir. 2006).\n\n" for number in marks)
    text += "8.\n\nHarlow, supra note 5, at 510."
    graph = citekit.extract(text)
    assert [c.footnote for c in graph.citations] == [str(number) for number in range(1, 9)]
    assert graph.antecedent(graph.citations[7]) is graph.citations[4]


def test_numbers_that_have_no_marks_are_no_notes() -> None:
    text = PROSE * 7 + "".join(f"{number}.\n\nHarlow v. Quince, {number}65 F.3d 503.\n\n" for number in range(1, 8))
    assert {c.footnote for c in citekit.extract(text).citations} == {None}
