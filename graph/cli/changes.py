"""The command that says what changed."""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

import click

from graph.cli.options import json_option
from graph.cli.terminal import print_json


@click.command()
@click.argument("old", metavar="OLD")
@click.argument("new", metavar="[NEW]", required=False)
@click.option("--data", metavar="PATH", default="data", show_default=True, help="The dataset, where OLD is a revision.")
@click.option("--format", "form", type=click.Choice(["text", "json", "markdown"]), default="text", help="[text]")
@json_option
def diff(old: str, new: str | None, data: str, form: str, as_json: bool) -> None:
    r"""Say what changed from OLD to NEW: two files or folders, or two git revisions of the dataset.

    Without NEW, OLD is compared with the dataset as it stands now.

    \b
    whosays diff old.yaml new.yaml
    whosays diff HEAD~3 HEAD --data data/claims.yaml --format markdown
    """
    from graph.changes import changes
    from graph.changes.report import markdown, text
    from graph.read import DataError, load

    with tempfile.TemporaryDirectory() as name:
        shown: dict[str, str] = {}
        places = [_state(said, data, Path(name) / str(number), shown) for number, said in enumerate((old, new or data))]
        try:
            states = [load(place) for place in places]
        except DataError as error:
            for problem in error.problems:
                line = str(problem)
                for folder, revision in shown.items():
                    line = line.replace(folder, revision)
                click.echo(line, err=True)
            sys.exit(1)
    found = changes(*states)
    if as_json or form == "json":
        print_json({"changes": [change.as_dict() for change in found], "count": len(found)})
    else:
        click.echo(markdown(found) if form == "markdown" else text(found), nl=form == "text")


def _state(said: str, data: str, folder: Path, shown: dict[str, str]) -> Path:
    """The path of a dataset that is named by itself, or by a revision of the one at `data`."""
    from graph.changes.revisions import RevisionError, at_revision

    if Path(said).exists():
        return Path(said)
    if not Path(data).exists():
        raise click.UsageError(f"{said} is no file, and for a revision there is no dataset at {data}; use --data")
    folder.mkdir()
    shown[str(folder)] = said
    try:
        return at_revision(said, Path(data), folder)
    except RevisionError as error:
        raise click.UsageError(str(error)) from None
