"""An entity: an actor, a project or a concept that claims are about."""

from __future__ import annotations

from typing import Literal, get_args

from graph.records.values import Date, Ids, Text, Texts, record, told

ActorKind = Literal[
    "state", "region", "place", "company", "government body", "international organization", "think tank",
    "university", "media", "court", "party", "association", "body", "group", "people", "person",
]  # fmt: skip
ProjectKind = Literal[
    "initiative", "programme", "policy", "strategy", "project", "infrastructure", "event", "deal", "agreement", "law",
]  # fmt: skip
ConceptKind = Literal["concept", "technology", "resource", "issue"]
KINDS: tuple[str, ...] = (*get_args(ActorKind), *get_args(ProjectKind), *get_args(ConceptKind))


@record
class Entity:
    """An actor, a project or a concept."""

    kind: str
    name: Text = told("the usual name")
    aliases: Texts = told("other names and spellings, in any script", default=())
    part_of: Ids = told("what it is a part of", default=())
    based_in: Ids = told("where it has its seat", default=())
    led_by: Ids = told("who leads it", default=())
    began: Date = told("when it began or was announced", default="")
    ended: Date = told("when it ended", default="")
    note: Text = told("what a reader should know, with whose word it is", default="")


@record
class Actor(Entity):
    """Somebody who can act: a state, a company, a body, a person, a people."""

    kind: ActorKind = told("what sort of actor it is")


@record
class Project(Entity):
    """Something that actors undertake: an initiative, a policy, a deal, an event."""

    kind: ProjectKind = told("what sort of project it is")


@record
class Concept(Entity):
    """An idea or a technology that claims are about."""

    kind: ConceptKind = told("what sort of concept it is", default="concept")
