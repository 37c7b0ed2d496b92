"""Star pages and emphasis: what asterisks mean in a court document, and which of them to blank.

An asterisk before a number is one of two things. ``*355`` in running text marks where a page of
another edition begins and stands between any two words, even inside a citation; ``2003 WL 169797,
*1`` is a pin cite (Bluebook R. 10.8.1(a)) and belongs to the author. Asterisks around words are
markdown emphasis; a lone one is a footnote mark.
"""

from __future__ import annotations

import re

from citekit.model import Span

# A run of asterisks, escaped or not, and the number after it: "*355", "**738", r"**\*\*153**", r"\*5".
_STARS = re.compile(r"\*[\\*]{0,11}(\d{0,5})")
# What stands before a pin: a database number, an earlier pin, "Id.", "op." and then a comma, "at" or a conjunction.
_PIN_BEFORE = re.compile(
    r"""(?: (?:WL|LEXIS|Lexis)\s?\d{1,9}      # 2003 WL 169797
          | \*\s?\d{1,5}(?:\s?[-–—]\s?\\?\*?\d{1,5})?(?:,?\s?nn?\.\s?\d{1,3})?   # *2-3 n.4
          | \b(?:[Ii]d|[Ii]bid|op)\.
          | \d\)?                             # No. 05-123, slip op. 2005-4
        )(?P<gap>,?\s*(?:(?:and|&|to|at|pp?\.)\s*)?)$""",
    re.VERBOSE,
)
_AT_BEFORE = re.compile(r"\b(?:at|pp?\.)$")
# The pages of Blackstone and Kent are starred (Bluebook R. 15.8): Commentaries on the Laws of England *129
_COMMENTARIES = re.compile(r"Commentaries(?:\son(?:\s(?:[A-Z][a-z]{1,12}|the|of|and)){1,6})?,?$")
# After a pin comes punctuation, a bracket, a note or the end, perhaps behind the mark that ends italics; after a star
# page the sentence goes on.
_PIN_AFTER = re.compile(r"\*?\s?(?:[.,;:)(\]\-–—]|nn?\.|(?:and|&|to)\s\\?\*|$)")
# "[920 N.Y.S.2d 293 , 945 N.E.2d 486]" on a line of its own; "[*2]" anywhere.
_PAGE_BRACKET = re.compile(
    r"\[\d{1,4} [A-Z][^\[\]\n]{1,40} \d{1,5}(?: ?, ?\d{1,4} [A-Z][^\[\]\n]{1,40} \d{1,5}){0,3}\](?=[ \t]*(?:\n|$))"
)
# "[58 Va.App. 248] explaining": a mark when the pages of one volume come one after the other, as no author cites.
# Near miss: the parallel cites of California, "[45 Cal.Rptr.3d 633]".
_INLINE_BRACKET = re.compile(r"\[(?P<volume>\d{1,4} [A-Z][^\[\]\n]{1,24}?) (?P<page>\d{1,5})\]")
_FEWEST_MARKS = 3
# "the <982 F.2d 704> court", in web editions; near miss: <a href>
_ANGLE_BRACKET = re.compile(r"< ?\d{1,4} [A-Z][^<>\n]{1,24} \d{1,5} ?>")
_STAR_BRACKET = re.compile(r"\[\*{1,3} ?\d{1,5}\]")
# A cite in italics that begins with its number: *42 U.S.C. § 1983* · *452 U.S. at 66*, where none are open
_ITALIC_CITE = re.compile(r" [A-Z][A-Za-z]{0,5}\.[^*\n]{1,90}(?<![\s*])\*(?![\w*])")
_PIN_LAST = frozenset(",.&-–—0123456789)tdpo")  # a comma, "at", "and", "p.", "to", a number
_WINDOW = 40  # characters before an asterisk that tell a pin
_EMPHASIS_LENGTH = 600  # longest emphasised passage


def star_spans(text: str) -> list[Span]:
    """Return the spans of star pages and emphasis marks, in order, to be blanked.

    Args:
        text: the document as passed.

    Returns:
        spans that do not overlap. Pins, footnote marks and ``* * *`` are not among them.

    >>> [(a, b) for a, b in star_spans("the *355 court, 2003 WL 9, *1, in *Roe*")]
    [(4, 8), (34, 35), (38, 39)]
    """
    if "*" not in text:
        return []
    spans: list[Span] = []
    markdown = "\\*" in text
    opened: tuple[int, int, int] | None = None  # run that may open emphasis: start, end, asterisks
    for match in _STARS.finditer(text):
        start, end = match.span()
        run_end = match.start(1)
        escaped = False
        if markdown:
            if start and text[start - 1] == "\\":
                start -= 1
            escaped = text.find("\\", start, run_end) >= 0
        if run_end < end:
            if start and text[start - 1].isdigit():
                # Google Scholar prints the page twice: 471 U.S. at 612*612 562; near miss: 2*3
                first = start - len(match[1])
                if (
                    match[1] == text[first:start]
                    and not text[first - 1 : first].isalnum()
                    and text[end : end + 1] == " "
                ):
                    spans.append((first, end))
                continue
            if _is_pin(text, start, end):
                if escaped:
                    spans.extend((i, i + 1) for i in range(start, run_end) if text[i] == "\\")
                continue
            italic = opened is None and run_end - start == 1 and _ITALIC_CITE.match(text, end) is not None
            if not italic and _is_page(text, end, escaped, markdown):
                # the marks of bold type around it go too
                close = end
                while escaped and close < len(text) and text[close] in "*\\" and close < end + 4:
                    close += 1
                spans.append((start, close))
                if escaped and text[start : start + 2] == "*\\" and opened is None:
                    opened = (close, close, 1)  # *\*7 Id.* at 25: the first opens emphasis
                continue
        elif escaped:
            continue  # a literal asterisk
        opened = _emphasis(text, start, run_end, opened, spans)
    spans.sort()
    return spans


