"""Articles and amendments in running text: ``article I, § 9, of the Ohio Constitution``, ``the Fourth Amendment``."""

from __future__ import annotations

import re

from citekit.model import Locator
from citekit.text import Document
from citekit.tokenizers.constitution.parts import (
    AMENDMENTS,
    MORE_SECTIONS,
    NUMERAL,
    SECTION,
    further,
    locator,
    numeral,
    part,
    whose,
)

# "Article III, § 2"; "Art. I, § 8" alone, as the Supreme Court prints it; near miss: Charter Art. XIII § 6.
# "article I, section 16 of the Ohio Constitution", "art. 26 of the Massachusetts Declaration of Rights": in small
# letters where the constitution is named behind. Without the first letter, which has two cases.
_ARTICLE = re.compile(rf"rt (?:icle|(?P<short>\.?))\ {{1,4}}(?P<number>{NUMERAL}) {SECTION}", re.VERBOSE)
_SHORT_ARTICLE = re.compile(r"[IVX]{1,4}\Z")
# What the article is one of: "of the U.S. Constitution", ", Fla. Const.", "of the Maryland Declaration of Rights"
_CLAUSE = re.compile(r",? {0,4}cl(?:ause|\.) {1,3}\d{1,2}(?=,| )")
_OF = re.compile(
    r",? {1,4}(?P<of>(?:of|to) {1,4}(?:the|our) {1,4})?(?P<name>(?:[A-Z][\w.]{0,15} {1,4}){0,3}?)"
    r"(?P<last>[Cc]onstitution|Const\.|Declaration {1,4}of {1,4}Rights)"
)
_OF_OTHER = re.compile(r",? {1,4}(?:of|to) {1,4}(?:the|our) {1,4}")
# "section 2 of" article I, "§ 5 of the" Fourteenth Amendment
_SECTION_OF = re.compile(
    rf"(?:[Ss]ections? {{1,4}}|§ {{0,4}})(?P<section>{NUMERAL})(?:\([A-Za-z\d]{{1,4}}\)){{0,3}}"
    r"(?: {1,4}of {1,4}(?:the {1,4})?|, {1,4})\Z"  # Ohio: section 10, article I
)
_SECTION_REACH = 40
# New Hampshire's constitution has parts: part I, article 15
_PART = re.compile(rf"\b[Pp]art {{1,3}}{NUMERAL}, {{1,3}}\Z")
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
_DIGITS = re.compile(r"(\d{1,2})(?:st|nd|rd|th|d)\Z")
# An amendment of a paper, not of the Constitution: "First Amendment to the Lease".
# Nor one in the name of an institution: "Second Amendment Foundation, Inc.".
_OTHER = re.compile(
    r" {1,3}(?:(?:to|of) {1,3}(?:the|its|his|that|this) {1,3}(?!(?:United|U\.|Const|Federal|Bill)[\w.])"
    r"|(?:All(?:iance|\.)|Ass'n|Assoc|C(?:enter|linic|oal(?:ition|\.)|ommittee|tr\.)|F(?:ound(?:ation|\.)|und\b)"
    r"|Inst(?:itute|\.)|La(?:w Center|wyers)|Network|Proj(?:ect|\.)|Soc(?:iety|'y)))"
)
_LONGEST_ABBREVIATION = 4
_OTHER_LAWS = ("Charter", "Treaty", "Convention", "Covenant", "Agreement", "Bylaws")  # they have articles too
_LAW_REACH = 30


def articles(document: Document, states: dict[str, str]) -> list[Locator]:
    """Return articles in prose with their section, or with the constitution they belong to.

    Args:
        document: the text.
        states: normal form of a state's name -> its abbreviation.
    """
    text = document.folded
    return [
        cite
        for match in _ARTICLE.finditer(text)
        if (start := match.start() - 1) >= 0 and text[start] in "Aa" and not text[start - 1 : start].isalnum()
        for cite in _article(document, start, match, states)
    ]


def _article(document: Document, start: int, match: re.Match[str], states: dict[str, str]) -> list[Locator]:
    """Return the sections of an article that are cited, or the article."""
    text = document.folded
    lower, short = text[start] == "a", match["short"] is not None
    end = match.end()
    more = list(further(text, end)) if match["signs"] in MORE_SECTIONS else []
    last = more[-1].end() if more else end
    clause = _CLAUSE.match(text, last)
    of = _OF.match(text, last if clause is None else clause.end())
    code = "U.S. Const."
    named = of is not None and (of["name"] or of["last"] != "Constitution")
    if of is not None and (named or of["of"]):
        if named:
            code = whose(text, of.start("last"), states)[1]
            if of["last"].startswith("Declaration"):
                code = code.replace("Const.", "Decl. of Rts.")
            if not more:
                end = of.end()
        elif lower and short:
            return []
    elif lower or match["section"] is None or match["number"].isdigit() or _OF_OTHER.match(text, last) is not None:
        return []
    if not named and text[max(0, start - _LAW_REACH) : start].rstrip(" ").endswith(_OTHER_LAWS):
        return []
    if short and not named and (_SHORT_ARTICLE.match(match["number"]) is None or _is_named(text, start)):
        return []
    section = match["section"]
    if section is None and (before := _section_before(text, start)) is not None:
        start, section = before.start(), before["section"]
    if named and (volume := _PART.search(text, max(0, start - 16), start)) is not None:
        start = volume.start()
    if section is None and code == "U.S. Const.":
        return []  # "Article III of the Constitution" is spoken of, its sections are cited
    return [
        locator(document, start, end, code, part("art", match["number"], section)),
        *(
            locator(document, s.start("section"), s.end(), code, part("art", match["number"], s["section"]))
            for s in more
        ),
    ]


def _section_before(text: str, start: int) -> re.Match[str] | None:
    """Return the section whose article or amendment begins at an offset: ``section 2 of article I``."""
    if not text.endswith(("of ", "the ", ", "), 0, start):
        return None
    return _SECTION_OF.search(text, max(0, start - _SECTION_REACH), start)


def _is_named(text: str, start: int) -> bool:
    """Tell whether a name stands before an article: that of a charter, a code, a treaty."""
    before = text[max(0, start - 24) : start].rstrip()
    word = before[before.rfind(" ") + 1 :]
    if word[-1:] in ".\"'?!" and len(word.rstrip(".\"'")) > _LONGEST_ABBREVIATION:
        return False  # the sentence before
    return word[:1].isupper() and word not in ("See", "Under", "In", "But", "Cf.") or word.endswith(",")


# § 5 of that Amendment
_OF_THAT = re.compile(r"(?:[Ss]ection {1,4}|§ {0,4})(?P<section>\d{1,2}) {1,4}of {1,4}(?:that|the) {1,4}\Z")


def amendments(document: Document) -> list[Locator]:
    """Return amendments in prose (``the Fourth Amendment``), with the section that is said to be theirs.

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
        if 0 < number <= AMENDMENTS and _OTHER.match(text, end) is None:
            start = stop - len(bare)
            section = _section_before(text, start)
            place = part("amend", numeral(str(number)), section["section"] if section is not None else None)
            found.append(locator(document, start if section is None else section.start(), end, "U.S. Const.", place))
        elif found and bare in ("that", "the"):
            of = _OF_THAT.search(text, max(0, stop - 40), stop + 1)
            if of is not None:
                amendment = (found[-1].section or "").partition(", §")[0]
                found.append(locator(document, of.start(), end, "U.S. Const.", f"{amendment}, § {of['section']}"))
    return found
