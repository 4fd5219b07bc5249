"""Questions about claims, and about the passages from which they are read."""

from __future__ import annotations

from typing import Self

from graph.ask.question import Condition, Target
from graph.fluent.query import Query, page_text


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

    def citing_of_year(self, years: int | str) -> Self:
        """That cite a work of this year, or of a span of years: "2013-2017", "before-2013", "after-2013"."""
        return self.where("cited-year", years)

    def about(self, *entities: str) -> Self:
        """That mention each of these actors, projects and concepts."""
        return self.where("about", *entities)

    def mentioning_exactly(self, count: int) -> Self:
        """That mention so many actors, projects and concepts."""
        return self.where("entities", count)

    def mentioning_at_least(self, count: int) -> Self:
        """That mention so many actors, projects and concepts, or more."""
        return self.where("entities-at-least", count)

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

    def with_years(self, year: int | str | None = None) -> Self:
        """That give a year, or speak of this one, or of one of a span."""
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
