"""The README is true: its commands are run, its answers are the answers, its examples are in order."""

import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

import graph
from graph.read import examine
from tests.conftest import ROOT, run

README = (ROOT / "README.md").read_text(encoding="utf-8")


def _blocks(language: str) -> list[str]:
    return re.findall(rf"(?ms)^```{language}\n(.*?)^```$", README)


CONSOLE = [block.removeprefix("$ ").split("\n", 1) for block in _blocks("console")]


@pytest.mark.parametrize(("command", "output"), CONSOLE, ids=[command for command, _ in CONSOLE])
def test_commands_print_what_the_readme_says(command: str, output: str) -> None:
    """Each command of the README, typed as it stands there, prints what stands below it."""
    program, *arguments = shlex.split(command)
    assert program == "whosays"
    assert run(*arguments).stdout == output


def test_there_are_five_questions_and_a_quiz() -> None:
    """The blocks were found."""
    assert len(CONSOLE) == 6


def test_the_scripts_of_the_first_screen_are_there() -> None:
    """What a newcomer types is a file that can be run."""
    (block,) = _blocks("sh")
    for line in block.splitlines():
        path = ROOT / line.split()[0]
        assert path.stat().st_mode & 0o111, path
        assert path.read_text().startswith("#!/usr/bin/env python3\n")
    assert README.index("scripts/test") < README.index("## Five questions")


def test_the_whole_dataset_of_the_readme_is_in_order(tmp_path: Path) -> None:
    """The example of a dataset of one's own can be pasted, checked and asked as it stands."""
    claim, whole = _blocks("yaml")
    path = tmp_path / "my.yaml"
    path.write_text(whole, encoding="utf-8")
    reading = examine(path)
    assert (reading.problems, reading.advice) == ((), ())
    assert list(graph.load(path).ask("which claims mention the town")) == ["town-has-no-water"]
    # the claim stands in the dataset, with a word more or less
    assert re.search(r"(?m)^  kazakhstan-cameras-4000:$", claim)
    said = re.search(r"says: (.*)", claim)
    assert said is not None
    assert graph.load().data.claims["kazakhstan-cameras-4000"].says == said[1]


def test_the_python_of_the_readme_runs() -> None:
    """The lines for Python do what the comments beside them say."""
    (block,) = _blocks("python")
    code = block + "\nassert (len(answer), answer.query) == (19, 'claims cites:jardine-2019')\n"
    subprocess.run([sys.executable, "-c", code], check=True, cwd=ROOT)


def test_every_library_is_named_with_its_reason() -> None:
    """A dependency without a row in the README is one that nobody chose."""
    project = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    (listed,) = re.findall(r"(?s)^dependencies = \[(.*?)^\]", project, re.MULTILINE)
    named = {name.lower() for name in re.findall(r"(?m)^\| \[(\w+)\]", README)}
    assert {name.lower() for name in re.findall(r'"(\w+)', listed)} == named


def test_every_command_is_named() -> None:
    """A command that the README does not show is one that nobody finds."""
    from graph.cli import main

    for command in main.commands:
        assert f"whosays {command}" in README


def test_links_into_the_project_lead_somewhere() -> None:
    """What the documents link to exists."""
    for document in ("README.md", "CONTRIBUTING.md", "CHANGELOG.md"):
        for target in re.findall(r"\]\((?!http)([^)#]+)\)", (ROOT / document).read_text(encoding="utf-8")):
            assert (ROOT / target).exists(), f"{document}: {target}"
