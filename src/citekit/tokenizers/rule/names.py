"""The names of court rules in print, before and after the number."""

from __future__ import annotations

import re

from citekit.knowledge.rule_codes import (
    ACRONYMS,
    COURT_WORDS,
    INITIALS_OF_RULES,
    SHORT_ACRONYMS,
    canonical,
    is_part,
)

# , Fed.R.Civ.P. · , Ala. R. Crim. P. · , SCRCrimP
_SUFFIX_ABBREVIATED = re.compile(
    r",?[ ]{1,20}(?:of[ ]{1,20}the[ ]{1,20})?(?P<name>(?:[A-Z][A-Za-z]{0,6}\.[ ]{0,20}){0,4}R\.[ ]{0,20}(?:(?:Civ"
    r"|Crim|Cr|App|Evid|Ev|Bankr|C"
    r"|A|P|E|Proc)\.[ ]{0,20}){1,3})"
)
_SUFFIX_ACRONYM = re.compile(r",?[ ]{1,20}(?P<name>[A-Z]{2,5}[A-Za-z]{0,6})\b")
# of the Federal Rules of Civil Procedure · , Rules of the Court of Criminal Appeals · of the Rules Governing …
_SUFFIX_WORDED = re.compile(
    r",?[ ]{1,20}(?:(?:of|under)[ ]{1,20})?(?:(?:the|this|our|its)[ ]{1,20})?"
    r"(?P<name>(?:[A-Z][\w.']*(?:-[ ]{1,20}[a-z]+)?[ ]{1,20}){0,6}?Rules?\b"
    r"(?P<tail>[ ]{1,20}(?:of|for|on|in|[Gg]overning)(?:[ ]{1,20}(?:the|this))?[ ]{1,20}[A-Z\u00a7][\w.\u00a7']*"
    r"(?:-[ ]{1,20}[a-z]+)?"
    r"(?:[ ]{1,20}(?:[A-Z\u00a7\d][\w\u00a7']*(?:-[ ]{1,20}[a-z]+)?|and|of|the|for|in|at|&)(?!\w)){0,9})?)"
)
_PARTED = re.compile(r"-[ ]{1,20}(?=[a-z])")  # by the end of a line: Fed- eral Rules of Civil Pro- cedure
_TRAILING = re.compile(r"(?:[ ]{1,20}(?:and|of|the|for|in|at|&|\d+))+$|\.$")
_HEADING = re.compile(r"(?<=[a-z])[ ]{1,20}[A-Z]{3,}\b.*$")  # "… of Criminal Appeals DAVID G. HAYES": the next line

_BEFORE = re.compile(r"[A-Za-z0-9']+|[^\sA-Za-z0-9'.]")
_LINK = re.compile(r"(?:,[ ]{0,20}[Rr]ules?|[ ]r\.|Nos?\.|\u00a7+|\[)[ ]{0,20}$")


def is_rule_name(body: str) -> bool:
    """Tell whether the words between ``Rule`` and the number are those of a name: not ``Rules Part 18``."""
    words = [word.strip(",[]") for word in body.split()]  # [Federal Rule of Civil Procedure] 12
    return not any(word.endswith(("Court.", "Evidence.", "dure.")) for word in words) and all(
        word in ("of", "the", "and") or is_part(word.rstrip(".")) for word in words
    )


def without_link(name: str) -> str:
    """Cut what links the name with the number."""
    return _LINK.sub("", name.rstrip(" ")).rstrip(" ")


def acronym(folded: str, at: int, end: int) -> tuple[int, str | None]:
    """Return where the word around ``R`` begins, and the code that it stands for."""
    start = at
    while start and start > at - 7 and folded[start - 1].isalpha():
        start -= 1
    code = ACRONYMS.get(folded[start:end])
    if code is None or (start and folded[start - 1].isalnum()):
        return start, None
    if folded[start:end] == "CR" and folded[max(0, start - 4) : start].rstrip(" ").endswith((".", "OK", "K")):
        return start, None  # No. CR 12 · 1985 OK CR 136
    return start, code


