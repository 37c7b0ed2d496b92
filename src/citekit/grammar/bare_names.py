"""Bare case names in running text: ``In Garcia, the court …``, ``the Bruken court``."""

from __future__ import annotations

import re
from bisect import bisect_right

import ahocorasick

from citekit.grammar.case_name import CaseName
from citekit.grammar.clause import Clause
from citekit.grammar.pins import pin_after_word
from citekit.model import Form, Kind, Locator, LocatorType
from citekit.resolvers.names import GENERIC, name_words
from citekit.text import Document


def bare_name_clauses(document: Document, clauses: list[Clause]) -> list[Clause]:
    """Return clauses for the names that stand alone for a case cited in the document."""
    return []
