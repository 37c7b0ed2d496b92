"""The cite-check: it finds each planted fault, and nothing in documents that have none."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import citekit
from citekit.check import DEFAULT_CHECKS, Finding, Severity
from citekit.check.case_names import same_case

# title, code and severity that are expected, the text that the finding stands at, the document
FAULTS = [
    ("Id. at the start", "no-antecedent", "warning", "Id. at 7", "It was not raised below. Id. at 7."),
    ("short form only", "no-antecedent", "warning", "Harlow, 465 F.3d at 510", "So held in Harlow, 465 F.3d at 510."),
    ("supra only", "no-antecedent", "warning", "Quince, supra, at 12", "That is clear. Quince, supra, at 12."),
    ("two cases of one name", "ambiguous", "warning", "Harlow, supra, at 620",
     "Harlow v. Quince, 465 F.3d 603 (2d Cir. 2006). Harlow v. Marsh, 401 F.3d 601 (3d Cir. 2005). See Harlow, supra, at 620."),
    ("Id. after a string cite", "id-after-string", "warning", "Id. at 512",
     "See Harlow v. Quince, 465 F.3d 503 (2d Cir. 2006); see also Marsh v. Pell, 401 F.3d 500 (3d Cir. 2005). Id. at 512."),
    ("pin before the first page", "pin-outside", "error", "Harlow v. Quince, 465 F.3d 503, 310 (2d Cir. 2006)",
     "Harlow v. Quince, 465 F.3d 503, 310 (2d Cir. 2006)."),
    ("pin beyond any opinion", "pin-outside", "error", "Harlow v. Quince, 465 F.3d 3, 5010 (2d Cir. 2006)",
     "Harlow v. Quince, 465 F.3d 3, 5010 (2d Cir. 2006)."),
    ("pin of a parallel cite", "pin-outside", "error", "Marsh v. Pell, 555 U.S. 7, 22, 129 S. Ct. 365, 36 (2008)",
     "Marsh v. Pell, 555 U.S. 7, 22, 129 S. Ct. 365, 36 (2008)."),
    ("Id. before the first page", "pin-outside", "error", "Id. at 310",
     "Harlow v. Quince, 465 F.3d 503 (2d Cir. 2006). Id. at 310."),
    ("year after the reporter's end", "year-outside-reporter", "warning", "Harlow v. Quince, 993 F.2d 503 (2d Cir. 2006)",
     "Harlow v. Quince, 993 F.2d 503 (2d Cir. 2006)."),
    ("year before the reporter's begin", "year-outside-reporter", "warning", "Harlow v. Quince, 9 F.4th 503 (2d Cir. 2006)",
     "Harlow v. Quince, 9 F.4th 503 (2d Cir. 2006)."),
    ("court of appeals in F. Supp.", "court-not-in-reporter", "error", "Harlow v. Quince, 612 F. Supp. 2d 44 (2d Cir. 2009)",
     "Harlow v. Quince, 612 F. Supp. 2d 44 (2d Cir. 2009)."),
    ("district court in F.3d", "court-not-in-reporter", "error", "Harlow v. Quince, 465 F.3d 503 (S.D.N.Y. 2006)",
     "Harlow v. Quince, 465 F.3d 503 (S.D.N.Y. 2006)."),
    ("state court in another region", "court-not-in-reporter", "error", "Harlow v. Quince, 101 P.3d 503 (Ala. 2004)",
     "Harlow v. Quince, 101 P.3d 503 (Ala. 2004)."),
    ("lower court in U.S.", "court-not-in-reporter", "error", "Harlow v. Quince, 401 U.S. 50 (5th Cir. 1971)",
     "Harlow v. Quince, 401 U.S. 50 (5th Cir. 1971)."),
    ("reporter by other letters", "reporter-spelling", "info", "Harlow v. Quince, 13 Sup. Ct. 695 (1893)",
     "Harlow v. Quince, 13 Sup. Ct. 695 (1893)."),
    ("reporter that nobody knows", "unknown-reporter", "warning", "12 Foo. Rep. 34",
     "So in Harlow v. Quince, 12 Foo. Rep. 34 (1999)."),
    ("one cite, two names", "one-cite-two-names", "warning", "Marsh v. Pell, 465 F.3d 503 (2d Cir. 2006)",
     "Harlow v. Quince, 465 F.3d 503 (2d Cir. 2006). Then Marsh v. Pell, 465 F.3d 503 (2d Cir. 2006)."),
    ("one party in common", "one-cite-two-names", "info", "Marsh v. Quince, 465 F.3d 503 (2d Cir. 2006)",
     "Harlow v. Quince, 465 F.3d 503 (2d Cir. 2006). Then Marsh v. Quince, 465 F.3d 503 (2d Cir. 2006)."),
    ("a slip in the page", "one-name-two-cites", "warning", "Harlow v. Quince, 465 F.3d 530 (2d Cir. 2006)",
     "Harlow v. Quince, 465 F.3d 503 (2d Cir. 2006). Then Harlow v. Quince, 465 F.3d 530 (2d Cir. 2006)."),
    ("another place", "one-name-two-cites", "info", "Harlow v. Quince, 471 F.3d 99 (2d Cir. 2006)",
     "Harlow v. Quince, 465 F.3d 503 (2d Cir. 2006). Then Harlow v. Quince, 471 F.3d 99 (2d Cir. 2006)."),
    ("parallel cites disagree", "parallel-cites-disagree", "warning", "Marsh v. Pell, 555 U.S. 7, 129 S. Ct. 465 (2008)",
     "Marsh v. Pell, 555 U.S. 7, 129 S. Ct. 365 (2008). Then Marsh v. Pell, 555 U.S. 7, 129 S. Ct. 465 (2008)."),
]  # fmt: skip

CLEAN = [
    ("every short form", "Harlow v. Quince, 465 F.3d 503, 510 (2d Cir. 2006). Id. at 511. Harlow, 465 F.3d at 512. Harlow, supra, at 513."),
    ("Id. after one citation with its quoted source",
     "Harlow v. Quince, 465 F.3d 503 (2d Cir. 2006) (quoting Marsh v. Pell, 401 F.3d 500 (3d Cir. 2005)). Id. at 511."),
    ("Id. within a string cite",
     "See Marsh v. Pell, 401 F.3d 500 (3d Cir. 2005); Harlow v. Quince, 465 F.3d 503 (2d Cir. 2006); id. at 512 (dissent)."),
    ("Id. after one section twice", "See 42 U.S.C. § 1983(a); 42 U.S.C. § 1983(b). Id."),
    ("a page of an unknown volume", "Harlow v. Quince, 585 U. S. ___, ___ (2018) (slip op., at 5). Id., at 7."),
    ("the mark of a note behind the cite", "Harlow v. Quince, 882 F.2d 1389 (9th Cir. 1989),7 was followed."),
    ("a parallel cite without a comma's page", "Harlow v. Quince, 37 Okla. 75, 130 P. 551 (1913)."),
    ("last term's decision in the next year's volume", "Harlow v. Quince, 998 F.2d 503 (2d Cir. 1993). Marsh v. Pell, 1 F.3d 5 (1st Cir. 1993)."),
    ("old volumes of U.S.", "Calder v. Bull, 3 U.S. (3 Dall.) 386, 390 (1798)."),
    ("house style of spaces and points", "Harlow v. Quince, 465 F. 3d 503 (CA2 2006); Marsh v Pell, 61 NY2d 40 (1984)."),
    ("a district by its state in the Supreme Court's style", "Harlow v. Quince, 559 F. Supp. 2d 192, 208 (Conn. 2008)."),
    ("divisions of one state's court", "People v. Pell, 12 Ohio App. 3d 45 (9th Dist. 1990); Doe v. Poe, 204 Cal. App. 4th 5 (2012)."),
    ("a name abbreviated", "Marsh v. National Ass'n of Millers, 555 U.S. 7 (2008). Marsh v. Nat'l Association of Millers, 555 U.S. 7 (2008)."),
    ("appeal and petition of one case",
     "Harlow v. Quince, 465 F.3d 503 (2d Cir. 2006), aff'd, 555 U.S. 7 (2008). Harlow v. Quince, 401 F. Supp. 2d 5 (S.D.N.Y. 2005)."),
    ("supra to a note", "Roe, supra note 5, at 22. See ante, at 4."),
    ("days, not a reporter", "So in Harlow v. Quince, 12 Days Later 34 (1999)."),
    ("English reports in a book", "See 2 Hawkins, Pleas of the Crown (8th ed. 1824)."),
]  # fmt: skip


@pytest.mark.parametrize(("title", "code", "severity", "at", "text"), FAULTS, ids=[row[0] for row in FAULTS])
def test_planted_faults(title: str, code: str, severity: str, at: str, text: str) -> None:
    found = [(f.code, f.severity.value, text[slice(*f.span)]) for f in citekit.extract(text).check()]
    assert (code, severity, at) in found
    assert {row[0] for row in found} == {code}, "one fault, one finding"


@pytest.mark.parametrize(("title", "text"), CLEAN, ids=[row[0] for row in CLEAN])
def test_clean(title: str, text: str) -> None:
    assert citekit.extract(text).check() == ()


def test_a_long_document_has_all_faults() -> None:
    # Each under names of its own, so that no fault hides another.
    texts = [row[4] for row in FAULTS if row[1] not in ("no-antecedent", "ambiguous")]
    parts = []
    for number, text in enumerate(texts):
        letters = chr(ord("a") + number % 26)
        renamed = re.sub(r"\b(Harlow|Quince|Marsh|Pell)\b", rf"\1{letters}ton", text)
        parts.append(re.sub(r"\b(465|401|555) (?=F|U)", lambda m, n=number: f"{int(m[1]) + n} ", renamed))
    codes = {finding.code for finding in citekit.extract(" The court agrees. ".join(parts)).check()}
    assert codes >= {row[1] for row in FAULTS if row[1] not in ("no-antecedent", "ambiguous")}


def test_every_code_is_documented(root: Path) -> None:
    page = (root / "docs" / "cite-check.md").read_text(encoding="utf-8")
    documented = set(re.findall(r"^\| `([a-z-]+)` \|", page, re.MULTILINE))
    assert documented == {row[1] for row in FAULTS}


def test_findings_are_in_text_order() -> None:
    text = " ".join(row[4] for row in FAULTS)
    spans = [finding.span for finding in citekit.extract(text).check()]
    assert spans == sorted(spans)


def test_own_checks() -> None:
    def shouting(graph: citekit.CitationGraph) -> Iterator[Finding]:
        for citation in graph:
            if citation.text.isupper():
                yield Finding("shouting", Severity.INFO, citation.id, citation.span, "capitals only")

    graph = citekit.extract("ROE V. WADE, 410 U.S. 113. Id. at 3.")
    assert [finding.code for finding in graph.check(checks=[shouting])] == ["shouting"]
    assert {finding.code for finding in graph.check(checks=[*DEFAULT_CHECKS, shouting])} == {"shouting", "pin-outside"}
    assert graph.check(checks=[]) == ()


@given(st.lists(st.sampled_from([row[4] for row in FAULTS] + ["\x00", "\ud800", "Id. ", "; ", "v. A, 1 ", "(1999)"])))
def test_spans_are_what_they_say(pieces: list[str]) -> None:
    text = "".join(pieces)
    graph = citekit.extract(text)
    for finding in graph.check():
        assert 0 <= finding.span[0] < finding.span[1] <= len(text)
        if finding.citation is not None and finding.code != "unknown-reporter":
            assert graph.citations[finding.citation].span == finding.span


@pytest.mark.parametrize(
    "piece", ["v. A, 1 AAAAAAAA.", "v. A", "supra ", "Id. ", "Roe v. Poe, 1 U.S. 1 (1999); ", "A" * 30]
)
def test_hostile(piece: str) -> None:
    citekit.extract(piece * (60_000 // len(piece))).check()


SAME = [
    ("Winter v. NRDC", "Winter v. Natural Resources Defense Council, Inc."),
    ("Bell Atl. Corp. v. Twombly", "BELL ATLANTIC CORPORATION, et al., Petitioners v. William TWOMBLY et al."),
    ("United States v. Doe", "U.S. vs. Doe"),
    ("Potesta v. U.S. Fid. & Guar. Co.", "Potesta v. United States Fidelity & Guaranty Company"),
    ("In re Winship", "In the Matter of Samuel Winship"),
    ("Hall v. Flor- ida", "Hall v. Florida"),
    ("Int'l Bhd. of Teamsters v. Pell", "International Brotherhood of Teamsters v. Pell"),
    ("Doe v. Roe", "Roe v. Doe"),
    ("Peña v. Díaz", "Pena v. Diaz"),
    ("Doe ex rel. Roe v. Poe", "Doe v. Poe"),
    ("Massachusetts v. EPA", "Massachusetts v. Environmental Protection Agency"),
    ("", "Doe v. Roe"),
]
OTHER = [
    ("Smith v. Jones", "Smith v. Brown"),
    ("Harlow v. Quince", "Marsh v. Pell"),
    ("United States v. Adams", "United States v. Burr"),
    ("In re Gault", "In re Winship"),
    ("State v. Miller", "State v. Moreno"),
]


@pytest.mark.parametrize(("one", "other"), SAME)
def test_names_of_one_case(one: str, other: str) -> None:
    assert same_case(one, other)
    assert same_case(other, one)


@pytest.mark.parametrize(("one", "other"), OTHER)
def test_names_of_two_cases(one: str, other: str) -> None:
    assert not same_case(one, other)
    assert not same_case(other, one)
