"""The typed answer: which records answer a question, how it was understood, and what is known where nothing does."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from graph.ask import short
from graph.ask.describe import describe
from graph.ask.question import Question
from graph.ask.vocabulary import VOCABULARY, Meaning
from graph.build import Knowledge
from graph.records import ENTITY_SECTIONS


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

    The condition with the fewest records is looked up in an index, and each of its records is held against the other
    conditions: the cost follows the smallest part of the answer and not the dataset.
    """
    conditions = [(VOCABULARY[question.seek, c.word], c.value, c.negated) for c in question.where]
    found = [list(meaning.find(kb, value)) for meaning, value, negated in conditions if not negated]
    candidates = min(found, key=len) if found else everything(kb, question)
    return tuple(key for key in candidates if all(_holds(kb, key, *condition) for condition in conditions))


def _holds(kb: Knowledge, key: str, meaning: Meaning, value: str, negated: bool) -> bool:
    return meaning.holds(kb, key, value) != negated


def everything(kb: Knowledge, question: Question) -> list[str]:
    """All records of the sort that is sought."""
    if question.seek == "claims":
        return kb.index.claims
    sections = ENTITY_SECTIONS if question.seek == "entities" else (question.seek,)
    return [key for section in sections for key in getattr(kb.data, section)]


def notes(kb: Knowledge, question: Question, ids: tuple[str, ...]) -> tuple[str, ...]:
    """What is known beside an answer: why it is empty, condition by condition."""
    if ids:
        return ()
    found = []
    for condition in question.where:
        meaning, name = VOCABULARY[question.seek, condition.word], kb.name(condition.value)
        if condition.negated:
            continue
        count = len(list(meaning.find(kb, condition.value)))
        if count == 0:
            found.append(_none(kb, condition.value, question, meaning))
        elif len(question.where) > 1:
            found.append(f"{counted(count, question)} {meaning.one if count == 1 else meaning.several} {name}.")
    return tuple(found)


def _none(kb: Knowledge, key: str, question: Question, meaning: Meaning) -> str:
    """That one condition alone holds for nothing, and what is known of its record all the same."""
    name, section = kb.name(key), kb.index.section[key]
    if section == "sources":
        return f"{name} is in the list of sources, but {counted(0, question).lower()} {meaning.one} it."
    mentions = len(kb.index.about.get(key, ()))
    verb = "mentions" if mentions == 1 else "mention"
    known = f" and {mentions} of the claims {verb} it" if mentions and meaning.one != "mentions" else ""
    return f"{name} is in the dataset{known}, but {counted(0, question).lower()} {meaning.one} it."


def counted(count: int, question: Question) -> str:
    """`2 claims`, `1 claim`, `No claim`."""
    one = {"entities": "entity"}.get(question.seek, question.seek[:-1])
    return f"No {one}" if count == 0 else f"1 {one}" if count == 1 else f"{count:,} {question.seek}"
