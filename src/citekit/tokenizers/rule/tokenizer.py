"""Court rules: ``Fed. R. Civ. P. 12(b)(6)``, ``MCR 2.116(C)(1)``, ``Local Rules 131, 133``, bare ``Rule 65(b)``."""

from __future__ import annotations

import re
from collections.abc import Iterator

from attrs import frozen

from citekit.knowledge.rule_codes import SHORT_ACRONYMS, canonical, is_part
from citekit.model import Form, Kind, Locator, LocatorType
from citekit.text import Document
from citekit.tokenizers.rule.guidelines import guideline_locators
from citekit.tokenizers.rule.names import (
    acronym,
    court_behind,
    is_rule_name,
    prefix_start,
    stands_alone,
    suffix,
    without_link,
)

# 12(b)(6) · CV-7(d) · 404(b)(1)-(2) · 2.116(C)(1) · 4-345(a) · 4:46-2 · 37C · 91a.1 · 8 (c)
# near miss: "8." at the end of a sentence
NUMBER = (
    r"(?P<rule>(?:C[VR]-)?\d{1,5}[A-Za-z]?(?![A-Za-z\d])(?:(?:[.:]|-[ ]{0,20})\d{1,4}[A-Za-z]?(?![A-Za-z])){0,3})"
    r"(?P<subs>(?:\((?:[A-Za-z]{1,4}|\d{1,2})\)|[ ]{1,2}\((?:[A-Za-z]|[ivx]{1,4}|\d)\)){0,6}"
    r"(?:(?<=\))-\((?:[A-Za-z]{1,4}|\d{1,2})\))?)"
)
# The words of a rule's name that follow "R.": Civ. P. · App.P. · Evid. · C.P. · Crim. P.-Civ.
_BODY = (
    r"(?:(?:Civ|Crim|Cr|App|Evid|Ev|Bankr|Bank|Proc|Pro|Prac|Prof(?:'l)?|Prof|Conduct|Cond|Disc|Juv|Pen|Unif|Loc|Ct"
    r"|Sup|Super|Jud|Admin|Gen|Pldg|"
    r"CIV|CRIM|CR|APP|EVID|EV|BANKR|PROC|PRAC|PROF|P)\b\.?(?:'l)?[ ]{0,20}-?[ ]?|&[ ]?|and[ ]|of[ ](?=Prof)"
    r"|[CA]\.[ ]?(?=P)|C\.[ ]?M\.|J\.[ ]?(?=C\.[ ]?P)|U\.[ ]?(?=Crim)|D\.[ ]?(?=E)|Ct\.[ ]Fed\.[ ]Cl\."
    r"|E\.|Regulating[ ](?:[Tt]he[ ])?Fla\.[ ]Bar){0,5}"
)
# What may stand between the name and the number: Nos. · § · Rule · , rule
_LINK = r"[ ]{0,20}(?:,?[ ]{0,20}(?:[Rr]ules?|Nos?\.|\u00a7{1,2})[ ]{0,20})?"

_TRIGGER = re.compile(
    r"R(?:"
    r"(?P<word>ules?\b|ULES?\b)"
    r"|(?P<dot>\.)"
    r"|(?P<acronym>[A-Za-z]{0,6})(?=[ ]{1,20}\d)"  # MCR 2.116 · CrR 3.5 · RAP 2.5
    r")"
)
_LOWER = re.compile(r"ules?(?=[ ]{1,20}\d)")  # without its first letter, which is too common to search for
# Rule 12 · Rule of Civil Procedure 12 · Rule [of Civil Procedure] 12 · Rule Civ. Proc. 12 · Rules of Court, rule 8.1115
_WORDED = re.compile(
    r"R(?:ules?|ULES?)[ ]{0,400}(?P<body>(?:\[(?=of\b))?(?:of[ ]{1,20}(?:the[ ]{1,20})?)?"
    r"(?:[A-Z][A-Za-z']{0,5}\.,?[ ]{1,20}"
    r"|[A-Z][A-Za-z']*,?\]?[ ]{1,20}"
    r"|and[ ]{1,20}){0,5}?)"
    rf"(?:,?[ ]{{0,20}}(?:[Rr]ules?|[Rr]\.|Nos?\.|\u00a7{{1,2}})[ ]{{0,20}})?(?:\[[ ]?)?{NUMBER}"
)
# Fed. R. Civ. P. 12 · [Fed. R. Civ. P.] 12, as it is quoted
_DOTTED = re.compile(rf"R\.[ ]{{0,20}}(?P<body>{_BODY}\]?){_LINK}{NUMBER}")
_NUMBER = re.compile(NUMBER)
_MORE = re.compile(
    # Illinois says since when: Rules 301 (eff. Feb. 1, 1994) and 303(a) (eff. July 1, 2017)
    rf"(?:[ ]{{1,20}}\(eff\.[ ][^()]{{6,20}}\)(?=,?[ ]{{1,20}}(?:and|&)))?"
    rf"(?:,[ ]{{0,20}}(?:and[ ]{{1,20}}|or[ ]{{1,20}}|&[ ]{{0,20}})?|[ ]{{1,20}}(?:and|or|&|through"
    rf"|to)[ ]{{1,20}})\*?{NUMBER}"
)
# A number of a list ends the list, or goes on with words; a capital follows the volume of another citation.
_ENDS = re.compile(r"[ ]{0,20}(?:[.,;:)\]\"']|$)|[ ]{1,20}(?:and|or)\b")
_CAPITAL = re.compile(r"[ ]{1,20}(?:[A-Z]|\u00a7)")
_YEAR = re.compile(r"(?:1[89]|20)\d\d$")
# ORCP 47 C · ORCP 21 A(8): Oregon parts its rules by capitals without brackets; near miss: ORCP 47 A motion
_DIVISION = re.compile(r"[ ][A-H](?:\(\w{1,3}\)){0,3}(?=[.,;:)\]]|[ ](?:and|or|to|is|does|provides)\b|$)")

