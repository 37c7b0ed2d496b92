"""Read statutes without a section sign: by the number behind the name, by year and page (Bluebook R. 12)."""

from __future__ import annotations

import re

from citekit.knowledge.codes import SESSION_DIVISIONS, Code, CodeTable
from citekit.model import Kind, Locator
from citekit.text import Document
from citekit.tokenizers.code.anchors import ACT, CHAPTER_BEFORE, CHAPTERED, LEGISLATURE, NUMBERED
from citekit.tokenizers.code.locators import PAGE, full_locator, paged_law, section_locators
from citekit.tokenizers.code.look_up import CodeName
from citekit.tokenizers.code.prose import name_after
from citekit.tokenizers.code.sections import first_of_range, sections_at

# Session laws by year and chapter or page: Ga. L. 1990, p. 2435; Stats. 2014, ch. 249; St. 1986, c. 557.
_SESSION = re.compile(
    r"(?P<year>(?:1[789]|20)\d\d),? {1,3}(?P<place>(?:pp?|page|chs?|c|No|Act|P\. ?A)\.? {0,2}"
    r"(?:No\. {0,2})?\d{1,5}(?:-\d{1,4}(?!\d)| 1/2)?\u00bd?[A-Z]?)"
)
# Ill. Rev. Stat. 1991, ch. 38, par. 9-1 · ch. 38, para. 9-1 (Bluebook T1.3) · ch. 38, ¶¶ 11-2, 11-3
_PARAGRAPHS = re.compile(r",? {1,3}(?:[Pp]ara?(?P<plural>s)?\. {0,3}|\u00b6(?P<signs>\u00b6)? {0,3})(?=\d)")
_SESSION_NAME = re.compile(
    r"(?!(?:See|In|By|But|The|So|Under|And|Cf\.) )(?:[NSRW]\. ?)?"
    r"(?:[A-Z][a-z]{0,5}\.? ?){0,2}"
    r"(?:L\.?|Laws(?: of(?: [A-Z][a-z]{3,11})?)?|LAWS(?: OF)?|Stats?\.|St\.|Acts(?: of)?|Sess\. Laws),? {1,6}\Z"
)
# What may stand between the name and the number of a statute; the last of these makes the number a chapter's.
_GAP = re.compile(
    r"\.?,? {1,24}(?:(?P<at>at) {1,3}|(?:art|sec|Sec|S|s)\b\.? {0,4}|No\. {0,3}\d{1,4}, {1,3}"
    r"|(?:19|20)\d\d {1,2}Supp\. {1,3}|(?P<chapter>[Cc]h(?:ap(?:ter)?)?|c|tit)\b\.? {0,4}"
    r"|(?P<bill>L\.B\.) {0,3}|pp?\. {0,3})?\Z"
)
# What stands between a section and that of another title: , Tit. 22, § 1239 · and tit. 14, § 5
_NEXT_TITLE = re.compile(
    r"(?:[,;] {1,3}|,? {1,3}and {1,3})(?P<division>[Tt]it\. {1,3}(?P<title>\d{1,3}[A-Z]?)),? {1,3}"
)
# Act of May 25, 1991, 72d Leg. · Acts 1993, 73rd Leg. · 73rd Leg.
_ACT_BEFORE = re.compile(
    r"(?:Acts? (?:of [A-Z][a-z]{2,8}\.? {1,3}\d{1,2}, {1,3})?(?:18|19|20)\d\d, {1,3})?"
    r"\b(?P<legislature>\d{1,2})(?:st|n?d|r?d|th) {1,3}\Z"
)
# The last word of a code's name, no abbreviation of it.
_LAST_WORDS = (" Code", " Act", " Laws", " Statutes")
# The initials of an act, which have no periods.
_ACRONYM = re.compile(r"[A-Z]{3,8}")


def statutes_named(document: Document, name: CodeName, end: int, number: int) -> list[Locator]:
    """Return the statutes of a named code whose number follows without a section sign.

    Args:
        document: the text.
        name: the code, as read before ``end``.
        end: where its name ends.
        number: where the number starts.
    """
    text = document.folded
    gap = _GAP.match(text, end, number)
    if gap is None or not text[number].isdigit():
        return []
    if text[end] == "." and (_ACRONYM.fullmatch(text, name.start, end) or text.endswith(_LAST_WORDS, 0, end)):
        return []  # "under FELA. 12", "the Penal Code. 2" are the end of a sentence and the mark of a note
    if name.code.paged and (gap["chapter"] or gap["bill"]):
        return _numbered_in_year(document, name, number, "L.B. " if gap["bill"] else "ch. ")
    if name.code.paged:
        return paged_law(document, name, number, short=gap["at"] is not None)
    if gap["at"] is not None:
        return []
    session = session_law(document, end, number)
    if session:
        return session
    sections = sections_at(document, number, plural=False)
    if not sections:
        return []
    if gap["chapter"] is not None:
        chapter = sections[0]
        whole = full_locator(document, name.start, chapter.end, name.code.name, chapter.number, None)
        return _with_paragraphs(document, whole, "")
    return section_locators(document, name.start, name.code, name.title, sections)


