"""Read section numbers, and lists of them, after a code's name or a section sign.

``§§ 1331, 1332(a)(1), and 1367`` are three sections (Bluebook R. 3.3); ``§ 2(a), (b), and (c)`` is one.
"""

from __future__ import annotations

import re

from attrs import frozen

from citekit.text import Document

# A section number: 1983, 1028A, 2000e-2, 17a-593, 600.745, 9A.44.050, 5/2-1001, 394-ccc, 2A:14-1.4.
# Near misses: the period that ends a sentence, 2254-type, 1983. The
_SECTION = re.compile(
    r"""
    (?:[A-Z]{1,4}[-.\ ]?)? (?=\d)          # a letter of the agency: R20-5, DOC 303.1
    \d{1,6} (?:[A-Za-z]{1,3} (?:\d{1,2}(?=-))? (?![a-z]))?   # 1983, 1028A, 300aa, 61G4-15.001
    (?: [-.:/] \d{1,6} (?:[A-Za-z]{1,3} (?![a-z]))?    # -21-107, .745, 5/2-1001
      | -([A-Za-z]) (?:\1){0,2} (?![A-Za-z])           # 394-ccc
      | \ ?/\ ? \d{1,6}                    # 0 / 462.04
      | (?: / | \ ?-\ ?) l (?=\()          # 50/l(D), 5-8-l(a), as scanned
      | \ ?-\ {0,16}\d{1,6}                     # broken at the end of a line, or spaced; checked below
    ){0,7}
    """,
    re.VERBOSE,
)
# Subsections that are attached: (a)(1)(B)(ii)-(iii), [b], (f )(1) in slip opinions, (v)(2)-1(c) of the Treasury.
_SUBSECTIONS = re.compile(
    r"""
    (?: (?:-\ ?)? [(\[]
        (?:[A-Za-z]{1,2}|[ivxlcIVXLC]{3,6}|[a-z]{3,4}|\d{1,3}(?:[.]\d{1,2}|[a-z])?|[a-z]-\d)
        \ ?[)\]] ){1,10}
    (?: -[l\d]\d{0,2} (?: \([A-Za-z\d]{1,4}\) ){0,6} )?
    """,
    re.VERBOSE,
)
_ATTACHING = ("(", "[", "-")
# What may stand between a section and the next one of its list: subsections apart, note, et seq., a publisher's year.
_TAIL = re.compile(
    r"""(?: ,?\ {0,3} (?: (?:and|or|&|to|through|-)\ {0,3} )? (?: subds?\.\ {0,3} )?
                 [(\[](?!(?:or|and)\ )[^()\[\]]{1,40}[)\]]
          | ,?\ {1,3} note\b | ,?\ {1,3} et\ {1,3}seq\.? | ,?\ {1,3}nn?\.\ ?\d{1,3} ){1,12}""",
    re.VERBOSE,
)
# Between two sections of a list: a comma or a conjunction, perhaps a new section sign.
_LINK = re.compile(
    r"""\.?\ ? (?: ,\ {0,16} (?: (?:and|or|&|to|through|as\ well\ as)\ {1,16} )?
                   | \ {1,16} \(? (?:and|or|&|to|through)\ {1,16} ) \*{0,2}  # printers' emphasis: *§§ 3506(c)*, *3507*
        (?P<sign> §{1,2}\ {0,16} (?:§\ {0,16})? )? (?=-?\d|[.:]\d{3})""",
    re.VERBOSE,
)
# A list behind "§§" goes on behind a semicolon where nothing but a section can follow: §§ 1002(1), (2)(A); 1021(a).
# Near misses: §§ 1101, 1112; 38 C.F.R. § 3.307 · §§ 12, 13; 1990)
_SEMICOLON = re.compile(
    r""";\ {1,16} (?:(?:and|or)\ {1,16})? (?P<sign> §{1,2}\ {0,16} )?
        (?= (?:\d{3,6}[A-Za-z]{0,2} | \d{1,2}\.\d{2,6}) (?:[.:-]\d{1,6}){0,3}
            (?: \([A-Za-z\d]{1,4}\) | [,.;] | \ and\b ))""",
    re.VERBOSE,
)
# Wisconsin's paragraphs of a subsection: § 66.0203(8)(c)3. and § 939.62(2m)(a)2m.b.
_PARAGRAPH = re.compile(r"\d{1,2}[a-z]?(?:\.[a-z](?=\.))?(?=\.)")
# The cheap test before these: most sections are followed by the end of a sentence or by a word.
_ENDING = (".", ")", ";", ":", "]", "")
_BEHIND_PARAGRAPH = (". and ", ". or ", "., ")
_MAY_GO_ON = re.compile(r" ?,|\.,? {1,2}(?:and |or |\d)| {0,16}(?:[(\[&§-]|and |or |to |through |note|et |subd|nn?\.)")
# A number that is followed by this is a volume, a title or a day, not a section: 347 U.S. 483, 28 C.F.R., 2010 WL.
_OTHER = re.compile(r" {0,4}(?:[A-Z][A-Za-z]{0,10}(?:\.| ?&)|[A-Z]{2,}\b|(?:days|years|months|percent)\b|%)")
# Longer numbers than this are no titles or volumes.
_TITLE_DIGITS = 3
# The federal sentencing guidelines (2B1.1) are rules: another tokenizer's.
_GUIDELINE = re.compile(r"\d[A-Z] ?\d\.\d")
_DASH = re.compile(r" ?- {0,16}")
MOST = 60  # sections of one list
_MARKS = ("-", ".", ":")  # between the parts of a number
# The last section of a range by what differs: §§ 101.001-.109
_LAST_DIGITS = re.compile(r"-\.\d{1,4}(?!\w)")


