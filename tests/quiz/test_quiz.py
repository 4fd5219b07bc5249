"""The command: what it prints and writes, and how it refuses."""

import subprocess
import sys
from pathlib import Path

import click
import pytest

from graph.cli import quiz as command
from graph.quiz.formats import FORMATS
from graph.quiz.generate import ITEM_KINDS
from graph.quiz.kinds import KINDS, LEVELS
from tests.conftest import run
from tests.quiz.samples import LESSON


@pytest.fixture
def lesson(tmp_path: Path) -> str:
    path = tmp_path / "lesson.yaml"
    path.write_text(LESSON, encoding="utf-8")
    return str(path)


def test_the_quiz_is_printed_first() -> None:
    """Without a file, questions and key stand on the terminal; the same call prints the same."""
    done = run("quiz", "--count", "3")
    assert done.returncode == 0
    assert done.stderr == ""
    assert done.stdout.startswith("The Digital Silk Road in Central Asia\n\n1. ")
    assert "\n\nKey\n\n1. " in done.stdout
    assert run("quiz", "--count", "3").stdout == done.stdout
    assert run("quiz", "--count", "3", "--seed", "2").stdout != done.stdout


@pytest.mark.parametrize(
    ("name", "begins"),
    [
        ("quiz.xml", b"<?xml"), ("quiz.gift", b"$CATEGORY: "), ("quiz.zip", b"PK"), ("quiz.apkg", b"PK"),
        ("quiz.csv", b'\xef\xbb\xbf"number","kind"'), ("quiz.html", b"<!DOCTYPE html>"), ("quiz.PDF", b"%PDF-"),
    ],
)  # fmt: skip
def test_the_name_tells_the_format(lesson: str, tmp_path: Path, name: str, begins: bytes) -> None:
    """Each ending gives its format, and the file is said."""
    path = tmp_path / name
    done = run("quiz", "--data", lesson, "--count", "4", "-o", str(path))
    assert (done.returncode, done.stdout) == (0, "")
    assert f"Wrote {path}\n" in done.stderr
    assert path.read_bytes().startswith(begins)


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("-o", "quiz.txt"), "Error: -o: quiz.txt tells no format; add --format (text, moodle, gift,"),
        (("--about", "bob", "--query", "all claims"), "--about and --query are two ways to name some claims; use one"),
        (("--about", "nobody"), 'nothing here is called "nobody"'),
        (("--about", "rains"), "--about takes an actor, a project, a concept or a source"),
        (("--about", "ann", "--kind", "fall"), "no claim answers: "),
        (("--query", "which claims are good"), 'not understood from "good" on'),
        (("--query", "which good claims mention Ann"), 'looked for an answer to "Which claims mention Ann?"'),
        (("--query", "sources"), "no claim answers: "),
        (
            ("--kind", "order", "--level", "hard", "--about", "snow"),
            "No item of the kind order and of the level hard can",
        ),
        (("--count", "0"), "Invalid value for '--count'"),
        (("--kind", "riddle"), "'riddle' is not one of"),
        (("-o", "no/such/folder/quiz.csv"), "-o: no/such/folder/quiz.csv cannot be written"),
    ],
)
def test_a_wrong_call(lesson: str, arguments: tuple[str, ...], message: str) -> None:
    """Exit code 2 and a sentence, without a traceback, and nothing on standard output."""
    done = run("quiz", "--data", lesson, *arguments)
    assert (done.returncode, done.stdout) == (2, "")
    assert message in done.stderr
    assert "Traceback" not in done.stderr


def test_wrong_data(tmp_path: Path) -> None:
    """Exit code 1 and every problem."""
    path = tmp_path / "bad.yaml"
    path.write_text(LESSON.replace("kind: book", "kind: boook"), encoding="utf-8")
    done = run("quiz", "--data", str(path), "-o", str(tmp_path / "quiz.csv"))
    assert (done.returncode, len(done.stderr.splitlines())) == (1, 2)
    assert not (tmp_path / "quiz.csv").exists()


def test_too_little_is_said(lesson: str) -> None:
    """Fewer items than were asked for are no error, and said beside them."""
    done = run("quiz", "--data", lesson, "--kind", "modality", "--count", "50")
    assert done.returncode == 0
    assert done.stderr == "The data give 6 of the 50 items that were asked for.\n"


def test_the_data_are_not_overwritten(lesson: str) -> None:
    """A quiz is never written over a file of the dataset."""
    done = run("quiz", "--data", lesson, "--format", "csv", "-o", lesson)
    assert done.returncode == 2
    assert Path(lesson).read_text(encoding="utf-8") == LESSON


def test_about_a_source_and_a_question(lesson: str) -> None:
    """Only the claims that are named are asked about."""
    by_source = run("quiz", "--data", lesson, "--kind", "source", "--about", "Beta 2018").stdout
    by_question = run("quiz", "--data", lesson, "--kind", "source", "--query", "which claims cite Beta 2018").stdout
    assert by_source == by_question
    assert by_source.count("Towns may be flooded.") == 1
    assert "\n2. " not in by_source.split("Key")[0]


def test_the_command_knows_what_there_is() -> None:
    """The words that the command completes are those that items and formats have, and each kind can be made."""
    choices = {
        parameter.name: tuple(parameter.type.choices)
        for parameter in command.quiz.params
        if isinstance(parameter.type, click.Choice)
    }
    assert (KINDS, LEVELS, tuple(FORMATS)) == (choices["kinds"], choices["level"], choices["form"])
    assert tuple(ITEM_KINDS) == KINDS


def test_a_word_is_completed_without_the_work() -> None:
    """What the command knows of kinds, levels and formats brings nothing that makes an item."""
    code = "import sys, graph.cli.quiz\nprint(*sorted(name for name in sys.modules if name.startswith('graph.quiz')))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["graph.quiz", "graph.quiz.formats", "graph.quiz.kinds"]
