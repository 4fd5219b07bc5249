"""The whole dataset as JSON: the field names of the YAML, the ids as keys, nothing that was not written."""

from __future__ import annotations

import json
from typing import Any

from pydantic import TypeAdapter

from graph.records import Dataset


def to_json(data: Dataset) -> str:
    """The dataset as a JSON text that ends with a line end. Fields that are empty are left out."""
    plain: Any = TypeAdapter(Dataset).dump_python(data, mode="json", by_alias=True)
    return json.dumps(_written(plain), ensure_ascii=False, indent=2) + "\n"


def _written(value: Any) -> Any:
    if isinstance(value, dict):
        inner = {key: _written(part) for key, part in value.items()}
        return {key: part for key, part in inner.items() if part not in ("", [], {}, None)}
    return [_written(part) for part in value] if isinstance(value, list) else value
