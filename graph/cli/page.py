"""The command that writes the explorer page."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

import click

from graph.cli.asking import restricted
from graph.cli.group import command, naming
from graph.cli.loading import exit_on_problems, load
from graph.cli.options import data_option
from graph.cli.terminal import echo, progress
from graph.cli.writing import open_in_browser, write_output
from graph.errors import CallError
from graph.inputs import content
from graph.text import one_line

if TYPE_CHECKING:
    from graph import KnowledgeGraph
    from graph.knowledge import Knowledge


@command()
@data_option
@click.option("-o", "--output", metavar="FILE", default="whosays.html", show_default=True, help="Where to write it.")
@click.option("--open", "open_it", is_flag=True, help="Open it in the browser.")
@click.option("--focus", metavar="NAME", default="", help="About one actor, project, concept or source alone.")
@click.option("--query", metavar="QUESTION", default="", help="About the claims that answer a question alone.")
@click.option("--like", metavar="FILE", default="", help="An earlier page, whose map is kept but for what is new.")
def page(data: str | None, output: str, open_it: bool, focus: str, query: str, like: str) -> None:
    """Write the explorer: one HTML page that works without a network."""
    from graph.page import page as render
    from graph.page.compress import LARGEST
    from graph.page.network import map_positions

    if focus and query:
        raise click.UsageError("--focus and --query are two ways to name a part; use one")
    dataset = load(data)
    kb = _part(dataset, focus, query) if focus or query else dataset
    with naming("--like"):
        earlier = content(Path(like), LARGEST).decode("utf-8", "replace") if like else ""
    if like and not map_positions(earlier):
        raise CallError(f"--like: {like} is no page of whosays with a map")
    with exit_on_problems(), progress("Drawing the page"):
        html = render(kb, whole=not (focus or query), like=earlier)
    if not write_output(output, html, kb, like):
        return
    echo(f"Wrote {one_line(output)}")
    if open_it and not open_in_browser(Path(output)):
        echo(f"No browser could be opened. Open this file in one: {one_line(os.path.realpath(output))}")


def _part(kb: KnowledgeGraph, focus: str, query: str) -> Knowledge:
    """The part of a dataset that is about one record, or that answers a question."""
    from graph.page.about import about

    answer = restricted(kb, "--focus", focus, query)
    try:
        return about(answer)
    except ValueError as error:
        raise click.UsageError(str(error)) from None
