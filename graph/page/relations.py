"""Who does what to whom, as the page has it: a picture, and the same as sentences, which is all there is on paper.

The picture is laid out in `graph.picture.relations`; colours come from the page's style, so that light and dark hold.
It is for whoever points: everything in it stands in the sentences, too, for the keyboard and for screen readers.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Any

from graph.knowledge import Knowledge
from graph.map.svg import shape
from graph.page.messages import Texts, format_message, ngettext
from graph.picture.letters import ISOLATE, is_right_to_left, plain
from graph.picture.relations import Goal, Line, RelationPlan, SubjectPlan, relation_plan
from graph.picture.rows import DASH, LEADING, ROW, SIGN, Measures, Part, VerbPlan
from graph.relations.stated import GRADES, StatedRelation, complement, stated_relations, verb_of
from graph.relations.statement import Kind, Statement, is_large, kinds, statements
from graph.svg import Attribute, element, number, text
from graph.text import listed
from graph.wording import MARKS, called

MEASURES = Measures(width=1200, subjects=4, verbs=204, axis=408, bend=836, objects=1004)
MOST_KINDS = 40  # lines of a large dataset that are drawn; more of them could not be followed


@dataclass(frozen=True)
class Ending:
    """An object as the end of a sentence: what its link is called, its classes, and the state that reads its claims.

    For the state the `address` has the row of the relation where the script knows it from `rows`.
    """

    name: str
    grade: str
    classes: str
    count: int
    address: str


@dataclass(frozen=True)
class Sentences:
    """What a subject does: its verbs, each with the ends of the sentence, and how many those are."""

    subject: str
    name: str
    verbs: tuple[tuple[str, tuple[Ending, ...]], ...]
    count: int


@dataclass(frozen=True)
class RelationView:
    """What the template is given. Of a large dataset the sentences stand under kinds, else `kinds` is empty."""

    svg: str
    count: int
    busiest: str  # what the subject of most relations is called, and how many it has
    most: int
    grades: tuple[tuple[str, str, int], ...]  # each with its sign, and how many have it
    is_loose: bool  # whether any is hedged or predicted
    is_denied: bool  # whether any is denied
    sentences: tuple[Sentences, ...]
    kinds: tuple[tuple[str, int, tuple[Sentences, ...]], ...]
    drawn: int
    left_out: int
    folded: str  # what the subjects that are folded at first are called, where there are any
    rows: dict[str, Any]


def relation_view(kb: Knowledge, texts: Texts) -> RelationView | None:
    """The relations of a dataset, or of a part of one; None where no claim states any."""
    relations = stated_relations(kb)
    if not relations:
        return None
    groups = kinds(kb, relations) if is_large(kb) else []
    drawn = [kind.statement for kind in groups[:MOST_KINDS]] if groups else _numbered(statements(kb, relations))
    plan, grades = _planned(tuple(drawn)), Counter(relation.grade for relation in relations)
    folded = [f"{' '.join(doer.lines)} ({doer.count:,})" for doer in plan.doers if doer.is_folded]
    ((busiest, most),) = Counter(relation.subject for relation in relations).most_common(1)
    return RelationView(
        svg=relations_svg(plan, texts),
        count=len(relations),
        busiest=called(kb, busiest),
        most=most,
        grades=tuple((grade, MARKS.get(grade, ""), grades[grade]) for grade in GRADES if grades[grade]),
        is_loose=not all(relation.is_firm for relation in relations),
        is_denied=any(relation.is_denied for relation in relations),
        sentences=() if groups else sentences(kb, relations, {r: row for row, r in enumerate(relations)}),
        kinds=tuple((_kind_name(kind), len(kind.relations), sentences(kb, kind.relations)) for kind in groups),
        drawn=len(drawn),
        left_out=len(groups) - len(drawn) if groups else 0,
        folded=listed(folded, texts["opening"]["and"]) if folded else "",
        rows=rows(kb, relations),
    )


@lru_cache(maxsize=1)
def _planned(statements: tuple[Statement, ...]) -> RelationPlan:
    """Where the statements stand: while a dataset is written most of its states have the same."""
    return relation_plan(statements, MEASURES, folds=True)


def _numbered(drawn: Iterable[Statement]) -> list[Statement]:
    """Statements with their row as an address: which state that leads to the script knows, from `rows`."""
    return [replace(statement, address=str(row)) for row, statement in enumerate(drawn)]


def _kind_name(kind: Kind) -> str:
    """A kind of relation as a sentence: company supplies state."""
    statement = kind.statement
    return f"{statement.subject_name} {statement.verb} {statement.object_name}"


def sentences(
    kb: Knowledge, relations: Iterable[StatedRelation], row_of: Mapping[StatedRelation, int] | None = None
) -> tuple[Sentences, ...]:
    """Relations by subject and verb, the busiest subjects first; each relation once, by its row where it has one."""
    by_subject: dict[str, dict[str, list[StatedRelation]]] = {}
    for relation in relations:
        by_subject.setdefault(relation.subject, {}).setdefault(verb_of(kb, relation), []).append(relation)
    spelled = (
        Sentences(
            subject, kb.name(subject),
            tuple((verb, tuple(_endings(kb, ends, row_of or {}))) for verb, ends in verbs.items()),
            sum(map(len, verbs.values())),
        )
        for subject, verbs in by_subject.items()
    )  # fmt: skip
    return tuple(sorted(spelled, key=lambda subject: -subject.count))


def _endings(
    kb: Knowledge, relations: Iterable[StatedRelation], row_of: Mapping[StatedRelation, int]
) -> Iterator[Ending]:
    for relation in sorted(relations, key=lambda relation: GRADES.index(relation.grade)):
        name = f"{called(kb, relation.object)} {complement(kb, relation)}".strip()
        classes = _classes(relation.grade, relation.is_firm, relation.is_denied)
        yield Ending(
            name, relation.grade, classes, len(relation.claim_ids), str(row_of.get(relation, relation.address))
        )


def rows(kb: Knowledge, relations: Iterable[StatedRelation]) -> dict[str, Any]:
    """The relations for the script: words once each, and a row of numbers for each relation.

    A row has the claims, the subject, the verb, the object, the complement and the grade, and 1 where it is firm plus 2
    where it is denied. Claims and entities are counted as the page has them, words as they stand here.
    """
    number_of = {entity_id: position for position, (_, entity_id, _) in enumerate(kb.each_entity())}
    verbs: dict[str, int] = {}
    complements: dict[str, int] = {"": 0}
    table = [
        [
            [kb.index.rank[claim_id] for claim_id in relation.claim_ids],
            number_of[relation.subject],
            verbs.setdefault(verb_of(kb, relation), len(verbs)),
            number_of[relation.object],
            complements.setdefault(complement(kb, relation), len(complements)),
            GRADES.index(relation.grade),
            relation.is_firm + 2 * relation.is_denied,
        ]
        for relation in relations
    ]
    grades = [grade.replace(" ", "-") for grade in GRADES]  # as the script calls them everywhere
    return {"verbs": [*verbs], "complements": [*complements], "grades": grades, "rows": table}


def relations_svg(plan: RelationPlan, texts: Texts) -> str:
    """The picture as inline SVG, folded; the script unfolds it. What is said beside names is taken from the texts."""
    width, height = plan.measures.width, plan.height + 6
    lines: dict[tuple[str, str], list[Line]] = {}
    for line in plan.lines:
        lines.setdefault((line.statement.subject, line.statement.verb), []).append(line)
    positions = {goal.object: index for index, goal in enumerate(plan.goals)}
    inside = [_doer(doer, lines, positions, texts) for doer in plan.doers]
    inside += [_goal(goal, index, plan.measures) for index, goal in enumerate(plan.goals)]
    view = f"0 0 {number(width)} {number(height)}"
    return element("svg", "".join(inside), class_="deeds", viewBox=view)


def _doer(doer: SubjectPlan, lines: dict[tuple[str, str], list[Line]], positions: dict[str, int], texts: Texts) -> str:
    """A subject with its verbs; the script moves the groups of verbs when one is folded or unfolded."""
    x = MEASURES.subjects
    name = _mark(doer.section, x + 7, doer.top + 10) + "".join(
        _text(row, x + 20, doer.top + 15 + LEADING * index) for index, row in enumerate(doer.lines)
    )
    if doer.is_folded:
        below = doer.top + 15 + LEADING * len(doer.lines)
        label = f"{ngettext(doer.count, texts['relations']['relations'])}"
        name += _text(label, x + 20, below, class_="fold")
    deeds = "".join(
        _deed(deed, lines.get((deed.subject, deed.verb), ()), positions, texts if doer.is_folded else None)
        for deed in doer.deeds
    )
    name = element("g", name, class_="subject")
    growth = number(doer.growth) if doer.is_folded else None
    return element("g", name + deeds, class_="who closed" if doer.is_folded else "who", data_growth=growth)


def _deed(deed: VerbPlan, lines: Sequence[Line], positions: dict[str, int], texts: Texts | None) -> str:
    """A verb with its node, what stands behind it, and its lines, from the top of the verb; with texts it folds.

    What stands behind it while it is folded and nowhere else is `brief`, and what is not seen then is `rest`.
    """
    axis = MEASURES.axis
    drawn = [_line(line, deed.top, positions[line.statement.object]) for line in lines]
    if texts:
        drawn += [_part(part, "brief") for part in deed.brief if part not in deed.parts]
        drawn += [_part(part, "" if part in deed.brief else "rest") for part in deed.parts]
    else:
        drawn += [_part(part) for part in deed.parts]
    drawn += [_text(row, axis - 10, 15 + LEADING * index) for index, row in enumerate(deed.lines)]
    drawn.append(element("path", d=f"M{number(axis)} {number(ROW / 2)}h0"))  # a stroke without length is a dot
    if texts and deed.more:
        more = f"{format_message(texts['relations']['more'], f'{deed.more:,}')}"
        drawn.append(_text(more, round(deed.fold_text), 15, class_="more"))
    growth = number(deed.height - deed.folded) if texts else ""
    return element("g", "".join(drawn), class_="deed", transform=f"translate(0 {number(deed.top)})", data_growth=growth)


def _part(part: Part, seen: str = "") -> str:
    """An object behind its verb with its short stroke, as a link; before a line to the right its stroke and words."""
    statement = part.statements[0]
    sign = MARKS.get(statement.grade, "")
    if not part.texts and not sign:
        return ""
    y, x = part.row * ROW, part.x + DASH + 4
    drawn = [element("path", d=f"M{number(part.x)} {number(y + ROW / 2)}h{number(DASH)}")]
    if statement.is_denied:
        drawn.append(_cross(part.x + DASH / 2, y + ROW / 2))
    rows_ = part.texts or ("",)
    drawn.append(_text(rows_[0], x, y + 15, sign=sign))
    drawn += [_text(row, x + (SIGN if sign else 0), y + 15 + LEADING * n) for n, row in enumerate(rows_[1:], 1)]
    classes = f"{_stroke_classes(statement)} {seen}".strip()
    if part.line:
        return element("g", "".join(drawn), class_=classes)
    return _link(statement, "".join(drawn), class_=classes)


def _line(line: Line, top: float, position: int) -> str:
    """A line to the right, as a link."""
    (x, y), (end_x, end_y) = line.start, line.end
    y, end_y = y - top, end_y - top
    middle = number((line.bend + end_x) / 2)
    height, end = number(y), number(end_y)
    d = f"M{number(x)} {height}H{number(line.bend)}C{middle} {height} {middle} {end} {number(end_x)} {end}"
    statement = line.statement
    drawn = element("path", d=d)
    if statement.is_denied:
        drawn += _cross(line.bend - 12, y)
    classes = f"{_stroke_classes(statement)} line".strip()
    return _link(statement, drawn, class_=classes, data_to=position)


def _link(statement: Statement, drawn: str, **attributes: Attribute) -> str:
    """A link to where the statement is read: an address of this page, or a row for the script."""
    address = {"href" if statement.address.startswith("#") else "data_row": statement.address}
    return element("a", drawn, **attributes, **address)


def _goal(goal: Goal, index: int, measures: Measures) -> str:
    """An object at the right: its shape, and its name in as many lines as it needs."""
    x, first = measures.objects, goal.y - (len(goal.lines) - 1) * LEADING / 2
    rows_ = "".join(_text(row, x + 22, first + 5 + LEADING * position) for position, row in enumerate(goal.lines))
    return element("g", _mark(goal.section, x + 9, goal.y) + rows_, class_="goal", data_to=index)


def _cross(x: float, y: float) -> str:
    """What crosses a stroke of what is denied."""
    left, top = number(x - 4), number(y - 4)
    return element("path", class_="cross", d=f"M{left} {top}l8 8m0-8l-8 8")


def _mark(section: str, x: float, y: float) -> str:
    return shape(section, x, y, 5)


def _text(words: str, x: float, y: float, class_: str = "", sign: str = "") -> str:
    """A line of text behind its sign; a text from right to left is set apart from what stands beside it."""
    words = plain(words)
    if is_right_to_left(words):
        words = f"{ISOLATE[0]}{words}{ISOLATE[1]}"
    marked = f"{element('tspan', text(sign))} {text(words)}" if sign else text(words)
    return element("text", marked.rstrip(), x=x, y=y, class_=class_)


def _classes(grade: str, is_firm: bool, is_denied: bool) -> str:
    """The classes of a stroke or a link; what rests on the speaker's word alone, or was not checked, has none."""
    classes = grade.replace(" ", "-") if grade in MARKS else ""
    return " ".join(filter(None, (classes, "" if is_firm else "loose", "denied" if is_denied else "")))


def _stroke_classes(statement: Statement) -> str:
    """The classes of a stroke: one that nothing was found for is plain, and has none."""
    grade = "" if statement.grade == "not reached" else statement.grade
    return _classes(grade, statement.is_firm, statement.is_denied)
