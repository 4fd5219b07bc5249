"""Every table in one SQLite database, with its keys and what they lead to."""

from __future__ import annotations

import json
from decimal import Decimal
from typing import Any

from graph.knowledge import Knowledge
from graph.tables import Column, Table, rows, tables

TYPES = {"text": "TEXT", "count": "INTEGER", "number": "REAL", "truth": "INTEGER"}


def database(kb: Knowledge) -> bytes:
    """The database file. Lists are JSON arrays, for `json_each`; truth values are 0 and 1."""
    import sqlite3

    connection = sqlite3.connect(":memory:")
    try:
        for name, table in tables().items():
            connection.execute(_definition(table))
            marks = ", ".join("?" * len(table.columns))
            values = (tuple(map(_value, row)) for row in rows(kb.data, name))
            connection.executemany(f'INSERT INTO "{name}" VALUES ({marks})', values)  # noqa: S608  # our own names
        connection.commit()
        return connection.serialize()
    finally:
        connection.close()


def _definition(table: Table) -> str:
    lines = [_column(column) for column in table.columns]
    if table.key:
        lines.append(f"PRIMARY KEY ({', '.join(map(_quoted, table.key))})")
    lines += [
        f'FOREIGN KEY ({_quoted(column.name)}) REFERENCES {_quoted(column.references)} ("id")'
        for column in table.columns
        if column.references and not column.is_list
    ]
    return f"CREATE TABLE {_quoted(table.name)} (\n  " + ",\n  ".join(lines) + "\n)"


def _column(column: Column) -> str:
    needed = " NOT NULL" if column.is_required else ""
    return f"{_quoted(column.name)} {'TEXT' if column.is_list else TYPES[column.type]}{needed}"


def _quoted(name: str) -> str:
    return f'"{name}"'


def _value(cell: Any) -> Any:
    if isinstance(cell, list):
        return json.dumps(cell, ensure_ascii=False)
    return float(cell) if isinstance(cell, Decimal) else cell
