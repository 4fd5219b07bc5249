"""What axe cannot see: the colours of the map, in light and in dark, by WCAG 2.2's formula of contrast."""

import re
from importlib.resources import files
from itertools import product

import pytest

STYLE = (files("graph.page") / "style" / "page.css").read_text(encoding="utf-8")
LIGHT, DARK = (
    dict(re.findall(r"--([a-z]+): (#[0-9a-f]{6})", block)) for block in re.findall(r":root \{(.*?)\}", STYLE, re.DOTALL)
)


def _luminance(colour: str) -> float:
    parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """The contrast ratio of two colours, from 1 to 21: https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio."""
    dark, light = sorted((_luminance(one), _luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def test_the_formula() -> None:
    """Black on white is 21 to 1."""
    assert contrast("#000000", "#ffffff") == pytest.approx(21)


@pytest.mark.parametrize("palette", [LIGHT, DARK], ids=["light", "dark"])
def test_text_is_read(palette: dict[str, str]) -> None:
    """Text and labels have 4.5 to 1 on all that they stand on."""
    for text, ground in product(("ink", "quiet", "link", "good", "differs", "bad"), ("paper", "card", "focus")):
        assert contrast(palette[text], palette[ground]) >= 4.5, (text, ground)


@pytest.mark.parametrize("palette", [LIGHT, DARK], ids=["light", "dark"])
def test_shapes_and_lines_are_seen(palette: dict[str, str]) -> None:
    """What is drawn has 3 to 1: shapes, their outlines, lines, and the strokes that tell what a check found."""
    for drawn in ("actor", "project", "concept", "source", "line", "edge", "good", "differs", "bad"):
        assert contrast(palette[drawn], palette["paper"]) >= 3, drawn


def test_lines_are_drawn_as_measured() -> None:
    """No line is thinned out by opacity below what its colour promises."""
    script = files("graph.page") / "script"
    modules = [module for part in ("map", "picture") for module in (script / part).iterdir()]
    drawing = "".join(module.read_text(encoding="utf-8") for module in modules)
    assert "STROKES" in drawing
    assert re.findall(r"opacity: ([0-9.]+)", drawing) == []
    assert "stroke-opacity" not in STYLE
