"""SQL on the tables, by DuckDB in this process, locked.

`read_only` alone would be no lock: DuckDB reads files, calls addresses and loads extensions from within a SELECT. So
all of that is turned off, and then the settings themselves are, as its manual tells
(https://duckdb.org/docs/stable/operations_manual/securing_duckdb/overview).
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from decimal import Decimal
from threading import Timer
from typing import Any

from graph.engines import MEGABYTES, MOST_ROWS, SECONDS
from graph.engines.result import Result
from graph.errors import CallError, needs_extra
from graph.knowledge import Knowledge, once_per_dataset
from graph.tables import Column, rows, tables

LOCKS = {
    "enable_external_access": "false", "allow_community_extensions": "false", "allow_unsigned_extensions": "false",
    "autoinstall_known_extensions": "false", "autoload_known_extensions": "false",
    "python_enable_replacements": "false",  # else a table may be any variable of the program
    "temp_directory": "", "threads": "2",
}  # fmt: skip
TYPES = {"text": "VARCHAR", "count": "BIGINT", "number": "DOUBLE", "truth": "BOOLEAN"}
PIECE = 100  # rows that are fetched at once
MOST_SIGNS = 100_000_000  # characters of a result
BATCH = 500  # rows that go in by one statement


def sql(kb: Knowledge, query: str, seconds: float = SECONDS) -> Result:
    """What a SELECT gives of the tables that `whosays help tables` lists.

    Parameters
    ----------
    kb
        The dataset.
    query
        One SELECT (or WITH, VALUES, FROM, EXPLAIN, DESCRIBE, SHOW) of DuckDB's SQL.
    seconds
        How long it may take.

    Raises
    ------
    CallError
        When the extra `sql` is not installed, the query is another statement or several, is wrong, or takes too long,
        too much memory, or too many rows.
    """
    with needs_extra("SQL", "sql"):
        import duckdb
    try:
        statements = duckdb.extract_statements(query)
    except duckdb.Error as error:
        raise CallError(_said(error)) from None
    if len(statements) != 1:
        raise CallError(f"one statement is asked at a time, and there are {len(statements)}")
    kind = statements[0].type.name
    if kind not in ("SELECT", "EXPLAIN") or _first_word(query) in ("pragma", "call"):
        raise CallError("only what reads is asked here: begin with SELECT, WITH or FROM")
    connection = _database(kb).cursor()
    with _limited(connection, seconds):
        try:
            connection.execute(statements[0])
            fetched = _fetched(connection)
        except duckdb.InterruptException:
            raise CallError(f"it took more than {seconds:g} seconds; ask for less") from None
        except duckdb.Error as error:
            raise CallError(_said(error)) from None
    return Result(tuple(column[0] for column in connection.description or ()), fetched)


def _fetched(connection: Any) -> list[tuple[Any, ...]]:
    """The rows of a result, as far as they may go: what DuckDB holds is bounded, and so is what is made of it here."""
    fetched: list[tuple[Any, ...]] = []
    signs = 0
    while batch := connection.fetchmany(PIECE):
        fetched += batch
        signs += sum(len(cell if isinstance(cell, str | bytes) else str(cell)) for row in batch for cell in row)
        if len(fetched) > MOST_ROWS:
            raise CallError(f"it gives more than {MOST_ROWS:,} rows; add LIMIT, or write `whosays export parquet`")
        if signs > MOST_SIGNS:
            raise CallError(f"it gives more than {MOST_SIGNS // 10**6} million characters; add LIMIT")
    return fetched


@once_per_dataset
def _database(kb: Knowledge) -> Any:
    """The tables in memory, locked."""
    import duckdb

    connection = duckdb.connect(":memory:", config={**LOCKS, "memory_limit": f"{MEGABYTES}MB"})
    for name, table in tables().items():
        columns = ", ".join(f'"{column.name}" {_type(column)}' for column in table.columns)
        connection.execute(f'CREATE TABLE "{name}" ({columns})')
        lines = [f"({', '.join(map(_literal, row))})" for row in rows(kb.data, name)]
        for start in range(0, len(lines), BATCH):
            values = ", ".join(lines[start : start + BATCH])
            connection.execute(f'INSERT INTO "{name}" VALUES {values}')  # noqa: S608  # our own names, and literals
    connection.execute("SET lock_configuration = true")
    return connection


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


def _first_word(query: str) -> str:
    """The first word of a statement, behind comments."""
    import re

    bare = re.sub(r"^(?:\s|;|--[^\n]*(?:\n|$)|/\*.*?\*/)+", "", query, flags=re.DOTALL)
    return bare.split(maxsplit=1)[0].casefold() if bare.strip() else ""


@contextmanager
def _limited(connection: Any, seconds: float) -> Iterator[None]:
    """Interrupt what still goes on after this time."""
    timer = Timer(seconds, connection.interrupt)
    timer.daemon = True
    timer.start()
    try:
        yield
    finally:
        timer.cancel()
        timer.join()  # else it may hold the connection when Python ends, which DuckDB answers by aborting the process


def _said(error: Exception) -> str:
    """What DuckDB says is wrong, in one printable line."""
    from graph.read.problems import printable

    return printable(" ".join(str(error).split()))[:500]
