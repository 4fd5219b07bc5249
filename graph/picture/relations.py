"""Who does what to whom, laid out: subject, verb, and what the sentence ends with.

A verb is a node to the right of its subject. An object that only one verb has is printed beside it, as the end of the
sentence; one that several have stands at the right, once, with a line from each. Each verb has rows of its own, so that
no line runs behind a word. The verbs of a busy subject fold to one row each. The slide and the page draw from this.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from graph.picture.marks import Point, spread
from graph.picture.rows import LEADING, NAME_SIZE, ROW, Measures, VerbPlan, broken, verb_plan
from graph.relations.order import few_crossings
from graph.relations.statement import Statement

BUSY = 8  # relations of a subject, beyond which its verbs fold
APART = 11.0  # between two subjects


@dataclass(frozen=True)
class SubjectPlan:
    """A subject with its verbs."""

    subject: str
    section: str
    lines: tuple[str, ...]
    count: int
    is_busy: bool
    deeds: tuple[VerbPlan, ...]
    top: float
    bottom: float
    saved: float  # how much lower it is while it is folded


class Goal(NamedTuple):
    """An object that several verbs have; `y` is the middle of its name."""

    object: str
    section: str
    lines: tuple[str, ...]
    y: float


class Line(NamedTuple):
    """From the row of a verb to an object at the right: level to the bend, then curved."""

    statement: Statement
    start: Point
    bend: float
    end: Point


@dataclass(frozen=True)
class RelationPlan:
    """The whole drawing, in its units."""

    measures: Measures
    doers: tuple[SubjectPlan, ...]
    goals: tuple[Goal, ...]
    lines: tuple[Line, ...]
    height: float


def relation_plan(
    statements: Iterable[Statement], measures: Measures, *, folds: bool = False, top: float = 0.0
) -> RelationPlan:
    """Where everything stands. The same statements give the same plan.

    Parameters
    ----------
    statements
        What is drawn; the order decides between subjects that do as much.
    measures
        Where the columns are.
    folds
        Whether the verbs of busy subjects are folded.
    top
        Where the drawing begins.
    """
    by_verb: dict[tuple[str, str], list[Statement]] = {}
    for statement in statements:
        by_verb.setdefault((statement.subject, statement.verb), []).append(statement)
    shared = _shared(by_verb)
    by_subject: dict[str, list[tuple[str, str]]] = {}
    for verb in by_verb:
        by_subject.setdefault(verb[0], []).append(verb)
    counts = {subject: sum(len(by_verb[verb]) for verb in verbs) for subject, verbs in by_subject.items()}
    joined = [(verb, s.object) for verb, ends in by_verb.items() for s in ends if s.object in shared]
    verbs, objects = few_crossings(by_subject, joined, counts)
    ordered = [[by_verb[verb] for verb in of_subject] for of_subject in verbs.values()]
    closed = _doers(ordered, shared, measures, top, folds=True)
    doers = closed if folds else _doers(ordered, shared, measures, top, folds=False)
    goals = _goals(closed, [shared[end] for end in objects], measures)
    bottom = max(
        [doer.bottom for doer in doers] + [goal.y + len(goal.lines) * LEADING / 2 for goal in goals], default=0
    )
    return RelationPlan(measures, tuple(doers), goals, tuple(_lines(doers, goals, measures, folds)), bottom)


def _shared(by_verb: Mapping[tuple[str, str], Sequence[Statement]]) -> dict[str, Statement]:
    """The objects that more than one verb has, each with a statement that names it."""
    verbs: dict[str, set[tuple[str, str]]] = {}
    named: dict[str, Statement] = {}
    for verb, ends in by_verb.items():
        for statement in ends:
            verbs.setdefault(statement.object, set()).add(verb)
            named.setdefault(statement.object, statement)
    return {end: named[end] for end in named if len(verbs[end]) > 1}


def _doers(
    ordered: Iterable[Sequence[Sequence[Statement]]],
    shared: Mapping[str, Statement],
    measures: Measures,
    top: float,
    *,
    folds: bool,
) -> list[SubjectPlan]:
    """The subjects, one below the other."""
    doers: list[SubjectPlan] = []
    for verbs in ordered:
        doers.append(_doer(verbs, shared, measures, top, folds))
        top = doers[-1].bottom + APART
    return doers


def _doer(
    verbs: Sequence[Sequence[Statement]], shared: Mapping[str, Statement], measures: Measures, top: float, folds: bool
) -> SubjectPlan:
    """A subject with its verbs, one below the other."""
    first, count = verbs[0][0], sum(map(len, verbs))
    name_width = measures.verbs - measures.subjects - 34
    lines = broken(first.subject_name, name_width, NAME_SIZE, bold=True)
    is_busy = count > BUSY
    deeds: list[VerbPlan] = []
    y = top
    for ends in verbs:
        deeds.append(verb_plan(ends, shared, measures, y, is_busy))
        y += deeds[-1].folded if folds and is_busy else deeds[-1].height
    least = (len(lines) + is_busy) * LEADING + 4  # the name, and below it how many
    saved = max(sum(d.height for d in deeds), least) - max(sum(d.folded for d in deeds), least)
    bottom = max(y, top + least)
    return SubjectPlan(first.subject, first.subject_section, lines, count, is_busy, tuple(deeds), top, bottom, saved)


def _starts(doers: Iterable[SubjectPlan], folds: bool) -> Iterator[tuple[Statement, Point]]:
    """Each statement that has a line, with where that begins."""
    for doer in doers:
        for deed in doer.deeds:
            for part in deed.parts:
                if part.line:
                    x, y = deed.fold_line if folds and doer.is_busy else part.line
                    for statement in part.statements:
                        yield statement, (x, deed.top + y)


def _goals(closed: Sequence[SubjectPlan], named: Sequence[Statement], measures: Measures) -> tuple[Goal, ...]:
    """The objects at the right, each near the middle of its lines while verbs are folded: there all are in sight."""
    heights: dict[str, list[float]] = {}
    for statement, (_, y) in _starts(closed, folds=True):
        heights.setdefault(statement.object, []).append(y)
    width = measures.width - measures.objects - 22
    lines = [broken(statement.object_name, width, NAME_SIZE, bold=True) for statement in named]
    sizes = [max(len(texts) * LEADING + 5, ROW) for texts in lines]
    top = closed[0].top if closed else 0.0
    bottom = max(top + sum(sizes), closed[-1].bottom if closed else 0.0)
    ideals = [sum(heights[s.object]) / len(heights[s.object]) for s in named]
    middles = spread(ideals, sizes, top, bottom)
    return tuple(
        Goal(statement.object, statement.object_section, texts, middle)
        for statement, texts, middle in zip(named, lines, middles, strict=True)
    )


def _lines(doers: Iterable[SubjectPlan], goals: Iterable[Goal], measures: Measures, folds: bool) -> Iterator[Line]:
    ends = {goal.object: (measures.objects, goal.y) for goal in goals}
    for statement, start in _starts(doers, folds):
        yield Line(statement, start, measures.bend, ends[statement.object])