@frozen
class Section:
    """One section of a list: its span with attached subsections, and its number without."""

    start: int
    end: int
    number: str


def _elided(document: Document, at: int, before: Section) -> Section | None:
    """Return the section whose number leaves out the beginning of the one before (R. 3.3(b)).

    §§ 13-1105(A), -3601 · RCW 49.60.180, .210
    """
    chapter, mark, _ = before.number.rpartition(document.folded[at])
    section = _one(document, at + 1) if mark else None
    return Section(at, section.end, f"{chapter}{mark}{section.number}") if section is not None else None


def _one(document: Document, at: int, before: Section | None = None) -> Section | None:
    """Return the section whose number begins at an offset; ``before`` is the one before it in its list."""
    text = document.folded
    match = _SECTION.match(text, at)
    if match is None or (text[at + 1 : at + 2].isupper() and _GUIDELINE.match(text, at) is not None):
        return None
    end = match.end()
    number = match.group()
    if "-" in number:
        printed = document.text[at:end]
        for dash in _DASH.finditer(number):
            if (
                " " in dash.group()
                and not any(c in "\r\n\u2014\u2013" for c in printed[dash.start() : dash.end()])
                or (printed[dash.start()] == "\u2014" and not (number[dash.end()].isdigit() or number.endswith("l")))
            ):  # 1983 - 5, 1983\u2014a statute
                end, number = at + dash.start(), number[: dash.start()]
                break
    if " " in number:
        number = number.replace(" ", "")
    if number[-1] == "l" and number[-2] in "/-":
        number = number[:-1] + "1"
    if text.startswith("-.", end) and (last := _LAST_DIGITS.match(text, end)) is not None:
        end = last.end()
    if text[end : end + 1] in _ATTACHING and (attached := _SUBSECTIONS.match(text, end)) is not None:
        end = attached.end()
        if "." in number and (paragraph := _PARAGRAPH.match(text, end)) is not None:
            end = paragraph.end()
    return Section(at, end, number)


def sections_at(document: Document, at: int, *, plural: bool, most: int = MOST) -> list[Section]:
    """Return the sections listed from an offset on; empty when no section number stands there.

    Args:
        document: the text.
        at: where the first number starts.
        plural: whether ``§§`` or ``sections`` announced several; else only numbers of the same dotted
            or hyphened shape (``20 CFR 404.1520, 416.920``) or with a sign of their own continue the list.
        most: how many are read of a longer list.
    """
    first = _one(document, at)
    text = document.folded
    # "under ERISA, 29 U.S.C. § 1132": the number begins the next cite
    if first is None or first.end - at <= _TITLE_DIGITS and first.number.isdigit() and _OTHER.match(text, first.end):
        return []
    found = [first]
    while len(found) < most:
        end = found[-1].end
        semicolon = plural and text.startswith("; ", end)
        if text[end : end + 1] in _ENDING and not semicolon and not text.startswith(_BEHIND_PARAGRAPH, end):
            break
        if not semicolon and _MAY_GO_ON.match(text, end) is None:
            break
        tail = _TAIL.match(text, end)
        behind = tail.end() if tail is not None else end
        link = (_SEMICOLON if plural and text.startswith(";", behind) else _LINK).match(text, behind)
        if link is None:
            break
        following_section = (_elided if text[link.end()] in _MARKS else _one)(document, link.end(), found[-1])
        if following_section is None or _OTHER.match(text, following_section.end) is not None:
            break
        if not (
            plural
            or link.group("sign") is not None
            or _alike(first.number, following_section.number)
            or _is_surely_one(text, following_section)
        ):
            break
        sign = link.start("sign")
        found.append(following_section if sign < 0 else Section(sign, following_section.end, following_section.number))
    return found


def _is_surely_one(text: str, section: Section) -> bool:
    """Whether a number has a subsection attached, as only a section has: ``Section 6334.1 or 6365(c)``."""
    return text[section.end - 1] == ")" and len(section.number) >= _TITLE_DIGITS


def _alike(number: str, other: str) -> bool:
    """Tell whether two section numbers have the same separators, and have some (``404.1520`` and ``416.920``).

    The act's number need not be repeated: ``735 ILCS 5/2-615, 2-619``.
    """
    shape = [c for c in number.rpartition("/")[2] if c in ".-:"]
    return bool(shape) and shape == [c for c in other.rpartition("/")[2] if c in ".-:"]


def first_of_range(number: str) -> str:
    """Return the first section of a range of sections.

    >>> first_of_range("2510-2522"), first_of_range("29-21-101-29-21-130"), first_of_range("2000e-2")
    ('2510', '29-21-101', '2000e-2')
    """
    parts = number.split("-")
    half, odd = divmod(len(parts), 2)
    if not odd and (
        half == 1
        and parts[0].isdigit()
        and parts[1].isdigit()
        and len(parts[1]) > 1
        or half > 1
        and parts[0] == parts[half]
    ):
        return "-".join(parts[:half])
    return number
