"""What the display says about one citation: what it refers to, and why."""

from __future__ import annotations

from collections.abc import Sequence

from citekit.export.naming import clause, labels, shorten
from citekit.graph import CitationGraph
from citekit.model import Citation

_WIDEST = 90  # code points of a name
_MOST_WEIGHED = 5  # candidates that are named


def named(graph: CitationGraph) -> list[str]:
    """Return what each authority of the graph is called on a card."""
    return [
        f"{shorten(label, _WIDEST)} ({authority.date[:4]})" if authority.date else shorten(label, _WIDEST)
        for authority, label in zip(graph.authorities, labels(graph), strict=True)
    ]


def card(graph: CitationGraph, citation: Citation, titles: Sequence[str]) -> str:
    """Return a few lines about a citation; ``titles`` are those that :func:`named` gave."""
    link = graph.links[citation.id]
    lines = [f"Citation {citation.id} · {citation.form.value} · {citation.kind.value}"]
    if link.authority is None:
        lines.append(f"Not resolved: {link.reason}" if link.reason else "Not resolved")
    else:
        lines.append(f"→ {titles[link.authority]}")
        lines.append(_how(link.method, link.reason))
    if link.antecedent is not None:
        before = graph.citations[link.antecedent]
        lines.append(f"Stands on citation {before.id}: {shorten(clause(before), _WIDEST)}")
    if link.candidates:
        weighed = "; ".join(titles[candidate] for candidate in link.candidates[:_MOST_WEIGHED])
        more = len(link.candidates) - _MOST_WEIGHED
        lines.append(f"Weighed: {weighed}; and {more} more" if more > 0 else f"Weighed: {weighed}")
    if citation.history_of is not None:
        lines.append(f"History of citation {citation.history_of}: {citation.relation or 'not said'}")
    elif citation.parent is not None:
        lines.append(f"In a parenthetical of citation {citation.parent}: {citation.relation or 'mentioned'}")
    return "\n".join(lines)


def _how(method: str, reason: str) -> str:
    if method == "founds":  # no link but the beginning of an authority
        return reason.capitalize()
    return f"Linked by {method}: {reason}" if reason else f"Linked by {method}"
