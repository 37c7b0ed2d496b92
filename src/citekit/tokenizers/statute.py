"""Statutes: codes, session laws, public laws, and bare sections of them (Bluebook R. 12)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from attrs import frozen

from citekit.knowledge.codes import CodeTable, code_table
from citekit.model import Form, Kind, Locator, LocatorType
from citekit.text import Document
from citekit.tokenizers.code_locators import PAGE, full_locator, section_locators
from citekit.tokenizers.code_names import Before, CodeName, look_up_name, name_before
from citekit.tokenizers.code_prose import name_after
from citekit.tokenizers.code_sections import Section, sections_at

__all__ = ["StatuteTokenizer"]

_SIGN = re.compile(r"§(?: {0,2}§)*\.? {0,24}(?:[Ss]ections? )?")
# "section 5", "Sections 5"; near miss: "section of". What stands behind "ection".
_WORD = re.compile(r"(s?)\.?,? {1,24}(?=\d)")
# A name's last letters with a number behind, for cites without a section sign: MCL 600.745, 28 USC 1331,
# R.C. 2953.08, Code 65.2-710, Fla. Stat. 775.082. One pattern for each first letter: a search for a literal is
# ten times as fast as one for a set. The name itself is then looked up.
_GAP = r"\.?,? {1,24}(?:(?:art|[Cc]hap|[Cc]hapter|[Cc]h|c|tit|[Ss]ec|[Ss])\b\.? {0,4}|No\. {0,3}\d{1,4}, {1,3})?(?=\d)"
_BARE = tuple(
    re.compile(pattern.replace("GAP", _GAP))
    for pattern in (
        # an advance sheet has no number: 1999-975 N.Y. Consol. Laws Adv.
        r"A(?:(?:nn|cts?)?(GAP)|dv(\.)(?! {0,2}(?:Leg|Sh)))",
        r"C(?:ode)?(GAP)",
        r"L(?:aws?|eyes)?(?: An)?(GAP)",
        r"R(?:esolves|SMo|\. ?S\. ?Mo)?(GAP)",
        r"W(GAP)",
        # not: 5 U.S. 137
        r"S(?<!U\.S)(?<!U\. S)(?:tats?\.?(?: ?Ann|,? Supp)?|tatutes|t|erv(?:\. Ann)?|h|ess|upp)?(GAP)",
    )
)
# Public laws: Pub. L. No. 107-56, § 209; Public Law 117-174; P.L. 104-134; Pvt. L. 112-1.
_PUBLIC = re.compile(
    r"P(?P<private>rivate|vt|riv)?(?:ub|ublic)?(?:\.| ) {0,2}L(?:aw|aws)?\.? {0,3}(?:Nos?\.|Number|No)? {0,3}"
    r"(?P<number>\d{2,3}-(?: (?=\d))?\d{1,5})"
    r"(?:,? {1,3}(?:§{1,2}|[Ss]ec(?:tion|\.)?) {0,2}(?P<section>\d{1,5}[A-Z]?(?:\([A-Za-z\d]{1,4}\)){0,5}))?"
)
# Session laws by year and chapter or page: Ga. L. 1990, p. 2435; Stats. 2014, ch. 249; St. 1986, c. 557.
_SESSION = re.compile(
    r"(?P<year>(?:1[789]|20)\d\d),? {1,3}(?P<place>(?:pp?|chs?|c|No|Act|P\. ?A)\.? {0,2}(?:No\. {0,2})?\d{1,5}[A-Z]?)"
)
_SESSION_NAME = re.compile(
    r"(?:[NSRW]\. ?)?(?:[A-Z][a-z]{0,5}\.? ?)?(?:L\.?|Laws|Stats?\.|St\.|Acts|Sess\. Laws),? {1,6}\Z"
)
_SECTION_FOLLOWS = re.compile(r"[\w.]{1,12}[),]{0,2} {0,4}§")
_CHAPTER_GAP = re.compile(r"\b(?:[Cc]hapter|[Cc]hap|[Cc]h|c|tit)\b")
# A bare "section 5" may be a section of anything; of a code it has three digits or a hyphen, as a rule.
_LIKELY = re.compile(r"\d{3}|\d+[A-Za-z]?-\d")


@frozen
class StatuteTokenizer:
    """Recognise statutes and their bare sections.

    >>> document = Document.read("See 28 U.S.C. §§ 1331, 1332(a)(1); MCL 600.745.")
    >>> [(t.text, t.code, t.section) for t in StatuteTokenizer().tokens(document)]
    [('28 U.S.C. §§ 1331', 'U.S.C.', '1331'), ('1332(a)(1)', 'U.S.C.', '1332'),
     ('MCL 600.745', 'Mich. Comp. Laws', '600.745')]
    """

    name: str = "statute"

    def tokens(self, document: Document) -> list[Locator]:
        """Return every statute locator of the document, in text order."""
        table = code_table()
        found: list[Locator] = []
        seen: dict[str, Kind] = {}
        done = 0
        for start, number, how in sorted(_anchors(document.folded)):
            if start < done:
                continue
            for locator in _read(document, table, start, number, how, seen):
                done = max(done, locator.span[1])
                if locator.section is not None:
                    seen.setdefault(locator.section, locator.kind)
                if locator.kind is Kind.STATUTE or locator.form is Form.SHORT:
                    found.append(locator)
        return found


# An anchor is where a cite may be: the end of the name, the start of the number, and what was seen.
_Anchor = tuple[int, int, str]


def _anchors(text: str) -> Iterator[_Anchor]:
    """Yield the places of the text that are worth reading."""
    for match in _SIGN.finditer(text):
        yield match.start(), match.end(), "§§" if match.group().count("§") > 1 else "§"
    at = text.find("ection")
    while at >= 0:
        word = _WORD.match(text, at + 6)
        if word is not None and at and text[at - 1] in "sS" and (at == 1 or not text[at - 2].isalnum()):
            yield at - 1, word.end(), "sections" if word.group(1) else "section"
        at = text.find("ection", at + 6)
    for pattern in _BARE:
        for match in pattern.finditer(text):
            yield match.start(match.lastindex or 1), match.end(), "advance" if match.lastindex == 2 else "bare"
    for match in _PUBLIC.finditer(text):
        yield match.start(), match.start(), "public"


def _read(
    document: Document, table: CodeTable, start: int, number: int, how: str, seen: dict[str, Kind]
) -> list[Locator]:
    """Return the locators at an anchor; those of regulations too, since their lists must not be read again."""
    if how == "public":
        return _public_law(document, start)
    if how in ("bare", "advance"):
        return _bare(document, table, start, number, numbered=how == "bare")
    before = name_before(document.folded, start, table)
    if before is Before.FOREIGN:
        return []
    sections = sections_at(document, number, plural=how in ("§§", "sections"))
    if not sections:
        return []
    if isinstance(before, CodeName):
        return section_locators(document, before.start, before.code, before.title, sections)
    if before is Before.ID:
        return [_short(document, s.start, s, seen) for s in sections[1:]]
    last = sections[-1]
    after = name_after(document.folded, last.end, table)
    if after.foreign and how in ("section", "sections"):
        return []
    if after.code is not None and after.code.kind is Kind.STATUTE:
        end = after.end
        sections[-1] = Section(last.start, end, last.number)
        return section_locators(document, start, after.code, after.title, sections)
    known = [s for s in sections if s.number in seen]
    if before is Before.UNSURE and not known:
        return []
    if how == "section" and not known and _LIKELY.match(sections[0].number) is None:
        return []
    first = Section(start, sections[0].end, sections[0].number)
    return [_short(document, s.start, s, seen) for s in (first, *sections[1:])]


def _bare(document: Document, table: CodeTable, end: int, number: int, *, numbered: bool) -> list[Locator]:
    """Return the cite whose name ends at an offset and whose number follows without a section sign."""
    text = document.folded
    name = look_up_name(text, end, table)
    if (
        name is None
        or (name.code.numbered and name.title is None)
        and name.code.name not in ("Ill. Comp. Stat.", "Me. Rev. Stat. Ann.")
    ):
        return _session_law(document, end, number)
    if name.code.kind is not Kind.STATUTE or name.code.filing or _SECTION_FOLLOWS.match(text, number):
        return []
    if not numbered:  # an advance sheet, designated by its year and pamphlet
        return [full_locator(document, name.start, number, name.code.name, name.title, None)] if name.title else []
    if name.code.paged:
        page = PAGE.match(text, number)
        return (
            [full_locator(document, name.start, page.end(), name.code.name, name.title, page.group())]
            if page is not None
            else []
        )
    session = _session_law(document, end, number)
    if session:
        return session
    sections = sections_at(document, number, plural=False)
    if not sections:
        return []
    if _CHAPTER_GAP.search(text, end, number) is not None:
        chapter = sections[0]
        return [full_locator(document, name.start, chapter.end, name.code.name, chapter.number, None)]
    return section_locators(document, name.start, name.code, name.title, sections)


def _session_law(document: Document, end: int, number: int) -> list[Locator]:
    """Return a session law cited by year and chapter or page, whose year starts at ``number``."""
    text = document.folded
    match = _SESSION.match(text, number)
    if match is None:
        return []
    name = _SESSION_NAME.search(text, max(0, end - 16), number)
    if name is None:
        return []
    code = " ".join(name.group().split()).rstrip(",")
    place = " ".join(match.group("place").split())
    return [full_locator(document, name.start(), match.end(), code, match.group("year"), place)]


def _public_law(document: Document, start: int) -> list[Locator]:
    """Return the public or private law that starts at an offset."""
    match = _PUBLIC.match(document.folded, start)
    if match is None:
        return []
    code = "Pvt. L." if match.group("private") else "Pub. L."
    return [
        full_locator(document, start, match.end(), code, match.group("number").replace(" ", ""), match.group("section"))
    ]


def _short(document: Document, start: int, section: Section, seen: dict[str, Kind]) -> Locator:
    """Return the locator of a section without a code."""
    kind = seen.get(section.number, Kind.STATUTE)
    span = (start, section.end)
    return Locator(LocatorType.CODE, document.text[start : section.end], span, kind, Form.SHORT, section=section.number)
