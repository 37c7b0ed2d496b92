"""Pin cites: ``107``, ``108 n.2``, ``867-68``, ``*12``, ``¶ 10``, ``at 5, 7 & n.4`` (Bluebook R. 3.2)."""

from __future__ import annotations

import re
from functools import lru_cache

from citekit.model import Pin

# One note or a list of them; after the number of one note comes a page: 751-53 & n.5, 755 n.7
_NOTES = (
    r"n\.[ ]?\*(?!\d)|(?:n\.?|note|footnote|fn\.?)[ ]?\d{1,3}(?:[ ]?-[ ]?\d{1,3}(?!\d))?"
    r"|(?:nn\.?|notes)[ ]?\d{1,3}(?:[ ]?(?:-|,|&)[ ]?\d{1,3}(?!\d|[ ]?n))*"
)
# the only note of a page has no number: 542 U. S. 503, 507, n. (2004)
_NOTE = rf"(?:,?[ ]*(?:&|and)?[ ]*(?:{_NOTES}|n\.(?=[ ]\()))"
# A page, with the line of a transcript (687:1) or the minutes of a recording (1:53:07); one set of characters is read
# faster than a group for each part.
_PAGE = r"[0-9][0-9:]{0,7}(?<!:)(?<![0-9]{6})[a-e]?"
# A scanner's caret is a dash: `842^44`; the end of a double-spaced line is two blanks: `565-  66`
_RANGE = (
    rf"\*{{0,2}}[ ]?{_PAGE}(?:[ ]?[-^][ ]{{0,2}}\*{{0,2}}{_PAGE})?"
    rf"(?:[ ]?\((?:\d{{1,2}}|[IVX]{{1,4}})\)(?:[ ]?\([a-zA-D]\))?)?"
    r"(?:[ ](?:passim|et[ ]seq\.|ff\.?))?"
)
# 107 · 867-68 · *12 · 108 n.2 · 70, and n. 4 · 414, 425 · 744(1); a number before a reporter is no pin
_PAGES = (
    rf"{_RANGE}{_NOTE}?(?:,?[ ](?:&[ ]|and[ ])?{_RANGE}(?![ ]?[A-Z]\w*\.|\w){_NOTE}?"
    rf"|,{_RANGE}(?!\w)(?![ ][A-Z])"
    # lines of a transcript: 637:3-6; 643:8-644:20; near miss: 12:3; 5:12-cv-345
    rf"|;[ ](?=\d{{1,4}}:\d{{1,2}}(?:-[\d:]{{1,7}})?[.;,)]){_RANGE}){{0,12}}"
)
_PARAGRAPHS = (
    r"(?:Syl\.[ ])?(?:¶{1,2}|paras?\.|paragraphs?|PP?(?=[ ]\d))[ ]?\d{1,4}(?:[ ]?-[ ]?\d{1,4}|\.\d\d(?=[,;)]|[ ]\())?"
    r"(?:,?[ ]f?n\.?[ ]?\d{1,3})?"
    r"(?:(?:,|[ ]?&|,?[ ]and)[ ]?(?:¶[ ]?)?\d{1,4}(?:[ ]?-[ ]?\d{1,4})?(?:[ ]nn?\.[ ]?\d{1,3})?(?!\w)){0,8}"
)
# Ohio: paragraph two of the syllabus · syllabus (Ohio S.Ct.Rep.Op.R. 1)
_SYLLABUS = r"(?:paragraphs?[ ][a-z]+(?:(?:,?[ ]and|,)[ ][a-z]+){0,4}[ ]of[ ]the[ ])?syllabus(?:[ ]by[ ]the[ ]court)?"

# Pages that were not known yet: ___ · ___, ___ · ___-___, and n. 4
_BLANKS = (
    r"_{2,}(?:[ ]?-[ ]?_{2,})?(?:,[ ]_{2,}(?:[ ]?-[ ]?_{2,})?){0,4}"
    r"(?:,[ ](?:and[ ])?(?:nn?\.[ ]?\d{1,3}|n\.(?=[ ]\()))?"
    r"|-{1,3}(?:,?[ ]-{1,3}){0,4}(?=,[ ](?:\d|$))"
)

