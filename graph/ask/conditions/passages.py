"""What may be asked of passages."""

from __future__ import annotations

from collections.abc import Iterable

from graph.ask.conditions.claims import claims_citing
from graph.ask.conditions.row import ConditionType, looked_up
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
        "cite {}", "do not cite {}", "cites {}", sections=("sources",),
        matches=looked_up(_citing), lookup=_citing, example="cites:jardine-2019",
    ),
    "about": ConditionType(
        "mention {}", "do not mention {}", "mentions {}", sections=TOPICS,
        matches=looked_up(_mentioning), lookup=_mentioning, example="about:hikvision",
    ),
    "for": ConditionType(
        "hold {}", "do not hold {}", "holds {}", sections=("claims",),
        matches=lambda kb, passage_id, c: passage_id in kb.data.claims[c.value].passage,
        lookup=lambda kb, c: _read_from(kb, [c.value]),
        example="for:china-owns-tajik-debt",
    ),
    "section": ConditionType(
        "are in the section {}", "are not in the section {}", "is in the section {}", values_from="headings",
        matches=lambda kb, passage_id, c: kb.data.passages[passage_id].section == c.value,
        example="section:Conclusion",
    ),
    "paragraph": ConditionType(
        "are in paragraph {}", "are not in paragraph {}", "is in paragraph {}", number=True,
        matches=lambda kb, passage_id, c: str(kb.data.passages[passage_id].paragraph) == c.value,
        example="paragraph:1",
    ),
    "claims": ConditionType(
        "hold exactly {} claims", "do not hold exactly {} claims", "holds exactly {} claims", number=True,
        matches=lambda kb, passage_id, c: len(kb.index.read_from.get(passage_id, ())) == int(c.value),
        special={
            "0": ("hold no claim", "do not hold exactly 0 claims", "holds no claim"),
            "1": ("hold exactly 1 claim", "do not hold exactly 1 claim", "holds exactly 1 claim"),
        },
        example="claims:1",
    ),
}  # fmt: skip
