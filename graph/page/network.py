"""The overview map in the page: pyvis holds the nodes, lines and options, and vis-network, which it brings, draws."""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from types import ModuleType
from typing import TYPE_CHECKING, Any

from graph.knowledge import Knowledge
from graph.map.layout import Point
from graph.map.plan import FONT, LARGEST, SMALLEST, THINNEST, WIDEST, MapLayout, label_height, label_rows, map_layout
from graph.page.compress import unpacked_lzma
from graph.records import SECTIONS

if TYPE_CHECKING:
    from pyvis.network import Network

SHAPES = {"actors": "dot", "projects": "square", "concepts": "diamond"}
FURTHEST = 1_000_000  # pixels from the middle of a map
NODE = ("id", "x", "y")  # in the order in which the script takes them

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


def map_positions(html: str) -> dict[str, Point]:
    """Where the entities stand on the map of a page, in pixels by id; nowhere, if it is no page of ours."""
    shipped = re.search(r'<script type="(application/json|text/plain)" id="network">([^<]*)</script>', html)
    if shipped is None:
        return {}
    try:
        text = shipped[2] if shipped[1] == "application/json" else unpacked_lzma(shipped[2])  # so in version 0.1
        nodes = json.loads(text)["nodes"]
        return {entity_id: (_pixels(x), _pixels(y) + label_height(_rows(rows))) for entity_id, x, y, _, rows in nodes}
    except (ValueError, KeyError, TypeError, OverflowError, RecursionError):
        return {}


def _pixels(value: object) -> float:
    """A position on a map; ValueError for what can be none."""
    if not isinstance(value, int | float) or not -FURTHEST <= value <= FURTHEST:
        raise ValueError("no position on a map")
    return value


def _rows(value: object) -> int:
    if not isinstance(value, int) or not 0 <= value <= FURTHEST:
        raise ValueError("no number of rows")
    return value


def overview(kb: Knowledge, layout: MapLayout | None = None) -> tuple[Network, int]:
    """The map as a pyvis network, and how many entities that claims mention it had to leave out."""
    network = pyvis().network.Network(directed=True)  # an undirected one drops parallel edges without a word
    network.options = OPTIONS
    layout = layout or map_layout(kb)
    for node in layout.nodes:
        network.add_node(
            node.entity_id, label=node.label, shape=SHAPES[node.section], group=SECTIONS[node.section],
            x=node.x, y=node.y, size=node.size, count=node.count,
        )  # fmt: skip
    for edge in layout.edges:
        network.add_edge(
            *edge.ends, id=",".join(edge.ends), arrows="", width=edge.width, dashes=not edge.firm, count=edge.count
        )
    return network, layout.left_out


def pyvis() -> Any:
    """The library, imported without IPython, which it needs only to show a frame in a notebook, and then has."""
    with _notebooks_later():
        import pyvis.network
    return pyvis


@contextmanager
def _notebooks_later() -> Iterator[None]:
    """Let another stand in for IPython while something is imported; in a notebook it is there already."""
    if "IPython" in sys.modules:
        yield
        return

    def frame(*arguments: Any, **named: Any) -> Any:
        from IPython.display import IFrame

        return IFrame(*arguments, **named)

    display: Any = ModuleType("IPython.display")
    display.IFrame = frame
    stand_ins = {"IPython": ModuleType("IPython"), display.__name__: display}
    sys.modules.update(stand_ins)
    try:
        yield
    finally:
        for name in stand_ins:
            del sys.modules[name]


def compact(nodes: list[dict[str, Any]], options: str) -> dict[str, Any]:
    """Where pyvis's nodes stand, without the names of their fields, which are half of their size.

    Lines and sizes are of the claims that a state shows: the script works them out.
    """
    return {
        "nodes": [[*(node[field] for field in NODE), 0, label_rows(node["label"])] for node in nodes],  # 0: once a size
        "options": json.loads(options),
        "sizes": [LARGEST, SMALLEST],
        "widths": [WIDEST, THINNEST],
    }
