"""What is worked out of the records and not looked up: a chain between two, what several share, what opposes what."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from graph.knowledge import Knowledge
from graph.knowledge.paths import co_mentions, neighbours, shortest_path


class Way(NamedTuple):
    """How two entities are connected: a chain, or none, and the claims that mention both ends of each step."""

    ends: tuple[str, str]
    entities: tuple[str, ...] | None
    steps: Sequence[list[str]] = ()


class Compared(NamedTuple):
    """What records have, row by row, a list for each of them; and which claims stand against which."""

    records: Sequence[str]
    rows: list[tuple[str, list[list[str]]]]
    opposed: list[tuple[str, str]]


class Pairs(NamedTuple):
    """The claims that stand against each other, two by two; where entities are named, one of the two mentions them."""

    entities: Sequence[str]
    claims: list[tuple[str, str]]


def way(kb: Knowledge, ends: Sequence[str]) -> Way:
    """How two entities are connected."""
    start, end = ends
    entities = shortest_path(kb, start, end)
    return Way((start, end), entities, [co_mentions(kb, near, far) for near, far in pairwise(entities or ())])


def compared(kb: Knowledge, record_ids: Sequence[str]) -> Compared:
    """What works are cited for, or what is said of entities."""
    works = kb.index.section[record_ids[0]] == "sources"
    claims = kb.index.citing if works else kb.index.about
    claim_ids = [claims.get(record_id, []) for record_id in record_ids]
    said = [kb.index.said_by.get(record_id, []) for record_id in record_ids]
    rows: list[tuple[str, list[list[str]]]]
    if works:
        rows = [("citing claims", claim_ids), ("topics", [list(kb.mentioned_by(ids)) for ids in claim_ids])]
    else:
        rows = [
            *([("said claims", said)] if all(said) else []),
            ("neighbours", [list(neighbours(kb, entity_id)) for entity_id in record_ids]),
            ("claims", claim_ids),
            ("sources", [list(kb.cited_by(ids)) for ids in claim_ids]),
        ]
    columns = [[*own, *ids] for own, ids in zip(said, claim_ids, strict=True)]
    return Compared(record_ids, rows, [*opposed(columns, lambda claim_id: kb.data.claims[claim_id].argues.contrasts)])


def opposed(columns: Sequence[Sequence[str]], contrasts: Callable[[str], Iterable[str]]) -> Iterator[tuple[str, str]]:
    """The claims of one column that contrast with one of a further column, each with that one."""
    for column, further in zip(columns, outside(columns), strict=True):
        for claim_id in column:
            yield from ((claim_id, opposed_id) for opposed_id in contrasts(claim_id) if opposed_id in further)


def outside(columns: Sequence[Sequence[str]]) -> list[set[str]]:
    """For each column, what stands in the further ones."""
    ranks = range(len(columns))
    return [{item for rank in ranks if rank != own for item in columns[rank]} for own in ranks]


def opposing_pairs(kb: Knowledge, entity_ids: Sequence[str]) -> Pairs:
    """The claims that stand against each other; of entities, where one of the two mentions them all."""

    def is_about(claim_id: str) -> bool:
        return kb.data.claims[claim_id].mentions().keys() >= set(entity_ids)

    pairs = [
        (claim_id, opposed_id)
        for claim_id in kb.index.claims
        for opposed_id in kb.data.claims[claim_id].argues.contrasts
        if is_about(claim_id) or is_about(opposed_id)
    ]
    return Pairs(entity_ids, pairs)
