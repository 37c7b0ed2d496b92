"""``python -m citekit FILE``: see :mod:`citekit.cli`."""

from __future__ import annotations

import sys

from citekit.cli import main

if __name__ == "__main__":
    sys.exit(main())
