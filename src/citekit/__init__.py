"""citekit reads US court documents: what do they cite, and what does each short form stand for?

>>> import citekit
>>> graph = citekit.extract("See Roe v. Wade, 410 U.S. 113 (1973).")
>>> graph.citations[0].case_name
'Roe v. Wade'
"""

from citekit.errors import CitekitError, CitekitTypeError, CitekitValueError, MissingExtraError
from citekit.extraction import extract
from citekit.graph import CitationGraph
from citekit.model import (
    Authority,
    Citation,
    Edge,
    Form,
    Kind,
    Link,
    Locator,
    LocatorType,
    Parenthetical,
    Pin,
)

__version__ = "0.1.0"

__all__ = [
    "Authority",
    "Citation",
    "CitationGraph",
    "CitekitError",
    "CitekitTypeError",
    "CitekitValueError",
    "Edge",
    "Form",
    "Kind",
    "Link",
    "Locator",
    "LocatorType",
    "MissingExtraError",
    "Parenthetical",
    "Pin",
    "extract",
]
