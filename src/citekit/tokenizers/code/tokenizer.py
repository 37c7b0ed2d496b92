"""Codes: statutes, session laws, regulations, and bare sections of them (Bluebook R. 12 and 14)."""

from __future__ import annotations

import re
from bisect import insort

from attrs import evolve, frozen

from citekit.knowledge.codes import CodeTable, code_table
from citekit.model import Form, Kind, Locator, LocatorType, Span
from citekit.text import Document
from citekit.tokenizers.code.abbreviated import abbreviated
from citekit.tokenizers.code.anchors import (
    ADVANCE,
    ARTICLE,
    BARE,
    CHAPTER,
    CHAPTER_OF,
    LAW,
    REIGN,
    SECTION,
    SECTIONS,
    SIGN,
    SIGNS,
    TEXAS,
    anchors,
)
from citekit.tokenizers.code.defined import DefinedLaws, general_code
from citekit.tokenizers.code.locators import full_locator, section_locators, without_mark
from citekit.tokenizers.code.look_up import CodeName
from citekit.tokenizers.code.names import Before, look_up_name, name_before
from citekit.tokenizers.code.prose import NameAfter, initials_after, name_after, with_its_title
from citekit.tokenizers.code.regnal import statute_of_reign
from citekit.tokenizers.code.regulation import regulations_named
from citekit.tokenizers.code.sections import MOST, Section, sections_at
from citekit.tokenizers.code.statute import (
    advance_sheet,
    chapter_named,
    chapter_of_code,
    is_session_chapter,
    next_title,
    numbered_law,
    sections_of_chapter,
    session_law,
    statutes_named,
    texas_act,
)
from citekit.tokenizers.rule.names import suffix

__all__ = ["CodeTokenizer"]

# A bare "section 5" may be a section of anything; of a code it has three digits, a hyphen, a letter or decimals, as a
# rule: 1983, 13A-5-40, 775.08, 18.2-152, 9A.44.050, 78j. Near miss: 3.5.3 of a contract.
_LIKELY = re.compile(r"\d{3}|\d+[A-Za-z]?-\d|\d+\.\d{2}|\d+\.\d-\d|\d+[A-Z]\.\d|\d{2}[a-z]")

# Title 42, section 1983 of the United States Code · title 10, § 509 of the Delaware Code · Chapter 93A, § 9, of the
# General Laws
_TITLE_BEFORE = re.compile(
    r"(?<!\w)(?:[Tt]itle|(?P<chapter>[Cc]hapter)) {1,3}(?P<title>\d{1,3}(?(chapter)[A-Z]?)),? {1,3}$"
)
_TITLE_REACH = 16
_DIVIDED = re.compile(r"\d{1,4}[A-Za-z]?\(")

# The number is a title's: the section, with its sign, comes behind.
_SECTION_FOLLOWS = re.compile(r"[\w.]{1,12}[),]{0,2} {0,4}§")

# The article is a division of the code, its section follows: art. 11.07, § 3.
_SIGN_FOLLOWS = re.compile(r",? {0,4}§")
# near miss: the Rules of Engagement
_OF_RULES = re.compile(
    r" {1,3}of {1,3}the {1,3}(?:[A-Z][a-z]{1,14} {1,3}){0,2}Rules {1,3}of {1,3}"
    r"(?:Evidence|Court|Professional|(?:Civil|Criminal|Appellate|Bankruptcy) {1,3}Procedure)\b"
)
# How far behind a chapter a section of it stands: a comma and blanks.
_FEW = 6  # sections that are read behind a word that may name another thing
_BESIDE = 3
# Its articles have plain numbers, so that one alone must have been cited before: Article 31. Near miss: Article 12
_MILITARY = "U.C.M.J."
# A sentence that begins with "Section 5" goes by itself, whatever name ended the one before.
_SENTENCE_ENDS = frozenset(".?!\"')")
# Where an act is printed tells that a section is one of it: the FHA, § 810(a), 82 Stat. 85
# near misses: Title III, § 301, 100 Stat. 1871 · Ch. 576, § 5, 48 Stat. 985
_OF_ACT = re.compile(r",? {1,4}\d{1,3} {1,4}Stat\. {1,4}\d")
_INITIALS = re.compile(r"\b(?![IVXL]+,)[A-Z]{3,8},\Z")
# So does a section that begins a note, behind the note's number alone on its line.
_NOTE_HEAD = re.compile(r"\n[ \t]{0,8}\d{1,3}\.?\n\n?[ \t]{0,12}$")
# Or the text below a heading in capitals. Near miss: of the WATER\nSection 5
_HEADING = re.compile(r"\n[ \t\f]*(?:[IVX]{1,4}\.[ \t]+)?[A-Z][A-Z ,.&'-]{3,60}\n[ \t]*\n?[ \t]*$")


