"""How central a claim is: where it stands, how much is said of what it mentions, and what it has to do with others."""

from __future__ import annotations

from math import log

from graph.knowledge import Knowledge, once_per_dataset


@once_per_dataset
def _ends(kb: Knowledge) -> frozenset[str]:
    """The passages of the first and the last section of each work, where it says what it is about."""
    sections: dict[str, dict[str, None]] = {}
    for passage_id, passage in kb.data.passages.items():
        sections.setdefault(kb.data.work_of(passage_id), {})[passage.section] = None
    outer = {(work, name) for work, names in sections.items() for name in (*names,)[:: max(1, len(names) - 1)]}
    passages = kb.data.passages.items()
    return frozenset(key for key, passage in passages if (kb.data.work_of(key), passage.section) in outer)


def centrality(kb: Knowledge, claim_id: str) -> tuple[bool, float]:
    """Whether a claim stands in a first or last section; then how much is said of what it mentions, and arguments."""
    claim = kb.data.claims[claim_id]
    mentions = sum(log(1 + len(kb.index.about[entity_id])) for entity_id in kb.mentioned[claim_id])
    arguments = len(kb.index.argued.get(claim_id, ())) + sum(len(ids) for _, ids in claim.argues.lists())
    return _ends(kb).isdisjoint(claim.passage), -round(mentions + arguments, 6)
