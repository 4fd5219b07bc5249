"""Tables back to records: the mapping that a curator's file would hold, and that mapping as YAML."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from graph.errors import CallError
from graph.nearest import nearest
from graph.records import FILE_SECTIONS, is_id
from graph.tables import CHILDREN, Column, Table, tables
from graph.tables.cells import as_written, list_of
from graph.text import listed

Grid = list[dict[str, str]]  # the rows of a table: the text of each cell by the name of its column
Raw = dict[str, Any]
FIELDS = {child: field for field, child in CHILDREN.items() if child not in ("names", "arguments")}
# columns whose cells are lists of ids
OF_IDS = ("passage", "about", "said_by", "of", "part_of", "based_in", "led_by", "draws_on", "line", "see")
MOST_PROBLEMS = 20  # that one message names
MOST_DIGITS = 10  # of a position


class _ByPosition(dict[str, Raw]):
    """Records of a list by their positions, until all rows are there."""


def raw_of(grids: Mapping[str, Grid]) -> Raw:
    """The mapping of sections, ids and fields that these tables, by name, are of. Nothing is checked but their form.

    Raises
    ------
    CallError
        Where a table or column has a name that none has, a row has no key, or what it belongs to is not there.
    """
    problems = [*_unknown(grids)]
    raw: Raw = {}
    parents: dict[tuple[str, ...], Raw] = {}  # table and key -> the mapping of the record
    positions: dict[tuple[str, ...], int] = {}  # table and key of a parent -> the last position in it
    for table in tables().values():
        for number, row in enumerate(grids.get(table.name, ()), start=2):  # the first line has the names
            cells = {name: as_written(text) for name, text in row.items() if text and text.strip()}
            if not cells:
                continue
            key = tuple(cells.get(name, "").strip() for name in table.key)
            if table.key[-1:] == ("position",):
                key = _placed(positions, table.name, key)
            if not all(key):
                missing = next(name for name, text in zip(table.key, key, strict=True) if not text)
                problems.append(f"{table.name}, row {number}: no {missing}")
            elif not _add(raw, parents, table, key, cells):
                problems.append(f"{table.name}, row {number}: there is no {' '.join(_parent(table, key)[1:])}")
    if problems:
        more = f"\n... and {len(problems) - MOST_PROBLEMS:,} more" if len(problems) > MOST_PROBLEMS else ""
        raise CallError("\n".join(problems[:MOST_PROBLEMS]) + more)
    in_order: Raw = _in_order(raw)
    return in_order


def _placed(positions: dict[tuple[str, ...], int], name: str, key: tuple[str, ...]) -> tuple[str, ...]:
    """The key of a row; one without a position comes behind those before it, as whoever fills a table in means it."""
    parent = (name, *key[:-1])
    text = key[-1] or str(positions.get(parent, 0) + 1)
    place, is_no_number = _position(text)
    if not is_no_number:
        positions[parent] = max(positions.get(parent, 0), place)
    return (*key[:-1], text)


def yaml_of(raw: Raw) -> str:
    """The mapping as YAML, in the manner of a curator: short lists in brackets, one field a line.

    Raises
    ------
    CallError
        When more stands inside of each other than any dataset has.
    """
    import yaml

    class Dumper(yaml.SafeDumper):
        def ignore_aliases(self, data: Any) -> bool:  # noqa: ARG002  # a dataset has none
            return True

    def of_list(dumper: Any, items: list[Any]) -> Any:
        is_flow = all(isinstance(item, str) for item in items)
        return dumper.represent_sequence("tag:yaml.org,2002:seq", items, flow_style=is_flow)

    Dumper.add_representer(list, of_list)
    Dumper.add_multi_representer(str, Dumper.represent_str)  # also of a class of its own
    try:
        text: str = yaml.dump(raw, Dumper=Dumper, allow_unicode=True, sort_keys=False, width=110)
    except RecursionError:
        raise CallError("it is nested too deeply for a dataset; look for a bracket too many") from None
    return text


def _unknown(grids: Mapping[str, Grid]) -> Iterator[str]:
    """What is wrong with names of tables and columns."""
    for name, grid in grids.items():
        if name not in tables():
            yield f"there is no table {name}; there are: {listed(tables(), 'and')}"
            continue
        known = [column.name for column in tables()[name].columns]
        for column in dict.fromkeys(column for row in grid for column in row if column not in known):
            meant = nearest(column or "", known)
            yield f"{name} has no column {column!r}; " + (f"did you mean {meant[0]}?" if meant else "remove it")


def _parent(table: Table, key: tuple[str, ...]) -> tuple[str, ...]:
    """The table and key of what a row belongs to; that of a section belongs to nothing."""
    length = len(key) - (2 if table.name in ("names", "arguments") else 1)
    if table.name in FILE_SECTIONS or not key:
        return ()
    section = {"source": "sources", "claim": "claims", "lesson": "lessons"}[table.key[0]]
    return ("steps" if length == 2 else section, *key[:length])


def _add(
    raw: Raw, parents: dict[tuple[str, ...], Raw], table: Table, key: tuple[str, ...], cells: Mapping[str, str]
) -> bool:
    """Add a row to the mapping; false where what it belongs to is not there."""
    record = _record(table, cells)
    if table.name == "dataset":
        raw["dataset"] = record
        return True
    if table.name in FILE_SECTIONS:
        raw.setdefault(table.name, {})[key[0]] = record
        parents[(table.name, key[0])] = record
        return True
    parent = parents.get(_parent(table, key))
    if parent is None:
        return False
    if table.name == "arguments":
        parent.setdefault("argues", {}).setdefault(key[1], []).append(key[2])
        return True
    field = key[1] if table.name == "names" else FIELDS[table.name]
    parent.setdefault(field, _ByPosition())[key[-1]] = record
    parents[(table.name, *key)] = record
    return True


def _record(table: Table, cells: Mapping[str, str]) -> Raw:
    """The fields of a row, as a curator writes them."""
    record: Raw = {}
    for column in table.columns:
        text = cells.get(column.name, "")
        if not column.path or not text or (column.type == "truth" and text.strip().casefold() == "false"):
            continue
        inner = record
        for name in column.path[:-1]:
            inner = inner.setdefault(name, {})
        inner[column.path[-1]] = _items(column, text) if column.is_list else _word(column, text)
    return record


def _items(column: Column, text: str) -> list[str]:
    """The items of a list; ids that stand between commas are parted all the same, for no id has one in it."""
    items = list_of(text)
    parts = [part.strip() for part in re.split("[,;]", text)]
    is_row_of_ids = len(items) == 1 and len(parts) > 1 and all(map(is_id, parts))
    return parts if is_row_of_ids and column.name in OF_IDS else items


def _word(column: Column, text: str) -> str:
    """What a cell means: a number, a truth value or a word of a list, whatever capitals a spreadsheet gave it."""
    plain = text.strip().lower()
    if column.type in ("truth", "count", "number") or plain in column.choices:
        return plain
    return text


def _in_order(value: Any) -> Any:
    """The mapping with lists of records in place of records by position."""
    if isinstance(value, _ByPosition):
        return [_in_order(value[position]) for position in sorted(value, key=_position)]
    return {name: _in_order(part) for name, part in value.items()} if isinstance(value, dict) else value


def _position(text: str) -> tuple[int, str]:
    return (int(text), "") if text.isdecimal() and len(text) < MOST_DIGITS else (10**9, text)
