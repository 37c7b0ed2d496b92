"""The words of a party, read backwards from its end (Bluebook R. 10.2.1)."""

from __future__ import annotations

import re

from citekit.knowledge.words import (
    CONNECTORS,
    DIVISIONS,
    NUMBERED_PARTS,
    OPENERS,
    PARTICLES,
    RAILROADS,
    SUFFIXES,
    UNIONS,
    WITHIN_NAMES,
    abbreviations,
    ends_sentence,
)

# In words; the longest party that is looked for.
MOST_WORDS = 32

# Names of one party: In re Gault · Ex parte Young · Matter of Doe · Estate of Roe
# Near miss: what is filed with an agency, `Ex Parte Letter from J. Roe, WC Docket No. 04-36 (May 9, 2005)`
PROCEDURAL = re.compile(
    r"(?:\bI(?:n[ ]+[Rr]e|N[ ]+RE):?"
    r"|\b[Ee]x[ ]+[Pp]arte(?![ ]+(?:Letter|Comment|Notice|Presentation|Filing|Submission|Communication)s?\b)"
    r"|\bIn[ ]+the[ ]+(?:Matter|Interest|Estate|Guardianship|Marriage|Adoption"
    r"|Custody|Paternity|Commitment|Conservatorship|Care[ ]and[ ]Treatment)[ ]+of"
    r"|\bIn[ ]the[ ]Termination[ ]of[ ]Parental[ ]Rights[ ]to"
    r"|\b(?:Matter|Estate|Guardianship|Marriage|Interest|Succession|Adoption|Conservatorship|Application|Petition"
    r"|Will|Care[ ]and[ ]Treatment)[ ]+of)(?=:?[ ])"
)
# Particles that are joined to the name they begin: al-Kidd · Coeur d'Alene
JOINED = re.compile(r"(?:(?:al|el|ad|as|ibn|bin|de|d|o)-|[dl]')[A-Z]")
_FOOTNOTED = re.compile(r"[.,]\d+$")
# A number that is one word with a letter or an ordinal may begin a name: 3M Co. · 7-Eleven, Inc. · 21st Century Co.
_NUMBERED = re.compile(r"\d{1,3}(?:-?[A-Z]\w*|st|nd|rd|th)$")
# The head of an institution, before the comma and the name of a part of it, or of an office and what it heads:
# `Department of Revenue, Bureau of Audits v. Roe`, `Director, Office of Workers' Compensation Programs v. Roe`
_INSTITUTION = re.compile(
    r"\b(?:Director|Secretary|Commissioner|Administrator|Commonwealth|State|Department|Dep't|Dept\.|University|Univ\.)"
    r"(?:[ ](?:of|the|and|&|[A-Z][\w.'-]*)){0,5},$"
)
# A union or a part of it, before the comma and the name of the whole: `Local 174, Teamsters v. Roe`
_UNION = re.compile(
    r"\b(?:Union|Brotherhood|(?:Local|Lodge|Branch|Post|Council)(?:[ ]Union)?(?:[ ]No\.)?[ ]\d{1,5}(?:-?[A-Z])?),$"
)
_LONGEST_HEAD = 70
_FIRMS = frozenset(("Inc.", "Inc", "LLC", "L.L.C.", "LP", "L.P.", "Ltd."))
_LAST_AND = frozenset(("&", "and", "&c.", "&c"))
_LAST_OF_FIRST = frozenset(("v.", "vs.", "v", "vs"))


def party_start(folded: str, low: int, end: int, *, whole: bool = False) -> int | None:
    """Return where the run of a party's words that ends at ``end`` begins, or None for no words.

    ``whole``: the party stands before ``v.``, so its last word belongs to it whatever it looks like.
    """
    at = end
    accepted: int | None = None  # leftmost start that is sure to belong to the name
    following: list[str] = []  # the words so far, nearest first
    for _ in range(MOST_WORDS):
        gap = at
        while at > low and folded[at - 1] == " ":
            at -= 1
        if at <= low:
            break
        start = folded.rfind(" ", low, at) + 1 or low
        word = folded[start:at]
        if word.isalpha() and word[0].isupper() and gap - at <= 1 and word not in OPENERS:
            # A plain capitalised word, as most are.
            accepted = at = start
            following.append(word)
            continue
        opening = 0 if word in CONNECTORS or _is_inset(word, following) else _opening_marks(word)  # Park 'N Fly, Inc.
        bare = word[opening:]
        after = following[-1] if following else ""
        if _ends_before(word, bare, following, opening, whole=whole) and not _heads(folded, low, at, bare, after):
            if bare in _LAST_OF_FIRST and accepted is not None:
                # Two cases joined by `and`: `Roe v. Doe and Ash v. Elm, 12 F.3d 34`
                joined = folded.find(" and ", at, end)
                return joined + 5 if joined >= 0 else accepted
            break
        if gap - at > 1 and _is_heading(folded, low, start, bare, after, begun=accepted is not None):
            break
        plain = bare.rstrip(",")
        dashed = _after_dash(bare)
        if dashed:
            return start + opening + dashed
        numeral = plain == "I" and not after  # the number of a case: `Smith I, 12 F.3d at 3`
        opens = plain in OPENERS and not numeral and (after or not whole) and PROCEDURAL.match(folded, start) is None
        if opens and plain in NUMBERED_PARTS and not after[:1].isdigit() and not after.isupper():
            opens = False
        goes_on = None if opens else _goes_on(bare, plain, following, whole=whole)
        if goes_on is None and after and word in WITHIN_NAMES and _stands_within(folded, low, start, word):
            goes_on = False
        if goes_on is None and after and _is_parted(folded, low, start, word):
            goes_on = False
        if (
            goes_on is None
            or bare == "under"
            and not whole
            or bare == "on"
            and folded.endswith(" Court", low, start - 1)
        ):
            break  # the reliance of the Court on Roe v. Doe; the claims against Ash under Roe, supra
        if goes_on:
            accepted = start + opening
        if opening:
            break
        following.append(bare)
        at = start
    return _with_particles(folded, low, accepted)


