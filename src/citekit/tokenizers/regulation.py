"""Regulations: the C.F.R., the Federal Register, state administrative codes, orders and rulings (Bluebook R. 14)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from attrs import frozen

from citekit.knowledge.codes import CodeTable, code_table
from citekit.model import Kind, Locator
from citekit.text import Document
from citekit.tokenizers.code_locators import PAGE, full_locator, section_locators
from citekit.tokenizers.code_names import look_up_name
from citekit.tokenizers.code_sections import sections_at

__all__ = ["RegulationTokenizer"]

# Between the name and the number: ", tit. 8, § ", " Part ", " r. ", " DOC § ".
_GAP = (
    r"\.?,? {1,24}(?:(?:[Tt]it(?:le)?|[Cc]h(?:apter)?|pt)\.? {1,3}\d[\d.]{0,7},? {1,4})?"
    r"(?:[A-Z][A-Za-z]{1,5}\.? {1,3})?"
    r"(?:(?:§(?: ?§)?|[Ss]ections?|[Ss]ec\.|[Pp]arts?|[Pp]ts?\b\.?|rr?\.|ry|R\.?|No\.) {0,24})?(?=\d|[A-Z]{1,5}-?\d)"
)
# A name's last letters with a number behind; the name itself is then looked up. One pattern for each first
# letter: a search for a literal is ten times as fast as one for a set.
_NAMES = tuple(
    re.compile(f"{p}({_GAP})")
    for p in (
        r"R(?:eg(?:s|ister|ulations?|istration)?|ule?s?|ulings?)?(?:\.? Ann|\. Regs)?",
        r"C(?<!S\.C)(?<!S\. C)(?<!USC)(?:ode(?:\.? Ann)?|OMAR|SR|TC|onn\. ?L\. ?J)?",  # not: 42 U.S.C. 1983
        r"A(?:dmin\. ?(?:Monthly|Weekly)|PA|RSD)",
        r"B(?:ull|BA?|CA|A)?",
        r"O(?:rders?|kla\. ?Gaz|hio ?(?:Gov't|Dep't|Monthly ?Rec))?",
        r"Proc(?:edure)?",
    )
)  # fmt: skip
_FILING = re.compile(r"[A-Z\d][A-Z\d,-]{2,20}(?<![,-])")
# Statements and patents, which carry a number of their own and have a plain word for a name.
_NUMBERED = re.compile(
    r"P(?:rogram {1,3}Statement {1,3}(?:No\. )?(?P<statement>\d{4}\.\d{2})\b"
    r"|atent {1,3}Nos?\. {0,3}(?P<patent>(?:RE|D)?\d{1,3}(?:,\d{3}){1,2}(?: [AB]\d)?)\b)"
)
_NUMBERED_NAMES = {"statement": "BOP Program Statement", "patent": "U.S. Patent"}
# What may stand before these, as part of them.
_LEADS = ("BOP ", "Bureau of Prisons ", "U.S. ", "U. S. ", "United States ")


@frozen
class RegulationTokenizer:
    """Recognise regulations.

    >>> document = Document.read("See 20 CFR 404.1563 and 416.963; 60 Fed. Reg. 68,380.")
    >>> [(t.text, t.code, t.section) for t in RegulationTokenizer().tokens(document)]
    [('20 CFR 404.1563', 'C.F.R.', '404.1563'), ('416.963', 'C.F.R.', '416.963'),
     ('60 Fed. Reg. 68,380', 'Fed. Reg.', '68,380')]
    """

    name: str = "regulation"

    def tokens(self, document: Document) -> list[Locator]:
        """Return every regulation locator of the document, in text order."""
        table = code_table()
        found: list[Locator] = []
        done = 0
        for end, number, printed in sorted(_anchors(document.folded)):
            if end >= done:
                found += _read(document, table, end, number, printed)
                if found:
                    done = found[-1].span[1]
        numbered = list(_numbered(document))
        return sorted(found + numbered, key=lambda t: t.span) if numbered else found


def _anchors(text: str) -> Iterator[tuple[int, int, str]]:
    """Yield the end of what may be a name, the start of the number behind it, and what stands between."""
    for pattern in _NAMES:
        for match in pattern.finditer(text):
            yield match.start(1), match.end(), match.group(1)


def _read(document: Document, table: CodeTable, end: int, number: int, gap: str) -> list[Locator]:
    """Return the regulations whose name ends at an offset."""
    name = look_up_name(document.folded, end, table)
    if name is None or name.code.kind is not Kind.REGULATION and not name.code.filing:
        return []
    code = name.code
    if code.filing:
        filing = _FILING.match(document.folded, number)
        if filing is None or "No." not in gap:
            return []
        return [full_locator(document, name.start, filing.end(), code.name, None, filing.group(), Kind.REGULATION)]
    if code.paged:
        page = PAGE.match(document.folded, number)
        if page is None or code.numbered and name.title is None:
            return []
        return [full_locator(document, name.start, page.end(), code.name, name.title, page.group(), Kind.REGULATION)]
    sections = sections_at(document, number, plural="§§" in gap or "§ §" in gap or "arts" in gap or "ections" in gap)
    if not sections or code.name == "Mass. Code Regs." and sections[0].number.isdigit():
        return []  # 54 C.M.R. 30 is a reporter, the Court-Martial Reports
    division = _DIVISION.search(gap)
    title = name.title or (division.group(1) if division is not None else None)
    return section_locators(document, name.start, code, title, sections)


_DIVISION = re.compile(r"(?:[Tt]it(?:le)?|[Cc]h(?:apter)?)\.? {1,3}(\d[\d.]{0,7})")


def _numbered(document: Document) -> Iterator[Locator]:
    """Yield the statements and patents that are cited by a number of their own."""
    text = document.folded
    for match in _NUMBERED.finditer(text):
        start = match.start()
        start -= next((len(lead) for lead in _LEADS if text.startswith(lead, max(0, start - len(lead)))), 0)
        group = match.lastgroup or "statement"
        yield full_locator(
            document, start, match.end(), _NUMBERED_NAMES[group], None, match.group(group), Kind.REGULATION
        )
