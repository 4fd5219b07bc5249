"""Which dataset is meant, and that every answer says so."""

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.conftest import ROOT, run
from tests.samples import SMALL

ESSAY = "The Digital Silk Road in Central Asia"


def _titled(path: Path, title: str, text: str = SMALL) -> str:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text.replace("title: Cameras", f"title: {title}"), encoding="utf-8")
    return str(path)


def _title(cwd: Path, *arguments: str, **environment: str) -> str:
    """The last line of an answer, which is the title of the dataset that was asked."""
    done = run("ask", "claims", *arguments, cwd=cwd, **environment)
    assert done.returncode == 0, done.stderr
    return done.stdout.splitlines()[-1]


def test_the_first_place_that_has_a_dataset_is_taken(tmp_path: Path) -> None:
    """`--data` before `WHOSAYS_DATA`, before this folder, before `./data`, before the essay."""
    assert _title(tmp_path) == ESSAY
    _titled(tmp_path / "data" / "a.yaml", "In data")
    assert _title(tmp_path) == "In data"
    _titled(tmp_path / "here.yaml", "Here")
    assert _title(tmp_path) == "Here"
    named = _titled(tmp_path / "elsewhere" / "x.yaml", "Named")
    assert _title(tmp_path, WHOSAYS_DATA=named) == "Named"
    assert _title(tmp_path, "--data", "data", WHOSAYS_DATA=named) == "In data"
    assert _title(tmp_path, WHOSAYS_DATA="") == "Here"


def test_no_folder_above_is_looked_into(tmp_path: Path) -> None:
    """Whoever stands below a dataset is not asking it."""
    _titled(tmp_path / "a.yaml", "Above")
    (tmp_path / "below").mkdir()
    assert _title(tmp_path / "below") == ESSAY


def test_other_yaml_is_no_dataset(tmp_path: Path) -> None:
    """Only a top-level `dataset:` counts: not one that is indented, in a comment, hidden, or in no YAML."""
    for name, text in (
        ("a.yaml", "services:\n  dataset: x\n"), ("b.yml", "# dataset:\n"), (".c.yaml", SMALL), ("d.txt", SMALL),
    ):  # fmt: skip
        (tmp_path / name).write_text(text, encoding="utf-8")
    assert _title(tmp_path) == ESSAY


UNREADABLE: dict[str, tuple[Callable[[Path], None], str]] = {
    "a link to nothing": (lambda path: path.symlink_to("gone"), "is a link to what is not there; mend the link"),
    "a circle of links": (lambda path: path.symlink_to(path.name), "cannot be read: too many levels"),
    "a folder": (Path.mkdir, "is a folder; name a file"),
    "a pipe": (os.mkfifo, "is not a file; name a file"),
    "too large": (lambda path: _large(path), "is larger than 256 MB; split it"),
}


def _large(path: Path) -> None:
    with path.open("wb") as file:
        file.write(b"dataset: {title: Large}\n")
        file.truncate(257 << 20)


@pytest.mark.parametrize("kind", UNREADABLE)
def test_a_dataset_that_cannot_be_read_is_still_the_one_that_is_meant(kind: str, tmp_path: Path) -> None:
    """What it may hold nobody knows; that is said, and nothing is said of the essay."""
    make, problem = UNREADABLE[kind]
    make(tmp_path / "a.yaml")
    (tmp_path / "other.yaml").write_text("services:\n", encoding="utf-8")
    for command in (("ask", "claims"), ("audit", "--json"), ("check",), ("export", "json"), ("page", "-o", "x.html")):
        done = run(*command, cwd=tmp_path)
        assert done.returncode == 1, command
        assert f"a.yaml: {problem}" in done.stderr or problem.partition(";")[0] in done.stdout
    assert not (tmp_path / "x.html").exists()


def test_a_folder_data_that_is_gone_is_still_the_one_that_is_meant(tmp_path: Path) -> None:
    """A link to a folder of a disk that is not there now is no reason to speak of the essay."""
    (tmp_path / "data").symlink_to("gone")
    done = run("ask", "claims", cwd=tmp_path)
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr.startswith("data: is a link to what is not there")


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16"])
def test_a_dataset_is_known_in_any_encoding(tmp_path: Path, encoding: str) -> None:
    """A mark in front is fine, and UTF-16 is said and not passed over for the essay."""
    (tmp_path / "a.yaml").write_bytes(SMALL.replace("\n", "\r\n").encode(encoding))
    done = run("check", cwd=tmp_path)
    assert ("All in order" in done.stdout) == (encoding == "utf-8-sig")
    assert ("a.yaml:1:1: the file is UTF-16" in done.stderr) == (encoding == "utf-16")


