"""Where an authority can be read: addresses made of its designation. Nothing is fetched, nothing is checked."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from types import MappingProxyType
from urllib.parse import quote, quote_plus

from attrs import frozen

from citekit.bluebook import designation_text
from citekit.errors import CitekitTypeError, CitekitValueError
from citekit.model import Locator, LocatorType

# A subsection, and the rest of a range, have no page of their own.
_NUMBER = re.compile(r"[0-9A-Za-z.-]+")
_PAGE = re.compile(r"\d+")


@frozen
class Template:
    """How the addresses of one provider for one sort of designation are made.

    Attributes:
        admits: which designations it is for.
        address: the address, with the parts of the designation in braces.
    """

    admits: Callable[[Locator], bool]
    address: str


def _paged(*types: LocatorType, reporters: frozenset[str] | None = None) -> Callable[[Locator], bool]:
    """Return a test for cites by volume and first page, of all reporters or of some."""
    return lambda locator: (
        locator.type in types
        and bool(locator.volume and locator.reporter and _PAGE.fullmatch(locator.page or ""))
        and (reporters is None or locator.reporter in reporters)
    )


def _section(code: str) -> Callable[[Locator], bool]:
    return lambda locator: (
        locator.code == code and locator.title is not None and _NUMBER.fullmatch(locator.section or "") is not None
    )


def _rule(code: str) -> Callable[[Locator], bool]:
    return lambda locator: locator.code == code and _NUMBER.fullmatch(locator.section or "") is not None


def _numbered(code: str) -> Callable[[Locator], bool]:
    return lambda locator: locator.code == code and (locator.title or "").isdecimal() and bool(_digits(locator))


def _constitution(part: str) -> Callable[[Locator], bool]:
    return lambda locator: locator.code == "U.S. Const." and part in _constitution_parts(locator)


def _any_designation(locator: Locator) -> bool:
    return locator.type in (
        LocatorType.REPORTER, LocatorType.NEUTRAL, LocatorType.DATABASE, LocatorType.DOCKET, LocatorType.JOURNAL
    ) and (locator.page is not None or locator.number is not None)  # fmt: skip


_ORDINALS = "first second third fourth fifth sixth seventh eighth ninth tenth".split()
_ROMAN = "i ii iii iv v vi vii viii ix x".split()
_CONSTITUTION = re.compile(r"(?P<kind>art|amend)\. (?P<number>[IVXL]+)(?:, § (?P<section>\d+))?")


def _constitution_parts(locator: Locator) -> dict[str, str]:
    """Return the parts of an address: amendments I to X are spelled out at Cornell."""
    match = _CONSTITUTION.match(locator.section or "")
    if match is None:
        return {}
    number = match["number"].lower()
    if match["kind"] == "art":
        if number not in _ROMAN[:7]:
            return {}  # the Constitution has seven articles
        return {"article": number} | ({"clause": match["section"]} if match["section"] else {})
    return {"early": _ORDINALS[_ROMAN.index(number)]} if number in _ROMAN else {"amendment": number}


def _digits(locator: Locator) -> str:
    page = (locator.section or "").replace(",", "")
    return page if page.isdecimal() else ""


def _parts(locator: Locator) -> dict[str, str]:
    """Return what the braces of an address may name."""
    part, _, rest = (locator.section or "").partition(".")
    return {
        "volume": quote(locator.volume or "", safe=""),
        "reporter": quote(locator.reporter or "", safe=""),
        "page": locator.page or "",
        "page4": (locator.page or "").zfill(4),
        "slug": _slug(locator.reporter or ""),
        "title": quote(locator.title or "", safe=""),
        "section": quote(locator.section or "", safe=""),
        "part": quote(part, safe=""),
        "rest": quote(rest, safe=""),
        "digits": _digits(locator),
        "cite": quote_plus(f'"{designation_text(locator)}"'),
        **_constitution_parts(locator),
    }


def _slug(reporter: str) -> str:
    """Return a reporter's folder at static.case.law: no periods and apostrophes, hyphens for spaces.

    >>> _slug("F. Supp. 2d"), _slug("N.E.2d"), _slug("Cal. App. 4th")
    ('f-supp-2d', 'ne2d', 'cal-app-4th')
    """
    bare = reporter.replace(".", "").replace("'", "").replace("&", "").lower()
    return "-".join(re.findall(r"[a-z0-9]+", bare))


_CASES = (LocatorType.REPORTER, LocatorType.NEUTRAL)
_CORNELL_RULES = {
    "Fed. R. Civ. P.": "frcp", "Fed. R. Crim. P.": "frcrmp", "Fed. R. Evid.": "fre", "Fed. R. App. P.": "frap",
    "Fed. R. Bankr. P.": "frbp",
}  # fmt: skip
_CORNELL = "https://www.law.cornell.edu"
_GOVINFO = "https://www.govinfo.gov/link"

PROVIDERS: Mapping[str, tuple[Template, ...]] = MappingProxyType({
    "courtlistener": (
        Template(_paged(*_CASES), "https://www.courtlistener.com/c/{reporter}/{volume}/{page}/"),
    ),
    "cornell": (
        Template(_section("U.S.C."), f"{_CORNELL}/uscode/text/{{title}}/{{section}}"),
        Template(_section("C.F.R."), f"{_CORNELL}/cfr/text/{{title}}/{{section}}"),
        *(
            Template(_rule(code), f"{_CORNELL}/rules/{folder}/rule_{{section}}")
            for code, folder in _CORNELL_RULES.items()
        ),
        Template(_constitution("early"), f"{_CORNELL}/constitution/{{early}}_amendment"),
        Template(_constitution("amendment"), f"{_CORNELL}/constitution/amendment{{amendment}}"),
        Template(_constitution("clause"), f"{_CORNELL}/constitution/article{{article}}#section{{clause}}"),
        Template(_constitution("article"), f"{_CORNELL}/constitution/article{{article}}"),
        Template(
            _paged(*_CASES, reporters=frozenset({"U.S."})), f"{_CORNELL}/supremecourt/text/{{volume}}/{{page}}"
        ),
    ),
    "govinfo": (
        Template(_section("U.S.C."), f"{_GOVINFO}/uscode/{{title}}/{{section}}"),
        Template(
            lambda locator: _section("C.F.R.")(locator) and "." in (locator.section or ""),
            f"{_GOVINFO}/cfr/{{title}}/{{part}}?sectionnum={{rest}}",
        ),
        Template(_numbered("Stat."), f"{_GOVINFO}/statute/{{title}}/{{digits}}"),
        Template(_numbered("Fed. Reg."), f"{_GOVINFO}/fr/{{title}}/{{digits}}"),
    ),
    "ecfr": (Template(_section("C.F.R."), "https://www.ecfr.gov/current/title-{title}/section-{section}"),),
    "scholar": (Template(_any_designation, "https://scholar.google.com/scholar?as_sdt=2006&q={cite}"),),
    "caselaw": (
        Template(
            _paged(LocatorType.REPORTER), "https://static.case.law/{slug}/{volume}/html/{page4}-01.html"
        ),
    ),
})  # fmt: skip
"""The providers, and for each the templates that are tried in turn."""


def url_of(locators: Sequence[Locator], provider: str) -> str | None:
    """Return the address of what the designations stand for.

    Args:
        locators: parallel designations; the first that the provider can have is taken.
        provider: a key of :data:`PROVIDERS`.

    Returns:
        the address, or None when the provider has none for them.

    Raises:
        CitekitTypeError: ``provider`` is no ``str``.
        CitekitValueError: there is no provider of that name.
    """
    if not isinstance(provider, str):
        raise CitekitTypeError.expected("provider", f"one of {', '.join(PROVIDERS)}", provider)
    if provider not in PROVIDERS:
        known = ", ".join(PROVIDERS)
        raise CitekitValueError(f"no provider is called {provider!r}; there are {known}")
    # A docket number stands for a whole case: it tells only where nothing else does.
    for locator in sorted(locators, key=lambda each: each.type is LocatorType.DOCKET):
        for template in PROVIDERS[provider]:
            if template.admits(locator):
                return template.address.format_map(_parts(locator))
    return None
