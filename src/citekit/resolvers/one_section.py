"""One section under two names: that of its act and that of the code, with and without its state."""

from __future__ import annotations

import re
from collections.abc import Iterable

from citekit.model import Kind, Locator

# Members bound once: looking one up in its Enum takes 0.1 µs, which the innermost code cannot afford.
_KIND_RULE = Kind.RULE
_KIND_STATUTE = Kind.STATUTE

# Acts and codes that are a title of the United States Code, or stand in one under the numbers of it.
_TITLES = {
    "Administrative Procedure Act": "5", "APA": "5", "Freedom of Information Act": "5", "FOIA": "5",
    "Privacy Act": "5", "Federal Arbitration Act": "9", "FAA": "9", "Bankruptcy Code": "11", "Sherman Act": "15",
    "Copyright Act": "17", "I.R.C.": "26", "Judicial Code": "28", "Patent Act": "35",
}  # fmt: skip
# An act has no such numbers of its own: PLRA § 3626, FDCPA § 1692e. Near miss: ERISA § 502
_OF_THE_CODE = re.compile(r"\d{4}")
# The rules under the Securities Exchange Act, after its sections: Rule 10b-5 is 17 C.F.R. § 240.10b-5
_EXCHANGE_RULE = re.compile(r"\d{1,2}[A-Za-z]\d{0,2}-\d")
_ILLINOIS, _REGULATIONS, _CODE = "Ill. Comp. Stat.", "C.F.R.", "U.S.C."
_CHAPTERED = frozenset((_ILLINOIS, _REGULATIONS))


def number_alone(locator: Locator) -> str | None:
    """Return the number by which a section is called where its act or part is understood, if that is another one.

    Illinois says ``section 2-615`` of 735 ILCS 5/2-615, lawyers say ``Rule 10b-5`` of 17 C.F.R. § 240.10b-5.
    """
    if locator.code not in _CHAPTERED or locator.section is None:
        return None
    if locator.code == _ILLINOIS:
        return locator.section.partition("/")[2] or None
    part, _, rule = locator.section.partition(".")
    return rule if part == "240" and is_exchange_rule(rule) else None


def is_exchange_rule(section: str) -> bool:
    """Whether a number is that of a rule under the Securities Exchange Act, which no other rules have."""
    return _EXCHANGE_RULE.match(section) is not None


def is_one_section(known: Iterable[Locator], locator: Locator) -> bool:
    """Whether a section of the same number is the one that is known by other names, for all of these."""
    return all(_one_law(other, locator) or _one_law(locator, other) for other in known)


def _one_law(plain: Locator, whole: Locator) -> bool:
    """Whether one locator may name by its act, or without its state, the section that the other names whole."""
    name, code = plain.code, whole.code
    if name is None or code is None or plain.kind is not whole.kind:
        return False
    if plain.kind is _KIND_RULE:
        # Trial R. and Ind. Trial R.; of the federal rules, courts of a state have their own by the same name
        return code.endswith(name) and code != name and code[-len(name) - 1] == " " and not code.startswith("Fed.")
    if plain.kind is not _KIND_STATUTE or plain.title is not None:
        return False
    if code == _CODE:
        title = _TITLES.get(name)
        if title is not None:
            return title == whole.title
        return (name.endswith((" Act", " Amendments")) or name.isalpha() and name.isupper()) and (
            _OF_THE_CODE.match(whole.section or "") is not None
        )
    # the part of a number behind the act's is told from others by its hyphen: 2-615
    return code == _ILLINOIS and name != code and plain.section == number_alone(whole) and "-" in (plain.section or "")
