"""Typed questions on Parquet by DuckDB, in this process."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from graph.engines.folder import parts
from graph.engines.relations import Expression
from graph.errors import CallError, needs_extra
from graph.text import reason


class DuckDB:
    """The tables of a folder that `whosays export parquet` wrote.

    Raises
    ------
    CallError
        When the extra `engines` is not installed, or the folder has not the tables.
    """

    def __init__(self, folder: Path) -> None:
        with needs_extra("an engine", "engines"):
            import duckdb
            import ibis  # noqa: F401
        self._connection = duckdb.connect(":memory:")
        self._kept = 0
        self._error = duckdb.Error
        try:
            for name, files in parts(folder).items():
                listed = ", ".join(_quoted(str(file)) for file in files)
                self._connection.execute(
                    f'CREATE VIEW "{name}" AS SELECT * FROM read_parquet([{listed}], hive_partitioning = false)'  # noqa: S608
                )
        except duckdb.Error as error:
            raise CallError(f"{folder}: {_line(error)}") from None
        except UnicodeError as error:
            raise CallError(f"{folder} cannot be read: {reason(error)}; choose another") from None

    def rows(self, expression: Expression) -> list[tuple[Any, ...]]:
        """The rows of an expression, in its order."""
        fetched: list[tuple[Any, ...]] = self._execute(_query_of(expression)).fetchall()
        return fetched

    def kept(self, expression: Expression) -> Expression:
        """A table in memory with the rows of an expression."""
        import ibis

        self._kept += 1
        name = f"kept_{self._kept}"
        self._execute(f'CREATE TEMP TABLE "{name}" AS {_query_of(expression)}')
        return ibis.table(expression.schema(), name=name)

    def _execute(self, query: str) -> Any:
        try:
            return self._connection.execute(query)
        except self._error as error:
            raise CallError(f"DuckDB: {_line(error)}") from None

    def close(self) -> None:
        """Let go of the files."""
        self._connection.close()


def _query_of(expression: Expression) -> str:
    from ibis.backends.sql.compilers import DuckDBCompiler

    compiler = DuckDBCompiler()
    query: str = compiler.to_sqlglot(expression).sql(dialect=compiler.dialect)
    return query


def _quoted(path: str) -> str:
    """A path as a text of SQL in which no sign stands for others."""
    for sign in "[*?":
        path = path.replace(sign, f"[{sign}]") if sign != "[" else path.replace("[", "[[]")
    return "'" + path.replace("'", "''") + "'"


def _line(error: Exception) -> str:
    return " ".join(str(error).split())[:500]
