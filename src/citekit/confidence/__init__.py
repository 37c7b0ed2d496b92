"""How sure a citation is: what speaks against it, and a number to cut by.

The number is an order, no probability: one, less the weight of each doubt.
"""

from __future__ import annotations

from citekit.confidence.doubts import Doubt, doubts_of
from citekit.confidence.reporter_fit import prints, years_of

__all__ = ["Doubt", "confidence_of", "doubts_of", "prints", "years_of"]


def confidence_of(doubts: tuple[Doubt, ...]) -> float:
    """Return a number from 0 to 1: one, less the weights of the doubts.

    >>> confidence_of((Doubt.NO_DATE, Doubt.NO_NAME))
    0.8
    """
    return round(max(0.0, 1.0 - sum(doubt.weight for doubt in doubts)), 2)
