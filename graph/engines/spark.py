"""Typed questions on Parquet by Apache Spark: in a process of this machine, or by the workers of a master."""

from __future__ import annotations

import warnings
from pathlib import Path
from typing import Any

from graph.engines.folder import parts
from graph.engines.relations import Expression
from graph.errors import CallError, needs_extra

MASTER = "local[*]"
SETTINGS = {
    "spark.ui.enabled": "false", "spark.ui.showConsoleProgress": "false", "spark.log.level": "ERROR",
    "spark.sql.sources.partitionColumnTypeInference.enabled": "false",  # a work may be called 2019
}  # fmt: skip


class Spark:
    """The tables of a folder that `whosays export parquet` wrote, as a session of Spark sees them.

    Parameters
    ----------
    folder
        Where the tables are; every worker must see it under this path.
    master
        The address of a master, such as `spark://host:7077`; this machine alone where it is empty.
    settings
        Further settings of Spark, by name.

    Raises
    ------
    CallError
        When the extra `spark` or Java is not installed, the master is not there, or the folder has not the tables.
    """

    def __init__(self, folder: Path, master: str = "", settings: dict[str, str] | None = None) -> None:
        with needs_extra("Spark", "spark"):
            import ibis  # noqa: F401

            with warnings.catch_warnings():
                warnings.simplefilter("ignore", FutureWarning)
                from pyspark.errors import PySparkException
                from pyspark.sql import SparkSession
        parts(folder)
        self._kept = 0
        builder = SparkSession.builder.master(master or MASTER).appName("whosays")
        for name, value in {**SETTINGS, **(settings or {})}.items():
            builder = builder.config(name, value)
        self._error = PySparkException
        try:
            with warnings.catch_warnings():  # that it wants an older pandas, which it is not asked for here
                warnings.simplefilter("ignore", FutureWarning)
                self._session = builder.getOrCreate()
        except (PySparkException, OSError) as error:
            raise CallError(f"Spark did not start; it needs Java 17 or newer: {_line(error)}") from None
        for name in parts(folder):
            path = folder.resolve() / (name if name == "claims" else f"{name}.parquet")
            self._session.read.parquet(path.as_uri()).createOrReplaceTempView(name)

    def rows(self, expression: Expression) -> list[tuple[Any, ...]]:
        """The rows of an expression, in its order."""
        try:
            return [tuple(row) for row in self._session.sql(query_of(expression)).collect()]
        except self._error as error:
            raise CallError(f"Spark: {_line(error)}") from None

    def kept(self, expression: Expression) -> Expression:
        """A view with the rows of an expression, which the workers hold."""
        import ibis

        self._kept += 1
        name = f"kept_{self._kept}"
        try:
            self._session.sql(query_of(expression)).localCheckpoint().createOrReplaceTempView(name)
        except self._error as error:
            raise CallError(f"Spark: {_line(error)}") from None
        return ibis.table(expression.schema(), name=name)

    def close(self) -> None:
        """End the session."""
        self._session.stop()


def query_of(expression: Expression) -> str:
    """An expression in the SQL of Spark. Ibis' compiler reads an option that its backend would set."""
    from ibis.backends.sql.compilers import PySparkCompiler
    from ibis.config import Config, options

    if options.pyspark is None:
        options.pyspark = type("Options", (Config,), {"__annotations__": {"treat_nan_as_null": bool}})(
            treat_nan_as_null=False
        )
    compiler = PySparkCompiler()
    query: str = compiler.to_sqlglot(expression).sql(dialect=compiler.dialect)
    return query


def _line(error: Exception) -> str:
    return " ".join(str(error).split())[:500]
