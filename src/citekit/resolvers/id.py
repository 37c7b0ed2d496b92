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
        previous = before.previous(citation)
        if previous is None:
            return unresolved(citation, "no citation stands before it")
        authority = before.links[previous.id].authority
        if authority is None:
            return unresolved(citation, "the citation before it is itself unresolved")
        if not before.records[authority].admits(citation):
            return unresolved(citation, f"{citation.pin} is no page of the authority cited before", (authority,))
        return Link(citation.id, authority, previous.id, "id")
