"""The records that answer a typed question, by the indexes."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

from graph.ask.conditions import CONDITION_TYPES, ORDERS, TARGET_SECTIONS
from graph.ask.question import Condition, Either, Order, Question, Target, alternatives
from graph.frozen import replace
from graph.knowledge import Knowledge, once_per_dataset


def evaluate(kb: Knowledge, question: Question) -> tuple[str, ...]:
    """The ids of the records that answer.

    The part with the fewest records is looked up in an index, and its records are held against one part after the
    other: the cost follows the smallest part of the answer and not the dataset, as long as there is an index for one.
    """
    lookups = _looked_up(kb, question, "lookup")
    by_value = not lookups and question.target == "claims"
    lookups = _looked_up(kb, question, "holding") if by_value else lookups
    smallest = min(lookups, key=lambda part: len(lookups[part]), default=None)
    answers = [*lookups[smallest]] if smallest else everything(kb, question)
    if sections := TARGET_SECTIONS.get(question.target):
        section_of = kb.index.section
        answers = [record_id for record_id in answers if section_of[record_id] in sections]
    for part in question.where:
        if part != smallest and answers:
            held = lookups[part] if part in lookups else set(_fitting(kb, question, part, answers))
            answers = [record_id for record_id in answers if record_id in held]
    if by_value or (isinstance(smallest, Either) and question.target == "claims"):
        answers.sort(key=kb.index.rank.__getitem__)  # claims come in reading order
    if question.order and answers:
        rank = ranks(kb, question.target, question.order)
        answers = sorted(answers, key=lambda record_id: rank.get(record_id, len(rank)))
    return tuple(answers[: question.most or None])


def _looked_up(kb: Knowledge, question: Question, way: str) -> dict[Condition | Either, dict[str, None]]:
    """The records for which a part holds, for each part for whose conditions there is this way to find them."""
    lookups = {}
    for part in question.where:
        rows = [(getattr(CONDITION_TYPES[question.target, row.field], way), row) for row in alternatives(part)]
        if all(lookup and not condition.negated for lookup, condition in rows):
            lookups[part] = dict.fromkeys(chain.from_iterable(lookup(kb, condition) for lookup, condition in rows))
    return lookups


def _fitting(kb: Knowledge, question: Question, part: Condition | Either, record_ids: list[str]) -> Iterator[str]:
    """Those of some records for which a part holds, for one condition after the other."""
    for condition in alternatives(part):
        plain = replace(condition, negated=False)
        holding = CONDITION_TYPES[question.target, condition.field].holding(kb, plain)
        held = holding if isinstance(holding, dict) else {*holding}
        yield from (record_id for record_id in record_ids if (record_id in held) != condition.negated)


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
