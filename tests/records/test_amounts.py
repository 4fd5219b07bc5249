"""Figures: what to write for an amount that is no plain number, and ranges wherever a figure is printed."""

import json
import re
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import graph
from graph.diff import changes
from graph.export import notes
from graph.export.json import text as json_text
from graph.records.amounts import OTHERWISE, hint
from graph.tables import rows, tables
from tests.conftest import run
from tests.samples import SMALL, changed

OLD = "{value: 4000, unit: cameras, bound: more than, of: kazakhstan}"
RANGE = (OLD, "{value: 1500, to: 20000.5, unit: cameras, bound: about, of: kazakhstan}")


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("1,600", "1600"), ("1,600,000", "1600000"), ("1,600.5", "1600.5"), ("1 600", "1600"), ("1'600", "1600"),
        ("1_600", "1600"), ("1.600.000", "1600000"), ("-1,600", "-1600"), ("4,5", "4.5"), (".5", "0.5"),
        ("1.6e6", "1600000"), ("2E3", "2000"), ("5e-1", "0.5"), ("1.6 million", "1600000"), ("two hundred", "200"),
        ("a dozen", "12"), ("seven", "7"), ("3 billion", "3000000000"),
    ],
)  # fmt: skip
def test_a_number_in_another_form(text: str, written: str) -> None:
    """Signs of thousands, exponents and words are said in digits."""
    assert hint(text) == f"write {written}"


@pytest.mark.parametrize(
    ("text", "percent"),
    [
        ("a third", "33.3"), ("One third of", "33.3"), ("two thirds", "66.7"), ("two-thirds", "66.7"), ("half", "50"),
        ("three quarters", "75"), ("1/3", "33.3"), ("15%", "15"), ("12.5 percent", "12.5"), ("a tenth", "10"),
    ],
)  # fmt: skip
def test_a_share_is_percent(text: str, percent: str) -> None:
    """A fraction is said as percent, which is a unit."""
    assert hint(text) == f"write {percent}, with unit: percent and what it is of"


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("15-20", "value: 15 and to: 20"), ("15 – 20", "value: 15 and to: 20"), ("1,500 to 2,000", "value: 1500 and to: 2000"),
        ("~5", "5, and bound: about"), ("more than 4,000", "4000, and bound: more than"), ("<= 3", "3, and bound: at most"),
    ],
)  # fmt: skip
def test_ranges_and_bounds_have_their_fields(text: str, what: str) -> None:
    """What two numbers, or a word before one, say is said by other fields."""
    assert hint(text) == f"write {what}"


@given(st.text(max_size=40) | st.from_regex(r"(about |a )?[0-9٣.,e' -]{1,9}( million|%| thirds)?", fullmatch=True))
def test_any_text_has_a_hint(text: str) -> None:
    """Whatever stands there, there is a hint; a plain number in it is one that is read."""
    words = hint(text).split()
    numbers = [word.strip(",") for word in words if word[-1:].strip(",").isdigit() or word.strip(",").isdigit()]
    assert hint(text) == OTHERWISE or all(re.fullmatch(r"[+-]?[0-9]+(\.[0-9]+)?", number) for number in numbers)


def _loaded(tmp_path: Path) -> graph.KnowledgeGraph:
    path = tmp_path / "range.yaml"
    path.write_text(changed(RANGE), encoding="utf-8")
    return graph.load(path)


def test_a_range_is_printed_as_one(tmp_path: Path) -> None:
    """Answers, cards and notes have both numbers, and a date and a bound beside them."""
    kb = _loaded(tmp_path)
    said = "about 1,500 to 20,000.5 cameras"
    assert said in " ".join(kb.ask("how many cameras does Kazakhstan have").notes)
    assert said in run("show", "cameras-soon", "--data", str(kb.path)).stdout
    (figure,) = json.loads(run("show", "cameras-soon", "--json", "--data", str(kb.path)).stdout)["figures"]
    assert (figure["value"], figure["to"], figure["written"]) == (1500, 20000.5, "1,500 to 20,000.5")
    assert "about 1500 to 20000.5 cameras" in notes.files(kb)["claims/cameras-soon.md"]
    graph.load(kb.path)  # from the cache
    assert graph.load(kb.path).data == kb.data


def test_a_range_is_exported_and_compared(tmp_path: Path) -> None:
    """JSON and tables have `to`, and a difference is said as people write it; a single number has none."""
    kb = _loaded(tmp_path)
    assert json.loads(json_text(kb))["claims"]["cameras-soon"]["figures"] == [
        {"value": 1500, "to": 20000.5, "unit": "cameras", "bound": "about", "of": "kazakhstan"}
    ]
    names = [column.name for column in tables()["figures"].columns]
    (row,) = rows(kb.data, "figures")
    assert dict(zip(names, row, strict=True))["to"] == Decimal("20000.5")
    path = tmp_path / "small.yaml"
    path.write_text(SMALL, encoding="utf-8")
    small = graph.load(path)
    assert "to" not in json.loads(json_text(small))["claims"]["cameras-soon"]["figures"][0]
    (change,) = changes(small.data, kb.data)
    assert "about 1,500 to 20,000.5 cameras of kazakhstan" in change.says
