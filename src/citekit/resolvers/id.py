"""``Id.`` and ``Ibid.``: the citation just before."""

from __future__ import annotations

from attrs import frozen

from citekit.model import Citation, Form, Link
from citekit.resolvers.authority_record import pinned_page
from citekit.resolvers.base import linked, unresolved
from citekit.resolvers.cited import Cited


@frozen
class IdResolver:
    """Link ``Id.`` to the authority cited just before it (Bluebook R. 4.1)."""

    form: Form = Form.ID

    def resolve(self, citation: Citation, before: Cited) -> Link:
        """Return the link to the previous citation, unless that is unresolved or its pages exclude the pin."""
        told = before.by_key(citation) if len(citation.locators) > 1 else None
        if told is not None:
            return linked(citation, before, told, "designation")
        volumes = [loc for loc in citation.locators[1:] if loc.volume is not None]
        excluded: tuple[int, ...] = ()
        reason = "no citation stands before it"
        for previous in before.previous(citation):
            authority = before.links[previous.id].authority
            if authority is None:
                reason = "the citation before it is itself unresolved"
            elif before.records[authority].admits(citation) and before.shares_volume(authority, volumes):
                return Link(citation.id, authority, previous.id, "id")
            elif (link := before.found_section(citation, authority)) is not None:
                return link
            else:
                excluded += (authority,)
                reason = f"{citation.pin} is no page of the authority cited before"
        link = self._by_page(citation, before, excluded)
        if link is not None:
            return link
        for locator in volumes:
            elsewhere = before.in_volume(locator)
            if len(elsewhere) == 1:
                return linked(citation, before, elsewhere[0], "volume and page", reason)
        return unresolved(citation, reason, excluded)

    def _by_page(self, citation: Citation, before: Cited, excluded: tuple[int, ...]) -> Link | None:
        """Return the link to the one decision cited shortly before that has the page, which the nearest has not."""
        page = pinned_page(citation)
        if page < 0 or not excluded:
            return None
        found = {
            authority
            for earlier in before.shortly_before(citation)
            if (authority := before.links[earlier.id].authority) is not None
            and authority not in excluded
            and before.records[authority].covers(page)
        }
        if len(found) != 1:
            return None
        reason = f"{citation.pin} is a page of it, and of no other authority cited shortly before"
        return linked(citation, before, found.pop(), "pages", reason, excluded)
