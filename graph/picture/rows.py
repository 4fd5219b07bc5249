"""A verb with what stands behind it, in rows: objects with their strokes, and where lines to the right begin."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from graph.picture.letters import break_lines, plain, text_width
from graph.picture.marks import Point
from graph.relations.stated import GRADES
from graph.relations.statement import Statement
from graph.wording import MARKS

ROW, LEADING = 20.0, 16.0  # from row to row, and from line to line of one text
SIZE, NAME_SIZE = 14.0, 15.0  # of the letters, and of those of a subject
DASH, SIGN, GAP = 14.0, 17.0, 16.0  # a short stroke, a sign, and what is between two objects in a row
SHORTEST = 60.0  # a line to the right, before it bends
# times the width that letters have elsewhere: where Arial is not, DejaVu may be, which is wider
SPARE, SPARE_BOLD = 1.09, 1.2
RANKS = {grade: position for position, grade in enumerate((*GRADES, ""))}


@dataclass(frozen=True)
class Measures:
    """Where the columns of the drawing are, by their left edges but for the verbs, which end at the axis."""

    width: float
    subjects: float
    verbs: float
    axis: float  # where the nodes of the verbs are
    bend: float  # where lines leave their rows
    objects: float


class Part(NamedTuple):
    """What stands in a row: an object with its stroke, or, without lines of text, where lines to the right begin.

    All positions are from the top of the verb. `x` is where the short stroke begins; the lines begin at `line`.
    """

    statements: tuple[Statement, ...]
    x: float
    row: int
    texts: tuple[str, ...]
    line: Point | None


class VerbPlan(NamedTuple):
    """A verb with what stands behind it.

    While it is folded it has no line: all its objects are printed beside it, the best founded first, as far as a row
    of the whole width goes. These are its `brief`; `more` counts the others.
    """

    subject: str
    verb: str
    lines: tuple[str, ...]
    parts: tuple[Part, ...]
    top: float
    height: float
    brief: tuple[Part, ...]
    folded: float  # its height while it is folded
    more: int
    fold_text: float  # where it says how many are not seen


def width_of(words: str, size: float = SIZE, bold: bool = False) -> float:
    """About how wide a line of text is, whatever of the usual fonts draws it."""
    return text_width(words, size, bold) * (SPARE_BOLD if bold else SPARE)


def broken(words: str, width: float, size: float = SIZE, bold: bool = False) -> tuple[str, ...]:
    """A text in lines that fit; nothing is cut."""
    return tuple(break_lines(words, width / (SPARE_BOLD if bold else SPARE), size, bold=bold))


def verb_plan(
    ends: Sequence[Statement], shared: Mapping[str, Statement], measures: Measures, top: float, folds: bool = False
) -> VerbPlan:
    """A verb with its objects: those that are its own in rows, then a row for each sort of line to the right.

    What folds has no lines at its right, and so its rows are as long as those that are seen while it is folded.
    """
    best = sorted(ends, key=lambda s: (rank(s), -s.count, len(s.object_name)))  # short names share a row
    own = [statement for statement in best if statement.object not in shared]
    bundles: dict[tuple[object, ...], list[Statement]] = {}
    for s in best:
        if s.object in shared:
            bundles.setdefault((s.grade, s.is_firm, s.is_denied, s.complement, s.count), []).append(s)
    groups = [*([statement] for statement in own), *bundles.values()]
    parts = _flowing(groups, shared, measures.axis, measures.width if folds else measures.bend)
    words = broken(ends[0].verb, measures.axis - measures.verbs - 12)
    rows = parts[-1].row + max(len(parts[-1].texts), 1)
    brief = _brief(best, measures)
    least = max([len(words), *(len(part.texts) for part in brief)])
    return VerbPlan(
        ends[0].subject, ends[0].verb, words, tuple(parts), top, max(rows * ROW, (len(words) - 1) * LEADING + ROW),
        brief, (least - 1) * LEADING + ROW, len(best) - len(brief), _end(brief[-1]) + GAP,
    )  # fmt: skip


def _brief(best: Sequence[Statement], measures: Measures) -> tuple[Part, ...]:
    """The objects that have room in one row; where not all have, room is kept to say how many more there are."""
    groups = [[statement] for statement in best]
    parts = _flowing(groups, {}, measures.axis, measures.width)
    if parts[-1].row:
        parts = _flowing(groups, {}, measures.axis, measures.width - width_of("and 99 more") - GAP)
    return tuple(part for part in parts if not part.row)


def rank(statement: Statement) -> int:
    """Where it stands behind its verb: the best founded first, then those that more claims state."""
    return RANKS[statement.grade]


def _flowing(
    groups: Sequence[Sequence[Statement]], shared: Mapping[str, Statement], axis: float, edge: float
) -> list[Part]:
    """Objects and lines in rows from the node of the verb to an edge."""
    left = axis + 12
    parts: list[Part] = []
    x, row = left, 0
    for group in groups:
        s = group[0]
        is_line = s.object in shared
        words = plain(_words(s, with_name=not is_line))
        lead = (DASH + 4 if words or s.grade in MARKS else 0) + (SIGN if s.grade in MARKS else 0)
        right = edge - (SHORTEST if is_line else 8)
        if x > left and x + lead + width_of(words) > right:
            x, row = left, row + 1
        texts = broken(words, max(right - x - lead, 80.0))
        end = x + lead + max(map(width_of, texts), default=0.0)
        start = (round(end + (6 if lead else 0)) if lead or x > left or row else axis, ROW * (row + 0.5))
        parts.append(Part(tuple(group), x, row, texts, start if is_line else None))
        if is_line or len(texts) > 1:
            x, row = left, row + max(len(texts), 1)
        else:
            x = round(end + GAP)
    return parts


def _words(statement: Statement, with_name: bool) -> str:
    """What is printed behind the sign: the name, unless a line leads to it, what is given, and how many say so."""
    count = f"×{statement.count:,}" if statement.count > 1 or not statement.grade else ""
    return " ".join(filter(None, (statement.object_name if with_name else "", statement.complement, count)))


def _end(part: Part) -> float:
    """Where a part in its row ends."""
    sign = SIGN if part.statements[0].grade in MARKS else 0
    return part.x + DASH + 4 + sign + max(map(width_of, part.texts), default=0.0)
