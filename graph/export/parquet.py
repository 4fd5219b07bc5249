"""Every table as Parquet; the claims, which may be many, in folders by the work that they are read from.

Behind a table's own columns stand those that engines need and could not work out (`graph.tables.derived`). Rows go into
the files by batches and are in memory no longer than that. A dataset that has no room in memory comes in parts: `fill`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import ExitStack
from itertools import repeat
from pathlib import Path
from typing import Any

from graph.errors import needs_extra
from graph.export import Fill
from graph.frozen import replace
from graph.knowledge import Knowledge
from graph.records import Claim, Dataset
from graph.tables import Row, Table, rows, tables
from graph.tables.derived import DERIVED, derived

BATCH = 20_000  # rows that are in memory at a time, and of a row group
GROWING = ("passages", "relations", "figures", "citations", "arguments")  # with the claims


def folder(kb: Knowledge) -> Fill:
    """What fills a folder with `NAME.parquet` and `claims/work=ID/part-0.parquet`; the names are those of Hive.

    Raises
    ------
    graph.errors.CallError
        When the extra `tables` is not installed.
    """
    with needs_extra("Parquet", "tables"):
        import pyarrow  # noqa: F401
    return lambda place: fill(place, [kb])


def fill(place: Path, parts: Iterable[Knowledge]) -> None:
    """Write the tables of a dataset that comes in parts: in one, or in as many as there are works.

    Parameters
    ----------
    place
        An empty folder.
    parts
        Datasets with passages and claims of their own, in the order of the text, and all else in common. What a claim
        argues for or against is in the same part.
    """
    passages = claims = 0
    with ExitStack() as stack:
        packed = {name: stack.enter_context(_Packed(place / f"{name}.parquet", name)) for name in GROWING}
        for number, kb in enumerate(parts):
            for name in GROWING:
                packed[name].extend(_rows(kb, kb.data, name, passages))
            for work, data in _by_work(kb.data, number == 0):
                with _Packed(place / "claims" / f"work={work}" / f"part-{number}.parquet", "claims") as file:
                    file.extend(_rows(kb, data, "claims", claims))
            passages, claims = passages + len(kb.data.passages), claims + len(kb.data.claims)
    for name in tables():
        if name not in (*GROWING, "claims"):
            with _Packed(place / f"{name}.parquet", name) as file:
                file.extend(_rows(kb, kb.data, name))


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


def _by_work(data: Dataset, is_first: bool) -> Iterator[tuple[str, Dataset]]:
    """The claims of each work; none of the work that is read, where a dataset begins without a claim."""
    of_work: dict[str, dict[str, Claim]] = {} if data.claims or not is_first else {data.dataset.reads or "none": {}}
    for claim_id, claim in data.claims.items():
        work = data.work_of(claim.passage[0]) if claim.passage else data.dataset.reads
        of_work.setdefault(work or "none", {})[claim_id] = claim
    for work, claims in of_work.items():
        yield work, replace(data, claims=claims)


def _rows(kb: Knowledge, data: Dataset, name: str, first: int = 0) -> Iterator[Row]:
    """The rows of a table, each with what is derived behind it."""
    further: Iterable[Row] = derived(kb, data, name, first) if name in DERIVED else repeat(())
    return ((*row, *cells) for row, cells in zip(rows(data, name), further, strict=name in DERIVED))


class _Packed:
    """A Parquet file to which rows are added by batches."""

    def __init__(self, path: Path, name: str) -> None:
        from pyarrow import parquet

        path.parent.mkdir(parents=True, exist_ok=True)
        self._schema, self._waiting = schema(tables()[name]), list[Row]()
        self._writer = parquet.ParquetWriter(path, self._schema, compression="zstd")

    def __enter__(self) -> _Packed:
        return self

    def __exit__(self, *_: object) -> None:
        self._pack()
        self._writer.close()

    def extend(self, table_rows: Iterable[Row]) -> None:
        """Add rows; they are packed as soon as there are enough of them."""
        for row in table_rows:
            self._waiting.append(row)
            if len(self._waiting) >= BATCH:
                self._pack()

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
