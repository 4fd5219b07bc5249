"""Records as linked data: what another vocabulary has is said in its words, the rest in ours (`vocabulary.ttl`).

A claim is a schema.org Claim; who speaks and where it was read is PROV; citations and arguments are CiTO; a passage is
a specific resource of the Web Annotation model between two text quotes; entities are labelled with SKOS; works are
FaBiO's. A verdict is said twice: at the check, and as what the cited work does to the claim.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from graph.errors import needs_extra
from graph.export.classes import ACTORS, WORKS
from graph.knowledge import Knowledge
from graph.records import ENTITY_SECTIONS, Check, Citation, Claim, Entity, Figure, Passage, Source
from graph.text import fold

PREFIXES = {
    "ws": "urn:whosays:vocabulary:",
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
    "schema": "https://schema.org/",
    "prov": "http://www.w3.org/ns/prov#",
    "cito": "http://purl.org/spar/cito/",
    "fabio": "http://purl.org/spar/fabio/",
    "dcterms": "http://purl.org/dc/terms/",
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "oa": "http://www.w3.org/ns/oa#",
}
# what the cited work does to the claim, by the verdict of the check; of the others nothing is known
VERDICTS = {"confirmed": "cito:confirms", "partly": "cito:qualifies", "contradicted": "cito:disputes"}
CLASSES = {"actors": "ws:Actor", "projects": "ws:Project", "concepts": "ws:Concept"}
_DATES = {4: "xsd:gYear", 7: "xsd:gYearMonth", 10: "xsd:date"}

Triple = tuple[str, str, Any]  # subject and predicate as `prefix:name` or IRI; the object a node of the library


class Vocabulary:
    """Makes nodes of the library, and names for the records of one dataset."""

    def __init__(self, kb: Knowledge) -> None:
        import pyoxigraph

        self.library = pyoxigraph
        self.kb, self.language = kb, kb.data.dataset.language
        title = re.sub(r"[^a-z0-9]+", "-", fold(kb.data.dataset.title).encode("ascii", "ignore").decode()).strip("-")
        self.base = f"urn:whosays:{title or 'dataset'}:"

    def node(self, name: str) -> Any:
        """The IRI of a `prefix:name`, of an id behind a sort (`/claim/ID`), or of an address."""
        if name.startswith("/"):
            return self.library.NamedNode(self.base + name[1:].replace("/", ":"))
        prefix, _, rest = name.partition(":")
        return self.library.NamedNode(PREFIXES[prefix] + rest if prefix in PREFIXES else name)

    def words(self, text: str) -> Any:
        """A text in the language of the dataset."""
        return self.library.Literal(text, language=self.language)

    def value(self, value: Any, datatype: str = "") -> Any:
        """A value of a type of XML Schema; a text where there is none."""
        return self.library.Literal(value, datatype=self.node(datatype)) if datatype else self.library.Literal(value)

    def date(self, date: str) -> Any:
        """A year, month or day."""
        return self.value(date, _DATES[len(date)])

    def record(self, key: str) -> str:
        """The name of a record by its id."""
        section = self.kb.index.section[key]
        return f"/{section}/{key}"


def quads(kb: Knowledge) -> Iterator[Any]:
    """The quads of pyoxigraph: all in the default graph, and what a claim states in a graph named by the claim, too.

    Raises
    ------
    graph.errors.CallError
        When the extra `rdf` is not installed.
    """
    with needs_extra("linked data", "rdf"):
        import pyoxigraph
    made = Vocabulary(kb)
    for subject, predicate, end in _triples(made):
        yield pyoxigraph.Quad(made.node(subject), made.node(predicate), end)
    for key, claim in kb.data.claims.items():
        for relation in claim.states:
            subject, verb, end = map(made.record, (relation.subject, relation.predicate, relation.object))
            yield pyoxigraph.Quad(made.node(subject), made.node(verb), made.node(end), made.node(f"/claims/{key}"))


def dataset(kb: Knowledge) -> Any:
    """The quads as a `pyoxigraph.Dataset`, to be asked and changed in Python."""
    made = [*quads(kb)]
    from pyoxigraph import Dataset

    return Dataset(made)


def nquads(kb: Knowledge) -> bytes:
    """N-Quads, sorted."""
    return b"".join(sorted(_written([*quads(kb)], "N_QUADS").splitlines(keepends=True)))


def turtle(kb: Knowledge) -> bytes:
    """Turtle: the default graph, with its prefixes."""
    return _written([quad.triple for quad in quads(kb) if not hasattr(quad.graph_name, "value")], "TURTLE")


def jsonld(kb: Knowledge) -> bytes:
    """JSON-LD, expanded, with the claims' own graphs."""
    return _written([*quads(kb)], "JSON_LD") + b"\n"


