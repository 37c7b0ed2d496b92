"""An authority while the text is being read: what its citations have told so far."""

from __future__ import annotations

from attrs import Factory, define

from citekit.knowledge.codes import SESSION_DIVISIONS, section_sign
from citekit.model import Authority, Citation, Kind, Locator, LocatorType
from citekit.resolvers.names import name_words, stands_for
from citekit.resolvers.recent import CODES

# Members bound once: looking one up in its Enum takes 0.1 µs, which the innermost code cannot afford.
_KIND_CONSTITUTION = Kind.CONSTITUTION
_KIND_RULE = Kind.RULE
_KIND_STATUTE = Kind.STATUTE
_TYPE_BOOK = LocatorType.BOOK
_TYPE_CODE = LocatorType.CODE
_TYPE_DATABASE = LocatorType.DATABASE
_TYPE_RECORD = LocatorType.RECORD
_TYPE_REPORTER = LocatorType.REPORTER

_PAGES = ("page",)
_PAGES_AND_NOTES = ("page", "note")
_OF_OTHERS = ("page", "note", "paragraph")  # a statute has no paragraphs, but those of a restated one in Illinois
_PAGED = frozenset((Kind.CASE,))
# Laws that are designated by their number (Bluebook R. 12.4).
NUMBERED_LAWS = frozenset(("Pub. L.", "Pvt. L.", "Pub. Act"))
_COMMENTARIES = ("Commentaries", "Bl.", "Blackstone")
_UNSTARRED = frozenset((Kind.RECORD, Kind.BOOK))
# A bare section may be one of a statute or of a regulation.
_SECTIONED = frozenset((Kind.STATUTE, Kind.REGULATION))
# So many authorities are weighed for one short form, the latest ones: a bound for hostile texts.
MOST_CANDIDATES = 24
# A decision of more pages than this is not known.
LONGEST_OPINION = 500
# A decision that only a database has is cited by its star pages; by a plain one only if that is of its own print.
LONG_SLIP = 150
# Most have fewer pages than this.
LONG_OPINION = 60


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
        # The fullest, but of those with both parties rather one that no line end has broken.
        names = self.names
        name = names[0] if len(names) == 1 else max(names, key=_printed_well, default=None)
        return Authority(
            self.id,
            self.kind,
            tuple(self.citations),
            name,
            self._designations(),
            self.court,
            self.date,
            self.complete,
        )

    def _designations(self) -> tuple[str, ...]:
        """Return the locators in their normal form; what a short form tells of a volume is told better by the page."""
        locators = self.locators.values()
        if len(locators) > 1:
            paged = {(loc.volume, loc.reporter) for loc in locators if loc.page is not None}
            if paged:
                return tuple(
                    dict.fromkeys(
                        _printed(loc)
                        for loc in locators
                        if loc.page is not None or loc.volume is None or (loc.volume, loc.reporter) not in paged
                    )
                )
        return tuple(dict.fromkeys(map(_printed, locators)))

    def is_called(self, words: tuple[str, ...]) -> bool:
        """Whether the words of a name stand together in a name or defined title of this authority."""
        return any(stands_for(words, name_words(name)) for name in (*self.names, *self.titles))

    def begins_with(self, words: tuple[str, ...]) -> bool:
        """Whether a name of this authority begins with these words."""
        return any(name_words(name)[: len(words)] == words for name in self.names)

    def admits(self, citation: Citation) -> bool:
        """Whether the citation's page may lie in this authority: not before the first page of all its reports."""
        if self.kind in CODES:
            # `Id. § 1904(c)`: another section is another authority; and a code has no pages.
            section = pinned_section(citation)
            if section:
                return any(loc.section == section for loc in self.locators.values())
            # Only guidelines and rules have numbered notes: `Ibid., n. 2` is a decision's.
            unlike: tuple[str, ...] = _PAGES if self.kind is _KIND_RULE else _PAGES_AND_NOTES
            if self.kind is _KIND_STATUTE and not any((loc.code or "")[:4] == "Ill." for loc in self.locators.values()):
                unlike = _OF_OTHERS
            return all(p.type not in unlike for p in citation.pins)
        if self.kind in _PAGED and pinned_section(citation):
            return False
        if self.kind in _UNSTARRED and citation.pins and citation.pins[0].star:
            # star pages are an electronic database's, and those of the first edition of commentaries
            return any(word in (loc.title or "") for loc in self.locators.values() for word in _COMMENTARIES)
        page = pinned_page(citation)
        if page < 0 or self.kind not in _PAGED:
            return True
        firsts = self._first_pages()
        if not firsts:
            return page <= LONG_SLIP or {loc.type for loc in self.locators.values()} != {_TYPE_DATABASE}
        return any(first <= page <= first + LONGEST_OPINION for first in firsts)

    def covers(self, page: int, *, chief: bool = False) -> bool:
        """Whether a page lies in this decision for all that is likely: not far behind its first page.

        In the report that is cited first, if ``chief``: its pages are cited without naming it (Bluebook R. 10.9(b)).
        """
        firsts = self._first_pages()
        return any(first <= page <= first + LONG_OPINION for first in (firsts[:1] if chief else firsts))

    def may_reach(self, page: int) -> bool:
        """Whether a page may lie in this decision for all that is likely: also if its pages are not known."""
        if self.kind not in _PAGED:
            return True
        return self.covers(page) or not self._first_pages() and not any(map(is_blank, self.locators.values()))

    def _first_pages(self) -> list[int]:
        return [
            int(loc.page)
            for loc in self.locators.values()
            if loc.type is _TYPE_REPORTER and loc.page and loc.page.isdigit()
        ]


