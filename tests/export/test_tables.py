"""Tables as CSV, sheets, SQLite and Parquet: read by frictionless, openpyxl, sqlite3 and pyarrow, and back as records."""

import csv
import io
import json
import runpy
import sqlite3
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

import graph
from graph.export import Exported, export
from graph.export.parquet import fill
from graph.tables import Table, rows, tables
from graph.tables.cells import as_written, harmless, list_of, text_of
from graph.tables.files import raw_of_json, raw_of_tables
from graph.tables.records import raw_of, yaml_of
from tests.conftest import ROOT, run
from tests.export.conftest import counts


def _folder(path: Path, files: Exported) -> Path:
    assert isinstance(files, dict)
    for name, content in files.items():
        (path / name).parent.mkdir(parents=True, exist_ok=True)
        (path / name).write_bytes(content if isinstance(content, bytes) else content.encode("utf-8"))
    return path


def _grids(files: Exported) -> dict[str, list[dict[str, str]]]:
    assert isinstance(files, dict)
    return {
        name.removesuffix(".csv"): [*csv.DictReader(io.StringIO(str(text).removeprefix("\ufeff"), newline=""))]
        for name, text in files.items()
        if name.endswith(".csv")
    }


def test_what_goes_into_tables_comes_back_as_the_same_records(kb: graph.KnowledgeGraph, tmp_path: Path) -> None:
    """Records to CSV to YAML to records: not a letter is another one."""
    text = yaml_of(raw_of(_grids(export(kb, "tables"))))
    path = tmp_path / "back.yaml"
    path.write_text(text, encoding="utf-8")
    assert graph.load(path).data == kb.data


def test_frictionless_finds_the_package_in_order(kb: graph.KnowledgeGraph, tmp_path: Path) -> None:
    """Types, required cells, closed lists, keys and what they lead to are as the package says."""
    from frictionless import Package

    folder = _folder(tmp_path / "tables", export(kb, "tables"))
    report = Package(str(folder / "datapackage.json")).validate()
    assert report.flatten(["title", "fieldName", "rowNumber", "note"]) == []
    assert {task.name: task.stats.get("rows", 0) for task in report.tasks} == {
        name: len([*rows(kb.data, name)]) for name in tables()
    }


def test_no_cell_starts_a_formula(nasty: graph.KnowledgeGraph) -> None:
    """A text that begins like one stands behind an apostrophe, numbers stay numbers, and a mark says that it is UTF-8."""
    files = export(nasty, "tables")
    assert isinstance(files, dict)
    for name, grid in _grids(files).items():
        assert str(files[f"{name}.csv"]).startswith("\ufeff")
        for row in grid:
            assert not [cell for cell in row.values() if cell.startswith(("=", "+", "-", "@"))]


def test_the_sheets_have_what_the_tables_have(kb: graph.KnowledgeGraph) -> None:
    """Read by openpyxl, the cells are texts, numbers and truth values, and no text is a formula."""
    from openpyxl import load_workbook

    content = export(kb, "xlsx")
    assert isinstance(content, bytes)
    book = load_workbook(io.BytesIO(content))
    assert book.sheetnames == [*tables()]
    for name, table in tables().items():
        lines = [[cell.value for cell in row] for row in book[name].iter_rows()]
        assert lines[0] == [column.name for column in table.columns]
        assert not [cell for row in book[name].iter_rows() for cell in row if cell.data_type == "f"]
        assert [[*map(_shown, line)] for line in lines[1:]] == [[*map(_shown, row)] for row in rows(kb.data, name)]


def _shown(cell: Any) -> Any:
    """A cell as a sheet has it: nothing for what holds nothing, and no difference between 5 and 5.0."""
    if isinstance(cell, Decimal | int) and not isinstance(cell, bool):
        return float(cell)
    return cell if isinstance(cell, bool | float) else (text_of(cell).replace("\r", "\n") or None)


def test_sqlite_keeps_keys_and_lists(kb: graph.KnowledgeGraph, tmp_path: Path) -> None:
    """The database is whole, every key leads somewhere, and a list can be asked for an item."""
    content = export(kb, "sqlite")
    assert isinstance(content, bytes)
    path = tmp_path / "data.sqlite"
    path.write_bytes(content)
    with sqlite3.connect(path) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
        numbers = connection.execute(
            "SELECT (SELECT count(*) FROM claims), (SELECT count(*) FROM citations), (SELECT count(*) FROM arguments)"
        ).fetchone()
        assert numbers == counts(kb)
        mentions = connection.execute("SELECT claims.id, value FROM claims, json_each(claims.about)").fetchall()
        says = connection.execute("SELECT id, says FROM claims").fetchall()
    connection.close()
    assert mentions == [(key, entity) for key, claim in kb.data.claims.items() for entity in claim.about]
    assert says == [(key, claim.says) for key, claim in kb.data.claims.items()]


