"""Cases decided the same day, cited by their page in the volume: ``Roe v. Doe, ante, p. 134`` (U.S. Reports)."""

from __future__ import annotations

from citekit.grammar.case_name import CaseName, read_case_name
from citekit.grammar.short_names import names_of

_MOST = 200  # short names that are looked for: a bound for hostile texts
_DECIDED = ("", ", decided this date", ", decided today")


class Companions:
    """The companion cases that a document has cited so far."""

    def __init__(self) -> None:
        self._names: dict[str, None] = {}  # what they are called for short, in the order found

    def name_before(self, folded: str, low: int, at: int, end: int) -> CaseName | None:
        """Return the name of a companion before the ``ante`` or ``post`` from ``at`` to ``end``, or None.

        By a page of the volume it is a case with both its parties. By a page of the opinion it is another opinion
        of this case (``in Roe, ante, at 5``), unless a companion is so called: ``Doe, ante, at 8``.
        """
        before = folded[max(low, at - 2) : at]
        if folded.startswith(", p", end) and before[-1:] in (" ", "("):
            return self._in_full(folded, low, at - len(before) + (before == " ("))
        if before != ", ":
            return None
        stop = at - len(before)
        called = [name for name in self._names if folded.endswith(name, low, stop)]
        start = stop - max(map(len, called), default=0)
        return CaseName(start, stop) if called and not folded[start - 1 : start].isalnum() else None

    def _in_full(self, folded: str, low: int, high: int) -> CaseName | None:
        printed = folded[low:high].rstrip(" ,")
        high = low + len(printed) - max(len(words) for words in _DECIDED if printed.endswith(words))
        name = read_case_name(folded, low, high)
        if name is None or name.versus is None and not name.procedural:
            return None
        versus = None if name.versus is None else folded[slice(*name.versus)]
        if len(self._names) < _MOST:
            self._names.update(dict.fromkeys(names_of(folded[name.start : high], versus)))
        return name
