"""One run of the six questions in a process of its own: on our indexes, on DuckDB, or on Spark.

Started by `engines.py`, it prints one line of JSON: how long the first answer took from the beginning, how long each of
the others, what they are, and how much memory this process had at the most.
"""

from __future__ import annotations

import hashlib
import json
import os
import resource
import statistics
import sys
import time
from collections.abc import Callable
from contextlib import ExitStack
from pathlib import Path
from typing import Any

from cluster import SETTINGS

import graph
from graph.ask import names_of, understand
from graph.ask.analyses import analyse
from graph.ask.conditions import ANALYSES
from graph.ask.evaluate import evaluate
from graph.ask.question import Question
from graph.engines.analyses import analysis
from graph.engines.compile import answering
from graph.engines.duckdb import DuckDB
from graph.engines.known import known
from graph.engines.spark import Spark

QUESTIONS = (
    "claims cites:source-2 about:actor-2",  # both are hubs
    "claims about:actor-5 support:confirmed -modality:reported",
    "sources about:actor-7 at-least:2 sort:cited",
    "entities subject-of:supplies@actor-2 kind:company",
    "path from:actor-5 to:concept-7",
    "fall without:source-7",
)
RUNS, LONG = 3, 5.0  # how often each is asked; but once, if it takes more seconds than that


def asked(kind: str, place: Path, master: str, stack: ExitStack) -> tuple[Any, Callable[[Question], Any]]:
    """The names of a dataset, and what answers a question of it."""
    if kind == "indexes":
        kb = graph.load(place)
        return kb, lambda question: analyse(kb, question) if question.target in ANALYSES else evaluate(kb, question)
    engine = DuckDB(place) if kind == "duckdb" else Spark(place, master, {**SETTINGS, "spark.driver.memory": "2g"})
    stack.callback(engine.close)
    kb = known(engine, place, "")

    def answer(question: Question) -> Any:
        if question.target in ANALYSES:
            return analysis(engine, kb, question)[0]
        return tuple(record_id for (record_id,) in engine.rows(answering(engine, question)))

    return kb, answer


def main(kind: str, place: str, master: str = "") -> None:
    """Ask all questions and print what came of it."""
    os.environ["WHOSAYS_CACHE"] = "off"  # what is measured is reading, not remembering
    begun = time.perf_counter()
    with ExitStack() as stack:
        kb, answer = asked(kind, Path(place), master, stack)
        names, first = names_of(kb), 0.0
        rows = []
        for text in QUESTIONS:
            question, times = understand(names, text), []
            while len(times) < RUNS and not (times and times[0] > LONG):
                start = time.perf_counter()
                answers = answer(question)
                times.append(time.perf_counter() - start)
                first = first or time.perf_counter() - begun
            ids = getattr(answers, "ids", answers)
            digest = hashlib.sha256(repr(answers).encode()).hexdigest()
            rows.append({"seconds": statistics.median(times), "count": len(ids), "digest": digest})
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / (1024**2 if sys.platform == "darwin" else 1024)
    print(json.dumps({"first": first, "peak": peak, "cpu": time.process_time(), "rows": rows}))


if __name__ == "__main__":
    main(*sys.argv[1:])
