"""What may be asked of sources, and their kinds as people call them."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import get_args

from graph.ask.conditions.row import Lookup, as_written, condition_types
from graph.knowledge import works
from graph.knowledge.values import ValuesOf, is_at_least
from graph.knowledge.verdicts import ALSO_OPEN, ASKED, VERDICTS
from graph.knowledge.years import is_among
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
}
VALUES_OF: dict[str, ValuesOf] = {
    **dict.fromkeys(("claims", "at-least"), lambda kb, key: (str(works.times_cited(kb, key)),)),
    **dict.fromkeys(("year", "before", "after"), lambda kb, key: [str(year) for year in works.years_of_work(kb, key)]),
    "is": lambda _, key: (key,),
    "kind": lambda kb, key: (kb.data.sources[key].kind,),
    "language": lambda kb, key: filter(None, [works.language_of(kb.data.sources[key])]),
    "section": works.sections_citing,
    "verdict": works.verdicts_on,
    "has": lambda kb, key: works.noted(kb.data.sources[key]),
    "by": lambda kb, key: works.makers(kb.data.sources[key]),
    "authors": lambda kb, key: (str(len(kb.data.sources[key].author)),),
    "authors-at-least": lambda kb, key: map(str, range(1, len(kb.data.sources[key].author) + 1)),
    "place": lambda kb, key: filter(None, [kb.data.sources[key].publisher_place]),
    "form": lambda kb, key: filter(None, [works.FORMS.get(kb.data.sources[key].type)]),
    "corrects": lambda kb, key: works.corrected(kb.data.sources[key]),
    "only-verdict": lambda kb, key: found if len(found := works.verdicts_on(kb, key) - {"open"}) == 1 else (),
    "lacks": lambda kb, key: works.lacking(kb.data.sources[key]),
}
SOURCES = condition_types(
    "sources", LOOKUPS, VALUES_OF,
    values={"kind": KINDS, "lacks": works.LACKED, "verdict": ASKED, "has": as_written(works.NOTED),
        "form": as_written(works.FORMS.values()), "corrects": as_written(works.CORRECTED), "only-verdict": VERDICTS,
    },
    synonyms={"verdict": ALSO_OPEN},
    fits={
        "at-least": is_at_least, "year": is_among, "kind": lambda kind, word: kind in covered(word),
        "before": lambda year, asked: int(year) < int(asked), "after": lambda year, asked: int(year) > int(asked),
    },
)  # fmt: skip
