"""A table as a pandas DataFrame."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from decimal import Decimal
from typing import Any

from graph.errors import CallError, needs_extra
from graph.nearest import nearest
from graph.records import Dataset
from graph.tables import rows, tables
from graph.text import listed


def frame(data: Dataset, name: str) -> Any:
    """A table of the dataset as a DataFrame, the records of a section by their ids.

    Raises
    ------
    CallError
        When there is no such table, or the extra `frame` is not installed.
    """
    if name not in tables():
        meant = nearest(name, tables())
        raise CallError(
            f"there is no table {name}; " + (f"did you mean {meant[0]}?" if meant else listed(tables(), "and"))
        )
    made = frame_of([column.name for column in tables()[name].columns], rows(data, name))
    return made.set_index("id") if tables()[name].is_section else made


def frame_of(columns: Sequence[str], lines: Iterable[Sequence[Any]]) -> Any:
    """Rows as a DataFrame.

    Raises
    ------
    CallError
        When the extra `frame` is not installed.
    """
    with needs_extra("a frame", "frame"):
        import pandas
    return pandas.DataFrame(
        [[float(cell) if isinstance(cell, Decimal) else cell for cell in line] for line in lines], columns=[*columns]
    )
