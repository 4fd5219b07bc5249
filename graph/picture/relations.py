"""Who does what to whom, laid out: subject, verb, and what the sentence ends with.

A verb is a node to the right of its subject. An object that only one verb has is printed beside it, as the end of the
sentence; one that several have stands at the right, once, with a line from each. Each verb has rows of its own, so that
no line runs behind a word. The verbs of a busy subject fold to one row each, in which its objects are printed, for its
lines would cross most of all others. The slide and the page draw from this.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from graph.picture.marks import Point, spread
from graph.picture.rows import LEADING, NAME_SIZE, ROW, Measures, VerbPlan, broken, verb_plan
from graph.relations.order import Verb, crossings, few_crossings
from graph.relations.statement import Statement

BUSY = 8  # relations of a subject, beyond which its verbs fold; fewer, where else too many lines cross
MOST_CROSSINGS = 249  # pairs of lines that cross in a picture that is folded
APART = 11.0  # between two subjects


@dataclass(frozen=True)
class SubjectPlan:
    """A subject with its verbs; one that `is_folded` has no line, and `growth` is how much higher it is unfolded."""

    subject: str
    section: str
    lines: tuple[str, ...]
    count: int
    is_folded: bool
    deeds: tuple[VerbPlan, ...]
    top: float
    bottom: float
    growth: float


class Goal(NamedTuple):
    """An object that several verbs have; `y` is the middle of its name. One that `is_idle` only folded verbs have."""

    object: str
    section: str
    lines: tuple[str, ...]
    y: float
    is_idle: bool


class Line(NamedTuple):
    """From the row of a verb to an object at the right: level to the bend, then curved."""

    statement: Statement
    start: Point
    bend: float
    end: Point


@dataclass(frozen=True)
class RelationPlan:
    """The whole drawing, in its units. `folded_lines` are those of subjects that are folded: they are not drawn."""

    measures: Measures
    doers: tuple[SubjectPlan, ...]
    goals: tuple[Goal, ...]
    lines: tuple[Line, ...]
    folded_lines: tuple[Line, ...]
    height: float

    @property
    def crossings(self) -> int:
        """How many pairs of the lines that are drawn cross: with one bend each, where they end the other way round."""
        return crossings((line.start[1], line.end[1]) for line in self.lines)


class _Deeds(NamedTuple):
    """What is drawn, by subject and verb, and the objects that more than one verb has."""

    ends: Mapping[Verb, Sequence[Statement]]
    verbs: Mapping[str, Sequence[Verb]]
    counts: Mapping[str, int]
    shared: Mapping[str, Statement]


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
        Whether busy subjects are folded: those of more than `BUSY` relations, and less busy ones for as long as more
        than `MOST_CROSSINGS` pairs of lines cross.
    top
        Where the drawing begins.
    """
    deeds = _deeds(statements)
    if not folds:
        return _plan(deeds, measures, top, BUSY, folds=False)
    plans = (_plan(deeds, measures, top, busy, folds=True) for busy in range(BUSY, -1, -1))
    return next(plan for plan in plans if plan.crossings <= MOST_CROSSINGS)  # where all are folded no line is drawn


def _deeds(statements: Iterable[Statement]) -> _Deeds:
    ends: dict[Verb, list[Statement]] = {}
    for statement in statements:
        ends.setdefault((statement.subject, statement.verb), []).append(statement)
    verbs: dict[str, list[Verb]] = {}
    for verb in ends:
        verbs.setdefault(verb[0], []).append(verb)
    counts = {subject: sum(len(ends[verb]) for verb in of_subject) for subject, of_subject in verbs.items()}
    return _Deeds(ends, verbs, counts, _shared(ends))


def _plan(deeds: _Deeds, measures: Measures, top: float, busy: int, *, folds: bool) -> RelationPlan:
    """The plan in which subjects of more than so many relations stand on top, folded or not."""
    weights = {subject: count if count > busy else 0 for subject, count in deeds.counts.items()}
    folded = {subject for subject, weight in weights.items() if weight and folds}
    joined = [(verb, s.object) for verb, ends in deeds.ends.items() for s in ends if s.object in deeds.shared]
    verbs, objects = few_crossings(deeds.verbs, joined, weights, folded)
    doers: list[SubjectPlan] = []
    bottom = top
    for subject, of_subject in verbs.items():
        ends = [deeds.ends[verb] for verb in of_subject]
        doers.append(_doer(ends, deeds.shared, measures, bottom, subject in folded))
        bottom = doers[-1].bottom + APART
    goals = _goals(doers, [deeds.shared[end] for end in objects], measures)
    bottom = max(
        [doer.bottom for doer in doers]
        + [goal.y + len(goal.lines) * LEADING / 2 for goal in goals if folds or not goal.is_idle],
        default=0,
    )
    lines, folded_lines = (tuple(_lines(doers, goals, measures, is_folded)) for is_folded in (False, True))
    return RelationPlan(measures, tuple(doers), goals, lines, folded_lines, bottom)


