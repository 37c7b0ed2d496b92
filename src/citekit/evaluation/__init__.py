"""Score any extractor on documents that you annotated: ``python -m citekit.evaluation DIR``.

docs/accuracy.md describes the format of the annotations and what is counted.

>>> from citekit.evaluation import AnnotatedDocument, Mention, evaluate
>>> text = "Roe v. Wade, 410 U.S. 113, 153 (1973). Id. at 154."
>>> mentions = (
...     Mention("case", "full", ((13, 25),), "A1", name="Roe v. Wade", date="1973", pin="153"),
...     Mention("case", "id", ((39, 42),), "A1", pin="154"),
... )
>>> result = evaluate([AnnotatedDocument("roe", text, mentions)])
>>> result.strict["all"].right, result.differences
(2, ())
"""

from __future__ import annotations

from citekit.evaluation.documents import AnnotatedDocument, Mention, draft, read_documents
from citekit.evaluation.extractors import Extractor, by_citekit, by_eyecite
from citekit.evaluation.figures import Difference, Evaluation, Figure, Share
from citekit.evaluation.scoring import evaluate

__all__ = [
    "AnnotatedDocument",
    "Difference",
    "Evaluation",
    "Extractor",
    "Figure",
    "Mention",
    "Share",
    "by_citekit",
    "by_eyecite",
    "draft",
    "evaluate",
    "read_documents",
]
