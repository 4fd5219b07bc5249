"""What a rule looks at, and what it yields."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from typing import Literal, NamedTuple

from graph.nearest import nearest
from graph.read.problems import PLACEHOLDER, Path, quote
from graph.records import ENTITY_SECTIONS, FILE_SECTIONS, Dataset, Entity, is_id
from graph.text import with_article


class Violation(NamedTuple):
    """One place where a rule is broken."""

    path: Path
    message: str
    hint: str
    of: Literal["key", "value"] = "value"


@dataclass
class Context:
    """What the rules look at: the records, the section of every id that stands in the files, what did not fit."""

    data: Dataset
    section: dict[str, str]
    invalid: set[Path] = field(default_factory=set)
    lost: set[str] = field(default_factory=set)  # ids of records that a syntax error made unreadable
    locate: Callable[[Path], str] = str  # where a place in the data stands, as a message says it
    suggested: int = 0

    def __post_init__(self) -> None:
        self._damaged = {place[:2] for place in self.invalid}

    def entities(self) -> Iterator[tuple[str, str, Entity]]:
        """Section, id and record of every entity."""
        for section in ENTITY_SECTIONS:
            for key, entity in getattr(self.data, section).items():
                yield section, key, entity

    def damaged(self, section: str, key: str) -> bool:
        """Whether a part of this record did not fit, so that what it lacks, or has in its stead, says nothing."""
        return bool(self._damaged) and ((section, key) in self._damaged or (section,) in self._damaged)

    def at(self, path: Path) -> str:
        """`, at claims.yaml:12:3`: where another record stands that a message speaks of."""
        return f", at {self.locate(path)}"

    def unknown(self, path: Path, key: str, sections: tuple[str, ...], word: str) -> Iterator[Violation]:
        """The breach where an id is named that no record of these sections has."""
        found = self.section.get(key)
        if found in sections or key == PLACEHOLDER or key in self.lost:
            return
        if any((section,) in self.invalid for section in sections):
            return  # the whole section could not be read; its ids may well be there
        if found is not None:
            is_one = f"{quote(key)} is {with_article(FILE_SECTIONS[found])}"
            yield Violation(path, is_one, f"name the id of {with_article(word)} here")
            return
        hint = f"add {with_article(word)} with this id, or name another"
        self.suggested += 1
        if self.suggested <= 500:  # a likeness search over every id; the five hundred and first helps nobody
            known = (other for other, section in self.section.items() if section in sections and is_id(other))
            close = nearest(key, known)
            hint = f"did you mean {quote(close[0])}?" if close else hint
        yield Violation(path, f"unknown {word} {quote(key)}", hint)


Rule = Callable[[Context], Iterable[Violation]]
