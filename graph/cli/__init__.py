"""The command `whosays`: one command a capability, named like the function that it calls; one file a group of them.

Exit codes: 0 done; 1 the data, or what they were held against, do not fit; 2 anything else; 130 interrupted. What a
command does not need is not imported: `plain.py` runs the commands that are called most without click, `commands.py`
all the others.
"""

from __future__ import annotations

import sys
from contextlib import suppress
from typing import Any

from graph.cli import plain
from graph.cli.terminal import echo
from graph.text import bounded, reason


def run() -> int:
    """Run the command that the arguments of the process name, and give its exit code.

    What goes wrong with the output itself is said, and is no traceback; where its reader has gone, nothing is said.
    """
    code: Any = 0
    try:
        try:
            if not plain.run(sys.argv[1:]):
                from graph.cli.commands import main
                from graph.cli.group import run as run_with_click

                code = run_with_click(main)
        except SystemExit as ended:
            code = ended.code
        for stream in (sys.stdout, sys.stderr):
            if stream is not None:
                stream.flush()
    except BrokenPipeError:  # whoever read it has seen enough
        code = 2
    except MemoryError:
        code = 2
        echo("There is not enough memory for this.", err=True)
    except OSError as error:
        code = 2
        with suppress(OSError):
            subject = f"{error.filename} cannot be used" if error.filename else "The output cannot be written"
            echo(f"{bounded(subject)}: {reason(error)}.", err=True)
    return code or 0
