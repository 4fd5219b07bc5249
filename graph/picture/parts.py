"""What was worked out in several parts: a comparison side by side, and what falls without a source."""

from __future__ import annotations

from collections.abc import Sequence

from graph.ask.analyses import Part
from graph.ask.answer import Answer
from graph.knowledge import Knowledge
from graph.picture.letters import break_lines
from graph.picture.marks import Area, Panel, block, block_height, box, line, text

SIZES = (24, 22, 20, 18, 16, 15, 14, 13)
CELL_SIZES = (16, 15, 14)
GAP = 28.0
WIDEST = 420.0  # of a column of what falls
MOST_ITEMS = 60  # more than any part has room for
MOST_NAMES = 80
MOST_NOTES = 2


def text_list(
    items: Sequence[str], area: Area, *, serif: bool = False, sizes: Sequence[float] = SIZES, most: int = 4
) -> tuple[str, int]:
    """Items one below the other as large as they fit, and how many had to be left out, which the last line says.

    Parameters
    ----------
    items
        The texts, the most important first.
    area
        The part of the sheet that they may fill.
    serif
        Whether the letters have serifs.
    sizes
        The sizes that the letters may have, in units of the drawing and in the order of preference.
    most
        How many lines an item may have; what is longer is cut.
    """
    for size in sizes:
        blocks = [break_lines(item, area.width, size, most) for item in items[:MOST_ITEMS]]
        if len(items) <= MOST_ITEMS and _stack_height(blocks, size) - size / 2 <= area.height:
            return _stack(blocks, area, size, serif), 0
    fitting: list[list[str]] = []
    for lines in blocks:
        if _stack_height([*fitting, lines], size) > area.height - size * 1.3:  # for the line that says what is left out
            break
        fitting.append(lines)
    left_out = len(items) - len(fitting)
    note = f"and {left_out:,} more" if fitting else f"{left_out:,}, for which there is no room"
    bottom = area.top + _stack_height(fitting, size)
    return _stack(fitting, area, size, serif) + block(area.left, bottom, [note], size, colour="quiet"), left_out


def _stack(blocks: Sequence[Sequence[str]], area: Area, size: float, serif: bool) -> str:
    svg, top = [], area.top
    for lines in blocks:
        svg.append(block(area.left, top, lines, size, serif=serif))
        top += block_height(lines, size) + size / 2
    return "".join(svg)


def _stack_height(blocks: Sequence[Sequence[str]], size: float) -> float:
    """How high blocks are one below the other, each with half a line below it."""
    return sum(block_height(lines, size) + size / 2 for lines in blocks)


def _items(kb: Knowledge, part: Part) -> list[str]:
    """What stands in a part, as it is read: sentences and claims each for itself, names in one line."""
    claims = [kb.data.claims[record_id].says for record_id in part.ids if record_id in kb.data.claims]
    names = _names(kb, part)
    return [*part.sentences, *claims, *([", ".join(names)] if names else [])]


def _names(kb: Knowledge, part: Part) -> list[str]:
    """The names of what stands in a part beside claims."""
    return [kb.name(record_id) for record_id in part.ids if record_id not in kb.data.claims]


def comparison(answer: Answer, area: Area) -> Panel:
    """A column for what is shared, between those for what only one has; a row for each sort of thing."""
    kb, columns = answer.kb, len(answer.ids) + 1
    against, *cells = answer.parts
    table = [cells[start : start + columns] for start in range(0, len(cells), columns)]
    if columns == 3:  # what two share stands between what each has alone
        table = [[row[1], row[0], row[2]] for row in table]
    notes = [line for note in against.sentences[:MOST_NOTES] for line in break_lines(note, area.width, 15, 1)]
    notes_height = block_height(notes, 15)
    free = area.height - notes_height - 12
    shares = [_share(kb, row) for row in table]
    width = (area.width - GAP * (columns - 1)) / columns
    svg, left_out, bottom = [], 0, area.top
    for row, share in zip(table, shares, strict=True):
        top, height = bottom, free * share / sum(shares)
        bottom += height
        svg.append(line((area.left, top), (area.right, top), 1, colour="rule"))
        for column, part in enumerate(row):
            left = area.left + column * (width + GAP)
            cell, over = _cell(kb, part, Area(left, top + 10, left + width, top + height - 12))
            svg.append(cell)
            left_out += over
    svg.append(block(area.left, area.bottom - notes_height + 6, notes, 15, colour="quiet"))
    return Panel("".join(svg), f"{left_out:,} not shown" if left_out else "")


def _share(kb: Knowledge, row: Sequence[Part]) -> float:
    """How high a row is beside others: claims take more room than names."""
    return 1.6 if any(record_id in kb.data.claims for part in row for record_id in part.ids) else 1.0


def _cell(kb: Knowledge, part: Part, area: Area) -> tuple[str, int]:
    """The heading of a part with how many are in it and what they are, and how many of them have no room."""
    count = len(part.ids)
    heading = break_lines(part.title, area.width - 60, 15, 3, bold=True)
    heading[-1] += f": {count:,}" if count else ": none"
    body = area._replace(top=area.top + block_height(heading, 15) + 6)
    svg = block(area.left, area.top, heading, 15, bold=True)
    if names := _names(kb, part):
        lines, over = _name_lines(names, body)
        return svg + block(body.left, body.top, lines, 14), over
    items, over = text_list(_items(kb, part), body, serif=True, sizes=CELL_SIZES)
    return svg + items, over


def _name_lines(names: Sequence[str], area: Area) -> tuple[list[str], int]:
    """As many names as there is room for, in one text, and how many there were too many."""
    most = int(area.height / block_height(" ", 14))
    for count in range(min(len(names), MOST_NAMES), 0, -1):
        over = len(names) - count
        lines = break_lines(", ".join(names[:count]) + (f" and {over:,} more" if over else ""), area.width, 14)
        if len(lines) <= most:
            return lines, over
    return break_lines(names[0], area.width, 14, max(most, 1)), len(names) - 1


def fall(answer: Answer, area: Area) -> Panel:
    """A column for each thing that falls or is weakened: how many, and which."""
    width = min((area.width - GAP * (len(answer.parts) - 1)) / len(answer.parts), WIDEST)
    lists = [_items(answer.kb, part) for part in answer.parts]
    headings = [
        break_lines(part.title.removeprefix(f"{len(items):,} "), width, 16, 4, bold=True)
        for part, items in zip(answer.parts, lists, strict=True)
    ]
    top = area.top + 92 + max(block_height(heading, 16) for heading in headings)
    svg, left_out = [], 0
    for column, (items, heading) in enumerate(zip(lists, headings, strict=True)):
        left = area.left + column * (width + GAP)
        svg.append(box(left, area.top, width, 4, "source"))
        svg.append(text(left, area.top + 62, f"{len(items):,}", 56, serif=True))
        svg.append(block(left, area.top + 76, heading, 16, bold=True))
        body = Area(left, top, left + width, area.bottom)
        items_svg, over = text_list(items, body, serif=True, sizes=CELL_SIZES, most=6)
        svg.append(items_svg)
        left_out += over
    return Panel("".join(svg), f"{left_out:,} of these not shown" if left_out else "")
