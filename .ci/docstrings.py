"""How the site shows docstrings: examples as code, and roles that only Sphinx knows as plain code."""

from __future__ import annotations

import re
from typing import Any

import griffe

# A doctest: from a prompt to the next empty line.
_DOCTEST = re.compile(r"^(?P<indent>[ ]*)>>>.*(?:\n[ ]*\S.*)*", re.MULTILINE)
# :func:`citekit.extract` · :class:`~citekit.Kind`
_ROLE = re.compile(r":(?:attr|class|data|exc|func|meth|mod):`~?([^`]+)`")
# An entry of a section that describes several names at once: `source, target: ids of the authorities.`
_SEVERAL = re.compile(r"^(?P<indent>[ ]{4})(?P<names>\w+(?:, \w+)+): (?P<what>.*(?:\n[ ]{5,}\S.*)*)", re.MULTILINE)


class Docstrings(griffe.Extension):
    """Rewrites every docstring before it is read as Markdown."""

    def on_package(self, *, pkg: griffe.Module, **_: Any) -> None:  # noqa: ANN401
        """Rewrite the docstrings of a package that has been loaded."""
        _rewrite(pkg)


def _rewrite(obj: griffe.Object) -> None:
    if obj.docstring is not None:
        text = _ROLE.sub(r"`\1`", obj.docstring.value)
        text = _SEVERAL.sub(_each, text)
        obj.docstring.value = _DOCTEST.sub(lambda m: f"{m['indent']}```pycon\n{m[0]}\n{m['indent']}```", text)
    for member in obj.members.values():
        if isinstance(member, griffe.Object):  # not what it only imports
            _rewrite(member)


def _each(match: re.Match[str]) -> str:
    """Return an entry for each name."""
    return "\n".join(f"{match['indent']}{name}: {match['what']}" for name in match["names"].split(", "))
