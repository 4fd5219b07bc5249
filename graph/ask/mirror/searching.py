"""What the script searches and sorts by: the index of the words of claims, and the order of records."""

from __future__ import annotations

from collections import defaultdict
from typing import Any

from graph.ask.conditions import ORDERS
from graph.ask.search import SearchIndex
from graph.knowledge import Knowledge
from graph.records import ENTITY_SECTIONS

PARTS = 10  # a weight is written in tenths


def postings(index: SearchIndex) -> str:
    """The index in one text, which the script reads when somebody searches: `stem=weight:steps;weight:steps|…`.

    A weight stands in tenths, and what has it as steps from one claim to the next.
    """
    return "|".join(f"{stem}={_of_stem(weights)}" for stem, weights in index.postings.items())


def _of_stem(weights: dict[int, float]) -> str:
    by_weight: defaultdict[int, list[int]] = defaultdict(list)
    for position, weight in sorted(weights.items()):
        by_weight[round(weight * PARTS)].append(position)
    return ";".join(f"{weight}:{_steps(positions)}" for weight, positions in by_weight.items())


def _steps(positions: list[int]) -> str:
    return ",".join(str(position - before) for before, position in zip((0, *positions), positions, strict=False))


def orders() -> dict[str, dict[str, list[str]]]:
    """How each order is said, by what it is an order of: its adjective, another word for it, and what it goes by."""
    words: defaultdict[str, dict[str, list[str]]] = defaultdict(dict)
    for (target, order), row in ORDERS.items():
        words[target][order] = [row.adjective, row.also, row.goes_by]
    return words


def ranks(kb: Knowledge) -> dict[str, dict[str, list[int]]]:
    """For each order the ranks of all records that have it, the same for those of which neither comes first."""
    return {
        kind: {
            order: _ranks([row.key(kb, record_id) for record_id in record_ids])
            for (target, order), row in ORDERS.items()
            if target == kind
        }
        for kind, record_ids in (
            ("claims", kb.index.claims),
            ("sources", [*kb.data.sources]),
            ("entities", [key for section in ENTITY_SECTIONS for key in getattr(kb.data, section)]),
        )
    }


def _ranks(keys: list[Any]) -> list[int]:
    rank = {key: number for number, key in enumerate(sorted(set(keys)))}
    return [rank[key] for key in keys]
