"""Add up what .ci/run measured, check the floors, and print ``N passed, N failed`` as the last line.

    python .ci/verdict.py DIRECTORY FLOORS

DIRECTORY holds what was measured: ``junit.xml`` of pytest, ``site-built`` if the documentation could be built, and,
where the gold documents were scored, ``all.json`` and ``no-record.json``. FLOORS is a JSON object, figure -> the least
value that it may have; tests/test_packaging.py checks its form. A figure is named by its run and its path in the
scorer's JSON:

    all/detection/reporter/f1        how well reporter cites are found (p, r or f1)
    no-record/fields/link id/f1      how well Id. is linked
    no-record/strict/strict case     the share of case mentions that are right in everything
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET  # our own pytest wrote what it reads


def pytest_counts(report: Path) -> tuple[int, int]:
    """Return how many tests passed and failed; a missing report is one failure."""
    if not report.is_file():
        return 0, 1
    suites = list(ET.parse(report).getroot().iter("testsuite"))  # noqa: S314
    total, skipped, bad = (
        sum(int(suite.get(key, 0)) for suite in suites for key in keys)
        for keys in (("tests",), ("skipped",), ("failures", "errors"))
    )
    return total - skipped - bad, bad


def figure(measured: dict[str, Any], path: str) -> float | None:
    """Return the figure at a path such as ``no-record/strict/strict case``, or None if it was not measured."""
    run, section, name = path.split("/", 2)
    # a group may itself have a slash: westlaw/lexis
    group, value = (name, "share") if section == "strict" else name.rsplit("/", 1)
    found = measured.get(run, {}).get(section, {}).get(group, {}).get(value)
    return None if found is None else float(found)


def main(directory: Path, floors: Path) -> int:
    """Print the verdict; return the exit code."""
    passed, failed = pytest_counts(directory / "junit.xml")
    built = (directory / "site-built").exists()
    passed, failed = passed + built, failed + (not built)
    runs = [directory / f"{run}.json" for run in ("all", "no-record")]
    measured = {run.stem: json.loads(run.read_text(encoding="utf-8")) for run in runs if run.is_file()}
    if measured:
        for path, floor in json.loads(floors.read_text(encoding="utf-8")).items():
            value = figure(measured, path)
            met = value is not None and value >= floor
            passed, failed = passed + met, failed + (not met)
            shown = "not measured" if value is None else f"{value:.4f}"
            print(f"{'ok  ' if met else 'FAIL'} {path}: {shown}, floor {floor:.4f}")
    print(f"{passed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), Path(sys.argv[2])))
