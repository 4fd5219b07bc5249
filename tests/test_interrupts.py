"""Ctrl-C, at whatever moment it comes: one line, exit code 130, and nothing that is half done."""

import os
import subprocess
import sys
from contextlib import suppress
from pathlib import Path

import pytest

from graph import cache, output
from graph.errors import CallError, needs_extra
from tests.conftest import ROOT

# an interrupt is raised at the nth call of a function, of our code or of a library, imports among them
AT_A_CALL = """
import sys
from graph.__main__ import entry
at, count = int(sys.argv.pop(1)), 0
def called(frame, event, argument):
    global count
    count += event == "call"
    if event == "call" and count == at:
        sys.setprofile(None)
        raise KeyboardInterrupt
sys.setprofile(called)
entry()
"""
COMMANDS = (
    ("ask", "which claims cite Jardine 2019"), ("ask", "claims", "--json"), ("show", "cameras-soon"), ("check",),
    ("import", "refs.bib", "-o", "out/sources.yaml"), ("export", "json", "-o", "out/all.json"), ("new", "out/own"),
    ("page", "-o", "out/page.html"), ("quiz", "-o", "out/quiz.csv"), ("audit",),
)  # fmt: skip


@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
def test_an_interrupt_is_one_line_and_leaves_nothing(command: tuple[str, ...], tmp_path: Path) -> None:
    """At the beginning, while libraries are imported, and in the middle of the work; written is all or nothing."""
    (tmp_path / "refs.bib").write_text("@book{a, title={T}, author={Shen, Hong}, year=2018}")
    out = tmp_path / "out"
    out.mkdir()
    for at in (2, 40, 700, 4_000, 9_000, 12_000):
        process = subprocess.run(
            [sys.executable, "-c", AT_A_CALL, str(at), *command], cwd=tmp_path, env={"PYTHONPATH": str(ROOT), "HOME": str(tmp_path), "WHOSAYS_CACHE": "off"}, capture_output=True, text=True, check=False
        )  # fmt: skip
        assert (process.returncode, process.stderr) == (130, "Interrupted.\n"), at
        assert [*out.iterdir()] == []


@pytest.mark.parametrize("made", ["open", "mkdir"])
def test_an_interrupt_while_something_is_made_leaves_nothing(
    made: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The system has made the file or folder, and Python has not yet heard of it."""
    make = getattr(os, made)

    def make_and_interrupt(*arguments: object, **named: object) -> None:
        make(*arguments, **named)
        raise KeyboardInterrupt

    monkeypatch.setenv("WHOSAYS_CACHE", str(tmp_path))
    (tmp_path / "entries").mkdir(mode=0o700)
    monkeypatch.setattr(os, made, make_and_interrupt)
    for write_something in (
        lambda: output.write(str(tmp_path / "page.html"), "x", []),
        lambda: cache.store(b"\0" * 32, "x"),
        lambda: output.write_folder(str(tmp_path / "tables"), {"claims.csv": "x"}),
    ):
        with suppress(KeyboardInterrupt):
            write_something()
        assert [*tmp_path.glob(".*"), *tmp_path.glob("*/*.new")] == []


def tidied(then: str = "") -> tuple[int, str]:
    """How a command ends, and what it says, that is interrupted while Python tidies an object up, and what it does then."""
    code = (
        "import time, graph.cli, graph.__main__\n"
        "class Tidied:\n    def __del__(self): raise KeyboardInterrupt\n"
        f"def run():\n    Tidied()\n    {then or 'pass'}\n    return 0\n"
        "graph.cli.run = run\ngraph.__main__.entry()"
    )
    process = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=False)
    return process.returncode, process.stderr


def test_an_interrupt_that_cannot_be_raised_is_heard_later() -> None:
    """Where Python tidies an object up, an exception goes nowhere; the interrupt comes behind that."""
    assert tidied(then="time.sleep(20)") == (130, "Interrupted.\n")


def test_an_interrupt_that_comes_too_late_to_be_raised_is_said() -> None:
    """The command has ended before that; nobody is to take what it said for all of it."""
    assert tidied() == (130, "Interrupted.\n")


@pytest.mark.skipif(os.name == "nt", reason="signals cannot be held back there")
def test_an_interrupt_waits_until_the_validator_is_built() -> None:
    """The core that compiles its patterns would lose it, and then refuse what is in order."""
    code = (
        "import os, signal, pydantic_core\n"
        "real, built = pydantic_core.SchemaValidator, []\n"
        "def build(schema):\n"
        "    os.kill(os.getpid(), signal.SIGINT)\n"
        "    built.append(real(schema))\n"
        "    return built[0]\n"
        "pydantic_core.SchemaValidator = build\n"
        "try:\n    import graph.read.validate\n"
        "except KeyboardInterrupt:\n    print(len(built))"
    )
    process = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=False)
    assert (process.stdout, process.stderr) == ("1\n", "")


def test_an_interrupt_in_a_library_in_c_is_one() -> None:
    """What such a library's import makes of it is no missing extra."""
    with pytest.raises(KeyboardInterrupt), needs_extra("SQL", "sql"):
        raise ImportError("initialization failed") from KeyboardInterrupt()
    with pytest.raises(CallError), needs_extra("SQL", "sql"):
        raise ImportError("no such library")


def test_whoever_has_read_enough_ends_it_quietly() -> None:
    """A pipe that nobody reads any more: nothing is said, and the exit code is not that of wrong data."""
    for arguments in ("export json", "--help", "ask claims"):
        command = f"{sys.executable} -m graph {arguments}"
        script = f"import os, subprocess, sys; r, w = os.pipe(); os.close(r); p = subprocess.run({command.split()!r}, stdout=w, stderr=subprocess.PIPE); sys.exit(10 * bool(p.stderr) + p.returncode)"
        assert subprocess.run([sys.executable, "-c", script], cwd=ROOT, check=False).returncode == 2
