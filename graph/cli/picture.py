"""The command that draws an answer."""

from __future__ import annotations

import click

from graph.cli.asking import or_exit
from graph.cli.completion import completed
from graph.cli.group import command, naming
from graph.cli.loading import load
from graph.cli.options import data_option
from graph.cli.writing import write_output


@command()
@click.argument("question", nargs=-1, required=True, shell_complete=completed("question"))
@click.option(
    "-o", "--output", metavar="FILE", required=True, help="Where to write it: a name in .svg or .png, or - for SVG."
)
@data_option
def picture(question: tuple[str, ...], output: str, data: str | None) -> None:
    """Draw the answer to a QUESTION for a slide: as SVG, or as PNG with the extra `picture`."""
    from graph.ask import ask_whole
    from graph.picture import drawing
    from graph.picture.png import png

    raster = output.lower().endswith(".png")
    if not raster and output != "-" and not output.lower().endswith(".svg"):
        raise click.UsageError(f"-o: a picture is .svg or .png, and {click.format_filename(output)} is neither")
    kb = load(data)
    svg = drawing(or_exit(ask_whole, kb, " ".join(question)))
    with naming("-o"):
        content = png(svg) if raster else svg
    if write_output(output, content, kb):
        click.echo(f"Wrote {click.format_filename(output)}")
