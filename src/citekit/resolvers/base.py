"""What a resolver is."""

from __future__ import annotations

from typing import Protocol

from citekit.model import Citation, Form, Link
from citekit.resolvers.cited import Cited


class Resolver(Protocol):
    """Tells the authority of citations of one form.

    ``resolve`` gets the citation and what was cited before it, and returns a link: to an authority
    so far, to ``before.next_authority`` when the citation founds one, or to none, with the reason.
    """

    @property
    def form(self) -> Form:
        """Which form of citation it resolves."""
        ...

    def resolve(self, citation: Citation, before: Cited) -> Link:
        """Return the link for a citation, given what stands before it."""
        ...


def unresolved(citation: Citation, reason: str, candidates: tuple[int, ...] = ()) -> Link:
    """Return the answer that nothing was linked, and why."""
    return Link(citation.id, None, None, "none", reason, candidates)


def linked(
    citation: Citation, before: Cited, authority: int, method: str, reason: str = "", candidates: tuple[int, ...] = ()
) -> Link:
    """Return a link to an authority cited before."""
    return Link(citation.id, authority, before.antecedent_in(authority), method, reason, candidates)


def founds(citation: Citation, before: Cited, reason: str) -> Link:
    """Return the link of a citation that is the first of its authority."""
    return Link(citation.id, before.next_authority, None, "founds", reason)
