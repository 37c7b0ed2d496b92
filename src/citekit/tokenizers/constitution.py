"""Constitutions, federal and of the states (Bluebook R. 11), and amendments named in prose."""

from __future__ import annotations

import re
from collections.abc import Iterator

from attrs import frozen

from citekit.knowledge.codes import CodeTable, code_table, normal
from citekit.model import Form, Kind, Locator, LocatorType
from citekit.text import Document

__all__ = ["ConstitutionTokenizer"]

_NUM = r"(?:[IVXL]{1,7}|\d{1,3})(?:-?[A-Z])?\b"
_SECTION = (
    rf"(?:,? {{0,4}}(?:§{{1,2}}|[Ss]ec(?:tions?|s?\.)?) {{0,4}}(?P<section>{_NUM}(?:\([A-Za-z\d]{{1,4}}\)){{0,5}}))?"
)
# Const. art. III, § 2; Constitution, article I, section 16; Const. of 1983, Art. I, § II; Const. amend. XIV, § 1;
# Const 1963, art 1, § 17; Const. pt. 1, art. 12. Near miss: Const. Law § 5.
_CONST = re.compile(
    rf"""Const(?:itution|n)? \.? ,? \ {{0,4}}
    (?: (?:of\ {{1,2}})? \(?(?:1[789]|20)\d\d\)? ,? \ {{1,4}} )?
    (?: [Pp](?:ar)?t\.?\ {{0,3}}{_NUM} ,\ {{1,4}} )?
    (?P<unit>[Aa]rt(?:icle|s?\b)|[Aa]mend(?:ments?|s\b)?|[Aa]mdts?|[Aa]ms?\b|ART|AMEND) \.? \ {{1,4}}
    (?P<number>{_NUM}) """
    + _SECTION.replace(" ", r"\ "),
    re.VERBOSE,
)
# The further amendments of "amends. V, XIV" and "amends. I and IX".
_MORE = re.compile(rf"(?:, {{0,3}}(?:and |& )?| {{1,3}}(?:and|&) {{1,3}})(?={_NUM}(?![.)]? ?§))(?P<number>{_NUM})")
# "article I, section 16 of the Ohio Constitution"; "Article III, § 2"
_ARTICLE = re.compile(rf"rticle {{1,4}}(?P<number>{_NUM}){_SECTION}")
# "Art. I, § 8" alone, as the Supreme Court prints it; near miss: Charter Art. XIII § 6
_ART = re.compile(rf"Art\.? {{1,3}}(?P<number>[IVX]{{1,4}}\b){_SECTION}")
_OF = re.compile(
    r",?(?: {0,4}cl(?:ause|\.) {1,3}\d{1,2},?)? {1,4}(?:of|to) {1,4}(?:the|our) {1,4}"
    r"(?P<name>(?:[A-Z][\w.]{0,15} {1,4}){0,3})(?P<last>[A-Z]?[\w-]{1,20})"
)
_ORDINALS = {
    w: i
    for i, w in enumerate(
        """first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth
        fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth twenty-first
        twenty-second twenty-third twenty-fourth twenty-fifth twenty-sixth twenty-seventh""".split(),
        1,
    )
}  # fmt: skip
_ROMAN = (
    "", *"I II III IV V VI VII VIII IX X XI XII XIII XIV XV XVI XVII XVIII XIX XX".split(),
    *"XXI XXII XXIII XXIV XXV XXVI XXVII".split()
)  # fmt: skip
_DIGITS = re.compile(r"(\d{1,2})(?:st|nd|rd|th|d)\Z")
# An amendment of a paper, not of the Constitution: "First Amendment to the Lease".
_OTHER = re.compile(r" {1,3}(?:to|of) {1,3}(?:the|its|his|that|this) {1,3}(?!(?:United|U\.|Const|Federal|Bill)[\w.])")


@frozen
class ConstitutionTokenizer:
    """Recognise constitutions and amendments.

    >>> document = Document.read("U.S. Const. amend. XIV, § 1; Ohio Const. art. I, § 16; the Fourth Amendment")
    >>> [(t.text, t.code, t.section) for t in ConstitutionTokenizer().tokens(document)][:2]
    [('U.S. Const. amend. XIV, § 1', 'U.S. Const.', 'amend. XIV, § 1'),
     ('Ohio Const. art. I, § 16', 'Ohio Const.', 'art. I, § 16')]
    """

    name: str = "constitution"

    def tokens(self, document: Document) -> list[Locator]:
        """Return every locator of a constitution, in text order."""
        table = code_table()
        found: list[Locator] = []
        done = 0
        for locator in sorted(
            (*_cited(document, table), *_articles(document, table), *_amendments(document)), key=lambda t: t.span
        ):
            if locator.span[0] >= done:
                found.append(locator)
                done = locator.span[1]
        return found


