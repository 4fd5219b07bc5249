"""Claims between the works that they cite and what they are about, joined by lines."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from graph.ask.answer import Answer
from graph.knowledge import Knowledge
from graph.picture.letters import rows
from graph.picture.marks import Drawn, Frame, block, box, curve, height, mark, spread, text
from graph.records import Claim

MOST = 12  # claims; a slide with more is one that nobody reads
SIZES = (28, 25, 22, 20, 18, 16, 15, 14, 13)
MOST_LINES = 4  # of a claim
PAD, GAP = 6.0, 8.0  # inside the box of a claim, and between two of them
SIDE, REACH = 222.0, 84.0  # the width of the names at a side, and of the lines between them and the claims
HEAD = 34.0

Heights = dict[str, float]  # the middle of each box, by id


class _Side(NamedTuple):
    """The names at one side: where they stand, in which lines, at which size, and how many had no room."""

    at: Heights
    lines: dict[str, list[str]]
    size: float
    left_out: int


def claims(found: Answer, frame: Frame) -> Drawn:
    """As many of the claims as can be read, each with all that it cites and is about."""
    kb = found.kb
    body = frame._replace(top=frame.top + HEAD)
    left, right = frame.left + SIDE + REACH, frame.right - SIDE - REACH
    size, told = _fitting(kb, found.ids, right - left - 2 * PAD - 8, body.tall)
    tall = [height(lines, size) + 2 * PAD for lines in told.values()]
    gap = min(30.0, (body.tall - sum(tall)) / max(len(tall), 1))
    top = body.top + (body.tall - sum(tall) - gap * len(tall)) / 2
    middles = spread([0.0] * len(tall), [one + gap for one in tall], top, body.bottom)
    at = dict(zip(told, middles, strict=True))
    records = {key: kb.data.claims[key] for key in told}
    cited = _side(kb, {key: [one.source for one in claim.cites] for key, claim in records.items()}, at, body)
    about = _side(kb, {key: list(claim.mentions()) for key, claim in records.items()}, at, body)
    highest = min(top, *cited.at.values(), *about.at.values()) - 34
    drawn = [_heads(frame._replace(top=max(frame.top, highest)), left, bool(cited.at), bool(about.at))]
    for key, claim in records.items():
        drawn.append(_joined(claim, at[key], cited.at, frame.left + SIDE, left))
        drawn.append(_joined(claim, at[key], about.at, frame.right - SIDE, right))
    for (key, lines), high in zip(told.items(), tall, strict=True):
        hedged = records[key].modality == "hedged"
        drawn.append(box(left, at[key] - high / 2, right - left, high, "card", "ink" if hedged else "line", hedged))
        drawn.append(block(left + PAD + 4, at[key] - high / 2 + PAD, lines, size, serif=True))
    drawn += [_named(kb, cited, frame.left + SIDE, -1), _named(kb, about, frame.right - SIDE, 1)]
    return Drawn("".join(drawn), _says(len(told), found, cited.left_out + about.left_out, records.values()))


def _fitting(kb: Knowledge, keys: Sequence[str], room: float, tall: float) -> tuple[float, dict[str, list[str]]]:
    """The claims for which there is room, in lines, at the largest size; more claims go before larger letters."""
    for count in range(min(len(keys), MOST), 0, -1):
        for size in SIZES:
            told = {key: rows(kb.data.claims[key].says, room, size, MOST_LINES) for key in keys[:count]}
            if sum(height(lines, size) + 2 * PAD + GAP for lines in told.values()) <= tall:
                return size, told
    return SIZES[-1], {}


def _side(kb: Knowledge, ends: Mapping[str, Sequence[str]], at: Heights, frame: Frame) -> _Side:
    """What the claims are joined to, each near the middle of its claims, so that few lines cross."""
    pulls: dict[str, list[float]] = {}
    for claim, others in ends.items():
        for other in dict.fromkeys(others):
            pulls.setdefault(other, []).append(at[claim])
    keys = sorted(pulls, key=lambda key: -len(pulls[key]))
    for size in (18, 16, 15, 14, 13, 12):
        lines = {key: rows(kb.name(key), SIDE - 24, size, 2) for key in keys}
        if sum(height(one, size) + 6 for one in lines.values()) <= frame.tall:
            break
    kept: list[str] = []
    room = frame.tall
    for key in keys:
        room -= height(lines[key], size) + 6
        if room < 0:
            break
        kept.append(key)
    kept.sort(key=lambda key: sum(pulls[key]) / len(pulls[key]))
    wanted = [sum(pulls[key]) / len(pulls[key]) for key in kept]
    middles = spread(wanted, [height(lines[key], size) + 6 for key in kept], frame.top, frame.bottom)
    return _Side(dict(zip(kept, middles, strict=True)), lines, size, len(keys) - len(kept))


def _named(kb: Knowledge, side: _Side, x: float, towards: int) -> str:
    """The names of a side, towards the left (-1) or the right (1) of where the lines arrive, each with its shape."""
    drawn = []
    for key, middle in side.at.items():
        drawn.append(mark(kb.index.section[key], x + towards * 10, middle, 6))
        top = middle - height(side.lines[key], side.size) / 2
        anchor = "end" if towards < 0 else "start"
        drawn.append(block(x + towards * 22, top, side.lines[key], side.size, anchor=anchor))
    return "".join(drawn)


def _joined(claim: Claim, middle: float, ends: Heights, here: float, there: float) -> str:
    """The lines between a claim and the names of one side, dashed where it is hedged."""
    keys = dict.fromkeys((*(cited.source for cited in claim.cites), *claim.mentions()))
    hedged = claim.modality == "hedged"
    return "".join(curve((here, ends[key]), (there, middle), dashed=hedged) for key in keys if key in ends)


def _heads(frame: Frame, left: float, cited: bool, about: bool) -> str:
    y = frame.top + 14
    return "".join(
        (
            text(frame.left + SIDE, y, "cites" if cited else "cites nothing", 14, colour="quiet", anchor="end"),
            text(left, y, "claim", 14, colour="quiet"),
            text(frame.right - SIDE, y, "is about" if about else "is about nothing", 14, colour="quiet"),
        )
    )


def _says(told: int, found: Answer, names: int, claims: Iterable[Claim]) -> str:
    """What was left out, and what dashes mean where there are any."""
    claims_left = len(found) - told
    left = [f"{claims_left:,} of them"] if claims_left else []
    left += [f"{names:,} of the names"] if names else []
    parts = [f"{' and '.join(left)} not drawn"] if left else []
    parts += ["dashed: hedged"] if any(claim.modality == "hedged" for claim in claims) else []
    return " · ".join(parts)
