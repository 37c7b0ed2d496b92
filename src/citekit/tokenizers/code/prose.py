"""Read names that stand behind a section (``section 10(b) of the Securities Exchange Act of 1934``)."""

from __future__ import annotations

import re

from attrs import frozen

from citekit.knowledge.code_names import TREATISES
from citekit.knowledge.codes import Code, CodeTable, normal
from citekit.model import Kind
from citekit.tokenizers.code.names import look_up_name

# of the Clayton Act · of Title VII of the Civil Rights Act · in Title IX of the Education Amendments · of the . . .
# Vehicle Code, as it is quoted; near miss: in the Clayton Act
_OF = re.compile(
    r",? {1,8}(?:of|in(?= {1,8}Title {1,3}[IVXL]{1,6} {1,4}of {1,4}the)) {1,8}"
    r"(?:[Tt]itle {1,3}[IVXL]{1,6}(?:,? {1,4}of {1,4}|, {1,4}(?=[A-Z])))?"
    r"(?P<the>the {1,8}(?:(?:\. ?){3,4} {0,4})?|this {1,4}|that {1,4}|said {1,4}|our {1,4})?"
)
# "title 42", "Title 18, United States Code", "title 11 of the United States Code"
_TITLE = re.compile(
    r"[Tt]itle {1,3}(\d{1,2})\b"
    r"(?:(?:,| {1,3}of {1,3}the) {1,3}(?:United {1,3}States {1,3}Code|U\. ?S\. ?C\.?|U\.S\. Code))?"
)
# Title 18, Section 1341, United States Code · Title 29, section 1604.11 of the Code of Federal Regulations
_FEDERAL = re.compile(r", {1,3}(?:of {1,3}the {1,3})?United {1,3}States {1,3}Code\b")
_TITLED = ("Okla. Stat.", "Me. Stat.")  # those that have titles, beside the codes with a number before their name
_OF_CHAPTERS = ("Mass. Gen. Laws",)  # those whose sections are counted by chapter
# title 59 of the Oklahoma Statutes
_OF_THE = re.compile(r",? {1,3}of {1,3}the {1,3}(?=[A-Z])")
# Massachusetts: "chapter 265", "chapter 93A of the General Laws".
_CHAPTER = re.compile(r"[Cc]h(?:apter|\.) {1,3}(\d{1,4}[A-Z]{0,2})\b(?: {1,3}of {1,3}the {1,3}(General {1,3}Laws))?")
_WORD = re.compile(r" {0,24}([A-Za-z][A-Za-z.'&-]{0,30}|&)(,?)")
# the Civil Code of Puerto Rico · the Vehicle Code of California; near miss: the Civil Code of the Code
_OF_STATE = re.compile(r" {1,4}of {1,4}(?:the {1,4}State {1,4}of {1,4})?(?P<state>[A-Z][a-z]+(?: {1,4}[A-Z][a-z]+)?)\b")
_OF_YEAR = re.compile(r" {1,4}of {1,4}(?:1[789]|20)\d\d\b")
_OF_DATE = re.compile(r" {1,4}of {1,4}[A-Z][a-z]{2,8}\.? {1,4}\d{1,2}, {1,4}(?:1[789]|20)\d\d\b")
# Last words of the names of laws. Near miss: "section 5 of the Restatement", "of the Lease".
_LAWS = frozenset({"Act", "Article", "Code", "Law", "Laws", "Statutes", "Amendments"})
_LONGEST_ABBREVIATION = 6
# The name may go on behind its Code or Law, or its initials: VAWA Reauthorization Act
_GOING_ON = ("of ", "and ", "Article", "Reauthorization ", "Amendments ")
_JOINING = frozenset("and of in for to the on against from & with".split())
# Subsections that stand apart: "section 1(D) (m) of the Adoption Act".
_SPACED = re.compile(r"(?: {1,2}\([A-Za-z\d]{1,4}\)){1,6}")
# "section 43.25(a) of the penal code"; near miss: "of the dress code"
_LOWER = re.compile(r"(?:[a-z]{2,20},? ){1,4}code\b")
# Letters that were said before what they stand for, perhaps outside of an excerpt: Section 6334.1 of the CPSL.
# Near miss: Section 4.2 of the MOU, since an agreement has no section with such a number.
# An act by its year needs no such number: Section 10(b) of the '34 Act.
_INITIALS = re.compile(
    r",? {1,4}of {1,4}the {1,4}(?P<name>[A-Z]{3,6}|(?P<year>(?:'|1[89]|20)\d\d) {1,4}Act)(?![\w&'-]|\.\w)"
)
_OF_A_LAW = re.compile(r"(?<![\d.])\d{3,6}[A-Za-z]{0,2}(?:[.-]\d{1,4})?(?:\(\w{1,4}\)){0,6}$")
_NUMBER_REACH = 40
# The words of a code's name behind its section, a year, and what tells that the name is another section's.
_SUFFIX_WORD = re.compile(r" {0,4}(?:[A-Z][A-Za-z.'-]{0,24}|of|and|&)(?P<comma>,?)")
_SUFFIX_YEAR = re.compile(r",? {0,4}(?:1[89]|20)\d\d\b")
_SUFFIXES = {"Stats.": "wisstat"}  # Wisconsin: § 940.01, Stats.
_SECTION_BEHIND = re.compile(r",? {0,4}(?:§|[Ss]ec|(?!\d{1,3} {1,4}[A-Z])\d|[Aa]rt|[Cc]h|[Tt]it)")
# Lower-case words that stand for a law named before: "section 7 of the act".
_OWN = frozenset("act acts code law legislation statute statutes title chapter".split())
_OWN_TITLE = re.compile(r"Title {1,3}[IVXL]{1,6}\b(?!, {1,4}[A-Z])")


