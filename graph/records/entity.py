"""An entity: an actor, a project or a concept that claims are about."""

from __future__ import annotations

from typing import Literal, get_args

from pydantic import Field

from graph.records.values import Date, Ids, Text, Texts, record

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
    name: Text = Field(description="the usual name")
    aliases: Texts = Field(default=(), description="other names and spellings, in any script")
    part_of: Ids = Field(default=(), description="what it is a part of")
    based_in: Ids = Field(default=(), description="where it has its seat")
    led_by: Ids = Field(default=(), description="who leads it")
    began: Date = Field(default="", description="when it began or was announced")
    ended: Date = Field(default="", description="when it ended")
    note: Text = Field(default="", description="what a reader should know, with whose word it is")


@record
class Actor(Entity):
    """Somebody who can act: a state, a company, a body, a person, a people."""

    kind: ActorKind = Field(description="what sort of actor it is")


@record
class Project(Entity):
    """Something that actors undertake: an initiative, a policy, a deal, an event."""

    kind: ProjectKind = Field(description="what sort of project it is")


@record
class Concept(Entity):
    """An idea or a technology that claims are about."""

    kind: ConceptKind = Field(default="concept", description="what sort of concept it is")
