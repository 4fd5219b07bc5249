"""An answer as a picture for a slide: SVG that needs no script, no style sheet and no network.

Every sort of answer has a form: claims stand between what they cite and what they are about, a path is a chain, actors
are marked on the map, sources are bars. What has no room is left out, and the foot of the picture says how much.
"""

from __future__ import annotations

from collections.abc import Callable
from html import escape

from graph.ask.answer import Answer
from graph.ask.question import Target
from graph.ask.wording import how_many
from graph.picture.atlas import on_the_map
from graph.picture.chain import path
from graph.picture.columns import claims
from graph.picture.counts import nothing, number
from graph.picture.letters import plain, rows, width
from graph.picture.lists import bars, passages, voices
from graph.picture.marks import Drawn, Frame, block, box, height, line, text
from graph.picture.parts import comparison, fall

WIDTH, HEIGHT = 1280, 720  # a slide
MARGIN = 48

FORMS: dict[Target, Callable[[Answer, Frame], Drawn]] = {
    "claims": claims, "sources": bars, "actors": on_the_map, "projects": on_the_map, "concepts": on_the_map,
    "entities": on_the_map, "passages": passages, "voices": voices, "path": path, "comparison": comparison,
    "fall": fall,
}  # fmt: skip


def drawing(found: Answer) -> str:
    """The answer as SVG of 1280 by 720 units. The same answer gives the same bytes."""
    frame = Frame(MARGIN, MARGIN - 8, WIDTH - MARGIN, HEIGHT - MARGIN - 14)
    head, low = _head(found, frame)
    drawn = _form(found)(found, frame._replace(top=low + 14))
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{WIDTH}" height="{HEIGHT}" viewBox="0 0 {WIDTH} {HEIGHT}"'
        f' role="img"><title>{escape(plain(found.reading))}</title>{box(0, 0, WIDTH, HEIGHT, "paper")}'
        f"{head}{drawn.svg}{_foot(found, frame, drawn.says)}</svg>\n"
    )


def _form(found: Answer) -> Callable[[Answer, Frame], Drawn]:
    if found.question.count:
        return number
    return FORMS[found.question.target] if found.ids or found.parts else nothing


def _head(found: Answer, frame: Frame) -> tuple[str, float]:
    """The question as it was understood, what is known beside the answer, and where that ends."""
    size = 34.0 if width(plain(found.reading), 34, bold=True) < frame.wide * 0.95 else 27.0
    lines = rows(found.reading, frame.wide * 0.95, size, 2, bold=True)
    low = frame.top + height(lines, size)
    drawn = block(frame.left, frame.top, lines, size, serif=True, bold=True)
    if found.notes and _form(found) is not nothing:
        beside = rows(" ".join(found.notes), frame.wide, 15, 2)
        drawn += block(frame.left, low + 4, beside, 15, colour="quiet")
        low += height(beside, 15) + 4
    return drawn, low


def _foot(found: Answer, frame: Frame, says: str) -> str:
    """How many records answer, what was left out, and of which dataset this is."""
    y = HEIGHT - 26
    title = rows(found.kb.data.dataset.title, frame.wide * 0.4, 14, 1)
    many = " · ".join(filter(None, (_many(found), says)))
    return (
        line((frame.left, HEIGHT - 48), (frame.right, HEIGHT - 48), 1, colour="rule")
        + "".join(text(frame.left, y, row, 14, colour="quiet") for row in rows(many, frame.wide * 0.58, 14, 1))
        + "".join(text(frame.right, y, row, 14, colour="quiet", anchor="end") for row in title)
    )


def _many(found: Answer) -> str:
    """How many records answer; of what was worked out, how many claims it rests on."""
    if found.question.target in ("path", "fall", "comparison"):
        keys = {key for part in found.parts for key in (*found.ids, *part.ids) if key in found.kb.data.claims}
        return "1 claim" if len(keys) == 1 else f"{len(keys):,} claims"
    return how_many(len(found), found.question)
