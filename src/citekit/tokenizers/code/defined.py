"""Laws that a text names once: by an acronym of its own (``SORA § 10``), or for every section without a code."""

from __future__ import annotations

import re

from attrs import field, frozen

from citekit.knowledge.codes import Code, CodeTable
from citekit.model import Kind
from citekit.tokenizers.code.look_up import CodeName
from citekit.tokenizers.code.names import look_up_name, name_before

# What ends just before an acronym, or follows "of the" just before a name.
_BEFORE = re.compile(r"(?<![\w.])(?P<name>[A-Z][A-Za-z]{0,3}[A-Z]{1,6})(?P<gap>,? {0,4})\Z")
_OF = re.compile(
    r",? {1,4}(?:of|under) {1,4}(?:the {1,4})?"
    r"(?P<name>[A-Z][A-Za-z]{0,3}[A-Z]{1,6}|(?:'|1[89]|20)\d\d {1,4}Act)\b(?!\.[A-Z])"
)
_LONGEST = 16
# How an acronym is printed where it is defined, as folding leaves quotes, and what stands before it there.
_PRINTED = ("({})", '"{}"')
_OPENING = ("(", "(the ", "(hereinafter ", "(hereinafter the ")
_LONGEST_OPENING = max(map(len, _OPENING))
_PLACES = 3  # at which it is looked for
# What the defined name ends with; a year or a citation may follow it.
_LAW = re.compile(
    r"\b(?P<last>Act|Acts|Code|Law|Laws|Statutes?|Amendments|Ordinance)"
    r"(?: (?:of|for) (?:Fiscal Year )?(?:1[789]|20)\d\d)?"
    r",?(?: {1,4}[\d§][^;()]{0,60})? {1,4}\Z"
)
# The public law beside an act's short title: (Trade Act), Pub. L. 109-162 · Pub. L. 109-162, 119 Stat. 5 (Trade Act)
_LAW_NUMBER = r"Pub(?:\.|lic) {0,3}L(?:\.|aw) {0,3}(?:No\. {0,3})?(?P<law>\d{2,3}-\d{1,4})\b"
_LAW_BEHIND = re.compile(rf'"?\),? {{1,4}}{_LAW_NUMBER}')
_LAW_BEFORE = re.compile(rf"{_LAW_NUMBER}(?:, {{1,4}}\d{{1,3}} Stat\. \d{{1,5}})?(?: {{1,4}}\(\d{{4}}\))? {{1,4}}\Z")
_PUBLIC_LAW = Code("Pub. L.", Kind.STATUTE)
_WITHIN = 100
_MOST = 32  # acronyms of one text that are looked up


