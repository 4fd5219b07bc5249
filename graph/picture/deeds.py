"""Who does what to whom, for a slide: of everybody, or of one name.

No record answers such a question, so `graph.ask` has none of it: `deed_question` knows its few forms.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import product
from typing import NamedTuple

from graph.ask.names import names_of
from graph.knowledge import Knowledge
from graph.picture.marks import COLOURS, Area, Panel, mark, text
from graph.picture.relations import MOST_CROSSINGS, Goal, Line, RelationPlan, SubjectPlan, relation_plan
from graph.picture.rows import (
    DASH,
    LEADING,
    NAME_SIZE,
    ROW,
    SIGN,
    SIZE,
    Measures,
    Part,
    VerbPlan,
    rank,
    width_of,
)  # fmt: skip
from graph.records import ENTITY_SECTIONS
from graph.relations.stated import GRADES, StatedRelation, stated_relations
from graph.relations.statement import MOST_DRAWN, Statement, kinds, statements
from graph.svg import element, number
from graph.text import counted
from graph.wording import MARKS

FORMS = (
    (re.compile(r"who does what(?: to whom)?", re.IGNORECASE), ""),
    (re.compile(r"what does (?P<name>.+) do to whom", re.IGNORECASE), "subject"),
    (re.compile(r"who acts on (?P<name>.+)", re.IGNORECASE), "object"),
    (re.compile(r"who does what to (?P<name>.+)", re.IGNORECASE), "object"),
)
STROKES = {
    "confirmed": ("good", 2.5), "partly": ("differs", 2.0), "contradicted": ("bad", 3.5), "absent": ("ink", 1.5),
}  # fmt: skip
PLAIN = ("line", 1.25)
WORDS = {
    "partly": "partly confirmed", "absent": "absent from the cited place", "unchecked": "not checked yet",
    "own": "no citation",
}  # fmt: skip
ZOOMS = (1.5, 1.25, 1.0)  # a slide of a few relations has large letters
MOST_OF_ONE = 6  # verbs of a subject, until all others had their turn
KEY = 15.0  # the size of the letters of the key
KEY_HEIGHT = 34.0


class DeedQuestion(NamedTuple):
    """Who does what to whom; with a name only what it does, or only what is done to it, by its `role`."""

    title: str
    name: str = ""
    role: str = ""


def deed_question(kb: Knowledge, words: str) -> DeedQuestion | None:
    """The question that these words ask, or None where they ask something else.

    Raises
    ------
    NotUnderstood
        When the name is no actor, project or concept of the dataset, or might be several.
    """
    asked = " ".join(words.split()).rstrip(" ?.")
    for form, role in FORMS:
        if match := form.fullmatch(asked):
            if not role:
                return DeedQuestion("Who does what to whom")
            entity_id = names_of(kb).resolve(match["name"], ENTITY_SECTIONS, match.span("name"))
            name = kb.name(entity_id)
            title = f"What does {name} do to whom" if role == "subject" else f"Who acts on {name}"
            return DeedQuestion(title, entity_id, role)
    return None


def asked_relations(kb: Knowledge, question: DeedQuestion) -> list[StatedRelation]:
    """The relations that answer."""
    return [
        relation
        for relation in stated_relations(kb)
        if not question.role or question.name == (relation.subject if question.role == "subject" else relation.object)
    ]


def deeds(kb: Knowledge, relations: Sequence[StatedRelation], area: Area) -> Panel:
    """As many of the relations as there is room for, those of the busiest subjects first."""
    is_large = len(relations) > MOST_DRAWN
    drawn = [kind.statement for kind in kinds(kb, relations)] if is_large else statements(kb, relations)
    body = area._replace(top=area.top + KEY_HEIGHT)
    plan, zoom = _fitting(drawn, body)
    totals = Counter(statement.subject for statement in drawn)
    left_out = len(drawn) - sum(doer.count for doer in plan.doers)
    svg = [_line(line) for line in plan.lines]
    for doer in plan.doers:
        svg += _doer(doer, totals[doer.subject], plan.measures)
    svg += [_goal(goal, plan.measures) for goal in plan.goals]
    place = f"translate({number(body.left)} {number(body.top)}) scale({zoom})"
    footnotes = (
        "a line for all of a kind" if is_large else "",
        f"{left_out:,} of {'these' if is_large else 'them'} not drawn" if left_out else "",
        "dashed: hedged or predicted" if not all(relation.is_firm for relation in relations) else "",
        "crossed: denied" if any(relation.is_denied for relation in relations) else "",
    )
    drawing = _key(relations, area) + element("g", "".join(svg), transform=place)
    return Panel(drawing, " · ".join(filter(None, footnotes)))


def _fitting(drawn: Sequence[Statement], area: Area) -> tuple[RelationPlan, float]:
    """The plan of the statements for which there is room, and how many times as large as in the page it is drawn.

    Letters are as large as they can be while everything has room, and busy subjects are folded only where it has not
    or too many lines would cross; where not everything has room, verbs are added one by one, and those beyond the first
    few of a subject only behind those of all others.
    """
    for folds, zoom in product((False, True), ZOOMS):
        measures = _measures(area.width / zoom)
        plan = relation_plan(drawn, measures, folds=folds)
        if plan.height <= (area.height - 6) / zoom and plan.crossings <= MOST_CROSSINGS:
            return plan, zoom
    counts = Counter(statement.subject for statement in drawn)
    verbs: dict[tuple[str, str], list[Statement]] = {}
    for statement in sorted(drawn, key=lambda s: (-counts[s.subject], rank(s), not s.complement)):
        verbs.setdefault((statement.subject, statement.verb), []).append(statement)
    position: Counter[str] = Counter()
    first: list[list[Statement]] = []
    further: list[list[Statement]] = []
    for (subject, _), ends in verbs.items():
        (first if position[subject] < MOST_OF_ONE else further).append(ends)
        position[subject] += 1
    shown: list[Statement] = []
    plan = relation_plan((), measures)
    for ends in (*first, *further):
        longer = relation_plan([*shown, *ends], measures, folds=True)
        if longer.height > area.height - 6:
            break
        shown, plan = [*shown, *ends], longer
    return plan, 1.0


def _measures(width: float) -> Measures:
    """The columns of a sheet of this width."""
    return Measures(width, 0.0, width * 0.178, width * 0.355, width * 0.69, width * 0.83)


def _key(relations: Sequence[StatedRelation], area: Area) -> str:
    """What a stroke means, and how many relations have it."""
    grades = Counter(relation.grade for relation in relations)
    x, y, svg = area.left, area.top + 14, []
    for grade in GRADES:
        if not grades[grade]:
            continue
        words = " ".join(filter(None, (MARKS.get(grade, ""), WORDS.get(grade, grade), f"{grades[grade]:,}")))
        svg.append(_stroke(grade, f"M{number(x)} {number(y - 5)}h26"))
        svg.append(text(x + 34, y, words, KEY))
        x += 34 + width_of(words, KEY) + 26
    return "".join(svg)


def _doer(doer: SubjectPlan, total: int, measures: Measures) -> Iterator[str]:
    """A subject with its verbs, folded where it is busy; it says where not all of its relations are here."""
    x = measures.subjects
    yield mark(doer.section, x + 7, doer.top + 10, 5, "quiet")
    for index, words in enumerate(doer.lines):
        yield text(x + 20, doer.top + 15 + LEADING * index, words, NAME_SIZE, bold=True)
    if doer.is_folded or doer.count < total:
        below = doer.top + 15 + LEADING * len(doer.lines)
        some = f"{doer.count:,} of " if doer.count < total else ""
        yield text(
            x + 20,
            below,
            f"{some}{counted(total, 'relation')}{', folded' if doer.is_folded else ''}",
            SIZE,
            colour="quiet",
        )
    for deed in doer.deeds:
        yield from _deed(deed, doer.is_folded, measures)


def _deed(deed: VerbPlan, is_folded: bool, measures: Measures) -> Iterator[str]:
    """A verb with its node and what stands behind it; while it is folded in one row."""
    axis = measures.axis
    for index, words in enumerate(deed.lines):
        yield text(axis - 10, deed.top + 15 + LEADING * index, words, SIZE, anchor="end")
    yield element("circle", cx=axis, cy=deed.top + ROW / 2, r=3.5, fill=COLOURS["quiet"])
    for part in deed.brief if is_folded else deed.parts:
        yield from _part(part, deed.top + part.row * ROW)
    if is_folded and deed.more:
        yield text(deed.fold_text, deed.top + 15, f"and {deed.more:,} more", SIZE, colour="quiet")


def _part(part: Part, top: float) -> Iterator[str]:
    """An object behind its verb with its short stroke; before a line to the right its stroke and words."""
    statement = part.statements[0]
    sign = MARKS.get(statement.grade, "")
    if not part.texts and not sign:
        return
    yield _stroke(statement.grade, f"M{number(part.x)} {number(top + ROW / 2)}h{number(DASH)}", statement)
    x = part.x + DASH + 4
    if sign:
        colour = STROKES.get(statement.grade, ("quiet", 0))[0]
        yield text(x, top + 15, sign, SIZE, colour=colour, bold=True)
        x += SIGN
    for index, words in enumerate(part.texts):
        yield text(x, top + 15 + LEADING * index, words, SIZE)
    if statement.is_denied:
        yield _cross(part.x + DASH / 2, top + ROW / 2)


def _line(line: Line) -> str:
    """A line to an object at the right."""
    (x, y), (end_x, end_y) = line.start, line.end
    middle, height, end = number((line.bend + end_x) / 2), number(y), number(end_y)
    d = f"M{number(x)} {height}H{number(line.bend)}C{middle} {height} {middle} {end} {number(end_x)} {end}"
    cross = _cross(line.bend - 12, y) if line.statement.is_denied else ""
    return _stroke(line.statement.grade, d, line.statement) + cross


def _goal(goal: Goal, measures: Measures) -> str:
    """An object at the right: its shape, and its name in as many lines as it needs."""
    x, first = measures.objects, goal.y - (len(goal.lines) - 1) * LEADING / 2
    names = (
        text(x + 22, first + 5 + LEADING * index, words, NAME_SIZE, bold=True) for index, words in enumerate(goal.lines)
    )
    return mark(goal.section, x + 9, goal.y, 5, "quiet") + "".join(names)


def _stroke(grade: str, d: str, statement: Statement | None = None) -> str:
    colour, width = STROKES.get(grade, PLAIN)
    dashes = "5 4" if statement and not statement.is_firm else None
    return element("path", d=d, fill="none", stroke=COLOURS[colour], stroke_width=width, stroke_dasharray=dashes)


def _cross(x: float, y: float) -> str:
    """What crosses a stroke of what is denied."""
    return element(
        "path", d=f"M{number(x - 4)} {number(y - 4)}l8 8m0-8l-8 8", fill="none", stroke=COLOURS["ink"], stroke_width=1.5
    )
