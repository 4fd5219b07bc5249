"""What may be asked of sources."""

from __future__ import annotations

from collections.abc import Sequence

from graph.ask.conditions.kinds import KINDS, covered
from graph.ask.conditions.row import ConditionType, at_least, flagged
from graph.ask.question import Condition
from graph.knowledge import Knowledge
from graph.records import ENTITY_SECTIONS


def _citing(kb: Knowledge, source_id: str) -> Sequence[str]:
    """The claims that cite a source."""
    return kb.index.citing.get(source_id, ())


def times_cited(kb: Knowledge, source_id: str) -> int:
    """How many claims cite a source; of one that is known as the way to another work alone, how many go through it."""
    return len(_citing(kb, source_id) or kb.index.through.get(source_id, ()))


def _is_cited_for(kb: Knowledge, source_id: str, condition: Condition) -> bool:
    return any(condition.value in kb.data.claims[claim_id].mentions() for claim_id in _citing(kb, source_id))


def _passes_on(kb: Knowledge, source_id: str, condition: Condition) -> bool:
    return any(condition.value in kb.data.claims[claim_id].said_by for claim_id in _citing(kb, source_id))


def _years_after(kb: Knowledge, source_id: str, condition: Condition) -> int:
    """How many years after the one that is named a source came out; 0 where no year is known: then it is neither."""
    year = kb.data.sources[source_id].year
    return int(year) - int(condition.value) if year else 0


SOURCES: dict[str, ConditionType] = {
    "about": ConditionType(
        "are cited for {}", "are not cited for {}", "is cited for {}", sections=ENTITY_SECTIONS,
        matches=_is_cited_for, lookup=lambda kb, c: kb.cited_by(kb.index.about.get(c.value, ())),
    ),
    "for": ConditionType(
        "are cited in {}", "are not cited in {}", "is cited in {}", sections=("claims",),
        matches=lambda kb, source_id, c: source_id in kb.cited_by([c.value]),
        lookup=lambda kb, c: kb.cited_by([c.value]),
    ),
    "quotes": ConditionType(
        "pass on the words of {}", "do not pass on the words of {}", "passes on the words of {}", sections=("actors",),
        matches=_passes_on, lookup=lambda kb, c: kb.cited_by(kb.index.said_by.get(c.value, ())),
    ),
    "kind": ConditionType(
        "are of the kind {}", "are not of the kind {}", "is of the kind {}",
        values=KINDS, matches=lambda kb, source_id, c: kb.data.sources[source_id].kind in covered(c.value),
    ),
    "before": ConditionType(
        "are older than {}", "are not older than {}", "is older than {}", number=True,
        matches=lambda kb, source_id, c: _years_after(kb, source_id, c) < 0,
    ),
    "after": ConditionType(
        "are newer than {}", "are not newer than {}", "is newer than {}", number=True,
        matches=lambda kb, source_id, c: _years_after(kb, source_id, c) > 0,
    ),
    "year": ConditionType(
        "are from the year {}", "are not from the year {}", "is from the year {}", number=True,
        matches=lambda kb, source_id, c: kb.data.sources[source_id].year == c.value,
    ),
    "finding": flagged("sources"),
    "at-least": at_least(
        "are cited by at least {} claims", "are cited by fewer than {} claims", "is cited by at least {} claims",
        "claim", times_cited,
    ),
    "claims": ConditionType(
        "are cited by exactly {} claims", "are not cited by exactly {} claims", "is cited by exactly {} claims",
        number=True, matches=lambda kb, source_id, c: times_cited(kb, source_id) == int(c.value),
        special={
            "0": ("are never cited", "are not cited by exactly 0 claims", "is never cited"),
            "1": ("are cited by exactly 1 claim", "are not cited by exactly 1 claim", "is cited by exactly 1 claim"),
        },
    ),
}  # fmt: skip
