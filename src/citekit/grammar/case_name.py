"""The case name before a locator, read backwards from it (Bluebook R. 10.2)."""

from __future__ import annotations

import re

from attrs import frozen

from citekit.knowledge.words import CONNECTORS, OPENERS, SUFFIXES, ends_sentence

# The longest party that is looked for, in characters and in words.
LONGEST_PARTY = 260
_MOST_WORDS = 32

_VERSUS = re.compile(r"[ ](?:vs?\.|v|V\.)(?=[ ])")
# Names of one party: In re Gault · Ex parte Young · Matter of Doe · Estate of Roe
_PROCEDURAL = re.compile(
    r"(?:\bIn[ ]+[Rr]e:?|\b[Ee]x[ ]+[Pp]arte|\bIn[ ]+the[ ]+(?:Matter|Interest|Estate|Guardianship|Marriage)[ ]+of|"
    r"\b(?:Matter|Estate|Guardianship|Marriage|Interest|Succession|Adoption|Conservatorship|Application|Petition|Will)[ ]+of)(?=[ ])"
)
_LOOSE_END = re.compile(r"[ ,;:]+$")


@frozen
class CaseName:
    """A case name in the folded text.

    Attributes:
        start, end: its span.
        versus: span of ``v.`` in it, or None for a name of one party.
        procedural: whether it begins with ``In re``, ``Ex parte`` and the like.
    """

    start: int
    end: int
    versus: tuple[int, int] | None = None
    procedural: bool = False


def read_case_name(folded: str, low: int, high: int) -> CaseName | None:
    """Return the case name that ends at ``high`` and begins not before ``low``.

    The name is not taken across the end of a sentence, a signal, a semicolon or a bracket that
    opens around it; ``low`` keeps it out of the citation before.
    """
    low = max(low, high - 2 * LONGEST_PARTY)
    while high > low and folded[high - 1] in " ,":
        high -= 1
    if high <= low:
        return None
    versus = None
    for match in _VERSUS.finditer(folded, max(low, high - LONGEST_PARTY), high):
        versus = match.span()
    if versus is not None:
        if _is_one_name(folded, versus[1], high):
            start = _walk_back(folded, low, versus[0])
            if start is not None:
                return CaseName(start, high, (versus[0] + 1, versus[1]))
        low = versus[1]
    procedural = None
    for match in _PROCEDURAL.finditer(folded, max(low, high - LONGEST_PARTY), high):
        if procedural is None or folded[procedural : match.start()].count(" ") > 12:
            procedural = match.start()
    if procedural is not None and _is_one_name(folded, procedural, high):
        return CaseName(procedural, high, None, procedural=True)
    start = _walk_back(folded, low, high)
    if start is None:
        return None
    return CaseName(start, high)


def _is_one_name(folded: str, start: int, end: int) -> bool:
    """Whether the words from ``start`` to ``end`` hold no end of a sentence or clause."""
    words = folded[start:end].split()
    if not words or len(words) > _MOST_WORDS or not _begins_name(words[0]):
        return False
    lower_run = 0
    for word in words[:-1]:
        last = word[-1]
        if last in ";?!" or last == "." and ends_sentence(word) or word.endswith((',"', '."')):
            return False
        # Four plain words in a row are a sentence that runs on, not a party.
        lower_run = lower_run + 1 if word[0].islower() and word not in CONNECTORS else 0
        if lower_run > 2:
            return False
    return True


def _begins_name(word: str) -> bool:
    return word[0].isupper() or word[0].isdigit() or word[0] in "$\"'([&" or word in CONNECTORS


def _walk_back(folded: str, low: int, end: int) -> int | None:
    """Return where the run of a party's words that ends at ``end`` begins, or None for no words."""
    at = end
    accepted: int | None = None  # leftmost start that is sure to belong to the name
    following = ""
    for _ in range(_MOST_WORDS):
        while at > low and folded[at - 1] == " ":
            at -= 1
        if at <= low:
            break
        start = folded.rfind(" ", low, at) + 1 or low
        word = folded[start:at]
        last = word[-1]
        opening = _opening_marks(word)
        bare = word[opening:]
        if not bare or last in ';:?!)]"' or (last == "'" and opening == 0 and len(word) > 1 and word[-2] in '.,"'):
            if last in ")]" and accepted is None and not bare:
                return None
            if not (last == ":" and bare == "re:"):
                break
        if last == "." and following and (ends_sentence(bare) or bare in OPENERS):
            break
        if last == "," and not _joins(bare, following):
            break
        plain = bare.rstrip(",")
        if plain in OPENERS and not (
            following.lower().startswith(("re", "the")) and plain == "In" and _procedural_in(folded, start)
        ):
            break
        first = bare[0]
        if first.isupper() or first == "&" or first == "$":
            accepted = start + opening if first != "&" else accepted
        elif first.isdigit():
            # A number begins a name only as part of it: "2,500 Acres", "21 Club"; not "23. Smith".
            if last == "." or _FOOTNOTED.search(bare):
                break
        elif plain.lower() in ("ex", "in") and following.startswith(("parte", "re", "rel.")):
            accepted = start + opening
        elif plain not in CONNECTORS:
            break
        if opening:
            break
        following = bare
        at = start
    return accepted


_FOOTNOTED = re.compile(r"[.,]\d+$")


def _procedural_in(folded: str, start: int) -> bool:
    return _PROCEDURAL.match(folded, start) is not None


def _opening_marks(word: str) -> int:
    """Return how many opening quotes and brackets stand before a word."""
    count = 0
    while count < len(word) and word[count] in "\"'([{*":
        count += 1
    return count


def _joins(word: str, following: str) -> bool:
    """Whether a name goes on over the comma after ``word``: ``Smith, Inc.`` or ``Smith, Hinchman & Co.``"""
    plain = following.rstrip(",")
    if plain in SUFFIXES or plain == "&":
        return True
    # A list of partners ends in `&`; a railway has initials: Chicago, B. & Q. R. Co.
    return len(plain) == 2 and plain[1] == "." and plain[0].isupper()
