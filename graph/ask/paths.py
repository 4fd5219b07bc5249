"""How entities hang together: two are neighbours where one claim mentions both.

That is the line of the map, and like there the curator's own context (part of, based in, led by) draws none: a chain
from one entity to another has claims on every step.
"""

from __future__ import annotations

from typing import NamedTuple
from weakref import WeakKeyDictionary

from graph.knowledge import Knowledge


class Chain(NamedTuple):
    """A shortest chain of neighbours, and how many chains are as short."""

    entities: tuple[str, ...]
    as_short: int


def neighbours(kb: Knowledge, key: str) -> dict[str, None]:
    """The entities that some claim mentions together with this one, in reading order."""
    claims = (kb.data.claims[claim] for claim in kb.index.about.get(key, ()))
    return dict.fromkeys(other for claim in claims for other in claim.mentions() if other != key)


def co_mentions(kb: Knowledge, one: str, other: str) -> list[str]:
    """The claims that mention both, in reading order."""
    fewer, more = sorted((one, other), key=lambda key: len(kb.index.about.get(key, ())))
    return [claim for claim in kb.index.about.get(fewer, ()) if more in kb.data.claims[claim].mentions()]


def within_steps(kb: Knowledge, key: str, steps: int) -> dict[str, int]:
    """The entities that can be reached from this one, without itself, and in how many steps at the least."""
    known = _WITHIN.setdefault(kb, {})
    if (key, steps) not in known:
        found, layer = {key: 0}, [key]
        for step in range(1, steps + 1):
            layer = list(dict.fromkeys(there for here in layer for there in neighbours(kb, here) if there not in found))
            found.update(dict.fromkeys(layer, step))
            if not layer:
                break
        del found[key]
        if len(known) > 8:
            known.clear()  # a question asks for the same few sets, of one record after the other
        known[key, steps] = found
    return known[key, steps]


_WITHIN: WeakKeyDictionary[Knowledge, dict[tuple[str, int], dict[str, int]]] = WeakKeyDictionary()


def shortest_path(kb: Knowledge, one: str, other: str) -> Chain | None:
    """The shortest chain from one entity to another; of several the one whose steps the claims state most firmly.

    A step that a claim states as a relation comes before one where both are only mentioned, and then the order of the
    text decides. From the other end it is the same chain. None where no chain of claims leads there.
    """
    if one > other:
        back = shortest_path(kb, other, one)
        return Chain(back.entities[::-1], back.as_short) if back else None
    best: dict[str, tuple[int, str]] = {one: (0, "")}  # entity -> steps that no relation states, and where from
    ways, layer = {one: 1}, [one]
    while layer and other not in best:
        found: dict[str, tuple[int, str]] = {}
        counts: dict[str, int] = {}
        for here in layer:
            related = _related(kb, here)
            for there in neighbours(kb, here):
                if there in best:
                    continue
                unstated = best[here][0] + (there not in related)
                counts[there] = counts.get(there, 0) + ways[here]
                if there not in found or unstated < found[there][0]:
                    found[there] = unstated, here
        best.update(found)
        ways, layer = counts, list(found)
    if other not in best:
        return None
    entities, key = [other], other
    while key != one:
        key = best[key][1]
        entities.append(key)
    return Chain(tuple(reversed(entities)), ways[other])


def _related(kb: Knowledge, key: str) -> set[str]:
    """The entities to which a claim states a relation of this one."""
    return {
        end
        for claim in kb.index.about.get(key, ())
        for relation in kb.data.claims[claim].states
        if key in (relation.subject, relation.object)
        for end in (relation.subject, relation.object)
    }
