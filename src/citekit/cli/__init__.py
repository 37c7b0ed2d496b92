"""The command line: ``citekit FILE`` prints a table of a document's citations, or JSON."""

from __future__ import annotations

from citekit.cli.command import main

__all__ = ["main"]
