"""Annotated documents: a text, and what a person found in it."""

from __future__ import annotations

import json
import os
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from attrs import frozen

from citekit.errors import CitekitTypeError, CitekitValueError
from citekit.graph import CitationGraph
from citekit.model import Form, Kind, Span

_SUFFIX = ".gold.json"
_KINDS = frozenset(kind.value for kind in Kind)
_FORMS = frozenset(form.value for form in Form)


@frozen
class Mention:
    """One citing clause, as a person annotated it.

    Attributes:
        kind, form: as in :class:`citekit.Kind` and :class:`citekit.Form`.
        spans: where its designations stand: each parallel cite, the docket number, the word ``Id.``, the bare name.
        authority: a label, the same for all mentions of one authority in the document.
        name, court, date, pin: as printed with this very mention, the date as ``2010-02-11``; None where not printed.
        nested_in: position of the mention in whose parenthetical it stands.
    """

    kind: str
    form: str
    spans: tuple[Span, ...]
    authority: str
    name: str | None = None
    court: str | None = None
    date: str | None = None
    pin: str | None = None
    nested_in: int | None = None


@frozen
class AnnotatedDocument:
    """A text and its mentions.

    Attributes:
        id: what the document is called in the list of differences.
        text: the text that the spans count code points of.
        mentions: in text order.
    """

    id: str
    text: str
    mentions: tuple[Mention, ...]


def read_documents(directory: str | os.PathLike[str]) -> tuple[AnnotatedDocument, ...]:
    """Read every ``NAME.gold.json`` of a directory, with ``NAME.txt`` beside it.

    Args:
        directory: where the files are.

    Returns:
        The documents, in order of their file names.

    Raises:
        CitekitTypeError: ``directory`` is neither a ``str`` nor a path.
        CitekitValueError: there is none, a text is missing, or a file is not as docs/accuracy.md says; the message
            names the file, the mention and the field.
    """
    if not isinstance(directory, (str, os.PathLike)):
        raise CitekitTypeError.expected("directory", "a str or a path", directory)
    files = sorted(Path(directory).glob(f"*{_SUFFIX}"))
    if not files:
        raise CitekitValueError(f"no annotated documents (*{_SUFFIX}) in {str(directory)!r}")
    return tuple(_read(file) for file in files)


def _read(file: Path) -> AnnotatedDocument:
    source = file.with_name(file.name.removesuffix(_SUFFIX) + ".txt")
    try:
        data = json.loads(file.read_text(encoding="utf-8"))
        # newline="": offsets count the line ends as they are
        with source.open(encoding="utf-8", newline="") as opened:
            text = opened.read()
    except (OSError, ValueError) as error:
        raise CitekitValueError(f"{file}: cannot be read with its text {source.name}: {error}") from error
    if not isinstance(data, Mapping) or not isinstance(data.get("mentions"), list):
        raise CitekitValueError(f"{file}: must be an object with a list 'mentions'")
    mentions = data["mentions"]
    return AnnotatedDocument(
        str(data.get("id", source.stem)),
        text,
        tuple(_mention(f"{file}: mention {at}", mention, text, len(mentions)) for at, mention in enumerate(mentions)),
    )


def _mention(where: str, data: object, text: str, size: int) -> Mention:
    if not isinstance(data, Mapping):
        raise CitekitValueError(f"{where}: must be an object, not {data!r}")
    kind, form, spans, authority = (data.get(key) for key in ("kind", "form", "spans", "authority"))
    if kind not in _KINDS:
        raise CitekitValueError(f"{where}: 'kind' must be one of {', '.join(sorted(_KINDS))}, not {kind!r}")
    if form not in _FORMS:
        raise CitekitValueError(f"{where}: 'form' must be one of {', '.join(sorted(_FORMS))}, not {form!r}")
    if not isinstance(authority, str):
        raise CitekitValueError(f"{where}: 'authority' must be a label, not {authority!r}")
    if not isinstance(spans, list) or not spans or not all(_is_span(span, len(text)) for span in spans):
        raise CitekitValueError(f"{where}: 'spans' must be pairs [start, end] inside the text, not {spans!r}")
    for span, printed in zip(spans, data.get("locators") or (), strict=False):
        if str(printed).split() != text[slice(*span)].split():
            raise CitekitValueError(f"{where}: {printed!r} is not what stands at {span}: {text[slice(*span)]!r}")
    nested = data.get("nested_in")
    if nested is not None and not (isinstance(nested, int) and 0 <= nested < size):
        raise CitekitValueError(f"{where}: 'nested_in' must be the position of a mention, not {nested!r}")
    printed_fields = {}
    for field in ("name", "court", "date", "pin"):
        value = data.get(field)
        if value is not None and not isinstance(value, str):
            raise CitekitValueError(f"{where}: {field!r} must be a string, not {value!r}")
        printed_fields[field] = value
    return Mention(
        str(kind), str(form), tuple((start, end) for start, end in spans), authority, nested_in=nested, **printed_fields
    )


def _is_span(span: object, size: int) -> bool:
    if not isinstance(span, list) or len(span) != 2:
        return False
    start, end = span
    return isinstance(start, int) and isinstance(end, int) and 0 <= start < end <= size


def draft(name: str, graph: CitationGraph) -> dict[str, Any]:
    """Return what citekit found as an annotation, for a person to correct.

    Args:
        name: what to call the document; write the result to ``NAME.gold.json``, and the text to ``NAME.txt``.
        graph: of the document.

    Returns:
        plain JSON data in the format of docs/accuracy.md.

    Raises:
        CitekitTypeError: ``graph`` is not a graph.

    >>> import citekit
    >>> mention = draft("roe", citekit.extract("Roe v. Wade, 410 U.S. 113 (1973)."))["mentions"][0]
    >>> mention["form"], mention["locators"], mention["authority"]
    ('full', ['410 U.S. 113'], 'A0')
    """
    if not isinstance(graph, CitationGraph):
        raise CitekitTypeError.expected("graph", "a CitationGraph (as citekit.extract returns)", graph)
    mentions = []
    for citation, link in zip(graph.citations, graph.links, strict=True):
        data: dict[str, Any] = {
            "kind": citation.kind.value,
            "form": citation.form.value,
            "locators": [locator.text for locator in citation.locators],
            "spans": [list(locator.span) for locator in citation.locators],
            "authority": f"X{citation.id}" if link.authority is None else f"A{link.authority}",
            "name": citation.case_name,
            "court": citation.court_text,
            "date": citation.date,
            "pin": citation.pin,
            "signal": citation.signal,
            "parens": [parenthetical.text for parenthetical in citation.parentheticals],
            "nested_in": citation.parent,
            "history_of": citation.history_of,
            "relation": citation.relation,
        }
        mentions.append({key: value for key, value in data.items() if value not in (None, [])})
    return {"id": name, "mentions": mentions}
