"""Ten times the text is ten times the work, whatever the text.

Work is counted in calls, of Python functions and of C functions, so that the answer is the same on every machine. What
happens inside one call of a regular expression is not seen by that; the last test looks at how the expressions are built.
"""

from __future__ import annotations

import importlib
import pkgutil
import re
import sys
from collections.abc import Callable, Iterator
from types import FrameType
from typing import Any

import pytest

import citekit

if sys.version_info >= (3, 11):
    from re import _constants as sre_constants
    from re import _parser as sre_parser
else:
    import sre_constants
    import sre_parse as sre_parser

SHORT, LONG = 1_200, 12_000  # characters

REPEATED = [
    "(", "[", "{", ")", "]", '"', "“", "'", "*", "_", ".", ",", "-", "—", "§", "¶", "&", "1", "A", "a", "x1", " ", "\n", "\t", "\f", "\x00", "\u00a0",
    "Id. ", "Ibid. ", "“Id.” ", "Id. at 1, ", "supra ", "Smith, supra, at 5. ", "infra note 3; ", "see supra Part II; ", "ante, at 5. ",
    "Smith v. ", "v. ", "v. v. ", "Smith ", "Smith, ", "Smith & ", "A & ", "A. B. ", "SMITH ", "of the ", "In re ", "Matter of ", "Ex parte ", "Co., ", ", et al. ",
    "In re Smith v. ", "State ex rel. ", "The ", "See ", "see also ", "See, e.g., ", "quoting ", "; ", "cert. denied, ", "aff’d, ",
    "1 U.S. ", "1 U. S. 1 U. S. ", "1 U.S. 1, ", "1 U.S. 1; ", "1 U.S. at 2, ", "1 F. F. F. F. F. F. ", "1 A. A. A. A. ", "1 Abc Abc Abc ", "585 U. S. ___, ",
    "No. ", "No. 1, ", "No. 12-345, ", "No. 12-345 (ABC) ", "12-cv-1, ", "2:17-cv-", "09 Civ. ", "Case No. 1:20-cv-1\n", "2011-Ohio-1, ", "-Ohio-", "2010 WL 1, ", "2010 WL 1, at *1, ",
    "98-1 (La. 1/1/99), ", "1 Cal.4th 1 [1 P.2d 1] ", "[1 P.2d 1 ", "(1994) 7 Cal.4th 1 ", "(1999) ", "(2d Cir. ", "(2d Cir. 1999) ", "(Jan. 1, 1999) ", "(Tex. App.—Houston [14th Dist.] ",
    "Smith v. Jones, 1 U.S. 1, 2 (1800). ", "Smith v. Jones, 1 U.S. 1 (1800); ", "Smith v. Jones, 1 U.S. 1, 2 (1800). Id. at 3. ", "Smith, 1 U.S. at 2. ",
    "Smith v. Jones, 1 U.S. 1 (1800) (“Smith”). In Smith, ", "Smith v. Jones, 1 U.S. 1 (1800), aff’d, 2 U.S. 1 (1801), ", "[hereinafter Smith I] ", "(quoting ", "(quoting A v. B, 1 U.S. 1 ", "(holding that ",
    "1, 2–3 & n.4, ", "¶¶ 1-2, ", "§ 1, ", "§§ 1, 2-3, ", "§§ 1", "section 1, ", "§ 1(a)", "§ 1-", "§ 1.1", "Code § 1 ", "§ 5 of the Securities and ", "20 CFR 1.1, 1.2, ", "42 U.S.C. § 1983, ", "Fed. R. Civ. P. ", "Rule 1, ", "ECF No. 1, ", "Tr. 1, ", "1 A. L. Rev. 1, ", "SORA § 1; ", "§ 1 of the SORA ", "§ 1 (a) (b) of ", "art. 36.19, ", "§ 1, Fla. Stat. ", "Code of ", "Code of A. ", "art. I, §§ 1, 2, ", "Doe § 1; ", "J. Doe, A Book § 1; ", "IAF, Tab 1, ", "(2 RT 1) ", "- 1 -\n", "*1 ", "\\*", "*a* ", "[*", "[1 A", "\n[", "1\n", "\f1\n", "1   a\n", "a   1\n", "Case 1:", " *", "at *", "SMITH v. JONES\n", "Plaintiff, v. ",
    "Hearings before the Committee, ", "5 Roe, supra, § 5. ", "OAK ELM\nRoe v. Doe, 1 U.S. 1. ", "Order 5, ECF No. 1. ", "of the Act of March 3, 1875, § 5 ",
    "a  1 U.S.  1,  ", "1 U.S. 1\r\n", "> 1 U.S. 1\n", "( 1 U.S. 1 ) , ", "\u200b", "Harlow was overruled. ", "Decl. of Jane ",
]  # fmt: skip


