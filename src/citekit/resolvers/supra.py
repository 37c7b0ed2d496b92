"""``supra``: an authority cited before, by its name."""

from __future__ import annotations

from attrs import frozen

from citekit.model import Citation, Form, Link, LocatorType
from citekit.resolvers.base import linked, unresolved
from citekit.resolvers.cited import Cited
from citekit.resolvers.short import by_name

# Members bound once: looking one up in its Enum takes 0.1 µs, which the innermost code cannot afford.
_TYPE_REFERENCE = LocatorType.REFERENCE


@frozen
class SupraResolver:
    """Link ``Doe, supra, at 44`` by its parallel cite or its name (Bluebook R. 4.2; Cal. Style Manual § 1:2)."""

    form: Form = Form.SUPRA

    def resolve(self, citation: Citation, before: Cited) -> Link:
        """Return the link, or why there is none."""
        known = before.by_key(citation)
        if known is not None:
            return linked(citation, before, known, "designation")
        if citation.case_name is None:
            return unresolved(citation, "no name says what stands above or below")
        for locator in citation.locators:
            if locator.type is not _TYPE_REFERENCE:
                named = set(before.named(citation.case_name))
                found = [a for a in before.in_volume(locator) if a in named]
                if len(found) == 1:
                    return linked(citation, before, found[0], "volume and name")
        return by_name(citation, before)
