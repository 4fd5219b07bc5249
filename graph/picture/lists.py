"""Answers as rows: works with bars for how often they are cited, voices and passages with where they are from."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from graph.ask.answer import Answer
from graph.ask.question import Condition
from graph.knowledge import Knowledge
from graph.picture.letters import break_lines, text_width
from graph.picture.marks import LEADING, Area, Panel, block, block_height, box, mark, text
from graph.text import in_quotes, listed

NAME = 330.0  # the width of the names before the bars
NUMBERS = 230.0  # the width of the numbers and kinds behind them
MOST = 18  # bars
MOST_ENTRIES = 150  # more than any list has room for
GAP = 32.0  # between columns
INDENT = 26.0  # of an entry that has a shape before it


class Shape(NamedTuple):
    """How a list may be set: in how many columns, with which size of letters, and whether with a word on each entry."""

    columns: int
    size: float
    with_words: bool


SHAPES = (
    Shape(1, 24.0, True), Shape(2, 20.0, True), Shape(2, 17.0, True), Shape(3, 15.0, True), Shape(3, 14.0, False),
)  # fmt: skip


def bars(answer: Answer, area: Area) -> Panel:
    """For each work a bar as long as the number of claims that cite it; darker for those about what was asked for."""
    kb, citing = answer.kb, answer.kb.index.citing
    source_ids = sorted(answer.ids, key=lambda source_id: -len(citing.get(source_id, ())))
    bar_ids = source_ids[:MOST]
    topics = [
        condition.value
        for condition in answer.question.where
        if isinstance(condition, Condition) and condition.field == "about" and not condition.negated
    ]
    highest = max(max(len(citing.get(source_id, ())) for source_id in bar_ids), 1)
    scale = (area.width - NAME - NUMBERS) / highest
    step = min(area.height / len(bar_ids), 76.0)
    top = area.top + min(10.0, (area.height - step * len(bar_ids)) / 2)
    svg = []
    for index, source_id in enumerate(bar_ids):
        row = Area(area.left, top + index * step, area.right, top + (index + 1) * step)
        svg.append(_bar(kb, source_id, topics, row, scale))
    return Panel("".join(svg), _bars_footnote(kb, topics, len(source_ids) - len(bar_ids)))


def _bar(kb: Knowledge, source_id: str, topics: Sequence[str], row: Area, scale: float) -> str:
    """A work, its bar, how many claims cite it and its kind, in a row; a claim is as long as `scale`."""
    claims = [kb.data.claims[claim_id] for claim_id in kb.index.citing.get(source_id, ())]
    about = sum(all(topic in claim.mentions() for topic in topics) for claim in claims)
    size = min(20.0, max(13.0, row.height * 0.5))
    thickness = row.height * 0.56
    bar_top = row.top + (row.height - thickness) / 2
    name = break_lines(kb.name(source_id), NAME - 16, size, 2 if row.height > 3 * size else 1)
    name_top = row.top + (row.height - block_height(name, size)) / 2
    svg = block(row.left + NAME - 12, name_top, name, size, anchor="end")
    svg += box(row.left + NAME, bar_top, len(claims) * scale, thickness, "rule" if topics else "source")
    if topics:
        svg += box(row.left + NAME, bar_top, about * scale, thickness, "source")
    number = f"{about:,} of {len(claims):,}" if topics and about < len(claims) else f"{len(claims):,}"
    number_x = row.left + NAME + len(claims) * scale + 10
    svg += text(number_x, row.top + row.height / 2 + size * 0.34, number, size, bold=True)
    kind_x, kind_size = number_x + text_width(number, size, True) + 10, size * 0.85
    kind = break_lines(kb.data.sources[source_id].kind, row.right - kind_x, kind_size, 1)
    return svg + block(kind_x, row.top + (row.height - kind_size * LEADING) / 2, kind, kind_size, colour="quiet")


def _bars_footnote(kb: Knowledge, topics: Sequence[str], left_out: int) -> str:
    """What the bars are, and how many have no room."""
    names = listed(map(kb.name, topics), "and") if topics else ""
    key = f"bars: claims that cite each, dark: those that mention {names}" if topics else "bars: claims that cite each"
    return f"{left_out:,} of them not drawn · {key}" if left_out else key


class Entry(NamedTuple):
    """A row of a list: the section of its record, where it has a shape, what it is called, and a word on it."""

    section: str
    name: str
    word: str


def voices(answer: Answer, area: Area) -> Panel:
    """The works and the actors that speak, each with what it is."""
    return entry_list([_voice(answer.kb, record_id) for record_id in answer.ids], area)


def _voice(kb: Knowledge, record_id: str) -> Entry:
    section = kb.index.section[record_id]
    kind = kb.data.sources[record_id].kind if section == "sources" else kb.entity(record_id).kind
    return Entry(section, kb.name(record_id), kind)


def passages(answer: Answer, area: Area) -> Panel:
    """The sentences by their first and last words, each with its place in the text."""
    records = (answer.kb.data.passages[passage_id] for passage_id in answer.ids)
    entries = [
        Entry("", in_quotes(f"{passage.opens} … {passage.closes}"), f"{passage.section}, paragraph {passage.paragraph}")
        for passage in records
    ]
    return entry_list(entries, area)


def entry_list(entries: Sequence[Entry], area: Area, shapes: Sequence[Shape] = SHAPES) -> Panel:
    """Entries in columns, as few and as large as have room for all of them, or else as many as there is room for.

    Parameters
    ----------
    entries
        The rows, the most important first.
    area
        The part of the sheet that they may fill.
    shapes
        How they may be set, in the order of preference.
    """
    first = entries[:MOST_ENTRIES]
    for shape in shapes:
        width = (area.width - GAP * (shape.columns - 1)) / shape.columns
        names = [break_lines(entry.name, width - INDENT, shape.size, 2) for entry in first]
        below = shape.size * (1.7 if shape.with_words else 0.4)
        heights = [block_height(lines, shape.size) + below for lines in names]
        positions = _positions(heights, shape.columns, area.height)
        if len(positions) == len(entries):
            break
    svg = []
    for entry, lines, (column, down) in zip(first, names, positions, strict=False):  # what is left has no room
        left, top = area.left + column * (width + GAP), area.top + down
        svg.append(_row(entry, lines, Area(left, top, left + width, top), shape))
    left_out = len(entries) - len(positions)
    return Panel("".join(svg), f"{left_out:,} of them not listed" if left_out else "")


def _row(entry: Entry, lines: Sequence[str], row: Area, shape: Shape) -> str:
    """An entry from the upper left corner of a row on: its shape, its name in lines, and the word on it."""
    size, word_size = shape.size, shape.size * 0.8
    svg = mark(entry.section, row.left + 8, row.top + size * 0.62, size * 0.36) if entry.section else ""
    x = row.left + (INDENT if entry.section else 0)
    svg += block(x, row.top, lines, size, serif=not entry.section)
    word = break_lines(entry.word, row.width - INDENT, word_size, 1) if shape.with_words else []
    return svg + block(x, row.top + block_height(lines, size), word, word_size, colour="quiet")


def _positions(heights: Sequence[float], columns: int, most: float) -> list[tuple[int, float]]:
    """For each entry its column and how far down it begins, column by column, until there is no more room."""
    positions: list[tuple[int, float]] = []
    column, down = 0, 0.0
    for height in heights:
        if down + height > most and down:
            column, down = column + 1, 0.0
        if column == columns:
            break
        positions.append((column, down))
        down += height
    return positions
