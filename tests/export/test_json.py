"""The whole dataset as JSON: what a curator wrote stands in it, under the names of the YAML."""

import json
from pathlib import Path

import graph
from graph.export.json import text
from tests.samples import changed


def test_who_wrote_the_records_and_under_which_terms(tmp_path: Path, small: graph.KnowledgeGraph) -> None:
    """Curators and licence stand in the header where they are written, and are left out where they are not."""
    path = tmp_path / "curated.yaml"
    header = "title: Cameras\n  curators: [Ann Lee, Ben]\n  license: CC-BY-4.0"
    path.write_text(changed(("title: Cameras", header)), encoding="utf-8")
    curated = json.loads(text(graph.load(path)))
    assert curated["dataset"] == {
        "title": "Cameras", "reads": "essay", "language": "en", "curators": ["Ann Lee", "Ben"], "license": "CC-BY-4.0",
    }  # fmt: skip
    plain = json.loads(text(small))
    assert not {"curators", "license"} & plain["dataset"].keys()
    assert {name: curated[name] for name in plain if name != "dataset"} == {
        name: plain[name] for name in plain if name != "dataset"
    }
