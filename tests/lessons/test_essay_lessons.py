"""The lessons on the essay: each fills a lesson, each step shows something, and every task has an answer."""

import pytest

import graph
from graph.lessons import LessonView, StepView, lessons

LEAST_WORDS, MOST_WORDS = 40, 120  # of what a class reads in one step


@pytest.fixture(scope="module")
def taught(essay: graph.KnowledgeGraph) -> tuple[LessonView, ...]:
    """The lessons of the essay, worked out."""
    return lessons(essay)


def shown(kb: graph.KnowledgeGraph, view: StepView) -> object:
    """What the page shows with a step: an answer, the claims about a record or a line, or a part of the page."""
    step = view.step
    if step.question:
        return kb.ask(step.question).ids
    if step.focus:
        return step.focus in kb.data.claims or kb.index.about.get(step.focus) or kb.index.citing.get(step.focus)
    if step.line:
        return set.intersection(*(set(kb.index.about.get(key, ())) for key in step.line))
    return step.part


def test_eight_lessons_fill_a_lesson_each(taught: tuple[LessonView, ...]) -> None:
    """There are eight lessons of 20 to 40 minutes, in five to eight steps."""
    assert len(taught) == 8
    for lesson in taught:
        assert 20 <= lesson.lesson.minutes <= 40, lesson.lesson_id
        assert 5 <= len(lesson.steps) <= 8, lesson.lesson_id
        assert lesson.lesson.note, lesson.lesson_id


def test_every_step_shows_something(essay: graph.KnowledgeGraph, taught: tuple[LessonView, ...]) -> None:
    """No step opens an empty page, and none has more to read than a class will."""
    for lesson in taught:
        for view in lesson.steps:
            where = f"{lesson.lesson_id}: {view.step.title}"
            assert view.state, where
            assert shown(essay, view), where
            assert LEAST_WORDS <= len(view.step.text.split()) <= MOST_WORDS, where
            assert 1 <= len(view.step.tasks) <= 2, where


def test_every_question_that_answers_a_task_has_an_answer(taught: tuple[LessonView, ...]) -> None:
    """A task that the data answer is answered by at least one record."""
    asked = [
        (lesson.lesson_id, task) for lesson in taught for view in lesson.steps for task in view.tasks if task.answer
    ]
    assert len(asked) == sum(
        bool(task.answered_by) for lesson in taught for view in lesson.steps for task in view.step.tasks
    )
    for lesson_id, task in asked:
        assert len(task.answer or ()), f"{lesson_id}: {task.task.asks}"


def test_every_lesson_ends_with_an_open_task(taught: tuple[LessonView, ...]) -> None:
    """The last task of a lesson has no single answer, and no other one is open."""
    for lesson in taught:
        tasks = [task for view in lesson.steps for task in view.step.tasks]
        assert [bool(task.open) for task in tasks] == [False] * (len(tasks) - 1) + [True], lesson.lesson_id
