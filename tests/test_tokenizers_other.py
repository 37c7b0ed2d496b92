"""Court rules, record cites, journals, books and legislative material, each idea in a row of a table."""

from __future__ import annotations

import pytest
from reporters_db import JOURNALS

from citekit.model import Form
from citekit.text import Document
from citekit.tokenizers.base import Tokenizer
from citekit.tokenizers.book import BookTokenizer
from citekit.tokenizers.journal import JournalTokenizer
from citekit.tokenizers.legislative import LegislativeTokenizer
from citekit.tokenizers.record import RecordTokenizer
from citekit.tokenizers.rule import RuleTokenizer

TOKENIZERS: tuple[Tokenizer, ...] = (
    RuleTokenizer(),
    RecordTokenizer(),
    JournalTokenizer(),
    BookTokenizer(),
    LegislativeTokenizer(),
)


def found(tokenizer: Tokenizer, text: str) -> list[str]:
    """Return what was recognised as ``text`` with its form, checking the spans."""
    locators = list(tokenizer.tokens(Document.read(text)))
    for locator in locators:
        assert text[slice(*locator.span)] == locator.text
    return [locator.text if locator.form is Form.FULL else f"{locator.text} (short)" for locator in locators]


# snippet · code · section; several rows "|" apart
RULES = [
    ("under Fed. R. Civ. P. 12(b)(6), the", "Fed. R. Civ. P.", "12"),
    ("See Fed.R.Evid. 404(b).", "Fed. R. Evid.", "404"),
    ("Fed. Rule Crim. Proc. 52(a)", "Fed. R. Crim. P.", "52"),
    ("Federal Rule of Appellate Procedure 4(a)(1)(A) sets", "Fed. R. App. P.", "4"),
    ("FED. R. BANKR. P. 7056", "Fed. R. Bankr. P.", "7056"),
    ("pursuant to Rule 36 of the Federal Rules of Civil Procedure, a party", "Fed. R. Civ. P.", "36"),
    ("Rule 9(b), Fed.R.Civ.P., requires", "Fed. R. Civ. P.", "9"),
    ("FRCP 26(b)(1)", "Fed. R. Civ. P.", "26"),
    ("Supreme Court Rule 10", "Sup. Ct. R.", "10"),
    ("Local Rule 7.1", "Local R.", "7.1"),
    ("D. Conn. L. Civ. R. 7(a)", "D. Conn. Local Civ. R.", "7"),
    ("E.D. Cal. L.R. 230(g) and N.D. Ind. L.R. 10-1(b)", "N.D. Ind. Local R.", "10-1"),
    ("9th Cir. R. 36-3", "9th Cir. R.", "36-3"),
    ("MCR 2.116(C)(10)", "MCR", "2.116"),
    ("RAP 18.1(a)", "RAP", "18.1"),
    ("CrR 3.5", "CrR", "3.5"),
    ("Tenn. R. App. P. 13(d)", "Tenn. R. App. P.", "13"),
    ("Ohio Civ.R. 56(C)", "Ohio Civ. R.", "56"),
    ("App.R. 16(A)(7)", "App. R.", "16"),
    ("Pa.R.C.P. No. 1035.2", "Pa. R. Civ. P.", "1035.2"),
    ("K.R.E. 404(b)", "KRE", "404"),
    ("HRCP Rule 56(e)", "Haw. R. Civ. P.", "56"),
    ("Cal. Rules of Court, rule 8.204", "Cal. R. Ct.", "8.204"),
    ("R. 4:46-2(c)", "R.", "4:46-2"),
    ("Rule 32, Ala. R. Crim. P.", "Ala. R. Crim. P.", "32"),
    ("Rule 59(e), SCRCP", "S.C. R. Civ. P.", "59"),
    ("Rule 54(b) of the West Virginia Rules of Civil Procedure", "W. Va. R. Civ. P.", "54"),
    ("Md. Rule 4-215(e)", "Md. R.", "4-215"),
    ("Practice Book § 60-5", "Conn. Practice Book", "60-5"),
    ("U.S.S.G. § 2B1.1(b)(1)", "U.S.S.G.", "2B1.1"),
    ("USSG §1B1.3", "U.S.S.G.", "1B1.3"),
]


@pytest.mark.parametrize(("text", "code", "section"), RULES)
def test_rule(text: str, code: str, section: str) -> None:
    last = RuleTokenizer().tokens(Document.read(text))[-1]
    assert (last.form, last.code, last.section) == (Form.FULL, code, section)


