"""Years and spans of years, as conditions have them, `2013` or `before-2013`; and the claims that give a year."""

from __future__ import annotations

import re
from collections import defaultdict

from graph.knowledge import Knowledge, once_per_dataset
from graph.records.claim import YEAR

_SPAN = rf"(before|after)-({YEAR})|({YEAR})-({YEAR})"
EVER = 10_000  # behind all years


@once_per_dataset
def _by_year(kb: Knowledge) -> dict[int, list[str]]:
    """The claims that give a year, by that year."""
    by_year: defaultdict[int, list[str]] = defaultdict(list)
    for claim_id in kb.index.claims:
        for year in kb.data.claims[claim_id].years():
            by_year[year].append(claim_id)
    return by_year


def claims_of_years(kb: Knowledge, first: int, last: int) -> list[str]:
    """The claims that give a year from one to another, in reading order."""
    claim_ids = {key for year, ids in _by_year(kb).items() if first <= year <= last for key in ids}
    return sorted(claim_ids, key=kb.index.rank.__getitem__)


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


def is_among(year: str, span: str) -> bool:
    """Whether a year lies in a span."""
    first, last = years_of(span)
    return first <= int(year) <= last
