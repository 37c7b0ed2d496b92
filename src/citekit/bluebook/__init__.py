"""Citations in the form of the Bluebook: canonical reporters, courts and dates, nothing that was not printed."""

from __future__ import annotations

from citekit.bluebook.authority import authority_text, case_title, short_name
from citekit.bluebook.citation import citation_text, pins_by_locator
from citekit.bluebook.courts import court_abbreviation, state_of
from citekit.bluebook.designation import designation_text, locators_of

__all__ = [
    "authority_text",
    "case_title",
    "citation_text",
    "court_abbreviation",
    "designation_text",
    "locators_of",
    "pins_by_locator",
    "short_name",
    "state_of",
]