RULE_TEXTS = [
    ("the Rule 12(b)(6) motion", ["Rule 12(b)(6) (short)"]),
    ("Rules 12(b)(2) and 12(b)(6) apply", ["Rules 12(b)(2) (short)", "12(b)(6) (short)"]),
    ("Rules 50 and 59(a) of the Federal Rules of Civil Procedure", None),
    ("See Local Rules 131, 133.", ["Local Rules 131", "133"]),
    ("Fed. R. Civ. P. 7, 8.", ["Fed. R. Civ. P. 7", "8"]),
    ("Mass. R. Civ. P. 56, 365 Mass. 824 (1974)", ["Mass. R. Civ. P. 56"]),  # the volume is no rule
    ("a 12(b)(6) dismissal under Rule 12", ["12(b)(6) (short)", "Rule 12 (short)"]),
    ("C. Rule 12(b)(7)", ["Rule 12(b)(7) (short)"]),  # a heading's letter
    ("U.S.S.G. §§ 2B1.1(b)(1), 3B1.1 and 3C1.1", ["U.S.S.G. §§ 2B1.1(b)(1)", "3B1.1", "3C1.1"]),
    ("The Guidelines apply. See Section 2B1.1.", ["Section 2B1.1 (short)"]),
    ("U.S.S.G. § 2B1.1. Id. § 2B1.1(b).", ["U.S.S.G. § 2B1.1"]),  # after Id. it is a pin
    ("38 C.F.R. § 3.159, 114 B.R. 326, 131 A.L.R. 655", []),
    ("Ohio R.C. 2925.11(A) and 19 L.P.R.A. § 2323", []),
    ("Clerk's Rules Part 18(A)", []),
    ("the rules of the road; as a rule 9 of 10", None),
    ("1985 OK CR 136; No. CR 12-0345", []),
]


@pytest.mark.parametrize(("text", "expected"), [row for row in RULE_TEXTS if row[1] is not None])
def test_rule_texts(text: str, expected: list[str]) -> None:
    assert found(RuleTokenizer(), text) == expected


def test_the_name_after_a_list_is_that_of_every_number() -> None:
    text = "Rules 50(b) and 59(a) of the Federal Rules of Civil Procedure"
    assert {locator.code for locator in RuleTokenizer().tokens(Document.read(text))} == {"Fed. R. Civ. P."}


RECORDS = [
    ("(Doc. No. 11-2 at 4)", ["Doc. No. 11-2"]),
    ("(Doc. Nos. 1, 5)", ["Doc. Nos. 1", "5"]),
    ("ECF Nos. 34-1 and 34-2, at 3", ["ECF Nos. 34-1", "34-2"]),
    ("ECF No. 16 at 5 of 8", ["ECF No. 16"]),
    ("Dkt. 45; D.E. 12; (DE 7); Docket Entry 9", ["Dkt. 45", "D.E. 12", "DE 7", "Docket Entry 9"]),
    ("(Rec. Doc. 21 at 2)", ["Rec. Doc. 21"]),
    ("(Compl., ECF No. 1, ¶ 3)", ["Compl., ECF No. 1"]),
    ("Am. Compl. 4, ECF No 8.", ["Am. Compl.", "ECF No 8"]),
    ("Compl. ¶¶ 46-53", ["Compl. ¶¶ 46-53"]),
    ("See Aff. ¶¶ 10, 15.", ["Aff. ¶¶ 10, 15"]),
    ("See Complaint ¶ 12.", ["Complaint ¶ 12"]),
    ("(Tr. 14:5-15:2)", ["Tr. 14:5-15:2"]),
    ("(Tr. 11-25)", ["Tr. 11-25"]),
    ("(App. at 35)", ["App."]),
    ("Pet. App. 14a; J.A. 112", ["Pet. App. 14a", "J.A. 112"]),
    ("App. to Pet. for Cert. 123a, 163a.", ["App. to Pet. for Cert. 123a, 163a"]),
    ("Tr. of Oral Arg. 5.", ["Tr. of Oral Arg. 5"]),
    ("See Brief for Petitioner 12-14; Reply Brief 3.", ["Brief for Petitioner", "Reply Brief"]),
    ("Brief for Ten States as Amici Curiae 23.", ["Brief for Ten States as Amici Curiae"]),
    ("(Opening Br. at 19.) (Reply Br. 48.)", ["Opening Br.", "Reply Br."]),
    ("(R. 33); (RR 4:12)", ["R. 33", "RR 4:12"]),
    ("Doe Dep. at 64-65", ["Doe Dep."]),
    ("(Ex. A at 4)", ["Ex. A"]),
    ("Docket No. 276372", []),  # the number of a case
    ("Case 7:19-cv-00363 Document 23 Filed 07/14/20 Page 1 of 6", []),
    ("12 Ill. App. 213; 9 Vet. App. 396; (Ky. App. 1980)", []),
    ("S. Exec. Doc. No. 12; H. Doc. No. 315, 41st Cong.", []),
    ("114 B. R. 40; 38 C. F. R. § 3.1; Fed. Cir. R. 36", []),
]


