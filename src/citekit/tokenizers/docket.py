"""Docket numbers: ``No. 09 Civ. 862 (JBA)``, ``Nos. 12-cv-34, 12-cv-35``, ``C.A. No. 2019-0527-JTL``."""

from __future__ import annotations

import re
from collections.abc import Iterator

from attrs import frozen

from citekit.model import Locator, LocatorType
from citekit.text import Document

# Members bound once: looking one up in its Enum takes 0.1 µs, which the innermost code cannot afford.
_TYPE_DOCKET = LocatorType.DOCKET

# What a court may print before `No.`; each is a word of the number's own label.
_LABEL = (
    r"(?:(?:Civil|Criminal|Civ\.|Crim\.|Cr\.|Case|Cause|Docket|Dkt\.|Index|Appeal|Misc\.|Bankr\.|Adv\.|C\.[ ]?A\.|"
    r"Action|A\.|Civ\.A\.|App\.|Application|Supreme[ ]Court|S\.[ ]Ct\.|File|Indictment|Ind\.|Proc\.|Pro\."
    r"|Proceeding|Record|MDL|M\.D\.L\.|Master|Complaint|Cancellation|Opposition"
    r"|Inv\.|Investigation|(?:AS|GS|VA|HUD|PS|DOT|I|LB|NASA)BCA)[ ]+){0,4}"
)
# Pennsylvania's appellate courts: 712 C.D. 2018 · 25 WAP 2024 · 1410 MDA 2017
_PENNSYLVANIA = r"[ ](?:[CM]\.?D\.|F\.R\.|[EMW](?:D[AM]|A[PL]|M))[ ](?:19|20)\d\d"
# Arizona's Court of Appeals: 1 CA-CR 10-0123
_ARIZONA = r"[12][ ]CA-[A-Z]{2,4}[ ](?:20)?\d{2}-\d{4}"
# 09 Civ. 862 · 2:17-cv-00413-ABC · CV 14-8052-DSF · 18 C 7039 · W2004-02407-CCA-R3-HC · C-85-0565 · 07 Cr. 541
_NUMBER = (
    # an alien's file: A087 916 784 · A98 123 456/457
    r"A[ ]?\d{2,3}[ ]\d{3}[ ]\d{3}(?:/\d{3}){0,5}\b|"
    # Texas, Kansas: 72,503
    r"\d{1,3},\d{3}(?![\d,-])|"
    rf"\d{{1,5}}{_PENNSYLVANIA}|{_ARIZONA}|"
    # Delaware's supreme court: No. 123, 2012
    r"\d{1,4},[ ](?:19|20)\d\d(?=,[ ]|[ ]\(Del\.)|"
    # Vermont's superior courts: 59-4-11 Vtec · 123-4-10 Wncv
    r"\d{1,4}-\d{1,2}-\d{2}[ ][A-Z][a-z]?(?:c[rv]|ec|fa|sc|dm|pr)\b|"
    r"(?:(?:[A-Z]{1,5}|Civ\.?|Cr(?:im)?\.?|CIV\.?[ ]?A\.)[-.: ]{1,2}){0,2}"
    r"(?=[\w:./-]*\d)(?:c[rv][:-](?=\d))?[\dA-Z][\w:./]*(?:-(?:[ ]{0,3}|[ ]{4,24}(?=\d))[\w:./]+){0,8}"
    # Ohio's courts of appeals: 12 CA 34 · 2012 AP 00034
    r"(?:[ ](?:Civ|Cr(?:im)?|CV|CR|CA|COA|C|MD|MC|Misc|MJ|MA|JE|D|CIV|CRIM|AP|B(?:K|k\.)?|A)\.?(?:[ ]?[A-Z]\.)?"
    r"[ ]{0,24}\d[\w-]*)?"
)
# The judges' initials: (JBA) · JB/SCY · JFW (OP) · (JBA) (JGM) · (AS)
_INITIALS = (
    r"(?:,?[ ][A-Z]{2,4}(?:/[A-Z]{2,4})?(?=[ ]?[(,;]))?"
    r"(?:[ ]{0,3}\([A-Z][A-Za-z]{0,3}(?:[/)][A-Z]{2,4})?x?\)){0,3}"
)

