"""What a check finds."""

from __future__ import annotations

from enum import Enum

from attrs import frozen

from citekit.model import Citation, Span


class Severity(str, Enum):
    """How sure it is that something is wrong.

    ``ERROR``: cannot be right as printed. ``WARNING``: look at it. ``INFO``: a matter of form.
    """

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"


@frozen
class Finding:
    """Something in a citation to look at again.

    Attributes:
        code: which check found it; ``docs/cite-check.md`` explains each.
        severity: how sure it is that something is wrong.
        citation: id of the citation, or None where the text has none (an unknown reporter).
        span: where it stands, in code points of the text.
        message: what was found, in words.
        suggestion: what would be right, where that is known.
    """

    code: str
    severity: Severity
    citation: int | None
    span: Span
    message: str
    suggestion: str | None = None


def finding(code: str, severity: Severity, citation: Citation, message: str, suggestion: str | None = None) -> Finding:
    """Return a finding about a citation."""
    return Finding(code, severity, citation.id, citation.span, message, suggestion)
