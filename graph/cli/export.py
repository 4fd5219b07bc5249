"""The commands that write the dataset, or its sources, in another format: one for each of `graph.export.FORMATS`."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from graph.cli.group import Command, CommandGroup
from graph.cli.loading import load
from graph.cli.options import data_option, output_option
from graph.cli.terminal import echo, is_terminal, progress
from graph.cli.writing import write_and_say
from graph.errors import CallError
from graph.export import FORMATS, Format
from graph.text import counted, one_line

if TYPE_CHECKING:
    from graph.knowledge import Knowledge


@click.group(cls=CommandGroup)
def export() -> None:
    """Write the dataset in another format."""


def _export(format_: Format, data: str | None, query: str, output: str) -> None:
    """Write the dataset, or the part that answers a question, and say what the format cannot hold."""
    from graph.export import export as exported

    if format_.is_folder and output == "-":
        raise CallError(f"{format_.name} makes several files; name a folder for them: -o FOLDER")
    dataset = load(data)
    kb = _part(dataset, query) if query else dataset
    with progress(f"Writing {format_.name}"):
        made = exported(kb, format_.name)
    if isinstance(made, dict):
        from graph.output import write_folder

        write_folder(output, made)
        echo(f"Wrote {len(made):,} files into {one_line(output)}", err=True)
    elif callable(made):
        from graph.output import new_folder

        with new_folder(output) as place, progress(f"Writing {format_.name}"):
            made(place)
        written = sum(path.is_file() for path in Path(output).rglob("*"))
        echo(f"Wrote {written:,} files into {one_line(output)}", err=True)
    else:
        if isinstance(made, bytes) and output == "-" and is_terminal(sys.stdout) and b"\0" in made:
            raise CallError(f"{format_.name} is no text for a terminal; name a file: -o FILE")
        write_and_say(output, made, dataset)
    if format_.lacks:
        echo(f"Not in {format_.name}: {format_.lacks}.", err=True)
    if dataset.stubs:
        echo(f"Left out: {counted(len(dataset.stubs), 'stub, which says', 'stubs, which say')} nothing yet.", err=True)


def _part(kb: Knowledge, query: str) -> Knowledge:
    """The part of a dataset that answers a question, which stands in its description."""
    from graph import KnowledgeGraph
    from graph.cli.asking import restricted
    from graph.knowledge.subset import subset

    answer = restricted(KnowledgeGraph(kb.data, kb.path), "--query", "", query)
    if answer.question.target not in ("claims", "path", "fall") or not answer.claims:
        raise CallError(f"--query: no claim answers: {answer.reading} A part is made of claims")
    share = f"{counted(len(answer.claims), 'claim')} of {len(kb.data.claims):,}"
    return subset(kb, answer.claims, f"A part of {kb.data.dataset.title}: {answer.reading} ({share})")


def _command(format_: Format) -> Command:
    """The command of a format."""
    where = "A folder for its files." if format_.is_folder else "Where to write it. [standard output]"
    metavar = "FOLDER" if format_.is_folder else "FILE"
    sentences = [f"{format_.says[0].upper()}{format_.says[1:]}."]
    if format_.extra:
        sentences.append(f"Needs the extra `{format_.extra}`.")
    if format_.lacks:
        sentences.append(f"It does not hold {format_.lacks}.")

    def callback(data: str | None, query: str, output: str) -> None:
        _export(format_, data, query, output)

    for option in (
        click.option("-o", "--output", metavar=metavar, default="-", help=where),
        click.option("--query", metavar="QUESTION", default="", help="The claims that answer a question alone."),
        data_option,
    ):
        callback = option(callback)
    return click.command(format_.name, cls=Command, help=" ".join(sentences), short_help=sentences[0])(callback)


for _format in FORMATS.values():
    export.add_command(_command(_format))


def _bibliography(format_name: str, data: str | None, output: str) -> None:
    """Write all sources in a format of reference managers."""
    from importlib import import_module

    from graph.bibliography.csl import items

    kb = load(data)
    header = (kb.data.dataset,) if format_name == "bibtex" else ()  # no other has a place for who wrote the records
    text = import_module(f"graph.bibliography.{format_name}").write(items(kb), *header)
    write_and_say(output, text, kb)


@export.command("csl-json")
@data_option
@output_option
def export_csl(data: str | None, output: str) -> None:
    """The sources as CSL-JSON, which citation processors and Zotero read."""
    _bibliography("csl", data, output)


@export.command("bibtex")
@data_option
@output_option
def export_bibtex(data: str | None, output: str) -> None:
    """The sources as BibTeX (extra `bib`)."""
    _bibliography("bibtex", data, output)


@export.command("ris")
@data_option
@output_option
def export_ris(data: str | None, output: str) -> None:
    """The sources as RIS, which every reference manager reads (extra `bib`)."""
    _bibliography("ris", data, output)
