"""What is worked out once for a dataset, and the walk that everything follows."""

import gc
import weakref

import graph
from graph.knowledge import Knowledge, once_per_dataset
from graph.knowledge.walk import reached


def test_a_result_is_worked_out_once_for_each_argument(
    small: graph.KnowledgeGraph, essay: graph.KnowledgeGraph
) -> None:
    """Per dataset and per argument, also where the result is nothing; never the result of another function."""
    calls = []

    @once_per_dataset
    def title(kb: Knowledge, suffix: str = "") -> str | None:
        calls.append(suffix)
        return f"{kb.data.dataset.title}{suffix}" if suffix else None

    @once_per_dataset
    def size(kb: Knowledge, suffix: str = "") -> int:
        return len(kb.data.claims)

    for _ in range(2):
        assert (title(small), title(small, "!"), size(small, "!")) == (None, "Cameras!", 3)
        assert title(essay, "!") == f"{essay.data.dataset.title}!"
    assert calls == ["", "!", "!"]


def test_results_go_with_their_dataset(small: graph.KnowledgeGraph) -> None:
    """Nothing but the dataset holds what was worked out for it, and no result holds the dataset."""

    @once_per_dataset
    def claims(kb: Knowledge) -> Knowledge:
        return kb

    kb = Knowledge(small.data, small.path)
    claims(kb)
    dataset = weakref.ref(kb)
    del kb
    gc.collect()
    assert dataset() is None


def test_a_walk_asks_once_and_ends_in_a_circle() -> None:
    """Each record is asked once for what is beyond it; a start that nothing leads back to is not reached."""
    beyond = {"a": "bc", "b": "d", "c": "d", "d": "b", "e": ""}
    asked = []

    def step(name: str) -> str:
        asked.append(name)
        return beyond[name]

    assert set(reached("aae", step)) == {"b", "c", "d"}
    assert sorted(asked) == ["a", "b", "c", "d", "e"]
    assert set(reached("b", beyond.__getitem__)) == {"b", "d"}
