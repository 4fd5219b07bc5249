"""A drawing as PNG, by resvg (extra `picture`), with the fonts of the machine."""

from __future__ import annotations

from functools import cache

from graph.errors import CallError, missing_extra

ZOOM = 2  # pixels for a unit of the drawing: sharp on a wall


def png(svg: str) -> bytes:
    """The drawing as PNG, twice as large.

    Raises
    ------
    CallError
        When the library is not there, or no font.
    """
    try:
        import resvg_py
    except ImportError:
        raise missing_extra("a PNG", "picture", "save it as .svg") from None
    if not _writes():
        raise CallError("a PNG needs a font, and this machine has none that is known; save it as .svg")
    return resvg_py.svg_to_bytes(svg_string=svg, zoom=ZOOM)


@cache
def _writes() -> bool:
    """Whether letters leave a trace: without fonts resvg draws none, and says nothing."""
    import resvg_py

    from graph.picture.letters import SANS

    sheet = '<svg xmlns="http://www.w3.org/2000/svg" width="20" height="20">{}</svg>'
    letter = f'<text y="15" font-family="{SANS}" font-size="15">M</text>'
    return resvg_py.svg_to_bytes(svg_string=sheet.format(letter)) != resvg_py.svg_to_bytes(svg_string=sheet.format(""))
