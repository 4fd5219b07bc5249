"""A record as plain dictionaries, lists, texts and numbers, under the names that a curator writes."""

from __future__ import annotations

import dataclasses
from decimal import Decimal
from typing import Any

from graph.records.values import plain_number


def as_plain(value: Any) -> Any:
    """The value as JSON can carry it. Fields that hold nothing are left out, as in the file."""
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        plain = {}
        for field in dataclasses.fields(value):
            inner = as_plain(getattr(value, field.name))
            if inner not in ("", [], {}) and inner is not None and inner is not False:
                plain[field.metadata.get("alias", field.name)] = inner
        return plain
    if isinstance(value, dict):
        return {key: as_plain(inner) for key, inner in value.items()}
    if isinstance(value, tuple):
        return [as_plain(inner) for inner in value]
    return plain_number(value) if isinstance(value, Decimal) else value