def _numbered_in_year(document: Document, name: CodeName, number: int, division: str) -> list[Locator]:
    """Return the session law that its year and chapter or bill designate: ``1884 Miss. Gen. Laws, Ch. 30``."""
    chapter = PAGE.match(document.folded, number)
    if chapter is None or name.title is None:
        return []
    printed = division + chapter.group()
    return [full_locator(document, name.start, chapter.end(), name.code.name, name.title, printed, name.code.kind)]


def is_session_chapter(locator: Locator) -> bool:
    """Whether a locator is a chapter or a bill of a year's session laws, or a section of one."""
    return locator.section is not None and locator.section.startswith(SESSION_DIVISIONS)


def sections_of_chapter(document: Document, chapter: Locator, number: int, *, plural: bool) -> list[Locator]:
    """Return the sections of a chapter of session laws that stand at an offset behind it: ``ch. 30, §§ 6, 7``.

    Args:
        document: the text.
        chapter: what was read before it; nothing is returned when it is no chapter.
        number: where the first number starts.
        plural: whether several are announced.
    """
    if not is_session_chapter(chapter):
        return []
    found: list[Locator] = []
    for section in sections_at(document, number, plural=plural):
        start = section.start if found else chapter.span[0]
        whole = f"{chapter.section}, § {first_of_range(section.number)}"
        found.append(full_locator(document, start, section.end, chapter.code or "", chapter.title, whole))
    return found


def next_title(document: Document, read: list[Locator], start: int, number: int, *, plural: bool) -> list[Locator]:
    """Return the sections of another title of the code just cited: ``Okla. Stat., Tit. 21, § 585, Tit. 22, § 1239``.

    Args:
        document: the text.
        read: the locator before them, if any; nothing is returned when its code has no titles.
        start: where the section sign stands.
        number: where the first number starts.
        plural: whether several are announced.
    """
    if not read or read[0].title is None or read[0].code is None:
        return []
    following = _NEXT_TITLE.fullmatch(document.folded, read[0].span[1], start)
    sections = sections_at(document, number, plural=plural) if following is not None else []
    if following is None or not sections:
        return []
    code = Code(read[0].code, read[0].kind)
    return section_locators(document, following.start("division"), code, following["title"], sections)


def texas_act(document: Document, start: int) -> list[Locator]:
    """Return the act of the legislature of Texas whose session and chapter stand at an offset.

    Its legislatures are numbered through (Greenbook R. 11): ``Acts 1993, 73rd Leg., R.S., ch. 900, § 1.01``.
    """
    text = document.folded
    legislature = LEGISLATURE.match(text, start)
    before = _ACT_BEFORE.search(text, max(0, start - 44), start)
    if legislature is None or before is None:
        return []
    title = " ".join(filter(None, (before["legislature"], legislature["called"])))
    chapter = f"ch. {legislature['chapter']}"
    return [full_locator(document, before.start(), legislature.end(), "Tex. Leg.", title, chapter)]


def advance_sheet(document: Document, name: CodeName | None, end: int) -> list[Locator]:
    """Return an advance sheet, which is designated by its year and pamphlet (``1999-975 N.Y. Consol. Laws Adv.``)."""
    if name is None or name.title is None or name.code.kind is not Kind.STATUTE:
        return []
    return [full_locator(document, name.start, end, name.code.name, name.title, None)]


def session_law(document: Document, end: int, number: int) -> list[Locator]:
    """Return a session law cited by year and chapter or page.

    Args:
        document: the text.
        end: where its name ends, but for a period or comma.
        number: where the year starts.
    """
    text = document.folded
    if text[number] not in "12":
        return []
    match = _SESSION.match(text, number)
    if match is None:
        return []
    name = _SESSION_NAME.search(text, max(0, end - 32), number)
    if name is None:
        return []
    code = " ".join(name.group().split()).rstrip(",").removesuffix(" of")
    place = " ".join(match.group("place").split()).replace("page", "p.")
    law = full_locator(document, name.start(), match.end(), code, match.group("year"), place)
    return _with_paragraphs(document, law, f"{place}, par. ")


