"""What may be asked of sources."""

from __future__ import annotations

from collections.abc import Iterable
from typing import get_args

from graph.ask.conditions.row import ConditionType, as_said, at_least, flagged
from graph.ask.question import Condition
from graph.knowledge import Knowledge
from graph.records import ENTITY_SECTIONS
from graph.records.source import SourceKind


def _sources_for(kb: Knowledge, condition: Condition) -> Iterable[str]:
    claims = (kb.data.claims[key] for key in kb.index.about.get(condition.value, ()))
    return dict.fromkeys(citation.source for claim in claims for citation in claim.cites)


def _source_is_for(kb: Knowledge, source: str, condition: Condition) -> bool:
    return any(condition.value in kb.data.claims[key].mentions() for key in kb.index.citing.get(source, ()))


def _years_after(kb: Knowledge, source: str, condition: Condition) -> int:
    """How many years after the one that is named a source came out; 0 where no year is known: then it is neither."""
    year = kb.data.sources[source].year
    return int(year) - int(condition.value) if year else 0


SOURCES: dict[str, ConditionType] = {
    "about": ConditionType(
        "are cited for {}", "are not cited for {}", "is cited for {}", names=ENTITY_SECTIONS,
        holds=_source_is_for, find=_sources_for,
    ),
    "for": ConditionType(
        "are cited in {}", "are not cited in {}", "is cited in {}", names=("claims",),
        holds=lambda kb, key, c: any(x.source == key for x in kb.data.claims[c.value].cites),
        find=lambda kb, c: dict.fromkeys(x.source for x in kb.data.claims[c.value].cites),
    ),
    "quotes": ConditionType(
        "pass on the words of {}", "do not pass on the words of {}", "passes on the words of {}", names=("actors",),
        holds=lambda kb, key, c: any(c.value in kb.data.claims[x].said_by for x in kb.index.citing.get(key, ())),
        find=lambda kb, c: dict.fromkeys(
            cited.source for x in kb.index.said_by.get(c.value, ()) for cited in kb.data.claims[x].cites
        ),
    ),
    "kind": ConditionType(
        "are of the kind {}", "are not of the kind {}", "is of the kind {}",
        values=as_said(get_args(SourceKind)), holds=lambda kb, key, c: kb.data.sources[key].kind == c.value,
    ),
    "before": ConditionType(
        "are older than {}", "are not older than {}", "is older than {}", number=True,
        holds=lambda kb, key, c: _years_after(kb, key, c) < 0,
    ),
    "after": ConditionType(
        "are newer than {}", "are not newer than {}", "is newer than {}", number=True,
        holds=lambda kb, key, c: _years_after(kb, key, c) > 0,
    ),
    "year": ConditionType(
        "are from the year {}", "are not from the year {}", "is from the year {}", number=True,
        holds=lambda kb, key, c: kb.data.sources[key].year == c.value,
    ),
    "finding": flagged("sources"),
    "at-least": at_least(
        "are cited by at least {} claims", "are cited by fewer than {} claims", "is cited by at least {} claims",
        "claim", lambda kb, key: len(kb.index.citing.get(key, ())),
    ),
    "claims": ConditionType(
        "are cited by exactly {} claims", "are not cited by exactly {} claims", "is cited by exactly {} claims",
        number=True, holds=lambda kb, key, c: len(kb.index.citing.get(key, ())) == int(c.value),
        special={
            "0": ("are never cited", "are not cited by exactly 0 claims", "is never cited"),
            "1": ("are cited by exactly 1 claim", "are not cited by exactly 1 claim", "is cited by exactly 1 claim"),
        },
    ),
}  # fmt: skip
