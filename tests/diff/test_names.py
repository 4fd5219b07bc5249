"""A record that has another id is renamed: one change, wherever it is named."""

import re
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from graph.diff import Change, changes
from graph.read import load
from graph.records import Dataset
from tests.samples import SMALL, changed

IDS = {
    "supplies": "predicate", "essay": "source", "jardine-2019": "source", "younas-2020a": "source",
    "central-asia": "actor", "kazakhstan": "actor", "huawei": "actor", "hikvision": "actor", "silk-road": "project",
    "cameras": "concept", "p1-s1": "passage", "p2-s1": "passage", "cameras-soon": "claim", "uzbek-deal": "claim",
}  # fmt: skip


def _with_names(text: str, names: dict[str, str]) -> str:
    """The small dataset with other ids, at every place that is one: a key, an item of a list, a value of its own."""
    for before, after in names.items():
        word = rf"(?<![\w-]){before}(?![\w-])"
        text = re.sub(rf"(?m)^  {before}:", f"  {after}:", text)  # where it is defined
        fields = "reads|source|about|said_by|subject|predicate|object|of|supports|passage|part_of|led_by"
        text = re.sub(
            rf"(?m)(?<![\w-])({fields}): (\[[^\]\n]*\]|[\w-]+)(?=[,}}\n])",
            lambda match, word=word, after=after: f"{match[1]}: {re.sub(word, after, match[2])}",
            text,
        )
    # the verb of a predicate and the unit of a figure are no ids
    return re.sub(r"\{reads: [\w-]+, reversed", "{reads: supplies, reversed", text)


def _changes(folder: Path, old: str, new: str) -> list[Change]:
    states: list[Dataset] = []
    for name, text in (("old.yaml", old), ("new.yaml", new)):
        (folder / name).write_text(text, encoding="utf-8")
        states.append(load(folder / name))
    return changes(*states)


@pytest.mark.parametrize(("record_id", "word"), IDS.items())
def test_a_renamed_record_is_one_change(tmp_path: Path, record_id: str, word: str) -> None:
    """Whatever names it has not changed by that."""
    (change,) = _changes(tmp_path, SMALL, _with_names(SMALL, {record_id: "new-name"}))
    assert (change.kind, change.id) == ("renamed", "new-name")
    assert change.says == f"The {word} {record_id} is now called new-name."


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.sets(st.sampled_from(sorted(IDS)), min_size=1))
def test_any_records_may_be_renamed_together(tmp_path: Path, ids: set[str]) -> None:
    """Each is one change, also where they name each other; and back again."""
    names = {record_id: f"n{rank}" for rank, record_id in enumerate(sorted(ids))}
    new = _with_names(SMALL, names)
    for states in ((SMALL, new), (new, SMALL)):
        says = {change.says for change in _changes(tmp_path, *states)}
        pairs = names.items() if states[0] == SMALL else [(after, before) for before, after in names.items()]
        assert says == {
            f"The {IDS.get(before) or IDS[after]} {before} is now called {after}." for before, after in pairs
        }


def test_a_renamed_record_keeps_its_other_changes(tmp_path: Path) -> None:
    """A source with another id and another label is one source that changed."""
    new = _with_names(SMALL, {"jardine-2019": "jardine-2019a"}).replace("label: Jardine 2019", "label: Jardine 2019a")
    assert [change.says for change in _changes(tmp_path, SMALL, new)] == [
        "The source jardine-2019 is now called jardine-2019a.",
        "label of jardine-2019a was Jardine 2019 and is Jardine 2019a.",
    ]


def test_two_that_could_be_meant_are_none(tmp_path: Path) -> None:
    """Where one record went and two came with its name, nobody can say which it is."""
    old = changed(("concepts:\n", "concepts:\n  land: {name: land}\n"))
    new = changed(("concepts:\n", "concepts:\n  soil: {name: land}\n  ground: {name: land}\n"))
    new = new.replace("title: Cameras\n", "title: Cameras\n  ambiguous: [land]\n", 1)
    kinds = [change.kind for change in _changes(tmp_path, old, new) if change.section == "concepts"]
    assert kinds == ["added", "added", "removed"]


def test_another_record_is_not_renamed(tmp_path: Path) -> None:
    """One that went and one that came with another name are two changes."""
    new = changed(("  bosnia: {name: Bosnia and Herzegovina, kind: state}", "  serbia: {name: Serbia, kind: state}"))
    assert [change.kind for change in _changes(tmp_path, SMALL, new)] == ["added", "removed"]


def test_figures_are_printed_as_people_write_them(tmp_path: Path) -> None:
    """With thousands in groups, their bound and unit, and of what they are."""
    old = "{value: 4000, unit: cameras, bound: more than, of: kazakhstan}"
    new = changed((old, "{value: 12500.50, unit: cameras, date: 2019}"))
    assert [change.says for change in _changes(tmp_path, SMALL, new)] == [
        "figures of cameras-soon gained [12,500.50 cameras (2019)] and lost [more than 4,000 cameras of kazakhstan]."
    ]
    gone = changed((f"    figures:\n      - {old}\n", ""))
    assert [change.says for change in _changes(tmp_path, SMALL, gone)] == [
        "figures of cameras-soon is gone; it was [more than 4,000 cameras of kazakhstan]."
    ]
