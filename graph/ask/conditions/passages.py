"""What may be asked of passages."""

from __future__ import annotations

from collections.abc import Iterable

from graph.ask.conditions.claims import claims_citing
from graph.ask.conditions.row import ConditionType, exactly, looked_up, said
from graph.ask.names import TOPICS
from graph.ask.question import Condition
from graph.knowledge import Knowledge


def _read_from(kb: Knowledge, claim_ids: Iterable[str]) -> dict[str, None]:
    """The passages from which these claims were read."""
    return dict.fromkeys(passage_id for claim_id in claim_ids for passage_id in kb.data.claims[claim_id].passage)


def _citing(kb: Knowledge, condition: Condition) -> dict[str, None]:
    return _read_from(kb, claims_citing(kb, condition))


def _mentioning(kb: Knowledge, condition: Condition) -> dict[str, None]:
    return _read_from(kb, kb.index.about.get(condition.value, ()))


PASSAGES: dict[str, ConditionType] = {
    "cites": ConditionType(
        said("cites {}"), sections=("sources",),
        matches=looked_up(_citing), lookup=_citing, example="cites:jardine-2019",
    ),
    "about": ConditionType(
        said("mentions {}"), sections=TOPICS,
        matches=looked_up(_mentioning), lookup=_mentioning, example="about:hikvision",
    ),
    "for": ConditionType(
        said("holds {}"), sections=("claims",),
        matches=lambda kb, passage_id, c: passage_id in kb.data.claims[c.value].passage,
        lookup=lambda kb, c: _read_from(kb, [c.value]),
        example="for:china-owns-tajik-debt",
    ),
    "section": ConditionType(
        said("is in the section {}"), values_from="headings",
        matches=lambda kb, passage_id, c: kb.data.passages[passage_id].section == c.value,
        example="section:Conclusion",
    ),
    "paragraph": ConditionType(
        said("is in paragraph {}"), number=True,
        matches=lambda kb, passage_id, c: str(kb.data.passages[passage_id].paragraph) == c.value,
        example="paragraph:1",
    ),
    "claims": exactly(
        "holds", "claim", "claims", lambda kb, passage_id: len(kb.index.read_from.get(passage_id, ())), "claims:1",
        none="holds no claim",
    ),
}  # fmt: skip
