"""Where the entities of the map stand: what belongs together stands together, and nothing stands over another."""

from itertools import combinations
from math import dist

from hypothesis import given, settings
from hypothesis import strategies as st

import graph
from graph.map.layout import Point, layout
from graph.map.plan import map_layout
from graph.map.stress import placed

CLUSTER = 8
# two clusters of eight, in each of which everybody is linked with everybody, and a hub that is linked with all
CLUSTERS = [pair for start in (1, 1 + CLUSTER) for pair in combinations(range(start, start + CLUSTER), 2)]
HUB = [(0, node) for node in range(1, 1 + 2 * CLUSTER)]
LINE = [(0, 1), (1, 2), (2, 3)]
ON_A_LINE = [
    ("-0x1.12a131a517ed3p+1", "-0x1.40ffee08a1a2cp-5"),
    ("-0x1.79c362aef6472p-1", "0x1.18cd2ac2045f3p-3"),
    ("0x1.7aad3155b6fc9p-1", "-0x1.4b1cf9bece796p-3"),
    ("0x1.1266bdfb67bfdp+1", "0x1.051f94fde5056p-4"),
]
STAR = [(0, node) for node in range(1, 60)]


def _mean(points: list[Point], pairs: list[tuple[int, int]]) -> float:
    return sum(dist(points[left], points[right]) for left, right in pairs) / len(pairs)


def test_clusters_stand_apart_and_a_hub_between_them() -> None:
    """Within a cluster it is nearer than from one to the other; the hub is near the middle."""
    points = placed(1 + 2 * CLUSTER, CLUSTERS + HUB)
    across = [(i, j) for i in range(1, 1 + CLUSTER) for j in range(1 + CLUSTER, 1 + 2 * CLUSTER)]
    assert _mean(points, across) > 1.5 * _mean(points, CLUSTERS)
    assert dist(points[0], (0, 0)) < _mean(points, across) / 4


def test_what_hangs_on_a_hub_stands_around_it() -> None:
    """The hub of a star is in the middle, and its own are in every direction."""
    points = placed(60, STAR)
    farthest = max(dist(point, (0, 0)) for point in points)
    assert dist(points[0], (0, 0)) < farthest / 10
    quarters = [(x > 0, y > 0) for x, y in points[1:]]
    assert min(quarters.count(quarter) for quarter in set(quarters)) > 8
    assert len(set(quarters)) == 4


def test_the_same_on_every_machine() -> None:
    """Points to the last digit, as they were on another machine."""
    assert placed(1, []) == [(0.0, 0.0)]
    assert [(x.hex(), y.hex()) for x, y in placed(4, LINE)] == ON_A_LINE


@settings(deadline=None, max_examples=40)
@given(st.integers(1, 30).flatmap(lambda count: st.tuples(
    st.lists(st.tuples(st.integers(4, 200), st.integers(4, 90)), min_size=count, max_size=count),
    st.lists(st.tuples(st.integers(0, count - 1), st.integers(0, count - 1)), max_size=40),
)))  # fmt: skip
def test_no_box_is_over_another(drawn: tuple[list[tuple[int, int]], list[tuple[int, int]]]) -> None:
    """Whatever is linked with whatever, in one part or in many: every box is somewhere, and by itself."""
    boxes, pairs = drawn
    sizes = {f"n{number:02}": (float(width), float(height)) for number, (width, height) in enumerate(boxes)}
    points = layout(sizes, [(f"n{left:02}", f"n{right:02}") for left, right in pairs if left != right])
    assert points.keys() == sizes.keys()
    for left, right in combinations(sizes, 2):
        (x, y), (u, v) = points[left], points[right]
        wide, high = (sizes[left][0] + sizes[right][0]) / 2, (sizes[left][1] + sizes[right][1]) / 2
        assert abs(x - u) >= wide or abs(y - v) >= high, (left, right)


def test_the_essay_has_its_busiest_in_the_middle(essay: graph.KnowledgeGraph) -> None:
    """China, which nearly half of the claims mention, stands in the middle third of the map, both ways."""
    nodes = map_layout(essay).nodes
    hub = max(nodes, key=lambda node: node.count)
    for place, places in ((hub.x, [node.x for node in nodes]), (hub.y, [node.y for node in nodes])):
        assert 1 / 3 < (place - min(places)) / (max(places) - min(places)) < 2 / 3
