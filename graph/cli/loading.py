"""Loading a dataset for a command: what is wrong with it is said, and ends the command with exit code 1."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from graph.cli.terminal import print_problems, print_problems_as_json, progress
from graph.errors import CallError

if TYPE_CHECKING:
    from graph import KnowledgeGraph


def dataset_path(data: str | None) -> Path:
    """The path of the dataset that `--data` names; of the essay where it names none."""
    import graph

    if data == "":
        raise CallError("--data needs a path")
    return graph.bundled() if data is None else Path(data)


def load(data: str | None, as_json: bool = False) -> KnowledgeGraph:
    """The dataset, or every problem in it on standard error, or as JSON, and exit code 1."""
    import graph

    path = dataset_path(data)
    with exit_on_problems(as_json), progress("Reading and checking"):
        return graph.load(path)


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
