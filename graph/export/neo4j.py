"""Nodes and relationships as CSV for the bulk import of Neo4j.

The header rules are those of `neo4j-admin database import`:
https://neo4j.com/docs/operations-manual/current/tools/neo4j-admin/neo4j-admin-import/#import-tool-header-format
"""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator
from io import StringIO
from typing import Any

from graph.export import Files
from graph.export.graphs import flat_graph
from graph.knowledge import Knowledge
from graph.records import SECTIONS

TYPES = {str: "string", int: "long", float: "double", bool: "boolean"}
COMMAND = """\
# Written by whosays. From the folder of these files:
neo4j-admin database import full \\
{arguments}
"""


def files(kb: Knowledge) -> Files:
    """A CSV file for each sort of node, `relationships.csv`, and the command that imports them."""
    graph = flat_graph(kb)
    made: Files = {}
    for section, sort in SECTIONS.items():
        nodes = [(node, attributes) for node, attributes in graph.nodes(data=True) if attributes["sort"] == sort]
        if nodes:
            names = _columns(attributes for _, attributes in nodes)
            lines = [(node, *_cells(attributes, names), sort.capitalize()) for node, attributes in nodes]
            header = (":ID", *(f"{name}:{kind}" for name, kind in names.items()), ":LABEL")
            made[f"{section}.csv"] = _csv(header, lines)
    edges = [*graph.edges(data=True)]
    columns = _columns(attributes for _, _, attributes in edges)
    header = (":START_ID", ":END_ID", *(f"{name}:{kind}" for name, kind in columns.items()), ":TYPE")
    made["relationships.csv"] = _csv(
        header,
        ((start, end, *_cells(attributes, columns), _type(attributes["edge"])) for start, end, attributes in edges),
    )
    arguments = [f"  --nodes={name}" for name in made if name != "relationships.csv"]
    arguments += ["  --relationships=relationships.csv"]
    made["import.sh"] = COMMAND.format(arguments=" \\\n".join(arguments))
    return made


def _columns(records: Iterable[dict[str, Any]]) -> dict[str, str]:
    """The names of all attributes, each with the word of its type."""
    return {name: TYPES[type(value)] for record in records for name, value in record.items()}


def _cells(record: dict[str, Any], names: Iterable[str]) -> Iterator[str]:
    for name in names:
        value = record.get(name, "")
        # a cell is one line, unless the import is told otherwise
        yield str(value).lower() if isinstance(value, bool) else " ".join(str(value).split())


def _type(edge: str) -> str:
    """The name of a kind of edge, as Cypher writes it: `HAS_DEAL_WITH`."""
    return edge.replace(" ", "_").replace("-", "_").upper()


def _csv(header: Iterable[str], lines: Iterable[Iterable[str]]) -> str:
    text = StringIO(newline="")
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(header)
    writer.writerows(lines)
    return text.getvalue()
