"""Cites of the case's own record: ``Doc. No. 11-2``, ``Compl. ¶ 12``, ``Tr. 14:5``, ``J.A. 112``, ``Reply Br.``."""

from __future__ import annotations

import re
from itertools import chain

from attrs import frozen

from citekit.knowledge.record_papers import INITIALS, PAGED, PAPERS, WHOLE_PAPERS
from citekit.model import Locator
from citekit.text import Document
from citekit.tokenizers.record.entered import joined, with_paper
from citekit.tokenizers.record.entries import docket_entries
from citekit.tokenizers.record.lettered import lettered_papers
from citekit.tokenizers.record.local import PAGES, local_designators
from citekit.tokenizers.record.locators import record_locator
from citekit.tokenizers.record.names import name_start
from citekit.tokenizers.record.titles import defined_paper, paper_before_entry, titled_papers

_PAGED_OR_PAPERS = PAGED | PAPERS
_ANY_PAPERS = PAPERS | WHOLE_PAPERS
_BY_PARAGRAPH = WHOLE_PAPERS | INITIALS


def _endings() -> str:
    """Return a pattern of the last two characters of these words; before ``R``, ``T`` alone a space or bracket."""
    before: dict[str, str] = dict.fromkeys("RT", ' (["'.replace("[", r"\["))
    for word in sorted(_PAGED_OR_PAPERS):
        if len(word) > 1 and word[-2] not in before.setdefault(word[-1], ""):
            before[word[-1]] += word[-2]
    return "|".join(f"[{letters}]{last}" for last, letters in before.items())


# Where a paper's abbreviation ends and its pin begins: "Compl. 4", "Br., at 12", "App. at 35". What may not be one is
# dismissed within the scan: by what comes behind the period, then by the two letters before it.
_PIN = re.compile(
    rf"\.(?=[ ,][ apVv\dI])(?<=(?:{_endings()})\.)"
    r"(?:[ ](?P<numeral>I{1,3}|IV)(?=,?[ ](?:at[ ]|pp?\.)))?"  # the second of several: Pl. Br. II, at 9
    r"(?:,?[ ]{1,20}[Vv]ol\.[ ]{0,20}(?P<volume>[IVX]{1,5}|\d{1,3}))?"
    r",?[ ]{1,20}(?P<at>at[ ]{1,20}(?:pp?\.[ ]{0,20})?|pp?\.[ ]{0,20})?(?=\d)"
)
# A · 12 · 11F/3 · 12A, also with a part of it or as a list: A-1 · 12-B · D-F
_LETTER = (
    r"(?P<letter>(?:[A-Z]{1,3}(?![a-z'])|\d{1,4}(?:[A-F]/\d{1,3}\b|[A-Z](?!\w))?(?![\d:]))"
    r"(?:-(?:\d{1,3}|[A-Z]{1,2})(?![\w-]|:\d))?)"
)
_EXHIBIT = re.compile(rf"Ex(?:h?(?P<more>s)?)\.[ ]{{0,20}}{_LETTER}")
# (Gov't, ex. B at 4) · (Pl. exs. 1, 2): in small letters where a bracket opens with whose it is
_SMALL_EXHIBIT = re.compile(rf"ex(?P<more>s)?\.[ ]{{1,4}}{_LETTER}")
_OWNER_BEFORE = re.compile(r"(?:(?<=\()|(?<=; ))(?:Gov't|Govt|Pls?|PL|Defs?|Pet|Resp|Jt|Joint)\.?(?:'s|s')?,?[ ]$")
# (Exhibit 11F at 1-5): by the whole word only with a page; near miss: Exhibit A at trial
_WHOLE_EXHIBIT = re.compile(
    r"Exhibit[ ]{1,4}(?P<letter>[A-Z]{1,2}|\d{1,3}[A-Z]?)"
    r"(?=,?[ ]{1,4}(?:at[ ]{1,4}(?:pp?\.[ ]?)?|pp?\.[ ]?|pages?[ ])\d{1,4}(?:-\d{1,4})?[.;,)])"
)
# Exs. B, C · Exs. 1, 2 and 3; near miss: Exs. B, 12 F.3d
_NEXT_EXHIBIT = re.compile(
    r"(?:,[ ]{1,20}(?:and[ ]|&[ ])?|[ ]{1,20}(?:and|&)[ ]{1,20})(?P<letter>[A-Z]{1,3}|\d{1,3})"
    r"(?=[,;.)\]]|[ ](?:(?:and|to|at)\b|&|\()|$)(?!\.\w)"
)
_MOST_EXHIBITS = 20
# (Def.'s Motion for Summ. J. Ex. D at 1): the motion to which an exhibit is attached
_MOTION_BEFORE = re.compile(
    r"(?:(?:Gov't|Joint|[A-Z][\w.]{0,12}(?:'s?|\.))[ ]{1,4})?(?:Cross-)?Mot(?:ion|\.)[ ]"
    r"(?:for[ ](?:Partial[ ])?Summ(?:ary|\.)[ ]J(?:udgment|\.)"
    r"|for[ ]Prelim(?:inary|\.)[ ]Inj(?:unction|\.)|to[ ](?:Dismiss|Compel|Strike|Suppress)),?[ ]$"
)
_LIST_LETTERS = 3
_WORD = re.compile(r"(?:56\.1|56\(b\)|[A-Za-z'.&]+)$")

