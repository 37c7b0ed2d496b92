"""Write the tables that citekit ships: ``python -m citekit.knowledge.build``.

To be run after an update of reporters-db or courts-db, and after a change of what makes the tables.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from citekit.knowledge import codes, courts, journals, reporters
from citekit.knowledge.tables import Source, checksums

FOLDER = Path(__file__).with_name("data")

# Name of a table -> what it is made of, and what makes it.
TABLES: dict[str, tuple[Sequence[Source], Callable[[], Any]]] = {
    "codes": (codes.SOURCES, codes.make_table),
    "courts": (courts.SOURCES, courts.make_table),
    "journals": (journals.SOURCES, journals.make_table),
    "reporters": (reporters.SOURCES, reporters.make_table),
}


def build(folder: Path = FOLDER) -> None:
    """Make every table of the installed data and write it.

    Args:
        folder: where the files go; those of the package itself unless given.
    """
    folder.mkdir(exist_ok=True)
    for name, (sources, make) in TABLES.items():
        content = {"sources": checksums(sources), "table": make()}
        # one value on each line, so that version control shows what a release has changed
        text = json.dumps(content, ensure_ascii=False, indent=0, separators=(",", ":"))
        (folder / f"{name}.json").write_text(text + "\n", "utf-8")


if __name__ == "__main__":
    build()
