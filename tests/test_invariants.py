"""What is true of every graph, whatever the text: the promises of docs/architecture.md, "Always true"."""

from __future__ import annotations

import gc
import json
import os
import pickle
import subprocess
import sys

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

import citekit
from citekit import CitationGraph
from citekit.errors import CitekitTypeError
from citekit.model import Citation, Form

# Pieces that citations are made of, whole and broken, and what stands between them.
NAMES = (
    "Winter v. Nken", "In re Gault", "Ex parte Young", "Matter of Abel", "The Paquete Habana", "State v. O’Neil",
    "D.D. ex rel. V.D. v. N.Y. City Bd. of Educ.", "Spence v. Hintze (In re Hintze)", "Nken", "v.", "Smith, J., v.",
    "Lee County School Dist. No. 1 v. Gardner", "United States\nv. 12 Crates", "McÉtoile v. Ça",
)  # fmt: skip
LOCATORS = (
    "555 U.S. 7", "129 S. Ct. 365", "172 L. Ed. 2d 249", "465 F.3d 503", "465 F. 3d at 510", "555 U.S. at 20",
    "5 U.S. (1 Cranch) 137", "585 U. S. ___", "2010 WL 537749", "2012 U.S. Dist. LEXIS 12345", "2011-Ohio-1234",
    "2020 IL App (1st) 190123-U", "2004 MT 66", "No. 09 Civ. 862 (JBA)", "Nos. 12-cv-34, 12-cv-35", "61 AD3d 412",
    "No. 2:17-cv-00413-ABC", "70 Cal.App.4th 100", "1,234 F.2d 1,001", "999999999999 U.S. 1", "0 F. 0", "465\nF.3d\n503",
    "42 U.S.C. § 1983", "Fed. R. Civ. P. 65(b)", "§", "§§", "Rule", "U.S. Const. amend. XIV", "ECF No. 12", "§ 1983",
    "29 C.F.R. § 1910.12(a)", "91 Yale L.J. 1901", "Restatement (Second) of Torts § 158", "S. Rep. No. 92-414", "Compl. ¶ 14",
)  # fmt: skip
SHORT_FORMS = (
    "Id.", "id. at 7", "Ibid.", "“Id.”", "(Id. at 42)", "Id.§ 3", "Winter, supra, at 24", "supra", "infra, at 9",
    "Nken, 556 U.S. at 435", "supra note 3", "Gault, supra, 387 U.S. at 20", "In Winter,", "the Nken court",
)  # fmt: skip
AROUND = (
    "See", "See also", "But see", "Cf.", "See, e.g.,", "Accord", ",", ", ", ";", ". ", ".", " ", "(", ")", "[", "]", "(2008)",
    "(2d Cir. 1999)", "(D. Conn. Feb. 11, 2010)", "(quoting", "(citing", "(per curiam)", "(“Winter”)", "aff’d,",
    "rev’d on other grounds,", "cert. denied,", "overruled by", ", at 7", "at *4", "¶ 10", "¶¶ 7–9", "& n.4", "107–08",
    "[1st Dept 1989]", "(Tex. App.—Houston [14th Dist.] 2004, pet. denied)", "[hereinafter Smith I]", "“", "”", "'", "—",
)  # fmt: skip
NOISE = (
    "\n",
    "\n\n",
    "\r\n",
    "\f",
    "\t",
    "\x00",
    "\ud800",
    "\udfff",
    "\u00a0",
    "\u00ad",
    "\u202e",
    "\U0001f3db",
    "İ",
    "ß",
    "１２",
    "²",
)

FRAGMENT = st.sampled_from((*NAMES, *LOCATORS, *SHORT_FORMS, *AROUND, *NOISE))
COMPOSED = st.builds(
    lambda pieces, glue: glue.join(pieces), st.lists(FRAGMENT, max_size=40), st.sampled_from((" ", "", "\n", ", "))
)
WELL_FORMED = st.lists(
    st.builds(
        lambda signal, name, locator, pin, year, after: f"{signal} {name}, {locator}{pin} {year}{after} ",
        st.sampled_from(("See", "See also", "But see", "", "In")),
        st.sampled_from(NAMES),
        st.sampled_from(LOCATORS),
        st.sampled_from(("", ", 20", ", at *4", ", ¶ 10", ", 107–08 & n.4")),
        st.sampled_from(("(2008)", "(2d Cir. 1999)", "", "(2008) (quoting Nken v. Holder, 556 U.S. 418, 434 (2009))")),
        st.sampled_from((".", "; ", ". Id. at 20.", ", aff’d, 9 F.3d 1 (2d Cir. 2001).", ". Winter, supra, at 24.")),
    ),
    max_size=8,
).map("".join)
ANY_TEXT = st.one_of(st.text(st.characters(), max_size=300), COMPOSED, WELL_FORMED)


