"""Handout and key as PDF, drawn by PyMuPDF (extra `pdf`) from the same HTML.

PyMuPDF brings letters of nearly all alphabets in its wheel, Russian and Chinese among them, and needs no system
library, no fonts of the machine and no network.
"""

from __future__ import annotations

import io
import re
from importlib import import_module
from typing import Any

from graph.errors import missing_extra
from graph.quiz.formats.handout import handout
from graph.quiz.formats.key import key
from graph.quiz.item import Quiz

PAPER = "a4"
MARGIN = 56  # points, 2 cm
GAP = 10  # points, between two blocks
STYLE = (
    "body { font-family: serif; font-size: 11pt; line-height: 1.35; margin: 0 } h1 { font-size: 15pt }"
    " p { margin: 0 0 4pt } .number { font-weight: bold } .places { font-size: 9pt }"
    " blockquote { margin: 3pt 0 3pt 18pt; font-style: italic } ol { list-style-type: upper-alpha }"
    " li { margin: 2pt 0 } a { color: #222; text-decoration: none }"
)


def write(quiz: Quiz) -> bytes:
    """The handout, and the key on pages of its own.

    Raises
    ------
    CallError
        When PyMuPDF is not there.
    """
    try:
        pymupdf: Any = import_module("pymupdf")
    except ImportError:
        raise missing_extra("a PDF", "pdf") from None
    target = io.BytesIO()
    writer = pymupdf.DocumentWriter(target)
    for part in (handout(quiz), key(quiz)):
        _lay_out(pymupdf, writer, [_breaking(block) for block in part.split("\n")])
    writer.close()
    document = pymupdf.open("pdf", target.getvalue())
    document.subset_fonts()  # or every PDF carries a whole Chinese font
    document.set_metadata({"title": quiz.title})
    content: bytes = document.tobytes(garbage=3, deflate=True, no_new_id=True)  # an id would be another each time
    document.close()
    return content


def _breaking(block: str) -> str:
    """The block with places where a word without end may break: MuPDF would let it run over the edge of the page."""
    return re.sub(r"<[^<>]*>|([^\s<>&;]{30})", lambda part: f"{part[0]}\u200b" if part[1] else part[0], block)


def _lay_out(pymupdf: Any, writer: Any, blocks: list[str]) -> None:
    """A part on as many pages as it takes; a block that has no room left goes to the next page as a whole."""
    page = pymupdf.paper_rect(PAPER)
    area = pymupdf.Rect(MARGIN, MARGIN, page.width - MARGIN, page.height - MARGIN)
    room = pymupdf.Rect(area)  # what of it is free
    device = writer.begin_page(page)
    for block in blocks:
        story = pymupdf.Story(html=f"<body>{block}</body>", user_css=STYLE)
        overflows, filled = story.place(room)
        while overflows:
            if room.y0 == area.y0:  # longer than a page: what there is room for is drawn
                story.draw(device)
            else:
                story.reset()
            writer.end_page()
            device, room = writer.begin_page(page), pymupdf.Rect(area)
            overflows, filled = story.place(room)
        story.draw(device)
        room.y0 = filled[3] + GAP
    writer.end_page()
