"""The overview map as SVG, for where no script draws it: on paper, and in a browser that runs none.

It has the positions, shapes, sizes and dashes of the map that vis-network draws. Colours come from the page's style, so
that light and dark hold here, too.
"""

from __future__ import annotations

import re
from string import ascii_uppercase

from graph.knowledge import Knowledge
from graph.map.plan import FONT, LETTER, ROW, MapLayout, MapNode, map_layout, row_width
from graph.records import SECTIONS
from graph.svg import element, number, text

MARGIN = 16  # pixels around the map
WIDEST = "mwMW@%"  # letters as wide as they are high
CAPITALS = f"{ascii_uppercase}{WIDEST}"
# letters that are wider than high: of Tamil, Malayalam, Sinhala, Burmese and Khmer, and whole words in Arabic
BROADER = re.compile("[\u0b80-\u0bff\u0d00-\u0dff\u1000-\u109f\u1780-\u17ff\ufdf0-\ufdff]")
FEW = 60  # lines; of more, those stay away that only one claim draws, for this map cannot be enlarged


def map_svg(kb: Knowledge, layout: MapLayout | None = None) -> str:
    """The map as inline SVG, a unit for a pixel of the map; nothing where no claim mentions any entity."""
    layout = layout or map_layout(kb)
    if not layout.nodes:
        return ""
    sections = dict.fromkeys(node.section for node in layout.nodes)
    groups = (
        element("g", "".join(_node(node) for node in layout.nodes if node.section == section), class_=SECTIONS[section])
        for section in sections
    )
    edges = element("g", _edges(layout), class_="lines")
    return element(
        "svg", edges + "".join(groups), class_="still", viewBox=_view(layout), aria_hidden="true", focusable="false"
    )


def _edges(layout: MapLayout) -> str:
    """The lines, those of one width and firmness as one path: hundreds of elements would be most of the drawing."""
    nodes = {node.entity_id: node for node in layout.nodes}
    paths: dict[tuple[bool, float], list[str]] = {}
    strong = [edge for edge in layout.edges if edge.count > 1]
    for edge in strong if len(strong) >= FEW else layout.edges:
        start, end = (nodes[entity_id] for entity_id in edge.ends)
        step = f"M{start.x} {start.y} {end.x} {end.y}".replace(" -", "-")
        paths.setdefault((edge.firm, edge.width), []).append(step)
    return "".join(
        element("path", class_="firm" if firm else "dashed", stroke_width=width, d="".join(steps))
        for (firm, width), steps in sorted(paths.items())
    )


def _node(node: MapNode) -> str:
    """An entity with its label below. It is no link: where this is seen, no script would answer."""
    rows = [row for row in node.label.split("\n") if row.strip()]
    bottom = node.y + node.size + 1
    label = (element("text", text(row), x=node.x, y=bottom + ROW * index) for index, row in enumerate(rows, 1))
    return shape(node.section, node.x, node.y, node.size) + "".join(label)


def shape(section: str, x: float, y: float, size: float) -> str:
    """The shape of an entity as vis-network draws it: a circle, a square or a diamond.

    Parameters
    ----------
    section
        The section of the entity: actors, projects or concepts.
    x, y
        Its middle, in units of the drawing.
    size
        From its middle to its edge, or to a corner of the diamond, in units of the drawing.
    """
    if section == "actors":
        return element("circle", cx=x, cy=y, r=size)
    if section == "projects":
        return element("rect", x=x - size, y=y - size, width=2 * size, height=2 * size)
    side = number(size)
    return element("path", d=f"M{number(x)} {number(y - size)}l{side} {side}-{side} {side}-{side}-{side}z")


def _widest(row: str) -> float:
    """How wide a row of a label may be in any font: capitals, and letters of other alphabets, take more than others."""
    return sum(map(_widest_letter, row))


def _widest_letter(letter: str) -> float:
    usual = row_width(letter)
    if letter.isascii():
        return FONT if letter in WIDEST else (FONT + LETTER) / 2 if letter in CAPITALS else usual
    return FONT * (2 if BROADER.match(letter) else 1) if usual else 0.0


def _view(layout: MapLayout) -> str:
    """The view box of a drawing in which all shapes and labels are seen."""
    nodes = layout.nodes
    half_widths = [max(node.size, *(_widest(row) / 2 for row in node.label.split("\n"))) for node in nodes]
    left = min(node.x - half for node, half in zip(nodes, half_widths, strict=True)) - MARGIN
    right = max(node.x + half for node, half in zip(nodes, half_widths, strict=True)) + MARGIN
    top = min(node.y - node.size for node in nodes) - MARGIN
    bottom = max(node.y + node.size + ROW * (node.label.count("\n") + 1) for node in nodes) + MARGIN
    return f"{left:.0f} {top:.0f} {right - left:.0f} {bottom - top:.0f}"
