"""Papers cited by name or initials, and a page or day: ``R&R at 5``, ``Trial Court Opinion, 2/8/19, at 9``."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain

from citekit.knowledge.record_papers import (
    DATED_PAPERS,
    INITIALS,
    MOTION_ENDINGS,
    PAPERS,
    SPOKEN,
    TITLED_PAPERS,
    WHOLE_PAPERS,
)
from citekit.model import Locator
from citekit.text import Document
from citekit.tokenizers.book.numbered import numbered_work
from citekit.tokenizers.record.locators import matches_at, record_locator
from citekit.tokenizers.record.names import name_start

# Motion at 15 · R&R at pp. 5-6 · R.R. at 18a; near misses: at 5 p.m., at 5:30, at 12 percent, at 20th Street.
# Id. at 5 · 465 F.3d at 5 · 503 U.S., at 5 are the commonest by far, and dismissed within the scan.
_AT = re.compile(
    r" at (?=[ ]{0,19}(?:pp?\.[ ]{0,20})?[A-Z]{0,2}\d)(?<!\dd at )(?<!d\. at )(?<!S\. at )(?<!S\., at )(?<!d\., at )"
    r"(?<!t\. at )(?<!a, at )[ ]{0,19}(?=(?:pp?\.[ ]{0,20})?[A-Z]{0,2}\d{1,6}[a-c]?(?![\w%]|,\d{3}|\.\d"
    r"|[ ](?:[ap]\.?[ ]?m\b|o'clock|percent|years?|months?|weeks|days|miles|feet|degrees)))"
)
# Answer, p. 3 · Motion for Summary Judgment, pp. 13-14
_PAGE = re.compile(r", p(?=p?\.[ ]{0,4}\d)")
_CLOCK = re.compile(r"[ ]{0,20}\d{1,2}:\d")
# Trial Court Opinion, 2/8/19, at 9 · Petition, 3/4/20, p. 3
_DAY = re.compile(
    r"/(?P<year>\d{2,4})(?![\d/])(?P<page>,?[ ]{1,20}(?:at[ ]{1,20}(?:pp?\.[ ]{0,20})?|pp?\.[ ]{0,20})(?=\d))?"
)
_DAY_BEFORE = re.compile(r"(?P<word>[A-Za-z'.]+)(?P<close>\))?,?[ ]{1,20}(?P<day>\d{1,2}/\d{1,2})$")
# Reproduced Record (R.R.) · Clerk's Papers ("CP")
_DEFINED = re.compile(
    r"(?P<word>[A-Z][A-Za-z']+\.?)[ ]{1,20}\((?P<quote>\"?)(?P<initials>[A-Z][A-Z.&]{1,6})(?P=quote)\)$"
)
# Mot. to Dismiss · Mem. of Law · Mem. in Supp. of Mot. for Summ. J.
_MOTION = re.compile(
    r"\b(?:Mots?|Mem|Memo|Br|Resp|Opp|Opp'n|Obj|Order|Motions?|Memorandum|Brief|Response|Opposition|Objections?|Notice"
    r"|Reply|Petition|Pet|Certif)\.?"
    r"(?:[ ]{1,20}(?:to|for|of|in|on|and|a|the|Partial|[A-Z][A-Za-z']*(?:\.'?|\.J\.)?)){0,8}$"
)
_MOTION_REACH = 80
# Whose paper it is tells that it is one: Defendants' Memorandum in Opposition to Class Certification, at 11
_PARTYS = re.compile(r"(?:Plaintiff|Defendant|Petitioner|Respondent|Appellant|Appellee|Movant|Government)s?'")
# (Mot. to Determine Sufficiency of Defs.' Resps., ECF No. 42): all from the bracket or signal on is its title;
# near misses: (filed the Motion, ECF No. 42); See Roe v. Doe, ECF No. 42
_TITLE = re.compile(
    r"(?:[(\[;][ ]{0,4}|\b(?:[Ss]ee|also|citing|quoting|e\.g\.,)[ ]{1,4})(?P<title>(?!(?:See|Id|Cf)\b)[A-Z][\w'.&/-]*"
    r"(?:[ ]{1,20}(?:[A-Z][\w'.&/-]*|of|in|to|for|and|on|the|as|&|56\.1|\d{1,2},[ ]\d{4})){0,30}),[ ]{1,20}$"
)
_TITLE_REACH = 180
_PAGE_ALONE = re.compile(r"(?P<word>[A-Z][A-Za-z.']*)[ ]{1,4}\d{1,3}(?:-\d{1,3})?,[ ]{1,4}$")
_PAGE_ALONE_REACH = 32
# Before an entry of the docket all letters are a paper's: (SE, Doc. No. 10)
_PAPER_INITIALS = re.compile("[A-Z]{2,5}")
# See Roe's Petition for New Judge, filed 11/10/20: by the day of filing
_FILED = re.compile(r", filed \d{1,2}/\d{1,2}$")
_ANY_PAPERS = PAPERS | WHOLE_PAPERS | TITLED_PAPERS
_MOST = 16  # initials of one text that are looked up
_LONGEST_INITIALS = 6
_INITIALS_REACH = 120
# Order at 2, Roe v. Doe, No. 12-345: an order in another case
_OF_A_CASE = re.compile(r",?[ ]{1,20}(?:at|pp?\.)[ ]{0,20}[\d-]+,[ ]{1,20}(?!Id\.|Ex\.|ECF|D[ko.])[A-Z]")
# What stands before a name that is a whole citation: the end of a sentence, a bracket, a signal.
_OPEN = re.compile(
    r"(?:[(\[]|(?:^|[;(\[]|[.)\]\"]|\b(?:[Ss]ee|[Cc]f\.|also|e\.g\.,?|[Aa]ccord|citing|quoting))[ ]{1,20})$"
)
# Those cited where no other paper may be: the record, and other opinions of this case before they have a volume.
# Near miss: N.Y. Slip Op. 32263
_ALONE = (
    *("Record", "Transcript", "Pet. for Cert."),
    *("Maj. Op.", "Majority Op.", "Dissent Op.", "Dissenting Op.", "Concurring Op.", "Panel Op."),
)
# Record 215 · 7 Record 391 · Final Jury Instructions 13 · Hearing Transcript 4-5: a whole citation by name and page;
# Pet. for Cert. i; near misses: for the Record 12 days, Transcript 2.0
_AT_ONCE = tuple(
    (
        word,
        re.compile(
            word + r"[ ]{1,20}(?=\d{1,5}(?:[-:]\d{1,4}){0,3}(?:[.;)](?!\d)|,[ ]\d|[ ](?:\(|n\.))|\d{1,5}-[ ]?\d{1,5}"
            r"|(?!v\.)[ivx]{1,4}(?:-[ivx]{1,4})?(?:[.;)](?![a-z])|[ ]\())"
        ),
    )
    for word in ("Instructions", "Verdict Form", *_ALONE)
)
# Deposition of Dr. James Quince 56-60 · Deposition of Jane Harlow 4; near miss: the Deposition of Quince 12 days later
_DEPOSITION = re.compile(
    r"Deposition[ ]{1,4}of[ ]{1,4}(?:(?:Dr|Mr|Mrs|Ms|Prof)\.[ ]{1,4})?(?:[A-Z][A-Za-z'-]*\.?[ ]{1,4}){1,4}"
    r"(?=\d{1,4}(?:-\d{1,4})?(?:[.;,)]|[ ]and\b))"
)
_VOLUME = re.compile(r"(?<![\w.])\d{1,3}[ ]{1,20}$")
_RULINGS = frozenset(("Opinion", "Order", "Decision", "Op.", "Judgment"))


def titled_papers(document: Document, *, sure: bool) -> Iterator[Locator]:
    """Yield the papers that a page or day after their name tells.

    Args:
        document: the text.
        sure: whether the text cites more of the record, so that one word alone may be a paper: ``Motion at 15``.
    """
    folded = document.folded
    initials: dict[str, bool] = {}
    for at in chain(_AT.finditer(folded), _PAGE.finditer(folded)):
        end = at.start()
        word = folded[max(0, end - 16) : end].rstrip(" ,").rpartition(" ")[2].lstrip("([")
        if word in TITLED_PAPERS:
            token = _titled(document, at.start() - (folded[end - 1] == ","), word, sure=sure)
        elif word.isupper() and word.isalpha() and _is_defined(folded, word, end, initials):
            start = folded.rindex(word, 0, end)
            token = record_locator(document, start, start + len(word), word)
        elif word.rstrip(".") in MOTION_ENDINGS:
            token = _motion(document, end, word)
        elif word[-1:] == ")":
            token = defined_paper(document, end)
        elif "-" in word and folded[end - 1] == ",":
            token = numbered_work(document, end - 1)
        elif folded[end - 1] == "," and word.isalpha() and word[0].isupper() and word[-1].islower():
            token = _motion(document, end, word)  # Memorandum in Opposition to Class Certification, at 11
            if not sure and token is not None and _PARTYS.match(document.folded, token.span[0]) is None:
                continue
        else:
            continue
        if token is not None and not (word not in SPOKEN and _CLOCK.match(folded, at.end())):
            yield token
    yield from _dated(document)
    for deposition in _DEPOSITION.finditer(folded):
        end = deposition.start() + len(deposition[0].rstrip(" "))
        yield record_locator(document, deposition.start(), end, folded[deposition.start() : end])
    for printed, pattern in _told_at_once(folded, sure=sure):
        for found in pattern.finditer(folded):
            first = name_start(folded, found.start())
            if volume := _VOLUME.search(folded, max(0, first - 8), first):
                first = volume.start()
            if _OPEN.search(folded, max(0, first - 12), first) or volume and folded.endswith(", ", 0, first):
                end = found.start() + len(printed)
                yield record_locator(document, first, end, folded[first:end])


def _told_at_once(folded: str, *, sure: bool) -> Iterator[tuple[str, re.Pattern[str]]]:
    """Yield the papers that stand in the text, with what finds them where they are a whole citation."""
    opinions = "Op." in folded
    for printed, pattern in _AT_ONCE:
        if (sure or printed in _ALONE) and (opinions or printed[-3:] != "Op.") and printed in folded:
            yield printed, pattern


def paper_before_entry(document: Document, start: int) -> Locator | None:
    """Return the paper that stands with its page alone before its docket entry: ``Mot. for Summ. J. 5, ECF No. 30``.

    Bluebook B17.1.2 prints no ``at`` before the page.
    """
    folded = document.folded
    paged = _PAGE_ALONE.search(folded, max(0, start - _PAGE_ALONE_REACH), start)
    if paged is None:
        return None
    word, end = paged["word"], paged.end("word")
    if word.rstrip(".") in MOTION_ENDINGS:
        return _motion(document, end, word)
    return _titled(document, end, word, sure=True) if word in TITLED_PAPERS else None


def _titled(document: Document, end: int, word: str, *, sure: bool) -> Locator | None:
    """Return the paper whose last word ends at an offset: its initials, or its name with more than one word."""
    folded = document.folded
    end = len(folded[:end].rstrip(" ,")) if folded[end - 1] in " ," else end
    start = end - len(word)
    if start and (folded[start - 1].isalnum() or folded[start - 1] in "&.'"):
        return None
    first = start if word in INITIALS else name_start(folded, start)
    before = folded[max(0, first - 12) : first]
    if word in _RULINGS and (
        before.rstrip(" ").endswith((",", "Slip", "slip", "Op. &")) or _OF_A_CASE.match(folded, end)
    ):
        return None  # the ruling of another case: No. 12-345, Opinion at 5
    if word in INITIALS or sure or first < start or _OPEN.search(before):
        return record_locator(document, first, end, folded[first:end])
    return None


def _motion(document: Document, end: int, word: str) -> Locator | None:
    """Return the motion, or the paper for or against it, whose name ends at an offset."""
    folded = document.folded
    end = len(folded[max(0, end - 4) : end].rstrip(" ,")) + max(0, end - 4)
    first = motion_start(folded, end, word)
    return None if first is None else record_locator(document, first, end, folded[first:end])


def motion_start(folded: str, end: int, word: str) -> int | None:
    """Return where the name of a motion, or of a paper for or against it, begins that ends at an offset."""
    paper = _MOTION.search(folded, max(0, end - _MOTION_REACH), end)
    if paper is None or paper.end() - paper.start() <= len(word) + 1:
        return None
    return name_start(folded, paper.start())


def cited_title_start(folded: str, start: int) -> int | None:
    """Return where a title begins that fills all between a bracket or a signal and an offset."""
    title = _TITLE.search(folded, max(0, start - _TITLE_REACH), start)
    if title is None:
        return None
    printed = title["title"]
    named = any(word.rstrip(".") in _ANY_PAPERS for word in printed.split())
    return title.start("title") if named or _PAPER_INITIALS.fullmatch(printed) is not None else None


def defined_paper(document: Document, end: int) -> Locator | None:
    """Return the paper whose initials are given in the bracket that ends at an offset."""
    folded = document.folded
    end = len(folded[max(0, end - 4) : end].rstrip(" ,")) + max(0, end - 4)
    defined = _DEFINED.search(folded, max(0, end - 40), end)
    if defined is None or not _is_paper(defined["word"]):
        return None
    first = name_start(folded, defined.start())
    return record_locator(document, first, end, defined["initials"])


def _is_defined(folded: str, word: str, end: int, known: dict[str, bool]) -> bool:
    """Whether letters are the initials that the text gave to a paper before: ``Initial Decision (ID)``.

    ``known``: the letters that were looked up, to be added to.
    """
    if word not in known:
        if len(known) == _MOST or not 1 < len(word) < _LONGEST_INITIALS:
            return False
        at = folded.find(f"({word})", 0, end)
        before = folded[max(0, at - _INITIALS_REACH) : max(0, at)].split()[-len(word) :]
        known[word] = "".join(w[0] for w in before) == word and _is_paper(before[-1])
    return known[word]


def _dated(document: Document) -> Iterator[Locator]:
    """Find papers by their day, as Pennsylvania cites them: ``N.T. Trial, 3/11/21, at 6``."""
    folded = document.folded
    for day in matches_at("/", _DAY, folded):
        at = day.start()
        if day["page"] is None:
            filed = _FILED.search(folded, max(0, at - 16), at)
            start = cited_title_start(folded, filed.start() + 2) if filed is not None else None
            if filed is not None and start is not None:
                yield record_locator(document, start, filed.start(), folded[start : filed.start()])
            continue
        before = _DAY_BEFORE.search(folded, max(0, at - 40), at)
        if before is None:
            continue
        word, start, title = before["word"], before.start("word"), None
        if before["close"] is not None:
            defined = _DEFINED.search(folded, max(0, start - 40), before.end("close"))
            if defined is None:
                continue
            word, start, title = defined["word"], defined.start(), defined["initials"]
        if word not in DATED_PAPERS and not _is_paper(word):
            continue
        first, end = name_start(folded, start), day.end("year")
        title = title or folded[first : before.end("word")]
        yield record_locator(document, first, end, title, folded[before.start("day") : end])


def _is_paper(word: str) -> bool:
    return word in WHOLE_PAPERS or word in TITLED_PAPERS or word.rstrip(".") in PAPERS
