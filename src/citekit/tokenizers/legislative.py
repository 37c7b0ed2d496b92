"""Legislative material: ``H.R. Rep. No. 99-855``, ``145 Cong. Rec. 16032``, ``H.R. 1234, 110th Cong.``, ``S.B. 5``."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain

from attrs import frozen

from citekit.model import Form, Kind, Locator, LocatorType
from citekit.text import Document
from citekit.tokenizers.book.treatises import title_start

# H. R. Rep. No. 109-218 · S. Exec. Rep. No. 6 · H.R. Conf. Rep. No. 104-458 · House Report No. 2124 · S. Rep., at 66
# H. Con. Res. 5 · S. J. Res. 12: in one pattern with the reports, since both begin with the same letters
_REPORT_OR_RESOLUTION = re.compile(
    r"Re(?:p(?:\.|ort|t\.)(?=,?[ ]{1,20}(?:No|at[ ]\d|\d{2,3}-\d)|No\.)"
    r"|s\.[ ]{0,20}(?:Nos?\.[ ]{0,20})?(?P<number>\d{1,4})(?![\d-]))"
)
# H. R. Doc. No. 5 · S. Exec. Doc. C: treaties have letters until 1981 (Bluebook R. 21.4.5)
_DOCUMENT = re.compile(r"Doc\.(?=[ ]{1,20}(?:No|[A-Z],[ ]\d))")
_CHAMBER = re.compile(
    r"(?<![A-Za-z.])(?:H\.[ ]?R\.|H\.|S\.(?:[ ]?Treaty)?|House|Senate|Sen\.|Treaty|U\.[ ]?S\.[ ]?S\.)"
    r"(?:[ ]{0,20}of[ ]Representatives)?"
    r"[ ]{0,20}(?:(?:Conf(?:\.|erence)|Exec(?:\.|utive)|Ex\.|Misc\.|Committee|Comm\.)[ ]{0,20})?$"
)
# No. 99-855 · No. 103-827(I), the first part of it · S. Rep. 99-541 · Doc. C, 91st Cong.
_NUMBER = re.compile(
    r"(?:,?[ ]{1,20}(?:Nos?\.?[ ]{0,20}|(?=\d{2,3}-\d))|No\.[ ]{0,20})"
    r"(?P<number>\d{1,4}(?:-[ ]{0,20}\d{1,4})?)(?:\([IVX]{1,4}\))?"
    r"|,?[ ]{1,20}(?P<letter>[A-Z])(?=,[ ]\d)"
)
# Title: Hearings before the Subcommittee on …, 83d Cong., 2d Sess. · Hearing on S. 5 Before …, 103d Cong. (R. 13.3)
_HEARING = re.compile(
    r"Hearings?(?:[ ]and[ ]Markups?)?,?[ ]{1,20}(?:[Bb]efore|[Oo]n|[Pp]ursuant)[ ][^;\n]{10,280}?,[ ]{1,20}"
    r"\d{1,3}(?:st|nd|rd|th|d)[ ]{1,20}Cong\."
    r"(?:,[ ]{1,20}\d(?:st|nd|rd|d)[ ]{1,20}Sess\.)?"
)
_LONGEST_REMARK = 60
# What reprints the reports on an act (Bluebook R. 13.4(a)): 1976 U.S.C.C.A.N. 5659 · 1986 U. S. C. C. A. N. at 3599 ·
# 1976 U.S. Code Cong. & Admin. News 5659 · U.S.Code Cong. & Admin.News 1976, p. 5659
_CODE_CONG = r"U\.[ ]?S\.[ ]?Code[ ]{0,4}Cong\.[ ]{0,4}(?:&|and)[ ]{0,4}Ad(?:min|m)?\.[ ]{0,4}(?:News|NEWS|Serv\.)"
_REPRINT = re.compile(
    r"(?:(?P<volume>(?:19|20)\d\d)\]?[ ]{1,20}"
    rf"(?:U\.[ ]?S\.[ ]?C\.[ ]?C\.[ ]?A\.[ ]?N\.|{_CODE_CONG})"
    rf"|{_CODE_CONG},?[ ]{{1,20}}(?P<behind>(?:19|20)\d\d)(?=[, ]))"
    r",?[ ]{1,20}(?P<at>at[ ]{1,20})?(?:pp?\.[ ]{0,4})?(?P<page>\d{1,5})(?!\d)"
)
REPRINTED = "U.S.C.C.A.N."
_REPRINTS = ("C.A.N.", "C. A. N.", "Code Cong.")
# 145 Cong. Rec. 16032 · 147 Cong. Rec. S11,020 · Cong. Globe, 41st Cong., 3d Sess., 1935 (Bluebook R. 13.5)
_CONGRESSIONAL_RECORD = re.compile(
    r"Cong\.[ ]{0,20}(?:Rec\.|Globe)(?P<daily>[ ]\(daily[ ]ed\.[^()]{1,24}\))?,?[ ]{1,20}(?P<at>at[ ]{1,20})?"
    r"(?:(?P<congress>\d{1,3}(?:st|nd|rd|th|d)[ ]Cong\.,[ ]{1,20}\d(?:st|nd|rd|d)[ ]Sess\.)(?:,|[ ]at)?[ ]{1,20})?"
    r"(?P<page>[SHED]?\.?[ ]?\d{1,5}(?:,\d{3})?)?"
)
# 1 Annals of Cong. 439 (1789) · I Annals of Congress 439
_ANNALS = re.compile(
    r"Ann(?:als[ ]{1,4}of|\.)[ ]{1,4}Cong(?:\.|ress),?[ ]{1,4}(?P<at>at[ ]{1,4})?(?P<page>\d{1,4})(?![\w-])"
)
_ROMAN = dict(zip("I II III IV V VI VII VIII IX X".split(), "1 2 3 4 5 6 7 8 9 10".split(), strict=True))
_ANNALS_VOLUME = re.compile(r"(?<![\w.-])(?P<volume>\d{1,2}|[IVX]{1,5})[ ]{1,4}$")
_VOLUME = re.compile(r"(?<![\w.-])(?P<volume>\d{1,3})[ ]{1,20}$")
# H.R. 1234, 110th Cong. · H. R. 14765, 91st Cong. · S. 25, 78th Cong. · S. J. Res. 12 · H. Con. Res. 5
_BILL_NUMBER = (
    r"(?:(?:Con\.|J\.|Conc\.|Joint|Concurrent)[ ]{0,20})?(?:Res(?:\.|olution)[ ]{0,20})?(?:Nos?\.[ ]{0,20})?"
    r"(?P<number>\d{1,5})(?![\d-]|\.\d)"
)
_HOUSE_BILL = re.compile(
    rf"H\.(?:[ ]?R\.[ ]{{1,20}}{_BILL_NUMBER}|[ ]?B\.[ ]{{1,20}}(?:Nos?\.[ ]{{0,20}})?(?P<state>\d{{1,5}}))"
)
# The Senate's bills need their Congress: "S. 25" alone is the end of "U. S. 25".
_SENATE_BILL = re.compile(
    rf"S\.(?:[ ]{{1,20}}{_BILL_NUMBER}(?=,?[ ]{{1,20}}\(?\d{{2,3}}(?:th|st|d|nd|rd)[ ]{{1,20}}Cong)"
    r"|[ ]?B\.[ ]{1,20}(?:Nos?\.[ ]{0,20})?(?P<state>\d{1,5}))"
)
_RESOLUTION_HEAD = re.compile(r"(?<![A-Za-z.])(?:H\.|S\.|H\.[ ]?R\.)[ ]?(?:(?:Con|J|Conc)\.[ ]{0,20})?$")
# Senate Bill No. 1038 · Assem. Bill No. 666
_WORDED_BILL = re.compile(r"Bills?[ ]{1,20}(?:Nos?\.?[ ]{0,20})?(?P<number>\d{1,5})(?![\d,]\d)")
# Assembly Bill Nos. 666 and 989 · Senate Bills 12 and 15
_NEXT_BILL = re.compile(r"(?:,[ ]{1,4}|,?[ ]{1,4}(?:and|&)[ ]{1,4})(?P<number>\d{1,5})(?![\d,]\d|[ ][A-Z])")
_WORDED_CHAMBER = re.compile(r"(?<![A-Za-z.])(?:House|Senate|Sen\.|Assembly|Assem\.|H\.|S\.|A\.)[ ]{1,20}$")
# 1965 N.Y. Legis. Ann. · 1993 Cal. Legis. Serv. is a session law
_ANNUAL = re.compile(r"Legis(?:\.|lative)[ ]{0,20}Ann(?:\.|ual)(?:[ ]{1,20}(?P<at>at[ ]{1,20})?\d{1,5})?")
_ANNUAL_HEAD = re.compile(
    r"(?P<year>(?:1[89]|20)\d\d),?[ ]{1,20}(?:N\.?[ ]?Y\.?|New[ ]York)[ ]{0,20}(?:St(?:ate|\.)[ ]{0,20})?$|"
    r"(?:N\.?[ ]?Y\.?|McKinney's)[ ]{0,20}$"
)


_TITLE_WORD = re.compile(r"H\.R\.|[A-Za-z]+\.?")
_WORDS = {
    "House": "H.R.", "Senate": "S.", "Sen.": "S.", "Assembly": "A.", "Assem.": "A.", "Report": "Rep.", "Rept.": "Rep.",
    "Conference": "Conf.", "Executive": "Exec.", "Ex.": "Exec.", "No.": "", "Nos.": "", "of": "", "Representatives": "",
    "Committee": "Comm.", "Con.": "Con.", "Conc.": "Con.", "Concurrent": "Con.", "Joint": "J.",
    "Resolution": "Res.",
}  # fmt: skip


@frozen
class LegislativeTokenizer:
    """Recognise reports, debates and bills of legislatures (Bluebook R. 13).

    A locator's ``title`` says what it is (``H.R. Rep.``, ``Cong. Rec.``), its ``section`` the number; debates
    have ``volume`` and ``page``.
    """

    name: str = "legislative"

    def tokens(self, document: Document) -> list[Locator]:
        """Return every locator of this family in the document."""
        found = [
            *_reports(document),
            *_debates(document),
            *_early_debates(document),
            *_bills(document),
            *_annuals(document),
            *_hearings(document),
        ]
        found += _reprints(document)
        found.sort(key=lambda token: (token.span[0], -token.span[1]))
        kept: list[Locator] = []
        for token in found:
            if not kept or token.span[0] >= kept[-1].span[1]:
                kept.append(token)
        return kept


def _locator(
    document: Document, start: int, end: int, title: str, section: str | None, form: Form = Form.FULL
) -> Locator:
    return Locator(
        LocatorType.BOOK,
        document.text[start:end],
        (start, end),
        kind=Kind.LEGISLATIVE,
        form=form,
        title=_canonical(title),
        section=section,
    )


def _canonical(title: str) -> str:
    """Return the Bluebook's form of a title: ``H. R. Rep.``, ``H.R.Rep.`` and ``House Report`` are ``H.R. Rep.``."""
    words = [_WORDS.get(word, word) for word in _TITLE_WORD.findall(title.replace("H. R.", "H.R."))]
    return " ".join(word for word in words if word)


