"""What is known beside an answer: the claims that state its relations, who speaks, the figures, or why it is empty."""

from __future__ import annotations

from collections.abc import Iterator

from graph.ask.conditions import CONDITION_TYPES, ConditionType, claims_stating, relations
from graph.ask.evaluate import evaluate
from graph.ask.question import Condition, Either, Question
from graph.ask.reading import count_sentence
from graph.ask.units import in_unit
from graph.ask.voice import voice
from graph.ask.wording import figure, how_many, sentence, speaker
from graph.knowledge import Knowledge


def notes(kb: Knowledge, question: Question, ids: tuple[str, ...]) -> tuple[str, ...]:
    """The sentences that stand below the records of an answer."""
    sentences = list(_stated(kb, question, ids))
    plain = [condition for condition in question.conditions() if not condition.negated]
    if question.target == "voices":
        sentences += _voices(kb, plain)
    if question.target == "claims" and any(condition.field in ("unit", "has") for condition in plain):
        sentences += _figures(kb, ids, {condition.value for condition in plain if condition.field == "unit"})
    if not ids:
        sentences += _why_empty(kb, question)
    return tuple(dict.fromkeys(sentences))


def _stated(kb: Knowledge, question: Question, ids: tuple[str, ...]) -> Iterator[str]:
    """The relations behind the entities that answer, each with the claim that states it and how firmly."""
    for condition in question.conditions():
        if CONDITION_TYPES[question.target, condition.field].relation and not condition.negated:
            for claim_id, relation, entity_id in relations(kb, condition):
                if entity_id in ids:
                    yield f"{sentence(kb, relation)}: {claim_id}, {kb.data.claims[claim_id].modality}"


def _voices(kb: Knowledge, conditions: list[Condition]) -> Iterator[str]:
    """Who speaks in each of the claims, as a chain from the work that is read to whom it quotes."""
    for condition in conditions:
        for claim_id in [condition.value] if condition.field == "in" else claims_stating(kb, condition):
            claim = kb.data.claims[claim_id]
            yield f"{speaker(kb, voice(kb, claim))}: {claim_id}, {claim.modality}"


def _figures(kb: Knowledge, claim_ids: tuple[str, ...], units: set[str]) -> Iterator[str]:
    """The figures that the claims give, in these units if there are any: they are what was asked for."""
    for claim_id in claim_ids:
        claim = kb.data.claims[claim_id]
        for record in claim.figures:
            if not units or any(in_unit(record.unit, unit) for unit in units):
                of = f", of {kb.name(record.of)}" if record.of else ""
                yield f"{figure(record)}{of}: {claim_id}, {claim.modality}"


def _why_empty(kb: Knowledge, question: Question) -> Iterator[str]:
    """How many records each condition alone has."""
    for condition in question.conditions():
        row = CONDITION_TYPES[question.target, condition.field]
        if condition.negated or not row.sections or row.relation:
            continue
        if row.statement and (turned := _turned(condition, kb)):
            yield turned
        alone = Question(target=question.target, where=(condition,))
        count = len(evaluate(kb, alone))
        if count == 0 and not condition.qualifier:
            yield _none(kb, condition.value, question, row)
        elif len(question.where) > 1:
            yield count_sentence(kb, alone, count)
    if question.target == "claims" and len(question.where) == 2 and all(map(_is_about, question.where)):
        left, right = (kb.name(condition.value) for condition in question.conditions())
        yield f"To see what lies between them, ask: how is {left} connected to {right}"


def _is_about(part: Condition | Either) -> bool:
    return isinstance(part, Condition) and part.field == "about" and not part.negated


def _turned(condition: Condition, kb: Knowledge) -> str:
    """Whether the claims say it the other way round."""
    turned = Condition(field="states", value=condition.value, qualifier=condition.object, object=condition.qualifier)
    question = Question(target="claims", where=(turned,))
    count = len(evaluate(kb, question))
    return f"The other way round: {count_sentence(kb, question, count)}" if count else ""


def _none(kb: Knowledge, record_id: str, question: Question, row: ConditionType) -> str:
    """That one condition alone holds for nothing, and what is known of its record all the same."""
    name = kb.name(record_id)
    nothing = f"{how_many(0, question).lower()} {row.singular.format('it')}"
    if kb.index.section[record_id] == "sources":
        return f"{name} is in the list of sources, but {nothing}."
    mentions = len(kb.index.about.get(record_id, ()))
    verb = "mentions" if mentions == 1 else "mention"
    mentioned = f" and {mentions} of the claims {verb} it" if mentions and row.singular != "mentions {}" else ""
    return f"{name} is in the dataset{mentioned}, but {nothing}."
