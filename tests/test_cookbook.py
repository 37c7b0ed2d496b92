"""The notebooks of the cookbook run, and print what is stored in them."""

from __future__ import annotations

import json
import warnings
from pathlib import Path
from typing import Any

import pytest

COOKBOOK = Path(__file__).parent.parent / "docs" / "cookbook"


def printed(cell: Any) -> list[str]:
    """Return the text of a code cell's outputs."""
    texts = (output.get("text") or output.get("data", {}).get("text/plain", "") for output in cell.get("outputs", ()))
    return ["".join(text) for text in texts]


def test_there_are_notebooks() -> None:
    assert len(list(COOKBOOK.glob("*.ipynb"))) >= 3


@pytest.mark.parametrize("path", sorted(COOKBOOK.glob("*.ipynb")), ids=lambda path: path.stem)
def test_it_runs(path: Path) -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of Jupyter, about the machine that it runs on
        import nbformat
        from nbclient import NotebookClient

        notebook = nbformat.reads(path.read_text(encoding="utf-8"), as_version=4)
        NotebookClient(notebook, timeout=60, resources={"metadata": {"path": str(COOKBOOK)}}).execute()
    stored = json.loads(path.read_text(encoding="utf-8"))
    for cell, before in zip(notebook.cells, stored["cells"], strict=True):
        assert printed(cell) == printed(before), cell.source
