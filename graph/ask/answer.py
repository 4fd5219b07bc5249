"""The typed answer: which records answer a question, how it was understood, and what is known where nothing does."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from graph.ask import short
from graph.ask.describe import describe
from graph.ask.describe import relation as describe_relation
from graph.ask.phrase import said
from graph.ask.question import Condition, Either, Question, alternatives
from graph.ask.verbs import sentence
from graph.ask.vocabulary import SOUGHT, VOCABULARY, Meaning, relations
from graph.build import Knowledge


@dataclass(frozen=True)
class Answer:
    """The records that answer, in reading order. Iterates over their ids and has their number as its length."""

    kb: Knowledge
    asked: str  # the words of the question
    question: Question  # what they were understood to ask
    reading: str  # the same in English
    ids: tuple[str, ...]
    notes: tuple[str, ...] = ()

    def __iter__(self) -> Iterator[str]:
        return iter(self.ids)

    def __len__(self) -> int:
        return len(self.ids)

    @property
    def query(self) -> str:
        """The question in its canonical short form."""
        return short.write(self.question)

    def as_dict(self) -> dict[str, Any]:
        """The answer as `whosays ask --json` prints it."""
        return {
            "question": self.asked,
            "query": self.query,
            "reading": self.reading,
            "count": len(self.ids),
            "answers": [describe(self.kb, key) for key in self.ids],
            "notes": list(self.notes),
        }


def evaluate(kb: Knowledge, question: Question) -> tuple[str, ...]:
    """The ids of the records that answer.

    The part with the fewest records is looked up in an index, and each of its records is held against the other parts:
    the cost follows the smallest part of the answer and not the dataset, as long as there is an index for one part.
    """
    reached = [found for part in question.where if (found := _reach(kb, question, part)) is not None]
    candidates = min(reached, key=len) if reached else everything(kb, question)
    found = [key for key in candidates if _fits(kb, question, key)]
    if question.order == "cited":
        found.sort(key=lambda key: -len(kb.index.citing.get(key, ())))
    return tuple(found)


def _reach(kb: Knowledge, question: Question, part: Condition | Either) -> list[str] | None:
    """The records for which a part holds, by way of the indexes; None where these do not give them."""
    either = alternatives(part)
    found: list[list[str]] = []
    for one in either:
        find = VOCABULARY[question.seek, one.word].find
        if one.negated or find is None:
            return None
        found.append(list(find(kb, one)))
    if len(found) == 1:
        return found[0]
    union = dict.fromkeys(key for keys in found for key in keys)
    return sorted(union, key=kb.index.rank.__getitem__) if question.seek == "claims" else list(union)


def _fits(kb: Knowledge, question: Question, key: str) -> bool:
    sought = SOUGHT.get(question.seek)
    if sought is not None and kb.index.section[key] not in sought:
        return False
    return all(any(_holds(kb, question, key, one) for one in alternatives(part)) for part in question.where)


def _holds(kb: Knowledge, question: Question, key: str, condition: Condition) -> bool:
    return VOCABULARY[question.seek, condition.word].holds(kb, key, condition) != condition.negated


def everything(kb: Knowledge, question: Question) -> list[str]:
    """All records of the sort that is sought."""
    if question.seek == "claims":
        return kb.index.claims
    sections = SOUGHT.get(question.seek, (question.seek,))
    return [key for section in sections for key in getattr(kb.data, section)]


def notes(kb: Knowledge, question: Question, ids: tuple[str, ...]) -> tuple[str, ...]:
    """What is known beside an answer: the claims that state its relations, or why it is empty."""
    found = [
        f"{sentence(kb, describe_relation(relation))}: {key}, {kb.data.claims[key].modality}"
        for one in question.conditions()
        if VOCABULARY[question.seek, one.word].relation and not one.negated
        for key, relation, entity in relations(kb, one)
        if entity in ids
    ]
    if ids:
        return tuple(dict.fromkeys(found))
    for part in question.where:
        for condition in alternatives(part):
            meaning = VOCABULARY[question.seek, condition.word]
            if condition.negated or not meaning.names or meaning.relation:
                continue
            alone = Question(seek=question.seek, where=(condition,))
            count = len(evaluate(kb, alone))
            if count == 0 and not condition.at:
                found.append(_none(kb, condition.value, question, meaning))
            elif len(question.where) > 1:
                found.append(f"{counted(count, question)} {said(alone, kb, kb.name, one=count < 2)}.")
    return tuple(found)


def _none(kb: Knowledge, key: str, question: Question, meaning: Meaning) -> str:
    """That one condition alone holds for nothing, and what is known of its record all the same."""
    name, section = kb.name(key), kb.index.section[key]
    nothing = f"{counted(0, question).lower()} {meaning.one.format('it')}"
    if section == "sources":
        return f"{name} is in the list of sources, but {nothing}."
    mentions = len(kb.index.about.get(key, ()))
    verb = "mentions" if mentions == 1 else "mention"
    known = f" and {mentions} of the claims {verb} it" if mentions and meaning.one != "mentions {}" else ""
    return f"{name} is in the dataset{known}, but {nothing}."


def counted(count: int, question: Question) -> str:
    """`2 claims`, `1 claim`, `No claim`."""
    one = {"entities": "entity"}.get(question.seek, question.seek[:-1])
    return f"No {one}" if count == 0 else f"1 {one}" if count == 1 else f"{count:,} {question.seek}"
