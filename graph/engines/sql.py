"""SQL on the tables, by DuckDB, in a process of its own that can be ended: `graph.engines.locked`."""

from __future__ import annotations

import json
from decimal import Decimal
from typing import Any

from graph import child
from graph.engines import MEGABYTES, MOST_ROWS, SECONDS
from graph.engines.locked import ENDED, MISSING
from graph.engines.result import Result
from graph.errors import CallError, missing_extra
from graph.knowledge import Knowledge, once_per_dataset
from graph.tables import Column, rows, tables

TYPES = {"text": "VARCHAR", "count": "BIGINT", "number": "DOUBLE", "truth": "BOOLEAN"}
BATCH = 500  # rows that go in by one statement


def sql(kb: Knowledge, query: str, seconds: float = SECONDS) -> Result:
    """What a SELECT gives of the tables that `whosays help tables` lists.

    Parameters
    ----------
    kb
        The dataset.
    query
        One SELECT (or WITH, VALUES, FROM, DESCRIBE, SHOW) of DuckDB's SQL.
    seconds
        How long it may take.

    Raises
    ------
    CallError
        When the extra `sql` is not installed, the query is another statement or several, is wrong, or takes too long,
        too much memory, or too many rows.
    """
    header = json.dumps({"query": query, "most": MOST_ROWS, "megabytes": MEGABYTES, "seconds": seconds})
    process = child.run(["-m", "graph.engines.locked"], header.encode() + b"\n" + _statements(kb), None)
    if process.returncode in ENDED:
        raise CallError(f"it took more than {seconds:g} seconds; ask for less")
    if process.returncode == MISSING:
        raise missing_extra("SQL", "sql")
    told: dict[str, Any] = json.loads(process.stdout, object_hook=_value) if process.returncode == 0 else {}
    if "wrong" in told:
        from graph.read.problems import printable

        raise CallError(printable(" ".join(str(told["wrong"]).split()))[:500])
    if not told:
        raise CallError(f"it took more than {MEGABYTES:,} MB of memory; ask for less")
    return Result(tuple(told["columns"]), [*map(tuple, told["rows"])])


def _value(carried: dict[str, Any]) -> Any:
    """What JSON has no kind for, as `graph.engines.locked` writes it; all else as it is."""
    if "decimal" in carried:
        return Decimal(carried["decimal"])
    return dict(carried["mapping"]) if "mapping" in carried else carried


@once_per_dataset
def _statements(kb: Knowledge) -> bytes:
    """The statements that make the tables, a line each."""
    statements = []
    for name, table in tables().items():
        columns = ", ".join(f'"{column.name}" {_type(column)}' for column in table.columns)
        statements.append(f'CREATE TABLE "{name}" ({columns})')
        lines = [f"({', '.join(map(_literal, row))})" for row in rows(kb.data, name)]
        for start in range(0, len(lines), BATCH):
            values = ", ".join(lines[start : start + BATCH])
            statements.append(f'INSERT INTO "{name}" VALUES {values}')  # noqa: S608  # our own names, and literals
    return "\n".join(map(json.dumps, statements)).encode()


def _literal(cell: Any) -> str:
    """A cell as SQL writes it.

    Values beside a statement would take four times as long: DuckDB then imports pandas to look whether they are its.
    An interrupt in that import is swallowed, and the import begun again, for every value.
    """
    if cell is None:
        return "NULL"
    if isinstance(cell, list):
        return f"[{', '.join(map(_literal, cell))}]"
    if isinstance(cell, str):
        return "'{}'".format(cell.replace("'", "''"))
    if isinstance(cell, Decimal):
        return f"{float(cell)!r}::DOUBLE" if cell.is_finite() else f"'{cell}'::DOUBLE"
    return str(cell)  # a whole number, True or False


def _type(column: Column) -> str:
    return f"{TYPES[column.type]}[]" if column.is_list else TYPES[column.type]
