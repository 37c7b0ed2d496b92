"""The values that citekit is made of: what a token, a citation, a link and an authority are.

Every class here is frozen, has slots, and is complete when built. Offsets are code points into
the text that the caller passed to :func:`citekit.extract`; a span is ``(start, end)`` with the
end excluded, so ``text[start:end]`` is what was recognised.
"""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING

from attrs import frozen

from citekit.errors import CitekitTypeError

if TYPE_CHECKING:
    from citekit.confidence import Doubt

Span = tuple[int, int]


class Form(str, Enum):
    """How a citation refers to its authority."""

    FULL = "full"
    SHORT = "short"
    ID = "id"
    SUPRA = "supra"
    NAME = "name"


class Kind(str, Enum):
    """What sort of authority is cited."""

    CASE = "case"
    STATUTE = "statute"
    REGULATION = "regulation"
    RULE = "rule"
    CONSTITUTION = "constitution"
    JOURNAL = "journal"
    BOOK = "book"
    RECORD = "record"
    LEGISLATIVE = "legislative"


class LocatorType(str, Enum):
    """What sort of designation a locator is."""

    REPORTER = "reporter"
    NEUTRAL = "neutral"
    DATABASE = "database"
    DOCKET = "docket"
    CODE = "code"
    JOURNAL = "journal"
    BOOK = "book"
    RECORD = "record"
    REFERENCE = "reference"


@frozen
class Locator:
    """A designation in the text that identifies an authority, or points at one (``Id.``).

    Tokenizers return locators; a citation holds those that stand together in one clause.

    Attributes:
        type: what sort of designation it is.
        text: the designation as printed.
        span: where it stands.
        kind: the kind of authority it designates; of a reference (``Id.``, ``supra``) always
            ``CASE``, since only its antecedent tells.
        form: the form of a citation that consists of this locator alone.
        volume, reporter, page: parts of a reporter, neutral, database or journal cite; the
            reporter is the canonical abbreviation of reporters-db. A short form has no page.
        number: the docket number without ``No.``.
        code, title, section: parts of a statute, regulation, rule or constitution; title and
            section also of books and records.
        pin_start: where the pin of a short form such as ``465 F.3d at 510`` begins, or -1.
        candidates: canonical abbreviations of all editions that the printed reporter may mean,
            the chosen one first; empty when there is no choice.
        damaged: whether a letter was read as a digit, as scanned texts have it (``4l0 U.S. 113``).
    """

    type: LocatorType
    text: str
    span: Span
    kind: Kind = Kind.CASE
    form: Form = Form.FULL
    volume: str | None = None
    reporter: str | None = None
    page: str | None = None
    number: str | None = None
    code: str | None = None
    title: str | None = None
    section: str | None = None
    pin_start: int = -1
    candidates: tuple[str, ...] = ()
    damaged: bool = False


@frozen
class Pin:
    """One place inside an authority, parsed from a pin cite.

    Attributes:
        type: ``page``, ``paragraph``, ``note``, ``section`` or ``line``.
        start, end: first and last number, equal for a single place (``867–68`` is 867 to 868).
        star: whether the page is a star page (``*12``).
        note: the footnote on that page (``108 n.2`` has note ``2``), or None.
    """

    type: str
    start: int
    end: int
    star: bool = False
    note: str | None = None


@frozen
class Parenthetical:
    """An explanatory parenthetical.

    Attributes:
        text: what stands between the brackets.
        span: where that stands, without the brackets.
        verb: the first word when it is a participle such as ``quoting`` or ``holding``.
    """

    text: str
    span: Span
    verb: str | None = None


