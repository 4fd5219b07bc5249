"""An answer in the formats of other programs: one row a record. Each function takes an answer and returns a text."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from graph.ask.answer import Answer
from graph.text import WIDTH, one_line, plain_markdown


def csv(answer: Answer) -> str:
    """Comma-separated values, with a row of names first, as `graph.spreadsheet` writes them."""
    from graph.spreadsheet import sheet

    columns, rows = answer.to_table()
    return sheet(columns, rows)


def markdown(answer: Answer) -> str:
    """The reading, a table in Markdown as GitHub reads it, and the short form."""
    columns, rows = answer.to_table().brief()
    lines = [f"**{plain_markdown(answer.reading)}**", "", _line(columns), _line("---" for _ in columns)]
    lines += [_line(map(plain_markdown, row)) for row in rows]
    return "\n".join([*lines, "", f"`{one_line(answer.query.replace('`', ' '))}`", ""])


def table(answer: Answer) -> str:
    """Columns for a terminal: as wide as the first of them need, and the rest of the line for the last."""
    columns, rows = answer.to_table()
    cells = [[columns[0], columns[1]], *([row[0], one_line(row[1])] for row in rows)]
    width = max(len(row[0]) for row in cells)
    room = max(20, WIDTH - width - 2)
    return "\n".join(f"{record_id.ljust(width)}  {_cut(text, room)}" for record_id, text in cells) + "\n"


FORMATS: dict[str, Callable[[Answer], str]] = {"csv": csv, "markdown": markdown, "table": table}
FOR_EYES = ("table",)  # what no program reads


def _line(cells: Iterable[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _cut(text: str, room: int) -> str:
    return text if len(text) <= room else f"{text[: room - 1]}…"
