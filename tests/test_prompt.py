"""The prompt of `whosays ask`, questions through a pipe, completion in a shell, and colours."""

import gc
import io
import os
import pty
import re
import select
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

import graph
from graph.ask import names_of
from graph.cli.colour import COLOURS
from graph.cli.prompt import prompt
from graph.offers.complete import complete, complete_name
from tests.conftest import ROOT, run


class Terminal:
    """A process at the other end of a terminal."""

    def __init__(self, handle: int) -> None:
        self.handle = handle
        self.unread = ""  # what was shown and not yet asked for

    def type(self, text: str) -> None:
        """Press these keys."""
        os.write(self.handle, text.encode())

    def until(self, text: str, seconds: float = 20) -> str:
        """What is shown up to a text, without the terminal's own signs."""
        output, end = self.unread, time.monotonic() + seconds
        while text not in output:
            assert time.monotonic() < end, f"{text!r} does not come: {output!r}"
            if select.select([self.handle], [], [], 0.2)[0]:
                chunk = self.read()
                if not chunk:
                    break
                output = re.sub(r"\x1b\[[0-9;?]*[a-zA-Z]|\r", "", output + chunk)
        before, text, self.unread = output.partition(text)
        return before + text

    def read(self) -> str:
        """What is shown next, with all signs; empty once the process has ended."""
        try:
            return os.read(self.handle, 65536).decode("utf-8", "replace")
        except OSError:
            return ""


@contextmanager
def terminal(*arguments: str, **environment: str) -> Iterator[tuple[Terminal, int]]:
    """`whosays` at a terminal, and its process number."""
    process, handle = pty.fork()
    if process == 0:
        os.environ.update({"PYTHONPATH": str(ROOT), "TERM": "xterm", **environment})
        os.execv(sys.executable, [sys.executable, "-m", "graph", *arguments])
    try:
        yield Terminal(handle), process
    finally:
        os.close(handle)


def test_the_prompt_answers_completes_and_remembers(data: Path, tmp_path: Path) -> None:
    """Questions one after the other: completed with Tab, refused without harm, kept for the next session."""
    cache, state = tmp_path / "cache", tmp_path / "state"
    places = {"WHOSAYS_CACHE": str(cache), "XDG_STATE_HOME": str(state)}
    with terminal("ask", "--data", str(data), NO_COLOR="1", **places) as (shell, process):
        assert "3 claims, 5 sources" in shell.until("? ")
        shell.type("which claims cite Jard\t")
        shell.until("Jardine 2019")
        shell.type("\n")
        assert "2 claims cite Jardine 2019." in shell.until("Short form: claims cites:jardine-2019\n\n? ")
        shell.type("which claims cite Nobody\n")
        assert "no source here" in shell.until("\n? ")
        shell.type("nonsense")
        shell.until("nonsense")
        time.sleep(0.3)  # until it is the prompt that reads, and not the terminal that echoes what nobody has read
        shell.type("\x03")
        shell.until("\n? ")
        shell.type("show huawei\n")
        assert "Mentioned by 1 claim" in shell.until("\n? ")
        shell.type("\x04")
        assert os.waitstatus_to_exitcode(os.waitpid(process, 0)[1]) == 0
    assert [path.name for path in cache.iterdir()] == ["entries"], "the cache holds nothing that somebody typed"
    (history,) = state.rglob("history")
    assert history.read_text(encoding="utf-8").splitlines()[0].strip() == "which claims cite Jardine 2019"
    assert history.stat().st_mode & 0o077 == 0


def test_what_was_typed_is_stored_nowhere_where_nothing_is_to_be(data: Path, tmp_path: Path) -> None:
    """With the cache turned off there is no history; with a relative folder of the system there is, at its own place."""
    for setting, stored in (("off", []), (str(tmp_path / "cache"), [".local/state/whosays/history"])):
        home = tmp_path / f"home-{len(stored)}"
        home.mkdir()
        environment = {"WHOSAYS_CACHE": setting, "XDG_STATE_HOME": "relative", "HOME": str(home)}
        with terminal("ask", "--data", str(data), **environment) as (shell, process):
            shell.until("? ")
            shell.type("claims\n")
            shell.until("\n? ")
            shell.type("\x04")
            assert os.waitstatus_to_exitcode(os.waitpid(process, 0)[1]) == 0
        assert [str(path.relative_to(home)) for path in home.rglob("*") if path.is_file()] == stored


def test_a_pipe_gives_a_question_a_line(data: Path) -> None:
    """Each line is answered; the exit code is 2 where one was not understood, or where there is none."""
    ask = ("ask", "--data", str(data), "--format", "csv")
    done = run(*ask, piped="which claims cite Jardine 2019\n\nclaims about:huawei\n")
    assert (done.returncode, done.stdout.count('"id","says"')) == (0, 2)
    done = run(*ask, piped="which claims cite Nobody\nclaims about:huawei\n")
    assert (done.returncode, done.stdout.count('"id","says"')) == (2, 1)
    assert 'no source here is called "Nobody"' in done.stderr
    done = run(*ask, piped="")
    assert done.returncode == 2
    assert "there is no question" in done.stderr


