"""Read the arguments and the document, print the graph, and turn trouble into one line and an exit code."""

from __future__ import annotations

import argparse
import codecs
import os
import sys
from collections.abc import Sequence
from importlib.metadata import PackageNotFoundError, version
from io import TextIOWrapper
from pathlib import Path

from citekit.cli.table import TableUnavailableError, render_table
from citekit.extraction import extract

_TROUBLE = 2  # what argparse uses for wrong arguments
_INTERRUPTED = 130  # 128 + SIGINT, as shells report it


class CommandError(Exception):
    """The command cannot do what it was asked; the message is the one line that the user reads."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line.

    Args:
        arguments: the words after the program's name; by default those of this process.

    Returns:
        The exit code: 0, or 2 when the document cannot be read or the result not be printed.

    Raises:
        SystemExit: by argparse, for ``--help``, ``--version`` and wrong arguments.
    """
    options = _parser().parse_args(arguments)
    try:
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
    )
    parser.add_argument("file", metavar="FILE", help="a plain text file, or - for standard input")
    parser.add_argument("--json", action="store_true", help="print the whole citation graph as JSON (UTF-8)")
    parser.add_argument("--encoding", default="utf-8", type=_codec, help="how the file is encoded (default: utf-8)")
    parser.add_argument("--version", action="version", version=f"citekit {_version()}")
    return parser


def _codec(name: str) -> str:
    try:
        b"".decode(name)  # also refuses codecs such as base64, which do not give text
        return codecs.lookup(name).name
    except (LookupError, ValueError):
        raise argparse.ArgumentTypeError(f"no text encoding is called {name!r}") from None


def _version() -> str:
    try:
        return version("citekit")
    except PackageNotFoundError:  # run from a source tree that is not installed
        return "(not installed)"


def _run(file: str, encoding: str, *, as_json: bool) -> None:
    if sys.stdout is None:  # the caller closed it: citekit FILE >&-
        raise CommandError("standard output is closed")
    graph = extract(text := _read(file, encoding))
    try:
        if as_json:
            _print_json(graph.to_json())
        else:
            _print_text(render_table(graph, text))
        sys.stdout.flush()
    except BrokenPipeError:  # the reader has seen enough: citekit FILE | head
        _silence_stdout()
    except OSError as error:
        _silence_stdout()
        raise CommandError(f"cannot print the result: {error.strerror or error}") from error


def _read(file: str, encoding: str) -> str:
    """Return the document, decoded strictly and with its line ends as they are, so that offsets hold."""
    name = "standard input" if file == "-" else file
    try:
        data = _standard_input() if file == "-" else Path(file).read_bytes()
    except FileNotFoundError:
        raise CommandError(f"{name}: no such file") from None
    except IsADirectoryError:
        raise CommandError(f"{name}: this is a directory; give a text file") from None
    except (OSError, ValueError) as error:  # ValueError: a path with a NUL
        raise CommandError(f"{name}: cannot be read: {getattr(error, 'strerror', None) or error}") from None
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        raise CommandError(
            f"{name}: not {encoding} text (byte 0x{data[error.start]:02x} at offset {error.start}); "
            f"say how it is encoded, for example --encoding cp1252"
        ) from None


def _standard_input() -> bytes:
    if sys.stdin is None:
        raise OSError("it is closed")
    return sys.stdin.buffer.read()


def _print_json(document: str) -> None:
    """Write JSON as UTF-8, whatever the locale says (RFC 8259, section 8.1)."""
    sys.stdout.flush()
    sys.stdout.buffer.write(document.encode("utf-8") + b"\n")
    sys.stdout.buffer.flush()


def _print_text(lines: str) -> None:
    if isinstance(sys.stdout, TextIOWrapper):
        sys.stdout.reconfigure(errors="replace")  # a locale without curly quotes is no reason to fail
    sys.stdout.write(lines)


def _silence_stdout() -> None:
    """Let the interpreter's last flush go nowhere, so that it does not complain on exit."""
    null = os.open(os.devnull, os.O_WRONLY)
    os.dup2(null, sys.stdout.fileno())
    os.close(null)
