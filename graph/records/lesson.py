"""A lesson: ordered steps over views of the graph, with tasks."""

from __future__ import annotations

from itertools import combinations
from typing import Annotated, Literal

from graph.records.values import (
    FILLED,
    AfterValidator,
    Count,
    Id,
    Ids,
    Mistake,
    Schema,
    Text,
    Texts,
    field,
    record,
    schema_extra,
)

Part = Literal["claims", "records", "arguments", "pictures", "audit"]


@record
class Task:
    """Something for the class to find out, with help and an answer that is hidden until it is asked for."""

    asks: Text = field("what is to be found out or done")
    hints: Texts = field("help, from a first nudge to nearly the answer", default=())
    answer: Text = field("the answer in words, or what there is to say about the answer that the data give", default="")
    answered_by: Text = field(
        "a question whose answer is the answer, so that it stays true when the data change", default=""
    )
    open: Text = field("for a task without a single answer: what a good answer weighs", default="")


def _answered(task: Task) -> Task:
    if not (task.answer or task.answered_by or task.open):
        raise Mistake("has no answer", "add answered_by: with a question, answer: or, where no answer is right, open:")
    if task.open and (task.answer or task.answered_by):
        raise Mistake("is open and has an answer", "keep open:, or the answer")
    return task


def _exclude(*pairs: tuple[str, str]) -> list[Schema]:
    """Fields that do not stand together, in the keywords of JSON Schema and of an editor."""
    return [{"not": {"required": [*pair]}, "errorMessage": f"keep {pair[0]}: or {pair[1]}:"} for pair in pairs]


_ANSWERS = schema_extra(
    anyOf=[{"required": [name]} for name in ("answered_by", "answer", "open")],
    allOf=_exclude(("open", "answer"), ("open", "answered_by")),
)


def _two_ends(ends: Ids) -> Ids:
    if len(ends) != 2:
        raise Mistake(f"names {len(ends)} of the two ends of a line", "name two entities: [china, kazakhstan]")
    return ends


def _pair(schema: Schema) -> Schema:
    """The schema of a list of two, for which no single item may be written."""
    return {"type": "array", "minItems": 2, "maxItems": 2, "items": schema["items"]}


@record
class Step:
    """One step of a lesson: a text, what the page shows with it, and tasks."""

    title: Text = field("what the step is about, in a few words")
    text: Text = field("what the class reads; an empty line begins a new paragraph")
    question: Text = field("the question that the page answers beside it, in English or in the short form", default="")
    focus: Id = field("the claim, source, actor, project or concept that the page shows beside it", default="")
    line: Annotated[Ids, AfterValidator(_two_ends, _pair)] = field(
        "the two entities whose claims the page shows beside it", default=()
    )
    part: Part = field("the part of the page that is shown beside it", default="")
    see: Ids = field("records to look at, to which the page leads", default=())
    tasks: Annotated[tuple[Annotated[Task, AfterValidator(_answered, _ANSWERS)], ...], FILLED] = field(
        "what there is to do", default=()
    )


def _shows_one_view(step: Step) -> Step:
    if sum(map(bool, (step.question, step.focus, step.line, step.part))) > 1:
        raise Mistake("shows more than one thing", "keep one of question:, focus:, line: and part:")
    return step


_ONE_VIEW = schema_extra(allOf=_exclude(*combinations(("question", "focus", "line", "part"), 2)))


@record
class Lesson:
    """What a teacher hands out: ordered steps that each set a view of the page."""

    title: Text = field("the name of the lesson")
    teaches: Text = field("the skill that it trains, in one sentence")
    minutes: Count = field("how long it takes a class")
    note: Text = field("what the teacher should know beforehand", default="")
    steps: Annotated[tuple[Annotated[Step, AfterValidator(_shows_one_view, _ONE_VIEW)], ...], FILLED] = field(
        "the steps, in order"
    )
