"""What is stored between two runs: the same as what is made anew, never out of date, and never a way in."""

import pickle
from pathlib import Path

import pytest

import graph
from graph import cache
from graph.ask import NotUnderstood
from graph.ask.english import parser
from graph.read import DataError, load
from tests.samples import SMALL, changed


@pytest.fixture
def stored(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A cache folder that is empty at first."""
    folder = tmp_path / "stored"
    monkeypatch.setenv("WHOSAYS_CACHE", str(folder))
    return folder


def test_stored_records_are_the_read_ones(stored: Path, data: Path) -> None:
    """The second load gives equal records without reading the file's text again."""
    first = load(data)
    assert len(list(stored.iterdir())) == 1
    assert load(data) == first
    assert len(list(stored.iterdir())) == 1
    assert graph.load(data).ask("claims cites:jardine-2019").as_dict()["count"] == 2


def test_a_kept_grammar_reads_as_the_fresh_one(stored: Path, data: Path) -> None:
    """English is understood, and refused, the same in the run that works the grammar out and in the next."""
    kb = graph.load(data)
    told = []
    for _ in range(2):
        for function in (parser.rules, parser._shapes, parser._parser, parser._whole):
            function.cache_clear()
        found = kb.ask("which claims cite Jardine 2019 and do not mention Kazakhstan")
        with pytest.raises(NotUnderstood) as refused:
            kb.ask("which claims cite and Jardine 2019")
        told.append((found.query, found.ids, refused.value.message, refused.value.expected))
    assert told[0] == told[1]
    assert len(list(stored.iterdir())) == 2


def test_another_byte_is_another_dataset(stored: Path, data: Path) -> None:
    """A change is seen at once, and a mistake in it as well."""
    load(data)
    data.write_text(changed(("title: Cameras", "title: Kameras")), encoding="utf-8")
    assert load(data).dataset.title == "Kameras"
    data.write_text(changed(("modality: hedged", "modality: hegded")), encoding="utf-8")
    with pytest.raises(DataError):
        load(data)
    assert len(list(stored.iterdir())) == 2


def test_places_are_there_all_the_same(stored: Path, data: Path) -> None:
    """Where something stands is found out by reading when it is asked for."""
    graph.load(data)
    problem = graph.load(data).source_map.problem(("claims", "cameras-soon", "modality"), "x", "y")
    assert SMALL.splitlines()[problem.line - 1].strip() == "modality: predicted"


def test_a_spoilt_or_hostile_file_is_passed_over(stored: Path, data: Path, tmp_path: Path) -> None:
    """What is no record is not read, and runs nothing: the dataset is read from its own file."""
    first = load(data)
    (file,) = stored.iterdir()
    mark = tmp_path / "ran"

    class Attack:
        def __reduce__(self) -> tuple[object, tuple[str]]:
            return (exec, (f"open({str(mark)!r}, 'w')",))

    key = file.read_bytes().partition(b"\x80\x05")[0]  # all up to where the pickle begins
    for content in (b"", b"nonsense", pickle.dumps({"a": 1}), pickle.dumps(Attack()), pickle.dumps(first)[:-9]):
        for before in (b"", key):
            file.write_bytes(before + content)
            assert load(data) == first
    assert not mark.exists()


def test_nothing_is_stored_where_that_is_not_wanted_or_cannot_be(
    data: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Turned off, or with a folder that cannot be made, everything works without it."""
    monkeypatch.setenv("WHOSAYS_CACHE", "off")
    assert cache.folder() is None
    first = load(data)
    (tmp_path / "file").write_text("")
    monkeypatch.setenv("WHOSAYS_CACHE", str(tmp_path / "file" / "below"))
    assert load(data) == first


def test_old_datasets_make_room(stored: Path, data: Path) -> None:
    """The folder keeps a bounded number of datasets."""
    for number in range(cache.MOST + 5):
        data.write_text(changed(("title: Cameras", f"title: Cameras {number}")), encoding="utf-8")
        load(data)
    assert len(list(stored.iterdir())) == cache.MOST
