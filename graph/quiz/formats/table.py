"""CSV for a spreadsheet: a row an item."""

from __future__ import annotations

import csv
import io

from graph.quiz import Item, Quiz

CHOICES = 5
COLUMNS = (
    "number", "kind", "level", "question", "claim", "look", *"ABCDE", "right", "reason", "passages", "links", "claims",
    "sources", "id",
)  # fmt: skip


def write(quiz: Quiz) -> str:
    """The quiz as CSV, with no cell that a spreadsheet would run."""
    text = io.StringIO()
    rows = ([_harmless(cell) for cell in _row(number, item)] for number, item in enumerate(quiz.items, 1))
    csv.writer(text).writerows([COLUMNS, *rows])
    return text.getvalue()


def _row(number: int, item: Item) -> list[str]:
    choices = [*item.choices, *[""] * CHOICES][:CHOICES]
    return [
        str(number), item.kind, item.level, item.asks, item.says, item.look, *choices, item.letters, item.reason,
        "; ".join(f"{place.where}: {place.words}" for place in item.places),
        " ".join(place.link for place in item.places if place.link),
        " ".join(item.claims), " ".join(item.sources), item.key,
    ]  # fmt: skip


def _harmless(cell: str) -> str:
    return f"'{cell}" if cell.startswith(("=", "+", "-", "@")) else cell