@pytest.mark.parametrize(("text", "expected"), RECORDS)
def test_record(text: str, expected: list[str]) -> None:
    assert found(RecordTokenizer(), text) == expected


def spellings() -> list[tuple[str, str]]:
    """Return every journal and every variation of reporters-db, with the journal."""
    return [
        (spelling, abbreviation)
        for abbreviation, journals in JOURNALS.items()
        for journal in journals
        for spelling in (abbreviation, *journal["variations"])
    ]


def test_every_journal_of_reporters_db() -> None:
    missed = []
    for spelling, abbreviation in spellings():
        locators = JournalTokenizer().tokens(Document.read(f"Doe, On Torts, 12 {spelling} 345, 350 (1990)."))
        if [(x.volume, x.reporter, x.page) for x in locators] != [("12", abbreviation, "345")]:
            missed.append(spelling)
    assert not missed


def test_every_journal_example_of_reporters_db() -> None:
    examples = [example for journals in JOURNALS.values() for journal in journals for example in journal["examples"]]
    if not examples:
        pytest.skip("this reporters-db lists no examples of journals")
    assert [example for example in examples if not JournalTokenizer().tokens(Document.read(example))] == []


JOURNAL_TEXTS = [
    ("103 Harv. L.Rev. 1105, 1111 (1990)", "103", "Harv. L. Rev.", "1105"),
    ("51 HARV. L. REV., 638, 660 [1938]", "51", "Harv. L. Rev.", "638"),
    ("30 U. of Chi. L. Rev. 1 (1962)", "30", "U. Chi. L. Rev.", "1"),
    ("1989 Duke L. J. 561, 598-599, n. 121", "1989", "Duke L.J.", "561"),
    ("Roe, In Defence, 12 Country Gentleman 81, 88 (1962)", "12", "Country Gentleman", "81"),
    ("6 Atlantis Maritime L.J. 609 (1994)", "6", "Atlantis Maritime L.J.", "609"),
    ("37 Cal. L. Rev. at 22", "37", "Cal. L. Rev.", None),
    ("102 Mich. L. Rev., at 805-806", "102", "Mich. L. Rev.", None),
]


@pytest.mark.parametrize(("text", "volume", "reporter", "page"), JOURNAL_TEXTS)
def test_journal(text: str, volume: str, reporter: str, page: str | None) -> None:
    (locator,) = JournalTokenizer().tokens(Document.read(text))
    assert (locator.volume, locator.reporter, locator.page) == (volume, reporter, page)
    assert (locator.form is Form.SHORT) == (page is None)
    assert locator.pin_start == (-1 if page else text.index(" at ") + 4)


@pytest.mark.parametrize(
    "text", ["465 F.3d 503 (2006)", "54 M.J. 481", "142 N.J. 520, 536 (1995)", "372 U. S. 335 (1963)"]
)
def test_no_journal(text: str) -> None:
    assert found(JournalTokenizer(), text) == []


