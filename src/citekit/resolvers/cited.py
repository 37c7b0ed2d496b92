"""What has been cited so far: the authorities, by designation and by name."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from attrs import evolve

from citekit.model import Citation, Form, Kind, Link, Locator, LocatorType
from citekit.resolvers.apposition import one_section_twice
from citekit.resolvers.authority_record import (
    LONG_OPINION,
    MOST_CANDIDATES,
    Record,
    is_blank,
    locator_key,
    note,
    pinned_page,
    pinned_section,
)
from citekit.resolvers.called import Called
from citekit.resolvers.names import name_letters, name_words, stands_for, without_initials
from citekit.resolvers.one_section import CHAPTERED, is_exchange_rule, is_one_section, number_alone
from citekit.resolvers.papers import Papers
from citekit.resolvers.recent import Recent

# Members bound once: looking one up in its Enum takes 0.1 µs, which the innermost code cannot afford.
_FORM_FULL = Form.FULL
_KIND_BOOK = Kind.BOOK
_KIND_CONSTITUTION = Kind.CONSTITUTION
_KIND_RECORD = Kind.RECORD
_KIND_RULE = Kind.RULE
_KIND_STATUTE = Kind.STATUTE
_TYPE_BOOK = LocatorType.BOOK
_TYPE_CODE = LocatorType.CODE
_TYPE_DOCKET = LocatorType.DOCKET
_TYPE_RECORD = LocatorType.RECORD
_TYPE_REFERENCE = LocatorType.REFERENCE


class Cited:
    """The citations and authorities so far, as resolvers see them."""

    def __init__(self, citations: Sequence[Citation] = (), text: str = "") -> None:
        self.citations: list[Citation] = []
        self.links: list[Link] = []
        self.records: list[Record] = []
        self.names = Called(self.records, citations)
        self._by_key: dict[str, int] = {}
        self._by_volume: dict[tuple[str | None, str | None], list[int]] = {}
        self._blank_volumes: set[tuple[str | None, str | None]] = set()
        self._books: list[int] = []
        self._by_section: dict[str, list[int]] = {}
        self._same_section = one_section_twice(citations, text)
        self._incomplete: list[int] = []  # authorities founded by a short form with a name
        self._founded: Locator | None = None  # the section that the citation being resolved founds
        self._keyed: Citation | None = None
        self._keys: list[str | None] = []
        self._recent = Recent(citations, text)
        self._by_note: dict[str, list[int]] = {}
        self._papers = Papers()

    # ---------------------------------------------------------------- asking
    @property
    def next_authority(self) -> int:
        """The id of the authority that a link to it would found."""
        return len(self.records)

    def by_key(self, citation: Citation) -> int | None:
        """Return the authority that has one of the citation's designations."""
        keys = self._keys_of(citation)
        known = self._by_key
        docket = None
        for key, locator in zip(keys, citation.locators, strict=True):
            if key is not None and key in known:
                # A case has many decisions: its number tells only where nothing else does.
                if locator.type is not _TYPE_DOCKET:
                    return known[key]
                docket = known[key]
        if docket is None or any(loc.type is not _TYPE_DOCKET for loc in citation.locators):
            return None
        return docket

    def _keys_of(self, citation: Citation) -> list[str | None]:
        """Return the keys of the citation's locators, made once for the one citation that is being resolved."""
        if self._keyed is not citation:
            self._keyed, self._keys = citation, [locator_key(loc) for loc in citation.locators]
        return self._keys

    def found_section(self, citation: Citation, authority: int) -> Link | None:
        """Return the link of ``Id. § 12`` to another section of the code that was cited before (Bluebook R. 12.10).

        The section is an authority of its own, which this citation founds if nothing cited it before.
        """
        section = pinned_section(citation) or citation.locators[0].section
        cited = next((loc for loc in self.records[authority].locators.values() if loc.code is not None), None)
        if cited is None or not section or cited.code == "U.S.C." and "." in section:
            return None  # a treatise's: the United States Code has no decimals
        if cited.kind is _KIND_CONSTITUTION:
            part, sign, _ = (cited.section or "").partition(" §")  # `U.S. Const. art. I, § 1; id. § 4`: of article I
            if not sign:
                return None
            section = f"{part} § {section}"
        locator = evolve(cited, section=section)
        known = self._by_key.get(locator_key(locator) or "")
        if known is not None:
            return Link(citation.id, known, self.antecedent_in(known), "section", "another section of the same code")
        self._founded = locator
        return Link(citation.id, self.next_authority, None, "founds", "another section of the code cited before")

    def in_volume(self, locator: Locator) -> list[int]:
        """Return the authorities reported in the locator's volume."""
        return self._by_volume.get((locator.volume, locator.reporter), [])[-MOST_CANDIDATES:]

    def in_volume_of_code(self, locator: Locator) -> list[int]:
        """Return the acts and notices that are printed in a volume of session laws or of a register."""
        return self._by_volume.get((locator.title, locator.code), [])[-MOST_CANDIDATES:]

    def starts_before(self, authority: int, page: int) -> bool:
        """Whether an act or notice begins on the page or before it."""
        starts = (loc.section or "" for loc in self.records[authority].locators.values())
        return any(start.replace(",", "").isdigit() and int(start.replace(",", "")) <= page for start in starts)

    def books(self, locator: Locator) -> list[int]:
        """Return the books cited before of that author or title, in the same volume where one is printed.

        Author and title stand together in a full citation, a short one has the first or the last words of them, or
        the title that the full one gave in brackets: ``(hereinafter Guidebook)``.
        """
        words = name_words(locator.title or "")
        return [
            a
            for a in self._books[-MOST_CANDIDATES:]
            for called in (locator.title in self.records[a].titles,)
            if any(
                loc.volume == locator.volume
                and words in (known[: len(words)], known[-len(words) :], without_initials(known)[: len(words)])
                or called
                and locator.volume in (None, loc.volume)
                for loc in self.records[a].locators.values()
                for known in (name_words(loc.title or ""),)
            )
        ]

    def otherwise_named(self, citation: Citation) -> int | None:
        """Return the section cited before without its code (``Rule 12(b)``), or by another name of it.

        A paper of the record is the only one that was cited by this name with its docket entry. A book may be cited
        by the title that brackets gave it: ``(hereinafter Quince, Statutes)``.
        """
        locator = citation.locators[0]
        if locator.type is _TYPE_BOOK:
            called = self.names.titled(locator.title or "")
            books = [a for a in called if any(_is_place(known, locator) for known in self.records[a].locators.values())]
            return books[0] if len(books) == 1 else None
        if locator.type is _TYPE_RECORD:
            return self._papers.named(locator)
        if locator.type is not _TYPE_CODE or locator.section is None:
            return None
        if (same := self._same_section.get(self._keys_of(citation)[0] or "", "")) in self._by_key:
            return self._by_key[same]
        numbers = (locator.section,) if (alone := number_alone(locator)) is None else (locator.section, alone)
        if alone is not None and citation.parent is not None:
            outer, known = self.citations[citation.parent].locators[0], self.links[citation.parent].authority
            # section 2 of the Consumer Fraud Act (815 ILCS 505/2)
            if known is not None and outer.section == alone and locator.code not in self._codes_of(known):
                return known
        cited = [a for number in numbers for a in self._by_section.get(number, ())[-MOST_CANDIDATES:]]
        for authority in reversed(cited):
            record = self.records[authority]
            if any(loc.code not in (None, locator.code) for loc in record.locators.values()):
                continue
            # What sort of code a section alone belongs to, only its full citation tells for sure.
            if not record.complete and (
                record.kind is citation.kind or not record.kind_is_sure or record.kind is _KIND_RULE and alone
            ):
                record.kind = citation.kind
                return authority
        named = {a for a in cited if self._codes_of(a) and is_one_section(self.records[a].locators.values(), locator)}
        return named.pop() if len(named) == 1 else None

    def _codes_of(self, authority: int) -> set[str | None]:
        return {known.code for known in self.records[authority].locators.values()}

    def incomplete_case(self, citation: Citation) -> int | None:
        """Return the case named before (``Larson, supra``) whose citation or name this is, if it is the only one."""
        if citation.case_name is None or not self._incomplete:
            return None
        full = name_words(citation.case_name)
        alone = citation.form is Form.NAME
        found = []
        for authority in self._incomplete[-MOST_CANDIDATES:]:
            record = self.records[authority]
            called = (stands_for(name_words(name), full) for name in record.names)
            if record.complete or not (all(called) if alone else any(called)):
                continue
            if alone or _may_be(record, citation):
                found.append(authority)
        return found[0] if len(found) == 1 else None

    def unnamed(self, citation: Citation) -> int | None:
        """Return the case of which only pages were cited (``470 S. W. 3d, at 486``) before this full citation of it.

        Every page is near behind the first one, and no other case of the volume is known.
        """
        for locator in citation.locators:
            found = self.in_volume(locator) if locator.page is not None and locator.page.isdigit() else []
            record = self.records[found[0]] if len(found) == 1 else None
            if record is not None and not record.complete and not record.names:
                first = int(locator.page or 0)
                pages = [pinned_page(self.citations[number]) for number in record.citations]
                if all(first <= page <= first + LONG_OPINION for page in pages if page >= 0):
                    return record.id
        return None

    def unpaged(self, citation: Citation) -> int | None:
        """Return the authority of the same name in a volume whose pages were not known: ``585 U. S. ___``."""
        if citation.case_name is None:
            return None
        for locator in citation.locators:
            if is_blank(locator) or (locator.volume, locator.reporter) in self._blank_volumes:
                letters = name_letters(citation.case_name)
                for authority in self.in_volume(locator):
                    if any(name_letters(n) == letters for n in self.records[authority].names):
                        return authority
        return None

    def shares_volume(self, authority: int, printed: list[Locator]) -> bool:
        """Whether a reporter cite printed behind ``Id.`` may be the authority's: one volume is, or none is known."""
        own = {(loc.volume, loc.reporter) for loc in self.records[authority].locators.values()}
        reporters = {reporter for _, reporter in own}
        return all(
            (loc.volume, loc.reporter) in own or loc.reporter not in reporters and not self.in_volume(loc)
            for loc in printed
        )

    def with_section(self, section: str, kind: Kind) -> list[int]:
        """Return the authorities of a kind that are a section of this number."""
        found = self._by_section.get(section, [])[-MOST_CANDIDATES:]
        if kind is _KIND_RULE and is_exchange_rule(section):
            return found  # cited as a regulation too
        return [a for a in found if self.records[a].kind is kind]

    def section_of_no_statute(self, locator: Locator) -> int | None:
        """Return the one section of an amendment or restatement with this number, where no statute's was cited."""
        if locator.kind is not _KIND_STATUTE:
            return None
        number = locator.section or ""
        found = self.with_section(number, _KIND_CONSTITUTION)
        if not found:
            books = self.with_section(number, _KIND_BOOK)
            found = [a for a in books if any(map(_is_restatement, self.records[a].locators.values()))]
        return found[0] if len(found) == 1 else None

    def in_footnote(self, label: str) -> list[int]:
        """Return the authorities that are cited in the footnote of this number."""
        return self._by_note.get(label, [])

    def previous(self, citation: Citation) -> Iterator[Citation]:
        """Yield the citations that an ``Id.`` may stand on, the likeliest first."""
        return map(self.citations.__getitem__, self._recent.before(citation))

    def shortly_before(self, citation: Citation) -> Iterator[Citation]:
        """Yield the few latest citations in the same place that are no part of a sentence."""
        return map(self.citations.__getitem__, self._recent.shortly_before(citation))

    def named_shortly_before(self, citation: Citation) -> Iterator[Citation]:
        """Yield the few latest cases that are named within sentences in the same place."""
        return map(self.citations.__getitem__, self._recent.named_shortly_before(citation))

    def antecedent_in(self, authority: int) -> int:
        """Return the citation of an authority that a short form stands on: its latest full one."""
        record = self.records[authority]
        return record.last_full if record.last_full is not None else record.citations[0]

    # ---------------------------------------------------------------- growing
    def add(self, citation: Citation, link: Link) -> None:
        """Take in a citation and the link that a resolver gave it."""
        self.citations.append(citation)
        self.links.append(link)
        if link.authority is None:
            self._recent.note(citation, citation.kind)
            return
        if citation.footnote is not None:
            note(self._by_note, citation.footnote, link.authority)
        if link.authority == len(self.records):
            self._begin(citation)
        record = self.records[link.authority]
        self._recent.note(citation, record.kind)
        record.citations.append(citation.id)
        if citation.form is _FORM_FULL:
            record.complete = True
            record.last_full = citation.id
            record.court = record.court or citation.court
            record.date = record.date or citation.date
        elif (citation.case_name or citation.title) is not None and not record.complete and not record.names:
            self._incomplete.append(record.id)
        self._index(record, citation)

    def _begin(self, citation: Citation) -> None:
        """Add the authority that a citation founds."""
        record = Record(len(self.records), citation.kind)
        self.records.append(record)
        locator, self._founded = self._founded, None
        if locator is not None and (key := locator_key(locator)) is not None:
            record.kind = locator.kind
            record.locators[key] = locator
            self._by_key[key] = record.id
            note(self._by_section, locator.section, record.id)

    def _index(self, record: Record, citation: Citation) -> None:
        number = record.id
        for key, locator in zip(self._keys_of(citation), citation.locators, strict=True):
            if locator.type is _TYPE_REFERENCE:
                continue
            volume = locator.volume
            if key is not None:
                if locator.type is _TYPE_BOOK and locator.form is not _FORM_FULL and record.locators:
                    continue  # a short title is no other designation of the book
                if key not in record.locators:
                    record.locators[key] = locator
                    self._by_key.setdefault(key, number)
            elif volume is not None:
                if not record.locators:
                    record.locators[f"{volume} {locator.reporter}"] = locator
                if is_blank(locator):
                    self._blank_volumes.add((volume, locator.reporter))
            self._index_places(number, locator)
            if locator.type is _TYPE_RECORD:
                self._papers.note_paper(number, locator)
        self.names.note_names(record, citation)
        if citation.parentheticals:
            self._index_titles(record, citation)

    def _index_places(self, number: int, locator: Locator) -> None:
        """Note in which volume, section or book an authority stands."""
        if locator.volume is not None:
            note(self._by_volume, (locator.volume, locator.reporter), number)
        if locator.section is not None:
            note(self._by_section, locator.section, number)
            if locator.kind is _KIND_CONSTITUTION and locator.section.startswith("amend."):
                note(self._by_section, locator.section.rpartition("§ ")[2], number)
            elif locator.code in CHAPTERED and (alone := number_alone(locator)) is not None:
                note(self._by_section, alone, number)
        if locator.type is _TYPE_BOOK and number not in self._books[-1:]:
            self._books.append(number)
        elif locator.code is not None and locator.title is not None:
            note(self._by_volume, (locator.title, locator.code), number)

    def _index_titles(self, record: Record, citation: Citation) -> None:
        """Note the short titles that the citation defines in brackets."""
        called = citation.case_name
        if called is None and citation.history_of is not None:
            # `Roe v. Doe, 1 F.2d 1, cert. granted, 2 U.S. 2 (Roe II)`: the title is the case's, not its history's;
            # near miss: `Roe v. Doe, 1 F.2d 1 (Roe I), rev'd, 2 U.S. 2 (Roe II)`.
            main = self.links[citation.history_of].authority
            called = self.citations[citation.history_of].case_name
            if main is not None and not self.records[main].titles:
                record = self.records[main]
        if called is None and record.kind is _KIND_RECORD:
            called = citation.locators[0].text  # Brief for Respondent Roe 8 (Roe Brief)
        self.names.note_titles(record, citation, called)
        if record.kind is _KIND_RECORD:
            self._papers.note_titles(record.id, record.titles)


def _is_restatement(locator: Locator) -> bool:
    return locator.title is not None and locator.title.startswith("Restatement")


def _may_be(record: Record, citation: Citation) -> bool:
    """Whether a case that only short forms name so far may be the one cited in full: a volume, if any, is the same."""
    volumes = {(loc.volume, loc.reporter) for loc in record.locators.values() if loc.volume is not None}
    return not volumes or any((loc.volume, loc.reporter) in volumes for loc in citation.locators)


def _is_place(known: Locator, other: Locator) -> bool:
    """Whether two designations of a book are of the same volume, section and page."""
    return (known.volume, known.section, known.page) == (other.volume, other.section, other.page)
