"""Years and spans of years, as conditions have them: `2013`, `before-2013`, `after-2013`, `2013-2017`."""

from __future__ import annotations

import re
from collections.abc import Iterable

from graph.ask.sentences import say
from graph.records.claim import YEAR

_SPAN = rf"(before|after)-({YEAR})|({YEAR})-({YEAR})"
EVER = 10_000  # behind all years


def years_of(value: str) -> tuple[int, int]:
    """The first and the last year of a span; the last is before the first where it is none.

    >>> years_of("2013"), years_of("before-2013"), years_of("after-2013"), years_of("2013-2017"), years_of("long ago")
    ((2013, 2013), (0, 2012), (2014, 10000), (2013, 2017), (1, 0))
    """
    if value.isdecimal() and len(value) <= 6:
        return int(value), int(value)
    match = re.fullmatch(_SPAN, value)
    if match is None:
        return 1, 0
    if match[1]:
        return (0, int(match[2]) - 1) if match[1] == "before" else (int(match[2]) + 1, EVER)
    return int(match[3]), int(match[4])


def further_years(value: str) -> str:
    """The years that are not in a span, as values of a condition.

    >>> further_years("2013"), further_years("before-2013"), further_years("2013-2017")
    ('before-2013|after-2013', 'after-2012', 'before-2013|after-2017')
    """
    first, last = years_of(value)
    sides = ([f"before-{first}"] if first else []) + ([f"after-{last}"] if last < EVER else [])
    return "|".join(sides)


def phrased_span(value: str) -> str:
    """A span as a sentence says it: `the year 2013`, `a year before 2013`."""
    before, dash, after = value.partition("-")
    if not dash:
        return say("exact year", year=value)
    if before in ("before", "after"):
        return say(f"year {before}", year=after)
    return say("years between", first=before, last=after)


def is_among(years: Iterable[int], value: str) -> bool:
    """Whether one of some years lies in a span."""
    first, last = years_of(value)
    return any(first <= year <= last for year in years)
