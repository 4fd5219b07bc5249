"""What is recorded beside what was asked for, so that an empty answer is never a false No.

The name may stand in the words of claims that are not tagged with it; the thing may be what is supplied and not to
whom; a part may be meant where the whole is recorded, or the whole where a part is; the two may be linked otherwise.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from typing import NamedTuple

from graph.ask import shortform
from graph.ask.conditions import CONDITION_TYPES
from graph.ask.evaluate import evaluate
from graph.ask.question import Condition, Question, alternatives, instead, one_of
from graph.ask.sentences import say
from graph.frozen import replace
from graph.knowledge import Knowledge
from graph.records import Relation
from graph.search import STOP_WORDS
from graph.stems import run
from graph.text import counted, fold
from graph.wording import stated

MOST = 10  # claims beside an answer
OF_BOTH = {"passages": {"about", "cites", "section", "paragraph"}, "sources": {"about"}}  # fields that claims have, too
MOST_TURNED = 3  # relations that are said the other way round
# what no check found -> what comes near it: a field, or none for the same, a value, and the sentence that says so
WIDER_VERDICTS = {
    "never": (("", "open", "unreached"), ("sources", "0", "uncheckable")),
    "contradicted": (("", "partly", "only partly"),),
}


class Beside(NamedTuple):
    """Something that is recorded beside what was asked for: a sentence, and the claims of which it speaks."""

    says: str
    claims: tuple[str, ...] = ()


def beside(kb: Knowledge, question: Question, ids: tuple[str, ...]) -> list[Beside]:
    """What is recorded beside the answer; where there is one, only claims that hold a name without its tag."""
    question = replace(question, most=0)
    single = [part for part in question.where if isinstance(part, Condition)]
    plain = [condition for condition in single if not condition.negated]
    rows = [row for condition in single for row in _untagged(kb, question, condition, ids)]
    if ids:
        return rows
    others = {condition.value for condition in question.conditions() if condition.field == "is" and condition.negated}
    for condition in plain:
        row = CONDITION_TYPES[question.target, condition.field]
        if row.relation or row.statement:
            rows += [*_relations(kb, condition, others), *_both(kb, condition)]
        elif condition.field == "by":
            rows += _parts_speaking(kb, question, condition)
        elif condition.field == "part-of":
            rows += _offered(kb, instead(question, condition, replace(condition, field="with")), "no part")
        elif condition.field in ("about", "with") and condition.value not in kb.data.sources:
            if question.target == "claims" and condition.value not in kb.index.about:
                rows += _parts_speaking(kb, question, condition)
            rows += _kin(kb, question, condition)
    for part in question.where:
        condition = alternatives(part)[0]  # what comes near the first of several verdicts comes near all
        is_verdict = question.target == "claims" and condition.field in ("verdict", "check") and not condition.negated
        for field, value, name in WIDER_VERDICTS.get(condition.value, ()) if is_verdict else ():
            near = Condition(field=field, value=value) if field else replace(condition, value=value)
            rows += _offered(kb, instead(question, part, near), name)
    return list(dict.fromkeys(rows))


def asked_of_claims(question: Question) -> Question | None:
    """The same question of claims, where it is one of them, or of passages or sources and can be asked of claims."""
    fields = {condition.field for condition in question.conditions()}
    is_of_both = fields and fields <= OF_BOTH.get(question.target, set())
    cited = (Condition(field="at-least", value="1"),) if question.target == "sources" else ()
    of_claims = replace(question, target="claims", where=(*question.where, *cited), order="", most=0)
    return question if question.target == "claims" else of_claims if is_of_both else None


def _offered(
    kb: Knowledge, wider: Question, sentence: str, of_one: str = "", noun: str = "claim", **gaps: str
) -> list[Beside]:
    """What a wider question has, if anything, in the sentence of this name; that of one claim may be another."""
    ids = evaluate(kb, wider)
    gaps |= {"claims": counted(len(ids), noun), "count": f"{len(ids):,}", "query": shortform.write(wider)}
    says = say(of_one if of_one and len(ids) == 1 else sentence, **gaps)
    return [Beside(says, ids[:MOST] if wider.target == "claims" else ())] if ids else []


def _untagged(kb: Knowledge, question: Question, condition: Condition, ids: tuple[str, ...]) -> list[Beside]:
    """Claims that hold the name of an entity, fit all else that was asked, and are not tagged with it."""
    of_claims = asked_of_claims(question)
    if of_claims is None or condition.field != "about" or condition.value in kb.data.sources:
        return []
    entity = kb.entity(condition.value)
    names = [name for name in (entity.name, *entity.aliases) if not set(fold(name).split()) <= STOP_WORDS]
    if not names:
        return []
    words = one_of(
        Condition(field="words", value=name) for name in {run(name): name for name in reversed(names)}.values()
    )
    wider = replace(instead(of_claims, condition, words, replace(condition, negated=True)), order="", count=False)
    return _offered(kb, wider, "untagged", "untagged claim", "more claim" if ids and not condition.negated else "claim")


def _kin(kb: Knowledge, question: Question, condition: Condition) -> Iterator[Beside]:
    """The answers for a whole that the entity is part of, and for its parts."""
    parts = kb.parts(condition.value)
    members = [] if condition.value in kb.index.about else kb.members(condition.value)
    kin = [("part", kin_id) for kin_id in parts]
    kin += [("led or based", kin_id) for kin_id in members if kin_id not in parts]
    kin += [("whole", kin_id) for kin_id in kb.entity(condition.value).part_of]
    for sort, kin_id in kin:
        wider = instead(question, condition, replace(condition, value=kin_id))
        yield from _offered(kb, wider, sort, name=kb.name(condition.value), kin=kb.name(kin_id))


def _relations(kb: Knowledge, condition: Condition, others: set[str]) -> Iterator[Beside]:
    """What claims state with the same predicate: what was named as the thing, in the other role, its wholes and parts.

    The thing is what is supplied, and not to whom.
    """

    def stating(entity_id: str) -> Iterator[tuple[str, Relation]]:
        for claim_id, relation in kb.stated_by(kb.index.about.get(entity_id, ())):
            if relation.predicate == condition.value and others.isdisjoint((relation.subject, relation.object)):
                yield claim_id, relation

    if condition.field == "states":
        ends = [(condition.qualifier, "subject", condition.object), (condition.object, "object", condition.qualifier)]
    else:
        ends = [(condition.qualifier, "object" if condition.field == "subject-of" else "subject", "")]
    if condition.field != "thing-of":
        thing, _, subject = ends[-1]
        for claim_id, relation in stating(thing):
            if thing in relation.of and subject in ("", relation.subject):
                yield Beside(say("thing and no end", relation=stated(kb, claim_id, relation)), (claim_id,))
        # of whom it is asked, with something else; or of who is named, the other way round
        (entity_id, end, _), name = ends[0], "another object" if condition.field == "states" else "turned relation"
        place = 0 if condition.field == "states" else 1
        turned = ((key, each) for key, each in stating(entity_id) if entity_id == _ends(each, end)[place])
        for claim_id, relation in islice(turned, MOST_TURNED):
            yield Beside(say(name, relation=stated(kb, claim_id, relation)), (claim_id,))
    for entity_id, end, opposite in ends:
        wholes = kb.entity(entity_id).part_of
        for kin_id in (*wholes, *kb.parts(entity_id)):
            for claim_id, relation in stating(kin_id):
                near, far = _ends(relation, end)
                if near == kin_id and opposite in ("", far):
                    name = "whole relation" if kin_id in wholes else "part relation"
                    says = say(name, name=kb.name(entity_id), relation=stated(kb, claim_id, relation))
                    yield Beside(says, (claim_id,))


def _ends(relation: Relation, end: str) -> tuple[str, str]:
    """What stands at one end of a relation, and at the other."""
    ends = relation.subject, relation.object
    return ends if end == "subject" else ends[::-1]


def _both(kb: Knowledge, condition: Condition) -> list[Beside]:
    """The claims that mention both ends of a relation that no claim states."""
    if condition.field != "states":
        return []
    ends = condition.qualifier, condition.object
    wider = Question(target="claims", where=tuple(Condition(field="about", value=end) for end in ends))
    left, right = map(kb.name, ends)
    return _offered(kb, wider, "both ends of claims", "both ends of a claim", left=left, right=right)


def _parts_speaking(kb: Knowledge, question: Question, condition: Condition) -> Iterator[Beside]:
    """What is said by the one that was named, or by an actor who belongs to it: on what was asked, or at all."""
    for actor_id in kb.speakers_for(condition.value):
        by_part = Condition(field="by", value=actor_id)
        names = {"speaker": kb.name(actor_id), "name": kb.name(condition.value)}
        name = "speaks" if actor_id == condition.value else "speaker for"
        wider = instead(question, condition, by_part), Question(target="claims", where=(by_part,))
        yield from _offered(kb, wider[0], name, **names) or _offered(kb, wider[1], name, **names)
