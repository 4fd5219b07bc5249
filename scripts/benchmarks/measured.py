"""One measured run of whosays in a process of its own: load, index, graph, answers. Started by `scripts/bench`."""

from __future__ import annotations

import json
import os
import resource
import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

os.environ["WHOSAYS_CACHE"] = "off"  # what is measured is reading, not remembering

# the other script has its libraries imported before its clock starts, too
import networkx  # noqa: F401

import graph
import graph.read.compose
import graph.read.rules
import graph.read.validate
from graph.ask.answer import evaluate
from graph.ask.question import Condition, Question


def _peak() -> int:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024


def main(path: str, source: str) -> None:
    """Load the file, build everything, answer one question a thousand times."""
    begun = time.perf_counter()
    kb = graph.load(path)
    read = time.perf_counter() - begun
    begun = time.perf_counter()
    index = kb.index
    indexed, peak_loaded = time.perf_counter() - begun, _peak()
    begun = time.perf_counter()
    nodes = kb.graph.number_of_nodes()
    built = time.perf_counter() - begun
    question = Question(target="claims", where=(Condition(field="cites", value=source),))
    answers = evaluate(kb, question)
    repeats = 1000
    begun = time.perf_counter()
    for _ in range(repeats):
        evaluate(kb, question)
    answer = (time.perf_counter() - begun) / repeats
    print(
        json.dumps(
            {
                "load": read + indexed,
                "load and graph": read + built,
                "answer": answer,
                "answers": len(answers),
                "claims": len(index.claims),
                "graph": [nodes, kb.graph.number_of_edges()],
                "peak loaded": peak_loaded,
                "peak": _peak(),
            }
        )
    )


if __name__ == "__main__":
    main(*sys.argv[1:])
