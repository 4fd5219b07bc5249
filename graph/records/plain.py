"""A record as plain dictionaries, lists, texts and numbers, under the names that a curator writes."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from graph.frozen import fields_of, values_of
from graph.records.values import plain_number


def as_plain(value: Any) -> Any:
    """The value as JSON can carry it. Fields that hold nothing are left out, as in the file."""
    if fields := fields_of(value):
        plain = {}
        for (name, field), inner in zip(fields.items(), map(as_plain, values_of(value)), strict=True):
            if inner not in ("", [], {}) and inner is not None and inner is not False:
                plain[field.metadata.get("alias", name)] = inner
        return plain
    if isinstance(value, dict):
        return {key: as_plain(inner) for key, inner in value.items()}
    if isinstance(value, tuple):
        return [as_plain(inner) for inner in value]
    return plain_number(value) if isinstance(value, Decimal) else value
