"""Where the entities of the overview stand: computed once, in Python, so that the whole class sees the same map.

Kamada-Kawai (igraph's, started from a circle, hence repeatable) places each connected part; boxes as large as node and
label are then pushed apart until none overlap; small parts stand in rows below the large ones.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from math import sqrt

Point = tuple[float, float]
Size = tuple[float, float]

GAP = 10.0  # pixels kept free between two boxes
SPREAD = 2.0  # the area of the map, as a multiple of that of its boxes
ASPECT = 1.5  # width to height of the map


def layout(
    sizes: Mapping[str, Size], lines: Iterable[tuple[str, str]], before: Mapping[str, Point] | None = None
) -> dict[str, tuple[int, int]]:
    """A place for each box, in whole pixels around the middle of the map.

    Where most boxes had a place before, they keep it, but for what newcomers push aside: who knows a map finds things
    where they were.

    Parameters
    ----------
    sizes
        Width and height of each box, by id, in pixels.
    lines
        Pairs of ids that are linked.
    before
        SourceMap on an earlier map.
    """
    ids = list(sizes)
    known = {key: place for key, place in (before or {}).items() if key in sizes}
    if known and 2 * len(known) >= len(ids):
        kept = apart(_joined(ids, known, lines), sizes, GAP - 2)  # whole pixels may have eaten two
        return {key: (round(x), round(y)) for key, (x, y) in kept.items()}
    import igraph

    number = {key: place for place, key in enumerate(ids)}
    graph = igraph.Graph(n=len(ids), edges=[(number[one], number[other]) for one, other in lines])
    placed: list[dict[str, Point]] = []
    for members in sorted(graph.connected_components(), key=lambda part: (-len(part), part)):
        part = graph.induced_subgraph(members)
        names = [ids[member] for member in members]
        area = sum((sizes[name][0] + GAP) * (sizes[name][1] + GAP) for name in names)
        spread = _scaled(part.layout_kamada_kawai().coords, sqrt(area * SPREAD))
        placed.append(apart(dict(zip(names, spread, strict=True)), sizes))
    points = _packed(placed, sizes)
    return {key: (round(points[key][0]), round(points[key][1])) for key in ids}


def _joined(ids: list[str], known: dict[str, Point], lines: Iterable[tuple[str, str]]) -> dict[str, Point]:
    """The known places, and beside them the newcomers: in the middle of what each is linked with, else below."""
    beside: dict[str, list[Point]] = {key: [] for key in ids}
    for one, other in lines:
        for key, end in ((one, other), (other, one)):
            if end in known:
                beside[key].append(known[end])
    low = max(y for _, y in known.values()) + 60
    found = {}
    for place, key in enumerate(ids):
        near = beside[key] or [(0.0, low)]
        # no two newcomers in one spot, whence they could not be pushed apart
        middle = (sum(x for x, _ in near) / len(near) + place / 100, sum(y for _, y in near) / len(near) + place / 100)
        found[key] = known.get(key, middle)
    return found


def _scaled(points: list[list[float]], side: float) -> list[Point]:
    """The points in a frame of the map's shape, of about this side."""
    if len(points) < 3:
        return [(place * side / 2, 0.0) for place in range(len(points))]
    xs, ys = [x for x, _ in points], [y for _, y in points]
    width, height = side * sqrt(ASPECT), side / sqrt(ASPECT)
    across, down = (max(xs) - min(xs)) or 1.0, (max(ys) - min(ys)) or 1.0
    return [((x - min(xs)) / across * width, (y - min(ys)) / down * height) for x, y in points]


def apart(points: dict[str, Point], sizes: Mapping[str, Size], gap: float = GAP) -> dict[str, Point]:
    """Push boxes apart, each pair along the axis on which they overlap least, until a gap is between any two."""
    xs, ys = [x for x, _ in points.values()], [y for _, y in points.values()]
    wide, high = [sizes[key][0] for key in points], [sizes[key][1] for key in points]
    for _ in range(400):
        moved = False
        for one in range(len(xs)):
            for other in range(one + 1, len(xs)):  # for a large map millions of times: lists, and one axis at first
                over_x = (wide[one] + wide[other]) / 2 + gap - abs(xs[one] - xs[other])
                if over_x <= 0.01:
                    continue
                over_y = (high[one] + high[other]) / 2 + gap - abs(ys[one] - ys[other])
                if over_y <= 0.01:
                    continue
                along, over = (xs, over_x) if over_x < over_y else (ys, over_y)
                step = over / 2 if along[one] < along[other] else -over / 2
                along[one] -= step
                along[other] += step
                moved = True
        if not moved:
            break
    return dict(zip(points, zip(xs, ys, strict=True), strict=True))


def _packed(parts: list[dict[str, Point]], sizes: Mapping[str, Size]) -> dict[str, Point]:
    """The parts in rows no wider than the first, and the whole moved so that its middle is the origin."""
    result: dict[str, Point] = {}
    left = top = row = 0.0
    limit = 0.0
    for part in parts:
        x0 = min(x - sizes[key][0] / 2 for key, (x, _) in part.items())
        y0 = min(y - sizes[key][1] / 2 for key, (_, y) in part.items())
        width = max(x + sizes[key][0] / 2 for key, (x, _) in part.items()) - x0 + 2 * GAP
        height = max(y + sizes[key][1] / 2 for key, (_, y) in part.items()) - y0 + 2 * GAP
        limit = limit or max(width, 900.0)
        if left and left + width > limit:
            left, top, row = 0.0, top + row, 0.0
        result.update({key: (x - x0 + left, y - y0 + top) for key, (x, y) in part.items()})
        left, row = left + width, max(row, height)
    middle_x = (max(x for x, _ in result.values()) + min(x for x, _ in result.values())) / 2 if result else 0
    middle_y = (max(y for _, y in result.values()) + min(y for _, y in result.values())) / 2 if result else 0
    return {key: (x - middle_x, y - middle_y) for key, (x, y) in result.items()}
