"""Writing what a command makes: to a file, to standard output, into a browser."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from graph.cli.group import naming
from graph.cli.machine import print_data
from graph.cli.terminal import echo
from graph.text import one_line

if TYPE_CHECKING:
    from graph.knowledge import Knowledge


def write_output(output: str, content: str | bytes, kb: Knowledge | None, *inputs: str, for_eyes: bool = False) -> bool:
    """Write a text or bytes to a file, or to standard output for `-`, for which it gives false.

    Both as UTF-8; only a text that is meant `for_eyes` has signs replaced that the console does not have. Neither the
    files of the dataset nor the other inputs are ever written over.
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
        write(output, content, [*(files.find(Path(kb.path)) if kb else ()), *map(Path, filter(None, inputs))])
    return True


def write_and_say(output: str, content: str | bytes, kb: Knowledge | None, *inputs: str) -> None:
    """Write as `write_output` does, and name the file on standard error."""
    if write_output(output, content, kb, *inputs):
        echo(f"Wrote {one_line(output)}", err=True)


def open_in_browser(target: Path | str) -> bool:
    """Open a file, or an address, in the browser; false where there is none that can be started."""
    import webbrowser

    try:
        return webbrowser.open(target if isinstance(target, str) else target.resolve().as_uri())
    except webbrowser.Error:
        return False
