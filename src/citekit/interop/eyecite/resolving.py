"""``resolve_citations`` as eyecite has it, by citekit's links."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable
from inspect import signature
from typing import Any

from eyecite import resolve_citations as resolve_by_eyecite
from eyecite.models import (
    CitationBase,
    FullCitation,
    IdCitation,
    ReferenceCitation,
    ResourceType,
    ShortCaseCitation,
    SupraCitation,
)
from eyecite.resolve import ResolvedFullCites
from eyecite.resolve import resolve_full_citation as resource_of

from citekit.interop.eyecite.finding import GraphDocument, span_of

# What eyecite does where the caller names no function of his own.
_DEFAULT: dict[str, Any] = {
    name: parameter.default for name, parameter in signature(resolve_by_eyecite).parameters.items()
}

_Key = tuple[int, int]


def resolve_citations(
    citations: list[CitationBase],
    resolve_full_citation: Callable[[FullCitation], ResourceType] = resource_of,
    resolve_shortcase_citation: Callable[[ShortCaseCitation, ResolvedFullCites], ResourceType | None] = _DEFAULT[
        "resolve_shortcase_citation"
    ],
    resolve_supra_citation: Callable[[SupraCitation, ResolvedFullCites], ResourceType | None] = _DEFAULT[
        "resolve_supra_citation"
    ],
    resolve_reference_citation: Callable[[ReferenceCitation, ResolvedFullCites], ResourceType | None] = _DEFAULT[
        "resolve_reference_citation"
    ],
    resolve_id_citation: Callable[
        [IdCitation, ResourceType, dict[ResourceType, list[CitationBase]]], ResourceType | None
    ] = _DEFAULT["resolve_id_citation"],
) -> dict[ResourceType, list[CitationBase]]:
    """Group citations by what they refer to, as ``eyecite.resolve_citations`` does, by citekit's links.

    Args:
        citations: what :func:`get_citations` or :func:`to_eyecite` returned, or a part of it, or several of them.
            Citations that come from eyecite are resolved by eyecite's rules.
        resolve_full_citation: makes the resource of an authority from its first full citation.
        resolve_shortcase_citation, resolve_supra_citation, resolve_reference_citation, resolve_id_citation: your
            own functions, asked instead of citekit's links.

    Returns:
        A resource for each authority that is cited in full -> its citations in the order given. What cannot be
        resolved is left out, and so are citations of an authority that is not cited in full; the graph
        (``citation.document.graph``) says why.

    >>> from citekit.interop.eyecite import get_citations
    >>> found = get_citations("Roe v. Wade, 410 U.S. 113, 93 S. Ct. 705 (1973). Id.")
    >>> [len(mentions) for mentions in resolve_citations(found).values()]
    [3]
    """
    if not any(isinstance(citation.document, GraphDocument) for citation in citations):
        return resolve_by_eyecite(
            citations,
            resolve_full_citation,
            resolve_shortcase_citation,
            resolve_supra_citation,
            resolve_reference_citation,
            resolve_id_citation,
        )
    resources: dict[_Key, ResourceType] = {}
    for citation in citations:
        key = _authority(citation)
        if key is not None and key not in resources and isinstance(citation, FullCitation):
            resources[key] = resolve_full_citation(citation)
    found: dict[ResourceType, list[CitationBase]] = defaultdict(list)
    before: ResolvedFullCites = []  # the full citations so far, as eyecite's functions expect them
    last: ResourceType | None = None
    for citation in citations:
        key = _authority(citation)
        resource = resources.get(key) if key is not None else None
        if isinstance(citation, FullCitation):
            resource = resolve_full_citation(citation) if resource is None else resource
            before.append((citation, resource))
        elif isinstance(citation, ShortCaseCitation):
            if _asked("resolve_shortcase_citation", resolve_shortcase_citation, citation):
                resource = resolve_shortcase_citation(citation, before)
        elif isinstance(citation, SupraCitation):
            if _asked("resolve_supra_citation", resolve_supra_citation, citation):
                resource = resolve_supra_citation(citation, before)
        elif isinstance(citation, ReferenceCitation):
            if _asked("resolve_reference_citation", resolve_reference_citation, citation):
                resource = resolve_reference_citation(citation, before)
        elif isinstance(citation, IdCitation) and _asked("resolve_id_citation", resolve_id_citation, citation):
            resource = resolve_id_citation(citation, last, found)
        last = resource
        if resource is not None:
            found[resource].append(citation)
    return found


def _authority(citation: CitationBase) -> _Key | None:
    """Return a key of the citation's authority, or None where citekit has linked it to none."""
    document = citation.document
    if not isinstance(document, GraphDocument) or document.authorities is None:
        return None
    number = document.authorities.get(span_of(citation))
    return None if number is None else (id(document), number)


def _asked(name: str, function: object, citation: CitationBase) -> bool:
    """Whether a function decides, and not citekit's link: the caller's own, or eyecite's for its own citations."""
    return function is not _DEFAULT[name] or not isinstance(citation.document, GraphDocument)
