"""citekit behind eyecite's functions: the same objects where both read the same, and spans that hold for any text."""

from __future__ import annotations

import inspect
import pickle
from typing import Any

import eyecite
import pytest
from eyecite.find import extract_reference_citations
from eyecite.models import (
    CitationBase,
    FullCaseCitation,
    FullLawCitation,
    IdCitation,
    ReferenceCitation,
    Resource,
    ShortCaseCitation,
    SupraCitation,
    UnknownCitation,
)
from eyecite.resolve import resolve_full_citation
from eyecite.tokenizers import AhocorasickTokenizer, Tokenizer
from hypothesis import given, settings
from hypothesis import strategies as st

import citekit
from citekit.errors import CitekitTypeError, CitekitValueError
from citekit.interop.eyecite import get_citations, resolve_citations, to_eyecite

# Both read these alike, to the last field: text.
ALIKE = (
    "Bush v. Gore, 531 U.S. 98, 99-100 (2000)",
    "Roe v. Doe, 465 F.3d 503, 510 (2d Cir. 2006)",
    "Roe v. Doe, 465 F. 3d 503 (2d Cir. 2006)",
    "Roe v. Doe, 410 F. Supp. 2d 55 (S.D.N.Y. Feb. 11, 2010)",
    "Roe v. Doe, 1 U.S. 1, 5, 2 S. Ct. 2, 6 (1999) (overruling Poe)",
    "Roe v. Doe, 1 U.S. 1 (1999). Ibid.",
    "Marbury v. Madison, 5 U.S. (1 Cranch) 137 (1803)",
    "Roe v. Doe, 2015 WL 9990123 (D. Conn. Mar. 9, 2015)",
    "Roe v. Doe, 97 N.Y.S.2d 55 (1950)",
    "42 U.S.C. § 1983",
    "28 U.S.C. § 636(b)(1) (2006)",
    "33 C.F.R. § 110.5",
    "Mass. Gen. Laws ch. 1, § 2 (West 1999) (barring it)",
    "1 Minn. L. Rev. 1 (1999)",
)

# What citekit reads, where the objects differ from eyecite's or eyecite has none: text, one row per object.
READ: tuple[tuple[str, list[tuple[type[CitationBase], str, dict[str, Any]]]], ...] = (
    (
        "Roe v. Doe, 1 U.S. 1 (1999). Id., at 5-6.",
        [(FullCaseCitation, "1 U.S. 1", {}), (IdCitation, "Id., at 5-6", {"pin_cite": "at 5-6"})],
    ),
    (
        "Roe v. Doe, 1 U.S. 1 (1999). Doe, supra, at 5.",
        [
            (FullCaseCitation, "1 U.S. 1", {}),
            (SupraCitation, "supra, at 5", {"antecedent_guess": "Doe", "pin_cite": "at 5"}),
        ],
    ),
    (
        "Roe v. Doe, 1 U.S. 1 (1999). Doe, 1 U.S., at 9-10.",
        [
            (FullCaseCitation, "1 U.S. 1", {}),
            (ShortCaseCitation, "1 U.S., at 9-10", {"antecedent_guess": "Doe", "pin_cite": "9-10", "court": "scotus"}),
        ],
    ),
    (
        "In re Gault, 387 U.S. 1 (1967). In Gault, the Court spoke.",
        [(FullCaseCitation, "387 U.S. 1", {"defendant": "Gault"}), (ReferenceCitation, "Gault", {"defendant": "Gault"})],
    ),
    (
        "(People v. Watson, 9 Cal.4th 1 (1994).) It is so. (Watson, at p. 9.)",
        [
            (FullCaseCitation, "9 Cal.4th 1", {}),
            (ReferenceCitation, "Watson, at p. 9", {"defendant": "Watson", "pin_cite": "at p. 9"}),
        ],
    ),
    (
        "Doe v. Roe, No. 12-cv-34 (S.D.N.Y. May 1, 2012).",
        [(FullCaseCitation, "No. 12-cv-34", {"court": "nysd", "month": "May", "day": "1", "plaintiff": "Doe"})],
    ),
    (
        "Doe v. Roe, No. 12-cv-34, 2012 WL 537749, at *2 (S.D.N.Y. May 1, 2012).",
        [(FullCaseCitation, "2012 WL 537749", {"defendant": "Roe", "pin_cite": "*2"})],
    ),
    (
        "N.Y. Penal Law § 10(1) (McKinney Supp. 2004) (repealed)",
        [(FullLawCitation, "N.Y. Penal Law § 10", {"publisher": "McKinney Supp.", "year": "2004", "parenthetical": "repealed"})],
    ),
    ("28 U.S.C. § 636 (West)", [(FullLawCitation, "28 U.S.C. § 636", {"publisher": "West", "parenthetical": None})]),
    ("28 U.S.C. § 636 (per curiam)", [(FullLawCitation, "28 U.S.C. § 636", {"parenthetical": "per curiam"})]),
    ("Fed. R. Civ. P. 12(b)(6)", [(FullLawCitation, "Fed. R. Civ. P. 12", {"pin_cite": "(b)(6)"})]),
    (
        "42 U.S.C. §§ 1983, 1985. Section 1983 says so.",
        [
            (FullLawCitation, "42 U.S.C. §§ 1983", {}),
            (FullLawCitation, "1985", {}),
            (UnknownCitation, "Section 1983", {}),
        ],
    ),
    ("See ECF No. 12 at 4.", [(UnknownCitation, "ECF No. 12", {})]),
    ("Roe v. Doe,\n465\nF.3d  503 (2d\nCir. 2006)", [(FullCaseCitation, "465\nF.3d  503", {"court": "ca2"})]),
    ("State v. O’Neil, 1 U.S. 1 (1999)", [(FullCaseCitation, "1 U.S. 1", {"defendant": "O’Neil"})]),
)  # fmt: skip