_BARE_MOTION = re.compile(r"\(b\)\((?:\d(?<=12\(b\)\(\d)|6(?<=30\(b\)\(6))\)")  # "a 12(b)(6) motion", Rule or not
_PRACTICE_BOOK = re.compile(
    r"Practice Book(?:,? \d{4},?)?[ ]{1,20}\u00a7{1,2}[ ]{0,20}(?P<rule>\d{1,2}-\d{1,3}[A-Z]?)(?P<subs>"
    r"(?:[ ]?\(\w{1,3}\)){0,4})"
)
_CONNECTICUT = "Conn. "
# Near miss: Fed. R. Crim. P. 11, Ohio Crim. P. 11
_CRIMINAL = re.compile(rf"Crim\.[ ]{{0,4}}P\.[ ]{{1,20}}{NUMBER}")
_ABBREVIATED = 8  # a longer word before a period ends a sentence


@frozen
class RuleTokenizer:
    """Recognise rules of court, federal, state and local, and the sentencing guidelines (Bluebook R. 12.9.3).

    A locator's ``code`` is the canonical name of the set of rules, None for a bare ``Rule 12(b)(6)``;
    its ``section`` is the number of the rule without subsections.
    """

    name: str = "rule"

    def tokens(self, document: Document) -> list[Locator]:
        """Return every locator of this family in the document."""
        found = _named(document)
        found += _lowercase(document)
        found += guideline_locators(document)
        if found:
            found += _bare_motions(document)
        found += _practice_book(document)
        found += _of_colorado(document)
        found.sort(key=lambda locator: (locator.span[0], -locator.span[1]))
        return _without_overlaps(found)


def _without_overlaps(found: list[Locator]) -> list[Locator]:
    """Keep the first of locators that overlap; they are in text order."""
    kept: list[Locator] = []
    end = 0
    for locator in found:
        if locator.span[0] >= end:
            kept.append(locator)
            end = locator.span[1]
    return kept


def _locator(document: Document, start: int, end: int, rule: str, code: str | None) -> Locator:
    return Locator(
        LocatorType.CODE,
        document.text[start:end],
        (start, end),
        kind=Kind.REGULATION if code and "Admin." in code and "Jud." not in code else Kind.RULE,  # Mont. Admin. Rule
        form=Form.FULL if code else Form.SHORT,
        code=code,
        section=rule.replace(" ", ""),
    )


def _named(document: Document) -> list[Locator]:
    """Find rules by ``Rule``, ``R.`` or an acronym."""
    folded = document.folded
    found: list[Locator] = []
    last = 0
    for trigger in _TRIGGER.finditer(folded):
        at = trigger.start()
        if at < last:
            continue
        if trigger["word"]:
            head = _WORDED.match(folded, at)
            plural = trigger["word"][-1] in "sS"
        elif trigger["dot"]:
            head = None if at and folded[at - 1].isalpha() else _DOTTED.match(folded, at)
            plural = False
        else:
            head = None
            start, code = acronym(folded, at, trigger.end())
            number = _NUMBER.match(folded, trigger.end() + _spaces(folded, trigger.end())) if code else None
            if number and code and _is_of_rules(folded[start : trigger.end()], number):
                if code.startswith("Local"):
                    start, code = _of_court(folded, start, trigger.end(), code)
                last = _extend(document, found, start, number, code, plural=False)
            continue
        if head is None:
            continue
        start = prefix_start(folded, at)
        body = head["body"]
        if trigger["word"] and not is_rule_name(body):
            continue
        if trigger["dot"] and not body and not stands_alone(folded, start, at, head["rule"], head["subs"]):
            continue
        name = folded[start : head.start("rule")] if body else folded[start : trigger.end()]
        if body[-1:] == "]" and folded[start - 1 : start] == "[":
            start -= 1
        named = body or start < at or trigger["dot"] and ":" in head["rule"]
        last = _extend(document, found, start, head, canonical(without_link(name)) if named else None, plural=plural)
    return found