_DOCKET = re.compile(rf"(?P<number>(?:{_NUMBER}){_INITIALS})")
_NEXT = re.compile(r"(?:,[ ]*(?:and[ ]+|&[ ]*)?|[ ]+(?:and|&)[ ]+)(?=[\w:-]*\d[\w:-]*-)(?:Nos?\.[ ]*)?")
# Behind "Nos." also one that is a number only: ASBCA Nos. 43619, 43620, 94-2 BCA
_NEXT_PLAIN = re.compile(
    r"(?:,[ ]*(?:and[ ]+|&[ ]*)?|[ ]+(?:and|&)[ ]+)(?=(?!(?:19|20)\d\d\D)\d{4,6}(?:,|[ ](?:\(|and|&)))"
)
_TRIGGER = re.compile(r"No(?<!\wNo)s?\.?[ ]+(?=[\w(])")
# Also Docket # 133017, where a text prints such; near miss: an entry of the docket, Docket #5
_SIGN = "Docket #"
_SIGN_TOO = re.compile(rf"{_TRIGGER.pattern}|#(?<={_SIGN})[ ]{{0,3}}(?=\d{{4,6}}\b)")
_LABEL_ENDS = frozenset(
    "Civil Criminal Civ Crim Cr Case Cause Docket Dkt Index Appeal Misc Bankr Adv A C.A Action Civ.A App Application"
    " Court Ct File Indictment Ind Proc Pro Proceeding Record Mdl M.D.L Master Complaint"
    " Cancellation Opposition Inv Investigation"
    " Asbca Gsbca Vabca Hudbca Psbca Dotbca Ibca Lbbca Nasabca".split()
)
_BEFORE = re.compile(rf"(?<!\w){_LABEL}$")
_BARE_HEAD = re.compile(r"(?<![\w-])(?:\d{1,2}:)?\d{2}$")
# A number that needs no `No.`: 3:17-cv-00413 · 12-cv-345 (ABC) · 09 Civ. 862 (JBA) · 07 Cr. 541 · v. Roe, 112 MM 2024;
# beside each how its middle looks in the shape of the text, where it is found as a literal, and what must stand before.
_BARE = (
    (
        re.compile(rb"0-(?:aa|AA)-0"),
        re.compile(r"-(?:cv|cr|CV|CR|mc|md|MC|MD|mj|ap|bk)-\d{1,6}(?:-[A-Z]{2,5}){0,2}" + _INITIALS),
        _BARE_HEAD,
    ),
    (re.compile(rb"0 Aaa\. {1,3}0"), re.compile(r" Civ\.[ ]{1,3}\d{1,5}" + _INITIALS), _BARE_HEAD),
    (re.compile(rb"0 Aa\. {1,3}0"), re.compile(r" Cr\.[ ]{1,3}\d{1,5}" + _INITIALS), _BARE_HEAD),
    # California's and Arizona's district courts: Roe v. Doe, CV 14-8052-DSF · (CR 98-411); near miss: the CV 14-80 road
    (
        re.compile(rb"AA 00-00"),
        re.compile(r"[VR][ ]\d\d-\d{2,5}(?:-[A-Z]{2,5}){0,2}" + _INITIALS),
        re.compile(r"(?:(?<=,[ ])|(?<=\())C$"),
    ),
    (
        re.compile(rb"0 (?:A{2,3}|A\.?A\.) 0000[,(; ]"),
        re.compile(_PENNSYLVANIA + r"(?=,| \()"),
        re.compile(r"(?<=, )\d{1,5}$"),
    ),
)

