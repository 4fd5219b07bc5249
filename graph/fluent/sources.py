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
        """Whose entry is without this: url, doi, isbn, publisher, place, container, year, accessed or author."""
        return self.where("lacks", detail)

    def with_authors(self, count: int) -> Self:
        """That have so many authors."""
        return self.where("authors", count)

    def with_authors_at_least(self, count: int) -> Self:
        """That have so many authors, or more."""
        return self.where("authors-at-least", count)

    def published_in(self, place: str) -> Self:
        """That were published in this place."""
        return self.where("place", place)

    def of_form(self, form: str) -> Self:
        """Of this form, whatever their kind, such as "newspaper article"."""
        return self.where("form", form)

    def with_wrong(self, part: str) -> Self:
        """Whose entry has this wrong, by its corrections: author, year, date, title, publisher or page."""
        return self.where("corrects", part)

    def only_found(self, verdict: str) -> Self:
        """All checks of whose citations found this, such as confirmed."""
        return self.where("only-verdict", verdict)

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