def _shared(by_verb: Mapping[Verb, Sequence[Statement]]) -> dict[str, Statement]:
    """The objects that more than one verb has, each with a statement that names it."""
    verbs: dict[str, set[Verb]] = {}
    named: dict[str, Statement] = {}
    for verb, ends in by_verb.items():
        for statement in ends:
            verbs.setdefault(statement.object, set()).add(verb)
            named.setdefault(statement.object, statement)
    return {end: named[end] for end in named if len(verbs[end]) > 1}


def _doer(
    verbs: Sequence[Sequence[Statement]],
    shared: Mapping[str, Statement],
    measures: Measures,
    top: float,
    is_folded: bool,
) -> SubjectPlan:
    """A subject with its verbs, one below the other."""
    first, count = verbs[0][0], sum(map(len, verbs))
    name_width = measures.verbs - measures.subjects - 34
    lines = broken(first.subject_name, name_width, NAME_SIZE, bold=True)
    deeds: list[VerbPlan] = []
    y = top
    for ends in verbs:
        deeds.append(verb_plan(ends, shared, measures, y))
        y += deeds[-1].folded if is_folded else deeds[-1].height
    least = (len(lines) + is_folded) * LEADING + 4  # the name, and below it how many
    growth = max(sum(d.height for d in deeds), least) - max(sum(d.folded for d in deeds), least)
    return SubjectPlan(
        first.subject, first.subject_section, lines, count, is_folded, tuple(deeds), top, max(y, top + least), growth
    )


def _starts(doers: Iterable[SubjectPlan], is_folded: bool) -> Iterator[tuple[Statement, Point]]:
    """Each statement of a subject, folded or not, that has a line or would have one, with where that begins."""
    for doer in doers:
        for deed in doer.deeds if doer.is_folded == is_folded else ():
            for part in deed.parts:
                if part.line:
                    for statement in part.statements:
                        yield statement, (part.line[0], deed.top + part.line[1])


def _goals(doers: Sequence[SubjectPlan], named: Sequence[Statement], measures: Measures) -> tuple[Goal, ...]:
    """The objects at the right, each near the middle of its lines; idle ones near their folded verbs.

    The others stand below all that is folded, whose rows go on to the right edge.
    """
    drawn, folded = (_heights(_starts(doers, is_folded)) for is_folded in (False, True))
    idle = [statement for statement in named if statement.object not in drawn]
    top = doers[0].top if doers else 0.0
    floor = max((doer.bottom for doer in doers if doer.is_folded), default=top)
    above = _column(idle, folded, measures, top, floor)
    below = _column([s for s in named if s.object in drawn], drawn, measures, floor, doers[-1].bottom if doers else top)
    return (*(goal._replace(is_idle=True) for goal in above), *below)


def _column(
    named: Sequence[Statement], heights: Mapping[str, Sequence[float]], measures: Measures, top: float, bottom: float
) -> list[Goal]:
    """Objects between two heights, in their order; where they have no room, beyond the lower one."""
    width = measures.width - measures.objects - 22
    lines = [broken(statement.object_name, width, NAME_SIZE, bold=True) for statement in named]
    sizes = [max(len(texts) * LEADING + 5, ROW) for texts in lines]
    ideals = [sum(heights[s.object]) / len(heights[s.object]) for s in named]
    middles = spread(ideals, sizes, top, max(top + sum(sizes), bottom))
    return [
        Goal(statement.object, statement.object_section, texts, middle, False)
        for statement, texts, middle in zip(named, lines, middles, strict=True)
    ]


def _heights(starts: Iterable[tuple[Statement, Point]]) -> dict[str, list[float]]:
    """Where the lines to each object begin."""
    heights: dict[str, list[float]] = {}
    for statement, (_, y) in starts:
        heights.setdefault(statement.object, []).append(y)
    return heights


def _lines(doers: Iterable[SubjectPlan], goals: Iterable[Goal], measures: Measures, is_folded: bool) -> Iterator[Line]:
    ends = {goal.object: (measures.objects, goal.y) for goal in goals}
    for statement, start in _starts(doers, is_folded):
        yield Line(statement, start, measures.bend, ends[statement.object])
