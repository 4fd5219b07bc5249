"""The graph: nodes and edges of every sort, and no line between two entities without a claim."""

import networkx
import pytest

import graph
from graph.knowledge import EDGES


@pytest.fixture(params=["small", "essay"])
def kb(request: pytest.FixtureRequest) -> graph.KnowledgeGraph:
    loaded: graph.KnowledgeGraph = request.getfixturevalue(request.param)
    return loaded


def test_every_record_is_a_node(kb: graph.KnowledgeGraph) -> None:
    """Claims, sources, passages and entities are nodes, named by their sort and id."""
    expected = {f"claim:{key}" for key in kb.data.claims} | {f"source:{key}" for key in kb.data.sources}
    expected |= {f"passage:{key}" for key in kb.data.passages}
    expected |= {f"actor:{key}" for key in kb.data.actors} | {f"project:{key}" for key in kb.data.projects}
    expected |= {f"concept:{key}" for key in kb.data.concepts}
    assert set(kb.graph.nodes) == expected


def test_no_line_between_entities_without_its_claim(kb: graph.KnowledgeGraph) -> None:
    """An edge between two entities names the claim that states it, or is marked as context."""
    entities = {node for node, sort in kb.graph.nodes(data="sort") if sort in ("actor", "project", "concept")}
    between = [data for one, other, data in kb.graph.edges(data=True) if one in entities and other in entities]
    assert between
    for data in between:
        if data.get("context"):
            assert data["edge"] in {"part of", "based in", "led by", "draws on"}
            assert "claim" not in data
        else:
            states = kb.data.claims[data["claim"]].states
            assert data["edge"] in {relation.predicate for relation in states}


def test_edges_are_of_the_vocabulary(kb: graph.KnowledgeGraph) -> None:
    """Every edge is of a declared kind or a predicate, and no attribute has a name that exports swallow."""
    for _, _, data in kb.graph.edges(data=True):
        assert data["edge"] in EDGES or data["edge"] in kb.data.predicates
        assert not {"source", "target", "key", "id", "type"} & set(data)
    for _, data in kb.graph.nodes(data=True):
        assert not {"source", "target", "key", "id", "type", "name"} & set(data)


def test_the_small_graph_edge_by_edge(small: graph.KnowledgeGraph) -> None:
    """The edges of one claim and of its entities, all of them."""
    edges = {(one, data["edge"], other) for one, other, data in small.graph.edges(data=True)}
    assert {edge for edge in edges if "cameras-hikvision" in edge[0]} == {
        ("claim:cameras-hikvision", "about", "actor:hikvision"),
        ("claim:cameras-hikvision", "about", "actor:kazakhstan"),
        ("claim:cameras-hikvision", "about", "concept:cameras"),
        ("claim:cameras-hikvision", "from", "passage:p1-s1"),
        ("claim:cameras-hikvision", "said by", "actor:huawei"),
        ("claim:cameras-hikvision", "supports", "claim:cameras-soon"),
    }
    assert ("actor:hikvision", "supplies", "actor:kazakhstan") in edges
    assert ("actor:kazakhstan", "part of", "actor:central-asia") in edges
    assert ("project:silk-road", "led by", "actor:huawei") in edges
    assert ("passage:p1-s1", "in", "source:essay") in edges
    assert ("claim:cameras-soon", "cites", "source:jardine-2019") in edges
    (cites,) = (d for one, _, d in small.graph.edges(data=True) if one == "claim:cameras-soon" and d["edge"] == "cites")
    assert cites == {"edge": "cites", "claim": "cameras-soon", "locator": "p. 012", "verdict": "partly"}


def test_the_graph_is_as_networkx_would_build_it(kb: graph.KnowledgeGraph) -> None:
    """The same edges given to networkx one by one make an equal graph, and a further edge takes its place in both."""
    own = networkx.MultiDiGraph(**kb.graph.graph)
    own.add_nodes_from(kb.graph.nodes(data=True))
    for one, other, attributes in kb.graph.edges(data=True):
        own.add_edge(one, other, **attributes)
    assert networkx.utils.graphs_equal(kb.graph, own)
    grown = kb.graph.copy()
    for other in (own, grown):
        other.add_edge("actor:huawei", "actor:china", edge="tested")
        other.remove_node("source:jardine-2019")
    assert networkx.utils.graphs_equal(own, grown)
    assert own.number_of_edges() == grown.number_of_edges()
    assert {*own.predecessors("actor:china")} == {*grown.predecessors("actor:china")}


def test_parallel_relations_stay_apart(small: graph.KnowledgeGraph) -> None:
    """Two claims that state the same relation are two edges, each with its own claim."""
    assert small.graph.is_multigraph()
    assert small.graph.is_directed()


def test_indexes_are_in_reading_order(small: graph.KnowledgeGraph) -> None:
    """Claims come in the order of the work, whatever their order in the file."""
    assert small.index.claims == ["cameras-soon", "cameras-hikvision", "uzbek-deal"]
    assert small.index.citing["jardine-2019"] == ["cameras-soon", "uzbek-deal"]
    assert small.index.about["kazakhstan"] == ["cameras-soon", "cameras-hikvision"]


def test_lookups_add_nothing(small: graph.KnowledgeGraph) -> None:
    """Asking an index for what it does not hold leaves it as it was."""
    with pytest.raises(KeyError):
        small.index.citing["swanstrom-2011"]
    assert "swanstrom-2011" not in small.index.citing


def test_the_graph_is_built_once(small: graph.KnowledgeGraph) -> None:
    """The networkx graph is built when first asked for, and is then the same object."""
    assert small.graph is small.graph
