"""The commands about evidence: what is odd about it, and what falls without a source."""

from __future__ import annotations

import sys

import click

from graph.cli.asking import or_exit, print_in_format
from graph.cli.auditing import print_audit
from graph.cli.completion import completed, kinds
from graph.cli.group import command
from graph.cli.loading import dataset_of, load
from graph.cli.machine import print_json
from graph.cli.options import data_option, json_option
from graph.cli.terminal import echo


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
    answer = or_exit(lambda kb, _: analyse(kb, "fall", sources), kb, " ".join(sources), as_json)
    print_in_format(answer, "json" if as_json else "text")


@command()
@click.option(
    "--kind", "shown_kinds", multiple=True, shell_complete=kinds, metavar="KIND",
    help="Show all records of this kind of finding; may be repeated.",
)  # fmt: skip
@click.option(
    "--fail-on", "fatal_kinds", multiple=True, shell_complete=kinds, metavar="KIND",
    help="Exit with code 1 where there is a finding of this kind, or of any kind (all); may be repeated.",
)  # fmt: skip
@data_option
@json_option
def audit(shown_kinds: tuple[str, ...], fatal_kinds: tuple[str, ...], data: str | None, as_json: bool) -> None:
    """Say what is odd about the evidence, source by source and claim by claim, and what cannot be seen."""
    from graph.evidence.audit import Audit
    from graph.evidence.findings import FINDINGS

    for kind in {*shown_kinds, *fatal_kinds} - {*FINDINGS, "all"}:
        raise click.UsageError(f"there is no kind of finding {kind}; there are: {', '.join(FINDINGS)}, and all")
    kb = load(data, as_json, with_places=True)
    result = Audit(kb)
    if as_json:
        findings = result.as_dict(() if "all" in shown_kinds else shown_kinds)
        print_json({**findings, "dataset": dataset_of(kb)})
    else:
        print_audit(result, frozenset(FINDINGS if "all" in shown_kinds else shown_kinds))
    failed = [kind for kind in (FINDINGS if "all" in fatal_kinds else fatal_kinds) if result.findings[kind]]
    if failed:
        echo(f"Failed on: {', '.join(failed)}", err=True)
        sys.exit(1)
