"""Conditions on actors, projects and concepts as expressions; steps from one to the next are unrolled."""

from __future__ import annotations

from collections.abc import Callable

from graph.ask.question import Condition
from graph.engines.builders.findings import of_entities
from graph.engines.relations import Expression, Relations


def _is(r: Relations, c: Condition) -> Expression:
    return r.entities.filter(r.entities.id == c.value).select("id")


def pairs(r: Relations) -> Expression:
    """Which entity stands beside which in a claim: `near`, `far`, the claim's `rank`, and the far one's `place`."""
    left = r.mentions.select("claim", near="entity")
    right = r.mentions.select("claim", "rank", "place", far="entity")
    rows = left.inner_join(right, "claim")
    return rows.filter(rows.near != rows.far).select("claim", "near", "far", "rank", "place")


def _with(r: Relations, c: Condition) -> Expression:
    rows = pairs(r)
    rows = rows.filter(rows.near == c.value)
    return rows.select(id=rows.far, k0=rows["rank"], k1=rows.place)


def _within(r: Relations, c: Condition) -> Expression:
    """Layer by layer, each without what was met before, in the order in which its neighbours were met."""
    import ibis

    rows = pairs(r)
    layer = rows.filter(rows.near == c.value)
    layer = _ranked(layer.select(id=layer.far, a=ibis.literal(0, "int64"), b=layer["rank"], c=layer.place), 1)
    met = layer
    for step in range(2, int(c.qualifier) + 1):
        beside = layer.inner_join(rows, [("id", "near")])
        reached = beside.select(id=beside.far, a=beside.k1, b=beside["rank"], c=beside.place)
        reached = reached.filter(reached.id != c.value).anti_join(met, "id")
        layer = _ranked(reached, step)
        met = met.union(layer)
    return met


def _ranked(rows: Expression, step: int) -> Expression:
    """The records of some rows, each once, by the least of the keys `a`, `b`, `c`: `id`, `k0` (the step), `k1`."""
    import ibis

    order = [rows.a, rows.b, rows.c]
    first = rows.mutate(n=ibis.row_number().over(group_by=rows.id, order_by=order))
    first = first.filter(first.n == 0)
    rank = ibis.row_number().over(order_by=[first.a, first.b, first.c])
    return first.select("id", k0=ibis.literal(step, "int64"), k1=rank.cast("int64"))


def _part_of(r: Relations, c: Condition) -> Expression:
    return r.entities.filter(r.entities.part_of.contains(c.value)).select("id")


def _kind(r: Relations, c: Condition) -> Expression:
    return r.entities.filter(r.entities.kind == c.value).select("id")


def _has(r: Relations, c: Condition) -> Expression:
    """Who is quoted or reported; or what is mentioned, who speaks, and what somebody who speaks is part of."""
    speaking = r.said_by.select(id="actor")
    wholes = r.entities.semi_join(speaking, "id").select(id=r.entities.part_of.unnest())
    return speaking if c.value == "words" else r.mentions.select(id="entity").union(speaking, wholes)


def _related(r: Relations, c: Condition) -> Expression:
    """The other end of a relation; of one that reads the same both ways, whichever end that is."""
    import ibis

    rows = r.stated.filter(r.stated.predicate == c.value)
    if c.object:
        rows = rows.filter(rows.of.contains(c.object))
    predicates = r.table("predicates")
    symmetric = predicates.filter(predicates.reads == predicates.reversed).select(predicate="id")
    subjects, objects = rows.filter(rows.object == c.qualifier), rows.filter(rows.subject == c.qualifier)
    if c.field == "subject-of":
        objects = objects.semi_join(symmetric, "predicate")
    else:
        subjects = subjects.semi_join(symmetric, "predicate")
    ends = ((subjects, "subject"), (objects, "object"))
    return ibis.union(
        *(
            part.select(id=part[end], k0=part["rank"], k1=part.position, k2=ibis.literal(number, "int64"))
            for number, (part, end) in enumerate(ends)
        )
    )


def _thing(r: Relations, c: Condition) -> Expression:
    rows = r.stated.filter((r.stated.predicate == c.value) & (r.stated.subject == c.qualifier))
    if c.object:
        rows = rows.filter(rows.object == c.object)
    things = rows.select("rank", "position", "of").unnest("of", offset="place")
    return things.select(id=things.of, k0=things["rank"], k1=things.position, k2=things.place)


ENTITIES: dict[str, Callable[[Relations, Condition], Expression]] = {
    "is": _is, "with": _with, "within": _within, "part-of": _part_of, "subject-of": _related, "thing-of": _thing,
    "object-of": _related, "finding": of_entities, "kind": _kind, "has": _has,
}  # fmt: skip
