"""Read what stands before a section number: the name of a code, ``Id.``, or nothing of the kind.

Reading goes backwards, word by word, and ends at the first word that cannot belong to a name, so that
its cost at ``under § 5`` is one look-up.
"""

from __future__ import annotations

import re
from enum import Enum

from citekit.knowledge.code_names import TREATISES
from citekit.knowledge.codes import Code, CodeTable, normal
from citekit.model import Kind
from citekit.tokenizers.code.look_up import CodeName, look_up, with_title, word_before

# Divisions that stand between a code's name and its section: "Okla. Stat. tit. 10, § 7".
# An appendix: "18 U.S.C. App. 3, § 4".
_DIVISIONS = frozenset("tit title ch chap chapter c art article p pp pt part subtit subch no nos app".split())
# Of these, the ones that tell that a constitution, not a code, is meant when no code precedes.
_ARTICLES = frozenset({"art", "article", "amend", "amendment", "par"})
# A division without a space: "tit.10,"
_GLUED = re.compile(r"(?:tit|ch|c)\.(?P<number>\d{1,4}[A-Z]?),?\Z")
_NUMERALS = "([0123456789IVXL"
# Bracketed matter between name and section: a year, a publisher. "Va. Code (1950), § 8".
_YEAR = re.compile(r"[(\[]?(?:1[789]|20)\d\d[)\]]?[,.]?\Z")
# "Md. Code (2002, 2012 Repl. Vol.), § 7-104", "S. D. Code, 1939 (Supp. 1960), § 34.9905" (Bluebook R. 12.3.2).
# Or a short title: "Criminal Law Article (“CR”), § 7-104". Near miss: "(as amended), § 5".
_DATED = re.compile(
    r"\((?:[^()]{0,30}\b(?:1[789]|20)\d\d\b[^()]{0,30}|(?:the |hereinafter )?\"[A-Z][^()\"]{0,30}\"|[A-Z]{3,8})\),?\Z"
)
_DATED_LENGTH = 70
# "Va. Code Ann., 1960 Replacement Volume, § 19.1-89"
_REPLACED = re.compile(r"\b(?:1[89]|20)\d\d {1,3}Repl(?:\.|acement) {1,3}Vol(?:\.|ume),\Z")
_GENERAL_LAWS = frozenset({"g.l.c", "m.g.l.c"})
_MARYLAND = "Md. Code Ann."
_ARTICLE = " Article"
_ARTICLE_WORDS = 6
_NUMBER = re.compile(r"[(\[]?(?:\d{1,5}[A-Za-z]{0,2}(?:[.:-]\d{1,5}){0,3}|[IVXL]{1,6})[,.]?\Z")

# Words with a capital because they begin a sentence, not because they are part of a name.
_ORDINARY = frozenset(
    """a accord accordingly additionally after also although and any as at because before both but by cf compare
    contra cite citing consequently court courts does each either even finally first for former four from
    further furthermore given had has hence here however if in indeed instead is it its like likewise many
    moreover nearly neither new nor not nothing of on once one only or our second see should similarly since so
    some specifically such that the their then there therefore these third this those though three thus to two
    under unless unlike until violating what when where whereas whether while with within without congress
    plaintiff plaintiffs defendant defendants petitioner petitioners appellant appellants respondent respondents
    appellee state quoting applying interpreting construing district""".split()
)
# Words that, with a number behind, name something that is not a code: guidelines, treatises, papers.
_FOREIGN = frozenset(
    "guidelines guideline torts contracts judgments trusts restatement agreement policy contract decl declaration "
    "policies procedure usssg".split()
)
# Lower-case words that tell something all the same.
_TELLING = _FOREIGN | _ARTICLES | {"id", "ibid", "supra", "at"}
# Rules of court were printed behind a section of the code: "Rule 8(c), 28 U.S.C.A. following section 723c".
_BEHIND = frozenset({"following", "foll.", "fol."})
# Small words inside the names of acts: "Truth in Lending Act".
_JOINING = frozenset("and of in for &".split())
# Last words of the names that no table has, since every legislature makes its own.
# Not Law, which is the last word of treatises too.
_NAMING = frozenset({"Act", "Acts", "Amendments", "Code", "Statutes", "Ordinances"})
# "Act of Mar. 1, 1793, § 4": an act without a name goes by its date (Bluebook R. 12.4(a)).
# Near miss: "On Mar. 1, 1793, § 4 was passed".
_ACT_OF_DATE = re.compile(r"Act of [A-Z][a-z]{2,8}\.? {1,4}(?P<day>\d{1,2}), {1,4}\d{4}\b")
_ACT_LENGTH = 26
_FISCAL = " for Fiscal Year"
# Quince, supra note 5, § 12: the word before the note's number
_SUPRA_NOTE = re.compile(r"\bsupra,? {1,3}(?:note|n\.) {1,3}\Z")
_SUPRA_REACH = 18
_MONTH = re.compile(r"(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]{0,6}\.?\Z")


