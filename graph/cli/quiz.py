"""The command that makes a quiz."""

from __future__ import annotations

import sys
from typing import Any

import click

from graph.cli.asking import restricted
from graph.cli.completion import completed
from graph.cli.group import command
from graph.cli.loading import load
from graph.cli.options import data_option
from graph.cli.terminal import echo, is_terminal, progress
from graph.cli.writing import write_output
from graph.quiz.formats import FORMATS, format_of, write
from graph.quiz.kinds import KINDS, LEVELS, Kind, Level
from graph.text import one_line


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
@click.option("--lesson", metavar="ID", default="", help="The tasks of a lesson, with hints and answers, instead.")
@click.option(
    "--format", "form", type=click.Choice(tuple(FORMATS)), default=None, help="[by the name of FILE, or text]"
)
@click.option("-o", "--output", metavar="FILE", default="-", help="Where to write it. [standard output]")
def quiz(
    data: str | None,
    seed: int,
    count: int,
    kinds: tuple[Kind, ...],
    level: Level | None,
    about: str,
    query: str,
    lesson: str,
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
    1.2), Anki (quiz.apkg, extra `teach`), a spreadsheet (quiz.csv), or a handout (quiz.html, its key with --format
    key, or both as quiz.pdf, extra `pdf`). With --lesson it holds the tasks of a lesson, which are answered in words.
    """  # noqa: D301  # click takes the sign itself for a paragraph that is not to be wrapped
    from graph.quiz import generate  # not to complete a word
    from graph.quiz.tasks import lesson_quiz

    format_name = _format(form, output)
    if about and query:
        raise click.UsageError("--about and --query are two ways to name some claims; use one")
    if lesson and (about or query or kinds or level):
        raise click.UsageError("--lesson takes all tasks of a lesson; leave out --about, --query, --kind and --level")
    kb = load(data)
    claim_ids = _claims(kb, about, query) if about or query else None
    with progress("Making the quiz"):
        if lesson:
            result = lesson_quiz(kb, lesson)
        else:
            result = generate.quiz(kb, seed=seed, count=count, kinds=kinds, level=level, about=claim_ids)
    if not result.items:
        raise click.UsageError(" ".join(result.notes))
    for note in result.notes:
        echo(note, err=True)
    if write_output(output, write(result, format_name), kb, for_eyes=FORMATS[format_name].for_eyes):
        echo(f"Wrote {one_line(output)}", err=True)
        if format_name == "anki":
            echo("Where Anki has this deck already, tell it to update notes always.", err=True)


def _format(form: str | None, output: str) -> str:
    """The format that is asked for, or that the file's name tells."""
    format_name = form or ("text" if output == "-" else format_of(output))
    if not format_name:
        raise click.UsageError(f"-o: {output} tells no format; add --format ({', '.join(FORMATS)})")
    if output == "-" and not FORMATS[format_name].text and is_terminal(sys.stdout):
        raise click.UsageError(f"{format_name} is no text; name a file with -o")
    return format_name


def _claims(kb: Any, about: str, query: str) -> set[str]:
    """The claims that a quiz is to be about."""
    answer = restricted(kb, "--about", about, query)
    claim_ids = set(answer.claims)
    if not claim_ids:
        raise click.UsageError(f"no claim answers: {answer.reading} A quiz is made of claims.")
    return claim_ids
