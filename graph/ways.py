"""Ways to say something, written with brackets: what stands in [ ] may be left out, and of ( | ) one is said."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

TOKEN = re.compile(r"[\[\]()|]|[^\s\[\]()|]+")
Row = tuple[Any, ...]  # signs, and where brackets stand the rows of which one is said


def rows_of(ways: str) -> tuple[Row, ...]:
    """The rows of signs that a text has, of which one is said.

    >>> rows_of("[ARE] ABOUT e")
    ((((), ('ARE',)), 'ABOUT', 'e'),)
    """
    return _rows(iter(TOKEN.findall(ways)))


def _rows(signs: Iterator[str]) -> tuple[Row, ...]:
    """The rows of signs up to the end or a closing bracket, of which one is said."""
    rows: list[list[Any]] = [[]]
    for sign in signs:
        if sign in "[(":
            inner = _rows(signs)
            rows[-1].append(((), *inner) if sign == "[" else inner)
        elif sign in "])":
            break
        elif sign == "|":
            rows.append([])
        else:
            rows[-1].append(sign)
    return tuple(map(tuple, rows))


def steps(row: Row) -> Iterator[tuple[str, Row]]:
    """The signs that may come first in a row, each with the row behind it; an empty one where it may end."""
    if not row:
        yield "", ()
    elif isinstance(row[0], str):
        yield row[0], row[1:]
    else:
        for inner in row[0]:
            yield from steps((*inner, *row[1:]))
