"""Answers as other programs read them."""

import csv
import io
import json
import re
from pathlib import Path

import pytest

import graph
from graph.show.formats import FORMATS
from tests.conftest import run
from tests.samples import changed

HOSTILE = "=HYPERLINK(1) | <b>x</b> `y` *z*"


@pytest.fixture
def hostile(tmp_path: Path) -> graph.KnowledgeGraph:
    path = tmp_path / "hostile.yaml"
    text = changed(("says: Uzbekistan has a deal with Huawei.", f"says: '{HOSTILE}'"))
    path.write_text(text, encoding="utf-8")
    return graph.load(path)


def _opened(text: str) -> io.StringIO:
    """CSV as a reader of it gets it: behind the mark that says it is UTF-8."""
    assert text.startswith("\ufeff")
    return io.StringIO(text.removeprefix("\ufeff"), newline="")


def test_csv_is_read_back(essay: graph.KnowledgeGraph) -> None:
    """Python's own reader finds every claim, whole, under the names of the first row."""
    answer = essay.ask("which claims mention China")
    rows = list(csv.DictReader(_opened(FORMATS["csv"](answer))))
    assert [row["id"] for row in rows] == list(answer)
    assert [row["says"] for row in rows] == [essay.data.claims[key].says for key in answer]
    (row,) = (row for row in rows if row["id"] == "china-owns-kyrgyz-debt")
    assert (row["cites"], row["verdicts"]) == ("Kyzy 2019; Zeiger 2019", "not reached; not reached")
    assert row["addresses"].count("https://") == 2
    assert (row["speaker"], row["about"]) == ("Tarrats Castillo", "China; Kyrgyzstan; debt")


@pytest.mark.parametrize(
    "question",
    [
        "claims",
        "sources",
        "actors",
        "entities",
        "passages",
        "claims cites:huawei-2017",
        "voices in:china-willing-to-cooperate",
        "path from:huawei to:analysts",
        "comparison of:china of:lin-nianxiu",
        "fall without:jardine-2019",
    ],
)
@pytest.mark.parametrize("form", sorted(FORMATS))
def test_every_sort_of_record_has_its_columns(essay: graph.KnowledgeGraph, form: str, question: str) -> None:
    """A row for each record, also where there is none, and as many cells as the first row has names."""
    answer = essay.ask(question)
    text = FORMATS[form](answer)
    if form == "csv":
        rows = list(csv.reader(_opened(text)))
        assert len(rows) == len(answer) + 1
        assert len({len(row) for row in rows}) == 1
    elif form == "markdown":
        lines = [line for line in text.splitlines() if line.startswith("|")]
        assert len(lines) == len(answer) + 2
        assert len({len(re.findall(r"(?<!\\)\|", line)) for line in lines}) == 1
    else:
        assert len(text.splitlines()) == len(answer) + 1


def test_a_curator_can_do_no_harm(hostile: graph.KnowledgeGraph) -> None:
    """No cell begins a formula, and nothing in Markdown is markup that was not meant."""
    answer = hostile.ask("which claims cite Younas 2020a")
    (row,) = csv.DictReader(_opened(FORMATS["csv"](answer)))
    assert row["says"] == f"'{HOSTILE}"
    line = FORMATS["markdown"](answer).splitlines()[4]
    assert "=HYPERLINK(1) \\| \\<b\\>x\\</b\\> \\`y\\` \\*z\\*" in line


def test_the_command_has_them_all() -> None:
    """`--format` names each, and an unknown one is a wrong call."""
    for form, begins in (
        ("csv", '\ufeff"id","label",'), ("markdown", "**Which sources are older than 2013?**"), ("table", "id "),
        ("json", "{"), ("text", "3 sources are older than 2013."),
    ):  # fmt: skip
        done = run("ask", "which sources are older than 2013", "--format", form)
        assert (done.returncode, done.stderr) == (0, "")
        assert done.stdout.startswith(begins)
    assert run("ask", "claims", "--format", "xml").returncode == 2


@pytest.mark.parametrize(
    ("number", "value"),
    [("4000", 4000), ("0.5", 0.5), ("9007199254740993.25", "9007199254740993.25"), ("30.30", "30.30")],
)
def test_a_figure_keeps_its_digits(tmp_path: Path, number: str, value: object) -> None:
    """An answer carries a figure as the export of the whole does: as a number, or as text where that loses a digit."""
    path = tmp_path / "digits.yaml"
    path.write_text(changed(("value: 4000", f"value: {number}")), encoding="utf-8")
    answer = json.loads(run("ask", "claims has:figures", "--json", "--data", str(path)).stdout)
    export = json.loads(run("export", "json", "--data", str(path)).stdout)
    (figure,) = answer["answers"][0]["figures"]
    assert figure["value"] == value == export["claims"]["cameras-soon"]["figures"][0]["value"]
    assert figure["written"].replace(",", "") == number
