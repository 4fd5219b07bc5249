"""A path: the entities one below the other, and beside each step the claims that draw it."""

from __future__ import annotations

from itertools import pairwise

from graph.ask.answer import Answer
from graph.picture.letters import rows
from graph.picture.marks import Drawn, Frame, block, box, height, line, mark
from graph.picture.parts import listing

NAMES = 300.0  # the width of the column of names
LEAST = 62.0  # the height of a step that can still be read


def path(found: Answer, frame: Frame) -> Drawn:
    """The chain from the first to the last, as far as there is room."""
    kb = found.kb
    ends = [key for key in found.ids if key not in kb.data.claims]
    steps = list(zip(pairwise(ends), found.parts, strict=True))
    shown = steps[: int(frame.tall / LEAST)]
    shares = [1 + min(len(part.ids), 8) / 2 for _, part in shown]
    free = min(frame.tall - 40, 160 * sum(shares))
    at = [frame.top + 14]
    for share in shares:
        at.append(at[-1] + free * share / sum(shares))
    x, drawn, left_out, dashed = frame.left + 16, [], 0, False
    for (y, low), (_, part) in zip(pairwise(at), shown, strict=True):
        claims = [kb.data.claims[key] for key in part.ids]
        hedged = all(claim.modality == "hedged" for claim in claims)
        dashed = dashed or hedged
        drawn.append(line((x, y), (x, low), 2 + min(len(claims), 8) / 2, dashed=hedged))
        drawn.append(box(frame.left + NAMES, y + 11, 3, low - y - 22, "rule"))
        room = Frame(frame.left + NAMES + 20, y + 9, frame.right, low - 9)
        listed, over = listing([claim.says for claim in claims], room, serif=True)
        drawn.append(listed)
        left_out += over
    size = 22.0 if len(shown) < 5 else 18.0
    for y, key in zip(at, ends, strict=False):  # those of the steps that are drawn
        lines = rows(kb.name(key), NAMES - 60, size, 2 if len(shown) < 5 else 1, bold=True)
        drawn.append(mark(kb.index.section[key], x, y, 11))
        drawn.append(block(x + 24, y - height(lines, size) / 2, lines, size, bold=True))
    says = [f"{left_out:,} of them not shown"] if left_out else []
    says += [f"{len(steps) - len(shown):,} further steps not drawn"] if len(shown) < len(steps) else []
    says += ["dashed: only hedged claims"] if dashed else []
    return Drawn("".join(drawn), " · ".join(says))
