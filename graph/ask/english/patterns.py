"""The table of patterns, `patterns.txt`: what may be said, and what it means."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache, cached_property, lru_cache
from pathlib import Path
from typing import NamedTuple

from graph.ask.english import LISTS
from graph.ways import Row, rows_of, steps

GAPS = {"": "NAME", "*": "NAMES", "@": "PAGED"}  # what may follow on a small letter, and the class that it is then
BRACKETED = re.compile(r"\[[^\[\]()]*\]|\([^\[\]()]*\)")  # with no bracket in it
WORDLESS = frozenset(LISTS["classes without words"])
# classes that may be filled where no word of theirs stands
ANYWHERE = WORDLESS | {*GAPS.values(), "RELATES", "RELATED", "ORDER"}


class Line(NamedTuple):
    """A line of the table: ways to say something, what that means, and the rule of a condition."""

    ways: str
    meaning: str
    rule: str
    needs: frozenset[str] = frozenset()  # the classes of words without which nothing can be said by it


class Pattern(NamedTuple):
    """One way to say something: the classes of its words and values, and what it means in the short form, with gaps."""

    form: tuple[str, ...]
    sorts: str  # of its names, a letter each
    verb: str  # the sort of its verb, or a dash
    asks: str  # the word that asks, where that matters
    meaning: str
    rule: str  # of a condition


@lru_cache(maxsize=1)
def lines() -> dict[str, list[Line]]:
    """The lines by what they are a condition on, and under `heads` those with which a question begins."""
    text = bare = Path(__file__).with_name("patterns.txt").read_text(encoding="utf-8")
    while (barer := BRACKETED.sub("", bare)) != bare:  # all lines at once: one by one it takes ten times as long
        bare = barer
    table: dict[str, list[Line]] = {}
    section: list[Line] = []
    meaning = rule = ""
    for line, needed in zip(text.splitlines(), bare.splitlines(), strict=True):
        if not line or line.startswith("#"):
            continue
        if line.startswith("= "):
            section = table.setdefault(line[2:], [])
        elif line.startswith(" "):
            section.append(Line(line.strip(), meaning, rule, frozenset(filter(str.isupper, needed.split()))))
        else:
            meaning, _, rule = line.partition(" · ")
    return table


class Place:
    """A place in the ways of a line: the signs before it, and the rows of signs of which one goes on from there."""

    def __init__(self, line: Line, signs: tuple[str, ...], rows: Iterable[Row]) -> None:
        self._line, self._signs, self._rows = line, signs, rows

    @cached_property
    def further(self) -> list[tuple[str, Place]]:
        """The classes that may come next, each with the place behind it; none behind the last place of a way."""
        rows: dict[str, list[Row]] = {}
        for row in self._rows:
            for sign, behind in steps(row):
                rows.setdefault(sign, []).append(behind)
        return [(terminal(sign), Place(self._line, (*self._signs, sign), rows[sign])) for sign in rows]

    @cached_property
    def patterns(self) -> list[Pattern]:
        """What was said up to the last place of a way, once for each sort of verb."""
        form = tuple(map(terminal, filter(None, self._signs)))
        sorts = "".join(sign[0] for sign in self._signs if sign[:1].islower())
        verbs = next((sign.partition(":")[2] for sign in reversed(self._signs) if ":" in sign), "-")
        asks = self._line.ways.partition(" ? ")[2]
        return [Pattern(form, sorts, verb, asks, self._line.meaning, self._line.rule) for verb in verbs]


class Trie:
    """A place in several lines at once: what may follow, class by class. It grows where somebody walks."""

    def __init__(self, places: list[Place]) -> None:
        self._places = places
        self.behind = cache(lambda terminal: Trie(self.further[terminal]))  # what may follow behind a class

    @cached_property
    def further(self) -> dict[str, list[Place]]:
        """The places behind each class that may come next, in the order of the alphabet; "" where a way ends."""
        further: dict[str, list[Place]] = {}
        for place in self._places:
            for terminal, behind in place.further:
                further.setdefault(terminal, []).append(behind)
        return dict(sorted(further.items()))

    @property
    def patterns(self) -> tuple[Pattern, ...]:
        """The patterns that end here."""
        return tuple(pattern for place in self.further.get("", ()) for pattern in place.patterns)


@cache
def place(line: Line) -> Place:
    """The beginning of a line.

    >>> [terminal for terminal, _ in place(Line("[ARE] ABOUT e*", "about:{0}|", "mentions")).further]
    ['ABOUT', 'ARE']
    """
    return Place(line, (), rows_of(line.ways.partition(" ? ")[0]))


@lru_cache(maxsize=128)  # whoever serves a page asks the questions of its lessons again and again
def trie(table: str, said: frozenset[str] | None = None) -> Trie:
    """The ways of a table; of those lines alone that need no other classes than these, if any are given."""
    sayable = None if said is None else said | WORDLESS
    return Trie([place(line) for line in lines()[table] if sayable is None or line.needs <= sayable])


@cache
def terminal(sign: str) -> str:
    """The class of words or values that a sign stands for; none where it is none."""
    return GAPS[sign[1:]] if sign[:1].islower() else sign.partition(":")[0]
