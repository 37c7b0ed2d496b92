"""What a text has for its layout only changes nothing of what is read in it, and no span."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest

import citekit
from citekit.text.spacing import ClosedUp

BRIEF = (
    "The rule is old. See Harlow v. Quince, 465 F.3d 503, 510 n.3 (2d Cir. 2006) (en banc); Birch & Sons,\n"
    "Inc. v. Moss, No. 09 Civ. 503 (JBA), 2010 WL 5503, at *4 (D. Conn. Feb. 11, 2010), aff’d, 450 F.\n"
    "App’x 3 (2d Cir. 2011). In Harlow, the court relied on 42 U.S.C. § 1983 and 29 C.F.R. § 1630.2(j).\n"
    "Harlow, 465 F.3d at 513-14 (quoting Elm v. Oak, 520 U.S. 4, 9, 117 S. Ct. 5 (1997)); see Cal. Const.,\n"
    "art. I, § 7; State v. Fir, 122 Conn. App. 503, 512 n. 10, 2 A.3d 1 (2010). (Doc. 12 at 3; Compl. ¶¶ 4-5.)\n"
)

LAYOUTS: dict[str, Callable[[str], str]] = {
    "line ends of Windows": lambda text: text.replace("\n", "\r\n"),
    "doubled blanks": lambda text: re.sub(r"(?<=\S) (?=\S)", "  ", text),
    "justified lines": lambda text: re.sub(r"(?<=[a-z,]) (?=\w)", "  ", text),
    "blanks in threes": lambda text: re.sub(r"(?<=[a-z,]) (?=\w)", "   ", text),
    "a mark of byte order, and marks without width": lambda text: "\ufeff" + text.replace("465", "\u200b465"),
    "blanks within brackets and before commas": lambda text: (
        text.replace("(", "( ").replace(")", " )").replace(",", " ,")
    ),
    "quoted lines": lambda text: "> " + text.replace("\n", "\n> "),
    "quoted lines, doubled blanks and line ends of Windows": lambda text: (
        "> " + text.replace(" ", "  ").replace("\n", "\r\n> ")
    ),
}


def _read(text: str) -> list[tuple[object, ...]]:
    """Return what was read, white space closed up."""

    def plain(value: str | None) -> str | None:
        if value is None:
            return None
        return re.sub(r"(?<=[(\[]) | (?=[,)\]])", "", " ".join(value.replace("\u200b", "").replace(">", "").split()))

    return [
        (c.kind, c.form, plain(c.case_name), c.court, c.date, plain(c.pin), c.parent, c.history_of, c.signal)
        for c in citekit.extract(text)
    ] + [(plain(loc.text),) for c in citekit.extract(text) for loc in c.locators]


@pytest.mark.parametrize("layout", LAYOUTS)
def test_the_same_is_read_in_any_layout(layout: str) -> None:
    assert _read(LAYOUTS[layout](BRIEF)) == _read(BRIEF)


@pytest.mark.parametrize("layout", LAYOUTS)
def test_spans_are_those_of_the_text_as_passed(layout: str) -> None:
    text = LAYOUTS[layout](BRIEF)
    graph = citekit.extract(text)
    assert graph.text == text
    for citation in graph:
        assert text[slice(*citation.span)] == citation.text
        for locator in citation.locators:
            assert text[slice(*locator.span)] == locator.text
            if locator.pin_start >= 0:
                assert text[locator.pin_start].isdigit()
        for parenthetical in citation.parentheticals:
            assert text[slice(*parenthetical.span)] == parenthetical.text
        if citation.name_span is not None:
            printed = " ".join(text[slice(*citation.name_span)].replace(">", "").replace(" ,", ",").split())
            assert citation.case_name == printed


@pytest.mark.parametrize(
    "text",
    [
        "",
        "See Harlow v. Quince, 1 U.S. 1.  It is so.  He went home.",
        "  2   HARLOW v. QUINCE\n\n" + BRIEF,
        "a > b, and c > d",
        "He wrote\n> this once.",
    ],
)
def test_nothing_is_left_out_of_an_ordinary_text(text: str) -> None:
    assert ClosedUp.read(text) is None
