"""A graph written to a file, in the format that the file's name says."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

from citekit.errors import CitekitTypeError, CitekitValueError
from citekit.graph import CitationGraph

_FORMATS: dict[str, Callable[[CitationGraph], str]] = {
    ".html": lambda graph: graph.to_html(page=True),
    ".json": lambda graph: graph.to_json(),
    ".csv": lambda graph: graph.to_csv(),
    ".graphml": lambda graph: graph.to_graphml(),
    ".gexf": lambda graph: graph.to_gexf(),
    ".dot": lambda graph: graph.to_dot(),
}


def save(graph: CitationGraph, path: str | os.PathLike[str]) -> None:
    """Write the graph as UTF-8; the suffix of ``path`` chooses the format."""
    if not isinstance(path, (str, os.PathLike)):
        raise CitekitTypeError.expected("path", "a str or a path", path)
    suffix = Path(path).suffix.lower()
    if suffix not in _FORMATS:
        raise CitekitValueError(f"the name of the file must end in one of {', '.join(_FORMATS)}, not {suffix!r}")
    Path(path).write_bytes(_FORMATS[suffix](graph).encode("utf-8", "surrogatepass"))