PIECES = st.sampled_from(
    (
        "Roe v. Doe, 1 U.S. 1", "In re Gault", "465 F.3d 503", "465 F.3d at 510", "555 U. S. ___", "585 U.S. ____, 3",
        "5 U.S. (1 Cranch) 137", "2010 WL 537749", "2011-Ohio-1234", "No. 09 Civ. 862 (JBA)", "465\nF. 3d\n 503",
        "42 U.S.C. §§ 1983, 1985(2)", "§ 1983", "Fed. R. Civ. P. 65(b)", "91 Yale L.J. 1901", "91 Yale L.J. at 1905",
        "Restatement (Second) of Torts § 158", "ECF No. 12", "110 Stat. 1321", "61 Fed. Reg. 5", "Id., Ex. N", "Id. at 7",
        "Roe, supra, 1 U.S. at 20", "In Roe,", "Roe at 240", "supra", "See", ",", ".", "(", ")", "(2008)", "(West 1999)",
        "(D. Conn. Feb. 11, 2010)", "(quoting", ", 7", "¶ 10", "\n", "\x00", "\ud800", "’", "(May 0, 0000)", "aff’d,",
    )
)  # fmt: skip
TEXTS = st.one_of(
    st.text(st.characters(), max_size=80), st.lists(PIECES, max_size=25).map(" ".join), st.lists(PIECES).map("".join)
)


def fields(citation: CitationBase) -> dict[str, Any]:
    """Return all that an eyecite user can see of a citation."""
    found: dict[str, Any] = {"class": type(citation).__name__, "metadata": vars(citation.metadata) | {}}
    found["metadata"].pop("pin_cite_span_end", None)  # eyecite sets it for some classes only
    for method in ("span", "full_span", "matched_text", "corrected_citation", "corrected_citation_full"):
        found[method] = getattr(citation, method)()
    names = ("groups", "year", "edition_guess", "exact_editions", "variation_editions", "all_editions")
    return found | {name: getattr(citation, name, None) for name in names}


@pytest.mark.parametrize("text", ALIKE)
def test_as_eyecite(text: str) -> None:
    assert [fields(citation) for citation in get_citations(text)] == [fields(c) for c in eyecite.get_citations(text)]


