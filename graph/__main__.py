"""`python -m graph` is `whosays`: what the shell starts, and how it ends.

Whatever can be imported later is: an interrupt is heard from the first line of `entry` on, and nothing is left to do
when the process ends. What Python does before that line nobody can hear.
"""

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any, NoReturn

INTERRUPTED = 130  # 128 and the number of the signal, as shells have it
_HEARD: "list[Any]" = []  # an interrupt that could not be raised where it came, until it is raised elsewhere


def entry() -> "NoReturn":
    """Run the command, and end the process with its exit code; Ctrl-C is said in one line."""
    try:
        import sys

        sys.unraisablehook = _heard_again  # before anything is imported that is not there yet
        import gc
        import os

        gc.disable()  # a process that answers once and ends has nothing to collect; looking for it takes a tenth of it
        from graph.cli import run

        code = run()
        if not _HEARD:
            os._exit(code)  # all is written and closed; taking the records apart is another tenth of the time
    except KeyboardInterrupt:
        pass
    _end_interrupted()


def _end_interrupted() -> "NoReturn":
    """Say it in one line, once, however often it is said to us, and end the process."""
    import os
    import signal
    import sys
    from contextlib import suppress

    signal.signal(signal.SIGINT, signal.SIG_IGN)
    with suppress(OSError, AttributeError, ValueError):  # standard error may be closed
        os.write(sys.stderr.fileno(), b"\nInterrupted.\n" if sys.stderr.isatty() else b"Interrupted.\n")
    os._exit(INTERRUPTED)


def _heard_again(unraisable: "Any") -> None:
    """An interrupt that comes while Python tidies up, where nothing can be raised, is heard behind it."""
    import _thread
    import sys

    if issubclass(unraisable.exc_type, KeyboardInterrupt):
        _HEARD.append(unraisable)
        _thread.start_new_thread(_interrupt, ())
    else:
        sys.__unraisablehook__(unraisable)


def _interrupt() -> None:
    import _thread
    import time

    time.sleep(0.01)  # until the main thread is out of where nothing can be raised
    _HEARD.clear()
    _thread.interrupt_main()


if __name__ == "__main__":
    entry()
