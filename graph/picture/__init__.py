"""An answer as a picture for a slide: SVG that needs no script, no style sheet and no network.

Every sort of answer has a form: claims stand between what they cite and what they are about, a path is a chain, actors
are marked on the map, sources are bars. What has no room is left out, and the foot of the picture says how much.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from graph.ask.answer import Answer
from graph.ask.question import Target
from graph.ask.wording import how_many
from graph.picture.atlas import entities_on_map
from graph.picture.chain import path
from graph.picture.columns import claims
from graph.picture.counts import nothing, number
from graph.picture.letters import break_lines, plain, text_width
from graph.picture.lists import bars, passages, voices
from graph.picture.marks import Area, Panel, block, block_height, box, line, text
from graph.picture.parts import comparison, fall
from graph.records import Header
from graph.svg import element
from graph.svg import text as escaped
from graph.text import counted, listed

WIDTH, HEIGHT = 1280, 720  # a slide, in units of the drawing
MARGIN = 48
FOOT = 62  # the height of the foot, and of the space above it

Form = Callable[[Answer, Area], Panel]
FORMS: dict[Target, Form] = {
    "claims": claims, "sources": bars, "actors": entities_on_map, "projects": entities_on_map,
    "concepts": entities_on_map, "entities": entities_on_map, "passages": passages, "voices": voices, "path": path,
    "comparison": comparison, "fall": fall,
}  # fmt: skip


def drawing(answer: Answer) -> str:
    """The answer as SVG of 1280 by 720 units, which are as many pixels where nothing enlarges it.

    The same answer gives the same bytes.
    """
    sheet = Area(MARGIN, MARGIN - 8, WIDTH - MARGIN, HEIGHT - FOOT)
    head, bottom = _head(answer, sheet)
    panel = _form(answer)(answer, sheet._replace(top=bottom + 14))
    inside = (
        element("title", escaped(plain(answer.reading))),
        box(0, 0, WIDTH, HEIGHT, "paper"),
        head,
        panel.svg,
        _foot(answer, sheet, panel.footnote),
    )
    view = f"0 0 {WIDTH} {HEIGHT}"
    svg = element(
        "svg", "".join(inside), xmlns="http://www.w3.org/2000/svg", width=WIDTH, height=HEIGHT, viewBox=view, role="img"
    )
    return f"{svg}\n"


def _form(answer: Answer) -> Form:
    if answer.question.count:
        return number
    return FORMS[answer.question.target] if answer.ids or answer.parts else nothing


def _head(answer: Answer, sheet: Area) -> tuple[str, float]:
    """The question as it was understood, the notes to its answer, and where that ends."""
    fits = text_width(plain(answer.reading), 34, bold=True) < sheet.width * 0.95
    size = 34.0 if fits else 27.0
    lines = break_lines(answer.reading, sheet.width * 0.95, size, 2, bold=True)
    bottom = sheet.top + block_height(lines, size)
    head = block(sheet.left, sheet.top, lines, size, serif=True, bold=True)
    if answer.notes and _form(answer) is not nothing:
        notes = break_lines(" ".join(answer.notes), sheet.width, 15, 2)
        head += block(sheet.left, bottom + 4, notes, 15, colour="quiet")
        bottom += block_height(notes, 15) + 4
    return head, bottom


def _foot(answer: Answer, sheet: Area, footnote: str) -> str:
    """How many records answer, what was left out, of which dataset this is, and whom to credit for it."""
    y = HEIGHT - 26
    summary = break_lines(" · ".join(filter(None, (_count(answer), footnote))), sheet.width * 0.58, 14, 1)
    room = sheet.width * 0.98 - sum(text_width(words, 14) for words in summary)
    origin = _origin(answer.kb.data.dataset, sheet.width, room)
    return (
        line((sheet.left, HEIGHT - 48), (sheet.right, HEIGHT - 48), 1, colour="rule")
        + "".join(text(sheet.left, y, words, 14, colour="quiet") for words in summary)
        + "".join(text(sheet.right, y, words, 14, colour="quiet", anchor="end") for words in origin)
    )


def _origin(header: Header, width: float, room: float) -> list[str]:
    """A line with the title of the dataset, its licence and its curators; where there is no room, the title yields.

    Parameters
    ----------
    header
        The header of the dataset.
    width, room
        How wide the sheet is, and how much of it is free for this, in units of the drawing.
    """
    title_width = min(text_width(plain(header.title), 14), width * 0.4)
    joint = text_width(" · ", 14)
    credits_line = break_lines(_credits(header), max(width * 0.25, room - title_width - joint), 14, 1)
    title_room = min(width * 0.4, room - sum(text_width(words, 14) + joint for words in credits_line))
    title = break_lines(header.title, title_room, 14, 1)
    return break_lines(" · ".join((*title, *credits_line)), room, 14, 1)


def _credits(header: Header) -> str:
    """Under which terms the records may be used, and who wrote them: in short, and nothing where neither is written."""
    terms = re.sub(r"^https?://", "", header.license)
    curators = f"curated by {listed(header.curators, 'and')}" if header.curators else ""
    return " · ".join(filter(None, (terms, curators)))


def _count(answer: Answer) -> str:
    """How many records answer; of what was worked out, how many claims it rests on."""
    if answer.question.target in ("path", "fall", "comparison"):
        record_ids = {record_id for part in answer.parts for record_id in (*answer.ids, *part.ids)}
        return counted(len(record_ids & answer.kb.data.claims.keys()), "claim")
    return how_many(len(answer), answer.question)