# A sentence ends behind one of these, or behind a longer word than an abbreviation, and "Section 5" begins the next.
_LAST_WORDS = _NAMING | {"Law", "Laws"}
_LONGEST_ABBREVIATION = 7  # with its period
_BEGINNING = ("S", "A")  # Section, Article


class Before(Enum):
    """What stands before a section sign when no code does."""

    PLAIN = "plain"  # running text: a short form
    UNSURE = "unsure"  # a capitalised word that may be a name
    FOREIGN = "foreign"  # the name of something else
    ID = "id"  # Id. or supra: the section is its pin


def _before_date(text: str, start: int, stop: int) -> tuple[int, int]:
    """Return the last word before brackets with a year or a short title, or the word itself when it ends none."""
    if text[stop - 1 : stop] not in ("", ")", ","):
        return start, stop
    pattern = _REPLACED if text.startswith("Vol", start) and text[stop - 2] != ")" else _DATED
    dated = pattern.search(text, max(0, stop - _DATED_LENGTH), stop)
    return (start, stop) if dated is None else word_before(text, dated.start())


def name_before(text: str, end: int, table: CodeTable) -> CodeName | Before:
    """Return the code named directly before an offset, or what else stands there.

    Args:
        text: the folded text.
        end: where the section sign or the section number starts.
        table: the codes to look for.
    """
    start, stop = word_before(text, end)
    if start == stop:
        return Before.PLAIN
    word = text[start:stop]
    if word in _BEHIND:
        behind = look_up(text, *word_before(text, start), table)
        return Before.PLAIN if behind is None else _whole(text, behind, None, table)
    if word[-1] == ";" or word.isalpha() and word.islower() and word not in _TELLING:
        return Before.PLAIN  # the common case, and the cheap one
    title: str | None = None
    divided = False
    name = _before_date(text, start, stop)
    if name[0] < name[1] < stop:
        (start, stop), divided = name, True
        word = text[start:stop]
    if (
        text[end : end + 1] in _BEGINNING
        and word[-1] == "."
        and (
            word[:-1] in _LAST_WORDS
            or word[:-1].isalpha()
            and (len(word) > _LONGEST_ABBREVIATION or len(word) > 3 and word.isupper())
            or _YEAR.match(word) is not None
        )
    ):
        return Before.UNSURE  # "the Bankruptcy Code. Section 544 provides": the next sentence
    glued = _GLUED.match(word) if word[0] in "tc" else None
    if glued is not None:
        (start, stop), divided, title = word_before(text, start), True, glued["number"]
        word = text[start:stop]
    for _ in range(4):  # divisions and years between name and section
        if word[:1] not in _NUMERALS or _NUMBER.match(word) is None and _YEAR.match(word) is None:
            break
        before, until = word_before(text, start)
        unit = text[before:until].strip("(,.").lower()
        if unit in _ARTICLES and word[-1] == "." and text[end : end + 1] in _BEGINNING:
            return Before.UNSURE  # "... Amend. XI. Section 1983": the next sentence
        if unit in _GENERAL_LAWS:  # G.L.c. 93A, without a blank
            title, until = word.strip("([,.])"), until - len("c.")
        elif unit in _DIVISIONS or unit in _ARTICLES:
            title = ("art. " if unit in _ARTICLES else "") + word.strip("([,.])")
            before, until = word_before(text, before)
        elif _YEAR.match(word) is None or normal(text[before:stop]) in table.codes:
            break  # a number of something else, or a year in the name: G.L. 1956
        if text[until - 1 : until] == ";" and unit not in _ARTICLES:
            return Before.PLAIN  # 10 Del. C. § 509; title 18, section 12
        start, stop, divided = before, until, True
        word = text[start:stop]
    found = look_up(text, start, stop, table)
    if found is None:
        return _otherwise(text, start, stop, title, table, divided=divided)
    return _whole(text, found, title, table)


