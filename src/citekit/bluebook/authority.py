"""An authority in the form of the Bluebook: in full, or short with a page."""

from __future__ import annotations

import re
from collections.abc import Sequence

from citekit.bluebook.courts import court_part
from citekit.bluebook.dates import full_date
from citekit.bluebook.designation import UNREPORTED, designation_text, in_order, locators_of, reporters_in
from citekit.knowledge.court_tables import STATES
from citekit.model import Authority, Kind, Locator, LocatorType

# A party that is the United States is not abbreviated (Bluebook R. 10.2.2).
_UNITED_STATES = re.compile(r"\A(?:U\. ?S\. ?A?\.?|US)(?= v\. )|(?<= v\. )(?:U\. ?S\.(?: ?A\.)?|US)\Z")
_VERSUS = re.compile(r" (?:vs?\.?|versus) ", re.IGNORECASE)
# Procedural phrases (Bluebook R. 10.2.1(b)): `In the Matter of` is `In re`
_MATTER = re.compile(r"(?:in the )?matter of (?:the )?", re.IGNORECASE)
# Parties too common to tell a case by (Bluebook R. 10.9(a)(i)): the short form takes the other one.
_COMMON = frozenset(
    "united states|u.s.|us|state|the state|people|the people|commonwealth|the commonwealth|government|usa".split("|")
) | frozenset(map(str.lower, STATES))
_OF = re.compile(r"(?:the )?(?:state|people|commonwealth|government) of (?:the )?.+", re.IGNORECASE)
_EX_REL = re.compile(r",? ex rel\.? .*", re.IGNORECASE)


def case_title(name: str) -> str:
    """Return the name of a case with ``v.``, ``In re`` and ``United States`` in their Bluebook form (R. 10.2).

    >>> case_title("Doe vs. Roe"), case_title("In the Matter of Winship"), case_title("U.S. v. Doe")
    ('Doe v. Roe', 'In re Winship', 'United States v. Doe')
    """
    name = _VERSUS.sub(" v. ", " ".join(name.split()), count=1)
    matter = _MATTER.match(name)
    if matter is not None:
        # where adversaries are named, the phrase is left out: `Matter of Doe v. Roe` is `Doe v. Roe`
        name = f"{'' if ' v. ' in name else 'In re '}{name[matter.end() :]}"
    return _UNITED_STATES.sub("United States", name)


def short_name(name: str) -> str:
    """Return the party by which a case is called in short forms (Bluebook R. 10.9(a)(i)).

    It is the first party, or the other one where the first is a government.

    >>> short_name("Oliphant v. Villano"), short_name("United States v. Calandra"), short_name("In re Winship")
    ('Oliphant', 'Calandra', 'In re Winship')
    """
    first, versus, second = case_title(name).partition(" v. ")
    first = _EX_REL.sub("", first) or first
    common = first.lower() in _COMMON or _OF.fullmatch(first) is not None
    return second if versus and common and second else first


def authority_text(authority: Authority, *, short: bool = False, pin: str | None = None) -> str:
    """Return an authority in the form of the Bluebook: see :meth:`citekit.Authority.bluebook`."""
    locators = locators_of(authority)
    if authority.kind is not Kind.CASE:
        return _other(authority, locators, pin)
    cited = in_order(locators)
    name = authority.name and (short_name if short else case_title)(authority.name)
    if short:
        parts = [designation_text(cited[0])] if cited else []
        if pin is not None and cited:
            paged = cited[0].type is LocatorType.REPORTER
            parts = [designation_text(cited[0], pin=pin)] if paged else [*parts, pinned(cited[0], pin)]
        return ", ".join(part for part in (name, *parts) if part)
    parts = [designation_text(locator) for locator in cited]
    if pin is not None and cited:
        parts.insert(1, pinned(cited[0], pin))
    brackets = bracket(cited, authority.court, None, authority.date)
    return " ".join(part for part in (", ".join(part for part in (name, *parts) if part), brackets) if part)


def pinned(locator: Locator, pin: str) -> str:
    """Return a pin as it stands behind a designation: ``at *12`` in a database (Bluebook R. 10.8.1)."""
    page = pin.lstrip("*")[:1].isdigit()
    return f"at {pin}" if page and locator.type in UNREPORTED else pin


def bracket(locators: Sequence[Locator], court: str | None, printed: str | None, date: str | None) -> str:
    """Return the court and date in brackets, or nothing where nothing is to be said.

    Args:
        locators: the designations cited.
        court, printed, date: as a citation has them.
    """
    reported = not locators or any(locator.type not in UNREPORTED for locator in locators)
    year = date[:4] if date else None
    when = year if reported else date and full_date(date)
    if any(locator.type is LocatorType.NEUTRAL and locator.volume == year for locator in locators):
        when = None  # a neutral citation begins with the year (Bluebook R. 10.3.3)
    where = court_part(court, printed, reporters_in(locators))
    inside = " ".join(part for part in (where, when) if part)
    return f"({inside})" if inside else ""


def _other(authority: Authority, locators: Sequence[Locator], pin: str | None) -> str:
    texts = [designation_text(locator) for locator in locators]
    name = authority.name
    # A book's designation is its title already.
    parts = [name] if name and not any(name in text for text in texts) else []
    text = ", ".join([*parts, *texts, *([pin] if pin else [])])
    if authority.date and authority.kind not in (Kind.RULE, Kind.CONSTITUTION, Kind.RECORD):
        text = f"{text} ({authority.date[:4]})"
    return text