def test_a_long_pipe_fills_no_memory(
    essay: graph.KnowledgeGraph, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """A process that answers once collects nothing; one that answers line after line does."""
    monkeypatch.setattr(sys, "stdin", io.StringIO("claims about:huawei\n"))
    gc.disable()
    try:
        assert prompt(essay, "csv")
        assert gc.isenabled()
    finally:
        gc.enable()
    assert "Huawei" in capsys.readouterr().out


SHELL = """
eval "$({command} completion bash)"
whosays() {{ {command} "$@"; }}
export -f whosays
try() {{
    COMP_WORDS=("$@"); COMP_CWORD=$(($#-1)); COMPREPLY=(); _whosays_completion whosays
    echo "${{COMPREPLY[*]}}"
}}
try whosays sh
try whosays show jard
try whosays show Jardine 20
try whosays ask claims ci
try whosays ask claims cites : jar
try whosays ask which claims cite Jard
try whosays show --data /nonexistent jar
"""


def test_bash_completes_conditions_ids_and_names(tmp_path: Path) -> None:
    """Bash cuts words at colons; what it gets back is what stands behind the last one. Wrong data complete nothing."""
    bash = shutil.which("bash")
    assert bash, "every system that has scripts/test has bash"
    folder = tmp_path / "bin"
    folder.mkdir()
    command = folder / "whosays"
    command.write_text(f'#!/bin/sh\nPYTHONPATH="{ROOT}" exec "{sys.executable}" -m graph "$@"\n', encoding="utf-8")
    command.chmod(0o755)
    script = SHELL.format(command=command)
    environment = {**os.environ, "PATH": f"{folder}:{os.environ['PATH']}"}
    done = subprocess.run([bash, "-c", script], capture_output=True, text=True, check=False, env=environment)
    assert done.stderr == ""
    assert done.stdout.splitlines() == [
        "show", "jardine-2019", "2019", "cites: cited-year:", "jardine-2019", "Jardine 2019", "",
    ]  # fmt: skip


@pytest.mark.parametrize("shell", ["zsh", "fish"])
def test_other_shells_get_their_script(shell: str) -> None:
    """The script names the command and asks it for completions."""
    assert f"_WHOSAYS_COMPLETE={shell}_complete" in run("completion", shell).stdout


def test_what_may_follow(essay: graph.KnowledgeGraph) -> None:
    """Keywords where the grammar wants them, names where it wants a name, values where a condition has a list."""
    names = names_of(essay)
    for begun, follows in (
        ("which cl", "which claims"),
        ("which claims ci", "which claims cite"),
        ("which claims cite Jardine 20", "which claims cite Jardine 2019"),
        ("which claims cite jard", "which claims cite jardine-2019"),
        ("which claims mention digital silk r", "which claims mention digital silk road"),
        ("who sup", "who supplies"),
        ("how is Huawei connected to Rus", "how is Huawei connected to Russia"),
        ("claims ci", "claims cites:"),
        ("claims modality:h", "claims modality:hedged"),
        ("claims cites:jardine-2019|ze", "claims cites:jardine-2019|zeiger-2019"),
        ('claims section:"Reg', 'claims section:"Regional Stability and Security"'),
        ("path from:hua", "path from:huawei"),
    ):
        completions = complete(names, begun)
        assert follows.lower() in [completion.lower() for completion in completions], begun
        assert all(completion.startswith(begun) for completion in completions)
    assert complete(names, "colourless green ideas ") == []
    assert complete(names, "which " * 121) == []  # a question of so many words is refused
    assert complete_name(names, "jard") == ["jardine-2019"]


def test_colour_changes_no_word(essay: graph.KnowledgeGraph) -> None:
    """Without its colours a painted answer is the plain one."""
    from graph.show import answer

    for question in ("which claims cite Siddiqui 2019", "how is Huawei connected to Russia", "which sources are there"):
        plain = answer(essay.ask(question))
        painted = answer(essay.ask(question), COLOURS)
        assert painted != plain
        assert re.sub(r"\x1b\[[0-9;]*m", "", painted) == plain


@pytest.mark.parametrize(
    ("environment", "coloured"), [({}, True), ({"NO_COLOR": "1"}, False), ({"TERM": "dumb"}, False)]
)
def test_a_terminal_gets_colours_unless_it_minds(data: Path, environment: dict[str, str], coloured: bool) -> None:
    """NO_COLOR and a terminal that knows no colours are respected; a pipe never gets any (see the other tests)."""
    with terminal("ask", "claims", "--data", str(data), **{"NO_COLOR": "", **environment}) as (shell, process):
        output = "".join(iter(shell.read, ""))
        os.waitpid(process, 0)
    assert ("\x1b[" in output) == coloured
