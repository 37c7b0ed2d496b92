"""The shipped tables are what the installed reporters-db and courts-db give, and other releases are read themselves."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from citekit.knowledge import tables
from citekit.knowledge.build import FOLDER, TABLES, build
from citekit.knowledge.courts import court_id
from citekit.knowledge.reporters import Edition, editions, key, volumeless_spellings
from citekit.model import LocatorType


def shipped(name: str) -> dict[str, Any]:
    return json.loads((FOLDER / f"{name}.json").read_text("utf-8"))


def test_every_table_is_shipped() -> None:
    assert {path.stem for path in FOLDER.iterdir()} == set(TABLES)


@pytest.mark.parametrize("name", TABLES)
def test_shipped_is_what_the_packages_give(name: str) -> None:
    sources, make = TABLES[name]
    if shipped(name)["sources"] != tables.checksums(sources):
        pytest.skip("another release is installed than the table was made of; it is not used then")
    assert shipped(name)["table"] == json.loads(json.dumps(make())), "run python -m citekit.knowledge.build"


def test_build_writes_the_same_again(tmp_path: Path) -> None:
    build(tmp_path / "once")
    build(tmp_path / "twice")
    for name in TABLES:
        assert (tmp_path / "once" / f"{name}.json").read_bytes() == (tmp_path / "twice" / f"{name}.json").read_bytes()


def made() -> str:
    return "made anew"


def test_table_of_another_release_is_made_anew(monkeypatch: pytest.MonkeyPatch) -> None:
    sources = TABLES["courts"][0]
    monkeypatch.setattr(tables, "crc32", lambda _: 0)
    assert tables.cached_table("courts", sources, made) == "made anew"


def test_table_that_is_not_shipped_is_made() -> None:
    assert tables.cached_table("no such table", (tables.ABBREVIATIONS,), made) == "made anew"


def test_missing_package_is_named() -> None:
    with pytest.raises(ModuleNotFoundError, match="citekit needs the package no_such_package"):
        tables.read(("no_such_package", "table.json"))


@pytest.mark.parametrize(
    ("printed", "abbreviations"),
    [
        ("F. 3d", ["F.3d"]), ("F.(3rd)", ["F.3d"]), ("N.Y.S.2d", ["N.Y.S.2d"]), ("WL", ["WL"]),
        # a canonical spelling goes before a variation, and the year tells nominative reporters apart
        ("Johns.", ["Johns.", "Johns. Ch."]), ("Cow.", ["Cow."]), ("no reporter", []),
    ],
)  # fmt: skip
def test_editions(printed: str, abbreviations: list[str]) -> None:
    found = [edition.abbreviation for edition in editions().get(key(printed), ())]
    assert found == abbreviations


def test_fields_of_an_edition() -> None:
    assert editions()[key("F.2d")] == (Edition("F.2d", LocatorType.REPORTER, 1924, 1993),)
    assert all(edition.volumeless for meant in volumeless_spellings().values() for edition in meant)


def test_tables_are_read_without_importing_their_packages() -> None:
    code = (
        "import sys, citekit; citekit.extract('Roe v. Doe Corp., 1 F.3d 2 (2d Cir. 1999); 42 U.S.C. § 1; 9 Yale L.J. 3.');"
        "print([m for m in ('courts_db', 'reporters_db') if m in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_court_id_is_of_courts_db() -> None:
    known = {court["id"] for court in tables.load(tables.COURTS)}
    assert {court_id("2d Cir."), court_id("S.D.N.Y."), court_id("Cal. Ct. App.")} <= known