def _locator(document: Document, start: int, end: int, code: str, section: str) -> Locator:
    """Return a locator of a constitution's article or amendment."""
    return Locator(
        LocatorType.CODE,
        document.text[start:end],
        (start, end),
        Kind.CONSTITUTION,
        Form.FULL,
        code=code,
        section=section,
    )


def _numeral(number: str) -> str:
    """Return a number below 28 in Roman form, as the Bluebook prints articles and amendments."""
    return _ROMAN[int(number)] if number.isdigit() and int(number) < len(_ROMAN) else number


def _part(unit: str, number: str, section: str | None) -> str:
    """Return the normal form of an article or amendment, with its section."""
    word = "amend." if unit[:2].lower() == "am" else "art."
    return f"{word} {_numeral(number)}" + (f", § {section.partition('(')[0]}" if section else "")


def _cited(document: Document, table: CodeTable) -> Iterator[Locator]:
    """Yield the cites that name a constitution and its article or amendment."""
    text = document.folded
    for match in _CONST.finditer(text):
        start, code = _whose(text, match.start(), table)
        end = match.end()
        yield _locator(document, start, end, code, _part(match["unit"], match["number"], match["section"]))
        while (more := _MORE.match(text, end)) is not None and match["unit"].rstrip(".").endswith(("s", "S")):
            end = more.end()
            yield _locator(document, more.start("number"), end, code, _part(match["unit"], more["number"], None))


def _whose(text: str, end: int, table: CodeTable) -> tuple[int, str]:
    """Return where the name before ``Const.`` starts, and the constitution's canonical name."""
    key, stop, best = "", end, (end, "Const.")
    for _ in range(4):
        while stop and text[stop - 1] == " ":
            stop -= 1
        start = text.rfind(" ", max(0, stop - 20), stop) + 1
        word = text[start:stop].lstrip("([*_\"'")
        if not start and stop > 20 or not word[:1].isupper():
            break
        key = normal(word) + key
        if key in ("us", "unitedstates", "federal"):
            best = stop - len(word), "U.S. Const."
        elif key in table.states:
            best = stop - len(word), f"{table.states[key]} Const."
        stop = start
    return best


def _articles(document: Document, table: CodeTable) -> Iterator[Locator]:
    """Yield articles in prose with their section, or with the constitution they belong to."""
    text = document.folded
    for match in (*_ARTICLE.finditer(text), *_ART.finditer(text)):
        start = match.start() - (text[match.start()] == "r")
        if start < 0 or text[start] not in "aA" or match.re is _ART and _named(text, start):
            continue
        of = _OF.match(text, match.end())
        code, end = "U.S. Const.", match.end()
        if of is not None:
            if of["last"] != "Constitution":
                continue
            if of["name"]:
                end = of.end()
                code = _whose(text, of.start("last"), table)[1]
        elif match["section"] is None or match["number"].isdigit() or text[start] == "a":
            continue
        yield _locator(document, start, end, code, _part("art", match["number"], match["section"]))


def _named(text: str, start: int) -> bool:
    """Tell whether a name stands before an article: that of a charter, a code, a treaty."""
    before = text[max(0, start - 24) : start].rstrip()
    word = before[before.rfind(" ") + 1 :]
    return word[:1].isupper() and word not in ("See", "Under", "In", "But", "Cf.") or word.endswith(",")


def _amendments(document: Document) -> Iterator[Locator]:
    """Yield amendments in prose (``the Fourth Amendment``).

    Of ``the First and Fourteenth Amendments`` only the last is one: a lone ``First`` designates nothing by itself.
    """
    text = document.folded
    at = text.find("mendment")
    while at >= 0:
        end = at + 8 + text.startswith("s", at + 8)
        if at and text[at - 1] == "A" and _OTHER.match(text, end) is None:
            before = text[max(0, at - 24) : at - 1].rstrip()
            word = before[before.rfind(" ") + 1 :].lstrip("([*\"'")
            digits = _DIGITS.match(word)
            number = int(digits.group(1)) if digits is not None else _ORDINALS.get(word.lower(), 0)
            if 0 < number < len(_ROMAN):
                start = max(0, at - 24) + len(before) - len(word)
                yield _locator(document, start, end, "U.S. Const.", f"amend. {_ROMAN[number]}")
        at = text.find("mendment", end)
