"""Writing what a command makes: to a file, to standard output, into a browser."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from graph.cli.group import naming
from graph.cli.machine import print_data

if TYPE_CHECKING:
    from graph.knowledge import Knowledge


def write_output(output: str, content: str | bytes, kb: Knowledge | None, for_eyes: bool = False) -> bool:
    """Write a text or bytes to a file, or to standard output for `-`, for which it gives false.

    Both as UTF-8; only a text that is meant `for_eyes` has signs replaced that the console does not have. The files of
    the dataset are never written over.
    """
    from graph.output import write
    from graph.read import files

    if output == "-":
        if for_eyes:
            click.echo(content, nl=False)
        else:
            print_data(content)
        return False
    with naming("-o"):
        write(output, content, files.find(Path(kb.path)) if kb else ())
    return True


def write_and_say(output: str, content: str | bytes, kb: Knowledge | None) -> None:
    """Write as `write_output` does, and name the file on standard error."""
    if write_output(output, content, kb):
        click.echo(f"Wrote {click.format_filename(output)}", err=True)


def open_in_browser(target: Path | str) -> bool:
    """Open a file, or an address, in the browser; false where there is none that can be started."""
    import webbrowser

    try:
        return webbrowser.open(target if isinstance(target, str) else target.resolve().as_uri())
    except webbrowser.Error:
        return False
