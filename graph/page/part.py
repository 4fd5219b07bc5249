"""A page about a part: the claims that answer a question, and what they stand on."""

from __future__ import annotations

import dataclasses

from graph.ask.answer import Answer
from graph.build import Knowledge
from graph.page.texts import TEXTS, Texts
from graph.records import ENTITY_SECTIONS, Arguments, Claim, Dataset


def part(found: Answer, texts: Texts = TEXTS) -> Knowledge:
    """The dataset with the claims of an answer alone, and the works, passages and entities that they name.

    Arguments to claims that are left out are left out, too. The question stands in the description: nobody is to take
    the part for the whole.

    Raises
    ------
    ValueError
        When no claim answers the question.
    """
    if found.question.seek not in ("claims", "path", "fall") or not any(key in found.kb.data.claims for key in found):
        raise ValueError(f"no claim answers: {found.reading} A page about a part is made of claims.")
    data, kept = found.kb.data, {key: found.kb.data.claims[key] for key in found if key in found.kb.data.claims}
    claims = {key: _among(claim, kept) for key, claim in kept.items()}
    passages = {place for claim in claims.values() for place in claim.passage}
    sources = {data.dataset.reads, *(data.passages[place].source for place in passages)}
    for claim in claims.values():
        sources |= {source for cited in claim.cites for source in (cited.source, cited.through)}
    entities = {other for claim in claims.values() for other in (*claim.mentions(), *claim.said_by)}
    entities = _with_wholes(found.kb, entities)
    described = texts["part"].format(found.reading, f"{len(claims):,}", f"{len(data.claims):,}")
    header = dataclasses.replace(data.dataset, description=described)
    changed: dict[str, object] = {
        section: {key: one for key, one in getattr(data, section).items() if key in entities}
        for section in ENTITY_SECTIONS
    }
    small: Dataset = dataclasses.replace(
        data,
        dataset=header,
        claims=claims,
        passages={key: one for key, one in data.passages.items() if key in passages},
        sources={
            key: dataclasses.replace(one, draws_on=tuple(other for other in one.draws_on if other in sources))
            for key, one in data.sources.items()
            if key in sources
        },
        lessons={},
        **changed,  # type: ignore[arg-type]  # three sections by name
    )
    return Knowledge(small, found.kb.path)


def _among(claim: Claim, kept: dict[str, Claim]) -> Claim:
    """The claim with its arguments to claims that are kept."""
    lists = {kind: tuple(other for other in others if other in kept) for kind, others in claim.argues.lists()}
    return dataclasses.replace(claim, argues=Arguments(**lists))


def _with_wholes(kb: Knowledge, entities: set[str]) -> set[str]:
    """The entities, and what they are part of, based in or led by: the page names these beside them."""
    found, waiting = set(entities), list(entities)
    while waiting:
        entity = kb.entity(waiting.pop())
        more = {*entity.part_of, *entity.based_in, *entity.led_by} - found
        found |= more
        waiting += more
    return found
