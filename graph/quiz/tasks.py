"""The tasks of a lesson as items that are answered in words, with their hints; what the data answer is worked out."""

from __future__ import annotations

from collections.abc import Iterator

from graph.errors import CallError
from graph.knowledge import Knowledge
from graph.lessons import LessonView, StepView, TaskView, lessons
from graph.nearest import nearest
from graph.quiz.item import Item, Quiz, clean
from graph.quiz.pool import Pool
from graph.records import Step
from graph.text import in_quotes, listed

MOST_NAMED = 12  # of the records that answer a task; more are counted


def lesson_quiz(kb: Knowledge, lesson_id: str) -> Quiz:
    """The tasks of a lesson, in its order, under its title.

    Raises
    ------
    CallError
        When no lesson has this id.
    graph.read.DataError
        When a question of a lesson is not understood.
    """
    if lesson_id not in kb.data.lessons:
        known = ", ".join(nearest(lesson_id, kb.data.lessons) or kb.data.lessons) or "the dataset has none"
        raise CallError(f"no lesson has the id {lesson_id}; lessons: {known}")
    view = next(view for view in lessons(kb) if view.lesson_id == lesson_id)
    pool, header = Pool(kb), kb.data.dataset
    return Quiz(
        title=f"{clean(view.lesson.title)} ({view.lesson.minutes} minutes)",
        language=header.language,
        identity=f"{header.reads}/{header.title}/{lesson_id}",
        items=tuple(_items(kb, view)),
        newest_day=pool.newest_day(),
        curators=tuple(filter(None, map(clean, header.curators))),
        license=clean(header.license),
        aim=clean(view.lesson.teaches),
    )


def _items(kb: Knowledge, view: LessonView) -> list[Item]:
    return [
        _item(kb, view.lesson_id, number, index, step, task)
        for number, step in enumerate(view.steps, 1)
        for index, task in enumerate(step.tasks, 1)
    ]


def _item(kb: Knowledge, lesson_id: str, number: int, index: int, step: StepView, view: TaskView) -> Item:
    """A task: what its step tells stands before the first one of it, and what the page shows before each."""
    task, text = view.task, clean(step.step.text) if index == 1 else ""
    return Item(
        item_id=f"task-{lesson_id}-{number}-{index}",
        kind="task",
        level="",
        stem=clean(task.asks),
        says="",
        hint="",
        options=(),
        option_ids=(),
        key=(),
        rationale=" ".join(filter(None, (_answered(kb, view), clean(task.answer), clean(task.open)))),
        claim_ids=view.answer.claims if view.answer else (),
        source_ids=(),
        passages=(),
        lead=tuple(filter(None, (clean(step.step.title), text, *_shown(kb, step.step)))),
        hints=tuple(map(clean, task.hints)),
    )


def _shown(kb: Knowledge, step: Step) -> Iterator[str]:
    """What the page shows with a step, for who has no page in view: its question, or its claims in their words."""
    if step.question:
        yield f"Ask: {clean(step.question)}?"
    for record_id in (step.focus, *step.see):
        if record_id in kb.data.claims:
            yield in_quotes(clean(kb.data.claims[record_id].says))


def _answered(kb: Knowledge, view: TaskView) -> str:
    """What the data answer, in a sentence; nothing where the task does not ask them."""
    if view.answer is None:
        return ""
    number = len(view.answer)
    if view.answer.question.count:
        return f"{number:,}."
    claims = kb.data.claims
    names = [clean(claims[key].says if key in claims else kb.name(key)) for key in view.answer.ids[:MOST_NAMED]]
    said = " ".join(names) if set(view.answer.ids) <= set(claims) else f"{listed(names, 'and')}."
    return said if number <= MOST_NAMED else f"{said} And {number - MOST_NAMED:,} more."
