"""Short forms: ``465 F.3d at 510``, ``Johnson, 2003 WL 169797, *1``, ``§ 1983``."""

from __future__ import annotations

import re
from itertools import pairwise

from attrs import frozen

from citekit.grammar.history import is_answer
from citekit.knowledge.codes import is_paged
from citekit.model import Citation, Form, Kind, Link, Locator, LocatorType
from citekit.resolvers.authority_record import pinned_page
from citekit.resolvers.base import founds, linked, unresolved
from citekit.resolvers.cited import Cited
from citekit.resolvers.names import name_words
from citekit.resolvers.recent import CODES

# Members bound once: looking one up in its Enum takes 0.1 µs, which the innermost code cannot afford.
_FORM_ID = Form.ID
_FORM_NAME = Form.NAME
_KIND_CASE = Kind.CASE
_TYPE_BOOK = LocatorType.BOOK
_TYPE_CODE = LocatorType.CODE
_TYPE_RECORD = LocatorType.RECORD
_TYPE_REFERENCE = LocatorType.REFERENCE
_TYPE_REPORTER = LocatorType.REPORTER

_SMALL_WORDS = frozenset(("of", "the", "and", "for", "to", "in", "&"))

# So many pages behind the first one of the only case in a volume, a wrong page is likelier than another case.
_FARTHEST_PAGE = 1500


@frozen
class ShortResolver:
    """Link a short form by its designation, its volume and page, or its name (Bluebook R. 10.9)."""

    form: Form = Form.SHORT

    def resolve(self, citation: Citation, before: Cited) -> Link:
        """Return the link; a short form of a case not cited before founds an incomplete authority."""
        known = before.by_key(citation)
        if known is not None:
            return linked(citation, before, known, "designation")
        first = citation.locators[0]
        if first.type is _TYPE_BOOK:
            return self._book(citation, before, first)
        if first.type is _TYPE_CODE and first.section is None and first.title is not None:
            return self._page_of_code(citation, before, first)
        if first.section is not None and first.type is not _TYPE_RECORD:
            return self._section(citation, before, first)
        for locator in citation.locators:
            if locator.volume is not None:
                link = self._volume(citation, before, locator)
                if link is not None:
                    return link
        if first.volume is None and citation.case_name is not None:
            return by_name(citation, before)
        if citation.case_name is not None and (known := _of_other_series(citation, before)) is not None:
            return linked(citation, before, known, "name")
        known = _named_just_before(citation, before)
        if known is None:
            known = before.incomplete_case(citation)  # `Roe, supra, at 47` stood before
        if known is not None:
            return linked(citation, before, known, "name")
        return founds(citation, before, "its full citation is not in the text")

    def _book(self, citation: Citation, before: Cited, locator: Locator) -> Link:
        """Find the book by its volume and the first words of its author or title: ``2 W. LaFave § 4.6(a)``.

        Else what bears the short title that was defined: ``(hereinafter Quince)``, an article perhaps.
        """
        found = before.books(locator)
        if not found:  # of a treatise that brackets gave a title any volume: `3 J. Quince, Trademarks § 19:8 (Quince)`
            titled = before.names.titled(locator.title or "")
            found = [a for a in titled if locator.volume is None or before.records[a].complete]
        if not found:
            return founds(citation, before, "no book of that author or title was cited before")
        return linked(citation, before, found[-1], "title", candidates=tuple(found) if len(found) > 1 else ())

    def _page_of_code(self, citation: Citation, before: Cited, locator: Locator) -> Link:
        """Find the act or notice that a page stands in: ``100 Stat. at 3210``."""
        found = before.in_volume_of_code(locator)
        pages = [p.start for p in citation.pins if p.type == "page"]
        fitting = [a for a in found if not pages or before.starts_before(a, pages[0])]
        if not fitting:
            return founds(citation, before, "nothing of that volume was cited before")
        return linked(
            citation, before, fitting[-1], "volume and page", candidates=tuple(found) if len(found) > 1 else ()
        )

    def _section(self, citation: Citation, before: Cited, locator: Locator) -> Link:
        found = before.with_section(locator.section or "", citation.kind)
        if not found and (listed := _listed(citation, before)) is not None:
            return listed
        if not found and (provision := before.section_of_no_statute(locator)) is not None:
            return linked(citation, before, provision, "section")
        if not found:
            return founds(citation, before, "no section of that number was cited before")
        return linked(citation, before, found[-1], "section", candidates=tuple(found) if len(found) > 1 else ())

    def _volume(self, citation: Citation, before: Cited, locator: Locator) -> Link | None:
        """Find the authority in the volume: by name where there is one, then by page."""
        firsts = {a: _first_page(before, a, locator) for a in before.in_volume(locator)}
        fitting = [a for a, first in firsts.items() if _begins_before(first, locator, citation)]
        if not fitting:
            return None
        method = "volume and page"
        if citation.case_name is not None:
            words = name_words(citation.case_name)
            named = [a for a in fitting if _has_name(before, a, words, citation.case_name)]
            if not named:
                return None
            fitting, method = named, "volume and name"
        nearest = max(fitting, key=lambda a: (firsts[a], a))
        return linked(citation, before, nearest, method, candidates=tuple(fitting) if len(fitting) > 1 else ())


