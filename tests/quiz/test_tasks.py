"""The tasks of a lesson in the formats of a quiz: each task once, in its order, with its hints and its answer."""

import csv
import io
import sqlite3
import zipfile
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

import graph
from graph.errors import CallError
from graph.quiz.formats import write
from graph.quiz.item import Quiz
from graph.quiz.tasks import lesson_quiz
from tests.conftest import run
from tests.samples import SMALL

LESSON = """
lessons:
  looking:
    title: Looking & <asking>
    teaches: To look.
    minutes: 20
    steps:
      - title: First
        text: Read what is said of Kazakhstan.
        question: which claims mention Kazakhstan
        tasks:
          - asks: How many claims?
            hints: [Count them., "Then ask {them}."]
            answered_by: how many claims mention Kazakhstan
            answer: Few.
          - asks: Is one of them ~ bold?
            open: Say why.
      - title: Second
        text: Look at this claim.
        focus: cameras-soon
        tasks: [{asks: What is soon?, answer: Cameras.}]
"""


@pytest.fixture(scope="module")
def tasks(tmp_path_factory: pytest.TempPathFactory) -> Quiz:
    """The lesson above, as a quiz."""
    path = tmp_path_factory.mktemp("tasks") / "data.yaml"
    path.write_text(f"{SMALL}{LESSON}", encoding="utf-8")
    return lesson_quiz(graph.load(path), "looking")


def test_each_task_is_an_item_in_its_order(tasks: Quiz) -> None:
    """With its hints, what the data answer before what the lesson says, and what the page shows."""
    assert [item.stem for item in tasks.items] == ["How many claims?", "Is one of them ~ bold?", "What is soon?"]
    first, second, third = tasks.items
    assert first.hints == ("Count them.", "Then ask {them}.")
    assert (first.rationale, second.rationale, third.rationale) == ("2. Few.", "Say why.", "Cameras.")
    assert first.lead == ("First", "Read what is said of Kazakhstan.", "Ask: which claims mention Kazakhstan?")
    assert second.lead == ("First", "Ask: which claims mention Kazakhstan?")
    assert third.lead[-1] == "“Kazakhstan is soon to have more than 4,000 cameras.”"
    assert (tasks.title, tasks.aim) == ("Looking & <asking> (20 minutes)", "To look.")


def test_moodle_has_essays(tasks: Quiz) -> None:
    """An essay each, whose answer the teacher sees while grading."""
    questions = ET.fromstring(str(write(tasks, "moodle"))).findall("question[@type='essay']")
    assert len(questions) == 3
    for item, element in zip(tasks.items, questions, strict=True):
        asked = element.findtext("questiontext/text") or ""
        assert all(hint in asked for hint in item.hints)
        assert item.rationale in (element.findtext("graderinfo/text") or "")
        assert element.find("answer") is None


def test_gift_has_essays(tasks: Quiz) -> None:
    """Braces with nothing but feedback in them are an essay; signs of the format are escaped."""
    blocks = str(write(tasks, "gift")).split("\n\n")[1:]
    assert len(blocks) == 3
    for block in blocks:
        lines = block.splitlines()
        assert [line for line in lines if line.startswith("  ")] == [lines[2]]
        assert lines[2].startswith("  ####[html]")
    assert "\\~ bold" in blocks[1]
    assert "{them}" not in blocks[0]


def test_qti_has_essays(tasks: Quiz) -> None:
    """Questions that Canvas has answered in words, with the answer as feedback."""
    content = write(tasks, "qti")
    assert isinstance(content, bytes)
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        (name,) = (name for name in archive.namelist() if name != "imsmanifest.xml")
        root = ET.fromstring(archive.read(name))
    items = [element for element in root.iter() if element.tag.endswith("}item")]
    assert len(items) == 3
    for item, element in zip(tasks.items, items, strict=True):
        texts = " ".join(element.itertext())
        assert "essay_question" in texts
        assert item.rationale in texts
        assert not [part for part in element.iter() if part.tag.endswith("varequal")]


def test_anki_has_a_card_each(tasks: Quiz, tmp_path: Path) -> None:
    """The task and its hints in front, the answer behind, no choices."""
    pytest.importorskip("genanki")
    content = write(tasks, "anki")
    assert isinstance(content, bytes)
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        archive.extract("collection.anki2", tmp_path)
    with sqlite3.connect(tmp_path / "collection.anki2") as connection:
        notes = [row[0].split("\x1f") for row in connection.execute("select flds from notes order by id")]
    connection.close()
    assert [(choices, reason) for _, choices, _, reason, _ in notes] == [("", item.rationale) for item in tasks.items]
    assert "Count them." in notes[0][0]


def test_paper_and_tables_have_all(tasks: Quiz) -> None:
    """Handout with hints and room to write and without answers, its key with them; a row each; text with the key."""
    handout, key, text = (str(write(tasks, name)) for name in ("handout", "key", "text"))
    assert handout.count('class="lines"') == 3
    assert "Looking &amp; &lt;asking&gt;" in handout
    assert "Count them." in handout
    assert "Few." not in handout
    assert "Few." in key
    assert text.index("How many claims?") < text.index("Key") < text.index("Few.")
    rows = list(csv.DictReader(io.StringIO(str(write(tasks, "csv")))))
    assert [row["reason"] for row in rows] == [item.rationale for item in tasks.items]


def test_a_lesson_that_is_not_there_is_named_with_those_that_are(essay: graph.KnowledgeGraph) -> None:
    """The nearest id, or all of them."""
    with pytest.raises(CallError, match="who-is-speaking"):
        lesson_quiz(essay, "who-is-speakin")


def test_the_command_takes_a_lesson_or_claims() -> None:
    """`--lesson` writes all tasks of it; with the options for claims it is refused."""
    done = run("quiz", "--lesson", "what-became-of-the-words", "--format", "moodle")
    assert done.stdout.count('type="essay"') == 7
    refused = run("quiz", "--lesson", "who-is-speaking", "--about", "huawei")
    assert (refused.returncode, "--lesson" in refused.stderr) == (2, True)
