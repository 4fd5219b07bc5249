"""The commands that answer: a question, and what is known of one record."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import click

from graph.cli.asking import FIRST, answer_question, show_record, shown
from graph.cli.completion import completed
from graph.cli.group import command
from graph.cli.loading import load
from graph.cli.options import data_option, json_option

if TYPE_CHECKING:
    from graph.engines.typed import Name


def _number(_: click.Context, __: click.Parameter, value: str | None) -> int | None:
    """The number of records that is asked for, from 1 on; `sys.maxsize` for all."""
    if value is None or value == "all":
        return None if value is None else sys.maxsize
    if not (value.isascii() and value.isdigit() and len(value) < 10 and int(value) > 0):
        raise click.BadParameter(f'"{value}" is neither a number from 1 on nor "all"')
    return int(value)


@command()
@click.argument("question", nargs=-1, shell_complete=completed("question"))
@data_option
@json_option
@click.option(
    "--format", "output_format", type=click.Choice(["text", "table", "json", "csv", "markdown"]), default="text",
    help="[text]",
)  # fmt: skip
@click.option(
    "-n", "most", callback=_number, metavar="N|all", help=f"How many records as text. [{FIRST} at a terminal, else all]"
)
@click.option("--engine", type=click.Choice(["duckdb", "spark"]), help="Ask an engine (extra `engines` or `spark`).")
@click.option("--on", "folder", metavar="FOLDER", default="", help="What `export parquet` wrote, for --engine.")
@click.option("--master", metavar="URL", default="", help="The master of Spark's workers. [this machine]")
def ask(
    question: tuple[str, ...],
    data: str | None,
    as_json: bool,
    output_format: str,
    most: int | None,
    engine: Name | None,
    folder: str,
    master: str,
) -> None:
    """Answer a QUESTION in English, or in the short form; without one, ask at a prompt, or line by line from a pipe.

    \b
    whosays ask "which claims cite Jardine 2019"
    whosays ask "which claims cite Jardine 2019 and mention Huawei"
    whosays ask "which sources are cited for Uzbekistan"
    whosays ask "how many claims in the conclusion are predictions"
    whosays ask claims cites:jardine-2019 about:huawei
    whosays ask claims about:huawei --engine duckdb --on parquet
    """  # noqa: D301  # \b is how click is told not to join lines
    output_format = "json" if as_json else output_format
    if most not in (None, sys.maxsize) and output_format != "text":
        raise click.UsageError(f"-n goes with text; {output_format} has all records")
    if engine is not None:
        from graph.cli.engines import ask_engine

        if folder and data is not None:
            raise click.UsageError("--on has its names from the folder; leave --data out")
        if master and engine != "spark":
            raise click.UsageError("--master goes with --engine spark")
        sys.exit(ask_engine(" ".join(question), data, engine, folder, master, output_format, shown(most)))
    if folder or master:
        raise click.UsageError("--on and --master go with --engine")
    if question:
        sys.exit(answer_question(" ".join(question), data, output_format, most))
    from graph.cli.prompt import prompt

    if not prompt(load(data, output_format == "json"), output_format, shown(most)):
        sys.exit(2)


@command()
@click.argument("name", nargs=-1, required=True, shell_complete=completed("name"))
@data_option
@json_option
def show(name: tuple[str, ...], data: str | None, as_json: bool) -> None:
    """Show one record, named by its id (or by a name that only it has), with all that belongs to it."""
    sys.exit(show_record(" ".join(name), data, as_json))
