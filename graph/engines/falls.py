"""What would fall without some sources, from an engine's tables: the facts of `graph.evidence.impact`."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from graph.engines.compile import Engine
from graph.engines.relations import Expression, Relations
from graph.evidence.impact import CARRYING, Impact, LostSupport, losses

Said = Callable[[Sequence[tuple[Any, ...]]], list[str]]  # takes note of what claims say, and gives their ids


def impact(engine: Engine, r: Relations, source_ids: Sequence[str], said: Said) -> Impact:
    """What would fall if the sources with these ids were not there."""
    touched = _touched(r, source_ids)
    says = r.claims.select("id", "says")
    rows = engine.rows(
        touched.inner_join(says, [("claim", "id")]).order_by("rank").select("claim", "says", "is_unsupported")
    )
    unsupported = said([row for row in rows if row[2]])
    weakened = said([row for row in rows if not row[2]])
    first = engine.kept(touched.filter(touched.is_unsupported).select(id="claim"))
    lost_support = _lost_support(engine, r, unsupported, first, said) if unsupported else []
    gone = [loss.claim for loss in lost_support if loss.falls]
    lines = engine.rows(_lost_lines(r, first, gone)) if unsupported else []
    return Impact(
        unsupported=tuple(unsupported), weakened=tuple(weakened), lines=tuple(lines), lost_support=tuple(lost_support)
    )


def _touched(r: Relations, source_ids: Sequence[str]) -> Expression:
    """The claims that cite one of the sources, or something through it: `claim`, `rank`, `is_unsupported`."""
    rows = r.citations
    is_gone = rows.source.isin(source_ids) | rows.through.isin(source_ids).fill_null(False)
    rows = rows.mutate(gone=is_gone.cast("int64"))
    numbers = rows.group_by(["claim", "rank"]).agg(cites=rows.count(), gone=rows.gone.sum())
    numbers = numbers.filter(numbers.gone > 0)
    return numbers.select("claim", "rank", is_unsupported=numbers.gone == numbers.cites)


def _carrying(r: Relations) -> Expression:
    """Which claim carries which: `carrier`, `claim`, and the carrier's `rank`."""
    rows = r.arguments.filter(r.arguments.kind.isin(CARRYING))
    return rows.select("rank", carrier=rows.claim, claim=rows.other).distinct()


def _lost_support(
    engine: Engine, r: Relations, unsupported: list[str], first: Expression, said: Said
) -> list[LostSupport]:
    """The claims that lose a carrier: what is carried is followed a step at a time, until there is nothing new."""
    carrying = _carrying(r)
    leaning = r.claims.filter(r.claims.stands).anti_join(r.citations, [("id", "claim")]).select("id")
    shaken, layer, met = set(unsupported), first, first
    while True:
        carried = carrying.semi_join(layer, [("carrier", "id")]).select(id="claim").distinct()
        layer = engine.kept(carried.semi_join(leaning, "id").anti_join(met, "id"))
        ids = [claim_id for (claim_id,) in engine.rows(layer)]
        if not ids:
            break
        shaken.update(ids)
        met = engine.kept(met.union(layer))
    argued = carrying.semi_join(met, [("carrier", "id")]).select("claim").distinct()
    about = r.claims.select("says", claim="id", place="position")
    legs = carrying.semi_join(argued, "claim").inner_join(about, "claim")
    legs = legs.inner_join(r.claims.select("stands", stander="id"), [("carrier", "stander")])
    rows = engine.rows(legs.order_by(["place", "rank"]).select("claim", "says", "place", "carrier", "stands"))
    said(rows)
    ranks = {claim_id: place for claim_id, _, place, *_ in rows}
    carriers: dict[str, list[str]] = {}
    for claim_id, _, _, carrier, _ in rows:
        carriers.setdefault(claim_id, []).append(carrier)
    standing = {carrier for *_, carrier, stands in rows if stands}
    return losses(unsupported, shaken, carriers, standing, ranks.__getitem__)


def _lost_lines(r: Relations, unsupported: Expression, gone: Sequence[str]) -> Expression:
    """The pairs of entities that only fallen claims mention together, in the order in which these do."""
    import ibis

    fallen = unsupported.select(claim="id", turn=ibis.literal(0, "int64"))
    if gone:
        more = r.ranks.filter(r.ranks.claim.isin(gone)).select("claim", turn=ibis.literal(1, "int64"))
        fallen = fallen.union(more)
    left = r.mentions.select("claim", "rank", left="entity", left_place="place")
    right = r.mentions.select("claim", right="entity", right_place="place")
    lines = left.inner_join(right, "claim")
    lines = lines.filter(lines.left_place < lines.right_place)
    lines = lines.mutate(low=ibis.least(lines.left, lines.right), high=ibis.greatest(lines.left, lines.right))
    lost = lines.inner_join(fallen, "claim")
    order = [lost.turn, lost["rank"], lost.left_place, lost.right_place]
    lost = lost.mutate(
        n=ibis.row_number().over(group_by=[lost.low, lost.high], order_by=order),
        falling=lost.claim.count().over(group_by=[lost.low, lost.high]),
    )
    lost = lost.filter(lost.n == 0)
    numbers = lines.semi_join(lost, ["low", "high"]).group_by(["low", "high"]).agg(all_claims=lines.claim.count())
    lost = lost.inner_join(numbers, ["low", "high"])
    lost = lost.filter(lost.falling == lost.all_claims)
    return lost.order_by(["turn", "rank", "left_place", "right_place"]).select("left", "right")
