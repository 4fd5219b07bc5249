"""The marks of a drawing: texts, lines, shapes and boxes, in the colours of the page by day.

Everything here is in units of the drawing, of which a sheet is 1280 wide and 720 high; y grows downwards.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from graph.map.svg import shape
from graph.picture.letters import ISOLATE, RIGHT_TO_LEFT, SANS, SERIF, is_right_to_left, plain
from graph.svg import element, number
from graph.svg import text as escaped

# as the style of the page has them; a test compares
COLOURS = {
    "paper": "#fbfaf6", "card": "#ffffff", "ink": "#1c1c1a", "quiet": "#5d5b55", "rule": "#dcd8cd", "actor": "#41647f",
    "project": "#76607f", "concept": "#4f6f70", "source": "#5d5780", "line": "#85827a", "focus": "#f2e6b8",
    "good": "#00705c", "differs": "#8a5c00", "bad": "#98002e",
}  # fmt: skip
OF_SECTION = {"actors": "actor", "projects": "project", "concepts": "concept", "sources": "source"}
LEADING = 1.28  # from one line of a text to the next, as a multiple of its size

Point = tuple[float, float]


class Area(NamedTuple):
    """The part of a sheet that is drawn on, by its edges in units of the drawing."""

    left: float
    top: float
    right: float
    bottom: float

    @property
    def width(self) -> float:
        """From its left edge to its right one."""
        return self.right - self.left

    @property
    def height(self) -> float:
        """From its top to its bottom."""
        return self.bottom - self.top


class Panel(NamedTuple):
    """What stands between the head and the foot of a sheet, and what the foot is to say of it."""

    svg: str
    footnote: str = ""


def text(
    x: float, y: float, words: str, size: float, *,
    colour: str = "ink", anchor: str = "start", serif: bool = False, bold: bool = False, halo: bool = False,
) -> str:  # fmt: skip
    """A line of text. A text from right to left keeps its full stop at its own end.

    Parameters
    ----------
    x, y
        Where it begins (its middle or its end, by `anchor`), and the line on which its letters stand.
    words
        The text, in one line.
    size
        The size of its letters.
    colour
        A name of `COLOURS`.
    anchor
        `start`, `middle` or `end`.
    serif, bold
        What letters it has.
    halo
        Whether it is set apart from what it stands on.
    """
    words = plain(words)
    fonts = SERIF if serif else SANS
    if is_right_to_left(words):
        words, fonts = f"{ISOLATE[0]}{words}{ISOLATE[1]}", RIGHT_TO_LEFT
    return element(
        "text", escaped(words), x=x, y=y, font_family=fonts, font_size=size, fill=COLOURS[colour],
        text_anchor=anchor if anchor != "start" else None,
        font_weight=700 if bold else None,
        stroke=COLOURS["paper"] if halo else None,
        stroke_width=4 if halo else None,
        stroke_linejoin="round" if halo else None,
        paint_order="stroke" if halo else None,
    )  # fmt: skip


def block(x: float, top: float, lines: Iterable[str], size: float, *, colour: str = "ink", anchor: str = "start",
          serif: bool = False, bold: bool = False) -> str:  # fmt: skip
    """Lines of text, the first of them below `top`; the rest as in `text`."""
    return "".join(
        text(x, top + size * (0.95 + index * LEADING), line, size, colour=colour, anchor=anchor, serif=serif, bold=bold)
        for index, line in enumerate(lines)
    )


def block_height(lines: Sequence[str], size: float) -> float:
    """How high lines of text are at this size."""
    return len(lines) * size * LEADING


def mark(section: str, x: float, y: float, size: float, colour: str = "") -> str:
    """The shape of a record: a circle, a square or a diamond as on the map, and a triangle for a source.

    Parameters
    ----------
    section
        The section of the record: actors, projects, concepts or sources.
    x, y
        Its middle.
    size
        From its middle to its edge.
    colour
        A name of `COLOURS`, where it is not that of its section.
    """
    if section == "sources":
        left, right, top, bottom = number(x - size), number(x + size), number(y - size), number(y + size)
        drawn = element("path", d=f"M{number(x)} {top}L{right} {bottom}L{left} {bottom}Z")
    else:
        drawn = shape(section, round(x, 1), round(y, 1), round(size, 1))
    return element("g", drawn, fill=COLOURS[colour or OF_SECTION[section]])


def box(x: float, y: float, width: float, height: float, fill: str, stroke: str = "", dashed: bool = False) -> str:
    """A box from its upper left corner on, with a frame where that has a colour; colours are names of `COLOURS`."""
    return element(
        "rect", x=x, y=y, width=max(width, 0), height=max(height, 0), fill=COLOURS[fill],
        rx=3 if stroke else None,
        stroke=COLOURS[stroke] if stroke else None,
        stroke_width=1.2 if stroke else None,
        stroke_dasharray="6 4" if dashed else None,
    )  # fmt: skip


def line(
    start: Point, end: Point, width: float = 1.2, *, colour: str = "line", dashed: bool = False, faint: bool = False
) -> str:
    """A straight line."""
    return element(
        "line", x1=start[0], y1=start[1], x2=end[0], y2=end[1], stroke=COLOURS[colour], stroke_width=width,
        stroke_dasharray="6 5" if dashed else None,
        stroke_opacity="0.25" if faint else None,
    )  # fmt: skip


def curve(start: Point, end: Point, dashed: bool = False) -> str:
    """A line that leaves and arrives level, so that many of them can be followed."""
    (x1, y1), (x2, y2) = map(number, start), map(number, end)
    middle = number((start[0] + end[0]) / 2)
    return element(
        "path", d=f"M{x1} {y1}C{middle} {y1} {middle} {y2} {x2} {y2}", fill="none", stroke=COLOURS["line"],
        stroke_width=1.4, stroke_dasharray="6 5" if dashed else None,
    )  # fmt: skip


def spread(ideals: Sequence[float], heights: Sequence[float], top: float, bottom: float) -> list[float]:
    """The middles of boxes in a column: each near its ideal, in the order given, none over another.

    Parameters
    ----------
    ideals
        Where the middle of each box would best be, from the top down.
    heights
        How high each box is.
    top, bottom
        The edges of the column.
    """
    middles: list[float] = []
    edge = top
    for ideal, height in zip(ideals, heights, strict=True):
        middles.append(max(ideal, edge + height / 2))
        edge = middles[-1] + height / 2
    edge = bottom
    for index in reversed(range(len(middles))):
        middles[index] = min(middles[index], edge - heights[index] / 2)
        edge = middles[index] - heights[index] / 2
    return middles