def _names(size: int) -> str:
    """Return a text in which every case has another name and is named again."""
    clause = (
        "Sm{0}th v. Jon{0}s, {1} U.S. {0} (1900). In Sm{0}th, it was. Sm{0}th, supra, at 5. Sm{0}th, {1} U.S. at 5. "
    )
    return "".join(clause.format(i, i % 900) for i in range(size // 110))


GROWN: dict[str, Callable[[int], str]] = {
    "quoting within quoting": lambda size: "A v. B, 1 U.S. 1 (1900) (quoting " * (size // 34) + ")" * (size // 34),
    "brackets within brackets": lambda size: "(" * (size // 2) + ")" * (size // 2),
    "blanks within a cite": lambda size: f"1 U.S.{' ' * size}1",
    "line breaks within a cite": lambda size: f"1 U.S.{chr(10) * size}1",
    "blanks before a date": lambda size: f"1 U.S. 1 ({' ' * size}1999)",
    "one long list of pins": lambda size: "1 U.S. 1, " + ", ".join(map(str, range(size // 6))),
    "one name again and again": lambda size: "Harlow v. Quince, 1 U.S. 1 (1900). " + "Harlow held. " * (size // 13),
    "one case, many ids": lambda size: "Harlow v. Quince, 1 U.S. 1 (1900). " + "Id. at 5. " * (size // 10),
    "many cases, many names": _names,
    "many cases of one name": lambda size: "".join(f"Smith v. Jones, {i} U.S. 1 (1900). Smith, supra. " for i in range(size // 45)),
    "many cases in one volume": lambda size: "".join(f"Sm{i}th v. Jones, 1 U.S. {i} (1900). 1 U.S. at {i}. " for i in range(size // 55)),
    "many numbers of one case": lambda size: "Smith v. Jones, Nos. " + ", ".join(f"12-cv-{i}" for i in range(size // 11)) + " (D. Conn. May 1, 2012)",
    "one long name": lambda size: f"Smith v. {'Jones ' * (size // 6)}, 1 U.S. 1 (1900)",
    "many acronyms": lambda size: "Act (AAA) " + "".join(f"A{chr(65 + i % 26)}{chr(65 + i // 26 % 26)}{chr(65 + i // 676 % 26)} § {i}; " for i in range(size // 12)),
    "many short titles": lambda size: "".join(f"Do{i}e § {i}; " for i in range(size // 13)),
    "one long parenthetical": lambda size: f"A v. B, 1 U.S. 1 (1900) (holding {'that ' * (size // 5)})",
    "a bracket never closed": lambda size: "A v. B, 1 U.S. 1 (1900) (quoting " + "C v. D, 2 U.S. 2 (1901); " * (size // 24),
}  # fmt: skip


def work(text: str) -> int:
    """Return how many calls reading the text takes."""
    count = 0

    def note(frame: FrameType, event: str, argument: Any) -> None:
        nonlocal count
        count += event in ("call", "c_call")

    before = sys.getprofile()
    sys.setprofile(note)
    try:
        citekit.extract(text)
    finally:
        sys.setprofile(before)
    return count


@pytest.fixture(scope="module", autouse=True)
def tables() -> None:
    """Build the look-up tables, which the first call would count."""
    citekit.extract(
        "See Harlow v. Quince, 465 F.3d 503 (2d Cir. 2006); 42 U.S.C. § 1983; 2011-Ohio-1; No. 12-cv-1; 1 A. L. Rev. 1. Id."
    )


def grows_as_the_text(make: Callable[[int], str]) -> None:
    short, long = work(make(SHORT)), work(make(LONG))
    # A fixed amount besides, for what is looked up once (courts, dates) and for the few calls of an empty text.
    assert long <= 1.5 * (LONG // SHORT) * short + 2_000, f"{short} calls for {SHORT} characters, {long} for {LONG}"


@pytest.mark.parametrize("piece", REPEATED)
def test_repeated(piece: str) -> None:
    grows_as_the_text(lambda size: piece * (size // len(piece)))


@pytest.mark.parametrize("make", GROWN.values(), ids=GROWN)
def test_grown(make: Callable[[int], str]) -> None:
    grows_as_the_text(make)


def patterns() -> Iterator[tuple[str, re.Pattern[str]]]:
    for module in pkgutil.walk_packages(citekit.__path__, "citekit."):
        if module.name == "citekit.__main__":
            continue
        for name, value in vars(importlib.import_module(module.name)).items():
            if isinstance(value, re.Pattern):
                yield f"{module.name}.{name}", value


def repeats_within_repeats(tree: Any, outer: bool = False) -> bool:
    """Whether something repeated without bound can itself, as a whole, be a repetition without bound: ``(?:a+)*``."""
    for operator, argument in tree:
        if operator in (sre_constants.MAX_REPEAT, sre_constants.MIN_REPEAT):
            _, most, inner = argument
            unbounded = most is sre_constants.MAXREPEAT
            if outer and unbounded and len(tree) == 1:
                return True
            if repeats_within_repeats(inner, outer=unbounded):
                return True
        elif operator is sre_constants.SUBPATTERN:
            if repeats_within_repeats(argument[-1], outer=outer and len(tree) == 1):
                return True
        elif operator is sre_constants.BRANCH:
            if any(repeats_within_repeats(branch, outer=outer and len(tree) == 1) for branch in argument[1]):
                return True
        elif operator in (sre_constants.ASSERT, sre_constants.ASSERT_NOT) and repeats_within_repeats(argument[1]):
            return True
    return False


@pytest.mark.parametrize(
    ("expression", "nested"),
    [("(?:a+)*", True), ("(?:(a|b*))+", True), ("(?:a+,)*", False), ("a+b*", False), ("(?:a+){0,3}", False)],
)
def test_repeats_within_repeats_are_seen(expression: str, nested: bool) -> None:
    assert repeats_within_repeats(sre_parser.parse(expression)) is nested


@pytest.mark.parametrize(
    ("name", "pattern"), list(patterns()), ids=lambda value: value if isinstance(value, str) else ""
)
def test_no_repeat_within_a_repeat(name: str, pattern: re.Pattern[str]) -> None:
    assert not repeats_within_repeats(sre_parser.parse(pattern.pattern, pattern.flags & ~re.UNICODE)), name
