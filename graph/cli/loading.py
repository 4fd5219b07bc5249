"""Loading a dataset for a command: what is wrong with it is said, and ends the command with exit code 1."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from graph.cli.machine import print_problems_as_json
from graph.cli.terminal import echo, print_problems, progress
from graph.errors import CallError
from graph.read.problems import printable

if TYPE_CHECKING:
    from graph import KnowledgeGraph
    from graph.knowledge import Knowledge


def dataset_path(data: str | None) -> Path:
    """The path of the dataset that is meant.

    It is the one that `--data` names, or else `WHOSAYS_DATA`. Where neither does, it is this folder, if a YAML file in
    it has a top-level `dataset:`, or else the folder `data` in it, but none above it. Where there is none, the essay.

    Raises
    ------
    CallError
        When `--data` names nothing, or `WHOSAYS_DATA` what is not there.
    """
    import graph
    from graph.read.folder import has_dataset

    if data == "":
        raise CallError("--data needs a path")
    if data is not None:
        return Path(data)
    named = os.environ.get("WHOSAYS_DATA", "")
    if named:
        if not os.path.lexists(named):
            raise CallError(f"WHOSAYS_DATA names {printable(named)}, where there is no file or folder; set it anew")
        return Path(named)
    return next((folder for folder in (Path(), Path("data")) if has_dataset(folder)), None) or graph.bundled()


def dataset_of(kb: Knowledge) -> dict[str, str]:
    """The dataset as JSON names it: which one is asked."""
    return {"title": kb.data.dataset.title, "path": str(kb.path)}


def print_title(kb: Knowledge) -> None:
    """Print the title of the dataset, which is the last line of every answer as text."""
    echo(printable(kb.data.dataset.title))


def load(data: str | None, as_json: bool = False, with_places: bool = False) -> KnowledgeGraph:
    """The dataset, or every problem in it on standard error, or as JSON, and exit code 1.

    Parameters
    ----------
    data, as_json
        What `--data` and `--json` say.
    with_places
        Whether lines of the files are about to be named: then they are read once for both, and are of the same bytes.
    """
    import graph
    from graph.read import load_with_places

    path = dataset_path(data)
    with exit_on_problems(as_json), progress("Reading and checking"):
        if not with_places:
            return graph.load(path)
        records, source_map = load_with_places(path)
        kb = graph.KnowledgeGraph(records, path)
        kb.source_map = source_map
        return kb


@contextmanager
def exit_on_problems(as_json: bool = False) -> Iterator[None]:
    """Say every problem that the work inside meets in the data, on standard error or as JSON, and exit with code 1."""
    from graph.read import DataError

    try:
        yield
    except DataError as error:
        if as_json:
            print_problems_as_json({"ok": False}, problems=error.problems)
        else:
            print_problems(error.problems)
        sys.exit(1)
