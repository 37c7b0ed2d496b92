"""The sample order, read as a careful lawyer would: every form, and what each citation refers to."""

from __future__ import annotations

from citekit import CitationGraph, extract
from citekit.model import Form, Kind, LocatorType

# form, first locator, and what it refers to: by name, by its first designation in the order, or None (not to be told)
EXPECTED = [
    ("full", "Compl. ¶ 14", "Compl. ¶ 14"),
    ("full", "ECF No. 12", "ECF No. 12"),
    ("full", "Fed. R. Civ. P. 65(a)", "Fed. R. Civ. P. 65(a)"),
    ("full", "ECF No. 15", "ECF No. 15"),
    ("full", "Fed. R. Civ. P. 12(b)(6)", "Fed. R. Civ. P. 12(b)(6)"),
    ("full", "42 U.S.C. § 1983", "42 U.S.C. § 1983"),
    ("full", "U.S. Const. amend. XIV, § 1", "U.S. Const. amend. XIV, § 1"),
    ("full", "28 U.S.C. § 1331", "28 U.S.C. § 1331"),
    ("full", "33 C.F.R. § 110.5(a)", "33 C.F.R. § 110.5(a)"),
    ("short", "§ 1983", "42 U.S.C. § 1983"),
    ("full", "555 U.S. 7", "Winter v. Natural Resources Defense Council, Inc."),
    ("id", "Id.", "Winter v. Natural Resources Defense Council, Inc."),
    ("id", "id.", "Winter v. Natural Resources Defense Council, Inc."),
    ("full", "556 U.S. 418", "Nken v. Holder"),
    ("full", "547 U.S. 388", "eBay Inc. v. MercExchange, L.L.C."),
    ("full", "556 U.S. 662", "Ashcroft v. Iqbal"),
    ("full", "550 U.S. 544", "Bell Atl. Corp. v. Twombly"),
    ("short", "550 U.S. at 555", "Bell Atl. Corp. v. Twombly"),
    ("full", "477 U.S. 242", "Anderson v. Liberty Lobby, Inc."),
    ("full", "477 U.S. 317", "Celotex Corp. v. Catrett"),
    ("short", "477 U.S. at 248", "Anderson v. Liberty Lobby, Inc."),
    ("short", "477 U.S. at 325", "Celotex Corp. v. Catrett"),
    ("full", "5 U.S. (1 Cranch) 137", "Marbury v. Madison"),
    ("id", "id.", None),  # page 12 is no page of Marbury
    ("full", "424 U.S. 319", "Mathews v. Eldridge"),
    ("name", "Mathews", "Mathews v. Eldridge"),
    ("full", "585 U. S. ___", "Trump v. Hawaii"),
    ("full", "415 F.3d 50", "Massachusetts v. EPA"),
    ("full", "549 U.S. 497", "549 U.S. 497"),
    ("full", "No. 3:14-cv-00217 (RLM)", "Harrow v. Vale Milling Co."),
    ("id", "Id.", "Harrow v. Vale Milling Co."),
    ("short", "2015 WL 9990123", "Harrow v. Vale Milling Co."),
    ("short", "424 U.S. at 333", "Mathews v. Eldridge"),
    ("full", "2016 U.S. Dist. LEXIS 199123", "Tolland Dock Ass’n v. Pryce"),
    ("full", "999 F.3d 1501", "999 F.3d 1501"),
    ("name", "Harrow", "Harrow v. Vale Milling Co."),
    ("full", "No. 18 C 7039", "Quarry Point LLC v. Village of Lakeside"),
    ("full", "91 Yale L.J. 1901", "Ferries and Their Foes"),
    ("full", "Restatement (Second) of Torts § 158", "Restatement (Second) of Torts § 158"),
    ("full", "S. Rep. No. 92-414", "S. Rep. No. 92-414"),
    ("full", "2011-Ohio-9876", "State v. Merrow"),
    ("full", "2013-NMCA-198", "In re Kestrel Landing"),
    ("full", "61 Cal.App.4th 1893", "Pellam v. Ortega"),
    ("full", "212 S.W.3d 1009", "Osprey Towing, Inc. v. Bell"),
    ("full", "61 AD3d 1912", "Matter of Abelard v Harbor Bd."),
    ("name", "Winter", "Winter v. Natural Resources Defense Council, Inc."),
    ("supra", "supra", "Winter v. Natural Resources Defense Council, Inc."),
    ("short", "556 U.S. at 435", "Nken v. Holder"),
    ("name", "Harrow", "Harrow v. Vale Milling Co."),
    ("short", "612 F. Supp. 2d at 1301", "Delmar"),
    ("id", "id.", "Delmar"),
    ("supra", "supra", "Thornbury"),
    ("name", "Iqbal", "Ashcroft v. Iqbal"),
]