@frozen
class CodeTokenizer:
    """Recognise statutes and regulations, and their bare sections.

    Both are found in one pass, since a bare section is of the kind of the section cited before.

    >>> document = Document.read("See 28 U.S.C. §§ 1331, 1332(a)(1); MCL 600.745; 60 Fed. Reg. 68,380.")
    >>> [(t.text, t.code, t.section) for t in CodeTokenizer().tokens(document)]
    [('28 U.S.C. §§ 1331', 'U.S.C.', '1331'), ('1332(a)(1)', 'U.S.C.', '1332'),
     ('MCL 600.745', 'Mich. Comp. Laws', '600.745'), ('60 Fed. Reg. 68,380', 'Fed. Reg.', '68,380')]
    """

    name: str = "code"

    def tokens(self, document: Document) -> list[Locator]:
        """Return every locator of a statute or regulation, in text order."""
        table = code_table()
        text = document.folded
        found: list[Locator] = []
        seen: dict[str, Kind] = {}
        defined = DefinedLaws(text, table)
        done = 0
        unread: list[tuple[int, int, int]] = []
        for start, number, how in anchors(text):
            if start < done:
                continue
            if (
                start - done <= _BESIDE
                and found
                and how in (SIGN, SIGNS)
                and (chapter := sections_of_chapter(document, found[-1], number, plural=how == SIGNS))
            ):
                found[-1:] = chapter
                done = chapter[-1].span[1]
                continue
            if how == BARE:
                read = _bare(document, table, start, number)
            elif how == LAW:
                read = numbered_law(document, start)
            elif how == ARTICLE:
                read = _articles(document, table, start, number, seen)
            elif how == CHAPTER:
                read = chapter_of_code(document, start, number)
            elif how == CHAPTER_OF:
                read = chapter_named(document, table, start, number)
            elif how == REIGN:
                read = statute_of_reign(document, start, number)
            elif how == TEXAS:
                read = texas_act(document, start)
            elif how == ADVANCE:
                read = advance_sheet(document, look_up_name(text, start, table), number)
            else:
                read = next_title(document, found[-1:], start, number, plural=how == SIGNS) or _sections(
                    document, table, start, number, how, seen, defined
                )
            if not read:
                unread.append((start, number, how))
                continue
            if read[0].span[0] < done:
                if read[0].span[0] > found[-1].span[0] or is_session_chapter(found[-1]):
                    continue
                found.pop()  # its section has come: Stats. 2014, ch. 249, § 2
            read[-1] = without_mark(document, read[-1], seen)
            done = read[-1].span[1]
            found += read
            _note(seen, read)
        _add_named_later(found, document, table, unread, seen, defined)
        return _completed(found, document, table)


def _span(locator: Locator) -> Span:
    return locator.span


def _add_named_later(
    found: list[Locator],
    document: Document,
    table: CodeTable,
    unread: list[tuple[int, int, int]],
    seen: dict[str, Kind],
    defined: DefinedLaws,
) -> None:
    """Add the sections with a subdivision that were not read, and are named with their act further down.

    ``Section 43(a) creates another cause … sections 32 and 43(a) of the Lanham Act``
    """
    for start, number, how in unread:
        if how == SECTION and _DIVIDED.match(document.folded, number):
            for section in _sections(document, table, start, number, SECTION, seen, defined)[:1]:
                insort(found, section, key=_span)


def _completed(found: list[Locator], document: Document, table: CodeTable) -> list[Locator]:
    """Return the locators and those whose word is abbreviated, sections alone as of the code that the text says."""
    found = abbreviated(document, found)
    general = general_code(document.folded, table) if any(locator.code is None for locator in found) else None
    return found if general is None else [_of_code(locator, general) for locator in found]


def _note(seen: dict[str, Kind], read: list[Locator]) -> None:
    """Note the kind of the sections that were read, and which are articles of military justice."""
    for locator in read:
        if locator.section is not None:
            if locator.section not in seen:
                seen[locator.section] = locator.kind
            if locator.kind is Kind.REGULATION and "." in locator.section:
                seen[_part(locator.section)] = locator.kind
            if locator.code == _MILITARY:
                seen[f"art. {locator.section}"] = locator.kind


