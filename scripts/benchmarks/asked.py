"""The same questions to whosays, to rdflib in SPARQL and to a scan of the networkx graph, in one process.

Started by `scripts/bench`. All three answer from memory; a difference between their answers ends the run.
"""

from __future__ import annotations

import json
import statistics
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

import networkx
import rdflib

import graph
from graph.ask import names_of
from graph.ask.evaluate import evaluate

W = rdflib.Namespace("https://example.org/whosays#")
PREFIX = f"PREFIX w: <{W}>\n"
Scan = Callable[["networkx.MultiDiGraph[str]"], set[str]]


def triples(kb: graph.KnowledgeGraph) -> rdflib.Graph:
    """What the questions need of the dataset, as triples: cites, about, and stated relations as nodes of their own."""
    store = rdflib.Graph()
    for key, claim in kb.data.claims.items():
        for cited in claim.cites:
            store.add((W[key], W.cites, W[cited.source]))
        for entity in claim.mentions():
            store.add((W[key], W.about, W[entity]))
        for stated in claim.states:
            node = rdflib.BNode()
            store.add((node, W.subject, W[stated.subject]))
            store.add((node, W.predicate, W[stated.predicate]))
            store.add((node, W.object, W[stated.object]))
    return store


def _ends(network: networkx.MultiDiGraph[str], edge: str, target: str = "") -> set[tuple[str, str]]:
    """The ends of all edges of a kind, or of those to a node: a look at every edge."""
    return {(start, end) for start, end, kind in network.edges(data="edge") if kind == edge and target in ("", end)}


def questions(kb: graph.KnowledgeGraph) -> list[tuple[str, str, str, Scan]]:
    """Name, English, SPARQL and scan of each question, about the first claim that cites and states something."""
    claim = next(claim for claim in kb.data.claims.values() if claim.cites and claim.states)
    source, stated = claim.cites[0].source, claim.states[0]
    subject, object_, verb = stated.subject, stated.object, stated.predicate
    node = {key: name for name, key in kb.graph.nodes(data="record")}
    reads = kb.data.predicates[verb].reads

    def citing(network: Any) -> set[str]:
        return {start for start, _ in _ends(network, "cites", node[source])}

    def about(network: Any) -> set[str]:
        return {start for start, _ in _ends(network, "about", node[subject])}

    def cited_for(network: Any) -> set[str]:
        claims = about(network)
        return {end for start, end in _ends(network, "cites") if start in claims}

    return [
        (
            "which claims cite X",
            f'which claims cite "{source}"',
            f"SELECT DISTINCT ?r {{ ?r w:cites w:{source} }}",
            citing,
        ),
        (
            "which claims cite X and mention Y",
            f'which claims cite "{source}" and mention "{subject}"',
            f"SELECT DISTINCT ?r {{ ?r w:cites w:{source} ; w:about w:{subject} }}",
            lambda network: citing(network) & about(network),
        ),
        (
            "which claims cite X but do not mention Y",
            f'which claims cite "{source}" but do not mention "{subject}"',
            f"SELECT DISTINCT ?r {{ ?r w:cites w:{source} FILTER NOT EXISTS {{ ?r w:about w:{subject} }} }}",
            lambda network: citing(network) - about(network),
        ),
        (
            "which sources are cited for Y",
            f'which sources are cited for "{subject}"',
            f"SELECT DISTINCT ?r {{ ?c w:about w:{subject} ; w:cites ?r }}",
            cited_for,
        ),
        (
            "who supplies Y (a verb of the dataset)",
            f'what {reads} "{object_}"',
            f"SELECT DISTINCT ?r {{ ?s w:predicate w:{verb} ; w:object w:{object_} ; w:subject ?r }}",
            lambda network: {start for start, _ in _ends(network, verb, node[object_])},
        ),
    ]


def timed(work: Callable[[], Any], least: int = 3) -> tuple[Any, float]:
    """What comes of some work, and the median of its time in seconds; so many runs at least, for 0.2 s."""
    times, end = [], time.perf_counter() + 0.2
    result = work()
    while len(times) < least or time.perf_counter() < end:
        begun = time.perf_counter()
        result = work()
        times.append(time.perf_counter() - begun)
    return result, statistics.median(times)


def main(path: str) -> None:
    """Ask every question in all three ways and print their times as JSON."""
    kb = graph.load(path)
    names_of(kb)
    store, network = triples(kb), kb.graph
    rows = []
    for name, english, sparql, scan in questions(kb):
        answer, in_english = timed(lambda asked=english: kb.ask(asked))
        _, in_short = timed(lambda asked=answer.query: kb.ask(asked))
        typed, looked_up = timed(lambda asked=answer.question: evaluate(kb, asked))
        triple, queried = timed(lambda asked=sparql: [str(row[0]) for row in store.query(PREFIX + asked)])
        scanned, walked = timed(lambda by=scan: {network.nodes[name]["record"] for name in by(network)})
        by_sparql = {address.removeprefix(str(W)) for address in triple}
        if not set(answer) == set(typed) == by_sparql == scanned:
            sys.exit(f"{english}: {sorted(answer)} {sorted(by_sparql)} {sorted(scanned)}")
        rows.append([name, len(answer), in_english, in_short, looked_up, queried, walked])
    print(json.dumps({"claims": len(kb.data.claims), "rows": rows}))


if __name__ == "__main__":
    main(*sys.argv[1:])
