"""The command that says what changed."""

from __future__ import annotations

import dataclasses
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from graph.cli.group import command
from graph.cli.loading import dataset_path
from graph.cli.machine import print_data, print_json
from graph.cli.options import data_option, json_option
from graph.cli.terminal import echo, report
from graph.text import visible

if TYPE_CHECKING:
    from graph.read import Problem


@command()
@click.argument("old", metavar="OLD")
@click.argument("new", metavar="[NEW]", required=False)
@data_option
@click.option(
    "--format", "output_format", type=click.Choice(["text", "json", "markdown"]), default="text", help="[text]"
)
@json_option
def diff(old: str, new: str | None, data: str | None, output_format: str, as_json: bool) -> None:
    """Say what changed from OLD to NEW: two files or folders, or two git revisions of the dataset.

    Without NEW, OLD is compared with the dataset as it stands now.

    \b
    whosays diff old.yaml new.yaml
    whosays diff HEAD~3 HEAD --data data/claims.yaml --format markdown
    """  # noqa: D301  # \b is how click is told not to join lines
    import tempfile

    from graph.diff import changes
    from graph.diff.report import markdown, text
    from graph.read import DataError, load

    output_format = "json" if as_json else output_format
    dataset = dataset_path(data)
    with tempfile.TemporaryDirectory() as temporary:
        revisions: dict[str, str] = {}  # by the folder into which each is written
        names = (old, str(dataset) if new is None else new)
        paths = [_path(name, dataset, Path(temporary) / str(number), revisions) for number, name in enumerate(names)]
        states, problems = [], []
        for path in paths:
            try:
                states.append(load(path))
            except DataError as error:
                problems += [_with_revision(problem, revisions) for problem in error.problems]
        if problems:
            report(problems, (), {}, output_format == "json")
            sys.exit(1)
    differences = changes(*states)
    if output_format == "json":
        print_json({"changes": [change.as_dict() for change in differences], "count": len(differences)})
    elif output_format == "markdown":
        print_data(visible(markdown(differences)))
    else:
        echo(text(differences))


def _with_revision(problem: Problem, revisions: dict[str, str]) -> Problem:
    """The problem with its revision in place of the folder into which that was written."""
    for folder, revision in revisions.items():
        problem = dataclasses.replace(problem, path=problem.path.replace(folder, revision))
    return problem


def _path(name: str, dataset: Path, folder: Path, revisions: dict[str, str]) -> Path:
    """The path of a dataset that is named by itself, or by a revision of another, written into a folder."""
    from graph.diff.revisions import at_revision

    if not name:
        raise click.UsageError("a file or a revision has a name")
    if Path(name).exists():
        return Path(name)
    folder.mkdir()
    revisions[str(folder)] = name
    return at_revision(name, dataset, folder)
