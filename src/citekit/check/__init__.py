"""The cite-check: what in a document's citations a careful reader would look at again.

A check is a function that gets the graph and yields findings. :data:`DEFAULT_CHECKS` is the tuple of all of them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TypeAlias

from citekit.check.findings import Finding, Severity
from citekit.check.identity import one_cite_two_names, one_name_two_cites, parallel_cites_disagree
from citekit.check.pages import pin_outside
from citekit.check.reporters import court_not_in_reporter, reporter_spelling, unknown_reporter, year_outside_reporter
from citekit.check.short_forms import ambiguous_short_form, id_after_string_cite, no_antecedent
from citekit.errors import CitekitTypeError
from citekit.graph import CitationGraph

Check: TypeAlias = Callable[[CitationGraph], Iterable[Finding]]

DEFAULT_CHECKS: tuple[Check, ...] = (
    no_antecedent,
    ambiguous_short_form,
    id_after_string_cite,
    pin_outside,
    year_outside_reporter,
    court_not_in_reporter,
    reporter_spelling,
    unknown_reporter,
    one_cite_two_names,
    one_name_two_cites,
    parallel_cites_disagree,
)

__all__ = ["DEFAULT_CHECKS", "Check", "Finding", "Severity", "findings_of"]


def findings_of(graph: CitationGraph, checks: Iterable[Check] = DEFAULT_CHECKS) -> tuple[Finding, ...]:
    """Return what the checks find, in text order: see :meth:`citekit.CitationGraph.check`."""
    if not isinstance(checks, Iterable):
        raise CitekitTypeError.expected("checks", "an iterable of functions", checks)
    found = []
    for check in checks:
        if not callable(check):
            raise CitekitTypeError.expected("each of checks", "a function from a graph to findings", check)
        for finding in check(graph):
            if not isinstance(finding, Finding):
                raise CitekitTypeError.expected("what a check yields", "a Finding", finding)
            found.append(finding)
    return tuple(sorted(found, key=lambda finding: (finding.span, finding.code)))
