"""The script that anyone would write instead: PyYAML, pydantic, networkx, and a look at every edge for an answer.

It checks less (no lines, no ids, no rules) and builds the same graph: `scripts/bench` compares the numbers of nodes
and edges. With `--loader python` it is in its usual form, `yaml.safe_load`; with `--loader c` it uses PyYAML's C one.
"""

from __future__ import annotations

import argparse
import json
import resource
import time
from typing import Any

import jinja2  # noqa: F401  # everything is imported on top, as scripts do
import networkx
import pydantic
import pyvis.network  # noqa: F401
import yaml


class Check(pydantic.BaseModel):
    """A check."""

    verdict: str
    finding: str
    elsewhere: str = ""
    read: str | list[str] = ""
    on: Any = None


class Citation(pydantic.BaseModel):
    """A citation."""

    source: str
    page: int | str = ""
    paragraph: int | str = ""
    quoted: bool = False
    as_cited: str = ""
    note: str = ""
    check: Check | None = None


class Relation(pydantic.BaseModel):
    """A relation."""

    subject: str
    predicate: str
    object: str
    of: str | list[str] = ""


class Figure(pydantic.BaseModel):
    """A figure."""

    value: float
    unit: str
    bound: str = ""
    date: Any = None
    of: str = ""


class Claim(pydantic.BaseModel):
    """A claim."""

    says: str
    modality: str
    passage: str | list[str] = []
    about: list[str] = []
    said_by: str | list[str] = []
    states: list[Relation] = []
    figures: list[Figure] = []
    cites: list[Citation] = []
    argues: dict[str, str | list[str]] = {}
    note: str = ""
    check: Check | None = None


def many(value: str | list[str]) -> list[str]:
    """A value, or several, as a list."""
    return [value] if isinstance(value, str) and value else list(value)


def load(path: str, loader: Any) -> tuple[dict[str, Claim], networkx.MultiDiGraph]:  # noqa: C901  # as scripts are
    """The claims and the graph of a file."""
    with open(path, encoding="utf-8") as file:  # noqa: PTH123  # as scripts do
        data = yaml.load(file, Loader=loader)  # noqa: S506  # one of the two safe loaders
    claims = {key: Claim(**value) for key, value in data["claims"].items()}
    graph = networkx.MultiDiGraph()
    sort = {}
    for section in ("actors", "projects", "concepts"):
        for key, entity in data.get(section, {}).items():
            sort[key] = f"{section[:-1]}:{key}"
            graph.add_node(sort[key], label=entity["name"], kind=entity.get("kind", "concept"))
    for key, source in data["sources"].items():
        graph.add_node(f"source:{key}", label=source["label"], kind=source["kind"])
    for section in ("actors", "projects", "concepts"):
        for key, entity in data.get(section, {}).items():
            for edge in ("part_of", "based_in", "led_by"):
                for end in many(entity.get(edge, [])):
                    graph.add_edge(sort[key], sort[end], edge=edge, context=True)
    for key, passage in data["passages"].items():
        graph.add_node(f"passage:{key}", section=passage["section"], paragraph=passage["paragraph"])
        graph.add_edge(f"passage:{key}", f"source:{data['dataset']['reads']}", edge="in")
    for key, claim in claims.items():
        node = f"claim:{key}"
        graph.add_node(node, label=claim.says, modality=claim.modality)
        for cited in claim.cites:
            verdict = cited.check.verdict if cited.check else ""
            graph.add_edge(node, f"source:{cited.source}", edge="cites", claim=key, page=cited.page, verdict=verdict)
        ends = [end for stated in claim.states for end in (stated.subject, stated.object, *many(stated.of))]
        owners = [figure.of for figure in claim.figures if figure.of]
        for entity in dict.fromkeys([*claim.about, *ends, *owners]):
            graph.add_edge(node, sort[entity], edge="about", claim=key)
        for passage in many(claim.passage):
            graph.add_edge(node, f"passage:{passage}", edge="from", claim=key)
        for speaker in many(claim.said_by):
            graph.add_edge(node, sort[speaker], edge="said by", claim=key)
        for stated in claim.states:
            graph.add_edge(sort[stated.subject], sort[stated.object], edge=stated.predicate, claim=key, of=stated.of)
        for kind, argued in claim.argues.items():
            for claim_id in many(argued):
                graph.add_edge(node, f"claim:{claim_id}", edge=kind, claim=key)
    return claims, graph


def citing(graph: networkx.MultiDiGraph, source: str) -> list[str]:
    """Which claims cite a source: a look at every edge."""
    node = f"source:{source}"
    return [start for start, end, edge in graph.edges(data="edge") if end == node and edge == "cites"]


def main() -> None:
    """Load, answer if asked to, and print what it took."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("path")
    parser.add_argument("--loader", choices=("c", "python"), default="python")
    parser.add_argument("--ask", metavar="SOURCE")
    parser.add_argument("--measure", action="store_true")
    options = parser.parse_args()
    begun = time.perf_counter()
    claims, graph = load(options.path, yaml.CSafeLoader if options.loader == "c" else yaml.SafeLoader)
    loaded = time.perf_counter() - begun
    answers = []
    times = []
    for _ in range(5 if options.measure else 1):
        begun = time.perf_counter()
        answers = citing(graph, options.ask) if options.ask else []
        times.append(time.perf_counter() - begun)
    if options.measure:
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024
        size = [graph.number_of_nodes(), graph.number_of_edges()]
        print(json.dumps({"load": loaded, "answer": min(times), "answers": len(answers), "graph": size, "peak": peak}))
    else:
        for key in answers:
            print(claims[key.removeprefix("claim:")].says)


if __name__ == "__main__":
    main()
