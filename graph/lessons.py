"""Lessons, ready for a page: each step with the state of the page that it shows, each task with its answer.

What a lesson asks is asked here, so that an answer is true of the data as they are, and a question that is not
understood is a problem at its line like any other.
"""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import quote

from graph.ask import Answer, NotUnderstood, ask_whole, names_of
from graph.ask.understand import understood
from graph.frozen import frozen
from graph.knowledge import Knowledge
from graph.read import DataError, Problem
from graph.read.problems import DataPath
from graph.records import Lesson, Step, Task


@frozen
class TaskView:
    """A task, and what the data answer where it asks them."""

    task: Task
    answer: Answer | None


@frozen
class StepView:
    """A step, the state of the page that it shows, and its tasks."""

    step: Step
    state: str  # as the page's address has it behind the #; empty where the step shows nothing of its own
    tasks: tuple[TaskView, ...]


@frozen
class LessonView:
    """A lesson with its steps worked out."""

    lesson_id: str
    lesson: Lesson
    steps: tuple[StepView, ...]


def lessons(kb: Knowledge) -> tuple[LessonView, ...]:
    """Every lesson of a dataset, worked out, in the order of the files.

    Raises
    ------
    graph.read.DataError
        With every question of a lesson that is not understood, at its place.
    """
    questions = _Questions(kb)
    views = tuple(questions.lesson_view(lesson_id, lesson) for lesson_id, lesson in kb.data.lessons.items())
    if questions.problems:
        raise DataError(questions.problems)
    return views


def problems(kb: Knowledge) -> tuple[Problem, ...]:
    """Every question of a lesson that is not understood; those that are need not be answered to know that."""
    names, questions = names_of(kb), _Questions(kb)
    for path, question in _asked(kb):
        if question and understood(names, " ".join(question.split())) is None:
            questions.answer(path, question)
    return tuple(questions.problems)


def _asked(kb: Knowledge) -> Iterator[tuple[DataPath, str]]:
    """The questions of all steps and tasks, each behind its place in the data; empty where none is asked."""
    for lesson_id, lesson in kb.data.lessons.items():
        for number, step in enumerate(lesson.steps):
            path = ("lessons", lesson_id, "steps", number)
            yield (*path, "question"), step.question
            for index, task in enumerate(step.tasks):
                yield (*path, "tasks", index, "answered_by"), task.answered_by


class _Questions:
    """Asks what lessons ask, and gathers what is not understood."""

    def __init__(self, kb: Knowledge) -> None:
        self.kb = kb
        self.problems: list[Problem] = []

    def lesson_view(self, lesson_id: str, lesson: Lesson) -> LessonView:
        """A lesson, all of whose questions are asked."""
        path = ("lessons", lesson_id, "steps")
        steps = (self._step_view((*path, index), step) for index, step in enumerate(lesson.steps))
        return LessonView(lesson_id, lesson, tuple(steps))

    def _step_view(self, path: DataPath, step: Step) -> StepView:
        state = _state(step, self.answer((*path, "question"), step.question))
        tasks = (
            TaskView(task, self.answer((*path, "tasks", index, "answered_by"), task.answered_by))
            for index, task in enumerate(step.tasks)
        )
        return StepView(step, state, tuple(tasks))

    def answer(self, path: DataPath, question: str) -> Answer | None:
        """The answer to the question at a path, if one is asked and understood."""
        if not question:
            return None
        try:
            return ask_whole(self.kb, question)
        except NotUnderstood as error:
            self.problems.append(self.kb.source_map.problem(path, error.message, _hint(error)))
            return None


def _state(step: Step, answer: Answer | None) -> str:
    """The state of the page with what a step shows: the answer to its question, a record, a line, or a part."""
    if answer is not None:
        return f"ask={quote(answer.query)}"
    if step.focus:
        return f"focus={step.focus}"
    return f"line={','.join(step.line)}" if step.line else step.part


def _hint(error: NotUnderstood) -> str:
    """What to do about a question that is not understood."""
    if error.candidates:
        return f"name one of these by its id: {', '.join(candidate['id'] for candidate in error.candidates)}"
    return f"write: {error.instead}" if error.instead else "ask it with whosays ask until it is understood"
