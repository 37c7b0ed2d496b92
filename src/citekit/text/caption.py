"""Read whose case a document is: its own parties and docket numbers, which are no citations.

The caption stands at the top (``ROE, Plaintiff, v. DOE, Defendant.  No. 21-1234``), again in running
heads, and prose names the parties by their roles (``Petitioner Elton Bowers``). A text cut from the
middle of an opinion has no caption; then only heads and prose speak.
"""

from __future__ import annotations

import re
from itertools import islice

from attrs import frozen

from citekit.model import Span
from citekit.text.party_words import GENERIC

_HEAD = 3500  # characters of a document in which its caption stands
_PROSE = 4000  # and in which prose introduces the parties
_RUNNING = 30000  # and in which a running head comes again
_BLANKED = " " * 7  # the shortest head, "A v. B", with the line break
_MOST = 12  # places of one sort that are looked at
_LINES = 6  # lines of one side of a caption
_WIDE = 240  # a longer line is a paragraph

# What parts the parties. Each pattern begins with one character, for which `re` scans at C speed.
_VERSUS = (re.compile(r"v(?:s?\.|ersus)"), re.compile(r"VS?\."), re.compile(r"-against-"))
_HEAD_VERSUS = (re.compile(r"v\. (?<= v\. )"), re.compile(r"V\. (?<= V\. )"))
# "In re", "In the Interest of" at the beginning of a line, after the line break.
_MATTER = re.compile(
    r"\n[^\S\n]*(?:In re|IN RE|(?:In )?[Tt]he (?:Matter|Interest|Estate) of|IN THE (?:MATTER|INTEREST) OF"
    r"|Estate of|Ex parte|EX PARTE)"
)
# A reporter, a year or a docket number after the names: a citation and no caption.
_CITED = re.compile(
    r"[^\n]{0,160}?(?:,\s+\d{1,4}\s+[A-Z][A-Za-z. ]{0,12}\d?[a-z]{0,2}\.?\s+\d"
    r"|\((?:[^()\n]{0,30} )?(?:1[789]|20)\d\d\))"
)
_ROLE = re.compile(
    r"plaintiff|defendant|petitioner|respondent|appell[ae]|relator|claimant|movant|intervenor|debtor"
    r"|complainant|garnishee",
    re.IGNORECASE,
)
_WORD = re.compile(r"[^\W\d_][\w'’.&-]*")
# A line that is no party's: the court, the docket, what kind of paper it is.
_OTHER_LINE = re.compile(
    r"(?:\bCOURT|Court|CIRCUIT|DISTRICT OF|DIVISION|COUNTY OF|CERTIORARI|certiorari|APPEAL FROM|Appeals?"
    r"|Argued|ARGUED|Decided|Filed|FILED|OPINION|MEMORANDUM|Before|BEFORE|Syllabus|TERM|Slip|JUDGE|JUSTICE|Justice|Present|PRESENT|MOTION"
    r"|NOTICE|CURIAM|, J\.|CITE|(?:Nos?|NOS?|CASE|DOCKET|INDEX)[. ])"
)
_COLUMN = re.compile(r"\s{3,}\S|[)|§:]\s*(?:\S|$)")  # what stands beside the names: another column
_PART = re.compile(
    r"[;,()\[\]:|§_*\n]|\b(?:and|AND|et al|ET AL|by|BY|through|ex rel|EX REL|d/b/a|dba|on behalf of|a/k/a|as|AS)\b\.?"
)
_BEFORE_SUFFIX = re.compile(
    r",\s{1,3}(?=(?:Inc|INC|Corp|CORP|Co|CO|Ltd|LTD|LLC|LLP|L\.L\.C|L\.L\.P|L\.P|N\.A|P\.C|P\.A)\b)"
)
_SMALL = frozenset(
    "of the and for et al al. ex rel rel. by as in on de la del van von to a an d/b/a a/k/a through her his"
    # what a firm is: a Delaware limited liability company
    " corporation company limited liability partnership association municipal nonprofit professional individual".split()
)
_ROLE_STEMS = ("laintiff", "efendant", "etitioner", "espondent", "ppellant", "ppellee")
# "Petitioner Elton Bowers", "the defendant, Paul C. Roe, pleaded"
_NAME_AFTER_ROLE = re.compile(
    r"s?,? ((?:[A-Z][\w'.-]{0,20} (?:[dvDV](?:e|an|on|er|el) )?){0,3}[A-Z][\w'-]{1,24})(?! vs?\.|\w)"
)
_NUMBER_SIGNS = (re.compile(r"N(?:os?|OS?)\."), re.compile("#"))
# What may stand before the number sign on its line, and after the number.
_DOCKET_WORDS = re.compile(
    r"""(?:^|.*\s{3}|.*(?:[):|§]\s{0,60}|\(\s{1,60}))[\s\f]*  # the line's start, or another column
        (?P<words>(?:(?:case|civil|criminal|cause|docket|index|appeal|action|file
                       |c\.\s?a\.|d\.\s?c\.|crim\.|civ\.|district\ court)\s{0,2}){0,3})$""",
    re.IGNORECASE | re.VERBOSE,
)
# It ends with one of these, or with a gap; looked at before the pattern, which is slow.
_DOCKET_ENDS = (
    *("case civil criminal cause docket index appeal action file a. c. crim. civ. court ) ( : | §".split()),
)
_DOCKET_NUMBER = re.compile(
    r"(?:Nos?\.|NOS?\.|\#)[: ]{0,3}(?:[A-Z0-9][\w:.–—-]{0,24}\d[\w:–—-]{0,16}|\d{2,6})"
    r"(?:[,;&]? (?:and |& |c/w )?(?:Nos?\. )?[A-Z0-9]?[\w:–—-]{0,16}\d{2}[\w:–—-]{1,16}){0,4}(?: \([A-Z]{2,5}\))?"
    r"(?=\s*$|\)|\*|\.?\s*[-–—]?\s*(?:Filed|FILED|Argued|ARGUED|Decided|Submitted)|\.$|\s{3})"
)


