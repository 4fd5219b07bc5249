"""The command that draws an answer."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from graph.cli.asking import or_exit
from graph.cli.completion import completed
from graph.cli.group import command, naming
from graph.cli.loading import load
from graph.cli.options import data_option
from graph.cli.terminal import echo
from graph.cli.writing import write_output
from graph.text import one_line

if TYPE_CHECKING:
    from graph import KnowledgeGraph


@command()
@click.argument("question", nargs=-1, required=True, shell_complete=completed("question"))
@click.option(
    "-o", "--output", metavar="FILE", required=True, help="Where to write it: a name in .svg or .png, or - for SVG."
)
@data_option
def picture(question: tuple[str, ...], output: str, data: str | None) -> None:
    """Draw the answer to a QUESTION for a slide: as SVG, or as PNG with the extra `picture`.

    It may also be "who does what to whom", "what does NAME do to whom" or "who acts on NAME".
    """
    from graph.picture.png import png

    raster = output.lower().endswith(".png")
    if not raster and output != "-" and not output.lower().endswith(".svg"):
        raise click.UsageError(f"-o: a picture is .svg or .png, and {output} is neither")
    kb = load(data)
    svg = or_exit(_drawn, kb, " ".join(question))
    with naming("-o"):
        content = png(svg) if raster else svg
    if write_output(output, content, kb):
        echo(f"Wrote {one_line(output)}")


def _drawn(kb: KnowledgeGraph, question: str) -> str:
    """The answer as SVG: of records, or who does what to whom."""
    from graph.ask import ask_whole
    from graph.picture import deed_drawing, drawing
    from graph.picture.deeds import deed_question

    deeds = deed_question(kb, question)
    return deed_drawing(kb, deeds) if deeds else drawing(ask_whole(kb, question))
