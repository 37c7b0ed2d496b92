"""One section under two names: that of its act and that of the code, with and without its state."""

from __future__ import annotations

import re
from collections.abc import Iterable

from citekit.knowledge.code_names import ACT_TITLES, PROCEDURE
from citekit.model import Kind, Locator

# Members bound once: looking one up in its Enum takes 0.1 µs, which the innermost code cannot afford.
_KIND_RULE = Kind.RULE
_KIND_STATUTE = Kind.STATUTE

# The federal rules by a name that no state's have; and regulations by the name of their department.
_FEDERAL = frozenset(("Fed. R.", "Bankr. R.", "R. Bankr. P."))
_TREASURY = "Treas. Reg."
# What the laws of many states are called: Penal Code § 187, Labor Law § 240, and Virginia's Code § 18.2-31
_SUBJECTS = ("Code", "Law", "Act")
# An act has no such numbers of its own: PLRA § 3626, FDCPA § 1692e. Near miss: ERISA § 502
_OF_THE_CODE = re.compile(r"\d{4}")
# The rules under the Securities Exchange Act, after its sections: Rule 10b-5 is 17 C.F.R. § 240.10b-5
_EXCHANGE_RULE = re.compile(r"\d{1,2}[A-Za-z]\d{0,2}-\d")
_ILLINOIS, _REGULATIONS, _CODE = "Ill. Comp. Stat.", "C.F.R.", "U.S.C."
CHAPTERED = frozenset((_ILLINOIS, _REGULATIONS))
_PENNSYLVANIA = "Pa. Cons. Stat."  # titles and numbers as the United States Code has: CPSL § 6334.1
_TITLE = " Code"
_GENERAL = "Conn. Gen. Stat."  # what the General Statutes are, where no state is told
_COMPILED = frozenset((_ILLINOIS, _REGULATIONS, _CODE, _PENNSYLVANIA))


def number_alone(locator: Locator) -> str | None:
    """Return the number by which a section is called where its act or part is understood, if that is another one.

    Illinois says ``section 2-615`` of 735 ILCS 5/2-615, lawyers say ``Rule 10b-5`` of 17 C.F.R. § 240.10b-5.
    """
    if locator.code not in CHAPTERED or locator.section is None:
        return None
    if locator.code == _ILLINOIS:
        return locator.section.partition("/")[2] or None
    part, _, rule = locator.section.partition(".")
    return rule if part == "240" and is_exchange_rule(rule) else None


def is_number_of_the_code(section: str) -> bool:
    """Whether a number is one of the United States Code, such as an act has none of its own."""
    return _OF_THE_CODE.match(section) is not None


def is_exchange_rule(section: str) -> bool:
    """Whether a number is that of a rule under the Securities Exchange Act, which no other rules have."""
    return _EXCHANGE_RULE.match(section) is not None


def is_one_section(known: Iterable[Locator], locator: Locator) -> bool:
    """Whether a section of the same number is the one that is known by other names.

    One of them must say so; the name of an act and that of the code do not contradict each other, nor do those of an
    act and of the title of the code that it stands in: ``CPSL § 6334.1`` and Pennsylvania's Domestic Relations Code.
    """
    one, compiled = False, locator.code in _COMPILED
    titled = (locator.code or "").endswith(_TITLE)
    for other in known:
        if _one_law(other, locator) or _one_law(locator, other):
            one = True
        elif (other.code in _COMPILED) == compiled and (compiled or (other.code or "").endswith(_TITLE) == titled):
            return False
    return one


def _one_law(plain: Locator, whole: Locator) -> bool:
    """Whether one locator names by its act, by initials or without its state the section that the other names whole."""
    name, code = plain.code, whole.code
    if name is None or code is None or plain.kind is not whole.kind:
        return False
    if plain.kind is _KIND_RULE:
        if code.startswith("Fed."):  # a state has its own rule of civil procedure 12
            return name in _FEDERAL and set(name.split()) <= set(code.split()) and name != code
        return _ends_with(code, name)
    if plain.title is not None:
        return False
    if name == _TREASURY:
        return code == _REGULATIONS and whole.title == "26"
    if plain.kind is not _KIND_STATUTE:
        return False
    if code in (_CODE, _PENNSYLVANIA):
        title = ACT_TITLES.get(name) if code == _CODE else None
        if title is not None:
            return title == whole.title
        # Pennsylvania calls its titles codes: Section 5329.1 of the Domestic Relations Code, 23 Pa.C.S. § 5329.1
        named = name.endswith((" Act", " Amendments")) or code == _PENNSYLVANIA and name.endswith(" Code")
        return (named or name.isalpha() and name.isupper()) and is_number_of_the_code(whole.section or "")
    if code == _ILLINOIS:
        # the part of a number behind the act's is told from others by its hyphen or point: 2-615, 9.1
        told = "-" in (plain.section or "") or "." in (plain.section or "")
        return name != code and plain.section == number_alone(whole) and told
    if whole.title is not None:
        return False
    if name.isupper():
        return name in _initials(code)
    if name == _GENERAL and not plain.text.startswith("Conn"):
        return code != name and code.endswith(" Gen. Stat.")  # section 14-455 of our General Statutes
    if name in PROCEDURE:
        return PROCEDURE[name] in code and "Code" in code
    return name.endswith(_SUBJECTS) and _ends_with(code.removesuffix(" Ann."), name)


def _ends_with(whole: str, end: str) -> bool:
    """Whether a name is another one with something before it."""
    return len(whole) > len(end) and whole.endswith(end) and whole[-len(end) - 1] == " "


def _initials(name: str) -> tuple[str, str]:
    """Return the first letters of all words of a name, and of those with a capital: TILA, ADA."""
    words = name.split()
    return "".join(word[0] for word in words).upper(), "".join(word[0] for word in words if word[0].isupper())
