"""What a finding is, and a kind of findings."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import NamedTuple

from graph.knowledge import Knowledge

Path = tuple[str | int, ...]


class Finding(NamedTuple):
    """One record that a rule points at, where it stands in the data, and what is odd about it.

    What is odd about a place in the text is one finding, however many claims were read from it: `also` has the others.
    """

    section: str
    id: str
    says: str
    path: Path = ()  # below the record
    also: tuple[str, ...] = ()

    @property
    def ids(self) -> tuple[str, ...]:
        """All records that it is about."""
        return (self.id, *self.also)


class Kind(NamedTuple):
    """One kind of finding: of which records, how a question names it, what it means, and the rule that finds it."""

    section: str
    phrase: str  # behind "flagged as"
    means: str
    find: Callable[[Knowledge], Iterator[Finding]]
    advice: bool = False
