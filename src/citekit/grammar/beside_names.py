"""What the words beside a name tell: whether it stands for a case, or is that of a person."""

from __future__ import annotations

import re

from citekit.knowledge import court_tables
from citekit.knowledge.name_context import (
    ASKS,
    CASE_FOLLOWS,
    CASE_HOLDS,
    CASE_OPENS,
    CASE_OWNS,
    CASE_PRECEDES,
    CLAUSE_OPENS,
    COULD_NOT,
    DECIDE,
    DOES_NOW,
    EITHER_FOLLOWS,
    FIRM_ENDS,
    HOMES,
    HOWEVER,
    KIND_PRECEDES,
    LIKENS,
    LITIGATES,
    OF_DECISIONS,
    PAST_OF_PERSONS,
    PERSON_HAS,
    PERSON_IS,
    PERSON_OWNS,
    PERSON_PRECEDES,
    PLACE_PRECEDES,
    PRESENT_TENSE,
    RESTS_ON,
    ROLES,
    SAID_IN,
    SEES,
)
from citekit.knowledge.words import OPENERS

# What follows a name: a possessive is the name's own, then the next word or mark.
_NEXT_WORD = re.compile(r"(?:'s?)?(?P<gap>[ ]*)(?P<word>[\w&]+(?:'\w+)?|[^\w\s])?")
# Who a litigant is, and what he does: Roe, a grocery store operator, sued; near miss: Roe, a divided decision, held
_APPOSITION = re.compile(r",[ ]{1,4}an?(?:[ ]{1,4}[a-z][a-z-]{1,20}){1,8},[ ]{1,4}(?P<word>[a-z]{4,12})\b")
# Behind a firm, a judge or another person: Roe, Inc. · Roe, J.
_TITLE_FOLLOWS = re.compile(r",[ ]+(?:[Pp]ro [Ss]e|Inc|LLC|L\.L|Ltd|Co\.|Corp|Jr|Sr|J\.|C\.[ ]?J|JJ|P\.[ ]?J|M\.D|Esq)")
# Behind a place: Quince, Ohio, where · near miss: In Roe, Texas argued
_STATE_FOLLOWS = re.compile(rf",[ ]+(?:{'|'.join(court_tables.STATES)})[.,;)]")
_BENCH = frozenset(("JUSTICE", "JUDGE"))
_LONGEST_INITIALS = 3
# What only a decision is or does: Roe was overruled · Roe did not overrule Doe · Roe expressly held that · dismisses
# Roe as a case about; near misses: Roe was limited to light work, Roe did not decide to go, Roe merely held the door
_SAID_OF_CASES = re.compile(
    r"[ ](?:(?:was|is|were|has(?:[ ]since)?[ ]been|had[ ]been)[ ](?:[a-z]{3,12}ly[ ])?"
    r"(?:reaffirmed|overruled|decided|superseded|abrogated|distinguished|repudiated|reconsidered|inapplicable|moot)\b"
    r"|(?:cannot|can|could)[ ](?:not[ ])?be[ ](?:squared|reconciled|distinguished|read)\b"
    r"|(?:(?:did|does)[ ]not|never)[ ](?:[a-z]{3,12}ly[ ])?"
    r"(?:h[oe]ld|overruled?|decided?(?![ ]to\b)|abrogated?|foreclosed?|invalidated?|announced?|disturb(?:ed)?"
    r"|involved?|concern(?:ed)?|purport)\b"
    r"|(?:thus|therefore|then|merely|only|simply|also|itself|nowhere|expressly|explicitly|specifically|squarely|clearly"
    r"|plainly)[ ](?:(?:held|holds)[ ](?:only[ ])?that|overruled|abrogated|foreclose[ds]|controls?|appl(?:y|ies)"
    r"|requires?|governs?|stands[ ]for|explains|compels|teaches)\b"
    r"|left[ ]open[ ](?:the|whether)\b|had[ ]no[ ]occasion\b|has[ ]no[ ](?:application|bearing|relevance)\b"
    r"|finds[ ](?:[a-z]{2,8}[ ])?support[ ](?:in|from)\b"
    r"|and[ ]its[ ]progeny\b|as[ ](?:[\"'][ ]?)?an?[ ](?:[a-z-]{3,14}[ ]){0,2}case\b)"
)
# What a case laid down, with a word on it between: the Roe two-part test · the seven Roe evidentiary factors; near
# misses: Roe failed tests, the Roe drug test
_LAID_DOWN = re.compile(
    r"[ ](?:(?:two|three|four|five|multi)-[a-z]{4,8}|[a-z]{5,12}(?:ary|ing|ative|ional|able|ive))[ ]"
    r"(?:factors?|tests?|framework|inquiry|analysis|standard|doctrine|prongs?|presumption)\b"
)
_LAID_BEFORE = re.compile(r"\b[Tt]h(?:e|is|ese)[ ](?:[a-z]{3,9}[ ])?$")
# And what is done to them: `decline to follow Roe`, `find Roe persuasive`, `reconcile Roe`
_DONE_TO_CASES = re.compile(
    r"(?:declined?[ ]to[ ](?:follow|extend|apply)|reconcil(?:e|ed|ing)|overrul(?:e|ed|ing)"
    r"|(?P<finds>f(?:ind|ound|inds)))[ ]$"
)
_PERSUADES = re.compile(
    r"[ ](?:un)?(?:persuasive|instructive|inapposite|distinguishable|controlling|dispositive|helpful)\b"
)
_CLAIMS = re.compile(r"[ ]claims[ ](?:that|he|she|it|they|the|to|his|her)\b")
_ARTICLES = ("the", "The")
_COURTS = ("Court", "Courts", "Case", "Cases")
_HEADS = re.compile(r"[.\"')]\d{0,3}[ ]{1,3}In[ ]$")  # In Roe, the goods were labelled
_INDENT = 7  # blanks that part a heading from the first word of a paragraph
_MARKS = ".,;:)\"'"
_SAYS = re.compile(r",?[ ](?:we|this[ ][Cc]ourt|the[ ](?:Supreme[ ])?[Cc]ourt)\b")
_OWN = ("his", "her", "their", "himself", "herself")
_DID = ("did", "does", "didn't", "doesn't", "should", "would", "must", "will")
_DOES = ("did ", "does ")


