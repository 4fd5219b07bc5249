"""GraphML, GEXF, Cytoscape and Neo4j: read back by networkx and igraph, and by the header rules of Neo4j's import."""

import csv
import io
import json
import re
from collections import Counter
from pathlib import Path
from typing import Any

import networkx
import pytest

import graph
from graph.export import export
from graph.export.graphs import flat_graph
from graph.records import SECTIONS
from tests.export.conftest import counts

ARGUMENTS = ("supports", "contrasts", "qualifies", "causes")


def _counted(nodes: Any, edges: Any) -> tuple[int, int, int]:
    sorts = Counter(attributes["sort"] for attributes in nodes)
    kinds = Counter(attributes["edge"] for attributes in edges)
    return sorts["claim"], kinds["cites"], sum(kinds[kind] for kind in ARGUMENTS)


def _same(read: Any, kb: graph.KnowledgeGraph) -> None:
    """A graph that was read has the nodes, edges and attributes of ours."""
    flat = flat_graph(kb)
    assert dict(read.nodes(data=True)) == dict(flat.nodes(data=True))
    assert _sorted(read.edges(data=True)) == _sorted(flat.edges(data=True))


def _sorted(edges: Any) -> list[Any]:
    return sorted((start, end, sorted(attributes.items(), key=str)) for start, end, attributes in edges)


def test_every_attribute_has_one_type(kb: graph.KnowledgeGraph) -> None:
    """Programs that read a graph by columns find texts, numbers or truth values in each, never two of them."""
    flat = flat_graph(kb)
    for records in ([a for _, a in flat.nodes(data=True)], [a for *_, a in flat.edges(data=True)]):
        types: dict[str, set[type]] = {}
        for record in records:
            for name, value in record.items():
                types.setdefault(name, set()).add(type(value))
        assert all(len(kinds) == 1 and kinds <= {str, int, float, bool} for kinds in types.values()), types
        assert not types.keys() & {"source", "target", "key", "id", "type"}


def test_graphml_by_networkx(kb: graph.KnowledgeGraph) -> None:
    """Nothing is another after the way through GraphML."""
    read = networkx.parse_graphml(str(export(kb, "graphml")), force_multigraph=True)
    _same(read, kb)


def test_graphml_by_igraph(kb: graph.KnowledgeGraph, tmp_path: Path) -> None:
    """Igraph, which reads it by libxml, counts the same claims, citations and arguments."""
    igraph = pytest.importorskip("igraph")
    path = tmp_path / "graph.graphml"
    path.write_text(str(export(kb, "graphml")), encoding="utf-8")
    read = igraph.Graph.Read_GraphML(str(path))
    assert _counted([v.attributes() for v in read.vs], [e.attributes() for e in read.es]) == counts(kb)
    says = {v["record"]: v["says"] for v in read.vs if v["sort"] == "claim"}
    assert says == {key: claim.says for key, claim in kb.data.claims.items()}


def test_gexf_by_networkx(kb: graph.KnowledgeGraph) -> None:
    """Nothing is another after the way through GEXF, and no day stands in it on which it was made."""
    text = str(export(kb, "gexf"))
    assert "lastmodified" not in text
    read = networkx.read_gexf(io.BytesIO(text.encode()))
    for *_, attributes in read.edges(data=True):
        attributes.pop("id"), attributes.pop("networkx_key", None)
    _same(read, kb)


def test_cytoscape_by_networkx(kb: graph.KnowledgeGraph) -> None:
    """Its elements have names for people, ids, and every edge its ends."""
    read = json.loads(str(export(kb, "cytoscape")))
    nodes, edges = ([element["data"] for element in read["elements"][kind]] for kind in ("nodes", "edges"))
    assert _counted(nodes, edges) == counts(kb)
    ids = {node["id"] for node in nodes}
    assert all({edge["source"], edge["target"]} <= ids for edge in edges)
    assert {node["record"]: node["name"] for node in nodes if node["sort"] == "source"} == {
        key: source.label for key, source in kb.data.sources.items()
    }


def test_neo4j_by_the_rules_of_its_header(kb: graph.KnowledgeGraph) -> None:
    """One :ID and :LABEL a node, both ends and a :TYPE a relationship, and cells that are of the types in the header."""
    files = export(kb, "neo4j")
    assert isinstance(files, dict)
    read = {name: _read(str(text)) for name, text in files.items() if name.endswith(".csv")}
    edges = read.pop("relationships.csv")
    nodes = [node for section in read.values() for node in section]
    ids = [node[":ID"] for node in nodes]
    assert len(ids) == len({*ids}) == len(flat_graph(kb))
    assert {node[":LABEL"] for node in nodes} <= {sort.capitalize() for sort in SECTIONS.values()}
    assert all(
        {edge[":START_ID"], edge[":END_ID"]} <= {*ids} and re.fullmatch(r"[A-Z_]+", edge[":TYPE"]) for edge in edges
    )
    assert _counted(nodes, edges) == counts(kb)
    assert all(name in str(files["import.sh"]) for name in files if name.endswith(".csv"))


def _read(text: str) -> list[dict[str, Any]]:
    """The lines of a file for the import, which takes a line end for the end of a record."""
    readers: dict[str, Any] = {
        "string": str,
        "long": int,
        "float": float,
        "boolean": {"true": True, "false": False}.__getitem__,
    }
    lines = text.splitlines()
    header, *records = csv.reader(lines, strict=True)
    assert len(records) == len(lines) - 1
    made = []
    for record in records:
        assert len(record) == len(header)
        cells: dict[str, Any] = {}
        for column, cell in zip(header, record, strict=True):
            name, _, kind = column.rpartition(":")
            if name and cell:
                cells[name] = readers[kind](cell)
            elif not name:
                cells[column] = cell
        made.append(cells)
    return made
