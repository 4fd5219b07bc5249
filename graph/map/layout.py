"""Where the entities of the overview stand: computed once, in Python, so that the whole class sees the same map.

Each connected part is laid out by the ways between its nodes (`stress.py`); boxes as large as node and label are then
pushed apart until none overlap; small parts stand in rows below the large ones.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Mapping
from functools import lru_cache
from math import sqrt

from graph.knowledge.walk import reached
from graph.map.stress import placed

Point = tuple[float, float]
Size = tuple[float, float]
Pair = tuple[str, str]

GAP = 10.0  # pixels kept free between two boxes
SPREAD = 2.0  # the area of the map, as a multiple of that of its boxes
ASPECT = 2.0  # width to height of the map, which has the width of the page
ROUNDS = 400  # of pushing apart, after which what still overlaps may
TOUCHING = 0.01  # pixels of an overlap that is none
SLACK = 80.0  # pixels beyond its gap within which a box is near another
BELOW = 60.0  # pixels from a known map down to newcomers that are linked with nothing on it
ROW_WIDTH = 900.0  # pixels of a row of parts, where the first part is narrower


def layout(
    sizes: Mapping[str, Size], edges: Iterable[Pair], earlier: Mapping[str, Point] | None = None
) -> dict[str, tuple[int, int]]:
    """The middle of each box, in whole pixels around the middle of the map.

    Where most boxes stood on an earlier map, they stay, but for what newcomers push aside: who knows a map finds things
    where they were.

    Parameters
    ----------
    sizes
        Width and height of each box, by id, in pixels.
    edges
        Pairs of ids that are linked.
    earlier
        The middle of each box of the earlier map, by id, in pixels.
    """
    return dict(_laid_out(tuple(sizes.items()), tuple(edges), tuple((earlier or {}).items())))


@lru_cache(maxsize=2)  # `serve` makes the page again after each save, and few saves change what is on the map
def _laid_out(
    boxes: tuple[tuple[str, Size], ...], edges: tuple[Pair, ...], earlier: tuple[tuple[str, Point], ...]
) -> tuple[tuple[str, tuple[int, int]], ...]:
    sizes = dict(boxes)
    fixed = {node_id: point for node_id, point in earlier if node_id in sizes}
    if fixed and 2 * len(fixed) >= len(sizes):
        points = apart(_joined([*sizes], fixed, edges), sizes, GAP - 2)  # whole pixels may have eaten two
    else:
        points = _in_rows(_components(sizes, edges), sizes)
    return tuple((node_id, (round(points[node_id][0]), round(points[node_id][1]))) for node_id in sizes)


def _components(sizes: Mapping[str, Size], edges: Iterable[Pair]) -> list[dict[str, Point]]:
    """The connected parts, the largest first, each laid out for itself."""
    neighbours: dict[str, list[str]] = {node_id: [] for node_id in sizes}
    for left, right in edges:
        neighbours[left].append(right)
        neighbours[right].append(left)
    components, waiting = [], dict.fromkeys(sizes)
    while waiting:
        linked = reached([next(iter(waiting))], neighbours.__getitem__)
        names = [node_id for node_id in waiting if node_id in linked] or [next(iter(waiting))]
        for name in names:
            del waiting[name]
        number = {name: index for index, name in enumerate(names)}
        links = [(number[name], number[near]) for name in names for near in neighbours[name]]
        area = sum((sizes[name][0] + GAP) * (sizes[name][1] + GAP) for name in names)
        points = _scaled(placed(len(names), links), sqrt(area * SPREAD))
        components.append(apart(dict(zip(names, points, strict=True)), sizes))
    return sorted(components, key=lambda component: -len(component))


def _joined(node_ids: list[str], fixed: dict[str, Point], edges: Iterable[Pair]) -> dict[str, Point]:
    """The known positions, and beside them the newcomers: in the middle of what each is linked with, else below."""
    neighbours: dict[str, list[Point]] = {node_id: [] for node_id in node_ids}
    for left, right in edges:
        for start, end in ((left, right), (right, left)):
            if end in fixed:
                neighbours[start].append(fixed[end])
    bottom = max(y for _, y in fixed.values()) + BELOW
    points = {}
    for index, node_id in enumerate(node_ids):
        near = neighbours[node_id] or [(0.0, bottom)]
        shift = index / 100  # no two newcomers at one point, whence they could not be pushed apart
        middle = (sum(x for x, _ in near) / len(near) + shift, sum(y for _, y in near) / len(near) + shift)
        points[node_id] = fixed.get(node_id, middle)
    return points


def _scaled(points: list[Point], side: float) -> list[Point]:
    """The points in a rectangle of the map's shape, of about this side in pixels."""
    if len(points) < 3:
        return [(index * side / 2, 0.0) for index in range(len(points))]
    xs, ys = [x for x, _ in points], [y for _, y in points]
    width, height = side * sqrt(ASPECT), side / sqrt(ASPECT)
    across, down = (max(xs) - min(xs)) or 1.0, (max(ys) - min(ys)) or 1.0
    return [((x - min(xs)) / across * width, (y - min(ys)) / down * height) for x, y in points]


