"""Answers that are worked out and not looked up: a path, a comparison, what would fall.

Each comes in groups, to be read one after the other: the steps of a path with the claims that draw them, what two
records share and what only one of them has, what falls and what is weakened.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from graph.ask.describe import relation
from graph.ask.paths import co_mentions, neighbours, shortest_path
from graph.ask.question import Question
from graph.ask.wording import sentence
from graph.evidence import LostSupport, without
from graph.knowledge import EDGES, Knowledge
from graph.text import listed


@dataclass(frozen=True)
class Part:
    """One part of an answer: a heading, and the records or the sentences under it."""

    title: str
    ids: tuple[str, ...] = ()
    sentences: tuple[str, ...] = ()
    whole: bool = False  # whether each claim is shown with its voice, citations and place

    def as_dict(self) -> dict[str, Any]:
        """The part as `whosays ask --json` prints it."""
        return {"title": self.title, "ids": list(self.ids), "sentences": list(self.sentences)}


@dataclass(frozen=True)
class Analysis:
    """What was worked out: the records that answer, what is known beside, and the parts in which to read it."""

    ids: tuple[str, ...]
    notes: tuple[str, ...]
    parts: tuple[Part, ...]


def analyse(kb: Knowledge, question: Question) -> Analysis:
    """The answer to a question that is worked out."""
    named = [one.value for one in question.conditions()]
    work: dict[str, Callable[[Knowledge, Sequence[str]], Analysis]] = {
        "path": _path, "comparison": _comparison, "fall": _fall,
    }  # fmt: skip
    return work[question.seek](kb, named)


def _path(kb: Knowledge, ends: Sequence[str]) -> Analysis:
    """The chain between two entities, each step with the claims that mention both."""
    one, other = ends
    found = shortest_path(kb, one, other)
    context = tuple(_context(kb, one, other))
    if found is None:
        nothing = f"No chain of claims leads from {kb.name(one)} to {kb.name(other)}."
        return Analysis((), (nothing, *context), ())
    steps = [(here, there, co_mentions(kb, here, there)) for here, there in pairwise(found.entities)]
    ids = [one]
    for _, there, claims in steps:
        ids += [*claims, there]
    parts = tuple(
        Part(f"{kb.name(here)} – {kb.name(there)}", tuple(claims), tuple(_stated(kb, here, there, claims)), whole=True)
        for here, there, claims in steps
    )
    more = found.as_short - 1
    others = f"{more:,} other {'chain is' if more == 1 else 'chains are'} as short." if more else ""
    way = " – ".join(kb.name(key) for key in found.entities)
    length = "1 step" if len(steps) == 1 else f"{len(steps)} steps"
    return Analysis(tuple(dict.fromkeys(ids)), (*filter(None, (f"{length}: {way}.", others)), *context), parts)


def _context(kb: Knowledge, one: str, other: str) -> Iterable[str]:
    """What the curator knows of the two without a claim."""
    for here, there in ((one, other), (other, one)):
        entity = kb.entity(here)
        for edge, ends in (("part of", entity.part_of), ("based in", entity.based_in), ("led by", entity.led_by)):
            if there in ends:
                yield f"Context, which no claim backs: {kb.name(here)} {EDGES[edge].reads} {kb.name(there)}."


def _stated(kb: Knowledge, one: str, other: str, claims: Iterable[str]) -> Iterable[str]:
    """The relations between two entities that claims state, as sentences."""
    for key in claims:
        for stated in kb.data.claims[key].states:
            if {stated.subject, stated.object} == {one, other}:
                yield f"{sentence(kb, relation(stated))}: {key}"


def _comparison(kb: Knowledge, keys: Sequence[str]) -> Analysis:
    """What all of them have, and what only one has."""
    works = kb.index.section[keys[0]] == "sources"
    sides = {
        "cited for" if works else "appear with": [
            list(_topics(kb, key) if works else neighbours(kb, key)) for key in keys
        ],
        "claims": [(kb.index.citing if works else kb.index.about).get(key, []) for key in keys],
    }
    if not works:
        sides["sources"] = [list(_sources(kb, key)) for key in keys]
    parts: list[Part] = []
    every, others = listed(map(kb.name, keys), "and"), "the other" if len(keys) == 2 else "any other of them"
    for what, lists in sides.items():
        shared = [key for key in lists[0] if all(key in other for other in lists[1:])]
        parts.append(Part(_TITLES[what, works][0].format(every), tuple(shared)))
        for number, key in enumerate(keys):
            rest = {one for place, other in enumerate(lists) if place != number for one in other}
            own = tuple(one for one in lists[number] if one not in rest and one not in keys)
            parts.append(Part(_TITLES[what, works][1].format(kb.name(key), others), own))
    against = tuple(dict.fromkeys(_against(kb, sides["claims"])))
    apart = f"No claim {'that cites the one' if works else 'about the one'} stands against one"
    none = f"{apart} {'that cites the other' if works else 'about the other'}; no disagreement is recorded."
    parts.insert(0, Part("Where they stand against each other", sentences=against or (none,)))
    return Analysis(tuple(keys), (), tuple(parts))


_TITLES = {
    ("cited for", True): ("{} are cited for", "Only {} is cited for"),
    ("claims", True): ("Claims that cite {}", "Claims that cite {} and not {}"),
    ("appear with", False): ("{} appear with", "Only {} appears with"),
    ("claims", False): ("Claims that mention {}", "Claims that mention {} and not {}"),
    ("sources", False): ("Sources cited for {}", "Sources cited for {} alone"),
}


def _topics(kb: Knowledge, source: str) -> dict[str, None]:
    """What a work is cited for."""
    claims = kb.index.citing.get(source, ())
    return dict.fromkeys(entity for key in claims for entity in kb.data.claims[key].mentions())


def _sources(kb: Knowledge, entity: str) -> dict[str, None]:
    claims = kb.index.about.get(entity, ())
    return dict.fromkeys(cited.source for key in claims for cited in kb.data.claims[key].cites)


def _against(kb: Knowledge, sides: Sequence[Sequence[str]]) -> Iterable[str]:
    """The claims of one side that contrast with one of another, as sentences."""
    for place, side in enumerate(sides):
        rest = {key for number, other in enumerate(sides) if number != place for key in other}
        for key in side:
            for other in kb.data.claims[key].argues.contrasts:
                if other in rest:
                    yield f"{kb.data.claims[key].says} ({key}) contrasts with: {kb.data.claims[other].says} ({other})"


def _fall(kb: Knowledge, sources: Sequence[str]) -> Analysis:
    """What would fall without some sources."""
    impact = without(kb, sources)
    names = listed(map(kb.name, sources), "and")
    gone = tuple(leg.claim for leg in impact.lost_support if leg.falls)
    legs = tuple(_leg(kb, leg) for leg in impact.lost_support)
    parts = (
        Part(f"{_count(len(impact.unsupported), 'claim')} without any citation left", impact.unsupported),
        Part(f"{_count(len(gone), 'claim')} without an argument left, and without a citation of its own", gone),
        Part(f"{_count(len(impact.weakened), 'claim')} with a citation less", impact.weakened),
        Part(
            f"{_count(len(impact.lines), 'line')} that no other claim would draw",
            sentences=tuple(f"{kb.name(one)} – {kb.name(other)}" for one, other in impact.lines),
        ),
        Part(f"{_count(len(impact.lost_support), 'claim')} with an argument less", sentences=legs),
    )
    if not impact.unsupported and not impact.weakened:
        return Analysis((), (f"Nothing would fall without {names}: no claim cites it.",), ())
    return Analysis(impact.fallen, (), tuple(part for part in parts if part.ids or part.sentences))


def _leg(kb: Knowledge, leg: LostSupport) -> str:
    """A claim that loses arguments, in a sentence."""
    if leg.falls:
        rest = "it cites nothing itself, and nothing carries it any more"
    else:
        rest = f"{leg.left} left" if leg.left else "none left, but it has citations"
    said = f"{kb.data.claims[leg.claim].says} ({leg.claim})"
    return f"{said} loses {_count(len(leg.lost), 'argument')}, {', '.join(leg.lost)}: {rest}"


def _count(number: int, word: str) -> str:
    return f"1 {word}" if number == 1 else f"{number:,} {word}s"
