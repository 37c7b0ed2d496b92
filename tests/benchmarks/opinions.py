"""Compose opinions to measure with: invented parties, plain citations, the mix of forms that courts print."""

from __future__ import annotations

import random

_PARTIES = "Harlow Quince Alder Birch Elm Hazel Rowan Linden Maple Aspen Cedar Laurel Myrtle Olive Sorrel Tansy".split()
_FIRMS = ("Mills, Inc.", "Ferry Co.", "Sav. Bank", "Sch. Dist.", "Ins. Co.", "& Sons, Ltd.")
_REPORTERS = (
    ("F.3d", "{c} Cir.", 900), ("F.2d", "{c} Cir.", 990), ("F. Supp. 2d", "S.D.N.Y.", 900), ("U.S.", "", 580),
    ("Cal. App. 4th", "", 240), ("N.E.2d", "Ill. App. Ct.", 990), ("S.W.3d", "Tex. App.—Dallas", 600),
)  # fmt: skip
_CIRCUITS = ("1st", "2d", "3d", "4th", "5th", "6th", "7th", "8th", "9th", "10th", "11th")
_PLAIN = (
    "The parties agree on little else, and the record bears them out.",
    "That motion was denied, and this appeal followed within the time that the rule allows.",
    "We review the grant of summary judgment anew, and draw each inference for the party that lost below.",
    "Nothing in the papers suggests that the order was meant to reach so far.",
    "The witness could not say who had opened the gate, or when, or why it was left so.",
)
_AROUND = ("42 U.S.C. § 1983", "Fed. R. Civ. P. 56(a)", "28 U.S.C. § 1331", "33 C.F.R. § 110.5(a)", "ECF No. 12 at 3")


def opinion(seed: int, size: int) -> str:
    """Return an opinion of about ``size`` characters; the same seed gives the same text."""
    chance = random.Random(seed)  # noqa: S311
    parts: list[str] = []
    length = 0
    last: tuple[str, int, str] | None = None
    while length < size:
        paragraph = [chance.choice(_PLAIN)]
        for _ in range(chance.randint(2, 5)):
            paragraph.append(chance.choice(_PLAIN))
            kind = chance.random()
            if last is None or kind < 0.4:
                cite, last = _full(chance)
                paragraph.append(f"See {cite}.")
            elif kind < 0.6:
                paragraph.append(f"Id. at {chance.randint(2, 900)}.")
            elif kind < 0.8:
                paragraph.append(f"{last[0]}, {last[1]} {last[2]} at {chance.randint(2, 900)}.")
            else:
                paragraph.append(f"See {chance.choice(_AROUND)}.")
        parts.append(" ".join(paragraph))
        length += len(parts[-1]) + 2
    return "\n\n".join(parts)


def _full(chance: random.Random) -> tuple[str, tuple[str, int, str]]:
    first, second = chance.sample(_PARTIES, 2)
    reporter, court, volumes = chance.choice(_REPORTERS)
    volume, page, year = chance.randint(1, volumes), chance.randint(1, 1200), chance.randint(1950, 2020)
    printed = court.format(c=chance.choice(_CIRCUITS))
    bracket = f"{printed} {year}".strip()
    cite = f"{first} {chance.choice(_FIRMS)} v. {second}, {volume} {reporter} {page}, {page + 3} ({bracket})"
    return cite, (first, volume, reporter)
