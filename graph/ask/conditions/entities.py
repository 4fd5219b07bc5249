"""What may be asked of actors, projects and concepts, also in the verbs of the dataset's predicates."""

from __future__ import annotations

from collections.abc import Iterator

from graph.ask.conditions.row import Lookup, as_written, condition_types
from graph.ask.question import Condition
from graph.knowledge import Knowledge
from graph.knowledge.paths import neighbours, within_steps
from graph.knowledge.values import ValuesOf
from graph.records import KINDS, Relation


def steps_allowed(number: str) -> bool:
    """Whether so many steps may be asked for: beyond six everything is linked with everything."""
    return number in tuple("123456")


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


LOOKUPS: dict[str, Lookup] = {
    "with": lambda kb, c: neighbours(kb, c.value),
    "within": lambda kb, c: within_steps(kb, c.value, int(c.qualifier)),
    **dict.fromkeys(
        ("subject-of", "object-of", "thing-of"), lambda kb, c: dict.fromkeys(key for _, _, key in relations(kb, c))
    ),
}
VALUES_OF: dict[str, ValuesOf] = {
    "is": lambda _, key: (key,),
    "part-of": lambda kb, key: kb.entity(key).part_of,
    "kind": lambda kb, key: (kb.entity(key).kind,),
    "has": lambda kb, key: ["words"] * (key in kb.index.said_by) + ["claims"] * kb.is_mentioned(key),
}
ENTITIES = condition_types(
    "entities", LOOKUPS, VALUES_OF,
    values={"kind": as_written(KINDS), "has": {"words": "quoted or reported", "claims": "mentioned"}},
)  # fmt: skip
