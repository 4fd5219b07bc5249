"""Conditions on passages as expressions."""

from __future__ import annotations

from collections.abc import Callable

from graph.ask.question import Condition
from graph.engines.builders.claims import citing
from graph.engines.relations import Expression, Relations


def _read_from(r: Relations, claims: Expression) -> Expression:
    """The passages from which claims were read, in the order of the claims."""
    rows = r.read_from.semi_join(claims, "claim")
    return rows.select(id=rows.passage, k0=rows["rank"], k1=rows.place)


def _cites(r: Relations, c: Condition) -> Expression:
    return _read_from(r, citing(r, c))


def _about(r: Relations, c: Condition) -> Expression:
    return _read_from(r, r.topics.filter(r.topics.topic == c.value))


def _for(r: Relations, c: Condition) -> Expression:
    rows = r.read_from.filter(r.read_from.claim == c.value)
    return rows.select(id=rows.passage, k0=rows.place)


def _section(r: Relations, c: Condition) -> Expression:
    passages = r.table("passages")
    return passages.filter(passages.section == c.value).select("id")


def _paragraph(r: Relations, c: Condition) -> Expression:
    passages = r.table("passages")
    return passages.filter(passages.paragraph == int(c.value)).select("id")


def _claims(r: Relations, c: Condition) -> Expression:
    passages = r.table("passages")
    if c.value == "0":
        return passages.anti_join(r.read_from, passages.id == r.read_from.passage).select("id")
    numbers = r.read_from.group_by("passage").agg(claims=r.read_from.claim.count())
    return numbers.filter(numbers.claims == int(c.value)).select(id="passage")


PASSAGES: dict[str, Callable[[Relations, Condition], Expression]] = {
    "cites": _cites, "about": _about, "for": _for, "section": _section, "paragraph": _paragraph, "claims": _claims,
}  # fmt: skip
