"""Full citations found authorities, or repeat one."""

from __future__ import annotations

from attrs import frozen

from citekit.model import Citation, Form, Kind, Link
from citekit.resolvers.base import founds
from citekit.resolvers.cited import Cited

_KIND_CASE = Kind.CASE


@frozen
class FullResolver:
    """Join full citations that share a designation to one authority."""

    form: Form = Form.FULL

    def resolve(self, citation: Citation, before: Cited) -> Link:
        """Return the link to the authority with one of the citation's locators, or found one."""
        known = before.by_key(citation)
        if known is None:
            if citation.kind is not _KIND_CASE:
                known = before.otherwise_named(citation)
            else:
                known = before.unpaged(citation)
                known = before.incomplete_case(citation) if known is None else known
                known = before.unnamed(citation) if known is None else known
        if known is not None:
            return Link(citation.id, known, None, "full")
        return founds(citation, before, "first citation")