def test_a_broken_dataset_is_still_the_one_that_is_meant(tmp_path: Path) -> None:
    """A mistake in it does not lead to the essay."""
    (tmp_path / "a.yaml").write_text("dataset: {title: My\nclaims: [", encoding="utf-8")
    done = run("ask", "claims", cwd=tmp_path)
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr.startswith("a.yaml:1:")


def test_several_files_are_one_dataset(tmp_path: Path) -> None:
    """The folder is read as a folder is with `--data`: its parts together, and a second header is a problem."""
    before, claims = SMALL.split("claims:\n")
    (tmp_path / "a.yaml").write_text(before, encoding="utf-8")
    (tmp_path / "b.yaml").write_text(f"claims:\n{claims}", encoding="utf-8")
    assert _title(tmp_path) == "Cameras"
    _titled(tmp_path / "c.yaml", "Again", "dataset:\n  title: Cameras\n")
    plain, named = run("check", cwd=tmp_path), run("check", "--data", ".", cwd=tmp_path)
    assert (plain.returncode, plain.stderr) == (1, named.stderr)
    assert "c.yaml:1:1: dataset: stands a second time; it is first at a.yaml:1:1" in plain.stderr


def test_what_whosays_data_names_has_to_be_there(tmp_path: Path) -> None:
    """A name that leads nowhere is a wrong call, and no other dataset is asked instead."""
    done = run("ask", "claims", cwd=tmp_path, WHOSAYS_DATA="nowhere")
    assert (done.returncode, done.stdout) == (2, "")
    assert "WHOSAYS_DATA names nowhere, where there is no file or folder" in done.stderr


@pytest.mark.parametrize(
    "command",
    [
        ("ask", "claims"),
        ("ask", "which claims cite Nobody at all"),
        ("show", "huawei"),
        ("without", "younas-2020a"),
        ("audit",),
    ],
)
def test_every_answer_names_its_dataset(tmp_path: Path, command: tuple[str, ...]) -> None:
    """Text ends with the title; JSON has title and path."""
    path = _titled(tmp_path / "a.yaml", "Cameras")
    done = run(*command, "--data", path)
    assert not done.stdout or done.stdout.splitlines()[-1] == "Cameras"
    answer = json.loads(run(*command, "--data", path, "--json").stdout)
    assert answer["dataset"] == {"title": "Cameras", "path": path}


def test_check_and_verify_name_it_too(tmp_path: Path) -> None:
    """Nobody takes one dataset's being in order for another's."""
    path = _titled(tmp_path / "a.yaml", "Cameras")
    assert run("check", "--data", path).stdout.startswith('All in order in "Cameras": ')
    assert json.loads(run("check", "--data", path, "--json").stdout)["dataset"] == {"title": "Cameras", "path": path}
    (tmp_path / "copy.txt").write_text("Kazakhstan will soon have them.", encoding="utf-8")
    verify = ("verify", str(tmp_path / "copy.txt"), "--data", path)
    assert run(*verify).stdout.splitlines()[-1] == "Cameras"
    assert json.loads(run(*verify, "--json").stdout)["dataset"]["title"] == "Cameras"


def test_csv_has_no_title(tmp_path: Path) -> None:
    """A table is rows and nothing else."""
    path = _titled(tmp_path / "a.yaml", "Zebra")
    for form in ("csv", "table", "markdown"):
        assert "Zebra" not in run("ask", "claims", "--data", path, "--format", form).stdout


def test_a_folder_that_is_gone_has_no_dataset(tmp_path: Path) -> None:
    """A shell may stand in a folder that was removed."""
    program = f"import os, sys; os.rmdir({str(tmp_path)!r}); sys.argv[1:] = ['ask', 'claims']; from graph.__main__ import entry; entry()"
    command = [sys.executable, "-c", program]
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    done = subprocess.run(command, capture_output=True, check=False, cwd=tmp_path, env=environment, text=True)
    assert (done.returncode, done.stdout.splitlines()[-1:]) == (0, [ESSAY]), done.stderr