# `No.` of these is not a case's number.
_OTHER_NUMBERS = re.compile(
    r"(?:(?<!\w)(?:ECF|Doc|Dkt|DE|D\.E|Dist|District|Exhibit|Ex|Rep|Pub\. ?L|Order|Local|Request|Claim|Count|Question"
    r"|Instruction|"
    r"Interrogatory|Proposition|Amendment|Act|Lot|Page|Pageid|Patent|Bill|Precinct|School|Ordinance|Prod|Opinion|Op|"
    r"Resolution|Form|Badge|Reg|Release|Bates|Def|Ground|Issue|P|R|C|Civ|Crim|App)s?\.?,?"
    r"|L\.|Union|Lodge|Council|Post|Tract|Permit|License) $"
)
_CASE_LABEL = re.compile(
    r"(?:^|\W)(?:\d{1,2}(?:st|n?d|r?d|th) Dist\.|C\. ?A\.|Civ\.|Crim\.|Cr\.|App\.|S\. Ct\.|Ind\.|M\.D\.L\."
    r"|(?:P|L\. ?L)\. ?[CP]\.,|L\. ?P\.,) $"  # a firm, whose case it is: Roe v. Doe, P.C., No. 12-345
)


@frozen
class DocketTokenizer:
    """Recognise the numbers that courts give their cases.

    Which of them is part of a citation, and which is the document's own, the grammar tells.
    """

    name: str = "docket"

    def tokens(self, document: Document) -> Iterator[Locator]:
        """Return every locator of this family in the document."""
        folded = document.folded
        last = 0
        for trigger in (_SIGN_TOO if _SIGN in folded else _TRIGGER).finditer(folded):
            start, end = trigger.span()
            if start < last:
                continue
            match = _DOCKET.match(folded, end)
            if match is None or not _is_docket(match["number"]):
                continue
            behind = folded[max(0, start - 40) : start]
            if behind[-1:] == " ":
                # The word before is looked up first; few of them say what sort of number it is.
                word = behind[behind.rfind(" ", 0, -1) + 1 : -1]
                if _OTHER_NUMBERS.search(behind) and not _CASE_LABEL.search(behind):
                    continue
                label = _BEFORE.search(behind) if word.strip("([.").title() in _LABEL_ENDS else None
                if label:
                    start -= len(behind) - label.start()
            while match is not None:
                last = _trimmed(folded, match.end())
                yield _locator(document, start, match.start("number"), last)
                more = _NEXT.match(folded, last) or ("s" in trigger[0] and _NEXT_PLAIN.match(folded, last) or None)
                match = _DOCKET.match(folded, more.end()) if more else None
                if match is not None:
                    start = match.start("number")
                    if not _is_docket(match["number"]):
                        break
        for unpublished in _UNPUBLISHED.finditer(document.shape):
            start, end = unpublished.start() + 2, unpublished.end() - 1
            yield _locator(document, start, start, end)
        for shape, pattern, before in _BARE:
            for seen in shape.finditer(document.shape):
                bare = pattern.match(folded, seen.start() + 1)
                low = max(0, seen.start() - 6)
                head = before.search(folded[low : seen.start() + 1]) if bare is not None else None
                if bare is None or head is None:
                    continue
                start = low + head.start()
                if folded[max(0, start - 5) : start].rstrip()[-3:] not in ("No.", "os.", "No"):
                    yield _locator(document, start, start, bare.end())


# California's unpublished decisions: People v. Roe (Nov. 21, 2022, B299071) [nonpub. opn.]
_UNPUBLISHED = re.compile(rb", A0{6}\(")  # in the shape all brackets are one


def _is_docket(number: str) -> bool:
    """Whether it has the digits of a docket number: three, or a hyphen or letters among them."""
    digits = sum(c.isdigit() for c in number)
    return digits >= 3 or (digits >= 2 and any(c in number for c in "-:CM"))


def _trimmed(folded: str, end: int) -> int:
    """Return the end without punctuation that belongs to the sentence."""
    while folded[end - 1] in ".:-/ ":
        end -= 1
    return end


def _locator(document: Document, start: int, number: int, end: int) -> Locator:
    printed = " ".join(document.folded[number:end].split()).replace("- ", "-")  # no line break or number
    return Locator(_TYPE_DOCKET, document.text[start:end], (start, end), number=printed)
