"""What somebody begins: tables that are filled in by hand, and claims that say nothing yet."""

import json
from pathlib import Path
from typing import get_type_hints

import pytest

import graph
from graph.records import Actor, Claim, Relation, Source, Step
from graph.records.values import Ids
from graph.tables.records import OF_IDS, raw_of, yaml_of
from tests.conftest import run
from tests.samples import SMALL


def test_a_template_that_is_filled_in_by_hand(tmp_path: Path) -> None:
    """Capitals and spaces of a spreadsheet, and citations without a position: they come in the order of their rows."""
    grids = {
        "dataset": [{"title": "My town", "reads": "mine"}],
        "sources": [{"id": "mine", "label": "Author 2024", "kind": "Essay ", "title": "Mine"}]
        + [{"id": name, "label": name, "kind": "NEWS", "title": name} for name in ("first", "second", "third")],
        "actors": [{"id": "town", "name": "The town", "kind": "Place", "aliases": "Town|The village"}],
        "passages": [{"id": "p1", "section": "One", "paragraph": "1 ", "opens": "The town has", "closes": "no water"}],
        "claims": [
            {"id": "dry", "says": "The town is dry.", "passage": "p1", "modality": "Asserted", "about": "town "},
            {"id": "wet", "says": "The town was wet.", "passage": " p1", "modality": "REPORTED", "about": "town"},
        ],
        "citations": [
            {
                "claim": "dry",
                "source": "second",
                "page": "3",
                "quoted": "TRUE",
                "check_verdict": "Partly",
                "check_finding": "A half.",
            },
            {"claim": "wet", "source": "second", "page": "4", "quoted": "FALSE"},
            {"claim": "dry", "source": "first"},
            {"claim": "dry", "source": "third"},
        ],
    }
    path = tmp_path / "town.yaml"
    path.write_text(yaml_of(raw_of(grids)), encoding="utf-8")
    data = graph.load(path).data
    assert [citation.source for citation in data.claims["dry"].cites] == ["second", "first", "third"]
    assert data.claims["dry"].cites[0].quoted
    assert not data.claims["wet"].cites[0].quoted
    assert (data.claims["dry"].modality, data.claims["wet"].modality) == ("asserted", "reported")
    assert data.claims["dry"].about == ("town",)


def test_claims_that_say_nothing_yet(tmp_path: Path) -> None:
    """They are in no JSON, which is said; and their ids are not given to the works that are imported."""
    path = tmp_path / "own.yaml"
    path.write_text(SMALL + "  doe-2020:\n    passage: p1-s1\n", encoding="utf-8")
    done = run("export", "json", "--data", str(path))
    assert "doe-2020" not in done.stdout
    assert "Left out: 1 stub, which says nothing yet." in done.stderr
    work = {
        "id": "x",
        "type": "book",
        "title": "A book",
        "author": [{"family": "Doe"}],
        "issued": {"date-parts": [[2020]]},
    }
    (tmp_path / "works.json").write_text(json.dumps([work]), encoding="utf-8")
    made = run("import", str(tmp_path / "works.json"), "--data", str(path)).stdout
    assert "doe-2020:" not in made
    assert "title: A book" in made
    assert "cannot be read: no such file" in run("import", "nowhere").stderr


def test_ids_between_commas_are_several() -> None:
    """No id has a comma in it; a name may."""
    grids = {
        "actors": [{"id": "a", "name": "A", "kind": "state", "part_of": "b; c", "aliases": "b, c"}],
        "claims": [{"id": "x", "says": "It is, so.", "about": "a, b-1,c", "passage": "p1 | p2"}],
    }
    raw = raw_of(grids)
    assert raw["actors"]["a"]["part_of"] == ["b", "c"]
    assert raw["actors"]["a"]["aliases"] == ["b, c"]
    assert raw["claims"]["x"]["about"] == ["a", "b-1", "c"]
    assert raw["claims"]["x"]["passage"] == ["p1", "p2"]


def test_every_list_of_ids_is_known() -> None:
    """A field of ids that is new in a record is parted like the others."""
    fields = (
        (name, annotation)
        for record in (Claim, Relation, Actor, Source, Step)
        for name, annotation in get_type_hints(record, include_extras=True).items()
    )
    assert {name for name, annotation in fields if str(Ids) in str(annotation)} | {"line"} == {*OF_IDS}


@pytest.mark.parametrize("name", ["mine.xlsx", "mine.ODS"])
def test_a_workbook_is_told_what_to_do(tmp_path: Path, name: str) -> None:
    """Tables come as a folder of CSV."""
    (tmp_path / name).write_bytes(b"PK")
    done = run("import", str(tmp_path / name))
    assert (done.returncode, done.stdout) == (2, "")
    assert "is a workbook; save each sheet as CSV in UTF-8 under the name of its table" in done.stderr


def test_rows_of_claims_that_say_nothing_are_counted(tmp_path: Path) -> None:
    """They become stubs, which nobody is answered with, and that is said."""
    (tmp_path / "claims.csv").write_text("id,says,passage,modality\na,It is so.,p,asserted\nb,,p,\n", encoding="utf-8")
    done = run("import", str(tmp_path / "claims.csv"))
    assert "  b:\n" in done.stdout
    assert "1 claim says nothing yet: no question, page or export has them until they do." in done.stderr
