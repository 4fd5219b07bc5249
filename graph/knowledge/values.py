"""The records of a sort by what they have: one index for all values of a field."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from itertools import chain

from graph.knowledge import Knowledge, once_per_dataset
from graph.records import ENTITY_SECTIONS

ValuesOf = Callable[[Knowledge, str], Iterable[str]]  # what a record has of a field
Fits = Callable[[str, str], bool]  # whether what a record has is what is asked for, where that is not the same


def holding(kb: Knowledge, target: str, values_of: ValuesOf, fits: Fits | None, asked: str) -> dict[str, None]:
    """The records of a section, or of all of entities, that have what is asked for."""
    by_value = _by_value(kb, target, values_of)
    if fits is None:
        return by_value.get(asked, {})
    fitting = [ids for value, ids in by_value.items() if fits(value, asked)]
    return fitting[0] if len(fitting) == 1 else dict.fromkeys(chain.from_iterable(fitting))


@once_per_dataset
def _by_value(kb: Knowledge, target: str, values_of: ValuesOf) -> Mapping[str, dict[str, None]]:
    by_value: defaultdict[str, dict[str, None]] = defaultdict(dict)
    for section in ENTITY_SECTIONS if target == "entities" else (target,):
        for record_id in kb.index.claims if section == "claims" else getattr(kb.data, section):
            for value in values_of(kb, record_id):
                by_value[value][record_id] = None
    return dict(by_value)


def is_at_least(count: str, asked: str) -> bool:
    """Whether a count is as great as the one that is asked for, or greater."""
    return int(count) >= int(asked)