# A dictionary has columns (Cal. Style Manual § 3:4): p. 1228, col. 1 · p. 1228, cols. 1, 2
_COLUMN = r"cols?\.[ ]?\d(?:(?:-|,[ ]|,?[ ](?:and|&)[ ])\d(?!\d))?"
# A note on the first page of all: 439 U. S. 128, n. 12 (1978)
_LONE_NOTE = r"(?:nn?\.|fn\.)[ ]?\d{1,3}(?=[ ]?[(\[])"
# A patent has columns, lines and claims: col. 6 ll. 44-45 · cl. 22
_COLUMNS = r"cols?\.[ ]?\d{1,3}(?:[ ]?-[ ]?\d{1,3})?(?:,?[ ]ll?\.[ ]?\d{1,3}(?:[ ]?-[ ]?\d{1,3})?)?|cls?\.[ ]?\d{1,3}"

# What a filing system's page numbers are called: PageID 43-57 · PageID.1040 · Page ID #: 95
_PAGE_ID = r"(?:ECF[ ]pp?\.[ ]*|Page[ ]?ID(?:[ ]?\#:?|[ ]No\.|\.)?[ ]?\#?|PAGEID[ ]?\#?:?[ ]?)?"
# What an unreported decision is, before its page (Bluebook R. 10.8.1): slip op. at 5 · mem. op. at 3 · order at 2
OPINION = (
    r"(?:(?:(?:unpublished[ ])?[Ss]lip|[Mm]em\.|[Ll]etter)[ ][Oo]p\.(?:[ ](?:&|and)[ ]Order)?"
    r"|unpublished memorandum|order(?=,?[ ]at))"
)
# One page or range and then a bracket, as most pins are: the same that the pattern below reads in more time.
_PLAIN_PAGE = re.compile(r", (?P<pin>\d{1,5}(?:-\d{1,5})?)(?= \((?!(?:\d{1,2}|[IVX]{1,4})\)))")
_AFTER_PAGE = re.compile(
    # `WL` alone repeats the volume of a database: `2023 U.S. Dist. LEXIS 503, WL at *6`
    rf"(?:[ ]?,[ ]*|[ ]+)(?:{OPINION},?[ ]+|WL[ ](?=at[ ]))?(?:at[ ]+)?(?:pt\.[ ]\d{{1,2}},[ ])?"
    r"(?:comment(?:ary|\.),?[ ]+(?=at[ ]|pp?\.)(?:at[ ]+)?)?"  # ABA Guidelines 10.7, comment., pp. 81-83
    r"(?:(?:pp?\.|pages?)[ ]*|pp?[ ]+)?"  # Michigan prints no periods: , p 44
    rf"(?P<pin>{_PARAGRAPHS}|{_SYLLABUS}|{_PAGE_ID}{_PAGES}(?:,[ ]{_COLUMN})?|{_BLANKS}|{_LONE_NOTE}"
    r"|passim)(?!\w|\.0\d|\.\d\d\[|[ ]U\.[ ]?S\.[ ]?C)"
    # Georgia's divisions: 196 Ga. App. 773 (2), 397 S.E.2d 52; Mississippi's paragraphs: 60 So. 3d 503 (¶ 12)
    r"|[ ]?(?P<division>\(\d{1,2}\)(?:[ ]?\([a-z]\))?|\(¶{1,2}[ ]?\d{1,3}(?:-\d{1,3})?\))(?=,[ ](?:\d|$)|[ ]\()"
)
# Subdivisions printed apart from their section: § 2234, subd. (e) · § 17a-593 (c) · § 2, cl. 1 · (b)(3), (c), and (e)
_SUBDIVISIONS = (
    # of the sentencing guidelines: comment (n.5) · cmt. n.14(B) · cmt. n. 2(a)(i) · cmt. nn. 1 & 4(B)
    r"(?:comment\.?[ ]\(n\.[ ]?\d{1,2}\)"
    r"|cmt\.[ ]?nn?\.[ ]?\d{1,2}(?:\(\w{1,4}\)){0,4}(?:(?:,|[ ]&)[ ]\d{1,2}(?:\(\w{1,4}\)){0,4}(?!\w|\.\d)){0,4}"
    r"|(?:subds?\.|\[?subdivisions?\]?|subdivs?\.|subsecs?\.|subsections?|[Pp]ara?s?\.|cls?\.|cmts?\.|comments?|note(?![a-z])|app\."
    r"|[Ss]ub(?:parts?|pt\.)|Appendix|App\.)[ ]*(?:\((?!\d{4})\w{1,4}\)|\[\w{1,4}\]|\w{1,4})(?:\(\w{1,4}\)){0,4}"
    r"(?:(?:,[ ]*(?:and[ ])?|[ ]*&[ ]*|[ ]and[ ]|-|,?[ ]or[ ])(?:(?:subds?\.|cl\.|n\.|Subpart"
    r"|Appendix|[Aa]pp\.)[ ]*)?(?:\(\w{1,4}\)(?:\(\w{1,4}\)){0,4}|\d{1,3}\b)){0,8}(?:[ ]n\.[ ]?\d{1,3})?)"
)
# The number of a list: `under section 654.2, (2) probation under section 725`, `the Lamps Code (1) does not`
_LISTED = re.compile(r"\(\w{1,3}\)[ ]{1,3}(?!(?:and|or|of|to|in)\b)[a-z]")
# In square brackets New York prints them; near miss: the alteration `Amendments [is]`
_MARKS = r"(?:\((?:\w{1,3}|[ivx]{4,5}|[ ]\w[ ]|[a-z]-\d|\d-[a-z]|intro\.?)\)|\[(?:\d{1,3}|[A-Za-z]|[ivx]{2,4})\])"
_MARK_LIST = (
    rf"{_MARKS}(?:[ ]?{_MARKS}){{0,5}}(?:(?:,[ ]*(?:and[ ]|or[ ])?|[ ](?:and|or|&)[ ]|-)(?:{_MARKS}){{1,5}}){{0,8}}"
)
_AFTER_CODE = re.compile(
    # near miss: the mark of a footnote, `No. 9066,[1]`
    r"(?:,(?!\[)[ ]*|[ ]+(?:(?:and|&)[ ]+)?)(?:pp?\.[ ](?=\d))?"
    rf"(?P<pin>{_SUBDIVISIONS}|{_MARK_LIST}|§{{1,2}}[ ]*\d[\w.-]*(?<![.-])"
    r"|(?<=, )\u00b6{1,2}[ ]?\d{1,3}(?:-\d{1,3})?"
    # a page of the printed code, as the Supreme Court cites it: 31 U.S.C. § 3730, p. 254, n. 2
    r"|(?:(?<=, p\. )|(?<=, pp\. ))\d{1,4}(?:-\d{1,4})?(?:,[ ]n\.[ ]?\d{1,3})?)"
    r"(?!\()(?:(?<=[)\]])|(?!\w))"
)
# Comments on a section of a restatement (Bluebook R. 12.9.4): § 402A cmt. i · § 217 and Comment e · § 69 cmts. a, c ·
# § 69 cmt. e, illus. 8 · § 311, comment a, p. 106; near miss: comment that, comment a court
_LETTER = r"(?:[a-z]|\d{1,2})(?![\w'])(?![ ][a-z]|\.[ ]\d)"
_COMMENT = re.compile(
    rf"(?:,?[ ]and|,)?[ ]{{1,4}}(?P<pin>(?:[Cc]mts?\.|[Cc]omments?)[ ]{{1,4}}{_LETTER}"
    rf"(?:(?:-|,?[ ](?:and|&)[ ]|,[ ]){_LETTER}){{0,4}}"
    r"(?:,?[ ](?:illus\.|[Ii]llustrations?)[ ]\d{1,2}(?:-\d{1,2})?)?"
    r"(?:,[ ](?:at|pp?\.)[ ]\d{1,4}(?:-\d{1,4})?)?)(?!\w)"
)
# Coke, Institutes, ch. 10 · bk. 3, ch. 4, p. 12
_DIVISION_LEADS = (", ch", ", bk", ", pt")
_DIVISION = re.compile(
    r", (?P<pin>(?:chs?|bk|pt)\. \d{1,3}(?:, (?:chs?|pt)\. \d{1,3})?"
    r"(?:, (?:at |pp?\. ?)?\d{1,4}(?:-\d{1,4})?)?)(?=[ .,;)])"
)
# § 1915(e)(2) · § 7306-2.6(A), (B) · § 7303- 4.3(B), broken at the end of a line
_SECTION_PIN = (
    r"(?:§{1,2}[ ]*\w[\w.:-]*(?:(?<=-)[ ]\d[\w.:-]*)?(?:\(\w{1,4}\)){0,6}(?<![.:-])"
    r"(?:(?<=\))(?:,[ ]*(?:and[ ]|or[ ])?|[ ](?:and|or|&)[ ]|-)\(\w{1,3}\)(?:\(\w{1,4}\)){0,5}){0,8}"
    # of a book: id., § 4.67, at 130-31
    r"(?:,[ ]at[ ]\d{1,4}(?:[ ]?-[ ]?\d{1,4})?(?![\w:-]|\.\d))?)"
)

