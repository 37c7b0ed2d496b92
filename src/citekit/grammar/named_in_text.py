"""Whole names of cases in running text, whose designation stands elsewhere."""

from __future__ import annotations

import re
from itertools import pairwise

from citekit.grammar.case_name import LONGEST_PARTY, last_versus, read_case_name
from citekit.grammar.party import party_start, whole_party_end
from citekit.knowledge.name_context import COMMON_WORDS, SAID_IN
from citekit.knowledge.words import SUFFIXES, ends_sentence
from citekit.model import Span

_DEFENDANT = re.compile(
    r"[ ]+(?:the[ ])?[A-Z][\w'&-]*\.?"
    r"(?:,?[ ]+(?:Inc|Ltd|LLC|L\.L\.C|LLP|L\.P|Co|Corp|N\.A|P\.C|S\.A)\b\.?"
    r"|[ ]+(?:(?:of|the|and|for|de|&)[ ]+){0,2}(?:[A-Z][\w'&-]*\.?(?=[ ,.;])|&)){0,8}"
)
# This Court settled in Crawford that … 541 U. S., at 62 · As in Totten, see 92 U. S., at 106: one party, behind `in`
_SAID_IN = re.compile(
    r"(?:^|(?<=[ (\"]))(?P<said>[A-Za-z']{2,14})[ ]in[ ]"
    r"(?P<name>[A-Z][a-z][\w'-]*(?:[ ](?:&[ ])?[A-Z][a-z][\w'-]*){0,2})"
    r"(?P<next>,(?![ ][A-Z])|[ ](?:that|is|was|as|and|where|when|to|this|the|we|\()|$)"
)
# At the head of the sentence, before what the court does: In Sibron, we rejected such an argument. 392 U. S., at 53
_AT_HEAD = re.compile(
    r"(?:^|(?<=[.?!\"'][ ]))In[ ](?P<name>[A-Z][a-z][\w'-]*(?:[ ](?:&[ ])?[A-Z][a-z][\w'-]*){0,2}),"
    r"[ ](?:we|th(?:e|is)[ ](?:[A-Z][a-z]+[ ])?[Cc]ourt)[ ]"
)
_RIGHT_BEFORE = re.compile(r",?[ ](?:see[ ])?$")
_PRINTED_VERSUS = (" v. ", " vs. ")
_SIGN = re.compile(r" vs?\. ")
_WORD = re.compile(r"\S+")
_SENTENCE_REACH = 420
# What may stand behind `in` with a capital and is no party.
_NO_PARTIES = frozenset(
    """
    title section chapter article appendix table court count part january february march april may june july august
    september october november december
    """.split()
)
# The number of a note at the head of a line, and nothing else before the citation.
_NOTE_HEAD = re.compile(r"(?:^|\n)[ \t]{0,24}\[?(?P<label>\d{1,3})\]?\.?\s{1,60}$")
_HEAD_REACH = 90
_MARK_REACH = 8_000  # from the note at the foot of a page to its mark
_MOST_MARKS = 40  # a bound for hostile texts
_BEHIND_NAME = frozenset(",.;:)\"'")


def read_name_in_sentence(folded: str, low: int, high: int) -> Span | None:
    """Return the span of the last ``X v. Y`` that a sentence before ``high`` names, or None.

    Courts often name a case in the text and put its reporter at the end of the sentence.
    """
    low = max(low, high - _SENTENCE_REACH)
    versus = last_versus(folded, low, high)
    if versus is None:
        return None
    start = party_start(folded, low, whole_party_end(folded, low, versus[0]), whole=True)
    match = _DEFENDANT.match(folded, versus[1], high)
    if start is None or match is None:
        return None
    end = match.end()
    if folded[end - 1] == "." and ends_sentence(folded[match.start() : end].rpartition(" ")[2]):
        end -= 1  # Darden v. Wainwright. 477 U.S. 168
    return None if _ends_between(folded, end, high) else (start, end)


def read_party_in_sentence(folded: str, low: int, high: int) -> Span | None:
    """Return the span of the party by which the sentence before ``high`` calls the case that is cited there, or None.

    ``This Court settled in Crawford that it is so. 541 U. S., at 62``: where the excerpt has not the whole name.
    """
    low = max(low, high - _SENTENCE_REACH)
    found = None
    for match in _SAID_IN.finditer(folded, low, high):
        at_once = _RIGHT_BEFORE.match(folded, match.end("name"), high) is not None
        first = match["name"].split(maxsplit=1)[0].lower()
        if (at_once or match["said"].lower() in SAID_IN) and first not in COMMON_WORDS and first not in _NO_PARTIES:
            found = match.span("name")
    for match in _AT_HEAD.finditer(folded, low, high) if found is None else ():
        if match["name"].split(maxsplit=1)[0].lower() not in COMMON_WORDS | _NO_PARTIES:
            found = match.span("name")
    return None if found is None or _ends_between(folded, found[1], high) else found


