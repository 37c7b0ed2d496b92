"""The table of authorities: groups, order, pages, and the three layouts."""

from __future__ import annotations

from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

import citekit
from citekit.errors import CitekitTypeError, CitekitValueError


def texts(text: str, heading: str) -> list[str]:
    table = citekit.extract(text).table_of_authorities()
    return [entry.text for group in table.groups if group.heading == heading for entry in group.entries]


def test_groups_in_the_order_of_briefs() -> None:
    text = (
        "Compl. ¶ 4. Restatement (Second) of Torts § 158 (1965). S. Rep. No. 92-414, at 5 (1971). 33 C.F.R. § 110.5."
        " Fed. R. Evid. 403. 42 U.S.C. § 1983. U.S. Const. amend. IV. Roe v. Wade, 410 U.S. 113 (1973)."
    )
    graph = citekit.extract(text)
    headings = [group.heading for group in graph.table_of_authorities(records=True).groups]
    assert headings == [
        "Cases", "Constitutional Provisions", "Statutes", "Rules", "Regulations", "Legislative Materials",
        "Other Authorities", "Record",
    ]  # fmt: skip
    assert [group.heading for group in graph.table_of_authorities().groups] == headings[:-1]


ORDERS = [
    ("Cases", ["Adams v. Poe, 9 U.S. 1", "Ex parte Burr, 10 U.S. 2", "In re Gault, 387 U.S. 1", "Roe v. Adams, 1 F.3d 2", "State v. Poe, 3 P.2d 4"]),
    ("Cases", ["Oneida v. Poe, 470 U.S. 226", "O'Neil v. Poe, 144 U.S. 323"]),
    ("Statutes", ["5 U.S.C. § 552", "28 U.S.C. § 9", "28 U.S.C. § 1331", "42 U.S.C. § 1983"]),
    ("Statutes", ["Cal. Penal Code § 187", "Wis. Stat. § 177.18", "Wis. Stat. § 943.20"]),
    ("Rules", ["Fed. R. Civ. P. 8", "Fed. R. Civ. P. 12", "Fed. R. Evid. 403"]),
    ("Constitutional Provisions", ["U.S. Const. amend. V", "U.S. Const. amend. IX", "U.S. Const. amend. XIV", "U.S. Const. art. III, § 2"]),
]  # fmt: skip


@pytest.mark.parametrize(("heading", "expected"), ORDERS)
def test_order(heading: str, expected: list[str]) -> None:
    # whatever the order in the text
    for printed in (expected, expected[::-1]):
        found = texts(f"{'. '.join(printed)}.", heading)
        assert [text.replace(" (5 Cranch)", "").replace(" (6 Cranch)", "") for text in found] == expected


def test_cases_without_a_name_stand_last() -> None:
    assert texts("See 410 U.S. 113. See Zane v. Poe, 411 U.S. 5.", "Cases") == [
        "Zane v. Poe, 411 U.S. 5",
        "410 U.S. 113",
    ]


def test_every_mention_counts_once_a_page() -> None:
    text = "Roe v. Wade, 410 U.S. 113 (1973). Id. Id.\fId. at 115.\fRoe, 410 U.S. at 116."
    graph = citekit.extract(text)
    starts = [0, *(i + 1 for i, c in enumerate(text) if c == "\f")]
    (entry,) = graph.table_of_authorities(pages=starts).groups[0].entries
    assert (entry.places, entry.shown_places) == ((1, 2, 3), "1, 2, 3")
    (entry,) = graph.table_of_authorities().groups[0].entries
    assert entry.places == tuple(citation.span[0] for citation in graph)


@pytest.mark.parametrize(("passim", "shown"), [(None, "1, 2, 3, 4, 5"), (5, "passim"), (6, "1, 2, 3, 4, 5")])
def test_passim(passim: int | None, shown: str) -> None:
    text = "Roe v. Wade, 410 U.S. 113 (1973).\f" + "\f".join(["Id. at 115."] * 4)
    table = citekit.extract(text).table_of_authorities(pages=lambda at: 1 + text.count("\f", 0, at), passim=passim)
    assert table.groups[0].entries[0].shown_places == shown


def test_no_passim_without_pages() -> None:
    text = "Roe v. Wade, 410 U.S. 113 (1973). " + "Id. at 115. " * 9
    assert not citekit.extract(text).table_of_authorities().groups[0].entries[0].passim


@pytest.mark.parametrize("pages", [[5, 0], [3, 3, 1]])
def test_pages_out_of_order(pages: list[int]) -> None:
    with pytest.raises(CitekitValueError, match="ascending"):
        citekit.extract("").table_of_authorities(pages=pages)


def test_wrong_arguments() -> None:
    graph = citekit.extract("")
    with pytest.raises(CitekitTypeError, match="pages must be"):
        graph.table_of_authorities(pages=7)  # type: ignore[arg-type]
    with pytest.raises(CitekitValueError, match="passim"):
        graph.table_of_authorities(passim=0)
    with pytest.raises(CitekitValueError, match="40 columns"):
        graph.table_of_authorities().to_text(width=10)


class Text(HTMLParser):
    """The text of an HTML document, and its tags."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.data: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)

    def handle_data(self, data: str) -> None:
        self.data.append(data)


def test_html_is_escaped() -> None:
    graph = citekit.extract("See A & B <script> Co. v. Poe, 410 U.S. 113 (1973). Doe v. A & B Co., 411 U.S. 5 (1973).")
    parser = Text()
    parser.feed(graph.table_of_authorities().to_html())
    assert set(parser.tags) == {"section", "h2", "h3", "table", "tr", "td", "i"}
    assert "Doe v. A & B Co." in parser.data


def test_markdown_is_escaped() -> None:
    graph = citekit.extract("Doe v. A*B_C Co., 411 U.S. 5 (1973).")
    assert r"| *Doe v. A\*B\_C Co.*, 411 U.S. 5 (1973) | 0 |" in graph.table_of_authorities().to_markdown()


@given(st.text() | st.lists(st.sampled_from([e for _, row in ORDERS for e in row])).map(". ".join), st.integers(40, 90))
def test_lines_fit(text: str, width: int) -> None:
    graph = citekit.extract(text)
    table = graph.table_of_authorities(pages=range(0, len(text), 10), passim=None)
    assert all(len(line) <= width for line in table.to_text(width=width).split("\n"))
    listed = [entry.authority for group in table.groups for entry in group.entries]
    assert sorted(listed) == [a.id for a in graph.authorities if a.kind is not citekit.Kind.RECORD]


def test_half_characters_can_be_written() -> None:
    table = citekit.extract("Roe v. Wa\udc00de, 410 U.S. 113 (1973).").table_of_authorities()
    for written in (table.to_text(), table.to_markdown(), table.to_html()):
        assert "Wa\ufffdde" in written.encode("utf-8").decode("utf-8")


def test_notebooks_show_the_table() -> None:
    table = citekit.extract("Roe v. Wade, 410 U.S. 113 (1973).").table_of_authorities()
    assert table._repr_html_() == table.to_html()
