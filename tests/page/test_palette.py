"""What axe cannot see: the colours of the map, in light and in dark, by WCAG 2.2's formula of contrast."""

import math
import re
from collections.abc import Sequence
from importlib.resources import files
from itertools import combinations, product

import pytest

STYLE = (files("graph.page") / "style" / "page.css").read_text(encoding="utf-8")
LIGHT, DARK = (
    dict(re.findall(r"--([a-z]+): (#[0-9a-f]{6})", block)) for block in re.findall(r":root \{(.*?)\}", STYLE, re.DOTALL)
)


# how red, green and blue are seen without one of the three kinds of cones: Machado, Oliveira and Fernandes (2009)
BLINDNESS = {
    "deuteranopia": ((0.367322, 0.860646, -0.227968), (0.280085, 0.672501, 0.047413), (-0.01182, 0.04294, 0.968881)),
    "protanopia": ((0.152286, 1.052583, -0.204868), (0.114503, 0.786281, 0.099216), (-0.003882, -0.048116, 1.051998)),
    "tritanopia": ((1.255528, -0.076749, -0.178779), (-0.078411, 0.930809, 0.147602), (0.004733, 0.691367, 0.3039)),
}


def _linear(colour: str) -> list[float]:
    parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    return [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]


def _product(matrix: Sequence[Sequence[float]], vector: Sequence[float]) -> list[float]:
    return [sum(factor * value for factor, value in zip(row, vector, strict=True)) for row in matrix]


def _luminance(colour: str) -> float:
    red, green, blue = _linear(colour)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _lab(parts: Sequence[float]) -> tuple[float, float, float]:
    """Red, green and blue in CIELAB, in which distances are those that people see."""
    to_xyz = ((0.4124, 0.3576, 0.1805), (0.2126, 0.7152, 0.0722), (0.0193, 0.1192, 0.9505))
    xyz = _product(to_xyz, [min(1, max(0, part)) for part in parts])
    ratios = [value / white for value, white in zip(xyz, (0.95047, 1, 1.08883), strict=True)]
    x, y, z = (ratio ** (1 / 3) if ratio > 0.008856 else 7.787 * ratio + 16 / 116 for ratio in ratios)
    return 116 * y - 16, 500 * (x - y), 200 * (y - z)


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


@pytest.mark.parametrize("palette", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize("blindness", BLINDNESS)
def test_verdicts_are_told_apart_by_the_colour_blind(palette: dict[str, str], blindness: str) -> None:
    """The colours of two verdicts lie far apart, also for who lacks a kind of cones: 2.3 is what is just seen."""
    for verdict, other_verdict in combinations(("good", "differs", "bad"), 2):
        seen = [_lab(_product(BLINDNESS[blindness], _linear(palette[key]))) for key in (verdict, other_verdict)]
        assert math.dist(*seen) >= 20, (verdict, other_verdict)


def test_lines_are_drawn_as_measured() -> None:
    """No line is thinned out by opacity below what its colour promises."""
    script = files("graph.page") / "script"
    modules = [module for part in ("map", "picture") for module in (script / part).iterdir()]
    drawing = "".join(module.read_text(encoding="utf-8") for module in modules)
    assert "STROKES" in drawing
    assert re.findall(r"opacity: ([0-9.]+)", drawing) == []
    assert "stroke-opacity" not in STYLE
