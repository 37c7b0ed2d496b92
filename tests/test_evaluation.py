"""Scoring extractors: what counts as the same, how figures add up, and what a wrong file is told."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import citekit
from citekit.errors import CitekitTypeError, CitekitValueError
from citekit.evaluation import (
    AnnotatedDocument,
    Evaluation,
    Figure,
    Mention,
    by_citekit,
    by_eyecite,
    draft,
    evaluate,
    read_documents,
)
from citekit.evaluation.__main__ import main
from citekit.evaluation.comparison import letters, plain_pin

#            0         1         2         3         4         5         6         7         8
#            0123456789012345678901234567890123456789012345678901234567890123456789012345678901234567
TEXT = "Roe v. Wade, 410 U.S. 113, 93 S. Ct. 705, 153 (D. Conn. 1973). Id. at 154. In Roe, Doc. 5."
FULL = Mention("case", "full", ((13, 25), (27, 40)), "A", "Roe v. Wade", "D. Conn.", "1973", "153")
ID = Mention("case", "id", ((63, 66),), "A", pin="154")
NAME = Mention("case", "name", ((78, 81),), "A")
RECORD = Mention("record", "full", ((83, 89),), "R")
ALL = (FULL, ID, NAME, RECORD)

FOUND_FULL = {
    "kind": "case", "form": "full", "locators": [{"span": [13, 25]}, {"span": [27, 40]}], "case_name": "Roe vs. Wade",
    "court": "ctd", "date": "1973", "pin": "153", "authority": 7, "id": 0,
}  # fmt: skip
FOUND_ID = {"kind": "case", "form": "id", "span": [63, 66], "pin": "at 154", "authority": 7, "id": 1}
FOUND_NAME = {"kind": "case", "form": "name", "span": [78, 81], "authority": 7, "id": 2}
FOUND_RECORD = {"kind": "record", "form": "full", "span": [83, 89], "authority": 8, "id": 3}
FOUND = (FOUND_FULL, FOUND_ID, FOUND_NAME, FOUND_RECORD)


def scored(found: list[Mapping[str, Any]], mentions: tuple[Mention, ...] = ALL, **options: Any) -> Evaluation:
    return evaluate([AnnotatedDocument("roe", TEXT, mentions)], lambda _: {"citations": found}, **options)


def test_the_offsets_of_this_file() -> None:
    assert [TEXT[slice(*span)] for mention in ALL for span in mention.spans] == [
        "410 U.S. 113", "93 S. Ct. 705", "Id.", "Roe", "Doc. 5",
    ]  # fmt: skip


def test_all_right() -> None:
    result = scored(list(FOUND))
    assert result.differences == ()
    assert (result.documents, result.mentions) == (1, 4)
    assert result.by_kind == {"all": Figure(5, 0, 0), "case": Figure(4, 0, 0), "record": Figure(1, 0, 0)}
    assert result.by_form["full"] == Figure(3, 0, 0)
    assert result.fields == {name: Figure(1, 0, 0) for name in ("name", "court", "date", "pin", "pin of short forms")}
    assert result.links == {"all": Figure(2, 0, 0), "id": Figure(1, 0, 0), "name": Figure(1, 0, 0)}
    assert {name: (share.right, share.mentions) for name, share in result.strict.items()} == {
        "all": (4, 4), "full forms": (2, 2), "short forms": (2, 2), "case": (3, 3), "record": (1, 1),
    }  # fmt: skip


# What is changed in what was found: the differences that follow, and how many of the four mentions stay right.
CHANGES: tuple[tuple[str, int, dict[str, Any] | None, list[str], int], ...] = (
    ("nothing", 0, {}, [], 4),
    ("name", 0, {"case_name": "Roe"}, ["name: Roe v. Wade annotated, Roe found"], 3),
    ("court by its words", 0, {"court": None, "court_text": "D.Conn."}, [], 4),
    ("court by another id", 0, {"court": "nysd"}, ["court: D. Conn. annotated, nysd found"], 3),
    ("no court", 0, {"court": None}, ["court: D. Conn. annotated, nothing found"], 3),
    ("date", 0, {"date": "1974"}, ["date: 1973 annotated, 1974 found"], 3),
    ("pin", 0, {"pin": "155"}, ["pin: 153 annotated, 155 found"], 3),
    ("form", 0, {"form": "short"}, ["form: full annotated, short found"], 3),
    ("one designation", 0, {"locators": [{"span": [13, 25]}]}, ["designations: 2 together annotated, a part of them found", "missed: case full annotated, nothing found"], 3),
    ("unlinked", 1, {"authority": None}, ["link: A annotated, nothing found"], 3),
    ("missed", 2, None, ["missed: case name annotated, nothing found"], 3),
    ("elsewhere", 2, {"span": [0, 3]}, ["spurious: nothing annotated, case name found", "missed: case name annotated, nothing found"], 3),
    ("the number of a paper", 3, {"span": [84, 89]}, [], 4),
)  # fmt: skip


@pytest.mark.parametrize(("what", "which", "change", "differences", "right"), CHANGES, ids=[row[0] for row in CHANGES])
def test_a_difference(what: str, which: int, change: dict[str, Any] | None, differences: list[str], right: int) -> None:
    found = [citation | (change or {}) if at == which else citation for at, citation in enumerate(FOUND)]
    if change is None:
        del found[which]
    result = scored(found)
    assert [str(difference).split("' ", 1)[1] for difference in result.differences] == differences
    assert result.strict["all"].right == right


def test_a_difference_is_one_line() -> None:
    (difference,) = scored([FOUND_FULL | {"date": "1974"}, *FOUND[1:]]).differences
    assert str(difference) == "roe:13 '410 U.S. 113' date: 1973 annotated, 1974 found"


def test_figures() -> None:
    figure = Figure(right=3, spurious=1, missed=2)
    assert (figure.precision, figure.recall, figure.annotated) == (0.75, 0.6, 5)
    assert figure.f1 == pytest.approx(2 * 0.75 * 0.6 / (0.75 + 0.6))
    assert (Figure(0, 0, 0).precision, Figure(0, 0, 0).recall, Figure(0, 0, 0).f1) == (0, 0, 0)


def test_a_kind_left_out() -> None:
    result = scored([*FOUND[:3], {"kind": "record", "form": "full", "span": [0, 3]}], without=["record"])
    assert (result.mentions, result.differences, "record" in result.by_kind) == (3, (), False)


def test_a_name_that_is_cited_nowhere_is_not_scored() -> None:
    result = scored([], (NAME,))
    assert (result.mentions, result.differences) == (0, ())
    assert scored([FOUND_NAME], (NAME,)).differences == ()


def test_a_short_form_of_what_is_not_cited_in_full_has_no_link() -> None:
    assert scored([FOUND_ID | {"authority": 3}], (ID,)).differences == ()
    linked = scored([FOUND_ID, FOUND_FULL], (FULL, Mention("case", "id", ((63, 66),), "X", pin="154")))
    assert [difference.what for difference in linked.differences] == ["link"]
    assert linked.links["id"] == Figure(0, 1, 0)


def test_a_parenthetical() -> None:
    mentions = (FULL, Mention("case", "id", ((63, 66),), "A", pin="154", nested_in=0))
    assert scored([FOUND_FULL, FOUND_ID | {"parent": 0}], mentions).links["nested"] == Figure(1, 0, 0)
    assert scored([FOUND_FULL, FOUND_ID], mentions).links["nested"] == Figure(0, 0, 1)


def test_an_amendment_in_prose_counts_for_nothing() -> None:
    document = AnnotatedDocument("x", "the Fourth Amendment", ())
    found = {"kind": "constitution", "form": "full", "span": [4, 20]}
    assert evaluate([document], lambda _: {"citations": [found]}).by_kind == {}
    assert evaluate([document], lambda _: {"citations": [found | {"kind": "rule"}]}).by_kind["rule"] == Figure(0, 1, 0)


def test_a_year_in_the_designation_may_be_a_date() -> None:
    document = AnnotatedDocument("x", "2011-Ohio-1234", (Mention("case", "full", ((0, 14),), "A"),))
    for date in (None, "2011"):
        found = {"kind": "case", "form": "full", "span": [0, 14], "date": date}
        assert evaluate([document], lambda _, found=found: {"citations": [found]}).strict["all"].right == 1


@pytest.mark.parametrize(
    ("printed", "court", "same"),
    [
        ("3d Cir.", "ca3", True),
        ("3d Cir.", "3rd Cir.", True),
        ("S.D.N.Y.", "nysd", True),
        ("SD NY", "nysd", True),
        ("Tex. App.—Houston [14th Dist.]", "Tex. App.–Houston [14th Dist.]", True),
        ("3d Cir.", "ca2", False),
        ("9th Dist.", None, False),
    ],
)
def test_courts(printed: str, court: str | None, same: bool) -> None:
    mention = Mention("case", "full", ((13, 25), (27, 40)), "A", "Roe v. Wade", printed, "1973", "153")
    result = scored([FOUND_FULL | {"court": court}], (mention,))
    assert (result.fields["court"].right == 1) is same


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("O’Neil v. Doe", "O'Neil vs. Doe", True),
        ("Int’l Ass’n v. Smith-\nJones", "Intl Assn v. Smith-Jones", True),
        ("Roe *12 v. Wade", "Roe v. Wade", True),
        ("AT&T v. Roe", "ATT v. Roe", False),
        ("Roe v. Wade", "Roe v. Wad", False),
        (None, ".", True),
    ],
)
def test_names(one: str | None, other: str | None, same: bool) -> None:
    assert (letters(one) == letters(other)) is same


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("at 5", "5", True),
        ("867–68", "867 - 68", True),
        ("108 n.2", "108 n. 2", True),
        ("pp. 5–6", "5-6", True),
        ("¶ 10", "¶10", True),
        ("5", "6", False),
        (None, "", True),
    ],
)
def test_pins(one: str | None, other: str | None, same: bool) -> None:
    assert (plain_pin(one) == plain_pin(other)) is same


PIECES = st.sampled_from(
    (
        "Roe v. Doe, 1 U.S. 1 (1999)", "Id. at 7", "In Roe,", "Doe, supra, at 3", "1 U.S. at 5", "465 F.3d at 510",
        "42 U.S.C. §§ 1983, 1985", "§ 1983", "the Fourth Amendment", "ECF No. 12 at 3", "(quoting", ")", "2011-Ohio-1234",
        "No. 12-cv-34 (S.D.N.Y. May 1, 2012)", "Fed. R. Civ. P. 12(b)(6)", ". ", "See", "; ", "aff’d,", "\n",
        "State v. O’Neil, 34 Cal. App. 4th 12, 15 & n.2 (1st Dist. 1995)", "91 Yale L.J. 1901",
    )
)  # fmt: skip


@given(st.one_of(st.text(max_size=40), st.lists(PIECES, max_size=20).map(" ".join)))
@settings(max_examples=60)
def test_a_draft_is_what_citekit_finds(text: str) -> None:
    written = json.loads(json.dumps(draft("x", citekit.extract(text))))
    mentions = tuple(
        Mention(
            m["kind"], m["form"], tuple(tuple(span) for span in m["spans"]), m["authority"], m.get("name"),
            m.get("court"), m.get("date"), m.get("pin"), m.get("nested_in"),
        )
        for m in written["mentions"]
    )  # fmt: skip
    result = evaluate([AnnotatedDocument("x", text, mentions)])
    assert result.differences == ()
    assert all(share.right == share.mentions for share in result.strict.values())


def write(directory: Path, name: str, text: str, data: Any) -> None:
    (directory / f"{name}.txt").write_bytes(text.encode("utf-8"))
    (directory / f"{name}.gold.json").write_text(json.dumps(data), encoding="utf-8")


def test_documents_from_files(tmp_path: Path) -> None:
    text = "Roe v. Wade,\r\n410 U.S. 113 (1973).\r\nId. at 114."
    write(tmp_path, "roe", text, draft("roe", citekit.extract(text)))
    (document,) = read_documents(tmp_path)
    assert (document.id, document.text, len(document.mentions)) == ("roe", text, 2)
    assert evaluate([document]).differences == ()


GOOD = {"kind": "case", "form": "full", "spans": [[13, 25]], "locators": ["410 U.S. 113"], "authority": "A"}


@pytest.mark.parametrize(
    ("change", "says"),
    [
        ({"kind": "cases"}, "mention 0: 'kind' must be one of book, case,"),
        ({"form": ""}, "mention 0: 'form' must be one of full,"),
        ({"authority": None}, "mention 0: 'authority' must be a label"),
        ({"spans": []}, "mention 0: 'spans' must be pairs"),
        ({"spans": [[13, 999]]}, "mention 0: 'spans' must be pairs"),
        ({"spans": ["13"]}, "mention 0: 'spans' must be pairs"),
        ({"locators": ["410 U.S. 114"]}, "mention 0: '410 U.S. 114' is not what stands at"),
        ({"nested_in": 1}, "mention 0: 'nested_in' must be the position of a mention"),
        ({"pin": 153}, "mention 0: 'pin' must be a string, not 153"),
    ],
)
def test_a_wrong_mention(tmp_path: Path, change: dict[str, Any], says: str) -> None:
    write(tmp_path, "roe", TEXT, {"mentions": [GOOD | change]})
    with pytest.raises(CitekitValueError, match=r"roe\.gold\.json: ") as error:
        read_documents(tmp_path)
    assert says in str(error.value)


def test_wrong_files(tmp_path: Path) -> None:
    with pytest.raises(CitekitValueError, match="no annotated documents"):
        read_documents(tmp_path)
    (tmp_path / "roe.gold.json").write_text("[]", encoding="utf-8")
    with pytest.raises(CitekitValueError, match=r"cannot be read with its text roe\.txt"):
        read_documents(tmp_path)
    write(tmp_path, "roe", TEXT, [])
    with pytest.raises(CitekitValueError, match="must be an object with a list 'mentions'"):
        read_documents(tmp_path)
    write(tmp_path, "roe", TEXT, {"mentions": ["x"]})
    with pytest.raises(CitekitValueError, match="must be an object, not 'x'"):
        read_documents(tmp_path)


def test_wrong_extractors() -> None:
    document = AnnotatedDocument("roe", TEXT, ALL)
    for wrong in ({}, {"citations": [{}]}, {"citations": [{"kind": "case", "form": "id", "span": 3}]}, None):
        with pytest.raises(CitekitValueError, match="an extractor must return data like"):
            evaluate([document], lambda _, wrong=wrong: wrong)
    with pytest.raises(CitekitValueError, match="no kind is called cases"):
        evaluate([document], without=["cases"])
    with pytest.raises(CitekitTypeError, match="graph must be a CitationGraph"):
        draft("roe", TEXT)  # type: ignore[arg-type]


def test_eyecite() -> None:
    text = "Roe v.  Wade, 410 U.S. 113,\n93 S. Ct. 705 (1973). Id. 42 U.S.C. § 1983. 410 U.S. at 9."
    found = by_eyecite(text)["citations"]
    printed = [[text[slice(*locator["span"])] for locator in citation["locators"]] for citation in found]
    assert printed == [["410 U.S. 113", "93 S. Ct. 705"], ["Id."], ["42 U.S.C. § 1983"], ["410 U.S. at 9"]]
    assert [(citation["form"], citation["kind"]) for citation in found] == [
        ("full", "case"), ("id", "case"), ("full", "statute"), ("short", "case"),
    ]  # fmt: skip
    assert found[0]["authority"] == found[1]["authority"] == found[3]["authority"] != found[2]["authority"]
    assert by_eyecite(" \n") == {"citations": []}
    assert by_citekit("")["citations"] == []


def test_the_command(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write(tmp_path, "roe", TEXT, {"id": "roe", "mentions": [GOOD | {"name": "Roe v. Wade", "pin": "1"}]})
    figures = tmp_path / "figures.json"
    options = ["--differences", "--json", str(figures), "--without", "record"]
    assert main([str(tmp_path), *options]) == 0
    printed = capsys.readouterr().out
    assert printed.startswith("citekit: mentions 1, documents 1\n")
    assert "roe:13 '410 U.S. 113' pin: 1 annotated, 153 found" in printed
    data = json.loads(figures.read_text(encoding="utf-8"))["citekit"]
    assert data["fields"]["name"] == {
        "right": 1, "spurious": 0, "missed": 0, "precision": 1.0, "recall": 1.0, "f1": 1.0,
    }  # fmt: skip
    assert (
        main([str(tmp_path), "--markdown", "--extractor", "citekit", "--extractor", "citekit.evaluation:by_eyecite"])
        == 0
    )
    table = capsys.readouterr().out.splitlines()
    assert table[0].count("|") == 5
    assert {line.count("|") for line in table} == {5}
    assert "| name | 1.000 / 1.000 / 1.000 | 1.000 / 1.000 / 1.000 | 1 |" in table


def test_the_commands_errors(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([str(tmp_path)]) == 2
    assert "no annotated documents" in capsys.readouterr().err
    write(tmp_path, "roe", TEXT, {"mentions": [GOOD]})
    assert main([str(tmp_path), "--extractor", "no_such_module:f"]) == 2
    assert "no extractor 'no_such_module:f'" in capsys.readouterr().err


def test_python_m(tmp_path: Path) -> None:
    write(tmp_path, "roe", TEXT, {"mentions": [GOOD]})
    command = [sys.executable, "-m", "citekit.evaluation", str(tmp_path)]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    assert "mentions 1, documents 1" in done.stdout
