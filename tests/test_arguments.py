"""Arguments of a wrong type: every public call says with an error of its own what it was given and what it wants."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import Any

import numpy as np
import pytest

import citekit
from citekit.errors import CitekitError, CitekitTypeError
from citekit.evaluation import evaluate, read_documents
from citekit.interop.eyecite import get_citations, to_eyecite

GRAPH = citekit.extract("Roe v. Wade, 410 U.S. 113, 153 (1973). Id. at 154. 42 U.S.C. § 1983.")
CASE = GRAPH.authorities[0]


async def _known(authority: citekit.Authority) -> None:
    return None


CALLS: dict[str, Callable[[Any], object]] = {
    "extract": citekit.extract,
    "tokenizers": lambda wrong: citekit.extract("", tokenizers=wrong),
    "a tokenizer": lambda wrong: citekit.extract("", tokenizers=[wrong]),
    "resolvers": lambda wrong: citekit.extract("", resolvers=wrong),
    "a resolver": lambda wrong: citekit.extract("", resolvers=[wrong]),
    "authority": GRAPH.authority,
    "antecedent": GRAPH.antecedent,
    "chain": GRAPH.chain,
    "signal": GRAPH.signal,
    "mentions": GRAPH.mentions,
    "a page": lambda wrong: GRAPH.table_of_authorities(pages=[wrong]),
    "pages": lambda wrong: GRAPH.table_of_authorities(pages=wrong),
    "passim": lambda wrong: GRAPH.table_of_authorities(passim=wrong),
    "width": lambda wrong: GRAPH.table_of_authorities().to_text(width=wrong),
    "checks": lambda wrong: GRAPH.check(checks=wrong),
    "a check": lambda wrong: GRAPH.check(checks=[wrong]),
    "a finding": lambda wrong: GRAPH.check(checks=[lambda graph: [wrong]]),
    "verify": GRAPH.verify,
    "verify_async": lambda wrong: asyncio.run(GRAPH.verify_async(wrong)),
    "limit": lambda wrong: asyncio.run(GRAPH.verify_async(_known, limit=wrong)),
    "title": lambda wrong: GRAPH.to_html(page=True, title=wrong),
    "prefix": lambda wrong: GRAPH.to_html(prefix=wrong),
    "annotate": GRAPH.annotate,
    "a pair of markup": lambda wrong: GRAPH.annotate(lambda citation: wrong),
    "escape": lambda wrong: GRAPH.annotate(lambda citation: None, escape=wrong),
    "to_frame": GRAPH.to_frame,
    "library": lambda wrong: GRAPH.to_frame(library=wrong),
    "to_arrow": GRAPH.to_arrow,
    "to_csv": GRAPH.to_csv,
    "top": lambda wrong: GRAPH.plot(top=wrong),
    "save": GRAPH.save,
    "indent": lambda wrong: GRAPH.to_json(indent=wrong),
    "from_dict": citekit.CitationGraph.from_dict,
    "from_json": citekit.CitationGraph.from_json,
    "url": CASE.url,
    "url of a citation": GRAPH.citations[0].url,
    "pin": lambda wrong: CASE.bluebook(short=True, pin=wrong),
    "get_citations": get_citations,
    "to_eyecite": to_eyecite,
    "read_documents": read_documents,
    "evaluate": evaluate,
    "a document": lambda wrong: evaluate([wrong]),
    "extractor": lambda wrong: evaluate([], wrong),
}
NONE_IS_A_VALUE = {"pages", "passim", "checks", "prefix", "a pair of markup", "escape", "library", "indent", "pin"}


@pytest.mark.parametrize("wrong", [None, b"x", 1.5, object(), [b"x"]], ids=["None", "bytes", "float", "object", "list"])
@pytest.mark.parametrize("call", CALLS)
def test_error_of_our_own(call: str, wrong: object) -> None:
    if wrong is None and call in NONE_IS_A_VALUE:
        CALLS[call](wrong)
        return
    with pytest.raises(CitekitError, match=r"."):
        CALLS[call](wrong)


def test_what_it_says() -> None:
    with pytest.raises(CitekitTypeError, match=r"^citation must be a Citation or its id, not str$"):
        GRAPH.authority("0")  # type: ignore[arg-type]
    with pytest.raises(
        CitekitTypeError, match=r"^each of tokenizers must be an object with a method tokens\(\), not str$"
    ):
        citekit.extract("", tokenizers=["reporter"])  # type: ignore[list-item]


def test_ids_of_frames() -> None:
    assert GRAPH.authority(np.int64(1)) is CASE  # type: ignore[arg-type]
    assert GRAPH.mentions(np.int64(0)) == GRAPH.mentions(CASE)  # type: ignore[arg-type]
