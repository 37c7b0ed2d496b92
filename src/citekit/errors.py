"""citekit's own exceptions: each says what was given and what is expected."""

from __future__ import annotations


class CitekitError(Exception):
    """Base of every exception that citekit raises on purpose."""


class CitekitTypeError(CitekitError, TypeError):
    """An argument has the wrong type."""

    @classmethod
    def expected(cls, what: str, expected: str, given: object) -> CitekitTypeError:
        """Build the error for an argument ``what`` that should be ``expected``."""
        return cls(f"{what} must be {expected}, not {type(given).__name__}")


class CitekitValueError(CitekitError, ValueError):
    """An argument has the right type and a value that cannot be used."""


class MissingExtraError(CitekitError, ImportError):
    """A call needs a package that an extra of citekit brings."""

    @classmethod
    def needed(cls, what: str, package: str, extra: str) -> MissingExtraError:
        """Build the error for a call ``what`` that needs ``package``, which comes with ``citekit[extra]``."""
        return cls(f"{what} needs {package}: pip install 'citekit[{extra}]'")
