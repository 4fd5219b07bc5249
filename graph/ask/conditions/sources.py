"""What may be asked of sources, and their kinds as people call them."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import get_args

from graph.ask.conditions.row import Lookup, Matches, condition_types, counted, flagged, kinds_of_findings
from graph.ask.conditions.years import is_among
from graph.knowledge import Knowledge
from graph.records.source import SourceKind
from graph.rows import rows

# a word for several kinds, and a kind whose word in everyday use has others in it
COVERS = {word: tuple(kinds.split(", ")) for word, kinds in rows(Path(__file__).with_name("kinds.txt"))}
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
    "finding": flagged("sources"),
}
MATCHES: dict[str, Matches] = {
    **counted(times_cited, "claims", "at-least"),
    "is": lambda _, key, c: key == c.value,
    "kind": lambda kb, key, c: kb.data.sources[key].kind in covered(c.value),
    "before": lambda kb, key, c: any(year < int(c.value) for year in year_of(kb, key)),
    "after": lambda kb, key, c: any(year > int(c.value) for year in year_of(kb, key)),
    "year": lambda kb, key, c: is_among(year_of(kb, key), c.value),
}
SOURCES = condition_types("sources", LOOKUPS, MATCHES, values={"kind": KINDS, "finding": kinds_of_findings("sources")})
