"""Where everything stands, stored beside the records: the same lines and columns as in the files."""

import marshal
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

import graph
from graph.cli.commands import main
from graph.read import examine, places, source_map_of
from tests.samples import SMALL


def _paths(node: Any, above: tuple[str | int, ...] = ()) -> Iterator[tuple[str | int, ...]]:
    """Every place in the data, and one in each that is not there."""
    yield above
    yield (*above, "nothing")
    for step, value in node.items() if isinstance(node, dict) else enumerate(node) if isinstance(node, list) else ():
        yield from _paths(value, (*above, step))


def _assert_equal(path: Path) -> None:
    read = examine(path).source_map
    stored = places.unpack(marshal.loads(marshal.dumps(places.pack(read))))  # noqa: S302  # as the cache does
    for place in _paths(read.raw):
        for of in ("key", "value"):
            assert stored.problem(place, "says", "do", of) == read.problem(place, "says", "do", of)


def test_what_is_stored_is_what_was_read(tmp_path: Path) -> None:
    """Every key and value of one file, and of a folder of several, has its line and column."""
    path = tmp_path / "small.yaml"
    path.write_text(SMALL, encoding="utf-8")
    _assert_equal(path)
    _assert_equal(graph.bundled())


def test_a_file_that_changed_is_read_again(tmp_path: Path) -> None:
    """Stored lines are those of the bytes that are there now, under the name that the file has now."""
    path = tmp_path / "small.yaml"
    path.write_text(SMALL, encoding="utf-8")
    place = ("claims", "uzbek-deal")
    line = source_map_of(path).problem(place, "", "").line
    assert source_map_of(path).problem(place, "", "").line == line
    path.write_text(f"# a line more\n{SMALL}", encoding="utf-8")
    assert source_map_of(path).problem(place, "", "").line == line + 1
    renamed = path.rename(tmp_path / "other.yaml")
    assert source_map_of(renamed).problem(place, "", "").path.endswith("other.yaml")


@pytest.mark.parametrize("stored", [0, 3_000_000], ids=["not stored", "stored"])
def test_records_and_lines_of_one_command_are_of_the_same_bytes(
    data: Path, monkeypatch: pytest.MonkeyPatch, stored: int
) -> None:
    """What names lines of the files reads them once for both: a file that grows meanwhile is not read half and half."""
    readings = []

    def growing(path: Path) -> bytes:
        readings.append(path)
        return b"# a line more\n" * len(readings) + SMALL.encode()

    monkeypatch.setattr("graph.read.files.content", growing)
    monkeypatch.setattr("graph.read.LARGEST_STORED", stored)
    assert CliRunner().invoke(main, ["audit", "--json", "--data", str(data)]).exit_code == 0
    assert readings == [data]
