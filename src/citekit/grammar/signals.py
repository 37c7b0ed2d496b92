"""Introductory signals (Bluebook R. 1.2) and the words by which one citation is tied to another."""

from __future__ import annotations

import re

# Read backwards from a clause's start; the longest that fits.
_SIGNAL = re.compile(
    # The blank before it may be lost, behind the number of a footnote too.
    r"(?:^|[^A-Za-z]|(?<=[a-z])(?=See\b))(?P<signal>(?:(?:[Bb]ut|[Aa]nd)[ ]+)?"
    r"(?:[Ss]ee(?:,?[ ]+(?:also|too|especially|generally))?|SEE|[Cc]f\.?(?:[ ]also)?"
    r"|[Aa]ccord\.?|[Cc]ontra|Contrast(?:[ ]also)?|[Cc]ompare|[Ww]ith|[Ee]\.[ ]?g\.)"
    r"(?:,?[ ]*(?:e\.[ ]?g\.|for (?:example|instance)|inter alia|among others))?)"
    r"(?:,|:)?[ ]*(?:generally[ ]+|gen\.[ ]+)?$"
)
_RELATION = re.compile(
    r"(?:^|[^\w])(?P<verb>(?:[Qq]uoting|[Cc]iting|[Dd]iscussing|[Cc]onstruing|[Oo]verruling|[Aa]brogating"
    r"|[Dd]istinguishing|"
    r"[Ff]ollowing|[Aa]pplying|[Cc]ollecting cases|[Aa]lteration in original|[Aa]dopting|[Rr]elying on|[Ii]nterpreting|"
    r"[Dd]isapproving|[Cc]riticizing|[Mm]odifying|[Rr]eaffirming|[Aa]ffirming|[Rr]eversing))"
    r"(?: in part| from| to| favorably| approvingly|,? with approval)?(?:,? (?:inter alia|among others))?,?[ *]*"
    r"(?:\([^()]{0,40}\)[ ]*)?$"
)


# The last word of every signal, and of what ties a citation to another: a cheap first look.
_SIGNAL_ENDS = frozenset(
    "see also generally gen cf accord contra contrast compare with g e.g e. g example instance alia others too "
    "especially".split()
)
_RELATION_ENDS = frozenset(
    "quoting citing discussing construing overruling abrogating distinguishing following applying cases original "
    "adopting on interpreting disapproving criticizing modifying reaffirming affirming reversing part from to alia "
    "others favorably approvingly approval".split()
)


# What stands before a citation's blank and ends no signal, in most string cites: a cheap first look.
_ENDS_CITATION = frozenset(";)]\"'")
_SHORTEST_SIGNAL = 3  # See, and a blank
_SIGNAL_REACH = 30


def _last_word(folded: str, low: int, end: int) -> str:
    """Return the last word before ``end`` in lower case, without marks around it."""
    while end > low and folded[end - 1] in " ,:":
        end -= 1
    return folded[folded.rfind(" ", low, end) + 1 or low : end].strip("(\"'[.,*").lower()


def signal_before(folded: str, low: int, start: int) -> tuple[int, int] | None:
    """Return the span of the signal that ends just before ``start``."""
    if low < start - _SIGNAL_REACH:
        low = start - _SIGNAL_REACH
    last = folded[start - 1 : start]
    if last == "e" and folded[start : start + 1].isupper() and folded.endswith("See", low, start):
        return start - 3, start  # glued to the name: SeeUnited States v. Roe
    if (
        start - low < _SHORTEST_SIGNAL
        or folded[start - 2] in _ENDS_CITATION
        or last not in (" ", ",", ".")
        or _last_word(folded, low, start) not in _SIGNAL_ENDS
    ):
        return None
    match = _SIGNAL.search(folded[low:start])
    if match is None:
        return None
    begin, end = match.span("signal")
    begin, end = low + begin, low + end
    printed = folded[begin:end]
    if printed == "with" and "ompare" not in folded[max(0, begin - 400) : begin]:
        return None
    # The end of a sentence, of which nothing is a signal: `Other courts are in accord. Id.`
    return (begin, end) if printed != "accord." or folded[begin - 3 : begin] != "in " else None


def relation_before(folded: str, low: int, start: int) -> str | None:
    """Return the participle that ties the citation at ``start`` to the one around or before it."""
    low = max(low, start - 60)
    word = _last_word(folded, low, start)
    if word not in _RELATION_ENDS and word[-1:] != ")":
        return None
    match = _RELATION.search(folded[low:start])
    return match["verb"].lower() if match else None
