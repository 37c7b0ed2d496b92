"""citekit behind eyecite's functions: change one import, and get eyecite's own objects, filled by citekit.

>>> from citekit.interop.eyecite import get_citations, resolve_citations
>>> found = get_citations("Roe v. Wade, 410 U.S. 113, 153 (1973). Id. at 154.")
>>> [type(citation).__name__ for citation in found]
['FullCaseCitation', 'IdCitation']
>>> [len(mentions) for mentions in resolve_citations(found).values()]
[2]
"""

from __future__ import annotations

from citekit.interop.eyecite.finding import get_citations, to_eyecite
from citekit.interop.eyecite.resolving import resolve_citations

__all__ = ["get_citations", "resolve_citations", "to_eyecite"]
