"""The commands for whoever writes a dataset."""

from __future__ import annotations

import shlex

import click

from graph.cli.options import data_option, output_option
from graph.cli.terminal import deliver, in_order, opened


@click.command()
@output_option
def schema(output: str) -> None:
    """Print the JSON Schema of the data files, by which an editor completes fields and marks mistakes."""
    from graph.records.schema import text

    if deliver(output, text(), None):
        click.echo(f"Wrote {click.format_filename(output)}", err=True)


@click.command()
@click.argument("folder")
def new(folder: str) -> None:
    """Make FOLDER: a dataset of your own, which begins as a small example with a lesson and a page for the class."""
    from graph.output import OutputError
    from graph.teach.start import new as make

    try:
        make(folder)
    except OutputError as error:
        raise click.UsageError(str(error)) from None
    shown = shlex.quote(click.format_filename(folder))
    click.echo(f"Made {shown}: an example, small and whole. README.md says how it becomes your own.")
    click.echo(f"  whosays check --data {shown}")
    click.echo(f"  whosays serve --data {shown} --open")


@click.command()
@data_option
@click.option("--port", type=click.IntRange(0, 65535), help="The port on this machine. [the first free one from 8000]")
@click.option("--open", "open_it", is_flag=True, help="Open it in the browser.")
def serve(data: str | None, port: int | None, open_it: bool) -> None:
    """Show the page on this machine, new whenever a file of the dataset is saved, until Ctrl-C.

    What is wrong with the data is shown in its stead, with its lines.
    """
    import gc
    from contextlib import suppress
    from pathlib import Path
    from threading import Event, Thread

    from graph import bundled
    from graph.read import files
    from graph.serve.loopback import PortError, server
    from graph.serve.watch import Watch

    if data == "":
        raise click.UsageError("--data needs a path")
    path = bundled() if data is None else Path(data)
    with in_order():
        files.find(path)

    def tell(text: str) -> None:
        with suppress(OSError):  # the page goes on where nobody reads the terminal
            click.echo(text, err=True)

    watch = Watch(path, tell)
    try:
        at_work = server(port, watch)
    except PortError as error:
        raise click.UsageError(f"--port: {error}") from None
    gc.enable()  # this process makes many pages, one after the other
    ended = Event()
    with at_work, suppress(KeyboardInterrupt):
        click.echo(f"{at_work.address}\nCtrl-C ends it.")
        Thread(target=watch.run, args=(ended,), daemon=True).start()
        if open_it and not opened(at_work.address):
            click.echo("No browser could be opened. Open this address in one.", err=True)
        at_work.serve_forever(poll_interval=0.1)
    ended.set()
