"""The map that stands still: the same as the one that pyvis gets, as plain SVG."""

import re
from pathlib import Path
from xml.etree import ElementTree

import graph
from graph.map.svg import map_svg
from graph.page.network import overview
from tests.page.test_page import hostile

SHAPES = {"dot": "circle", "square": "rect", "diamond": "path"}


def test_it_is_the_map_of_the_page(essay: graph.KnowledgeGraph) -> None:
    """Every entity with its place, shape, size and label; every line of two claims or more with its width and dashes."""
    drawn = ElementTree.fromstring(map_svg(essay))
    network, _ = overview(essay)
    for group in ("actor", "project", "concept"):
        (part,) = [each for each in drawn.iter("g") if each.attrib["class"] == group]
        nodes = [node for node in network.nodes if node["group"] == group]
        assert len(part.findall(SHAPES[nodes[0]["shape"]])) == len(nodes)
        assert [text.text for text in part.findall("text")] == [
            row for node in nodes for row in node["label"].strip().splitlines()
        ]
        if group == "actor":
            for shape, node in zip(part.findall("circle"), nodes, strict=True):
                assert [float(shape.attrib[end]) for end in ("cx", "cy", "r")] == [node["x"], node["y"], node["size"]]
    at = {node["id"]: (node["x"], node["y"]) for node in network.nodes}
    found = {
        (kind.attrib["class"] == "dashed", float(kind.attrib["stroke-width"]), *map(int, re.findall(r"-?\d+", one)))
        for kind in next(each for each in drawn.iter("g") if each.attrib["class"] == "lines")
        for one in kind.attrib["d"].split("M")[1:]
    }
    assert found == {
        (edge["dashes"], edge["width"], *at[edge["from"]], *at[edge["to"]])
        for edge in network.edges
        if edge["count"] > 1
    }


def test_everything_is_in_the_frame(essay: graph.KnowledgeGraph) -> None:
    """No shape and no label is cut off, and no colour is fixed: the page has a light and a dark one."""
    text = map_svg(essay)
    left, top, width, height = map(int, re.findall(r'viewBox="([^"]+)"', text)[0].split())
    for x, y in re.findall(r'<text x="([^"]+)" y="([^"]+)"', text):
        assert left < float(x) < left + width
        assert top < float(y) < top + height
    assert not re.search(r"#[0-9a-f]{3,6}\b(?!=)|fill=|style=", re.sub(r'href="[^"]*"', "", text))
    assert 'aria-hidden="true"' in text


def test_nothing_to_draw_and_hostile_names(tmp_path: Path) -> None:
    """Without entities there is no map; names are text."""
    path = tmp_path / "none.yaml"
    path.write_text("dataset: {title: None}\n")
    assert map_svg(graph.load(path)) == ""
    text = map_svg(hostile(tmp_path))
    assert "<script" not in text
    assert "<img" not in text
    ElementTree.fromstring(text)