def _is_pin(text: str, start: int, end: int) -> bool:
    """Tell whether a starred number is a pin cite, from what stands before and after it."""
    before = text[max(0, start - _WINDOW) : start].rstrip("\\ \n\t\xa0")
    if "Commentaries" in before and _COMMENTARIES.search(before) is not None:
        return not _goes_on(text, end)
    if before[-1:] not in _PIN_LAST:
        return False
    if before[-1:] in ("-", "–", "—") and before[-2:-1].isdigit():
        return True
    found = _PIN_BEFORE.search(before)
    if found is not None:
        if found[0][0] in "WL":
            return True
        # A bare number needs the comma or "at" and a pin's ending: "2009), *279 cert. denied" is a star page.
        if not found[0][0].isdigit():
            return bool(found["gap"]) or not _goes_on(text, end)
        return bool(found["gap"].strip()) and not _goes_on(text, end)
    if _AT_BEFORE.search(before) is not None or before[-1:] in (",", "&") or before.endswith(" and"):
        return not _goes_on(text, end)
    return False


def _goes_on(text: str, end: int) -> bool:
    """Tell whether the sentence goes on after a starred number as if it were not there."""
    return _PIN_AFTER.match(text, end) is None


def _is_page(text: str, end: int, escaped: bool, markdown: bool) -> bool:
    """Tell whether a starred number that is no pin is a star page."""
    after = text[end : end + 1]
    if escaped:
        return not after.isalnum()
    # In markdown only escaped asterisks are asterisks: "*452 U.S. at 66*" is emphasis.
    return not markdown and (after == "" or after.isspace() or after == "*")


def _emphasis(
    text: str, start: int, end: int, opened: tuple[int, int, int] | None, spans: list[Span]
) -> tuple[int, int, int] | None:
    """Pair a run of asterisks with the one that opened emphasis; return the run that is open then."""
    size = end - start
    if size > 3:
        return opened
    before, after = text[start - 1 : start], text[end : end + 1]
    if (
        opened is not None
        and before
        and not before.isspace()
        and not after.isalnum()
        and start - opened[1] <= _EMPHASIS_LENGTH
        and size == opened[2]
        and text.find("\n\n", opened[1], start) < 0
    ):
        spans.append(opened[:2])
        spans.append((start, end))
        return None
    if after and not after.isspace() and not before.isalnum() and after not in ".,;:)":
        return (start, end, size)
    return opened


def page_bracket_spans(text: str) -> list[Span]:
    """Return the bracketed page markers: on a line of their own, with an asterisk, in a series, in angle brackets.

    >>> page_bracket_spans("sold\\n[920 N.Y.S.2d 293 , 945 N.E.2d 486]\\nby the")
    [(5, 40)]
    """
    spans: list[Span] = []
    series: dict[str, list[tuple[int, Span]]] = {}
    at = text.find("[")  # one character is found ten times as fast as two
    while at >= 0:
        after = text[at + 1 : at + 2]
        if after == "*":
            match = _STAR_BRACKET.match(text, at)
        else:
            match = _PAGE_BRACKET.match(text, at) if after.isdigit() and text[at - 1 : at] in ("\n", "") else None
            if match is None and after.isdigit() and (mark := _INLINE_BRACKET.match(text, at)) is not None:
                series.setdefault(mark["volume"], []).append((int(mark["page"]), mark.span()))
        if match is not None:
            spans.append(match.span())
        at = text.find("[", at + 1)
    for marks in series.values():
        pages = [page for page, _ in marks]
        if len(pages) >= _FEWEST_MARKS and pages == list(range(pages[0], pages[0] + len(pages))):
            spans.extend(span for _, span in marks)
    at = text.find("<")
    while at >= 0:
        if (angle := _ANGLE_BRACKET.match(text, at)) is not None:
            spans.append(angle.span())
        at = text.find("<", at + 1)
    return spans
