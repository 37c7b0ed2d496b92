"""Dates as the Bluebook prints them (R. 10.5, table T12)."""

from __future__ import annotations

# Bluebook table T12
_MONTHS = "Jan. Feb. Mar. Apr. May June July Aug. Sept. Oct. Nov. Dec.".split()


def full_date(date: str) -> str:
    """Return a date with its month and day, as far as they are known.

    Args:
        date: ISO, as a citation has it.

    >>> full_date("2010-02-11"), full_date("2010-02"), full_date("2010")
    ('Feb. 11, 2010', 'Feb. 2010', '2010')
    """
    year, month, day = (*date.split("-"), "", "")[:3]
    if not month.isdecimal() or not 1 <= int(month) <= 12:
        return year
    name = _MONTHS[int(month) - 1]
    return f"{name} {int(day)}, {year}" if day.isdecimal() else f"{name} {year}"
