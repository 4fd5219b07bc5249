"""Questions in code that read like the question: `kb.claims.citing("jardine-2019").about("huawei")`.

Every step gives a new question and looks nothing up; the answer is worked out when it is first asked for (by `len`,
iteration, or one of the methods of an answer). Records are named by their id or any name that a reader would use.
`but_not` denies the next step, and `|` joins two questions of one condition each:

>>> import graph
>>> kb = graph.load()
>>> kb.claims.citing("Jardine 2019").but_not.about("China").query
'claims cites:jardine-2019 -about:china'
>>> (kb.claims.citing("jardine-2019") | kb.claims.about("hikvision")).query
'claims cites:jardine-2019|about:hikvision'
"""

from __future__ import annotations

from typing import Self

from graph.ask.conditions import direction, steps_allowed, takes_thing
from graph.ask.fluent.query import Query, page_text
from graph.ask.question import Condition, NotUnderstood, Target
from graph.ask.sentences import say

__all__ = ["Actors", "Claims", "Concepts", "Entities", "Passages", "Projects", "Query", "Sources"]


class Claims(Query):
    """Questions about claims."""

    target: Target = "claims"

    def citing(self, *sources: str, page: str | int = "") -> Self:
        """That cite each of these sources, on a page where one is given."""
        return self.where("cites", *sources, qualifier=page_text(page))

    def quoting(self, *sources: str) -> Self:
        """That quote each of these sources word for word."""
        return self.where("quotes", *sources)

    def citing_kind(self, kind: str) -> Self:
        """That cite a source of this kind, such as "state media"."""
        return self.where("kind", kind)

    def citing_exactly(self, count: int) -> Self:
        """That cite so many sources."""
        return self.where("sources", count)

    def citing_at_least(self, count: int) -> Self:
        """That cite so many sources or more."""
        return self.where("at-least", count)

    def citing_only_kind(self, kind: str) -> Self:
        """That cite something, and nothing that is not of this kind."""
        return self.where("only-kind", kind)

    def about(self, *entities: str) -> Self:
        """That mention each of these actors, projects and concepts."""
        return self.where("about", *entities)

    def said_by(self, *actors: str) -> Self:
        """In which each of these actors is quoted or reported."""
        return self.where("by", *actors)

    def own(self) -> Self:
        """In which the author of the work speaks, and neither a cited work nor whom it quotes."""
        return self.where("voice", "author")

    def in_section(self, heading: str) -> Self:
        """That stand in this section of the text."""
        return self.where("section", heading)

    def in_paragraph(self, number: int) -> Self:
        """That stand in the paragraph with this number, in whichever section."""
        return self.where("paragraph", number)

    def of_modality(self, modality: str) -> Self:
        """That are asserted, reported, hedged, predicted or normative."""
        return self.where("modality", modality)

    def checked(self, verdict: str, source: str = "") -> Self:
        """With a citation (of this source) whose check found this: confirmed, partly, not reached, never ..."""
        source_id = self.names.resolve(source, ("sources",), (0, 0)) if source else ""
        return self.where("check", verdict, qualifier=source_id)

    def found(self, verdict: str) -> Self:
        """Of which a check, of a citation or of the claim itself, found this: confirmed, contradicted ..."""
        return self.where("verdict", verdict)

    def without_page(self) -> Self:
        """With a citation that names no page or other place in the cited work."""
        return self.where("lacks", "page")

    def holding(self, words: str) -> Self:
        """That hold these words in a row, whatever their endings."""
        return self.where("words", words)

    def with_years(self, year: int | None = None) -> Self:
        """That give a year, or speak of this one."""
        return self.where("has", "years") if year is None else self.where("year", year)

    def with_figures(self, unit: str = "") -> Self:
        """That give figures, in this unit where one is given."""
        return self.where("unit", unit) if unit else self.where("has", "figures")

    def stating(self, subject: str, predicate: str, object_: str) -> Self:
        """That state this relation: `stating("hikvision", "supplies", "kazakhstan")`."""
        predicate_id = self.names.resolve(predicate, ("predicates",), (0, 0))
        subject_id, object_id = self.entity(subject), self.entity(object_)
        return self.having(Condition(field="states", value=predicate_id, qualifier=subject_id, object=object_id))

    def flagged(self, kind: str) -> Self:
        """At which this kind of finding of the audit points, such as one-source."""
        return self.where("finding", kind)

    def graded(self, word: str) -> Self:
        """That rest on what this word says: confirmed, partly, not reached, the author's ..."""
        return self.where("support", word)

    def supporting(self, claim: str) -> Self:
        """That are a reason or an example for this claim."""
        return self.where("supports", claim)

    def supported_by(self, claim: str) -> Self:
        """For which this claim is a reason or an example."""
        return self.where("supported-by", claim)

    def contrasting_with(self, claim: str) -> Self:
        """That stand against this claim, whichever of the two the text has say so."""
        return self.where("contrasts", claim)

    def qualifying(self, claim: str) -> Self:
        """That limit this claim or make it more exact."""
        return self.where("qualifies", claim)

    def qualified_by(self, claim: str) -> Self:
        """That this claim limits or makes more exact."""
        return self.where("qualified-by", claim)

    def causing(self, claim: str) -> Self:
        """That bring about what this claim says."""
        return self.where("causes", claim)

    def caused_by(self, claim: str) -> Self:
        """That are brought about by what this claim says."""
        return self.where("caused-by", claim)


