"""Prior and subsequent history (Bluebook R. 10.7, table T8)."""

from __future__ import annotations

import re

_REHEARING = r"(?:reh'?g\.?|rehearing|recons(?:ideration|\.)?)(?:[ ]en[ ]banc)?"
# What a court did to a judgment or an opinion. A blank or a lost apostrophe is a scanner's: aff 'd · affd.
_DISPOSED = (
    r"(?:opinion[ ]|judgment[ ]|order[ ]|summarily[ ]|holding[ ]|implied[ ]overruling[ ])?"
    r"(?:aff(?:[ ]?'{0,2}d\.?|irmed|'g|irming)|rev(?:[ ]?'?d\.?|ersed|'g|ersing)|vacat(?:ed|ing)|overrul(?:ed|ing)"
    r"|abrogat(?:ed|ing)|superseded|modif(?:ied|ying)|amended|remand(?:ed|ing)|dismissed|withdrawn|depublished"
    r"|disapproved|reinstated|corrected|enforc(?:ed|ing)|enf'?d\.?|vac'd|mod'd|adh(?:ered|'d)[ ]to|clarified|limited"
    r"|recognized|adopted)"
)
# What was asked of a court, and what it answered.
_REQUEST = (
    r"(?:cert(?:if)?(?:iorari|ication|\.)?|disc(?:retionary|\.)?[ ]rev(?:iew|\.)|(?:pet(?:ition|\.|n\.)?"
    r"|perm(?:ission|\.)?|app(?:eal|lication|\.)?|rev(?:iew|\.)?|enf(?:orcement|\.)?|leave|reh(?:earing|'g|g|\.)?|rearg(?:ument|\.)?|"
    r"writ|trans(?:fer|\.)?|lv|lve?\.?|motion|mot\.|reconsideration|stay|prob\. juris\.|juris\.|jurisdiction)"
    r"(?:[ ](?:to[ ]app(?:eal|\.)|for[ ](?:(?:writ[ ]of[ ])?cert(?:\.|iorari)?|rev(?:iew|\.)|leave[ ]to[ ]appeal|reh'g"
    r"|writ)|en[ ]banc|of[ ]cert(?:\.|iorari)|ref'd|to[ ]transfer|to[ ]intervene))?)"
)
_ANSWER = (
    r"(?:denied|den(?:\.|'d|\b)|granted|gr(?:\.|'td)|dismissed|dism(?:\.|'d|\b)|filed|pending|noted|ref(?:\.|'d|used)"
    r"|withdrawn|allowed|discontinued|docketed)"
)
# One phrase of table T8, with what courts print for it.
_PHRASE = (
    rf"(?:on[ ]{_REHEARING}|{_DISPOSED}|{_REQUEST}[ ]{_ANSWER}"
    r"|report[ ]and[ ]recommendation[ ](?:adopted|approved|accepted|rejected)|R\.?[ ]?&[ ]?R\.?[ ]adopted"
    rf"|mandamus[ ]denied|order[ ]on[ ]{_REHEARING}"
    r"|S\.[ ]?C\.|on[ ]remand|(?:opinion|appeal|decision)[ ](?:after|on)[ ]remand|acq\.|nonacq\.)"
)
# How far, why and by what.
_QUALIFIER = (
    r"(?:in[ ]part|on[ ](?:other|different|another)[ ]grounds?|on[ ](?:the[ ])?opinion[ ]below|per[ ]curiam|mem\."
    r"|as[ ](?:moot|modified|improvidently[ ]granted)|as[ ](?:recognized|stated|noted|explained|discussed)"
    r"|by(?:[ ]an[ ]equally[ ]divided[ ][Cc]ourt|[ ]statute|[ ]rule)?|in|of|to|from|en[ ]banc"
    rf"|on[ ](?:denial[ ]of[ ])?{_REHEARING}|sub[ ]nom\.?|without[ ](?:published[ ])?op(?:inion|\.)|n\.r\.e\."
    r"|for[ ]want[ ]of[ ](?:a[ ]substantial[ ]federal[ ]question|jurisdiction)"
    r"|and[ ]remanded|and[ ](?:aff'd|rev'd|vacated|remanded)[ ]in[ ]part)"
)
_HISTORY = re.compile(
    r"[,;.]?[ ]*(?:(?:and|but|as|subsequently|later)[ ]+)?"
    rf"(?P<phrase>{_PHRASE}(?:,?[ ](?:and[ ])?{_PHRASE}|,?[ ]{_QUALIFIER}){{0,5}})"
    r"[,:]?[ ]*(?:\([^()]{0,40}\)[,]?[ ]*)?$",
    re.IGNORECASE,
)


