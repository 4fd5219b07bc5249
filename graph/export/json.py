"""The whole dataset as JSON: the field names of the YAML, the ids as keys, nothing that was not written."""

from __future__ import annotations

import json

from graph.knowledge import Knowledge
from graph.records import as_plain


def text(kb: Knowledge) -> str:
    """The dataset as a JSON text that ends with a line end. Fields that hold nothing are left out."""
    return json.dumps(as_plain(kb.data), ensure_ascii=False, indent=2) + "\n"
