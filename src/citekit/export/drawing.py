"""A drawing of what an opinion leans on: its authorities, and the relations between them."""

from __future__ import annotations

from math import ceil, sqrt
from textwrap import wrap
from typing import Any

from citekit.errors import CitekitTypeError, CitekitValueError, MissingExtraError
from citekit.export.naming import labels, printable
from citekit.export.networks import to_networkx
from citekit.graph import CitationGraph
from citekit.model import Authority, Kind

_COLOURS = {
    Kind.CASE: "#3f6fa8",
    Kind.CONSTITUTION: "#b5483a",
    Kind.STATUTE: "#2e8540",
    Kind.REGULATION: "#2f8f85",
    Kind.RULE: "#b07d12",
    Kind.LEGISLATIVE: "#7d8a1f",
    Kind.JOURNAL: "#8357b5",
    Kind.BOOK: "#b14d86",
    Kind.RECORD: "#7a7f87",
}
_CELL = 1.9, 1.15  # inches that a node has for itself and its name
_NAME_WIDTH, _NAME_LINES = 24, 2  # characters; lines
_SMALLEST, _LARGEST = 110, 900  # points²: the area of a node shows how often it is mentioned
_MOST_COLUMNS = 6

Cell = tuple[int, int]


def plot(graph: CitationGraph, ax: Any, top: int) -> Any:  # noqa: ANN401 - matplotlib's Axes, or None
    """Draw the ``top`` most mentioned authorities; :meth:`citekit.CitationGraph.plot` says more."""
    if not isinstance(top, int):
        raise CitekitTypeError.expected("top", "an int", top)
    if top < 1:
        raise CitekitValueError(f"top must be 1 or more, not {top}")
    try:
        import matplotlib.pyplot as plt
        import networkx as nx
    except ImportError:
        raise MissingExtraError.needed("plot", "matplotlib and networkx", "plot") from None

    names = labels(graph)
    chosen = sorted(graph.authorities, key=lambda a: (-len(a.citations), a.id))[:top]
    network = nx.MultiDiGraph(to_networkx(graph).subgraph(a.id for a in chosen))
    cells = _cells(network)
    columns = 1 + max((column for column, _ in cells.values()), default=0)
    rows = 1 + max((row for _, row in cells.values()), default=0)
    if ax is None:
        size = (max(6, columns * _CELL[0]), rows * _CELL[1] + 1)
        _, ax = plt.subplots(figsize=size, layout="constrained")
    ax.set(xlim=(-0.6, columns - 0.4), ylim=(rows - 0.3, -0.5))
    ax.set_axis_off()

    most = max((len(a.citations) for a in chosen), default=1)
    areas = {a.id: _SMALLEST + (_LARGEST - _SMALLEST) * (len(a.citations) - 1) / max(1, most - 1) for a in chosen}
    for kind, colour in _COLOURS.items():
        if of_kind := [a.id for a in chosen if a.kind is kind]:
            across, down = zip(*(cells[number] for number in of_kind), strict=True)
            ax.scatter(across, down, [areas[number] for number in of_kind], colour, label=kind.value, zorder=2)
    for a in chosen:
        ax.annotate(str(len(a.citations)), cells[a.id], ha="center", va="center", color="white", fontsize=8, zorder=3)
        ax.annotate(
            _name(a, names[a.id]), cells[a.id], xytext=(0, -sqrt(areas[a.id]) / 2 - 3), textcoords="offset points",
            ha="center", va="top", fontsize=8, parse_math=False, zorder=3,
        )  # fmt: skip
    _draw_edges(ax, network, cells, areas)
    if chosen:
        legend = ax.legend(
            loc="upper center", bbox_to_anchor=(0.5, 0.02), ncols=len(_COLOURS), frameon=False, fontsize=8
        )
        for handle in legend.legend_handles:
            handle.set_sizes([50])
    left_out = len(graph.authorities) - len(chosen)
    ax.set_title(f"Authorities by mentions ({left_out} more left out)" if left_out else "Authorities by mentions")
    return ax


def _draw_edges(ax: Any, network: Any, cells: dict[int, Cell], areas: dict[int, float]) -> None:  # noqa: ANN401
    relations: dict[tuple[int, int], list[str]] = {}
    for source, target, relation in network.edges(data="relation"):
        if source != target and relation not in relations.setdefault((source, target), []):
            relations[source, target].append(relation)
    for (source, target), found in relations.items():
        ax.annotate(
            "", cells[target], cells[source], zorder=1,
            arrowprops={
                "arrowstyle": "-|>", "color": "#9aa0a8", "connectionstyle": "arc3,rad=-0.15",
                "shrinkA": sqrt(areas[source]) / 2, "shrinkB": sqrt(areas[target]) / 2 + 1,
            },
        )  # fmt: skip
        middle = [(a + b) / 2 for a, b in zip(cells[source], cells[target], strict=True)]
        ax.annotate(
            "".join(wrap(printable(", ".join(found)), _NAME_WIDTH, max_lines=1, placeholder=" …")), middle,
            xytext=(0, 9), textcoords="offset points", ha="center", va="center", fontsize=7, style="italic",
            bbox={"facecolor": ax.get_facecolor(), "edgecolor": "none", "pad": 1}, parse_math=False, zorder=4,
        )  # fmt: skip


def _cells(network: Any) -> dict[int, Cell]:  # noqa: ANN401 - a networkx graph without types
    """Return a column and a row for each node: what hangs together stands together, and no two in one cell."""
    import networkx as nx

    blocks = sorted(
        (_block(network.subgraph(sorted(part))) for part in nx.weakly_connected_components(network)),
        key=lambda block: (-_extent(block)[1], -max(network.nodes[n]["mentions"] for n in block), min(block)),
    )
    columns = max(ceil(sqrt(len(network))), *(_extent(block)[0] for block in blocks)) if blocks else 1
    columns = max(min(columns, _MOST_COLUMNS), *(_extent(block)[0] for block in blocks)) if blocks else 1
    cells: dict[int, Cell] = {}
    left = top = height = 0
    for block in blocks:
        across, down = _extent(block)
        if left + across > columns:
            left, top, height = 0, top + height, 0
        cells.update((number, (left + column, top + row)) for number, (column, row) in block.items())
        left, height = left + across, max(height, down)
    return cells


def _extent(block: dict[int, Cell]) -> Cell:
    return 1 + max(column for column, _ in block.values()), 1 + max(row for _, row in block.values())


def _block(part: Any) -> dict[int, Cell]:  # noqa: ANN401
    """Return cells for nodes that hang together: as a spring layout has them, moved apart into rows."""
    import networkx as nx

    if len(part) <= 2:
        in_order = sorted(part, key=lambda number: (part.in_degree(number), number))  # the citing one first
        return {number: (column, 0) for column, number in enumerate(in_order)}
    across = ceil(sqrt(len(part)))
    places = nx.spring_layout(part, seed=1)
    by_height = sorted(part, key=lambda number: (-places[number][1], number))
    rows = [by_height[at : at + across] for at in range(0, len(part), across)]
    return {
        number: (column, row)
        for row, numbers in enumerate(rows)
        for column, number in enumerate(sorted(numbers, key=lambda number: (places[number][0], number)))
    }


def _name(authority: Authority, label: str) -> str:
    called = authority.name or next(iter(authority.locators), label)
    return "\n".join(wrap(printable(called), _NAME_WIDTH, max_lines=_NAME_LINES, placeholder=" …"))