def look_up_name(text: str, end: int, table: CodeTable) -> CodeName | None:
    """Return the code of the tables whose name ends at an offset, or None."""
    found = look_up(text, *word_before(text, end), table)
    name = None if found is None else _whole(text, found, None, table)
    return name if isinstance(name, CodeName) else None


def _whole(text: str, found: tuple[int, Code], title: str | None, table: CodeTable) -> CodeName | Before:
    """Add what belongs to a name and stands before it."""
    start, code = found
    if code.name in table.subject_names:
        return _with_state(text, start, code.name, title, table)
    return with_title(text, start, code, title)


def _with_state(text: str, start: int, subject: str, title: str | None, table: CodeTable) -> CodeName | Before:
    """Add the state, or the state's code, before a subject: ``Cal. Penal Code``, ``Md. Code Ann., Crim. Law``."""
    found = (
        None
        if text[start - 2 : start] == "; "
        else look_up(text, *_before_date(text, *word_before(text, start)), table)
    )
    if subject.endswith(_ARTICLE):  # Maryland's; its code need not be named
        begin = found[0] if found is not None and found[1].name == _MARYLAND else start
        return CodeName(begin, Code(f"{_MARYLAND}, {subject.removesuffix(_ARTICLE)}", Kind.STATUTE), title)
    if (
        found is not None
        and found[1].kind is Kind.STATUTE
        and not found[1].numbered
        and found[1].name not in table.subject_names
    ):
        return CodeName(found[0], Code(f"{found[1].name}, {subject}", Kind.STATUTE), title)
    key, end = "", start
    for _ in range(3):
        begin, end = word_before(text, end)
        word = text[begin:end]
        bare = word.lstrip("([*_\"'")
        key = normal(bare) + key
        if key in table.states and bare[:1].isupper():  # not: "or Penal Code § 5"
            name = f"{table.states[key]} {subject}"
            return CodeName(end - len(bare), Code(name, Kind.STATUTE), title)
        if key == "model":  # the Model Penal Code is a book, not a law
            return Before.FOREIGN
        if not bare[:1].isupper() or len(bare) != len(word):
            break
        end = begin
    return Before.FOREIGN if subject in TREATISES else CodeName(start, Code(subject, Kind.STATUTE), title)


def _of_maryland(text: str, start: int, stop: int, title: str | None, table: CodeTable) -> CodeName | None:
    """Return Maryland's code with the article that is named behind it: ``Md. Code Ann., Cts. & Jud. Proc.``.

    Args:
        text: the folded text.
        start, stop: the last word of the name.
        title: number of a division behind it.
        table: the codes.
    """
    key = ""
    if normal(text[start:stop]) not in table.article_ends:
        return None
    for _ in range(_ARTICLE_WORDS):
        key = normal(text[start:stop]) + key
        article = table.articles.get(key)
        begin, stop = word_before(text, start)
        if article is not None:
            found = look_up(text, *_before_date(text, begin, stop), table)
            if found is not None and found[1].name == _MARYLAND:
                return CodeName(found[0], Code(f"{_MARYLAND}, {article}", Kind.STATUTE), title)
        start = begin
    return None


