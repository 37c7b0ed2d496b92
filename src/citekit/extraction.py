"""One call for the whole way: text in, citation graph out."""

from __future__ import annotations

import gc
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from itertools import repeat
from operator import attrgetter
from typing import TypeVar

from attrs import fields

from citekit.errors import CitekitTypeError
from citekit.grammar import citations_of
from citekit.graph import CitationGraph
from citekit.graph_core import edges_of
from citekit.model import Authority, Citation, Link
from citekit.resolvers import DEFAULT_RESOLVERS, Resolver, resolve
from citekit.text import Document
from citekit.text.spacing import ClosedUp
from citekit.tokenizers import DEFAULT_TOKENIZERS, Tokenizer, tokenize

_Part = TypeVar("_Part", Tokenizer, Resolver)

# attrs.evolve looks every field up anew; a citation's kind is set too often for that.
_VALUES = attrgetter(*(field.name for field in fields(Citation)))


def extract(
    text: str,
    *,
    tokenizers: Iterable[Tokenizer] = DEFAULT_TOKENIZERS,
    resolvers: Iterable[Resolver] = DEFAULT_RESOLVERS,
) -> CitationGraph:
    """Find every citation in a text, read its parts, and link it to its authority.

    Args:
        text: an opinion, order or brief, or any part of one.
        tokenizers: the families of designations to look for, instead of the default ones.
        resolvers: one for each form of citation that shall be linked, instead of the default ones.

    Returns:
        The graph of citations, authorities, links and edges. Offsets in it are code points into ``text``.

    Raises:
        CitekitTypeError: ``text`` is not a ``str``, ``tokenizers`` holds what is no tokenizer, or ``resolvers`` what is
            no resolver.
        CitekitValueError: two resolvers are given for one form.

    >>> graph = extract("Roe v. Wade, 410 U.S. 113, 153 (1973). Id. at 154.")
    >>> [(c.form.value, c.case_name, c.pin) for c in graph]
    [('full', 'Roe v. Wade', '153'), ('id', None, '154')]
    >>> graph.antecedent(graph.citations[1]).case_name
    'Roe v. Wade'
    """
    if not isinstance(text, str):
        raise CitekitTypeError.expected("text", "a str (decode bytes first)", text)
    tokenizers = _all_with(tokenizers, "tokens", "tokenizers")
    resolvers = _all_with(resolvers, "resolve", "resolvers")
    with _without_collection():
        closed_up = ClosedUp.read(text)
        document = Document.read(text if closed_up is None else closed_up.text)
        tokens = tokenize(document, tokenizers)
        citations = citations_of(document, tokens)
        links, authorities = resolve(citations, resolvers, document.text)
        citations = tuple(map(_of_its_authority, citations, links, repeat(authorities)))
        if closed_up is not None:
            citations = tuple(map(closed_up.restored, citations, repeat(text)))
        return CitationGraph(text, citations, authorities, links, edges_of(citations, links))


@contextmanager
def _without_collection() -> Iterator[None]:
    """Hold the cyclic garbage collector off, if it is on.

    Reading makes many values and keeps nearly all of them, in no cycles; each collection would walk all that was read
    so far, which is a twentieth of the time on an opinion, and a fifth on a text of nothing but citations.
    """
    collects = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collects:
            gc.enable()


def _all_with(parts: Iterable[_Part], method: str, argument: str) -> tuple[_Part, ...]:
    """Return the parts of the way, if each has the method that it is called by."""
    if not isinstance(parts, Iterable):
        raise CitekitTypeError.expected(argument, f"an iterable of {argument}", parts)
    found = tuple(parts)
    for part in found:
        if not callable(getattr(part, method, None)) or isinstance(part, type):
            raise CitekitTypeError.expected(f"each of {argument}", f"an object with a method {method}()", part)
    return found


def _of_its_authority(citation: Citation, link: Link, authorities: tuple[Authority, ...]) -> Citation:
    """Return the citation with the kind of what it stands for: only its link tells what ``Id.`` cites."""
    if link.authority is None or citation.kind is authorities[link.authority].kind:
        return citation
    number, _, *rest = _VALUES(citation)
    return Citation(number, authorities[link.authority].kind, *rest)
