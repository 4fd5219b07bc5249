"""Answers that are worked out and not looked up: a path, a comparison, what would fall.

Each comes in parts, to be read one after the other: the steps of a path with the claims that draw them, what two
records share and what only one of them has, what falls and what is weakened.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from itertools import pairwise
from typing import Any

from graph.ask.question import Question, Target
from graph.ask.sentences import say
from graph.ask.wording import stated, with_id
from graph.evidence import LostSupport, without
from graph.frozen import frozen
from graph.knowledge import EDGES, Knowledge
from graph.knowledge.paths import co_mentions, neighbours, shortest_path
from graph.text import counted, listed


@frozen
class Part:
    """One part of an answer: a heading, and the records or the sentences under it."""

    title: str
    ids: tuple[str, ...] = ()
    sentences: tuple[str, ...] = ()
    whole: bool = False  # whether each claim is shown with its voice, citations and passages

    def as_dict(self) -> dict[str, Any]:
        """The part as `whosays ask --json` prints it."""
        return {"title": self.title, "ids": list(self.ids), "sentences": list(self.sentences)}


@frozen
class Analysis:
    """What was worked out: the records that answer, what is known beside, and the parts in which to read it."""

    ids: tuple[str, ...]
    notes: tuple[str, ...]
    parts: tuple[Part, ...]


def analyse(kb: Knowledge, question: Question) -> Analysis:
    """The answer to a question that is worked out."""
    return _ANALYSES[question.target](kb, [condition.value for condition in question.conditions()])


def _path(kb: Knowledge, ends: Sequence[str]) -> Analysis:
    """The chain between two entities, each step with the claims that mention both."""
    start, end = ends
    entities = shortest_path(kb, start, end)
    context = tuple(_context(kb, start, end))
    if entities is None:
        nothing = say("no path", start=kb.name(start), end=kb.name(end))
        return Analysis((), (nothing, *context), ())
    steps = [(near, far, co_mentions(kb, near, far)) for near, far in pairwise(entities)]
    ids = [start]
    for _, far, claim_ids in steps:
        ids += [*claim_ids, far]
    parts = tuple(
        Part(_step(kb, near, far), tuple(claim_ids), tuple(_stated(kb, near, far, claim_ids)), True)
        for near, far, claim_ids in steps
    )
    names = " – ".join(map(kb.name, entities))
    note = say("chain", steps=counted(len(steps), "step"), names=names)
    return Analysis(tuple(dict.fromkeys(ids)), (note, *context), parts)


def _step(kb: Knowledge, near: str, far: str) -> str:
    """Two entities that some claim joins, by their names."""
    return say("step", near=kb.name(near), far=kb.name(far))


def _context(kb: Knowledge, left: str, right: str) -> Iterable[str]:
    """What the curator knows of the two without a claim."""
    for near, far in ((left, right), (right, left)):
        for edge, entity_ids in kb.entity(near).context():
            if far in entity_ids:
                yield say("context", near=kb.name(near), edge=EDGES[edge].reads, far=kb.name(far))


def _stated(kb: Knowledge, left: str, right: str, claim_ids: Iterable[str]) -> Iterable[str]:
    """The relations between two entities that claims state, as sentences."""
    for claim_id, relation in kb.stated_by(claim_ids):
        if {relation.subject, relation.object} == {left, right}:
            yield stated(kb, claim_id, relation)


def _comparison(kb: Knowledge, record_ids: Sequence[str]) -> Analysis:
    """What all of them have, and what only one has: works what they are cited for, speakers what they say."""
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
    parts = [part for row, columns in rows for part in _compared(kb, record_ids, row, columns)]
    opposed = tuple(dict.fromkeys(_opposed(kb, [[*own, *ids] for own, ids in zip(said, claim_ids, strict=True)])))
    nothing = say("no contrast of works" if works else "no contrast of entities")
    opposition = Part(say("opposition"), sentences=opposed or (nothing,))
    return Analysis(tuple(record_ids), (), (opposition, *parts))


def _compared(kb: Knowledge, record_ids: Sequence[str], row: str, columns: Sequence[Sequence[str]]) -> Iterable[Part]:
    """What stands in the columns of all the records, and then what stands in that of only one."""
    shared = tuple(item for item in columns[0] if all(item in column for column in columns[1:]))
    yield Part(say(f"shared {row}", names=listed(map(kb.name, record_ids), "and")), shared)
    remainder = say("the other" if len(record_ids) == 2 else "the others")
    for record_id, column, outside in zip(record_ids, columns, _outside(columns), strict=True):
        own = tuple(item for item in column if item not in outside and item not in record_ids)
        yield Part(say(f"own {row}", name=kb.name(record_id), others=remainder), own)


def _outside(columns: Sequence[Sequence[str]]) -> list[set[str]]:
    """For each column, what stands in the further ones."""
    return [
        {item for index, column in enumerate(columns) if index != own for item in column} for own in range(len(columns))
    ]


def _opposed(kb: Knowledge, columns: Sequence[Sequence[str]]) -> Iterable[str]:
    """The claims of one column that contrast with one of a further column, as sentences."""
    for column, outside in zip(columns, _outside(columns), strict=True):
        for claim_id in column:
            for opposed_id in kb.data.claims[claim_id].argues.contrasts:
                if opposed_id in outside:
                    yield say("contrast", claim=with_id(kb, claim_id), contrasted=with_id(kb, opposed_id))


def _fall(kb: Knowledge, source_ids: Sequence[str]) -> Analysis:
    """What would fall without some sources."""
    impact = without(kb, source_ids)
    gone = tuple(leg.claim for leg in impact.lost_support if leg.falls)
    lines = tuple(_step(kb, left, right) for left, right in impact.lines)
    legs = tuple(_lost(kb, leg) for leg in impact.lost_support)
    parts = (
        Part(say("unsupported", claims=counted(len(impact.unsupported), "claim")), impact.unsupported),
        Part(say("unargued", claims=counted(len(gone), "claim")), gone),
        Part(say("weakened", claims=counted(len(impact.weakened), "claim")), impact.weakened),
        Part(say("lost lines", lines=counted(len(lines), "line")), sentences=lines),
        Part(say("lost arguments", claims=counted(len(legs), "claim")), sentences=legs),
    )
    if not impact.unsupported and not impact.weakened:
        nothing = say("no fall", names=listed(map(kb.name, source_ids), "and"))
        return Analysis((), (nothing,), ())
    return Analysis(impact.fallen, (), tuple(part for part in parts if part.ids or part.sentences))


def _lost(kb: Knowledge, leg: LostSupport) -> str:
    """A claim that loses arguments, in a sentence."""
    if leg.falls:
        consequence = say("fallen claim")
    else:
        consequence = say("arguments left", count=leg.left) if leg.left else say("citations left")
    return say(
        "loss", claim=with_id(kb, leg.claim), arguments=counted(len(leg.lost), "argument"), lost=", ".join(leg.lost),
        consequence=consequence,
    )  # fmt: skip


def _card(_: Knowledge, record_ids: Sequence[str]) -> Analysis:
    """One record."""
    return Analysis(tuple(record_ids), (), ())


def _pairs(kb: Knowledge, entity_ids: Sequence[str]) -> Analysis:
    """The claims that stand against each other, two by two; where entities are named, one of the two mentions them."""

    def is_about(claim_id: str) -> bool:
        return kb.data.claims[claim_id].mentions().keys() >= set(entity_ids)

    pairs = [
        (claim_id, opposed_id)
        for claim_id in kb.index.claims
        for opposed_id in kb.data.claims[claim_id].argues.contrasts
        if is_about(claim_id) or is_about(opposed_id)
    ]
    if not pairs:
        names = listed(map(kb.name, entity_ids), "and") if entity_ids else ""
        return Analysis((), (say("no pairs about", names=names) if names else say("no pairs"),), ())
    parts = tuple(Part(say("pair", number=number), pair) for number, pair in enumerate(pairs, 1))
    claim_ids = tuple(dict.fromkeys(claim_id for pair in pairs for claim_id in pair))
    return Analysis(claim_ids, (say("pairs"),), parts)


_ANALYSES: dict[Target, Callable[[Knowledge, Sequence[str]], Analysis]] = {
    "path": _path, "comparison": _comparison, "fall": _fall, "card": _card, "pairs": _pairs,
}  # fmt: skip