# Acts that made a section what it is: `G.L. c. 119, § 72A, as amended through St. 2013, c. 84`
_ENACTED = re.compile(
    r",?[ ]*(?P<phrase>(?:as[ ])?(?:(?:most[ ]recently|last|further)[ ])?(?:amended|inserted|added|appearing|enacted"
    r"|codified|rewritten)[ ](?:by|through|in))[ ]+(?:the[ ])?$"
)

# What every such phrase, or a word before it, begins with: a cheap first look.
_STARTS = (
    *"aff adh rev vac over abrog super mod amend remand dism withdr depub disap cert pet perm app leave reh".split(),
    *"rearg reinst corr".split(),
    *"writ trans lv mot recons stay prob juris report adopt enf mandamus acq nonacq judgment subsequently".split(),
    *"later opinion order decision holding limited clarif implied".split(),
    *("s.c.", "s. c.", "disc", "summarily", "r&r", "r & r", "r. & r", "on re", "and ", "but ", "as "),
)


def history_between(folded: str, end: int, start: int) -> str | None:
    """Return the history phrase that fills the gap between two citations, or None.

    >>> history_between("1 F.2d 1 (1st Cir. 1950), cert. denied, 2 U.S. 2", 24, 40)
    'cert. denied'
    """
    if not 4 < start - end < 120:
        return None
    if not folded[end : end + 16].lstrip(" ,;.*").lower().startswith(_STARTS):
        return None
    # A line may have been broken and indented within the phrase; asterisks are marks of emphasis.
    match = _HISTORY.match(" ".join(folded[end:start].replace("*", " ").split()).replace(" ,", ",") + " ")
    return " ".join(match["phrase"].split()).lower().replace(" 'd", "'d") if match else None


_ANSWERED = re.compile(rf"{_REQUEST}[ ]{_ANSWER}", re.IGNORECASE)


def is_answer(phrase: str | None) -> bool:
    """Whether history tells no more than that a court heard a case or did not.

    >>> is_answer("cert. denied sub nom."), is_answer("aff'd sub nom.")
    (True, False)
    """
    return phrase is not None and _ANSWERED.match(phrase) is not None


def enactment_between(folded: str, end: int, start: int) -> str | None:
    """Return the phrase that fills the gap between a section and the act behind it, or None.

    >>> enactment_between("G.L. c. 119, § 72A, as amended through St. 2013, c. 84", 18, 39)
    'as amended through'
    """
    if not 4 < start - end < 60:
        return None
    match = _ENACTED.match(folded[end:start])
    return match["phrase"] if match else None


# History of which no citation is printed: `perm. to appeal denied, (Tenn. Mar. 6, 1995)`, `as corrected (Apr. 7, 2015)`
_UNCITED = re.compile(
    rf",[ ]*(?:as[ ])?{_PHRASE},?[ ]*\([^()]{{0,40}}(?:1[789]|20)\d\d\)(?![ ]\d{{1,4}}[ ][A-Z])", re.IGNORECASE
)


def uncited_history(folded: str, at: int) -> int:
    """Return where history without a citation of its own ends, that begins at ``at``, or 0."""
    if not folded[at : at + 16].lstrip(" ,").lower().startswith(_STARTS):
        return 0
    match = _UNCITED.match(folded, at, at + 160)
    return match.end() if match else 0