@frozen
class Citation:
    """One citing clause in the text.

    Attributes:
        id: its position among the document's citations, in text order.
        kind, form: what is cited and how.
        span, text: the clause from its case name (or signal-less start) to its last part.
        locators: the parallel designations of the authority, in text order.
        case_name, plaintiff, defendant: as printed, white space folded.
        name_span: where the name stands.
        court: the courts-db id, printed or implied by the reporter; court_text: as printed.
        date: ``2010``, ``2010-02`` or ``2010-02-11``, as much as is printed.
        pin, pins: the pin cite as printed, and parsed.
        signal: the introductory signal as printed (Bluebook R. 1.2).
        parentheticals: explanatory ones, in text order.
        embedded: whether it is part of a sentence of the text (``under Rule 12``) rather than a
            citation sentence or clause of its own (Bluebook B1.1).
        parent: id of the citation in whose parenthetical this one stands.
        history_of: id of the citation of which this one is the printed history.
        relation: the verb that ties this citation to its parent or to its history.
        author, title: of a periodical, as printed.
        footnote: the number of the footnote in which it stands, or None for the text.
        string_cite: id of the first citation of the string cite that it stands in (Bluebook R. 1.4), or None
            when it stands alone.
    """

    id: int
    kind: Kind
    form: Form
    span: Span
    text: str
    locators: tuple[Locator, ...]
    case_name: str | None = None
    plaintiff: str | None = None
    defendant: str | None = None
    name_span: Span | None = None
    court: str | None = None
    court_text: str | None = None
    date: str | None = None
    pin: str | None = None
    pins: tuple[Pin, ...] = ()
    signal: str | None = None
    parentheticals: tuple[Parenthetical, ...] = ()
    embedded: bool = False
    parent: int | None = None
    history_of: int | None = None
    relation: str | None = None
    author: str | None = None
    title: str | None = None
    footnote: str | None = None
    string_cite: int | None = None

    @property
    def doubts(self) -> tuple[Doubt, ...]:
        """What speaks against the citation, worst first; ``docs/confidence.md`` lists all there is.

        >>> import citekit
        >>> [doubt.value for doubt in citekit.extract("See 4l0 U.S. 113 (1973).").citations[0].doubts]
        ['damaged number', 'no name']
        """
        from citekit.confidence import doubts_of

        return doubts_of(self)

    @property
    def confidence(self) -> float:
        """From 0 to 1, to cut by: one, less the weight of each doubt. It is an order, no probability.

        It says how sure the citation is, not its link, which has a method and a reason of its own.

        >>> import citekit
        >>> graph = citekit.extract("Nken v. Holder, 556 U.S. 418 (2009). So Nken held. See 4l0 U.S. 113 (1973).")
        >>> [citation.confidence for citation in graph]
        [1.0, 0.8, 0.4]
        """
        from citekit.confidence import confidence_of

        return confidence_of(self.doubts)

    def bluebook(self) -> str:
        """Return the citation in the form of the Bluebook: canonical spelling and order, nothing added.

        Signal, history and explanatory parentheticals are left out; party names stay as printed.

        >>> import citekit
        >>> graph = citekit.extract("See Roe v Wade, 410 US 113, 153 (1973); Doe vs. Poe (3rd Cir. 2006) 465 F 3d 503.")
        >>> [citation.bluebook() for citation in graph]
        ['Roe v. Wade, 410 U.S. 113, 153 (1973)', 'Doe v. Poe, 465 F.3d 503 (3d Cir. 2006)']
        """
        from citekit.bluebook import citation_text

        return citation_text(self)

    def url(self, provider: str) -> str | None:
        """Return where a provider has what is cited here, or None: see :meth:`Authority.url`.

        Raises:
            CitekitValueError: there is no provider of that name.
        """
        from citekit.links import url_of

        return url_of(self.locators, provider)

    def _repr_html_(self) -> str:
        """Return what a notebook shows."""
        from citekit.export.facts import citation_html

        return citation_html(self)


@frozen
class Link:
    """A resolver's answer for one citation.

    Attributes:
        citation: id of the citation that was resolved.
        authority: id of its authority, or None when it could not be told.
        antecedent: id of the earlier citation that it stands on, or None.
        method: how the answer was found: ``founds`` (the first citation of an authority), ``full`` (cited in full
            before), ``id``, ``volume and name``, ``section``, …; ``none`` when it could not be told.
        reason: why, in words, when nothing was linked or a choice was made.
        candidates: ids of the authorities that were weighed.
    """

    citation: int
    authority: int | None
    antecedent: int | None
    method: str
    reason: str = ""
    candidates: tuple[int, ...] = ()


@frozen
class Authority:
    """One thing cited: a decision with its parallel cites, a section of a code, a paper of the record.

    Attributes:
        id: its position in order of first citation.
        kind: what it is.
        citations: ids of all citations of it, in text order.
        name: the fullest case name or title printed for it.
        locators: its designations in normal form (``465 F.3d 503``).
        court, date: as its citations give them.
        complete: False when only short forms of it stand in the text.
    """

    id: int
    kind: Kind
    citations: tuple[int, ...]
    name: str | None
    locators: tuple[str, ...]
    court: str | None
    date: str | None
    complete: bool

    def bluebook(self, *, short: bool = False, pin: str | None = None) -> str:
        """Return the authority in the form of the Bluebook, as a table of authorities has it.

        Args:
            short: of a case, the short form instead (Bluebook R. 10.9).
            pin: the place inside it.

        Returns:
            what is known of it, and nothing else: an authority of which only short forms stand in the text may
            have no name or no page.

        Raises:
            CitekitTypeError: ``pin`` is neither a ``str`` nor None.

        >>> import citekit
        >>> (calandra,) = citekit.extract("United States v. Calandra, 414 US 338 (1974).").authorities
        >>> calandra.bluebook()
        'United States v. Calandra, 414 U.S. 338 (1974)'
        >>> calandra.bluebook(short=True, pin="343")
        'Calandra, 414 U.S. at 343'
        """
        from citekit.bluebook import authority_text

        if pin is not None and not isinstance(pin, str):
            raise CitekitTypeError.expected("pin", "a str or None", pin)
        return authority_text(self, short=short, pin=pin)

    def url(self, provider: str) -> str | None:
        """Return where a provider has this authority. The address is made, not looked up.

        Args:
            provider: a key of :data:`citekit.links.PROVIDERS`, such as ``"courtlistener"`` or ``"cornell"``.

        Returns:
            the address, or None when the provider has no such thing or the authority has no such designation.

        Raises:
            CitekitValueError: there is no provider of that name.

        >>> import citekit
        >>> (wade,) = citekit.extract("Roe v. Wade, 410 U.S. 113 (1973).").authorities
        >>> wade.url("courtlistener")
        'https://www.courtlistener.com/c/U.S./410/113/'
        """
        from citekit.bluebook import locators_of
        from citekit.links import url_of

        return url_of(locators_of(self), provider)

    def _repr_html_(self) -> str:
        """Return what a notebook shows."""
        from citekit.export.facts import authority_html

        return authority_html(self)


@frozen
class Edge:
    """A relation between two authorities, as one citation states it.

    Attributes:
        source, target: ids of the authorities.
        relation: ``quoting``, ``citing``, ``overruling``, ``aff'd``, ``cert. denied``, …
        citation: id of the citation of the target that states it.
    """

    source: int
    target: int
    relation: str
    citation: int
