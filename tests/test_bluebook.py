"""Citations and authorities in the form of the Bluebook, and the addresses made of them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

import citekit
from citekit.bluebook import court_abbreviation, locators_of, state_of
from citekit.links import PROVIDERS

# what is printed -> the form of each citation in it
FORMS = [
    ("Doe vs. Poe, 465 F. 3d 503, 510 (CA2 2006)", ["Doe v. Poe, 465 F.3d 503, 510 (2d Cir. 2006)"]),
    ("Doe v Poe (3rd Cir. 2006) 465 F.3d 503", ["Doe v. Poe, 465 F.3d 503 (3d Cir. 2006)"]),
    ("Marsh v. Pell, 555 US 7, 22, 129 SCt 365, 376, 172 LEd2d 249 (2008)", ["Marsh v. Pell, 555 U.S. 7, 22, 129 S. Ct. 365, 376, 172 L. Ed. 2d 249 (2008)"]),
    ("Marbury v. Madison, 5 U. S. 137, 177 (1803)", ["Marbury v. Madison, 5 U.S. (1 Cranch) 137, 177 (1803)"]),
    ("Doe v. Roe, 585 U. S. ____ (2018)", ["Doe v. Roe, 585 U.S. ___ (2018)"]),
    ("Roe v. Doe, No. 09 Civ. 862 (JBA) (D. Conn. Feb. 11, 2010), 2010 WL 537749, *12", ["Roe v. Doe, No. 09 Civ. 862 (JBA), 2010 WL 537749, at *12 (D. Conn. Feb. 11, 2010)"]),
    ("Roe v. Doe, No. 05-1234, 465 F.3d 503 (2d Cir. Oct. 3, 2006)", ["Roe v. Doe, 465 F.3d 503 (2d Cir. 2006)"]),
    ("State v. Roe, 2011-Ohio-1234, ¶ 5", ["State v. Roe, 2011-Ohio-1234, ¶ 5"]),
    ("Roe v. Doe, 65 Conn.App. 35, 781 A.2d 503 (2001)", ["Roe v. Doe, 65 Conn. App. 35, 781 A.2d 503 (2001)"]),
    ("Roe v. Doe, 781 A.2d 503 (Conn. App. 2001)", ["Roe v. Doe, 781 A.2d 503 (Conn. App. Ct. 2001)"]),
    ("Roe v. Doe, 12 S.W.3d 34 (Tex. App.—Austin 2000)", ["Roe v. Doe, 12 S.W.3d 34 (Tex. App.—Austin 2000)"]),
    ("Roe v. Doe, 12 F. Supp. 2d 34 (SDNY 1998)", ["Roe v. Doe, 12 F. Supp. 2d 34 (S.D.N.Y. 1998)"]),
    ("Roe v. Doe, 108 F.2d 302, 305 (8 Cir. 1939)", ["Roe v. Doe, 108 F.2d 302, 305 (8th Cir. 1939)"]),
    ("Roe v. Doe, 108 F.2d 302, 305 (8 Cir.)", ["Roe v. Doe, 108 F.2d 302, 305 (8th Cir.)"]),
    ("Roe v. Doe, 120 N.C. App. 54, 71, 460 S.E.2d 915, 925", ["Roe v. Doe, 120 N.C. App. 54, 71, 460 S.E.2d 915, 925"]),
    ("Roe v. Doe, 119 Ohio App. 3d 376, 380 (9th Dist. 1997)", ["Roe v. Doe, 119 Ohio App. 3d 376, 380 (1997)"]),
    ("Matter of Roe, 61 NY2d 40 (1984)", ["In re Roe, 61 N.Y.2d 40 (1984)"]),
    ("U.S. v. Roe, 12 F.3d 34 (1st Cir. 1994). Id., at 35. Roe, 12 F. 3d, at 36. Roe, supra, at 37.",
     ["United States v. Roe, 12 F.3d 34 (1st Cir. 1994)", "Id. at 35", "Roe, 12 F.3d at 36", "Roe, supra, at 37"]),
    ("42 USC §§ 1981-1988; 33 CFR § 110.5 (a) (2010)", ["42 U.S.C. §§ 1981-1988", "33 C.F.R. § 110.5(a) (2010)"]),
    ("120 Stat. 587; N.Y. CPLR 3211(a)(7)", ["120 Stat. 587", "N.Y. C.P.L.R. 3211(a)(7)"]),
    ("Federal Rule of Civil Procedure 12(b)(6). The Fourteenth Amendment.", ["Fed. R. Civ. P. 12(b)(6)", "U.S. Const. amend. XIV"]),
    ("Jane Roe, Ferries, 91 Yale L. J. 1901, 1905 (1982)", ["Jane Roe, Ferries, 91 Yale L.J. 1901, 1905 (1982)"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), FORMS, ids=[row[0] for row in FORMS])
def test_citations(text: str, expected: list[str]) -> None:
    assert [citation.bluebook() for citation in citekit.extract(text)] == expected


@pytest.mark.parametrize("text", [row[0] for row in FORMS])
def test_form_is_stable(text: str) -> None:
    # What is in Bluebook form already stays as it is.
    for citation in citekit.extract(text):
        once = citation.bluebook()
        if citation.form is citekit.Form.FULL:
            (again,) = citekit.extract(once)
            assert again.bluebook() == once


@pytest.mark.parametrize("text", [row[0] for row in FORMS])
def test_designations_are_read_back(text: str) -> None:
    graph = citekit.extract(text)
    parts = ("volume", "reporter", "page", "code", "title", "section")
    for authority in graph.authorities:
        printed = [loc for citation in graph.mentions(authority) for loc in citation.locators]
        for locator in locators_of(authority):
            read = [getattr(locator, part) for part in parts]
            assert locator.number or read in [[getattr(each, part) for part in parts] for each in printed]


@pytest.mark.parametrize(
    ("text", "pin", "short"),
    [
        ("United States v. Calandra, 414 U.S. 338 (1974)", "343", "Calandra, 414 U.S. at 343"),
        ("Marsh v. Pell, 555 U.S. 7 (2008)", None, "Marsh, 555 U.S. 7"),
        ("People v. Pell, 13 Cal. 4th 1073 (1996)", "1093", "Pell, 13 Cal. 4th at 1093"),
        ("State ex rel. Roe v. Pell, 13 Cal. 4th 1073 (1996)", "1093", "Pell, 13 Cal. 4th at 1093"),
        ("In re Winship, 397 U.S. 358 (1970)", "364", "In re Winship, 397 U.S. at 364"),
        ("Roe v. Doe, 2010 WL 537749 (D. Conn. Feb. 11, 2010)", "*3", "Roe, 2010 WL 537749, at *3"),
    ],
)
def test_short(text: str, pin: str | None, short: str) -> None:
    (authority,) = citekit.extract(text).authorities
    assert authority.bluebook(short=True, pin=pin) == short


@pytest.mark.parametrize(
    ("court", "name", "state"),
    [
        ("ca3", "3d Cir.", None), ("cand", "N.D. Cal.", None), ("nd", "N.D.", "N.D."), ("mdd", "D. Md.", None),
        ("bap9", "B.A.P. 9th Cir.", None), ("nyed", "E.D.N.Y.", None), ("ohctapp8", "Ohio Ct. App.", "Ohio"),
        ("nothing", None, None),
    ],
)  # fmt: skip
def test_courts(court: str, name: str | None, state: str | None) -> None:
    assert (court_abbreviation(court), state_of(court)) == (name, state)


@given(st.text() | st.lists(st.sampled_from([row[0] for row in FORMS]), max_size=4).map("; ".join))
def test_any_text(text: str) -> None:
    graph = citekit.extract(text)
    for thing in (*graph.citations, *graph.authorities):
        form = thing.bluebook()
        assert " ".join(form.split()) == form
        for provider in PROVIDERS:
            url = thing.url(provider)
            assert url is None or (url.startswith("https://") and url.isascii() and not set(url) & set(' <>"{}'))


LINKS = [
    ("465 F.3d 503", "courtlistener", "https://www.courtlistener.com/c/F.3d/465/503/"),
    ("12 F. Supp. 2d 34", "courtlistener", "https://www.courtlistener.com/c/F.%20Supp.%202d/12/34/"),
    ("12 F. Supp. 2d 34", "caselaw", "https://static.case.law/f-supp-2d/12/html/0034-01.html"),
    ("555 U.S. 7", "cornell", "https://www.law.cornell.edu/supremecourt/text/555/7"),
    ("465 F.3d 503", "cornell", None),
    ("465 F.3d 503", "scholar", "https://scholar.google.com/scholar?as_sdt=2006&q=%22465+F.3d+503%22"),
    ("42 U.S.C. § 1983(a)", "cornell", "https://www.law.cornell.edu/uscode/text/42/1983"),
    ("42 U.S.C. § 1983(a)", "govinfo", "https://www.govinfo.gov/link/uscode/42/1983"),
    ("17 C.F.R. § 240.10b-5", "ecfr", "https://www.ecfr.gov/current/title-17/section-240.10b-5"),
    ("17 C.F.R. § 240.10b-5", "govinfo", "https://www.govinfo.gov/link/cfr/17/240?sectionnum=10b-5"),
    ("17 C.F.R. § 240.10b-5", "cornell", "https://www.law.cornell.edu/cfr/text/17/240.10b-5"),
    ("120 Stat. 587", "govinfo", "https://www.govinfo.gov/link/statute/120/587"),
    ("75 Fed. Reg. 28,307", "govinfo", "https://www.govinfo.gov/link/fr/75/28307"),
    ("Fed. R. Civ. P. 12(b)(6)", "cornell", "https://www.law.cornell.edu/rules/frcp/rule_12"),
    ("Fed. R. Evid. 403", "cornell", "https://www.law.cornell.edu/rules/fre/rule_403"),
    ("U.S. Const. amend. IV", "cornell", "https://www.law.cornell.edu/constitution/fourth_amendment"),
    ("U.S. Const. amend. XIV, § 1", "cornell", "https://www.law.cornell.edu/constitution/amendmentxiv"),
    ("U.S. Const. art. I, § 8", "cornell", "https://www.law.cornell.edu/constitution/articlei#section8"),
    ("Cal. Const. art. I, § 8", "cornell", None),
    ("42 U.S.C. § 1983", "courtlistener", None),
]


@pytest.mark.parametrize(("text", "provider", "url"), LINKS)
def test_links(text: str, provider: str, url: str | None) -> None:
    graph = citekit.extract(f"See {text}.")
    assert graph.citations[0].url(provider) == url
    assert graph.authorities[0].url(provider) == url


def test_unknown_provider() -> None:
    graph = citekit.extract("410 U.S. 113")
    with pytest.raises(citekit.CitekitValueError, match="'westlaw'; there are courtlistener, cornell"):
        graph.citations[0].url("westlaw")