def _part(number: str) -> str:
    """Return the part of the regulations that a section is numbered by: § 52.249-2 is one of part 52."""
    part, dot, _ = number.partition(".")
    return f"part {part}" if dot else number


def _of_code(locator: Locator, general: CodeName) -> Locator:
    """Return a section without a code as one of the code that the text says is meant."""
    if locator.code is not None or locator.kind is not Kind.STATUTE or locator.section is None:
        return locator
    return evolve(locator, code=general.code.name, title=general.title)


def _bare(document: Document, table: CodeTable, end: int, number: int) -> list[Locator]:
    """Return the cites whose name ends at an offset and whose number follows without a section sign."""
    name = look_up_name(document.folded, end, table)
    if name is not None and not name.code.paged and _SECTION_FOLLOWS.match(document.folded, number) is not None:
        return []
    if name is not None and name.code.kind is not Kind.STATUTE:
        return regulations_named(document, name, end, number)
    if name is None or name.code.numbered and name.title is None and not name.code.untitled:
        return session_law(document, end, number)
    return statutes_named(document, name, end, number)


def _sections(
    document: Document,
    table: CodeTable,
    start: int,
    number: int,
    how: int,
    seen: dict[str, Kind],
    defined: DefinedLaws,
) -> list[Locator]:
    """Return the sections that a section sign or the word section announces.

    Args:
        document: the text.
        table: the codes.
        start: where the sign starts; the name of the code ends before it.
        number: where the first number starts.
        how: which sign it is.
        seen: the sections read so far, with their kind.
        defined: the acronyms of laws that the text defines.
    """
    text = document.folded
    if text[start - 1 : start] == "[" and "]" in text[start:number]:
        start -= 1  # 15 U.S.C. [§] 1125, [section] 1126
    before = name_before(text, start, table)
    if before is Before.FOREIGN:
        return []
    unsure = before is Before.UNSURE  # each of a list of unknown sections is looked at so, and all behind it
    sections = sections_at(document, number, plural=how in (SIGNS, SECTIONS), most=_FEW if unsure else MOST)
    if not sections:
        return []
    # § 21 … Section 21A
    known = any(s.number in seen or s.number[-1].isupper() and s.number[:-1] in seen for s in sections)
    if unsure and not known:
        if (name := defined.before(start)) is not None:
            before = name
        elif _goes_by_itself(document, start, sections[-1].end):
            before = Before.PLAIN
    if unsure and len(sections) == _FEW and (known or before is not Before.UNSURE):
        sections = sections_at(document, number, plural=how in (SIGNS, SECTIONS))
    if isinstance(before, CodeName):
        return _of_name(document, table, defined.enacted(before), sections, defined)
    if before is Before.ID:
        return [_short(document, s.start, s, seen) for s in sections[1:]]
    last = sections[-1]
    after = _behind(text, last.end, table, defined)
    if after.foreign and how in (SECTION, SECTIONS):
        return _rule(document, start, last)
    if after.title is None and (titled := _TITLE_BEFORE.search(text, max(0, start - _TITLE_REACH), start)) is not None:
        chapter = titled["chapter"] is not None
        after = with_its_title(text, last.end, after, titled["title"], table, chapter=chapter)
        start = titled.start() if after.title is not None else start
    if after.code is not None and (after.code.kind is Kind.STATUTE or after.title is not None):
        sections[-1] = Section(last.start, after.end, last.number)
        act = defined.enacted(CodeName(start, after.code, after.title))
        return section_locators(document, start, act.code, act.title, sections)
    likely = how != SECTION or after.own or _LIKELY.match(sections[0].number) is not None
    if not known and (before is Before.UNSURE or not likely):
        return []
    first = Section(start, sections[0].end, sections[0].number)
    return [_short(document, s.start, s, seen) for s in (first, *sections[1:])]


