"""Find the places where a code may be cited: section signs, the word section, and names with a number behind.

Every pattern begins with a literal, which ``re`` finds ten times as fast as a set of characters.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain

from citekit.tokenizers.code.regnal import reigns

# An anchor: where a name may end, where the number behind it starts, and which of these was seen.
SECTION, SECTIONS, SIGN, SIGNS, BARE, ADVANCE, LAW, ARTICLE, CHAPTER, TEXAS, REIGN, CHAPTER_OF = range(12)
Anchor = tuple[int, int, int]

_SIGN = re.compile(r"§(?P<more> {0,2}§)*[.\]]? {0,120}(?:[Ss]ections? )?")
# "section 5", "Sections 5", "[section] 5"; near miss: "section of". Without its first letters: one has two
# cases, one is common.
_WORD = re.compile(r"ction(?P<more>s?)[.\]]?,? {1,120}(?=\d)")
# The end of a line may part it: Sec- tion 251
_PARTED = re.compile(r"ec- {1,24}tion(?P<more>s?) {1,24}(?=\d)")
# "article 36.19", "Arts. 64.03", "art. 2315", "Article 120"; near miss: "article 9". Without their first letter.
_ARTICLE = re.compile(r"rt(?:icles?|s?\.) {1,24}(?=\d{1,2}\.\d{2}|\d{2,4}\b)")
# Between a name and its number. Of a statute: "ch. ", " c. ", " No. 5, ". Of a regulation: ", tit. 8, ", " Part ",
# " r. ", " No. ", " DOC "; its number may begin with letters: R20-5.
_STATUTE_GAP = (
    r"(?:at {1,3}|(?:art|[Cc]hap|[Cc]hapter|[Cc]h|c|tit|[Ss]ec|[Ss])\b\.? {0,4}|No\. {0,3}\d{1,4}, {1,3}"
    r"|L\.B\. {0,3}|pp?\. {0,3})?(?=\d)"
)
_GAP = (
    r"(?:at {1,3})?(?:(?:[Tt]it(?:le)?|[Cc]h(?:apter)?|pt)\.? {1,3}\d[\d.]{0,7},? {1,4})?"
    r"(?:[A-Z][A-Za-z]{1,5}\.? {1,3})?"
    r"(?:(?:[Ss]ec\.|[Pp]arts?|[Pp]ts?\b\.?|rr?\.|ry|R\.?|No\.) {0,24})?(?=\d|[A-Z]{1,5}-?\d)"
)
# A name's last letters with a number behind, for cites without a section sign: MCL 600.745, 28 USC 1331,
# R.C. 2953.08, Fla. Stat. 775.082, 20 CFR 404.1520, K.S.A. 2015 Supp. 21-5402.
# The name itself is then looked up; it may stand in small capitals: WIS. STAT. ch. 177.
_RULES = r"eg(?:s|ister|ulations?)?|ul(?:es|ings?)?|ev\. ?Proc|evenue {1,3}Procedure|esolves|SMo|\. ?S\. ?Mo"
_ACTS = r"nn|NN|cts?|cts of|dmin\. ?(?:Month|Week)ly"
_STATUTES = r"TAT|tats?\.?(?: ?Ann|,? Supp)?|tatutes"
_NAMES = tuple(
    re.compile(
        pattern.replace("ANY", rf"STOP(?:{_GAP}|{_STATUTE_GAP})")
        .replace("STATUTE", rf"STOP{_STATUTE_GAP}")
        .replace("STOP", r"(?P<gap>\.?,? {1,24})(?:(?:19|20)\d\d Supp\. )?")
    )
    for pattern in (
        # an advance sheet has no number: 1999-975 N.Y. Consol. Laws Adv.
        rf"A(?=[ .,ncdNPR])(?:(?:{_ACTS}|PA|RSD)?ANY|dv(?P<advance>\.)(?! {{0,2}}(?:Leg|Sh)))",
        r"BullANY",
        r"C(?=[ .,SWO]|o[dn])(?:ode(?:\.? Ann)?|ODE|\.? ?W|OMAR|SR|onn\. ?L\. ?J)?ANY",
        # not: 2010 WL 5. An act of Texas goes by its legislature: 73rd Leg., ch. 900
        # a century ago by the year alone: Laws of 1851, p. 12
        r"L(?<!WL)(?:(?:aws?|aws of(?: [A-Z][a-z]{3,11})?|AWS(?: OF)?|eyes)?(?: An)?STATUTE|eg\.(?P<legislature>,) )",
        r"O(?=[ .,rkh])(?:rders?|kla\. ?Gaz|hio ?(?:Gov't|Dep't|Monthly ?Rec))?ANY",
        rf"R(?:{_RULES})?(?:\.? Ann|\. Regs)?ANY",
        # not: 5 U.S. 137
        rf"S(?=[ .,tehuT])(?<!U\.S)(?<!U\. S)(?:{_STATUTES}|t|erv(?:\. Ann)?|h|ess|upp)?STATUTE",
    )
)
# Pub. L. No. 107-56, § 209 · Pub. Act 91-404 · Public Law 117-174 · P.L. 104-134 · Pvt. L. 112-1
# Program Statement 5100.08
NUMBERED = re.compile(
    r"P(?:(?P<private>rivate|vt|riv)?(?:ub|ublic)?(?:\.| ) {0,2}L(?:aw|aws)?\.? {0,3}(?:Nos?\.|Number|No)? {0,3}"
    r"(?P<law>\d{2,3}-(?: (?=\d))?\d{1,5})"
    r"(?:,? {1,3}(?:§{1,2}|[Ss]ec(?:tion|\.)?) {0,2}(?P<section>\d{1,5}[A-Z]?(?:\([A-Za-z\d]{1,4}\)){0,5}))?"
    # Illinois and Connecticut: Public Act 91-404, § 10
    r"|ub(?:\.|lic) {1,3}Act(?: {1,2}No\.)? {1,3}(?P<act>\d{2,3} ?- ?\d{1,4})\b(?:, {1,3}§ ?(?P<part>\d{1,4}))?"
    r"|rogram {1,3}Statement {1,3}(?:No\. )?(?P<statement>\d{4}\.\d{2})\b)"
)
# Acts of a legislature by number and year, as Puerto Rico, South Carolina and others print them: Act No. 3-2013 · Act
# No. 80 of May 30, 1976 · 1998 Act No. 321; the year before them is read by the one who reads the act
ACT = re.compile(
    r"Act\.? No\. {0,3}(?P<number>\d{1,4})"
    r"(?:-(?P<year>(?:19|20)\d\d)|,? of (?:[A-Z][a-z]{2,8}\.? {1,3}\d{1,2}, {1,3})?(?P<of>(?:18|19|20)\d\d))?(?![\w-])"
)
# Texas: Leg., ch. 900 · Leg., R.S., ch. 165 · Leg., 1st C.S., ch. 3
LEGISLATURE = re.compile(
    r"Leg\., {1,3}(?:R\. ?S\., {1,3}|(?P<called>\d(?:st|n?d|r?d|th) C\. ?S\.), {1,3})?ch\. {0,3}(?P<chapter>\d{1,4})\b"
)
# Washington and Florida print their code behind the chapter: ch. 2.24 RCW, chapter 768, Florida Statutes
CHAPTERED = {
    " RCW": "Wash. Rev. Code",
    ", Fla. Stat.": "Fla. Stat.",
    ", Florida Statutes": "Fla. Stat.",
    ", Laws of Fla.": "Fla. Laws",
}
CHAPTER_BEFORE = re.compile(
    r"\b[Cc]h(?:apter|\.) {1,3}(?P<chapter>\d{1,3}[A-Z]?(?:\.\d{1,3}[A-Z]?)?|\d{2,4}-\d{1,3})(?:, §{1,2} ?\d{1,3})?\Z"
)
_CHAPTER_REACH = 30
# chapter 121 of Title 18 of the United States Code · Chapter 14 of the Tax Code; near miss: chapter 7 of the book
_CHAPTER_OF = re.compile(
    r"hapter {1,3}(?=\d{1,4}[A-Z]?(?:\.\d{1,3})? {1,4}of {1,4}(?:the {1,4}[A-Z]|[Tt]itle {1,3}\d))"
)


def anchors(text: str) -> list[Anchor]:
    """Return the places of a folded text that are worth reading, in text order."""
    found: list[Anchor] = []
    at = text.find("§")
    while at >= 0:
        number = at + 2
        if text[at + 1 : number] == " " and text[number : number + 1].isdigit():  # the common case
            found.append((at, number, SIGN))
        elif (sign := _SIGN.match(text, at)) is not None:
            number = sign.end()
            found.append((at, number, SIGN if sign["more"] is None else SIGNS))
        at = text.find("§", number)
    for word in chain(_WORD.finditer(text), _PARTED.finditer(text)):
        at = word.start() - len("se") + (text[word.start()] == "e")
        if at >= 0 and text[at] in "sS" and text[at + 1] == "e" and (not at or not text[at - 1].isalnum()):
            found.append((at, word.end(), SECTIONS if word["more"] else SECTION))
    for word in _ARTICLE.finditer(text):
        at = word.start() - 1
        if at >= 0 and text[at] in "aA" and (not at or not text[at - 1].isalnum()):
            found.append((at, word.end(), ARTICLE))
    for pattern in _NAMES:
        for named in pattern.finditer(text):
            if named.lastgroup == "advance":
                found.append((named.start("advance"), named.end(), ADVANCE))
            elif named.lastgroup == "legislature":
                found.append((named.start(), named.end(), TEXAS))
            else:
                found.append((named.start("gap"), named.end(), BARE))
    found.extend((law.start(), law.end(), LAW) for law in NUMBERED.finditer(text))
    found.extend((act.start(), act.end(), LAW) for act in ACT.finditer(text))
    found.extend(_chapters(text))
    found.extend((start, monarch, REIGN) for start, monarch in reigns(text))
    found.sort()
    return found


def _chapters(text: str) -> Iterator[Anchor]:
    """Yield the chapters that have their code behind them."""
    for printed in CHAPTERED:
        at = text.find(printed)
        while at >= 0:
            if (chapter := CHAPTER_BEFORE.search(text, max(0, at - _CHAPTER_REACH), at)) is not None:
                yield chapter.start(), at, CHAPTER
            at = text.find(printed, at + 1)
    for named in _CHAPTER_OF.finditer(text):
        if text[named.start() - 1] in "cC":
            yield named.start() - 1, named.end(), CHAPTER_OF
