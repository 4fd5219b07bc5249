"""What may be asked of sources, and their kinds as people call them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import get_args

from graph.ask.conditions.row import ConditionType, at_least, being, exactly, flagged, looked_up, said
from graph.ask.conditions.years import is_among
from graph.ask.names import TOPICS
from graph.ask.question import Condition
from graph.ask.sentences import say
from graph.knowledge import Knowledge
from graph.records.source import SourceKind

# a word for several kinds, and a kind whose word in everyday use has others in it
COVERS: Mapping[str, tuple[SourceKind, ...]] = {
    "news": ("news", "news analysis"),
    "academic": (
        "peer-reviewed article", "working paper", "book", "book chapter", "thesis", "preprint", "conference paper",
    ),
    "official": ("government document", "court document", "law", "court decision"),
    "report": ("report", "think-tank report", "working paper", "white paper"),
    "blog": ("blog post", "think-tank blog post"),
    "think tank": ("think-tank report", "think-tank blog post"),
}  # fmt: skip
KINDS: Mapping[str, str] = {word: word for word in (*get_args(SourceKind), *COVERS)}


def covered(word: str) -> tuple[str, ...]:
    """The kinds that a word stands for: itself, or those that it covers.

    >>> covered("news"), covered("speech")
    (('news', 'news analysis'), ('speech',))
    """
    return COVERS.get(word, (word,))


def covers_note(word: str) -> str:
    """A sentence on what a word covers; empty where that is the kind itself."""
    kinds = covered(word)
    return "" if kinds == (word,) else say("kinds covered", word=word, kinds=", ".join(kinds))


def _citing(kb: Knowledge, source_id: str) -> Sequence[str]:
    """The claims that cite a source."""
    return kb.index.citing.get(source_id, ())


def times_cited(kb: Knowledge, source_id: str) -> int:
    """How many claims cite a source; of one that is known as the way to another work alone, how many go through it."""
    return len(_citing(kb, source_id) or kb.index.through.get(source_id, ()))


def _cited_for(kb: Knowledge, condition: Condition) -> dict[str, None]:
    """The sources that are cited for an entity."""
    return kb.cited_by(kb.index.about.get(condition.value, ()))


def _passing_on(kb: Knowledge, condition: Condition) -> dict[str, None]:
    """The sources that pass on the words of an actor."""
    return kb.cited_by(kb.index.said_by.get(condition.value, ()))


def _year(kb: Knowledge, source_id: str) -> list[int]:
    """The year in which a source came out; none where it is not known: then it is neither older nor newer."""
    year = kb.data.sources[source_id].year
    return [int(year)] if year else []


SOURCES: dict[str, ConditionType] = {
    "is": being("jardine-2019", "sources"),
    "about": ConditionType(
        said("is cited for {}"), sections=TOPICS,
        matches=looked_up(_cited_for), lookup=_cited_for, example="about:tajikistan",
    ),
    "for": ConditionType(
        said("is cited in {}"), sections=("claims",),
        matches=lambda kb, source_id, c: source_id in kb.cited_by([c.value]),
        lookup=lambda kb, c: kb.cited_by([c.value]),
        example="for:china-owns-tajik-debt",
    ),
    "quotes": ConditionType(
        said("passes on the words of {}"), sections=("actors",),
        matches=looked_up(_passing_on), lookup=_passing_on, example="quotes:xi-jinping",
    ),
    "kind": ConditionType(
        said("is of the kind {}"),
        values=KINDS, matches=lambda kb, source_id, c: kb.data.sources[source_id].kind in covered(c.value),
        example="kind:news",
    ),
    "before": ConditionType(
        said("is older than {}"), number=True,
        matches=lambda kb, source_id, c: any(year < int(c.value) for year in _year(kb, source_id)),
        example="before:2013",
    ),
    "after": ConditionType(
        said("is newer than {}"), number=True,
        matches=lambda kb, source_id, c: any(year > int(c.value) for year in _year(kb, source_id)),
        example="after:2019",
    ),
    "year": ConditionType(
        said("is from {}"), is_span=True,
        matches=lambda kb, source_id, c: is_among(_year(kb, source_id), c.value), example="year:2019",
    ),
    "finding": flagged("sources", "too-old"),
    "at-least": at_least("is cited by", "claim", "claims", times_cited, "at-least:10"),
    "claims": exactly("is cited by", "claim", "claims", times_cited, "claims:0", none="is never cited"),
}  # fmt: skip
