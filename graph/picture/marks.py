"""The marks of a drawing: texts, lines, shapes and boxes, in the colours of the page by day."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from html import escape
from typing import NamedTuple

from graph.map.svg import shape
from graph.picture.letters import RIGHT, SANS, SERIF, leftward, plain

# as the style of the page has them; a test compares
COLOURS = {
    "paper": "#fbfaf6", "card": "#ffffff", "ink": "#1c1c1a", "quiet": "#5d5b55", "rule": "#dcd8cd", "actor": "#1f5f8b",
    "project": "#a04a16", "concept": "#4a7436", "source": "#6a4a9c", "line": "#85827a", "focus": "#f2e6b8",
}  # fmt: skip
OF_SECTION = {"actors": "actor", "projects": "project", "concepts": "concept", "sources": "source"}
LEADING = 1.28  # from one line of a text to the next, as a multiple of its size


class Frame(NamedTuple):
    """The part of a sheet that is drawn on."""

    left: float
    top: float
    right: float
    bottom: float

    @property
    def wide(self) -> float:
        """Its width."""
        return self.right - self.left

    @property
    def tall(self) -> float:
        """Its height."""
        return self.bottom - self.top


class Drawn(NamedTuple):
    """What was drawn, and what the foot of the sheet is to say of it."""

    svg: str
    says: str = ""


def text(
    x: float, y: float, words: str, size: float, *,
    colour: str = "ink", anchor: str = "start", serif: bool = False, bold: bool = False, halo: bool = False,
) -> str:  # fmt: skip
    """A line of text; y is where its letters stand. A text from right to left keeps its full stop at its own end."""
    words = plain(words)
    family = SERIF if serif else SANS
    if leftward(words):
        words, family = f"\u2068{words}\u2069", RIGHT
    looks = [f'font-family="{family}" font-size="{_n(size)}" fill="{COLOURS[colour]}"']
    looks += [f'text-anchor="{anchor}"'] if anchor != "start" else []
    looks += ['font-weight="700"'] if bold else []
    if halo:
        looks.append(f'stroke="{COLOURS["paper"]}" stroke-width="4" stroke-linejoin="round" paint-order="stroke"')
    return f'<text x="{_n(x)}" y="{_n(y)}" {" ".join(looks)}>{escape(words)}</text>'


def block(x: float, top: float, lines: Iterable[str], size: float, *, colour: str = "ink", anchor: str = "start",
          serif: bool = False, bold: bool = False) -> str:  # fmt: skip
    """Lines of text, the first below this height."""
    return "".join(
        text(x, top + size * (0.95 + place * LEADING), line, size, colour=colour, anchor=anchor, serif=serif, bold=bold)
        for place, line in enumerate(lines)
    )


def height(lines: Sequence[str], size: float) -> float:
    """How much room lines of text take."""
    return len(lines) * size * LEADING


def mark(section: str, x: float, y: float, size: float, colour: str = "") -> str:
    """The shape of a record: a circle, a square or a diamond as on the map, and a triangle for a source."""
    if section == "sources":
        drawn = f'<path d="M{_n(x)} {_n(y - size)}L{_n(x + size)} {_n(y + size)}L{_n(x - size)} {_n(y + size)}Z"/>'
    else:
        drawn = shape(section, round(x, 1), round(y, 1), round(size, 1))
    return f'<g fill="{COLOURS[colour or OF_SECTION[section]]}">{drawn}</g>'


def box(x: float, y: float, wide: float, tall: float, fill: str, stroke: str = "", dashed: bool = False) -> str:
    """A box, framed where it has a colour for that."""
    frame = f' rx="3" stroke="{COLOURS[stroke]}" stroke-width="1.2"' if stroke else ""
    dashes = ' stroke-dasharray="6 4"' if dashed else ""
    size = f'x="{_n(x)}" y="{_n(y)}" width="{_n(max(wide, 0))}" height="{_n(max(tall, 0))}"'
    return f'<rect {size} fill="{COLOURS[fill]}"{frame}{dashes}/>'


def line(one: tuple[float, float], other: tuple[float, float], wide: float = 1.2, *, colour: str = "line",
         dashed: bool = False, faint: bool = False) -> str:  # fmt: skip
    """A straight line."""
    ends = f'x1="{_n(one[0])}" y1="{_n(one[1])}" x2="{_n(other[0])}" y2="{_n(other[1])}"'
    return f"<line {ends} {_stroke(wide, colour, dashed, faint)}/>"


def curve(one: tuple[float, float], other: tuple[float, float], wide: float = 1.4, *, colour: str = "line",
          dashed: bool = False) -> str:  # fmt: skip
    """A line that leaves and arrives level, so that many of them can be followed."""
    middle = _n((one[0] + other[0]) / 2)
    way = f"M{_n(one[0])} {_n(one[1])}C{middle} {_n(one[1])} {middle} {_n(other[1])} {_n(other[0])} {_n(other[1])}"
    return f'<path d="{way}" fill="none" {_stroke(wide, colour, dashed, False)}/>'


def _stroke(wide: float, colour: str, dashed: bool, faint: bool) -> str:
    dashes = ' stroke-dasharray="6 5"' if dashed else ""
    weak = ' stroke-opacity="0.25"' if faint else ""
    return f'stroke="{COLOURS[colour]}" stroke-width="{_n(wide)}"{dashes}{weak}'


def spread(wanted: Sequence[float], tall: Sequence[float], top: float, bottom: float) -> list[float]:
    """Middles of boxes in a column: each near where it is wanted, in the order given, none over another."""
    middles: list[float] = []
    edge = top
    for middle, size in zip(wanted, tall, strict=True):
        middles.append(max(middle, edge + size / 2))
        edge = middles[-1] + size / 2
    edge = bottom
    for place in reversed(range(len(middles))):
        middles[place] = min(middles[place], edge - tall[place] / 2)
        edge = middles[place] - tall[place] / 2
    return middles


def _n(value: float) -> str:
    return f"{value:.1f}".removesuffix(".0")
