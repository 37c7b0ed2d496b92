"""Where the name of a paper of the record begins: ``Pls.' Memo. of L. in Supp.``, ``Pl.'s 56.1 Stmt.``."""

from __future__ import annotations

import re

from citekit.knowledge.record_papers import NAME_ABBREVIATIONS, NOT_NAMES

# Pls · Pl.'s · U.S · AT&T · Cross-Mot · 56.1, by whose number New York's statements of facts go, 56(b) Puerto Rico's
_NAME_WORD = re.compile(
    r"[A-Za-z&][\w'&]*(?:-[A-Z][\w'&]*){0,3}(?:\.'s\b|[.]?[A-Z](?=\.))?|56(?:\.1\b|\(b\))|[^\s\w'.]|\d+"
)
# Counter-Motion, Cross-Mot.
_HYPHENATED = re.compile(r"\b[A-Z][a-z']{2,14}-$")
_STATEMENTS = ("56.1", "56(b)")
_SMALL = ("of", "to", "in", "for")
_CLOSED = ("(", "[", ";", ",", ":", '"', ")")
_PUNCTUATION = str.maketrans("", "", "'&.-")
_REACH = 70
# Filed as one paper: Answer and Counterclaims ¶ 150
_TOGETHER = "Answer and "


def name_start(folded: str, start: int) -> int:
    """Return where the name of a paper begins whose last word starts at an offset."""
    if folded[start - 1 : start] == "-" and (prefix := _HYPHENATED.search(folded, max(0, start - 17), start)):
        start = prefix.start()
    last = folded[max(0, start - 30) : start].rstrip(" ").rpartition(" ")[2]
    if last[-1:] in _CLOSED or (last.isalpha() and last.islower() and last not in _SMALL):
        # the common case
        return start - len(_TOGETHER) if folded.endswith(_TOGETHER, 0, start) else start
    first = start
    low = max(0, start - _REACH)
    for word in reversed(list(_NAME_WORD.finditer(folded, low, start))):
        text = word[0]
        gap = folded[word.end() : first]
        if word.start() == low > 0 or len(gap) > 24:
            break
        if text in _SMALL or text == "&":
            continue  # within the name only when a word of it stands before
        if text not in _STATEMENTS and not _is_name_word(text):
            break
        if "." in gap and len(text) > 1 and not _is_abbreviation(text):
            break
        first = word.start()
    return first - len(_TOGETHER) if folded.endswith(_TOGETHER, 0, first) else first


def _is_name_word(text: str) -> bool:
    return text not in NOT_NAMES and text[0].isupper() and text.translate(_PUNCTUATION).isalpha()


def _is_abbreviation(text: str) -> bool:
    last = text.rpartition("-")[2]
    return last in NAME_ABBREVIATIONS or last.rstrip("'") in NAME_ABBREVIATIONS
