"""What is stored between two runs: the same as what is made anew, never out of date, and never a way in."""

import errno
import marshal
import os
import pickle
import sys
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import graph
from graph import cache
from graph.read import DataError, files, load, source_map_of
from graph.records.packed import pack, unpack
from tests.samples import SMALL, changed


@pytest.fixture
def stored(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A cache folder that is empty at first."""
    folder = tmp_path / "stored"
    monkeypatch.setenv("WHOSAYS_CACHE", str(folder))
    return folder


def entries(stored: Path) -> list[Path]:
    """The files in which something is stored."""
    return [*(stored / "entries").iterdir()]


def test_stored_records_are_the_read_ones(stored: Path, data: Path) -> None:
    """The second load gives equal records without reading the file's text again."""
    first = load(data)
    assert len(entries(stored)) == 2, "the records, and where they stand"
    assert load(data) == first
    assert len(entries(stored)) == 2
    assert graph.load(data).ask("claims cites:jardine-2019").as_dict()["count"] == 2


def test_another_byte_is_another_dataset(stored: Path, data: Path) -> None:
    """A change is seen at once, and a mistake in it as well."""
    load(data)
    data.write_text(changed(("title: Cameras", "title: Kameras")), encoding="utf-8")
    assert load(data).dataset.title == "Kameras"
    data.write_text(changed(("modality: hedged", "modality: hegded")), encoding="utf-8")
    with pytest.raises(DataError):
        load(data)
    assert len(entries(stored)) == 4


def test_places_are_there_all_the_same(stored: Path, data: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where something stands is known of what was read before, and nothing is read again for it."""
    graph.load(data)
    monkeypatch.setattr("graph.read._examine", None)
    problem = graph.load(data).source_map.problem(("claims", "cameras-soon", "modality"), "x", "y")
    assert SMALL.splitlines()[problem.line - 1].strip() == "modality: predicted"


def test_a_damaged_entry_is_passed_over(stored: Path, data: Path) -> None:
    """One byte that is another, or is missing, and the dataset is read from its own file."""
    first, place = load(data), ("claims", "cameras-soon", "modality")
    problem = source_map_of(data).problem(place, "", "")
    for entry in entries(stored):
        whole = entry.read_bytes()
        changed_bytes = [whole[:at] + bytes([whole[at] ^ 1]) + whole[at + 1 :] for at in range(0, len(whole), 197)]
        for content in (b"", b"nonsense", whole[:-9], whole + b"x", *changed_bytes):
            entry.write_bytes(content)
            assert load(data) == first
            assert source_map_of(data).problem(place, "", "") == problem
            assert entry.read_bytes() == whole


@given(
    damage=st.lists(st.tuples(st.integers(0, 10**6), st.binary(max_size=3), st.integers(0, 9)), min_size=1, max_size=4)
)
@settings(max_examples=80, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
def test_damage_of_any_kind_gives_no_other_value(stored: Path, damage: list[tuple[int, bytes, int]]) -> None:
    """Bytes put in, taken out or changed anywhere: the value that was stored, or none."""
    value = ({"a": ("x", 1, None, True, 1.5, b"y")}, ["z"] * 9)
    cache.store(b"k" * 32, value)
    (entry,) = entries(stored)
    content = entry.read_bytes()
    for at, put, taken in damage:
        at %= len(content) + 1
        content = content[:at] + put + content[at + taken :]
    entry.write_bytes(content)
    assert cache.load(b"k" * 32) in (value, None)


def test_bytes_that_change_between_two_readings_mix_nothing(
    stored: Path, data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What is read once is what is checked and stored: a file that changes meanwhile is another dataset."""
    read = files.content

    def changing(path: Path) -> bytes:
        content = read(path)
        path.write_text(changed(("title: Cameras", "title: Kameras")), encoding="utf-8")
        return content

    monkeypatch.setattr(files, "content", changing)
    assert load(data).dataset.title == "Cameras"
    monkeypatch.setattr(files, "content", read)
    assert load(data).dataset.title == "Kameras"
    data.write_text(SMALL, encoding="utf-8")
    assert load(data).dataset.title == "Cameras"


def test_an_entry_counts_for_its_own_key_only(stored: Path) -> None:
    """What is renamed to another dataset's entry is none."""
    cache.store(b"k" * 32, ("one",))
    (entry,) = entries(stored)
    entry.rename(entry.with_name((b"l" * 32).hex()))
    assert cache.load(b"l" * 32) is None


def test_nothing_that_is_stored_is_run(stored: Path, data: Path, tmp_path: Path) -> None:
    """A pickle is no entry, whatever stands before it."""
    first = load(data)
    mark = tmp_path / "ran"

    class Attack:
        def __reduce__(self) -> tuple[object, tuple[str]]:
            return (exec, (f"open({str(mark)!r}, 'w')",))

    for entry in entries(stored):
        for before in (b"", entry.read_bytes()[: cache.DIGEST]):
            entry.write_bytes(before + pickle.dumps(Attack()))
            assert load(data) == first
            assert source_map_of(data).files
    assert not mark.exists()


@pytest.mark.skipif(os.name == "nt", reason="modes say nothing there")
def test_what_others_can_write_is_not_read(stored: Path) -> None:
    """Neither a folder nor an entry that others can write to counts, nor one that is a link."""
    cache.store(b"k" * 32, ("one",))
    (entry,) = entries(stored)
    for path, mode in ((entry, 0o622), (entry, 0o660), (entry.parent, 0o777)):
        before = path.stat().st_mode
        path.chmod(mode)
        assert cache.load(b"k" * 32) is None
        path.chmod(before)
        assert cache.load(b"k" * 32) == ("one",)
    entry.parent.rename(stored / "elsewhere")
    entry.parent.symlink_to(stored / "elsewhere")
    assert cache.load(b"k" * 32) is None


def test_all_that_shapes_a_value_is_in_its_key(tmp_path: Path) -> None:
    """The inputs and where each ends, the code, and the libraries."""
    module = tmp_path / "module.py"
    module.write_text("x = 1")
    keys = [cache.cache_key([b"ab", b"c"], [tmp_path], ["yaml"]), cache.cache_key([b"a", b"bc"], [tmp_path], ["yaml"])]
    keys.append(cache.cache_key([b"ab", b"c"], [tmp_path], ["pydantic"]))
    keys.append(cache.cache_key([b"ab", b"c"], [tmp_path], ["no_such_library"]))
    module.write_text("x = 10")
    keys.append(cache.cache_key([b"ab", b"c"], [tmp_path], ["yaml"]))
    assert len({*keys}) == len(keys)


def test_a_full_disk_leaves_nothing_behind(stored: Path, data: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """An entry that cannot be written whole is taken away again."""

    def full(*_: object) -> int:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(Path, "replace", full)
    load(data)
    assert entries(stored) == []


def test_only_what_is_its_own_is_touched(tmp_path: Path, data: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """In a folder with files of somebody's, nothing of them is removed; neither is what lies beside the entries."""
    letters = [tmp_path / "letters" / f"letter-{number}" for number in range(cache.MOST + 9)]
    strange = [tmp_path / "letters" / "entries" / f"note-{number}" for number in range(cache.MOST + 9)]
    (tmp_path / "letters" / "entries").mkdir(mode=0o700, parents=True)
    for path in (*letters, *strange):
        path.write_text("x")
    monkeypatch.setenv("WHOSAYS_CACHE", str(tmp_path / "letters"))
    load(data)
    assert all(path.exists() for path in (*letters, *strange))


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere XDG says nothing")
def test_a_relative_folder_of_the_system_is_ignored(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """As the XDG Base Directory Specification has it."""
    monkeypatch.delenv("WHOSAYS_CACHE")
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("XDG_CACHE_HOME", "somewhere")
    assert cache.folder() == tmp_path / ".cache" / "whosays"


def test_records_are_the_same_when_they_are_packed(essay: graph.KnowledgeGraph) -> None:
    """Every record of the essay, with its numbers and defaults, comes back from plain data."""
    packed = pack(essay.data)
    assert unpack(marshal.loads(marshal.dumps(packed))) == essay.data  # noqa: S302
    assert repr(unpack(packed)) == repr(essay.data)


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
    assert len(entries(stored)) == cache.MOST


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="a system without named pipes")
def test_a_pipe_in_the_place_of_an_entry_is_not_waited_for(stored: Path, data: Path) -> None:
    """Nobody may ever write into it; the records are read from the file."""
    records = load(data)
    for entry in entries(stored):
        entry.unlink()
        os.mkfifo(entry, 0o600)
    assert load(data) == records
