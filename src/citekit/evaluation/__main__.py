"""``python -m citekit.evaluation DIR``: score extractors on the annotated documents of a directory."""

from __future__ import annotations

import argparse
import importlib
import json
import sys
from collections.abc import Sequence
from pathlib import Path

from citekit.errors import CitekitError, CitekitValueError
from citekit.evaluation import Evaluation, Extractor, by_citekit, by_eyecite, evaluate, read_documents
from citekit.evaluation.side_by_side import side_by_side

_TROUBLE = 2  # what argparse uses for wrong arguments
_KNOWN: dict[str, Extractor] = {"citekit": by_citekit, "eyecite": by_eyecite}


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line.

    Args:
        arguments: the words after the program's name; by default those of this process.

    Returns:
        The exit code: 0, or 2 when the documents or the extractor cannot be used.

    Raises:
        SystemExit: by argparse, for ``--help`` and wrong arguments.
    """
    options = _parser().parse_args(arguments)
    try:
        documents = read_documents(options.directory)
        results: dict[str, Evaluation] = {
            name: evaluate(documents, _extractor(name), without=options.without)
            for name in options.extractor or ["citekit"]
        }
        if options.json is not None:
            data = {name: result.to_dict() for name, result in results.items()}
            options.json.write_text(json.dumps(data, indent=1) + "\n", encoding="utf-8")
    except (CitekitError, OSError) as error:
        sys.stderr.write(f"citekit.evaluation: {error}\n")
        return _TROUBLE
    lines = [side_by_side(results)] if options.markdown else [f"{name}: {result}" for name, result in results.items()]
    if options.differences:
        lines += ["\n".join(map(str, result.differences)) for result in results.values()]
    sys.stdout.write("\n\n".join(lines) + "\n")
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m citekit.evaluation",
        description="Score extractors on annotated documents. docs/accuracy.md describes the format.",
    )
    parser.add_argument(
        "directory", metavar="DIR", type=Path, help="holds NAME.gold.json and NAME.txt for each document"
    )
    parser.add_argument(
        "--extractor",
        action="append",
        help="citekit (the default), eyecite, or MODULE:FUNCTION of your own; may be given several times",
    )
    parser.add_argument("--without", action="append", default=[], metavar="KIND", help="do not count this kind")
    parser.add_argument("--differences", action="store_true", help="list every difference, a line each")
    parser.add_argument(
        "--markdown", action="store_true", help="print one table in Markdown, a column for each extractor"
    )
    parser.add_argument("--json", type=Path, metavar="FILE", help="write figures and differences to a file")
    return parser


def _extractor(name: str) -> Extractor:
    if name in _KNOWN:
        return _KNOWN[name]
    module, _, function = name.partition(":")
    try:
        found: Extractor = getattr(importlib.import_module(module), function)
    except (ImportError, AttributeError, ValueError) as error:
        raise CitekitValueError(f"no extractor {name!r}; give citekit, eyecite or MODULE:FUNCTION: {error}") from error
    return found


if __name__ == "__main__":
    sys.exit(main())
