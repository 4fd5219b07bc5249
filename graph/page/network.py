"""The overview map in the page: pyvis holds the nodes, lines and options, and vis-network, which it brings, draws."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from graph.knowledge import Knowledge
from graph.map.plan import FONT, label_height, label_rows, map_layout
from graph.page.compress import unpacked_lzma
from graph.records import SECTIONS

if TYPE_CHECKING:
    from pyvis.network import Network

SHAPES = {"actors": "dot", "projects": "square", "concepts": "diamond"}
NODE = ("id", "x", "y", "size")  # in the order in which the script takes them

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


def places_of(html: str) -> dict[str, tuple[float, float]]:
    """Where the entities stand on the map of a page; nowhere, if it is no page of ours."""
    script = re.search(r'<script type="(application/json|text/plain)" id="network">([^<]*)</script>', html)
    if script is None:
        return {}
    try:
        text = script[2] if script[1] == "application/json" else unpacked_lzma(script[2])  # so in version 0.1
        return {key: (x, y + label_height(rows)) for key, x, y, _, rows in json.loads(text)["nodes"]}
    except (ValueError, KeyError, TypeError):
        return {}


def overview(kb: Knowledge, before: Mapping[str, tuple[float, float]] | None = None) -> tuple[Network, int]:
    """The map as a pyvis network, and how many entities that claims mention it had to leave out."""
    from pyvis.network import Network

    network = Network(directed=True)  # an undirected one drops parallel edges without a word
    network.options = OPTIONS
    drawn = map_layout(kb, before)
    for node in drawn.nodes:
        network.add_node(
            node.key, label=node.label, shape=SHAPES[node.section], group=SECTIONS[node.section],
            x=node.x, y=node.y, size=node.size, count=node.count,
        )  # fmt: skip
    for line in drawn.edges:
        network.add_edge(
            line.one, line.other, id=f"{line.one},{line.other}", arrows="", width=line.width,
            dashes=not line.firm, count=line.count,
        )  # fmt: skip
    return network, drawn.left_out


def compact(nodes: list[dict[str, Any]], edges: list[dict[str, Any]], options: str) -> dict[str, Any]:
    """Pyvis's nodes and lines without the names of their fields, which are half of their size; the script has them."""
    place = {node["id"]: number for number, node in enumerate(nodes)}
    return {
        "nodes": [[*(node[field] for field in NODE), label_rows(node["label"])] for node in nodes],
        "edges": [[place[edge["from"]], place[edge["to"]], edge["width"], int(edge["dashes"])] for edge in edges],
        "options": json.loads(options),
    }
