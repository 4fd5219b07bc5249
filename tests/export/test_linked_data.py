"""Linked data: read by rdflib, held against the shapes by pyshacl, and in words that the vocabulary has."""

from pathlib import Path
from typing import Any

import pyshacl
import pytest
from rdflib import RDF, Dataset, Graph, URIRef

import graph
from graph.export import export
from graph.export.linked_data import PREFIXES
from tests.conftest import ROOT
from tests.export.conftest import counts
from tests.samples import changed

FOLDER = ROOT / "graph" / "export"
WS, CITO = PREFIXES["ws"], PREFIXES["cito"]


def _graph(kb: graph.KnowledgeGraph) -> Graph:
    return Graph().parse(data=_bytes(kb, "turtle"), format="turtle")


def _bytes(kb: graph.KnowledgeGraph, name: str) -> bytes:
    written = export(kb, name)
    assert isinstance(written, bytes)
    return written


def _counted(read: Any) -> tuple[int, int, int]:
    def instances(name: str) -> int:
        return len({*read.subjects(RDF.type, URIRef(WS + name))})

    arguments = sum(
        len([*read.triples((None, URIRef(WS + kind), None))])
        for kind in ("supports", "contrasts", "qualifies", "causes")
    )
    return instances("Claim"), instances("Citation"), arguments


def test_turtle_by_rdflib(kb: graph.KnowledgeGraph) -> None:
    """Claims, citations and arguments are as many, and what a claim says is the same to the letter."""
    read = _graph(kb)
    assert _counted(read) == counts(kb)
    pairs = read.subject_objects(URIRef(PREFIXES["schema"] + "text"))
    says = {str(subject).split(":")[-1]: str(text) for subject, text in pairs if ":claims:" in subject}
    assert says == {key: claim.says for key, claim in kb.data.claims.items()}


@pytest.mark.filterwarnings(
    "ignore:(Dataset|ConjunctiveGraph):DeprecationWarning"
)  # rdflib's own parsers use what it gives up
@pytest.mark.parametrize(("name", "syntax"), [("nquads", "nquads"), ("jsonld", "json-ld")])
def test_the_other_two_say_the_same(kb: graph.KnowledgeGraph, name: str, syntax: str) -> None:
    """And what each claim states stands in a graph that bears the claim's name."""
    read = Dataset()
    read.parse(data=_bytes(kb, name), format=syntax)
    assert {*read.default_graph} == {*_graph(kb)}
    named = {
        (str(g.identifier).split(":")[-1], *(str(part).split(":")[-1] for part in triple))
        for g in read.graphs()
        for triple in g
        if g.identifier != read.default_graph.identifier
    }
    assert named == {
        (key, relation.subject, relation.predicate, relation.object)
        for key, claim in kb.data.claims.items()
        for relation in claim.states
    }


def test_verdicts_are_said_in_the_words_of_cito(essay: graph.KnowledgeGraph) -> None:
    """A work confirms, qualifies or disputes a claim where a check found that, and nothing where its copy was not read."""
    read = _graph(essay)
    words = {"confirmed": "confirms", "partly": "qualifies", "contradicted": "disputes"}
    for verdict, word in words.items():
        expected = {
            (citation.source, key)
            for key, claim in essay.data.claims.items()
            for citation in claim.cites
            if citation.check and citation.check.verdict == verdict
        }
        pairs = read.subject_objects(URIRef(CITO + word))
        assert {(str(work).split(":")[-1], str(claim).split(":")[-1]) for work, claim in pairs} == expected


def test_the_shapes_hold(kb: graph.KnowledgeGraph) -> None:
    """Pyshacl finds nothing; of data from which a sentence was taken it finds that."""
    shapes = Graph().parse(FOLDER / "shapes.ttl")
    read = _graph(kb)
    conforms, _, text = pyshacl.validate(read, shacl_graph=shapes)
    assert conforms, text
    claim = next(iter(read.subjects(RDF.type, URIRef(WS + "Claim"))))
    read.remove((claim, URIRef(PREFIXES["schema"] + "text"), None))
    assert not pyshacl.validate(read, shacl_graph=shapes)[0]


def test_a_range_has_two_ends(tmp_path: Path) -> None:
    """A range is a least and a greatest value, and the shapes ask for both; a single number is a value."""
    path = tmp_path / "range.yaml"
    path.write_text(changed(("value: 4000,", "value: 15, to: 20,"), ("bound: more than, ", "")), encoding="utf-8")
    read, shapes = _graph(graph.load(path)), Graph().parse(FOLDER / "shapes.ttl")
    (figure,) = read.subjects(RDF.type, URIRef(WS + "Figure"))
    ends = {name: read.value(figure, URIRef(PREFIXES["schema"] + name)) for name in ("value", "minValue", "maxValue")}
    assert {name: end and end.toPython() for name, end in ends.items()} == {
        "value": None, "minValue": 15, "maxValue": 20,
    }  # fmt: skip
    assert pyshacl.validate(read, shacl_graph=shapes)[0]
    read.remove((figure, URIRef(PREFIXES["schema"] + "maxValue"), None))
    assert not pyshacl.validate(read, shacl_graph=shapes)[0]


def test_every_word_of_ours_is_in_the_vocabulary(essay: graph.KnowledgeGraph, tmp_path: Path) -> None:
    """With a label; and the vocabulary has no word that nobody uses."""
    vocabulary = Graph().parse(FOLDER / "vocabulary.ttl")
    terms = {str(term) for term in vocabulary.subjects() if str(term).startswith(WS)}
    text = (FOLDER / "linked_data.py").read_text(encoding="utf-8")
    used = {str(part) for triple in _graph(essay) for part in triple if str(part).startswith(WS)}
    assert used <= terms
    assert {term for term in terms - used if f'"ws:{term.removeprefix(WS)}"' not in text} <= {
        f"{WS}{kind}" for kind in ("supports", "contrasts", "qualifies", "causes")
    }
