"""The records that answer a typed question, by the indexes."""

from __future__ import annotations

from graph.ask.conditions import CONDITION_TYPES, ORDERS, TARGET_SECTIONS
from graph.ask.question import Condition, Either, Order, Question, Target, alternatives
from graph.knowledge import Knowledge, once_per_dataset


def evaluate(kb: Knowledge, question: Question) -> tuple[str, ...]:
    """The ids of the records that answer.

    The part with the fewest records is looked up in an index, and each of its records is held against the other parts:
    the cost follows the smallest part of the answer and not the dataset, as long as there is an index for one part.
    """
    looked_up = [ids for part in question.where if (ids := _looked_up(kb, question, part)) is not None]
    candidates = min(looked_up, key=len) if looked_up else everything(kb, question)
    answers = [record_id for record_id in candidates if _fits(kb, question, record_id)]
    if question.order:
        rank = ranks(kb, question.target, question.order)
        answers.sort(key=lambda record_id: rank.get(record_id, len(rank)))
    return tuple(answers)


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


def _fits(kb: Knowledge, question: Question, record_id: str) -> bool:
    sections = TARGET_SECTIONS.get(question.target)
    if sections is not None and kb.index.section[record_id] not in sections:
        return False
    return all(
        any(_holds(kb, question, record_id, condition) for condition in alternatives(part)) for part in question.where
    )


def _holds(kb: Knowledge, question: Question, record_id: str, condition: Condition) -> bool:
    return CONDITION_TYPES[question.target, condition.field].matches(kb, record_id, condition) != condition.negated


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
