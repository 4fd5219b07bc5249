"""The command that draws an answer."""

from __future__ import annotations

import sys

import click

from graph.cli.completion import completed
from graph.cli.group import command, naming
from graph.cli.options import data_option
from graph.cli.terminal import load, or_refuse, write_output


@command()
@click.argument("question", nargs=-1, required=True, shell_complete=completed("question"))
@click.option(
    "-o", "--output", metavar="FILE", required=True, help="Where to write it: a name in .svg or .png, or - for SVG."
)
@data_option
def picture(question: tuple[str, ...], output: str, data: str | None) -> None:
    """Draw the answer to a QUESTION for a slide: as SVG, or as PNG with the extra `picture`."""
    from graph.ask import ask as answer_to
    from graph.picture import drawing
    from graph.picture.png import png

    raster = output.lower().endswith(".png")
    if not raster and output != "-" and not output.lower().endswith(".svg"):
        raise click.UsageError(f"-o: a picture is .svg or .png, and {click.format_filename(output)} is neither")
    kb = load(data)
    found = or_refuse(answer_to, kb, " ".join(question), False)
    if found is None:
        sys.exit(2)
    drawn = drawing(found)
    with naming("-o"):
        made = png(drawn) if raster else drawn
    if write_output(output, made, kb):
        click.echo(f"Wrote {click.format_filename(output)}")
