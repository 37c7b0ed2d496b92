"""Whose case a document is: parties and docket numbers of its own."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from citekit.text.caption import Caption, read_caption
from citekit.text.fold import fold
from citekit.text.furniture import blank_furniture

PROSE = "The court of appeals considered the question at length and held that the motion was properly denied.\n"


def read(text: str) -> Caption:
    return read_caption(text, fold(blank_furniture(text)))


# text, names that must be among the parties, names that must not
PARTIES = [
    ("ROE v. DOE, WARDEN\n\nNo. 21-1234\n\n" + PROSE, {"roe", "doe"}, {"warden"}),
    ("Jane Kowalski, et al., Plaintiffs v. Peter Nowak\n\nRULING\n\n" + PROSE, {"kowalski", "jane kowalski", "nowak"}, {"jane", "al"}),
    ("ELTON KRAMER v. STATE OF TENNESSEE\n\nNo. W2004-01234-CCA-R3-HC - Filed May 3, 2005\n", {"kramer", "elton kramer"}, {"state", "tennessee"}),
    ("Jonathan Fischer, Appellant, v. Michael Weber, Appellee.\n\nAPPEAL FROM COOK.\n", {"fischer", "weber"}, {"cook", "appeal"}),
    (("    IN THE UNITED STATES COURT OF APPEALS\n\nMARTA D. KELLER, individually\nand as representative;\nDON ADLER,\n"
     "           Plaintiffs-Appellants,        No. 07-12345\n\n        v.                     OPINION\n\nPAUL BRANDT,\n      Defendant-Appellee.\n\nAppeal from\n"),
     {"keller", "adler", "brandt", "paul brandt"}, {"opinion", "appeals", "individually"}),
    ("LINDEN SPLASH, INC., PETITIONER v. MARGARET VOGEL\n\nON WRIT OF CERTIORARI TO THE COURT\n", {"linden", "splash", "vogel"}, {"inc", "writ", "certiorari"}),
    ("UNITED STATES OF AMERICA\n\n        v.\n\nSAMUEL H. BAUER, JR.,\n     APPELLANT\n", {"bauer"}, {"united", "states", "america", "jr"}),
    ("In the Interest of Anna Kovacs et al., children.\n\nNo. A03A1234.\n", {"kovacs"}, {"children", "interest"}),
    # running heads
    ((PROSE * 20 + "\n 2        LANGE v. PETERS\n\n" + PROSE * 20 + "\nLANGE v. PETERS       3\n\n") + PROSE, {"lange", "peters"}, set()),
    # prose
    (PROSE * 3 + "Petitioner Elton Kramer appeals. The defendant, Paul C. Vogt, pleaded guilty; plaintiff Riley sued.",
     {"kramer", "elton kramer", "vogt", "riley"}, {"elton"}),
]  # fmt: skip

NO_CAPTION = [
    PROSE + "See Roe v. Doe, 123 F.3d 456, 460 (2d Cir. 1999).\n" + PROSE,
    PROSE + "as in Kramer v. Vogt,\n123 F.3d 456 (2d Cir. 1999), and the plaintiff has moved.\n",
    "under Kramer v. Vogt (1999) 12 Cal.4th 1, the defendants moved.\n",
    "",
]

DOCKETS = [
    (
        "ROE, Plaintiff,\n v.          Case No. 1:23-cv-00462-ABC (PC)\nDOE, Defendant.\n\nORDER\n\n" + PROSE,
        ["Case No. 1:23-cv-00462-ABC (PC)"],
    ),
    (
        "ELTON KRAMER v. STATE OF TENNESSEE\n\nNo. W2004-01234-CCA-R3-HC - Filed May 3, 2005\n",
        ["No. W2004-01234-CCA-R3-HC"],
    ),
    ("ROE, )\nCASE NO. 7:19CV00123\n  Plaintiff, )\nv. )\nDOE, )\n", ["CASE NO. 7:19CV00123"]),
    ("ROE v. DOE\n\nNos. 21-1234 and 21-1235\n\n" + PROSE, ["Nos. 21-1234 and 21-1235"]),
    # a citation's docket number is not the document's
    ("ROE v. DOE\n\n" + PROSE + "Kramer v. Vogt, No. 12-345, 2012 WL 123 (D. Conn. May 1, 2012).\n", []),
    (PROSE * 4 + "It was so held in Kramer v. Vogt,\nNo. 12-345 (D. Conn. May 1, 2012).\n", []),
]


@pytest.mark.parametrize(("text", "among", "never"), PARTIES)
def test_parties(text: str, among: set[str], never: set[str]) -> None:
    parties = read(text).parties
    assert among <= parties
    assert not never & parties


@pytest.mark.parametrize("text", NO_CAPTION)
def test_an_excerpt_has_no_caption(text: str) -> None:
    assert read(text) == Caption()


@pytest.mark.parametrize(("text", "dockets"), DOCKETS)
def test_own_docket_numbers(text: str, dockets: list[str]) -> None:
    assert [text[start:end] for start, end in read(text).own_dockets] == dockets


@given(st.text(alphabet="Roe v.No12-\n,()Plaintiff", max_size=300))
def test_any_text_has_an_answer(text: str) -> None:
    caption = read(text)
    assert all(0 <= start < end <= len(text) for start, end in caption.own_dockets)
    assert all(party == party.lower() and party for party in caption.parties)