def _printed_well(name: str) -> tuple[bool, bool, int, int]:
    """Rank the printings of a case's name: both parties, no word parted by a hyphen, most letters, fewest blanks."""
    return " v" in name, "- " not in name, len(name.replace(" ", "")), -len(name)


def pinned_section(citation: Citation) -> str:
    """Return the section that stands behind ``Id.``, without its subdivisions, or ``""``."""
    if citation.pin is None or not citation.pin.startswith("§"):
        return ""
    return citation.pin.lstrip("§ ").partition("(")[0].partition(",")[0].replace(" ", "")


def pinned_page(citation: Citation) -> int:
    """Return the first page of the citation's pin that is a page of a report, or -1."""
    for pin in citation.pins:
        if pin.type == "page" and not pin.star:
            return pin.start
    return -1


def is_blank(locator: Locator) -> bool:
    """Whether the page was not known when the cite was printed: ``585 U. S. ___``."""
    return locator.page is not None and locator.page[:1] in ("_", "-")


def _printed(locator: Locator) -> str:
    """Return a designation in normal form, as people print it."""
    if locator.number is not None:
        return f"No. {locator.number}"
    if locator.type is _TYPE_BOOK:
        sign = "§ " if "§" in locator.text else "No. " if "No." in locator.text else ""
        section = f"{sign}{locator.section}" if locator.section is not None else None
        return " ".join(filter(None, (locator.volume, locator.title, locator.page, section)))
    if locator.code in NUMBERED_LAWS and locator.title is not None:
        section = "" if locator.section is None else f", § {locator.section}"
        return f"{locator.code} No. {locator.title}{section}"
    if locator.type is _TYPE_CODE and locator.section is not None:
        mark = "§" if locator.code is None else section_sign(locator.code, locator.kind)
        if locator.section.startswith(SESSION_DIVISIONS):
            mark = ""  # `Stats. 2014, ch. 249, § 2`
        elif not mark and "§" in locator.text and locator.kind not in (_KIND_RULE, _KIND_CONSTITUTION):
            mark = "§"  # where others cite a page
        return " ".join(filter(None, (locator.title, locator.code, mark, locator.section)))
    if locator.type is _TYPE_CODE and locator.code is not None and locator.title is not None:
        words = locator.text.lower()
        sign = "No. " if "no." in words else "ch. " if "chapter" in words or "ch." in words else ""
        return f"{locator.code} {sign}{locator.title}" if sign else f"{locator.title} {locator.code}"
    if locator.volume is not None or locator.reporter is not None:
        return " ".join(filter(None, (locator.volume, locator.reporter, locator.page)))
    return locator_key(locator) or " ".join(locator.text.split())


def locator_key(locator: Locator) -> str | None:
    """Return the normal form under which a designation is the same wherever it is printed."""
    if locator.number is not None:
        return "No. " + "".join(locator.number.split()).replace("\u2013", "-").lower()
    if locator.type in (_TYPE_BOOK, _TYPE_RECORD):
        parts = (locator.volume, locator.title, locator.page, locator.section)
        return " ".join(filter(None, parts)) or " ".join(locator.text.split())
    if locator.page is not None:
        if is_blank(locator):
            return None  # the page was not known when it was printed: `585 U. S. ___`
        return f"{locator.volume or ''} {locator.reporter} {locator.page}".strip()
    if locator.type is not _TYPE_CODE or locator.code is None:
        return None
    if locator.section is not None:
        return " ".join(filter(None, (locator.title, locator.code, locator.section)))
    # A law or a chapter as a whole; `100 Stat. at 3210` is a page of any.
    return f"{locator.title} {locator.code}" if locator.title is not None and locator.pin_start < 0 else None


def note(
    index: dict[object, list[int]] | dict[str, list[int]] | dict[tuple[str | None, str | None], list[int]],
    key: object,
    authority: int,
) -> None:
    """Add an authority to those that are found by a key, unless it is one of the latest of them."""
    slot = index.setdefault(key, [])  # type: ignore[arg-type]
    if authority not in slot[-8:]:
        slot.append(authority)
