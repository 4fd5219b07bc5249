"""What is left to do in a dataset, for whoever goes on with it: gaps, each with its place, and none of them a mistake.

`kinds.py` says what is left of the records, by the rules of `graph.read.rules` where `check` gives advice on it, so
that the two cannot disagree; `copies.py` what of a copy of the work is in no record, as `graph.verify` reads it.
"""

from __future__ import annotations

from pathlib import Path

from graph.frozen import frozen
from graph.knowledge import Knowledge
from graph.read import Problem, Reading
from graph.todo import copies
from graph.todo.kinds import KINDS

__all__ = ["Left", "left"]


@frozen
class Left:
    """One kind of what is left: its name for a program, what one of it and several are called, and each place."""

    name: str
    noun: str
    plural: str
    places: tuple[Problem, ...]


def left(reading: Reading, path: str | Path, copy: str | None = None, name: str = "", work: str = "") -> list[Left]:
    """What is left in a dataset: every kind, also those of which nothing is.

    Parameters
    ----------
    reading, path
        The dataset, and where it was read.
    copy, name
        The text of a copy of the work, if there is one, and what messages call it.
    work
        The id of the work that it is a copy of; `dataset.reads` where it is empty.

    Raises
    ------
    graph.read.DataError
        When the dataset has problems.
    """
    reading.records()
    context, source_map = reading.context, reading.source_map
    if context is None:  # of a dataset without problems there is one
        return []
    rows = [
        (kind, noun, plural, sorted((source_map.problem(*gap) for gap in gaps(context)), key=source_map.order))
        for kind, (noun, plural, gaps) in KINDS.items()
    ]
    if copy is not None:
        kb = Knowledge(context.data, path)  # with the stubs: their citations are in the data
        in_copy = copies.left_in_copy(kb, copy, name, work)
        rows += [(kind, *copies.KINDS[kind], places) for kind, places in in_copy.items()]
    return [Left(kind, noun, plural, tuple(places)) for kind, noun, plural, places in rows]
