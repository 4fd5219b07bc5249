"""The commands that ask the dataset in SQL and SPARQL."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

import click

from graph.cli.group import command
from graph.cli.loading import load
from graph.cli.machine import print_data
from graph.cli.options import data_option
from graph.cli.terminal import echo, progress

if TYPE_CHECKING:
    from graph.engines.result import Result

_format_option = click.option(
    "--format", "output_format", type=click.Choice(["text", "csv", "json"]), default="text", show_default=True,
    help="How rows are printed.",
)  # fmt: skip


@command()
@click.argument("query")
@data_option
@_format_option
def sql(query: str, data: str | None, output_format: str) -> None:
    """Ask the tables with a SELECT of SQL (extra `sql`). `whosays help tables` lists them."""
    from graph.engines.sql import sql as ask

    _print(ask, load(data), query, output_format)


@command()
@click.argument("query")
@data_option
@_format_option
def sparql(query: str, data: str | None, output_format: str) -> None:
    """Ask the linked data with SPARQL (extra `rdf`), as `whosays export turtle` writes them."""
    from graph.engines.sparql import sparql as ask

    _print(ask, load(data), query, output_format)


def _print(ask: Callable[..., Result], kb: Any, query: str, output_format: str) -> None:
    from graph.engines.result import FORMATS

    with progress("Asking"):
        result = ask(kb, query)
    text = FORMATS[output_format](result)
    if output_format == "text":
        echo(text, nl=False)
    else:
        print_data(text)
