"""An answer as a picture for a slide: SVG that needs no script, no style sheet and no network.

Every sort of answer has a form: claims stand between what they cite and what they are about, a path is a chain, actors
are marked on the map, sources are bars; who does what to whom is drawn as sentences. What has no room is left out, and
the foot of the picture says how much.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from graph.ask.answer import Answer
from graph.ask.question import Target
from graph.ask.reading import how_many
from graph.knowledge import Knowledge
from graph.picture.atlas import entities_on_map
from graph.picture.chain import path
from graph.picture.columns import claims
from graph.picture.counts import nothing, number
from graph.picture.deeds import DeedQuestion, asked_relations, deeds
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
    form = _form(answer)
    notes = answer.notes if form is not nothing else ()
    return _slide(answer.kb, answer.reading, notes, lambda area: form(answer, area), _count(answer))


def deed_drawing(kb: Knowledge, question: DeedQuestion) -> str:
    """Who does what to whom as SVG of the same size."""
    relations = asked_relations(kb, question)
    notes = () if relations else ("No claim states that.",)
    count = counted(len(relations), "relation", none="No")
    return _slide(kb, question.title, notes, lambda area: deeds(kb, relations, area), count)


def _slide(kb: Knowledge, title: str, notes: Sequence[str], form: Callable[[Area], Panel], count: str) -> str:
    """A sheet: a title with its notes, what `form` draws between them and the foot, and how much that is."""
    sheet = Area(MARGIN, MARGIN - 8, WIDTH - MARGIN, HEIGHT - FOOT)
    head, bottom = _head(title, notes, sheet)
    panel = form(sheet._replace(top=bottom + 14))
    inside = (
        element("title", escaped(plain(title))),
        box(0, 0, WIDTH, HEIGHT, "paper"),
        head,
        panel.svg,
        _foot(kb.data.dataset, sheet, " · ".join(filter(None, (count, panel.footnote)))),
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


def _head(title: str, notes: Sequence[str], sheet: Area) -> tuple[str, float]:
    """The question as it was understood, the notes to its answer, and where that ends."""
    fits = text_width(plain(title), 34, bold=True) < sheet.width * 0.95
    size = 34.0 if fits else 27.0
    lines = break_lines(title, sheet.width * 0.95, size, 2, bold=True)
    bottom = sheet.top + block_height(lines, size)
    head = block(sheet.left, sheet.top, lines, size, serif=True, bold=True)
    if notes:
        rows = break_lines(" ".join(notes), sheet.width, 15, 2)
        head += block(sheet.left, bottom + 4, rows, 15, colour="quiet")
        bottom += block_height(rows, 15) + 4
    return head, bottom


def _foot(header: Header, sheet: Area, footnote: str) -> str:
    """How many records answer, what was left out, of which dataset this is, and whom to credit for it."""
    y = HEIGHT - 26
    summary = break_lines(footnote, sheet.width * 0.58, 14, 1)
    room = sheet.width * 0.98 - sum(text_width(words, 14) for words in summary)
    origin = _origin(header, sheet.width, room)
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
