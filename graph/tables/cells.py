r"""What stands in a cell of a table as text, and back: lists, truth values, what no spreadsheet takes for a formula.

>>> text_of(["a", "b|c"]), list_of("a | b\\|c")
('a | b\\|c', ['a', 'b|c'])
"""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Any

from graph.text import harmless_cell

JOINT = " | "  # between the items of a list: commas and semicolons stand in texts


def text_of(cell: Any) -> str:
    """A cell of a row as text; nothing for None and for an empty list."""
    if cell is None:
        return ""
    if isinstance(cell, list):
        return JOINT.join(map(_escaped, cell))
    if isinstance(cell, bool):
        return "true" if cell else "false"
    return f"{cell:f}" if isinstance(cell, Decimal) else str(cell)


def list_of(text: str) -> list[str]:
    """The items of a list that stands in a cell."""
    parts = re.findall(r"(?:\\.|[^\\|])+", text, re.DOTALL)
    items = (re.sub(r"\\(.)", r"\1", _trimmed(part), flags=re.DOTALL) for part in parts)
    return [item for item in items if item]


def harmless(text: str) -> str:
    """The text so that a spreadsheet takes it for text: behind an apostrophe where it would begin a formula.

    >>> harmless("=1+1"), as_written(harmless("=1+1")), as_written(harmless("'=1+1")), harmless("1+1")
    ("'=1+1", '=1+1', "'=1+1", '1+1')
    """
    return f"'{text}" if _is_formula(text.lstrip("'")) else text


def as_written(text: str) -> str:
    """The text without the apostrophe that `harmless` sets before it."""
    return text[1:] if text.startswith("'") and _is_formula(text.lstrip("'")) else text


def _is_formula(text: str) -> bool:
    return harmless_cell(text) != text


def _escaped(item: str) -> str:
    escaped = re.sub(r"([\\|])", r"\\\1", item)
    escaped = re.sub(r"^(?=\s)", r"\\", escaped)
    return re.sub(r"(\s)$", r"\\\1", escaped) if escaped[-1:].isspace() else escaped


def _trimmed(part: str) -> str:
    """A part without the spaces around it, but for those behind a backslash."""
    part = part.lstrip(" ")
    bare = part.rstrip(" ")
    is_cut = bare != part and (len(bare) - len(bare.rstrip("\\"))) % 2
    return f"{bare} " if is_cut else bare