@frozen
class NameAfter:
    """What a section is said to be a section of.

    Attributes:
        end: where the name ends, or the section itself when the name adds nothing to it.
        code: the code, when one is named.
        title: its title or chapter.
        foreign: whether it is a section of something that is not a law (a lease, an opinion).
        own: whether it is one of a law spoken of before ("this title").
    """

    end: int
    code: Code | None = None
    title: str | None = None
    foreign: bool = False
    own: bool = False


def name_after(text: str, end: int, table: CodeTable) -> NameAfter:
    """Return what stands behind a section.

    Args:
        text: the folded text.
        end: where the section ends.
        table: the codes.
    """
    spaced = _SPACED.match(text, end) if text.startswith(" (", end) else None
    behind = end if spaced is None else spaced.end()
    of = _OF.match(text, behind)
    if of is None:
        titled = _TITLE.match(text, behind + 2) if text.startswith(", Title ", behind) else None
        if titled is not None and titled.end() > titled.end(1):  # Section 1983, Title 42, United States Code
            return NameAfter(titled.end(), table.codes["usc"], titled.group(1))
        return _suffix(text, end, behind, table)
    at = of.end()
    title = _TITLE.match(text, at)
    if title is not None:
        further = _OF_THE.match(text, title.end()) if title.end() == title.end(1) else None
        stated = look_up_after(text, further.end(), table) if further is not None else None
        if stated is None:
            return NameAfter(title.end(), table.codes["usc"], title.group(1))
        return NameAfter(*stated, title.group(1))
    chapter = _CHAPTER.match(text, at)
    if chapter is not None:
        code = table.codes["gl"] if chapter.group(2) else None
        return NameAfter(chapter.end() if code else end, code, chapter.group(1))
    if (own := _WORD.match(text, at)) is not None and own.group(1).rstrip(".") in _OWN or _OWN_TITLE.match(text, at):
        return NameAfter(end, own=True)  # "section 7 of this title": a short form
    last = _end_of_name(text, at, table)
    if last == at:
        lower = _LOWER.match(text, at)
        subject = table.subjects.get(normal(lower.group())) if lower is not None else None
        if lower is not None and subject is not None and subject not in TREATISES:
            return NameAfter(lower.end(), Code(subject, Kind.STATUTE))
        return NameAfter(end, foreign=True)
    name = " ".join(text[at:last].split())
    dated = _OF_DATE.match(text, last) if name == "Act" else None
    if dated is not None:  # section 5 of the Act of March 3, 1875
        return NameAfter(dated.end(), Code(" ".join(text[at : dated.end()].split()), Kind.STATUTE))
    if (article := table.subjects.get(normal(name), "")).endswith(" Article"):
        return NameAfter(last, Code(f"Md. Code Ann., {article.removesuffix(' Article')}", Kind.STATUTE))
    if name in _LAWS and name != "Article":
        return NameAfter(end)
    if name.endswith("Article"):
        return NameAfter(end, foreign=True)
    state = _OF_STATE.match(text, last) if name.endswith(" Code") else None
    if state is not None and (named := _of_state(f"{state['state']}'s {name}", table)) is not None:
        return NameAfter(state.end(), named)
    year = _OF_YEAR.match(text, last)
    found = look_up_name(text, last, table)
    code = found.code if found is not None and found.start == at else _of_state(name, table) or Code(name, Kind.STATUTE)
    return NameAfter(year.end() if year is not None else last, code)


def look_up_after(text: str, start: int, table: CodeTable) -> tuple[int, Code] | None:
    """Return where a known code ends whose whole name begins at an offset, and the code."""
    last = _end_of_name(text, start, table)
    found = look_up_name(text, last, table) if last > start else None
    return (last, found.code) if found is not None and found.start == start and found.code is not None else None


