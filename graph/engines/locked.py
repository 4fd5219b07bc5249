"""The child that asks DuckDB: a query and the tables on standard input, a result as JSON on standard output.

`read_only` alone would be no lock: DuckDB reads files, calls addresses and loads extensions from within a SELECT. So
all of that is turned off, and then the settings themselves are, as its manual tells
(https://duckdb.org/docs/stable/operations_manual/securing_duckdb/overview). Nor does its limit of memory count the
texts that a query makes; that of the process does, and whatever comes of it ends this process alone.
"""

from __future__ import annotations

import json
import os
import signal
import sys
from decimal import Decimal
from typing import Any

from graph.child import limit
from graph.engines.permitted import reason_to_refuse

LOCKS = {
    "enable_external_access": "false", "allow_community_extensions": "false", "allow_unsigned_extensions": "false",
    "autoinstall_known_extensions": "false", "autoload_known_extensions": "false",
    "python_enable_replacements": "false",  # else a table may be any variable of the program
    "temp_directory": "", "threads": "2",
}  # fmt: skip
SLOW, MISSING = 3, 4  # exit codes: it took too long; DuckDB is not installed
ENDED = (SLOW, -getattr(signal, "SIGALRM", SLOW))  # by itself, or by the alarm of the system
PIECE = 100  # rows that are fetched at once
MOST_SIGNS = 50_000_000  # characters of a result


def main() -> None:
    """Read, limit what may be used, ask, write."""
    header = json.loads(sys.stdin.buffer.readline())
    limit(header["megabytes"])
    try:
        import duckdb
    except ImportError:
        sys.exit(MISSING)
    connection = duckdb.connect(":memory:", config={**LOCKS, "memory_limit": f"{header['megabytes']}MB"})
    for line in sys.stdin.buffer:
        connection.execute(json.loads(line))
    connection.execute("SET lock_configuration = true")
    _end_after(header["seconds"])
    try:
        told = _told(connection, header["query"], header["most"])
    except (duckdb.OutOfMemoryException, MemoryError):
        told = {}
    except duckdb.Error as error:
        told = {"wrong": str(error)}
    sys.stdout.buffer.write(json.dumps(told, ensure_ascii=False).encode())
    sys.stdout.buffer.flush()
    os._exit(0)  # the timer may hold the connection, which DuckDB answers by aborting the process


def _end_after(seconds: float) -> None:
    """End this process after a while, also while DuckDB makes a text of a gigabyte and lets no thread of ours run."""
    if hasattr(signal, "setitimer"):
        signal.signal(signal.SIGALRM, signal.SIG_DFL)  # whoever started us may have ignored it
        signal.setitimer(signal.ITIMER_REAL, seconds)
        return
    from threading import Timer  # Windows

    timer = Timer(seconds, os._exit, [SLOW])
    timer.daemon = True
    timer.start()


def _told(connection: Any, query: str, most: int) -> dict[str, Any]:
    """What a query gives, or what is wrong with it."""
    import duckdb

    if not query.isascii() and query != query.encode("utf-8", "replace").decode():  # half of a character
        return {"wrong": "the query has a character that no text can have"}
    statements = duckdb.extract_statements(query)
    if len(statements) != 1:
        return {"wrong": f"one statement is asked at a time, and there are {len(statements)}"}
    if reason := reason_to_refuse(connection, query):
        return {"wrong": reason}
    connection.execute(statements[0])
    rows: list[tuple[Any, ...]] = []
    signs = 0
    while batch := connection.fetchmany(PIECE):
        rows += batch
        signs += sum(len(cell if isinstance(cell, str | bytes) else str(cell)) for row in batch for cell in row)
        if len(rows) > most:
            return {"wrong": f"it gives more than {most:,} rows; add LIMIT, or write `whosays export parquet`"}
        if signs > MOST_SIGNS:
            return {"wrong": f"it gives more than {MOST_SIGNS // 10**6} million characters; add LIMIT"}
    return {"columns": [column[0] for column in connection.description or ()], "rows": _carried(rows)}


def _carried(value: Any) -> Any:
    """A value as JSON carries it to `graph.engines.sql`: of what JSON has not, the kind stands before it."""
    if isinstance(value, list | tuple):
        return [*map(_carried, value)]
    if isinstance(value, dict):
        return {"mapping": [[str(key), _carried(inner)] for key, inner in value.items()]}
    if isinstance(value, Decimal):
        return {"decimal": str(value)}
    return value if isinstance(value, str | int | float | None) else str(value)


if __name__ == "__main__":
    main()
