"""What a command shows at a terminal: that long work goes on, problems, colours, JSON."""

from __future__ import annotations

import codecs
import io
import os
import sys
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, TextIO

if TYPE_CHECKING:
    from graph.read import Problem
    from graph.show.blocks import Style


def echo(text: str, err: bool = False, nl: bool = True) -> None:
    """Print a text at once, on standard error where that is said; nothing where there is no such stream."""
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
            echo(f"\r{work} ... {seconds} s", nl=False, err=True)
            seconds += 1
        if seconds > 2:
            echo("\r\x1b[K", nl=False, err=True)  # the line is cleared for what comes

    counter = threading.Thread(target=count, daemon=True)
    counter.start()
    try:
        yield
    finally:
        done.set()
        counter.join()


def print_problems(problems: Iterable[Problem]) -> None:
    """Print problems on standard error, a line each."""
    for problem in problems:
        echo(str(problem), err=True)


def report(problems: Iterable[Problem], advice: Iterable[Problem], checked: Mapping[str, Any], as_json: bool) -> None:
    """Print what a look over the data gave: as one JSON object, or a line for each on standard error."""
    if as_json:
        lists = {"problems": [problem.as_dict() for problem in problems], "advice": [hint.as_dict() for hint in advice]}
        print_json({"ok": not lists["problems"], "checked": checked, **lists})
        return
    print_problems(problems)
    for hint in advice:
        echo(f"{hint} (advice)", err=True)


def terminal_style() -> Style:
    """How an answer is painted: in colours where a terminal shows it and nobody minds (https://no-color.org)."""
    if os.environ.get("NO_COLOR") or os.environ.get("TERM") == "dumb" or not is_terminal(sys.stdout):
        from graph.show.blocks import PLAIN

        return PLAIN
    from graph.cli.colour import COLOURS

    return COLOURS


def print_json(value: Any) -> None:
    """Print a value as JSON that a person can read, too."""
    import json

    echo(json.dumps(value, ensure_ascii=False, indent=2))
