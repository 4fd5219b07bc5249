"""The commands for whoever writes a dataset."""

from __future__ import annotations

import shlex

import click

from graph.cli.group import command
from graph.cli.options import output_option
from graph.cli.terminal import echo
from graph.cli.writing import write_and_say
from graph.text import one_line


@command()
@output_option
def schema(output: str) -> None:
    """Print the JSON Schema of the data files, by which an editor completes fields and marks mistakes."""
    from graph.records.schema import text

    write_and_say(output, text(), None)


@command()
@click.argument("folder")
@click.option("--empty", is_flag=True, help="Instead of the example a header, and each section commented out.")
def new(folder: str, empty: bool) -> None:
    """Make FOLDER: a dataset of your own, which begins as a small example with a lesson and a page for the class."""
    from graph.scaffold import new as make

    make(folder, empty)
    name = one_line(shlex.quote(folder))
    if empty:
        echo(f"Made {name}: claims.yaml has the header, and each section with a record to begin with.")
    else:
        echo(f"Made {name}: an example, small and whole. README.md says how it becomes your own.")
    echo(f"  whosays check --data {name}")
    echo(f"  whosays serve --data {name} --open")
    echo("From a text that you have, this writes the skeleton of a dataset:")
    echo("  whosays draft TEXT -o FOLDER --stubs")