def _written(statements: list[Any], name: str) -> bytes:
    from pyoxigraph import RdfFormat, serialize

    prefixes = PREFIXES if name in ("TURTLE", "JSON_LD") else None
    written: Any = serialize(statements, format=getattr(RdfFormat, name), prefixes=prefixes)
    return bytes(written)


def _triples(made: Vocabulary) -> Iterator[Triple]:
    data = made.kb.data
    yield "/dataset/", "rdf:type", made.node("schema:Dataset")
    yield "/dataset/", "schema:name", made.words(data.dataset.title)
    if data.dataset.license:
        yield "/dataset/", "dcterms:rights", made.value(data.dataset.license)
    for curator in data.dataset.curators:
        yield "/dataset/", "dcterms:creator", made.value(curator)
    for key, predicate in data.predicates.items():
        yield made.record(key), "rdf:type", made.node("rdf:Property")
        yield made.record(key), "rdfs:label", made.words(predicate.reads)
    for key, source in data.sources.items():
        yield from _source(made, made.record(key), source)
    for section in ENTITY_SECTIONS:
        for key, entity in getattr(data, section).items():
            yield from _entity(made, made.record(key), section, entity)
    for key, passage in data.passages.items():
        yield from _passage(made, key, passage)
    for key, claim in data.claims.items():
        yield from _claim(made, key, claim)


def _source(made: Vocabulary, name: str, source: Source) -> Iterator[Triple]:
    yield name, "rdf:type", made.node(WORKS.get(source.kind, "fabio:Expression"))
    yield name, "rdf:type", made.node("schema:CreativeWork")
    yield name, "ws:kind", made.value(source.kind)
    yield name, "rdfs:label", made.value(source.label)
    yield name, "dcterms:title", made.value(source.title)
    for author in source.author:
        full = " ".join(filter(None, (author.given, author.particle, author.family, author.suffix))) or author.literal
        yield name, "dcterms:creator", made.value(full)
    if source.issued:
        yield name, "dcterms:issued", made.date(source.issued)
    if source.DOI:
        yield name, "dcterms:identifier", made.value(f"doi:{source.DOI}")
    if source.URL:
        yield name, "schema:url", made.value(source.URL, "xsd:anyURI")
    for work in source.draws_on:
        yield name, "ws:drawsOn", made.node(made.record(work))


def _entity(made: Vocabulary, name: str, section: str, entity: Entity) -> Iterator[Triple]:
    yield name, "rdf:type", made.node(CLASSES[section])
    if section == "actors":
        yield name, "rdf:type", made.node(ACTORS.get(entity.kind, "prov:Agent"))
    yield name, "ws:kind", made.value(entity.kind)
    yield name, "skos:prefLabel", made.words(entity.name)
    for alias in entity.aliases:
        yield name, "skos:altLabel", made.value(alias)
    for whole in entity.part_of:
        yield name, "dcterms:isPartOf", made.node(made.record(whole))
    if entity.note:
        yield name, "skos:note", made.words(entity.note)


def _passage(made: Vocabulary, key: str, passage: Passage) -> Iterator[Triple]:
    name = made.record(key)
    yield name, "rdf:type", made.node("ws:Passage")
    if work := made.kb.data.work_of(key):
        yield name, "oa:hasSource", made.node(made.record(work))
    yield name, "schema:articleSection", made.words(passage.section)
    yield name, "ws:paragraph", made.value(str(passage.paragraph), "xsd:integer")
    if passage.no_claim:
        yield name, "ws:noClaim", made.words(passage.no_claim)
    selector = f"/selectors/{key}"
    yield name, "oa:hasSelector", made.node(selector)
    yield selector, "rdf:type", made.node("oa:RangeSelector")
    for end, words in (("Start", passage.opens), ("End", passage.closes)):
        quote = f"/selectors/{key}/{end.lower()}"
        yield selector, f"oa:has{end}Selector", made.node(quote)
        yield quote, "rdf:type", made.node("oa:TextQuoteSelector")
        yield quote, "oa:exact", made.value(words)


