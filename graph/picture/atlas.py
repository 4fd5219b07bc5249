"""Entities on the map of the page: those that answer in their colours and by name, the others faint."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from graph.ask.answer import Answer
from graph.knowledge import Knowledge
from graph.map.plan import MapNode, map_layout
from graph.picture.letters import rows, width
from graph.picture.lists import Entry, rolled
from graph.picture.marks import Drawn, Frame, line, mark, text
from graph.text import listed

LIST = 330.0  # the width of the list beside the map
SIZE = 14.0  # of the names on the map
STRETCH = 1.7  # how much wider than high a unit may become, so that the map fills its part of the sheet
SHAPES = ((1, 21.0, True), (1, 18.0, True), (1, 16.0, True), (1, 16.0, False), (1, 14.0, False))

Box = tuple[float, float, float, float]


def on_the_map(found: Answer, frame: Frame) -> Drawn:
    """A list of the entities that answer, and where they stand on the map."""
    kb = found.kb
    drawn = map_layout(kb)
    at = _placed(drawn.nodes, frame._replace(left=frame.left + LIST + 30))
    answers = set(found.ids)
    asked = {key for one in found.question.conditions() for key in (one.value, one.at, one.of)} - answers
    strong = answers | asked
    parts = []
    for one in drawn.edges:
        faint = not (one.ends[0] in strong and one.ends[1] in strong)
        wide = 1.0 if faint else min(one.width, 3.5)
        parts.append(line(at[one.ends[0]], at[one.ends[1]], wide, dashed=not one.firm, faint=faint))
    others = [node for node in drawn.nodes if node.entity_id not in strong]
    named = [node for node in drawn.nodes if node.entity_id in strong]
    parts += [mark(node.section, *at[node.entity_id], max(2.5, node.size * 0.3), "rule") for node in others]
    parts += [mark(node.section, *at[node.entity_id], _large(node)) for node in named]
    parts += [
        mark(node.section, *at[node.entity_id], _large(node) * 0.6, "paper")
        for node in named
        if node.entity_id in asked
    ]
    parts += _names(kb, named, at, frame)
    keys = sorted(found.ids, key=lambda key: -len(kb.index.about.get(key, ())))
    told = rolled([_entry(kb, key) for key in keys], frame._replace(right=frame.left + LIST), SHAPES)
    lost = len(answers - at.keys())
    says = [told.says] if told.says else []
    says += [f"{lost:,} of them not on the map"] if lost else []
    says += [f"hollow: {listed(map(kb.name, sorted(asked & at.keys())), 'and')}"] if asked & at.keys() else []
    dashed = any(not one.firm and one.ends[0] in strong and one.ends[1] in strong for one in drawn.edges)
    says += ["dashed: hedged or contradicted"] if dashed else []
    return Drawn("".join(parts) + told.svg, " · ".join(says))


def _entry(kb: Knowledge, key: str) -> Entry:
    count = len(kb.index.about.get(key, ()))
    many = "no claim" if not count else "1 claim" if count == 1 else f"{count:,} claims"
    return Entry(kb.index.section[key], kb.name(key), f"{kb.entity(key).kind} · {many}")


def _large(node: MapNode) -> float:
    return max(6.0, node.size * 0.6)


def _placed(nodes: Iterable[MapNode], frame: Frame) -> dict[str, tuple[float, float]]:
    """The places of the map, in the middle of the frame and as large as it allows."""
    nodes = tuple(nodes)
    left, right = min((node.x for node in nodes), default=0), max((node.x for node in nodes), default=0)
    top, low = min((node.y for node in nodes), default=0), max((node.y for node in nodes), default=0)
    down = (frame.tall - 60) / max(low - top, 1)
    across = (frame.wide - 120) / max(right - left, 1)
    down, across = min(down, across, 1.5), min(across, min(down, across) * STRETCH, 1.5 * STRETCH)
    x, y = (frame.left + frame.right) / 2, (frame.top + frame.bottom) / 2 - 6
    return {
        node.entity_id: (x + (node.x - (left + right) / 2) * across, y + (node.y - (top + low) / 2) * down)
        for node in nodes
    }


def _names(kb: Knowledge, nodes: Iterable[MapNode], at: dict[str, tuple[float, float]], frame: Frame) -> Iterator[str]:
    """Names beside their shapes, those of most claims first, where there is room; the list has all of them."""
    nodes = sorted(nodes, key=lambda node: -node.count)
    taken: list[Box] = [
        (x - _large(node), y - _large(node), x + _large(node), y + _large(node))
        for node in nodes
        for x, y in [at[node.entity_id]]
    ]
    for node in nodes:
        name = "".join(rows(kb.name(node.entity_id), 210, SIZE, 1))
        wide = width(name, SIZE)
        for left, middle in _beside(*at[node.entity_id], _large(node), wide):
            box = (left - 2, middle - SIZE * 0.6, left + wide + 2, middle + SIZE * 0.6)
            inside = box[0] > frame.left + LIST + 10 and box[2] < frame.right and box[1] > frame.top
            if inside and not any(_meet(box, other) for other in taken):
                taken.append(box)
                yield text(left, middle + SIZE * 0.35, name, SIZE, halo=True)
                break


def _beside(x: float, y: float, size: float, wide: float) -> Iterator[tuple[float, float]]:
    """Where a name may stand, by its left edge and its middle: below, above, right and left of its shape."""
    yield x - wide / 2, y + size + SIZE * 0.75
    yield x - wide / 2, y - size - SIZE * 0.75
    yield x + size + 5, y
    yield x - size - 5 - wide, y


def _meet(one: Box, other: Box) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]
