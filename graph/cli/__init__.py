"""The command `whosays`: one command a capability, named like the function that it calls; one file a group of them.

Exit codes: 0 done, 1 the data are wrong, 2 the call is wrong. What a command does not need is not imported.
"""

from __future__ import annotations

import gc
import io
import os
import sys
from contextlib import suppress
from typing import Any, NoReturn

import click

from graph import __version__
from graph.cli import ask, bibliography, check, completion, diff, evidence, export, page, picture, quiz, scaffold, serve
from graph.cli.group import CommandGroup


@click.group(cls=CommandGroup, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(__version__, prog_name="whosays")
def main() -> None:
    """Who says what, and on what evidence: check, ask, show and explore a dataset of claims."""
    for stream in (sys.stdout, sys.stderr):
        # a terminal that cannot show a letter gets a question mark, not a traceback
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")


for command in (
    check.check, ask.ask, ask.show, check.verify, page.page, export.export, completion.completion, evidence.audit,
    evidence.without, bibliography.cite, bibliography.import_, diff.diff, picture.picture, quiz.quiz, scaffold.schema,
    scaffold.new, serve.serve,
):  # fmt: skip
    main.add_command(command)


def entry() -> NoReturn:
    """The command as the shell starts it: what goes wrong with the output itself is said, and is no traceback."""
    gc.disable()  # a process that answers once and ends has nothing to collect; looking for it is a tenth of its time
    code: Any = 0
    try:
        try:
            main(prog_name="whosays")
        except SystemExit as ended:
            code = ended.code
        for stream in (sys.stdout, sys.stderr):
            if stream is not None:
                stream.flush()
    except OSError as error:
        from graph.text import reason

        code = 2
        with suppress(OSError):
            click.echo(f"The output cannot be written: {reason(error)}.", err=True)
    os._exit(code or 0)  # all is written and closed; taking the records apart is another tenth of the time
