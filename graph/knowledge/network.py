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
    `project:...`, `concept:...`. Their attributes:

    `sort`, `record`, `label`    claim, source, ...; the id; what a reader calls it, of a claim what it says
    `kind`                       of sources, actors, projects, concepts
    `section`, `paragraph`       of passages: a heading, and a number
    `modality`                   of claims

    Edges have the attribute `edge`: a key of `EDGES`, or the id of a predicate. An edge that a claim states, also one
    between two entities, names it in `claim`; edges of context have `context=True` instead. Beside that have

    cites                        `locator`, `quoted=True` and `verdict`, each where it is recorded
    a predicate                  `of`: the ids of what is supplied, financed or shared, a space between them
    """
    import networkx

    with collector_off():
        # one text a node, shared by all its edges: a hundred thousand equal ones would each be hashed anew
        node = {key: f"{word}:{key}" for section, word in SECTIONS.items() for key in getattr(data, section)}
        graph: networkx.MultiDiGraph[str] = networkx.MultiDiGraph(title=data.dataset.title)
        _fill(graph, _nodes(data, node), chain(_claim_edges(data, node), _other_edges(data, node)))
    return graph


def around(graph: networkx.MultiDiGraph[str], ids: Collection[str]) -> networkx.MultiDiGraph[str]:
    """The part of the graph around some records: they, every edge of theirs, and the edges that their claims state.

    Parameters
    ----------
    graph
        The whole graph, as `to_networkx` makes it. It stays as it is.
    ids
        The ids of the records, without the sort that stands before them in the names of nodes.
    """
    records = set(ids)
    nodes = {node for node, attributes in graph.nodes(data=True) if attributes["record"] in records}
    edges: Any = [  # of a graph with parallel edges: two nodes and a number
        (start, end, number)
        for start, end, number, attributes in graph.edges(keys=True, data=True)
        if start in nodes or end in nodes or attributes.get("claim") in records
    ]
    part = graph.edge_subgraph(edges).copy()
    part.add_nodes_from((node, graph.nodes[node]) for node in sorted(nodes))
    return part


def _fill(graph: networkx.MultiDiGraph[str], nodes: Iterable[Node], edges: Iterable[Edge]) -> None:
    """What `add_nodes_from` and `add_edge` do in an empty graph, in a third of the time.

    networkx looks for the nodes, copies the attributes and clears its caches for each edge. This puts all straight into
    the dictionaries that a MultiDiGraph consists of: from a node to the next to the edge's number to its attributes.
    """
    inside: Any = graph  # a test compares what comes of it with networkx's own
    by_name, ahead, back = inside._node, inside._succ, inside._pred  # noqa: SLF001
    for name, attributes in nodes:
        by_name[name], ahead[name], back[name] = attributes, {}, {}
    for start, end, attributes in edges:
        parallel = ahead[start].get(end)
        if parallel is None:
            ahead[start][end] = back[end][start] = {0: attributes}
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
    for claim_id, claim in data.claims.items():
        start = node[claim_id]
        for citation in claim.cites:
            attributes: dict[str, Any] = {"edge": "cites", "claim": claim_id}
            if locator := citation.locator:
                attributes["locator"] = locator
            if citation.quoted:
                attributes["quoted"] = True
            if citation.check:
                attributes["verdict"] = citation.check.verdict
            yield start, node[citation.source], attributes
        for edge, ends in (("about", claim.mentions()), ("from", claim.passage), ("said by", claim.said_by)):
            for end in ends:
                yield start, node[end], {"edge": edge, "claim": claim_id}
        for relation in claim.states:
            attributes = {"edge": relation.predicate, "claim": claim_id}
            if relation.of:
                attributes["of"] = " ".join(relation.of)
            yield node[relation.subject], node[relation.object], attributes
        if claim.argues is not NO_ARGUMENTS:
            for kind, aim in claim.argues.pairs():
                yield start, node[aim], {"edge": kind, "claim": claim_id}


def _other_edges(data: Dataset, node: dict[str, str]) -> Iterator[Edge]:
    for passage_id in data.passages:
        yield node[passage_id], node[data.work_of(passage_id)], {"edge": "in"}
    for source_id, source in data.sources.items():
        yield from _context("draws on", source_id, source.draws_on, node)
    for section in ENTITY_SECTIONS:
        for entity_id, entity in getattr(data, section).items():
            for edge, wholes in entity.context():
                yield from _context(edge, entity_id, wholes, node)


def _context(edge: str, start: str, ends: Iterable[str], node: dict[str, str]) -> Iterator[Edge]:
    """The edges from a record that the curator drew and no claim backs."""
    for end in ends:
        yield node[start], node[end], {"edge": edge, "context": True}