class Sources(Query):
    """Questions about sources."""

    target: Target = "sources"

    def cited_for(self, *entities: str) -> Self:
        """That are cited for each of these actors, projects and concepts."""
        return self.where("about", *entities)

    def cited_in(self, *claims: str) -> Self:
        """That each of these claims cites."""
        return self.where("for", *claims)

    def quoting(self, *actors: str) -> Self:
        """Through which the words of each of these actors are known."""
        return self.where("quotes", *actors)

    def of_kind(self, kind: str) -> Self:
        """Of this kind, such as "news analysis"."""
        return self.where("kind", kind)

    def flagged(self, kind: str) -> Self:
        """At which this kind of finding of the audit points, such as too-old."""
        return self.where("finding", kind)

    def older_than(self, year: int) -> Self:
        """That came out before this year."""
        return self.where("before", year)

    def newer_than(self, year: int) -> Self:
        """That came out after this year."""
        return self.where("after", year)

    def of_year(self, year: int) -> Self:
        """That came out in this year."""
        return self.where("year", year)

    def cited_by_at_least(self, count: int) -> Self:
        """That so many claims cite, or more."""
        return self.where("at-least", count)

    def cited_by(self, count: int) -> Self:
        """That so many claims cite; 0 for those that none does."""
        return self.where("claims", count)

    def most_cited(self) -> Self:
        """Those first that most claims cite. There is no denying an order: behind `but_not` it is a ValueError."""
        return self.ordered("cited")


class Entities(Query):
    """Questions about actors, projects and concepts together."""

    target: Target = "entities"

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


class Passages(Query):
    """Questions about passages."""

    target: Target = "passages"

    def citing(self, *sources: str, page: str | int = "") -> Self:
        """From which claims are read that cite each of these sources."""
        return self.where("cites", *sources, qualifier=page_text(page))

    def about(self, *entities: str) -> Self:
        """From which claims are read that mention each of these."""
        return self.where("about", *entities)

    def holding(self, *claims: str) -> Self:
        """From which each of these claims is read."""
        return self.where("for", *claims)

    def in_section(self, heading: str) -> Self:
        """That stand in this section of the text."""
        return self.where("section", heading)

    def in_paragraph(self, number: int) -> Self:
        """That stand in the paragraph with this number, in whichever section."""
        return self.where("paragraph", number)
