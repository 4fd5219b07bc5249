"""What is recorded beside what was asked for, so that an empty answer is never a false No.

The name may stand in the words of claims that are not tagged with it; the thing may be what is supplied and not to
whom; a part may be meant where the whole is recorded, or the whole where a part is; the two may be linked otherwise.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from graph.ask import shortform
from graph.ask.conditions import CONDITION_TYPES
from graph.ask.evaluate import evaluate
from graph.ask.question import Condition, Question, instead, one_of
from graph.ask.rows import STOP_WORDS
from graph.ask.sentences import say
from graph.frozen import replace
from graph.knowledge import Knowledge
from graph.records import Relation
from graph.stems import run
from graph.text import counted, fold
from graph.wording import stated

MOST = 10  # claims beside an answer
# what no check found -> what comes near it, and the sentence that says so
WIDER_VERDICTS = {"never": ("open", "unreached"), "contradicted": ("partly", "only partly")}


class Beside(NamedTuple):
    """Something that is recorded beside what was asked for: a sentence, and the claims of which it speaks."""

    says: str
    claims: tuple[str, ...] = ()


def beside(kb: Knowledge, question: Question, ids: tuple[str, ...]) -> list[Beside]:
    """What is recorded beside the answer; where there is one, only claims that hold a name without its tag."""
    plain = [part for part in question.where if isinstance(part, Condition) and not part.negated]
    rows = [row for condition in plain for row in _untagged(kb, question, condition, ids)]
    if ids:
        return rows
    others = {condition.value for condition in question.conditions() if condition.field == "is" and condition.negated}
    for condition in plain:
        row = CONDITION_TYPES[question.target, condition.field]
        if row.relation or row.statement:
            rows += [*_things(kb, condition, others), *_kin_relations(kb, condition, others), *_both(kb, condition)]
        elif condition.field == "by":
            rows += _parts_speaking(kb, question, condition)
        elif condition.field in ("about", "with") and condition.value not in kb.data.sources:
            if question.target == "claims" and condition.value not in kb.index.about:
                rows += _parts_speaking(kb, question, condition)
            rows += _kin(kb, question, condition)
        elif condition.field in ("verdict", "check") and condition.value in WIDER_VERDICTS:
            value, name = WIDER_VERDICTS[condition.value]
            wider = instead(question, condition, replace(condition, value=value))
            if claim_ids := evaluate(kb, wider):
                says = say(name, query=shortform.write(wider), count=f"{len(claim_ids):,}")
                rows.append(Beside(says, claim_ids[:MOST]))
    return list(dict.fromkeys(rows))


def _untagged(kb: Knowledge, question: Question, condition: Condition, ids: tuple[str, ...]) -> Iterator[Beside]:
    """Claims that hold the name of an entity, fit all else that was asked, and are not tagged with it."""
    if question.target != "claims" or condition.field != "about" or condition.value in kb.data.sources:
        return
    entity = kb.entity(condition.value)
    names = [name for name in (entity.name, *entity.aliases) if not set(fold(name).split()) <= STOP_WORDS]
    if not names:
        return
    words = one_of(
        Condition(field="words", value=name) for name in {run(name): name for name in reversed(names)}.values()
    )
    wider = replace(instead(question, condition, words, replace(condition, negated=True)), order="", count=False)
    if claim_ids := evaluate(kb, wider):
        claims = counted(len(claim_ids), "more claim" if ids else "claim")
        name = "untagged claim" if len(claim_ids) == 1 else "untagged"
        yield Beside(say(name, claims=claims, query=shortform.write(wider)), claim_ids[:MOST])


def _things(kb: Knowledge, condition: Condition, others: set[str]) -> Iterator[Beside]:
    """The relations in which what was named is what is supplied, and not to whom."""
    if condition.field not in ("subject-of", "object-of", "states"):
        return
    thing = condition.object if condition.field == "states" else condition.qualifier
    subject = condition.qualifier if condition.field == "states" else ""
    for claim_id, relation in _stated(kb, condition.value, thing, others):
        if thing in relation.of and subject in ("", relation.subject):
            yield Beside(say("thing and no end", relation=stated(kb, claim_id, relation)), (claim_id,))


def _kin(kb: Knowledge, question: Question, condition: Condition) -> Iterator[Beside]:
    """The answers for a whole that the entity is part of, and for its parts."""
    name = kb.name(condition.value)
    parts = kb.parts(condition.value)
    members = [] if condition.value in kb.index.about else kb.members(condition.value)
    kin = [("part", kin_id) for kin_id in parts]
    kin += [("led or based", kin_id) for kin_id in members if kin_id not in parts]
    kin += [("whole", kin_id) for kin_id in kb.entity(condition.value).part_of]
    for sort, kin_id in kin:
        wider = instead(question, condition, replace(condition, value=kin_id))
        if ids := evaluate(kb, wider):
            says = say(sort, name=name, kin=kb.name(kin_id), query=shortform.write(wider), count=f"{len(ids):,}")
            yield Beside(says, ids[:MOST] if question.target == "claims" else ())


def _kin_relations(kb: Knowledge, condition: Condition, others: set[str]) -> Iterator[Beside]:
    """The same relation of a whole that one of the ends is part of, or of a part."""
    if condition.field == "states":
        ends = [(condition.qualifier, "subject", condition.object), (condition.object, "object", condition.qualifier)]
    else:
        ends = [(condition.qualifier, "object" if condition.field == "subject-of" else "subject", "")]
    for entity_id, end, opposite in ends:
        wholes = kb.entity(entity_id).part_of
        for kin_id in (*wholes, *kb.parts(entity_id)):
            for claim_id, relation in _stated(kb, condition.value, kin_id, others):
                pair = (relation.subject, relation.object) if end == "subject" else (relation.object, relation.subject)
                if pair[0] == kin_id and opposite in ("", pair[1]):
                    name = "whole relation" if kin_id in wholes else "part relation"
                    yield Beside(
                        say(name, name=kb.name(entity_id), relation=stated(kb, claim_id, relation)), (claim_id,)
                    )


def _both(kb: Knowledge, condition: Condition) -> Iterator[Beside]:
    """The claims that mention both ends of a relation that no claim states."""
    if condition.field != "states":
        return
    ends = condition.qualifier, condition.object
    wider = Question(target="claims", where=tuple(Condition(field="about", value=end) for end in ends))
    if claim_ids := evaluate(kb, wider):
        name = "both ends of a claim" if len(claim_ids) == 1 else "both ends of claims"
        left, right = map(kb.name, ends)
        claims = counted(len(claim_ids), "claim")
        yield Beside(say(name, claims=claims, left=left, right=right, query=shortform.write(wider)), claim_ids[:MOST])


def _parts_speaking(kb: Knowledge, question: Question, condition: Condition) -> Iterator[Beside]:
    """What is said by the one that was named, or by an actor who belongs to it: on what was asked, or at all."""
    actor_ids = [key for key in (condition.value, *kb.members(condition.value)) if key in kb.index.said_by]
    for actor_id in actor_ids:
        by_part = Condition(field="by", value=actor_id)
        for wider in (instead(question, condition, by_part), Question(target="claims", where=(by_part,))):
            if claim_ids := evaluate(kb, wider):
                name = "speaks" if actor_id == condition.value else "speaker for"
                names = {"speaker": kb.name(actor_id), "name": kb.name(condition.value)}
                says = say(name, **names, query=shortform.write(wider), count=f"{len(claim_ids):,}")
                yield Beside(says, claim_ids[:MOST])
                break


def _stated(kb: Knowledge, predicate_id: str, entity_id: str, others: set[str]) -> Iterator[tuple[str, Relation]]:
    """The relations with a predicate in claims that mention an entity, each with its claim; none of those left out."""
    for claim_id, relation in kb.stated_by(kb.index.about.get(entity_id, ())):
        if relation.predicate == predicate_id and others.isdisjoint((relation.subject, relation.object)):
            yield claim_id, relation
