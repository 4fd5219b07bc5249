"""The map that stands still: the same as the one that pyvis gets, as plain SVG."""

import re
import unicodedata
from pathlib import Path
from xml.etree import ElementTree

import pytest

import graph
from graph.map.svg import map_svg
from graph.page.network import overview
from tests.page.test_page import hostile
from tests.samples import changed

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


@pytest.mark.parametrize(
    "name",
    [
        "中国共产党中央委员会宣传部与国家",
        "W" * 20,
        "MINISTRY OF COMMERCE",
        "한국 정보 통신 진흥 협회",
        "🚰🚰🚰🚰🚰🚰🚰🚰🚰🚰",
        "e\u0301" * 20,
        "Щ" * 20,
        "தமிழ்நாடு அரசு ணௌணௌ",
        "မြန်မာနိုင်ငံတော်",
    ],
)
def test_names_at_the_edge_are_whole(tmp_path: Path, name: str) -> None:
    """The frame has room for a row of any letters, each as wide as it may be."""
    path = tmp_path / "edge.yaml"
    path.write_text(changed(("name: Kazakhstan,", f"name: {name},")), encoding="utf-8")
    text = map_svg(graph.load(path))
    left, _, width, _ = map(int, re.findall(r'viewBox="([^"]+)"', text)[0].split())
    for x, row in re.findall(r'<text x="([^"]+)" y="[^"]+">([^<]*)</text>', text):
        half = sum(_width(letter) for letter in row) / 2
        assert left <= float(x) - half
        assert float(x) + half <= left + width


def _width(letter: str) -> float:
    """The width of a letter at 20 pixels in Arial, or in the fonts of other alphabets."""
    if unicodedata.combining(letter):
        return 0
    if unicodedata.east_asian_width(letter) in "WF":
        return 20
    if "\u0b80" <= letter < "\u1100":
        return 0 if unicodedata.category(letter)[0] == "M" else 36
    if letter == "Щ":
        return 19.6
    return 19.2 if letter == "W" else 16.7 if letter == "M" else 15.6 if letter.isupper() else 11.2


def test_nothing_to_draw_and_hostile_names(tmp_path: Path) -> None:
    """Without entities there is no map; names are text."""
    path = tmp_path / "none.yaml"
    path.write_text("dataset: {title: None}\n")
    assert map_svg(graph.load(path)) == ""
    text = map_svg(hostile(tmp_path))
    assert "<script" not in text
    assert "<img" not in text
    ElementTree.fromstring(text)


def test_what_is_mentioned_together_has_a_line(tmp_path: Path) -> None:
    """Also where there are many names, and no two of them are together in two claims."""
    actors = "".join(f"  a{number}: {{name: Place {number}, kind: place}}\n" for number in range(80))
    claims = "".join(
        f"  c{number}: {{says: Claim {number} is one., passage: p, modality: asserted, about: [a{number}, a{number * 7 % 80}]}}\n"
        for number in range(1, 40)
    )
    path = tmp_path / "many.yaml"
    path.write_text(
        "dataset: {title: Many, reads: w}\nsources: {w: {label: W 2000, kind: essay, title: W}}\n"
        "passages: {p: {section: O, paragraph: 1, opens: The town has, closes: no water}}\n"
        f"actors:\n{actors}claims:\n{claims}",
        encoding="utf-8",
    )
    assert map_svg(graph.load(path)).count("M") > 30
