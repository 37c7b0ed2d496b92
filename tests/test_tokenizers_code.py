"""Statutes, regulations and constitutions: made-up snippets, one idea a row, and reporters-db's own examples."""

from __future__ import annotations

import pytest
from reporters_db import LAWS

from citekit.knowledge.codes import code_table, normal
from citekit.model import Form, Kind, Locator, LocatorType
from citekit.text import Document
from citekit.tokenizers.code import CodeTokenizer
from citekit.tokenizers.code.sections import first_of_range
from citekit.tokenizers.constitution import ConstitutionTokenizer

TOKENIZERS = (CodeTokenizer(), ConstitutionTokenizer())


def tokens(text: str) -> list[Locator]:
    """Return what the two tokenizers find, in text order."""
    document = Document.read(text)
    return sorted((t for k in TOKENIZERS for t in k.tokens(document)), key=lambda t: t.span)


def found(text: str) -> list[tuple[str, str | None, str | None, str | None]]:
    """Return text, code, title and section of each locator."""
    return [(" ".join(t.text.split()), t.code, t.title, t.section) for t in tokens(text)]


# snippet -> (text, code, title, section) of each full locator in it
FULL = [
    # the United States Code
    ("He sued under 42 U.S.C. § 1983.", [("42 U.S.C. § 1983", "U.S.C.", "42", "1983")]),
    ("suits under 42 U. S. C. §1983 lie", [("42 U. S. C. §1983", "U.S.C.", "42", "1983")]),
    ("See 28 USCA § 2671 (definitions)", [("28 USCA § 2671", "U.S.C.", "28", "2671")]),
    ("under 42 U.S.C § 1983,", [("42 U.S.C § 1983", "U.S.C.", "42", "1983")]),
    ("under  28   U.S.C.   §   1915(e)(2)(B)(i)–(iii)  ", [("28 U.S.C. § 1915(e)(2)(B)(i)–(iii)", "U.S.C.", "28", "1915")]),
    ("(28 U.S.C. 1331)", [("28 U.S.C. 1331", "U.S.C.", "28", "1331")]),
    ("18 U.S.C. § 1028A(a)(1)", [("18 U.S.C. § 1028A(a)(1)", "U.S.C.", "18", "1028A")]),
    ("42 U.S.C. § 2000e-2(a) forbids", [("42 U.S.C. § 2000e-2(a)", "U.S.C.", "42", "2000e-2")]),
    ("16 U.S.C. § 460l-4 note", [("16 U.S.C. § 460l-4", "U.S.C.", "16", "460l-4")]),
    ("15 U.S.C. §§ 1601 et seq.", [("15 U.S.C. §§ 1601", "U.S.C.", "15", "1601")]),
    ("18 U.S.C. §§ 2510-2522 (wiretaps)", [("18 U.S.C. §§ 2510-2522", "U.S.C.", "18", "2510")]),
    ("Title 18, United States Code, Section 3500", [("Title 18, United States Code, Section 3500", "U.S.C.", "18", "3500")]),
    # lists: each section is a locator of its own, subsections are not sections
    (
        "28 U.S.C. §§ 1331, 1332(a)(1), and 1367",
        [("28 U.S.C. §§ 1331", "U.S.C.", "28", "1331"), ("1332(a)(1)", "U.S.C.", "28", "1332"), ("1367", "U.S.C.", "28", "1367")],
    ),
    ("18 U.S.C. § 2320(a), (b), and (e)", [("18 U.S.C. § 2320(a)", "U.S.C.", "18", "2320")]),
    (
        "42 U.S.C. §§ 405(g) (1994), 1383(c)(3).",
        [("42 U.S.C. §§ 405(g)", "U.S.C.", "42", "405"), ("1383(c)(3)", "U.S.C.", "42", "1383")],
    ),
    ("28 U.S.C. §§ 1331, 1343, 347 U.S. 483", [("28 U.S.C. §§ 1331", "U.S.C.", "28", "1331"), ("1343", "U.S.C.", "28", "1343")]),
    ("42 U.S.C. § 1983 (or § 1988)", [("42 U.S.C. § 1983", "U.S.C.", "42", "1983"), ("§ 1988", "U.S.C.", "42", "1988")]),
    ("17 U.S.C. § 107, 347 F.3d 5", [("17 U.S.C. § 107", "U.S.C.", "17", "107")]),
    # prose
    ("under section 1983 of title 42", [("section 1983 of title 42", "U.S.C.", "42", "1983")]),
    (
        "section 10(b) of the Securities Exchange Act of 1934",
        [("section 10(b) of the Securities Exchange Act of 1934", "Securities Exchange Act", None, "10")],
    ),
    ("Section 1547 of the Vehicle Code", [("Section 1547 of the Vehicle Code", "Vehicle Code", None, "1547")]),
    ("section 4 of the Code of Civil Procedure", [("section 4 of the Code of Civil Procedure", "Code of Civil Procedure", None, "4")]),
    ("Penal Code section 653m", [("Penal Code section 653m", "Penal Code", None, "653m")]),
    ("§ 43(a) of the Lanham Act", [("§ 43(a) of the Lanham Act", "Lanham Act", None, "43")]),
    ("ERISA § 502(a)(1)(B)", [("ERISA § 502(a)(1)(B)", "ERISA", None, "502")]),
    ("the Clean Air Act § 109(b)", [("Clean Air Act § 109(b)", "Clean Air Act", None, "109")]),
    # public and session laws
    ("Pub. L. No. 107-56, § 209, 115 Stat. 272, 283", [
        ("Pub. L. No. 107-56, § 209", "Pub. L.", "107-56", "209"), ("115 Stat. 272", "Stat.", "115", "272"),
    ]),
    ("Ga. L. 1990, p. 2435, § 1", [("Ga. L. 1990, p. 2435", "Ga. L.", "1990", "p. 2435")]),
    ("inserted by St. 1983, c. 210", [("St. 1983, c. 210", "St.", "1983", "c. 210")]),
    ("1999 Ill. Laws 5126", [("1999 Ill. Laws 5126", "Ill. Laws", "1999", "5126")]),
    # the states' own styles
    ("735 ILCS 5/2-1001 (West 2002)", [("735 ILCS 5/2-1001", "Ill. Comp. Stat.", "735", "5/2-1001")]),
    ("730 ILCS 5/5—8—1(a)", [("730 ILCS 5/5—8—1(a)", "Ill. Comp. Stat.", "730", "5/5-8-1")]),
    ("M.G.L. c. 93A, § 9", [("M.G.L. c. 93A, § 9", "Mass. Gen. Laws", "93A", "9")]),
    ("HRS Chapter 343 requires", [("HRS Chapter 343", "Haw. Rev. Stat.", "343", None)]),
    ("29 C.F.R. §                1910.5", [("29 C.F.R. § 1910.5", "C.F.R.", "29", "1910.5")]),
    ("under G. L. c. 211A", [("G. L. c. 211A", "Mass. Gen. Laws", "211A", None)]),
    ("Mass. Gen. Laws, ch. 231, §60B", [("Mass. Gen. Laws, ch. 231, §60B", "Mass. Gen. Laws", "231", "60B")]),
    ("N.C.G.S. § 15A-1231(b)", [("N.C.G.S. § 15A-1231(b)", "N.C. Gen. Stat.", None, "15A-1231")]),
    ("see R.C. 2953.08(G)(2).", [("R.C. 2953.08(G)(2)", "Ohio Rev. Code Ann.", None, "2953.08")]),
    ("(Pen. Code, § 148, subd. (a).)", [("Pen. Code, § 148", "Penal Code", None, "148")]),
    ("(Bus. & Prof.Code, § 2234.)", [("Bus. & Prof.Code, § 2234", "Business and Professions Code", None, "2234")]),
    ("(Code Civ. Proc., § 1094.5)", [("Code Civ. Proc., § 1094.5", "Code of Civil Procedure", None, "1094.5")]),
    ("Cal. Civ. Code Ann. § 3333.2(b)", [("Cal. Civ. Code Ann. § 3333.2(b)", "Cal. Civil Code", None, "3333.2")]),
    ("(CPLR 3211 [a] [7])", [("CPLR 3211", "N.Y. C.P.L.R.", None, "3211")]),
    ("under EPTL 9-1.1(b)", [("EPTL 9-1.1(b)", "N.Y. Est. Powers & Trusts Law", None, "9-1.1")]),
    ("N. Y. Correc. Law Ann. §§24 (West 2003), 121", [
        ("N. Y. Correc. Law Ann. §§24", "N.Y. Correction Law", None, "24"), ("121", "N.Y. Correction Law", None, "121"),
    ]),
    ("MCL 600.2919(1)", [("MCL 600.2919(1)", "Mich. Comp. Laws", None, "600.2919")]),
    ("Mich. Comp. Laws §§ 257.602a, 750.479a", [
        ("Mich. Comp. Laws §§ 257.602a", "Mich. Comp. Laws", None, "257.602a"), ("750.479a", "Mich. Comp. Laws", None, "750.479a"),
    ]),
    ("RCW 9A.44.050", [("RCW 9A.44.050", "Wash. Rev. Code", None, "9A.44.050")]),
    ("OCGA § 51-2-5 (4)", [("OCGA § 51-2-5", "Ga. Code Ann.", None, "51-2-5")]),
    ("General Statutes § 17a-593 (c)", [("General Statutes § 17a-593", "Conn. Gen. Stat.", None, "17a-593")]),
    ("Tenn. Code Ann. § 29-\n21-107(b)", [("Tenn. Code Ann. § 29- 21-107(b)", "Tenn. Code Ann.", None, "29-21-107")]),
    ("Tenn. Code Ann. §§ 29-21-101 to 29-21-130", [
        ("Tenn. Code Ann. §§ 29-21-101", "Tenn. Code Ann.", None, "29-21-101"), ("29-21-130", "Tenn. Code Ann.", None, "29-21-130"),
    ]),
    ("Me. Rev. Stat. Ann., Tit. 24, § 2853", [("Me. Rev. Stat. Ann., Tit. 24, § 2853", "Me. Rev. Stat. Ann.", "24", "2853")]),
    ("Miss. Code. Ann. § 11-46-9", [("Miss. Code. Ann. § 11-46-9", "Miss. Code Ann.", None, "11-46-9")]),
    ("W. Va.Code § 23-4-2(d)", [("W. Va.Code § 23-4-2(d)", "W. Va. Code", None, "23-4-2")]),
    ("WIS. STAT. § 704.90(12)", [("WIS. STAT. § 704.90(12)", "Wis. Stat.", None, "704.90")]),
    ("23 Pa.C.S.A. § 5329.1(b)", [("23 Pa.C.S.A. § 5329.1(b)", "Pa. Cons. Stat.", "23", "5329.1")]),
    ("Massachusetts General Laws c. 265, § 2", [("Massachusetts General Laws c. 265, § 2", "Mass. Gen. Laws", "265", "2")]),
    # regulations
    ("20 C.F.R. § 404.1520(d)", [("20 C.F.R. § 404.1520(d)", "C.F.R.", "20", "404.1520")]),
    ("20 CFR 404.1563 and 416.963", [("20 CFR 404.1563", "C.F.R.", "20", "404.1563"), ("416.963", "C.F.R.", "20", "416.963")]),
    ("20 CFR 404.1571 et seq., and 416.971 et seq.", [
        ("20 CFR 404.1571", "C.F.R.", "20", "404.1571"), ("416.971", "C.F.R.", "20", "416.971"),
    ]),
    ("20 CFR Part 404, Subpart P", [("20 CFR Part 404", "C.F.R.", "20", "404")]),
    ("29 C.F.R. pt. 1910", [("29 C.F.R. pt. 1910", "C.F.R.", "29", "1910")]),
    ("60 Fed. Reg. 68,380, 68,381", [("60 Fed. Reg. 68,380", "Fed. Reg.", "60", "68,380")]),
    ("Exec. Order No. 12,866", [("Exec. Order No. 12,866", "Exec. Order", None, "12,866")]),
    ("Treas. Reg. § 1.61-2(a)", [("Treas. Reg. § 1.61-2(a)", "Treas. Reg.", None, "1.61-2")]),
    ("Cal. Code Regs., tit. 8, § 1", [("Cal. Code Regs., tit. 8, § 1", "Cal. Code Regs.", "8", "1")]),
    ("Conn. Agencies Regs. § 14-163c-1", [("Conn. Agencies Regs. § 14-163c-1", "Conn. Agencies Regs.", None, "14-163c-1")]),
    ("22 NYCRR 130-1.1", [("22 NYCRR 130-1.1", "N.Y. Comp. Codes R. & Regs.", "22", "130-1.1")]),
    ("COMAR 10.07.02.01", [("COMAR 10.07.02.01", "Md. Code Regs.", None, "10.07.02.01")]),
    ("see SSR 82-41 and SSR 96-3p", [("SSR 82-41", "SSR", None, "82-41"), ("SSR 96-3p", "SSR", None, "96-3p")]),
    # constitutions
    ("U.S. Const. amend. XIV, § 1", [("U.S. Const. amend. XIV, § 1", "U.S. Const.", None, "amend. XIV, § 1")]),
    ("U.S. Const. art. III, § 2, cl. 1", [("U.S. Const. art. III, § 2", "U.S. Const.", None, "art. III, § 2")]),
    ("U. S. Const., Amdt. 14, § 1", [("U. S. Const., Amdt. 14, § 1", "U.S. Const.", None, "amend. XIV, § 1")]),
    ("U.S. Const. amends. V, XIV", [
        ("U.S. Const. amends. V", "U.S. Const.", None, "amend. V"), ("XIV", "U.S. Const.", None, "amend. XIV"),
    ]),
    ("Const. Art. I", [("Const. Art. I", "Const.", None, "art. I")]),
    ("Cal. Const., art. I, § 7", [("Cal. Const., art. I, § 7", "Cal. Const.", None, "art. I, § 7")]),
    ("N.Y. Const. art. I", [("N.Y. Const. art. I", "N.Y. Const.", None, "art. I")]),
    ("Const 1963, art 1, § 17", [("Const 1963, art 1, § 17", "Const.", None, "art. I, § 17")]),
    ("the Fourteenth Amendment", [("Fourteenth Amendment", "U.S. Const.", None, "amend. XIV")]),
    ("Article III, Section 2", [("Article III, Section 2", "U.S. Const.", None, "art. III, § 2")]),
    ("article I, section 16 of the Ohio Constitution", [
        ("article I, section 16 of the Ohio Constitution", "Ohio Const.", None, "art. I, § 16"),
    ]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), FULL, ids=[row[0] for row in FULL])
