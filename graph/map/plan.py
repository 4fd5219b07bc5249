"""What is on the map: the entities that claims mention, and a line for each pair that some claim mentions together."""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from math import sqrt

from graph.evidence.support import support
from graph.knowledge import Knowledge, once_per_dataset
from graph.map.layout import Point, Size, layout

MOST_NAMES = 40  # what can be read at once; the others say their names when pointed at, and in the list
MOST_NODES, MOST_EDGES = 300, 600  # what a canvas draws without delay, and an eye can follow
LARGEST, SMALLEST = 34, 3  # pixels from the middle of a node to its edge; the smallest is what can still be pointed at
WIDEST, THINNEST = 8, 0.5  # pixels of a line
LABEL = 20  # characters in a line of a label
FONT, LETTER, ROW = 20, 10.6, 23  # pixels: a label's text, the width of a letter and the height of a line of it


@dataclass(frozen=True)
class MapNode:
    """An entity on the map.

    `x` and `y` are the middle of its shape, and `size` is from there to its edge, in pixels of the map. The label is a
    space where there is no room for one. `count` is the number of claims that mention the entity.
    """

    entity_id: str
    label: str
    section: str
    x: int
    y: int
    size: float
    count: int


@dataclass(frozen=True)
class MapEdge:
    """A line of the map: its two ends by id, the number of claims behind it, and whether one of them says it firmly.

    `width` is in pixels of the map.
    """

    ends: tuple[str, str]
    count: int
    width: float
    firm: bool


@dataclass(frozen=True)
class MapLayout:
    """The whole map, and how many entities that claims mention it had to leave out."""

    nodes: tuple[MapNode, ...]
    edges: tuple[MapEdge, ...]
    left_out: int


def map_layout(kb: Knowledge, earlier: Mapping[str, Point] | None = None) -> MapLayout:
    """The map, from which pyvis draws and what stands still is drawn.

    It is worked out once, for the layout takes a while. With the positions of an `earlier` map (see
    `graph.page.network.map_positions`) it is that map, with what is new put in.
    """
    return _laid_out(kb, earlier) if earlier else _from_scratch(kb)


@once_per_dataset
def _from_scratch(kb: Knowledge) -> MapLayout:
    return _laid_out(kb, None)


def _laid_out(kb: Knowledge, earlier: Mapping[str, Point] | None) -> MapLayout:
    counts = {key: len(claims) for key, claims in kb.index.about.items() if key not in kb.data.sources}
    busiest = sorted(counts, key=lambda entity_id: (-counts[entity_id], entity_id))[:MOST_NODES]
    mapped = frozenset(busiest)
    pairs = mentioned_together(kb, mapped)
    stated = {tuple(sorted((said.subject, said.object))) for _, said in kb.stated_by(kb.index.claims)}
    ranked = sorted(pairs, key=lambda pair: (-pairs[pair][0], pair not in stated, pair))
    strongest = ranked[:MOST_EDGES]
    order = [entity_id for _, entity_id, _ in kb.each_entity() if entity_id in mapped]
    named = frozenset(busiest[:MOST_NAMES])
    labels = {entity_id: wrapped(kb.name(entity_id)) if entity_id in named else " " for entity_id in order}
    most = max(counts.values(), default=1)
    radii = {entity_id: radius(counts[entity_id], most) for entity_id in order}
    sizes = {entity_id: _box(labels[entity_id], radii[entity_id]) for entity_id in order}
    nodes = (
        MapNode(
            entity_id, labels[entity_id], kb.index.section[entity_id],
            x, y - label_height(label_rows(labels[entity_id])), radii[entity_id], counts[entity_id],
        )
        for entity_id, (x, y) in layout(sizes, _links(ranked), earlier).items()
    )  # fmt: skip
    widest = max((count for count, _ in pairs.values()), default=1)
    edges = (
        MapEdge(pair, count, width(count, widest), firm) for pair in sorted(strongest) for count, firm in [pairs[pair]]
    )
    return MapLayout(tuple(nodes), tuple(edges), len(counts) - len(busiest))


def _links(ranked: Sequence[tuple[str, str]]) -> list[tuple[str, str]]:
    """The pairs that pull on each other: the strongest, and the first of whoever is in none of these."""
    links = [*ranked[:MOST_EDGES]]
    linked = {end for pair in links for end in pair}
    for pair in ranked[MOST_EDGES:]:
        if not linked.issuperset(pair):
            links.append(pair)
            linked.update(pair)
    return links


def mentioned_together(kb: Knowledge, entity_ids: frozenset[str]) -> dict[tuple[str, str], tuple[int, bool]]:
    """For each pair that some claim mentions together: the number of such claims, and whether one says it firmly.

    A pair is not firm where every claim behind it is hedged, or contradicted by a check.
    """
    counts: Counter[tuple[str, str]] = Counter()
    firm: set[tuple[str, str]] = set()
    for claim_id, claim in kb.data.claims.items():
        holds = claim.modality != "hedged" and support(kb, claim_id).word != "contradicted"
        for pair in combinations(sorted(entity_ids.intersection(claim.mentions())), 2):
            counts[pair] += 1
            if holds:
                firm.add(pair)
    return {pair: (count, pair in firm) for pair, count in counts.items()}


def radius(count: int, most: int) -> float:
    """The size, in pixels, of a node that `count` claims mention, where the busiest has `most`: areas count claims."""
    return round(max(LARGEST * sqrt(count / most), SMALLEST), 1)


def width(count: int, most: int) -> float:
    """The width, in pixels, of a line with `count` claims behind it, where the strongest has `most`."""
    return round(max(WIDEST * count / most, THINNEST), 1)


def wrapped(name: str) -> str:
    """A name as a label: in lines of bounded length, cut where it is longer than three."""
    import textwrap

    return "\n".join(textwrap.wrap(name, LABEL, max_lines=3, placeholder=" …")) or name[:LABEL]


def label_rows(label: str) -> int:
    """How many rows a label has."""
    return len(label.split("\n")) if label.strip() else 0


def label_height(rows: int) -> int:
    """How far above the middle of its box a node stands, in pixels: the label, of so many rows, hangs below it."""
    return ROW * rows // 2 + 1 if rows else 0


def row_width(row: str) -> float:
    """About how wide a row of a label is, in pixels at the font size of the map."""
    return LETTER * len(row) if row.isascii() else sum(map(_letter_width, row))


def _letter_width(letter: str) -> float:
    if unicodedata.category(letter) in ("Mn", "Me", "Cf"):  # which stand on the letter before, or are not seen
        return 0.0
    is_full = unicodedata.east_asian_width(letter) in "WF" or ord(letter) > 0xFFFF  # Chinese, or a picture
    return float(FONT) if is_full else LETTER


def _box(label: str, size: float) -> Size:
    """Width and height of a node with its label below, at the font size of the map."""
    if not label.strip():
        return size * 2 + 6, size * 2 + 6
    rows = label.split("\n")
    return max(size * 2, *map(row_width, rows)) + 6, size * 2 + len(rows) * ROW + 8
