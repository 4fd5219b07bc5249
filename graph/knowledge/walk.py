"""The one way to follow what leads from record to record: arguments, wholes, works that draw on works."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TypeVar

T = TypeVar("T")


def reached(start: Iterable[T], step: Callable[[T], Iterable[T]]) -> dict[T, None]:
    """All that can be reached in one step or more, each once; the start itself where a step leads back to it.

    Parameters
    ----------
    start
        Where the walk begins.
    step
        What lies one step from a record. It is asked once for each record.

    Returns
    -------
    dict
        The records as its keys, in the order in which they were met; the values say nothing.

    Examples
    --------
    >>> list(reached(["a"], {"a": ["b"], "b": ["c", "a"], "c": []}.__getitem__))
    ['b', 'c', 'a']
    """
    records: dict[T, None] = {}
    waiting = list(dict.fromkeys(start))
    asked = set(waiting)
    while waiting:
        for record in step(waiting.pop()):
            records[record] = None
            if record not in asked:
                asked.add(record)
                waiting.append(record)
    return records
