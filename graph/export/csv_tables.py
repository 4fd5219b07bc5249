"""Every table as CSV, and a Frictionless data package that says what stands in them (https://datapackage.org)."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterator
from io import StringIO
from typing import Any

from graph.export import Files
from graph.knowledge import Knowledge
from graph.records import Header
from graph.spreadsheet import MARK
from graph.tables import Column, Table, rows, tables
from graph.tables.cells import harmless, text_of

TYPES = {"text": "string", "count": "integer", "number": "number", "truth": "boolean"}  # Frictionless's words


def files(kb: Knowledge) -> Files:
    """The tables as `NAME.csv`, an empty one with its names alone, and `datapackage.json`."""
    made: Files = {f"{name}.csv": _csv(kb, table) for name, table in tables().items()}
    package = {
        "profile": "tabular-data-package",
        "name": "whosays",
        **_header(kb.data.dataset),
        "resources": [_resource(table) for table in tables().values()],
    }
    made["datapackage.json"] = json.dumps(package, ensure_ascii=False, indent=2) + "\n"
    return made


def _csv(kb: Knowledge, table: Table) -> str:
    """A table (RFC 4180) behind a mark, its names first; no cell can start a formula in a spreadsheet."""
    text = StringIO(newline="")
    writer = csv.writer(text)
    writer.writerow(column.name for column in table.columns)
    is_text = [column.type == "text" for column in table.columns]
    for row in rows(kb.data, table.name):
        cells = map(text_of, row)
        writer.writerow(harmless(cell) if free else cell for cell, free in zip(cells, is_text, strict=True))
    return MARK + text.getvalue()


def _header(header: Header) -> dict[str, Any]:
    described: dict[str, Any] = {"title": header.title}
    if header.description:
        described["description"] = header.description
    if header.license:
        described["licenses"] = [{"title": header.license, "name": "".join(header.license.split())}]
    if header.curators:
        described["contributors"] = [{"title": curator, "role": "author"} for curator in header.curators]
    return described


def _resource(table: Table) -> dict[str, Any]:
    schema: dict[str, Any] = {"fields": [_field(table, column) for column in table.columns], "missingValues": [""]}
    if table.key:
        schema["primaryKey"] = [*table.key]
    if keys := [*_foreign_keys(table)]:
        schema["foreignKeys"] = keys
    return {
        "name": table.name, "path": f"{table.name}.csv", "profile": "tabular-data-resource", "format": "csv",
        "mediatype": "text/csv", "encoding": "utf-8-sig", "description": table.description, "schema": schema,
    }  # fmt: skip


def _field(table: Table, column: Column) -> dict[str, Any]:
    description = f"{column.description}; several stand side by side with | between them" if column.is_list else ""
    field: dict[str, Any] = {
        "name": column.name,
        "type": "string" if column.is_list else TYPES[column.type],
        "description": description or column.description,
    }
    constraints: dict[str, Any] = {}
    if column.is_required:
        constraints["required"] = True
    if table.key == (column.name,):
        constraints["unique"] = True
    if column.choices and not column.is_list:
        constraints["enum"] = [*column.choices]
    return {**field, "constraints": constraints} if constraints else field


def _foreign_keys(table: Table) -> Iterator[dict[str, Any]]:
    for column in table.columns:
        if column.references and not column.is_list:
            resource = "" if column.references == table.name else column.references
            yield {"fields": [column.name], "reference": {"resource": resource, "fields": ["id"]}}
