"""Citations in the form of the Bluebook: canonical reporters, courts and dates, nothing that was not printed."""

from __future__ import annotations

from citekit.bluebook.authority import authority_text, short_name
from citekit.bluebook.citation import citation_text
from citekit.bluebook.designation import designation_text, locators_of

__all__ = ["authority_text", "citation_text", "designation_text", "locators_of", "short_name"]
