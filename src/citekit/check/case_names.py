"""Whether two names are names of one case: tolerant of abbreviation, punctuation, captions and slips."""

from __future__ import annotations

import re
import unicodedata
from difflib import SequenceMatcher
from functools import lru_cache

from citekit.bluebook import case_title

# Words that a name may have or lack.
_IDLE = frozenset(
    """
    the of and for a an in on at by to de la el et al als inc incorporated llc llp lp ltd limited co cos company corp
    corporation pc pa plc na nv sa ag gmbh jr sr ii iii iv mr mrs ms dr hon etc no ex rel re parte matter estate
    petitioner respondent appellant appellee plaintiff defendant individually
    """.split()
)
_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
# `Flor- ida`, `Wash- ington`: a word broken at a line end
_BROKEN = re.compile(r"(?<=\w)[-\u00ad] +(?=[a-z])")
_NEAR = 0.82  # of the letters: slips of the pen and of OCR


def same_case(one: str, other: str) -> bool:
    """Whether two names may be those of one case.

    Case, punctuation, ``v.`` and ``vs.``, corporate endings and procedural phrases do not count; a word may be
    abbreviated (``Ass'n``, ``Int'l``, ``Dep't``, ``Mfg.``) or a party be called by its initials (``NRDC``); a name
    may leave out words or a whole party; the parties may have changed places; one slip in a name is forgiven.

    >>> same_case("Winter v. NRDC, Inc.", "Winter vs. Natural Resources Defense Council")
    True
    >>> same_case("Smith v. Jones", "Smith v. Brown")
    False
    """
    first, second = _parties(one), _parties(other)
    if not any(first) or not any(second):
        return True  # nothing to compare
    if len(first) == len(second) == 2:
        if all(map(_same_party, first, second)) or all(map(_same_party, first, reversed(second))):
            return True
    elif share_party(one, other):
        return True
    # A name that was read with a word too many has the other one in it.
    letters = ["".join(word for party in name for word in party) for name in (first, second)]
    shorter, longer = sorted(letters, key=len)
    return len(shorter) > 7 and shorter in longer or _ratio(shorter[:200], longer[:200]) >= _NEAR


def _ratio(one: str, other: str) -> float:
    return SequenceMatcher(None, one, other, autojunk=False).ratio()


def share_party(one: str, other: str) -> bool:
    """Whether a party of one name may be a party of the other.

    >>> share_party("City of Canton v. Harris", "Ohio v. Harris")
    True
    """
    return any(_same_party(a, b) for a in _parties(one) for b in _parties(other))


@lru_cache(maxsize=4096)
def _parties(name: str) -> tuple[tuple[str, ...], ...]:
    """Return the words that count, party by party."""
    plain = unicodedata.normalize("NFKD", _BROKEN.sub("", name))
    plain = "".join(letter for letter in plain if not unicodedata.combining(letter))
    return tuple(_words(party) for party in case_title(plain).split(" v. ", 1))


def _words(party: str) -> tuple[str, ...]:
    # Initials with points are one word: `N.Y.`, `U.S.`
    joined = re.sub(r"\b([A-Z])\. ?(?=[A-Z]\b)", r"\1", party).replace("United States", "US")
    words = [word.replace("'", "").replace("’", "").lower() for word in _WORD.findall(joined)]
    return tuple(word for word in words if word not in _IDLE) or tuple(words)


def _same_party(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether the words of the shorter party all stand for words of the longer one, in their order."""
    shorter, longer = sorted((one, other), key=len)
    if not shorter:
        return True
    if len(shorter) == 1 and len(longer) > 1 and _initials(shorter[0], longer):
        return True
    at = 0
    for word in shorter:
        while at < len(longer) and not _same_word(word, longer[at]):
            at += 1
        if at == len(longer):
            return False
        at += 1
    return True


def _initials(word: str, words: tuple[str, ...]) -> bool:
    return word == "".join(each[0] for each in words)


def _same_word(one: str, other: str) -> bool:
    """Whether one word is the other or abbreviates it: its letters stand in the other in order, from the first on."""
    shorter, longer = sorted((one, other), key=len)
    if shorter == longer or shorter[0] == longer[0] and longer.startswith(shorter) and len(shorter) > 1:
        return True
    if shorter[0] != longer[0] or len(shorter) < 2:
        return False
    letters = iter(longer)
    return all(letter in letters for letter in shorter) and shorter[-1] in longer[-4:]