# Brief for Petitioner 12 · Brief for United States as Amicus Curiae 23 · Brief on the Merits 6 · Reply Brief 3 ·
# Brief for Respondent i; of another case: Brief for Respondent, O. T. 1988, No. 87-1303, p. 22;
# a line's end may part a word, its hyphen lost or not: Brief for Re- spondent 48- 49 · Legal Founda tion as Amicus
_BRIEF = re.compile(
    r"(?P<word>Br(?:ief|\.))(?:[ ]{1,20}(?:for|of|in|on)(?P<whose>(?:[ ]{1,160}"
    r"(?:[A-Z][\w.'&/-]*(?:(?<=-)[ ]{1,20}[a-z]+)?,?|of|the|and|as|et|al\.,?|for|in|to|on|&|ex|rel\.|v\."
    r"|\d\d-\d{2,4},?|[a-z]{2,9}(?=(?:[ ](?:[A-Z][\w.'&-]*|of|the|and|for|et|al\.)){0,8}[ ]as[ ]Amic)"
    r")){1,16}?))?(?<!No\.)(?P<term>,?[ ]O\.[ ]?T\.[ ]{1,4}\d{4},[ ]{1,4}No\.[ ]{1,4}[\d-]{1,8},)?"
    r"[ ]{1,20}(?:at[ ]{1,20}|pp?\.[ ]{0,20})?"
    r"(?=\d{1,3}[a-z]?(?:-[ ]?\d{1,3})?(?:[.,;:)\]\"]|[ ]{1,20}(?:\(|and\b|n\.|&))"
    r"|(?!v\.)[ivx]{1,4}(?:-[ivx]{1,4})?(?:[.;)](?![a-z])|[ ]\())"
)
# A special master's report in an original case: First Interim Report of Special Master, O. T. 2008, No. 138, Orig.,
# p. 12 · First Interim Rept. 12 · Report of the Special Master 15; near miss: Reply to Report of Special Master 5
_MASTER = re.compile(
    r"(?P<report>(?:Interim[ ]{1,4})?Rep(?:or)?t\.?)(?:[ ]{1,4}of[ ]{1,4}(?:the[ ]{1,4})?Special[ ]{1,4}Master)?"
    r"(?:,[ ]{1,4}O\.[ ]?T\.[ ]{1,4}\d{4},[ ]{1,4}No\.[ ]{1,4}\d{1,4},[ ]{1,4}Orig\.,?)?"
    r"(?=[ ]{1,4}(?:at[ ]{1,4}|pp?\.[ ]{0,4})?\d{1,3}(?![\w.]\d))"
)
_ORDINAL = re.compile(r"\b(?:First|Second|Third|Fourth|Fifth|Final|Supplemental)[ ]{1,4}$")
# Nebraska: brief for appellant at 14 · Brief for appellees, pp. 76-77 · reply brief for cross-appellee at 3;
# near miss: the brief for appellant argues
_LOWER_BRIEF = re.compile(
    r"rief[ ]{1,4}for[ ]{1,4}(?:the[ ]{1,4})?(?:cross-)?"
    r"(?:appell(?:ant|ee)|petitioner|respondent|amic(?:us|i)[ ]curiae)s?"
    r"(?=[ ]{1,4}at[ ]{1,4}\d|,[ ]{1,4}pp?\.[ ]{0,4}\d)"
)
_LOWER_BRIEF_BEFORE = re.compile(r"(?:(?<![A-Za-z])(?:[Rr]eply|[Ss]upplemental|[Jj]oint)[ ])?[Bb]$")
_NUMERALS = (
    r"(?:[A-H]-)?\d{1,4}a?(?::\d{1,2})?(?:-[ ]?\d{1,4}a?(?::\d{1,2})?)?"
    r"(?:,[ ]{1,20}\d{1,4}(?:a(?:-[ ]?\d{1,4}a)?|(?:-[ ]?\d{1,4})?(?=[,;.)\]](?!\w)))){0,8}"
)
# App. to Pet. for Cert. 123a, 163a · App. to Brief in Opposition 6 · App. to Brief for Quince, Inc., as Amicus Curiae
_APPENDIX = re.compile(
    r"App\.[ ]{1,20}to[ ]{1,20}(?P<to>Pet\.[ ]{1,20}for[ ]{1,20}Cert\.|(?:Reply[ ]{1,20})?Br(?:ief|\.)"
    r"(?:[ ]{1,20}in[ ]{1,20}Opp(?:osi(?:-[ ]{1,20})?tion|\.)"
    r"|[ ]{1,20}for(?:[ ]{1,20}(?!Amic)(?:[A-Z][\w.'&/-]*,?|of|the|and|et|al\.,?|as)){1,16}?"
    r"(?:[ ]{1,20}Amic(?:us|i)[ ]{1,20}Curiae|(?=[ ]{1,20}\d{1,3}a?\b)))?"
    r"|Juris\.[ ]{1,20}Statement)(?:[ ]{1,20}in[ ]{1,20}No\.[ ]{1,20}\d\d-\d{1,5},?)?"
    rf"(?:,?[ ]{{1,20}}(?:at[ ]{{1,20}}|pp?\.[ ]{{0,20}})?{_NUMERALS})?"
)
_ARGUMENT = re.compile(
    r"Tr\.[ ]{1,20}of[ ]{1,20}(?:Oral[ ]{1,20})?Arg\.(?:[ ]{1,20}in[ ]{1,20}No\.[ ]{1,20}\d\d-\d{1,5},?)?"
    rf"(?:,?[ ]{{1,20}}(?:at[ ]{{1,20}}|pp?\.[ ]{{0,20}})?{_NUMERALS})?"
)

