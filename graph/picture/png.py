"""A drawing as PNG, by resvg (extra `picture`), with the fonts of the machine."""

from __future__ import annotations

from functools import cache

from graph.errors import CallError, missing_extra
from graph.picture.letters import SANS
from graph.svg import element

ZOOM = 2  # pixels for a unit of the drawing: sharp on a wall


def png(svg: str) -> bytes:
    """The drawing as PNG, with two pixels for a unit: a sheet is 2560 pixels wide and 1440 high.

    Raises
    ------
    CallError
        When the library is not there, or no font.
    """
    try:
        import resvg_py
    except ImportError:
        raise missing_extra("a PNG", "picture", "save it as .svg") from None
    if not _has_fonts():
        raise CallError("a PNG needs a font, and this machine has none that is known; save it as .svg")
    return resvg_py.svg_to_bytes(svg_string=svg, zoom=ZOOM)


@cache
def _has_fonts() -> bool:
    """Whether letters leave a trace: without fonts resvg draws none, and says nothing."""
    import resvg_py

    letter = element("text", "M", y=15, font_family=SANS, font_size=15)
    with_letter, empty = (
        element("svg", inside, xmlns="http://www.w3.org/2000/svg", width=20, height=20) for inside in (letter, "")
    )
    return resvg_py.svg_to_bytes(svg_string=with_letter) != resvg_py.svg_to_bytes(svg_string=empty)