def test_parquet_by_work(kb: graph.KnowledgeGraph, tmp_path: Path) -> None:
    """Arrow reads the folder as one dataset, with the work as a column, and every row as it was, what is derived behind."""
    from pyarrow import dataset

    folder = tmp_path
    fill(folder, [kb])
    claims = dataset.dataset(folder / "claims", partitioning="hive").to_table().to_pylist()
    assert {row.pop("work") for row in claims} == {*kb.data.works()}
    width = len(tables()["claims"].columns)
    assert [tuple(row.values())[:width] for row in claims] == [*rows(kb.data, "claims")]
    assert sorted(claims, key=lambda row: row["position"]) == sorted(claims, key=lambda row: kb.index.rank[row["id"]])
    assert [row["mentions"] for row in claims] == [[*claim.mentions()] for claim in kb.data.claims.values()]
    citations = dataset.dataset(folder / "citations.parquet").to_table().to_pylist()
    width = len(tables()["citations"].columns)
    assert [tuple(row.values())[:width] for row in citations] == [*rows(kb.data, "citations")]


def test_parquet_in_parts(tmp_path: Path) -> None:
    """A dataset that comes in parts gives the tables of the whole, and the same bytes every time; a part has its files."""
    from pyarrow import dataset

    synthetic = runpy.run_path(str(ROOT / "scripts" / "benchmarks" / "synthetic.py"))
    path = tmp_path / "whole.yaml"
    path.write_text(synthetic["dataset"](120, 3), encoding="utf-8")
    folders = [tmp_path / name for name in ("whole", "parts", "again")]
    for folder, parts in zip(
        folders, ([graph.load(path)], synthetic["parts"](120, 3, 36), synthetic["parts"](120, 3, 36)), strict=True
    ):
        folder.mkdir()
        fill(folder, parts)

    def read(folder: Path, name: str) -> Any:
        place = folder / (name if name == "claims" else f"{name}.parquet")
        table = dataset.dataset(place, partitioning="hive").to_table()
        return table.sort_by("position") if name == "claims" else table

    for name in tables():
        assert read(folders[0], name).equals(read(folders[1], name)), name
    files = {path.relative_to(folders[1]): path.read_bytes() for path in folders[1].rglob("*.parquet")}
    assert files == {path.relative_to(folders[2]): path.read_bytes() for path in folders[2].rglob("*.parquet")}
    assert Path("claims/work=source-1/part-1.parquet") in files
    assert Path("claims/work=source-1/part-2.parquet") in files


@given(st.lists(st.text(min_size=1).filter(str.strip), max_size=4))
def test_a_list_comes_back_from_a_cell(items: list[str]) -> None:
    """Whatever bars, backslashes and spaces its items have."""
    assert list_of(text_of(items)) == items


@given(st.text())
def test_a_text_comes_back_from_behind_an_apostrophe(text: str) -> None:
    """And what is written starts no formula."""
    assert as_written(harmless(text)) == text
    assert not harmless(text).startswith(("=", "+", "-", "@", "\t", "\r"))


@pytest.mark.parametrize(
    ("grids", "message"),
    [
        ({"claim": [{"id": "x"}]}, "there is no table claim; there are: dataset, "),
        ({"claims": [{"id": "x", "sayz": "So."}]}, "claims has no column 'sayz'; did you mean says?"),
        ({"claims": [{"id": "", "says": "So."}]}, "claims, row 2: no id"),
        ({"citations": [{"claim": "x", "position": "1", "source": "y"}]}, "citations, row 2: there is no x"),
    ],
)
def test_a_table_that_is_wrong_is_told_so(grids: dict[str, list[dict[str, str]]], message: str) -> None:
    """With the table and its row, as a spreadsheet counts it."""
    with pytest.raises(graph.errors.CallError) as caught:
        raw_of(grids)
    assert message in str(caught.value)


def test_a_record_may_be_called_like_a_field() -> None:
    """A concept whose id is `tasks` is a concept, and no list of tasks."""
    raw = raw_of({"concepts": [{"id": "tasks", "name": "tasks"}, {"id": "author", "name": "author"}]})
    assert raw == {"concepts": {"tasks": {"name": "tasks"}, "author": {"name": "author"}}}