def check(text: str) -> CitationGraph:
    """Extract, assert everything that is always true, and return the graph."""
    graph = citekit.extract(text)
    for position, citation in enumerate(graph.citations):
        assert citation.id == position, "ids are positions"
        check_spans(text, citation)
    starts = [citation.span for citation in graph.citations]
    assert starts == sorted(starts, key=lambda span: span[0]), "citations stand in text order"
    check_links(graph)
    check_authorities(graph)
    check_interface(graph)
    check_copies(text, graph)
    return graph


def check_spans(text: str, citation: Citation) -> None:
    start, end = citation.span
    assert 0 <= start < end <= len(text)
    assert text[start:end] == citation.text
    assert citation.locators
    for locator in citation.locators:
        assert start <= locator.span[0] < locator.span[1] <= end, "locators lie inside their citation"
        assert text[slice(*locator.span)] == locator.text
    if citation.name_span is not None:
        assert 0 <= citation.name_span[0] < citation.name_span[1] <= len(text)
    for parenthetical in citation.parentheticals:
        assert text[slice(*parenthetical.span)] == parenthetical.text
    for outer in (citation.parent, citation.history_of):
        assert outer is None or (outer != citation.id and outer >= 0)


def check_links(graph: CitationGraph) -> None:
    assert [link.citation for link in graph.links] == [citation.id for citation in graph.citations]
    for link, citation in zip(graph.links, graph.citations, strict=True):
        antecedent, authority = graph.antecedent(citation), graph.authority(citation)
        assert link.method
        assert (antecedent.id if antecedent else None) == link.antecedent
        assert (authority.id if authority else None) == link.authority
        assert all(0 <= candidate < len(graph.authorities) for candidate in link.candidates)
        if authority is None:
            assert antecedent is None, "an unresolved citation has neither antecedent nor authority"
            assert link.reason, "and says why"
        if citation.form is Form.FULL:
            assert authority is not None
            assert antecedent is None
        if antecedent is not None:
            assert antecedent.id < citation.id, "an antecedent stands earlier"
            assert authority is not None
            assert graph.authority(antecedent) == authority
            chain = graph.chain(citation)
            assert citation in chain
            assert graph.antecedent(chain[-1]) is None, "a chain ends"
            fulls = [mention.id for mention in graph.mentions(authority) if mention.form is Form.FULL]
            assert chain[-1].form is Form.FULL or all(full > chain[-1].id for full in fulls), (
                "at a full citation, or at a short form before which no full one stands"
            )


def check_authorities(graph: CitationGraph) -> None:
    seen: list[int] = []
    for position, authority in enumerate(graph.authorities):
        assert authority.id == position, "ids are positions"
        assert authority.citations, "nothing is an authority that is not cited"
        assert list(authority.citations) == sorted(authority.citations)
        mentions = graph.mentions(authority)
        assert tuple(mention.id for mention in mentions) == authority.citations
        assert all(graph.authority(mention) == authority for mention in mentions)
        assert authority.complete == any(mention.form is Form.FULL for mention in mentions)
        seen.extend(authority.citations)
    assert len(seen) == len(set(seen)), "a citation has one authority"
    for edge in graph.edges:
        assert 0 <= edge.source < len(graph.authorities)
        assert 0 <= edge.target < len(graph.authorities)
        assert 0 <= edge.citation < len(graph.citations)
        assert edge.relation


def check_interface(graph: CitationGraph) -> None:
    assert len(graph) == len(graph.citations)
    assert tuple(graph) == graph.citations


def check_copies(text: str, graph: CitationGraph) -> None:
    data = graph.to_dict()
    assert json.loads(graph.to_json()) == data, "to_dict() is plain JSON data"
    assert CitationGraph.from_dict(data) == graph
    assert CitationGraph.from_json(graph.to_json()) == graph, "the JSON round trip loses nothing"
    assert pickle.loads(pickle.dumps(graph)) == graph  # noqa: S301  (our own pickle)
    assert citekit.extract(text) == graph, "the same input gives the same output"
    for name, value in (("citations", graph.citations), ("authorities", graph.authorities), ("edges", graph.edges)):
        assert len(data[name]) == len(value)
    for record, citation in zip(data["citations"], graph.citations, strict=True):
        assert record["span"] == list(citation.span)
        assert record["text"] == citation.text
        assert record["form"] == citation.form.value


