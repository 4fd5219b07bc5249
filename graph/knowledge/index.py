"""Who points at what: dictionaries from an id to the ids that point at it.

They answer nearly every question in time that grows with the answer, at a tenth of the memory and time of the graph.
"""

from __future__ import annotations

from collections import defaultdict
from functools import cached_property

from graph.records import NO_ARGUMENTS, SECTIONS, Dataset, Relation

Stated = tuple[str, Relation]  # the id of a claim, and a relation that it states


class Index:
    """Who points at what. Every list of claims is in reading order.

    `section` has the section of every record by its id. `citing`, `about`, `said_by` and `read_from` have the ids of
    claims by the id of the source, entity or work, actor or passage that they point at; `argued` has, by the id of a
    claim, the kinds of arguments that others make for or against it, each with the id of the claim that makes it. What
    nothing points at is no key of theirs, and asking for it raises KeyError.
    """

    def __init__(self, data: Dataset) -> None:
        self._data = data
        self.section: dict[str, str] = {key: section for section in SECTIONS for key in getattr(data, section)}
        self.claims: list[str] = _in_reading_order(data)
        self.citing: defaultdict[str, list[str]] = defaultdict(list)
        self.about: defaultdict[str, list[str]] = defaultdict(list)
        self.said_by: defaultdict[str, list[str]] = defaultdict(list)
        self.read_from: defaultdict[str, list[str]] = defaultdict(list)
        self.argued: defaultdict[str, list[tuple[str, str]]] = defaultdict(list)
        for claim_id in self.claims:
            claim = data.claims[claim_id]
            for source_id in {citation.source: None for citation in claim.cites}:
                self.citing[source_id].append(claim_id)
            for entity_id in claim.mentions():
                self.about[entity_id].append(claim_id)
            for actor_id in claim.said_by:
                self.said_by[actor_id].append(claim_id)
            for passage_id in claim.passage:
                self.read_from[passage_id].append(claim_id)
            for kind, aim in claim.argues.pairs() if claim.argues is not NO_ARGUMENTS else ():
                self.argued[aim].append((kind, claim_id))
        for index in (self.citing, self.about, self.said_by, self.read_from, self.argued):
            index.default_factory = None  # from here on a lookup never adds a key

    @cached_property
    def through(self) -> dict[str, list[str]]:
        """The claims that cite something at second hand, by the source through which they do."""
        claims: defaultdict[str, list[str]] = defaultdict(list)
        for claim_id in self.claims:
            for source_id in {cited.through: None for cited in self._data.claims[claim_id].cites if cited.through}:
                claims[source_id].append(claim_id)
        return dict(claims)

    @cached_property
    def stated(self) -> dict[tuple[str, ...], list[Stated]]:
        """The relations that claims state, in reading order: by predicate and an end, and by these and a thing.

        What is supplied, handed over or shared is a thing of the relation, in its field `of`.
        """
        stated: defaultdict[tuple[str, ...], list[Stated]] = defaultdict(list)
        for claim_id in self.claims:
            for relation in self._data.claims[claim_id].states:
                for end in {relation.subject: None, relation.object: None}:
                    for thing in ((), *((thing_id,) for thing_id in dict.fromkeys(relation.of))):
                        stated[relation.predicate, end, *thing].append((claim_id, relation))
        return dict(stated)

    @cached_property
    def stated_between(self) -> dict[tuple[str, str, str], list[Stated]]:
        """The relations that claims state, in reading order, by predicate, subject and object."""
        stated: defaultdict[tuple[str, str, str], list[Stated]] = defaultdict(list)
        for claim_id in self.claims:
            for relation in self._data.claims[claim_id].states:
                stated[relation.predicate, relation.subject, relation.object].append((claim_id, relation))
        return dict(stated)

    @cached_property
    def rank(self) -> dict[str, int]:
        """The position of every claim in reading order, from 0."""
        return {claim_id: position for position, claim_id in enumerate(self.claims)}

    @cached_property
    def passage_rank(self) -> dict[str, int]:
        """The position of every passage in the order of the files, which is that of the text, from 0."""
        return {passage_id: position for position, passage_id in enumerate(self._data.passages)}


def _in_reading_order(data: Dataset) -> list[str]:
    """Claims by the first passage they were read from; those without one last; otherwise as they stand in the files."""
    rank = {passage_id: position for position, passage_id in enumerate(data.passages)}
    first = {
        claim_id: min(map(rank.__getitem__, claim.passage), default=len(rank))
        for claim_id, claim in data.claims.items()
    }
    return sorted(first, key=first.__getitem__)