_AFTER_WORD = re.compile(
    rf",?[ ]*(?:(?:(?:(?:notes?|fn\.|nn?\.)[ ]?\d{{1,3}}|{OPINION}),?[ ])?at(?:[ ]+|(?=-))(?:(?:pp?\.|pages?)[ ]*)?"
    # the pages of a chamber: Id., at S11943
    rf"(?P<pin>{_PARAGRAPHS}|{_PAGE_ID}{_PAGES}|{_BLANKS}|{_COLUMNS}|[SHE]\d{{3,5}})"
    # Connecticut, and California's `Id. p. 689`, print no `at`: Id., 823-24.
    rf"|(?<=,[ ])(?P<bare>{_RANGE}{_NOTE}?)(?=[.;)]|,[ ](?:\d|quot|cit))(?![.]\d)"
    rf"|pp?\.[ ]*(?P<paged>{_RANGE}{_NOTE}?|{_BLANKS})(?![.]\d)"
    rf"|(?=P(?:age|AGE)[ ]?ID)(?P<sheet>{_PAGE_ID}{_PAGES})"  # Id., PageID #: 2
    # old style: Id. 44-45 (emphasis added) · Id. 38, 39, 41.; near miss: the number of a footnote, Id. 4
    r"|(?P<unled>(?<=[a-z]\.[ ])(?:\d{1,4}-\d{1,4}|\d{1,4}(?:,[ ]\d{1,4}){1,8})(?:,[ ]\d{1,4}){0,8})"
    r"(?=[.;](?!\d)|[ ]\()"
    # a paragraph's own number before its first word is no pin: `Id.  ¶ 10   To state a claim`, `Id.  ¶ 10 We hold`
    rf"|(?:(?:&|and|at)[ ]{{1,3}})?(?P<note>(?:nn?\.|notes?|fn\.)[ ]?\d{{1,3}}(?:-\d{{1,3}})?)(?!,?[ ]§)"
    rf"|(?P<other>{_PARAGRAPHS}(?![ ]{{2,}}[A-Z]|[ ][A-Z]\w*,?[ ][a-z])"
    rf")|(?:at[ ]+|notes?[ ]\d{{1,3}},?[ ](?=§))?(?P<part>{_SECTION_PIN}|{_SUBDIVISIONS}))(?!\w)"
    r"|,?[ ]at[ ](?P<marks>(?:\(\w{1,3}\)){1,5})"  # id. at (b)(3)
)
# A page of a preface: , p. iv (2000)
_OF_PREFACE = re.compile(r",[ ]p\.[ ](?P<pin>[ivxlc]{1,7})(?=[ ]\()")
# Where the questions presented stand: Pet. for Cert. i · Brief for Petitioner i-ii; near miss: Ex. A, i.e., the list
_OF_QUESTIONS = re.compile(
    r",?[ ](?:at[ ]|pp?\.[ ])?(?P<pin>(?!v\.)[ivx]{1,4}(?:-[ivx]{1,4})?)(?=[.;)](?![a-z])|[ ]\()"
)
# Papers of a record cited before: Id. at Ex. K 226:19-22 · id., Ex. D, Roe Dep. at 130-32
_EXHIBIT = re.compile(
    r",?[ ]{1,4}(?:at[ ]{1,4})?(?P<pin>Ex(?:h?s?\.|hibits?)[ ]{1,4}(?:[A-Z]{1,3}(?![a-z'])|\d{1,3}(?![\d:]))"
    r"(?:(?:,[ ]|[ ](?:and|&)[ ])(?:[A-Z]{1,3}|\d{1,3})(?=[,;.)\]]|[ ](?:and[ ]|&[ ]|\())){0,12}"
    r"(?:\.?,[ ][A-Z][\w'-]{1,20}[ ](?:Dep|Decl|Aff)\.(?=[ ](?:at[ ])?[\d\u00b6]))?"
    r"(?:,?[ ](?:at[ ]|\u00b6{1,2}[ ]?)?(?=\d)[\d:-]{1,16}\b)?)"
)
_ROMAN = frozenset("ivx")
# before the end of the clause or a parallel cite: 100 F. 344-347, 40 C. C. A. 394
_THROUGH = re.compile(r"-[ ]?[SHED]?\d{1,5}(?=,?[ ]\(|[.;)](?!\d)|,[ ]$)")
_BARE = re.compile(rf"(?P<pin>{_PAGES}|{_BLANKS}|{_PARAGRAPHS}|{_SYLLABUS})(?!\w)")