@frozen
class Caption:
    """Whose case a document is.

    Attributes:
        parties: names of this case's own parties in lower case: full names, surnames of persons,
            distinctive words of others. Words that many parties share (``state``, ``inc``) are
            never among them.
        own_dockets: spans of the docket numbers under which the document itself was filed.
    """

    parties: frozenset[str] = frozenset()
    own_dockets: tuple[Span, ...] = ()


def read_caption(text: str, folded: str) -> Caption:
    """Read the caption, the running heads and how prose introduces the parties.

    Args:
        text: the document as passed.
        folded: the same length, furniture blanked: what is blank there and not here is a head.

    Returns:
        the parties and the document's own docket numbers, both empty when nothing tells them.

    >>> text = "ROE, Plaintiff,\\n   v.\\nDOE & SONS, INC., Defendant.\\n\\nNo. 21-1234\\n\\nPlaintiff Jane Roe sues."
    >>> caption = read_caption(text, text)
    >>> sorted(caption.parties), [text[a:b] for a, b in caption.own_dockets]
    (['doe', 'doe sons', 'doe sons inc', 'jane roe', 'roe', 'sons'], ['No. 21-1234'])
    """
    parties: set[str] = set()
    head = text[:_HEAD]
    captioned = _from_versus(head, parties) | _from_matter(head[:1500], parties)
    _from_heads(text, folded, parties)
    _from_prose(folded[:_PROSE], parties)
    return Caption(frozenset(parties), _own_dockets(head, captioned))


def _places(text: str, patterns: tuple[re.Pattern[str], ...]) -> list[Span]:
    """Return where the patterns stand, a bounded number of each."""
    return [match.span() for pattern in patterns for match in islice(pattern.finditer(text), _MOST)]


