"""What is worked out, from an engine's tables: a path, a comparison, what would fall, what stands against what.

The facts are those of `graph.knowledge.facts`, put into the same words. Steps from one record to the next are one
expression each, whose rows the engine keeps for the next step: recursive queries do not port from engine to engine.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import pairwise
from typing import Any, get_args

from graph.ask.analyses import Analysis, Fall, worded
from graph.ask.question import Question, Target
from graph.engines.builders.entities import pairs
from graph.engines.builders.sources import cited_by
from graph.engines.compile import Engine, first_keys
from graph.engines.falls import impact
from graph.engines.relations import Expression, Relations
from graph.engines.weight import support
from graph.frozen import replace
from graph.knowledge import Knowledge
from graph.knowledge.facts import Compared, Pairs, Way, opposed
from graph.records import Check, Citation, Claim, Dataset, Relation
from graph.records.claim import Verdict

AT_ONCE = 10_000  # claims of which an engine is asked in one question
MOST_IN_CLAIM = 1_000_000  # entities that a claim mentions


def analysis(engine: Engine, names: Knowledge, question: Question) -> tuple[Analysis, Knowledge]:
    """The answer to a question that is worked out, in words, and what is known of the claims of which it speaks.

    Parameters
    ----------
    engine
        Where the tables are.
    names
        The dataset with the names of all but claims.
    question
        The question.
    """
    record_ids = [condition.value for condition in question.conditions()]
    worker = _Worker(engine, names)
    facts = _FACTS[question.target](worker, record_ids)
    known = worker.known()
    return worded(known, question.target, facts), known


class _Worker:
    """An engine at work on one question, with what the claims say of which the answer will speak."""

    def __init__(self, engine: Engine, names: Knowledge) -> None:
        self.engine, self.names, self.r = engine, names, Relations()
        self._claims: dict[str, Claim] = {}

    def known(self) -> Knowledge:
        """The names, and the claims of which the answer speaks, with how firmly they are said and on what they rest."""
        data, claims, grades = self.names.data, self.r.claims, support(self.r)
        firmness = claims.select("id", "modality", "said_by").inner_join(grades.select("id", "word"), "id")
        ids = [*self._claims]
        for start in range(0, len(ids), AT_ONCE):
            claim_ids = ids[start : start + AT_ONCE]
            for claim_id, modality, said_by, word in self.engine.rows(firmness.filter(firmness.id.isin(claim_ids))):
                claim = replace(self._claims[claim_id], modality=modality, said_by=tuple(said_by or ()))
                self._claims[claim_id] = replace(claim, **_rests_on(word, data))
        sections = {name: getattr(data, name) for name in ("predicates", "sources", "actors", "projects", "concepts")}
        return Knowledge(Dataset(dataset=data.dataset, claims=self._claims, **sections), self.names.path)

    def claims(self, rows: Sequence[tuple[Any, ...]]) -> list[str]:
        """The ids of claims whose rows begin with their id and what they say, each once."""
        for claim_id, says, *_ in rows:
            self._claims.setdefault(str(claim_id), Claim(says=says, modality="asserted"))
        return [*dict.fromkeys(row[0] for row in rows)]

    def said(self, rows: Expression) -> list[str]:
        """The ids of the claims of some rows, `id` and keys, in their order."""
        keys = [name for name in rows.columns if name != "id"]
        says = first_keys(rows).inner_join(self.r.claims.select("id", "says"), "id")
        return self.claims(self.engine.rows(says.order_by(keys).select("id", "says")))

    def state(self, claim_id: str, relation: Relation) -> None:
        """Add a relation to what a claim states."""
        claim = self._claims[claim_id]
        self._claims[claim_id] = replace(claim, states=(*claim.states, relation))


def _rests_on(word: str, data: Dataset) -> dict[str, Any]:
    """The fields of a claim of which `graph.evidence.support` says this word: the tables have what it was made of."""
    if word in get_args(Verdict):
        return {"check": Check(verdict=word, finding="")}  # type: ignore[arg-type]  # one of the words of a verdict
    return {"cites": (Citation(source=next(iter(data.sources))),)} if word == "unchecked" else {}


def _way(worker: _Worker, ends: Sequence[str]) -> Way:
    start, end = ends
    if start > end:
        back = _chain(worker, end, start)
        entities = back[::-1] if back else None
    else:
        entities = _chain(worker, start, end)
    steps = [_between(worker, near, far) for near, far in pairwise(entities)] if entities else []
    return Way((start, end), entities, steps)


def _chain(worker: _Worker, start: str, end: str) -> tuple[str, ...] | None:
    """The shortest chain from one entity to another, layer by layer, as `graph.knowledge.paths` finds it."""
    engine, r = worker.engine, worker.r
    layer = met = engine.kept(_first_layer(r, start))
    layers: list[Expression] = []
    while True:
        layer = engine.kept(_next_layer(r, layer, met))
        layers.append(layer)
        rows = engine.rows(layer.filter((layer.id == end) | (layer.place == 0)).select("id", "origin"))
        if not rows:
            return None
        ends = [origin for entity_id, origin in rows if entity_id == end]
        if ends:
            break
        met = engine.kept(met.select("id").union(layer.select("id")))
    (origin,), entities = ends, [end]
    for earlier in reversed(layers[:-1]):
        entities.append(origin)
        ((origin,),) = engine.rows(earlier.filter(earlier.id == origin).select("origin"))
    return (start, *reversed(entities))


def _first_layer(r: Relations, start: str) -> Expression:
    import ibis

    zero = ibis.literal(0, "int64")
    return r.entities.filter(r.entities.id == start).select("id", place=zero, unstated=zero)


def _next_layer(r: Relations, layer: Expression, met: Expression) -> Expression:
    """The entities beside those of a layer that were not met before, in the order in which they are.

    Of each the table has the `origin`, from where the chain comes that has the fewest `unstated` steps, and its `place`
    in the order.
    """
    import ibis

    beside = pairs(r).rename(at="place").inner_join(layer, [("near", "id")])
    beside = beside.mutate(first=beside["rank"] * MOST_IN_CLAIM + beside["at"])
    beside = beside.anti_join(met, [("far", "id")])
    steps = beside.group_by(["near", "far"]).agg(
        first=beside["first"].min(), place=beside.place.min(), unstated=beside.unstated.min()
    )
    forth = r.stated.select(subject="subject", object="object")
    linked = forth.union(r.stated.select(subject="object", object="subject"), distinct=True)
    linked = linked.select("subject", "object", is_stated=ibis.literal(True))
    steps = steps.left_join(linked, [("near", "subject"), ("far", "object")])
    steps = steps.mutate(unstated=steps.unstated + steps.is_stated.isnull().cast("int64"))
    reached = steps.mutate(
        best=ibis.row_number().over(group_by=steps.far, order_by=[steps.unstated, steps.place]),
        lead=steps.place.min().over(group_by=steps.far),
    )
    leading = (reached.place == reached["lead"]).ifelse(reached["first"], ibis.null("int64"))
    reached = reached.mutate(begun=leading.min().over(group_by=reached.far))
    reached = reached.filter(reached.best == 0)
    place = ibis.row_number().over(order_by=[reached["lead"], reached.begun]).cast("int64")
    return reached.select("unstated", id="far", origin="near", place=place)


def _between(worker: _Worker, near: str, far: str) -> list[str]:
    """The claims that mention both entities, with what they state of the two."""
    r = worker.r
    left, right = (r.mentions.filter(r.mentions.entity == end) for end in (near, far))
    claim_ids = worker.said(left.semi_join(right, "claim").select(id="claim", k0="rank"))
    forth = (r.stated.subject == near) & (r.stated.object == far)
    back = (r.stated.subject == far) & (r.stated.object == near)
    rows = r.stated.filter(forth | back).order_by(["rank", "position"])
    for claim_id, subject, predicate, object_, of in worker.engine.rows(
        rows.select("claim", "subject", "predicate", "object", "of")
    ):
        relation = Relation(subject=subject, predicate=predicate, object=object_, of=tuple(of or ()))
        worker.state(claim_id, relation)
    return claim_ids


def _columns(worker: _Worker, record_ids: Sequence[str]) -> Compared:
    r = worker.r
    works = worker.names.index.section[record_ids[0]] == "sources"
    field = r.citations.source if works else r.mentions.entity
    claims = [(r.citations if works else r.mentions).filter(field == record_id) for record_id in record_ids]
    said = [r.said_by.filter(r.said_by.actor == record_id) for record_id in record_ids]
    claim_ids = [worker.said(rows.select(id="claim", k0="rank")) for rows in claims]
    said_ids = [[] if works else worker.said(rows.select(id="claim", k0="rank")) for rows in said]
    if works:
        rows = [("citing claims", claim_ids), ("topics", [_ids(worker, _mentioned_by(r, part)) for part in claims])]
    else:
        beside = pairs(r)
        near = (beside.filter(beside.near == record_id) for record_id in record_ids)
        rows = [
            *([("said claims", said_ids)] if all(said_ids) else []),
            ("neighbours", [_ids(worker, part.select(id="far", k0="rank", k1="place")) for part in near]),
            ("claims", claim_ids),
            ("sources", [_ids(worker, cited_by(r, part)) for part in claims]),
        ]
    contrasts = _contrasts(worker, [part.select("claim") for part in (*claims, *said)])
    columns = [[*own, *ids] for own, ids in zip(said_ids, claim_ids, strict=True)]
    return Compared(record_ids, rows, [*opposed(columns, lambda claim_id: contrasts.get(claim_id, ()))])


def _ids(worker: _Worker, rows: Expression) -> list[str]:
    """The ids of some rows, each once, in the order of their keys."""
    keys = [name for name in rows.columns if name != "id"]
    return [record_id for (record_id,) in worker.engine.rows(first_keys(rows).order_by(keys).select("id"))]


def _mentioned_by(r: Relations, claims: Expression) -> Expression:
    rows = r.mentions.semi_join(claims, "claim")
    return rows.select(id=rows.entity, k0=rows["rank"], k1=rows.place)


def _contrasts(worker: _Worker, claims: Sequence[Expression]) -> dict[str, list[str]]:
    """Which of some claims contrast with which of them."""
    import ibis

    among, r = ibis.union(*claims, distinct=True), worker.r
    rows = r.arguments.filter(r.arguments.kind == "contrasts")
    rows = rows.semi_join(among, "claim").semi_join(among.select(other="claim"), "other")
    contrasts: dict[str, list[str]] = {}
    for claim_id, other_id in worker.engine.rows(rows.order_by(["rank", "position"]).select("claim", "other")):
        contrasts.setdefault(claim_id, []).append(other_id)
    return contrasts


def _without(worker: _Worker, source_ids: Sequence[str]) -> Fall:
    return Fall(source_ids, impact(worker.engine, worker.r, source_ids, worker.claims))


def _named(worker: _Worker, record_ids: Sequence[str]) -> Sequence[str]:
    worker.said(worker.r.claims.filter(worker.r.claims.id.isin(record_ids)).select("id", k0="position"))
    return record_ids


def _opposing(worker: _Worker, entity_ids: Sequence[str]) -> Pairs:
    r = worker.r
    rows = r.arguments.filter(r.arguments.kind == "contrasts").select("claim", "other", "rank", "position")
    if entity_ids:
        mentions = r.mentions.filter(r.mentions.entity.isin(entity_ids)).group_by("claim")
        numbers = mentions.agg(mentioned=r.mentions.entity.nunique())
        about = numbers.filter(numbers.mentioned == len(set(entity_ids))).select("claim")
        rows = rows.semi_join(about, "claim").union(rows.semi_join(about.select(other="claim"), "other"), distinct=True)
    left, right = r.claims.select("says", near="id"), r.claims.select(opposed="id", opposing="says")
    rows = rows.inner_join(left, [("claim", "near")]).inner_join(right, [("other", "opposed")])
    opposing = worker.engine.rows(rows.order_by(["rank", "position"]).select("claim", "says", "opposed", "opposing"))
    worker.claims([row[:2] for row in opposing])
    worker.claims([row[2:] for row in opposing])
    return Pairs(entity_ids, [(row[0], row[2]) for row in opposing])


_FACTS: dict[Target, Callable[[_Worker, Sequence[str]], Any]] = {
    "path": _way, "comparison": _columns, "fall": _without, "card": _named, "pairs": _opposing,
}  # fmt: skip
