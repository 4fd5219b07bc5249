"""Text to a tree, in one pass over PyYAML's C event stream.

PyYAML's own constructors are not used: they keep the last of two duplicate keys without a word, read `no` as False and
`012` as 10, expand aliases without a bound, and forget where a value stood.
"""

from __future__ import annotations

import re
import sys
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

from graph.read.apart import without_broken_records
from graph.read.files import FORBIDDEN, forbidden
from graph.read.problems import PathStep, SyntaxProblem, quote
from graph.read.recover import recover, with_headers
from graph.read.syntax import TOO_DEEP, explain
from graph.read.tree import MAX_DEPTH, MOST_HELD, RECORD, TOO_MANY, Mapping, Refused, Sequence, Tree, cut
from graph.read.unmeant import comment_at, cut_off, ends_before_comments, refused_by_pyyaml

MAX_VALUES = 30_000_000  # keys and values in one file; 100,000 claims have 5 million
RETRIES, MAX_CHARACTERS = 30, 60_000_000  # after syntax errors the reading begins again: how often, and for how much
ONE_BY_ONE = 1  # after so many syntax errors each record is looked at alone
NO_VALUE = frozenset(("", "~", "null", "Null", "NULL"))

REFUSED = Refused()
DROPPED = "\0"  # the key of a value that is read and thrown away; no key of a file can hold this character