@settings(max_examples=max(300, settings.default.max_examples))
@given(ANY_TEXT)
@example("")
@example("Id.")
@example("\ud83c\udfdb and \U0001f3db: Id.")
@example("Id. Id. Id.")
@example("See Winter v. Nken, 555 U.S. 7 (2008). Id. at 9. Id. at 10. Winter, supra, at 11.")
@example("Winter, supra, at 24; see Winter v. Nken, 555 U.S. 7 (2008).")
@example("Nken, 556 U.S. at 435. Id. at 436. Nken, 556 U.S. at 437.")
@example("A v. B, 1 U.S. 1 (quoting C v. D, 2 U.S. 2 (quoting E v. F, 3 U.S. 3 (1800)))")
@example("A v. B, 1 U.S. 1 (quoting C v. D, 2 U.S. 2 (quoting E v. F, 3 U.S. 3")
def test_always_true(text: str) -> None:
    check(text)


@given(st.lists(ANY_TEXT, min_size=1, max_size=4))
def test_spans_survive_what_stands_before(parts: list[str]) -> None:
    """Text without citations in front moves every span and changes nothing else."""
    text = "\n\n".join(parts)
    before = "Nothing is cited here.\n\n"
    moved = [(c.span[0] - len(before), c.form, c.locators[0].text) for c in citekit.extract(before + text)]
    assert moved == [(c.span[0], c.form, c.locators[0].text) for c in citekit.extract(text)]


def test_sample_order(sample_text: str) -> None:
    assert {citation.form for citation in check(sample_text)} == set(Form)


@pytest.mark.parametrize("wrong", [None, 7, b"555 U.S. 7", ["555 U.S. 7"], object()], ids=lambda v: type(v).__name__)
def test_wrong_type(wrong: object) -> None:
    with pytest.raises(CitekitTypeError, match=f"must be .*str.*, not {type(wrong).__name__}"):
        citekit.extract(wrong)  # type: ignore[arg-type]
    with pytest.raises(TypeError):
        citekit.extract(wrong)  # type: ignore[arg-type]


def test_string_subclass() -> None:
    class Markup(str):
        __slots__ = ()

    text = "Gideon v. Wainwright, 372 U.S. 335 (1963)"
    assert citekit.extract(Markup(text)) == citekit.extract(text)


@pytest.mark.parametrize(
    "text",
    ["", " ", "\n" * 1000, "\x00" * 1000, "\ud800" * 1000, "\ufeff", "。" * 1000],
    ids=["empty", "space", "newlines", "NULs", "surrogates", "BOM", "ideographic"],
)
def test_nothing_to_find(text: str) -> None:
    graph = check(text)
    assert len(graph) == 0
    assert not graph.authorities