# The Federal Communications Commission numbers its paragraphs too: 20 F.C.C.R. at 10266-67 ¶ 37 · at 15, ¶68, ¶¶82-83
_PARAGRAPHS_OF_PAGE = re.compile(rf"(?:,?[ ](?=¶){_PARAGRAPHS}(?=[.;,)]|[ ]\()){{1,3}}(?!\w)")

_PART = re.compile(
    r"(?P<mark>chs?\.|bk\.|pt\.|§{1,2}|¶{1,2}|paras?\.|nn?\.?|notes?|footnotes?|fn\.?)?"
    r"[ ]?(?P<star>\*{1,2})?[ ]?(?P<start>\d{1,5})"
    # 12:7-15 are lines of page 12, 687:1-688:8 pages and lines
    r"(?P<line>(?::\d{1,2}){1,2}(?:-\d{1,2}(?![\d:]))?)?(?:[ ]?[-^][ ]{0,2}\*{0,2}(?P<end>\d{1,5})(?::\d{1,2}){0,2})?"
)


def pin_after_page(folded: str, at: int, limit: int) -> tuple[int, int] | None:
    """Return the span of the pin that follows a locator ending at ``at``: ``, 510`` or `` at *3``."""
    match = _PLAIN_PAGE.match(folded, at, limit) or _AFTER_PAGE.match(folded, at, limit)
    if match is None and folded.startswith(", p. ", at):
        match = _OF_PREFACE.match(folded, at, limit)
    return _with_paragraphs(folded, match.span(match.lastgroup or 0), limit) if match else None


