"""The commands for whoever writes a dataset."""

from __future__ import annotations

import click

from graph.cli.options import output_option
from graph.cli.terminal import deliver


@click.command()
@output_option
def schema(output: str) -> None:
    """Print the JSON Schema of the data files, by which an editor completes fields and marks mistakes."""
    from graph.records.schema import text

    if deliver(output, text(), None):
        click.echo(f"Wrote {click.format_filename(output)}", err=True)
