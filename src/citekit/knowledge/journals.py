"""The periodicals of reporters-db as one look-up table, built at first use."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TypedDict

from citekit.knowledge.tables import JOURNALS, cached_table, grouped, load, ungrouped

SOURCES = (JOURNALS,)

_DROPPED = str.maketrans("", "", " .,'\u2019")

# How titles that reporters-db does not list end when they are of a law review; squashed.
_ENDINGS = (
    *("lrev", "lj", "lq", "lbull", "ljour", "lquar", "lqrev", "lawrev", "lawreview", "lawj", "lawjournal"),
    *("l&poly", "l&pol", "l&tech", "l&socy"),  # law and something: 8 Comm. L. & Pol'y 1
)

# Periodicals of Bluebook table T13 that reporters-db does not list, with other spellings of them.
MORE = {
    "Am. Econ. Rev.": (),
    "Am. Hist. Rev.": ("Am. Historical Rev.",),
    "Am. J. Int'l L.": ("American Journal of International Law",),
    "Am. J. Psychiatry": ("American Journal of Psychiatry",),
    "Am. J. Pub. Health": ("American Journal of Public Health",),
    "Am. Pol. Sci. Rev.": (),
    "Am. Psych.": ("American Psychologist", "Am. Psychologist"),
    "Am. Socio. Rev.": ("Am. Sociological Rev.", "Am. Soc. Rev."),
    "Bus. Law.": (),
    "Crime & Delinq.": ("Crime & Delinquency",),
    "Fed. Sent'g Rep.": ("Fed. Sent. Rep.", "Fed. Sentencing Rep.", "Fed. Sentencing Rptr."),
    "Foreign Aff.": ("Foreign Affairs",),
    "Harv. Bus. Rev.": (),
    "J. Am. Acad. Psychiatry & L.": (),
    "J. Am. Hist.": ("J. Am. History",),
    "J. Pol. Econ.": (),
    "JAMA": ("J.A.M.A.",),
    "Judicature": (),
    "Lancet": ("The Lancet",),
    "Nat'l Tax J.": ("Nat. Tax J.",),
    "Nature": (),
    "Phil. & Pub. Aff.": ("Phil. & Pub. Affairs", "Philosophy & Pub. Affairs", "Philosophy & Public Affairs"),
    "Psych. Pub. Pol'y & L.": ("Psychol. Pub. Pol'y & L.",),
    "Q.J. Econ.": (),
    "Science": (),
    "Wm. & Mary Q.": ("William & Mary Q.",),
}


# Words that a periodical of a science has within its title, before its field: Brit. J. Psychiatry, Annals Internal Med.
_OF_SCIENCE = re.compile(
    r"(?:[^,]{1,24}[ ])?(?:J\.|Annals|Arch\.|Archives|Bull\.|Proc\.)[ ](?:of[ ])?[A-Z](?:(?! on )[^,])*$"
)


def squash(title: str) -> str:
    """Return a title without spaces, periods and case, so that ``Harv. L.Rev.`` and ``HARV. L. REV.`` are one.

    >>> squash("Harv. L.Rev.")
    'harvlrev'
    """
    return title.translate(_DROPPED).casefold()


class _Table(TypedDict):
    """The table as data.

    Attributes:
        titles: abbreviation -> its squashed spellings, parted by blanks.
        last_words: the last words of all spellings but full names, parted by blanks.
    """

    titles: dict[str, str]
    last_words: str


def make_table() -> _Table:
    """Make the table of reporters-db's journals."""
    listed = load(JOURNALS)
    titles: dict[str, str] = {}
    words: set[str] = set()
    for abbreviation, journals in listed.items():
        for journal in journals:
            for spelling in (abbreviation, *journal["variations"]):
                titles.setdefault(squash(spelling), abbreviation)
                words.add(spelling.rstrip(".").replace(".", " ").split()[-1])
    for abbreviation, variations in MORE.items():
        for spelling in (abbreviation, *variations):
            titles.setdefault(squash(spelling), abbreviation)
            words.add(spelling.rstrip(".").replace(".", " ").split()[-1])
    for abbreviation, journals in listed.items():
        for journal in journals:
            titles.setdefault(squash(journal["name"]), abbreviation)
    return {"titles": grouped(titles), "last_words": " ".join(sorted(words))}


@lru_cache(maxsize=1)
def _table() -> _Table:
    return cached_table("journals", SOURCES, make_table)


@lru_cache(maxsize=1)
def _titles() -> dict[str, str]:
    return ungrouped(_table()["titles"])


def canonical(title: str) -> str | None:
    """Return the abbreviation of reporters-db for a title as printed, None when it lists no such title.

    Args:
        title: abbreviated or in full, spaced and punctuated in any way; ``of`` may be left in.

    >>> canonical("Harv. L.Rev."), canonical("U. of Chi. L. Rev."), canonical("U.S.")
    ('Harv. L. Rev.', 'U. Chi. L. Rev.', None)
    """
    titles = _titles()
    return titles.get(squash(title)) or (titles.get(squash(title.replace(" of ", " "))) if " of " in title else None)


def looks_like_review(title: str) -> bool:
    """Tell whether a title that no table lists is a journal's by its last words, or by what it calls itself.

    >>> [looks_like_review(title) for title in ("De Haviland L. Rev.", "Brit. J. Psychiatry", "Ohio App.")]
    [True, True, False]
    """
    return _OF_SCIENCE.match(title) is not None or squash(title).endswith(_ENDINGS)


@lru_cache(maxsize=1)
def last_words() -> tuple[frozenset[str], frozenset[str]]:
    """Return the last words of all titles before the page (``Rev``, ``Pol'y``), and their last two characters."""
    words = set(_table()["last_words"].split())
    words |= {word.upper() for word in words}
    endings = {word[-2:] for word in words if len(word) > 1}
    endings |= {before + word for word in words if len(word) == 1 for before in " ."}
    return frozenset(words), frozenset(endings)
