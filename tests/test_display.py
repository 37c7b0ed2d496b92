"""What people see: the display of a graph, of a citation, of an authority, and annotated text."""

from __future__ import annotations

from collections import Counter
from html import escape
from html.parser import HTMLParser
from pathlib import Path

import pytest
from attrs import evolve
from hypothesis import given, settings
from hypothesis import strategies as st

import citekit
from citekit import Citation, CitationGraph
from citekit.export.display import style
from citekit.export.naming import writable

# Pieces of citations, of HTML, and of what HTML cannot have.
composed = st.lists(
    st.sampled_from([
        "Winter v. Nken, ", "555 U.S. 7", ", 22", " (2008)", " (quoting ", ")", ". ", "Id. at 7", "Winter, supra", " See ",
        "42 U.S.C. § 1983", "(Id. at 42)", "\n", "\n\n", "<b>", "&amp;", '"', "\x00", "\ud800", "\r", "\u2028", "aff’d, ",
    ])
).map("".join)  # fmt: skip

VOID = {"br", "meta"}
IQBAL = "Ashcroft v. Iqbal, 556 U.S. 662 (2009) (quoting Bell Atl. Corp. v. Twombly, 550 U.S. 544 (2007))."


class Reader(HTMLParser):
    """Reads HTML strictly: what is opened is closed in turn, no id comes twice, no link is inside a link."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.open: list[tuple[str, dict[str, str | None]]] = []
        self.ids: Counter[str | None] = Counter()
        self.targets: set[str] = set()
        self.elements: list[tuple[str, dict[str, str | None], list[str | None]]] = []
        self.document: list[str] = []  # the text of the pane with the document
        self.feed(html)
        self.close()
        assert not self.open
        assert set(self.ids.values()) <= {1}

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        facts = dict(attrs)
        assert not (tag == "a" and "a" in {name for name, _ in self.open}), "a link inside a link"
        self.elements.append((tag, facts, [around.get("id") for name, around in self.open if name == "cite"]))
        if "id" in facts:
            self.ids[facts["id"]] += 1
        if href := facts.get("href"):
            self.targets.add(href.removeprefix("#"))
        if tag not in VOID:
            self.open.append((tag, facts))

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop()[0] == tag

    def handle_data(self, data: str) -> None:
        if any(facts.get("class") == "doc" for _, facts in self.open):
            self.document.append(data)

    def all(self, tag: str) -> list[dict[str, str | None]]:
        return [facts for name, facts, _ in self.elements if name == tag]


def check(graph: CitationGraph) -> Reader:
    read = Reader(graph.to_html(prefix="k"))
    assert "".join(read.document) == writable(graph.text)
    assert read.targets <= read.ids.keys()
    return read


@given(composed)
@settings(max_examples=50)
def test_display_is_the_text_and_well_formed(text: str) -> None:
    graph = citekit.extract(text)
    assert len(check(graph).all("cite")) == len(graph)


@given(st.text())
@settings(max_examples=50)
def test_display_of_any_text(text: str) -> None:
    check(citekit.extract(text))


@pytest.mark.parametrize(
    "text",
    [
        "",
        "\x00",
        "\ud800",
        "\r\n\r\n",
        "<script>alert(1)</script>",
        "&amp; &lt;",
        "</div></details>",
        "\n" * 1000,
        "]]>",
    ],
    ids=repr,
)
def test_odd_text_is_shown(text: str) -> None:
    check(citekit.extract(text))
    check(citekit.extract(f"{text}Roe v. Wade, 410 U.S. 113 (1973) ({text}). Id.{text}"))


def test_nested_citation_is_a_nested_element() -> None:
    read = check(citekit.extract(IQBAL))
    assert [(facts["id"], around) for tag, facts, around in read.elements if tag == "cite"] == [
        ("k0", []),
        ("k1", ["k0"]),
    ]


SPANS = [
    pytest.param([(0, 5), (5, 9)], "<0>abcde</0><1>fghi</1>j", id="one after the other"),
    pytest.param([(0, 9), (2, 5), (3, 4)], "<0>ab<1>c<2>d</2>e</1>fghi</0>j", id="nested"),
    pytest.param([(0, 5), (0, 9)], "<1><0>abcde</0>fghi</1>j", id="the longer of two is the outer one"),
    pytest.param([(0, 5), (0, 5)], "<0><1>abcde</1></0>fghij", id="the same span twice"),
    pytest.param([(0, 5), (3, 9)], "<0>abc<1>de</1></0>fghij", id="crossing: cut where the outer one ends"),
    pytest.param([(3, 3), (8, 4)], "abcdefghij", id="without a character"),
    pytest.param([(-3, 2), (8, 99)], "<0>ab</0>cdefgh<1>ij</1>", id="beyond the text"),
]


def placed(spans: list[tuple[int, int]]) -> CitationGraph:
    """Return a graph of ten letters whose citations stand at these spans."""
    made = citekit.extract("Roe v. Wade, 410 U.S. 113 (1973). " * len(spans))
    citations = tuple(evolve(c, span=span) for c, span in zip(made.citations, spans, strict=True))
    return evolve(made, text="abcdefghij", citations=citations)


@pytest.mark.parametrize(("spans", "expected"), SPANS)
def test_spans_nest_whatever_they_are(spans: list[tuple[int, int]], expected: str) -> None:
    graph = placed(spans)
    assert graph.annotate(lambda c: (f"<{c.id}>", f"</{c.id}>")) == expected
    assert "".join(Reader(graph.to_html(prefix="k")).document) == "abcdefghij"


def test_a_ladder_of_crossing_spans_is_marked_once_each() -> None:
    graph = placed([(i, i + 5) for i in range(5)])
    assert graph.annotate(lambda c: ("[", "]")) == "[a[b[c[d[e]]]]]fghij"


def test_links_and_cards() -> None:
    graph = citekit.extract("Roe v. Wade, 410 U.S. 113 (1973). Id. at 115. Doe, supra, at 3. Id. at 9999.")
    read = check(graph)
    in_text = [facts for tag, facts, around in read.elements if tag in ("a", "abbr") and around]
    links, cards = in_text[::2], [str(facts["title"]).split("\n") for facts in in_text[1::2]]
    assert [facts.get("href") for facts in links[:2]] == ["#ka0", "#k0"]
    assert cards[0] == ["Citation 0 · full · case", "→ Roe v. Wade, 410 U.S. 113 (1973)", "First citation"]
    assert cards[1] == [
        "Citation 1 · id · case",
        "→ Roe v. Wade, 410 U.S. 113 (1973)",
        "Linked by id",
        "Stands on citation 0: Roe v. Wade, 410 U.S. 113 (1973)",
    ]


def test_unresolved_has_focus_and_reason() -> None:
    graph = citekit.extract("It was not raised. Id. at 7.")
    read = check(graph)
    (cite,) = read.all("cite")
    assert "none" in str(cite["class"]).split()
    (link,) = (facts for tag, facts, around in read.elements if tag == "a" and around)
    assert link == {"tabindex": "0"}
    (card,) = read.all("abbr")
    assert f"Not resolved: {graph.links[0].reason}" in str(card["title"])


def test_table_of_authorities(sample_text: str) -> None:
    graph = citekit.extract(sample_text)
    read = check(graph)
    assert {facts["id"] for facts in read.all("li") if "id" in facts} == {f"ka{a.id}" for a in graph.authorities}
    assert read.targets >= {f"k{c.id}" for a in graph.authorities for c in graph.mentions(a)}


def test_each_display_has_ids_of_its_own(sample_text: str) -> None:
    graph = citekit.extract(sample_text)
    both = Reader(graph._repr_html_() + graph._repr_html_())
    assert len(both.all("cite")) == 2 * len(graph)


def test_nothing_is_loaded_or_run(sample_text: str) -> None:
    html = citekit.extract(sample_text).to_html(page=True)
    read = Reader(html)
    assert not {"script", "link", "img", "iframe", "object"} & {tag for tag, _, _ in read.elements}
    assert not [name for _, facts, _ in read.elements for name in facts if name.startswith("on") or name == "src"]
    assert "url(" not in style()
    assert "@import" not in style()


def test_page(sample_text: str) -> None:
    html = citekit.extract(sample_text).to_html(page=True, title="Marlow & Easthaven")
    assert html.startswith("<!doctype html>")
    assert '<meta charset="utf-8">' in html
    assert "<title>Marlow &amp; Easthaven</title>" in html


@pytest.mark.parametrize("prefix", ["", "1a", "a b", 'a"', "a>"])
def test_prefix_is_an_id(prefix: str) -> None:
    with pytest.raises(citekit.CitekitValueError, match="prefix must be"):
        citekit.extract("").to_html(prefix=prefix)


def test_size_of_the_display(root: Path, sample_text: str) -> None:
    text = sample_text * (100_000 // len(sample_text) + 1)
    assert len(citekit.extract(text).to_html()) < 6 * len(text)


def test_lines_of_a_paragraph_flow_together() -> None:
    line = "A line of a brief is about as long as this one, and so"
    text = f"HEADING\n\n    {line}\n{line}\nends here.\n    The next one\n\n\n\n\nlast"
    shown = citekit.extract(text).to_html().split('<div class="doc">')[1].split("</div>")[0]
    assert shown == (f"HEADING\n<br>\n<br>    {line}\n{line}\nends here.\n<br>    The next one\n<br>\n<br>\n\n\nlast")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", "<CitationGraph: 0 citations, 0 authorities>"),
        ("Roe v. Wade, 410 U.S. 113 (1973).", "<CitationGraph: 1 citation, 1 authority>"),
        ("Roe v. Wade, 410 U.S. 113 (1973). Id.", "<CitationGraph: 2 citations, 1 authority>"),
    ],
)
def test_repr_is_short(text: str, expected: str) -> None:
    assert repr(citekit.extract(text)) == expected


def test_small_displays(sample_text: str) -> None:
    graph = citekit.extract(sample_text)
    for shown in (*graph.citations, *graph.authorities):
        Reader(shown._repr_html_())
    iqbal = citekit.extract(IQBAL)
    assert "citation 0 (quoting)" in iqbal.citations[1]._repr_html_()
    assert "<b>Bell Atl. Corp. v. Twombly, 550 U.S. 544</b>" in iqbal.authorities[1]._repr_html_()


def test_annotate_nests_and_escapes() -> None:
    graph = citekit.extract(f"It was < & >. See {IQBAL}")

    def around(citation: Citation) -> tuple[str, str]:
        return f"<i id={citation.id}>", "</i>"

    assert graph.annotate(around, escape=escape) == (
        "It was &lt; &amp; &gt;. See <i id=0>Ashcroft v. Iqbal, 556 U.S. 662 (2009) (quoting "
        "<i id=1>Bell Atl. Corp. v. Twombly, 550 U.S. 544 (2007)</i>)</i>."
    )
    assert graph.annotate(lambda citation: around(citation) if citation.id == 1 else None).count("<i") == 1


@given(composed)
@settings(max_examples=50)
def test_annotate_leaves_the_text_alone(text: str) -> None:
    graph = citekit.extract(text)
    assert graph.annotate(lambda citation: None) == text
    assert graph.annotate(lambda citation: ("", "")) == text
