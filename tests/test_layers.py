"""A lower layer never imports a higher one, and ``import citekit`` stays light."""

from __future__ import annotations

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parent.parent / "src" / "citekit"

# From the bottom up; modules on one line may import one another. docs/architecture.md explains the order.
LAYERS = (
    ("model", "errors"),
    ("text",),
    ("knowledge",),
    ("tokenizers",),
    ("grammar",),
    ("resolvers",),
    ("bluebook",),
    ("confidence",),
    ("links",),
    ("graph_core", "graph"),
    ("export",),
    ("check",),
    ("verify",),
    ("extraction",),
    ("interop",),
    ("evaluation",),
    ("cli",),
    ("__init__", "__main__"),
)
HEIGHT = {module: height for height, layer in enumerate(LAYERS) for module in layer}

# A method such as ``graph.to_frame()`` hands over to its exporter when it is called, never on import.
# A type that only the type checker reads counts as on call too.
ON_CALL = {
    ("graph", "export"),
    ("graph", "check"),
    ("graph", "verify"),
    ("model", "export"),
    ("model", "bluebook"),
    ("model", "confidence"),
    ("model", "links"),
}

# What an import must not drag in: each is imported by the call that needs it.
HEAVY = ("eyecite", "lxml", "matplotlib", "networkx", "numpy", "pandas", "polars", "pyarrow", "pyspark", "rich")


def imports(tree: ast.Module) -> Iterator[tuple[str, int, bool]]:
    """Yield each imported citekit module as its first name, its line, and whether that is put off.

    It is when a function imports it, or only the type checker does.
    """
    in_function = {
        id(inner)
        for outer in ast.walk(tree)
        if isinstance(outer, (ast.FunctionDef, ast.AsyncFunctionDef))
        or (isinstance(outer, ast.If) and isinstance(outer.test, ast.Name) and outer.test.id == "TYPE_CHECKING")
        for inner in ast.walk(outer)
    }
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            # ``from citekit import model`` may mean the module or what __init__ defines
            names = [f"{node.module}.{alias.name}" for alias in node.names] if node.module == "citekit" else []
            names = names or [node.module or ""]
            assert node.level == 0, f"line {node.lineno}: relative import"
        else:
            continue
        for name in names:
            parts = name.split(".")
            if parts[0] == "citekit":
                module = parts[1] if len(parts) > 1 and parts[1] in HEIGHT else "__init__"
                yield module, node.lineno, id(node) in in_function


def layer_of(path: Path) -> str:
    return path.relative_to(PACKAGE).parts[0].removesuffix(".py")


def test_every_module_has_its_layer() -> None:
    unplaced = {layer_of(path) for path in PACKAGE.rglob("*.py")} - HEIGHT.keys()
    assert not unplaced, f"add to LAYERS and to docs/architecture.md: {sorted(unplaced)}"


@pytest.mark.parametrize("path", sorted(PACKAGE.rglob("*.py")), ids=lambda path: str(path.relative_to(PACKAGE)))
def test_imports_go_down(path: Path) -> None:
    here = layer_of(path)
    tree = ast.parse(path.read_text(encoding="utf-8"))
    upward = [
        f"{path.relative_to(PACKAGE)}:{line} imports {module}"
        for module, line, on_call in imports(tree)
        if HEIGHT[module] > HEIGHT[here] and not (on_call and (here, module) in ON_CALL)
    ]
    assert not upward


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("import citekit", [("__init__", 1, False)]),
        ("from citekit import extract", [("__init__", 1, False)]),
        ("from citekit import model", [("model", 1, False)]),
        ("import citekit.text.fold", [("text", 1, False)]),
        ("def f():\n    from citekit.export.frame import frame", [("export", 2, True)]),
        ("if TYPE_CHECKING:\n    from citekit.graph import CitationGraph", [("graph", 2, True)]),
        ("if DEBUG:\n    from citekit.graph import CitationGraph", [("graph", 2, False)]),
        ("import re\nfrom attrs import frozen", []),
    ],
)
def test_imports_are_seen(source: str, expected: list[tuple[str, int, bool]]) -> None:
    assert list(imports(ast.parse(source))) == expected


def test_importing_citekit_is_light() -> None:
    code = f"import sys, citekit; print([m for m in {HEAVY!r} if m in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_extracting_calls_no_neighbour() -> None:
    # citekit's own extraction does not call eyecite.
    code = (
        "import sys, citekit; citekit.extract('See Gideon v. Wainwright, 372 U.S. 335 (1963).').to_dict();"
        f"print([m for m in {HEAVY!r} if m in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