def _with_paragraphs(document: Document, chapter: Locator, prefix: str) -> list[Locator]:
    """Return a chapter of the statutes of Illinois by the paragraphs behind it, which were their sections until 1993.

    Args:
        document: the text.
        chapter: what was read; it is returned as it is when no paragraph follows or another state's law was read.
        prefix: what stands before the number in the section's designation.
    """
    behind = _PARAGRAPHS.match(document.folded, chapter.span[1])
    if behind is None or not (chapter.code or "").startswith("Ill"):
        return [chapter]
    found: list[Locator] = []
    for paragraph in sections_at(document, behind.end(), plural=bool(behind["plural"] or behind["signs"])):
        start = paragraph.start if found else chapter.span[0]
        section = prefix + first_of_range(paragraph.number)
        found.append(full_locator(document, start, paragraph.end, chapter.code or "", chapter.title, section))
    return found or [chapter]


def chapter_of_code(document: Document, start: int, name: int) -> list[Locator]:
    """Return the chapter that starts at an offset, and whose code is printed behind it at another."""
    text = document.folded
    chapter = CHAPTER_BEFORE.match(text, start, name)
    printed = next((printed for printed in CHAPTERED if text.startswith(printed, name)), None)
    if chapter is None or printed is None:
        return []
    return [full_locator(document, start, name + len(printed), CHAPTERED[printed], chapter["chapter"], None)]


_CHAPTER = re.compile(r"\d{1,4}[A-Z]?(?:\.\d{1,3})?")
_BANKRUPTCY = ("Bankruptcy Code", "11")


def chapter_named(document: Document, table: CodeTable, start: int, number: int) -> list[Locator]:
    """Return the chapter whose code or title is named behind it: ``chapter 121 of Title 18, United States Code``.

    Near miss: ``Chapter 11 of the Bankruptcy Code``, which says of what kind a case is.
    """
    chapter = _CHAPTER.match(document.folded, number)
    after = name_after(document.folded, chapter.end(), table) if chapter is not None else None
    code = after.code if after is not None and not after.foreign else None
    if chapter is None or after is None or code is None or code.kind is not Kind.STATUTE:
        return []
    if code.name in _BANKRUPTCY or after.title in _BANKRUPTCY:
        return []
    title, section = (chapter[0], None) if after.title is None else (after.title, f"ch. {chapter[0]}")
    return [full_locator(document, start, after.end, code.name, title, section)]


def numbered_law(document: Document, start: int) -> list[Locator]:
    """Return the public or private law, or the program statement, that starts at an offset."""
    match = NUMBERED.match(document.folded, start)
    if match is None:
        return _act(document, start)
    if match["statement"] is not None:
        start -= next((len(lead) for lead in _LEADS if document.folded.startswith(lead, max(0, start - len(lead)))), 0)
        end, number = match.end(), match["statement"]
        return [full_locator(document, start, end, "BOP Program Statement", None, number, Kind.REGULATION)]
    if match["act"] is not None:
        code, number, at = "Pub. Act", match["act"], match.start("part")
    else:
        code = "Pvt. L." if match["private"] else "Pub. L."
        number, at = match["law"], match.start("section")
    number = number.replace(" ", "")
    sections = sections_at(document, at, plural="§§" in match.group()) if at >= 0 else []
    if not sections:
        return [full_locator(document, start, match.end(), code, number, None)]
    first, *more = sections
    return [
        full_locator(document, start, first.end, code, number, first.number),
        *(full_locator(document, section.start, section.end, code, number, section.number) for section in more),
    ]


# 1998 Act No. 321; near miss: On May 5, 1998, Act No. 321
_YEAR_BEFORE = re.compile(r"(?<!, )(?<![\w-])(?P<year>(?:18|19|20)\d\d) \Z")


def _act(document: Document, start: int) -> list[Locator]:
    """Return the act that its number and year designate: ``Act No. 3-2013``, ``1998 Act No. 321``."""
    text = document.folded
    act = ACT.match(text, start)
    if act is None:
        return []
    year = act["year"] or act["of"]
    if year is None:
        before = _YEAR_BEFORE.search(text, max(0, start - 12), start)
        if before is None:
            return []
        start, year = before.start(), before["year"]
    return [full_locator(document, start, act.end(), "Acts", year, f"No. {act['number']}")]


# What may stand before a program statement, as part of it.
_LEADS = ("BOP ", "Bureau of Prisons ")