def _before(pattern: re.Pattern[str], folded: str, at: int) -> re.Match[str] | None:
    """Match a pattern that ends at an offset."""
    return pattern.search(folded, max(0, at - 56), at)


def _reports(document: Document) -> Iterator[Locator]:
    """Find committee reports, documents and resolutions; ``S. Rep., at 66``, without number, is a short form."""
    folded = document.folded
    for word in chain(_REPORT_OR_RESOLUTION.finditer(folded), _DOCUMENT.finditer(folded)):
        if word.lastgroup is not None:
            if head := _before(_RESOLUTION_HEAD, folded, word.start()):
                title = folded[head.start() : word.start("number")]
                yield _locator(document, head.start(), word.end(), title, word["number"])
            continue
        head = _before(_CHAMBER, folded, word.start())
        if head is None:
            continue
        title = folded[head.start() : word.end()]
        if number := _NUMBER.match(folded, word.end()):
            yield _locator(document, head.start(), number.end(), title, number[number.lastgroup or 0].replace(" ", ""))
        else:
            yield _locator(document, head.start(), word.end(), title, None, Form.SHORT)


def _debates(document: Document) -> Iterator[Locator]:
    """Find the Congressional Record by volume and page."""
    folded = document.folded
    for record in _CONGRESSIONAL_RECORD.finditer(folded):
        volume = _before(_VOLUME, folded, record.start())
        if record["page"] and (volume or record["congress"]):
            span = (volume.start() if volume else record.start(), record.end())
            if record["congress"]:  # its pages begin anew with each session
                yield _locator(document, *span, "Cong. Globe", f"{record['congress']}, {record['page']}")
                continue
            yield Locator(
                LocatorType.BOOK,
                document.text[slice(*span)],
                span,
                kind=Kind.LEGISLATIVE,
                form=Form.SHORT if record["at"] else Form.FULL,
                volume=volume["volume"] if volume else None,
                title="Cong. Rec.",
                page=None if record["at"] else record["page"],
            )


