"""``Id.`` and ``Ibid.``: the citation just before."""

from __future__ import annotations

from itertools import chain

from attrs import frozen

from citekit.model import Citation, Form, Kind, Link
from citekit.resolvers.authority_record import Record, pinned_page, pinned_section
from citekit.resolvers.base import linked, unresolved
from citekit.resolvers.cited import Cited
from citekit.resolvers.recent import CODES

_FORM_SUPRA = Form.SUPRA
_KIND_BOOK = Kind.BOOK

# So many pages from the one cited just before, the next one is likely to be of the same decision.
_NEAR = 40
_MOST_NESTED = 8
_FAR = 200  # pages from the one cited of a paper or book, where another work is likelier
# So long is what may be quoted from a case between its name and `Id. at 395`.
_QUOTATION = 1_500


@frozen
class IdResolver:
    """Link ``Id.`` to the authority cited just before it (Bluebook R. 4.1)."""

    form: Form = Form.ID

    def resolve(self, citation: Citation, before: Cited) -> Link:
        """Return the link to the previous citation, unless that is unresolved or its pages exclude the pin."""
        told = before.by_key(citation) if len(citation.locators) > 1 else None
        if told is not None:
            return linked(citation, before, told, "designation")
        volumes = [loc for loc in citation.locators if loc.volume is not None]
        excluded: tuple[int, ...] = ()
        reason = "no citation stands before it"
        for previous in before.previous(citation):
            authority = before.links[previous.id].authority
            if authority is None:
                reason = "the citation before it is itself unresolved"
                if previous.form is _FORM_SUPRA:
                    break  # `Ante, at 44. It reads § 1346 so. Ibid.`: still the other opinion of this case
            elif _is_section(citation, previous, before.records[authority]) or (
                before.records[authority].admits(citation) and before.shares_volume(authority, volumes)
            ):
                far = not volumes and _lies_far(citation, previous, before.records[authority])
                if far:
                    own = (authority,)
                    near = self._nested(citation, before, own) or self._by_page(citation, before, own)
                else:
                    near = _same_page(citation, previous, before)
                return near or Link(citation.id, authority, previous.id, "id")
            elif (link := before.found_section(citation, authority)) is not None:
                return link
            else:
                excluded += (authority,)
                reason = f"{citation.pin} is no page of the authority cited before"
        for locator in volumes:
            elsewhere = before.in_volume(locator)
            if len(elsewhere) == 1 and before.records[elsewhere[0]].admits(citation):
                return linked(citation, before, elsewhere[0], "volume and page", reason)
        link = self._by_page(citation, before, excluded) or self._nested(citation, before, excluded)
        return link or unresolved(citation, reason, excluded)

    def _nested(self, citation: Citation, before: Cited, excluded: tuple[int, ...]) -> Link | None:
        """Return the link to the one decision quoted before, or its history there, when only that has the page.

        Bluebook R. 4.1 passes over them: `529 U. S. 803, 817 (quoting Roe v. Doe, 505 U. S. 377, 382). Id., at 383`.
        """
        page = pinned_page(citation)
        outer = next(before.previous(citation), None) if page >= 0 and excluded else None
        if outer is None or before.links[outer.id].authority not in excluded:
            return None
        found = {
            authority
            for inner in before.citations[outer.id + 1 : outer.id + 1 + _MOST_NESTED]
            if outer.id in (inner.parent, inner.history_of)
            and (authority := before.links[inner.id].authority) is not None
            if before.records[authority].covers(page)
        }
        if len(found) != 1:
            return None
        reason = f"{citation.pin} is a page of it, and none of the authority that quotes it"
        return linked(citation, before, found.pop(), "pages", reason, excluded)

    def _by_page(self, citation: Citation, before: Cited, excluded: tuple[int, ...]) -> Link | None:
        """Return the link to the one decision shortly before, cited or named, that has the page the nearest has not."""
        if not excluded or (page := pinned_page(citation)) < 0:
            return None
        cited = chain(before.shortly_before(citation), before.previous(citation))
        named = (n for n in before.named_shortly_before(citation) if citation.span[0] - n.span[1] < _QUOTATION)
        for earlier in (cited, named):
            found = {
                authority
                for other in earlier
                if (authority := before.links[other.id].authority) is not None
                and authority not in excluded
                and before.records[authority].covers(page)
            }
            if len(found) > 1:
                found = {known for known in found if before.records[known].covers(page, chief=True)} or found
            if len(found) == 1:
                reason = f"{citation.pin} is a page of it, and of no other authority cited shortly before"
                return linked(citation, before, found.pop(), "pages", reason, excluded)
            if found:
                break
        return None


def _is_section(citation: Citation, previous: Citation, record: Record) -> bool:
    """Whether the section behind ``Id.`` is the one just cited, if only by itself: ``§ 2702(b)(1). Id. § 2702(c)``."""
    section = pinned_section(citation)
    if not section or record.kind not in CODES or " at " in (citation.pin or ""):
        return False  # a book has pages: `Id., § 5.35, at 161`
    return section in (previous.locators[0].section, pinned_section(previous))


def _same_page(citation: Citation, previous: Citation, before: Cited) -> Link | None:
    """Return the link to the one work quoted in the citation before whose very page is cited, far from the other's.

    `Brief for Respondent 16-17 (citing Black's Law Dictionary 1375). It defines the word so. Id., at 997, 1375`
    """
    page, cited = pinned_page(citation), pinned_page(previous)
    if not previous.parentheticals or cited < 0 or abs(page - cited) <= _FAR:
        return None
    pages = {pin.start for pin in citation.pins}
    found = {
        authority
        for inner in before.citations[previous.id + 1 : previous.id + 1 + _MOST_NESTED]
        if inner.parent == previous.id and (authority := before.links[inner.id].authority) is not None
        if pinned_page(inner) in pages
    }
    if len(found) != 1:
        return None
    return linked(citation, before, found.pop(), "pages", f"{citation.pin} is cited of it, within the citation before")


def _lies_far(citation: Citation, previous: Citation, record: Record) -> bool:
    """Whether the page is one that only a very long decision could have, and not near the one cited just before.

    `836 F.2d at 743 (citing Roe v. Doe, 423 U.S. 362, 376). Id. at 744`. The pages of one may not be known at all, and
    a treatise is cited by section: `576 U. S., at ___`, `18 Moore § 134.30`.
    """
    page = pinned_page(citation)
    if page < 0:
        return False
    if previous.pin is None:
        unpaged = previous.kind is _KIND_BOOK and previous.locators[0].section is not None
    else:
        unpaged = previous.pin[0] == "_"
    if not unpaged and record.may_reach(page):
        return False
    cited = pinned_page(previous)
    return cited < 0 or abs(page - cited) > _NEAR