def whole_party_end(folded: str, low: int, end: int) -> int:
    """Step back over a first name in brackets: ``Roe (Jane) v. Doe``."""
    if folded[end - 1] != ")":
        return end
    opened = folded.rfind(" (", low, end)
    return opened if opened > low and folded[opened + 2 : end - 1].isalpha() else end


def _is_inset(word: str, following: list[str]) -> bool:
    """Whether a word in brackets stands within the name of a firm: ``Roe Sales (U.S.A.), Inc.``."""
    return word[0] == "(" and word.endswith((")", "),")) and following[-1:] != [] and following[-1] in SUFFIXES


def _goes_on(bare: str, plain: str, following: list[str], *, whole: bool) -> bool | None:
    """Tell whether a word may begin the name (True), may only stand within it (False), or is none of it (None)."""
    first = bare[0]
    after = following[-1] if following else ""
    if first.isupper() or first == "$" or bare[1:2].isupper() and first.isalpha() or JOINED.match(bare):
        return True
    if first == "(":
        return False
    if first.isdigit():
        # A number begins a name only as part of it: "2,500 Acres", "21 Club"; not "23. Smith".
        if after and _NUMBERED.match(bare):
            return True
        return None if bare[-1] in ".*" or _FOOTNOTED.search(bare) else False
    if after.startswith(("parte", "re", "rel.")) and plain.lower() in ("ex", "in"):
        return True
    minor = plain == "by" and after == "and" and len(following) > 1 and following[-2] == "through"
    return False if minor or plain in CONNECTORS or first == "&" or (whole and not after) else None


def _heads(folded: str, low: int, end: int, bare: str, after: str) -> bool:
    """Whether the name goes on over the mark of a word that commonly ends what stands before it."""
    last = bare[-1:]
    if last == "!":
        return after in SUFFIXES  # Yahoo! Inc.
    if last == ".":
        if after == "of":
            return bare[0].isupper() and bare[:-1].isalpha()  # no sentence begins so: State Conf. of the Roe Society
        # What no table lists is an abbreviation all the same among such: `Am. Fuel & Petrochem. Mfrs. v. Roe`
        return after in abbreviations() and folded.endswith(" & ", low, end - len(bare))
    if last != "," or not after:
        return False
    if after == "of":
        return bare[:-1] + "." in abbreviations()  # the scanner's comma: `Assoc, of Older Americans`
    part = after.rstrip(",")
    initials = len(part) > 2 and part.isupper()
    ahead = folded[max(low, end - _LONGEST_HEAD) : end]
    if part in DIVISIONS or initials and "Director" in ahead:
        return _INSTITUTION.search(ahead) is not None
    return (initials or part in UNIONS) and _UNION.search(ahead) is not None


def _stands_within(folded: str, low: int, start: int, word: str) -> bool:
    """Whether a word that commonly stands before a name is part of this one: ``Citizens to Preserve Overton Park``."""
    if folded[start - 1 : start] != " ":
        return False
    before = folded[folded.rfind(" ", low, start - 1) + 1 or low : start - 1].lstrip("\"'([*")
    groups = WITHIN_NAMES[word]
    if groups:
        return before in groups
    if not before[:1].isupper() or before in OPENERS and before not in WITHIN_NAMES:
        return False
    return before[-1].isalnum() or before in abbreviations()


def _is_parted(folded: str, low: int, start: int, word: str) -> bool:
    """Whether a word is the rest of a capitalised one that the end of a line parts: ``Gen. Con- tractors of Cal.``."""
    if not (word.isalpha() and word.islower()) or folded[start - 2 : start] != "- ":
        return False
    first = folded.rfind(" ", low, start - 2) + 1 or low
    return folded[first : first + 1].isupper() and folded[first : start - 2].isalpha()


