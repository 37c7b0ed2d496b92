"""What has been cited so far: the authorities, by designation and by name."""

from __future__ import annotations

from bisect import insort
from collections.abc import Iterator

from attrs import Factory, define

from citekit.grammar.titles import defined_title
from citekit.model import Authority, Citation, Form, Kind, Link, Locator, LocatorType
from citekit.resolvers.names import name_letters, name_words, stands_for

# Members bound once: looking one up in its Enum takes 0.1 µs, which the innermost code cannot afford.
_FORM_FULL = Form.FULL
_FORM_NAME = Form.NAME
_KIND_CONSTITUTION = Kind.CONSTITUTION
_KIND_RULE = Kind.RULE
_TYPE_BOOK = LocatorType.BOOK
_TYPE_CODE = LocatorType.CODE
_TYPE_DOCKET = LocatorType.DOCKET
_TYPE_RECORD = LocatorType.RECORD
_TYPE_REFERENCE = LocatorType.REFERENCE
_TYPE_REPORTER = LocatorType.REPORTER

# So many authorities are weighed for one short form, the latest ones: a bound for hostile texts.
_MOST_CANDIDATES = 24
_PAGED = frozenset((Kind.CASE,))
# Codes are cited by section, never by page.
_CODES = frozenset((Kind.STATUTE, Kind.REGULATION, Kind.RULE, Kind.CONSTITUTION))
# A bare section may be one of a statute or of a regulation.
_SECTIONED = frozenset((Kind.STATUTE, Kind.REGULATION))
# A decision of more pages than this is not known.
LONGEST_OPINION = 1500


@define(eq=False)
class Record:
    """An authority while the text is being read: it grows with each citation of it."""

    id: int
    kind: Kind
    citations: list[int] = Factory(list)
    names: list[str] = Factory(list)
    titles: list[str] = Factory(list)
    locators: dict[str, Locator] = Factory(dict)
    court: str | None = None
    date: str | None = None
    complete: bool = False
    last_full: int | None = None

    @property
    def kind_is_sure(self) -> bool:
        """Whether a full citation or a named code has told the kind."""
        return self.complete or self.kind not in _SECTIONED

    def freeze(self) -> Authority:
        """Return the finished authority."""
        # The fullest, but rather one that no line end has broken.
        names = self.names
        name = names[0] if len(names) == 1 else max(names, key=lambda n: ("- " not in n, len(n)), default=None)
        return Authority(
            self.id,
            self.kind,
            tuple(self.citations),
            name,
            tuple(dict.fromkeys(map(_printed, self.locators.values()))),
            self.court,
            self.date,
            self.complete,
        )

    def is_called(self, words: tuple[str, ...]) -> bool:
        """Whether the words of a name stand together in a name or defined title of this authority."""
        return any(stands_for(words, name_words(name)) for name in (*self.names, *self.titles))

    def admits(self, citation: Citation) -> bool:
        """Whether the citation's page may lie in this authority: not before the first page of all its reports."""
        sections = [p for p in citation.pins if p.type == "section"]
        if sections and self.kind in _CODES and citation.pin is not None:
            # `Id. § 1904(c)`: another section is another authority.
            printed = citation.pin.lstrip("§ ").split("(")[0].strip()
            return any(loc.section == printed for loc in self.locators.values())
        pages = [p for p in citation.pins if p.type == "page" and not p.star]
        if not pages or self.kind not in _PAGED:
            return not pages or self.kind not in _CODES
        firsts = [
            int(loc.page)
            for loc in self.locators.values()
            if loc.type is _TYPE_REPORTER and loc.page and loc.page.isdigit()
        ]
        return not firsts or any(f <= pages[0].start <= f + LONGEST_OPINION for f in firsts)


def _is_blank(locator: Locator) -> bool:
    """Whether the page was not known when the cite was printed: ``585 U. S. ___``."""
    return locator.page is not None and locator.page[:1] in ("_", "-")


def _printed(locator: Locator) -> str:
    """Return a designation in normal form, as people print it."""
    if locator.number is not None:
        return f"No. {locator.number}"
    if locator.type is _TYPE_CODE and locator.section is not None:
        mark = "" if locator.kind in (_KIND_RULE, _KIND_CONSTITUTION) and locator.code != "U.S.S.G." else "§"
        return " ".join(filter(None, (locator.title, locator.code, mark, locator.section)))
    if locator.volume is not None or locator.reporter is not None:
        return " ".join(filter(None, (locator.volume, locator.reporter, locator.page)))
    return locator_key(locator) or " ".join(locator.text.split())


