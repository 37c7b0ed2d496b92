"""``Id.`` and ``Ibid.``: the citation just before."""

from __future__ import annotations

from attrs import frozen

from citekit.model import Citation, Form, Link
from citekit.resolvers.base import unresolved
from citekit.resolvers.cited import Cited


@frozen
class IdResolver:
    """Link ``Id.`` to the authority cited just before it (Bluebook R. 4.1)."""

    form: Form = Form.ID

    def resolve(self, citation: Citation, before: Cited) -> Link:
        """Return the link to the previous citation, unless that is unresolved or its pages exclude the pin."""
        excluded: tuple[int, ...] = ()
        reason = "no citation stands before it"
        for previous in before.previous(citation):
            authority = before.links[previous.id].authority
            if authority is None:
                reason = "the citation before it is itself unresolved"
            elif before.records[authority].admits(citation):
                return Link(citation.id, authority, previous.id, "id")
            else:
                excluded += (authority,)
                reason = f"{citation.pin} is no page of the authority cited before"
        return unresolved(citation, reason, excluded)