def _otherwise(
    text: str, start: int, stop: int, title: str | None, table: CodeTable, *, divided: bool
) -> CodeName | Before:
    """Tell what stands before a section when no known code does.

    Args:
        text: the folded text.
        start, stop: its last word.
        title: number of the division read so far.
        table: the codes.
        divided: whether a division or a year was read between the word and the section.
    """
    word = text[start:stop]
    bare = word.strip("([*_\"',;:.)]")
    lower = bare.lower()
    if not bare:
        return Before.PLAIN
    if (
        lower in ("id", "ibid", "supra")
        and word[-1] != ";"
        or (lower == "at" and text[word_before(text, start)[0] : start].strip(" ([*_,.").lower() in ("id", "supra"))
        or bare.isdigit()
        and _SUPRA_NOTE.search(text, max(0, start - _SUPRA_REACH), start) is not None
    ):
        return Before.ID
    if (article := _of_maryland(text, start, stop, title, table)) is not None:
        return article
    if lower in _FOREIGN or lower in _ARTICLES or (title is not None and title.startswith("art.")):
        return Before.FOREIGN
    if bare in _NAMING and word.rstrip(",").endswith(bare):
        return _named(text, start, stop)
    if bare == "Ann" and text[word_before(text, start)[0] : start].strip(" ,.") in (*_NAMING, "Law", "Laws"):
        return _named(text, word_before(text, start)[0], stop)
    if word[-1] == "." and (subject := table.subjects.get(normal(word) + "code")) is not None:
        name = _with_state(text, start, subject.removesuffix(" Code"), title, table)
        if isinstance(name, CodeName) and name.start < start:
            return name
    if divided:
        return _before_year(text, start, stop)
    if bare[0].islower() or word[-1] in ')];:"':
        return Before.PLAIN
    if bare[0].isdigit():
        return Before.PLAIN if _YEAR.match(word) else Before.UNSURE
    if lower in _ORDINARY:
        return Before.PLAIN
    # an agency between the name and its section: Wis. Admin. Code SvTr § 4
    if (
        len(bare) < 7
        and (found := look_up(text, *word_before(text, start), table)) is not None
        and found[1].kind is Kind.REGULATION
    ):
        return _whole(text, found, title, table)
    return Before.UNSURE


def _before_year(text: str, start: int, stop: int) -> CodeName | Before:
    """Return the act that a year belongs to, or what else stands before it: ``Civil Rights Act of 1991, § 109``.

    Args:
        text: the folded text.
        start, stop: the word before the year, or before another division.
    """
    word = text[start:stop]
    if word == "of" or word == "Year" and text.endswith(_FISCAL, 0, stop):
        first, last = word_before(text, stop - len(_FISCAL) if word == "Year" else start)
        return _named(text, first, last) if text[first:last] in _NAMING else Before.UNSURE
    if word.rstrip(",").isdigit():
        act = text.rfind("Act of ", max(0, stop - _ACT_LENGTH), stop)
        if act >= 0 and (dated := _ACT_OF_DATE.match(text, act)) is not None and dated.start("day") == start:
            return CodeName(act, Code(" ".join(dated.group().split()), Kind.STATUTE), None)
        month = word_before(text, start)
        if _MONTH.match(text[slice(*month)]) is not None and text[slice(*word_before(text, month[0]))] != "of":
            return Before.PLAIN  # "From May 5, 2010, § 5 applied"; near miss: "the Executive Order of May 5, 2010, § 5"
    return Before.UNSURE


def _named(text: str, start: int, stop: int) -> CodeName | Before:
    """Return a code by a name that no table has: the capitalised words before ``Act`` or ``Code``."""
    first = end = start
    for _ in range(9):
        before, end = word_before(text, end)
        word = text[before:end]
        if word.islower() and text.endswith("- ", 0, before):
            before, _ = word_before(text, before)  # a line parts it: Responsi- bility
            word = text[before:end]
        if not word or word[-1] in ';:)]"?!' or (word[-1] == "." and len(word) > 6):
            break
        bare = word.lstrip("([*_\"'")
        if word in _JOINING:
            if first == start:
                break  # "of Code § 5"
        else:
            if not bare[:1].isupper() or normal(bare) in _ORDINARY:
                break
            first = end - len(bare)
            if len(bare) != len(word):
                break
        end = before
    name = " ".join(text[first:stop].replace(",", "").replace("- ", "").split())
    if name in _NAMING and name != "Code":
        return Before.PLAIN
    return CodeName(first, Code(name, Kind.STATUTE), None)
