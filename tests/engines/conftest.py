"""Datasets as folders of Parquet, and engines on them. Where an engine is not installed its tests are skipped, but in CI."""

import os
from collections.abc import Callable
from importlib.util import find_spec
from pathlib import Path

import pytest

import graph
from graph.export.parquet import fill


def needs(*modules: str) -> None:
    """Skip what needs a library that is not installed; in CI, which must have it, fail."""
    missing = [module for module in modules if find_spec(module) is None]
    if missing and os.environ.get("CI"):
        pytest.fail(f"CI must have {missing[0]}", pytrace=False)
    if missing:
        pytest.skip(f"no {missing[0]} on this machine: engines were not asked")


@pytest.fixture(scope="session")
def as_parquet(tmp_path_factory: pytest.TempPathFactory) -> Callable[[graph.KnowledgeGraph], Path]:
    """Writes a dataset as Parquet into a folder of its own."""

    def written(kb: graph.KnowledgeGraph) -> Path:
        folder = tmp_path_factory.mktemp("parquet")
        fill(folder, [kb])
        return folder

    return written
