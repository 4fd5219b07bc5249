"""The overview map: the entities that claims mention, and one line for each pair that some claim mentions together.

pyvis holds the nodes, lines and options; vis-network, which comes with pyvis, draws them in the page.
"""

from __future__ import annotations

import json
import lzma
import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from itertools import combinations
from math import sqrt
from typing import TYPE_CHECKING, Any
from weakref import WeakKeyDictionary

from graph.build import Knowledge
from graph.page.layout import layout
from graph.page.pack import unpacked
from graph.records import SECTIONS

if TYPE_CHECKING:
    from pyvis.network import Network

MOST_NAMES = 40  # what can be read at once; the others say their names when pointed at, and in the list
MOST_NODES, MOST_LINES = 300, 600  # what a canvas draws without delay, and an eye can follow
SHAPES = {"actors": "dot", "projects": "square", "concepts": "diamond"}
NODE = ("id", "x", "y", "size")  # in the order in which the script takes them
LABEL = 20  # characters in a line of a label
FONT, LETTER, ROW = 20, 10.6, 23  # the size of a label's text, the width of a letter and the height of a line of it

OPTIONS = {
    "autoResize": True,
    "physics": {"enabled": False},
    "interaction": {
        "dragNodes": False, "hover": True, "zoomView": False, "keyboard": False, "selectConnectedEdges": False,
        "hideEdgesOnDrag": False, "tooltipDelay": 1000000,
    },
    "layout": {"randomSeed": 1},
    "nodes": {"borderWidth": 1.5, "labelHighlightBold": False, "font": {"size": FONT}},
    "edges": {"smooth": False, "selectionWidth": 2, "hoverWidth": 1},
}  # fmt: skip


@dataclass(frozen=True)
class Spot:
    """An entity on the map: where it stands, how large, and its label, which is a space where there is no room."""

    key: str
    label: str
    section: str
    x: int
    y: int
    size: float
    count: int


@dataclass(frozen=True)
class Line:
    """A line of the map: its two ends, the number of claims behind it, and whether one of them says it firmly."""

    one: str
    other: str
    count: int
    width: float
    firm: bool


@dataclass(frozen=True)
class Plan:
    """The whole map, and how many entities that claims mention it had to leave out."""

    spots: tuple[Spot, ...]
    lines: tuple[Line, ...]
    left_out: int


_PLANS: WeakKeyDictionary[Knowledge, Plan] = WeakKeyDictionary()


def plan(kb: Knowledge, before: Mapping[str, tuple[float, float]] | None = None) -> Plan:
    """The map, from which pyvis draws and what stands still is drawn; worked out once, for the layout takes a while.

    With the places of an earlier map (see `places_of`) it is that map, with what is new put in.
    """
    if before or kb not in _PLANS:
        _PLANS[kb] = _planned(kb, before)
    return _PLANS[kb]


def places_of(html: str) -> dict[str, tuple[float, float]]:
    """Where the entities stand on the map of a page; nowhere, if it is no page of ours."""
    found = re.search(r'<script type="text/plain" id="network">([A-Za-z0-9+/=]*)</script>', html)
    try:
        nodes = json.loads(unpacked(found[1]))["nodes"] if found else []
        return {key: (x, y + _above(rows)) for key, x, y, _, rows in nodes}
    except (ValueError, KeyError, TypeError, lzma.LZMAError):
        return {}


def _planned(kb: Knowledge, before: Mapping[str, tuple[float, float]] | None) -> Plan:
    counts = {key: len(claims) for key, claims in kb.index.about.items()}
    busiest = sorted(counts, key=lambda key: (-counts[key], key))[:MOST_NODES]
    shown = set(busiest)
    pairs = lines(kb, shown)
    drawn = [pair for pair, _ in sorted(pairs.items(), key=lambda item: (-item[1][0], item[0]))[:MOST_LINES]]
    order = [key for _, key, _ in kb.each_entity() if key in shown]
    named = set(busiest[:MOST_NAMES])
    labels = {key: wrapped(kb.name(key)) if key in named else " " for key in order}
    places = layout({key: _box(labels[key], radius(counts[key])) for key in order}, drawn, before)
    spots = (
        Spot(
            key, labels[key], kb.index.section[key], places[key][0], places[key][1] - _above(_rows(labels[key])),
            radius(counts[key]), counts[key],
        )
        for key in order
    )  # fmt: skip
    joined = (
        Line(*pair, count, round(min(1 + 0.6 * (count - 1), 6), 1), firm)
        for pair, (count, firm) in sorted((pair, pairs[pair]) for pair in drawn)
    )
    return Plan(tuple(spots), tuple(joined), len(counts) - len(busiest))


def overview(kb: Knowledge, before: Mapping[str, tuple[float, float]] | None = None) -> tuple[Network, int]:
    """The map as a pyvis network, and how many entities that claims mention it had to leave out."""
    from pyvis.network import Network

    network = Network(directed=True)  # an undirected one drops parallel edges without a word
    network.options = OPTIONS
    drawn = plan(kb, before)
    for spot in drawn.spots:
        network.add_node(
            spot.key, label=spot.label, shape=SHAPES[spot.section], group=SECTIONS[spot.section],
            x=spot.x, y=spot.y, size=spot.size, count=spot.count,
        )  # fmt: skip
    for line in drawn.lines:
        network.add_edge(
            line.one, line.other, id=f"{line.one},{line.other}", arrows="", width=line.width,
            dashes=not line.firm, count=line.count,
        )  # fmt: skip
    return network, drawn.left_out


def compact(nodes: list[dict[str, Any]], edges: list[dict[str, Any]], options: str) -> dict[str, Any]:
    """Pyvis's nodes and lines without the names of their fields, which are half of their size; the script has them."""
    place = {node["id"]: number for number, node in enumerate(nodes)}
    return {
        "nodes": [[*(node[field] for field in NODE), _rows(node["label"])] for node in nodes],
        "edges": [[place[edge["from"]], place[edge["to"]], edge["width"], int(edge["dashes"])] for edge in edges],
        "options": json.loads(options),
    }


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


def _rows(label: str) -> int:
    return len(label.split("\n")) if label.strip() else 0


def _above(rows: int) -> int:
    """How far above the middle of its box a node stands: the label, of so many rows, hangs below it."""
    return ROW * rows // 2 + 1 if rows else 0


def _box(label: str, size: float) -> tuple[float, float]:
    """Width and height of a node with its label below, at the font size of the map."""
    if not label.strip():
        return size * 2 + 6, size * 2 + 6
    rows = label.split("\n")
    return max(size * 2, max(map(len, rows)) * LETTER) + 6, size * 2 + len(rows) * ROW + 8
