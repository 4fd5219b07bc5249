"""Text to plain mappings, lists and strings, with the line and column of every key and value.

One pass over PyYAML's C event stream. PyYAML's own constructors are not used: they keep the last of two duplicate keys
without a word, read `no` as False and `012` as 10, expand aliases without a bound, and forget where a value stood.

Marks are kept in one flat array, 4 bytes each: a mapping or list remembers where its own marks begin in it.
"""

from __future__ import annotations

from array import array
from bisect import bisect_right
from collections.abc import Callable
from functools import cached_property
from sys import intern
from typing import Any, Literal

import yaml
from yaml.events import (
    AliasEvent,
    DocumentStartEvent,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
)

from graph.read.files import LINE_END
from graph.read.problems import Path, Step, Trouble, quote
from graph.read.recover import blank_from_section, blank_record
from graph.read.syntax import explain

MAX_DEPTH = 20  # the records need 7
MAX_VALUES = 30_000_000  # keys and values in one file; 100,000 claims have 5 million
RETRIES, LARGE = 25, 3_000_000  # syntax errors after which the reading begins again; characters of a large file
NO_VALUE = frozenset(("", "~", "null", "Null", "NULL"))

Mark = tuple[int, int]  # line and column, counted from 1


class Mapping(dict[str, Any]):
    """A mapping that knows where the marks of its keys and values begin."""

    __slots__ = ("at",)
    at: int


class Sequence(list[Any]):
    """A list that knows where the marks of its items begin."""

    __slots__ = ("at",)
    at: int


class Refused(str):
    """Stands where a value was refused, so that nothing more is said about it."""

    __slots__ = ()


REFUSED = Refused()
DROPPED = "\0"  # the key of a value that is read and thrown away; no key of a file can hold this character


class Tree:
    """What one file holds: the root value, where everything stands, and what was wrong with the text.

    A mark is an offset into the text, 4 bytes; line and column are worked out when somebody asks.
    """

    def __init__(self, text: str) -> None:
        self.text = text
        self.root: Any = None
        self.marks = array("I")
        self._ranks: dict[int, dict[str, int]] = {}
        self.troubles: list[Trouble] = []
        self.whole = True  # False where a part of the file is missing that may be more than one record
        self.lost: set[str] = set()  # the ids of records that could not be read

    @cached_property
    def _line_starts(self) -> list[int]:
        return [0, *(end.end() for end in LINE_END.finditer(self.text))]

    def line_and_column(self, offset: int) -> Mark:
        """Line and column of an offset into the text, counted from 1 as editors do."""
        line = bisect_right(self._line_starts, offset)
        return line, offset - self._line_starts[line - 1] + 1

    def _rank(self, node: Mapping, key: str) -> int:
        """The place of a key among the keys of its mapping. Ranks are kept: thousands of problems may ask for them."""
        ranks = self._ranks.get(id(node))
        if ranks is None:
            ranks = self._ranks[id(node)] = {known: rank for rank, known in enumerate(node)}
        return ranks[key]

    def written(self, path: Path) -> Path:
        """The path without places in lists that nobody wrote: one value may stand for a list of one."""
        node, steps = self.root, []
        for step in path:
            if isinstance(step, int) and not isinstance(node, Sequence):
                continue
            steps.append(step)
            if isinstance(node, Mapping):
                node = node.get(str(step))
            else:
                node = node[step] if isinstance(node, Sequence) and isinstance(step, int) and step < len(node) else None
        return tuple(steps)

    def mark(self, path: Path, of: Literal["key", "value"] = "value") -> Mark:
        """Line and column of a value, or of the key before it; of the deepest part of the path that exists."""
        node, offset = self.root, 0
        for place, step in enumerate(path):
            if not hasattr(node, "at"):  # plain text, or a container that the reading did not get to the end of
                break
            if isinstance(node, Mapping) and step in node:
                index = node.at + 2 * self._rank(node, str(step))
                wants_key = of == "key" and place == len(path) - 1
                offset = self.marks[index if wants_key else index + 1]
                node = node[str(step)]
            elif isinstance(node, Sequence) and isinstance(step, int) and step < len(node):
                offset = self.marks[node.at + step]
                node = node[step]
            else:
                break
        return self.line_and_column(offset)


def compose(text: str) -> Tree:
    """Read a YAML text into a tree. What is wrong with the text is in the tree's `troubles`; nothing is raised.

    Every scalar comes out as the text that stands in the file; an empty value (also `null` and `~`) as the empty
    string. After duplicate keys, aliases, anchors, tags and merge keys the reading goes on. After a syntax error it
    begins again without the record in which the error stands (whose id is then in `lost`), or, where the error is in
    no record, without its section and all below; the tree is then not `whole`, and neither is it after a second
    document or too much of anything.
    """
    troubles: list[Trouble] = []
    lost: set[str] = set()
    whole = True
    for _ in range(RETRIES if len(text) < LARGE else 1):
        tree = Tree(text)
        try:
            tree.whole = _fill(tree, yaml.CSafeLoader(text.encode()).get_event) and whole
            break
        except yaml.YAMLError as error:
            trouble = explain(error, text)
            context = getattr(error, "context_mark", None)
        troubles.append(trouble)
        # a quote that is not closed is found out in a later record: both, and what is between them, are unreadable
        first = context.line + 1 if context is not None and context.column > 0 else trouble.line
        mended = blank_record(text, min(first, trouble.line), trouble.line)
        if mended is None:
            text, whole = blank_from_section(text, trouble.line), False
        else:
            text = mended[0]
            lost.add(mended[1])
    else:
        tree = Tree(text)
        tree.whole = False
    tree.troubles[:0] = troubles
    tree.lost = lost
    if lost and isinstance(tree.root, Mapping):
        for section, records in tree.root.items():
            if records == "":  # its only record was blanked out: that is no empty section
                tree.root[section] = Mapping()
    return tree


