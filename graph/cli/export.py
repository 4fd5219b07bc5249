"""The commands that write the dataset, or its sources, in another format."""

from __future__ import annotations

import click

from graph.cli.group import CommandGroup
from graph.cli.loading import load
from graph.cli.options import data_option, output_option
from graph.cli.writing import write_and_say


@click.group(cls=CommandGroup)
def export() -> None:
    """Write the dataset in another format."""


@export.command("json")
@data_option
@output_option
def export_json(data: str | None, output: str) -> None:
    """The whole dataset as JSON, with the field names of the YAML and the ids as keys."""
    from graph.export.json import to_json

    kb = load(data)
    write_and_say(output, to_json(kb.data), kb)


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
