"""The commands that ask an engine: in SQL, in SPARQL, and the typed question of `whosays ask --engine`."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Any

import click

from graph.cli.group import command
from graph.cli.loading import load
from graph.cli.machine import print_data, print_json
from graph.cli.options import data_option
from graph.cli.terminal import echo, progress
from graph.errors import CallError

if TYPE_CHECKING:
    from graph.engines.result import Result
    from graph.engines.typed import Asked, Name

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


def ask_engine(
    question: str, data: str | None, engine: Name, folder: str, master: str, output_format: str, most: int | None
) -> int:
    """Ask an engine a question and print the answer, for a command that ends with the exit code that comes back."""
    from contextlib import nullcontext
    from pathlib import Path

    from graph.ask import NotUnderstood
    from graph.engines.result import FORMATS
    from graph.engines.typed import ask, written

    if not question:
        raise CallError("--engine needs a question")
    if output_format not in FORMATS:
        raise CallError(f"--engine gives text, csv or json, and not {output_format}")
    kb = None if folder else load(data)
    try:
        with nullcontext(Path(folder)) if kb is None else written(kb) as tables, progress("Asking"):
            asked = ask(kb, question, engine, tables, master)
    except NotUnderstood as error:
        for line in (error.message, *(f"Try: {proposal}" for proposal in error.proposals)):
            echo(line, err=True)
        return 2
    if output_format == "json":
        print_json(asked.as_dict())
    elif output_format == "csv":
        print_data(FORMATS["csv"](asked.table))
    else:
        echo("\n\n".join(_blocks(asked, most)))
    return 0


def _blocks(asked: Asked, most: int | None) -> Iterator[str]:
    """An answer as text: how many there are, the records or the parts, the short form, the title of the dataset."""
    from graph.engines.result import as_text
    from graph.read.problems import printable

    yield printable(asked.says)
    if asked.parts:
        yield from map(printable, asked.notes)
        for part in asked.parts:
            named = (f"{asked.called[record_id]} ({record_id})" for record_id in part.ids)
            lines = [*part.sentences, *named] or ["none"]
            yield "\n".join([printable(part.title), *(f"  {printable(line)}" for line in lines)])
    else:
        if asked.records and not asked.question.count:
            yield as_text(asked.table._replace(rows=asked.table.rows[:most])).rpartition("\n\n")[0]
            if most is not None and most < len(asked.records):
                yield f"{len(asked.records) - most:,} more; all with: whosays ask -n all"
        yield from map(printable, asked.notes)
    yield f"Short form: {printable(asked.query)}\n{printable(asked.dataset['title'])}"


def _print(ask: Callable[..., Result], kb: Any, query: str, output_format: str) -> None:
    from graph.engines.result import FORMATS

    with progress("Asking"):
        result = ask(kb, query)
    text = FORMATS[output_format](result)
    if output_format == "text":
        echo(text, nl=False)
    else:
        print_data(text)
