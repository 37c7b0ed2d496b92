"""Constitutions, federal and of the states (Bluebook R. 11), and amendments named in prose."""

from __future__ import annotations

import re

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
# Const 1963, art 1, § 17; Const. pt. 1, art. 12. Near miss: Const. Law § 5. The word alone is taken too, to know
# whether articles of a constitution are to be looked for.
_CONST = re.compile(
    rf"""Const(?: (?:itution|n)? \.? ,? \ {{0,4}}
    (?: (?:of\ {{1,2}})? \(?(?:1[789]|20)\d\d\)? ,? \ {{1,4}} )?
    (?: [Pp](?:ar)?t\.?\ {{0,3}}{_NUM} ,\ {{1,4}} )?
    (?P<unit>[Aa]rt(?:icle|s?\b)|[Aa]mend(?:ments?|s\b)?|[Aa]mdts?|[Aa]ms?\b|ART|AMEND) \.? \ {{1,4}}
    (?P<number>{_NUM}) """
    + _SECTION.replace(" ", r"\ ")
    + "| itution )",
    re.VERBOSE,
)
# The further amendments of "amends. V, XIV" and "amends. I and IX".
_MORE = re.compile(rf"(?:, {{0,3}}(?:and |& )?| {{1,3}}(?:and|&) {{1,3}})(?={_NUM}(?![.)]? ?§))(?P<number>{_NUM})")
# "Article III, § 2"; "Art. I, § 8" alone, as the Supreme Court prints it; near miss: Charter Art. XIII § 6
_ARTICLE = re.compile(rf"Art(?:icle|(?P<short>\.?)) {{1,4}}(?P<number>{_NUM}){_SECTION}")
# "article I, section 16 of the Ohio Constitution", without its first letters, which are common ones
_LOWER_ARTICLE = re.compile(rf"cle {{1,4}}(?P<number>{_NUM}){_SECTION}")
_SHORT_ARTICLE = re.compile(r"[IVX]{1,4}\Z")
_OF = re.compile(
    r",?(?: {0,4}cl(?:ause|\.) {1,3}\d{1,2},?)? {1,4}(?:of|to) {1,4}(?:the|our) {1,4}"
    r"(?P<name>(?:[A-Z][\w.]{0,15} {1,4}){0,3})(?P<last>[A-Z]?[\w-]{1,20})"
)
_AMENDMENT = re.compile("Amendments?")
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
        cited, named = _cited(document, table)
        found = [*cited, *_articles(document, table, named=named), *_amendments(document)]
        found.sort(key=_start)
        kept: list[Locator] = []
        done = 0
        for locator in found:
            if locator.span[0] >= done:
                kept.append(locator)
                done = locator.span[1]
        return kept


def _start(locator: Locator) -> tuple[int, int]:
    return locator.span


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


def _cited(document: Document, table: CodeTable) -> tuple[list[Locator], bool]:
    """Return the cites that name a constitution and its article or amendment, and whether any is named."""
    text = document.folded
    found: list[Locator] = []
    named = False
    for match in _CONST.finditer(text):
        named = True
        unit = match["unit"]
        if unit is None:
            continue
        start, code = _whose(text, match.start(), table)
        end = match.end()
        found.append(_locator(document, start, end, code, _part(unit, match["number"], match["section"])))
        if unit[-1] not in "sS":
            continue
        while (more := _MORE.match(text, end)) is not None:
            end = more.end()
            found.append(_locator(document, more.start("number"), end, code, _part(unit, more["number"], None)))
    return found, named


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


def _articles(document: Document, table: CodeTable, *, named: bool) -> list[Locator]:
    """Return articles in prose with their section, or with the constitution they belong to.

    Args:
        document: the text.
        table: the codes.
        named: whether the text names any constitution.
    """
    text = document.folded
    found: list[Locator] = []
    heads = [(match.start(), match) for match in _ARTICLE.finditer(text)]
    if named:
        heads += [
            (match.start() - 4, match)
            for match in _LOWER_ARTICLE.finditer(text)
            if text.startswith("arti", max(0, match.start() - 4))
        ]
    for start, match in heads:
        short = match.re is _ARTICLE and match["short"] is not None
        if short and (_SHORT_ARTICLE.match(match["number"]) is None or _named(text, start)):
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
        found.append(_locator(document, start, end, code, _part("art", match["number"], match["section"])))
    return found


def _named(text: str, start: int) -> bool:
    """Tell whether a name stands before an article: that of a charter, a code, a treaty."""
    before = text[max(0, start - 24) : start].rstrip()
    word = before[before.rfind(" ") + 1 :]
    return word[:1].isupper() and word not in ("See", "Under", "In", "But", "Cf.") or word.endswith(",")


def _amendments(document: Document) -> list[Locator]:
    """Return amendments in prose (``the Fourth Amendment``).

    Of ``the First and Fourteenth Amendments`` only the last is one: a lone ``First`` designates nothing by itself.
    """
    text = document.folded
    found: list[Locator] = []
    for match in _AMENDMENT.finditer(text):
        stop, end = match.span()
        while stop and text[stop - 1] == " ":
            stop -= 1
        start = text.rfind(" ", max(0, stop - 24), stop) + 1
        if not start:
            start = max(0, stop - 24)
        word = text[start:stop]
        bare = word.lstrip("([*\"'")
        number = _ORDINALS.get(bare.lower(), 0)
        if not number and (digits := _DIGITS.match(bare)) is not None:
            number = int(digits.group(1))
        if 0 < number < len(_ROMAN) and _OTHER.match(text, end) is None:
            found.append(_locator(document, stop - len(bare), end, "U.S. Const.", f"amend. {_ROMAN[number]}"))
    return found
