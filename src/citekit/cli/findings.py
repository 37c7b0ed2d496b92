"""The findings of a cite-check, one a line, or as JSON."""

from __future__ import annotations

import json
from bisect import bisect_right
from collections.abc import Callable, Sequence

from citekit.check import Finding, Severity
from citekit.export.naming import printable
from citekit.graph import CitationGraph


def findings_text(graph: CitationGraph, findings: Sequence[Finding]) -> str:
    """Return a line for each finding, ``line:column: severity: code: message``, and one that counts them."""
    place = _places(graph.text)
    lines = []
    for finding in findings:
        line, column = place(finding.span[0])
        advice = f" ({printable(finding.suggestion)})" if finding.suggestion else ""
        where = f"{line}:{column}: {finding.severity.value}: {finding.code}"
        lines.append(f"{where}: {printable(finding.message)}{advice}")
    counts = ", ".join(
        f"{sum(finding.severity is severity for finding in findings)} {severity.value}" for severity in Severity
    )
    return "\n".join([*lines, f"{len(graph.citations)} citations checked: {counts}"]) + "\n"


def findings_json(graph: CitationGraph, findings: Sequence[Finding]) -> str:
    """Return the findings as a JSON array, ASCII only."""
    place = _places(graph.text)
    rows = []
    for finding in findings:
        line, column = place(finding.span[0])
        rows.append({
            "code": finding.code,
            "severity": finding.severity.value,
            "citation": finding.citation,
            "span": list(finding.span),
            "line": line,
            "column": column,
            "text": graph.text[slice(*finding.span)],
            "message": finding.message,
            "suggestion": finding.suggestion,
        })  # fmt: skip
    return json.dumps(rows)


def _places(text: str) -> Callable[[int], tuple[int, int]]:
    """Return what gives the line and column of an offset, both counted from 1."""
    starts = [0, *(i + 1 for i, character in enumerate(text) if character == "\n")]

    def place(offset: int) -> tuple[int, int]:
        line = bisect_right(starts, offset)
        return line, offset - starts[line - 1] + 1

    return place