HISTORY = {"549 U.S. 497": "415 F.3d 50", "999 F.3d 1501": "2016 U.S. Dist. LEXIS 199123"}


def plain(text: str) -> str:
    return " ".join(text.split())


def rows(graph: CitationGraph) -> list[tuple[str, str, str | None]]:
    found = []
    for citation in graph.citations:
        authority = graph.authority(citation)
        refers_to = authority and (authority.name or plain(graph.mentions(authority)[0].locators[0].text))
        found.append((citation.form.value, plain(citation.locators[0].text), refers_to))
    return found


def test_every_citation(sample_text: str) -> None:
    assert rows(extract(sample_text)) == EXPECTED


def test_it_shows_every_form_kind_and_locator_type(sample_text: str) -> None:
    citations = extract(sample_text).citations
    assert {citation.form for citation in citations} == set(Form)
    assert {locator.type for citation in citations for locator in citation.locators} == set(LocatorType)
    assert {citation.kind for citation in citations} == set(Kind)


def test_history(sample_text: str) -> None:
    graph = extract(sample_text)
    assert {
        plain(citation.locators[0].text): plain(graph.citations[citation.history_of].locators[0].text)
        for citation in graph.citations
        if citation.history_of is not None
    } == HISTORY


def test_nesting(sample_text: str) -> None:
    graph = extract(sample_text)
    assert [
        (citation.relation, plain(citation.locators[0].text), plain(graph.citations[citation.parent].locators[0].text))
        for citation in graph.citations
        if citation.parent is not None
    ] == [("quoting", "550 U.S. 544", "556 U.S. 662"), ("citing", "424 U.S. at 333", "2015 WL 9990123")]


def test_parallel_locators(sample_text: str) -> None:
    graph = extract(sample_text)
    parallel = [
        tuple(plain(locator.text) for locator in citation.locators)
        for citation in graph.citations
        if citation.form is Form.FULL and len(citation.locators) > 1
    ]
    assert parallel == [
        ("555 U.S. 7", "129 S. Ct. 365", "172 L. Ed. 2d 249"),
        ("No. 3:14-cv-00217 (RLM)", "2015 WL 9990123"),
        ("2013-NMCA-198", "399 P.3d 1290"),
        ("61 Cal.App.4th 1893", "72 Cal.Rptr.2d 990"),
    ]


def test_details(sample_text: str) -> None:
    by_locator = {plain(citation.locators[0].text): citation for citation in extract(sample_text).citations}
    harrow = by_locator["No. 3:14-cv-00217 (RLM)"]
    assert (harrow.court, harrow.date, harrow.pin) == ("ctd", "2015-03-09", "*4")
    assert by_locator["2016 U.S. Dist. LEXIS 199123"].signal == "But see"
    assert by_locator["547 U.S. 388"].pin == "391–93 & n.2"
    assert by_locator["415 F.3d 50"].court == "cadc"


def test_caption_is_no_citation(sample_text: str) -> None:
    assert not any("00357" in citation.text for citation in extract(sample_text).citations)
