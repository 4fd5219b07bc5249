"""The command `whosays`: one command a capability, named like the function that it calls; one file a group of them.

Exit codes: 0 done, 1 the data are wrong, 2 the call is wrong. What a command does not need is not imported: `plain.py`
runs the commands that are called most without click, `commands.py` all the others.
"""

from __future__ import annotations

import gc
import os
import sys
from contextlib import suppress
from typing import Any, NoReturn

from graph.cli import plain
from graph.cli.terminal import echo


def entry() -> NoReturn:
    """The command as the shell starts it: what goes wrong with the output itself is said, and is no traceback."""
    gc.disable()  # a process that answers once and ends has nothing to collect; looking for it is a tenth of its time
    code: Any = 0
    try:
        try:
            if not plain.run(sys.argv[1:]):
                from graph.cli.commands import main

                main(prog_name="whosays")
        except SystemExit as ended:
            code = ended.code
        for stream in (sys.stdout, sys.stderr):
            if stream is not None:
                stream.flush()
    except BrokenPipeError:  # whoever read it has seen enough
        code = 1
    except OSError as error:
        from graph.text import reason

        code = 2
        with suppress(OSError):
            echo(f"The output cannot be written: {reason(error)}.", err=True)
    os._exit(code or 0)  # all is written and closed; taking the records apart is another tenth of the time
