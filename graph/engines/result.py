"""What a query gave: columns and rows, as text, CSV or JSON."""

from __future__ import annotations

import json
from collections.abc import Callable
from decimal import Decimal
from math import isfinite
from typing import Any, NamedTuple

from graph.spreadsheet import sheet
from graph.tables.cells import text_of
from graph.text import counted

WIDEST, LONGEST_WORD = 60, 240  # characters of a cell of a text, and of one that is a word: an id is of no use in part


class Result(NamedTuple):
    """The names of the columns, and the rows: texts, numbers, truth values, lists of them, None."""

    columns: tuple[str, ...]
    rows: list[tuple[Any, ...]]

    def to_frame(self) -> Any:
        """The rows as a pandas DataFrame.

        Raises
        ------
        graph.errors.CallError
            When the extra `frame` is not installed.
        """
        from graph.tables.frame import frame_of

        return frame_of(self.columns, self.rows)


def as_text(result: Result) -> str:
    """Columns side by side, and how many rows there are. What is long is cut; the other formats have it whole."""
    lines = [[*map(_shown, row)] for row in (result.columns, *result.rows)]
    widths = [max(map(len, column)) for column in zip(*lines, strict=True)]
    head, *rest = ("  ".join(map(str.ljust, line, widths)).rstrip() for line in lines)
    rule = "  ".join("-" * width for width in widths)
    return "\n".join([head, rule, *rest, "", f"{counted(len(result.rows), 'row')}."]) + "\n"


def as_csv(result: Result) -> str:
    """Comma-separated values, by the one rule for all of them."""
    return sheet(result.columns, ([_cell(value) for value in row] for row in result.rows))


def as_json(result: Result) -> str:
    """One object with `columns`, `rows` and their `count`."""
    rows = [[_plain(value) for value in row] for row in result.rows]
    return (
        json.dumps({"columns": result.columns, "count": len(rows), "rows": rows}, ensure_ascii=False, indent=1) + "\n"
    )


FORMATS: dict[str, Callable[[Result], str]] = {"text": as_text, "csv": as_csv, "json": as_json}


def _shown(value: Any) -> str:
    from graph.read.problems import printable

    text = printable(" ".join(_text(value).split()))
    most = WIDEST if " " in text else LONGEST_WORD
    return text if len(text) <= most else f"{text[: most - 1]}…"


def _cell(value: Any) -> Any:
    if isinstance(value, Decimal):
        return Decimal(f"{value:f}")  # without an exponent
    return value if isinstance(value, int | float) and not isinstance(value, bool) else _text(value)


def _text(value: Any) -> str:
    return text_of(value) if isinstance(value, str | bool | Decimal | None) or _is_texts(value) else str(_plain(value))


def _is_texts(value: Any) -> bool:
    return isinstance(value, list) and all(isinstance(item, str) for item in value)


def _plain(value: Any) -> Any:
    """The value as JSON can carry it."""
    if isinstance(value, list | tuple):
        return [_plain(item) for item in value]
    if isinstance(value, dict):
        return {str(key): _plain(item) for key, item in value.items()}
    if isinstance(value, Decimal):
        return int(value) if value == value.to_integral_value() else float(value)
    if isinstance(value, float) and not isfinite(value):
        return str(value)  # JSON has no word for it
    return value if isinstance(value, str | int | float | bool | None) else str(value)