# Id., Ex. D, Doe Dep. at 3: the exhibit and its paper are pins of the Id.
_UNDER_ID = re.compile(r"\b[Ii]d\.,?[ ]{1,20}Ex\.[ ]?[A-Z0-9]{1,3}\.?,[ ]{1,20}$")
# Id., Ex. D · Id. at Ex. K: a pin of the Id.
_OF_ID = re.compile(r"\b[Ii]d\.,?[ ]{1,4}(?:at[ ]{1,4})?$")
# Gov't Ex. 4 · Pl.'s Ex. A · Trial Ex. 12: whose exhibit it is
_OWNERS = frozenset(
    "Gov't Govt Pl Pls Def Defs Pl.'s Def.'s Pls.' Defs.' Trial Joint Jt Hr'g Dep Pet Resp Stip GC G.C CP ALJ".split()
)
# ¶ 12 · ¶¶ 46-53 · ¶¶ 10, 15 · ¶ 12(a)
_PARAGRAPHS = re.compile(
    r"\u00b6{1,2}[ ]{0,20}\d{1,4}[a-z]?(?:\([a-z0-9]{1,3}\)){0,2}(?:-[ ]?\d{1,4})?"
    r"(?:,?[ ]{1,20}(?:and[ ]{1,20}|&[ ]{1,20})?\d{1,4}(?:-\d{1,4})?(?=[,;.)\]]|[ ]{1,20}and\b|[ ]\(|$)){0,12}"
)
# A paragraph of this opinion, on a line of its own behind a heading: Dismissal of the Complaint / ¶ 56 The court
_NUMBERED = re.compile(r"\u00b6[ ]\d{1,3}[ ]{1,4}[A-Z]")
# Doe Decl. § 24 · Doe Aff. at §{ 7-11 · Doe Decl. {[ 25 · Doe Decl. ff 22, 32 · Doe Decl. q 5
_MISREAD = re.compile(
    r"(?P<paper>(?:Decl|Aff|Compl)\.),?[ ]{1,4}(?:at[ ]{1,4})?"
    r"(?:\u00a7{1,2}\{?|\{[\[J{]?|\u25a1{1,4}|(?:ff|qq?|J\]|\[[7J])(?=[ ]))[ ]{0,4}\d{1,4}(?:-\d{1,4})?"
    r"(?:,[ ]\d{1,4}(?:-\d{1,4})?(?=[,;.)])){0,8}"
)
# Decl. of Jane Roe ¶ 12
_PAPER_OF = re.compile(r"\b(?:Decl(?:\.|aration)|Aff(?:\.|idavit))[ ]of[ ](?:[A-Z][\w.'-]{0,20}[ ]){1,4}$")
_MISREAD_PAPERS = ("Decl.", "Aff.", "Compl.")
# A bracket, a signal or the end of a sentence stands before the record's "App." and "R."; a court before others.
_OPEN = re.compile(
    r"(?:^|[(;\[\"]|\b[a-z][a-z']{2,}\.|[a-z]{7}\.|[a-z][ ]\.|[)\]\d\"*]\.|\.\)|,|\b(?:[Ss]ee|[Cc]f\.|also|e\.g\.,?"
    r"|[Aa]ccord|and|in|to|from|citing|quoting))[ ]{0,20}$"
)
# An appendix to regulations: 20 C.F.R. pt. 404, Subpt. P, App. 1
_SUBPART = re.compile(r"\b[Ss]ub(?:pt\.?|part)[ ]{1,3}[A-Z]{1,3},[ ]{1,3}$")
_APPENDED = re.compile(
    r"(?:(?:Pet|Pet'r|Juris|Supp|Jt|Fees|J|Apl[te]|Aplee|Defs?|Pls?|Admin|R\.[ ]?&)\.?(?:'s?)?"
    r"|(?:Joint|(?:Appell(?:ant|ee)|Petitioner|Respondent)s?'s?))[ ]{1,8}$"
)
# T. 17, (T. 18-19): a transcript, where a text cites it so more than once; near misses: Ann T. 5, J. T. 12, T. 5 F.3d
_T = re.compile(r"\d{1,4}(?:-\d{1,4})?(?=[.;)](?!\d)|,[ ]|$)")
_T_OPEN = re.compile(r"(?:^|[(\[;]|[a-z\d][.)\"]{1,2}|[Ss]ee|also)[ ]{0,4}$")
# Pennsylvania's notes of testimony go by their day: N.T., 3/11/21, at 6
_DAY = re.compile(r"\d{1,2}/\d{1,2}/\d{2,4}(?=[,;. )]|$)")
# The day of a hearing before its transcript: 10/18/24 Hr'g Tr. 14 · November 18, 2025 Tr. at 30
_DATE = re.compile(r"(?:(?<![\d/])\d{1,2}/\d{1,2}/\d{2,4}|[A-Z][a-z]{2,8}\.?[ ]\d{1,2},[ ]\d{4})[ ]{1,4}$")
_NO_PAGE = re.compile(r"(?:1[89]|20)\d\d\)|\d+\.\d")  # (Ky. App. 1980) · Tex. R. App. P. 52.3; R. 52.7


