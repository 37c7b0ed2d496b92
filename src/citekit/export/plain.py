"""The graph as plain JSON data, and back."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from typing import Any

from citekit.errors import CitekitTypeError, CitekitValueError
from citekit.graph import CitationGraph
from citekit.model import (
    Authority,
    Citation,
    Edge,
    Form,
    Kind,
    Link,
    Locator,
    LocatorType,
    Parenthetical,
    Pin,
)

# Two code points of a str, but one character to every reader of the JSON escapes "\ud83c\udfdb"
_SPLIT_CHARACTER = re.compile("[\ud800-\udbff][\udc00-\udfff]")

_PARTS = ("volume", "reporter", "page", "number", "code", "title", "section")


def graph_to_dict(graph: CitationGraph) -> dict[str, Any]:
    """Return the graph as dicts, lists, strings, numbers, booleans and None only."""
    return {
        "text": graph.text,
        "citations": [_citation(c, link) for c, link in zip(graph.citations, graph.links, strict=True)],
        "authorities": [
            {
                "id": a.id,
                "kind": a.kind.value,
                "citations": list(a.citations),
                "name": a.name,
                "locators": list(a.locators),
                "court": a.court,
                "date": a.date,
                "complete": a.complete,
            }
            for a in graph.authorities
        ],
        "edges": [
            {"source": e.source, "target": e.target, "relation": e.relation, "citation": e.citation}
            for e in graph.edges
        ],
    }


def graph_to_json(graph: CitationGraph, indent: int | None) -> str:
    """Return the graph as JSON text that :func:`graph_from_json` reads without loss."""
    if indent is not None and not isinstance(indent, int):
        raise CitekitTypeError.expected("indent", "an int or None", indent)
    return json.dumps(graph_to_dict(graph), indent=indent, ensure_ascii=not _SPLIT_CHARACTER.search(graph.text))


def _citation(c: Citation, link: Link) -> dict[str, Any]:
    return {
        "id": c.id,
        "kind": c.kind.value,
        "form": c.form.value,
        "span": list(c.span),
        "text": c.text,
        "locators": [_locator(loc) for loc in c.locators],
        "case_name": c.case_name,
        "plaintiff": c.plaintiff,
        "defendant": c.defendant,
        "name_span": list(c.name_span) if c.name_span else None,
        "court": c.court,
        "court_text": c.court_text,
        "date": c.date,
        "pin": c.pin,
        "pins": [{"type": p.type, "start": p.start, "end": p.end, "star": p.star, "note": p.note} for p in c.pins],
        "signal": c.signal,
        "parentheticals": [{"text": p.text, "span": list(p.span), "verb": p.verb} for p in c.parentheticals],
        "embedded": c.embedded,
        "parent": c.parent,
        "history_of": c.history_of,
        "relation": c.relation,
        "author": c.author,
        "title": c.title,
        "footnote": c.footnote,
        "string_cite": c.string_cite,
        "confidence": c.confidence,
        "doubts": [doubt.value for doubt in c.doubts],
        "antecedent": link.antecedent,
        "authority": link.authority,
        "link": {"method": link.method, "reason": link.reason, "candidates": list(link.candidates)},
    }


def _locator(loc: Locator) -> dict[str, Any]:
    data: dict[str, Any] = {"type": loc.type.value, "text": loc.text, "span": list(loc.span)}
    data.update((part, value) for part in _PARTS if (value := getattr(loc, part)) is not None)
    if loc.kind is not Kind.CASE:
        data["kind"] = loc.kind.value
    if loc.form is not Form.FULL:
        data["form"] = loc.form.value
    if loc.pin_start >= 0:
        data["pin_start"] = loc.pin_start
    if loc.candidates:
        data["candidates"] = list(loc.candidates)
    if loc.damaged:
        data["damaged"] = True
    return data


def graph_from_dict(data: Mapping[str, Any]) -> CitationGraph:
    """Build a graph from what :func:`graph_to_dict` returned.

    Raises:
        CitekitValueError: a key or value is missing or wrong.
    """
    try:
        return CitationGraph(
            data["text"],
            tuple(_citation_from(c) for c in data["citations"]),
            tuple(
                Authority(
                    a["id"], Kind(a["kind"]), tuple(a["citations"]), a["name"], tuple(a["locators"]), a["court"],
                    a["date"], a["complete"],
                )
                for a in data["authorities"]
            ),
            tuple(
                Link(
                    c["id"], c["authority"], c["antecedent"], c["link"]["method"], c["link"]["reason"],
                    tuple(c["link"]["candidates"]),
                )
                for c in data["citations"]
            ),
            tuple(Edge(e["source"], e["target"], e["relation"], e["citation"]) for e in data["edges"]),
        )  # fmt: skip
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise CitekitValueError(f"not a citation graph as to_dict() writes it: {error!r}") from error


def graph_from_json(text: str | bytes) -> CitationGraph:
    """Build a graph from what :func:`graph_to_json` returned.

    Raises:
        CitekitTypeError: ``text`` is neither ``str`` nor ``bytes``.
        CitekitValueError: it is not JSON, or a key or value is missing or wrong.
    """
    if not isinstance(text, (str, bytes)):
        raise CitekitTypeError.expected("text", "a str or bytes", text)
    try:
        data = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise CitekitValueError(f"not JSON: {error}") from error
    return graph_from_dict(data)


def _citation_from(c: Mapping[str, Any]) -> Citation:
    return Citation(
        c["id"],
        Kind(c["kind"]),
        Form(c["form"]),
        _span(c["span"]),
        c["text"],
        tuple(_locator_from(loc) for loc in c["locators"]),
        c["case_name"],
        c["plaintiff"],
        c["defendant"],
        _span(c["name_span"]) if c["name_span"] is not None else None,
        c["court"],
        c["court_text"],
        c["date"],
        c["pin"],
        tuple(Pin(p["type"], p["start"], p["end"], p["star"], p["note"]) for p in c["pins"]),
        c["signal"],
        tuple(Parenthetical(p["text"], _span(p["span"]), p["verb"]) for p in c["parentheticals"]),
        c["embedded"],
        c["parent"],
        c["history_of"],
        c["relation"],
        c["author"],
        c["title"],
        c["footnote"],
        c["string_cite"],
    )


def _locator_from(loc: Mapping[str, Any]) -> Locator:
    parts = {part: loc.get(part) for part in _PARTS}
    return Locator(
        LocatorType(loc["type"]),
        loc["text"],
        _span(loc["span"]),
        kind=Kind(loc.get("kind", "case")),
        form=Form(loc.get("form", "full")),
        pin_start=loc.get("pin_start", -1),
        candidates=tuple(loc.get("candidates", ())),
        damaged=loc.get("damaged", False),
        **parts,
    )


def _span(pair: list[int]) -> tuple[int, int]:
    start, end = pair
    return start, end
