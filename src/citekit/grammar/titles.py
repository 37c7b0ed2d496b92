"""Short titles that a citation defines (Bluebook R. 4.2(b)): ``(“State Farm”)``, ``[hereinafter Smith I]``."""

from __future__ import annotations

import re

from citekit.knowledge.words import HEREINAFTER
from citekit.model import Parenthetical
from citekit.text.fold import fold

_LONGEST = 60
_LONGEST_ALONE = 30
# What an agency calls its rulings, which is no word of their name: (Harlow Competition Order)
RULINGS = ("Order", "Orders", "Ruling", "Decision", "Notice", "Report")
_LONG = 6  # letters of a word that is sought over the end of a line
_NUMERALS = ("I", "II", "III", "IV")
_DEFINED = re.compile(
    rf"[ ]*(?P<sure>{HEREINAFTER}|hereafter|or|collectively)?,?"
    r"[ ]*(?P<quote>[\"'])?\*{0,2}"
    r"(?P<title>[A-Z](?:[\w.' &-]|,[ ](?=[A-Z])){1,50}?)[,.]?\*{0,2}[ ]?[\"']?[ ]*$"
)
# A judge, a remark on the citation, a kind of decision: no title.
_REMARK = re.compile(
    r"(?:Internal|Citation|Footnote|Emphasis|Quotation|Alteration|Table|Order|Mem\b|Per Curiam|En Banc"
    r"|Unpublished|Same)"
    r"|.*\b(?:JJ?|C\. ?J|P\. ?J)\.",
    re.IGNORECASE,
)


def possible_title(parenthetical: Parenthetical) -> str | None:
    """Return what may be a short title whose italics are lost, which only its use tells: ``(1991) (Aramco)``.

    >>> possible_title(Parenthetical("Aramco", (0, 6)))
    'Aramco'
    >>> possible_title(Parenthetical("plurality opinion", (0, 17))) is None
    True
    """
    text = parenthetical.text
    if parenthetical.verb is not None or len(text) > _LONGEST_ALONE or not text[:1].isupper():
        return None
    match = _DEFINED.match(fold(text))
    return None if match is None or "," in match["title"] or _REMARK.match(match["title"]) else match["title"]


def defined_title(parenthetical: Parenthetical, case_name: str | None) -> str | None:
    """Return the short title that a parenthetical defines, or None.

    One that stands without quotation marks, as California prints it, is made of words of the name.

    >>> defined_title(Parenthetical("“*Farm*”", (0, 8)), "State Farm v. Campbell")
    'Farm'
    >>> defined_title(Parenthetical("Scalia, J., concurring", (0, 22)), "Roe v. Wade") is None
    True
    """
    if parenthetical.verb is not None or len(parenthetical.text) > _LONGEST:
        return None
    match = _DEFINED.match(fold(parenthetical.text))
    if match is None or _REMARK.match(match["title"]):
        return None
    title = match["title"]
    if "," in title and not (match["sure"] or "").startswith("here"):
        return None  # near miss: (Roe, Doe)
    if match["sure"] is None and match["quote"] is None:
        words, known = title.split(), (case_name or "").lower()
        numbered = len(words) > 1 and words[-1] in _NUMERALS  # `Roe II`, whatever the decision is called itself
        named = words[:-1] if len(words) > 1 and words[-1] in RULINGS else words
        joined = known.replace("- ", "").replace(" ", "")  # the end of a line may part a word: Compe tition
        if not numbered and not all(
            word.rstrip(".").lower() in (known if len(word) < _LONG else joined) for word in named
        ):
            return None
    return title
