"""The records that answer a typed question, by the indexes."""

from __future__ import annotations

from collections.abc import Iterable

from graph.ask.conditions import CONDITION_TYPES, ORDERS, TARGET_SECTIONS
from graph.ask.question import Condition, Either, Order, Question, Target, alternatives
from graph.frozen import replace
from graph.knowledge import Knowledge, once_per_dataset

FEW = 100  # records of which each is rather held against a condition than all looked up that fulfil it


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
        if part in lookups:
            answers = _within(answers, lookups[part]) if part != smallest else answers
        elif isinstance(part, Condition):
            answers = _fitting(kb, question, part, answers)
        else:
            fitting = {key for each in part.conditions for key in _fitting(kb, question, each, answers)}
            answers = _within(answers, fitting)
    if question.order:
        rank = ranks(kb, question.target, question.order)
        answers = sorted(answers, key=lambda record_id: rank.get(record_id, len(rank)))
    return tuple(answers[: question.most or None])


def _within(record_ids: list[str], chosen: Iterable[str]) -> list[str]:
    chosen = set(chosen)
    return [record_id for record_id in record_ids if record_id in chosen]


def _looked_up(kb: Knowledge, question: Question, part: Condition | Either) -> list[str] | None:
    """The records for which a part holds, by way of the indexes; None where these do not give them."""
    results: list[list[str]] = []
    for condition in alternatives(part):
        lookup = CONDITION_TYPES[question.target, condition.field].lookup
        if condition.negated or lookup is None:
            return None
        results.append(list(lookup(kb, condition)))
    if len(results) == 1:
        return results[0]
    union = dict.fromkeys(record_id for record_ids in results for record_id in record_ids)
    return sorted(union, key=kb.index.rank.__getitem__) if question.target == "claims" else list(union)


def _fitting(kb: Knowledge, question: Question, condition: Condition, record_ids: list[str]) -> list[str]:
    """Those of some records for which a condition holds."""
    row = CONDITION_TYPES[question.target, condition.field]
    is_listed = bool(row.values or row.values_from) and not condition.qualifier
    if len(record_ids) > FEW and (row.lookup or is_listed):
        plain = replace(condition, negated=False)
        holding = set(row.lookup(kb, plain)) if row.lookup else _holding(kb, question.target, plain)
        return [record_id for record_id in record_ids if (record_id in holding) != condition.negated]
    matches, denied = row.matches, condition.negated
    return [record_id for record_id in record_ids if matches(kb, record_id, condition) != denied]


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
