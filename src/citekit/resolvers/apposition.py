"""A section of an act with its place in the code in apposition: ``section 4 of the Clayton Act, 15 U.S.C. § 15``."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from citekit.knowledge.codes import is_paged
from citekit.model import Citation, Form, Kind, Locator
from citekit.resolvers.authority_record import NUMBERED_LAWS, locator_key
from citekit.resolvers.one_section import is_number_of_the_code

# Members bound once: looking one up in its Enum takes 0.1 µs, which the innermost code cannot afford.
_FORM_FULL = Form.FULL
_KIND_STATUTE = Kind.STATUTE

_MILITARY = "U.C.M.J."
_ACTS = (" Act", " Acts", " Amendments")
# 15 U.S.C. § 1 et seq. · 705 ILCS 405/1-1 through 7-1
_GOES_ON = re.compile(r",?\s{1,4}(?:et\.?\s{1,3}seq|through|to|note)\b")
_GAP = 2  # a comma and a blank


def one_section_twice(citations: Sequence[Citation], text: str) -> dict[str, str]:
    """Return the keys of sections that the text names side by side, each with that of its other name.

    Lists and ranges are left out, since they do not tell which belong together: ``sections 4 and 16 of the Clayton
    Act, 15 U.S.C. §§ 15, 26``; or they are the whole act: ``section 12 of the Clayton Act, 15 U.S.C. § 12 et seq.``
    """
    same: dict[str, str] = {}
    for former, latter in pairwise(citations):
        if latter.kind is not _KIND_STATUTE or former.kind is not _KIND_STATUTE:
            continue
        if latter.span[0] - former.span[1] != _GAP and latter.parent != former.id:
            continue
        if not _in_apposition(former, latter) or _GOES_ON.match(text, latter.span[1]) is not None:
            continue
        act, code = locator_key(former.locators[0]), locator_key(latter.locators[0])
        if act is not None and code is not None:
            same.setdefault(act, code)
            same.setdefault(code, act)
    return same


def _in_apposition(former: Citation, latter: Citation) -> bool:
    """Whether a section of a code that stands beside one of an act is the same: no list, and in brackets alone."""
    if former.form is not _FORM_FULL or latter.form is not _FORM_FULL:
        return False
    act, code = former.locators[0], latter.locators[0]
    if not _is_of_act(act) or not _is_of_code(code) or latter.string_cite not in (None, latter.id):
        return False
    if act.text[0].isdigit() or "§§" in act.text or "§§" in code.text:
        return False  # of a list
    return latter.parent != former.id or any(latter.span[0] == bracket.span[0] for bracket in former.parentheticals)


def _is_of_act(section: Locator) -> bool:
    """Whether a section is one of an act, by its name or its initials: ``Clayton Act § 4``, ``ERISA § 502``."""
    name, number = section.code, section.section
    if name is None or number is None or section.title is not None or is_number_of_the_code(number):
        return False  # cited by the numbers of the code: section 1635(b) of the Truth in Lending Act
    return name.endswith(_ACTS) or name.isalpha() and name.isupper() or name == _MILITARY


def _is_of_code(section: Locator) -> bool:
    """Whether a section is a single one of a code, and no page of session laws."""
    name, number = section.code, section.section
    if name is None or number is None or name.endswith(_ACTS) or name in NUMBERED_LAWS or is_paged(name):
        return False
    return "-" in number or "-" not in section.text
