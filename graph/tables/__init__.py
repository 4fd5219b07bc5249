"""The records as tables: one for each section, one for what a record holds several of. CSV, SQL and Parquet have these.

The tables follow from the fields of the records (`graph.records.shape`). A record that a field holds once becomes
columns (`check_verdict`), a list of texts or ids a column of lists, and a list of records a table of its own, whose
first columns lead back: the claim, and the position in its list.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import Any, NamedTuple

from graph.records import FILE_SECTIONS, Arguments, Dataset, Header
from graph.records.shape import FieldShape, ValueType, shape_of

Cell = Any  # a text, a number (int, Decimal), a truth value, a list of texts, or None where nothing is written
Row = tuple[Cell, ...]

# the field that holds several records -> the table in which they stand
CHILDREN = {
    "author": "names", "editor": "names", "translator": "names", "states": "relations", "figures": "figures",
    "cites": "citations", "argues": "arguments", "steps": "steps", "tasks": "tasks",
}  # fmt: skip
# table and column -> the table whose id stands there; entities stand in three, so for them there is none
REFERENCES = {
    ("passages", "source"): "sources", ("claims", "passage"): "passages", ("citations", "source"): "sources",
    ("citations", "through"): "sources", ("relations", "predicate"): "predicates", ("arguments", "other"): "claims",
    ("sources", "draws_on"): "sources",
}  # fmt: skip
DESCRIPTIONS = {
    "dataset": "what the dataset is about",
    "names": "who wrote, edited or translated a source",
    "relations": "what a claim says holds between two entities",
    "figures": "the numbers that a claim gives",
    "citations": "the works that a claim cites, with what a check of each found",
    "arguments": "what a claim does to other claims",
    "steps": "the steps of a lesson",
    "tasks": "what there is to do in a step",
}


class Column(NamedTuple):
    """A column: its name, what its cells hold, and whether each of them is a list of that."""

    name: str
    type: ValueType
    description: str
    is_list: bool = False
    choices: tuple[str, ...] = ()
    references: str = ""  # the table whose ids stand in it
    is_required: bool = False
    path: tuple[str, ...] = ()  # the names that a curator writes for it, from the record on; none in a key


class Table(NamedTuple):
    """A table: its columns, of which the first ones, its key, are different in each row."""

    name: str
    description: str
    columns: tuple[Column, ...]
    key: tuple[str, ...]

    @property
    def is_section(self) -> bool:
        """Whether its rows are the records of a section, by id."""
        return self.key == ("id",)


@lru_cache(maxsize=1)
def tables() -> dict[str, Table]:
    """Every table by name, in the order of the sections, each before those that lead back to it."""
    made = {"dataset": Table("dataset", DESCRIPTIONS["dataset"], tuple(_columns("dataset", Header)), ())}
    for section in shape_of(Dataset):
        if section.name in FILE_SECTIONS and section.record:
            key = (Column("id", "text", "the id of the record", is_required=True),)
            _add(made, section.name, section.record, key, section.description)
    return made


def rows(data: Dataset, name: str) -> Iterator[Row]:
    """The rows of a table, in the order of the files. Where nothing is written there is None, or an empty list."""
    if name == "dataset":
        yield tuple(_values(data.dataset))
        return
    if name in FILE_SECTIONS:
        for record_id, record in getattr(data, name).items():
            yield record_id, *_values(record)
        return
    for section in shape_of(Dataset):
        if section.name in FILE_SECTIONS and _leading(section.record, name):
            for record_id, record in getattr(data, section.name).items():
                yield from _child_rows(record, name, (record_id,))


def _add(made: dict[str, Table], name: str, record: Any, key: tuple[Column, ...], description: str) -> None:
    """Add the table of a class of records, and those of what they hold several of."""
    columns = (*key, *_columns(name, record))
    made[name] = Table(name, DESCRIPTIONS.get(name, description), columns, tuple(column.name for column in key))
    parent = FILE_SECTIONS.get(name, name.removesuffix("s"))
    for field in shape_of(record):
        child = CHILDREN.get(field.name)
        if child is None or child in made or field.record is None:
            continue
        parent_key = _parent_key(parent, key, name)
        if child == "arguments":
            _add_arguments(made, parent_key)
            continue
        role = (Column("role", "text", "author, editor or translator", is_required=True),) if child == "names" else ()
        position = Column("position", "count", "its place in the list, from 1 on", is_required=True)
        _add(made, child, field.record, (*parent_key, *role, position), field.description)


def _parent_key(parent: str, key: tuple[Column, ...], table: str) -> tuple[Column, ...]:
    """The columns that lead back to a row of the parent: its key, whose last column bears the parent's name."""
    *first, last = key
    references = table if last.name == "id" else ""
    description = f"the {parent} that it belongs to"
    return (*first, last._replace(name=parent, description=description, references=references))


def _add_arguments(made: dict[str, Table], parent_key: tuple[Column, ...]) -> None:
    kinds = tuple(field.name for field in shape_of(Arguments))
    columns = (
        *parent_key,
        Column("kind", "text", "what it does to the other claim", choices=kinds, is_required=True),
        Column("other", "text", "the other claim", references="claims", is_required=True),
    )
    key = tuple(column.name for column in columns)
    made["arguments"] = Table("arguments", DESCRIPTIONS["arguments"], columns, key)


def _columns(table: str, record: Any, around: tuple[str, ...] = ()) -> Iterator[Column]:
    for field in shape_of(record):
        path = (*around, field.written)
        if field.name in CHILDREN:
            continue
        if field.record:
            yield from _columns(table, field.record, path)
            continue
        name = "_".join((*around, field.name))
        yield Column(
            name, field.type, field.description, field.many == "list", field.choices,
            REFERENCES.get((table, name), ""), field.is_required and not around, path,
        )  # fmt: skip


def _values(record: Any) -> Iterator[Cell]:
    for field in shape_of(record.__class__):
        if field.name in CHILDREN:
            continue
        value = getattr(record, field.name)
        if field.record is None:
            yield _cell(field, value)
        elif value is None:
            yield from ([] if inner.many else None for inner in shape_of(field.record))
        else:
            yield from _values(value)


def _cell(field: FieldShape, value: Any) -> Cell:
    if field.many == "list":
        return list(value)
    return None if value == "" else value


@lru_cache(maxsize=1 << 8)
def _leading(record: Any, name: str) -> tuple[tuple[str, str], ...]:
    """The fields of a class of records in which rows of a table stand, or what holds such, each with its own table."""
    fields = ((field, CHILDREN[field.name]) for field in shape_of(record) if field.name in CHILDREN)
    return tuple((field.name, table) for field, table in fields if table == name or _leading(field.record, name))


def _child_rows(record: Any, name: str, key: tuple[Cell, ...]) -> Iterator[Row]:
    """The rows of what a record holds several of, and of what those hold."""
    for field, table in _leading(record.__class__, name):
        if table == "arguments":
            yield from ((*key, kind, other) for kind, other in record.argues.pairs())
            continue
        role = (field,) if table == "names" else ()
        for position, held in enumerate(getattr(record, field), start=1):
            if table == name:
                yield *key, *role, position, *_values(held)
            else:
                yield from _child_rows(held, name, (*key, position))
