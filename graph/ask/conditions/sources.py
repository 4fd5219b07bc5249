"""What may be asked of sources, and their kinds as people call them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import get_args

from graph.ask.conditions.row import Lookup, ValuesOf, condition_types, is_at_least
from graph.ask.conditions.years import is_among
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


def times_cited(kb: Knowledge, source_id: str) -> int:
    """How many claims cite a source; of one that is known as the way to another work alone, how many go through it."""
    return len(kb.index.citing.get(source_id, ()) or kb.index.through.get(source_id, ()))


def year_of(kb: Knowledge, source_id: str) -> list[int]:
    """The year in which a source came out; none where it is not known: then it is neither older nor newer."""
    year = kb.data.sources[source_id].year
    return [int(year)] if year else []


LOOKUPS: dict[str, Lookup] = {
    "about": lambda kb, c: kb.cited_by(kb.index.about.get(c.value, ())),
    "for": lambda kb, c: kb.cited_by([c.value]),
    "quotes": lambda kb, c: kb.cited_by(kb.index.said_by.get(c.value, ())),
}
VALUES_OF: dict[str, ValuesOf] = {
    **dict.fromkeys(("claims", "at-least"), lambda kb, key: (str(times_cited(kb, key)),)),
    **dict.fromkeys(("year", "before", "after"), lambda kb, key: [str(year) for year in year_of(kb, key)]),
    "is": lambda _, key: (key,),
    "kind": lambda kb, key: (kb.data.sources[key].kind,),
}
SOURCES = condition_types(
    "sources", LOOKUPS, VALUES_OF, values={"kind": KINDS},
    fits={
        "at-least": is_at_least, "year": is_among, "kind": lambda kind, word: kind in covered(word),
        "before": lambda year, asked: int(year) < int(asked), "after": lambda year, asked: int(year) > int(asked),
    },
)  # fmt: skip