@frozen
class RecordTokenizer:
    """Recognise citations to the papers of the case itself (Bluebook B17).

    A locator's ``title`` says what paper (``ECF``, ``Compl.``, ``Reply Br.``), its ``section`` the number of a
    numbered paper; pages after ``at`` are its pin and stand outside it.
    """

    name: str = "record"

    def tokens(self, document: Document) -> list[Locator]:
        """Return every locator of this family in the document."""
        entries = docket_entries(document)
        found = [with_paper(document, entry) for entry in entries]
        found += filter(None, (paper_before_entry(document, entry.span[0]) for entry in entries))
        found += _supreme(document)
        found += _paged(document)
        found += _paragraphs(document)
        found += _misread(document)
        found += _exhibits(document)
        found += local_designators(document)
        found += lettered_papers(document)
        found += titled_papers(document, sure=bool(found))
        # the longest first, but before all the letter or number of a list
        found.sort(key=lambda token: (token.span[0], token.span[1] - token.span[0] > _LIST_LETTERS, -token.span[1]))
        return joined(document, found)


def _paged(document: Document) -> list[Locator]:
    """Find papers by the page after their abbreviation: ``Reply Br. at 48``, ``Tr. 809``, ``(App. at 35)``."""
    folded = document.folded
    found: list[Locator] = []
    letters: list[Locator] = []
    for pin in _PIN.finditer(folded):
        dot = pin.start()
        word = _WORD.search(folded, max(0, dot - 8), dot)
        if word is None or word[0] not in _PAGED_OR_PAPERS and word[0] != "T":
            continue
        paper, start = word[0], word.start()
        if paper == "T":
            if (page := _T.match(folded, pin.end())) and _T_OPEN.search(folded, max(0, start - 6), start):
                letters.append(record_locator(document, start, dot + 1 if pin["at"] else page.end(), "T."))
            continue
        if start and folded[start - 1].isalnum():
            continue
        if paper in PAGED:
            first = (
                name_start(folded, start) if paper not in ("R", "CR", "App", "Appx") else _appendix_start(folded, start)
            )
            if paper == "N.T" and (day := _DAY.match(folded, pin.end())) is not None:
                found.append(record_locator(document, first, day.end(), folded[first : dot + 1], day[0]))
                continue
            if not _is_open(folded, first, start, paper) or _NO_PAGE.match(folded, pin.end()):
                continue
            if paper == "Tr" and (dated := _DATE.search(folded, max(0, first - 24), first)) is not None:
                first = dated.start()
            pages = None if pin["at"] else PAGES.match(folded, pin.end())
            if paper == "R" and pages and ":" in pages[0]:
                continue  # New Jersey's R. 4:46-2 is a rule
            end = pages.end() if pages and folded[pages.end() : pages.end() + 1] != "/" else dot + 1
            if pin["volume"] and not pages:
                end = pin.end("volume")
            found.append(record_locator(document, first, end, folded[first : dot + 1], pin["volume"]))
        else:
            first = name_start(folded, start)
            if first == start and paper in ("Rep", "Resp", "Pet", "Reply", "Arg") and not pin["at"]:
                continue
            end = max(dot + 1, pin.end("numeral"))
            if not _UNDER_ID.search(folded, max(0, first - 24), first):
                found.append(record_locator(document, first, end, folded[first:end]))
    return found + letters if len(letters) > 1 else found