def _from_versus(head: str, parties: set[str]) -> bool:
    """Read the parties on both sides of the caption's "v."; tell whether there is one."""
    captioned = False
    for at, after in _places(head, _VERSUS):
        if at and (head[at - 1].isalnum() or head[at - 1] == "."):
            continue
        start, end = head.rfind("\n", 0, at) + 1, head.find("\n", at)
        end = len(head) if end < 0 else end
        if end - start > _WIDE and start > 200:
            continue
        left, right = head[start:at], head[after:end]
        if not left.strip(" \t\f)(:|§*0123456789"):
            # Alone on its line, with a role above or below: the usual caption in two columns.
            if not right.strip(" \t)(:|§*") or _COLUMN.match(right) or _is_side(right):
                beside = [] if right[:3].isspace() or right[:1] in ")(:|§" else [right]
                sides = [_side(_above(head, start)), _side([*beside, *_below(head, end)])]
                if any(_ROLE.search(side) for side in sides) or all(side.strip().isupper() for side in sides):
                    captioned = True
                    for side in sides:
                        _add_names(side, parties)
        elif _is_side(left) and not _CITED.match(head, at if right.strip() else end + 1):
            above, below = _above(head, start), _below(head, end)
            if _runs_on(above):
                continue
            short = _COLUMN.split(right, maxsplit=1)[0]
            capitals = left.isupper() and (short.isupper() or not short.strip())
            role = (
                _ROLE.search(left) or _ROLE.search(right) or (below and _is_side(below[0]) and _ROLE.search(below[0]))
            )
            if (capitals or role or start < 200) and _is_side(short):
                captioned = True
                upper = (
                    [line for line in above[:2] if line.strip().isupper() and _is_party_line(line)] if capitals else []
                )
                _add_names("\n".join([*upper[::-1], left]), parties)
                _add_names(short + "\n" + (_side(below[:2]) if capitals else ""), parties)
    return captioned


def _above(head: str, start: int) -> list[str]:
    """Return the lines above the one that begins at ``start``, nearest first."""
    return head[max(0, start - 600) : start].split("\n")[-2::-1]


def _below(head: str, end: int) -> list[str]:
    """Return the lines below the one that ends at ``end``."""
    return head[end + 1 : end + 600].split("\n")


def _from_matter(head: str, parties: set[str]) -> bool:
    """Read the party of a caption with one: ``In re Roe``, ``In the Interest of K.N.C.``."""
    captioned = False
    for match in _MATTER.finditer("\n" + head):
        after = match.end() - 1
        end = head.find("\n", after)
        line = head[after : end if end >= 0 else None]
        if not _CITED.match(line) and _is_side(line):
            captioned = True
            _add_names(_COLUMN.split(line, maxsplit=1)[0], parties)
    return captioned


def _is_side(side: str) -> bool:
    """Tell whether what stands on a line beside the "v." can be a party: names, roles, few small words."""
    if len(side) > _WIDE:
        return False
    small = 0
    for word in side.split():
        if word[0].islower() and word.strip(".,;:)") not in _SMALL and _ROLE.match(word) is None:
            small += 1
            if small > 1:
                return False
    return True


def _is_party_line(line: str) -> bool:
    """Tell whether a line of a caption has names or roles, not the court, the docket or a title."""
    return _is_side(line) and _OTHER_LINE.search(line) is None


def _runs_on(above: list[str]) -> bool:
    """Tell whether a sentence runs into the line below: the line above it is prose that does not end."""
    last = above[0].rstrip()[-1:] if above else ""
    return (last.islower() or last == ",") and not _is_side(above[0])


def _side(lines: list[str]) -> str:
    """Return the lines of one side of a caption, nearest first, up to one that is no party's."""
    side: list[str] = []
    for line in lines[: 2 * _LINES]:
        column = _COLUMN.search(line.rstrip(), len(line) - len(line.lstrip()))
        line = line[: column.start()] if column is not None else line
        if not line.strip():
            continue
        if not _is_party_line(line) or len(side) == _LINES:
            break
        side.append(line)
    return "\n".join(side)


