"""What falls without a source: claims, the lines that they draw, and the arguments that they carry.

A claim falls where all its citations are of works that are away; a citation at second hand is also of the work through
which it was had. What then happens to other claims is followed along the arguments: a claim that is supported or
brought about by one that fell loses a leg. One that cites nothing itself and that no standing claim carries any more
falls, so what it carries in turn loses a leg, too; two that carry each other hold nobody up. A claim of the author's
that never had a citation or a leg stands on the author's word, and nothing of it falls.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import combinations

from graph.build import Knowledge

LEGS = ("supports", "causes")  # the arguments on which a claim stands


@dataclass(frozen=True)
class Leg:
    """A claim that loses support: which claims carried it and fall, and how many carry it still."""

    claim: str
    lost: tuple[str, ...]
    left: int
    falls: bool  # it cites nothing and nothing carries it any more


@dataclass(frozen=True)
class Fall:
    """What would fall without some sources. Claims are in reading order."""

    bare: tuple[str, ...]  # claims that lose all their citations
    weakened: tuple[str, ...]  # claims that lose some
    lines: tuple[tuple[str, str], ...]  # pairs of entities that no other claim mentions together
    legs: tuple[Leg, ...]  # claims that lose an argument for them

    @property
    def fallen(self) -> tuple[str, ...]:
        """The claims that fall: without a citation left, or citing nothing and without an argument left."""
        return (*self.bare, *(leg.claim for leg in self.legs if leg.falls))

    @property
    def weight(self) -> tuple[int, int, int, int]:
        """How much falls: what is counted first stands first."""
        return len(self.fallen), len(self.weakened), len(self.lines), len(self.legs)


def without(kb: Knowledge, sources: Iterable[str]) -> Fall:
    """What would fall if these sources were not there."""
    gone = set(sources)
    index = kb.index
    resting = {key for source in gone for by in (index.citing, index.through) for key in by.get(source, ())}
    touched = sorted(resting, key=index.rank.__getitem__)
    bare = [
        key
        for key in touched
        if all(cited.source in gone or cited.through in gone for cited in kb.data.claims[key].cites)
    ]
    legs = tuple(_lost_legs(kb, set(bare)))
    return Fall(
        bare=tuple(bare),
        weakened=tuple(key for key in touched if key not in bare),
        lines=tuple(_lost_lines(kb, [*bare, *(leg.claim for leg in legs if leg.falls)])),
        legs=legs,
    )


def ranking(kb: Knowledge) -> list[tuple[str, Fall]]:
    """Every source with what would fall without it alone, those first with which most falls.

    What counts first is the number of claims that fall, then of those that lose a citation, of lines and of arguments.
    """
    falls = [(source, without(kb, [source])) for source in kb.data.sources]
    return sorted(falls, key=lambda one: one[1].weight, reverse=True)


def _lost_lines(kb: Knowledge, bare: list[str]) -> Iterable[tuple[str, str]]:
    """The pairs that only these claims mention together, in the order in which the claims do."""
    fallen = set(bare)
    seen: set[tuple[str, str]] = set()
    for key in bare:
        for pair in combinations(kb.data.claims[key].mentions(), 2):
            one, other = sorted(pair)
            if (one, other) in seen:
                continue
            seen.add((one, other))
            fewer = min(kb.index.about[one], kb.index.about[other], key=len)
            if not any(
                claim not in fallen and {one, other} <= kb.data.claims[claim].mentions().keys() for claim in fewer
            ):
                yield pair


def _lost_legs(kb: Knowledge, bare: set[str]) -> Iterable[Leg]:
    """The claims that lose a leg, those first that stand on nothing more.

    A claim stands where it has a citation left, or never had a citation or a leg, or where one that stands carries it:
    two that carry each other hold nobody up.
    """
    carried = {key: dict.fromkeys(one for kind, one in on if kind in LEGS) for key, on in kb.index.argued.items()}
    before, after = _standing(kb, carried, set()), _standing(kb, carried, bare)
    fallen = before - after
    legs = []
    for key, carriers in carried.items():
        lost = tuple(other for other in carriers if other in fallen)
        if lost and key not in bare:
            left = sum(other not in fallen for other in carriers)
            legs.append(Leg(key, lost, left, key in fallen))
    return sorted(legs, key=lambda leg: (not leg.falls, kb.index.rank[leg.claim]))


def _standing(kb: Knowledge, carried: dict[str, dict[str, None]], bare: set[str]) -> set[str]:
    """The claims that stand on something where these have lost their citations."""
    claims = kb.data.claims
    found = {key for key in claims if key not in bare and (claims[key].cites or not carried.get(key))}
    waiting = list(found)
    while waiting:
        for kind, others in claims[waiting.pop()].argues.lists():
            for key in others if kind in LEGS else ():
                if key not in found and key not in bare:
                    found.add(key)
                    waiting.append(key)
    return found
