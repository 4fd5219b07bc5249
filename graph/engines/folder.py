"""A folder of Parquet, as `whosays export parquet` writes it."""

from __future__ import annotations

from pathlib import Path

from graph.errors import CallError
from graph.tables import tables


def parts(folder: Path) -> dict[str, list[Path]]:
    """The files of each table, by its name.

    Raises
    ------
    CallError
        When it is no folder, or a table is not there.
    """
    files = {
        name: sorted((folder / name).rglob("*.parquet")) if name == "claims" else [folder / f"{name}.parquet"]
        for name in tables()
    }
    missing = [name for name, paths in files.items() if not paths or not all(path.is_file() for path in paths)]
    if missing:
        raise CallError(
            f"{folder} has no table {missing[0]}: name a folder that `whosays export parquet -o FOLDER` has written"
        )
    return files