BOOKS = [
    ("Restatement (Second) of Torts § 46(1) (1965)", ["Restatement (Second) of Torts § 46(1)"]),
    ("7 Moore's Fed. Prac. § 36.10[8] (3d ed. 2006)", ["7 Moore's Fed. Prac. § 36.10[8]"]),
    ("2 W. LaFave, Search and Seizure § 4.5(a), at 209", ["2 W. LaFave, Search and Seizure § 4.5(a)"]),
    ("See 2 W. LaFave §§ 4.5-4.6.", ["2 W. LaFave §§ 4.5-4.6 (short)"]),
    ("See Wright & Miller § 1350.", ["Wright & Miller § 1350"]),
    ("3 Doe and Roe, The Law of Bridges § 12 [3d ed.]", ["3 Doe and Roe, The Law of Bridges § 12"]),
    ("See J. Doe, Law of Bridges 87 (5th ed. 1984).", ["J. Doe, Law of Bridges"]),
    ("Black's Law Dictionary 1091 (9th ed. 2009)", ["Black's Law Dictionary"]),
    (
        "43 A.L.R. 3d 385, 397; 3 ALR 498; 43 A.L.R.3d at 390",
        ["43 A.L.R. 3d 385", "3 ALR 498", "43 A.L.R.3d at 390 (short)"],
    ),
    ("17A Am. Jur. 2d Contracts § 172", ["17A Am. Jur. 2d Contracts § 172"]),
    ("60 C. J. S., Motor Vehicles §231", ["60 C. J. S., Motor Vehicles §231"]),
    ("14a C. J., § 3245", ["14a C. J., § 3245"]),
    ("6 Fletcher Cyc. Corp. § 4120", ["6 Fletcher Cyc. Corp. § 4120"]),
    ("Doe's Roe on Bridges, p. 903;", ["Doe's Roe on Bridges"]),
    ("ABA Standards for Criminal Justice 4-4.1", ["ABA Standards for Criminal Justice 4-4.1"]),
    ("42 U.S.C. § 1983; 18 Pa.C.S. § 5; Cal. Penal Code § 187; 42 United States Code § 1983", []),
    ("N.Y. Penal Law § 10; 12 Vt. Stat. Ann. § 3; WISCONSIN STAT. § 895.043; 8 Del. C. § 102", []),
]


@pytest.mark.parametrize(("text", "expected"), BOOKS)
def test_book(text: str, expected: list[str]) -> None:
    assert found(BookTokenizer(), text) == expected


LEGISLATIVE = [
    ("H.R. Rep. No. 99-855, at 4", ["H.R. Rep. No. 99-855"]),
    ("S.Rep. No. 99-541, at 35", ["S.Rep. No. 99-541"]),
    ("H.R. Conf. Rep. No. 98-47", ["H.R. Conf. Rep. No. 98-47"]),
    ("S. Rep., at 66", ["S. Rep. (short)"]),
    ("145 Cong. Rec. 16032 (1999); 147 Cong. Rec. S11006", ["145 Cong. Rec. 16032", "147 Cong. Rec. S11006"]),
    ("H.R. 1234, 110th Cong.; S. 25, 110th Cong.", ["H.R. 1234", "S. 25"]),
    ("S.B. 135; H.B. 12", ["S.B. 135", "H.B. 12"]),
    ("Senate Bill No. 1038; Assem. Bill No. 666", ["Senate Bill No. 1038", "Assem. Bill No. 666"]),
    ("H. Con. Res. 5; S.J. Res. 12", ["H. Con. Res. 5", "S.J. Res. 12"]),
    ("1965 N.Y. Legis. Ann., at 206", ["1965 N.Y. Legis. Ann."]),
    ("347 U. S. 483, 490; 124 F.R.D. 34", []),
]


@pytest.mark.parametrize(("text", "expected"), LEGISLATIVE)
def test_legislative(text: str, expected: list[str]) -> None:
    assert found(LegislativeTokenizer(), text) == expected


def test_titles_of_reports_are_one() -> None:
    text = "H. R. Rep. No. 1; H.R.Rep. No. 1; House Report No. 1"
    assert {locator.title for locator in LegislativeTokenizer().tokens(Document.read(text))} == {"H.R. Rep."}


@pytest.mark.parametrize("tokenizer", TOKENIZERS, ids=lambda tokenizer: tokenizer.name)
@pytest.mark.parametrize(
    "text",
    ["", " ", "§", "Rule", "R.", "(", "¶ ¶ ¶", "Rule 1, " * 500, "R. 1.1 " * 500, "§ 1A1.1, Guidelines " * 300, "ECF 1, " * 500,
     "1 L. Rev. 1 " * 300, "Brief for A " * 300, "A. B. C. D. R. 5 " * 300, "1 Wright, " * 300 + "§ 5", "(3d ed." * 500],
)  # fmt: skip
def test_anything_goes(tokenizer: Tokenizer, text: str) -> None:
    end = 0
    for locator in tokenizer.tokens(Document.read(text)):
        assert locator.span[0] >= end
        end = locator.span[1]
        assert text[slice(*locator.span)] == locator.text
