"""A citation in the form of the Bluebook: what it says, in canonical spelling and order."""

from __future__ import annotations

import re

from citekit.bluebook.authority import bracket, case_title, pinned
from citekit.bluebook.designation import designation_text, in_order
from citekit.model import Citation, Form, Kind, Locator, LocatorType

_CODES = frozenset((Kind.STATUTE, Kind.REGULATION, Kind.RULE, Kind.CONSTITUTION))
# A page behind a parallel cite: `, 376` of `129 S. Ct. 365, 376, 172 L. Ed. 2d`
_PARALLEL_PIN = re.compile(r",\s+(?:at\s+)?(\*?\d[\d–-]*(?:\s+(?:&\s+)?nn?\.\s*\d+)?)\s*(?=,|\(|\Z)")
_SHORT_PIN = re.compile(r"\*?\d[\d–-]*(?:\s+(?:&\s+)?nn?\.\s*\d+)?")
_NOTE = re.compile(r"(?:note|fn|nn?)\.? ?(?=\d)")
# Pins that need no `at`: `Id. ¶ 5`, `Id. § 3`, `supra note 5` (Bluebook R. 4.1, R. 3.3)
_SIGNS = ("¶", "§", "note", "n.", "nn.", "cl", "(", "ch", "pt", "art", "fig", "tbl", "app", "cmt", "line", "vol")


def citation_text(citation: Citation) -> str:
    """Return a citation in the form of the Bluebook: see :meth:`citekit.Citation.bluebook`."""
    if citation.form is Form.ID:
        parallel = [designation_text(locator) for locator in citation.locators if locator.reporter is not None]
        return ", ".join([f"Id.{_at(citation.pin)}", *parallel])
    if citation.form is Form.NAME:
        return citation.case_name or _folded(citation.text)
    if citation.form is Form.SUPRA:
        name = citation.case_name or citation.author or citation.title
        # `ante` and `post` are the Supreme Court's words for opinions of the same case
        words = [locator.text for locator in citation.locators if locator.type is LocatorType.REFERENCE]
        word = words[0].lower() if words and words[0].lower() in ("ante", "post", "infra") else "supra"
        return f"{f'{name}, {word}' if name else word.capitalize()}{_after_supra(citation.pin)}"
    if citation.form is Form.SHORT:
        return _short(citation)
    return _full_case(citation) if citation.kind is Kind.CASE else _full_other(citation)


def _folded(text: str) -> str:
    return " ".join(text.split())


def _at(pin: str | None) -> str:
    if not pin:
        return ""
    pin = _folded(pin).removeprefix("at ")
    return f" {pin}" if pin.startswith(_SIGNS) else f" at {pin}"


def _after_supra(pin: str | None) -> str:
    # `supra note 5, at 22` but `supra, at 22`
    if not pin:
        return ""
    note = _NOTE.match(pin)
    return f" note {pin[note.end() :]}" if note is not None else f",{_at(pin)}"


def pins_by_locator(citation: Citation) -> dict[Locator, str]:
    """Return the pin that is printed behind each designation: parallel cites have their own (Bluebook R. 3.2(a))."""
    start, _ = citation.span
    found: dict[Locator, str] = {}
    ends = [locator.span[0] for locator in citation.locators[1:]] + [citation.span[1]]
    for locator, end in zip(citation.locators, ends, strict=True):
        gap = citation.text[locator.span[1] - start : end - start]
        if locator.pin_start >= 0:
            match = _SHORT_PIN.match(citation.text, locator.pin_start - start)
            page = match and match[0]
        else:
            match = _PARALLEL_PIN.match(gap)
            page = match and match[1]
        if page:
            found[locator] = _folded(page)
    pin = citation.pin and _folded(citation.pin)
    if pin and citation.locators:
        # The pin that was read is the whole of one of them, and the first where none begins so.
        begun = [locator for locator, page in found.items() if pin.startswith(page)]
        holder = begun[0] if begun else _holder(citation, pin)
        found[holder] = pin
    return found


def _holder(citation: Citation, pin: str) -> Locator:
    """Return the designation behind which the pin stands."""
    start, _ = citation.span
    at = citation.text.rfind(pin)
    before = [locator for locator in citation.locators if locator.span[1] - start <= at]
    return before[-1] if before else citation.locators[0]


def _full_case(citation: Citation) -> str:
    cited = in_order(citation.locators)
    pins = pins_by_locator(citation)
    parts = [case_title(citation.case_name)] if citation.case_name else []
    for locator in cited:
        parts.append(designation_text(locator))
        if locator in pins:
            parts.append(pinned(locator, pins[locator]))
    # A page behind a docket number that is not cited is one of its reporter.
    if cited and pins and not any(locator in pins for locator in cited):
        parts.append(pinned(cited[-1], next(iter(pins.values()))))
    brackets = bracket(cited, citation.court, citation.court_text, citation.date)
    return " ".join(part for part in (", ".join(parts), brackets) if part)


def _full_other(citation: Citation) -> str:
    parts = [part for part in (citation.author, citation.title) if part]
    locators = citation.locators
    text = ", ".join([*map(_folded, parts), *map(designation_text, locators)]) or _folded(citation.text)
    if citation.pin:
        pin = _folded(citation.pin)
        # a page of a journal follows a comma, that of a report or a paper `at` (Bluebook R. 13.4, R. 16.4)
        if citation.kind in _CODES and pin.startswith("("):
            text += pin
        elif citation.kind is Kind.JOURNAL or pin.startswith(_SIGNS):
            text += f", {pin}"
        elif citation.kind is Kind.RECORD:
            text += f" at {pin}"
        else:
            text += f", at {pin}"
    if citation.date and citation.kind not in (Kind.RULE, Kind.RECORD):
        text += f" ({citation.date[:4]})"
    return text


def _short(citation: Citation) -> str:
    pins = pins_by_locator(citation)
    parts = [part for part in (citation.case_name or citation.author,) if part]
    for locator in citation.locators:
        pin = pins.get(locator)
        if locator.type is LocatorType.REFERENCE:
            continue
        if pin is not None and locator.page is None and locator.reporter is not None:
            parts.append(designation_text(locator, pin=pin))
        else:
            parts.append(designation_text(locator))
            if pin is not None and pin.startswith("(") and locator.section is not None:
                parts[-1] += pin
            elif pin is not None:
                parts.append(_at(pin).strip() if locator.reporter is None else pinned(locator, pin))
    return ", ".join(parts) or _folded(citation.text)
