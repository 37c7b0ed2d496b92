"""What eyecite puts into a citation's metadata, read from a citekit citation."""

from __future__ import annotations

import re

from citekit.grammar.pins import pin_after_code, pin_after_page, pin_after_word, pin_at
from citekit.model import Citation, Form, Locator, LocatorType, Span

# Jan. 5, 1967
_MONTH = re.compile(r"\b(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\.?", re.IGNORECASE)
# (West 1999) · (McKinney Supp. 2004) · (Lexis Jun. 2018) · (West); a near miss: (per curiam)
_PUBLISHED = re.compile(
    r" {0,3}\((?:(?P<publisher>[A-Z][A-Za-z]+\.?(?: Supp\.)?)?"
    r" ?(?:(?P<month>(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\.?) )?(?:(?P<day>\d{1,2}), )?"
    r"(?P<year>(?:1[6-9]|20)\d\d)"
    r"|(?P<alone>West|Lexis|LexisNexis|McKinney|Deering|Consol\.|Michie|Purdon|Vernon))\)"
)
# What names a proceeding is no party: In re Gault · Ex parte Young
_PROCEEDING = re.compile(r"(?:In re|Ex parte)\s+", re.IGNORECASE)
# at 5 · at p. 5
_AT = re.compile(r"at +(?:pp?\. *)?$")


def pins_of(citation: Citation, folded: str) -> list[Span | None]:
    """Return the span of the pin that follows each locator of a citation, None where none does."""
    ends = [locator.span[0] for locator in citation.locators[1:]] + [citation.span[1]]
    return [_pin(citation, locator, folded, limit) for locator, limit in zip(citation.locators, ends, strict=True)]


def _pin(citation: Citation, locator: Locator, folded: str, limit: int) -> Span | None:
    end = locator.span[1]
    if locator.type is LocatorType.REFERENCE and locator.form is Form.SHORT and citation.name_span is not None:
        return pin_after_word(folded, citation.name_span[1], end)  # `Mills at ¶ 11` is one locator
    if locator.pin_start >= 0:
        return pin_at(folded, locator.pin_start, max(limit, end))
    if locator.type is LocatorType.REFERENCE:
        return pin_after_word(folded, end, limit)
    if locator.type is LocatorType.CODE:
        return pin_after_code(folded, end, limit)
    return pin_after_page(folded, end, limit)


def with_at(pin: Span, folded: str, low: int) -> Span:
    """Return the span with the word ``at`` before it, as eyecite counts it to the pin of ``Id.`` and ``supra``."""
    word = _AT.search(folded, max(low, pin[0] - 8), pin[0])
    return (word.start(), pin[1]) if word else pin


def date_of(citation: Citation, folded: str) -> dict[str, str]:
    """Return ``year``, ``month`` (as printed) and ``day``, as far as the citation has them."""
    if citation.date is None:
        return {}
    found = dict(zip(("year", "month", "day"), citation.date.split("-"), strict=False))
    if "month" in found:
        explained = citation.parentheticals
        end = explained[0].span[0] if explained else citation.span[1]
        # The last one: a month before it may stand in the name.
        months = _MONTH.finditer(folded, citation.span[0], max(end, citation.span[0]))
        printed = [month[0] for month in months if _number(month[1]) == int(found["month"])]
        found["month"] = printed[-1] if printed else found["month"]
    if "day" in found:
        found["day"] = str(int(found["day"]))
    return found


def _number(month: str) -> int:
    return "jan feb mar apr may jun jul aug sep oct nov dec".split().index(month.lower()) + 1


def publication_of(citation: Citation, folded: str, at: int) -> tuple[dict[str, str], str | None]:
    """Return publisher and date of a section, and its explanatory parenthetical.

    The publisher's bracket (Bluebook R. 12.3.1(d)) is no explanation: ``(West 1999)``.

    Args:
        citation: of a statute, regulation, rule or constitution.
        folded: the text, folded.
        at: where its section and pin end.
    """
    details: dict[str, str] = {}
    match = _PUBLISHED.match(folded, at, citation.span[1])
    if match is not None:
        details.update((part, value) for part, value in match.groupdict().items() if value and part != "alone")
        if match["alone"]:
            details["publisher"] = match["alone"]
    end = at if match is None else match.end()
    explained = [parenthetical.text for parenthetical in citation.parentheticals if parenthetical.span[0] > end]
    return details, explained[0] if explained else None


def parties_of(citation: Citation, text: str, folded: str) -> dict[str, str | None]:
    """Return ``plaintiff`` and ``defendant`` as printed; the name of a proceeding is the defendant's."""
    plaintiff, defendant = citation.plaintiff, citation.defendant
    if plaintiff is None and defendant is None and citation.case_name is not None:
        defendant = _PROCEEDING.sub("", citation.case_name, count=1)
    return {
        "plaintiff": _printed(plaintiff, citation, text, folded),
        "defendant": _printed(defendant, citation, text, folded),
    }


def _printed(party: str | None, citation: Citation, text: str, folded: str) -> str | None:
    """Return a party with the quotes and dashes of the text, so that it can be searched for there."""
    if party is None or citation.name_span is None:
        return party
    at = folded.find(party, *citation.name_span)
    return party if at < 0 else text[at : at + len(party)]


def extra_of(citation: Citation, index: int, pins: list[Span | None], folded: str) -> str | None:
    """Return what stands between a locator with its pin and the bracket of court and date: parallel cites."""
    if citation.date is None and citation.court_text is None:
        return None
    ends = [
        locator.span[1] if pin is None else max(locator.span[1], pin[1])
        for locator, pin in zip(citation.locators, pins, strict=True)
    ]
    opened = folded.find("(", ends[-1], citation.span[1])
    return folded[ends[index] : opened].strip(" ,") or None if opened >= 0 else None
