"""The command that says what changed."""

from __future__ import annotations

import dataclasses
import sys
from pathlib import Path
from typing import Any

import click

from graph.cli.group import command
from graph.cli.options import json_option
from graph.cli.terminal import print_json, report


@command()
@click.argument("old", metavar="OLD")
@click.argument("new", metavar="[NEW]", required=False)
@click.option("--data", metavar="PATH", default="data", show_default=True, help="The dataset, where OLD is a revision.")
@click.option("--format", "form", type=click.Choice(["text", "json", "markdown"]), default="text", help="[text]")
@json_option
def diff(old: str, new: str | None, data: str, form: str, as_json: bool) -> None:
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

    with tempfile.TemporaryDirectory() as name:
        shown: dict[str, str] = {}
        states_of = (old, data if new is None else new)
        places = [_state(said, data, Path(name) / str(number), shown) for number, said in enumerate(states_of)]
        states, problems = [], []
        for place in places:
            try:
                states.append(load(place))
            except DataError as error:
                problems += [_named(problem, shown) for problem in error.problems]
        if problems:
            report(problems, (), {}, as_json or form == "json")
            sys.exit(1)
    found = changes(*states)
    if as_json or form == "json":
        print_json({"changes": [change.as_dict() for change in found], "count": len(found)})
    else:
        click.echo(markdown(found) if form == "markdown" else text(found), nl=form == "text")


def _named(problem: Any, shown: dict[str, str]) -> Any:
    """The problem with its revision in place of the folder into which that was written."""
    for folder, revision in shown.items():
        problem = dataclasses.replace(problem, path=problem.path.replace(folder, revision))
    return problem


def _state(said: str, data: str, folder: Path, shown: dict[str, str]) -> Path:
    """The path of a dataset that is named by itself, or by a revision of the one at `data`."""
    from graph.diff.revisions import at_revision

    if not said or not data:
        raise click.UsageError("a file or a revision has a name")
    if Path(said).exists():
        return Path(said)
    folder.mkdir()
    shown[str(folder)] = said
    return at_revision(said, Path(data), folder)
