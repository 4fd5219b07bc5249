"""What falls without a source: claims, the lines that they draw, and the arguments that they carry.

A claim is unsupported where all its citations are of works that are away; a citation at second hand is also of the work
through which it was had. What then happens to other claims is followed along the arguments: a claim that is supported
or brought about by one that fell loses a carrier. One that cites nothing itself and that no standing claim carries any
more falls, so what it carries in turn loses a carrier, too; two that carry each other hold nobody up. A claim of the
author's that never had a citation or a carrier stands on the author's word, and nothing of it falls.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Container, Iterable, Iterator, Mapping
from itertools import chain, combinations
from typing import NamedTuple

from graph.frozen import frozen
from graph.knowledge import Knowledge, once_per_dataset
from graph.knowledge.walk import reached

CARRYING = ("supports", "causes")  # the arguments on which a claim stands


class _Ground(NamedTuple):
    """What stands while every source is there: the same for each source that is asked about."""

    carried: dict[str, list[str]]  # claim -> the claims that it carries; no key where there is none
    carriers: dict[str, dict[str, None]]  # claim -> the claims that carry it
    standing: set[str]


@frozen
class LostSupport:
    """A claim that loses support: which claims carried it and fall, and how many carry it still."""

    claim: str
    lost: tuple[str, ...]
    left: int
    falls: bool  # it cites nothing and nothing carries it any more


@frozen
class Impact:
    """What would fall without some sources. Claims are in reading order."""

    unsupported: tuple[str, ...]  # claims that lose all their citations
    weakened: tuple[str, ...]  # claims that lose some
    lines: tuple[tuple[str, str], ...]  # pairs of entities that no other claim mentions together
    lost_support: tuple[LostSupport, ...]  # claims that lose an argument for them

    @property
    def fallen(self) -> tuple[str, ...]:
        """The claims that fall: without a citation left, or citing nothing and without an argument left."""
        return (*self.unsupported, *(loss.claim for loss in self.lost_support if loss.falls))

    @property
    def weight(self) -> tuple[int, int, int, int]:
        """How much falls, what counts first first: claims that fall or lose a citation, lines, arguments."""
        return len(self.fallen), len(self.weakened), len(self.lines), len(self.lost_support)


def without(kb: Knowledge, source_ids: Iterable[str]) -> Impact:
    """What would fall if the sources with these ids were not there. An id that no source has takes nothing away."""
    gone, index, claims = set(source_ids), kb.index, kb.data.claims
    rows = [by[source_id] for source_id in gone for by in (index.citing, index.through) if source_id in by]
    touched = rows[0] if len(rows) == 1 else sorted({*chain.from_iterable(rows)}, key=index.rank.__getitem__)
    unsupported = {
        claim_id: None
        for claim_id in touched
        if all(citation.source in gone or citation.through in gone for citation in claims[claim_id].cites)
    }
    lost_support = _lost_support(kb, unsupported.keys())
    return Impact(
        unsupported=tuple(unsupported),
        weakened=tuple(claim_id for claim_id in touched if claim_id not in unsupported),
        lines=tuple(_lost_lines(kb, {**unsupported, **{loss.claim: None for loss in lost_support if loss.falls}})),
        lost_support=tuple(lost_support),
    )


def ranking(kb: Knowledge) -> list[tuple[str, Impact]]:
    """The id of every source with what would fall without it alone, those first with which most falls.

    What counts first is the number of claims that fall, then of those that lose a citation, of lines and of arguments.
    """
    impacts = [(source_id, without(kb, [source_id])) for source_id in kb.data.sources]
    return sorted(impacts, key=lambda row: row[1].weight, reverse=True)


def _lost_lines(kb: Knowledge, fallen: Iterable[str]) -> list[tuple[str, str]]:
    """The pairs that only these claims mention together, in the order in which the claims do."""
    all_claims, numbers = _lines(kb), Counter(_pairs(kb, fallen))
    for left, right in [(left, right) for left, right in numbers if (right, left) in numbers]:
        if (left, right) in numbers:  # the same line, which another claim mentions the other way round
            numbers[left, right] += numbers.pop((right, left))
    return [pair for pair, number in numbers.items() if number == all_claims[pair]]


@once_per_dataset
def _lines(kb: Knowledge) -> dict[tuple[str, str], int]:
    """How many claims mention two entities together: by each pair that a claim mentions, whichever way round."""
    numbers = Counter(_pairs(kb, kb.data.claims))
    return {(left, right): number + numbers.get((right, left), 0) for (left, right), number in numbers.items()}


def _pairs(kb: Knowledge, claim_ids: Iterable[str]) -> Iterator[tuple[str, str]]:
    """The pairs of entities that these claims mention together, those of each claim once."""
    return chain.from_iterable(combinations(kb.mentioned[claim_id], 2) for claim_id in claim_ids)


def _lost_support(kb: Knowledge, unsupported: Collection[str]) -> list[LostSupport]:
    """The claims that lose a carrier. Only what the unsupported ones carry, and what that carries, is looked at."""
    claims, (carried, carriers, standing) = kb.data.claims, _ground(kb)
    if carried.keys().isdisjoint(unsupported):
        return []
    leaning = _upwards(carried, unsupported, lambda key: key in standing and not claims[key].cites)
    shaken = leaning.union(unsupported)
    legs = {key: carriers[key] for carrier in carried.keys() & shaken for key in carried[carrier]}
    return losses(unsupported, shaken, legs, standing, kb.index.rank.__getitem__)


def losses(
    unsupported: Collection[str],
    shaken: Collection[str],
    carriers: Mapping[str, Collection[str]],
    standing: Container[str],
    rank: Callable[[str], int],
) -> list[LostSupport]:
    """The claims that lose a carrier, those first that stand on nothing more.

    A claim stands where it has a citation left, or never had a citation or a carrier, or where one that stands carries
    it: two that carry each other hold nobody up.

    Parameters
    ----------
    unsupported
        The claims that lose all their citations.
    shaken
        These, and what they carry that cites nothing, and what that carries.
    carriers
        For each claim that a shaken one carries, the claims that carry it.
    standing
        The claims that stand while every source is there.
    rank
        The place of a claim in reading order.
    """
    leaning: dict[str, list[str]] = {}  # carrier -> the shaken claims that may fall with it
    held = set()
    for claim_id in set(shaken).difference(unsupported):
        for carrier in carriers[claim_id]:
            leaning.setdefault(carrier, []).append(claim_id)
            if carrier in standing and carrier not in shaken:
                held.add(claim_id)
    fallen = set(shaken) - held - reached(held, lambda key: leaning.get(key, ())).keys()
    lost = {key: tuple(carrier for carrier in legs if carrier in fallen) for key, legs in carriers.items()}
    rows = [
        LostSupport(key, gone, len(carriers[key]) - len(gone), key in fallen)
        for key, gone in lost.items()
        if gone and key not in unsupported
    ]
    return sorted(rows, key=lambda loss: (not loss.falls, rank(loss.claim)))


def standing(kb: Knowledge) -> Container[str]:
    """The claims that stand while every source is there: all, but for those that carry each other and nothing else."""
    return _ground(kb).standing


@once_per_dataset
def _ground(kb: Knowledge) -> _Ground:
    carried: dict[str, list[str]] = {}
    carriers: dict[str, dict[str, None]] = {}
    for claim_id, arguing in kb.index.argued.items():
        if legs := dict.fromkeys(carrier for kind, carrier in arguing if kind in CARRYING):
            carriers[claim_id] = legs
            for carrier in legs:
                carried.setdefault(carrier, []).append(claim_id)
    bottom = {claim_id for claim_id, claim in kb.data.claims.items() if claim.cites or claim_id not in carriers}
    return _Ground(carried, carriers, bottom | _upwards(carried, bottom, lambda _: True))


def _upwards(carried: Mapping[str, Iterable[str]], bottom: Iterable[str], admits: Callable[[str], bool]) -> set[str]:
    """What these claims carry, and what that carries, as far as it is admitted."""
    carrying = carried.keys() & set(bottom)
    return set(reached(carrying, lambda claim_id: filter(admits, carried.get(claim_id, ()))))


def carried(kb: Knowledge, claim_id: str) -> list[str]:
    """The ids of the claims that a claim carries: for which it is a reason, or which it brings about; each once."""
    argues = kb.data.claims[claim_id].argues
    return list(dict.fromkeys(argued_id for kind, argued_id in argues.pairs() if kind in CARRYING))