def locator_key(locator: Locator) -> str | None:
    """Return the normal form under which a designation is the same wherever it is printed."""
    if locator.number is not None:
        return "No. " + "".join(locator.number.split()).replace("\u2013", "-").lower()
    if locator.page is not None:
        if _is_blank(locator):
            return None  # the page was not known when it was printed: `585 U. S. ___`
        return f"{locator.volume or ''} {locator.reporter} {locator.page}".strip()
    if locator.type is _TYPE_CODE and locator.section is not None and locator.code is not None:
        return " ".join(filter(None, (locator.title, locator.code, locator.section)))
    if locator.type in (_TYPE_BOOK, _TYPE_RECORD):
        return " ".join(filter(None, (locator.title, locator.section))) or " ".join(locator.text.split())
    return None


class Cited:
    """The citations and authorities so far, as resolvers see them."""

    def __init__(self) -> None:
        self.citations: list[Citation] = []
        self.links: list[Link] = []
        self.records: list[Record] = []
        self._by_key: dict[str, int] = {}
        self._by_volume: dict[tuple[str | None, str | None], list[int]] = {}
        self._by_word: dict[str, list[int]] = {}
        self._unindexed: list[tuple[str, int]] = []  # names whose words are not in the index yet
        self._blank_volumes: set[tuple[str | None, str | None]] = set()
        self._by_section: dict[str, list[int]] = {}
        self._incomplete: list[int] = []  # authorities founded by a short form with a name
        self._keyed: Citation | None = None
        self._keys: list[str | None] = []
        self._last: dict[int | None, int] = {}
        self._last_embedded: dict[int | None, int] = {}

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

    def in_volume(self, locator: Locator) -> list[int]:
        """Return the authorities reported in the locator's volume."""
        return self._by_volume.get((locator.volume, locator.reporter), [])[-_MOST_CANDIDATES:]

    def incomplete_section(self, citation: Citation) -> int | None:
        """Return the section cited before without its code (``Rule 12(b)``) that a full citation completes."""
        locator = citation.locators[0]
        if locator.type is not _TYPE_CODE or locator.section is None:
            return None
        for authority in reversed(self._by_section.get(locator.section, [])[-_MOST_CANDIDATES:]):
            record = self.records[authority]
            # What sort of code a section alone belongs to, only its full citation tells for sure.
            if not record.complete and (record.kind is citation.kind or not record.kind_is_sure):
                record.kind = citation.kind
                return authority
        return None

    def incomplete_case(self, citation: Citation) -> int | None:
        """Return the case named before (``Larson, supra``) whose full citation this is, if it is the only one."""
        if citation.case_name is None or not self._incomplete:
            return None
        full = name_words(citation.case_name)
        found = []
        for authority in self._incomplete[-_MOST_CANDIDATES:]:
            record = self.records[authority]
            if record.complete or any(loc.volume is not None for loc in record.locators.values()):
                continue
            if any(stands_for(name_words(name), full) for name in record.names):
                found.append(authority)
        return found[0] if len(found) == 1 else None

    def unpaged(self, citation: Citation) -> int | None:
        """Return the authority of the same name in a volume whose pages were not known: ``585 U. S. ___``."""
        if citation.case_name is None:
            return None
        for locator in citation.locators:
            if _is_blank(locator) or (locator.volume, locator.reporter) in self._blank_volumes:
                letters = name_letters(citation.case_name)
                for authority in self.in_volume(locator):
                    if any(name_letters(n) == letters for n in self.records[authority].names):
                        return authority
        return None

    def shares_volume(self, authority: int, printed: list[Locator]) -> bool:
        """Whether a reporter cite printed behind ``Id.`` may be the authority's: one volume is, or none is known."""
        own = {(loc.volume, loc.reporter) for loc in self.records[authority].locators.values()}
        reporters = {reporter for _, reporter in own}
        return all((loc.volume, loc.reporter) in own or loc.reporter not in reporters for loc in printed)

    def with_section(self, section: str, kind: Kind) -> list[int]:
        """Return the authorities of a kind that are a section of this number."""
        return [a for a in self._by_section.get(section, [])[-_MOST_CANDIDATES:] if self.records[a].kind is kind]

    def named(self, name: str) -> list[int]:
        """Return the authorities that a short or full name may stand for."""
        words = name_words(name)
        if not words:
            return []
        for printed, authority in self._unindexed:
            for word in name_words(printed):
                _note(self._by_word, word, authority)
        self._unindexed.clear()
        rare = min((self._by_word.get(w, []) for w in words), key=len)[-_MOST_CANDIDATES:]
        return [a for a in rare if self.records[a].is_called(words)]

    def previous(self, citation: Citation) -> Iterator[Citation]:
        """Yield the citation just before, past parentheticals and history (Bluebook R. 4.1).

        A section or name that is only part of a sentence is no citation that Id. would follow; it
        is yielded second, for when nothing else fits.
        """
        around = citation.parent
        own, embedded = self._last.get(around), self._last_embedded.get(around)
        if own is None and around is not None:
            own = around
        if own is not None:
            yield self.citations[own]
        if embedded is not None and (own is None or embedded > own):
            yield self.citations[embedded]

    def antecedent_in(self, authority: int) -> int:
        """Return the citation of an authority that a short form stands on: its latest full one."""
        record = self.records[authority]
        return record.last_full if record.last_full is not None else record.citations[0]

    # ---------------------------------------------------------------- growing
    def add(self, citation: Citation, link: Link) -> None:
        """Take in a citation and the link that a resolver gave it."""
        self.citations.append(citation)
        self.links.append(link)
        if citation.history_of is None:
            weak = citation.embedded and (citation.form is _FORM_NAME or citation.kind in _CODES)
            (self._last_embedded if weak else self._last)[citation.parent] = citation.id
        if link.authority is None:
            return
        if link.authority == len(self.records):
            self.records.append(Record(link.authority, citation.kind))
            if citation.form is not _FORM_FULL and citation.case_name is not None:
                self._incomplete.append(link.authority)
        record = self.records[link.authority]
        record.citations.append(citation.id)
        if citation.form is _FORM_FULL:
            record.complete = True
            record.last_full = citation.id
            record.court = record.court or citation.court
            record.date = record.date or citation.date
        self._index(record, citation)

    def link_forward(self, citation: Citation) -> None:
        """Give a name that nothing before it bears the one authority of that name that follows."""
        if citation.case_name is None or self.links[citation.id].candidates:
            return
        found = self.named(citation.case_name)
        if len(found) == 1:
            self.links[citation.id] = Link(citation.id, found[0], None, "forward", "its citation follows")
            insort(self.records[found[0]].citations, citation.id)

    def _index(self, record: Record, citation: Citation) -> None:
        number = record.id
        for key, locator in zip(self._keys_of(citation), citation.locators, strict=True):
            if locator.type is _TYPE_REFERENCE:
                continue
            volume, section = locator.volume, locator.section
            if key is not None:
                if key not in record.locators:
                    record.locators[key] = locator
                    self._by_key.setdefault(key, number)
            elif volume is not None:
                if not record.locators:
                    record.locators[f"{volume} {locator.reporter}"] = locator
                if _is_blank(locator):
                    self._blank_volumes.add((volume, locator.reporter))
            if volume is not None:
                _note(self._by_volume, (volume, locator.reporter), number)
            if section is not None:
                _note(self._by_section, section, number)
        for name in (citation.case_name, citation.author, citation.title):
            if name is not None and name not in record.names:
                record.names.append(name)
                self._unindexed.append((name, record.id))
        if citation.parentheticals:
            self._index_titles(record, citation)

    def _index_titles(self, record: Record, citation: Citation) -> None:
        """Note the short titles that the citation defines in brackets."""
        called = citation.case_name
        if called is None and citation.history_of is not None:
            # `Roe v. Doe, 1 F.2d 1, cert. granted, 2 U.S. 2 (Roe II)`: the title is the case's, not its history's.
            main = self.links[citation.history_of].authority
            called = self.citations[citation.history_of].case_name
            record = record if main is None else self.records[main]
        for parenthetical in citation.parentheticals:
            title = defined_title(parenthetical, called)
            if title is not None and title not in record.titles:
                record.titles.append(title)
                self._unindexed.append((title, record.id))


def _note(
    index: dict[object, list[int]] | dict[str, list[int]] | dict[tuple[str | None, str | None], list[int]],
    key: object,
    authority: int,
) -> None:
    slot = index.setdefault(key, [])  # type: ignore[arg-type]
    if authority not in slot[-8:]:
        slot.append(authority)
