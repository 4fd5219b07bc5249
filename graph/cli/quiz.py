"""The command that makes a quiz."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Any

import click

from graph.cli.asking import restricted
from graph.cli.completion import completed
from graph.cli.group import command
from graph.cli.loading import load
from graph.cli.options import data_option
from graph.cli.terminal import progress
from graph.cli.writing import write_output

if TYPE_CHECKING:
    from graph.quiz import Kind, Level, Quiz

# the same as in graph.teach, which is not imported to complete a word; a test holds them together
KINDS = ("source", "not-cited", "speaker", "modality", "fall", "order")
LEVELS = ("easy", "medium", "hard")
FORMATS = ("text", "moodle", "gift", "qti", "anki", "csv", "handout", "key", "pdf")


@command()
@data_option
@click.option("--seed", metavar="N", type=int, default=1, show_default=True, help="Another number, another quiz.")
@click.option(
    "--count", metavar="N", type=click.IntRange(1, 500), default=10, show_default=True, help="How many items."
)
@click.option("--kind", "kinds", type=click.Choice(KINDS), multiple=True, help="Of this kind; may be repeated. [all]")
@click.option("--level", type=click.Choice(LEVELS), default=None, help="Of this level. [all in turn]")
@click.option(
    "--about", metavar="NAME", default="", shell_complete=completed("about"),
    help="About the claims that mention an actor, project or concept, or cite a source, alone.",
)  # fmt: skip
@click.option("--query", metavar="QUESTION", default="", help="About the claims that answer a question alone.")
@click.option("--format", "form", type=click.Choice(FORMATS), default=None, help="[by the name of FILE, or text]")
@click.option("-o", "--output", metavar="FILE", default="-", help="Where to write it. [standard output]")
def quiz(
    data: str | None,
    seed: int,
    count: int,
    kinds: tuple[Kind, ...],
    level: Level | None,
    about: str,
    query: str,
    form: str | None,
    output: str,
) -> None:
    """Make a quiz from the dataset: the same data and --seed give the same items.

    \b
    source     which work is cited for this claim
    not-cited  for which of these claims is a work not cited
    speaker    whose statement is this
    modality   is it asserted, hedged, predicted
    fall       which claim falls without a work
    order      put the chain in order

    It is printed, so that you see it first. With -o it goes to Moodle (quiz.xml, quiz.gift), Canvas (quiz.zip, QTI
    1.2), Anki (quiz.apkg, extra `teach`), a spreadsheet (quiz.csv), or paper (quiz.html, its key with --format key, or
    both as quiz.pdf, extra `pdf`).
    """  # noqa: D301  # click takes the sign itself for a paragraph that is not to be wrapped
    from graph.quiz import KINDS as ALL
    from graph.quiz import quiz as made

    chosen = _format(form, output)
    if about and query:
        raise click.UsageError("--about and --query are two ways to name some claims; use one")
    kb = load(data)
    claims = _claims(kb, about, query) if about or query else None
    with progress("Making the quiz"):
        found = made(kb, seed=seed, count=count, kinds=kinds or ALL, level=level, about=claims)
    if not found.items:
        raise click.UsageError(" ".join(found.notes))
    for note in found.notes:
        click.echo(note, err=True)
    if write_output(output, _written(found, chosen), kb):
        click.echo(f"Wrote {click.format_filename(output)}", err=True)
        if chosen == "anki":
            click.echo("Where Anki has this deck already, tell it to update notes always.", err=True)


def _format(form: str | None, output: str) -> str:
    """The format that is asked for, or that the file's name tells."""
    from graph.quiz.formats import FORMATS as KNOWN
    from graph.quiz.formats import guessed

    chosen = form or ("text" if output == "-" else guessed(output))
    if not chosen:
        named = click.format_filename(output)
        raise click.UsageError(f"-o: {named} tells no format; add --format ({', '.join(FORMATS)})")
    if output == "-" and not KNOWN[chosen].text and sys.stdout is not None and sys.stdout.isatty():
        raise click.UsageError(f"{chosen} is no text; name a file with -o")
    return chosen


def _claims(kb: Any, about: str, query: str) -> set[str]:
    """The claims that a quiz is to be about."""
    found = restricted(kb, "--about", about, query)
    claims = set(found.claims)
    if not claims:
        raise click.UsageError(f"no claim answers: {found.reading} A quiz is made of claims.")
    return claims


def _written(found: Quiz, form: str) -> str | bytes:
    from graph.quiz.formats import write

    return write(found, form)
