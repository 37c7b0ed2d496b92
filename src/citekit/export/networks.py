"""The authorities and the relations between them as networks: networkx, GraphML, GEXF, DOT."""

from __future__ import annotations

import io
import re
from typing import Any

from citekit.errors import MissingExtraError
from citekit.export.naming import labels, writable
from citekit.graph import CitationGraph

# networkx writes the day: ' lastmodifieddate="2024-05-01"'. The same graph shall give the same file.
_DAY = re.compile(r' lastmodifieddate="[^"]*"')


def to_networkx(graph: CitationGraph) -> Any:  # noqa: ANN401 - networkx has no types of its own
    """Return a ``networkx.MultiDiGraph``: nodes are ids of authorities, keys of edges are ids of citations.

    A node has ``label``, ``kind``, ``name``, ``locators``, ``court``, ``date``, ``complete`` and ``mentions``, an edge
    ``relation`` and ``citation``; what is not known is left out, and what XML cannot have is U+FFFD.
    """
    try:
        import networkx as nx
    except ImportError:
        raise MissingExtraError.needed("to_networkx", "networkx", "networkx") from None
    network = nx.MultiDiGraph()
    for a, label in zip(graph.authorities, labels(graph), strict=True):
        facts = {
            "label": label,
            "kind": a.kind.value,
            "name": a.name,
            "locators": "; ".join(a.locators),
            "court": a.court,
            "date": a.date,
        }
        known = {name: writable(fact) for name, fact in facts.items() if fact}
        network.add_node(a.id, **known, complete=a.complete, mentions=len(a.citations))
    for e in graph.edges:
        network.add_edge(e.source, e.target, key=e.citation, relation=writable(e.relation), citation=e.citation)
    return network


def to_graphml(graph: CitationGraph) -> str:
    """Return the network as GraphML, which Gephi, yEd and igraph read."""
    network = to_networkx(graph)
    from networkx import write_graphml_xml  # write_graphml() writes otherwise where lxml is installed

    written = io.BytesIO()
    write_graphml_xml(network, written, encoding="utf-8")
    return written.getvalue().decode("utf-8")


def to_gexf(graph: CitationGraph) -> str:
    """Return the network as GEXF, the format of Gephi."""
    network = to_networkx(graph)
    from networkx import write_gexf

    written = io.BytesIO()
    write_gexf(network, written, encoding="utf-8")
    return _DAY.sub("", written.getvalue().decode("utf-8"), count=1)


def to_dot(graph: CitationGraph) -> str:
    """Return the network in DOT, the language of Graphviz."""
    lines = ["digraph citations {", "  node [shape=box];"]
    for a, label in zip(graph.authorities, labels(graph), strict=True):
        lines.append(f"  {a.id} [label={_quoted(label)}, kind={a.kind.value}];")
    lines += [f"  {e.source} -> {e.target} [label={_quoted(e.relation)}];" for e in graph.edges]
    return "\n".join([*lines, "}"]) + "\n"


def _quoted(text: str) -> str:
    escaped = writable(text).replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'
