"""Records looked at one by one, where a file has more than a mistake or two of syntax: each is named in one run."""

from __future__ import annotations

from itertools import zip_longest

import yaml

from graph.read.problems import SyntaxProblem
from graph.read.recover import Record, at_margin, records, without
from graph.read.syntax import AT_THE_MARGIN, explain


def without_broken_records(text: str) -> tuple[str, list[SyntaxProblem], set[str]]:
    """The text without the records that are no YAML by themselves, a problem for each, and the ids that are gone."""
    problems: list[SyntaxProblem] = []
    broken: list[Record] = []
    whole_with_the_last = False
    for record, following in zip_longest(listed := [*records(text)], listed[1:]):
        if whole_with_the_last:
            whole_with_the_last = False
            continue
        error, strays = _look_at(record.alone)
        if error is None and strays:  # what is behind it would be taken for a part of it
            problems += (SyntaxProblem(record.start + line, 1, (), *AT_THE_MARGIN) for line in strays)
            broken.append(record.behind(strays[0] + record.start - 1))
        elif error and following and _look_at(record.alone + "".join(following.lines))[0] is None:
            whole_with_the_last = True  # in brackets a line may stand as far to the left as a record
        elif error:
            problem, _, _ = explain(error, record.alone, getattr(error, "last_event", None))
            line = max(record.start + 1, problem.line + record.start - 1)  # the name of the section stands above it
            problems.append(SyntaxProblem(line, problem.column, (), problem.message, problem.hint))
            problems += (
                SyntaxProblem(record.start + index, 1, (), *AT_THE_MARGIN)
                for index, at in enumerate(record.lines, 1)
                if at_margin(at) and record.start + index != line
            )
            broken.append(record)
    return without(text, broken), problems, set().union(*(record.ids for record in broken))


def _look_at(text: str) -> tuple[yaml.YAMLError | None, list[int]]:
    """The first syntax error of a text, with the event before it; the lines, by index, of its names but the first."""
    next_event, event, depth = yaml.CSafeLoader(text.encode()).get_event, None, 0
    nodes = []  # of the outermost mapping: names and values in turn
    try:
        while (following := next_event()) is not None:
            event = following
            if depth == 1 and isinstance(event, yaml.NodeEvent) and event.start_mark:
                nodes.append(event.start_mark.line)
            depth += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
    except yaml.YAMLError as error:
        error.last_event = event  # type: ignore[attr-defined]  # as `_fill` has it
        return error, []
    return None, nodes[2::2]
