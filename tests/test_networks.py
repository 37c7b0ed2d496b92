"""The authorities as a network: networkx, GraphML, GEXF, DOT, the drawing, and files."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree as ET

import matplotlib as mpl
import networkx as nx
import pytest
from attrs import evolve

import citekit
from citekit import CitationGraph, Edge
from citekit.errors import CitekitTypeError, CitekitValueError

ODD = 'Ro\ud800e\x00 & <b> "C\\D" v. $5 in $10, 410 U.S. 113 (1973) (quoting A v. B, 9 F.3d 1). Id.'


@pytest.fixture
def plt() -> Iterator[object]:
    mpl.use("agg")
    import matplotlib.pyplot as plt

    yield plt
    plt.close("all")


def test_network_has_authorities_mentions_and_edges(sample_text: str) -> None:
    graph = citekit.extract(sample_text)
    network = graph.to_networkx()
    assert list(network) == [a.id for a in graph.authorities]
    assert dict(network.nodes(data="mentions")) == {a.id: len(graph.mentions(a)) for a in graph.authorities}
    found = {Edge(s, t, facts["relation"], key) for s, t, key, facts in network.edges(keys=True, data=True)}
    assert found == set(graph.edges)


@pytest.mark.parametrize("text", ["", "Id.", ODD], ids=["empty", "no authority", "odd"])
def test_files_can_be_read_again(text: str) -> None:
    graph = citekit.extract(text)
    count = len(graph.authorities), len(graph.edges)
    graphml = nx.read_graphml(io.BytesIO(graph.to_graphml().encode()), node_type=int, force_multigraph=True)
    assert (len(graphml), graphml.number_of_edges()) == count
    assert dict(graphml.nodes(data="label")) == dict(graph.to_networkx().nodes(data="label"))
    gexf = ET.fromstring(graph.to_gexf())  # noqa: S314 - ours
    assert (len(gexf.findall(".//{*}node")), len(gexf.findall(".//{*}edge"))) == count


def test_gexf_is_the_same_every_day(sample_text: str) -> None:
    assert "lastmodifieddate" not in citekit.extract(sample_text).to_gexf()


def test_dot() -> None:
    text = "Ashcroft v. Iqbal, 556 U.S. 662 (2009) (quoting Bell Atl. Corp. v. Twombly, 550 U.S. 544 (2007))."
    assert citekit.extract(text).to_dot() == (
        "digraph citations {\n"
        "  node [shape=box];\n"
        '  0 [label="Ashcroft v. Iqbal, 556 U.S. 662", kind=case];\n'
        '  1 [label="Bell Atl. Corp. v. Twombly, 550 U.S. 544", kind=case];\n'
        '  0 -> 1 [label="quoting"];\n'
        "}\n"
    )


def test_dot_quotes() -> None:
    graph = citekit.extract("Roe v. Wade, 410 U.S. 113 (1973).")
    named = evolve(graph, authorities=(evolve(graph.authorities[0], name='a "b" \\'),))
    assert '[label="a \\"b\\" \\\\, 410 U.S. 113", kind=case]' in named.to_dot()


def cells(ax: object) -> list[tuple[float, float]]:
    return [tuple(place) for dots in ax.collections for place in dots.get_offsets()]  # type: ignore[attr-defined]


@pytest.mark.parametrize("top", [1, 7, 25, 99])
def test_plot_shows_the_most_mentioned(plt: object, sample_text: str, top: int) -> None:
    graph = citekit.extract(sample_text)
    ax = graph.plot(top=top)
    assert len(set(cells(ax))) == len(cells(ax)) == min(top, len(graph.authorities)), "each has a place of its own"
    assert "Winter v. Natural" in " ".join(text.get_text() for text in ax.texts)
    ax.figure.canvas.draw()


def test_plot_draws_on_given_axes(plt, sample_text: str) -> None:
    _, ax = plt.subplots()
    assert citekit.extract(sample_text).plot(ax, top=3) is ax


@pytest.mark.parametrize("text", ["", "Id.", ODD.replace("\ud800", "")], ids=["empty", "no authority", "odd"])
def test_plot_of_odd_graphs(plt: object, text: str) -> None:
    citekit.extract(text).plot().figure.canvas.draw()


def test_plot_keeps_what_hangs_together_apart(plt: object) -> None:
    graph = citekit.extract(" ".join(f"A{'abcdefgh'[i]} v. B, {i + 1} U.S. 1 (1900)." for i in range(8)))
    star = evolve(graph, edges=tuple(Edge(0, i, "citing", i) for i in range(1, 8)))
    ax = star.plot()
    assert len(set(cells(ax))) == 8
    assert [text.get_text() for text in ax.texts].count("citing") == 7


@pytest.mark.parametrize(("top", "error"), [(0, CitekitValueError), (-1, CitekitValueError), ("3", CitekitTypeError)])
def test_wrong_top(plt: object, top: object, error: type[Exception]) -> None:
    with pytest.raises(error, match="top must be"):
        citekit.extract("").plot(top=top)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("name", "reads"),
    [
        ("a.html", lambda graph, data: data.startswith(b"<!doctype html>")),
        ("a.json", lambda graph, data: CitationGraph.from_json(data) == graph),
        ("a.csv", lambda graph, data: data.decode() == graph.to_csv()),
        ("a.GraphML", lambda graph, data: data.decode() == graph.to_graphml()),
        ("a.gexf", lambda graph, data: data.decode() == graph.to_gexf()),
        ("a.dot", lambda graph, data: data.decode() == graph.to_dot()),
    ],
)
@pytest.mark.parametrize("text", ["", ODD, "\ud83c\udfdb Roe v. Wade, 410 U.S. 113"], ids=["empty", "odd", "halves"])
def test_save(tmp_path: Path, name: str, reads, text: str) -> None:
    graph = citekit.extract(text)
    graph.save(tmp_path / name)
    assert reads(graph, (tmp_path / name).read_bytes())


@pytest.mark.parametrize("name", ["graph", "graph.xml", ".json"])
def test_save_needs_a_known_suffix(tmp_path: Path, name: str) -> None:
    with pytest.raises(CitekitValueError, match=re.escape("must end in one of .html, .json, ")):
        citekit.extract("").save(tmp_path / name)


@pytest.mark.parametrize("data", ["", "{", "[]", "{}", "null", b"\xff\xfe\x00", '{"text": ""}', "[" * 100_000])
def test_from_json_of_something_else(data: str | bytes) -> None:
    with pytest.raises(CitekitValueError):
        CitationGraph.from_json(data)


def test_from_json_of_no_text() -> None:
    with pytest.raises(CitekitTypeError, match="must be a str or bytes, not dict"):
        CitationGraph.from_json({})  # type: ignore[arg-type]