def _claim(made: Vocabulary, key: str, claim: Claim) -> Iterator[Triple]:
    name = made.record(key)
    yield name, "rdf:type", made.node("ws:Claim")
    yield name, "schema:text", made.words(claim.says)
    yield name, "ws:modality", made.value(claim.modality)
    if claim.note:
        yield name, "skos:note", made.words(claim.note)
    for passage in claim.passage:
        yield name, "ws:readFrom", made.node(made.record(passage))
    for work in dict.fromkeys(map(made.kb.data.work_of, claim.passage)):
        if work:
            yield name, "schema:appearance", made.node(made.record(work))
    for entity in claim.mentions():
        yield name, "schema:about", made.node(made.record(entity))
    for actor in claim.said_by:
        yield name, "ws:saidBy", made.node(made.record(actor))
    for kind, aim in claim.argues.pairs():
        yield name, f"ws:{kind}", made.node(made.record(aim))
    for number, relation in enumerate(claim.states, start=1):
        statement = f"/relations/{key}/{number}"
        yield name, "ws:states", made.node(statement)
        yield statement, "rdf:type", made.node("ws:Relation")
        for role in ("subject", "predicate", "object"):
            yield statement, f"rdf:{role}", made.node(made.record(getattr(relation, role)))
        for thing in relation.of:
            yield statement, "schema:about", made.node(made.record(thing))
    for number, figure in enumerate(claim.figures, start=1):
        yield name, "ws:gives", made.node(f"/figures/{key}/{number}")
        yield from _figure(made, f"/figures/{key}/{number}", figure)
    for number, citation in enumerate(claim.cites, start=1):
        yield from _citation(made, name, f"/citations/{key}/{number}", citation)
    if claim.check:
        yield name, "ws:check", made.node(f"/checks/{key}")
        yield from _check(made, f"/checks/{key}", claim.check)


def _figure(made: Vocabulary, name: str, figure: Figure) -> Iterator[Triple]:
    yield name, "rdf:type", made.node("ws:Figure")
    value = "schema:value" if figure.to is None else "schema:minValue"
    yield name, value, made.value(f"{figure.value:f}", "xsd:decimal")
    if figure.to is not None:
        yield name, "schema:maxValue", made.value(f"{figure.to:f}", "xsd:decimal")
    yield name, "schema:unitText", made.value(figure.unit)
    yield name, "ws:bound", made.value(figure.bound)
    if figure.date:
        yield name, "dcterms:date", made.date(figure.date)
    if figure.of:
        yield name, "schema:about", made.node(made.record(figure.of))


def _citation(made: Vocabulary, claim: str, name: str, citation: Citation) -> Iterator[Triple]:
    work = made.record(citation.source)
    yield claim, "cito:citesAsEvidence", made.node(work)
    yield name, "rdf:type", made.node("ws:Citation")
    yield name, "cito:hasCitingEntity", made.node(claim)
    yield name, "cito:hasCitedEntity", made.node(work)
    yield name, "cito:hasCitationCharacterization", made.node("cito:citesAsEvidence")
    yield name, "ws:quoted", made.value("true" if citation.quoted else "false", "xsd:boolean")
    if citation.locator:
        yield name, "ws:locator", made.value(citation.locator)
    if citation.as_cited:
        yield name, "ws:asCited", made.value(citation.as_cited)
    if citation.through:
        yield name, "ws:through", made.node(made.record(citation.through))
    if citation.note:
        yield name, "skos:note", made.words(citation.note)
    if citation.check:
        yield name, "ws:check", made.node(f"/checks{name.removeprefix('/citations')}")
        yield from _check(made, f"/checks{name.removeprefix('/citations')}", citation.check)
        if does := VERDICTS.get(citation.check.verdict):
            yield work, does, made.node(claim)


def _check(made: Vocabulary, name: str, check: Check) -> Iterator[Triple]:
    yield name, "rdf:type", made.node("ws:Check")
    yield name, "ws:verdict", made.value(check.verdict)
    yield name, "schema:text", made.words(check.finding)
    if check.elsewhere:
        yield name, "skos:note", made.words(check.elsewhere)
    for address in check.read:
        yield name, "prov:wasDerivedFrom", made.value(address, "xsd:anyURI")
    if check.on:
        yield name, "dcterms:date", made.date(check.on)