def _early_debates(document: Document) -> Iterator[Locator]:
    """Find the Annals of Congress, the debates of the first Congresses, by volume and page."""
    folded = document.folded
    for record in _ANNALS.finditer(folded):
        volume = _before(_ANNALS_VOLUME, folded, record.start())
        if volume is not None:
            short = record["at"] is not None
            yield Locator(
                LocatorType.BOOK,
                document.text[volume.start() : record.end()],
                (volume.start(), record.end()),
                kind=Kind.LEGISLATIVE,
                form=Form.SHORT if short else Form.FULL,
                volume=_ROMAN.get(volume["volume"], volume["volume"]),
                title="Annals of Cong.",
                page=None if short else record["page"],
            )


def _reprints(document: Document) -> Iterator[Locator]:
    """Find the pages of the U.S. Code Congressional and Administrative News."""
    folded = document.folded
    for reprint in _REPRINT.finditer(folded) if any(word in folded for word in _REPRINTS) else ():
        short = reprint["at"] is not None
        start, end = reprint.span()
        start -= folded[start - 1 : start] == "[" and reprint["volume"] is not None
        yield Locator(
            LocatorType.BOOK,
            document.text[start:end],
            (start, end),
            kind=Kind.LEGISLATIVE,
            form=Form.SHORT if short else Form.FULL,
            volume=reprint["volume"] or reprint["behind"],
            title=REPRINTED,
            page=None if short else reprint["page"],
        )