def _goes_by_itself(document: Document, start: int, end: int) -> bool:
    """Tell whether a section does not go with the capitalised word before it.

    It begins a sentence, a note or what a heading heads, or tells where it is printed: ``the FHA, § 810, 82 Stat. 85``.
    """
    text = document.folded
    behind = text[max(0, start - 24) : start].rstrip(" ")
    if text[start] == "S" and behind[-1:] in _SENTENCE_ENDS:
        return True
    if _NOTE_HEAD.search(document.text, max(0, start - 24), start) is not None:
        return True
    if text[start] == "S" and behind[-1:].isupper() and _HEADING.search(document.text, max(0, start - 120), start):
        return True
    return _OF_ACT.match(text, end) is not None and _INITIALS.search(behind) is not None


def _of_name(
    document: Document, table: CodeTable, before: CodeName, sections: list[Section], defined: DefinedLaws
) -> list[Locator]:
    """Return the sections of a code that is named before them."""
    text, last = document.folded, sections[-1]
    if len(sections) > 1 and text[last.start] == "\u00a7":
        after = _behind(text, last.end, table, defined)
        if after.code is not None and after.code.kind is Kind.STATUTE:
            del sections[-1]  # 15 U.S.C. § 78j(b), and § 11 of the Clayton Act
    elif text.startswith(" of the ", last.end):
        after = name_after(text, last.end, table)
        if after.code is not None and after.code.name.startswith(f"{before.code.name}, "):
            # Md. Code (2002), § 7-104 of the Criminal Law Article
            sections[-1] = evolve(last, end=after.end)
            before = evolve(before, code=after.code)
    return section_locators(document, before.start, before.code, before.title, sections)


def _behind(text: str, end: int, table: CodeTable, defined: DefinedLaws) -> NameAfter:
    """Return what a section is said to be a section of, also by letters that the text defines or a law has."""
    after = name_after(text, end, table)
    if not after.foreign:
        return after
    if (acronym := defined.after(end)) is not None:
        return NameAfter(*acronym)
    return initials_after(text, end) or after


def _rule(document: Document, start: int, section: Section) -> list[Locator]:
    """Return the rule that is called a section: ``Section 608(b) of the Federal Rules of Evidence``."""
    text = document.folded
    if _OF_RULES.match(text, section.end) is None:
        return []
    code, end = suffix(text, section.end)
    if code is None:
        return []
    return [full_locator(document, start, end, code, None, section.number, Kind.RULE)]


def _articles(document: Document, table: CodeTable, start: int, number: int, seen: dict[str, Kind]) -> list[Locator]:
    """Return the articles of a code: in Louisiana, Puerto Rico, Texas and military justice they stand for sections.

    ``article 36.19`` alone is one of a code only when one of its chapter was cited before; other laws, treaties and
    contracts have articles too.

    Args:
        document: the text.
        table: the codes.
        start: where the word article starts.
        number: where the first number starts.
        seen: the sections read so far, with their kind.
    """
    text = document.folded
    sections = sections_at(document, number, plural=text[number - 2] == "s" or text[number - 3 : number - 1] == "s.")
    if not sections or _SIGN_FOLLOWS.match(text, sections[0].end) is not None:
        return []
    before = name_before(text, start, table)
    if isinstance(before, CodeName):
        return section_locators(document, before.start, before.code, before.title, sections)
    last = sections[-1]
    after = name_after(text, last.end, table)
    if after.code is not None and after.code.kind is Kind.STATUTE and after.title is None:
        sections[-1] = Section(last.start, after.end, last.number)
        return section_locators(document, start, after.code, None, sections)
    if after.foreign or not _is_known_article(last.number, seen):
        return []
    return [_short(document, start if s is sections[0] else s.start, s, seen) for s in sections]


def _is_known_article(number: str, seen: dict[str, Kind]) -> bool:
    """Tell whether an article alone is one of a code: it, or one of its chapter, was cited before with the code."""
    if "." not in number:
        return f"art. {number}" in seen
    return number in seen or _in_chapter(number, seen)


def _in_chapter(number: str, seen: dict[str, Kind]) -> bool:
    """Tell whether an article of the same chapter was cited before: 64.03 after 64.01, as Texas numbers them."""
    chapter = number.partition(".")[0] + "."
    return len(chapter) > 2 and any(other.startswith(chapter) for other in seen)


def _short(document: Document, start: int, section: Section, seen: dict[str, Kind]) -> Locator:
    """Return the locator of a section without a code."""
    kind = seen.get(section.number) or seen.get(_part(section.number), Kind.STATUTE)
    span = (start, section.end)
    return Locator(LocatorType.CODE, document.text[start : section.end], span, kind, Form.SHORT, section=section.number)
