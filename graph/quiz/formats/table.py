"""CSV for a spreadsheet: a row an item."""

from __future__ import annotations

from graph.quiz.item import Item, Quiz
from graph.spreadsheet import sheet

OPTIONS = "ABCDE"  # the columns of the options; no item has more
COLUMNS = (
    "number", "kind", "level", "question", "claim", "look", *OPTIONS, "right", "reason", "passages", "links", "claims",
    "sources", "id",
)  # fmt: skip


def write(quiz: Quiz) -> str:
    """The quiz as CSV, as `graph.spreadsheet` writes it."""
    return sheet(COLUMNS, (_row(number, item) for number, item in enumerate(quiz.items, 1)))


def _row(number: int, item: Item) -> list[str]:
    options = [*item.options, *[""] * len(OPTIONS)][: len(OPTIONS)]
    return [
        str(number), item.kind, item.level, " ".join((*item.lead, item.stem)), item.says,
        " ".join((item.hint, *item.hints)).strip(), *options, item.letters, item.rationale,
        "; ".join(f"{passage.locator}: {passage.abridged}" for passage in item.passages),
        " ".join(passage.address for passage in item.passages if passage.address),
        " ".join(item.claim_ids), " ".join(item.source_ids), item.item_id,
    ]  # fmt: skip