def _with_paragraphs(folded: str, pin: tuple[int, int], limit: int) -> tuple[int, int]:
    """Return the span of a page together with the paragraphs of it that are printed behind."""
    start, end = pin
    if "¶" not in folded[end : end + 3]:
        return pin
    paragraphs = _PARAGRAPHS_OF_PAGE.match(folded, end, limit)
    return pin if paragraphs is None else (start, paragraphs.end())


def pin_after_paper(folded: str, at: int, limit: int) -> tuple[int, int] | None:
    """Return the span of the pin behind a paper of the record, or of the page where it puts its questions."""
    if folded[at : at + 6].lstrip(" ,atp.")[:1] in _ROMAN and (match := _OF_QUESTIONS.match(folded, at, limit)):
        return match.span("pin")
    return pin_after_page(folded, at, limit)


def pin_after_book(folded: str, at: int, limit: int) -> tuple[int, int] | None:
    """Return the span of the pin behind a section of a book: the comment on it, or the page."""
    if folded.startswith(_DIVISION_LEADS, at) and (division := _DIVISION.match(folded, at, limit)) is not None:
        return division.span("pin")
    if folded.find("om", at, at + 10) >= 0 or folded.find("mt", at, at + 10) >= 0:
        match = _COMMENT.match(folded, at, limit)
        if match is not None:
            return match.span("pin")
    return pin_after_page(folded, at, limit)


