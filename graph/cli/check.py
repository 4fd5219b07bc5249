"""The commands that look a dataset over: by itself, and against the text that it reads."""

from __future__ import annotations

import sys

import click

from graph.cli.checking import check_dataset
from graph.cli.group import command
from graph.cli.loading import dataset_of, load, print_title
from graph.cli.options import data_option, json_option
from graph.cli.terminal import echo, report


@command()
@data_option
@json_option
def check(data: str | None, as_json: bool) -> None:
    """Check every line of a dataset and say what was checked."""
    sys.exit(check_dataset(data, as_json))


@command()
@click.argument("file")
@click.option("--source", metavar="ID", default="", help="The work that FILE is a copy of. [what the dataset reads]")
@data_option
@json_option
def verify(file: str, source: str, data: str | None, as_json: bool) -> None:
    """Hold the dataset against FILE, a copy of the work: text, or with the extra `copies` a web page, PDF or the like.

    Does every passage stand there, once and in order? Which sentences does no passage cover, which citations of the
    text does no claim carry, and the other way round? Do claims share runs of eight words with the text?
    """
    from graph.verify import verify as compare
    from graph.verify.copies import read_copy
    from graph.verify.report import sentences

    kb = load(data)
    if source and source not in kb.data.sources:
        raise click.UsageError(f"no source of the dataset has the id {source}")
    copy = read_copy(file)
    result = compare(kb, copy, file, source)
    report(result.problems, result.advice, result.checked, as_json, dataset_of(kb))
    if not as_json:
        echo(sentences(result))
        print_title(kb)
    sys.exit(1 if result.problems else 0)
