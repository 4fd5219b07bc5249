"""Answers as rows: works with bars for how often they are cited, voices and passages with where they are from."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from graph.ask.answer import Answer
from graph.ask.question import Condition
from graph.knowledge import Knowledge
from graph.picture.letters import rows, width
from graph.picture.marks import Drawn, Frame, block, box, height, mark, text
from graph.text import listed

NAME = 330.0  # the width of the names before the bars
MOST = 18  # bars
MOST_ENTRIES = 150  # more than any list has room for
GAP = 32.0  # between columns
# how a list may be set: in how many columns, with which size of letters, and whether with a word on each entry
SHAPES = ((1, 24.0, True), (2, 20.0, True), (2, 17.0, True), (3, 15.0, True), (3, 14.0, False))


def bars(found: Answer, frame: Frame) -> Drawn:
    """For each work a bar as long as the number of claims that cite it; darker for those about what was asked for."""
    kb, citing = found.kb, found.kb.index.citing
    keys = sorted(found.ids, key=lambda key: -len(citing.get(key, ())))
    shown = keys[:MOST]
    topics = [
        one.value
        for one in found.question.where
        if isinstance(one, Condition) and one.field == "about" and not one.negated
    ]
    most = max(max(len(citing.get(key, ())) for key in shown), 1)
    step = min(frame.tall / len(shown), 76.0)
    size = min(20.0, max(13.0, step * 0.5))
    thick = step * 0.56
    top = frame.top + min(10.0, (frame.tall - step * len(shown)) / 2)
    drawn = []
    for place, key in enumerate(shown):
        y, count = top + place * step, len(citing.get(key, ()))
        about = sum(all(one in kb.data.claims[claim].mentions() for one in topics) for claim in citing.get(key, ()))
        scale = (frame.wide - NAME - 230) / most
        name = rows(kb.name(key), NAME - 16, size, 2 if step > 3 * size else 1)
        drawn.append(block(frame.left + NAME - 12, y + (step - height(name, size)) / 2, name, size, anchor="end"))
        drawn.append(
            box(frame.left + NAME, y + (step - thick) / 2, count * scale, thick, "rule" if topics else "source")
        )
        if topics:
            drawn.append(box(frame.left + NAME, y + (step - thick) / 2, about * scale, thick, "source"))
        told = f"{about:,} of {count:,}" if topics and about < count else f"{count:,}"
        beside = frame.left + NAME + count * scale + 10
        drawn.append(text(beside, y + step / 2 + size * 0.34, told, size, bold=True))
        after = beside + width(told, size, True) + 10
        kind = rows(kb.data.sources[key].kind, frame.right - after, size * 0.85, 1)
        drawn.append(block(after, y + (step - size * 0.85 * 1.28) / 2, kind, size * 0.85, colour="quiet"))
    return Drawn("".join(drawn), _about_bars(found, topics, len(keys) - len(shown)))


def _about_bars(found: Answer, topics: Sequence[str], left_out: int) -> str:
    """What the bars are, and how many have no room."""
    names = listed(map(found.kb.name, topics), "and") if topics else ""
    says = f"bars: claims that cite each, dark: those that mention {names}" if topics else "bars: claims that cite each"
    return f"{left_out:,} of them not drawn · {says}" if left_out else says


def voices(found: Answer, frame: Frame) -> Drawn:
    """The works and the actors that speak, each with what it is."""
    return rolled([_entry(found.kb, key) for key in found.ids], frame)


def passages(found: Answer, frame: Frame) -> Drawn:
    """The sentences by their first and last words, each with its place in the text."""
    told = []
    for key in found.ids:
        passage = found.kb.data.passages[key]
        where = f"{passage.section}, paragraph {passage.paragraph}"
        told.append(Entry("", f"“{passage.opens} … {passage.closes}”", where))
    return rolled(told, frame)


class Entry(NamedTuple):
    """A row of a list: the section of its record, where it has a shape, what it is called, and a word on it."""

    section: str
    name: str
    word: str


def _entry(kb: Knowledge, key: str) -> Entry:
    section = kb.index.section[key]
    word = kb.data.sources[key].kind if section == "sources" else kb.entity(key).kind
    return Entry(section, kb.name(key), word)


def rolled(entries: Sequence[Entry], frame: Frame, shapes: Sequence[tuple[int, float, bool]] = SHAPES) -> Drawn:
    """Entries in columns, as few and as large as have room for all of them, or else as many as there is room for."""
    first = entries[:MOST_ENTRIES]
    for columns, size, worded in shapes:
        wide = (frame.wide - GAP * (columns - 1)) / columns
        told = [rows(entry.name, wide - 26, size, 2) for entry in first]
        places = _placed([height(lines, size) + size * (1.7 if worded else 0.4) for lines in told], columns, frame.tall)
        if len(places) == len(entries):
            break
    drawn = []
    for entry, lines, (column, down) in zip(first, told, places, strict=False):  # the rest has no place
        left, top = frame.left + column * (wide + GAP), frame.top + down
        drawn.append(mark(entry.section, left + 8, top + size * 0.62, size * 0.36) if entry.section else "")
        indent = 26 if entry.section else 0
        drawn.append(block(left + indent, top, lines, size, serif=not entry.section))
        word = rows(entry.word, wide - 26, size * 0.8, 1) if worded else []
        drawn.append(block(left + indent, top + height(lines, size), word, size * 0.8, colour="quiet"))
    left_out = len(entries) - len(places)
    return Drawn("".join(drawn), f"{left_out:,} of them not listed" if left_out else "")


def _placed(tall: Sequence[float], columns: int, most: float) -> list[tuple[int, float]]:
    """Column and height for each entry, column by column, until there is no more room."""
    places: list[tuple[int, float]] = []
    column, down = 0, 0.0
    for size in tall:
        if down + size > most and down:
            column, down = column + 1, 0.0
        if column == columns:
            break
        places.append((column, down))
        down += size
    return places
