"""Records to a networkx graph, for questions about the graph itself and for whoever goes on with it in networkx.

The edge vocabulary stands at the top: this is where a record becomes an edge.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from itertools import chain
from typing import TYPE_CHECKING, Any, NamedTuple

from graph.memory import collector_off
from graph.records import ENTITY_SECTIONS, NO_ARGUMENTS, SECTIONS, Dataset

if TYPE_CHECKING:
    import networkx


Node = tuple[str, dict[str, Any]]
Edge = tuple[str, str, dict[str, Any]]


class EdgeKind(NamedTuple):
    """How one kind of edge reads in both directions."""

    reads: str
    reversed: str


# The edge vocabulary. Stated relations come on top of it: their kind is the id of a predicate of the dataset.
EDGES: dict[str, EdgeKind] = {
    "cites": EdgeKind("cites", "is cited by"),
    "about": EdgeKind("is about", "is mentioned by"),
    "from": EdgeKind("is read from", "holds"),
    "said by": EdgeKind("is said by", "says"),
    "supports": EdgeKind("supports", "is supported by"),
    "contrasts": EdgeKind("contrasts with", "contrasts with"),
    "qualifies": EdgeKind("qualifies", "is qualified by"),
    "causes": EdgeKind("brings about", "is brought about by"),
    "in": EdgeKind("stands in", "holds"),
    # context: the curator's own knowledge, which no claim backs
    "part of": EdgeKind("is part of", "has as a part"),
    "based in": EdgeKind("is based in", "is the seat of"),
    "led by": EdgeKind("is led by", "leads"),
    "draws on": EdgeKind("draws on", "is drawn on by"),
}


def to_networkx(data: Dataset) -> networkx.MultiDiGraph[str]:
    """The dataset as a networkx MultiDiGraph.

    Nodes are named by the sort of their record and its id: `claim:...`, `source:...`, `passage:...`, `actor:...`,
    `project:...`, `concept:...`. Each has the attributes `sort`, `record` (the id) and `label`, and what is plain text
    or a number of its record. Edges have the attribute `edge`: a key of `EDGES`, or the id of a predicate. An edge that
    a claim states, also one between two entities, names it in `claim`; edges of context have `context=True` instead.
    """
    import networkx

    with collector_off():
        # one text a node, shared by all its edges: a hundred thousand equal ones would each be hashed anew
        node = {key: f"{word}:{key}" for section, word in SECTIONS.items() for key in getattr(data, section)}
        graph: networkx.MultiDiGraph[str] = networkx.MultiDiGraph(title=data.dataset.title)
        _fill(graph, _nodes(data, node), chain(_claim_edges(data, node), _other_edges(data, node)))
    return graph


def around(graph: networkx.MultiDiGraph[str], ids: Collection[str]) -> networkx.MultiDiGraph[str]:
    """The part of the graph around some records: they, every edge of theirs, and the edges that their claims state."""
    wanted = set(ids)
    nodes = {node for node, attributes in graph.nodes(data=True) if attributes["record"] in wanted}
    edges: Any = [  # of a graph with parallel edges: two nodes and a number
        (one, other, number)
        for one, other, number, attributes in graph.edges(keys=True, data=True)
        if one in nodes or other in nodes or attributes.get("claim") in wanted
    ]
    part = graph.edge_subgraph(edges).copy()
    part.add_nodes_from((node, graph.nodes[node]) for node in sorted(nodes))
    return part


def _fill(graph: networkx.MultiDiGraph[str], nodes: Iterable[Node], edges: Iterable[Edge]) -> None:
    """What `add_nodes_from` and `add_edge` do in an empty graph, in a third of the time.

    networkx looks for the nodes, copies the attributes and clears its caches for each edge. Here all goes straight into
    the dictionaries that a MultiDiGraph consists of: from a node to the next to the edge's number to its attributes.
    """
    inside: Any = graph
    known, ahead, back = inside._node, inside._succ, inside._pred  # noqa: SLF001  # a test compares with networkx's own
    for name, attributes in nodes:
        known[name], ahead[name], back[name] = attributes, {}, {}
    for one, other, attributes in edges:
        parallel = ahead[one].get(other)
        if parallel is None:
            ahead[one][other] = back[other][one] = {0: attributes}
        else:
            parallel[len(parallel)] = attributes


def _nodes(data: Dataset, node: dict[str, str]) -> Iterator[Node]:
    for key, source in data.sources.items():
        yield node[key], {"sort": "source", "record": key, "label": source.label, "kind": source.kind}
    for section in ENTITY_SECTIONS:
        for key, entity in getattr(data, section).items():
            yield node[key], {"sort": SECTIONS[section], "record": key, "label": entity.name, "kind": entity.kind}
    for key, passage in data.passages.items():
        where = {"section": passage.section, "paragraph": passage.paragraph}
        yield node[key], {"sort": "passage", "record": key, "label": key, **where}
    for key, claim in data.claims.items():
        yield node[key], {"sort": "claim", "record": key, "label": claim.says, "modality": claim.modality}


def _claim_edges(data: Dataset, node: dict[str, str]) -> Iterator[Edge]:
    for key, claim in data.claims.items():
        this = node[key]
        for citation in claim.cites:
            attributes: dict[str, Any] = {"edge": "cites", "claim": key}
            if locator := citation.locator:
                attributes["locator"] = locator
            if citation.quoted:
                attributes["quoted"] = True
            if citation.check:
                attributes["verdict"] = citation.check.verdict
            yield this, node[citation.source], attributes
        for other in claim.mentions():
            yield this, node[other], {"edge": "about", "claim": key}
        for other in claim.passage:
            yield this, node[other], {"edge": "from", "claim": key}
        for other in claim.said_by:
            yield this, node[other], {"edge": "said by", "claim": key}
        for relation in claim.states:
            attributes = {"edge": relation.predicate, "claim": key}
            if relation.of:
                attributes["of"] = " ".join(relation.of)
            yield node[relation.subject], node[relation.object], attributes
        if claim.argues is not NO_ARGUMENTS:
            for kind, other in claim.argues.pairs():
                yield this, node[other], {"edge": kind, "claim": key}


def _other_edges(data: Dataset, node: dict[str, str]) -> Iterator[Edge]:
    for key, passage in data.passages.items():
        yield node[key], node[passage.source or data.dataset.reads], {"edge": "in"}
    for key, source in data.sources.items():
        for other in source.draws_on:
            yield node[key], node[other], {"edge": "draws on", "context": True}
    for section in ENTITY_SECTIONS:
        for key, entity in getattr(data, section).items():
            for edge, others in entity.context():
                for other in others:
                    yield node[key], node[other], {"edge": edge, "context": True}
