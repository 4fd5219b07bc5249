"""Records that have another id now: which they are, and the older state as if they had had it all along."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from graph.frozen import fields_of, replace
from graph.records import Dataset, as_plain

Key = Callable[[Any], object]
# what tells a record of a section from its others, whatever its id; the first key that finds it decides
KEYS: Mapping[str, tuple[Key, ...]] = {
    "predicates": (lambda predicate: (predicate.reads, predicate.reversed),),
    "sources": (lambda source: repr(as_plain(source)), lambda source: source.title, lambda source: source.label),
    "actors": (lambda actor: actor.name,),
    "projects": (lambda project: project.name,),
    "concepts": (lambda concept: concept.name,),
    "passages": (
        lambda passage: (passage.source, passage.opens, passage.closes),
        lambda passage: (passage.opens, passage.closes),  # where the work has another id, too
    ),
}
# the fields of records, and of their parts, that hold ids of other records
ID_FIELDS = frozenset((
    "passage", "about", "said_by", "subject", "predicate", "object", "of", "source", "through", "supports", "contrasts",
    "qualifies", "causes", "draws_on", "part_of", "based_in", "led_by",
))  # fmt: skip


def renamed(old: Dataset, new: Dataset) -> dict[str, dict[str, str]]:
    """The records, but for claims, that have another id and are otherwise the same: by section, old id -> new id.

    A pair is taken where it is clear which is which: one record went and one came with the same key.
    """
    return {section: dict(_pairs(getattr(old, section), getattr(new, section), keys)) for section, keys in KEYS.items()}


def _pairs(old: Mapping[str, Any], new: Mapping[str, Any], keys: tuple[Key, ...]) -> Iterator[tuple[str, str]]:
    went = {record_id: record for record_id, record in old.items() if record_id not in new}
    came = {record_id: record for record_id, record in new.items() if record_id not in old}
    for key in keys if went and came else ():
        before, after = _by(key, went), _by(key, came)
        for value, ids in before.items():
            if len(ids) == len(after.get(value, ())) == 1:
                yield ids[0], after[value][0]
                del went[ids[0]], came[after[value][0]]


def _by(key: Key, records: Mapping[str, Any]) -> dict[object, list[str]]:
    """The ids of records by a key of theirs."""
    ids: dict[object, list[str]] = {}
    for record_id, record in records.items():
        ids.setdefault(key(record), []).append(record_id)
    return ids


def under_names(data: Dataset, sections: Mapping[str, Mapping[str, str]], claims: Mapping[str, str]) -> Dataset:
    """The dataset with its records under other ids, also wherever they are named; the claims keep their own ids.

    Parameters
    ----------
    data
        The dataset, which stays as it is.
    sections
        By section the ids that change, each with what it is to be.
    claims
        The ids of claims that change where other claims name them.
    """
    names = {**claims, **{before: after for ids in sections.values() for before, after in ids.items()}}
    if not names:
        return data
    parts = {
        section: {sections.get(section, {}).get(key, key): _named(record, names) for key, record in records.items()}
        for section in (*KEYS, "claims")
        for records in (getattr(data, section),)
    }
    header = replace(data.dataset, reads=names.get(data.dataset.reads, data.dataset.reads))
    return replace(data, dataset=header, **parts)


def _named(value: Any, names: Mapping[str, str]) -> Any:
    """A record, or a part of one, with other ids of the records that it names; itself where it names none of them."""
    if isinstance(value, tuple):
        parts = tuple(_named(part, names) for part in value)
        return parts if any(part is not old for part, old in zip(parts, value, strict=True)) else value
    changes = {}
    for field in fields_of(value) or ():
        inner = getattr(value, field)
        if field not in ID_FIELDS:
            changed = _named(inner, names)
        elif isinstance(inner, tuple):
            changed = tuple(names.get(key, key) for key in inner)
        else:
            changed = names.get(inner, inner)
        if changed != inner:
            changes[field] = changed
    return replace(value, **changes) if changes else value