def _ends_between(folded: str, low: int, high: int) -> bool:
    """Whether a sentence ends and another one begins: a citation follows the very sentence that it supports."""
    words = folded[low:high].split()
    return any(word[-1] in ".?!" and ends_sentence(word) and after[0].isupper() for word, after in pairwise(words))


def read_name_at_mark(text: str, folded: str, begin: int) -> Span | None:
    """Return the span of the name in the text at the mark of the note whose first words begin at ``begin``, or None.

    >>> text = "As Roe v. Doe,28 has it.\\n\\n28  645 S.W.2d 459 (Tex. 1983)."
    >>> read_name_at_mark(text, text.replace("\\n", " "), 30)
    (3, 13)
    """
    if not folded[max(0, begin - _HEAD_REACH) : begin].rstrip()[-2:].strip(".]")[-1:].isdigit():
        return None
    head = _NOTE_HEAD.search(text, max(0, begin - _HEAD_REACH), begin)
    mark = _mark(folded, head["label"], head.start()) if head is not None else -1
    if mark < 0:
        return None
    high = mark
    while (
        folded[high - 1] in ",;:"
        or folded[high - 1] == "."
        and ends_sentence(folded[folded.rfind(" ", 0, high) + 1 : high])
    ):
        high -= 1
    name = read_case_name(folded, max(0, high - _SENTENCE_REACH), high)
    if name is not None and (name.versus is not None or name.procedural):
        return name.start, name.end
    return read_name_in_sentence(folded, 0, mark)


def whole_name(folded: str, low: int, start: int, end: int) -> Span | None:
    """Return the span of the case name whose one party stands from ``start`` to ``end``, or None if it stands alone."""
    for sign in _PRINTED_VERSUS:
        if folded.startswith(sign, end):
            match = _DEFENDANT.match(folded, end + len(sign) - 1, end + LONGEST_PARTY)
            if match is None:
                return None
            end = _end_of_party(folded, *match.span())
        elif folded.endswith(sign, low, start):
            first = party_start(folded, low, start - len(sign), whole=True)
            if first is None:
                return None
            start = first
        else:
            continue
        return None if "  " in folded[start:end] else (start, end)  # a heading stands before it
    return None


def is_same_name(one: str, other: str) -> bool:
    """Whether two names are one, with words abbreviated in the one and spelled out in the other (Bluebook R. 10.2.2).

    >>> is_same_name("Lum v. Nat. Res. Def. Council, Inc.", "Lum v. Natural Resources Defense Council")
    True
    >>> is_same_name("Lum v. Nat'l Bank", "Lum v. Nelson Bank")
    False
    """
    sides = [[_told_words(side) for side in _SIGN.split(name)] for name in (one, other)]
    if [len(words) for words in sides[0]] != [len(words) for words in sides[1]]:
        return False
    return all(_is_same_word(a, b) for pair in zip(*sides, strict=True) for a, b in zip(*pair, strict=True))


def _told_words(party: str) -> list[str]:
    """Return the words of a party without what says which sort of firm it is."""
    words = [word.rstrip(",") for word in party.split()]
    while len(words) > 1 and words[-1] in SUFFIXES:
        words.pop()
    return words


def _is_same_word(one: str, other: str) -> bool:
    """Whether two words are the same, or one the other's abbreviation: its letters, in order."""
    short, whole = sorted((one, other), key=len)
    if short == whole or {short, whole} == {"&", "and"}:
        return True
    letters = iter(whole.lower())
    return short[0] == whole[0] and not short.isalpha() and all(c in letters for c in short.lower() if c.isalpha())


def _end_of_party(folded: str, start: int, end: int) -> int:
    """Return where a party ends that words of the sentence may have been taken for a part of."""
    before = ""
    for word in _WORD.finditer(folded, start, end):
        if word[0][-1] == "." and ends_sentence(word[0]):
            return word.end() - 1
        if word[0] == "the" and before not in ("", "of", "for"):
            return word.start() - 1  # `In Roe v. Wade the Court …`
        before = word[0]
    return end


def _mark(folded: str, label: str, high: int) -> int:
    """Return where the nearest mark of a note stands before its head, glued to a word, or -1."""
    low = max(0, high - _MARK_REACH)
    for _ in range(_MOST_MARKS):
        high = folded.rfind(label, low, high)
        if high <= 0:
            return -1
        before, after = folded[high - 1], folded[high + len(label) : high + len(label) + 1]
        if (before.isalpha() or before in _BEHIND_NAME) and not after.isalnum():
            return high
    return -1
