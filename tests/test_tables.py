"""The tables of a graph: the same columns, types and values in pandas, polars, Arrow and CSV."""

from __future__ import annotations

import csv
import io
import re
import sys
from pathlib import Path

import pandas as pd
import polars as pl
import pyarrow as pa
import pytest
from attrs import evolve

import citekit
from citekit import CitationGraph
from citekit.errors import CitekitValueError, MissingExtraError
from citekit.export.tables import TABLES

PANDAS = {str: "string", int: "Int64", bool: "boolean"}
POLARS = {str: pl.String, int: pl.Int64, bool: pl.Boolean}
ARROW = {str: pa.string(), int: pa.int64(), bool: pa.bool_()}

every_table = pytest.mark.parametrize("what", TABLES)
every_text = pytest.mark.parametrize(
    "text",
    ["", "Roe v. Wade, 410 U.S. 113 (1973).", "Id. at 7.", "\ud800 Roe \udfff\x00v. Wade, 410 U.S. 113 (1973). Id."],
)


@every_table
@every_text
def test_types_are_the_same_for_every_graph(text: str, what: str) -> None:
    graph = citekit.extract(text)
    columns = TABLES[what].columns
    frame = graph.to_frame(what, "pandas")
    assert {name: str(of_type) for name, of_type in frame.dtypes.items()} == {n: PANDAS[t] for n, t in columns.items()}
    assert dict(graph.to_frame(what, "polars").schema) == {n: POLARS[t] for n, t in columns.items()}
    assert graph.to_arrow(what).schema == pa.schema([(n, ARROW[t]) for n, t in columns.items()])


@every_table
def test_every_library_has_the_same_rows(sample_text: str, what: str) -> None:
    graph = citekit.extract(sample_text)
    rows = graph.to_arrow(what).to_pylist()
    assert rows, "the sample order has a row for every table"
    assert graph.to_frame(what, "polars").to_dicts() == rows
    frame = graph.to_frame(what, "pandas")
    assert [{n: None if v is pd.NA else v for n, v in row.items()} for row in frame.to_dict("records")] == rows
    in_csv = list(csv.DictReader(io.StringIO(graph.to_csv(what))))
    assert in_csv == [{n: "" if v is None else str(v) for n, v in row.items()} for row in rows]


def test_citations(sample_text: str) -> None:
    graph = citekit.extract(sample_text)
    for row, citation in zip(graph.to_arrow().to_pylist(), graph.citations, strict=True):
        assert sample_text[row["start"] : row["end"]] == row["text"] == citation.text
        assert row["authority"] == graph.links[citation.id].authority
        assert (row["refers_to"] is None) is (row["authority"] is None)


def test_parts(sample_text: str) -> None:
    graph = citekit.extract(sample_text)
    for what in ("locators", "parentheticals"):
        for row in graph.to_arrow(what).to_pylist():
            assert sample_text[row["start"] : row["end"]] == row["text"]
            assert getattr(graph.citations[row["citation"]], what)[row["position"]].text == row["text"]
    (pin,) = citekit.extract("Roe v. Wade, 410 U.S. 113, 152–53 (1973).").to_arrow("pins").to_pylist()
    assert pin == {
        "citation": 0, "position": 0, "type": "page", "first": 152, "last": 153, "star": False, "note": None,
    }  # fmt: skip


def test_an_authority_without_designation_is_called_as_it_is_cited() -> None:
    graph = citekit.extract("The town relies on Thornbury, supra, at 9.")
    unnamed = evolve(graph, authorities=(evolve(graph.authorities[0], name=None, locators=()),))
    (row,) = unnamed.to_arrow("authorities").to_pylist()
    assert row["label"] == "Thornbury, supra, at 9 (not cited in full)"


def test_lone_surrogates_are_replaced() -> None:
    graph = citekit.extract("Roe\ud800 v. Wade, 410 U.S. 113 (1973).")
    (row,) = graph.to_arrow().to_pylist()
    assert row["text"] == graph.citations[0].text.replace("\ud800", "\ufffd")


@pytest.mark.parametrize("call", [CitationGraph.to_frame, CitationGraph.to_arrow, CitationGraph.to_csv])
def test_wrong_table(call) -> None:
    with pytest.raises(CitekitValueError, match="what must be one of citations, authorities, "):
        call(citekit.extract(""), "cases")


def test_wrong_library() -> None:
    with pytest.raises(CitekitValueError, match="library must be 'pandas', 'polars' or None, not 'numpy'"):
        citekit.extract("").to_frame(library="numpy")


def test_the_library_that_is_installed(monkeypatch: pytest.MonkeyPatch) -> None:
    graph = citekit.extract("")
    assert isinstance(graph.to_frame(), pd.DataFrame)
    monkeypatch.setitem(sys.modules, "pandas", None)
    assert isinstance(graph.to_frame(), pl.DataFrame)
    monkeypatch.setitem(sys.modules, "polars", None)
    with pytest.raises(MissingExtraError, match=re.escape("pip install 'citekit[pandas]'")):
        graph.to_frame()


@pytest.mark.parametrize(
    ("module", "extra", "call"),
    [
        ("pandas", "pandas", lambda graph: graph.to_frame(library="pandas")),
        ("polars", "polars", lambda graph: graph.to_frame(library="polars")),
        ("pyarrow", "arrow", lambda graph: graph.to_arrow()),
        ("networkx", "networkx", lambda graph: graph.to_networkx()),
        ("networkx", "networkx", lambda graph: graph.to_graphml()),
        ("networkx", "networkx", lambda graph: graph.to_gexf()),
        ("networkx", "plot", lambda graph: graph.plot()),
        ("matplotlib.pyplot", "plot", lambda graph: graph.plot()),
    ],
)
def test_missing_extra(monkeypatch: pytest.MonkeyPatch, module: str, extra: str, call) -> None:
    monkeypatch.setitem(sys.modules, module, None)
    with pytest.raises(MissingExtraError, match=re.escape(f"pip install 'citekit[{extra}]'")):
        call(citekit.extract(""))


def test_every_column_is_documented(root: Path) -> None:
    page = (root / "docs" / "tables-and-graphs.md").read_text(encoding="utf-8")
    for what, table in TABLES.items():
        section = page.split(f"### `{what}`")[1].split("\n#")[0]
        assert re.findall(r"^\| `(\w+)`", section, re.MULTILINE) == list(table.columns), what
