"""What a command shows at a terminal: that long work goes on, problems, colours."""

from __future__ import annotations

import codecs
import io
import os
import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, TextIO

from graph.cli.machine import print_problems_as_json
from graph.text import visible

if TYPE_CHECKING:
    from graph.read import Problem
    from graph.show.blocks import Style


def echo(text: str, err: bool = False, nl: bool = True) -> None:
    """Print a text at once, on standard error where that is said, without what moves a terminal or cannot be seen."""
    put(visible(text), err, nl)


def put(text: str, err: bool = False, nl: bool = True) -> None:
    """Print a text that is known to be harmless, as it is; nothing where there is no such stream."""
    stream = sys.stderr if err else sys.stdout
    if stream is not None:
        stream.write(f"{text}\n" if nl else text)
        stream.flush()


def forgive_letters() -> None:
    """Let a terminal that cannot show a letter get a question mark, and no traceback; ASCII stands for UTF-8."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            is_ascii = codecs.lookup(stream.encoding).name == "ascii"
            stream.reconfigure(errors="replace", encoding="utf-8" if is_ascii else None)


def is_terminal(stream: TextIO | None) -> bool:
    """Whether somebody sits at a stream; there is none where it was closed."""
    return stream is not None and stream.isatty()


@contextmanager
def progress(work: str) -> Iterator[None]:
    """Say what goes on, and for how long, once it takes more than two seconds; on a terminal only."""
    if not is_terminal(sys.stderr):
        yield
        return
    import threading

    done = threading.Event()

    def count() -> None:
        seconds = 2
        while not done.wait(2 if seconds == 2 else 1):
            put(f"\r{work} ... {seconds} s", nl=False, err=True)
            seconds += 1
        if seconds > 2:
            put("\r\x1b[K", nl=False, err=True)  # the line is cleared for what comes

    counter = threading.Thread(target=count, daemon=True)
    counter.start()
    try:
        yield
    finally:
        done.set()
        counter.join()


def print_problems(problems: Sequence[Problem], remark: str = "") -> None:
    """Print the first problems on standard error, a line each, and how many more there are."""
    from graph.read.problems import lines

    for line in lines(problems, remark):
        echo(line, err=True)


def report(
    problems: Sequence[Problem],
    advice: Sequence[Problem],
    checked: Mapping[str, Any],
    as_json: bool,
    dataset: Mapping[str, str] | None = None,
) -> None:
    """Print what a look over the data gave: as one JSON object, or a line for each on standard error.

    The same advice on many places is one line; the JSON has each.
    """
    if as_json:
        head = {"ok": not problems, "checked": checked, **({"dataset": dataset} if dataset else {})}
        print_problems_as_json(head, problems=problems, advice=advice)
        return
    from graph.read.problems import bundled

    print_problems(problems)
    print_problems(bundled(advice), " (advice)")


def terminal_style() -> Style:
    """How an answer is painted: in colours where a terminal shows it and nobody minds (https://no-color.org)."""
    if os.environ.get("NO_COLOR") or os.environ.get("TERM") == "dumb" or not is_terminal(sys.stdout):
        from graph.show.blocks import PLAIN

        return PLAIN
    from graph.cli.colour import COLOURS

    return COLOURS
