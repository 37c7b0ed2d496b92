"""What people install: metadata, contents of the wheel, and the commands that README.md promises."""

from __future__ import annotations

import ast
import json
import re
import subprocess
import sys
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

import citekit

if sys.version_info >= (3, 11):
    import tomllib
else:
    import tomli as tomllib

ROOT = Path(__file__).parent.parent

# The distribution that brings a module, where it is not called like it.
DISTRIBUTIONS = {"ahocorasick": "pyahocorasick", "attr": "attrs"}

# "courts-db>=0.10" -> "courts-db"
REQUIREMENT_NAME = re.compile(r"[A-Za-z0-9._-]+")


@pytest.fixture(scope="module")
def project() -> dict[str, Any]:
    return tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]


def names(requirements: list[str]) -> set[str]:
    return {match[0] for requirement in requirements if (match := REQUIREMENT_NAME.match(requirement))}


def outside_imports(tree: ast.Module) -> Iterator[tuple[str, bool]]:
    """Yield each imported package from outside, and whether importing the module imports it."""
    at_top = {id(node) for node in tree.body}
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            found = [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            found = [node.module or ""]
        else:
            continue
        for name in found:
            package = name.split(".")[0]
            if package != "citekit" and package not in sys.stdlib_module_names:
                yield DISTRIBUTIONS.get(package, package.replace("_", "-")), id(node) in at_top


def test_everything_imported_is_declared(project: dict[str, Any]) -> None:
    always = names(project["dependencies"])
    by_extra = set().union(*(names(extra) for extra in project["optional-dependencies"].values()))
    for path in (ROOT / "src").rglob("*.py"):
        for package, at_top in outside_imports(ast.parse(path.read_text(encoding="utf-8"))):
            # What only an extra brings is imported where it is used, so that the rest works without it.
            assert package in (always if at_top else always | by_extra), f"{path}: {package}"


def test_runtime_dependencies_are_few(project: dict[str, Any]) -> None:
    assert names(project["dependencies"]) == {"attrs", "courts-db", "eyecite", "pyahocorasick", "reporters-db"}


def test_wheel(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "hatchling", "build", "--target", "wheel", "--directory", str(tmp_path)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    (wheel,) = tmp_path.glob("*.whl")
    with zipfile.ZipFile(wheel) as archive:
        files = set(archive.namelist())
        info = wheel.name.rsplit("-", 3)[0] + ".dist-info"
        metadata = archive.read(f"{info}/METADATA").decode("utf-8")
    modules = {str(path.relative_to(ROOT / "src")) for path in (ROOT / "src").rglob("*.py")}
    assert modules <= files
    assert "citekit/py.typed" in files
    assert f"{info}/licenses/LICENSE" in files
    assert not {file for file in files if not file.startswith(("citekit/", info))}, "only the package is installed"
    assert "Requires-Python: >=3.10" in metadata
    assert f"\nVersion: {citekit.__version__}\n" in metadata


def test_readme_opens_with_two_commands() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    run, test = re.findall(r"^```(?:bash|sh|console)\n(.*?)^```", readme, re.MULTILINE | re.DOTALL)[:2]
    assert "python -m citekit docs/sample-order.txt" in run
    assert run.count("\n") == test.count("\n") == 1, "one command each, on one line"


def test_ci_runs_the_readme_test_command() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    _, test = re.findall(r"^```(?:bash|sh|console)\n(.*?)^```", readme, re.MULTILINE | re.DOTALL)[:2]
    steps = [step.strip() for step in test.split("&&")]
    install, check = steps[-2:]
    ci = (ROOT / ".ci" / "run").read_text(encoding="utf-8")
    assert install.startswith("python -m pip install")
    assert check == "python -m pytest"
    assert install.replace("pip install", "pip install --quiet") in ci
    assert check in ci


def test_gold_floors_are_well_formed() -> None:
    # figure -> least value; .ci/verdict.py says how a figure is named
    floors = json.loads((ROOT / "tests" / "gold_floor.json").read_text(encoding="utf-8"))
    form = re.compile(r"(?:all|no-record)/(?:(?:detection|fields)/[a-z/ ()]+/(?:p|r|f1)|strict/strict[a-z ]*)")
    for figure, floor in floors.items():
        assert form.fullmatch(figure), figure
        assert 0 <= floor <= 1


def test_top_level_is_what_it_should_be() -> None:
    allowed = {"CHANGELOG.md", "LICENSE", "README.md", "docs", "pyproject.toml", "src", "tests"}
    made = {"build", "dist", "site"}  # by tools; never committed
    found = {path.name for path in ROOT.iterdir() if not path.name.startswith(".")}
    assert found - made == allowed


def test_no_module_is_a_drawer() -> None:
    vague = {"common", "helpers", "misc", "utils", "util", "helper"}
    assert not [path for path in (ROOT / "src").rglob("*.py") if path.stem in vague]
