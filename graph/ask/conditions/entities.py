"""What may be asked of actors, projects and concepts, also in the verbs of the dataset's predicates."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from graph.ask.conditions.row import ConditionType, as_written, being, flagged, looked_up, said
from graph.ask.question import Condition
from graph.knowledge import Knowledge
from graph.knowledge.paths import neighbours, within_steps
from graph.records import ENTITY_SECTIONS, KINDS, Relation


def steps_allowed(number: str) -> bool:
    """Whether so many steps may be asked for: beyond six everything is linked with everything."""
    return number in tuple("123456")


def _neighbours(kb: Knowledge, condition: Condition) -> dict[str, None]:
    return neighbours(kb, condition.value)


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
    predicate_id, end, further = condition.value, condition.qualifier, condition.object
    if condition.field == "thing-of":
        between = kb.index.stated_between.get((predicate_id, end, further), ())
        for claim_id, relation in between if further else kb.index.stated.get((predicate_id, end), ()):
            if relation.subject == end:
                yield from ((claim_id, relation, entity_id) for entity_id in relation.of)
        return
    symmetric = kb.data.predicates[predicate_id].is_symmetric
    for claim_id, relation in kb.index.stated.get((predicate_id, end, further) if further else (predicate_id, end), ()):
        if relation.object == end and (symmetric or condition.field == "subject-of"):
            yield claim_id, relation, relation.subject
        if relation.subject == end and (symmetric or condition.field == "object-of"):
            yield claim_id, relation, relation.object


def _related(kb: Knowledge, condition: Condition) -> Iterable[str]:
    return dict.fromkeys(entity_id for _, _, entity_id in relations(kb, condition))


def _relation(example: str) -> ConditionType:
    """The other end of a relation, or what it is about, which is said in the words of its predicate."""
    return ConditionType(
        ("", "", ""), sections=("predicates",), relation=True, matches=looked_up(_related), lookup=_related,
        example=example,
    )  # fmt: skip


ENTITIES: dict[str, ConditionType] = {
    "is": being("huawei", *ENTITY_SECTIONS),
    "with": ConditionType(
        said("appears with {}"), sections=ENTITY_SECTIONS,
        matches=looked_up(_neighbours), lookup=_neighbours, example="with:hikvision",
    ),
    "within": ConditionType(
        said("is within {} of {}"), sections=ENTITY_SECTIONS,
        matches=lambda kb, entity_id, c: entity_id in within_steps(kb, c.value, int(c.qualifier)),
        lookup=lambda kb, c: within_steps(kb, c.value, int(c.qualifier)),
        example="within:hikvision@2",
    ),
    "part-of": ConditionType(
        said("is part of {}"), sections=ENTITY_SECTIONS,
        matches=lambda kb, entity_id, c: c.value in kb.entity(entity_id).part_of,
        example="part-of:china",
    ),
    "subject-of": _relation("subject-of:supplies@kazakhstan"),
    "thing-of": _relation("thing-of:supplies@hikvision"),
    "object-of": _relation("object-of:supplies@hikvision"),
    "finding": flagged("entities", "without-claims"),
    "kind": ConditionType(
        said("is of the kind {}"), values=as_written(KINDS),
        matches=lambda kb, entity_id, c: kb.entity(entity_id).kind == c.value,
        example="kind:company",
    ),
    "has": ConditionType(
        said("is {}"), values={"words": "quoted or reported", "claims": "mentioned"},
        matches=lambda kb, entity_id, c: entity_id in (kb.index.said_by if c.value == "words" else kb.index.about),
        example="has:words",
    ),
}  # fmt: skip
