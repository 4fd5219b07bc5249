"""What is due at a path of the data: the fields of a record there, with their descriptions, or another type."""

from __future__ import annotations

from functools import lru_cache
from typing import Any, NamedTuple, get_args, get_origin, get_type_hints

from graph.frozen import fields_of
from graph.read.problems import DataPath, PathStep
from graph.records import Dataset


class Field(NamedTuple):
    """What is known of a field: its description, whether a record must have it, and what it holds."""

    description: str
    is_required: bool
    annotation: Any


def field_at(path: DataPath) -> Field | None:
    """The field at a path; None for an item of a list, the id of a record and what no record has."""
    return fields_at(path[:-1]).get(path[-1])


def fields_at(path: DataPath) -> dict[PathStep, Field]:
    """The fields of the record that is due at a path, by the names that a curator writes; none where none is due."""
    return _fields(annotation_at(path))


def description_at(path: DataPath) -> str:
    """The description of the field at a path, or of the nearest field around it."""
    for end in range(len(path), 0, -1):
        field = field_at(path[:end])
        if field is not None:
            return field.description
    return "a value"


def annotation_at(path: DataPath) -> Any:
    """The type that is due at a path, found by following the annotations from the dataset down; None for none."""
    annotation: Any = Dataset
    for step in path:
        if fields := _fields(annotation):
            annotation = fields[step].annotation if step in fields else None
        elif get_origin(annotation) in (dict, tuple):
            annotation = get_args(annotation)[1 if get_origin(annotation) is dict else 0]
        annotation = _unwrapped(annotation)
    return annotation


def _fields(annotation: Any) -> dict[PathStep, Field]:
    return _fields_of(annotation) if fields_of(annotation) else {}


@lru_cache(maxsize=64)
def _fields_of(record: type) -> dict[PathStep, Field]:
    hints = get_type_hints(record, include_extras=True)
    return {
        field.metadata.get("alias", name): Field(field.metadata["description"], field.is_required, hints[name])
        for name, field in fields_of(record).items()
    }


def _unwrapped(annotation: Any) -> Any:
    """The annotation without `Annotated[...]` and `... | None` around it."""
    inner = [part for part in get_args(annotation) if part is not type(None)]
    if hasattr(annotation, "__metadata__") or type(None) in get_args(annotation):
        return _unwrapped(inner[0])
    return annotation