@frozen
class DefinedLaws:
    """The acronyms that one text defines as names of laws; each is looked for once.

    Attributes:
        text: the folded text.
        table: the codes.
    """

    text: str
    table: CodeTable
    _known: dict[str, Code | None] = field(factory=dict, init=False, repr=False, eq=False)
    _laws: dict[str, str | None] = field(factory=dict, init=False, repr=False, eq=False)

    def before(self, end: int) -> CodeName | None:
        """Return the law whose acronym ends at an offset: ``SORA § 10``."""
        found = _BEFORE.search(self.text, max(0, end - _LONGEST), end)
        code = self._named(found["name"]) if found is not None else None
        return CodeName(found.start(), code, None) if found is not None and code is not None else None

    def after(self, end: int) -> tuple[int, Code] | None:
        """Return where the acronym behind a section ends, and the law: ``section 11.359 of the TBOC``."""
        found = _OF.match(self.text, end)
        code = self._named(found["name"]) if found is not None else None
        return (found.end(), code) if found is not None and code is not None else None

    def enacted(self, name: CodeName) -> CodeName:
        """Return the public law for which an act's short title is defined, or the act: ``Trade Act, § 5``."""
        title = name.code.name
        if name.title is not None or not title.endswith(" Act"):
            return name
        if title not in self._laws and len(self._laws) < _MOST:
            self._laws[title] = next(filter(None, (self._law(form.format(title)) for form in _PRINTED)), None)
        law = self._laws.get(title)
        return name if law is None else CodeName(name.start, _PUBLIC_LAW, law)

    def _law(self, printed: str) -> str | None:
        """Return the number of the public law beside the brackets that define a short title."""
        at = self.text.find(printed)
        if at < 0:
            return None
        law = _LAW_BEHIND.match(self.text, at + len(printed) - 1)
        if law is None:
            opening = self.text.rfind("(", max(0, at - _LONGEST_OPENING), at + 1)
            law = _LAW_BEFORE.search(self.text, max(0, opening - _WITHIN), max(0, opening))
        return None if law is None else law["law"]

    def _named(self, acronym: str) -> Code | None:
        if acronym not in self._known:
            if len(self._known) == _MOST:
                return None
            defined = (self._defined(acronym, form.format(acronym)) for form in _PRINTED)
            self._known[acronym] = next(filter(None, defined), None)
        return self._known[acronym]

    def _defined(self, acronym: str, printed: str) -> Code | None:
        """Return the law that brackets with an acronym stand behind."""
        at = 0
        for _ in range(_PLACES):
            at = self.text.find(printed, at + 1)
            if at < 0:
                break
            opening = at if printed[0] == "(" else self.text.rfind("(", max(0, at - _LONGEST_OPENING), at)
            if opening > 0 and (opening == at or self.text[opening:at] in _OPENING):
                law = self._before_brackets(acronym, opening)
                if law is not None:
                    return law
        return None

    def _before_brackets(self, acronym: str, at: int) -> Code | None:
        """Return the law whose name ends before the brackets at an offset, perhaps with its citation."""
        law = _LAW.search(self.text, max(0, at - _WITHIN), at)
        if law is None:
            return None
        name = name_before(self.text, law.end("last"), self.table)
        return name.code if isinstance(name, CodeName) else Code(acronym, Kind.STATUTE)


# All further statutory references are to the Penal Code · section references are to Title 18 of the United States Code
_GENERAL = re.compile(
    r"(?:[Ss]tatutory|[Ss]ection|[Cc]ode) {1,4}references"
    r"(?: {1,4}(?:in|herein|hereafter|hereinafter|this|opinion)){0,4}"
    r" {1,4}(?:are|will be|shall be) {1,4}to {1,4}(?:the {1,4}(?!same))?"
    r"(?:[Tt]itle {1,4}(?P<title>\d{1,3}),? {1,4}(?:of {1,4})?(?:the {1,4})?)?"
    r"(?P<name>(?:[A-Z][a-z]+,? {1,4}(?:and {1,4}|& {1,4})?){1,6}Code(?: of [A-Z][a-z]+ [A-Z][a-z]+)?"
    r"|Code of [A-Z][a-z]+ [A-Z][a-z]+|(?P<this>this|that|the same) code)\b"
)
# The code that was cited just before: Lab. Code, § 12; all statutory references are to this code
_CODE_CITED = re.compile(r"\bCode(?=,? {0,4}(?:§|[Ss]ection))")
_REFERENCES = " references "
_BEFORE_REFERENCES = 12


def general_code(text: str, table: CodeTable) -> CodeName | None:
    """Return the code of which a text says that its sections are cited without it, or None.

    California's courts say so in a footnote.

    >>> from citekit.knowledge.codes import code_table
    >>> general_code("All statutory references are to the Penal Code.", code_table()).code.name
    'Penal Code'
    """
    at = text.find(_REFERENCES)
    for _ in range(_MOST):
        if at < 0:
            return None
        found = _GENERAL.search(text, max(0, at - _BEFORE_REFERENCES), at + 2 * _WITHIN)
        end = -1 if found is None else found.end("name")
        if found is not None and found["this"] is not None:
            cited = [code.end() for code in _CODE_CITED.finditer(text, max(0, at - 2 * _WITHIN), at)]
            end = cited[-1] if cited else -1
        name = look_up_name(text, end, table) if end > 0 else None
        if found is not None and name is not None:
            return CodeName(name.start, name.code, found["title"])
        at = text.find(_REFERENCES, at + 1)
    return None
