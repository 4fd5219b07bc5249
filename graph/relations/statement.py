"""What a picture draws: a relation, or in a large dataset all relations of one kind of entity to another."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import NamedTuple

from graph.knowledge import Knowledge
from graph.relations.stated import StatedRelation, complement, stated_relations, verb_of
from graph.wording import called

MOST_DRAWN = 400  # relations, beyond which kinds of entity stand for them
SINGULAR = {"actors": "actor", "projects": "project", "concepts": "concept"}


@dataclass(frozen=True)
class Statement:
    """Subject, verb and object as they are drawn, and what the stroke between them looks like.

    `subject` and `object` tell apart what has the same name. `grade` is empty where many relations stand behind it;
    `count` says how many, or how many claims state the one. `address` is the state of the page that reads them.
    """

    subject: str
    subject_name: str
    subject_section: str
    verb: str
    object: str
    object_name: str
    object_section: str
    complement: str
    grade: str
    is_firm: bool
    is_denied: bool
    count: int
    address: str


class Kind(NamedTuple):
    """All relations of one kind of entity to another by one verb."""

    statement: Statement
    relations: tuple[StatedRelation, ...]


def is_large(kb: Knowledge) -> bool:
    """Whether there are more relations than anybody could look at."""
    return len(stated_relations(kb)) > MOST_DRAWN


def statements(kb: Knowledge, relations: Iterable[StatedRelation]) -> list[Statement]:
    """Relations as they are drawn."""
    section = kb.index.section
    return [
        Statement(
            relation.subject,
            kb.name(relation.subject),
            section[relation.subject],
            verb_of(kb, relation),
            relation.object,
            called(kb, relation.object),
            section[relation.object],
            complement(kb, relation),
            relation.grade,
            relation.is_firm,
            relation.is_denied,
            len(relation.claim_ids),
            relation.address,
        )
        for relation in relations
    ]


def kinds(kb: Knowledge, relations: Iterable[StatedRelation]) -> list[Kind]:
    """Relations by the kinds of their ends and their verb, those of most relations first."""
    groups: dict[tuple[str, str, str, bool], list[StatedRelation]] = {}
    for relation in relations:
        key = (_kind(kb, relation.subject), relation.predicate, _kind(kb, relation.object), relation.is_denied)
        groups.setdefault(key, []).append(relation)
    busiest = sorted(groups.items(), key=lambda group: (-len(group[1]), group[0]))
    return [
        Kind(_of_kind(kb, key, relations, f"#relations-{number}"), tuple(relations))
        for number, (key, relations) in enumerate(busiest)
    ]


def _of_kind(
    kb: Knowledge, key: tuple[str, str, str, bool], relations: list[StatedRelation], address: str
) -> Statement:
    subject, predicate, end, is_denied = key
    reads = kb.data.predicates[predicate].reads
    section = kb.index.section
    return Statement(
        subject, subject, section[relations[0].subject],
        f"{reads} (denied)" if is_denied else reads,
        end, end, section[relations[0].object],
        "", "", True, is_denied, len(relations), address,
    )  # fmt: skip


def _kind(kb: Knowledge, entity_id: str) -> str:
    """The kind of an entity, and where the curator gives none what it is at all: a concept."""
    return kb.entity(entity_id).kind or SINGULAR[kb.index.section[entity_id]]
