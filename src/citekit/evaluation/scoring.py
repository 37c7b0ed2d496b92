"""From documents and an extractor to figures."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable

from citekit.errors import CitekitTypeError, CitekitValueError
from citekit.evaluation.comparison import letters, plain_pin, same_court, same_date
from citekit.evaluation.documents import AnnotatedDocument, Mention
from citekit.evaluation.extractors import Extractor, Found, by_citekit, found_by
from citekit.evaluation.figures import Difference, Evaluation, Figure, Share
from citekit.evaluation.matching import Matching, match
from citekit.model import Form, Kind, Span

# Where a treatise, a report or a paper of the record ends and its pin begins is a matter of taste.
_WITHOUT_PIN = ("book", "record", "legislative")


def evaluate(
    documents: Iterable[AnnotatedDocument], extractor: Extractor = by_citekit, *, without: Collection[str] = ()
) -> Evaluation:
    """Score an extractor on annotated documents.

    Args:
        documents: as :func:`read_documents` returns them.
        extractor: a function from a text to data like ``CitationGraph.to_dict()``: ``{"citations": [{"kind": …,
            "form": …, "locators": [{"span": [start, end]}], "case_name": …, "court": …, "date": …, "pin": …,
            "authority": …, "id": …, "parent": …}]}``; what it does not tell may be left out.
        without: kinds that shall not be counted, such as ``["record"]``.

    Returns:
        The figures and the differences.

    Raises:
        CitekitTypeError: ``documents`` holds what is no annotated document, or ``extractor`` cannot be called.
        CitekitValueError: the extractor returns something else, or ``without`` has an unknown kind.
    """
    unknown = set(without) - {kind.value for kind in Kind}
    if unknown:
        raise CitekitValueError(f"without: no kind is called {', '.join(sorted(unknown))}")
    tally = _Tally(frozenset(without))
    if not isinstance(documents, Iterable):
        raise CitekitTypeError.expected("documents", "an iterable of AnnotatedDocument (read_documents)", documents)
    if not callable(extractor):
        raise CitekitTypeError.expected("extractor", "a function from a text to a dict", extractor)
    for document in documents:
        if not isinstance(document, AnnotatedDocument):
            raise CitekitTypeError.expected("each of documents", "an AnnotatedDocument (read_documents)", document)
        _Scorer(document, found_by(extractor, document.text), tally).score()
    return tally.evaluation()


class _Tally:
    """What has been counted so far: (section, name, what) -> how often."""

    def __init__(self, without: frozenset[str]) -> None:
        self.without = without
        self.counts: Counter[tuple[str, str, str]] = Counter()
        self.differences: list[Difference] = []
        self.documents = 0

    def add(self, section: str, names: Iterable[str], *, right: int = 0, spurious: int = 0, missed: int = 0) -> None:
        for name in names:
            for what, number in (("right", right), ("spurious", spurious), ("missed", missed)):
                self.counts[section, name, what] += number

    def value(self, section: str, names: Iterable[str], annotated: object, found: object, *, same: bool) -> None:
        """Count a field or link: found wrong is both spurious and missed."""
        right = same and annotated is not None
        self.add(
            section,
            names,
            right=int(right),
            spurious=int(found is not None and not right and not same),
            missed=int(annotated is not None and not right),
        )

    def evaluation(self) -> Evaluation:
        kinds, forms = [kind.value for kind in Kind], [form.value for form in Form]
        return Evaluation(
            self.documents,
            self.counts["strict", "all", "mentions"],
            self._figures("by_kind", ["all", *kinds]),
            self._figures("by_form", ["all", *forms]),
            self._figures("fields", ["name", "court", "date", "pin", "pin of short forms"]),
            self._figures("links", ["all", *forms[1:], "nested"]),
            {
                name: Share(self.counts["strict", name, "right"], self.counts["strict", name, "mentions"])
                for name in ["all", "full forms", "short forms", *kinds]
                if self.counts["strict", name, "mentions"]
            },
            tuple(self.differences),
        )

    def _figures(self, section: str, names: list[str]) -> dict[str, Figure]:
        made = {
            name: Figure(*(self.counts[section, name, what] for what in ("right", "spurious", "missed")))
            for name in names
        }
        return {name: figure for name, figure in made.items() if figure != Figure(0, 0, 0)}


class _Scorer:
    """Counts one document."""

    def __init__(self, document: AnnotatedDocument, found: list[Found], tally: _Tally) -> None:
        self.document = document
        self.mentions = document.mentions
        self.found = found
        self.tally = tally
        self.matching: Matching = match(document.mentions, found)
        # A bare name whose case is cited nowhere in the text cannot be known for one: neither right nor wrong.
        cited = {mention.authority for mention in self.mentions if mention.form != "name"}
        self.scored = [
            number
            for number, mention in enumerate(self.mentions)
            if mention.kind not in tally.without and (mention.form != "name" or mention.authority in cited)
        ]
        self.complete = {mention.authority for mention in self.mentions if mention.form == "full"}
        self.labels = self._labels()

    def _labels(self) -> dict[object, str]:
        """Return the annotated label of each found authority: that of most of its full citations."""
        votes: dict[object, Counter[str]] = defaultdict(Counter)
        for number in self.scored:
            mention, found = self.mentions[number], self._best(number)
            if found is not None and found.authority is not None and mention.form == "full":
                votes[found.authority][mention.authority] += 1
        return {authority: labels.most_common(1)[0][0] for authority, labels in votes.items()}

    def _best(self, number: int) -> Found | None:
        best = self.matching.best.get(number)
        return None if best is None else self.found[best]

    def score(self) -> None:
        """Count everything."""
        self.tally.documents += 1
        first = len(self.tally.differences)
        for number in self.scored:
            self._designations(number)
            self._mention(number)
        for owner, span in self.matching.spurious:
            self._spurious(self.found[owner], span)
        self.tally.differences[first:] = sorted(self.tally.differences[first:], key=lambda difference: difference.span)

    def _designations(self, number: int) -> None:
        mention = self.mentions[number]
        for span, hits in zip(mention.spans, self.matching.covering[number], strict=True):
            for section, name in (("by_kind", mention.kind), ("by_form", mention.form)):
                self.tally.add(section, ("all", name), right=int(bool(hits)), missed=int(not hits))
            if not hits:
                self._differ(span, "missed", f"{mention.kind} {mention.form}", None)

    def _spurious(self, found: Found, span: Span) -> None:
        printed = self.document.text[slice(*span)]
        # An amendment in prose (`the Fourth Amendment`) need not be annotated: neither right nor wrong.
        if found.kind in self.tally.without or found.kind == "constitution" and "mendment" in printed:
            return
        for section, name in (("by_kind", found.kind), ("by_form", found.form)):
            self.tally.add(section, ("all", name), spurious=1)
        self._differ(span, "spurious", None, f"{found.kind} {found.form}")

    def _mention(self, number: int) -> None:
        mention, found = self.mentions[number], self._best(number)
        before = len(self.tally.differences)
        best = self.matching.best.get(number)
        whole = best is not None and all(best in hits for hits in self.matching.covering[number])
        right = whole and found is not None and found.form == mention.form
        if found is not None and found.form != mention.form:
            self._differ(mention.spans[0], "form", mention.form, found.form)
        elif found is not None and not whole:
            self._differ(mention.spans[0], "designations", f"{len(mention.spans)} together", "a part of them")
        self._fields(mention, found)
        if mention.form != "full":
            self._link(mention, found)
        if mention.nested_in is not None and mention.kind != "record":
            self._nesting(mention.nested_in, found)
        right = right and len(self.tally.differences) == before
        if found is None:
            del self.tally.differences[before:]  # that its designations were missed says it all
        names = ("all", "full forms" if mention.form == "full" else "short forms", mention.kind)
        for name in names:
            self.tally.counts["strict", name, "mentions"] += 1
            self.tally.counts["strict", name, "right"] += right

    def _fields(self, mention: Mention, found: Found | None) -> None:
        if mention.kind not in _WITHOUT_PIN:
            field = "pin" if mention.form == "full" else "pin of short forms"
            pin = found.pin if found else None
            self._field(mention, field, mention.pin, pin, same=plain_pin(mention.pin) == plain_pin(pin))
        if mention.form != "full" or mention.kind != "case":
            return
        name = found.name if found else None
        self._field(mention, "name", mention.name, name, same=letters(mention.name) == letters(name))
        if mention.court is not None:  # one that only the reporter implies is not scored
            court = (found.court_text or found.court) if found else None
            self._field(mention, "court", mention.court, court, same=found is not None and same_court(mention, found))
        same = same_date(mention, found, self.document.text)
        if same is not None:
            self._field(mention, "date", mention.date, found.date if found else None, same=same)

    def _field(self, mention: Mention, name: str, annotated: str | None, found: str | None, *, same: bool) -> None:
        self.tally.value("fields", (name,), annotated or None, found or None, same=same)
        if not same:
            self._differ(mention.spans[0], name, annotated, found)

    def _link(self, mention: Mention, found: Found | None) -> None:
        """Count a short form's link; what is not cited in full in the text is nobody's antecedent."""
        annotated = mention.authority if mention.authority in self.complete else None
        linked = self.labels.get(found.authority) if found is not None else None
        same = annotated == linked
        self.tally.value("links", ("all", mention.form), annotated, linked, same=same)
        if not same:
            self._differ(mention.spans[0], "link", annotated, linked)

    def _nesting(self, outer: int, found: Found | None) -> None:
        parent = found.parent if found is not None else None
        around = self._best(outer)
        same = parent is not None and around is not None and around.id == parent
        self.tally.value("links", ("nested",), outer, parent, same=same)

    def _differ(self, span: Span, what: str, annotated: str | None, found: str | None) -> None:
        text = self.document.text[slice(*span)]
        self.tally.differences.append(Difference(self.document.id, span, text, what, annotated, found))
