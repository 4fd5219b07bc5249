"""Questions about actors, projects and concepts."""

from __future__ import annotations

from typing import Self

from graph.ask.conditions import direction, steps_allowed, takes_thing
from graph.ask.question import Condition, NotUnderstood, Target
from graph.ask.sentences import say
from graph.fluent.query import Query


class Entities(Query):
    """Questions about actors, projects and concepts together."""

    target: Target = "entities"

    def being(self, *entities: str) -> Self:
        """That are this one; behind `but_not`, others."""
        return self.where("is", *entities)

    def appearing_with(self, *entities: str) -> Self:
        """That some claim mentions together with each of these."""
        return self.where("with", *entities)

    def within(self, steps: int, of: str) -> Self:
        """That a chain of so many claims, or fewer, links with this one."""
        if not steps_allowed(str(steps)):
            raise NotUnderstood("not a question", say("steps range"))
        return self.where("within", of, qualifier=str(steps))

    def part_of(self, whole: str) -> Self:
        """That are part of this one."""
        return self.where("part-of", whole)

    def of_kind(self, kind: str) -> Self:
        """Of this kind, such as "company"."""
        return self.where("kind", kind)

    def quoted(self) -> Self:
        """Who is quoted or reported somewhere."""
        return self.where("has", "words")

    def flagged(self, kind: str) -> Self:
        """At which this kind of finding of the audit points, such as without-claims."""
        return self.where("finding", kind)

    def mentioned(self) -> Self:
        """That some claim mentions."""
        return self.where("has", "claims")

    def most_mentioned(self) -> Self:
        """Those first that most claims mention. Behind `but_not` it is a ValueError, too."""
        return self.ordered("mentioned")

    def doing(self, predicate: str, to: str, of: str = "") -> Self:
        """Who does this to somebody: `doing("supplies", to="kazakhstan", of="facial-recognition")`."""
        return self._related("subject-of", predicate, to, of)

    def done(self, predicate: str, by: str) -> Self:
        """To whom somebody does this: `done("supplies", by="huawei")`."""
        return self._related("object-of", predicate, by, "")

    def _related(self, field: str, predicate: str, end: str, product: str) -> Self:
        """That stand in a relation to what is at its other end; the product is what is supplied, financed or shared."""
        kb = self.names.kb
        predicate_id = self.names.resolve(predicate, ("predicates",), (0, 0))
        if product and not takes_thing(kb, predicate_id):
            raise NotUnderstood("not a question", f'"{kb.data.predicates[predicate_id].reads}" takes no thing')
        object_ = self.entity(product) if product else ""
        seeking = direction(kb, predicate_id, field)
        condition = Condition(field=seeking, value=predicate_id, qualifier=self.entity(end), object=object_)
        return self.having(condition)


class Actors(Entities):
    """Questions about actors."""

    target: Target = "actors"


class Projects(Entities):
    """Questions about projects."""

    target: Target = "projects"


class Concepts(Entities):
    """Questions about concepts."""

    target: Target = "concepts"
