"""What the page adds to the text is blanked, what the author wrote stays."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

import citekit
from citekit.text.furniture import blank_furniture

# before, after: "_" stands for a space that was a character
STARS = [
    ("the trial *355 court found", "the trial ____ court found"),
    ("the trial **738 court found", "the trial _____ court found"),
    ("under ***276 the common law", "under _____ the common law".replace("_____", "______")),
    ("Roe, 10 U.S. 1, *12 13 (1810)", "Roe, 10 U.S. 1, ___ 13 (1810)"),
    ("on October 20, *708 2015, he left", "on October 20, ____ 2015, he left"),
    ("Swaine & *350 Moore, New York", "Swaine & ____ Moore, New York"),
    ("who looked at *205 the door", "who looked at ____ the door"),
    ("(1990), *279 cert. denied", "(1990), ____ cert. denied"),
    ("practices **96 *698 in the plan", "practices ____ ____ in the plan"),
    ("he was in the of*957 fice later", "he was in the of____ fice later"),
    (r"the court \*5 held", "the court ___ held"),
    (r"contexts **\*\*197** and", "contexts ___________ and"),
    ("[*2] The motion", "____ The motion"),
    # pins
    ("2003 WL 169797, *1", "2003 WL 169797, *1"),
    ("2003 WL 169797 *1 held that", "2003 WL 169797 *1 held that"),
    ("2010 WL 537749, at *4-5 (D. Conn. Feb. 11, 2010)", "2010 WL 537749, at *4-5 (D. Conn. Feb. 11, 2010)"),
    ("2010 WL 537749, *2-3, *6 and passim", "2010 WL 537749, *2-3, *6 and passim"),
    ("2010 WL 537749, *2–*3 & *7 n.2", "2010 WL 537749, *2–*3 & *7 n.2"),
    ("Id. at *3 and again", "Id. at *3 and again"),
    ("Id., at\n*8. The court", "Id., at\n*8. The court"),
    ("2007 Tex. App. LEXIS 5030, at **1–2 (Tex. App. 2007)", "2007 Tex. App. LEXIS 5030, at **1–2 (Tex. App. 2007)"),
    ("2004 WL 1234, * 1 (Tenn. Crim. App.)", "2004 WL 1234, * 1 (Tenn. Crim. App.)"),
    ("Roe, supra, at *3.", "Roe, supra, at *3."),
    (r"2024 WL 4410884, at \*1 (Pa. Oct. 5, 2024)", "2024 WL 4410884, at _*1 (Pa. Oct. 5, 2024)"),
    # emphasis
    ("see *Roe v. Doe, 549 F.2d 884* (3d Cir.)", "see _Roe v. Doe, 549 F.2d 884_ (3d Cir.)"),
    ("is **DENIED**.", "is __DENIED__."),
    (r"page \*2 of *452 U.S. at 66*", "page ___ of _452 U.S. at 66_"),
    ("a non-*First Amendment* claim", "a non-_First Amendment_ claim"),
    # what an author writes with asterisks
    ("the law * * * provides", "the law * * * provides"),
    ("any *** of the following ***:", "any *** of the following ***:"),
    ("Opinion of the Court.* This was", "Opinion of the Court.* This was"),
    ("* Justice Roe took no part", "* Justice Roe took no part"),
    ("2*3 is 6", "2*3 is 6"),
]  # fmt: skip

PROSE = "the court of appeals considered the question and held in Roe that\n"


def _page(*lines: str, length: int = 30) -> str:
    return PROSE * length + "".join(line + "\n" for line in lines)


def _blanked(text: str) -> list[str]:
    """Return the lines that were blanked, wholly or in part."""
    return [
        line.strip()
        for line, now in zip(text.split("\n"), blank_furniture(text).split("\n"), strict=True)
        if line != now
    ]


HEADS = [
    ("numbers at the foot", ["", "          -{n}-", ""], ["-2-", "-3-", "-4-"]),
    ("number and head on one line", ["", "  {n}          ROE v. DOE"], ["2          ROE v. DOE", "3          ROE v. DOE", "4          ROE v. DOE"]),
    ("slip opinion", ["Cite as: 599 U. S. ____ (2023)", "{n}", "", "Opinion of the Court"], None),
    ("form feed and docket", ["          {n}", "\fNo. 21-1234, Roe v. Doe", ""], None),
    ("stamp of filing", ["\fCase 1:20-cv-00123-ABC Document 45 Filed 01/02/21 Page {n} of 9"], None),
    ("name and number", ["\f                                     Roe — {n}", ""], ["Roe — 2", "Roe — 3", "Roe — 4"]),
]  # fmt: skip

KEPT = [
    ("a lone number at a line's end", PROSE * 20 + "under 42 U.S.C. §\n\n1983\n\nthe plaintiff\n" + PROSE * 20),
    ("footnotes", "".join(PROSE * 20 + f"\n     {n}\n       See Roe, 1 U.S. at 2.\n" for n in range(1, 6))),
    ("headings that come again", (PROSE * 15 + "\nDISCUSSION\n\n") * 4),
    ("a footnote that comes again", "".join(PROSE * 20 + "Id. at 657.\n\n" + f"\f{PROSE}" for n in range(6))),
    ("a list", "".join(f"{n}. The plaintiff shall answer.\n" for n in range(1, 40))),
    ("paragraph numbers", "".join(f"{n}\n{PROSE.strip() * 5}\n\n" for n in range(1, 40))),
]


@pytest.mark.parametrize(("before", "after"), STARS)
def test_asterisks(before: str, after: str) -> None:
    assert blank_furniture(before) == after.replace("_", " ")


@pytest.mark.parametrize(("title", "lines", "blanked"), HEADS)
def test_lines_at_page_breaks_are_blanked(title: str, lines: list[str], blanked: list[str] | None) -> None:
    text = "".join(_page(*(line.format(n=n) for line in lines)) for n in (2, 3, 4)) + PROSE * 9
    expected = [line.format(n=n).strip() for n in (2, 3, 4) for line in lines if line] if blanked is None else blanked
    assert _blanked(text) == expected, title


@pytest.mark.parametrize(("title", "text"), KEPT)
def test_the_authors_lines_stay(title: str, text: str) -> None:
    assert _blanked(text) == [], title


def test_a_sentence_goes_on_over_the_page() -> None:
    text = (
        _page("see Roe v. Doe, 463", "", "                 6", "", "U.S. 1032, 1049 (1983)")
        + _page("", "               7", "")
        + PROSE
    )
    assert " ".join(blank_furniture(text).split()).count("Doe, 463 U.S. 1032") == 1


def test_margin_numbers_of_pleading_paper() -> None:
    text = (
        "".join(f"{n}  line of the order as it stands under 18\n" for n in range(1, 29)) * 2
        + "25, 32-33 (1992).\n3 |  mailing it\n"
    )
    now = blank_furniture(text)
    assert now.count("line of the order as it stands under 18") == 56
    assert not any(line[:1].isdigit() for line in now.split("\n") if "order" in line)
    assert now.endswith("25, 32-33 (1992).\n     mailing it\n")


def test_text_without_furniture_is_returned_itself() -> None:
    assert blank_furniture(PROSE) is PROSE


@given(st.text(alphabet="a Z1*\\\n\f.,[]|-–v§", max_size=300))
def test_length_and_words_stay(text: str) -> None:
    now = blank_furniture(text)
    assert len(now) == len(text)
    assert all(b in {a, " "} for a, b in zip(text, now, strict=True))


@given(st.text(alphabet="a1*\\ ,.\n", max_size=80))
def test_pins_stay_when_blanked_again(text: str) -> None:
    once = blank_furniture("2003 WL 1, *1 " + text)
    assert once.startswith("2003 WL 1, *1")
    assert blank_furniture(once).startswith("2003 WL 1, *1")


def test_a_name_is_printed_without_the_head_of_the_page_it_goes_on_to() -> None:
    page = "The panel read the rule so, and it has read it so for many years since.\n" * 14
    heads = [f"\n  {number}   ROE v. DOE\n\n" for number in (2, 3, 4)]
    cite = "See Harlow v.\n" + heads[1] + "Quince, 465 F.3d 503 (2d Cir. 2006).\n"
    found = citekit.extract(page + heads[0] + page + cite + page + heads[2] + page).citations
    assert [citation.case_name for citation in found] == ["Harlow v. Quince"]


def test_a_page_number_above_the_stamp_of_the_next_page() -> None:
    stamp = "Case 1:20-cv-00123-ABC Document 45 Filed 01/02/21 Page 6 of 9"
    text = PROSE * 30 + f"\n        5\n\n\n{stamp}\n\n" + PROSE * 30 + "\n        9\n" + PROSE * 9
    assert _blanked(text) == ["5", stamp]
