"""Days that cannot be meant.

They are held against the data, in which a slip of digits (2062, 2206) is seen, and against the clock: nobody has read
anything tomorrow. That is advice, and a clock by which most of the days are still to come is not believed.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from datetime import date, timedelta

from graph.read.problems import DataPath
from graph.read.rules.context import Context, Violation

FAR = 10  # years between the few days that were mistyped and all others
FEW = 20  # of so many days one may have been mistyped, and of a few more a few
UNSEEN = "2100"  # nobody will have read anything with this then

Days = list[tuple[DataPath, str]]


def days_are_possible(context: Context) -> Iterator[Violation]:
    """Nobody reads a work before the year in which it appears, many years after all else was read, or tomorrow."""
    accessed: Days = []
    checked: Days = []
    of_source: dict[str, Days] = defaultdict(list)
    for source_id, source in context.data.sources.items():
        if source.accessed:
            accessed.append((("sources", source_id, "accessed"), source.accessed))
            of_source[source_id].append(accessed[-1])
    for claim_id, claim in context.data.claims.items():
        for position, citation in enumerate(claim.cites):
            if citation.check is not None and citation.check.on:
                checked.append((("claims", claim_id, "cites", position, "check", "on"), citation.check.on))
                of_source[citation.source].append(checked[-1])
        if claim.check is not None and claim.check.on:
            checked.append((("claims", claim_id, "check", "on"), claim.check.on))
    for source_id, source in context.data.sources.items():
        if source.issued >= UNSEEN:
            yield _violation(("sources", source_id, "issued"), source.issued, "in a century to come")
        elif source.issued:
            yield from _early(("sources", source_id, "issued"), source.issued, of_source[source_id])
    said = [*_apart(accessed), *_apart(checked)]
    yield from said
    yield from _ahead([*accessed, *checked], {violation.path for violation in said})


def _early(path: DataPath, issued: str, days: Days) -> Iterator[Violation]:
    """What lies before the year of a work: the days on which it was read, or that year, if it alone is out of line."""
    early = [(at, day) for at, day in days if day[:4] < issued[:4]]
    if len(early) > 1 and len(early) == len(days):
        yield _violation(path, issued, f"after all days on which the work was read, as {early[0][1]}")
        return
    for at, day in early:
        yield _violation(at, day, f"before the work itself, which is of {issued}")


def _apart(days: Days) -> Iterator[Violation]:
    """The few days that lie far behind all others."""
    years = sorted(int(day[:4]) for _, day in days)
    gaps = [at for at in range(1, len(years)) if years[at] - years[at - 1] > FAR]
    cut = gaps[-1] if gaps and len(years) - gaps[-1] <= max(1, len(years) // FEW) else len(years)
    for path, day in days:
        if day >= UNSEEN:
            yield _violation(path, day, "in a century to come")
        elif cut < len(years) and int(day[:4]) >= years[cut]:
            yield _violation(path, day, f"{int(day[:4]) - years[cut - 1]} years after all other such days")


def _ahead(days: Days, said: set[DataPath]) -> Iterator[Violation]:
    """The days that have not come yet, anywhere on Earth, and of which nothing is said already."""
    last = latest_day()
    ahead = [(path, day) for path, day in days if day > last]
    for path, day in ahead if 2 * len(ahead) <= len(days) else ():
        if path not in said:
            yield _violation(path, day, "in the future, by the clock of this machine")


def latest_day() -> str:
    """The day that it is where it is latest."""
    return (date.today() + timedelta(days=1)).isoformat()  # at home it may be a day less


def _violation(path: DataPath, date: str, where: str) -> Violation:
    return Violation(path, f"{date} lies {where}", "put the day that is meant")
