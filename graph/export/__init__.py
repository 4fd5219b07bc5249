"""The dataset in other formats: one format a file, each a pure function from a dataset to a text, bytes or a folder.

`FORMATS` is what there is, in the order in which the help lists it.
"""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from typing import NamedTuple

from graph.knowledge import Knowledge

Files = dict[str, str | bytes]  # what a folder holds, by name
Fill = Callable[[Path], None]  # what fills a folder itself, because its files may be larger than the memory
Exported = str | bytes | Files | Fill


class Format(NamedTuple):
    """A format: what it is for, in one sentence, and what of a dataset it cannot hold.

    `writer` is `module:function` in this package; `is_folder` says whether it makes several files, and `extra` what has
    to be installed for it.
    """

    name: str
    says: str
    lacks: str
    writer: str
    is_folder: bool = False
    extra: str = ""


_WORK = "of a work volume, pages, publisher and the like"
_LISTS = "lists but as JSON texts"
FORMATS: dict[str, Format] = {
    format_.name: format_
    for format_ in (
        Format("json", "everything as JSON, with the field names of the YAML and the ids as keys", "", "json:text"),
        Format("tables", "a CSV file for each kind of record, described as a Frictionless data package", "",
               "csv_tables:files", is_folder=True),
        Format("xlsx", "a workbook for Excel or LibreOffice with a sheet for each kind of record",
               "of a text what is beyond 32,767 characters",
               "xlsx:workbook", extra="tables"),
        Format("sqlite", "an SQLite database with a table for each kind of record", _LISTS, "sqlite:database"),
        Format("parquet", "a Parquet file for each kind of record, the claims in folders by work", "",
               "parquet:folder", is_folder=True, extra="tables"),
        Format("graphml", "the graph for Gephi, yEd, igraph and networkx", f"lessons; {_LISTS}", "graphs:graphml"),
        Format("gexf", "the graph for Gephi", f"lessons; {_LISTS}", "graphs:gexf"),
        Format("cytoscape", "the graph for Cytoscape and Cytoscape.js", f"lessons; {_LISTS}", "graphs:cytoscape"),
        Format("neo4j", "the graph for the bulk import of Neo4j, as CSV",
               f"lessons; line ends inside of texts; {_LISTS}", "neo4j:files", is_folder=True),
        Format("dot", "claims, works, arguments and relations as a diagram for Graphviz",
               "voices, findings, figures, passages and lessons", "diagrams:dot"),
        Format("mermaid", "claims, works, arguments and relations as a flowchart for Markdown pages",
               "voices, findings, figures, passages and lessons", "diagrams:mermaid"),
        Format("turtle", "linked data with CiTO, PROV, schema.org, OA, SKOS and FaBiO",
               f"lessons; {_WORK}", "linked_data:turtle", extra="rdf"),
        Format("jsonld", "linked data as JSON-LD", f"lessons; {_WORK}", "linked_data:jsonld", extra="rdf"),
        Format("nquads", "linked data as N-Quads, what a claim states in a graph of its own",
               f"lessons; {_WORK}", "linked_data:nquads", extra="rdf"),
        Format("argdown", "claims and arguments for Argdown",
               "relations, figures and lessons; limits are drawn as attacks, causes as supports", "argdown:text"),
        Format("notes", "a folder of Markdown notes with links, one a record, for Obsidian and Logseq",
               "lessons", "notes:files", is_folder=True),
    )
}  # fmt: skip


def export(kb: Knowledge, name: str) -> Exported:
    """The dataset in a format of `FORMATS`.

    Raises
    ------
    graph.errors.CallError
        When the extra of the format is not installed.
    """
    module, function = FORMATS[name].writer.split(":")
    exported: Exported = getattr(import_module(f"graph.export.{module}"), function)(kb)
    return exported
