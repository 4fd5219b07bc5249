"""The overview map as SVG, for where no script draws it: on paper, and in a browser that runs none.

It has the places, shapes, sizes and dashes of the map that vis-network draws. Colours come from the page's style, so
that light and dark hold here, too.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from html import escape

from graph.knowledge import Knowledge
from graph.map.plan import LETTER, ROW, MapEdge, MapLayout, MapNode, map_layout
from graph.records import SECTIONS

MARGIN = 16
FEW = 60  # of more entities, those that only one claim mentions together stay without a line: this cannot be enlarged


def still(kb: Knowledge) -> str:
    """The map as inline SVG; nothing where no claim mentions any entity."""
    drawn = map_layout(kb)
    if not drawn.nodes:
        return ""
    at = {node.key: node for node in drawn.nodes}
    joined = _lines(drawn.edges, at)
    nodes = "".join(
        f'<g class="{SECTIONS[section]}">{"".join(_spot(node) for node in drawn.nodes if node.section == section)}</g>'
        for section in dict.fromkeys(node.section for node in drawn.nodes)
    )
    return (
        f'<svg class="still" viewBox="{_frame(drawn)}" aria-hidden="true" focusable="false">'
        f'<g class="lines">{joined}</g>{nodes}</svg>'
    )


def _lines(lines: Iterable[MapEdge], at: Mapping[str, MapNode]) -> str:
    """The lines, those of one width and firmness as one path: hundreds of elements would be most of the drawing."""
    paths: dict[tuple[bool, float], list[str]] = {}
    for line in (line for line in lines if line.count > 1 or len(at) < FEW):
        one, other = at[line.one], at[line.other]
        paths.setdefault((line.firm, line.width), []).append(f"M{one.x} {one.y} {other.x} {other.y}".replace(" -", "-"))
    return "".join(
        f'<path class="{"firm" if firm else "dashed"}" stroke-width="{width:g}" d="{"".join(parts)}"/>'
        for (firm, width), parts in sorted(paths.items())
    )


def _spot(node: MapNode) -> str:
    """An entity with its label below. It is no link: where this is seen, no script would answer."""
    rows = [row for row in node.label.split("\n") if row.strip()]
    low = node.y + node.size + 1
    label = "".join(
        f'<text x="{node.x}" y="{low + place * ROW:g}">{escape(row)}</text>' for place, row in enumerate(rows, 1)
    )
    return f"{shape(node.section, node.x, node.y, node.size)}{label}"


def shape(section: str, x: float, y: float, size: float) -> str:
    """The shape of an entity as vis-network draws it at this size: a circle, a square or a diamond."""
    if section == "actors":
        return f'<circle cx="{x:g}" cy="{y:g}" r="{size:g}"/>'
    if section == "projects":
        return f'<rect x="{x - size:g}" y="{y - size:g}" width="{2 * size:g}" height="{2 * size:g}"/>'
    return f'<path d="M{x:g} {y - size:g}l{size:g} {size:g}-{size:g} {size:g}-{size:g}-{size:g}z"/>'


def _frame(drawn: MapLayout) -> str:
    """What of the plane is seen: all shapes and labels."""
    wide = {node.key: max(node.size, max(map(len, node.label.split("\n"))) * LETTER / 2) for node in drawn.nodes}
    left = min(node.x - wide[node.key] for node in drawn.nodes) - MARGIN
    right = max(node.x + wide[node.key] for node in drawn.nodes) + MARGIN
    top = min(node.y - node.size for node in drawn.nodes) - MARGIN
    low = max(node.y + node.size + ROW * (node.label.count("\n") + 1) for node in drawn.nodes) + MARGIN
    return f"{left:.0f} {top:.0f} {right - left:.0f} {low - top:.0f}"
