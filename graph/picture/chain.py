"""A path: the entities one below the other, and beside each step the claims that draw it."""

from __future__ import annotations

from itertools import pairwise

from graph.ask.answer import Answer
from graph.picture.letters import break_lines
from graph.picture.marks import Area, Panel, block, block_height, box, line, mark
from graph.picture.parts import text_list

NAMES = 300.0  # the width of the column of names
LEAST = 62.0  # the height of a step that can still be read
HIGHEST = 160.0  # the height of a step with one claim, where there is room for more
MOST_WEIGHED = 8  # claims of a step, beyond which more of them make it no larger


def path(answer: Answer, area: Area) -> Panel:
    """The chain from the first to the last, as far as there is room."""
    kb = answer.kb
    ends = [record_id for record_id in answer.ids if record_id not in kb.data.claims]
    steps = [[kb.data.claims[claim_id] for claim_id in part.ids] for part in answer.parts]
    drawn_steps = steps[: int(area.height / LEAST)]
    weights = [min(len(claims), MOST_WEIGHED) for claims in drawn_steps]
    joints = _joints(area, weights)
    x, svg, left_out, dashed = area.left + 16, [], 0, False
    for (top, bottom), claims, weight in zip(pairwise(joints), drawn_steps, weights, strict=True):
        hedged = all(claim.modality == "hedged" for claim in claims)
        dashed = dashed or hedged
        svg.append(line((x, top), (x, bottom), 2 + weight / 2, dashed=hedged))
        svg.append(box(area.left + NAMES, top + 11, 3, bottom - top - 22, "rule"))
        column = Area(area.left + NAMES + 20, top + 9, area.right, bottom - 9)
        claims_svg, over = text_list([claim.says for claim in claims], column, serif=True)
        svg.append(claims_svg)
        left_out += over
    size, most = (22.0, 2) if len(drawn_steps) < 5 else (18.0, 1)
    for y, entity_id in zip(joints, ends, strict=False):  # those of the steps that are drawn
        lines = break_lines(kb.name(entity_id), NAMES - 60, size, most, bold=True)
        svg.append(mark(kb.index.section[entity_id], x, y, 11))
        svg.append(block(x + 24, y - block_height(lines, size) / 2, lines, size, bold=True))
    further = len(steps) - len(drawn_steps)
    footnotes = (
        f"{left_out:,} of them not shown" if left_out else "",
        f"{further:,} further steps not drawn" if further else "",
        "dashed: only hedged claims" if dashed else "",
    )
    return Panel("".join(svg), " · ".join(filter(None, footnotes)))


def _joints(area: Area, weights: list[int]) -> list[float]:
    """Where the entities stand, from the top down: a step is the higher, the more claims it has."""
    shares = [1 + weight / 2 for weight in weights]
    free = min(area.height - 40, HIGHEST * sum(shares))
    joints = [area.top + 14]
    for share in shares:
        joints.append(joints[-1] + free * share / sum(shares))
    return joints
