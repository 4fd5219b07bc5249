"""The commands about sources: as references, and from a reference manager."""

from __future__ import annotations

import sys
from collections.abc import Collection

import click

from graph.cli.asking import or_refuse
from graph.cli.completion import completed, styles
from graph.cli.group import command
from graph.cli.loading import load
from graph.cli.machine import print_data
from graph.cli.options import data_option, output_option
from graph.cli.terminal import echo, is_terminal
from graph.cli.writing import write_and_say
from graph.text import counted, one_line

ENDINGS = {"bibtex": ".bib", "ris": ".ris", "csl-json": ".json"}  # of the formats of reference managers


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
    ids = [or_refuse(find_id, kb, name) for name in sources] if sources else list(kb.data.sources)
    source_ids = [source_id for source_id in ids if source_id is not None]
    if len(source_ids) < len(ids):
        sys.exit(2)
    for source_id in source_ids:
        if source_id not in kb.data.sources:
            raise click.UsageError(f"{source_id} is no source")
    references = formatted([item(kb, source_id) for source_id in source_ids], style)
    text = "\n\n".join(map(one_line, references))
    if is_terminal(sys.stdout):
        echo(text)
    else:  # to be pasted somewhere, with every letter
        print_data(f"{text}\n")


@command("import")
@click.argument("file")
@click.option("--data", metavar="PATH", default=None, help="The dataset that it is for: what it has is left out.")
@click.option(
    "--format", "form", type=click.Choice([*ENDINGS, "json", "tables"]), default=None,
    help="What FILE is, where its ending does not tell.",
)  # fmt: skip
@output_option
def import_(file: str, form: str | None, data: str | None, output: str) -> None:
    """Turn FILE into records, ready to paste.

    The works of .bib, .ris and CSL-JSON (.json) become source records. What `whosays export json` and `export tables`
    wrote becomes a dataset again; of the tables, the folder or a single .csv.
    """
    from graph.bibliography.records import read_file, records
    from graph.read.stubs import stubs_in
    from graph.tables import files
    from graph.tables.records import yaml_of

    kb = load(data) if data is not None else None
    begun: Collection[str] = ()
    if form == "tables" or (form is None and files.is_tables(file)):
        raw = files.raw_of_tables(file)
        text, begun = yaml_of(raw), stubs_in(raw)
    elif form == "json" or (form is None and file.lower().endswith(".json") and files.is_dataset(file)):
        text = yaml_of(files.raw_of_json(file))
    else:
        text = records(read_file(file, ENDINGS[form] if form else ""), kb, kb.stubs if kb else ())
    write_and_say(output, text, kb, file)
    if begun:
        stubs = counted(len(begun), "claim says", "claims say")
        echo(f"{stubs} nothing yet: no question, page or export has them until they do.", err=True)
