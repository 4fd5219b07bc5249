"""Files of tables, and our own JSON, as the mapping that a curator's file would hold."""

from __future__ import annotations

import csv
import json
from io import StringIO
from pathlib import Path
from typing import Any

from graph.errors import CallError
from graph.inputs import content
from graph.records import FILE_SECTIONS
from graph.tables import tables
from graph.tables.records import Grid, Raw, raw_of
from graph.text import listed, reason

MOST_CELL = 1_000_000  # characters of a cell; the reader refuses a text of a fiftieth of that


def is_tables(path: str) -> bool:
    """Whether a path is that of tables: a folder, the data package in one, or a CSV file."""
    return Path(path).is_dir() or path.lower().endswith((".csv", "datapackage.json"))


def is_dataset(path: str) -> bool:
    """Whether a file is a dataset in JSON, as `whosays export json` writes it."""
    try:
        return _is_dataset(json.loads(content(Path(path))))
    except (ValueError, RecursionError, CallError):
        return False


def _is_dataset(value: Any) -> bool:
    return isinstance(value, dict) and isinstance(value.get("dataset"), dict)


def raw_of_json(path: str) -> Raw:
    """The mapping of a dataset in a JSON file.

    Raises
    ------
    CallError
        When it cannot be read, is no JSON, or none of a dataset.
    """
    name = Path(path).name
    try:
        value = json.loads(content(Path(path)))
    except (ValueError, RecursionError) as error:
        raise CallError(f"{name} is no JSON: {reason(error)}") from None
    if not _is_dataset(value):
        raise CallError(f"{name} is no dataset: it has no `dataset` with a title, as `whosays export json` writes it")
    unknown = [section for section in value if section not in ("dataset", *FILE_SECTIONS)]
    if unknown:
        raise CallError(f"{name} has sections that no dataset has: {listed(map(repr, unknown[:5]), 'and')}")
    raw: Raw = value
    return raw


def raw_of_tables(path: str) -> Raw:
    """The mapping of a folder of CSV files, of the data package in it, or of one CSV file by itself.

    Files of other names are passed over. Cells may stand between commas, semicolons or tabs, as spreadsheets write
    them in one country or another.

    Raises
    ------
    CallError
        When there is no table, one cannot be read, or what stands in it fits none.
    """
    given = Path(path)
    folder = given.parent if given.name == "datapackage.json" else given
    files = [given] if given.suffix.lower() == ".csv" else [folder / f"{name}.csv" for name in tables()]
    grids = {file.stem: _grid(file) for file in files if file.exists() or file == given}
    if not grids:
        names = listed([f"{name}.csv" for name in ("claims", "sources", "passages")], "or")
        raise CallError(f"{path} has no table: a folder with {names}, as `whosays export tables` writes them")
    return raw_of(grids)


def _grid(path: Path) -> Grid:
    try:
        text = content(path).decode("utf-8-sig")
    except UnicodeDecodeError:
        raise CallError(f"{path} is not UTF-8 text; save it as CSV in UTF-8") from None
    header = text.partition("\n")[0]
    csv.field_size_limit(MOST_CELL)
    try:
        lines = csv.DictReader(StringIO(text, newline=""), delimiter=max(",;\t", key=header.count), strict=True)
        return [{name: cell for name, cell in line.items() if isinstance(name, str) and cell} for line in lines]
    except csv.Error as error:
        raise CallError(f"{path} is no CSV that can be read: {reason(error)}") from None
