"""Commands with words alone run without click, and nobody sees a difference."""

import os
import subprocess
import sys

import pytest

from graph.cli import plain
from graph.read.problems import DataError, Problem
from tests.conftest import run

QUESTION = "which claims cite Jardine 2019"


@pytest.mark.parametrize(
    "arguments", [("ask", QUESTION), ("ask", *QUESTION.split()), ("show", "huawei"), ("check",), ("audit",)]
)
def test_click_is_not_imported(arguments: tuple[str, ...]) -> None:
    """What has no options waits for nobody who takes options apart."""
    code = (
        "import sys\nfrom graph.cli import plain\n"
        f"try:\n    plain.run({list(arguments)!r})\nfinally:\n    print('click' in sys.modules, file=sys.stderr)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, encoding="utf-8")
    assert (done.returncode, done.stderr.splitlines()[-1]) == (0, "False")


@pytest.mark.parametrize(
    "arguments",
    [
        (),
        ("ask",),
        ("show",),
        ("check", "x"),
        ("audit", "--json"),
        ("ask", "--json", "claims"),
        ("ask", "claims", "-n", "3"),
        ("--version",),
    ],
)
def test_the_rest_is_left_to_click(arguments: tuple[str, ...]) -> None:
    """Options, a prompt, other commands and wrong calls: nothing is done and nothing is said."""
    assert plain.run([*arguments]) is False


def test_shells_that_complete_are_left_to_click(monkeypatch: pytest.MonkeyPatch) -> None:
    """A shell calls the command with nothing but its variable."""
    monkeypatch.setenv("_WHOSAYS_COMPLETE", "bash_complete")
    assert plain.run(["ask", "claims"]) is False


@pytest.mark.parametrize(
    ("words", "options"),
    [
        (("ask", QUESTION), ("ask", QUESTION, "-n", "all")),
        (("ask", "which claims cite Nobody"), ("ask", "which claims cite Nobody", "-n", "all")),
        (("ask", ""), ("ask", "", "-n", "all")),
        (("show", "huawei"), ("show", "--", "huawei")),
        (("show", "nobody"), ("show", "--", "nobody")),
        (("audit",), ("audit", "--")),
        (("check",), ("check", "--")),
    ],
)
def test_both_ways_are_one(words: tuple[str, ...], options: tuple[str, ...]) -> None:
    """The same output and exit code as with an option that changes nothing."""
    plainly, with_click = run(*words), run(*options)
    assert (plainly.returncode, plainly.stdout, plainly.stderr) == (
        with_click.returncode,
        with_click.stdout,
        with_click.stderr,
    )


@pytest.mark.parametrize("arguments", [("show", "huawei"), ("show", "--", "huawei")])
def test_ascii_is_no_encoding(arguments: tuple[str, ...]) -> None:
    """Where a stream is said to be ASCII, as in a bare environment, it is given UTF-8."""
    environment = {**os.environ, "PYTHONIOENCODING": "ascii"}
    command = [sys.executable, "-m", "graph", *arguments]
    done = subprocess.run(command, capture_output=True, check=True, env=environment)
    assert done.stdout.decode("utf-8") == run(*arguments).stdout


def test_data_that_changed_meanwhile_are_said(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """A file that was in order when it was read and is not when it is read again: its problem, and no traceback."""

    def changed_meanwhile(_: list[str]) -> int:
        raise DataError([Problem("a.yaml", 1, 1, "", "is no YAML", "mend it")])

    monkeypatch.setitem(plain.PLAIN, "audit", changed_meanwhile)
    with pytest.raises(SystemExit) as ended:
        plain.run(["audit"])
    assert (ended.value.code, capsys.readouterr().err) == (1, "a.yaml:1:1: is no YAML; mend it\n")