def _is_of_rules(acronym: str, number: re.Match[str]) -> bool:
    """Tell whether an acronym with other meanings stands for rules before a number: ``CR 56.03``, not ``CR 12-345``."""
    if acronym not in SHORT_ACRONYMS or number["subs"] or "." in number["rule"]:
        return True
    return acronym == "LR" and "-" in number["rule"]


def _of_court(folded: str, start: int, end: int, code: str) -> tuple[int, str]:
    """Return where the court before its local rules begins, and its code: ``D. Del. LR 7.1.2``."""
    first = prefix_start(folded, start)
    return (first, canonical(folded[first:end])) if first < start else (start, code)


def _spaces(folded: str, at: int) -> int:
    return len(folded[at : at + 21]) - len(folded[at : at + 21].lstrip(" "))


def _extend(
    document: Document, found: list[Locator], start: int, head: re.Match[str], code: str | None, *, plural: bool
) -> int:
    """Add the rule that was found and the further numbers of its list; return where the last ends."""
    folded = document.folded
    end = head.end()
    if code == "ORCP" and (division := _DIVISION.match(folded, end)) is not None:
        end = division.end()
    numbers = [(start, end, head["rule"])]
    while more := _MORE.match(folded, end):
        number = more.start("rule")
        after = more.end()
        if _CAPITAL.match(folded, after) or _YEAR.match(more["rule"]) and not more["subs"]:
            break
        if not plural and not (more["subs"] or _ENDS.match(folded, after)):
            break
        numbers.append((number, after, more["rule"]))
        end = after
    if code is not None and code.startswith("Local") and folded[end : end + 1] == ",":
        code, end = court_behind(folded, end, code)
        numbers[-1] = (numbers[-1][0], end, numbers[-1][2])
    if code is None:
        code, end = suffix(folded, end)
        numbers[-1] = (numbers[-1][0], end, numbers[-1][2])
    found.extend(_locator(document, a, b, rule, code) for a, b, rule in numbers)
    return end


def _lowercase(document: Document) -> list[Locator]:
    """Find ``rule 8.1115``; California writes it so, with ``Cal. Rules of Court,`` before it the first time."""
    folded = document.folded
    found: list[Locator] = []
    for trigger in _LOWER.finditer(folded):
        start = trigger.start() - 1
        if start < 0 or folded[start] != "r" or (start and folded[start - 1].isalnum()):
            continue
        head = _NUMBER.match(folded, trigger.end() + _spaces(folded, trigger.end()))
        if head:
            _extend(document, found, start, head, None, plural=trigger[0] == "ules")
    return found


def _bare_motions(document: Document) -> Iterator[Locator]:
    """Find the motions that lawyers call by the number alone: ``a 12(b)(6) motion``."""
    folded = document.folded
    for motion in _BARE_MOTION.finditer(folded):
        start = motion.start() - 2
        before = folded[max(0, start - 12) : start]
        if (
            not before[-1:].isalnum()
            and before[-1:] not in "-.:("
            and "\u00a7" not in before
            and "ection" not in before
        ):
            yield _locator(document, start, motion.end(), folded[start : start + 2], None)


def _practice_book(document: Document) -> Iterator[Locator]:
    """Find Connecticut's rules of court, ``Practice Book § 60-5``."""
    for book in _PRACTICE_BOOK.finditer(document.folded):
        start = book.start() - (len(_CONNECTICUT) if document.folded.endswith(_CONNECTICUT, 0, book.start()) else 0)
        yield _locator(document, start, book.end(), book["rule"], "Conn. Practice Book")


def _of_colorado(document: Document) -> Iterator[Locator]:
    """Find Colorado's rules of criminal procedure, which its courts cite without ``R.``: ``Crim. P. 35(c)``."""
    folded = document.folded
    for rule in _CRIMINAL.finditer(folded):
        before = folded[max(0, rule.start() - _ABBREVIATED) : rule.start()].rstrip(" ").rpartition(" ")[2]
        if (not before.endswith(".") or len(before) == _ABBREVIATED) and not is_part(before.rstrip(".") or "of"):
            yield _locator(document, rule.start(), rule.end(), rule["rule"], "Colo. R. Crim. P.")
