"""The tables of a graph as pandas, polars and pyarrow have them."""

from __future__ import annotations

from importlib.util import find_spec
from typing import Any

from citekit.errors import CitekitValueError, MissingExtraError
from citekit.export.tables import table, values
from citekit.graph import CitationGraph

# Types that hold None beside integers and booleans; pandas' own int64 and bool do not.
_PANDAS = {str: "string", int: "Int64", bool: "boolean"}


def to_frame(graph: CitationGraph, what: str, library: str | None) -> Any:  # noqa: ANN401 - a frame of either library
    """Return a table as a frame of pandas or polars; of the one that is installed when ``library`` is None."""
    table(what)  # a wrong name is told before a missing package
    if library is None:
        library = next((name for name in ("pandas", "polars") if find_spec(name)), None)
        if library is None:
            raise MissingExtraError.needed("to_frame", "pandas or polars", "pandas")
    if library == "pandas":
        return _pandas(graph, what)
    if library == "polars":
        return _polars(graph, what)
    raise CitekitValueError(f"library must be 'pandas', 'polars' or None, not {library!r}")


def _pandas(graph: CitationGraph, what: str) -> Any:  # noqa: ANN401
    try:
        import pandas as pd
    except ImportError:
        raise MissingExtraError.needed("to_frame", "pandas", "pandas") from None
    columns = values(graph, what)
    types = table(what).columns
    return pd.DataFrame({name: pd.array(columns[name], dtype=_PANDAS[types[name]]) for name in types})


def _polars(graph: CitationGraph, what: str) -> Any:  # noqa: ANN401
    try:
        import polars as pl
    except ImportError:
        raise MissingExtraError.needed("to_frame", "polars", "polars") from None
    types = {str: pl.String, int: pl.Int64, bool: pl.Boolean}
    schema = {name: types[of_type] for name, of_type in table(what).columns.items()}
    return pl.DataFrame(values(graph, what), schema=schema)


def to_arrow(graph: CitationGraph, what: str) -> Any:  # noqa: ANN401
    """Return a table as a ``pyarrow.Table``."""
    columns = values(graph, what)
    try:
        import pyarrow as pa
    except ImportError:
        raise MissingExtraError.needed("to_arrow", "pyarrow", "arrow") from None
    types = {str: pa.string(), int: pa.int64(), bool: pa.bool_()}
    schema = pa.schema([(name, types[of_type]) for name, of_type in table(what).columns.items()])
    return pa.table(columns, schema=schema)