def _bills(document: Document) -> Iterator[Locator]:
    """Find bills, federal and state."""
    folded = document.folded
    for pattern, federal, state in ((_HOUSE_BILL, "H.R.", "H.B."), (_SENATE_BILL, "S.", "S.B.")):
        for bill in pattern.finditer(folded):
            if not _glued(folded, bill.start()):
                yield _locator(
                    document, *bill.span(), state if bill["state"] else federal, bill["state"] or bill["number"]
                )
    for bill in _WORDED_BILL.finditer(folded):
        if head := _before(_WORDED_CHAMBER, folded, bill.start()):
            title = folded[head.start() : bill.start("number")]
            yield _locator(document, head.start(), bill.end(), title, bill["number"])
            end = bill.end() if "s" in bill.group() else len(folded)
            while (more := _NEXT_BILL.match(folded, end)) is not None:
                yield _locator(document, more.start("number"), end := more.end(), title, more["number"])


def _glued(folded: str, start: int) -> bool:
    """Tell whether letters or a period stand at once before: the ``S.`` of ``U.S.``, or of ``U. S.``."""
    before = folded[max(0, start - 4) : start]
    if before.endswith(("Sub.", "Am.")):  # Ohio: Am.Sub.H.B. No. 86
        return False
    return before[-1:].isalnum() or before[-1:] == "." or before.rstrip(" ").endswith(("U.", "J.", "A.", "N.", "P."))


def _hearings(document: Document) -> Iterator[Locator]:
    """Find hearings of committees, with their title where one is printed before."""
    folded = document.folded
    for hearing in _HEARING.finditer(folded):
        start = hearing.start()
        if folded.endswith(": ", 0, start):
            end = start - 2
            if folded[end - 1] == ")":  # Birches (Pulp and Paper): Hearings before …
                end = max(folded.rfind(" (", max(0, end - _LONGEST_REMARK), end), 0)
            titled = title_start(folded, end)
            start = titled if titled < end else start
        elif folded.endswith("Joint ", 0, start):
            start -= len("Joint ")
        yield Locator(
            LocatorType.BOOK,
            document.text[start : hearing.end()],
            (start, hearing.end()),
            kind=Kind.LEGISLATIVE,
            title=" ".join(folded[start : hearing.end()].split()),
        )


def _annuals(document: Document) -> Iterator[Locator]:
    """Find state legislative annuals: ``1965 N.Y. Legis. Ann.``."""
    folded = document.folded
    for annual in _ANNUAL.finditer(folded):
        head = _before(_ANNUAL_HEAD, folded, annual.start())
        if head:
            yield _locator(document, head.start(), annual.end(), "N.Y. Legis. Ann.", head["year"])
