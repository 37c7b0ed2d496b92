"""The result of an evaluation: figures, shares, and the list of differences."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from attrs import asdict, frozen

from citekit.model import Span


@frozen
class Figure:
    """How often something was found.

    Attributes:
        right: annotated and found.
        spurious: found and not annotated, or found wrong.
        missed: annotated and not found, or found wrong.
    """

    right: int
    spurious: int
    missed: int

    @property
    def precision(self) -> float:
        """The share of what was found that is right; 0 where nothing was found."""
        return _share(self.right, self.right + self.spurious)

    @property
    def recall(self) -> float:
        """The share of what is annotated that was found; 0 where nothing is annotated."""
        return _share(self.right, self.annotated)

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall.

        >>> Figure(right=3, spurious=1, missed=1).f1
        0.75
        """
        return _share(2 * self.right, 2 * self.right + self.spurious + self.missed)

    @property
    def annotated(self) -> int:
        """How many are annotated."""
        return self.right + self.missed

    def printed(self) -> tuple[str, str, str]:
        """Return precision, recall and F1 to three digits; a dash for what is a share of nothing.

        >>> Figure(right=0, spurious=0, missed=4).printed()
        ('–', '0.000', '0.000')
        """
        return (
            f"{self.precision:.3f}" if self.right + self.spurious else "–",
            f"{self.recall:.3f}" if self.annotated else "–",
            f"{self.f1:.3f}",
        )


@frozen
class Share:
    """How many of the mentions are right in everything."""

    right: int
    mentions: int

    @property
    def share(self) -> float:
        """The share of them, 0 where there are none."""
        return _share(self.right, self.mentions)


def _share(part: int, whole: int) -> float:
    return part / whole if whole else 0.0


@frozen
class Difference:
    """One difference between an annotation and what was found.

    Attributes:
        document: id of the document.
        span, text: where it is, and what stands there.
        what: ``missed``, ``spurious``, ``form``, ``designations``, ``name``, ``court``, ``date``, ``pin``, ``link``.
        annotated, found: both sides, None where a side has none.
    """

    document: str
    span: Span
    text: str
    what: str
    annotated: str | None
    found: str | None

    def __str__(self) -> str:
        """Return one line: ``roe:13 '410 U.S. 113' date: 1973 annotated, 1974 found``."""
        sides = f"{self.annotated or 'nothing'} annotated, {self.found or 'nothing'} found"
        return f"{self.document}:{self.span[0]} {' '.join(self.text.split())!r} {self.what}: {sides}"


@frozen
class Evaluation:
    """What :func:`citekit.evaluation.evaluate` measured.

    Attributes:
        documents, mentions: how many were scored.
        by_kind, by_form: how the designations were found, for each kind and form of the mention, and for ``all``.
        fields: how name, court, date and pin were read.
        links: how the short forms were linked, for each form and for ``all``; and ``nested``, the parentheticals.
        strict: the share of the mentions that are right in everything: of ``all``, of the ``full`` and the ``short``
            forms, of each kind.
        differences: in the order of the documents and their texts.
    """

    documents: int
    mentions: int
    by_kind: Mapping[str, Figure]
    by_form: Mapping[str, Figure]
    fields: Mapping[str, Figure]
    links: Mapping[str, Figure]
    strict: Mapping[str, Share]
    differences: tuple[Difference, ...]

    def to_dict(self) -> dict[str, Any]:
        """Return the evaluation as plain JSON data, with the figures that follow from the counts."""
        data: dict[str, Any] = {"documents": self.documents, "mentions": self.mentions}
        for section, figures in self._sections().items():
            data[section] = {
                name: {
                    **asdict(figure),
                    "precision": figure.precision,
                    "recall": figure.recall,
                    "f1": figure.f1,
                }
                for name, figure in figures.items()
            }
        data["strict"] = {name: {**asdict(share), "share": share.share} for name, share in self.strict.items()}
        data["differences"] = [asdict(difference) | {"span": list(difference.span)} for difference in self.differences]
        return data

    def _sections(self) -> dict[str, Mapping[str, Figure]]:
        return {"by_kind": self.by_kind, "by_form": self.by_form, "fields": self.fields, "links": self.links}

    def __str__(self) -> str:
        """Return the figures as a table for people."""
        lines = [f"mentions {self.mentions}, documents {self.documents}"]
        for section, figures in self._sections().items():
            lines += ["", f"{section.replace('_', ' '):24}{'precision':>10}{'recall':>10}{'F1':>10}{'annotated':>11}"]
            lines += [
                f"{name:24}{''.join(f'{ratio:>10}' for ratio in figure.printed())}{figure.annotated:11}"
                for name, figure in figures.items()
            ]
        lines += ["", f"{'right in everything':24}{'share':>10}{'right':>10}{'mentions':>10}"]
        lines += [
            f"{name:24}{share.share:10.3f}{share.right:10}{share.mentions:10}" for name, share in self.strict.items()
        ]
        return "\n".join(lines)