def _is_open(folded: str, first: int, start: int, paper: str) -> bool:
    """Tell whether ``App.``, ``R.`` or ``Tr.`` is the record's, by what stands before it."""
    before = folded[max(0, first - 12) : first]
    if first < start or paper in ("J.A", "S.J.A", "Tr"):
        return not before.rstrip(" ").endswith((" St.", "How.", " Rev.")) and (
            not before[-2:-1].isdigit() or _DATE.search(folded, max(0, first - 24), first) is not None
        )
    if paper in ("R", "CR", "RR") and before.rstrip(" ").endswith(","):
        return False
    if paper == "App" and _SUBPART.search(folded, max(0, first - 20), first) is not None:
        return False
    return bool(_OPEN.search(before))


def _appendix_start(folded: str, start: int) -> int:
    """Return where ``Pet. App.`` or ``Juris. App.`` begins."""
    before = _APPENDED.search(folded, max(0, start - 24), start)
    return before.start() if before else start


def _paragraphs(document: Document) -> list[Locator]:
    """Find papers by a paragraph: ``Compl. ¶¶ 46-53``, ``Aff. ¶¶ 10, 15``, ``Complaint ¶ 5``."""
    folded = document.folded
    found: list[Locator] = []
    at = folded.find("\u00b6")
    while at >= 0:
        last = at
        while folded.startswith("\u00b6", at + 1):
            at += 1
        at = folded.find("\u00b6", at + 1)
        behind = folded[max(0, last - 24) : last].rstrip(" ,")
        behind = behind.removesuffix(" at").rstrip(" ,")
        if behind[-1:] == ")" and (defined := defined_paper(document, last)) is not None:
            found.append(defined)
            continue
        word = _WORD.search(behind)
        whose = _PAPER_OF.search(folded, max(0, last - 64), last)
        if whose is not None:
            pins = _PARAGRAPHS.match(folded, last)
            title = folded[whose.start() : last].rstrip(" ")
            found.append(record_locator(document, whose.start(), pins.end() if pins else whose.end(), title))
            continue
        if word is None or (word[0].rstrip(".") not in PAPERS and word[0] not in _BY_PARAGRAPH):
            continue
        start = max(0, last - 24) + word.start()
        first = name_start(folded, start)
        if word[0] == "56(b)" and (first == start or "Rule" in folded[first:start]):
            continue
        pins = _PARAGRAPHS.match(folded, last)
        name_end = start + len(word[0])
        if "\n" in document.text[name_end:last] and _NUMBERED.match(folded, last):
            continue
        if pins and folded[name_end:last].strip(" ") == "":
            found.append(record_locator(document, first, pins.end(), folded[first:name_end]))
        else:
            found.append(record_locator(document, first, name_end, folded[first:name_end]))
    return found


