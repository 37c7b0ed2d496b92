"""Hooks of the documentation site: pages that stand outside of docs/.

README.md and CHANGELOG.md become pages of the site, and LICENSE a file of it, without a copy of them in docs/.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

from mkdocs.structure.files import File

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import Files

_ROOT = Path(__file__).parent.parent
_PAGES = {"README.md": "overview.md", "CHANGELOG.md": "changelog.md", "LICENSE": "LICENSE"}

# In docs/: ](../README.md) · in README.md: ](docs/index.md), ](LICENSE)
_LINK = re.compile(r"(?<=\]\()(?:\.\./|docs/)?(?P<target>[\w./-]+)")


def on_files(files: Files, *, config: MkDocsConfig) -> Files:
    """Add the pages that stand outside of docs/."""
    for source, page in _PAGES.items():
        content = (_ROOT / source).read_text(encoding="utf-8")
        if page.endswith(".md"):
            content = _LINK.sub(lambda match: _PAGES.get(match["target"], match["target"]), content)
        files.append(File.generated(config, page, content=content))
    return files


def on_page_markdown(markdown: str, **_: object) -> str:
    """Lead links to those pages to where they stand in the site."""
    return _LINK.sub(lambda match: _PAGES.get(match["target"], match[0]), markdown)
