"""What a piece of work costs, counted: the same number on every machine, where a time is another at each run.

Three things are counted, so that what the interpreter does in C is seen, too: every line of ours that runs; every time
that a text of the data is hashed or compared, as `in`, `set` and `sorted` do it; and for searches in a text how long it is.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import graph
from graph.frozen import fields_of, restored, values_of
from graph.records import Dataset

OURS = str(Path(graph.__file__).parent)
SEARCHES = frozenset(
    ("find", "index", "count", "replace", "remove", "split")
)  # methods that look at all of a text or list
PER_STEP = 16  # characters that a search looks at in about the time of one of our lines


class Counter:
    """How many steps were taken."""

    steps = 0


class CountedText(str):
    """A text that counts how often it is hashed and compared."""

    __slots__ = ()

    def __hash__(self) -> int:
        Counter.steps += 1
        return str.__hash__(self)

    def __eq__(self, other: object) -> bool:
        Counter.steps += 1
        return str.__eq__(self, other)

    def __lt__(self, other: str) -> bool:
        Counter.steps += 1
        return str.__lt__(self, other)


def counted(data: Dataset) -> Dataset:
    """The same records, with texts that count."""
    return _counted(data)


def _counted(value: Any) -> Any:
    if isinstance(value, str):
        return CountedText(value)
    if isinstance(value, tuple):
        return tuple(map(_counted, value))
    if isinstance(value, dict):
        return {_counted(key): _counted(inner) for key, inner in value.items()}
    return restored(type(value), tuple(map(_counted, values_of(value)))) if fields_of(value) else value


def steps(work: Callable[[], Any]) -> int:
    """How many steps some work takes."""
    before, tracing, profiling = Counter.steps, sys.gettrace(), sys.getprofile()
    sys.settrace(_at_call)
    sys.setprofile(_at_search)
    try:
        work()
    finally:
        sys.setprofile(profiling)
        sys.settrace(tracing)
    return Counter.steps - before


def _at_call(frame: Any, event: str, _: Any) -> Any:
    return _at_line if frame.f_code.co_filename.startswith(OURS) else None


def _at_line(frame: Any, event: str, _: Any) -> Any:
    Counter.steps += 1
    return _at_line


def _at_search(frame: Any, event: str, function: Any) -> None:
    if event == "c_call" and function.__name__ in SEARCHES and isinstance(function.__self__, str | list):
        Counter.steps += len(function.__self__) // PER_STEP
