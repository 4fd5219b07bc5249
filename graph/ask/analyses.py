"""Answers that are worked out and not looked up: a path, a comparison, what would fall.

Each comes in parts, to be read one after the other: the steps of a path with the claims that draw them, what two
records share and what only one of them has, what falls and what is weakened.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from graph.ask.paths import co_mentions, neighbours, shortest_path
from graph.ask.question import Question, Target
from graph.ask.wording import sentence, with_id
from graph.evidence import LostSupport, without
from graph.knowledge import EDGES, Knowledge
from graph.text import counted, listed


@dataclass(frozen=True)
class Part:
    """One part of an answer: a heading, and the records or the sentences under it."""

    title: str
    ids: tuple[str, ...] = ()
    sentences: tuple[str, ...] = ()
    whole: bool = False  # whether each claim is shown with its voice, citations and passages

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
    return _ANALYSES[question.target](kb, [condition.value for condition in question.conditions()])


def _path(kb: Knowledge, ends: Sequence[str]) -> Analysis:
    """The chain between two entities, each step with the claims that mention both."""
    start, end = ends
    chain = shortest_path(kb, start, end)
    context = tuple(_context(kb, start, end))
    if chain is None:
        nothing = f"No chain of claims leads from {kb.name(start)} to {kb.name(end)}."
        return Analysis((), (nothing, *context), ())
    steps = [(near, far, co_mentions(kb, near, far)) for near, far in pairwise(chain.entities)]
    ids = [start]
    for _, far, claim_ids in steps:
        ids += [*claim_ids, far]
    parts = tuple(
        Part(f"{kb.name(near)} – {kb.name(far)}", tuple(claim_ids), tuple(_stated(kb, near, far, claim_ids)), True)
        for near, far, claim_ids in steps
    )
    as_short = counted(chain.as_short - 1, "other chain is", "other chains are")
    notes = [f"{counted(len(steps), 'step')}: {' – '.join(map(kb.name, chain.entities))}."]
    notes += [f"{as_short} as short."] if chain.as_short > 1 else []
    return Analysis(tuple(dict.fromkeys(ids)), (*notes, *context), parts)


def _context(kb: Knowledge, left: str, right: str) -> Iterable[str]:
    """What the curator knows of the two without a claim."""
    for near, far in ((left, right), (right, left)):
        for edge, entity_ids in kb.entity(near).context():
            if far in entity_ids:
                yield f"Context, which no claim backs: {kb.name(near)} {EDGES[edge].reads} {kb.name(far)}."


def _stated(kb: Knowledge, left: str, right: str, claim_ids: Iterable[str]) -> Iterable[str]:
    """The relations between two entities that claims state, as sentences."""
    for claim_id, relation in kb.stated_by(claim_ids):
        if {relation.subject, relation.object} == {left, right}:
            yield f"{sentence(kb, relation)}: {claim_id}"


def _comparison(kb: Knowledge, record_ids: Sequence[str]) -> Analysis:
    """What all of them have, and what only one has."""
    works = kb.index.section[record_ids[0]] == "sources"
    claims = kb.index.citing if works else kb.index.about
    claim_ids = [claims.get(record_id, []) for record_id in record_ids]
    rows: list[tuple[str, list[list[str]]]]
    if works:
        rows = [("cited for", [list(kb.mentioned_by(ids)) for ids in claim_ids]), ("claims", claim_ids)]
    else:
        rows = [
            ("appear with", [list(neighbours(kb, entity_id)) for entity_id in record_ids]),
            ("claims", claim_ids),
            ("sources", [list(kb.cited_by(ids)) for ids in claim_ids]),
        ]
    parts = [part for row, columns in rows for part in _compared(kb, record_ids, _TITLES[row, works], columns)]
    opposed = tuple(dict.fromkeys(_opposed(kb, claim_ids)))
    no_claim = f"No claim {'that cites the one' if works else 'about the one'} stands against one"
    nothing = f"{no_claim} {'that cites the other' if works else 'about the other'}; no disagreement is recorded."
    opposition = Part("Where they stand against each other", sentences=opposed or (nothing,))
    return Analysis(tuple(record_ids), (), (opposition, *parts))


_TITLES = {
    ("cited for", True): ("{} are cited for", "Only {} is cited for"),
    ("claims", True): ("Claims that cite {}", "Claims that cite {} and not {}"),
    ("appear with", False): ("{} appear with", "Only {} appears with"),
    ("claims", False): ("Claims that mention {}", "Claims that mention {} and not {}"),
    ("sources", False): ("Sources cited for {}", "Sources cited for {} alone"),
}


def _compared(
    kb: Knowledge, record_ids: Sequence[str], titles: tuple[str, str], columns: Sequence[Sequence[str]]
) -> Iterable[Part]:
    """What stands in the columns of all the records, and then what stands in that of only one."""
    shared_title, own_title = titles
    shared = tuple(item for item in columns[0] if all(item in column for column in columns[1:]))
    yield Part(shared_title.format(listed(map(kb.name, record_ids), "and")), shared)
    remainder = "the other" if len(record_ids) == 2 else "any other of them"
    for record_id, column, outside in zip(record_ids, columns, _outside(columns), strict=True):
        own = tuple(item for item in column if item not in outside and item not in record_ids)
        yield Part(own_title.format(kb.name(record_id), remainder), own)


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
                    yield f"{with_id(kb, claim_id)} contrasts with: {with_id(kb, opposed_id)}"


def _fall(kb: Knowledge, source_ids: Sequence[str]) -> Analysis:
    """What would fall without some sources."""
    impact = without(kb, source_ids)
    gone = tuple(leg.claim for leg in impact.lost_support if leg.falls)
    lines = tuple(f"{kb.name(left)} – {kb.name(right)}" for left, right in impact.lines)
    legs = tuple(_lost(kb, leg) for leg in impact.lost_support)
    parts = (
        Part(f"{counted(len(impact.unsupported), 'claim')} without any citation left", impact.unsupported),
        Part(f"{counted(len(gone), 'claim')} without an argument left, and without a citation of its own", gone),
        Part(f"{counted(len(impact.weakened), 'claim')} with a citation less", impact.weakened),
        Part(f"{counted(len(lines), 'line')} that no other claim would draw", sentences=lines),
        Part(f"{counted(len(legs), 'claim')} with an argument less", sentences=legs),
    )
    if not impact.unsupported and not impact.weakened:
        nothing = f"Nothing would fall without {listed(map(kb.name, source_ids), 'and')}: no claim cites it."
        return Analysis((), (nothing,), ())
    return Analysis(impact.fallen, (), tuple(part for part in parts if part.ids or part.sentences))


def _lost(kb: Knowledge, leg: LostSupport) -> str:
    """A claim that loses arguments, in a sentence."""
    if leg.falls:
        consequence = "it cites nothing itself, and nothing carries it any more"
    else:
        consequence = f"{leg.left} left" if leg.left else "none left, but it has citations"
    lost = f"{counted(len(leg.lost), 'argument')}, {', '.join(leg.lost)}"
    return f"{with_id(kb, leg.claim)} loses {lost}: {consequence}"


_ANALYSES: dict[Target, Callable[[Knowledge, Sequence[str]], Analysis]] = {
    "path": _path, "comparison": _comparison, "fall": _fall,
}  # fmt: skip
