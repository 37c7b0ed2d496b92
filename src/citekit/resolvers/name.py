"""Bare names: ``Halper``, ``the Garcia court``."""

from __future__ import annotations

from attrs import frozen

from citekit.model import Citation, Form, Link
from citekit.resolvers.base import unresolved
from citekit.resolvers.cited import Cited
from citekit.resolvers.short import by_name


@frozen
class NameResolver:
    """Link a bare name that names exactly one case cited before it."""

    form: Form = Form.NAME

    def resolve(self, citation: Citation, before: Cited) -> Link:
        """Return the link, or none with the candidates."""
        link = by_name(citation, before)
        if link.method == "founds":
            return unresolved(citation, "no case of that name was cited before")
        return link