def test_full(text: str, expected: list[tuple[str, str | None, str | None, str | None]]) -> None:
    assert found(text) == expected
    assert all(t.form is Form.FULL and t.type is LocatorType.CODE for t in tokens(text))


# snippet -> texts of the short locators in it
SHORT = [
    ("a claim under § 1983 fails", ["§ 1983"]),
    ("Section 1983 provides", ["Section 1983"]),
    ("under section 1915(e)(2)", ["section 1915(e)(2)"]),
    ("Under § 5, the", ["§ 5"]),
    ("compare §§ 24, 93a with the rest", ["§§ 24", "93a"]),
    ("(§ 2229, subd. (c); § 2236, subd. (a))", ["§ 2229", "§ 2236"]),
    ("of any hearing under section 447(a) of this title", ["section 447(a)"]),
    ("Id. § 1988(c)", []),
    ("Id. at § 1988(c)", []),
    ("Id. §§ 404.1527(d), 404.1545(a)(3), 404.1546(c)", ["404.1545(a)(3)", "404.1546(c)"]),
]


@pytest.mark.parametrize(("text", "expected"), SHORT, ids=[row[0] for row in SHORT])
def test_short(text: str, expected: list[str]) -> None:
    assert [t.text for t in tokens(text)] == expected
    assert all(t.form is Form.SHORT and t.code is None for t in tokens(text))


