"""Records as plain data, and back: tuples, lists, dictionaries, texts and numbers, which read fast and run nothing."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from functools import lru_cache
from typing import Any, NamedTuple

from graph.frozen import fields_of, values_of
from graph.records.claim import Arguments, Check, Citation, Claim, Figure, Relation
from graph.records.dataset import Dataset, Header, Passage, Predicate
from graph.records.entity import Actor, Concept, Project
from graph.records.lesson import Lesson, Step, Task
from graph.records.source import Name, Source

# a packed record names its class by the position here
CLASSES: tuple[type, ...] = (
    Dataset, Header, Predicate, Source, Name, Actor, Project, Concept, Passage, Claim, Check, Citation, Relation,
    Figure, Arguments, Lesson, Step, Task,
)  # fmt: skip
PLAIN = (str, bool, int, type(None))


class _Shape(NamedTuple):
    """How a record of a class is put together: what sets each of its fields, and their defaults."""

    record: type
    setters: tuple[Callable[[Any, Any], None], ...]
    defaults: tuple[Any, ...]


def pack(record: Any) -> tuple[Any, ...]:
    """A record as the number of its class, its plain values, and the others, each behind its position.

    In the place of one of those others stands None among the values; None instead of it is its default.

    >>> pack(Figure(value=Decimal("1.50"), unit="km"))
    (13, (None, None, 'km', 'exactly', '', ''), ((0, '1.50'),))
    """
    values = list(values_of(record))
    others = []
    for position, field in enumerate(fields_of(record).values()):
        value = values[position]
        if type(value) in PLAIN or (type(value) is tuple and all(type(item) is str for item in value)):
            continue
        values[position] = None
        others.append((position, None if value == field.default else _pack_value(value)))
    return CLASSES.index(type(record)), tuple(values), tuple(others)


def unpack(packed: Any) -> Any:
    """The record that was packed.

    >>> unpack(pack(Figure(value=Decimal("1.50"), unit="km")))
    Figure(value=Decimal('1.50'), unit='km')
    """
    number, values, others = packed
    record, setters, defaults = _shapes()[number]
    instance = record.__new__(record)
    for assign, value in zip(setters, values, strict=True):
        assign(instance, value)
    for position, value in others:
        setters[position](instance, defaults[position] if value is None else _unpack_value(value))
    return instance


def _pack_value(value: Any) -> Any:
    if isinstance(value, Decimal):
        return str(value)
    if isinstance(value, tuple):
        return [pack(item) for item in value]
    return {key: pack(item) for key, item in value.items()} if isinstance(value, dict) else pack(value)


def _unpack_value(packed: Any) -> Any:
    kind = type(packed)
    if kind is list:
        return tuple([unpack(item) for item in packed])
    if kind is dict:
        return {key: unpack(item) for key, item in packed.items()}
    return unpack(packed) if kind is tuple else Decimal(packed)


@lru_cache(maxsize=1)
def _shapes() -> tuple[_Shape, ...]:
    return tuple(
        _Shape(
            record,
            tuple(getattr(record, name).__set__ for name in fields_of(record)),
            tuple(field.default for field in fields_of(record).values()),
        )
        for record in CLASSES
    )
