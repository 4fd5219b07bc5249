"""The commands about sources: as references, for a reference manager, and from one."""

from __future__ import annotations

import sys

import click

from graph.cli.completion import completed, styles
from graph.cli.options import data_option, output_option
from graph.cli.terminal import deliver, load, understood


def _bibliography(form: str, data: str | None, output: str) -> None:
    """Write all sources in a format of reference managers."""
    from importlib import import_module

    from graph.bibliography import BibliographyError
    from graph.bibliography.csl import items

    kb = load(data)
    try:
        text = import_module(f"graph.bibliography.{form}").write(items(kb))
    except BibliographyError as error:
        raise click.UsageError(str(error)) from None
    if deliver(output, text, kb):
        click.echo(f"Wrote {click.format_filename(output)}", err=True)


@click.command("csl-json")
@data_option
@output_option
def export_csl(data: str | None, output: str) -> None:
    """The sources as CSL-JSON, which citation processors and Zotero read."""
    _bibliography("csl", data, output)


@click.command("bibtex")
@data_option
@output_option
def export_bibtex(data: str | None, output: str) -> None:
    """The sources as BibTeX (extra `bib`)."""
    _bibliography("bibtex", data, output)


@click.command("ris")
@data_option
@output_option
def export_ris(data: str | None, output: str) -> None:
    """The sources as RIS, which every reference manager reads (extra `bib`)."""
    _bibliography("ris", data, output)


@click.command()
@click.argument("sources", nargs=-1, metavar="[SOURCE]...", shell_complete=completed("sources"))
@click.option(
    "--style", shell_complete=styles, default="harvard", show_default=True,
    help="harvard, apa, chicago, mla, ieee, another style's name, or a .csl file.",
)  # fmt: skip
@data_option
def cite(sources: tuple[str, ...], style: str, data: str | None) -> None:
    """Print SOURCE as a reference in a citation style, or all sources (extra `cite`)."""
    from graph.ask import find_id
    from graph.bibliography import BibliographyError
    from graph.bibliography.csl import item
    from graph.bibliography.styles import formatted

    kb = load(data)
    keys = [understood(find_id, kb, name, False) for name in sources] if sources else list(kb.data.sources)
    if None in keys:
        sys.exit(2)
    for key in keys:
        if key not in kb.data.sources:
            raise click.UsageError(f"{key} is no source")
    try:
        references = formatted([item(kb, key) for key in keys], style)
    except BibliographyError as error:
        raise click.UsageError(str(error)) from None
    click.echo("\n\n".join(references))


@click.command("import")
@click.argument("file")
@click.option("--data", metavar="PATH", default=None, help="The dataset that it is for: what it has is left out.")
@output_option
def import_(file: str, data: str | None, output: str) -> None:
    """Turn FILE (.bib, .ris, or CSL-JSON as .json) into source records, ready to paste."""
    from graph.bibliography import BibliographyError
    from graph.bibliography.incoming import read_file, records

    kb = load(data) if data is not None else None
    try:
        text = records(read_file(file), kb)
    except BibliographyError as error:
        raise click.UsageError(str(error)) from None
    if deliver(output, text, kb):
        click.echo(f"Wrote {click.format_filename(output)}", err=True)
