"""What one file holds: plain mappings, lists and strings, with the line and column of every key and value.

Marks stand in one flat array, 4 bytes each: a mapping or list remembers where its own marks begin in it.
"""

from __future__ import annotations

import re
from array import array
from bisect import bisect_right
from collections.abc import Iterator
from functools import cached_property
from itertools import chain
from typing import Any, Literal

from graph.read.files import LINE_END
from graph.read.problems import DataPath, PathStep, SyntaxProblem

Mark = tuple[int, int]  # line and column, counted from 1
MAX_DEPTH = 20  # the records need 7
RECORD = 2  # steps to a record, by its section and its id; lists are below it
MOST_HELD = 50_000  # fields or items of a part of a record; what pydantic says of a million of them takes gigabytes
TOO_MANY = (f"holds more than {MOST_HELD:,} values", "mend its indentation, or leave out what is behind these")
FEW_KEYS = 32  # of a mapping through which one may go each time
MAX_LOOK = 200  # characters in which a sign of a name is looked for


class Mapping(dict[str, Any]):
    """A mapping that knows where the marks of its keys and values begin."""

    __slots__ = ("at",)
    at: int


class Sequence(list[Any]):
    """A list that knows where the marks of its items begin."""

    __slots__ = ("at",)
    at: int


def cut(node: Mapping | Sequence, marks: list[int]) -> None:
    """Leave of a part of a record, and of the marks in it, as much as one may hold."""
    if isinstance(node, Mapping):
        for key in [*node][MOST_HELD:]:
            del node[key]
        del marks[2 * MOST_HELD :]
    else:
        del node[MOST_HELD:], marks[MOST_HELD:]


class Refused(str):
    """Stands where a value was refused, so that nothing more is said about it."""

    __slots__ = ()


class Tree:
    """What one file holds: the root value, where everything stands, and what was wrong with the text.

    A mark is an offset into the text, 4 bytes; line and column are worked out when somebody asks.
    """

    def __init__(self, text: str) -> None:
        self.text = text
        self.root: Any = None
        self.marks = array("I")
        self._ranks: dict[int, dict[str, int]] = {}
        self.syntax_problems: list[SyntaxProblem] = []
        self.refused: list[SyntaxProblem] = []  # values that PyYAML refuses, where their fields say nothing of them
        self.advice: list[SyntaxProblem] = []
        self.complete = True  # False where a part of the file is missing that may be more than one record
        self.has_repeated_section = False  # and what stands below its second name was not read
        self.lost: set[str] = set()  # the ids of records that could not be read

    @cached_property
    def line_starts(self) -> array[int]:
        """The offsets at which lines begin."""
        return array("I", chain((0,), map(re.Match.end, LINE_END.finditer(self.text))))

    def line_and_column(self, offset: int) -> Mark:
        """Line and column of an offset into the text, counted from 1 as editors do."""
        line = bisect_right(self.line_starts, offset)
        return line, offset - self.line_starts[line - 1] + 1

    def rank(self, node: Mapping, key: str) -> int:
        """The index of a key among the keys of its mapping. For a large one it is stored: thousands may ask for it."""
        if len(node) <= FEW_KEYS:
            return [*node].index(key)
        try:
            return self._ranks[id(node)][key]
        except KeyError:  # not yet, or not since the mapping has grown
            self._ranks[id(node)] = {name: rank for rank, name in enumerate(node)}
            return self._ranks[id(node)][key]

    def marks_of_keys(self, section: str) -> Iterator[tuple[str, Mark]]:
        """Each key in the mapping of a section, with its line and column."""
        records = self.root.get(section) if isinstance(self.root, Mapping) else None
        if isinstance(records, Mapping):
            offsets = self.marks[records.at : records.at + 2 * len(records) : 2]
            yield from zip(records, map(self.line_and_column, offsets), strict=True)

    def as_written(self, path: DataPath) -> DataPath:
        """The path without the indices of lists that nobody wrote: one value may stand for a list of one."""
        if len(path) <= RECORD:
            return path
        node: Any = self.root
        steps: list[PathStep] = []
        for step in path:
            if isinstance(step, int) and not isinstance(node, Sequence):
                continue
            steps.append(step)
            if isinstance(node, Mapping):
                node = node.get(str(step))
            else:
                node = node[step] if isinstance(node, Sequence) and isinstance(step, int) and step < len(node) else None
        return tuple(steps)

    def mark(self, path: DataPath, of: Literal["key", "value"] = "value", sign: str = "") -> Mark:
        """Line and column of a value, or of the key before it; of the deepest part of the path that exists.

        Where a sign of the value or key is meant, they are those of the sign, if it is written out there.
        """
        node, offset = self.root, 0
        for depth, step in enumerate(path, 1):
            if not hasattr(node, "at"):  # plain text, or a container that the reading did not get to the end of
                break
            if isinstance(node, Mapping) and step in node:
                index = node.at + 2 * self.rank(node, str(step))
                offset = self.marks[index if of == "key" and depth == len(path) else index + 1]
                node = node[str(step)]
            elif isinstance(node, Sequence) and isinstance(step, int) and step < len(node):
                offset = self.marks[node.at + step]
                node = node[step]
            else:
                break
        if sign:
            offset = max(offset, self.text.find(sign, offset, offset + MAX_LOOK))
        return self.line_and_column(offset)
