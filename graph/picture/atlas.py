"""Entities on the map of the page: those that answer in their colours and by name, the others faint."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from typing import NamedTuple

from graph.ask.answer import Answer
from graph.knowledge import Knowledge
from graph.map.plan import MapEdge, MapNode, map_layout
from graph.picture.letters import break_lines, text_width
from graph.picture.lists import Entry, Shape, entry_list
from graph.picture.marks import Area, Panel, Point, line, mark, text
from graph.text import counted, listed

LIST = 330.0  # the width of the list beside the map
SIZE = 14.0  # of the names on the map
STRETCH = 1.7  # how much wider than high a unit may become, so that the map fills its part of the sheet
SHAPES = (
    Shape(1, 21.0, True), Shape(1, 18.0, True), Shape(1, 16.0, True), Shape(1, 16.0, False), Shape(1, 14.0, False),
)  # fmt: skip

Points = Mapping[str, Point]  # where each entity stands, by id


class _Roles(NamedTuple):
    """The entities that answer, and those that the question names."""

    answers: Set[str]
    named: Set[str]

    def joins(self, edge: MapEdge) -> bool:
        """Whether both ends of a line are of them."""
        return self.answers | self.named >= {*edge.ends}


def entities_on_map(answer: Answer, area: Area) -> Panel:
    """A list of the entities that answer, and where they stand on the map."""
    kb = answer.kb
    layout = map_layout(kb)
    points = _scaled(layout.nodes, area._replace(left=area.left + LIST + 30))
    answers = frozenset(answer.ids)
    named = {
        name
        for condition in answer.question.conditions()
        for name in (condition.value, condition.qualifier, condition.object)
    }
    roles = _Roles(answers, named - answers)
    ordered = sorted(answer.ids, key=lambda entity_id: -len(kb.index.about.get(entity_id, ())))
    entries = [_entry(kb, entity_id) for entity_id in ordered]
    column = entry_list(entries, area._replace(right=area.left + LIST), SHAPES)
    svg = (*_edges(layout.edges, points, roles), *_nodes(kb, layout.nodes, points, roles, area), column.svg)
    hollow = sorted(roles.named & points.keys())
    off_map = len(answers - points.keys())
    footnotes = (
        column.footnote,
        f"{off_map:,} of them not on the map" if off_map else "",
        f"hollow: {listed(map(kb.name, hollow), 'and')}" if hollow else "",
        "dashed: hedged or contradicted" if any(not e.firm and roles.joins(e) for e in layout.edges) else "",
    )
    return Panel("".join(svg), " · ".join(filter(None, footnotes)))


def _edges(edges: Iterable[MapEdge], points: Points, roles: _Roles) -> Iterator[str]:
    """The lines of the map, faint where not both ends answer or are named."""
    for edge in edges:
        start, end = (points[entity_id] for entity_id in edge.ends)
        faint = not roles.joins(edge)
        yield line(start, end, 1.0 if faint else min(edge.width, 3.5), dashed=not edge.firm, faint=faint)


def _nodes(kb: Knowledge, nodes: Sequence[MapNode], points: Points, roles: _Roles, area: Area) -> Iterator[str]:
    """The shapes on the map, small and pale but for what answers and what is named, and the names of these."""
    strong = [node for node in nodes if node.entity_id in roles.answers | roles.named]
    for node in nodes:
        if node.entity_id not in roles.answers | roles.named:
            yield mark(node.section, *points[node.entity_id], max(2.5, node.size * 0.3), "rule")
    for node in strong:
        yield mark(node.section, *points[node.entity_id], _size(node))
    for node in strong:
        if node.entity_id in roles.named:  # hollow
            yield mark(node.section, *points[node.entity_id], _size(node) * 0.6, "paper")
    yield from _names(kb, strong, points, area)


def _entry(kb: Knowledge, entity_id: str) -> Entry:
    claims = counted(len(kb.index.about.get(entity_id, ())), "claim", none="no")
    return Entry(kb.index.section[entity_id], kb.name(entity_id), f"{kb.entity(entity_id).kind} · {claims}")


def _size(node: MapNode) -> float:
    return max(6.0, node.size * 0.6)


def _scaled(nodes: Sequence[MapNode], area: Area) -> Points:
    """The positions of the map, in the middle of the area and as large as it allows."""
    xs, ys = [node.x for node in nodes] or [0], [node.y for node in nodes] or [0]
    left, right, top, bottom = min(xs), max(xs), min(ys), max(ys)
    down = (area.height - 60) / max(bottom - top, 1)
    across = (area.width - 120) / max(right - left, 1)
    down, across = min(down, across, 1.5), min(across, min(down, across) * STRETCH, 1.5 * STRETCH)
    x, y = (area.left + area.right) / 2, (area.top + area.bottom) / 2 - 6
    return {
        node.entity_id: (x + (node.x - (left + right) / 2) * across, y + (node.y - (top + bottom) / 2) * down)
        for node in nodes
    }


def _names(kb: Knowledge, nodes: Iterable[MapNode], points: Points, area: Area) -> Iterator[str]:
    """Names beside their shapes, those of most claims first, where there is room; the list has all of them."""
    nodes = sorted(nodes, key=lambda node: -node.count)
    map_area = area._replace(left=area.left + LIST + 10)
    taken = []
    for node in nodes:
        (x, y), size = points[node.entity_id], _size(node)
        taken.append(Area(x - size, y - size, x + size, y + size))
    for node in nodes:
        name = "".join(break_lines(kb.name(node.entity_id), 210, SIZE, 1))
        width = text_width(name, SIZE)
        for left, middle in _beside(*points[node.entity_id], _size(node), width):
            box = Area(left - 2, middle - SIZE * 0.6, left + width + 2, middle + SIZE * 0.6)
            inside = box.left > map_area.left and box.right < map_area.right and box.top > map_area.top
            if inside and not any(_overlap(box, obstacle) for obstacle in taken):
                taken.append(box)
                yield text(left, middle + SIZE * 0.35, name, SIZE, halo=True)
                break


def _beside(x: float, y: float, size: float, width: float) -> Iterator[Point]:
    """Where a name may stand, by its left edge and its middle: below, above, right and left of its shape."""
    yield x - width / 2, y + size + SIZE * 0.75
    yield x - width / 2, y - size - SIZE * 0.75
    yield x + size + 5, y
    yield x - size - 5 - width, y


def _overlap(left: Area, right: Area) -> bool:
    return left.left < right.right and right.left < left.right and left.top < right.bottom and right.top < left.bottom
