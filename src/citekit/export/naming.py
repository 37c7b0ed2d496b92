"""How citations and authorities are called where people read them: one line, cut to a width, no odd characters."""

from __future__ import annotations

import re

from citekit.graph import CitationGraph
from citekit.model import Authority, Citation

# "465 F.3d\n503" -> "465 F.3d 503"
_WHITE_SPACE = re.compile(r"\s+")

# What XML 1.0 has no place for, and HTML neither: "\x00", "\ud800"; not "\n", "é"
_UNWRITABLE = re.compile("[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufdcf\ufdf0-\ufffd\U00010000-\U0010ffff]")

# "\ud800", which is half of a character and has no bytes in UTF-8
_SURROGATE = re.compile("[\ud800-\udfff]")


def clause(citation: Citation) -> str:
    """Return the citing clause on one line, without what its parentheticals explain."""
    if not citation.parentheticals:
        return printable(citation.text)
    bracket = citation.parentheticals[0].span[0] - 1 - citation.span[0]
    return f"{printable(citation.text[:bracket])} (…)"


def title(authority: Authority) -> str:
    """Return an authority's name and its first locator: ``Gideon v. Wainwright, 372 U.S. 335``."""
    parts = (authority.name, *authority.locators[:1])
    named = ", ".join(printable(part) for part in parts if part) or f"authority {authority.id}"
    return named if authority.complete else f"{named} (not cited in full)"


def labels(graph: CitationGraph) -> list[str]:
    """Return a title for each authority; one that has neither name nor locator is called as it is first cited."""
    return [
        title(authority)
        if authority.name or authority.locators or not authority.citations
        else f"{clause(graph.citations[authority.citations[0]])} (not cited in full)"
        for authority in graph.authorities
    ]


def summary(graph: CitationGraph) -> str:
    """Return how much there is in a graph: ``34 citations, 12 authorities``."""
    return (
        f"{counted(len(graph.citations), 'citation', 'citations')}, "
        f"{counted(len(graph.authorities), 'authority', 'authorities')}"
    )


def counted(number: int, one: str, many: str) -> str:
    """Return a number with its noun."""
    return f"{number} {one if number == 1 else many}"


def printable(text: str) -> str:
    r"""Return the text on one line and without characters that would steer a terminal.

    >>> printable("465 F.3d\n 503\x1b[2J")
    '465 F.3d 503·[2J'
    """
    line = _WHITE_SPACE.sub(" ", text).strip()
    return line if line.isprintable() else "".join(c if c.isprintable() else "·" for c in line)


def shorten(text: str, width: int) -> str:
    """Return the text in at most ``width`` characters, cut in the middle: name and locator stand at the ends.

    Words stay whole, since half a page number would be another page.

    >>> shorten("Winter v. Nat. Res. Def. Council, Inc., 555 U.S. 7, 20 (2008)", 40)
    'Winter v. … 555 U.S. 7, 20 (2008)'
    """
    if len(text) <= width:
        return text
    for_tail = width * 3 // 5
    head = text[: width - for_tail - 3]
    tail = text[len(text) - for_tail :]
    return f"{head.rpartition(' ')[0] or head} … {tail.partition(' ')[2] or tail}"


def writable(text: str) -> str:
    r"""Return the text with U+FFFD for each character that HTML and XML cannot have.

    >>> writable("a\x00b\ud800c") == "a\ufffdb\ufffdc"
    True
    """
    return _UNWRITABLE.sub("\ufffd", text)


def encodable(text: str) -> str:
    """Return the text with U+FFFD for each lone surrogate, so that it has a form in UTF-8."""
    return text if text.isascii() else _SURROGATE.sub("\ufffd", text)
