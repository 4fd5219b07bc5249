"""The whole dataset as JSON: the field names of the YAML, the ids as keys, nothing that was not written."""

from __future__ import annotations

import json

from graph.records import Dataset, as_plain


def to_json(data: Dataset) -> str:
    """The dataset as a JSON text that ends with a line end. Fields that hold nothing are left out."""
    return json.dumps(as_plain(data), ensure_ascii=False, indent=2) + "\n"
