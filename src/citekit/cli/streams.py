"""Reading the document and printing what was found, whatever the streams are."""

from __future__ import annotations

import argparse
import codecs
import os
import sys
from collections.abc import Callable
from io import TextIOWrapper
from pathlib import Path


class CommandError(Exception):
    """The command cannot do what it was asked; the message is the one line that the user reads."""


def codec(name: str) -> str:
    """Return the name of a text encoding, as argparse wants it."""
    try:
        b"".decode(name)  # also refuses codecs such as base64, which do not give text
        return codecs.lookup(name).name
    except (LookupError, ValueError):
        raise argparse.ArgumentTypeError(f"no text encoding is called {name!r}") from None


def print_result(result: Callable[[], str], *, as_json: bool) -> None:
    """Write what was found to standard output.

    Args:
        result: makes the text; called when the stream is known to be open, since a table asks it for its width.
        as_json: whether it is JSON, which is UTF-8 whatever the locale says.

    Raises:
        CommandError: standard output is closed or cannot be written to.
    """
    if sys.stdout is None:  # the caller closed it: citekit FILE >&-
        raise CommandError("standard output is closed")
    try:
        if as_json:
            _json(result())
        else:
            _text(result())
        sys.stdout.flush()
    except BrokenPipeError:  # the reader has seen enough: citekit FILE | head
        _silence_stdout()
    except OSError as error:
        _silence_stdout()
        raise CommandError(f"cannot print the result: {error.strerror or error}") from error


def read_document(file: str, encoding: str) -> str:
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


def _json(document: str) -> None:
    """Write JSON as UTF-8, whatever the locale says (RFC 8259, section 8.1)."""
    sys.stdout.flush()
    sys.stdout.buffer.write(document.encode("utf-8") + b"\n")
    sys.stdout.buffer.flush()


def _text(lines: str) -> None:
    if isinstance(sys.stdout, TextIOWrapper):
        sys.stdout.reconfigure(errors="replace")  # a locale without curly quotes is no reason to fail
    sys.stdout.write(lines)


def _silence_stdout() -> None:
    """Let the interpreter's last flush go nowhere, so that it does not complain on exit."""
    null = os.open(os.devnull, os.O_WRONLY)
    os.dup2(null, sys.stdout.fileno())
    os.close(null)
