"""The commands that look a dataset over: by itself, and against the text that it reads."""

from __future__ import annotations

import sys

import click

from graph.cli.checking import check_dataset
from graph.cli.group import command
from graph.cli.loading import dataset_of, dataset_path, exit_on_problems, load, print_title
from graph.cli.machine import print_problems_as_json
from graph.cli.options import data_option, json_option
from graph.cli.terminal import echo, progress, report


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

    kb = load(data, as_json, with_places=True)
    if source and source not in kb.data.sources:
        raise click.UsageError(f"no source of the dataset has the id {source}")
    copy = read_copy(file)
    result = compare(kb, copy, file, source)
    report(result.problems, result.advice, result.checked, as_json, dataset_of(kb))
    if not as_json:
        echo(sentences(result))
        print_title(kb)
    sys.exit(1 if result.problems else 0)


@command()
@click.option("--copy", "file", metavar="FILE", help="A copy of the work, as for verify: what of it is in no record?")
@click.option("--source", metavar="ID", default="", help="The work that FILE is a copy of. [what the dataset reads]")
@data_option
@json_option
def todo(file: str | None, source: str, data: str | None, as_json: bool) -> None:
    """Say what is left to do in a dataset: how much of each kind, and where.

    Passages without a claim, stubs, citations that were not looked up, sources without a kind or an author, and the
    like; with a copy of the work its sentences without a passage, and its citations that no claim carries.
    """
    from graph.read import examine
    from graph.todo import left
    from graph.todo.report import sentences
    from graph.verify.copies import read_copy

    path = dataset_path(data)
    with exit_on_problems(as_json), progress("Reading and checking"):
        reading = examine(path)
        records = reading.records()
    if source and source not in records.sources:
        raise click.UsageError(f"no source of the dataset has the id {source}")
    kinds = left(reading, path, read_copy(file) if file is not None else None, file or "", source)
    title = records.dataset.title
    if as_json:
        counts = {kind.name: len(kind.places) for kind in kinds}
        head = {"left": counts, "dataset": {"title": title, "path": str(path)}}
        print_problems_as_json(head, **{kind.name: kind.places for kind in kinds})
    else:
        echo(sentences(kinds, title))
