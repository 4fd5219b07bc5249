"""What may be asked of sources, and their kinds as people call them."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import get_args

from graph.ask.conditions.row import Lookup, Matches, condition_types, counted, flagged, kinds_of_findings
from graph.ask.conditions.years import is_among
from graph.knowledge.works import DETAILS, lacking, makers, times_cited, years_of_work
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
    "before": lambda kb, key, c: any(year < int(c.value) for year in years_of_work(kb, key)),
    "after": lambda kb, key, c: any(year > int(c.value) for year in years_of_work(kb, key)),
    "year": lambda kb, key, c: is_among(years_of_work(kb, key), c.value),
    "by": lambda kb, key, c: c.value in makers(kb.data.sources[key]),
    "lacks": lambda kb, key, c: c.value in lacking(kb.data.sources[key]),
}
VALUES = {
    "kind": KINDS, "finding": kinds_of_findings("sources"), "lacks": {key: said for key, (said, _) in DETAILS.items()},
}  # fmt: skip
SOURCES = condition_types("sources", LOOKUPS, MATCHES, values=VALUES)
