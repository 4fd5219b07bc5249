"""What a rule looks at, and what it yields."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from typing import Literal, NamedTuple

from graph.read.problems import PLACEHOLDER, DataPath, did_you_mean, quote
from graph.records import FILE_SECTIONS, Dataset, is_id
from graph.text import with_article

MAX_SEARCHES = 500  # for a likely id, each over every id: the five hundred and first helps nobody


class Violation(NamedTuple):
    """One place where a rule is broken; `of` says whether the key is marked there, or the value behind it."""

    path: DataPath
    message: str
    hint: str
    of: Literal["key", "value"] = "value"


@dataclass
class Context:
    """What the rules look at: the records, the section of every id that stands in the files, what did not fit."""

    data: Dataset
    section: dict[str, str]
    invalid: set[DataPath] = field(default_factory=set)
    lost: set[str] = field(default_factory=set)  # ids of records that a syntax error made unreadable
    locate: Callable[[DataPath], str] = str  # where in the files a path leads, as a message says it
    stubs: frozenset[str] = frozenset()  # ids of claims that say nothing yet
    searches: int = 0

    def __post_init__(self) -> None:
        self._damaged = {path[:2] for path in self.invalid}

    def damaged(self, section: str, record_id: str) -> bool:
        """Whether a part of this record did not fit, so that what it lacks, or has in its stead, says nothing."""
        return bool(self._damaged) and ((section, record_id) in self._damaged or (section,) in self._damaged)

    def unknown(
        self, path: DataPath, record_id: str, sections: tuple[str, ...], noun: str, remedy: str = ""
    ) -> Iterator[Violation]:
        """The violation where an id is named that no record of these sections has.

        Parameters
        ----------
        path
            Where it is named.
        record_id
            The id.
        sections, noun
            The sections in which it should stand, and the word for a record of them.
        remedy
            What to do where no id is like it, if that is not to add a record.
        """
        section = self.section.get(record_id)
        if section in sections or record_id == PLACEHOLDER or record_id in self.lost:
            return
        if any((name,) in self.invalid for name in sections):
            return  # the whole section could not be read; its ids may well be there
        if section is not None:
            message = f"{quote(record_id)} is {with_article(FILE_SECTIONS[section])}"
            yield Violation(path, message, f"name the id of {with_article(noun)} here")
            return
        hint = remedy or f"add {with_article(noun)} with this id, or name another"
        self.searches += 1
        if self.searches <= MAX_SEARCHES:
            hint = did_you_mean(record_id, self._ids(sections), hint)
        yield Violation(path, f"unknown {noun} {quote(record_id)}", hint)

    def _ids(self, sections: tuple[str, ...]) -> Iterator[str]:
        """The ids that stand in these sections."""
        return (record_id for record_id, section in self.section.items() if section in sections and is_id(record_id))


Rule = Callable[[Context], Iterable[Violation]]
