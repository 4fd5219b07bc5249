"""Answers that are worked out and not looked up: a path, a comparison, what would fall.

Each comes in parts, to be read one after the other: the steps of a path with the claims that draw them, what two
records share and what only one of them has, what falls and what is weakened. Here are the words; the facts are those
of `graph.knowledge.facts`, or of an engine (`graph.engines.analyses`).
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import pairwise
from typing import Any, NamedTuple

from graph.ask.question import Question, Target
from graph.ask.sentences import say
from graph.evidence import Impact, LostSupport, without
from graph.frozen import frozen
from graph.knowledge import EDGES, Knowledge
from graph.knowledge.facts import Compared, Pairs, Way, compared, opposing_pairs, outside, way
from graph.text import counted, listed
from graph.wording import stated, with_id


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


class Fall(NamedTuple):
    """What would fall without some sources."""

    sources: Sequence[str]
    impact: Impact


def analyse(kb: Knowledge, question: Question) -> Analysis:
    """The answer to a question that is worked out."""
    record_ids = [condition.value for condition in question.conditions()]
    return worded(kb, question.target, _FACTS[question.target](kb, record_ids))


def worded(kb: Knowledge, target: Target, facts: Any) -> Analysis:
    """The answer in words, of what was worked out; the dataset has the names, and the claims of which it speaks."""
    return _WORDS[target](kb, facts)


def _path(kb: Knowledge, facts: Way) -> Analysis:
    """The chain between two entities, each step with the claims that mention both; and what else is known of them."""
    ends, entities, claim_ids = facts
    context = tuple(
        say("context", near=kb.name(near), edge=EDGES[edge].reads, far=kb.name(far))
        for near, far in (ends, ends[::-1])
        for edge, entity_ids in kb.entity(near).context()
        if far in entity_ids
    )
    if entities is None:
        start, end = map(kb.name, ends)
        return Analysis((), (say("no path", start=start, end=end), *context), ())
    ids = [ends[0]]
    parts = []
    for (near, far), between in zip(pairwise(entities), claim_ids, strict=True):
        ids += [*between, far]
        relations = (row for row in kb.stated_by(between) if {row[1].subject, row[1].object} == {near, far})
        sentences = tuple(stated(kb, claim_id, relation) for claim_id, relation in relations)
        parts.append(Part(_step(kb, near, far), tuple(between), sentences, True))
    names = " – ".join(map(kb.name, entities))
    note = say("chain", steps=counted(len(parts), "step"), names=names)
    return Analysis(tuple(dict.fromkeys(ids)), (note, *context), tuple(parts))


def _step(kb: Knowledge, near: str, far: str) -> str:
    """Two entities that some claim joins, by their names."""
    return say("step", near=kb.name(near), far=kb.name(far))


def _comparison(kb: Knowledge, facts: Compared) -> Analysis:
    """What all of them have, and what only one has: works what they are cited for, speakers what they say."""
    record_ids = facts.records
    contrasts = tuple(
        say("contrast", claim=with_id(kb, claim_id), contrasted=with_id(kb, opposed_id))
        for claim_id, opposed_id in dict.fromkeys(facts.opposed)
    )
    sort = "works" if kb.index.section[record_ids[0]] == "sources" else "entities"
    parts = [Part(say("opposition"), sentences=contrasts or (say(f"no contrast of {sort}"),))]
    names = listed(map(kb.name, record_ids), "and")
    others = say("the other" if len(record_ids) == 2 else "the others")
    for row, columns in facts.rows:
        everywhere = set(columns[0]).intersection(*columns[1:])
        shared = tuple(item for item in columns[0] if item in everywhere)
        parts.append(Part(say(f"shared {row}", names=names), shared))
        for record_id, column, further in zip(record_ids, columns, outside(columns), strict=True):
            own = tuple(item for item in column if item not in further and item not in record_ids)
            parts.append(Part(say(f"own {row}", name=kb.name(record_id), others=others), own))
    claim_ids = dict(facts.rows)["citing claims" if sort == "works" else "claims"]
    counts = ", ".join(f"{kb.name(key)} {len(ids):,}" for key, ids in zip(record_ids, claim_ids, strict=True))
    return Analysis(tuple(record_ids), (say(f"counts of {sort}", counts=counts),), tuple(parts))


def _fall(kb: Knowledge, fall: Fall) -> Analysis:
    """What would fall without some sources."""
    impact = fall.impact
    if not impact.unsupported and not impact.weakened:
        nothing = say("no fall", names=listed(map(kb.name, fall.sources), "and"))
        return Analysis((), (nothing,), ())
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
    return Analysis(impact.fallen, (), tuple(part for part in parts if part.ids or part.sentences))


def _lost(kb: Knowledge, leg: LostSupport) -> str:
    """A claim that loses arguments, in a sentence."""
    remainder = say("arguments left", count=leg.left) if leg.left else say("citations left")
    return say(
        "loss", claim=with_id(kb, leg.claim), arguments=counted(len(leg.lost), "argument"), lost=", ".join(leg.lost),
        consequence=say("fallen claim") if leg.falls else remainder,
    )  # fmt: skip


def _pairs(kb: Knowledge, facts: Pairs) -> Analysis:
    """The claims that stand against each other, two by two."""
    entity_ids, opposing = facts
    if not opposing:
        names = listed(map(kb.name, entity_ids), "and") if entity_ids else ""
        return Analysis((), (say("no pairs about", names=names) if names else say("no pairs"),), ())
    parts = tuple(Part(say("pair", number=number), pair) for number, pair in enumerate(opposing, 1))
    claim_ids = tuple(dict.fromkeys(claim_id for pair in opposing for claim_id in pair))
    return Analysis(claim_ids, (say("pairs"),), parts)


_FACTS: dict[Target, Callable[[Knowledge, Sequence[str]], Any]] = {
    "path": way, "comparison": compared, "fall": lambda kb, source_ids: Fall(source_ids, without(kb, source_ids)),
    "card": lambda _, record_ids: record_ids, "pairs": opposing_pairs,
}  # fmt: skip
_WORDS: dict[Target, Callable[[Knowledge, Any], Analysis]] = {
    "path": _path, "comparison": _comparison, "fall": _fall, "pairs": _pairs,
    "card": lambda _, record_ids: Analysis(tuple(record_ids), (), ()),
}  # fmt: skip
