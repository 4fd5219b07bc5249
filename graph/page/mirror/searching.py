"""What the script searches and sorts by: the index of the words of claims, and the order of records."""

from __future__ import annotations

from collections import defaultdict
from typing import Any

from graph.ask.conditions import ORDERS
from graph.ask.evaluate import ranks
from graph.ask.question import Target
from graph.knowledge import Knowledge
from graph.search.texts import further_texts


def further_words(kb: Knowledge) -> dict[str, Any]:
    """What records are found by that the script has not as data: texts with what they count, and those of each."""
    texts: dict[tuple[str, int], int] = {}
    of_records = [
        [texts.setdefault(weighed, len(texts)) for weighed in further_texts(kb, record_id)]
        for record_id in (*kb.index.claims, *kb.data.sources)
    ]
    return {"weighed": [*texts], "of": of_records}


def steps(numbers: list[int]) -> list[int]:
    """Numbers as steps, each from the one before, which are small where the numbers rise.

    >>> steps([3, 4, 9])
    [3, 1, 5]
    """
    return [number - before for before, number in zip((0, *numbers), numbers, strict=False)]


def orders() -> dict[str, dict[str, list[str]]]:
    """How each order is said, by what it is an order of: its adjective, another word for it, and what it goes by."""
    words: defaultdict[str, dict[str, list[str]]] = defaultdict(dict)
    for (target, order), row in ORDERS.items():
        words[target][order] = [row.adjective, row.also, row.goes_by]
    return words


def all_ranks(kb: Knowledge) -> dict[str, dict[str, list[int]]]:
    """For each order the ranks of all records of a sort, the same for those of which neither comes first."""
    record_ids: dict[Target, list[str]] = {
        "claims": kb.index.claims, "sources": [*kb.data.sources],
        "entities": [entity_id for _, entity_id, _ in kb.each_entity()],
    }  # fmt: skip
    by_order: dict[str, dict[str, list[int]]] = {target: {} for target in record_ids}
    for target, order in ORDERS:
        if target in record_ids:
            rank = ranks(kb, target, order)
            by_order[target][order] = [rank.get(record_id, len(rank)) for record_id in record_ids[target]]
    return by_order
