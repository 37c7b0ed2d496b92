"""Read the arguments and the document, print the graph, and turn trouble into one line and an exit code."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from importlib.metadata import PackageNotFoundError, version

from citekit.check import Severity
from citekit.cli.findings import findings_json, findings_text
from citekit.cli.streams import CommandError, codec, print_result, read_document
from citekit.cli.table import TableUnavailableError, render_table
from citekit.extraction import extract

_ERRORS = 1
_TROUBLE = 2  # what argparse uses for wrong arguments
_INTERRUPTED = 130  # 128 + SIGINT, as shells report it


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line.

    Args:
        arguments: the words after the program's name; by default those of this process.

    Returns:
        The exit code: 0, 1 when the cite-check finds errors, or 2 when the document cannot be read or the result
        not be printed.

    Raises:
        SystemExit: by argparse, for ``--help``, ``--version`` and wrong arguments.
    """
    words = list(sys.argv[1:] if arguments is None else arguments)
    checking = words[:1] == ["check"] and len(words) > 1
    options = (_check_parser() if checking else _parser()).parse_args(words[1:] if checking else words)
    try:
        if checking:
            return _check(options.file, options.encoding, as_json=options.json)
        _run(options.file, options.encoding, as_json=options.json)
    except (CommandError, TableUnavailableError) as error:
        sys.stderr.write(f"citekit: {error}\n")
        return _TROUBLE
    except KeyboardInterrupt:
        return _INTERRUPTED
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="citekit",
        description="List the citations of a US court document and what each of them refers to.",
        epilog="citekit check FILE lists what in them should be looked at again.",
    )
    _add_document(parser, "print the whole citation graph as JSON (UTF-8)")
    parser.add_argument("--version", action="version", version=f"citekit {_version()}")
    return parser


def _check_parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="citekit check", description="List what in the citations of a document should be looked at again."
    )
    _add_document(parser, "print the findings as JSON (UTF-8)")
    return parser


def _add_document(parser: argparse.ArgumentParser, json_help: str) -> None:
    parser.add_argument("file", metavar="FILE", help="a plain text file, or - for standard input")
    parser.add_argument("--json", action="store_true", help=json_help)
    parser.add_argument("--encoding", default="utf-8", type=codec, help="how the file is encoded (default: utf-8)")


def _version() -> str:
    try:
        return version("citekit")
    except PackageNotFoundError:  # run from a source tree that is not installed
        return "(not installed)"


def _run(file: str, encoding: str, *, as_json: bool) -> None:
    graph = extract(text := read_document(file, encoding))
    print_result(lambda: graph.to_json() if as_json else render_table(graph, text), as_json=as_json)


def _check(file: str, encoding: str, *, as_json: bool) -> int:
    """Print the findings of the cite-check; return 1 when there are errors among them."""
    graph = extract(read_document(file, encoding))
    findings = graph.check()
    show = findings_json if as_json else findings_text
    print_result(lambda: show(graph, findings), as_json=as_json)
    return _ERRORS if any(finding.severity is Severity.ERROR for finding in findings) else 0
