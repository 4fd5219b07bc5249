"""The command that shows the page while its dataset is written."""

from __future__ import annotations

import click

from graph.cli.group import command, naming
from graph.cli.loading import dataset_path, exit_on_problems
from graph.cli.options import data_option
from graph.cli.terminal import echo
from graph.cli.writing import open_in_browser


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
    from threading import Event, Thread

    from graph.read import files
    from graph.serve.loopback import server
    from graph.serve.watch import Watch

    path = dataset_path(data)
    with exit_on_problems():
        files.find(path)

    def report(text: str) -> None:
        with suppress(OSError):  # the page goes on where nobody reads the terminal
            echo(text, err=True)

    watch = Watch(path, report)
    with naming("--port"):
        page_server = server(port, watch)
    gc.enable()  # this process makes many pages, one after the other
    ended = Event()
    with page_server, suppress(KeyboardInterrupt):
        echo(f"{page_server.address}\nCtrl-C ends it.")
        Thread(target=watch.run, args=(ended,), daemon=True).start()
        if open_it and not open_in_browser(page_server.address):
            echo("No browser could be opened. Open this address in one.", err=True)
        page_server.serve_forever(poll_interval=0.1)
    ended.set()
