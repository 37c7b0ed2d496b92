"""The case name before a locator, read backwards from it (Bluebook R. 10.2)."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import NamedTuple

from citekit.grammar.party import JOINED, MOST_WORDS, PROCEDURAL, party_start, whole_party_end
from citekit.knowledge.court_tables import STATES
from citekit.knowledge.words import CONNECTORS, OPENERS, SUFFIXES, WITHIN_NAMES, ends_sentence

# The longest party that is looked for, in characters and in words.
LONGEST_PARTY = 260
_LONGEST_RUN = 14
# The blanks for a page's notes, behind which the citation of a name goes on.
PAGE_FOOT = " " * 40
_LONGEST_FOOT = 4_000

_CASE = " case"
_VERSUS = (" v.", " vs.", " v ", " V. ", " vs ")
# What a quotation left out of the name, its writer adds (Bluebook R. 5.2): `Strickland [v. Washington, 466 U. S. 668]`
_VERSUS_ADDED = " [v. "
_LONGEST_ADDED = 60
# A part of this document, or who spoke: `Part II, supra`, `Appendix, infra`, `by an equally divided Court, 8 U.S. 9`;
# Massachusetts's sign of the same case: `S.C., 452 Mass. 1103`
_PLACE = re.compile(
    r"[IVXLC]{1,6}(?:-[A-Z](?:-\d)?)?|[A-Z]|\d[\w.-]*|Appendix|Table|(?:Opinion of the )?Court|S\.[ ]?C\.|U\.[ ]?S\."
    r"|(?:Fn|N|Note|Footnote)\.?[ ]\d{1,3}"  # Fn. 18, 403 U.S. at 461
    # The Supreme Court of Ohio, 66 Ohio St. 222, held so.
    r"|Acts?[ ]of[ ][A-Z][a-z]{2,8}\.?[ ]\d{1,2}"
    r"|(?:The[ ])?(?:(?:Supreme|Superior|District|Circuit|Appellate)[ ]Court|Court[ ]of[ ]Appeals)"
    r"(?:[ ]of[ ](?:the[ ])?[A-Z]\w+(?:[ ][A-Z]\w+)?)?"
)
# What parts a citation from the sentence before it; the name follows.
_SIGNAL_AHEAD = re.compile(
    r"(?:(?<=[.;\"\])] )|(?<=\()|^)(?:[Ss]ee(?:,? also|,? e\.g\.)?|[Cc]f\.|Accord|accord|[Qq]uoting|[Cc]iting),?[ ]+"
    r"|;[ ]+(?![a-z])"
)
_MOST_STRAY = 10
# near miss: [Roe Co. v. Doe
_FIRM_ADDED = re.compile(r"[ ]\[(?:Co|Corp|Inc|Ltd|Ins|Mfg|R)\b\.?[ ]")
_GLUED = re.compile(r"See(?=[A-Z][a-z]+[ ])")
_LONGEST_SHIP = 5
# A number of a form that no table of dockets knows is no part of the name: `Roe v. Doe, No. 112 MM 2024`; nor is what
# an opinion is that no reporter has: `Roe v. Doe, Slip Copy, 2011 WL 5503`
_DOCKET_BEHIND = re.compile(
    r",[ ](?:Nos?\.[ ](?=\d{1,4}[ ][A-Z]{2,4}[ ]\d{4}|\w*\d[\w:]*[:-]\w|[A-Z]{1,3}[ -]\d{2}-\d)"
    r"|(?=(?:[A-Z][a-z]+[ ]){1,3}Release[ ]Nos?\.[ ][\d-]{2,12}$)"  # Exchange Act Release No. 12345
    r"|(?=\[Ms\.[ ])"  # Alabama's, before a blank: [Ms. CR-09-1503, May 3, 2011] ___ So. 3d ___
    r"|(?=[Ss]lip[ ](?:[Cc]opy|[Oo]p\.)$|Not[ ]Reported)|(?=\d{1,4}[ ][A-Z]{2}[ ]\d{4}$)"
    r"|(?=(?:IPR|CBM|PGR)20\d\d-\d{5}$)|(?=(?:\d:)?\d\d-\d{3,5}$)"
    r"|(?=(?:\d[ ])?[A-Z]{1,4}[A-Z-]{0,4}[ ]?\d\d[-,][\d,-]{3,10}$)"  # A14-0123 · 1 CA-CV 12-0345 · WR-12,345-01
    r"|(?=\d{1,3},?[ ][A-Z][a-z.][A-Za-z.& ]{1,16}[ ]\d{1,4}(?:,[ ]\d{1,4})?$))"  # unlisted: 2 Leach 505, 2 U.Si 5
)
# Nor is Louisiana's number in a short form: `Harlow, 97-0393 at 4, 699 So. 2d at 1085`
_NUMBER_BEHIND = re.compile(r",[ ](?:20)?\d\d-\d{3,5},?[ ](?:at[ ](?:pp?\.[ ])?|pp?\.[ ])\d{1,3}(?:-\d{1,3})?$")
# Nor is a reporter whose volume was not known yet: `Roe v. Doe, --- F.3d ---, 2012 WL 5503`
_BLANK_BEHIND = re.compile(r",[ ][-_]{2,}[^,]{0,24}(?:,[ ][-_]{2,}[^,]{0,24})?$")
# Nor the volume of a looseleaf service in which it was bound (Bluebook R. 19.1): `Roe v. Doe, [1990 Transfer Binder]`
_BINDER_BEHIND = re.compile(r",?[ ]\[(?:[\d-]{4,9}[ ])?(?:[A-Z][a-z]{2,11}[ ])?Binder[^\[\]]{0,20}\]$")
# Nor a short title that is defined right behind it: `Roe v. Doe (Roe I), 12 F.3d 503`
_TITLE_BEHIND = re.compile(r"[ ]\((?:\"[^()]{2,40}\"|[A-Z][^()]{1,40}[ ]I{1,3}V?)\)$")
# Where nothing stands between them and the name: a cheap first look.
_PARTED = frozenset(("; ", ". ", " (", '" '))
_SIGNALLED = frozenset(("See ", "see ", "Cf. ", "lso ", "ing ", ".g. ", ".g., "))
# Colorado and Louisiana: People in Interest of M.W. · State in the Interest of A.C.
_PROSECUTES = ("People in ", "People in the ", "State in ", "State in the ")
# They sue alone.
_PROSECUTORS = (" and United States", " and State", " and People", " and Commonwealth")
# `the decision in Roe v. Doe, see 520 F.3d 4, confirmed it`
_SEE_BEHIND = (", see", ", see also", ", cf.")
# For the official reporter, which a quotation leaves out: `Roe v. Doe, . . . 284 A.2d 717`
_ELLIPSIS = ", . . . "
# One of these stands in every such name.
_PROCEDURAL_WORDS = (" of ", "of: ", "n re", "arte", "n Re")


class CaseName(NamedTuple):
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
    low, high, comma = _name_end(folded, low, high)
    if high <= low or folded[high - 1] == ":":
        return None  # `2d Dept.: 102 A.D.3d 885`: a label
    versus = last_versus(folded, max(low, high - LONGEST_PARTY), high)
    if versus is not None:
        if folded.endswith(_SEE_BEHIND, versus[1], high):
            high = folded.rindex(", ", versus[1], high)
        behind = _DOCKET_BEHIND.search(folded, versus[1], high)
        if behind is None and folded[high - 1] == ")":
            behind = _TITLE_BEHIND.search(folded, max(versus[1], high - 50), high)
        high = behind.start() if behind is not None else high
        altered = folded[versus[1]] == "]"  # `[SEC v.] Chenery[ Corp., 332 U. S. 194]`
        if _is_one_name(folded, versus[1] + altered, high) and (comma or not _ends_here(folded, high)):
            start = party_start(folded, low, whole_party_end(folded, low, versus[0]), whole=True)
            if start is not None:
                start = _behind_glued(folded, low, _behind_signal(folded, low, start)) - (
                    altered and folded[start - 1] == "["
                )
                start = _with_quoted(folded, low, _behind_other_case(folded, start, versus[0]))
                return CaseName(start, high, (versus[0] + 1, versus[1]))
        low = versus[1]
    if not comma and _ends_here(folded, high):
        return None
    return _procedural_name(folded, low, high) or _one_party(folded, low, high)


# One word that is a heading by itself in a brief or an opinion.
_HEADINGS = frozenset(
    "ARGUMENT ANALYSIS DISCUSSION BACKGROUND CONCLUSION FACTS INTRODUCTION OPINION ORDER CASES AUTHORITIES".split()
)


def heading_end(text: str, name: CaseName) -> int:
    """Return where a heading ends that was taken for the first words of a name, or 0.

    It is a whole line in capitals, of several words or well known, and the name goes on in small letters.

    >>> heading_end("STANDARD OF REVIEW\\nDoe v. Roe, 1 F.3d 5", CaseName(0, 29, (22, 25)))
    19
    """
    end = name.end if name.versus is None else name.versus[0]
    stop = text.rfind("\n", name.start, end)
    if stop < 0 or text[text.rfind("\n", 0, name.start) + 1 : name.start].strip(" \t"):
        return 0
    while stop > 0:
        heading = text[name.start : stop]
        if heading.isupper() and (" " in heading or heading.strip() in _HEADINGS):
            first = text[stop:end].split(None, 1)[:1]
            return stop + 1 if first and first[0][0].isupper() and not first[0].isupper() else 0
        stop = text.rfind("\n", name.start, stop)
    return 0


_CITED = ", cited "


def _name_end(folded: str, low: int, high: int) -> tuple[int, int, bool]:
    """Return from where to where a name may stand before ``high``, and whether a mark says that it ends there."""
    if folded.startswith(PAGE_FOOT, high - len(PAGE_FOOT)):
        foot = max(low, high - _LONGEST_FOOT)
        high = foot + len(folded[foot:high].rstrip(" "))
    low = max(low, high - 2 * LONGEST_PARTY)
    comma = folded[high : high + 1] in ("(", "[") or folded[high : high + 5].lower() == "supra"
    if folded.startswith(_ELLIPSIS, high - len(_ELLIPSIS)):
        high -= len(_ELLIPSIS)
    if comma and folded.endswith(_CITED, low, high):
        high -= len("cited ")  # Roe v. Doe, cited supra
    if folded.startswith("; ", high - 2) and folded[high : high + 1].isdigit():
        high -= 2  # scanned for a comma: Roe v. Doe; 232 F.3d 799
        comma = True
    while high > low and folded[high - 1] in " ,([":  # New York: People v. Roe (90 A.D.3d 575 [2011])
        high -= 1
        comma = comma or folded[high] != " "
    if comma and folded.startswith(_CASE, high - len(_CASE)) and not folded.startswith("'s", high - len(_CASE) - 2):
        high -= len(_CASE)  # the Endo case, supra; near miss: this Court denied certiorari in Roe's case, 555 U. S. 1
    if high <= low:
        return low, high, comma
    behind = None
    if folded[high - 1] == "]":
        behind = _BINDER_BEHIND.search(folded, max(low, high - 70), high)
    elif folded[high - 1] in "-_":
        behind = _BLANK_BEHIND.search(folded, low, high)
    elif folded[high - 1].isdigit():
        behind = _NUMBER_BEHIND.search(folded, max(low, high - 30), high)
    return low, high if behind is None else behind.start(), comma


def _procedural_name(folded: str, low: int, high: int) -> CaseName | None:
    """Return the name that begins with a procedural phrase: ``In re Roe``."""
    begun = None
    reach = max(low, high - LONGEST_PARTY)
    if any(folded.find(word, reach, high) >= 0 for word in _PROCEDURAL_WORDS):
        for match in PROCEDURAL.finditer(folded, reach, high):
            if begun is None or folded[begun : match.start()].count(" ") > 12:
                begun = match.start()
    if begun is not None and folded[high - 1].isdigit():
        behind = _DOCKET_BEHIND.search(folded, begun, high)
        high = behind.start() if behind is not None else high
    if begun is None or not _is_one_name(folded, begun, high) or folded.find(", see ", begun, high) > 0:
        return None  # an ex parte charge, see Roe's Case, 2 How. 1
    if folded.startswith("Interest", begun):
        begun -= next((len(p) for p in _PROSECUTES if folded.endswith(p, low, begun)), 0)
    return CaseName(begun, high, None, procedural=True)


# Between two names in the printers' emphasis, whose marks are blanked: *Roe* and *Doe, 841 F.3d at 398*
_TWO_CASES = "  and  "


def _one_party(folded: str, low: int, high: int) -> CaseName | None:
    """Return the one party by which a short form calls a case."""
    last = folded.rfind(" ", low, high)
    parted = folded[last - 1 : last] == "-" and folded[last + 1 : last + 2].islower()  # Har- cio, supra, at 505
    several = last > low and folded[last:high] == " cases" and not parted  # the Slaughter-house cases, 16 Wall. 36
    start = party_start(folded, low, last if parted or several else high)
    if several and start is not None and not folded.endswith(("the ", "The "), low, start):
        return None
    if start is not None and folded[start - 2 : start - 1].isdigit():
        start = _behind_signal(folded, low, start)  # See 1836 S St. Tenants Ass'n, 965 A.2d at 839
    if (
        start is None
        or folded[max(low, start - 4) : start].split()[-1:] == ["of"]
        or _PLACE.fullmatch(folded, start, high)
    ):
        return None
    joint = folded.rfind(_TWO_CASES, start, high)
    if joint >= 0:
        start = joint + len(_TWO_CASES)
    if folded.startswith("The ", start) and folded.startswith(_CASE, high):
        start += len("The ")
    return CaseName(start, high)


def is_popular(folded: str, name: CaseName) -> bool:
    """Whether a name of one party is a whole one: a ship's, or what several cases are called together.

    Bluebook R. 10.2.1: ``The Sue, 22 Fed. Rep. 843``, ``Slaughter-House Cases, 16 Wall. 36``.
    """
    words = folded[name.start : name.end].split()
    if words[0] == "The" and 1 < len(words) < _LONGEST_SHIP and all(word[0].isupper() for word in words):
        return True
    return len(words) > 1 and words[-1] in ("Cases", "cases")


def _behind_signal(folded: str, low: int, start: int) -> int:
    """Return where a name begins that stands behind a signal, with all its words: ``See 24 Hour Fitness, Inc. v. Roe``.

    A signal or a semicolon parts the citation from the sentence, so that words which would end a name elsewhere
    (a number, ``at``, a word of another language, a comma) belong to it.
    """
    if folded[start - 2 : start] in _PARTED or folded[start - 4 : start] in _SIGNALLED:
        return start
    signals = list(_SIGNAL_AHEAD.finditer(folded, max(low, start - LONGEST_PARTY // 2), start))
    begin = signals[-1].end() if signals else start
    words = folded[begin:start].split()
    if not words or len(words) > _MOST_STRAY or not (words[0][0].isupper() or words[0][0].isdigit()):
        return start
    foreign = sum(word[0].islower() and word not in CONNECTORS for word in words)
    return start if foreign > 1 or any(map(_parts_name, words)) else begin


def _with_quoted(folded: str, low: int, start: int) -> int:
    """Return where the name begins of which the text has the first words: ``Harlow Products [Co. v. Roe``."""
    added = _FIRM_ADDED.match(folded, start - 2) if folded[start - 1 : start] == "[" else None
    begin = party_start(folded, low, start - 2, whole=True) if added is not None else None
    return start if begin is None else begin


def _behind_glued(folded: str, low: int, start: int) -> int:
    """Return where a name begins to which the signal before it is glued: ``SeeUnited States v. Roe``.

    Near misses: SeeClickFix, Inc. v. Roe; a name within a sentence, ``in SeeBeyond v. Roe``
    """
    glued = _GLUED.match(folded, start)
    return start + 3 if glued is not None and (start == low or folded[start - 2] in ".;)\"'") else start


def _behind_other_case(folded: str, start: int, end: int) -> int:
    """Return where the name begins whose first party is a prosecutor behind another case: ``Roe and United States v.``.

    Near miss: a state may sue with the United States, ``California and United States v. Roe``.
    """
    if not folded.endswith(_PROSECUTORS, start, end):
        return start
    at = folded.rfind(" and ", start, end)
    return start if folded[start:at] in STATES or folded.startswith("State of ", start) else at + len(" and ")


def _parts_name(word: str) -> bool:
    """Whether a word or its mark cannot stand within a party: a signal, the number of a page, the end of a sentence."""
    last = word[-1]
    return (
        word in OPENERS
        or last in ';:?!)]"'
        or last == "."
        and ends_sentence(word)
        or last == ","
        and word[:-1].isdigit()
    )


def last_versus(folded: str, low: int, high: int) -> tuple[int, int] | None:
    """Return the span of the last ``v.`` with the space before it."""
    at, sign = -1, ""
    for sign in _VERSUS:
        at = folded.rfind(sign, low, high)
        if at >= 0:
            break
    else:
        at, sign = folded.rfind(_VERSUS_ADDED, max(low, high - _LONGEST_ADDED), high), _VERSUS_ADDED
    end = at + len(sign.rstrip(" "))
    # The space behind it is sometimes lost; a letter that goes on in lower case is another word.
    return None if at < 0 or folded[end : end + 1].islower() else (at, end)


def _is_one_name(folded: str, start: int, end: int) -> bool:
    """Whether the words from ``start`` to ``end`` hold no end of a sentence or clause."""
    words = folded[start:end].split()
    if not words or len(words) > MOST_WORDS or not _begins_name(words[0]):
        return False
    lower_run = 0
    for word, after in pairwise(words):
        last = word[-1]
        if last in ";?" or last == "!" and after.rstrip(",") not in SUFFIXES or word.endswith((',"', '."')):
            return False
        # What no table lists is an abbreviation all the same in a run of capitals: `Nuclear Regul. Comm'n`
        if last == "." and ends_sentence(word) and not (word[0].isupper() and _is_run(words)):
            return False
        # Four plain words in a row are a sentence that runs on, not a party.
        lower_run = lower_run + 1 if word[0].islower() and word not in CONNECTORS else 0
        if lower_run > 2:
            return False
    return True


def _is_run(words: list[str]) -> bool:
    """Whether all words are capitalised or connect such, and none begins a sentence or a signal."""
    return len(words) < _LONGEST_RUN and all(
        (word[0].isupper() or word[0] in "&(\"'" or word in CONNECTORS)
        and (word not in OPENERS or not WITHIN_NAMES.get(word, OPENERS))
        for word in words
    )


def _ends_here(folded: str, high: int) -> bool:
    """Whether the word before ``high`` ends a sentence: what stands before it is no name."""
    word = folded[folded.rfind(" ", 0, high) + 1 : high]
    if word[-1:] == "!":
        return not folded.startswith(",", high)  # Yahoo!, 433 F.3d at 1206
    return word[-1:] in "?\"'" or word[-1:] == "." and ends_sentence(word)


def _begins_name(word: str) -> bool:
    # A capital behind the first letter will do: eBay · iRobot
    first = word[0]
    if first.isupper() or first.isdigit() or first in "$\"'([&" or word in CONNECTORS or word[1:2].isupper():
        return True
    return JOINED.match(word) is not None
