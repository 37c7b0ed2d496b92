"""What all tests share: the sample order and how much hypothesis tries."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

# The same examples on every run, so that a red build is red for a reason in the change;
# HYPOTHESIS_PROFILE=search python -m pytest tests/test_invariants.py looks for new ones.
settings.register_profile(
    "default", deadline=None, derandomize=True, database=None, suppress_health_check=[HealthCheck.too_slow]
)
settings.register_profile("search", deadline=None, max_examples=5000, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "default"))

ROOT = Path(__file__).parent.parent


@pytest.fixture(scope="session")
def root() -> Path:
    """Return the top of the checkout."""
    return ROOT


@pytest.fixture(scope="session")
def sample_path(root: Path) -> Path:
    """Return the path of the sample order, which shows every form."""
    return root / "docs" / "sample-order.txt"


@pytest.fixture(scope="session")
def sample_text(sample_path: Path) -> str:
    """Return the sample order's text."""
    return sample_path.read_text(encoding="utf-8")
