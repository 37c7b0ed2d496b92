"""``7 id. 22``: older opinions repeat the reporter of the cite before by the word that repeats an authority."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from citekit.model import Form, Locator, LocatorType

# Members bound once: looking one up in its Enum takes 0.1 µs, which the innermost code cannot afford.
_FORM_ID = Form.ID
_TYPE_REPORTER = LocatorType.REPORTER

# Roe v. Doe, 5 Wend. 12; Ash v. Elm, 7 id. 22; near misses: the number of a note, `12 Id. at 5`, `see note 3. Id. 22`
_VOLUME = re.compile(r"[,;][ ](?P<volume>\d{1,3})[ ]$")
_PAGE = re.compile(r",?[ ](?P<page>\d{1,4})(?![\w-])")
_VOLUME_REACH = 6
_REACH = 400  # characters from the reporter to the word that repeats it


def with_repeated(text: str, folded: str, tokens: Iterable[Locator]) -> Iterator[Locator]:
    """Yield the tokens, with a reporter's cite for each ``id.`` that stands between a volume and a page."""
    reporter: Locator | None = None
    for token in tokens:
        if token.form is _FORM_ID and reporter is not None and token.span[0] - reporter.span[1] < _REACH:
            start, end = token.span
            volume = _VOLUME.search(folded, max(0, start - _VOLUME_REACH), start)
            page = _PAGE.match(folded, end) if volume is not None else None
            if volume is not None and page is not None:
                span = volume.start("volume"), page.end()
                token = Locator(
                    _TYPE_REPORTER,
                    text[slice(*span)],
                    span,
                    volume=volume["volume"],
                    reporter=reporter.reporter,
                    page=page["page"],
                )
        if token.type is _TYPE_REPORTER:
            reporter = token
        yield token