NOTHING = [
    "He died on May 5, 2010, at 100 N.E. 5 Street.",
    "Section 2 of this opinion",
    "Section 10.3 of the September agreement",
    "section 7 of the lease",
    "See Part II, infra.",
    "Restatement (Second) of Torts § 314",
    "Model Penal Code § 213.3",
    "7 Moore's Fed. Prac. § 36.10",
    "Section 2B1.1 and § 3E1.1(b)",
    "Possinger Decl. § 24",
    "5 U.S. 137, 8 Wall. 498, and $1,331",
    "as § , and",
    "Article V, Section 3 of the Agreement",
    "First Amendment to the Lease",
    "54 C.M.R. 30",
    "U.S. Patent No. 7,469,381",
    "Registration No. 3,470,983",
    "ASBCA No. 24421",
    "The Act 5 times",
    "",
]


@pytest.mark.parametrize("text", NOTHING)
def test_nothing(text: str) -> None:
    assert tokens(text) == []


def test_a_bare_section_of_a_regulation_is_a_regulation() -> None:
    last = tokens("38 C.F.R. § 3.300(a) applies. The terms of § 3.300(b) do not.")[-1]
    assert (last.text, last.kind, last.form) == ("§ 3.300(b)", Kind.REGULATION, Form.SHORT)


