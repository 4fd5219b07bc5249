"""How entities hang together: two are neighbours where one claim mentions both.

That is the line of the map, and like there the curator's own context (part of, based in, led by) draws none: a chain
from one entity to another has claims on every step.
"""

from __future__ import annotations

from collections.abc import Iterator

from graph.knowledge import Knowledge, once_per_dataset
from graph.records import Relation


def neighbours(kb: Knowledge, entity_id: str) -> dict[str, None]:
    """The entities that some claim mentions together with this one, in reading order."""
    mentioned = kb.mentioned_by(kb.index.about.get(entity_id, ()))
    mentioned.pop(entity_id, None)
    return mentioned


def co_mentions(kb: Knowledge, left: str, right: str) -> list[str]:
    """The claims that mention both entities, in reading order."""
    rare, frequent = sorted((left, right), key=lambda entity_id: len(kb.index.about.get(entity_id, ())))
    return [claim_id for claim_id in kb.index.about.get(rare, ()) if frequent in kb.data.claims[claim_id].mentions()]


@once_per_dataset
def within_steps(kb: Knowledge, entity_id: str, steps: int) -> dict[str, int]:
    """The entities that can be reached from this one, without itself, and in how many steps at the least."""
    distances, layer = {entity_id: 0}, [entity_id]
    for step in range(1, steps + 1):
        layer = [*dict.fromkeys(near for inner in layer for near in neighbours(kb, inner) if near not in distances)]
        distances.update(dict.fromkeys(layer, step))
    del distances[entity_id]
    return distances


def shortest_path(kb: Knowledge, start: str, end: str) -> tuple[str, ...] | None:
    """The shortest chain from one entity to another; of several the one whose steps the claims state most firmly.

    A step that a claim states as a relation comes before one where both are only mentioned, and then the order of the
    text decides. From the other end it is the same chain. None where no chain of claims leads there.
    """
    if start > end:
        back = shortest_path(kb, end, start)
        return back[::-1] if back else None
    best: dict[str, tuple[int, str]] = {start: (0, "")}  # entity -> steps that no relation states, and where from
    layer = [start]
    beside = neighbours(kb, end)
    while layer and end not in best:
        reached: dict[str, tuple[int, str]] = {}
        last = [entity_id for entity_id in layer if entity_id in beside]  # from here on all others lead elsewhere
        for entity_id in last or layer:
            related = _related(kb, entity_id)
            for neighbour in [end] if last else neighbours(kb, entity_id):
                if neighbour in best:
                    continue
                unstated = best[entity_id][0] + (neighbour not in related)
                if neighbour not in reached or unstated < reached[neighbour][0]:
                    reached[neighbour] = unstated, entity_id
        best.update(reached)
        layer = list(reached)
    if end not in best:
        return None
    entities = [end]
    while entities[-1] != start:
        entities.append(best[entities[-1]][1])
    return tuple(reversed(entities))


def _related(kb: Knowledge, entity_id: str) -> set[str]:
    """The entities to which a claim states a relation of this one."""
    stated = (kb.index.stated.get((predicate_id, entity_id), ()) for predicate_id in kb.data.predicates)
    return {end for rows in stated for _, relation in rows for end in (relation.subject, relation.object)}


def relations_of(kb: Knowledge, record_id: str) -> Iterator[tuple[str, Relation]]:
    """The relations that claims state of an entity, at whichever end or as what is supplied, or with a predicate.

    Each comes behind the id of its claim, in reading order.
    """
    claim_ids = kb.index.claims if record_id in kb.data.predicates else kb.index.about.get(record_id, ())
    for claim_id, relation in kb.stated_by(claim_ids):
        if record_id in (relation.subject, relation.predicate, relation.object, *relation.of):
            yield claim_id, relation
