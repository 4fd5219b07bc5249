"""In which orders answers may come: what a superlative asks for, as in "the oldest sources"."""

from __future__ import annotations

from collections.abc import Callable
from math import log
from typing import Any, NamedTuple

from graph.ask.conditions.years import years
from graph.ask.question import Order, Target
from graph.evidence.support import Word, against, support
from graph.knowledge import Knowledge, once_per_dataset

BEST_FIRST: tuple[Word, ...] = (
    "confirmed", "partly", "not reached", "unchecked", "the author's", "reported", "absent", "contradicted",
)  # fmt: skip
WORST_FIRST: tuple[Word, ...] = (
    "contradicted", "absent", "partly", "reported", "the author's", "unchecked", "not reached", "confirmed",
)  # fmt: skip
NO_YEAR = 10_000


class OrderType(NamedTuple):
    """An order: the adjective for it, what it goes by, and the key of a record, smallest first."""

    adjective: str
    goes_by: str
    key: Callable[[Knowledge, str], Any]
    also: str = ""  # another word for it, which is the word of another order elsewhere


def _year(kb: Knowledge, source_id: str) -> int | None:
    """The year in which a source came out; none where it has none."""
    year = kb.data.sources[source_id].year
    return int(year) if year else None


@once_per_dataset
def _ends(kb: Knowledge) -> frozenset[str]:
    """The passages of the first and the last section of each work, where it says what it is about."""
    sections: dict[str, dict[str, None]] = {}
    for passage_id, passage in kb.data.passages.items():
        sections.setdefault(kb.data.work_of(passage_id), {})[passage.section] = None
    outer = {
        (work, heading) for work, headings in sections.items() for heading in (*headings,)[:: max(1, len(headings) - 1)]
    }
    return frozenset(
        passage_id
        for passage_id, passage in kb.data.passages.items()
        if (kb.data.work_of(passage_id), passage.section) in outer
    )


def _centrality(kb: Knowledge, claim_id: str) -> tuple[bool, float]:
    """Whether a claim stands in a first or last section; then how much is said of what it mentions, and arguments."""
    claim = kb.data.claims[claim_id]
    mentions = sum(log(1 + len(kb.index.about[entity_id])) for entity_id in kb.entities_of(claim))
    arguments = len(kb.index.argued.get(claim_id, ())) + sum(len(ids) for _, ids in claim.argues.lists())
    return _ends(kb).isdisjoint(claim.passage), -round(mentions + arguments, 6)


def _strength(kb: Knowledge, claim_id: str, words: tuple[Word, ...], sign: int) -> tuple[int, int]:
    """What a claim rests on, as its place among the words for that, and the number of independent works."""
    rests = support(kb, claim_id)
    return words.index(rests.word), sign * rests.independent


MENTIONED = OrderType(
    "most mentioned", "what most claims mention comes first",
    lambda kb, entity_id: -len(kb.index.about.get(entity_id, ())), "main",
)  # fmt: skip
ORDERS: dict[tuple[Target, Order], OrderType] = {
    ("sources", "cited"): OrderType(
        "most cited", "what most claims cite comes first",
        lambda kb, source_id: -len(kb.index.citing.get(source_id, ())), "main",
    ),
    ("sources", "least-cited"): OrderType(
        "least cited", "what fewest claims cite comes first",
        lambda kb, source_id: len(kb.index.citing.get(source_id, ())),
    ),
    ("sources", "oldest"): OrderType(
        "oldest", "by year, the oldest first; those without a year come last",
        lambda kb, source_id: _year(kb, source_id) or NO_YEAR,
    ),
    ("sources", "newest"): OrderType(
        "newest", "by year, the newest first; those without a year come last",
        lambda kb, source_id: -(_year(kb, source_id) or 0),
    ),
    ("actors", "mentioned"): MENTIONED, ("projects", "mentioned"): MENTIONED,
    ("concepts", "mentioned"): MENTIONED, ("entities", "mentioned"): MENTIONED,
    ("claims", "central"): OrderType(
        "most central",
        "a guess: first what stands in the first or last section, by how much is said of what it mentions and by its "
        "arguments",
        _centrality, "main",
    ),
    ("claims", "strongest"): OrderType(
        "strongest", "by the best that a check found, confirmed first, then by the number of independent works",
        lambda kb, claim_id: _strength(kb, claim_id, BEST_FIRST, -1),
    ),
    ("claims", "weakest"): OrderType(
        "weakest",
        "by what checks found, contradicted first, not reached, which is no doubt, behind what cites nothing; then by "
        "the number of independent works, fewest first",
        lambda kb, claim_id: _strength(kb, claim_id, WORST_FIRST, 1),
    ),
    ("claims", "disputed"): OrderType(
        "most disputed", "what most claims stand against comes first",
        lambda kb, claim_id: -len(against(kb, claim_id)),
    ),
    ("claims", "oldest"): OrderType(
        "earliest", "by the first year that a claim gives; those without a year come last",
        lambda kb, claim_id: min(years(kb.data.claims[claim_id]), default=NO_YEAR),
    ),
    ("claims", "newest"): OrderType(
        "latest", "by the last year that a claim gives, the latest first; those without a year come last",
        lambda kb, claim_id: -max(years(kb.data.claims[claim_id]), default=0),
    ),
}  # fmt: skip