def apart(points: dict[str, Point], sizes: Mapping[str, Size], gap: float = GAP) -> dict[str, Point]:
    """Push boxes apart, each pair along the axis on which they overlap least, until a gap is between any two.

    The larger box moves less: it is what a reader looks for, and many small ones would push it out of the middle.

    Parameters
    ----------
    points
        The middle of each box, by id, in pixels.
    sizes
        Width and height of each box, by id, in pixels.
    gap
        Pixels between two boxes.
    """
    xs, ys = [x for x, _ in points.values()], [y for _, y in points.values()]
    widths, heights = [sizes[node_id][0] for node_id in points], [sizes[node_id][1] for node_id in points]
    sides = [sqrt(width * height) for width, height in zip(widths, heights, strict=True)]
    boxes = _Boxes(xs, ys, widths, heights, gap)
    for _ in range(ROUNDS):
        moved = False
        for i in range(len(xs)):
            behind = boxes.near[i]
            while behind:  # for a large map millions of times: lists, and one axis at first
                for j in behind:
                    over_x = (widths[i] + widths[j]) / 2 + gap - abs(xs[i] - xs[j])
                    if over_x <= TOUCHING:
                        continue
                    over_y = (heights[i] + heights[j]) / 2 + gap - abs(ys[i] - ys[j])
                    if over_y <= TOUCHING:
                        continue
                    along, over = (xs, over_x) if over_x < over_y else (ys, over_y)
                    step = over if along[i] < along[j] else -over
                    share = sides[j] / (sides[i] + sides[j])
                    along[i] -= step * share
                    along[j] += step * (1 - share)
                    moved = True
                    if boxes.strayed(i) or boxes.strayed(j):
                        boxes.look_around(i)
                        boxes.look_around(j)
                        behind = [k for k in boxes.near[i] if k > j]
                        break
                else:
                    break
        if not moved:
            break
    return dict(zip(points, zip(xs, ys, strict=True), strict=True))


class _Boxes:
    """Which boxes may come to overlap: those near each other, until one has moved so far that it has to look again.

    Looking at those alone gives the same map as looking at all pairs, each time.
    """

    def __init__(self, xs: list[float], ys: list[float], widths: list[float], heights: list[float], gap: float) -> None:
        self.xs, self.ys, self.widths, self.heights, self.reach = xs, ys, widths, heights, gap + SLACK
        self.seen_xs, self.seen_ys = [*xs], [*ys]  # where each stood when it looked around
        self.near = [[j for j in range(i + 1, len(xs)) if self._is_near(i, j)] for i in range(len(xs))]

    def _is_near(self, i: int, j: int) -> bool:
        xs, ys = self.seen_xs, self.seen_ys
        return (
            abs(xs[i] - xs[j]) < (self.widths[i] + self.widths[j]) / 2 + self.reach
            and abs(ys[i] - ys[j]) < (self.heights[i] + self.heights[j]) / 2 + self.reach
        )

    def strayed(self, i: int) -> bool:
        """Whether a box has moved so far that another that was not near may overlap it."""
        return max(abs(self.xs[i] - self.seen_xs[i]), abs(self.ys[i] - self.seen_ys[i])) > SLACK / 2

    def look_around(self, i: int) -> None:
        """Note which boxes are near one that stands elsewhere by now; each pair is noted with its earlier one."""
        self.seen_xs[i], self.seen_ys[i] = self.xs[i], self.ys[i]
        self.near[i] = [j for j in range(i + 1, len(self.xs)) if self._is_near(i, j)]
        for earlier in range(i):
            row, is_near = self.near[earlier], self._is_near(earlier, i)
            place = bisect_left(row, i)
            if is_near != (place < len(row) and row[place] == i):
                row[place : place + (not is_near)] = [i] if is_near else []


def _in_rows(components: list[dict[str, Point]], sizes: Mapping[str, Size]) -> dict[str, Point]:
    """The parts in rows no wider than the first, and the whole moved so that its middle is the origin."""
    points: dict[str, Point] = {}
    left = top = row_height = limit = 0.0
    for component in components:
        x0 = min(x - sizes[node_id][0] / 2 for node_id, (x, _) in component.items())
        y0 = min(y - sizes[node_id][1] / 2 for node_id, (_, y) in component.items())
        width = max(x + sizes[node_id][0] / 2 for node_id, (x, _) in component.items()) - x0 + 2 * GAP
        height = max(y + sizes[node_id][1] / 2 for node_id, (_, y) in component.items()) - y0 + 2 * GAP
        limit = limit or max(width, ROW_WIDTH)
        if left and left + width > limit:
            left, top, row_height = 0.0, top + row_height, 0.0
        points.update({node_id: (x - x0 + left, y - y0 + top) for node_id, (x, y) in component.items()})
        left, row_height = left + width, max(row_height, height)
    if not points:
        return {}
    xs, ys = [x for x, _ in points.values()], [y for _, y in points.values()]
    middle_x, middle_y = (max(xs) + min(xs)) / 2, (max(ys) + min(ys)) / 2
    return {node_id: (x - middle_x, y - middle_y) for node_id, (x, y) in points.items()}
