"""Claims and records as the script has them: columns of data, once, at every size.

What stands on the cards is for readers; the script takes from here what it lists, draws, counts and answers by. Records
are numbers, their places in their column, and words that recur are numbers, too: their places among `words`.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from graph.evidence.support import SUPPORT, support
from graph.knowledge import Knowledge
from graph.knowledge.verdicts import VERDICTS, verdict_value
from graph.records import SECTIONS

ARGUMENTS = ("supports", "qualifies", "causes", "contrasts")


def columns(kb: Knowledge) -> dict[str, Any]:
    """The claims in reading order, the sources and the entities, each as columns, as `script/columns.js` reads them.

    What a claim is about are entities, and beside them works, of the claims that have some, by their places. Its
    citations are pairs in one list, a source and what was found there; its
    arguments are pairs of what it does to a claim and the claim.
    """
    claims = [kb.data.claims[claim_id] for claim_id in kb.index.claims]
    entities = [(SECTIONS[section], entity_id, entity) for section, entity_id, entity in kb.each_entity()]
    source_number = _numbers(kb.data.sources)
    entity_number = _numbers(entity_id for _, entity_id, _ in entities)
    modality = _numbers(claim.modality for claim in claims)
    verdict, grade, argument = _numbers(VERDICTS), _numbers(SUPPORT), _numbers(ARGUMENTS)
    kind = _numbers((*(entity.kind for *_, entity in entities), *(source.kind for source in kb.data.sources.values())))
    sort = _numbers(sort for sort, *_ in entities)
    return {
        "words": {
            "modality": [*modality], "grade": [*grade], "verdict": [*verdict], "argument": [*argument],
            "kind": [*kind], "sort": [*sort],
        },
        # behind the map, whose ids are those of the entities: what is near is packed the smallest
        "sources": {
            "id": [*kb.data.sources],
            "name": [_in_a_row(source.label) for source in kb.data.sources.values()],
            "kind": [kind[source.kind] for source in kb.data.sources.values()],
            "aliases": [[_in_a_row(source.title), *source.cited_as] for source in kb.data.sources.values()],
        },
        "entities": {
            "id": [*entity_number],
            "name": [_in_a_row(entity.name) for *_, entity in entities],
            "sort": [sort[entity_sort] for entity_sort, *_ in entities],
            "kind": [kind[entity.kind] for *_, entity in entities],
            "aliases": [[_in_a_row(alias) for alias in entity.aliases] for *_, entity in entities],
        },
        "claims": {
            "id": kb.index.claims,
            "says": [_in_a_row(claim.says) for claim in claims],
            "modality": [modality[claim.modality] for claim in claims],
            "grade": [grade[support(kb, claim_id).word] for claim_id in kb.index.claims],
            "about": [[entity_number[entity_id] for entity_id in kb.entities_of(claim)] for claim in claims],
            "works": {
                rank: [source_number[source_id] for source_id in works]
                for rank, claim in enumerate(claims) if (works := kb.works_of(claim))
            },
            "cites": [
                _flat((source_number[cited.source], verdict[verdict_value(cited.check)]) for cited in claim.cites)
                for claim in claims
            ],
            "argues": [
                _flat((argument[act], kb.index.rank[aim]) for act, aim in claim.argues.pairs()) for claim in claims
            ],
        },
    }  # fmt: skip


def _numbers(words: Iterable[str]) -> dict[str, int]:
    """Each word once, with its place among them."""
    return {word: number for number, word in enumerate(dict.fromkeys(words))}


def _flat(pairs: Iterable[tuple[int, int]]) -> list[int]:
    return [number for pair in pairs for number in pair]


def _in_a_row(text: str) -> str:
    """A text as a browser shows it: what a curator wrote in several lines is one."""
    return " ".join(text.split())