_SERIES = re.compile(r" (?:2d|3d|\dth)$")


def _of_other_series(citation: Citation, before: Cited) -> int | None:
    """Return the only case of a name whose volume was printed with another series: ``146 F. Supp. at 446`` for 2d."""
    printed = {(loc.volume, _SERIES.sub("", loc.reporter)) for loc in citation.locators if loc.reporter is not None}
    found = before.names.named(citation.case_name or "") if printed else []
    known = before.records[found[0]].locators.values() if len(found) == 1 else ()
    same = any((loc.volume, _SERIES.sub("", loc.reporter)) in printed for loc in known if loc.reporter is not None)
    return found[0] if same else None


# So near the name of a case in the text stands the designation of what is quoted from it.
_SENTENCE = 400


def _named_just_before(citation: Citation, before: Cited) -> int | None:
    """Return the case just named, if its report is not known: ``As was said in Roe, "…." 364 U. S., at 221``."""
    previous = before.citations[-1] if before.citations else None
    if (
        previous is None
        or citation.case_name is not None
        or previous.form is not _FORM_NAME
        or citation.span[0] - previous.span[1] > _SENTENCE
        or (previous.parent, previous.footnote) != (citation.parent, citation.footnote)
    ):
        return None
    authority = before.links[previous.id].authority
    return None if authority is None or before.records[authority].locators else authority


# So near the end of ``Id. §§ 1`` the next section of its list begins.
_NEXT_OF_LIST = 8
_LONGEST_LIST = 60  # sections: what a list of them holds is looked back on once for each


def _listed(citation: Citation, before: Cited) -> Link | None:
    """Return the link of the second section in ``Id. §§ 7306-2.4, 7306-2.8``, which is one of the same code."""
    previous = before.citations[-1] if before.citations else None
    if previous is None or citation.signal is not None or citation.span[0] - previous.span[1] > _NEXT_OF_LIST:
        return None
    if previous.form is not _FORM_ID and not _is_listed(previous, before):
        return None
    authority = before.links[previous.id].authority
    if authority is None or any(loc.code and is_paged(loc.code) for loc in before.records[authority].locators.values()):
        return None  # the sections of an act that is cited by its page
    return before.found_section(citation, authority)


def _is_listed(citation: Citation, before: Cited) -> bool:
    """Whether a section stands in the list behind ``Id.`` too, of which the next one follows: ``Id. §§ 1, 2, 3``."""
    for _ in range(_LONGEST_LIST):
        if citation.form is not Form.SHORT or citation.kind not in CODES or not citation.id:
            break
        previous = before.citations[citation.id - 1]
        if citation.span[0] - previous.span[1] > _NEXT_OF_LIST:
            return False
        citation = previous
    return citation.form is _FORM_ID and citation.kind in CODES


