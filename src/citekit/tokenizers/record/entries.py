"""Numbered entries of the docket: ``ECF No. 34-1``, ``Doc. Nos. 1, 5``, ``Dkt. 45``, ``D.E. 12``."""

from __future__ import annotations

import re

from citekit.model import Locator
from citekit.text import Document
from citekit.tokenizers.record.locators import matches_at, record_locator

# 11-2 · 34 · near misses: the case number 12-345, the year 2010
_NUMBER = (
    r"(?P<number>\d{1,4}(?:-[ ]{0,20}\d{1,2}(?!\d))?)(?![\d:/]|-[\dA-Za-z]|,\d{3}|[ ]?[FSP]\.|st\b|nd\b|rd\b|th\b)"
)
_SIGN = r"(?:,?[ ]{0,20}(?:Nos?\b\.?|NOS?\.|#|Docs?\.|Entr(?:y|ies)))?[ ]{0,20}#?[ ]{0,20}"
_DOCKET = (
    r"D(?P<docket>oc(?:s?\.|(?=[ ]No\.)|ument[ ]{1,20}(?=No)|ket[ ]{1,20}Entr(?:y|ies)|ket(?=[ ]{1,20}(?:Nos?\.|\#)))"
    r"|kts?\.?|KT\.?|OC\."
    r"|\.[ ]?[EI]\.|E(?=[ ]{1,20}(?:\#|No|\d{1,3}\b))|I\.|N(?=[ ]{1,20}\d{1,3}\b))"
)
_ENTRY = tuple(
    re.compile(label + _SIGN + _NUMBER)
    for label in (r"ECF\.?", _DOCKET, r"Filing(?=[ ]{1,20}(?:Nos?\.|\d{1,4}[ ]at[ ](?:CM/ECF|\d)))")
)
# (doc. 12) · (dkt. no. 5): in small letters only at the head of a bracket
_SMALL = re.compile(rf"\(d(?:oc|kt)s?\.(?:[ ]nos?\.)?{_SIGN}{_NUMBER}")
# (#45) · [# 20 at 3] · [Docket #5]: the bare sign; near miss: choice (#1)
_SIGNED = re.compile(rf"#[ ]?{_NUMBER}(?=[)\],;]|[ ](?:at|¶)[ ])")
_SIGNED_BEFORE = re.compile(
    r"(?:\[|\b(?:Motion|Memorandum|Complaint|Answer|Order|Report|Response|Reply|Opposition|Petition|Brief|Notice"
    r"|Judgment|Recommendation|Objections?|Dismiss|Dismissal|[Jj]udgment|motions?|complaint|order|[Dd]ocket)[ ]\()"
    r"(?:[Ss]ee[ ]|[Dd]ocket[ ]|[Dd]kt\.[ ])?$"
)
_MORE = re.compile(
    r"(?:,[ ]{0,20}(?:and[ ]{1,20}|&[ ]{0,20})?|[ ]{1,20}(?:and|&|through)[ ]{1,20}|-[ ]?)(?P<label>ECF[ ]{1,20})?"
    + _NUMBER
)
_LIST_ENDS = re.compile(r"[ ]{0,20}(?:[,;:.)\]]|$|and\b|at\b|&|\u00b6)")
# Rec. Doc. 21 · R. Doc. 12 · NYSCEF Doc. No. 4 · CM/ECF No. 3 · Record, Doc. 39-2
_PREFIX = re.compile(r"(?:\b(?:Rec|R|Dkt|Ct|Cl)\.[ ]{0,20}|\b(?:NYSCEF|Docket)[ ]{1,20}|\bCM/|\bRecord,[ ]{1,4})$")
# H. Doc. No. 315 · S. Exec. Doc. No. 12 are Congress's
_CONGRESS = re.compile(
    r"(?:\b(?:H|S|H\.[ ]?R|Ex|Exec|Sen|House|Senate|Treaty|Misc|Cong|Agency|U\.N|Legis)\.?|[A-Za-z])[ ]{0,20}$"
)
_SIGNAL = re.compile(r"\b(?:[Ss]ee|in|and|at|to|of|also|by|with|quoting|citing|e\.g\.,)[ ]{0,20}$")
_CITING = re.compile(r"(?:\bciting|[;(\[] ?[Ss]ee)[ ]$")
_CONGRESS_AFTER = re.compile(r",?[ ]{1,20}(?:at[ ]{1,20}\d+[ ]{1,20})?\(?\d{2,3}(?:th|st|d|nd|rd)[ ]{1,20}Cong")


def docket_entries(document: Document) -> list[Locator]:
    """Return the docket entries that a document cites, one locator per number."""
    folded = document.folded
    found: list[Locator] = []
    for pattern in _ENTRY:
        last = 0
        for entry in pattern.finditer(folded):
            if entry.start() < last:
                continue  # told of in the list before
            label = entry["docket"] if "docket" in pattern.groupindex else None
            start = entry.start()
            before = folded[max(0, start - 12) : start]
            if prefix := _PREFIX.search(before):
                start -= len(before) - prefix.start()
            elif (label or before[-1:].isalnum()) and _is_other(folded, label or "", entry, before):
                continue
            last = _add(
                document, found, start, entry, title="ECF" if label is None and pattern is _ENTRY[0] else "Doc."
            )
    for entry in _SMALL.finditer(folded):
        _add(document, found, entry.start() + 1, entry, "Doc.")
    for signed in matches_at("#", _SIGNED, folded):
        at = signed.start()
        paged = folded[at - 1 : at] == "(" and folded[signed.end() : signed.end() + 1] == " "  # (#12 at 3)
        if paged or _SIGNED_BEFORE.search(folded, max(0, at - 32), at):
            found.append(record_locator(document, at, signed.end(), "Doc.", signed["number"]))
    return found


def _is_other(folded: str, label: str, entry: re.Match[str], before: str) -> bool:
    """Tell whether this is a document of Congress, the number of a case, or a state in an address."""
    if before[-1:].isalnum() or _CONGRESS_AFTER.match(folded, entry.end()):
        return True
    if label.startswith("oc.") and _CONGRESS.search(before):
        return not _SIGNAL.search(before)
    if label.startswith(("ocket", "ocument")) and "Entr" not in entry[0]:
        return not (before[-1:] in ("(", "[") or _CITING.search(before)) or len(entry["number"]) > 4
    if label in ("E", "I."):
        return before[-1:] not in ("(", "[", ";") and "#" not in entry[0] and "No" not in entry[0]
    return False


def _add(document: Document, found: list[Locator], start: int, entry: re.Match[str], title: str) -> int:
    """Add the entry and the further numbers of its list; return where the last ends."""
    folded = document.folded
    end = entry.end()
    found.append(record_locator(document, start, end, title, entry["number"].replace(" ", "")))
    sign = entry[0][: entry.start("number") - entry.start()]
    plural = "os" in sign or "ocs" in sign or "ies" in sign or "kts" in sign
    if not plural and "No" in sign:
        return end
    while more := _MORE.match(folded, end):
        if not _LIST_ENDS.match(folded, more.end()) or not (
            plural or folded[more.end() : more.end() + 1] in (")", ",", ";")
        ):
            return end
        end = more.end()
        first = more.start("number" if more["label"] is None else "label")
        found.append(record_locator(document, first, end, title, more["number"].replace(" ", "")))
    return end
