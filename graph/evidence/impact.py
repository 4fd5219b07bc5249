"""What falls without a source: claims, the lines that they draw, and the arguments that they carry.

A claim falls where all its citations are of works that are away; a citation at second hand is also of the work through
which it was had. What then happens to other claims is followed along the arguments: a claim that is supported or
brought about by one that fell loses a leg. One that cites nothing itself and that no standing claim carries any more
falls, so what it carries in turn loses a leg, too; two that carry each other hold nobody up. A claim of the author's
that never had a citation or a leg stands on the author's word, and nothing of it falls.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from itertools import combinations
from typing import NamedTuple

from graph.knowledge import Knowledge

CARRYING = ("supports", "causes")  # the arguments on which a claim stands


class _Ground(NamedTuple):
    """What stands while every source is there: the same for each source that is asked about."""

    carriers: dict[str, dict[str, None]]  # claim -> the claims that are a leg of it
    standing: set[str]


@dataclass(frozen=True)
class LostSupport:
    """A claim that loses support: which claims carried it and fall, and how many carry it still."""

    claim: str
    lost: tuple[str, ...]
    left: int
    falls: bool  # it cites nothing and nothing carries it any more


@dataclass(frozen=True)
class Impact:
    """What would fall without some sources. Claims are in reading order."""

    unsupported: tuple[str, ...]  # claims that lose all their citations
    weakened: tuple[str, ...]  # claims that lose some
    lines: tuple[tuple[str, str], ...]  # pairs of entities that no other claim mentions together
    lost_support: tuple[LostSupport, ...]  # claims that lose an argument for them

    @property
    def fallen(self) -> tuple[str, ...]:
        """The claims that fall: without a citation left, or citing nothing and without an argument left."""
        return (*self.unsupported, *(leg.claim for leg in self.lost_support if leg.falls))

    @property
    def weight(self) -> tuple[int, int, int, int]:
        """How much falls: what is counted first stands first."""
        return len(self.fallen), len(self.weakened), len(self.lines), len(self.lost_support)


def without(kb: Knowledge, sources: Iterable[str]) -> Impact:
    """What would fall if these sources were not there."""
    return _without(kb, set(sources), _ground(kb))


def _without(kb: Knowledge, gone: set[str], ground: _Ground) -> Impact:
    index = kb.index
    resting = {key for source in gone for by in (index.citing, index.through) for key in by.get(source, ())}
    touched = sorted(resting, key=index.rank.__getitem__)
    bare = [
        key
        for key in touched
        if all(cited.source in gone or cited.through in gone for cited in kb.data.claims[key].cites)
    ]
    lost_support = tuple(_lost_support(kb, set(bare), ground))
    return Impact(
        unsupported=tuple(bare),
        weakened=tuple(key for key in touched if key not in bare),
        lines=tuple(_lost_lines(kb, [*bare, *(leg.claim for leg in lost_support if leg.falls)])),
        lost_support=lost_support,
    )


def ranking(kb: Knowledge) -> list[tuple[str, Impact]]:
    """Every source with what would fall without it alone, those first with which most falls.

    What counts first is the number of claims that fall, then of those that lose a citation, of lines and of arguments.
    """
    ground = _ground(kb)
    falls = [(source, _without(kb, {source}, ground)) for source in kb.data.sources]
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


def _lost_support(kb: Knowledge, bare: set[str], ground: _Ground) -> Iterable[LostSupport]:
    """The claims that lose a leg, those first that stand on nothing more."""
    fallen = _fallen(kb, bare, ground)
    legs = []
    for key in {key for one in fallen for key in _carried(kb, one)} - bare:
        carriers = ground.carriers[key]
        lost = tuple(other for other in carriers if other in fallen)
        legs.append(LostSupport(key, lost, len(carriers) - len(lost), key in fallen))
    return sorted(legs, key=lambda leg: (not leg.falls, kb.index.rank[leg.claim]))


def _fallen(kb: Knowledge, bare: set[str], ground: _Ground) -> set[str]:
    """The claims that stand on nothing more where these have lost their citations, and these.

    A claim stands where it has a citation left, or never had a citation or a leg, or where one that stands carries it:
    two that carry each other hold nobody up. Only what the bare ones carry, and what that carries, can fall; the rest
    of the dataset is not looked at.
    """
    claims = kb.data.claims
    shaken = _upwards(kb, bare, lambda key: key in ground.standing and not claims[key].cites) | bare
    held = {
        key
        for key in shaken - bare
        if any(other in ground.standing and other not in shaken for other in ground.carriers[key])
    }
    return shaken - held - _upwards(kb, held, lambda key: key in shaken and key not in bare)


def _ground(kb: Knowledge) -> _Ground:
    claims = kb.data.claims
    carriers = {key: dict.fromkeys(one for kind, one in on if kind in CARRYING) for key, on in kb.index.argued.items()}
    bottom = {key for key in claims if claims[key].cites or not carriers.get(key)}
    return _Ground(carriers, bottom | _upwards(kb, bottom, lambda _: True))


def _upwards(kb: Knowledge, bottom: Iterable[str], admits: Callable[[str], bool]) -> set[str]:
    """What these claims carry, and what that carries, as far as it is admitted."""
    found: set[str] = set()
    waiting = list(bottom)
    while waiting:
        for key in _carried(kb, waiting.pop()):
            if key not in found and admits(key):
                found.add(key)
                waiting.append(key)
    return found


def _carried(kb: Knowledge, claim: str) -> Iterable[str]:
    """The claims of which a claim is a leg."""
    return (key for kind, others in kb.data.claims[claim].argues.lists() if kind in CARRYING for key in others)