def by_name(citation: Citation, before: Cited) -> Link:
    """Link a supra or name form to the one case of that name."""
    name = citation.case_name or ""
    called = before.names.numbered(name) or before.names.numbered(_reversed(name))
    if len(called) > 1 and not before.names.named(name):
        called = []  # `Roe II`: which of the decisions between these parties it is, nothing tells
    found = [a for a in called if before.records[a].kind is citation.kind or citation.kind is _KIND_CASE]
    if len(found) > 1 and all(pin.type != "note" for pin in citation.pins):
        # An article about a case may bear its name; a supra sends to it by the note (Bluebook R. 4.2(a)).
        found = [a for a in found if before.records[a].kind is _KIND_CASE] or found
    if len(found) > 1:
        found = [a for a in found if not _is_answer_in(a, found, before)] or found
    if len(found) == 1:
        return linked(citation, before, found[0], "name")
    if not found:
        return founds(citation, before, "no case of that name was cited before")
    complete = [a for a in found if before.records[a].complete]
    if len(complete) == 1:
        return linked(citation, before, complete[0], "name", "the only one cited in full", tuple(found))
    placed = [a for a in found if before.records[a].locators]
    if len(placed) == 1 and not complete:
        # `Roe, supra, at 605` and `Roe, 429 U. S., at 601`: what is printed without a volume is that of the other
        return linked(citation, before, placed[0], "name", "the only one whose volume is known", tuple(found))
    page = pinned_page(citation)
    covering = [a for a in found if before.records[a].covers(page)] if page >= 0 else []
    if len(covering) == 1:
        return linked(citation, before, covering[0], "name and page", f"the only one with page {page}", tuple(found))
    shortened = before.names.shortened(name, found)
    if len(shortened) == 1:
        return linked(citation, before, shortened[0], "name", "the only one that short forms call so", tuple(found))
    discussed = before.names.discussed(found)
    if len(discussed) == 1:
        return linked(citation, before, discussed[0], "name", "the only one that the text names", tuple(found))
    words = name_words(name)
    leading = [a for a in found if before.records[a].begins_with(words)]
    if len(leading) == 1:
        return linked(citation, before, leading[0], "name", "the only one whose name begins so", tuple(found))
    return unresolved(citation, f"{len(found)} cases cited before have the name {name}", tuple(found))


def _reversed(name: str) -> str:
    """Return the name with the parties the other way round, as an appeal may turn them, or nothing."""
    plaintiff, versus, defendant = name.partition(" v. ")
    return f"{defendant}{versus}{plaintiff}" if versus else ""


def _is_answer_in(authority: int, others: list[int], before: Cited) -> bool:
    """Whether an authority is only ``cert. denied sub nom. Roe v. Poe`` in one of the others: it tells nothing."""
    return all(
        is_answer(cited.relation)
        and cited.history_of is not None
        and before.links[cited.history_of].authority in others
        for cited in map(before.citations.__getitem__, before.records[authority].citations)
    )


def _has_name(before: Cited, authority: int, words: tuple[str, ...], printed: str) -> bool:
    record = before.records[authority]
    if not record.names or record.is_called(words) or before.names.perhaps(authority, words):
        return True
    half = f"{printed}-"  # `Harlow-Vale Inc. v. Quince` may be called Harlow
    return any(
        _shares(words, name_words(name)) or _initials(words, name_words(name)) or half in name for name in record.names
    )


def _shares(words: tuple[str, ...], full: tuple[str, ...]) -> bool:
    """Whether the most telling word, the first, stands in the full name too, if only parted by a line's end."""
    if not words or len(words[0]) < 4:
        return False
    if words[0] in full:
        return True
    joined = _joined(full)
    return words[0] in joined or not _joined(words[:2]).isdisjoint((*full, *joined))


def _initials(words: tuple[str, ...], full: tuple[str, ...]) -> bool:
    """Whether the only word is made of the first letters of a party's words: ``NRDC, 22 F.3d at 5``.

    Or of their first syllables: ``Aramco`` is the Arabian American Oil Co.
    """
    if len(words) != 1 or len(words[0]) <= 2:
        return False
    letters = "".join(word[0] for word in full if word not in _SMALL_WORDS)
    return words[0] in letters or _made_of(words[0], full)


def _made_of(word: str, full: tuple[str, ...]) -> bool:
    """Whether a word is made of the beginnings of some of these words, in their order, of two letters on average."""
    pieces = {0: 0}  # how few beginnings make so many letters of the word
    for part in full:
        for at, count in list(pieces.items()):
            size = 0
            while size < len(part) and word.startswith(part[: size + 1], at):
                size += 1
                pieces[at + size] = min(count + 1, pieces.get(at + size, count + 1))
    return 1 < pieces.get(len(word), 1) <= len(word) // 2


def _joined(words: tuple[str, ...]) -> set[str]:
    """Return each word joined with the next one, as a line's end parts them."""
    return {word + after for word, after in pairwise(words)}


def _first_page(before: Cited, authority: int, locator: Locator) -> int:
    for known in before.records[authority].locators.values():
        if (known.volume, known.reporter) == (locator.volume, locator.reporter) and known.page and known.page.isdigit():
            return int(known.page)
    return 0


def _begins_before(first: int, locator: Locator, citation: Citation) -> bool:
    pins = citation.pins
    if not first or not pins or pins[0].type != "page" or locator.type is not _TYPE_REPORTER:
        return True
    page = pins[0].start
    # The pin is that of the first locator; a parallel one has its own pages.
    if locator is not citation.locators[0] and citation.locators[0].type is not _TYPE_REFERENCE:
        return True
    return first <= page <= first + _FARTHEST_PAGE