def _misread(document: Document) -> list[Locator]:
    """Find papers whose paragraph sign scanning took for another: ``Doe Decl. § 24``, ``Doe Decl. at {[ 39-40``."""
    folded = document.folded
    found: list[Locator] = []
    for sign in _MISREAD.finditer(folded) if any(paper in folded for paper in _MISREAD_PAPERS) else ():
        first = name_start(folded, sign.start())
        found.append(record_locator(document, first, sign.end(), folded[first : sign.end("paper")]))
    return found


def _supreme(document: Document) -> list[Locator]:
    """Find ``Brief for Petitioner 12``, ``App. to Pet. for Cert. 12a``, ``Tr. of Oral Arg. 5``."""
    folded = document.folded
    found = [
        record_locator(document, *match.span(), f"App. to {match['to'].replace('- ', '')}")
        for match in _APPENDIX.finditer(folded)
    ]
    found += (record_locator(document, *match.span(), "Tr. of Oral Arg.") for match in _ARGUMENT.finditer(folded))
    for report in _MASTER.finditer(folded) if "Special Master" in folded else ():
        if "Interim" not in report[0] and "Special" not in report[0]:
            continue
        ordinal = _ORDINAL.search(folded, max(0, report.start() - 20), report.start())
        first = report.start() if ordinal is None else ordinal.start()
        if folded.endswith((" to ", " to the "), 0, first):
            continue
        title = folded[first : report.end("report")].replace("Report", "Rept.")
        end = report.end() - (folded[report.end() - 1] == ",")
        found.append(record_locator(document, first, end, " ".join(title.split())))
    for lower in _LOWER_BRIEF.finditer(folded) if "rief for " in folded else ():
        head = _LOWER_BRIEF_BEFORE.search(folded, max(0, lower.start() - 16), lower.start())
        if head is not None:
            found.append(record_locator(document, head.start(), lower.end(), folded[head.start() : lower.end()]))
    for brief in _BRIEF.finditer(folded):
        if folded.endswith("App. to ", 0, brief.start()):
            continue
        end = brief.end("whose") if brief["whose"] else brief.end("word")
        if brief["term"]:
            end = brief.end("term")
        end -= folded[end - 1] == ","
        first = name_start(folded, brief.start())
        found.append(record_locator(document, first, end, folded[first:end].replace("- ", "")))
    return found


def _exhibits(document: Document) -> list[Locator]:
    """Find exhibits, ``Ex. A``, with the paper that they are attached to: ``Forrest R. Aff., Ex. F``."""
    folded = document.folded
    found = [record_locator(document, *e.span(), "Ex.", e["letter"]) for e in _WHOLE_EXHIBIT.finditer(folded)]
    for exhibit in chain(_EXHIBIT.finditer(folded), _SMALL_EXHIBIT.finditer(folded)):
        start = exhibit.start()
        if start and folded[start - 1].isalnum() or _OF_ID.search(folded, max(0, start - 12), start):
            continue
        behind = folded[max(0, start - 16) : start].rstrip(" ")
        owner = _WORD.search(behind.rstrip(","))
        first = start
        if folded[start] == "e":
            small = _OWNER_BEFORE.search(folded, max(0, start - 16), start)
            if small is None:
                continue
            first = small.start()
        elif owner and (owner[0].rstrip(".") in _ANY_PAPERS or owner[0].rstrip(".") in _OWNERS):
            first = name_start(folded, max(0, start - 16) + owner.start())
        elif (motion := _MOTION_BEFORE.search(folded, max(0, start - 60), start)) is not None:
            first = motion.start()
        title = folded[first : exhibit.start("letter")]
        if exhibit["more"]:
            title = title.replace("s.", ".", 1) if first == start else title[::-1].replace(".s", ".", 1)[::-1]
        found.append(record_locator(document, first, exhibit.end(), title, exhibit["letter"]))
        following = _NEXT_EXHIBIT.match(folded, exhibit.end()) if exhibit["more"] else None
        for _ in range(_MOST_EXHIBITS):
            if following is None:
                break
            found.append(record_locator(document, *following.span("letter"), title, following["letter"]))
            following = _NEXT_EXHIBIT.match(folded, following.end())
    return found
