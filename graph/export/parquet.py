"""Every table as Parquet; the claims, which may be many, in folders by the work that they are read from."""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO
from itertools import islice
from typing import Any

from graph.errors import needs_extra
from graph.export import Files
from graph.knowledge import Knowledge
from graph.tables import Row, Table, rows, tables

BATCH = 50_000  # rows that are in memory at a time, beside the records themselves


def files(kb: Knowledge) -> Files:
    """The tables as `NAME.parquet`, claims as `claims/work=ID/part-0.parquet`; the names are those of Hive.

    Raises
    ------
    graph.errors.CallError
        When the extra `tables` is not installed.
    """
    with needs_extra("Parquet", "tables"):
        import pyarrow  # noqa: F401
    made: Files = {}
    for name, table in tables().items():
        if name != "claims":
            made[f"{name}.parquet"] = _file(table, rows(kb.data, name))
    place = [column.name for column in tables()["claims"].columns].index("passage")
    by_work: dict[str, list[Row]] = {}
    for row in rows(kb.data, "claims"):
        work = kb.data.work_of(row[place][0]) if row[place] else kb.data.dataset.reads
        by_work.setdefault(work or "none", []).append(row)
    for work, of_work in by_work.items():
        made[f"claims/work={work}/part-0.parquet"] = _file(tables()["claims"], iter(of_work))
    return made


def schema(table: Table) -> Any:
    """The Arrow schema of a table."""
    import pyarrow

    types = {
        "text": pyarrow.string(), "count": pyarrow.int64(), "number": pyarrow.float64(), "truth": pyarrow.bool_(),
    }  # fmt: skip
    return pyarrow.schema(
        pyarrow.field(column.name, pyarrow.list_(types[column.type]) if column.is_list else types[column.type])
        for column in table.columns
    )


def _file(table: Table, table_rows: Iterator[Row]) -> bytes:
    import pyarrow
    from pyarrow import parquet

    held = BytesIO()
    fields = schema(table)
    with parquet.ParquetWriter(held, fields, compression="zstd") as writer:
        while batch := [*islice(table_rows, BATCH)]:
            columns = zip(*batch, strict=True)
            arrays = [
                pyarrow.array(map(_number, column) if field.type == pyarrow.float64() else column, field.type)
                for column, field in zip(columns, fields, strict=True)
            ]
            writer.write_batch(pyarrow.record_batch(arrays, schema=fields))
    return held.getvalue()


def _number(cell: Any) -> float | None:
    return None if cell is None else float(cell)
