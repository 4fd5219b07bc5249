"""Where the nodes of a connected graph stand: as far apart as the way between them is long, as far as that can be.

A link is the longer, the fewer neighbours its two ends have in common, so that who belongs together stands together and
a hub has its own around it. The method is that of J. X. Zheng, S. Pawar and D. F. M. Goodman, "Graph Drawing by
Stochastic Gradient Descent", IEEE Transactions on Visualization and Computer Graphics 25 (2019): every pair of nodes in
turn is moved towards its distance, by less and less.
"""

from __future__ import annotations

from collections.abc import Iterable
from heapq import heappop, heappush
from math import fsum, inf, sqrt
from random import Random

Point = tuple[float, float]

COOLING = 0.65  # from one round to the next
HUB, FEW = 3, 6  # one in so many is linked with a hub, and more than so few
LAST = 0.05  # of the way to its distance that a pair one apart is moved in the last round


def placed(count: int, edges: Iterable[tuple[int, int]]) -> list[Point]:
    """Where each node stands, farthest apart from left to right; the middle is the origin, and the unit has no meaning.

    Only sums, products, quotients and roots are taken, which IEEE 754 prescribes to the last digit: the same graph has
    the same points on every machine.

    Parameters
    ----------
    count
        How many nodes there are; they are numbered from 0.
    edges
        The pairs that are linked. All nodes hang together.
    """
    neighbours: list[set[int]] = [set() for _ in range(count)]
    for i, j in edges:
        neighbours[i].add(j)
        neighbours[j].add(i)
    random = Random(count)  # noqa: S311  # repeatable chance is wanted, not secrecy
    xs, ys = [random.random() for _ in range(count)], [random.random() for _ in range(count)]
    pairs = _pairs(neighbours)
    random.shuffle(pairs)
    longest = max((distance for _, _, distance, _ in pairs), default=0.0)
    hubs = [
        node for node, own in enumerate(neighbours) if len(own) > max(count / HUB, FEW)
    ]  # in the middle of their own
    rate = longest * longest
    while rate > LAST:
        for i, j, distance, weight in pairs:  # a million times for a large map
            dx, dy = xs[i] - xs[j], ys[i] - ys[j]
            share = rate * weight
            pull = (1.0 - distance / (sqrt(dx * dx + dy * dy) or distance)) * (share if share < 1.0 else 1.0) / 2
            dx *= pull
            dy *= pull
            xs[i] -= dx
            ys[i] -= dy
            xs[j] += dx
            ys[j] += dy
        for hub in hubs:
            xs[hub] = fsum(xs[near] for near in neighbours[hub]) / len(neighbours[hub])
            ys[hub] = fsum(ys[near] for near in neighbours[hub]) / len(neighbours[hub])
        rate *= COOLING
    middle_x, middle_y = fsum(xs) / count, fsum(ys) / count
    return _lying([(x - middle_x, y - middle_y) for x, y in zip(xs, ys, strict=True)])


def _lying(points: list[Point]) -> list[Point]:
    """The points, turned so that they reach farthest from left to right, as the map does: by their principal axis."""
    wide, high = fsum(x * x for x, _ in points), fsum(y * y for _, y in points)
    slant, surplus = fsum(x * y for x, y in points), wide - high
    along = (wide + high + sqrt(surplus * surplus + 4 * slant * slant)) / 2
    # either of the two is the axis; the one with the larger first part is so to more digits
    axis_x, axis_y = (along - high, slant) if wide >= high else (slant, along - wide)
    length = sqrt(axis_x * axis_x + axis_y * axis_y)
    if not length:  # they reach equally far in all directions
        return points
    axis_x, axis_y = axis_x / length, axis_y / length
    return [(x * axis_x + y * axis_y, y * axis_x - x * axis_y) for x, y in points]


def _pairs(neighbours: list[set[int]]) -> list[tuple[int, int, float, float]]:
    """Every pair with the distance at which it is to stand, and how much that counts: the more, the nearer it is."""
    # a square root alone would make the links of a hub so long that half of the map stood on one side of it
    links = [[(j, sqrt(sqrt(1 + len(own ^ neighbours[j])))) for j in sorted(own)] for own in neighbours]
    pairs = []
    for i in range(len(links)):
        for j, way in enumerate(_ways(links, i)[:i]):
            pairs.append((i, j, way, 1.0 / (way * way)))
    return pairs


def _ways(links: list[list[tuple[int, float]]], start: int) -> list[float]:
    """How long the shortest way is from one node to each, by Dijkstra's method."""
    ways = [inf] * len(links)
    ways[start] = 0.0
    waiting = [(0.0, start)]
    while waiting:
        way, node = heappop(waiting)
        if way > ways[node]:
            continue
        for near, length in links[node]:
            if way + length < ways[near]:
                ways[near] = way + length
                heappush(waiting, (ways[near], near))
    return ways
