"""The command that shows the page while its dataset is written."""

from __future__ import annotations

import click

from graph.cli.group import command, naming
from graph.cli.options import data_option
from graph.cli.terminal import exit_on_problems, opened


@command()
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
    from graph.serve.loopback import server
    from graph.serve.watch import Watch

    if data == "":
        raise click.UsageError("--data needs a path")
    path = bundled() if data is None else Path(data)
    with exit_on_problems():
        files.find(path)

    def tell(text: str) -> None:
        with suppress(OSError):  # the page goes on where nobody reads the terminal
            click.echo(text, err=True)

    watch = Watch(path, tell)
    with naming("--port"):
        at_work = server(port, watch)
    gc.enable()  # this process makes many pages, one after the other
    ended = Event()
    with at_work, suppress(KeyboardInterrupt):
        click.echo(f"{at_work.address}\nCtrl-C ends it.")
        Thread(target=watch.run, args=(ended,), daemon=True).start()
        if open_it and not opened(at_work.address):
            click.echo("No browser could be opened. Open this address in one.", err=True)
        at_work.serve_forever(poll_interval=0.1)
    ended.set()