def _after_dash(bare: str) -> int:
    """Return where in a word the name begins that a mark parts from the sentence (``the rule-Roe v. Wade``), or 0."""
    quote = max(bare.rfind('."'), bare.rfind(']"'), bare.rfind(',"'), bare.rfind(")."))
    if quote >= 0 and bare[quote + 2 : quote + 3].isupper():
        return quote + 2  # the blank behind a quotation is lost: `quickly."United States`, `at 284).United States`
    part = max(bare.rfind(";"), bare.rfind("]"))
    if part >= 0 and bare[part + 1 : part + 2].isupper() and (bare[part] == ";" or bare[part - 1].isdigit()):
        return part + 1  # behind a semicolon or the mark of a note: `at 2460;Roe v. Wade`, `review.[8]Roe v. Wade`
    dash = bare.rfind("-")
    if dash <= 0 or not bare[:dash].islower() or not bare[dash + 1 : dash + 2].isupper() or JOINED.match(bare):
        return 0
    return dash + 1


def _is_heading(folded: str, low: int, start: int, bare: str, after: str, *, begun: bool) -> bool:
    """Whether a word that stands apart is the end of a heading: its letter (``A.   Roe v. Wade``) or its capitals."""
    if len(bare) == 2 and bare[1] == ".":
        return folded[max(low, start - 2) : start].isspace()
    return begun and len(bare) > 2 and bare.isupper() and not after.isupper()


def _with_particles(folded: str, low: int, start: int | None) -> int | None:
    """Return the start of the name with the lower-case particles before it: ``de la Cruz``."""
    while start is not None and folded[start - 1 : start] == " ":
        before = folded.rfind(" ", low, start - 1) + 1 or low
        if folded[before : start - 1] not in PARTICLES:
            break
        start = before
    return start


def _ends_before(word: str, bare: str, following: list[str], opening: int, *, whole: bool) -> bool:
    """Whether the name begins after this word: it ends a sentence, a clause, a quotation or a bracket."""
    after = following[-1] if following else ""
    if not bare or bare == "of" and not after:
        return not (whole and bare)
    last = word[-1]
    if last == "," and len(bare) < 4 and bare[:-1].isdigit():
        # the number of a point or of a footnote: `Syl. Pt. 10, National Ins. Co.`; near miss: `Perfect 10, Inc.`
        return after.rstrip(",") not in _FIRMS
    if last == ",":
        # `School Dist., Westchester Cty.` · `Chicago, M., St. P. & P. R. Co.`, but not `(Burger, C. J., Roe v. Doe …`
        place = bare[-2:-1] == "." and bare != "J.," and not ends_sentence(bare[:-1])
        return not place and not _joins(following) if following else not whole
    if last == "!" and not following:
        return False  # Yahoo!
    if last in ';:?!)]"':
        return not (last == ":" and bare == "re:")
    if last == "'" and opening == 0 and len(word) > 1 and word[-2] in '.,"':
        return True
    return last == "." and bool(after) and (bare in OPENERS or ends_sentence(bare) and not _abbreviates(bare, after))


def _abbreviates(word: str, after: str) -> bool:
    """Whether a short capitalised word with a period goes on as a firm: ``Safe Dep. Co.``, ``Penn. R. Co.``."""
    firm = after in SUFFIXES or after in ("&", "R.")
    return firm and len(word) <= 6 and word[0].isupper() and word[:-1].isalpha()


def _opening_marks(word: str) -> int:
    """Return how many opening quotes and brackets stand before a word, or the period of what was cited before."""
    count = int(word[0] == "." and word[1:2].isupper())
    while count < len(word) and word[count] in "\"'([{*":
        count += 1
    return count


def _joins(following: list[str]) -> bool:
    """Whether a name goes on over the comma before these words, nearest first.

    ``Smith, Inc.``, ``Smith, Hinchman & Co.``, ``Harper & Row, Publishers, Inc.``, ``Chicago, B. & Q. R. Co.``
    """
    nearest = following[-1].rstrip(",")
    if nearest == "as" and len(following) > 1 and following[-2] in SUFFIXES:
        return True  # Roe, as Trustee
    if nearest in SUFFIXES or nearest == "&" or len(nearest) == 2 and nearest[1] == "." and nearest[0].isupper():
        return True
    if not RAILROADS.isdisjoint(following[:4]):
        return not _LAST_AND.isdisjoint(following[-4:])  # Louisville, New Orleans &c. Railway
    # A list of partners that ends in `&`, or one more word and then what only a firm has.
    for place in range(len(following) - 1, max(0, len(following) - 5), -1):
        word, after = following[place], following[place - 1]
        if after == "&" or word[-1] == "," and after.rstrip(",") in SUFFIXES:
            return True
        if word[-1] != ",":
            return False
    return False
