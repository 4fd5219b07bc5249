"""The tables as Ibis expressions, bound to no engine, and what most conditions are made of.

Whatever is selected is a table with the column `id`. Where its order counts, it has further columns, its keys: `k0`,
`k1`, ..., smallest first (see `graph.engines.compile`).
"""

from __future__ import annotations

from functools import cached_property
from typing import Any

from graph.records import ENTITY_SECTIONS
from graph.tables import Column, tables
from graph.tables.derived import DERIVED

Expression = Any  # Ibis builds its expressions' classes as it goes
TYPES = {"text": "string", "count": "int64", "number": "float64", "truth": "boolean"}
SECTION = 10**9  # between the positions of two sections of entities


class Relations:
    """The tables of `export parquet`, and what is joined of them: citations, mentions, relations in reading order."""

    def table(self, name: str) -> Expression:
        """A table by name, as it was written."""
        import ibis

        table = tables()[name]
        columns = (*table.columns, *DERIVED.get(name, ()))
        return ibis.table({column.name: _type(column) for column in columns}, name=name)

    @cached_property
    def claims(self) -> Expression:
        """The claims."""
        return self.table("claims")

    @cached_property
    def ranks(self) -> Expression:
        """The claims by their place in reading order alone: `claim`, `rank`."""
        return self.claims.select(claim=self.claims.id, rank=self.claims.position)

    @cached_property
    def sources(self) -> Expression:
        """The sources, with the year in which each came out, or none."""
        sources = self.table("sources")
        return sources.mutate(year=sources.issued.substr(0, 4).cast("int64"))

    @cached_property
    def works(self) -> Expression:
        """The works from which claims are read: `id`."""
        passages, header = self.table("passages"), self.table("dataset")
        works = passages.select(id="source").union(header.select(id="reads"))
        return works.filter(works.id.notnull()).distinct()

    @cached_property
    def entities(self) -> Expression:
        """Actors, projects and concepts in one: `id`, `name`, `section`, `kind`, `part_of`, `began`, `position`."""
        import ibis

        parts = []
        for number, section in enumerate(ENTITY_SECTIONS):
            part = self.table(section)
            position = part.position + number * SECTION
            parts.append(
                part.select("id", "name", "kind", "part_of", "began", section=ibis.literal(section), position=position)
            )
        return ibis.union(*parts)

    @cached_property
    def citations(self) -> Expression:
        """The citations, each with the `rank` of its claim."""
        citations = self.table("citations")
        return citations.inner_join(self.ranks, "claim")

    @cached_property
    def mentions(self) -> Expression:
        """Which claim mentions which entity: `claim`, `rank`, `entity`, and `place` among what the claim mentions."""
        return self.items("claims", "mentions").rename(entity="mentions")

    @cached_property
    def topics(self) -> Expression:
        """Which claim mentions which entity, or is about which work: `claim`, `rank` and `topic`."""
        import ibis

        works = self.items("claims", "about").rename(topic="about").semi_join(self.sources.select(topic="id"), "topic")
        entities = self.mentions.rename(topic="entity")
        return ibis.union(*(rows.select("claim", "rank", "topic") for rows in (entities, works)))

    @cached_property
    def said_by(self) -> Expression:
        """Which claim is said by which actor."""
        return self.items("claims", "said_by").rename(actor="said_by")

    @cached_property
    def speakers(self) -> Expression:
        """Which work or actor speaks in which claim, from the work that is read to whom it quotes."""
        return self.items("claims", "speakers").rename(speaker="speakers")

    @cached_property
    def read_from(self) -> Expression:
        """Which claim was read from which passage."""
        return self.items("claims", "passage")

    def items(self, name: str, column: str) -> Expression:
        """The items of a list of claims, a row each: `claim`, `rank`, the item, and its `place` in the list."""
        table = self.table(name)
        rows = table.select(column, claim=table.id, rank=table.position)
        return rows.unnest(column, offset="place")

    @cached_property
    def stated(self) -> Expression:
        """The relations that claims state, each with the `rank` of its claim."""
        return self.table("relations").inner_join(self.ranks, "claim")

    @cached_property
    def arguments(self) -> Expression:
        """The arguments, each with the `rank` of the claim that makes it."""
        return self.table("arguments").inner_join(self.ranks, "claim")

    @cached_property
    def contrasts(self) -> Expression:
        """Which claim stands against which, from both sides: `claim`, `other`, and the keys of that order."""
        import ibis

        rows = self.arguments.filter(self.arguments.kind == "contrasts")
        forth = rows.select("claim", "other", k0=ibis.literal(0, "int64"), k1=rows.position.cast("int64"))
        back = rows.select(claim=rows.other, other=rows.claim, k0=ibis.literal(1, "int64"), k1=rows["rank"])
        return ibis.union(forth, back)

    @cached_property
    def cited(self) -> Expression:
        """Which claim cites which source, once each: `claim`, `source`, `kind`."""
        pairs = self.table("citations").select("claim", "source").distinct()
        return pairs.inner_join(self.sources.select(source=self.sources.id, kind=self.sources.kind), "source")


def _type(column: Column) -> str:
    return f"array<{TYPES[column.type]}>" if column.is_list else TYPES[column.type]