def litigates(folded: str, end: int) -> bool:
    """Whether a name argues, files or appeals: ``Roe contends``."""
    match = _NEXT_WORD.match(folded, end)
    return match is not None and match["word"] in LITIGATES and folded[end : end + 1] == " "


def is_introduced(folded: str, end: int) -> bool:
    """Whether the text says who a litigant is, and what he did: ``Roe, a grocery store operator, sued``."""
    match = _APPOSITION.match(folded, end) if folded.startswith(", a", end) else None
    return match is not None and match["word"] in LITIGATES


def is_actor(folded: str, end: int) -> bool:
    """Whether a name is a person's in the facts of a case: ``Betts was indicted``. A decision may have been decided."""
    if folded[end : end + 1] != " ":
        return False
    if folded.startswith(COULD_NOT, end):
        return True
    following = folded[end : end + 40].replace(" not ", " ").split(maxsplit=2)
    first, second = (*following, "", "")[:2]
    second = second.strip(".,;\"'")
    if second in _OWN and first[-2:] == "ed" or first in _DID and second in ASKS:
        return True  # Roe focused his challenge; Roe did not raise it; Roe should try it
    return first in LITIGATES or first in PAST_OF_PERSONS and second not in OF_DECISIONS and second not in CASE_FOLLOWS


def speaks_of_person(folded: str, start: int, end: int) -> bool:
    """Whether a name is surely a person's: ``Mr. Betts``, ``Peter Betts``, ``Betts was``, ``Betts's car``."""
    if is_actor(folded, end) or folded[end : end + 2] == "'s" and _is_persons(folded, end):
        return True
    words = folded[max(0, start - 20) : start].split()
    last = words[-1] if words else ""
    return (
        last in PERSON_PRECEDES
        or last[:1].isupper()
        and last.isalpha()
        and last not in OPENERS
        and last not in CASE_OPENS
    )


def is_object(folded: str, start: int, end: int) -> bool:
    """Whether a name is a person's to whom, or by whom, something is done: ``permitted Jimenez to file``."""
    words = folded[max(0, start - 20) : start].split()
    last = words[-1] if words else ""
    first, second = (*folded[end : end + 40].split(maxsplit=2), "", "")[:2]
    return first[-2:] == "ly" and second[-2:] == "ed" or last in SEES or last[-2:] == "ed" and last not in CASE_PRECEDES


def is_subject(folded: str, start: int, end: int) -> bool:
    """Whether a name owns or does something of which nothing tells a decision's: ``that Jimenez did``."""
    if folded.startswith("'s", end):
        return not tells_case(folded, start, end)
    return folded[max(0, start - 12) : start].rpartition(" ")[0].rpartition(" ")[2] in CLAUSE_OPENS


