"""The commands about evidence: what is odd about it, and what falls without a source."""

from __future__ import annotations

import sys

import click

from graph.cli.completion import completed, kinds
from graph.cli.group import command
from graph.cli.options import data_option, json_option
from graph.cli.terminal import load, or_refuse, print_json, say


@command()
@click.argument("sources", nargs=-1, required=True, metavar="SOURCE...", shell_complete=completed("sources"))
@data_option
@json_option
def without(sources: tuple[str, ...], data: str | None, as_json: bool) -> None:
    """Say what would fall without SOURCE, or without several: claims, lines and arguments.

    A source is named by its id; names of several words stand in quotes: whosays without "Jardine 2019" zeiger-2019
    """
    from graph.ask import analyse

    kb = load(data, as_json)
    found = or_refuse(lambda kb, _: analyse(kb, "fall", sources), kb, " ".join(sources), as_json)
    if found is None:
        sys.exit(2)
    say(found, "json" if as_json else "text")


@command()
@click.option(
    "--kind",
    "chosen",
    multiple=True,
    shell_complete=kinds,
    metavar="KIND",
    help="Show all records of this kind of finding; may be repeated.",
)
@click.option(
    "--fail-on", "fatal", multiple=True, shell_complete=kinds, metavar="KIND",
    help="Exit with code 1 where there is a finding of this kind, or of any kind (all); may be repeated.",
)  # fmt: skip
@data_option
@json_option
def audit(chosen: tuple[str, ...], fatal: tuple[str, ...], data: str | None, as_json: bool) -> None:
    """Say what is odd about the evidence, source by source and claim by claim, and what cannot be seen."""
    from graph.evidence.audit import Audit
    from graph.evidence.findings import FINDINGS
    from graph.evidence.report import page as on_one_page

    for kind in {*chosen, *fatal} - {*FINDINGS, "all"}:
        raise click.UsageError(f"there is no kind of finding {kind}; there are: {', '.join(FINDINGS)}, and all")
    found = Audit(load(data, as_json))
    if as_json:
        print_json(found.as_dict(() if "all" in chosen else chosen))
    else:
        click.echo(on_one_page(found, frozenset(FINDINGS if "all" in chosen else chosen)))
    wanted = FINDINGS if "all" in fatal else fatal
    broken = [kind for kind in wanted if found.findings[kind]]
    if broken:
        click.echo(f"Failed on: {', '.join(broken)}", err=True)
        sys.exit(1)
