"""What may be asked of passages."""

from __future__ import annotations

from graph.ask.conditions.claims import cites_so
from graph.ask.conditions.row import ConditionType
from graph.ask.question import Condition
from graph.knowledge import Knowledge
from graph.records import ENTITY_SECTIONS


def _read_from(kb: Knowledge, claims: list[str]) -> dict[str, None]:
    """The passages from which these claims were read."""
    return dict.fromkeys(place for key in claims for place in kb.data.claims[key].passage)


def _mentions(kb: Knowledge, passage: str, condition: Condition) -> bool:
    return any(condition.value in kb.data.claims[key].mentions() for key in kb.index.read_from.get(passage, ()))


def _citing(kb: Knowledge, condition: Condition) -> list[str]:
    return [key for key in kb.index.citing.get(condition.value, ()) if cites_so(kb.data.claims[key], condition)]


def _cites(kb: Knowledge, passage: str, condition: Condition) -> bool:
    return any(cites_so(kb.data.claims[key], condition) for key in kb.index.read_from.get(passage, ()))


PASSAGES: dict[str, ConditionType] = {
    "cites": ConditionType(
        "cite {}", "do not cite {}", "cites {}", names=("sources",),
        holds=_cites, find=lambda kb, c: _read_from(kb, _citing(kb, c)),
    ),
    "about": ConditionType(
        "mention {}", "do not mention {}", "mentions {}", names=ENTITY_SECTIONS,
        holds=_mentions, find=lambda kb, c: _read_from(kb, kb.index.about.get(c.value, [])),
    ),
    "for": ConditionType(
        "hold {}", "do not hold {}", "holds {}", names=("claims",),
        holds=lambda kb, key, c: key in kb.data.claims[c.value].passage, find=lambda kb, c: _read_from(kb, [c.value]),
    ),
    "section": ConditionType(
        "are in the section {}", "are not in the section {}", "is in the section {}", listed="headings",
        holds=lambda kb, key, c: kb.data.passages[key].section == c.value,
    ),
    "paragraph": ConditionType(
        "are in paragraph {}", "are not in paragraph {}", "is in paragraph {}", number=True,
        holds=lambda kb, key, c: str(kb.data.passages[key].paragraph) == c.value,
    ),
    "claims": ConditionType(
        "hold exactly {} claims", "do not hold exactly {} claims", "holds exactly {} claims", number=True,
        holds=lambda kb, key, c: len(kb.index.read_from.get(key, ())) == int(c.value),
        special={
            "0": ("hold no claim", "do not hold exactly 0 claims", "holds no claim"),
            "1": ("hold exactly 1 claim", "do not hold exactly 1 claim", "holds exactly 1 claim"),
        },
    ),
}  # fmt: skip
