"""A part of a dataset as a dataset: some claims, and what they stand on."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable

from graph.knowledge import Knowledge
from graph.knowledge.walk import reached
from graph.records import ENTITY_SECTIONS, Arguments, Claim, Dataset


def subset(kb: Knowledge, claim_ids: Iterable[str], description: str) -> Knowledge:
    """The dataset with these claims alone, and the works, passages and entities that they name.

    Arguments to claims that are left out are left out, too, and so are lessons.

    Parameters
    ----------
    kb
        The whole dataset. It stays as it is.
    claim_ids
        The ids of the claims, in the order in which the part has them.
    description
        What stands in the header in place of the whole's description, so that nobody takes the part for the whole.
    """
    data = kb.data
    chosen = {claim_id: data.claims[claim_id] for claim_id in claim_ids}
    claims = {claim_id: _arguing_within(claim, chosen) for claim_id, claim in chosen.items()}
    passages = {passage for claim in claims.values() for passage in claim.passage}
    sources = {data.dataset.reads, *map(data.work_of, passages)}
    for claim in claims.values():
        sources |= {source for citation in claim.cites for source in (citation.source, citation.through)}
        sources |= {*kb.works_of(claim)}
    named = {entity for claim in claims.values() for entity in (*kb.entities_of(claim), *claim.said_by)}
    entities = named | reached(named, kb.wholes).keys()  # the page names the wholes beside them
    sections: dict[str, object] = {
        section: {key: entity for key, entity in getattr(data, section).items() if key in entities}
        for section in ENTITY_SECTIONS
    }
    part: Dataset = dataclasses.replace(
        data,
        dataset=dataclasses.replace(data.dataset, description=description),
        claims=claims,
        passages={key: passage for key, passage in data.passages.items() if key in passages},
        sources={
            key: dataclasses.replace(source, draws_on=tuple(work for work in source.draws_on if work in sources))
            for key, source in data.sources.items()
            if key in sources
        },
        lessons={},
        **sections,  # type: ignore[arg-type]  # three sections by name
    )
    return Knowledge(part, kb.path)


def _arguing_within(claim: Claim, chosen: dict[str, Claim]) -> Claim:
    """The claim with its arguments to claims that are chosen."""
    lists = {kind: tuple(aim for aim in aims if aim in chosen) for kind, aims in claim.argues.lists()}
    return dataclasses.replace(claim, argues=Arguments(**lists))
