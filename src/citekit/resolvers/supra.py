"""``supra``: an authority cited before, by its name."""

from __future__ import annotations

import re

from attrs import frozen

from citekit.knowledge.journals import canonical
from citekit.model import Citation, Form, Kind, Link, LocatorType
from citekit.resolvers.authority_record import pinned_section
from citekit.resolvers.base import linked, unresolved
from citekit.resolvers.cited import Cited
from citekit.resolvers.short import by_name

# Members bound once: looking one up in its Enum takes 0.1 µs, which the innermost code cannot afford.
_TYPE_JOURNAL = LocatorType.JOURNAL
_TYPE_REFERENCE = LocatorType.REFERENCE
_WRITTEN = frozenset((Kind.BOOK, Kind.JOURNAL))

# `supra note 5`, `supra note 5, at 510`: with a page behind it the note is no pin
_NOTE = re.compile(r"\bnotes?\s{1,3}(\d{1,3})")


@frozen
class SupraResolver:
    """Link ``Doe, supra, at 44`` by its parallel cite or its name (Bluebook R. 4.2; Cal. Style Manual § 1:2)."""

    form: Form = Form.SUPRA

    def resolve(self, citation: Citation, before: Cited) -> Link:
        """Return the link, or why there is none."""
        known = before.by_key(citation)
        if known is not None:
            return linked(citation, before, known, "designation")
        numbers = [str(pin.start) for pin in citation.pins if pin.type == "note"]
        note = _NOTE.search(citation.text) if not numbers else None
        if note is not None:
            numbers.append(note[1])
        in_note = [a for number in numbers for a in before.in_footnote(number)]
        if citation.case_name is None:
            if len(in_note) == 1:
                return linked(citation, before, in_note[0], "footnote")
            return unresolved(citation, "no name says what stands above or below", tuple(in_note))
        # `Roe II, supra note 19`: the one of that name, or the only one, that the note cites.
        called = set(before.names.numbered(citation.case_name))
        named_there = [a for a in in_note if a in called]
        if len(named_there) == 1:
            return linked(citation, before, named_there[0], "footnote")
        for locator in citation.locators:
            if locator.type is not _TYPE_REFERENCE:
                named = set(before.names.named(citation.case_name))
                found = [a for a in before.in_volume(locator) if a in named]
                if len(found) == 1:
                    return linked(citation, before, found[0], "volume and name")
        link = self._section(citation, before) or _journal(citation, before) or by_name(citation, before)
        if link.method == "founds" and len(in_note) == 1 and before.records[in_note[0]].kind in _WRITTEN:
            # By initials or an editor: a book or article is what supra mostly sends to (Bluebook R. 4.2).
            return linked(citation, before, in_note[0], "footnote", "the only authority cited in that note")
        return link

    @staticmethod
    def _section(citation: Citation, before: Cited) -> Link | None:
        """Find the section of a treatise, or its only volume: ``Keeton & Dobbs, supra, § 12``, ``2 Quince, supra``."""
        volume, _, name = (citation.case_name or "").partition(" ")
        if not volume.isdigit():
            volume, name = "", citation.case_name or ""
        section = pinned_section(citation)
        if not (volume or section):
            return None
        found = [
            authority
            for authority in before.names.named(name)
            if any(
                (not volume or locator.volume == volume) and (not section or locator.section == section)
                for locator in before.records[authority].locators.values()
            )
        ]
        method = "name and section" if section else "volume and name"
        return linked(citation, before, found[0], method) if len(found) == 1 else None


def _journal(citation: Citation, before: Cited) -> Link | None:
    """Find the only work of the journal that stands for its title: ``Survey, U. Miami L. Rev., supra, at 524``."""
    _, parted, title = (citation.case_name or "").rpartition(", ")
    journal = canonical(title) if parted else None
    if journal is None:
        return None
    found = [
        number
        for number, record in enumerate(before.records)
        if any(loc.type is _TYPE_JOURNAL and loc.reporter == journal for loc in record.locators.values())
    ]
    return linked(citation, before, found[0], "journal") if len(found) == 1 else None
