"""Several evaluations in one table."""

from __future__ import annotations

from collections.abc import Mapping

from citekit.evaluation.figures import Evaluation, Figure

_TITLES = {
    "by_kind": "designations found, by kind",
    "by_form": "designations found, by form",
    "fields": "fields of full citations",
    "links": "links",
}


def side_by_side(results: Mapping[str, Evaluation]) -> str:
    """Return one table in Markdown: a row for each figure, a column for each extractor.

    Args:
        results: name of an extractor -> its evaluation, all of the same documents.

    Returns:
        the lines; a cell says precision, recall and F1.
    """
    lines = [
        f"| | {' | '.join(f'{name}: precision / recall / F1' for name in results)} | annotated |",
        f"|---|{'---|' * len(results)}---|",
    ]
    for section, title in _TITLES.items():
        columns: list[Mapping[str, Figure]] = [getattr(result, section) for result in results.values()]
        lines.append(f"| **{title}** |{' |' * len(results)} |")
        for name in dict.fromkeys(name for column in columns for name in column):
            figures = [column.get(name) for column in columns]
            annotated = max(figure.annotated for figure in figures if figure is not None)
            lines.append(f"| {name} | {' | '.join(map(_cell, figures))} | {annotated} |")
    lines.append(f"| **right in everything** |{' |' * len(results)} |")
    first = next(iter(results.values()))
    for name, share in first.strict.items():
        shares = [f"{result.strict[name].share:.3f}" for result in results.values()]
        lines.append(f"| {name} | {' | '.join(shares)} | {share.mentions} |")
    return "\n".join(lines)


def _cell(figure: Figure | None) -> str:
    return "–" if figure is None else " / ".join(figure.printed())
