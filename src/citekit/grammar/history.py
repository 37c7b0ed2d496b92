"""Prior and subsequent history (Bluebook R. 10.7, table T8)."""

from __future__ import annotations

import re

# One phrase of table T8, with what courts print for it.
_PHRASE = (
    r"(?:on[ ]reh.g(?:[ ]en[ ]banc)?|(?:summarily[ ])?aff'?'?d|affirmed|aff'g|affirming|rev'?d|reversed|rev'g"
    r"|reversing|vacated|vacating|overruled|overruling"
    r"|abrogated|abrogating|"
    r"superseded|modified|amended|remanded|dismissed|withdrawn|depublished|disapproved|"
    r"(?:cert(?:if)?(?:iorari|ication|\.)?|disc(?:retionary|\.)?[ ]rev(?:iew|\.)|(?:pet(?:ition|\.|n\.)?"
    r"|perm(?:ission|\.)?|app(?:eal|lication|\.)?|rev(?:iew|\.)|leave|reh(?:earing|'g|g|\.)?|"
    r"writ|trans(?:fer|\.)?|lv|lve?\.?|motion|mot\.|reconsideration|stay|prob\. juris\.|juris\.|jurisdiction)"
    r"(?:[ ](?:to[ ]app(?:eal|\.)|for[ ](?:cert(?:\.|iorari)?|rev(?:iew|\.)|leave[ ]to[ ]appeal|reh'g|writ)"
    r"|en[ ]banc|of[ ]cert(?:\.|iorari)|ref'd|to[ ]transfer|to[ ]intervene))?)"
    r"[ ](?:denied|den(?:\.|'d|\b)|granted|gr(?:\.|'td)|dismissed|dism(?:\.|'d)|filed|pending|noted|ref(?:\.|'d"
    r"|used)|withdrawn)"
    r"|report[ ]and[ ]recommendation[ ](?:adopted|approved|accepted|rejected)|R[ ]?&[ ]?R[ ]adopted|adopted|"
    r"enforced|enf'd|mandamus[ ]denied|on[ ]remand|on[ ]rehearing|acq\.|nonacq\.|judgment[ ]rev'd)"
)
_HISTORY = re.compile(
    r"[,;.]?[ ]*(?:(?:and|but|as|subsequently|later)[ ]+)?"
    rf"(?P<phrase>{_PHRASE}(?:,?[ ](?:and[ ])?{_PHRASE}|[ ](?:in[ ]part|on[ ](?:other|different|another)[ ]grounds?"
    rf"|per[ ]curiam|mem\.|as[ ]moot|by(?:[ ]statute)?|in|en[ ]banc|"
    r"on[ ]reh'g(?:[ ]en[ ]banc)?|sub[ ]nom\.?|without[ ]opinion|and[ ]remanded|and[ ](?:aff'd|rev'd|vacated"
    r"|remanded)[ ]in[ ]part|in[ ]part)){0,4})"
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
    *"aff rev vac over abrog super mod amend remand dism withdr depub disap cert pet perm app leave reh writ".split(),
    *"trans lv mot recons stay prob juris report adopt enf mandamus acq nonacq judgment subsequently later".split(),
    *("disc", "summarily", "r&r", "r & r", "on re", "and ", "but ", "as "),
)


def history_between(folded: str, end: int, start: int) -> str | None:
    """Return the history phrase that fills the gap between two citations, or None.

    >>> history_between("1 F.2d 1 (1st Cir. 1950), cert. denied, 2 U.S. 2", 24, 40)
    'cert. denied'
    """
    if not 4 < start - end < 120:
        return None
    if not folded[end : end + 16].lstrip(" ,;.").lower().startswith(_STARTS):
        return None
    # A line may have been broken and indented within the phrase.
    match = _HISTORY.match(" ".join(folded[end:start].split()) + " ")
    return " ".join(match["phrase"].split()).lower() if match else None


def enactment_between(folded: str, end: int, start: int) -> str | None:
    """Return the phrase that fills the gap between a section and the act behind it, or None.

    >>> enactment_between("G.L. c. 119, § 72A, as amended through St. 2013, c. 84", 18, 39)
    'as amended through'
    """
    if not 4 < start - end < 60:
        return None
    match = _ENACTED.match(folded[end:start])
    return match["phrase"] if match else None


# History of which no citation is printed: `perm. to appeal denied, (Tenn. Mar. 6, 1995)`
_UNCITED = re.compile(rf",[ ]*{_PHRASE},?[ ]*\([^()]{{0,40}}(?:1[789]|20)\d\d\)", re.IGNORECASE)


def uncited_history(folded: str, at: int) -> int:
    """Return where history without a citation of its own ends, that begins at ``at``, or 0."""
    if not folded[at : at + 16].lstrip(" ,").lower().startswith(_STARTS):
        return 0
    match = _UNCITED.match(folded, at, at + 160)
    return match.end() if match else 0
