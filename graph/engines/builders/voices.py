"""Conditions on who speaks as expressions."""

from __future__ import annotations

from collections.abc import Callable

from graph.ask.question import Condition
from graph.engines.builders.claims import stating
from graph.engines.relations import Expression, Relations
from graph.stems import run


def _speaking(r: Relations, claims: Expression) -> Expression:
    """Who speaks in some claims, in the order of these."""
    rows = r.speakers.semi_join(claims, "claim")
    return rows.select(id=rows.speaker, k0=rows["rank"], k1=rows.place)


def _in(r: Relations, c: Condition) -> Expression:
    return _speaking(r, r.ranks.filter(r.ranks.claim == c.value))


def _words(r: Relations, c: Condition) -> Expression:
    """In claims that say the words, or that were read from passages which begin or end with them."""
    stems = run(c.value)
    if not stems.strip():
        return _speaking(r, r.ranks.limit(0))
    passages = r.table("passages")
    quoting = passages.filter(passages.stems.contains(stems)).select(passage=passages.id)
    quoted = r.read_from.semi_join(quoting, "passage").select("claim")
    said = r.claims.filter(r.claims.stems.contains(stems)).select(claim=r.claims.id)
    return _speaking(r, said.union(quoted))


def _states(r: Relations, c: Condition) -> Expression:
    return _speaking(r, stating(r, c).select("claim"))


VOICES: dict[str, Callable[[Relations, Condition], Expression]] = {"in": _in, "words": _words, "states": _states}
