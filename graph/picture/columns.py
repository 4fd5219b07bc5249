"""Claims between the works that they cite and what they are about, joined by lines."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from graph.ask.answer import Answer
from graph.knowledge import Knowledge
from graph.picture.letters import break_lines
from graph.picture.marks import Area, Panel, block, block_height, box, curve, mark, spread, text
from graph.records import Claim

MOST = 12  # claims; a slide with more is one that nobody reads
SIZES = (28, 25, 22, 20, 18, 16, 15, 14, 13)
NAME_SIZES = (18, 16, 15, 14, 13, 12)
MOST_LINES = 4  # of a claim
PAD, GAP = 6.0, 8.0  # inside the box of a claim, and between two of them
MOST_GAP = 30.0
SIDE, REACH = 222.0, 84.0  # the width of the names at a side, and of the lines between them and the claims
HEAD = 34.0


class _Column(NamedTuple):
    """Boxes of text one below the other: about where they begin, the middle and the lines of each, the size of all."""

    top: float
    middles: dict[str, float]
    lines: dict[str, list[str]]
    size: float
    left_out: int = 0


def claims(answer: Answer, area: Area) -> Panel:
    """As many of the claims as can be read, each with all that it cites and is about."""
    kb, body = answer.kb, area._replace(top=area.top + HEAD)
    middle = Area(area.left + SIDE + REACH, body.top, area.right - SIDE - REACH, body.bottom)
    column = _claim_column(kb, answer.ids, middle)
    records = {claim_id: kb.data.claims[claim_id] for claim_id in column.middles}
    cited = {claim_id: [citation.source for citation in claim.cites] for claim_id, claim in records.items()}
    about = {claim_id: list(claim.mentions()) for claim_id, claim in records.items()}
    works = _side(kb, cited, column.middles, body)
    entities = _side(kb, about, column.middles, body)
    top = max(area.top, min(column.top, works.top, entities.top) - HEAD)
    svg = [_heads(area._replace(top=top), middle.left, bool(works.middles), bool(entities.middles))]
    for claim_id, claim in records.items():
        dashed, at = claim.modality == "hedged", column.middles[claim_id]
        svg.append(_curves(cited[claim_id], works, (area.left + SIDE, middle.left), at, dashed))
        svg.append(_curves(about[claim_id], entities, (area.right - SIDE, middle.right), at, dashed))
    svg += [_claim_box(claim, claim_id, column, middle) for claim_id, claim in records.items()]
    svg += [_names(kb, works, area.left + SIDE, -1), _names(kb, entities, area.right - SIDE, 1)]
    hedged = any(claim.modality == "hedged" for claim in records.values())
    return Panel("".join(svg), _footnote(len(answer) - len(records), works.left_out + entities.left_out, hedged))


def _claim_column(kb: Knowledge, claim_ids: Sequence[str], area: Area) -> _Column:
    """The claims for which there is room, in the middle of the area."""
    size, lines = _fitting(kb, claim_ids, area.width - 2 * PAD - 8, area.height)
    heights = [_box_height(claim_lines, size) for claim_lines in lines.values()]
    gap = min(MOST_GAP, (area.height - sum(heights)) / max(len(heights), 1))
    top = area.top + (area.height - sum(heights) - gap * len(heights)) / 2
    middles = spread([0.0] * len(heights), [height + gap for height in heights], top, area.bottom)
    return _Column(top, dict(zip(lines, middles, strict=True)), lines, size)


def _fitting(
    kb: Knowledge, claim_ids: Sequence[str], width: float, height: float
) -> tuple[float, dict[str, list[str]]]:
    """The claims for which there is room, in lines, at the largest size; more claims go before larger letters."""
    for count in range(min(len(claim_ids), MOST), 0, -1):
        for size in SIZES:
            lines = {
                claim_id: break_lines(kb.data.claims[claim_id].says, width, size, MOST_LINES)
                for claim_id in claim_ids[:count]
            }
            if sum(_box_height(claim_lines, size) + GAP for claim_lines in lines.values()) <= height:
                return size, lines
    return SIZES[-1], {}


def _box_height(lines: Sequence[str], size: float) -> float:
    return block_height(lines, size) + 2 * PAD


def _side(kb: Knowledge, ends: Mapping[str, Sequence[str]], middles: Mapping[str, float], area: Area) -> _Column:
    """What the claims are joined to, each near the middle of its claims, so that few lines cross.

    Parameters
    ----------
    ends
        What each claim is joined to, by the id of the claim.
    middles
        The middle of each claim.
    area
        The part of the sheet whose height is theirs.
    """
    pulls: dict[str, list[float]] = {}
    for claim_id, record_ids in ends.items():
        for record_id in dict.fromkeys(record_ids):
            pulls.setdefault(record_id, []).append(middles[claim_id])
    busiest = sorted(pulls, key=lambda record_id: -len(pulls[record_id]))
    for size in NAME_SIZES:
        lines = {record_id: break_lines(kb.name(record_id), SIDE - 24, size, 2) for record_id in busiest}
        heights = {record_id: block_height(lines[record_id], size) + 6 for record_id in busiest}
        if sum(heights.values()) <= area.height:
            break
    fitting: list[str] = []
    room = area.height
    for record_id in busiest:
        room -= heights[record_id]
        if room < 0:
            break
        fitting.append(record_id)
    ideals = {record_id: sum(pulls[record_id]) / len(pulls[record_id]) for record_id in fitting}
    fitting.sort(key=ideals.__getitem__)
    fitting_heights = [heights[record_id] for record_id in fitting]
    positions = spread([ideals[record_id] for record_id in fitting], fitting_heights, area.top, area.bottom)
    top = min(positions, default=area.bottom)
    return _Column(top, dict(zip(fitting, positions, strict=True)), lines, size, len(busiest) - len(fitting))


def _claim_box(claim: Claim, claim_id: str, column: _Column, area: Area) -> str:
    """A claim in its box, dashed where it is hedged."""
    lines, hedged = column.lines[claim_id], claim.modality == "hedged"
    height = _box_height(lines, column.size)
    top = column.middles[claim_id] - height / 2
    frame = box(area.left, top, area.width, height, "card", "ink" if hedged else "line", hedged)
    return frame + block(area.left + PAD + 4, top + PAD, lines, column.size, serif=True)


def _names(kb: Knowledge, side: _Column, x: float, direction: int) -> str:
    """The names of a side, towards the left (-1) or the right (1) of where the lines arrive, each with its shape."""
    svg = []
    for record_id, middle in side.middles.items():
        lines = side.lines[record_id]
        svg.append(mark(kb.index.section[record_id], x + direction * 10, middle, 6))
        top = middle - block_height(lines, side.size) / 2
        svg.append(block(x + direction * 22, top, lines, side.size, anchor="end" if direction < 0 else "start"))
    return "".join(svg)


def _curves(ends: Sequence[str], side: _Column, span: tuple[float, float], middle: float, dashed: bool) -> str:
    """The lines from the names of one side, those of `ends`, to the middle of a claim, from one x to the other."""
    side_x, claim_x = span
    return "".join(
        curve((side_x, side.middles[record_id]), (claim_x, middle), dashed)
        for record_id in dict.fromkeys(ends)
        if record_id in side.middles
    )


def _heads(area: Area, left: float, works: bool, entities: bool) -> str:
    """What stands in each column, where there is anything at the sides; the claims begin at `left`."""
    y = area.top + 14
    return "".join(
        (
            text(area.left + SIDE, y, "cites" if works else "cites nothing", 14, colour="quiet", anchor="end"),
            text(left, y, "claim", 14, colour="quiet"),
            text(area.right - SIDE, y, "is about" if entities else "is about nothing", 14, colour="quiet"),
        )
    )


def _footnote(claims: int, names: int, hedged: bool) -> str:
    """What was left out, by its number, and what dashes mean where there are any."""
    left_out = [f"{claims:,} of them"] if claims else []
    left_out += [f"{names:,} of the names"] if names else []
    footnotes = [f"{' and '.join(left_out)} not drawn"] if left_out else []
    footnotes += ["dashed: hedged"] if hedged else []
    return " · ".join(footnotes)
