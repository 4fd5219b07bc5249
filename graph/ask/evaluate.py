"""The records that answer a typed question, by the indexes."""

from __future__ import annotations

from graph.ask.conditions import TARGET_SECTIONS, VOCABULARY
from graph.ask.question import Condition, Either, Question, alternatives
from graph.knowledge import Knowledge


def evaluate(kb: Knowledge, question: Question) -> tuple[str, ...]:
    """The ids of the records that answer.

    The part with the fewest records is looked up in an index, and each of its records is held against the other parts:
    the cost follows the smallest part of the answer and not the dataset, as long as there is an index for one part.
    """
    reached = [found for part in question.where if (found := _reach(kb, question, part)) is not None]
    candidates = min(reached, key=len) if reached else everything(kb, question)
    found = [key for key in candidates if _fits(kb, question, key)]
    if question.order:
        claims = kb.index.citing if question.order == "cited" else kb.index.about
        found.sort(key=lambda key: -len(claims.get(key, ())))
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
    sought = TARGET_SECTIONS.get(question.seek)
    if sought is not None and kb.index.section[key] not in sought:
        return False
    return all(any(_holds(kb, question, key, one) for one in alternatives(part)) for part in question.where)


def _holds(kb: Knowledge, question: Question, key: str, condition: Condition) -> bool:
    return VOCABULARY[question.seek, condition.word].holds(kb, key, condition) != condition.negated


def everything(kb: Knowledge, question: Question) -> list[str]:
    """All records of the sort that is sought."""
    if question.seek == "claims":
        return kb.index.claims
    sections = TARGET_SECTIONS.get(question.seek, (question.seek,))
    return [key for section in sections for key in getattr(kb.data, section)]
