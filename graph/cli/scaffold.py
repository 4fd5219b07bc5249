"""The commands for whoever writes a dataset."""

from __future__ import annotations

import shlex

import click

from graph.cli.group import command
from graph.cli.options import output_option
from graph.cli.terminal import write_output


@command()
@output_option
def schema(output: str) -> None:
    """Print the JSON Schema of the data files, by which an editor completes fields and marks mistakes."""
    from graph.records.schema import text

    if write_output(output, text(), None):
        click.echo(f"Wrote {click.format_filename(output)}", err=True)


@command()
@click.argument("folder")
def new(folder: str) -> None:
    """Make FOLDER: a dataset of your own, which begins as a small example with a lesson and a page for the class."""
    from graph.scaffold import new as make

    make(folder)
    shown = shlex.quote(click.format_filename(folder))
    click.echo(f"Made {shown}: an example, small and whole. README.md says how it becomes your own.")
    click.echo(f"  whosays check --data {shown}")
    click.echo(f"  whosays serve --data {shown} --open")
