"""How fast citekit is beside eyecite, doing the same: find, read, and resolve every citation.

    python -m pytest -m benchmark tests/benchmarks

Compare the medians of one run with each other: the machine is the same for both, and only then.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from eyecite import get_citations, resolve_citations

import citekit

from .opinions import opinion

pytestmark = pytest.mark.benchmark

OPINIONS = [opinion(seed, 20_000) for seed in range(5)]


def by_citekit(text: str) -> int:
    return len(citekit.extract(text))


def by_eyecite(text: str) -> int:
    return len(resolve_citations(get_citations(text)))


@pytest.mark.parametrize("read", [by_citekit, by_eyecite])
def test_opinions(benchmark: Any, read: Callable[[str], int]) -> None:
    found = benchmark(lambda: sum(map(read, OPINIONS)))
    assert found > 100


@pytest.mark.parametrize("size", [20_000, 200_000, 2_000_000])
def test_growth(benchmark: Any, size: int) -> None:
    text = opinion(7, size)
    found = benchmark.pedantic(by_citekit, args=(text,), rounds=3, warmup_rounds=1)
    assert found > size // 1000