@pytest.mark.parametrize(("text", "expected"), READ, ids=[text[:40] for text, _ in READ])
def test_read(text: str, expected: list[tuple[type[CitationBase], str, dict[str, Any]]]) -> None:
    found = get_citations(text)
    assert [(type(c), c.matched_text()) for c in found] == [(model, printed) for model, printed, _ in expected]
    for citation, (_, _, details) in zip(found, expected, strict=True):
        assert {name: getattr(citation.metadata, name) for name in details} == details


@given(TEXTS)
@settings(max_examples=300)
def test_whatever_the_text(text: str) -> None:
    found = get_citations(text)
    last = 0
    for citation in found:
        start, end = citation.span()
        assert last <= start < end, "in text order, and none overlaps another"
        assert text[start:end] == citation.matched_text()
        assert citation.full_span()[0] <= start <= end <= citation.full_span()[1]
        assert citation.document.words[citation.index] is citation.token
        for call in (citation.corrected_citation_full, citation.dump, citation.__hash__, citation.__repr__):
            call()
        last = end
    if found:
        assert "".join(map(str, found[0].document.words)) == text
    resolved = resolve_citations(found)
    assert sum(map(len, resolved.values())) <= len(found)
    annotated = eyecite.annotate_citations(text, [(citation.span(), "\ue000", "\ue001") for citation in found])
    assert annotated.count("\ue000") == len(found) + text.count("\ue000")
    assert annotated.replace("\ue000", "").replace("\ue001", "") == text.replace("\ue000", "").replace("\ue001", "")


def test_signatures_are_eyecites() -> None:
    for ours, theirs in ((get_citations, eyecite.get_citations), (resolve_citations, eyecite.resolve_citations)):
        mine, other = inspect.signature(ours).parameters, inspect.signature(theirs).parameters
        assert [(p.name, p.kind, p.default) for p in mine.values()] == [
            (p.name, p.kind, p.default) for p in other.values()
        ]


def resolved(text: str) -> list[list[str]]:
    return [[c.matched_text() for c in group] for group in resolve_citations(get_citations(text)).values()]


@pytest.mark.parametrize(
    ("text", "groups"),
    [
        pytest.param(
            "first citation: 1 U.S. 12. second citation: 2 F.3d 2. third citation: Id.",
            [["1 U.S. 12"], ["2 F.3d 2", "Id."]],
            id="the README's",
        ),
        pytest.param(
            "Roe v. Doe, 1 U.S. 1, 2 S. Ct. 2 (1999). Id.", [["1 U.S. 1", "2 S. Ct. 2", "Id."]], id="parallel cites"
        ),
        pytest.param(
            "Roe v. Doe, 9 U.S. 1 (1999) (quoting Poe v. Coe, 8 U.S. 2 (1998)). Id.",
            [["9 U.S. 1", "Id."], ["8 U.S. 2"]],
            id="nested",
        ),
        pytest.param("Id. at 7. 465 F.3d at 510. See ECF No. 3.", [], id="nothing in full"),
        pytest.param(
            "42 U.S.C. § 1983. Section 1983 says so.", [["42 U.S.C. § 1983", "Section 1983"]], id="bare section"
        ),
    ],
)
def test_resolved(text: str, groups: list[list[str]]) -> None:
    assert resolved(text) == groups


def test_own_resource_for_full_citations() -> None:
    found = get_citations("Roe v. Doe, 1 U.S. 1 (1999). Id. at 3. Poe v. Coe, 2 F.3d 2 (1st Cir. 1993).")
    known = {"1 U.S. 1": "opinion 17"}

    def look_up(citation: Any) -> Any:
        return known.get(citation.corrected_citation()) or resolve_full_citation(citation)

    groups = resolve_citations(found, resolve_full_citation=look_up)
    assert groups["opinion 17"] == found[:2]
    assert groups[Resource(found[2])] == found[2:]


def test_own_function_for_short_forms() -> None:
    found = get_citations("Roe v. Doe, 1 U.S. 1 (1999). Doe, supra, at 5. Id. Doe, 1 U.S. at 7. In Doe it was held.")
    assert len(found) == 5
    asked: list[str] = []

    def no(*given: Any) -> None:
        asked.append(type(given[0]).__name__)

    groups = resolve_citations(found, resolve_full_citation, no, no, no, no)
    assert [len(group) for group in groups.values()] == [1]
    assert asked == ["SupraCitation", "IdCitation", "ShortCaseCitation", "ReferenceCitation"]