def _fill(tree: Tree, next_event: Callable[[], Any]) -> bool:  # noqa: C901  # one loop on purpose, see below
    """Grow the tree from the events; false where they were not read to the end.

    One loop with local names, since it runs once for every key and value of the file and is most of a load. Three
    things describe where it is: the current container, in a mapping the key that waits for its value, and the marks of
    the container's keys and values so far. `around` holds the same three for each container around the current one.
    """
    marks = tree.marks
    around: list[Frame] = []
    node: Any = None
    key: str | None = None
    own: list[int] = []
    while (event := next_event()) is not None:
        kind = type(event)
        if kind is ScalarEvent:
            value = event.value
            if event.anchor is not None or event.tag is not None:
                _decorated(tree, event, [*around, (node, key, own)])
            if key is None and type(node) is Mapping:
                if value in node or value in ODD_KEYS:
                    _odd_key(tree, event, [*around, (node, value, own)])
                    key = DROPPED
                else:
                    own.append(event.start_mark.index)
                    key = intern(value)  # a field's name stands a hundred thousand times and is kept once
                continue
            if value in NO_VALUE and event.style not in QUOTES:
                value = ""
        elif kind is MappingEndEvent or kind is SequenceEndEvent:
            node.at = len(marks)
            marks.extend(own)
            node, key, own = around.pop()
            # after a container that stood as a key, what follows the colon has no name: it is read and thrown away
            key = DROPPED if key is None and type(node) is Mapping else None
            continue
        elif kind is MappingStartEvent or kind is SequenceStartEvent:
            value = Mapping() if kind is MappingStartEvent else Sequence()
            if event.anchor is not None or event.tag is not None:
                _decorated(tree, event, [*around, (node, key, own)])
            if len(around) >= MAX_DEPTH or len(marks) > MAX_VALUES:
                _too_much(tree, event, [*around, (node, key, own)])
                return False
        elif kind is AliasEvent:
            value = REFUSED
            message = f"{quote('*' + event.anchor)} is an alias"
            _note(tree, event, [*around, (node, key, own)], message, "write the value out again")
            if key is None and type(node) is Mapping:
                key = DROPPED
                continue
        elif kind is DocumentStartEvent and tree.root is not None:
            _note(tree, event, [], "a second document starts here", "keep one document in a file")
            return False
        else:
            continue

        # a value: hand it to the container that waits for it
        if key is not None:
            if key is not DROPPED:
                node[key] = value
                own.append(event.start_mark.index)
        elif node is None:
            tree.root = value
        elif type(node) is Sequence:
            node.append(value)
            own.append(event.start_mark.index)
        else:
            _note(tree, event, around, "a list or mapping stands where a name is due", "write a plain word there")
        if kind is MappingStartEvent or kind is SequenceStartEvent:
            around.append((node, key, own))
            node, own = value, []
        key = None
    return True


Frame = tuple[Any, str | None, list[int]]
QUOTES = ("'", '"', "|", ">")
ODD_KEYS = frozenset(("", "<<", DROPPED))


def _note(tree: Tree, event: Any, frames: list[Frame], message: str, hint: str) -> None:
    """Add a trouble at the event. Where in the tree it stands is worked out here, only when something is wrong."""
    steps: list[Step] = []
    for depth, (node, key, own) in enumerate(frames, 1):
        if type(node) is Sequence:
            steps.append(len(own) - (depth < len(frames)))
        elif type(node) is Mapping and key is not None and key is not DROPPED:
            steps.append(key)
    line, column = tree.line_and_column(event.start_mark.index)
    tree.troubles.append(Trouble(line, column, tuple(steps), message, hint))


def _decorated(tree: Tree, event: Any, frames: list[Frame]) -> None:
    """Report an anchor or a tag. The value behind it is read as if it were not there."""
    if event.anchor is not None:
        _note(tree, event, frames, f"{quote('&' + event.anchor)} is an anchor", "remove it and write values out")
    if event.tag is not None:
        tag = event.tag.replace("tag:yaml.org,2002:", "!!")
        _note(tree, event, frames, f"{quote(tag)} is a tag", "remove it; every value is read as text")


def _odd_key(tree: Tree, event: Any, frames: list[Frame]) -> None:
    """Report a key that is a duplicate, a merge key or empty. Its value is read and thrown away."""
    node, key, own = frames[-1]
    if key in node:
        first, _ = tree.line_and_column(own[2 * list(node).index(key)])
        message = f"{quote(key)} stands here a second time; it is first on line {first}"
        _note(tree, event, frames, message, "keep one of the two, or rename one")
    elif key == "<<":
        _note(tree, event, frames, "<< is a merge key", "write the fields out; merge keys are not read")
    else:
        _note(tree, event, frames[:-1], "a key is empty", "write a name before the colon, or remove the line")


def _too_much(tree: Tree, event: Any, frames: list[Frame]) -> None:
    tree.root = None  # what has been read so far ends in the middle of something
    if len(frames) > MAX_DEPTH:
        _note(tree, event, [], f"more than {MAX_DEPTH} levels stand inside each other", "look for a bracket too many")
    else:
        _note(
            tree, event, [], f"more than {MAX_VALUES:,} keys and values in one file", "split it; a folder is read too"
        )
