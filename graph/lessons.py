"""Lessons, ready for a page: each step with the state of the page that it shows, each task with its answer.

What a lesson asks is asked here, so that an answer is true of the data as they are, and a question that is not
understood is a problem at its line like any other.
"""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import quote as escaped

from graph.ask import Answer, NotUnderstood, ask
from graph.knowledge import Knowledge
from graph.read import DataError, Problem
from graph.records import Lesson, Step, Task

Place = tuple[str | int, ...]


@dataclass(frozen=True)
class Exercise:
    """A task, and what the data answer where it asks them."""

    task: Task
    found: Answer | None


@dataclass(frozen=True)
class View:
    """A step, the state of the page that it shows (as the page's address has it), and its exercises."""

    step: Step
    state: str
    exercises: tuple[Exercise, ...]


@dataclass(frozen=True)
class Taught:
    """A lesson with its steps worked out."""

    key: str
    lesson: Lesson
    views: tuple[View, ...]


def lessons(kb: Knowledge) -> tuple[Taught, ...]:
    """Every lesson of a dataset, worked out.

    Raises
    ------
    graph.read.DataError
        With every question of a lesson that is not understood, at its place.
    """
    at_work = _Answers(kb)
    taught = tuple(
        Taught(
            key,
            lesson,
            tuple(at_work.view(("lessons", key, "steps", place), step) for place, step in enumerate(lesson.steps)),
        )
        for key, lesson in kb.data.lessons.items()
    )
    if at_work.problems:
        raise DataError(at_work.problems)
    return taught


def problems(kb: Knowledge) -> tuple[Problem, ...]:
    """Every question of a lesson that is not understood."""
    try:
        lessons(kb)
    except DataError as error:
        return error.problems
    return ()


class _Answers:
    """Asks what lessons ask, and gathers what is not understood."""

    def __init__(self, kb: Knowledge) -> None:
        self.kb = kb
        self.problems: list[Problem] = []

    def view(self, place: Place, step: Step) -> View:
        """A step at its place in the data."""
        shown = self.found((*place, "question"), step.question)
        state = ""
        if shown is not None:
            state = f"ask={escaped(shown.query)}"
        elif step.focus:
            state = f"focus={step.focus}"
        elif step.line:
            state = f"line={','.join(step.line)}"
        elif step.part:
            state = step.part
        exercises = (
            Exercise(task, self.found((*place, "tasks", number, "answered_by"), task.answered_by))
            for number, task in enumerate(step.tasks)
        )
        return View(step, state, tuple(exercises))

    def found(self, place: Place, question: str) -> Answer | None:
        """The answer to a question, if one is asked and understood."""
        if not question:
            return None
        try:
            return ask(self.kb, question)
        except NotUnderstood as error:
            hint = f"write: {error.instead}" if error.instead else "ask it with whosays ask until it is understood"
            names = ", ".join(candidate["id"] for candidate in error.candidates)
            hint = f"name one of these by its id: {names}" if names else hint
            self.problems.append(self.kb.source_map.problem(place, error.message, hint))
            return None