def _add_names(names: str, parties: set[str]) -> None:
    """Add the names in one side of a caption."""
    for part in _PART.split(_BEFORE_SUFFIX.sub(" ", names)):
        if part and not part.isspace() and not part.lstrip().startswith(("a ", "an ")):  # , a Korean corporation
            _add_name(part, parties)


def _add_name(name: str, parties: set[str]) -> None:
    """Add one name: the whole, the surname of a person, the distinctive words of any other."""
    capital = (word.strip(".'’-&").lower() for word in _WORD.findall(name) if word[0].isupper())
    words = [word.removesuffix("'s").removesuffix("’s") for word in capital]
    plain = [word for word in words if _is_distinctive(word)]
    if not plain or len(words) > 7:
        return
    if len(plain) > 1:
        parties.add(" ".join(plain))
    if words[0] in plain:
        parties.add(" ".join(word for word in words if word))
    # A name with a word such as "Bank" in it is no person's: all its own words may stand for it.
    person = len(plain) == sum(len(word) > 2 for word in words) and len(plain) <= 3 and "&" not in name
    parties.update(plain[-1:] if person else plain)


def _is_distinctive(word: str) -> bool:
    """Tell whether a word of a name may stand for the party."""
    return len(word) > 2 and word not in GENERIC and "." not in word and _ROLE.match(word) is None


def _from_heads(text: str, folded: str, parties: set[str]) -> None:
    """Read the parties of running heads: lines with a "v." that are blank in the folded text."""
    seen: set[str] = set()
    if _BLANKED not in folded[:_RUNNING]:
        return
    text = text[:_RUNNING]
    for versus in _HEAD_VERSUS:
        for match in versus.finditer(text):
            at = match.start()
            if folded[at] == " ":
                start, end = text.rfind("\n", 0, at) + 1, text.find("\n", at)
                line = text[start : end if end >= 0 else None].strip(" \t\f0123456789-–—")
                if len(line) < 160 and line not in seen:
                    seen.add(line)
                    left, _, right = line.partition(f" {match[0]}")
                    # "No. 21-1234, Roe v. Doe": the names begin behind the number
                    _add_names(re.split(r"   |\d, ", left)[-1], parties)
                    _add_names(right.split("   ", 1)[0], parties)
                    if len(seen) == 4:
                        return


def _from_prose(folded: str, parties: set[str]) -> None:
    """Read names that prose puts after a role."""
    for stem in _ROLE_STEMS:
        at = folded.find(stem)
        for _ in range(_MOST):
            if at < 0:
                break
            end = at + len(stem)
            # the commonest refusal first: a small letter behind "plaintiff " or "plaintiffs "
            after = folded[end : end + 4].removeprefix("s").removeprefix(",")
            if after[:1] == " " and after[1:2].isupper():
                match = _NAME_AFTER_ROLE.match(folded, end)
                if match is not None:
                    _add_name(match[1], parties)
            at = folded.find(stem, end)


def _own_dockets(head: str, captioned: bool) -> tuple[Span, ...]:
    """Return the spans of docket numbers in the caption, in order."""
    spans: list[Span] = []
    for at, _ in _places(head, _NUMBER_SIGNS):
        start, end = head.rfind("\n", 0, at) + 1, head.find("\n", at)
        end = len(head) if end < 0 else end
        if at - start > _WIDE or not (captioned or start < 300):
            continue
        before = head[start:at]
        words = before.rstrip().lower()
        if words and not before[-3:].isspace() and not words.endswith(_DOCKET_ENDS):
            continue
        found = _DOCKET_WORDS.match(before)
        number = _DOCKET_NUMBER.match(head[at:end]) if found is not None else None
        if found is None or number is None:
            continue
        above = head[max(0, start - 200) : start].rstrip(" \t\f").split("\n")[-2::-1]
        # "... as held in\nNo. 12-345": a sentence runs into the line.
        if found.start("words") == 0 and _runs_on(above):
            continue
        spans.append((start + found.start("words"), at + number.end()))
    return tuple(sorted(set(spans)))
