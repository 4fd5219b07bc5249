"""Who does what to whom, laid out: subject, verb, and what the sentence ends with.

A verb is a node to the right of its subject. An object that only one verb has is printed beside it, as the end of the
sentence; one that several have stands at the right, once, with a line from each. Each verb has rows of its own, so that
no line runs behind a word. Of a busy subject, whose lines would be a bundle across all others, all objects are printed
beside their verbs, and its verbs fold to one row each. The slide and the page draw from this.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from graph.picture.marks import Point, spread
from graph.picture.rows import LEADING, NAME_SIZE, ROW, Measures, VerbPlan, broken, rank, verb_plan
from graph.relations.order import Verb, crossings, few_crossings
from graph.relations.statement import Statement

BUSY = 8  # relations of a subject, beyond which its verbs fold; fewer, where else too many lines cross
MOST_CROSSINGS = 249  # pairs of lines that cross in a picture that is folded
APART = 11.0  # between two subjects


@dataclass(frozen=True)
class SubjectPlan:
    """A subject with its verbs. One that `is_folded` never has a line; `growth` is how much higher it is unfolded."""

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
    """An object that several verbs have, of those that have lines; `y` is the middle of its name."""

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
    """The whole drawing, in its units. Subjects that are folded stand on top, and everything else below them."""

    measures: Measures
    doers: tuple[SubjectPlan, ...]
    goals: tuple[Goal, ...]
    lines: tuple[Line, ...]
    height: float

    @property
    def crossings(self) -> int:
        """How many pairs of the lines that are drawn cross: with one bend each, where they end the other way round."""
        return crossings((line.start[1], line.end[1]) for line in self.lines)


class _Deeds(NamedTuple):
    """What is drawn, by subject and verb."""

    ends: Mapping[Verb, Sequence[Statement]]
    verbs: Mapping[str, Sequence[Verb]]
    counts: Mapping[str, int]


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
    return _Deeds(ends, verbs, counts)


def _plan(deeds: _Deeds, measures: Measures, top: float, busy: int, *, folds: bool) -> RelationPlan:
    """The plan in which subjects of more than so many relations stand on top, folded or not."""
    weights = {subject: count if count > busy else 0 for subject, count in deeds.counts.items()}
    folded = {subject for subject, weight in weights.items() if weight and folds}
    lined = {verb: ends for verb, ends in deeds.ends.items() if verb[0] not in folded}
    shared = _shared(lined)
    joined = [(verb, s.object) for verb, ends in lined.items() for s in ends if s.object in shared]
    verbs, objects = few_crossings(_best_first(deeds, folded), joined, weights)
    doers: list[SubjectPlan] = []
    bottom = top
    for subject, of_subject in verbs.items():
        ends = [deeds.ends[verb] for verb in of_subject]
        doers.append(_doer(ends, shared, measures, bottom, subject in folded))
        bottom = doers[-1].bottom + APART
    goals = _goals(doers, [shared[end] for end in objects], measures)
    bottom = max(
        [doer.bottom for doer in doers] + [goal.y + len(goal.lines) * LEADING / 2 for goal in goals], default=0
    )
    return RelationPlan(measures, tuple(doers), goals, tuple(_lines(doers, goals, measures)), bottom)


def _best_first(deeds: _Deeds, folded: Collection[str]) -> dict[str, Sequence[Verb]]:
    """The verbs of each subject: where they have no lines, those first of which something is best borne out."""

    def place(verb: Verb) -> tuple[int, int]:
        return min(map(rank, deeds.ends[verb])), -len(deeds.ends[verb])

    return {s: sorted(of_subject, key=place) if s in folded else of_subject for s, of_subject in deeds.verbs.items()}


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
        deeds.append(verb_plan(ends, {} if is_folded else shared, measures, y, is_folded))
        y += deeds[-1].folded if is_folded else deeds[-1].height
    least = (len(lines) + is_folded) * LEADING + 4  # the name, and below it how many
    growth = max(sum(d.height for d in deeds), least) - max(sum(d.folded for d in deeds), least)
    return SubjectPlan(
        first.subject, first.subject_section, lines, count, is_folded, tuple(deeds), top, max(y, top + least), growth
    )


def _starts(doers: Iterable[SubjectPlan]) -> Iterator[tuple[Statement, Point]]:
    """Each statement that has a line, with where that begins."""
    for doer in doers:
        for deed in doer.deeds:
            for part in deed.parts:
                if part.line:
                    for statement in part.statements:
                        yield statement, (part.line[0], deed.top + part.line[1])


def _goals(doers: Sequence[SubjectPlan], named: Sequence[Statement], measures: Measures) -> tuple[Goal, ...]:
    """The objects at the right, in their order, each near the middle of its lines.

    They stand below all that is folded, whose rows go on to the right edge; where they have no room, beyond the last.
    """
    heights: dict[str, list[float]] = {}
    for statement, (_, y) in _starts(doers):
        heights.setdefault(statement.object, []).append(y)
    top = max((doer.bottom for doer in doers if doer.is_folded), default=doers[0].top if doers else 0.0)
    bottom = doers[-1].bottom if doers else top
    width = measures.width - measures.objects - 22
    lines = [broken(statement.object_name, width, NAME_SIZE, bold=True) for statement in named]
    sizes = [max(len(texts) * LEADING + 5, ROW) for texts in lines]
    ideals = [sum(heights[s.object]) / len(heights[s.object]) for s in named]
    middles = spread(ideals, sizes, top, max(top + sum(sizes), bottom))
    return tuple(
        Goal(statement.object, statement.object_section, texts, middle)
        for statement, texts, middle in zip(named, lines, middles, strict=True)
    )


def _lines(doers: Iterable[SubjectPlan], goals: Iterable[Goal], measures: Measures) -> Iterator[Line]:
    ends = {goal.object: (measures.objects, goal.y) for goal in goals}
    for statement, start in _starts(doers):
        yield Line(statement, start, measures.bend, ends[statement.object])
