"""The records that answer a typed question, by the indexes."""

from __future__ import annotations

from collections.abc import Iterator

from graph.ask.conditions import CONDITION_TYPES, ORDERS, TARGET_SECTIONS
from graph.ask.question import Condition, Either, Order, Question, Target, alternatives
from graph.frozen import replace
from graph.knowledge import Knowledge, once_per_dataset

FEW = 100  # records of which each is rather held against a word of a list than all of the dataset


def evaluate(kb: Knowledge, question: Question) -> tuple[str, ...]:
    """The ids of the records that answer.

    The part with the fewest records is looked up in an index, and its records are held against one part after the
    other: the cost follows the smallest part of the answer and not the dataset, as long as there is an index for one.
    """
    lookups = {part: ids for part in question.where if (ids := _looked_up(kb, question, part)) is not None}
    smallest = min(lookups, key=lambda part: len(lookups[part]), default=None)
    answers = lookups[smallest] if smallest else everything(kb, question)
    if sections := TARGET_SECTIONS.get(question.target):
        section_of = kb.index.section
        answers = [record_id for record_id in answers if section_of[record_id] in sections]
    for part in question.where:
        if part != smallest:
            holding = lookups[part] if part in lookups else _fitting(kb, question, part, answers)
            held = set(holding)
            answers = [record_id for record_id in answers if record_id in held]
    if question.order:
        rank = ranks(kb, question.target, question.order)
        answers = sorted(answers, key=lambda record_id: rank.get(record_id, len(rank)))
    return tuple(answers[: question.most or None])


def _looked_up(kb: Knowledge, question: Question, part: Condition | Either) -> list[str] | None:
    """The records for which a part holds, by way of the indexes; None where these do not give them."""
    union: dict[str, None] = {}
    for condition in alternatives(part):
        lookup = CONDITION_TYPES[question.target, condition.field].lookup
        if condition.negated or lookup is None:
            return None
        union |= dict.fromkeys(lookup(kb, condition))
    is_of_several = isinstance(part, Either) and question.target == "claims"
    return sorted(union, key=kb.index.rank.__getitem__) if is_of_several else list(union)


def _fitting(kb: Knowledge, question: Question, part: Condition | Either, record_ids: list[str]) -> Iterator[str]:
    """Those of some records for which a part holds, for one condition after the other."""
    for condition in alternatives(part):
        row = CONDITION_TYPES[question.target, condition.field]
        matches, denied, plain = row.matches, condition.negated, replace(condition, negated=False)
        is_listed = bool(row.values or row.values_from) and not condition.qualifier
        if row.lookup or (is_listed and len(record_ids) > FEW):
            holding = set(row.lookup(kb, plain)) if row.lookup else _holding(kb, question.target, plain)
            yield from (record_id for record_id in record_ids if (record_id in holding) != denied)
        else:
            yield from (record_id for record_id in record_ids if matches(kb, record_id, condition) != denied)


@once_per_dataset
def _holding(kb: Knowledge, target: Target, condition: Condition) -> set[str]:
    """The records for which a condition without an index holds, kept where its value is one of a list."""
    row = CONDITION_TYPES[target, condition.field]
    sections = TARGET_SECTIONS.get(target, (target,))
    return {key for name in sections for key in getattr(kb.data, name) if row.matches(kb, key, condition)}


def everything(kb: Knowledge, question: Question) -> list[str]:
    """All records of the sort that is sought."""
    if question.target == "claims":
        return kb.index.claims
    if question.target == "sources":  # a work that is read is no source here, unless another one cites it
        return [source_id for source_id in kb.data.sources if source_id not in kb.read_alone]
    sections = TARGET_SECTIONS.get(question.target, (question.target,))
    return [record_id for section in sections for record_id in getattr(kb.data, section)]


@once_per_dataset
def ranks(kb: Knowledge, target: Target, order: Order) -> dict[str, int]:
    """The place of each record of a sort in an order, from 0; those that are alike have the same."""
    row = ORDERS[target, order]
    keys = {record_id: row.key(kb, record_id) for record_id in everything(kb, Question(target=target))}
    places = {key: place for place, key in enumerate(sorted(set(keys.values())))}
    return {record_id: places[key] for record_id, key in keys.items()}
