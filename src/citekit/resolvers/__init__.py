"""Resolvers: one form of citation each, and the pass that asks them in text order."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from citekit.errors import CitekitValueError
from citekit.model import Authority, Citation, Form, Link
from citekit.resolvers.base import Resolver, unresolved
from citekit.resolvers.cited import Cited
from citekit.resolvers.forward import link_forward
from citekit.resolvers.full import FullResolver
from citekit.resolvers.id import IdResolver
from citekit.resolvers.name import NameResolver
from citekit.resolvers.short import ShortResolver
from citekit.resolvers.supra import SupraResolver

DEFAULT_RESOLVERS: tuple[Resolver, ...] = (
    FullResolver(),
    ShortResolver(),
    IdResolver(),
    SupraResolver(),
    NameResolver(),
)

__all__ = ["DEFAULT_RESOLVERS", "Cited", "Resolver", "resolve"]


def resolve(
    citations: Sequence[Citation], resolvers: Iterable[Resolver], text: str
) -> tuple[tuple[Link, ...], tuple[Authority, ...]]:
    """Return a link for each citation, and the authorities, in order of first citation.

    Args:
        citations: all of a document, in text order.
        resolvers: one for each form.
        text: the document's, in which they stand.

    Raises:
        CitekitValueError: two resolvers are given for one form.
    """
    table = {}
    for resolver in resolvers:
        if resolver.form in table:
            raise CitekitValueError(f"two resolvers for the form {resolver.form.value!r}: one is expected")
        table[resolver.form] = resolver
    cited = Cited(citations, text)
    for citation in citations:
        chosen = table.get(citation.form)
        link = (
            chosen.resolve(citation, cited) if chosen else unresolved(citation, "no resolver for this form was given")
        )
        cited.add(citation, link)
    for citation in citations:
        if citation.form is not Form.FULL:
            link_forward(cited, citation)
    return tuple(cited.links), tuple(record.freeze() for record in cited.records)
