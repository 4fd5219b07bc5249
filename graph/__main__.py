"""`python -m graph` is `whosays`: what the shell starts, and how it ends.

Nothing is imported before an interrupt can be heard, and nothing is left to do when the process ends.
"""

from __future__ import annotations

import _thread
import gc
import os
import sys
import time
from contextlib import suppress
from typing import Any, NoReturn

INTERRUPTED = 130  # 128 and the number of the signal, as shells have it


def entry() -> NoReturn:
    """Run the command, and end the process with its exit code; Ctrl-C is said in one line."""
    try:
        sys.unraisablehook = _heard_again
        gc.disable()  # a process that answers once and ends has nothing to collect; looking for it takes a tenth of it
        from graph.cli import run

        code = run()
    except KeyboardInterrupt:
        code = INTERRUPTED
        with suppress(OSError, AttributeError, ValueError):  # standard error may be closed
            os.write(sys.stderr.fileno(), b"\nInterrupted.\n" if sys.stderr.isatty() else b"Interrupted.\n")
    os._exit(code)  # all is written and closed; taking the records apart is another tenth of the time


def _heard_again(unraisable: Any) -> None:
    """An interrupt that comes while Python tidies up, where nothing can be raised, is heard behind it."""
    if issubclass(unraisable.exc_type, KeyboardInterrupt):
        _thread.start_new_thread(_interrupt, ())
    else:
        sys.__unraisablehook__(unraisable)


def _interrupt() -> None:
    time.sleep(0.01)  # until the main thread is out of where nothing can be raised
    _thread.interrupt_main()


if __name__ == "__main__":
    entry()
