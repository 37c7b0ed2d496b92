"""What is known of one citation or one authority, as a small table for a notebook."""

from __future__ import annotations

from html import escape

from citekit.export.naming import clause, printable, title
from citekit.model import Authority, Citation

# The rules of notebooks for tables send text to the right; where styles are taken away, the table stays one.
_CELL = ' style="text-align:left;vertical-align:top"'


def citation_html(c: Citation) -> str:
    """Return the display of a citation: the clause, and each part that was read from it."""
    return _table(
        f"{c.form.value} · {c.kind.value} · citation {c.id}",
        clause(c),
        {
            "case name": c.case_name,
            "author": c.author,
            "title": c.title,
            "locators": "; ".join(locator.text for locator in c.locators),
            "pin": c.pin,
            "court": _court(c.court, c.court_text),
            "date": c.date,
            "signal": c.signal,
            "parentheticals": "; ".join(f"({bracket.text})" for bracket in c.parentheticals),
            "history of": _other(c.history_of, c.relation),
            "inside": _other(c.parent, c.relation),
            "span": f"{c.span[0]}–{c.span[1]}",
        },
    )


def authority_html(a: Authority) -> str:
    """Return the display of an authority: its name, its designations, and which citations cite it."""
    return _table(
        f"{a.kind.value} · authority {a.id}",
        title(a),
        {
            "locators": "; ".join(a.locators),
            "court": a.court,
            "date": a.date,
            "mentions": f"{len(a.citations)} (citations {', '.join(map(str, a.citations))})",
        },
    )


def _court(court: str | None, printed: str | None) -> str | None:
    return f"{court} ({printed})" if court and printed else court or printed


def _other(citation: int | None, relation: str | None) -> str | None:
    return None if citation is None else f"citation {citation}{f' ({relation})' if relation else ''}"


def _table(heading: str, text: str, facts: dict[str, str | None]) -> str:
    rows = "".join(
        f"<tr><th{_CELL}>{name}</th><td{_CELL}>{escape(printable(fact))}</td></tr>"
        for name, fact in facts.items()
        if fact
    )
    return f"<div><b>{escape(text)}</b><br><small>{heading}</small><table>{rows}</table></div>"
