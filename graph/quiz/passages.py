"""Where a student can see what an item asks about."""

from __future__ import annotations

from collections.abc import Iterable

from graph.knowledge import Knowledge
from graph.quiz.item import PassageLink, clean
from graph.records.links import to_passage


def passage_links(kb: Knowledge, claim_ids: Iterable[str]) -> tuple[PassageLink, ...]:
    """The passages of some claims, once each, as a student is sent to them."""
    passage_ids = dict.fromkeys(key for claim_id in claim_ids for key in kb.data.claims[claim_id].passage)
    return tuple(_passage_link(kb, passage_id) for passage_id in passage_ids)


def _passage_link(kb: Knowledge, passage_id: str) -> PassageLink:
    passage = kb.data.passages[passage_id]
    work_id = kb.data.work_of(passage_id)
    work = kb.data.sources.get(work_id)
    return PassageLink(
        work=clean(kb.name(work_id)) if work else "",
        section=clean(passage.section),
        paragraph=passage.paragraph,
        opens=clean(passage.opens),
        closes=clean(passage.closes),
        address=to_passage(work, passage) if work else "",
    )
