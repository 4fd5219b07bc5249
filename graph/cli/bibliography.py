"""The commands about sources: as references, and from a reference manager."""

from __future__ import annotations

import sys

import click

from graph.cli.completion import completed, styles
from graph.cli.group import command
from graph.cli.options import data_option, output_option
from graph.cli.terminal import load, or_refuse, write_output


@command()
@click.argument("sources", nargs=-1, metavar="[SOURCE]...", shell_complete=completed("sources"))
@click.option(
    "--style", shell_complete=styles, default="harvard", show_default=True,
    help="harvard, apa, chicago, mla, ieee, another style's name, or a .csl file.",
)  # fmt: skip
@data_option
def cite(sources: tuple[str, ...], style: str, data: str | None) -> None:
    """Print SOURCE as a reference in a citation style, or all sources (extra `cite`)."""
    from graph.ask import find_id
    from graph.bibliography.csl import item
    from graph.bibliography.styles import formatted

    kb = load(data)
    keys = [or_refuse(find_id, kb, name, False) for name in sources] if sources else list(kb.data.sources)
    if None in keys:
        sys.exit(2)
    for key in keys:
        if key not in kb.data.sources:
            raise click.UsageError(f"{key} is no source")
    references = formatted([item(kb, key) for key in keys], style)
    click.echo("\n\n".join(references))


@command("import")
@click.argument("file")
@click.option("--data", metavar="PATH", default=None, help="The dataset that it is for: what it has is left out.")
@output_option
def import_(file: str, data: str | None, output: str) -> None:
    """Turn FILE (.bib, .ris, or CSL-JSON as .json) into source records, ready to paste."""
    from graph.bibliography.records import read_file, records

    kb = load(data) if data is not None else None
    text = records(read_file(file), kb)
    if write_output(output, text, kb):
        click.echo(f"Wrote {click.format_filename(output)}", err=True)
