"""The map that stands still: the same as the one that pyvis gets, as plain SVG."""

import re
from pathlib import Path
from xml.etree import ElementTree

import graph
from graph.page.overview import overview
from graph.page.still import still
from tests.page.test_page import hostile

SHAPES = {"dot": "circle", "square": "rect", "diamond": "path"}


def test_it_is_the_map_of_the_page(essay: graph.KnowledgeGraph) -> None:
    """Every entity with its place, shape, size and label, each a link; every line with its width and dashes."""
    drawn = ElementTree.fromstring(still(essay))
    network, _ = overview(essay)
    links = {link.attrib["href"].removeprefix("#focus="): link for link in drawn.iter("a")}
    assert list(links) == [node["id"] for node in network.nodes]
    at = {}
    for node in network.nodes:
        link, name = links[node["id"]], SHAPES[node["shape"]]
        (shape,) = link.findall(name)
        assert link.attrib["class"] == node["group"]
        if name == "circle":
            assert [float(shape.attrib[end]) for end in ("cx", "cy", "r")] == [node["x"], node["y"], node["size"]]
        assert [text.text for text in link.findall("text")] == node["label"].strip().splitlines()
        at[node["id"]] = (node["x"], node["y"])
    for line, edge in zip(drawn.iter("line"), network.edges, strict=True):
        ends = [float(line.attrib[end]) for end in ("x1", "y1", "x2", "y2")]
        assert ends == [*at[edge["from"]], *at[edge["to"]]]
        assert float(line.attrib["stroke-width"]) == edge["width"]
        assert ("class" in line.attrib) == edge["dashes"]


def test_everything_is_in_the_frame(essay: graph.KnowledgeGraph) -> None:
    """No shape and no label is cut off, and no colour is fixed: the page has a light and a dark one."""
    text = still(essay)
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
    assert still(graph.load(path)) == ""
    text = still(hostile(tmp_path))
    assert "<script" not in text
    assert "<img" not in text
    ElementTree.fromstring(text)