def test_eyecites_own_citations_are_resolved_by_eyecite() -> None:
    text = "Roe v. Doe, 1 U.S. 1, 2 S. Ct. 2 (1999). Id. 465 F.3d at 510."
    found = eyecite.get_citations(text)
    assert resolve_citations(found) == eyecite.resolve_citations(found)


def test_a_list_from_both() -> None:
    ours = get_citations("Roe v. Doe, 1 U.S. 1 (1999).")
    theirs = eyecite.get_citations("It is so. Doe, 1 U.S. at 7. Id. at 9.")
    assert [len(group) for group in resolve_citations([*ours, *theirs]).values()] == [3]


def test_pickled_citations_keep_their_links() -> None:
    text = "Roe v. Doe, 1 U.S. 1, 2 S. Ct. 2 (1999). Id."
    found = pickle.loads(pickle.dumps(get_citations(text)))  # noqa: S301
    assert [len(group) for group in resolve_citations(found).values()] == [3]


def test_graph_of_ones_own() -> None:
    graph = citekit.extract("Roe v. Doe, 1 U.S. 1 (1999).", resolvers=())
    (citation,) = to_eyecite(graph)
    assert citation.document.graph is graph
    assert to_eyecite(citekit.extract("")) == []


def test_markup() -> None:
    source = "<p>bob lissner v. <i>test   1 U.S.</i> 12,   347-348 (4th Cir. 1982)</p>"
    (citation,) = get_citations(markup_text=source, clean_steps=["html", "inline_whitespace"])
    assert citation.matched_text() == "1 U.S. 12"
    plain = citation.document.plain_text
    marked = eyecite.annotate_citations(plain, [(citation.span(), "<a>", "</a>")], source_text=source)
    assert marked == "<p>bob lissner v. <i>test   <a>1 U.S.</i> 12</a>,   347-348 (4th Cir. 1982)</p>"
    assert [c.matched_text() for c in get_citations(markup_text=source)], "html is the first step in any case"


def test_ambiguous() -> None:
    text = "See 1 Wash. 5. Roe v. Doe, 1 U.S. 1 (1999)."  # Virginia's reports, or Washington's
    assert [c.edition_guess is None for c in get_citations(text)] == [True, False]
    assert [c.matched_text() for c in get_citations(text, remove_ambiguous=True)] == ["1 U.S. 1"]


@pytest.mark.parametrize(
    ("arguments", "error", "says"),
    [
        ({"plain_text": b"1 U.S. 1"}, CitekitTypeError, "plain_text must be a str"),
        ({"markup_text": None}, CitekitTypeError, "markup_text must be a str"),
        ({"plain_text": "x", "tokenizer": Tokenizer(extractors=[])}, CitekitValueError, "extractors of its own"),
        ({"plain_text": "x", "clean_steps": ["wash"]}, CitekitValueError, "could not be cleaned"),
        ({"markup_text": "<!-- -->"}, CitekitValueError, "could not be cleaned"),
        ({"plain_text": "x", "markup_text": "x", "clean_steps": ["html"]}, CitekitValueError, "could not be cleaned"),
    ],
)
def test_errors(arguments: dict[str, Any], error: type[Exception], says: str) -> None:
    with pytest.raises(error, match=says):
        get_citations(**arguments)


def test_another_standard_tokenizer_is_fine() -> None:
    assert len(get_citations("Roe v. Doe, 1 U.S. 1 (1999)", tokenizer=AhocorasickTokenizer())) == 1


def test_eyecite_finds_reference_citations_in_our_document() -> None:
    text = "Roe v. Theatre Enterprises, Inc., 346 U.S. 537 (1954). As Theatre Enterprises at 552, it was held"
    found = get_citations(text)
    found[0].metadata.resolved_case_name_short = "Theatre Enterprises"
    (reference,) = extract_reference_citations(found[0], found[0].document)
    assert reference.matched_text() == "Theatre Enterprises at 552"
