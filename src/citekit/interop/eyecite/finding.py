"""``get_citations`` as eyecite has it, and the conversion of a citation graph."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from eyecite.helpers import disambiguate_reporters
from eyecite.models import CitationBase, Document
from eyecite.tokenizers import EXTRACTORS, Tokenizer, default_tokenizer

from citekit.errors import CitekitTypeError, CitekitValueError
from citekit.extraction import extract
from citekit.graph import CitationGraph
from citekit.interop.eyecite.objects import objects_of
from citekit.model import Span
from citekit.text import Document as CitekitDocument


@dataclass(eq=False)
class GraphDocument(Document):
    """eyecite's document, which also holds the citation graph that its citations were made from.

    Attributes:
        graph: the graph of ``plain_text``.
        authorities: span of each citation -> id of its authority in the graph, or None.
    """

    graph: CitationGraph | None = None
    authorities: dict[Span, int | None] | None = None


def get_citations(
    plain_text: str = "",
    remove_ambiguous: bool = False,
    tokenizer: Tokenizer = default_tokenizer,
    markup_text: str = "",
    clean_steps: Iterable[str | Callable[[str], str]] | None = None,
) -> list[CitationBase]:
    """Find citations with citekit and return them as eyecite's objects, as ``eyecite.get_citations`` does.

    Args:
        plain_text: the text to read.
        remove_ambiguous: whether to leave out citations whose reporter may be several ones.
        tokenizer: accepted so that calls need no change, and not used: citekit has its own.
        markup_text: HTML or XML to read instead; eyecite's cleaner makes the plain text of it.
        clean_steps: names of eyecite's cleaners, or functions from text to text, applied first.

    Returns:
        eyecite's objects in text order, one for each parallel cite. Offsets are code points into
        the cleaned text: ``citation.document.plain_text``.

    Raises:
        CitekitTypeError: a text is not a ``str``.
        CitekitValueError: the tokenizer has patterns of its own, which citekit would leave out without a word;
            both texts are given together with cleaning steps; a cleaning step fails.

    >>> [citation.matched_text() for citation in get_citations("Roe v. Wade, 410 U.S. 113, 93 S. Ct. 705 (1973)")]
    ['410 U.S. 113', '93 S. Ct. 705']
    """
    for name, given in (("plain_text", plain_text), ("markup_text", markup_text)):
        if not isinstance(given, str):
            raise CitekitTypeError.expected(name, "a str (decode bytes first)", given)
    if tokenizer is not default_tokenizer and tokenizer.extractors != EXTRACTORS:
        raise CitekitValueError(
            "tokenizer has extractors of its own, which citekit does not use; write a citekit tokenizer"
            " (docs/extending.md), pass it to citekit.extract, and give the graph to to_eyecite"
        )
    if not plain_text and not markup_text:
        return []
    steps = list(clean_steps or ())
    if markup_text and not plain_text and "html" not in steps:
        steps.insert(0, "html")
    try:
        document = GraphDocument(plain_text, markup_text, clean_steps=steps)
    except Exception as error:  # of lxml, or of a step of the caller's own
        raise CitekitValueError(f"the text could not be cleaned: {error}") from error
    found = _fill(document, extract(document.plain_text))
    return disambiguate_reporters(found) if remove_ambiguous else found


def to_eyecite(graph: CitationGraph) -> list[CitationBase]:
    """Return a graph's citations as eyecite's objects, in text order.

    Args:
        graph: what :func:`citekit.extract` returned, also with tokenizers or resolvers of your own.

    Returns:
        One object for each designation; what eyecite has no class for (a paper of the record, a treatise, a bare
        section) is an ``UnknownCitation``.

    Raises:
        CitekitTypeError: ``graph`` is no ``CitationGraph``.

    >>> import citekit
    >>> to_eyecite(citekit.extract("Roe v. Wade, 410 U.S. 113, 153 (1973)"))[0].metadata.pin_cite
    '153'
    """
    if not isinstance(graph, CitationGraph):
        raise CitekitTypeError.expected("graph", "a CitationGraph (as citekit.extract returns)", graph)
    return _fill(GraphDocument(graph.text), graph) if graph.citations else []


def span_of(citation: CitationBase) -> Span:
    """Return a citation's span."""
    start, end = citation.span()  # type: ignore[no-untyped-call]
    return start, end


def _fill(document: GraphDocument, graph: CitationGraph) -> list[CitationBase]:
    """Make the objects, tie each to the document, and lay the document out in words around them."""
    folded = CitekitDocument.read(graph.text).folded
    found = [
        (item, link.authority)
        for citation, link in zip(graph.citations, graph.links, strict=True)
        for item in objects_of(citation, graph, folded)
    ]
    found.sort(key=lambda pair: span_of(pair[0]))
    document.graph = graph
    document.authorities = {span_of(item): authority for item, authority in found}
    at = 0
    for item, _ in found:
        start, end = span_of(item)
        document.words.append(graph.text[at:start])
        item.document, item.index = document, len(document.words)
        document.citation_tokens.append((item.index, item.token))
        document.words.append(item.token)
        at = end
    document.words.append(graph.text[at:])
    return [item for item, _ in found]
