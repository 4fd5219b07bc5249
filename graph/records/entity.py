"""An entity: an actor, a project or a concept that claims are about."""

from __future__ import annotations

from typing import Literal, get_args

from graph.records.values import Date, Ids, Text, Texts, field, record

ActorKind = Literal[
    "state", "region", "place", "company", "government body", "international organization", "think tank",
    "university", "media", "court", "party", "association", "body", "group", "people", "person",
    "professional body", "standards body", "non-governmental organization",
]  # fmt: skip
ProjectKind = Literal[
    "initiative", "programme", "policy", "strategy", "project", "infrastructure", "event", "deal", "agreement", "law",
    "case", "software", "currency", "artwork",
]  # fmt: skip
ConceptKind = Literal["concept", "technology", "resource", "issue"]
KINDS: tuple[str, ...] = (*get_args(ActorKind), *get_args(ProjectKind), *get_args(ConceptKind))


@record
class Entity:
    """An actor, a project or a concept."""

    kind: str
    name: Text = field("the usual name")
    aliases: Texts = field("other names and spellings, in any script", default=())
    part_of: Ids = field("what it is a part of", default=())
    based_in: Ids = field("where it has its seat", default=())
    led_by: Ids = field("who leads it", default=())
    began: Date = field("when it began or was announced", default="")
    ended: Date = field("when it ended", default="")
    note: Text = field("what a reader should know, with whose word it is", default="")

    def context(self) -> tuple[tuple[str, Ids], ...]:
        """What the curator knows of it without a claim: the kinds of edges, and the entities that each leads to."""
        return ("part of", self.part_of), ("based in", self.based_in), ("led by", self.led_by)


@record
class Actor(Entity):
    """Somebody who can act: a state, a company, a body, a person, a people."""

    kind: ActorKind = field("what sort of actor it is")


@record
class Project(Entity):
    """Something that actors undertake: an initiative, a policy, a deal, an event."""

    kind: ProjectKind = field("what sort of project it is")


@record
class Concept(Entity):
    """An idea or a technology that claims are about."""

    kind: ConceptKind = field("what sort of concept it is", default="concept")
