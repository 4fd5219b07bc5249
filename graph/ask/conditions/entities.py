"""What may be asked of actors, projects and concepts, also in the verbs of the dataset's predicates."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from graph.ask.conditions.row import ConditionType, as_said, flagged
from graph.ask.paths import neighbours, within_steps
from graph.ask.question import Condition
from graph.knowledge import Knowledge
from graph.records import ENTITY_SECTIONS, KINDS, Relation

STEPS_RANGE = "the number of steps lies between 1 and 6"


def steps_allowed(number: str) -> bool:
    """Whether so many steps may be asked for: beyond six everything is linked with everything."""
    return number in tuple("123456")


def _appears_with(kb: Knowledge, key: str, condition: Condition) -> bool:
    return key != condition.value and any(
        condition.value in kb.data.claims[claim].mentions() for claim in kb.index.about.get(key, ())
    )


def direction(kb: Knowledge, predicate: str, word: str) -> str:
    """The word for the end that is sought: of a relation that reads the same both ways it is always the subject."""
    record = kb.data.predicates[predicate]
    return "subject-of" if record.reads == record.reversed and word == "object-of" else word


def takes_thing(kb: Knowledge, predicate: str) -> bool:
    """Whether one can say what: "supplies cameras to Kazakhstan", but not "competes with cameras to Kazakhstan"."""
    return " " not in kb.data.predicates[predicate].reads


def relations(kb: Knowledge, condition: Condition) -> Iterator[tuple[str, Relation, str]]:
    """The stated relations that a condition speaks of: the claim, the relation, and the entity that is sought in it.

    `subject-of` seeks who does it to `at`, `object-of` to whom `at` does it, `thing-of` what `at` supplies, finances or
    shares; `of` is the thing, or behind `thing-of` the object.
    """
    predicate = kb.data.predicates[condition.value]
    both = predicate.reads == predicate.reversed  # who cooperates with China: the relation may be stated either way
    for key in kb.index.about.get(condition.at, ()):
        for relation in kb.data.claims[key].states:
            if relation.predicate != condition.value:
                continue
            if condition.word == "thing-of":
                if relation.subject == condition.at and condition.of in ("", relation.object):
                    yield from ((key, relation, thing) for thing in relation.of)
                continue
            if condition.of and condition.of not in relation.of:
                continue
            if relation.object == condition.at and (both or condition.word == "subject-of"):
                yield key, relation, relation.subject
            if relation.subject == condition.at and (both or condition.word == "object-of"):
                yield key, relation, relation.object


def _related(kb: Knowledge, condition: Condition) -> Iterable[str]:
    return dict.fromkeys(entity for _, _, entity in relations(kb, condition))


def _is_related(kb: Knowledge, key: str, condition: Condition) -> bool:
    return any(entity == key for _, _, entity in relations(kb, condition))


ENTITIES: dict[str, ConditionType] = {
    "with": ConditionType(
        "appear with {}", "do not appear with {}", "appears with {}", names=ENTITY_SECTIONS,
        holds=_appears_with, find=lambda kb, c: neighbours(kb, c.value),
    ),
    "within": ConditionType(
        "are within {} of {}", "are not within {} of {}", "is within {} of {}", names=ENTITY_SECTIONS,
        holds=lambda kb, key, c: key in within_steps(kb, c.value, int(c.at)),
        find=lambda kb, c: within_steps(kb, c.value, int(c.at)),
    ),
    "part-of": ConditionType(
        "are part of {}", "are not part of {}", "is part of {}", names=ENTITY_SECTIONS,
        holds=lambda kb, key, c: c.value in kb.entity(key).part_of,
    ),
    "subject-of": ConditionType("", "", "", names=("predicates",), relation=True, holds=_is_related, find=_related),
    "thing-of": ConditionType("", "", "", names=("predicates",), relation=True, holds=_is_related, find=_related),
    "object-of": ConditionType("", "", "", names=("predicates",), relation=True, holds=_is_related, find=_related),
    "finding": flagged("entities"),
    "kind": ConditionType(
        "are of the kind {}", "are not of the kind {}", "is of the kind {}", values=as_said(KINDS),
        holds=lambda kb, key, c: kb.entity(key).kind == c.value,
    ),
    "has": ConditionType(
        "are {}", "are not {}", "is {}", values={"words": "quoted or reported", "claims": "mentioned"},
        holds=lambda kb, key, c: key in (kb.index.said_by if c.value == "words" else kb.index.about),
    ),
}  # fmt: skip
