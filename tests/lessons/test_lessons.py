"""Lessons: read like all else, and what they ask is asked."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

import graph
from graph.lessons import lessons, problems
from graph.read import DataError

DATA = """
dataset: {title: Town}
sources:
  brown-2020: {label: Brown 2020, kind: book, type: book, title: Town}
actors:
  town: {name: Town, kind: place}
  mayor: {name: Mayor, kind: person}
claims:
  first: {says: The town has a mayor., modality: asserted, about: [town, mayor], cites: [{source: brown-2020}]}
  second: {says: The mayor may go., modality: hedged, about: mayor, cites: [{source: brown-2020}]}
"""
LESSON = """
lessons:
  reading:
    title: Reading
    teaches: To read.
    minutes: 20
    steps:
      - {title: Ask, text: One., question: which claims cite Brown 2020}
      - {title: Look, text: Two., focus: mayor}
      - {title: Between, text: Three., line: [town, mayor]}
      - title: Count
        text: Four.
        part: audit
        see: [first, brown-2020]
        tasks:
          - {asks: How many?, hints: [Count., Count again.], answered_by: how many claims are hedged}
          - {asks: Why?, open: What is weighed.}
"""


def _load(tmp_path: Path, text: str) -> graph.KnowledgeGraph:
    path = tmp_path / "town.yaml"
    path.write_text(text, encoding="utf-8")
    return graph.load(path)


def test_each_step_has_the_state_that_it_shows(tmp_path: Path) -> None:
    """A question in its short form, an id, a pair, a part; an answer is what the data say today."""
    (lesson,) = lessons(_load(tmp_path, DATA + LESSON))
    assert [view.state for view in lesson.steps] == [
        "ask=claims%20cites%3Abrown-2020", "focus=mayor", "line=town,mayor", "audit",
    ]  # fmt: skip
    counted, why = lesson.steps[3].tasks
    assert counted.answer is not None
    assert list(counted.answer) == ["second"]
    assert why.answer is None


def test_a_question_that_is_not_understood_is_a_problem_at_its_place(tmp_path: Path) -> None:
    """All of them at once, each with its line and column and a way to mend it."""
    text = (DATA + LESSON).replace("which claims cite Brown 2020", "which claims cite Brown 2021")
    text = text.replace("how many claims are hedged", "how many claims are blue")
    kb = _load(tmp_path, text)
    with pytest.raises(DataError):
        lessons(kb)
    found = problems(kb)
    lines = [number for number, line in enumerate(text.splitlines(), 1) if "2021" in line or "blue" in line]
    assert [problem.line for problem in found] == lines
    assert [problem.where for problem in found] == [
        "lessons.reading.steps.0.question", "lessons.reading.steps.3.tasks.0.answered_by",
    ]  # fmt: skip
    assert "brown-2020" in found[0].hint


@pytest.mark.parametrize("command", [["check"], ["page", "-o", "page.html"]])
def test_the_command_says_so(tmp_path: Path, command: list[str]) -> None:
    """Exit code 1, the place of the question, and no page."""
    _load(tmp_path, (DATA + LESSON).replace("cite Brown 2020", "cite Brown 2021"))
    done = subprocess.run(
        [sys.executable, "-m", "graph", *command, "--data", "town.yaml"],
        cwd=tmp_path, capture_output=True, text=True, encoding="utf-8", env={"PYTHONPATH": str(Path(graph.__file__).parent.parent)},
    )  # fmt: skip
    assert done.returncode == 1
    assert "town.yaml:18:44: lessons.reading.steps.0.question: " in done.stderr
    assert "Traceback" not in done.stderr
    assert not (tmp_path / "page.html").exists()


def test_the_command_says_so_in_json(tmp_path: Path) -> None:
    """The problem has the shape of all others."""
    _load(tmp_path, (DATA + LESSON).replace("cite Brown 2020", "cite Brown 2021"))
    done = subprocess.run(
        [sys.executable, "-m", "graph", "check", "--json", "--data", str(tmp_path / "town.yaml")],
        capture_output=True, text=True, encoding="utf-8",
    )  # fmt: skip
    found = json.loads(done.stdout)
    assert not found["ok"]
    assert found["problems"][0]["where"] == "lessons.reading.steps.0.question"


@pytest.mark.parametrize(
    ("line", "where", "message"),
    [
        ("{title: A, text: B, focus: nobody}", "steps.0.focus", 'unknown record "nobody"'),
        ("{title: A, text: B, see: [town, mayer]}", "steps.0.see.1", 'unknown record "mayer"'),
        ("{title: A, text: B, line: [town, first]}", "steps.0.line.1", '"first" is a claim'),
        ("{title: A, text: B, line: [town, town]}", "steps.0.line", "joins an entity with itself"),
        ("{title: A, text: B, focus: town, part: audit}", "steps.0", "shows more than one thing"),
        ("{title: A, text: B, part: attic}", "steps.0.part", 'unknown part "attic"'),
        ("{title: A, text: B, tasks: [{asks: What?}]}", "steps.0.tasks.0", "has no answer"),
        ("{title: A, text: B, tasks: [{asks: What?, open: x, answer: y}]}", "steps.0.tasks.0", "is open and has an answer"),
        ("{title: A, text: B, line: [town]}", "steps.0.line", "names 1 of the two ends"),
    ],
)  # fmt: skip
def test_what_can_be_wrong_with_a_step(tmp_path: Path, line: str, where: str, message: str) -> None:
    """Each mistake at its place, in words that say what to do."""
    head = "lessons:\n  reading:\n    title: R\n    teaches: T\n    minutes: 20\n    steps:\n"
    with pytest.raises(DataError) as caught:
        _load(tmp_path, f"{DATA}{head}      - {line}\n")
    (problem,) = caught.value.problems
    assert problem.where == f"lessons.reading.{where}"
    assert message in problem.message
    assert problem.hint
