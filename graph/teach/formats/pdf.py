"""Handout and key as PDF, drawn by PyMuPDF (extra `pdf`) from the same HTML.

PyMuPDF brings letters of nearly all alphabets in its wheel, Russian and Chinese among them, and needs no system
library, no fonts of the machine and no network.
"""

from __future__ import annotations

import io
from importlib import import_module
from typing import Any

from graph.teach.bank import Quiz
from graph.teach.formats import missing
from graph.teach.formats.handout import handout
from graph.teach.formats.key import key

PAPER = "a4"
MARGIN = 56  # points, 2 cm
STYLE = (
    "body { font-family: serif; font-size: 11pt; line-height: 1.35 } h1 { font-size: 15pt } p { margin: 0 0 4pt }"
    " .item { margin: 0 0 14pt } .number { font-weight: bold } .places { font-size: 9pt }"
    " blockquote { margin: 3pt 0 3pt 18pt; font-style: italic } li { margin: 2pt 0 } a { color: #222 }"
)


def write(quiz: Quiz) -> bytes:
    """The handout, and the key on pages of its own.

    Raises
    ------
    FormatError
        When PyMuPDF is not there.
    """
    try:
        pymupdf: Any = import_module("pymupdf")
    except ImportError:
        raise missing("a PDF", "pdf") from None
    target = io.BytesIO()
    writer = pymupdf.DocumentWriter(target)
    for part in (handout(quiz), key(quiz)):
        _lay_out(pymupdf, writer, f"<body>{part}</body>")
    writer.close()
    made = pymupdf.open("pdf", target.getvalue())
    made.subset_fonts()  # or every PDF carries a whole Chinese font
    made.set_metadata({"title": quiz.title})
    content: bytes = made.tobytes(garbage=3, deflate=True, no_new_id=True)  # an id would be another each time
    made.close()
    return content


def _lay_out(pymupdf: Any, writer: Any, html: str) -> None:
    """A part on as many pages as it takes."""
    page = pymupdf.paper_rect(PAPER)
    frame = pymupdf.Rect(MARGIN, MARGIN, page.width - MARGIN, page.height - MARGIN)
    story = pymupdf.Story(html=html, user_css=STYLE)
    more = True
    while more:
        device = writer.begin_page(page)
        more, _ = story.place(frame)
        story.draw(device)
        writer.end_page()
