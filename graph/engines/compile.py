"""The typed question as one expression of Ibis over the tables of `export parquet`, for whatever engine asks them.

The records and their order are those of `graph.ask.evaluate`: what is looked up comes in the order of its lookup, and
of several lookups in that of the shortest one, so where that matters an engine first counts them.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Protocol

from graph.ask.conditions import CONDITION_TYPES
from graph.ask.question import Condition, Either, Question, Target, alternatives
from graph.engines.builders import BUILDERS, TARGET_SECTIONS
from graph.engines.orders import KEYS
from graph.engines.relations import SECTION, Expression, Relations

ASKED: tuple[Target, ...] = ("claims", "sources", "passages", "voices", *TARGET_SECTIONS)
MOST_KEYS = 3  # of a lookup
# lookups of claims whose order is not that of reading
AS_LISTED = ("contrasts", "supported-by", "qualified-by", "caused-by")

Part = Condition | Either


class Engine(Protocol):
    """Whatever holds the tables, and gives the rows of an expression in its order."""

    def rows(self, expression: Expression) -> list[tuple[Any, ...]]:
        """The rows of an expression."""

    def kept(self, expression: Expression) -> Expression:
        """A table of the engine's own with the rows of an expression, which is worked out once for all that follows."""


def answering(engine: Engine, question: Question, columns: tuple[str, ...] = ()) -> Expression:
    """The expression whose rows are the records that answer, in their order: `id`, and columns of their table.

    What is worked out, such as a path, is another matter: `graph.engines.analyses`.

    Raises
    ------
    graph.errors.CallError
        When one of the conditions is none for an engine.
    """
    r = Relations()
    holding = {part: _holding(r, question.target, part) for part in dict.fromkeys(question.where)}
    rows = _everything(r, question.target)
    for part, records in holding.items():
        is_denied = isinstance(part, Condition) and part.negated
        rows = rows.anti_join(records, "id") if is_denied else rows.semi_join(records, "id")
    order = ["position"]
    if (lookup := _leading(engine, question, holding)) is not None:
        keys = first_keys(lookup)
        rows = rows.inner_join(keys, "id")
        order = [*(name for name in keys.columns if name != "id"), *order]
    if question.order:
        keys = KEYS[question.target, question.order](r)
        rows = rows.inner_join(keys, "id")
        order = [*(name for name in keys.columns if name != "id"), *order]
    if columns:
        rows = rows.inner_join(r.table(question.target).select("id", *columns), "id")
    rows = rows.order_by(order)
    return (rows.limit(question.most) if question.most else rows).select("id", *columns)


def _everything(r: Relations, target: Target) -> Expression:
    """All records of the sort that is sought: `id`, `position`."""
    if target == "claims":
        return r.claims.select("id", "position")
    if target == "passages":
        return r.table("passages").select("id", "position")
    if target == "voices":
        actors = r.entities.filter(r.entities.section == "actors")
        return r.sources.select("id", "position").union(actors.select("id", position=actors.position + SECTION))
    if target == "sources":
        cited = r.table("citations").select(id="source").distinct()
        unread = r.sources.anti_join(r.works, "id").select("id")
        return r.sources.semi_join(cited.union(unread), "id").select("id", "position")
    return r.entities.filter(r.entities.section.isin(TARGET_SECTIONS[target])).select("id", "position")


def _holding(r: Relations, target: Target, part: Part) -> Expression:
    """The records for which a part of a question holds, or, of a condition that is denied, for which it does not."""
    if isinstance(part, Condition):
        return _built(r, target, part)
    selected = []
    is_lookup = _is_lookup(target, part)
    for number, condition in enumerate(part.conditions):
        records = _built(r, target, condition)
        if condition.negated:
            records = _everything(r, target).anti_join(records, "id")
        selected.append(_padded(records, number) if is_lookup else records.select("id"))
    return _union(selected)


def _union(selected: list[Expression]) -> Expression:
    import ibis

    return ibis.union(*selected) if len(selected) > 1 else selected[0]


def _built(r: Relations, target: Target, condition: Condition) -> Expression:
    return BUILDERS[target, condition.field](r, condition)


def _padded(records: Expression, number: int) -> Expression:
    """The records with the number of their condition as the first of four keys."""
    import ibis

    keys = {
        f"k{place + 1}": records[f"k{place}"].cast("int64")
        if f"k{place}" in records.columns
        else ibis.literal(0, "int64")
        for place in range(MOST_KEYS)
    }
    return records.select("id", k0=ibis.literal(number, "int64"), **keys)


def _is_lookup(target: Target, part: Part) -> bool:
    return all(
        not condition.negated and CONDITION_TYPES[target, condition.field].lookup is not None
        for condition in alternatives(part)
    )


def _leading(engine: Engine, question: Question, holding: Mapping[Part, Expression]) -> Expression | None:
    """The lookup whose order the answer has; None where that is the order of the text or of the files."""
    lookups = {part: records for part, records in holding.items() if _is_lookup(question.target, part)}
    if question.target == "claims" and not any(map(_is_as_listed, lookups)):
        return None
    if len(lookups) < 2:
        return next(iter(lookups.values()), None)
    lengths = _lengths(engine, [*lookups.values()])
    part, _ = min(zip(lookups, lengths, strict=True), key=lambda pair: pair[1])
    if question.target == "claims" and not _is_as_listed(part):
        return None
    return lookups[part]


def _is_as_listed(part: Part) -> bool:
    return isinstance(part, Condition) and part.field in AS_LISTED


def _lengths(engine: Engine, lookups: list[Expression]) -> list[int]:
    """How many records each lookup has, in one question to the engine."""
    import ibis

    counts = [
        records.agg(records=records.id.nunique()).mutate(number=ibis.literal(number, "int64"))
        for number, records in enumerate(lookups)
    ]
    rows = engine.rows(ibis.union(*counts).order_by("number").select("records"))
    return [int(str(records)) for (records,) in rows]


def first_keys(records: Expression) -> Expression:
    """The records of a lookup, each once with the least of its keys."""
    import ibis

    names = [name for name in records.columns if name != "id"]
    place = ibis.row_number().over(group_by=records.id, order_by=[records[name] for name in names])
    numbered = records.mutate(number=place)
    return numbered.filter(numbered.number == 0).select("id", *names)