def test_empty_tables_are_a_template(tmp_path: Path) -> None:
    """Of a dataset with a header alone every table has its columns, for whoever begins in a spreadsheet."""
    path = tmp_path / "new.yaml"
    path.write_text(
        "dataset: {title: New, reads: essay}\nsources: {essay: {label: E, kind: essay, title: E}}\n", encoding="utf-8"
    )
    files = export(graph.load(path), "tables")
    assert isinstance(files, dict)
    assert str(files["claims.csv"]).splitlines()[0].removeprefix("\ufeff").split(",")[:3] == ["id", "says", "modality"]
    assert json.loads(str(files["datapackage.json"]))["title"] == "New"


def test_every_table_says_what_its_columns_hold() -> None:
    """A description each, from the records' own; names that stand once in a table."""
    for table in tables().values():
        assert isinstance(table, Table)
        assert table.description
        assert all(column.description for column in table.columns)
        assert len({column.name for column in table.columns}) == len(table.columns)


def test_tables_come_back_from_a_spreadsheet(kb: graph.KnowledgeGraph, tmp_path: Path) -> None:
    """Also where it sets semicolons, and adds an empty row at the end."""
    folder = _folder(tmp_path / "tables", export(kb, "tables"))
    for path in folder.glob("*.csv"):
        lines = csv.reader(io.StringIO(path.read_bytes().decode("utf-8-sig"), newline=""))
        text = io.StringIO(newline="")
        writer = csv.writer(text, delimiter=";")
        writer.writerows(lines)
        path.write_text(f"{text.getvalue()};;\r\n", encoding="utf-8-sig", newline="")
    back = tmp_path / "back.yaml"
    back.write_text(yaml_of(raw_of_tables(str(folder / "datapackage.json"))), encoding="utf-8")
    assert graph.load(back).data == kb.data


def test_our_own_json_comes_back(kb: graph.KnowledgeGraph, tmp_path: Path) -> None:
    """Records to JSON to YAML to records."""
    back = tmp_path / "back.yaml"
    path = tmp_path / "x.json"
    path.write_text(str(export(kb, "json")), encoding="utf-8")
    back.write_text(yaml_of(raw_of_json(str(path))), encoding="utf-8")
    assert graph.load(back).data == kb.data


@pytest.mark.parametrize(
    "text", ["", "[]", "{", "[" * 100_000, '{"dataset": 1}', '{"dataset": {}, "problem": {"x": 1}}', '{"a": 1}']
)
def test_other_json_is_none_of_ours(text: str, tmp_path: Path) -> None:
    """It is refused in a sentence."""
    path = tmp_path / "x.json"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(graph.errors.CallError, match=r"^x\.json (is no|has sections)"):
        raw_of_json(str(path))


def test_import_takes_our_own_formats(kb: graph.KnowledgeGraph, tmp_path: Path) -> None:
    """A folder of tables, a file of one, our JSON: each by its name, or by `--format`, as YAML that is in order."""
    folder = _folder(tmp_path / "tables", export(kb, "tables"))
    path = tmp_path / "dataset.txt"
    path.write_text(str(export(kb, "json")), encoding="utf-8")
    for number, arguments in enumerate(
        ((str(folder),), (str(folder / "datapackage.json"),), (str(path), "--format", "json"))
    ):
        back = tmp_path / f"back-{number}.yaml"
        assert run("import", *arguments, "-o", str(back)).returncode == 0
        assert graph.load(back).data == kb.data
    sources = run("import", str(folder / "sources.csv")).stdout
    assert sources.startswith("sources:\n")
    refused = run("import", str(path))
    assert (refused.returncode, refused.stdout) == (2, "")
    assert "--format" in refused.stderr
    assert run("import", str(tmp_path / "none.csv")).returncode == 2


def test_what_no_dataset_is_like_is_a_sentence(tmp_path: Path) -> None:
    """JSON that is nested a thousand times, a thousand columns, a position of thousands of digits."""
    path = tmp_path / "deep.json"
    path.write_text('{"dataset": {"title": "T"}, "claims": ' + '{"a":' * 900 + "1" + "}" * 901, encoding="utf-8")
    refused = run("import", str(path))
    assert (refused.returncode, refused.stdout) == (2, "")
    assert "nested too deeply" in refused.stderr
    assert "Traceback" not in refused.stderr
    table = tmp_path / "claims.csv"
    table.write_text(",".join(f"c{n}" for n in range(1_000)) + "\n" + ",".join("1" * 1_000), encoding="utf-8")
    assert "... and 981 more\n" in run("import", str(table)).stderr
    table.write_text("id,says\na,b\n", encoding="utf-8")
    (tmp_path / "citations.csv").write_text(f"claim,position,source\na,{'9' * 5000},b\na,1,c\n", encoding="utf-8")
    assert "source: c" in run("import", str(tmp_path)).stdout
