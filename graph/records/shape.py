"""What the fields of a record hold, read off their annotations once, for whoever writes records in another shape."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from functools import lru_cache
from typing import Any, Literal, NamedTuple, get_args, get_origin, get_type_hints

from graph.frozen import fields_of

ValueType = Literal["text", "count", "number", "truth", "record"]
TYPES: dict[Any, ValueType] = {str: "text", int: "count", Decimal: "number", bool: "truth"}


class FieldShape(NamedTuple):
    """What one field holds.

    `written` is the name that a curator writes, `name` the one in Python. `many` says whether it is a list, or a
    mapping by id. `record` is the class of the records that it holds, and `choices` are the words of a closed list.
    """

    name: str
    written: str
    description: str
    is_required: bool
    type: ValueType
    many: Literal["", "list", "mapping"]
    record: Any
    choices: tuple[str, ...]


@lru_cache(maxsize=64)
def shape_of(record: Any) -> tuple[FieldShape, ...]:
    """The fields of a record, in their order."""
    return tuple(_shapes(record))


def _shapes(record: Any) -> Iterator[FieldShape]:
    types = get_type_hints(record)
    for name, field in fields_of(record).items():
        many: Literal["", "list", "mapping"] = ""
        annotation = types[name]
        if get_origin(annotation) is dict:
            many, annotation = "mapping", get_args(annotation)[1]
        elif get_origin(annotation) is tuple:
            many, annotation = "list", get_args(annotation)[0]
        elif type(None) in get_args(annotation):
            annotation = next(part for part in get_args(annotation) if part is not type(None))
        choices = get_args(annotation) if get_origin(annotation) is Literal else ()
        held = annotation if fields_of(annotation) else None
        value_type: ValueType = "text" if choices else "record" if held else TYPES[annotation]
        written = field.metadata.get("alias", name)
        description = field.metadata["description"]
        yield FieldShape(name, written, description, field.is_required, value_type, many, held, choices)