def pin_from_first_page(folded: str, at: int, limit: int) -> tuple[int, int] | None:
    """Return the span of a range that begins with the first page, which ends at ``at``: ``365 U. S. 505-512``.

    The daily Congressional Record has letters: ``147 Cong. Rec. S11006-07``.
    """
    match = _THROUGH.match(folded, at, limit)
    if match is None:
        return None
    start = at
    while folded[start - 1].isdigit():
        start -= 1
    return start - (folded[start - 1] in "SHED"), match.end()


def pin_after_word(folded: str, at: int, limit: int) -> tuple[int, int] | None:
    """Return the span of the pin that follows ``Id.``, ``supra`` or a bare name: ``at`` is required."""
    match = _AFTER_WORD.match(folded, at, limit)
    if not match:
        match = _EXHIBIT.match(folded, at, limit) if "E" in folded[at : at + 6] else None
    return _with_paragraphs(folded, match.span(match.lastgroup or 0), limit) if match else None


def pin_after_code(folded: str, at: int, limit: int) -> tuple[int, int] | None:
    """Return the span of the subdivisions that stand apart from the section they belong to."""
    match = _AFTER_CODE.match(folded, at, limit)
    apart = folded.startswith(",", at) and folded[at - 1] != ")" or folded[at - 2 : at].isalpha()
    if match is None or apart and _LISTED.match(folded, match.start("pin")):
        return None
    return match.span("pin")


# What stands behind the first page of a law or notice: 92 Stat. 2040-2042 (1978)
_LAST_PAGE = re.compile(r"-\d[\d,]{0,6}(?!\w)")
# Its sections: 2005 Wis. Act 400, § 5 · §§ 5, 6
_OF_LAW = re.compile(
    r",[ ](?P<pin>§§[ ]?\d{1,4}(?:(?:,[ ](?:and[ ])?|[ ](?:and|&)[ ]|-)\d{1,4}(?!\w|\.\d|[ ][A-Z])){1,6}"
    rf"|{_SECTION_PIN})(?!\w)"
)
# Near miss: the number of the next paragraph, `100 Stat. 1848 2 In its view`
_PAGE_LEADS = (",", " at ")


def pin_after_law(folded: str, at: int, limit: int) -> tuple[int, int] | None:
    """Return the span of the page that follows the first page of a law or notice; it is empty behind a range."""
    last = _LAST_PAGE.match(folded, at, limit)
    if last is not None:
        return last.end(), last.end()
    if not folded.startswith(_PAGE_LEADS, at):
        return None
    section = _OF_LAW.match(folded, at, limit)
    return section.span("pin") if section is not None else pin_after_page(folded, at, limit)


