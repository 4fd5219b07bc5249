"""A dataset of one's own: in order from the first minute, never over anything, whole or not at all."""

import os
import re
from pathlib import Path

import jsonschema
import pytest

import graph
from graph import lessons
from graph.errors import CallError
from graph.page import page
from graph.read import examine
from graph.records import FILE_SECTIONS, Figure, schema
from graph.scaffold import new
from graph.verify import verify
from tests.conftest import run
from tests.editor import loaded


@pytest.fixture
def made(tmp_path: Path) -> Path:
    new(str(tmp_path / "own"))
    return tmp_path / "own"


def test_it_is_in_order(made: Path) -> None:
    """No problem and no advice, and every question of its lesson has an answer."""
    reading = examine(made)
    assert (reading.problems, reading.advice) == ((), ())
    kb = graph.load(made)
    (lesson,) = lessons.lessons(kb)
    answers = [task.answer for view in lesson.steps for task in view.tasks if task.task.answered_by]
    assert answers
    assert all(answer is not None and len(answer) > 0 for answer in answers)
    assert "Should the library open on Sundays?" in page(kb)


def test_it_shows_each_record_once_at_least(made: Path) -> None:
    """Every section has a record, and the claims show citations with checks, relations, figures, arguments and voices."""
    kb = graph.load(made)
    assert [section for section in FILE_SECTIONS if not getattr(kb.data, section)] == []
    claims = [*kb.data.claims.values()]
    checks = [cited.check for claim in claims for cited in claim.cites]
    assert {check.verdict for check in checks if check} == {"confirmed", "partly"}
    assert all(checks)
    assert any(claim.states for claim in claims)
    assert any(claim.said_by for claim in claims)
    assert {kind for claim in claims for kind, _ in claim.argues.pairs()} == {"supports", "contrasts", "qualifies"}
    assert len({claim.modality for claim in claims}) == 4
    assert Figure in {type(figure) for claim in claims for figure in claim.figures}


def test_it_fits_its_text(made: Path) -> None:
    """Every sentence of the text is a passage, every citation is carried, and no claim repeats the text."""
    found = verify(graph.load(made), (made / "text.txt").read_text(encoding="utf-8"), "text.txt")
    assert (found.problems, found.advice) == ([], [])
    assert found.checked["citations in the text"] == 2


def test_an_editor_finds_the_schema_and_nothing_to_mark(made: Path) -> None:
    """The first line of each data file leads to the schema beside it, which the file fits."""
    assert (made / "whosays.schema.json").read_text(encoding="utf-8") == schema.text()
    for name in ("claims.yaml", "lessons.yaml"):
        text = (made / name).read_text(encoding="utf-8")
        assert text.startswith("# yaml-language-server: $schema=whosays.schema.json\n")
        assert [*jsonschema.Draft7Validator(schema.schema()).iter_errors(loaded(text))] == []


def test_the_example_is_of_no_dataset(made: Path) -> None:
    """Its subject is its own."""
    for path in made.iterdir():
        assert not re.search(r"(?i)silk|central.asia|tarrats", path.read_text(encoding="utf-8")), path


def test_the_command_says_what_to_do_next(tmp_path: Path) -> None:
    """Three lines, of which two can be typed as they stand, also with a space in the name."""
    done = run("new", "own words", cwd=tmp_path)
    assert (done.returncode, done.stderr) == (0, "")
    commands = [line.split(" --")[0] for line in done.stdout.splitlines() if line.startswith("  ")]
    assert commands == ["  whosays check", "  whosays serve", "  whosays draft TEXT -o FOLDER"]
    assert done.stdout.count("--data 'own words'") == 2
    assert {path.name for path in tmp_path.iterdir()} == {"own words"}


