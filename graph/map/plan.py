"""What is on the map: the entities that claims mention, and a line for each pair that some claim mentions together."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from itertools import combinations
from math import sqrt

from graph.knowledge import Knowledge, once_per_dataset
from graph.map.layout import layout

MOST_NAMES = 40  # what can be read at once; the others say their names when pointed at, and in the list
MOST_NODES, MOST_EDGES = 300, 600  # what a canvas draws without delay, and an eye can follow
LABEL = 20  # characters in a line of a label
FONT, LETTER, ROW = 20, 10.6, 23  # the size of a label's text, the width of a letter and the height of a line of it


@dataclass(frozen=True)
class MapNode:
    """An entity on the map: where it stands, how large, and its label, which is a space where there is no room."""

    key: str
    label: str
    section: str
    x: int
    y: int
    size: float
    count: int


@dataclass(frozen=True)
class MapEdge:
    """A line of the map: its two ends, the number of claims behind it, and whether one of them says it firmly."""

    one: str
    other: str
    count: int
    width: float
    firm: bool


@dataclass(frozen=True)
class MapLayout:
    """The whole map, and how many entities that claims mention it had to leave out."""

    nodes: tuple[MapNode, ...]
    edges: tuple[MapEdge, ...]
    left_out: int


def map_layout(kb: Knowledge, before: Mapping[str, tuple[float, float]] | None = None) -> MapLayout:
    """The map, from which pyvis draws and what stands still is drawn; worked out once, for the layout takes a while.

    With the places of an earlier map (see `graph.page.network.places_of`) it is that map, with what is new put in.
    """
    return _placed(kb, before) if before else _from_scratch(kb)


@once_per_dataset
def _from_scratch(kb: Knowledge) -> MapLayout:
    return _placed(kb, None)


def _placed(kb: Knowledge, before: Mapping[str, tuple[float, float]] | None) -> MapLayout:
    counts = {key: len(claims) for key, claims in kb.index.about.items()}
    busiest = sorted(counts, key=lambda key: (-counts[key], key))[:MOST_NODES]
    shown = set(busiest)
    pairs = lines(kb, shown)
    drawn = [pair for pair, _ in sorted(pairs.items(), key=lambda item: (-item[1][0], item[0]))[:MOST_EDGES]]
    order = [key for _, key, _ in kb.each_entity() if key in shown]
    named = set(busiest[:MOST_NAMES])
    labels = {key: wrapped(kb.name(key)) if key in named else " " for key in order}
    places = layout({key: _box(labels[key], radius(counts[key])) for key in order}, drawn, before)
    nodes = (
        MapNode(
            key, labels[key], kb.index.section[key], x, y - label_height(label_rows(labels[key])), radius(counts[key]),
            counts[key],
        )
        for key, (x, y) in places.items()
    )  # fmt: skip
    joined = (
        MapEdge(*pair, count, round(min(1 + 0.6 * (count - 1), 6), 1), firm)
        for pair, (count, firm) in sorted((pair, pairs[pair]) for pair in drawn)
    )
    return MapLayout(tuple(nodes), tuple(joined), len(counts) - len(busiest))


def lines(kb: Knowledge, shown: set[str]) -> dict[tuple[str, str], tuple[int, bool]]:
    """For each pair that some claim mentions together: the number of such claims, and whether one says it firmly.

    A line is not firm where every claim behind it is hedged, or rests on a citation that a check contradicts.
    """
    counts: Counter[tuple[str, str]] = Counter()
    firm: set[tuple[str, str]] = set()
    for claim in kb.data.claims.values():
        verdicts = {cited.check.verdict for cited in claim.cites if cited.check}
        holds = claim.modality != "hedged" and "contradicted" not in verdicts
        for pair in combinations(sorted(shown.intersection(claim.mentions())), 2):
            counts[pair] += 1
            if holds:
                firm.add(pair)
    return {pair: (count, pair in firm) for pair, count in counts.items()}


def radius(count: int) -> float:
    """The size of a node whose entity has this many claims: its area grows with their number, up to a bound."""
    return round(min(4 + 3.2 * sqrt(count), 22), 1)


def wrapped(name: str) -> str:
    """A name as a label: in lines of bounded length, cut where it is longer than three."""
    import textwrap

    return "\n".join(textwrap.wrap(name, LABEL, max_lines=3, placeholder=" …")) or name[:LABEL]


def label_rows(label: str) -> int:
    """How many rows a label has."""
    return len(label.split("\n")) if label.strip() else 0


def label_height(rows: int) -> int:
    """How far above the middle of its box a node stands: the label, of so many rows, hangs below it."""
    return ROW * rows // 2 + 1 if rows else 0


def _box(label: str, size: float) -> tuple[float, float]:
    """Width and height of a node with its label below, at the font size of the map."""
    if not label.strip():
        return size * 2 + 6, size * 2 + 6
    rows = label.split("\n")
    return max(size * 2, max(map(len, rows)) * LETTER) + 6, size * 2 + len(rows) * ROW + 8