# 155 Ill. 2d R. 304(a): the official print of the rules
_VOLUME = re.compile(r"(?<!\d)\d{2,3} {1,2}\Z")
_LONGEST_CAPITALS = 4  # of an acronym in a name of rules: SDNY
_ADDED = "[Federal]"  # [Federal] Rule [of Civil Procedure] 12(b)(6), as it is quoted
_POST_CONVICTION = "Post-Conviction "  # Ind. Post-Conviction Rule 1(5)
_COURT_OF = "Court of "  # Court of Appeals Rule 36
_TRIAL = "TR"  # T.R. 56(C)
_CLOSED = ("(", "[", ";", ",", ":", '"', ")")


def prefix_start(folded: str, at: int) -> int:
    """Return where the name of the rules begins, when words of it stand before ``Rule`` or ``R.``."""
    last = folded[max(0, at - 30) : at].rstrip(" ").rpartition(" ")[2]
    if last == _ADDED:
        return folded.rindex("[", 0, at)
    if last[-1:] in _CLOSED or (last.isalpha() and last.islower()):
        return at  # the common case
    low = max(0, at - 64)
    starts: list[tuple[int, str]] = []
    start = at
    if folded.endswith(_POST_CONVICTION, low, at):
        start = at - len(_POST_CONVICTION)
        starts.append((start, _POST_CONVICTION))
    for word in reversed(list(_BEFORE.finditer(folded, low, start))):
        text = word[0]
        gap = folded[word.end() : start]
        glued = gap == "." and len(text) == 1 and text.isupper()  # K.R.E., I.R.C.P.
        if not (glued or is_part(text)) or word.start() == low > 0 or gap.count(".") > 1:
            break
        if (
            len(text) > _LONGEST_CAPITALS
            and text.isupper()
            and canonical(text) != text
            and not folded[start : at + 2].isupper()
        ):
            break  # RULES: the heading over a rule
        if ("." in gap and len(text) > 6) or (len(text) == 1 and gap[:1] != "."):
            break  # a sentence ended here · an initial has its period
        start = word.start()
        starts.append((start, text))
    while starts and _is_heading(folded, starts):
        starts.pop()
    if not starts:
        return at
    start, first = starts[-1]
    if first == "Appeals" and folded.endswith(_COURT_OF, 0, start):
        return start - len(_COURT_OF)
    if folded.startswith("Ill. 2d", start) and (volume := _VOLUME.search(folded, max(0, start - 5), start)) is not None:
        return volume.start()
    return start


# An initial that belongs to the word behind it: S. Ct. R. 10, W. Va. R. Civ. P. 56
_INITIAL_AND_WORD = frozenset(
    {("S", "Ct"), ("W", "Va"), ("N", "Mar"), ("S", "Car"), ("N", "Car"), ("S", "Dak"), ("N", "Dak")}
)


def _is_heading(folded: str, starts: list[tuple[int, str]]) -> bool:
    """Tell whether the first word is the letter of a heading: ``C. Rule 12(b)(6)``, but not ``D. Conn. L. Civ. R.``."""
    start, text = starts[-1]
    if len(text) > 1 or folded[start + 2 : start + 3] != " ":
        return False
    if len(starts) == 1:
        return folded[start + 2 : start + 26].lstrip(" ")[1:2] in ("u", "U")
    return len(starts[-2][1]) > 1 and text not in "DL" and (text, starts[-2][1]) not in _INITIAL_AND_WORD


