"""The commands that answer: a question, and what is known of one record."""

from __future__ import annotations

import sys

import click

from graph.cli.asking import print_answer, print_card
from graph.cli.completion import completed
from graph.cli.group import command
from graph.cli.loading import load
from graph.cli.options import data_option, json_option


@command()
@click.argument("question", nargs=-1, shell_complete=completed("question"))
@data_option
@json_option
@click.option(
    "--format", "output_format", type=click.Choice(["text", "table", "json", "csv", "markdown"]), default="text",
    help="[text]",
)  # fmt: skip
def ask(question: tuple[str, ...], data: str | None, as_json: bool, output_format: str) -> None:
    """Answer a QUESTION in English, or in the short form; without one, ask at a prompt, or line by line from a pipe.

    \b
    whosays ask "which claims cite Jardine 2019"
    whosays ask "which claims cite Jardine 2019 and mention Huawei"
    whosays ask "which sources are cited for Uzbekistan"
    whosays ask "how many claims in the conclusion are predictions"
    whosays ask claims cites:jardine-2019 about:huawei
    """  # noqa: D301  # \b is how click is told not to join lines
    output_format = "json" if as_json else output_format
    kb = load(data, output_format == "json")
    if question:
        understood = print_answer(kb, " ".join(question), output_format)
    else:
        from graph.cli.prompt import prompt

        understood = prompt(kb, output_format)
    if not understood:
        sys.exit(2)


@command()
@click.argument("name", nargs=-1, required=True, shell_complete=completed("name"))
@data_option
@json_option
def show(name: tuple[str, ...], data: str | None, as_json: bool) -> None:
    """Show one record, named by its id (or by a name that only it has), with all that belongs to it."""
    if not print_card(load(data, as_json), " ".join(name), as_json):
        sys.exit(2)