def tells_case(folded: str, start: int, end: int) -> bool:
    """Whether the words beside a name are such as a person has not: ``Carlson's holding``, ``a Bivens action``."""
    words = folded[max(0, start - 28) : start].split()
    last = words[-1].lower().lstrip("(\"'[") if words and folded[start - 1] in " -" else ""
    if _SAID_OF_CASES.match(folded, end):
        return True
    if folded[end : end + 1] == "'":
        return any(word.strip(".,;") in CASE_OWNS for word in folded[end + 1 : end + 40].removeprefix("s").split()[:2])
    match = _NEXT_WORD.match(folded, end)
    following = match["word"] or "" if match else ""
    if following[:1].isupper():
        return False
    if following == ",":
        # A place has the name of its state or country behind it.
        return last in CASE_HOLDS and not folded[end + 2 : end + 3].isupper()
    if last == "to" and words[-2:-1] == ["pursuant"]:
        return True
    return last in CASE_HOLDS or following in EITHER_FOLLOWS and last in KIND_PRECEDES


def is_kind(folded: str, end: int) -> bool:
    """Whether the word behind a name is what is called after a case: ``the Brady claim``; also after a litigant."""
    match = _NEXT_WORD.match(folded, end)
    return match is not None and match["word"] in CASE_FOLLOWS and folded[end : end + 1] == " "


def _is_done_to(before: str, folded: str, end: int) -> bool:
    """Whether what is done to the one of this name is done to decisions alone: ``decline to follow Roe``."""
    done = _DONE_TO_CASES.search(before)
    if done is None:
        return False
    return done["finds"] is None or _PERSUADES.match(folded, end) is not None


def surely_tells_case(folded: str, start: int, end: int) -> bool:
    """Whether the words beside a name tell a case and no place either: ``held in Madison``, ``In Madison, we``."""
    if not tells_case(folded, start, end):
        return False
    words = [*folded[max(0, start - 28) : start].split(), ""]
    if words[-2].lower() != "in":
        return True
    return words[-3:-2] != [] and words[-3].lower() in SAID_IN or _SAYS.match(folded, end) is not None


def _has(words: list[str]) -> bool:
    """Whether these words tell what only a person has: ``(Roe) has a ninth grade education``, ``(Ross)' education``."""
    if words[:1] in (["was"], ["is"]) and words[1:2] in (["a"], ["an"], ["the"]):
        return any(word.rstrip(".,;") in PERSON_IS for word in words[2:5])  # (Roe) was a private person
    if words[:1] == ["currently"]:  # (Roe) currently does not have the mental ability: no decision does a thing now
        return words[1:2] != [] and words[1] in DOES_NOW
    near = words[:5] if words[:1] == ["has"] or words[:1] == ["had"] else words[:2] if words[:1] != ["'"] else words[:3]
    return any(word.rstrip(".,;") in PERSON_HAS for word in near)


def _is_persons(folded: str, end: int) -> bool:
    """Whether what is said to be a name's is a person's: ``Roe's conviction``, ``Roe's prior conviction``."""
    first, second, third = (*folded[end + 2 : end + 48].split(maxsplit=3), "", "", "")[:3]
    if first.rstrip(_MARKS) in PERSON_OWNS:
        return True
    return (
        second.rstrip(_MARKS) in PERSON_OWNS
        and third.partition("-")[0].rstrip(_MARKS) not in CASE_OWNS  # Roe's two primary rationales
        and first.isalpha()
        and first not in CASE_OWNS
        and first not in CASE_FOLLOWS
    )


def _is_firms(folded: str, start: int, end: int) -> bool:
    """Whether what is said to be a firm's, by its whole name, is no decision's: ``Roe & Co.'s registration``."""
    words = folded[end + 2 : end + 48].split(maxsplit=2)[:2]
    return folded.endswith(FIRM_ENDS, start, end) and not any(
        word.rstrip(_MARKS) in CASE_OWNS or word in CASE_FOLLOWS for word in words
    )


def _is_supplied(folded: str, end: int, before: list[str]) -> bool:
    """Whether an editor's brackets supply the name of a case: ``nothing in [Roe] helps``, not ``in [Roe]'s car``."""
    inside = before[-1:] == ["["] and folded[end : end + 1] == "]" and folded[end : end + 3] != "]'s"
    return inside and before[-2:-1] != [] and before[-2].lower() in CASE_HOLDS


