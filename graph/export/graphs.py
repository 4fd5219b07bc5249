"""The networkx graph in formats of graph programs, with what stands in the tables at its nodes and edges."""

from __future__ import annotations

import json
import re
from collections import defaultdict
from collections.abc import Iterator
from decimal import Decimal
from typing import Any

from graph.knowledge import Knowledge
from graph.records import as_plain
from graph.tables import rows, tables

# names that a graph format keeps for itself -> ours
OTHER_NAMES = {"type": "csl_type", "source": "work", "name": "label", "key": "key_", "target": "target_", "id": "id_"}
SECTIONS = ("sources", "actors", "projects", "concepts", "passages", "claims")
SHOWN_AT_EDGES = ("relation", "source", "claim", "position")
# what XML 1.0 cannot hold: https://www.w3.org/TR/xml/#charsets
_NOT_XML = re.compile(r"[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def flat_graph(kb: Knowledge) -> Any:
    """A MultiDiGraph whose attributes are texts, numbers and truth values alone, each name with values of one type.

    Nodes have the columns of their tables, the numbers of a claim (`figures`) and the names at a source (`author` ...)
    as JSON; edges what `kb.graph` has of them, citations their columns, too. Lists are JSON. What holds nothing is
    left out.
    """
    import networkx

    graph: Any = networkx.MultiDiGraph(title=_plain(kb.data.dataset.title))
    at_nodes = dict(_at_nodes(kb))
    for node, attributes in kb.graph.nodes(data=True):
        graph.add_node(node, **_flat({**attributes, **at_nodes.get(attributes["record"], {})}))
    citations = _citations(kb)
    for start, end, attributes in kb.graph.edges(data=True):
        added: dict[str, Any] = {}
        if attributes["edge"] == "cites":
            added = next(citations[attributes["claim"], kb.graph.nodes[end]["record"]])
        graph.add_edge(start, end, **_flat({**attributes, **added}))
    return graph


def graphml(kb: Knowledge) -> str:
    """GraphML (http://graphml.graphdrawing.org)."""
    import networkx

    return "\n".join(networkx.generate_graphml(flat_graph(kb))) + "\n"


def gexf(kb: Knowledge) -> str:
    """GEXF 1.2 (https://gexf.net), without the day on which it was made: the same graph is the same text."""
    import networkx

    text = "\n".join(networkx.generate_gexf(flat_graph(kb))) + "\n"
    return re.sub(r' lastmodifieddate="[^"]*"', "", text, count=1)


def cytoscape(kb: Knowledge) -> str:
    """The JSON of Cytoscape.js (https://js.cytoscape.org)."""
    import networkx

    elements = networkx.cytoscape_data(flat_graph(kb), name="label", ident="id")
    return json.dumps(elements, ensure_ascii=False, indent=1) + "\n"


def _at_nodes(kb: Knowledge) -> Iterator[tuple[str, dict[str, Any]]]:
    for section in SECTIONS:
        names = [column.name for column in tables()[section].columns]
        for row in rows(kb.data, section):
            record = dict(zip(names, row, strict=True))
            record_id = record.pop("id")
            if section == "claims":
                record["figures"] = [as_plain(figure) for figure in kb.data.claims[record_id].figures]
            if section == "sources":
                for role in ("author", "editor", "translator"):
                    record[role] = [as_plain(name) for name in getattr(kb.data.sources[record_id], role)]
            yield record_id, record


def _citations(kb: Knowledge) -> dict[tuple[str, str], Iterator[dict[str, Any]]]:
    """The columns of the citations of each claim to each work, in their order."""
    lists: defaultdict[tuple[str, str], list[dict[str, Any]]] = defaultdict(list)
    names = [column.name for column in tables()["citations"].columns]
    for row in rows(kb.data, "citations"):
        record = dict(zip(names, row, strict=True))
        lists[record["claim"], record["source"]].append({**record, "source": None, "position": None})
    return {ends: iter(records) for ends, records in lists.items()}


def _flat(attributes: dict[str, Any]) -> dict[str, Any]:
    flat = {}
    for name, value in attributes.items():
        if value is None or value == [] or value is False:
            continue
        if isinstance(value, Decimal):
            value = float(value)
        elif isinstance(value, list):
            value = json.dumps(value, ensure_ascii=False)
        flat[OTHER_NAMES.get(name, name)] = _plain(value) if isinstance(value, str) else value
    return flat


def _plain(text: str) -> str:
    return _NOT_XML.sub("\ufffd", text)