# The pages of a newspaper: , p. 1A · , pp. A1, AA7 · , at B3 · , § 1, p. 5, col. 2
_OF_ISSUE = re.compile(
    r",[ ](?:§[ ]?\w{1,2},[ ])?(?:at|pp?\.)[ ](?P<pin>[A-Z]{0,2}-?\d{1,3}[A-Z]?"
    r"(?:(?:-|,[ ])[A-Z]{0,2}-?\d{1,3}[A-Z]?(?!\w|\.\d)){0,4}(?:,[ ]cols?\.[ ]\d)?)(?!\w)"
)


def pin_after_issue(folded: str, at: int, limit: int) -> tuple[int, int] | None:
    """Return the span of the page that follows the day of a newspaper."""
    match = _OF_ISSUE.match(folded, at, limit)
    return match.span("pin") if match is not None else None


# What a bill or report is of: , 80th Cong., 2d Sess. · (77th Cong., 2d Sess.) · (2013-2014 Reg. Sess.) · , pt. 1
_SESSION = re.compile(
    r"""(?:,?[ ]{0,4}\(? \d{2,3}(?:st|n?d|r?d|th)[ ]Cong\.? (?:,[ ]\d(?:st|n?d|r?d|th)[ ]Sess\.?)? (?:\)|(?=[,. ]))
         |[ ]\((?:\d{4}-\d{4}[ ])? (?:\d\w\w[ ])? (?:Reg|Ex|Extra)\.[ ]Sess\.\))?
        (?:,?[ ]\(?p(?:ar)?t\.?[ ]{1,2}(?:\d{1,2}|[IVX]{1,4})\b\)?)?""",
    re.VERBOSE,
)
_AFTER_SESSION = re.compile(
    rf"(?:,[ ]*|[ ]+)(?:at[ ]+)?(?:(?:pp?\.|pages?)[ ]*)?(?P<pin>{_SECTION_PIN}|{_PAGES})(?!\w)(?!\.\d)"
)


def pin_after_bill(folded: str, at: int, limit: int) -> tuple[int, int] | None:
    """Return the span of the pin that follows a bill or report and its session; it is empty where none does."""
    session = _SESSION.match(folded, at, limit)
    end = session.end() if session is not None else at
    match = _AFTER_SESSION.match(folded, end, limit)
    return match.span("pin") if match else (end, end) if end > at else None


def pin_at(folded: str, at: int, limit: int) -> tuple[int, int] | None:
    """Return the span of the pin that begins at ``at``, as in ``465 F.3d at 510``."""
    match = _BARE.match(folded, at, limit)
    return _with_paragraphs(folded, match.span("pin"), limit) if match else None


@lru_cache(maxsize=8192)
def parse_pins(printed: str) -> tuple[Pin, ...]:
    """Parse a folded pin cite into places.

    A second number shorter than the first is completed from it (Bluebook R. 3.2(a)).

    >>> [(p.start, p.end) for p in parse_pins("867-68, 870")]
    [(867, 868), (870, 870)]
    >>> parse_pins("108 n.2")[0].note
    '2'
    >>> [(p.start, p.end) for p in parse_pins("12:7-15, 687:1-688:8")]
    [(12, 12), (687, 688)]
    """
    found: list[Pin] = []
    if printed[:1] == "(":
        return ()  # a subdivision or division is no page
    for match in _PART.finditer(printed):
        first, last = match["start"], match["end"] or match["start"]
        if len(last) < len(first):
            last = first[: len(first) - len(last)] + last
        mark = match["mark"] or ""
        if mark.startswith(("n", "f")) and found and found[-1].type == "page":
            page = found.pop()
            found.append(Pin("page", page.start, page.end, page.star, first))
            continue
        kind = (
            "section"
            if mark.startswith(("§", "c", "b", "pt"))
            else "paragraph"
            if mark.startswith(("¶", "p"))
            else "note"
            if mark
            else "page"
        )
        if not mark and found and found[-1].type == "paragraph":
            kind = "paragraph"
        found.append(Pin(kind, int(first), max(int(first), int(last)), match["star"] is not None))
    return tuple(found)
