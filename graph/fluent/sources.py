"""Questions about sources."""

from __future__ import annotations

from typing import Self

from graph.ask.question import Target
from graph.fluent.query import Query


class Sources(Query):
    """Questions about sources."""

    target: Target = "sources"

    def being(self, *sources: str) -> Self:
        """That are this one; behind `but_not`, others."""
        return self.where("is", *sources)

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

    def made_by(self, maker: str) -> Self:
        """By this author, by the whole name or the family name; in this journal or paper; or by this publisher."""
        return self.where("by", maker)

    def lacking(self, detail: str) -> Self:
        """Whose entry is without this: url, doi, year or author."""
        return self.where("lacks", detail)

    def flagged(self, kind: str) -> Self:
        """At which this kind of finding of the audit points, such as too-old."""
        return self.where("finding", kind)

    def older_than(self, year: int) -> Self:
        """That came out before this year."""
        return self.where("before", year)

    def newer_than(self, year: int) -> Self:
        """That came out after this year."""
        return self.where("after", year)

    def of_year(self, year: int | str) -> Self:
        """That came out in this year, or in a span of years: "2013-2017"."""
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
