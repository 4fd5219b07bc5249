"""What was worked out in several parts: a comparison side by side, and what falls without a source."""

from __future__ import annotations

from collections.abc import Sequence

from graph.ask.analyses import Part
from graph.ask.answer import Answer
from graph.knowledge import Knowledge
from graph.picture.letters import rows
from graph.picture.marks import Drawn, Frame, block, box, height, line, text

SIZES = (24, 22, 20, 18, 16, 15, 14, 13)
GAP = 28.0
MOST_ITEMS = 60  # more than any part has room for


def listing(
    items: Sequence[str], room: Frame, *, serif: bool = False, sizes: Sequence[float] = SIZES, most: int = 4
) -> tuple[str, int]:
    """Items one below the other as large as they fit, and how many had to be left out, which the last line says."""
    for size in sizes:
        lines = [rows(item, room.wide, size, most) for item in items[:MOST_ITEMS]]
        if len(items) <= MOST_ITEMS and sum(height(one, size) + size / 2 for one in lines) - size / 2 <= room.tall:
            return _stacked(lines, room, size, serif), 0
    kept: list[list[str]] = []
    free = room.tall - size * 1.3  # for the line that says how many are left out
    for one in lines:
        free -= height(one, size) + size / 2
        if free < 0:
            break
        kept.append(one)
    left_out = len(items) - len(kept)
    more = f"and {left_out:,} more" if kept else f"{left_out:,}, for which there is no room"
    low = room.top + sum(height(one, size) + size / 2 for one in kept)
    return _stacked(kept, room, size, serif) + block(room.left, low, [more], size, colour="quiet"), left_out


def _stacked(items: Sequence[Sequence[str]], room: Frame, size: float, serif: bool) -> str:
    drawn, top = [], room.top
    for lines in items:
        drawn.append(block(room.left, top, lines, size, serif=serif))
        top += height(lines, size) + size / 2
    return "".join(drawn)


def _items(kb: Knowledge, part: Part) -> list[str]:
    """What stands in a part, as it is read: sentences and claims each for itself, names in one line."""
    claims = [kb.data.claims[key].says for key in part.ids if key in kb.data.claims]
    names = [kb.name(key) for key in part.ids if key not in kb.data.claims]
    return [*part.sentences, *claims, *([", ".join(names)] if names else [])]


def comparison(found: Answer, frame: Frame) -> Drawn:
    """A column for what is shared, between those for what only one has; a row for each sort of thing."""
    kb, wide = found.kb, len(found.ids) + 1
    against, *others = found.parts
    table = [others[place : place + wide] for place in range(0, len(others), wide)]
    if wide == 3:  # what two share stands between what each has alone
        table = [[row[1], row[0], row[2]] for row in table]
    below = [line for one in against.sentences[:2] for line in rows(one, frame.wide, 15, 1)]
    free = frame.tall - height(below, 15) - 12
    shares = [1.6 if any(key in kb.data.claims for part in row for key in part.ids) else 1.0 for row in table]
    column = (frame.wide - GAP * (wide - 1)) / wide
    drawn, left_out, low = [], 0, frame.top
    for row, share in zip(table, shares, strict=True):
        top, tall = low, free * share / sum(shares)
        low += tall
        drawn.append(line((frame.left, top), (frame.right, top), 1, colour="rule"))
        for number, part in enumerate(row):
            left = frame.left + number * (column + GAP)
            cell, over = _cell(kb, part, Frame(left, top + 10, left + column, top + tall - 12))
            drawn.append(cell)
            left_out += over
    drawn.append(block(frame.left, frame.bottom - height(below, 15) + 6, below, 15, colour="quiet"))
    return Drawn("".join(drawn), f"{left_out:,} not shown" if left_out else "")


def _cell(kb: Knowledge, part: Part, room: Frame) -> tuple[str, int]:
    """The heading of a part with how many are in it, and what they are."""
    count = len(part.ids)
    head = rows(part.title, room.wide - 60, 15, 3, bold=True)
    head[-1] += f": {count:,}" if count else ": none"
    top = room.top + height(head, 15) + 6
    drawn = block(room.left, room.top, head, 15, bold=True)
    names = [kb.name(key) for key in part.ids if key not in kb.data.claims]
    if names:
        lines, over = _names(names, room._replace(top=top))
        return drawn + block(room.left, top, lines, 14), over
    listed, over = listing(_items(kb, part), room._replace(top=top), serif=True, sizes=(16, 15, 14))
    return drawn + listed, over


def _names(names: Sequence[str], room: Frame) -> tuple[list[str], int]:
    """As many names as there is room for, in one text, and how many there were too many."""
    most = int(room.tall / height(" ", 14))
    for kept in range(min(len(names), 80), 0, -1):
        over = len(names) - kept
        lines = rows(", ".join(names[:kept]) + (f" and {over:,} more" if over else ""), room.wide, 14)
        if len(lines) <= most:
            return lines, over
    return rows(names[0], room.wide, 14, max(most, 1)), len(names) - 1


def fall(found: Answer, frame: Frame) -> Drawn:
    """A column for each thing that falls or is weakened: how many, and which."""
    column = (frame.wide - GAP * (len(found.parts) - 1)) / len(found.parts)
    column = min(column, 420.0)
    parts = [(part.title, _items(found.kb, part)) for part in found.parts]
    heads = [rows(title.removeprefix(f"{len(items):,} "), column, 16, 4, bold=True) for title, items in parts]
    low = frame.top + 92 + max(height(words, 16) for words in heads)
    drawn, left_out = [], 0
    for place, ((_, items), words) in enumerate(zip(parts, heads, strict=True)):
        left = frame.left + place * (column + GAP)
        drawn.append(box(left, frame.top, column, 4, "source"))
        drawn.append(text(left, frame.top + 62, f"{len(items):,}", 56, serif=True))
        drawn.append(block(left, frame.top + 76, words, 16, bold=True))
        listed, over = listing(
            items, Frame(left, low, left + column, frame.bottom), serif=True, sizes=(16, 15, 14), most=6
        )
        drawn.append(listed)
        left_out += over
    return Drawn("".join(drawn), f"{left_out:,} of these not shown" if left_out else "")
