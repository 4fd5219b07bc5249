"""What is known beside an answer: the claims that state its relations, who speaks, the figures, or why it is empty."""

from __future__ import annotations

from collections.abc import Iterator

from graph.ask import describe
from graph.ask.conditions import VOCABULARY, ConditionType, claims_stating, relations
from graph.ask.evaluate import evaluate
from graph.ask.question import Condition, Question, alternatives
from graph.ask.reading import said
from graph.ask.wording import figure, how_many, sentence, speaker
from graph.knowledge import Knowledge
from graph.text import fold


def notes(kb: Knowledge, question: Question, ids: tuple[str, ...]) -> tuple[str, ...]:
    """The sentences that stand below the records of an answer."""
    found = list(_stated(kb, question, ids))
    if question.seek == "voices":
        found += _voices(kb, question)
    given = [one for one in question.conditions() if one.word in ("unit", "has") and not one.negated]
    if question.seek == "claims" and given:
        found += _figures(kb, ids, {one.value for one in given if one.word == "unit"})
    if not ids:
        found += _why_empty(kb, question)
    return tuple(dict.fromkeys(found))


def _stated(kb: Knowledge, question: Question, ids: tuple[str, ...]) -> Iterator[str]:
    """The relations behind the entities that answer, each with the claim that states it and how firmly."""
    for one in question.conditions():
        if VOCABULARY[question.seek, one.word].relation and not one.negated:
            for key, relation, entity in relations(kb, one):
                if entity in ids:
                    yield f"{sentence(kb, describe.relation(relation))}: {key}, {kb.data.claims[key].modality}"


def _voices(kb: Knowledge, question: Question) -> Iterator[str]:
    """Who speaks in each of the claims, as a chain from the work that is read to whom it quotes."""
    for one in (one for one in question.conditions() if not one.negated):
        for key in [one.value] if one.word == "in" else claims_stating(kb, one):
            record = kb.data.claims[key]
            yield f"{speaker(kb, describe.voice(kb, record))}: {key}, {record.modality}"


def _figures(kb: Knowledge, ids: tuple[str, ...], units: set[str]) -> Iterator[str]:
    """The figures that the claims give, in these units if there are any: they are what was asked for."""
    for key in ids:
        for given in describe.claim(kb, key)["figures"]:
            words = set(fold(given["unit"]).split())
            if units and not any(set(fold(unit).split()) <= words for unit in units):
                continue
            of = f", of {kb.name(given['of'])}" if given["of"] else ""
            yield f"{figure(given)}{of}: {key}, {kb.data.claims[key].modality}"


def _why_empty(kb: Knowledge, question: Question) -> Iterator[str]:
    """How many records each condition alone has."""
    for part in question.where:
        for condition in alternatives(part):
            meaning = VOCABULARY[question.seek, condition.word]
            if condition.negated or not meaning.names or meaning.relation:
                continue
            if meaning.statement and (turned := _turned(condition, kb)):
                yield turned
            alone = Question(seek=question.seek, where=(condition,))
            count = len(evaluate(kb, alone))
            if count == 0 and not condition.at:
                yield _none(kb, condition.value, question, meaning)
            elif len(question.where) > 1:
                yield f"{how_many(count, question)} {said(alone, kb, kb.name, one=count < 2)}."
    about = [
        one for one in question.where if isinstance(one, Condition) and (one.word, one.negated) == ("about", False)
    ]
    if question.seek == "claims" and len(about) == len(question.where) == 2:
        one, other = (condition.value for condition in about)
        yield f"To see what lies between them, ask: how is {kb.name(one)} connected to {kb.name(other)}"


def _turned(condition: Condition, kb: Knowledge) -> str:
    """Whether the claims say it the other way round."""
    other = Condition(word="states", value=condition.value, at=condition.of, of=condition.at)
    question = Question(seek="claims", where=(other,))
    if not (count := len(evaluate(kb, question))):
        return ""
    return f"The other way round: {how_many(count, question)} {said(question, kb, kb.name, one=count < 2)}."


def _none(kb: Knowledge, key: str, question: Question, meaning: ConditionType) -> str:
    """That one condition alone holds for nothing, and what is known of its record all the same."""
    name, section = kb.name(key), kb.index.section[key]
    nothing = f"{how_many(0, question).lower()} {meaning.one.format('it')}"
    if section == "sources":
        return f"{name} is in the list of sources, but {nothing}."
    mentions = len(kb.index.about.get(key, ()))
    verb = "mentions" if mentions == 1 else "mention"
    known = f" and {mentions} of the claims {verb} it" if mentions and meaning.one != "mentions {}" else ""
    return f"{name} is in the dataset{known}, but {nothing}."
