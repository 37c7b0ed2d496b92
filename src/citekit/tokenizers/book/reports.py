"""Reports by the agency or institute that made them: ``Dept. of Labor, The Work of Boys 12 (2011)``."""

from __future__ import annotations

import re

from citekit.knowledge.institutions import INSTITUTIONS

_SMALL = "a|an|and|as|at|by|for|from|in|of|on|the|to|with"
# Author or publisher and title in capitalised words (Bluebook R. 15.1(c)); near miss: the Bureau of Fruit said, p. 4
_TITLE = re.compile(
    rf"""(?<![\w.'])(?P<book>
        (?:(?!(?:See|In|Cf|The|But|Also)\b)[A-Z][a-z]+[ ]){{0,6}} (?:U\.[ ]?S\.[ ])?
        (?:{"|".join(re.escape(name) for name in INSTITUTIONS)}
           |(?<!v\.[ ])[A-Z]{{3,6}},)  # OPM, Biography of an Ideal
        (?:[ ]{{1,4}}(?!(?:See|Cf|Id|But|In)\b)
           (?:[A-Z(&][\w'.:&()-]*(?:-[ ][a-z]+)?[,;]? | et[ ]al\., | \d{{4}}(?:-\d{{2,4}})?[,:]? | (?:{_SMALL}),?)
        ){{2,40}})$""",
    re.VERBOSE,
)
_REACH = 300


def report_before(folded: str, end: int) -> int | None:
    """Return where a report begins whose institution and title stand before an offset (Bluebook R. 15)."""
    title = _TITLE.search(folded, max(0, end - _REACH), end)
    return None if title is None else title.start("book")