# No timing is asserted here; what is quadratic makes this file visibly slow.
HOSTILE_LENGTH = 400_000
HOSTILE = (
    "x", "1", "A", ".", ",", "(", ")", "[", "§", "¶", "“", "'", "-", "_", "*", "\n", "v. ", "A v. ", "A v. B, ", "v", "Id. ",
    "Id.", "(Id. ", "Id. at ", "supra ", "A, supra, at 1. ", "No. ", "Nos. 1, ", "No. 1-cv-1, ", "555 U.S. ", "U.S. ", "555 ",
    "555 U.S. 7 ", "555 U.S. 7, ", "555 U.S. at ", "A v. B, 1 U.S. 1 (quoting ", "(quoting ", "(1999) ", "1, 2, ", "2010 WL ",
    "2010 WL 1; ", "In re ", "ex rel. ", "aff'd, ", "cert. denied, ", "See ", "¶ 1, ", "1–2, ", "n.1 ", "*1, ", "a. ", "Aa ",
    "of the ", "A. ", "F. ", "F.3d", "F.3d ", "1 F. ", "Ct. ", "1 U.S. 1, 1 S. Ct. 1, ", "((", "()", "([", "A & ", "2d ", "___ ",
    "-Ohio-", "2011-Ohio-1 ", "1st Dist. ", "Rule ", "Doc. ", "U.S.C. § ", "Smith ", "Smith v. ", "Smith v. Doe, 1 U.S. 1. Smith ",
    "42 U.S.C. § 1, ", "§ 1, ", "§§ 1-", "1 C.F.R. ", "Code § ", "Stat. ", "Fed. R. Civ. P. ", "Rules 1, ", "amend. ", "Const. ",
    "ECF No. 1, ", "Compl. ¶ ", "Tr. 1:", "Ex. A ", "L. Rev. ", "1 Yale L.J. ", "Restatement ", "Cong. Rec. ", "H.R. Rep. No. ",
)  # fmt: skip
# Whole clauses and designations are read at length, so that fewer of them tell as much.
CLAUSES_LENGTH = 100_000
CLAUSES = (
    "Wis. Stat. ch. 1. In ch. 1, s. 1.01 is. ",
    "\n____\n1 a\n", "\n____\n1 a\n\f\n", "\n----\n1 Roe v. Doe, 1 U.S. 1 (",
    "Id. § 1(a), (b), ", "§ 1.1(a)1. and ", "(1994 ed., Supp. V) ", "S. 1, 80th Cong., 1st Sess., ", "Pub. Act 1-1, § 1, ",
    "ch. 1.1 RCW ", "1 Stat. 1-2, ", "PLRA § 1000; 1 U.S.C. § 1000; ", "5 ILCS 5/1-1, ", "§ 1 et seq. (", "[section] 1 ",
    "Motion at 1 ", "R&R at 1; ", "Mot. for A ", "Op., 1/1/19, at 1 ", "(#1) ", "(doc. 1) ", "Decl. {1 ", "PX 1 ", "J. A, B 1 (1999) ",
    "Record 1. ", "1:1-1:2, ", "1 C.D. 2019 ",
    "A v. B and ", "A v. B, 1 U.S. 1, citing ", "Quince, at 10; ", "Department of A, Bureau of ", "Local 1, United ", "Citizens to ", "1 U.S. 1, 1 n.1, ",
    "1 U.S. 1, aff'd on other grounds by ", "Id. at 1 ¶ 1, ",
    "§ 5 of the Securities and ", "20 CFR 1.1, 1.2, ", "*a* ", "[1 A", "\f1\n", "1   a\n",
    "Restatement of A § 1 cmts. a, b, c, ", "S. Rep. 1-1, reprinted in 1986 U.S.C.C.A.N. 1, ", "Pet. for Cert. i-ii. ", "1 Commentaries on the ",
    "Roe, 1 U.S. at 2. Roe v. Doe. ", "Roe and Doe held. Roe v. Doe, supra. ", "in Roe, \"a.\" 1 U. S., at 2. ",
    "Initial Decision (ID). ID at 1. ", "Roe v. Doe, ante, p. 5, Roe, ante, at 6. ", "Roe v. Doe, 1 U.S. 1 (1999), Ro- e and Roe ",
    "A 1 (1999) (hereinafter Abc). See Abc 1; ", "ABC-1, at 1; ", "A [v. B, 1 U.S. 1 ",
    "As held,1 so.\n\n1 1 U.S. 1 (1999). ", "Roe v.\n\nDoe, 1 U.S. 1 (1999). ", "Roe, supra, at 4. In Roe, ", "Roe Decl. ff 1, 2, ",
    "Section 1000 or 1001(c) of the ABCD ", "App. C, amend. 1. U.S.S.G. ",
)  # fmt: skip


@pytest.mark.parametrize("piece", HOSTILE, ids=repr)
def test_repetition_finishes(piece: str) -> None:
    graph = citekit.extract(piece * (HOSTILE_LENGTH // len(piece)))
    assert len(graph) == len(graph.citations)


@pytest.mark.parametrize("piece", CLAUSES, ids=repr)
def test_repeated_clauses_finish(piece: str) -> None:
    graph = citekit.extract(piece * (CLAUSES_LENGTH // len(piece)))
    assert len(graph) == len(graph.citations)


@pytest.mark.parametrize("piece", ["a", "Aa", "1a", "A.B", "x§", "é", "\u2028"], ids=repr)
def test_a_megabyte_without_a_space(piece: str) -> None:
    citekit.extract(piece * (1_000_000 // len(piece)))


def test_same_output_in_another_process(sample_text: str) -> None:
    """Hash order must not show: sets and dicts of strings iterate differently under another seed."""
    code = "import sys, citekit; sys.stdout.write(citekit.extract(sys.stdin.buffer.read().decode()).to_json())"
    outputs = {
        subprocess.run(
            [sys.executable, "-c", code],
            input=sample_text.encode(),
            env={**os.environ, "PYTHONHASHSEED": seed, "PYTHONIOENCODING": "utf-8"},
            capture_output=True,
            check=True,
        ).stdout
        for seed in ("0", "1", "42")
    }
    assert len(outputs) == 1
    assert json.loads(outputs.pop()) == citekit.extract(sample_text).to_dict()


@pytest.mark.parametrize("collects", [True, False])
def test_the_garbage_collector_is_left_as_it_was(collects: bool) -> None:
    was = gc.isenabled()
    try:
        (gc.enable if collects else gc.disable)()
        citekit.extract("Roe v. Wade, 410 U.S. 113 (1973). Id.")
        assert gc.isenabled() is collects
    finally:
        (gc.enable if was else gc.disable)()


def test_reading_makes_no_cycles(sample_text: str) -> None:
    """Else holding the collector off would let a long text's intermediate values pile up."""
    citekit.extract(sample_text)
    gc.collect()
    gc.disable()
    try:
        citekit.extract(sample_text)
        assert gc.collect() == 0
    finally:
        gc.enable()