def compose(text: str) -> Tree:
    """Read a YAML text into a tree. What is wrong with the text is in the tree's `syntax_problems`; nothing is raised.

    Every scalar comes out as the text that stands in the file; an empty value (also `null` and `~`) as the empty
    string. After duplicate keys, aliases, anchors, tags and merge keys the reading goes on. After a syntax error it
    begins again without the record in which the error stands (the ids that went with it are then in `lost`), or,
    where the error is in no record, without its section and all below; the tree is then not `complete`, and neither
    is it after a second document or too much of anything. After some syntax errors each record is looked at alone, so
    that a text with thousands of them is read a few times, and not a thousand times.
    """
    syntax_problems: list[SyntaxProblem] = []
    lost: set[str] = set()
    complete, blank_from = True, sys.maxsize
    retries = min(RETRIES, max(1, MAX_CHARACTERS // (len(text) + 1)))
    for retry in range(retries + 1):
        tree = Tree(text)
        try:
            read_to_end = _fill(tree, yaml.CSafeLoader(text.encode()).get_event)
            tree.complete = read_to_end and complete and not tree.has_repeated_section
            break
        except yaml.YAMLError as error:
            if retry == 0:
                text, syntax_problems = with_headers(text)  # else records are taken for those of the section above
            is_header = retry == 0 and bool(syntax_problems)
            problem, first, last = explain(error, text, getattr(error, "last_event", None))
        if not is_header:
            if problem.line >= blank_from:  # what opens above is not closed, for what closed it is blanked out
                tree.root, tree.complete = None, False
                break
            syntax_problems.append(problem)
            if retry == retries:
                message, hint = "the rest of the file was not checked", "mend what is above and check again"
                syntax_problems.append(SyntaxProblem(problem.line, problem.column + 1, (), message, hint))
                tree.root, tree.complete = None, False
                break
            recovered = recover(text, min(first, last), last)
            if recovered.text == text:  # the error stands behind all that could be blanked out, and would come again
                tree.root, tree.complete = None, False
                break
            text, complete = recovered.text, complete and recovered.complete
            blank_from = min(blank_from, recovered.blank_from)
            lost |= recovered.lost
        if retry in (ONE_BY_ONE - 1, retries - 1):
            text, problems_of_records, lost_records = without_broken_records(text)
            syntax_problems += problems_of_records
            lost |= lost_records
    tree.syntax_problems[:0] = sorted(syntax_problems, key=lambda problem: (problem.line, problem.column))
    tree.lost = lost
    if lost and isinstance(tree.root, Mapping):
        for section, records_of_section in tree.root.items():
            if records_of_section == "":  # its only record was blanked out: that is no empty section
                tree.root[section] = Mapping()
    return tree


def _fill(tree: Tree, next_event: Callable[[], Any]) -> bool:  # noqa: C901  # one loop on purpose, see below
    """Grow the tree from the events; false where they were not read to the end.

    One loop with local names, since it runs once for every key and value of the file and is most of a load. Three
    things describe where it is: the current container, in a mapping the key that waits for its value, and the marks of
    the container's keys and values so far. `outer` holds the same three for each container around the current one.
    """
    marks = tree.marks
    outer: list[Container] = []
    node: Any = None
    key: str | None = None
    own: list[int] = []
    # escapes and blocks need a look at the value itself; in a text without these signs there are none
    has_escapes_or_blocks = "\\" in tree.text or "|" in tree.text or ">" in tree.text
    has_anchors_or_tags = "&" in tree.text or "!" in tree.text
    before_comments = ends_before_comments(tree.text) if "#" in tree.text else ()
    refused = refused_by_pyyaml(tree.text)
    event: Any = None
    try:
        while (event := next_event()) is not None:
            kind = type(event)
            if kind is ScalarEvent:
                value = event.value
                if has_escapes_or_blocks and event.style in ESCAPES_OR_BLOCK:
                    value = _plain_value(tree, event, [*outer, (node, key, own)])
                if has_anchors_or_tags and (event.anchor is not None or event.tag is not None):
                    _report_anchor_or_tag(tree, event, [*outer, (node, key, own)])
                if key is None and type(node) is Mapping:
                    if refused and value in refused and event.style not in QUOTES and value != "<<":
                        _report_refused(tree, event, [*outer, (node, key, own)])
                    if value in node or value in REFUSED_KEYS:
                        _report_key(tree, event, [*outer, (node, value, own)])
                        key = DROPPED
                    else:
                        own.append(event.start_mark.index)
                        key = intern(value)  # a field's name stands there a hundred thousand times: one object for all
                    continue
                if before_comments and event.end_mark.index in before_comments:
                    value = _value_before_comment(tree, event, [*outer, (node, key, own)], value)
                if event.style not in QUOTES:
                    if value in NO_VALUE and value is not REFUSED:
                        value = ""
                    elif refused and value in refused:
                        _report_refused(tree, event, [*outer, (node, key, own)])
            elif kind is MappingEndEvent or kind is SequenceEndEvent:
                if len(node) > MOST_HELD and (len(outer) > RECORD or outer[-1][1] == "dataset"):
                    tree.syntax_problems.append(_located(tree, outer[-1][2][-1], outer, *TOO_MANY))
                    cut(node, own)
                node.at = len(marks)
                marks.extend(own)
                node, key, own = outer.pop()
                # after a container that stood as a key, what follows the colon has no name: it is read and thrown away
                key = DROPPED if key is None and type(node) is Mapping else None
                continue
            elif kind is MappingStartEvent or kind is SequenceStartEvent:
                value = Mapping() if kind is MappingStartEvent else Sequence()
                if has_anchors_or_tags and (event.anchor is not None or event.tag is not None):
                    _report_anchor_or_tag(tree, event, [*outer, (node, key, own)])
                if len(outer) >= MAX_DEPTH or len(marks) > MAX_VALUES:
                    _report_too_much(tree, event, [*outer, (node, key, own)])
                    return False
            elif kind is AliasEvent:
                value = REFUSED
                message = f"{quote('*' + event.anchor)} is an alias"
                _report(
                    tree, event, [*outer, (node, key, own)], message, "put it in quotes, or write the value out again"
                )
                if key is None and type(node) is Mapping:
                    key = DROPPED
                    continue
            elif kind is DocumentStartEvent and tree.root is not None:
                _report(tree, event, [], "a second document starts here", "keep one document in a file")
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
                _report(tree, event, outer, "a list or mapping stands where a name is due", "write a plain word there")
            if kind is MappingStartEvent or kind is SequenceStartEvent:
                outer.append((node, key, own))
                node, own = value, []
            key = None
    except yaml.YAMLError as error:
        error.last_event = event  # type: ignore[attr-defined]  # where a quote opened that swallowed what follows
        raise
    return True


# the styles of a scalar that is not plain, and those in which the file may hold something else than the value does
QUOTES = ("'", '"', "|", ">")
ESCAPES_OR_BLOCK = ('"', "|", ">")
REFUSED_KEYS = frozenset(("", "<<", DROPPED))
Container = tuple[Any, str | None, list[int]]  # a node, the key that waits for its value, the marks so far


def _report(tree: Tree, event: Any, containers: list[Container], message: str, hint: str) -> None:
    """Add a problem at the event. Where in the tree it stands is worked out here, only when something is wrong."""
    tree.syntax_problems.append(_located(tree, event.start_mark.index, containers, message, hint))


def _located(tree: Tree, offset: int, containers: list[Container], message: str, hint: str) -> SyntaxProblem:
    """The problem at an offset into the text."""
    steps: list[PathStep] = []
    for depth, (node, key, own) in enumerate(containers, 1):
        if type(node) is Sequence:
            steps.append(len(own) - (depth < len(containers)))
        elif type(node) is Mapping and key is not None and key is not DROPPED:
            steps.append(key)
    line, column = tree.line_and_column(offset)
    return SyntaxProblem(line, column, tuple(steps), message, hint)


def _value_before_comment(tree: Tree, event: Any, containers: list[Container], value: str) -> str:
    """The value, with advice where the comment behind it is most likely its rest; refused where that is all of it."""
    offset, comment = comment_at(tree.text, event.end_mark.index)
    advice = cut_off(value, event.style, comment)
    if advice is None:
        return value
    located = _located(tree, offset, containers, *advice)
    if value or event.style in QUOTES:
        tree.advice.append(located)
        return value
    tree.syntax_problems.append(located)
    return REFUSED


def _report_refused(tree: Tree, event: Any, containers: list[Container]) -> None:
    """Note a value that PyYAML refuses. It is read as the text that it is: its field may have better words for it."""
    message = f"{quote(event.value)} is a value that PyYAML refuses"
    tree.refused.append(_located(tree, event.start_mark.index, containers, message, "put it in quotes, or mend it"))


def _report_anchor_or_tag(tree: Tree, event: Any, containers: list[Container]) -> None:
    """Report an anchor or a tag. The value behind it is read as if it were not there."""
    if event.anchor is not None:
        _report(
            tree,
            event,
            containers,
            f"{quote('&' + event.anchor)} is an anchor",
            "remove it, or put the value in quotes",
        )
    if event.tag is not None:
        tag = event.tag.replace("tag:yaml.org,2002:", "!!")
        _report(tree, event, containers, f"{quote(tag)} is a tag", "remove it, or put the value in quotes")


def _plain_value(tree: Tree, event: Any, containers: list[Container]) -> str:
    """A value in double quotes without what no file may hold, also as an escape; a block without its last line end."""
    value: str = event.value
    if event.style != '"':
        return value.rstrip("\n")  # the line end after a block belongs to the file, not to the text
    if match := re.search(FORBIDDEN, value):
        _report(tree, event, containers, f"{forbidden(match[0])[0]}, written as an escape", "remove it")
        return re.sub(FORBIDDEN, " ", value)
    return value


def _report_key(tree: Tree, event: Any, containers: list[Container]) -> None:
    """Report a key that is a duplicate, a merge key or empty. Its value is read and thrown away."""
    node, key, own = containers[-1]
    if key is not None and key in node:
        first, _ = tree.line_and_column(own[2 * tree.rank(node, key)])
        message = f"{quote(key)} stands here a second time; it is first on line {first}"
        hint = "keep one of the two, or rename one"
        if len(containers) == 1:
            hint, tree.has_repeated_section = "put its records below the first", True
        elif type(containers[-2][0]) is Sequence:
            hint = "keep one of the two, or begin a new item with a dash"
        _report(tree, event, containers, message, hint)
    elif key == "<<":
        _report(tree, event, containers, "<< is a merge key", "write the fields out; merge keys are not read")
    else:
        _report(tree, event, containers[:-1], "a key is empty", "write a name before the colon, or remove the line")


def _report_too_much(tree: Tree, event: Any, containers: list[Container]) -> None:
    tree.root = None  # what has been read so far ends in the middle of something
    if len(containers) > MAX_DEPTH:
        _report(tree, event, [], *TOO_DEEP)
    else:
        message = f"more than {MAX_VALUES:,} keys and values in one file"
        _report(tree, event, [], message, "split it; a folder is read too")
