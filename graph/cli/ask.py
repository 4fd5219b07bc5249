"""The commands that answer: a question, and what is known of one record."""

from __future__ import annotations

import sys

import click

from graph.cli.completion import completed
from graph.cli.group import command
from graph.cli.options import data_option, json_option
from graph.cli.terminal import load, or_refuse, print_json, say, terminal_style


@command()
@click.argument("question", nargs=-1, shell_complete=completed("question"))
@data_option
@json_option
@click.option(
    "--format", "form", type=click.Choice(["text", "table", "json", "csv", "markdown"]), default="text", help="[text]"
)
def ask(question: tuple[str, ...], data: str | None, as_json: bool, form: str) -> None:
    """Answer a QUESTION in English, or in the short form; without one, ask at a prompt, or line by line from a pipe.

    \b
    whosays ask "which claims cite Jardine 2019"
    whosays ask "which claims cite Jardine 2019 and mention Huawei"
    whosays ask "which sources are cited for Uzbekistan"
    whosays ask "how many claims in the conclusion are predictions"
    whosays ask claims cites:jardine-2019 about:huawei
    """  # noqa: D301  # \b is how click is told not to join lines
    from graph.ask import ask as answer_to

    form = "json" if as_json else form
    kb = load(data, form == "json")

    def put(text: str) -> bool:
        found = or_refuse(answer_to, kb, text, form == "json")
        if found is not None:
            say(found, form)
        return found is not None

    if question:
        done = put(" ".join(question))
    else:
        from graph.cli.prompt import questions

        done = questions(kb, put)
    if not done:
        sys.exit(2)


@command()
@click.argument("name", nargs=-1, required=True, shell_complete=completed("name"))
@data_option
@json_option
def show(name: tuple[str, ...], data: str | None, as_json: bool) -> None:
    """Show one record, named by its id (or by a name that only it has), with all that belongs to it."""
    from graph.ask import find_id
    from graph.ask.cards import card
    from graph.ask.describe import describe

    kb = load(data, as_json)
    key = or_refuse(find_id, kb, " ".join(name), as_json)
    if key is None:
        sys.exit(2)
    if as_json:
        print_json(describe(kb, key))
    else:
        click.echo(card(kb, key, terminal_style()))
