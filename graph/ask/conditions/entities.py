"""What may be asked of actors, projects and concepts, also in the verbs of the dataset's predicates."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from graph.ask.conditions.row import ConditionType, as_written, flagged
from graph.ask.paths import neighbours, within_steps
from graph.ask.question import Condition
from graph.knowledge import Knowledge
from graph.records import ENTITY_SECTIONS, KINDS, Relation


def steps_allowed(number: str) -> bool:
    """Whether so many steps may be asked for: beyond six everything is linked with everything."""
    return number in tuple("123456")


def _appears_with(kb: Knowledge, entity_id: str, condition: Condition) -> bool:
    return entity_id != condition.value and any(
        condition.value in kb.data.claims[claim_id].mentions() for claim_id in kb.index.about.get(entity_id, ())
    )


def direction(kb: Knowledge, predicate_id: str, field: str) -> str:
    """The field for the end that is sought: of a relation that reads the same both ways it is always the subject."""
    return "subject-of" if kb.data.predicates[predicate_id].is_symmetric and field == "object-of" else field


def takes_thing(kb: Knowledge, predicate_id: str) -> bool:
    """Whether one can say what: "supplies cameras to Kazakhstan", but not "competes with cameras to Kazakhstan"."""
    return " " not in kb.data.predicates[predicate_id].reads


def relations(kb: Knowledge, condition: Condition) -> Iterator[tuple[str, Relation, str]]:
    """The stated relations that a condition speaks of: the claim, the relation, and the entity that is sought in it.

    `subject-of` seeks who does it to the qualifier, `object-of` to whom the qualifier does it, `thing-of` what the
    qualifier supplies, finances or shares; the condition's object is what is supplied, or behind `thing-of` to whom.
    """
    symmetric = kb.data.predicates[condition.value].is_symmetric
    for claim_id in kb.index.about.get(condition.qualifier, ()):
        for relation in kb.data.claims[claim_id].states:
            if relation.predicate != condition.value:
                continue
            if condition.field == "thing-of":
                if relation.subject == condition.qualifier and condition.object in ("", relation.object):
                    yield from ((claim_id, relation, entity_id) for entity_id in relation.of)
                continue
            if condition.object and condition.object not in relation.of:
                continue
            if relation.object == condition.qualifier and (symmetric or condition.field == "subject-of"):
                yield claim_id, relation, relation.subject
            if relation.subject == condition.qualifier and (symmetric or condition.field == "object-of"):
                yield claim_id, relation, relation.object


def _related(kb: Knowledge, condition: Condition) -> Iterable[str]:
    return dict.fromkeys(entity_id for _, _, entity_id in relations(kb, condition))


def _is_related(kb: Knowledge, entity_id: str, condition: Condition) -> bool:
    return any(related_id == entity_id for _, _, related_id in relations(kb, condition))


def _relation(example: str) -> ConditionType:
    """The other end of a relation, or what it is about, which is said in the words of its predicate."""
    return ConditionType(
        "", "", "", sections=("predicates",), relation=True, matches=_is_related, lookup=_related, example=example
    )


ENTITIES: dict[str, ConditionType] = {
    "with": ConditionType(
        "appear with {}", "do not appear with {}", "appears with {}", sections=ENTITY_SECTIONS,
        matches=_appears_with, lookup=lambda kb, c: neighbours(kb, c.value),
        example="with:hikvision",
    ),
    "within": ConditionType(
        "are within {} of {}", "are not within {} of {}", "is within {} of {}", sections=ENTITY_SECTIONS,
        matches=lambda kb, entity_id, c: entity_id in within_steps(kb, c.value, int(c.qualifier)),
        lookup=lambda kb, c: within_steps(kb, c.value, int(c.qualifier)),
        example="within:hikvision@2",
    ),
    "part-of": ConditionType(
        "are part of {}", "are not part of {}", "is part of {}", sections=ENTITY_SECTIONS,
        matches=lambda kb, entity_id, c: c.value in kb.entity(entity_id).part_of,
        example="part-of:china",
    ),
    "subject-of": _relation("subject-of:supplies@kazakhstan"),
    "thing-of": _relation("thing-of:supplies@hikvision"),
    "object-of": _relation("object-of:supplies@hikvision"),
    "finding": flagged("entities", "without-claims"),
    "kind": ConditionType(
        "are of the kind {}", "are not of the kind {}", "is of the kind {}", values=as_written(KINDS),
        matches=lambda kb, entity_id, c: kb.entity(entity_id).kind == c.value,
        example="kind:company",
    ),
    "has": ConditionType(
        "are {}", "are not {}", "is {}", values={"words": "quoted or reported", "claims": "mentioned"},
        matches=lambda kb, entity_id, c: entity_id in (kb.index.said_by if c.value == "words" else kb.index.about),
        example="has:words",
    ),
}  # fmt: skip