def stands_alone(folded: str, start: int, at: int, rule: str, subs: str) -> bool:
    """Tell whether ``R.`` with a number at once is a rule: App.R. 16, L.R. 56.1, N.J.'s R. 4:46-2, I.C.R. 35.

    Args:
        folded: the text.
        start: where the name begins.
        at: where ``R.`` stands.
        rule: the number.
        subs: the subsections behind it.
    """
    words = [word[0] for word in _BEFORE.finditer(folded, start, at)]
    if not words:
        before = folded[max(0, at - 5) : at].rstrip(" ").rstrip(".")
        return not before[-1:].isupper() and ("." in rule or (":" in rule and "-" in rule))  # not 38 C. F. R. § 3.159
    if words[-2:] == ["Ill", "2d"]:
        return True  # 155 Ill. 2d R. 304(a), the official print of the rules
    if len(words[-1]) == 1 and (words[-1] != "L" or not {".", "-"} & set(rule)):
        initials = next((i for i in range(len(words), 0, -1) if len(words[i - 1]) > 1), 0)  # 3d Cir. L.A.R. 34.1
        squeezed = "".join(words[initials:]) + "R"
        if squeezed in INITIALS_OF_RULES:
            return not folded[max(0, start - 2) : start].rstrip(" ")[-1:].isdigit()
        if squeezed == _TRIAL and subs:
            return True
        return squeezed in ACRONYMS and ("." in rule or ("-" in rule and squeezed not in SHORT_ACRONYMS))
    if words[-1] == "L":
        return len(words) == 1 and not folded[:start].endswith(".") or len(words) > 1 and words[-2] != "A"
    names = canonical(words[-1] + ".")
    return names in COURT_WORDS or names == "Local" or words[-1].lower() in ("loc", "l")


# LR 56.1(B), NDGa. · LR 72.1(b), M.D. Fla.: the district court behind its local rule
_COURT_BEHIND = re.compile(r",[ ]{1,4}(?P<district>[NSEWMC]\.?[ ]?D\.?|D\.)[ ]?(?P<state>[A-Z][a-z]{1,5}\b\.?)")
_JOINING = ("of ", "under ", "the ", "this ", "our ", "its ")


def suffix(folded: str, end: int) -> tuple[str | None, int]:
    """Return the code named after the number (``Rule 36 of the Federal Rules of …``), and where its name ends."""
    if folded[end : end + 1] not in (",", " "):
        return None, end
    behind = folded[end : end + 24].lstrip(", ")
    if not behind[:1].isupper() and not behind.startswith(_JOINING):
        return None, end
    abbreviated = _SUFFIX_ABBREVIATED.match(folded, end)
    if abbreviated and not folded[abbreviated.end() : abbreviated.end() + 1].isdigit():
        return canonical(abbreviated["name"]), abbreviated.start() + len(abbreviated[0].rstrip(" "))
    acronym = _SUFFIX_ACRONYM.match(folded, end)
    if acronym and acronym["name"] in ACRONYMS:
        return ACRONYMS[acronym["name"]], acronym.end()
    worded = _SUFFIX_WORDED.match(folded, end)
    if worded and (worded["tail"] or _is_named(worded["name"])):
        text = _TRAILING.sub("", _HEADING.sub("", worded[0].rstrip(" ")))
        if "Rules" not in text and folded[end + len(text) : end + len(text) + 3].lstrip(" *")[:1].isdigit():
            # a heading, and the rule that the text begins with: `Rule 12  Federal Rule of Evidence 403`
            return None, end
        return canonical(_PARTED.sub("", folded[worded.start("name") : end + len(text)])), end + len(text)
    return None, end


def court_behind(folded: str, end: int, code: str) -> tuple[str, int]:
    """Return the code of the court that is named behind its local rule, and where its name ends."""
    court = _COURT_BEHIND.match(folded, end)
    if court is None or not is_part(court["state"].replace(".", "")):
        return code, end
    district = ".".join(court["district"].replace(".", "")) + "."
    return canonical(f"{district} {court['state'].rstrip('.')}. {code}"), court.end()


def _is_named(name: str) -> bool:
    """Tell whether ``… Rules`` says which: ``Appellate Rules``, ``Local Rules``."""
    first, _, rest = name.partition(" ")
    return bool(rest) and is_part(first.rstrip(".")) and not first.startswith("Rule")
