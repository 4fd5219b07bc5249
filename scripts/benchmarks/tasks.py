"""What some tasks take in one state of the code: the one that PYTHONPATH names. Started by `against.py`.

It keeps to what is there in every state since version 0.1, so that any two of them can be measured with it.
"""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Callable
from typing import Any

import graph
from graph.ask.evaluate import evaluate
from graph.evidence.audit import Audit

try:
    from graph.diff import changes
except ImportError:  # so it was called in version 0.1
    from graph.changes import changes  # type: ignore[no-redef]

RUNS, ENOUGH = 5, 5.0  # runs of a task at the most, and seconds after which there are no more of them


def least(work: Callable[[], Any]) -> float:
    """The CPU seconds of the fastest run: what a machine with other work adds is no part of it."""
    times: list[float] = []
    while len(times) < RUNS and sum(times) < ENOUGH:
        begun = time.process_time()
        work()
        times.append(time.process_time() - begun)
    return min(times)


def fresh(kb: Any, path: str) -> Any:
    """The same dataset, of which nothing is worked out but where everything stands in the file."""
    twin = graph.KnowledgeGraph(kb.data, path)
    for places in ("source_map", "places"):  # as it is called, and as it was called in version 0.1
        if hasattr(type(kb), places):
            setattr(twin, places, getattr(kb, places))
    return twin


def renamed(data: Any) -> Any:
    """The same records with another id for each claim."""
    import copy

    twin = copy.copy(data)
    object.__setattr__(twin, "claims", {f"new-{key}": claim for key, claim in data.claims.items()})
    return twin


def main(path: str, larger: str, questions: str) -> None:
    """Measure the questions, a JSON list of short forms, on one dataset, and the audit and a diff on a larger one."""
    figures: dict[str, float] = {}
    answers: dict[str, int] = {}
    kb = graph.load(path)
    for asked in json.loads(questions):
        answer = kb.ask(asked)
        answers[asked] = len(answer.ids)
        analysed = asked.startswith("fall")
        figures[asked] = least(lambda: kb.ask(asked) if analysed else evaluate(kb, answer.question))  # noqa: B023
    kb = graph.load(larger)
    audits = [Audit(fresh(kb, larger)) for _ in range(RUNS)]
    figures["audit, as JSON"] = least(lambda: audits.pop().as_dict())
    twin = renamed(kb.data)
    figures["diff of renamed ids"] = least(lambda: changes(kb.data, twin))
    print(json.dumps({"seconds": figures, "answers": answers}))


if __name__ == "__main__":
    main(*sys.argv[1:])