def test_an_empty_folder_is_filled(tmp_path: Path) -> None:
    """A folder that is there and empty keeps its place: a shell may stand in it."""
    before = tmp_path.stat().st_ino
    assert run("new", ".", cwd=tmp_path).returncode == 0
    assert tmp_path.stat().st_ino == before
    assert len([*tmp_path.iterdir()]) == 5


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("full", "full is there already and not empty; choose another name"),
        ("full/note.txt", "full/note.txt is no name for a folder; choose another"),
        ("dangling", "dangling is no name for a folder; choose another"),
        ("full/note.txt/own", "full/note.txt/own cannot be written: not a directory"),
        ("", "nothing is no name for a folder; choose another"),
    ],
)
def test_nothing_is_overwritten(tmp_path: Path, name: str, said: str) -> None:
    """What is there stays as it is, and what is in the way is said, with exit code 2."""
    (tmp_path / "full").mkdir()
    (tmp_path / "full" / "note.txt").write_text("mine", encoding="utf-8")
    (tmp_path / "dangling").symlink_to("nowhere")
    done = run("new", name, cwd=tmp_path)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.splitlines()[-1] == f"Error: {said}"
    assert {path.name for path in tmp_path.rglob("*")} == {"full", "note.txt", "dangling"}
    assert (tmp_path / "full" / "note.txt").read_text(encoding="utf-8") == "mine"


def test_folders_above_are_made(tmp_path: Path) -> None:
    """However many are missing."""
    done = run("new", "a/b/own", cwd=tmp_path)
    assert (done.returncode, done.stderr) == (0, "")
    assert len([*(tmp_path / "a" / "b" / "own").iterdir()]) == 5
    assert [path.name for path in (tmp_path / "a").iterdir()] == ["b"]


def test_folders_above_are_gone_again_where_it_fails(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What could not be made leaves nothing behind, and what was there before stays."""

    def breaks(path: Path, _: object) -> None:
        raise OSError(28, os.strerror(28))

    (tmp_path / "a").mkdir()
    monkeypatch.setattr(Path, "write_bytes", breaks)
    with pytest.raises(CallError, match="no space left on device"):
        new(str(tmp_path / "a" / "b" / "c" / "own"))
    assert [path.name for path in tmp_path.rglob("*")] == ["a"]


def test_without_the_example_there_is_a_record_a_section(tmp_path: Path) -> None:
    """It is in order as it stands, and once the sign before each line is gone; the schema leads the editor, too."""
    done = run("new", "own", "--empty", cwd=tmp_path)
    assert (done.returncode, done.stderr) == (0, "")
    assert {path.name for path in (tmp_path / "own").iterdir()} == {"claims.yaml", "whosays.schema.json"}
    path = tmp_path / "own" / "claims.yaml"
    assert examine(path).problems == ()
    assert run("check", cwd=tmp_path / "own").stdout.startswith('All in order in "My text": no records; ')
    text, lines = re.subn(r"(?m)^( *)# (?=[a-z]+:|  )", r"\1", path.read_text(encoding="utf-8"))
    assert lines == 2 * len(FILE_SECTIONS) + 1
    path.write_text(text, encoding="utf-8")
    reading = examine(path)
    assert reading.problems == ()
    assert reading.data is not None
    assert [section for section in FILE_SECTIONS if len(getattr(reading.data, section)) != 1] == []
    assert [*jsonschema.Draft7Validator(schema.schema()).iter_errors(loaded(text))] == []


@pytest.mark.parametrize("there", [False, True])
@pytest.mark.parametrize("broken", ["write_bytes", "rename"])
def test_it_is_whole_or_not_there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, broken: str, there: bool) -> None:
    """A disk that is full in the middle leaves nothing behind."""
    calls = 0
    sound = getattr(Path, broken)

    def breaks(path: Path, value: object) -> object:
        nonlocal calls
        calls += 1
        if calls == (3 if there or broken == "write_bytes" else 1):
            raise OSError(28, os.strerror(28))
        return sound(path, value)

    if there:
        (tmp_path / "own").mkdir()
    monkeypatch.setattr(Path, broken, breaks)
    with pytest.raises(CallError, match="own cannot be written: no space left on device"):
        new(str(tmp_path / "own"))
    assert [path.name for path in tmp_path.rglob("*")] == ["own"] * there