def with_its_title(
    text: str, end: int, after: NameAfter, title: str, table: CodeTable, *, chapter: bool = False
) -> NameAfter:
    """Return what stands behind a section, with the title or chapter that was printed before it.

    Title 18, section 1341, United States Code · title 10, section 509 of the Delaware Code · chapter 93A, § 9, of the
    General Laws; near miss: title 18, section 5 of the Quince Act
    """
    if chapter:
        counted = after.title is None and after.code is not None and after.code.name in _OF_CHAPTERS
        return NameAfter(after.end, after.code, title) if counted else after
    code, stop = after.code, after.end
    if code is None and not after.own and (federal := _FEDERAL.match(text, end)) is not None:
        code, stop = table.codes["usc"], federal.end()
    if after.title is not None or code is None or not (code.numbered or code.name in _TITLED):
        return after
    return NameAfter(stop, code, title)


def initials_after(text: str, end: int) -> NameAfter | None:
    """Return the law whose initials or year stand behind a section, if its number is one that only laws have."""
    initials = _INITIALS.match(text, end)
    if initials is None:
        return None
    if initials["year"] is None and _OF_A_LAW.search(text, max(0, end - _NUMBER_REACH), end) is None:
        return None
    return NameAfter(initials.end(), Code(" ".join(initials["name"].split()), Kind.STATUTE))


def _of_state(name: str, table: CodeTable) -> Code | None:
    """Return the code that is said to be a state's: ``Ohio's Revised Code``, ``California's Penal Code``."""
    owner, _, rest = name.partition("'s ")
    state = table.states.get(normal(owner))
    if not rest or state is None:
        return None
    code = table.codes.get(normal(state + rest)) or table.codes.get(normal(owner + rest))
    subject = table.subjects.get(normal(rest))
    return Code(f"{state} {subject}", Kind.STATUTE) if code is None and subject is not None else code


def _code_of(text: str, start: int, end: int, table: CodeTable) -> int:
    """Return where a name ends that goes on behind its Code (``Code of Criminal Procedure``); else ``end``."""
    stop = best = end
    for _ in range(4):
        word = _WORD.match(text, stop)
        if word is None:
            break
        stop = word.end(1)
        name = look_up_name(text, stop, table) if word.group(1)[0].isupper() else None
        if name is not None and name.start == start:
            best = stop - (text[stop - 1] == "." and len(word.group(1)) > _LONGEST_ABBREVIATION)
        stop = word.end()
    return best


def _suffix(text: str, end: int, behind: int, table: CodeTable) -> NameAfter:
    """Return the code that some states print behind the section: ``§ 18-1-405, C.R.S. 2015``.

    Florida R. App. P. 9.800(d), the Colorado and Missouri courts and others; never the code of another section.
    """
    at = behind + len(text[behind : behind + 4]) - len(text[behind : behind + 4].lstrip(" ,"))
    if at == behind or not text[at : at + 1].isupper():
        return NameAfter(end)
    best = NameAfter(end)
    stop = at
    for _ in range(5):
        word = _SUFFIX_WORD.match(text, stop)
        if word is None:
            break
        stop = word.end()
        code = table.codes.get(_SUFFIXES.get(text[at:stop]) or normal(text[at:stop]))
        if code is not None and code.kind is Kind.STATUTE and not code.numbered and not code.paged:
            year = _SUFFIX_YEAR.match(text, stop)
            best = NameAfter(stop if year is None else year.end(), code)
        if word["comma"]:
            break
    if best.code is None or _SECTION_BEHIND.match(text, best.end):
        return NameAfter(end)
    name = text[at : best.end]
    # the period after MCA ends the sentence, that of C.R.S. does not
    return NameAfter(best.end - (name[-1] == "," or name[-1] == "." and name.find(".") == len(name) - 1), best.code)


def _end_of_name(text: str, start: int, table: CodeTable) -> int:
    """Return where the name of a law ends that begins at an offset; the offset itself when none does."""
    at = last = capitals = start
    for count in range(12):
        word = _WORD.match(text, at)
        if word is None:
            break
        bare = word.group(1)
        at = word.end(1)
        if bare[0].isupper():
            capitals = at
        elif not count or bare not in _JOINING:
            break
        head, dash, _ = bare.partition("-")
        if dash and head[1:2].isupper() and normal(head) in table.codes:
            return at - len(bare) + len(head)  # a dash of the sentence, not a hyphen of the name
        plain = bare.rstrip(".")
        letters = bare[1:2].isupper() or bare[1:2] == "." and bare[2:3].isupper()  # APA · A.P.A.
        if plain in _LAWS or letters and normal(bare) in table.codes:
            last = at - (bare[-1] == "." and (plain in _LAWS or "." not in plain))
            if text[at : at + 1] != " " or not text[at : at + 40].lstrip(" ").startswith(_GOING_ON):
                return last
            if bare == "Code" and (longer := _code_of(text, start, at, table)) > at:
                return longer
        elif bare[-1] == "." and (last > start or len(bare) > _LONGEST_ABBREVIATION):
            break  # the sentence ends
        at += len(word.group(2))
    # the Code of Civil Procedure: the name goes on behind its Code
    return capitals if last > start and text[start:last].strip() == "Code" else last
