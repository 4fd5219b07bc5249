"""In which orders answers may come: what a superlative asks for, as in "the oldest sources"."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, NamedTuple

from graph.ask.conditions.row import table
from graph.ask.question import Order, Target
from graph.evidence.support import Word, against, support
from graph.knowledge import Knowledge
from graph.knowledge.centrality import centrality
from graph.knowledge.works import years_of_work

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


KEYS: dict[tuple[Target, Order], Callable[[Knowledge, str], Any]] = {
    ("sources", "cited"): lambda kb, key: -len(kb.index.citing.get(key, ())),
    ("sources", "least-cited"): lambda kb, key: len(kb.index.citing.get(key, ())),
    ("sources", "oldest"): lambda kb, key: max(years_of_work(kb, key), default=NO_YEAR),
    ("sources", "newest"): lambda kb, key: -max(years_of_work(kb, key), default=0),
    ("entities", "mentioned"): lambda kb, key: -len(kb.index.about.get(key, ())),
    ("claims", "central"): centrality,
    ("claims", "strongest"): lambda kb, key: (BEST_FIRST.index(support(kb, key).word), -support(kb, key).independent),
    ("claims", "weakest"): lambda kb, key: (WORST_FIRST.index(support(kb, key).word), support(kb, key).independent),
    ("claims", "disputed"): lambda kb, key: -len(against(kb, key)),
    ("claims", "oldest"): lambda kb, key: min(kb.data.claims[key].years(), default=NO_YEAR),
    ("claims", "newest"): lambda kb, key: -max(kb.data.claims[key].years(), default=0),
}
OF_ENTITIES: tuple[Target, ...] = ("actors", "projects", "concepts", "entities")  # what has the same orders
ORDERS: dict[tuple[Target, Order], OrderType] = {
    (target, order): OrderType(adjective, goes_by, key, *also)
    for (row_target, order), key in KEYS.items()
    for adjective, goes_by, *also in [table()[row_target, f"sort:{order}"]]
    for target in (OF_ENTITIES if row_target == "entities" else (row_target,))
}
