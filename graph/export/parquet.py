"""Every table as Parquet; the claims, which may be many, in folders by the work that they are read from.

Behind a table's own columns stand those that engines need and could not work out (`graph.tables.derived`).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from io import BytesIO
from itertools import repeat
from typing import Any

from graph.errors import needs_extra
from graph.export import Files
from graph.knowledge import Knowledge
from graph.tables import Row, Table, rows, tables
from graph.tables.derived import DERIVED, derived

BATCH = 20_000  # rows that are in memory at a time, beside the records themselves


def files(kb: Knowledge) -> Files:
    """The tables as `NAME.parquet`, claims as `claims/work=ID/part-0.parquet`; the names are those of Hive.

    Rows go in by batches. What grows with the dataset are the records, which were read before, and the packed files.

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
            packed = _Packed(table)
            packed.extend(_rows(kb, name))
            made[f"{name}.parquet"] = packed.content()
    by_work: dict[str, _Packed] = {}
    for row, claim in zip(_rows(kb, "claims"), kb.data.claims.values(), strict=True):
        work = kb.data.work_of(claim.passage[0]) if claim.passage else kb.data.dataset.reads
        if (work or "none") not in by_work:
            by_work[work or "none"] = _Packed(tables()["claims"])
        by_work[work or "none"].extend([row])
    by_work = by_work or {kb.data.dataset.reads or "none": _Packed(tables()["claims"])}
    for work, packed in by_work.items():
        made[f"claims/work={work}/part-0.parquet"] = packed.content()
    return made


def schema(table: Table) -> Any:
    """The Arrow schema of a table, with what is derived."""
    import pyarrow

    types = {
        "text": pyarrow.string(), "count": pyarrow.int64(), "number": pyarrow.float64(), "truth": pyarrow.bool_(),
    }  # fmt: skip
    return pyarrow.schema(
        pyarrow.field(column.name, pyarrow.list_(types[column.type]) if column.is_list else types[column.type])
        for column in (*table.columns, *DERIVED.get(table.name, ()))
    )


def _rows(kb: Knowledge, name: str) -> Iterator[Row]:
    """The rows of a table, each with what is derived behind it."""
    further: Iterable[Row] = derived(kb, name) if name in DERIVED else repeat(())
    return ((*row, *cells) for row, cells in zip(rows(kb.data, name), further, strict=name in DERIVED))


class _Packed:
    """A Parquet file in memory, to which rows are added by batches."""

    def __init__(self, table: Table) -> None:
        from pyarrow import parquet

        self._schema, self._held, self._waiting = schema(table), BytesIO(), list[Row]()
        self._writer = parquet.ParquetWriter(self._held, self._schema, compression="zstd")

    def extend(self, table_rows: Iterable[Row]) -> None:
        """Add rows; they are packed as soon as there are enough of them."""
        for row in table_rows:
            self._waiting.append(row)
            if len(self._waiting) >= BATCH:
                self._pack()

    def content(self) -> bytes:
        """The file, whole."""
        self._pack()
        self._writer.close()
        return self._held.getvalue()

    def _pack(self) -> None:
        import pyarrow

        if self._waiting:
            columns = zip(*self._waiting, strict=True)
            arrays = [
                pyarrow.array(map(_number, column) if field.type == pyarrow.float64() else column, field.type)
                for column, field in zip(columns, self._schema, strict=True)
            ]
            self._writer.write_batch(pyarrow.record_batch(arrays, schema=self._schema))
            self._waiting.clear()


def _number(cell: Any) -> float | None:
    return None if cell is None else float(cell)