def test_a_capitalised_word_before_a_section_needs_the_section_to_be_known() -> None:
    assert [t.text for t in tokens("Smith § 2254 fails")] == []
    assert [t.text for t in tokens("28 U.S.C. § 2254. Habeas § 2254 relief")] == ["28 U.S.C. § 2254", "§ 2254"]


# Examples that hold more than a designation: a session in brackets, an escaped letter, a trailing year.
_MORE_THAN_A_LOCATOR = {
    "1999 Conn. Acts 7 ([Reg. or Spec.] Sess.)": "1999 Conn. Acts 7",
    "1999 S.D. Sess. Laws ch\\w 12 § 40:441 03": None,
    "V.I. Code Ann. tit. 24, § 183.04:688 1999": "V.I. Code Ann. tit. 24, § 183.04:688",
}


def _examples() -> list[tuple[str, str]]:
    """Return the examples of laws: not those of dockets, patents and trade marks, which are no authorities."""
    laws = [(name, law) for name, entries in LAWS.items() for law in entries]
    return [
        (name, example)
        for name, law in laws
        if law["cite_type"] not in ("admin_docket", "admin_filing")
        for example in law["examples"]
    ]


@pytest.mark.parametrize(("name", "example"), _examples())
def test_every_example_of_reporters_db(name: str, example: str) -> None:
    expected = _MORE_THAN_A_LOCATOR.get(example, example)
    if expected is None:
        pytest.skip("the example is not a citation")
    got = tokens(f"See {example} and the rest.")
    assert [t.text for t in got] == [expected]
    known = code_table().codes.get(normal(name))
    if known is not None and name not in (
        "Cal. Code",
        "Tex. Code Ann.",
        "Md. Code Ann.",
        "N.Y. Law",
    ):  # named with a subject
        assert got[0].code == known.name


@pytest.mark.parametrize(
    ("number", "first"),
    [
        ("2510-2522", "2510"),
        ("29-21-101-29-21-130", "29-21-101"),
        ("2000e-2", "2000e-2"),
        ("17a-593", "17a-593"),
        ("1983", "1983"),
    ],
)
def test_first_of_range(number: str, first: str) -> None:
    assert first_of_range(number) == first