def _is_given_name(last: str, following: str) -> bool:
    """Whether the word before a name belongs to it, as no word of the sentence does: ``Peter Roe``, ``P. Roe``."""
    if len(last) == 2 and last[1] == "." and last[0].isupper():
        return True
    if not last[:1].isupper() or last[-1:] in '.,;:)"]?!/' or "-" in last or last in CASE_OPENS or last in OPENERS:
        return False
    if last.endswith(("'s", "s'")) and (following in CASE_FOLLOWS or last in ("Court's", "Circuit's")):
        return False  # Doe's Miranda claim
    return len(last) <= _LONGEST_INITIALS or not last.isupper() or last in _BENCH  # near miss: the heading before


def _is_said_of_case(before: str, folded: str, end: int, following: str, *, party: bool) -> bool:
    """Whether the words beside a name are said of cases: of a party's too, or of any name that is no party's."""
    if following in CASE_FOLLOWS or following[:1].isupper() and following.title() in _COURTS:
        return True
    if not party and (following in PRESENT_TENSE or following == "," and folded.startswith(HOWEVER, end)):
        return True
    if following in DECIDE and before.endswith(_DOES):
        return True
    if _LAID_DOWN.match(folded, end) is not None and _LAID_BEFORE.search(before) is not None:
        return True
    if following == "," and _HEADS.search(before) is not None and not folded[end + 2 : end + 3].isupper():
        return True  # no litigant is what something was in
    return _SAID_OF_CASES.match(folded, end) is not None or _is_done_to(before, folded, end)


def stands_for_case(folded: str, start: int, end: int, whole: bool, used: bool, party: bool) -> bool:
    """Whether the words beside a name let it stand for a case."""
    before = folded[max(0, start - 28) : start]
    words = before.split()
    previous = words[-1] if words and start and not folded[start - 1].isalnum() else ""
    if before.endswith(("v. ", "vs. ", *PLACE_PRECEDES)) or previous in ("v.", "vs.", "&"):
        return False
    match = _NEXT_WORD.match(folded, end)
    following = match["word"] or "" if match else ""
    # Roe's · Anders'; near miss: the end of a quotation, 'as in Roe' and
    possessive = folded[end : end + 2] == "'s" or folded[end - 1 : end + 2] == "s' "
    others = possessive and (_is_persons(folded, end) or _is_firms(folded, start, end))
    if others or following == "claims" and _CLAIMS.match(folded, end):
        return False
    if following in ("v", "vs", "&"):
        return False
    if whole:
        return True
    last = previous.lstrip("(\"'[")
    role = words[-2] if last in ("of", "for") and len(words) > 1 else last
    if last in PERSON_PRECEDES or role in ROLES or role[-1:] == "," and role[:-1] in ROLES:
        return False  # `her lawyer, Roe`, `an employee of Roe`
    if not before[-_INDENT:].isspace() and _is_given_name(last, following):
        return False
    told = possessive or _is_said_of_case(before, folded, end, following, party=party)
    if following[:1].isupper() and not told and match is not None and match["gap"] and not possessive:
        return False
    if following == "," and (_TITLE_FOLLOWS.match(folded, end) or _STATE_FOLLOWS.match(folded, end)):
        return False
    if not told and (
        last in SEES
        or last == "the" and following in _MARKS and " " not in folded[start:end]
        or last in _ARTICLES and following in HOMES
    ):  # fmt: skip
        return False  # `Doe fired Roe` · `overthrew the King.`, where a case has a noun behind it · `the Roe residence`
    if (not told or following == "is") and folded[end : end + 1] in " '" and _has(folded[end : end + 48].split()):
        return False
    if party:
        return told and not possessive and following not in EITHER_FOLLOWS
    if used or " " in folded[start:end].strip():
        return True
    if last == "on" and len(words) > 1 and words[-2].lower() in RESTS_ON:
        return True
    given = last == "to" and words[-2:][0].lower() not in LIKENS and "from" not in words  # `from Griswold to Carey`
    joined = last == "and" and folded.startswith(" was ", end)
    if not told and (given or (joined or last in CLAUSE_OPENS) and is_actor(folded, end)):
        return False  # `disclose to Roe`, `that Roe was arrested`, `and Roe was bound`
    return told or last.lower() in CASE_PRECEDES or last in CASE_OPENS or _is_supplied(folded, end, words)
