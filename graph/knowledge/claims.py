"""Which claims cite a source, on a page, or state a relation; and what a claim gives."""

from __future__ import annotations

from collections.abc import Iterable

from graph.knowledge import Knowledge
from graph.records import Citation, Claim, page_span


def claims_citing(kb: Knowledge, source_id: str, page: str = "") -> Iterable[str]:
    """The claims that cite a source, on a page if one is given.

    Two pages or ranges of pages need one in common: 326 and 325-26, 325-326 and 325-26, iv and iv.
    """
    claim_ids, asked = kb.index.citing.get(source_id, ()), page_span(page)

    def is_on_page(cited: Citation) -> bool:
        span = page_span(cited.page)
        meets = span is not None and asked is not None and span[0] <= asked[1] and asked[0] <= span[1]
        return cited.source == source_id and (cited.page == page or meets)

    return [key for key in claim_ids if any(map(is_on_page, kb.data.claims[key].cites))] if page else claim_ids


def cited_kinds(kb: Knowledge, claim_id: str) -> set[str]:
    """The kinds of the sources that a claim cites."""
    return {kb.data.sources[citation.source].kind for citation in kb.data.claims[claim_id].cites}


def given(claim: Claim) -> list[str]:
    """What a claim gives, as values of the condition `has`."""
    return [*(["figures"] if claim.figures else []), *(["years"] if claim.years() else [])]


def claims_stating(kb: Knowledge, predicate_id: str, subject: str, object_: str) -> list[str]:
    """The claims that state a relation between two entities.

    Where the predicate reads the same both ways, the text may say it the other way round: China cooperates with Russia.
    """
    ends = {(subject, object_)}
    if kb.data.predicates[predicate_id].is_symmetric:
        ends.add((object_, subject))
    stated = kb.index.stated_between
    claim_ids = {claim_id for pair in ends for claim_id, _ in stated.get((predicate_id, *pair), ())}
    return sorted(claim_ids, key=kb.index.rank.__getitem__)
