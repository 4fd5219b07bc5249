"""Text to a tree, in one pass over PyYAML's C event stream.

PyYAML's own constructors are not used: they keep the last of two duplicate keys without a word, read `no` as False and
`012` as 10, expand aliases without a bound, and forget where a value stood.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from sys import intern
from typing import Any

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

from graph.read.files import FORBIDDEN, char_words
from graph.read.problems import Step, SyntaxProblem, quote
from graph.read.recover import mend
from graph.read.syntax import TOO_DEEP, explain
from graph.read.tree import MAX_DEPTH, Mapping, Refused, Sequence, Tree

MAX_VALUES = 30_000_000  # keys and values in one file; 100,000 claims have 5 million
RETRIES, WORK = 300, 60_000_000  # after a syntax error the reading begins again: how often, and how many characters
NO_VALUE = frozenset(("", "~", "null", "Null", "NULL"))

REFUSED = Refused()
DROPPED = "\0"  # the key of a value that is read and thrown away; no key of a file can hold this character


def compose(text: str) -> Tree:
    """Read a YAML text into a tree. What is wrong with the text is in the tree's `syntax_problems`; nothing is raised.

    Every scalar comes out as the text that stands in the file; an empty value (also `null` and `~`) as the empty
    string. After duplicate keys, aliases, anchors, tags and merge keys the reading goes on. After a syntax error it
    begins again without the record in which the error stands (the ids that went with it are then in `lost`), or,
    where the error is in no record, without its section and all below; the tree is then not `whole`, and neither is
    it after a second document or too much of anything.
    """
    syntax_problems: list[SyntaxProblem] = []
    lost: set[str] = set()
    whole = True
    for left in range(min(RETRIES, WORK // (len(text) + 1)), -1, -1):
        tree = Tree(text)
        try:
            tree.whole = _fill(tree, yaml.CSafeLoader(text.encode()).get_event) and whole and not tree.doubled
            break
        except yaml.YAMLError as error:
            syntax_problem, first = explain(error, text, getattr(error, "last_event", None))
            mark = getattr(error, "problem_mark", None)
            last = max(syntax_problem.line, mark.line + 1 if mark is not None else 1)
        syntax_problems.append(syntax_problem)
        if not left:
            syntax_problems.append(
                SyntaxProblem(
                    syntax_problem.line,
                    syntax_problem.column + 1,
                    (),
                    "the rest of the file was not checked",
                    "mend what is above and check again",
                )
            )
            tree.root = None
            tree.whole = False
            break
        mended = mend(text, min(first, last), last)
        if mended.text == text:  # the error stands behind all that could be blanked out: trying again finds it again
            tree.root, tree.whole = None, False
            break
        text, whole = mended.text, whole and mended.whole
        lost |= mended.lost
    tree.syntax_problems[:0] = syntax_problems
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
    # escapes and block texts need a look at the value itself; in a file without their signs nothing has any
    odd = "\\" in tree.text or "|" in tree.text or ">" in tree.text
    marked = "&" in tree.text or "!" in tree.text  # without these signs there is neither an anchor nor a tag
    event: Any = None
    try:
        while (event := next_event()) is not None:
            kind = type(event)
            if kind is ScalarEvent:
                value = event.value
                if odd and event.style in ODD_STYLES:
                    value = _odd_value(tree, event, [*around, (node, key, own)])
                if marked and (event.anchor is not None or event.tag is not None):
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
                if marked and (event.anchor is not None or event.tag is not None):
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
                return not tree.text[event.end_mark.index :].strip()
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
    except yaml.YAMLError as error:
        error.last_event = event  # type: ignore[attr-defined]  # where a quote opened that swallowed what follows
        raise
    return True


Frame = tuple[Any, str | None, list[int]]
QUOTES = ("'", '"', "|", ">")
ODD_STYLES = ('"', "|", ">")
ODD_KEYS = frozenset(("", "<<", DROPPED))


def _note(tree: Tree, event: Any, frames: list[Frame], message: str, hint: str) -> None:
    """Add a problem at the event. Where in the tree it stands is worked out here, only when something is wrong."""
    steps: list[Step] = []
    for depth, (node, key, own) in enumerate(frames, 1):
        if type(node) is Sequence:
            steps.append(len(own) - (depth < len(frames)))
        elif type(node) is Mapping and key is not None and key is not DROPPED:
            steps.append(key)
    line, column = tree.line_and_column(event.start_mark.index)
    tree.syntax_problems.append(SyntaxProblem(line, column, tuple(steps), message, hint))


def _decorated(tree: Tree, event: Any, frames: list[Frame]) -> None:
    """Report an anchor or a tag. The value behind it is read as if it were not there."""
    if event.anchor is not None:
        _note(tree, event, frames, f"{quote('&' + event.anchor)} is an anchor", "remove it and write values out")
    if event.tag is not None:
        tag = event.tag.replace("tag:yaml.org,2002:", "!!")
        _note(tree, event, frames, f"{quote(tag)} is a tag", "remove it; every value is read as text")


def _odd_value(tree: Tree, event: Any, frames: list[Frame]) -> str:
    """A value in double quotes, which may hold escaped characters that no file may hold, or a block of lines."""
    value: str = event.value
    if event.style != '"':
        return value.rstrip("\n")  # the line end after a block belongs to the file, not to the text
    if match := re.search(FORBIDDEN, value):
        _note(tree, event, frames, f"{char_words(match[0])[0]}, written as an escape", "remove it")
        return re.sub(FORBIDDEN, " ", value)
    return value


def _odd_key(tree: Tree, event: Any, frames: list[Frame]) -> None:
    """Report a key that is a duplicate, a merge key or empty. Its value is read and thrown away."""
    node, key, own = frames[-1]
    if key is not None and key in node:
        first, _ = tree.line_and_column(own[2 * tree.rank(node, key)])
        message = f"{quote(key)} stands here a second time; it is first on line {first}"
        hint = "keep one of the two, or rename one"
        if len(frames) == 1:
            hint, tree.doubled = "put its records below the first", True
        elif type(frames[-2][0]) is Sequence:
            hint = "keep one of the two, or begin a new item with a dash"
        _note(tree, event, frames, message, hint)
    elif key == "<<":
        _note(tree, event, frames, "<< is a merge key", "write the fields out; merge keys are not read")
    else:
        _note(tree, event, frames[:-1], "a key is empty", "write a name before the colon, or remove the line")


def _too_much(tree: Tree, event: Any, frames: list[Frame]) -> None:
    tree.root = None  # what has been read so far ends in the middle of something
    if len(frames) > MAX_DEPTH:
        _note(tree, event, [], *TOO_DEEP)
    else:
        _note(
            tree, event, [], f"more than {MAX_VALUES:,} keys and values in one file", "split it; a folder is read too"
        )
