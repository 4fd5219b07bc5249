"""What may be asked of passages, and of who speaks: the works and actors through whom claims are said."""

from __future__ import annotations

from collections.abc import Iterable

from graph.ask.conditions.row import Lookup, condition_types
from graph.knowledge import Knowledge
from graph.knowledge.claims import claims_citing, claims_stating
from graph.knowledge.values import ValuesOf, is_at_least
from graph.knowledge.voice import voice
from graph.search.phrases import phrases_of


def _read_from(kb: Knowledge, claim_ids: Iterable[str]) -> dict[str, None]:
    """The passages from which these claims were read."""
    return dict.fromkeys(passage_id for claim_id in claim_ids for passage_id in kb.data.claims[claim_id].passage)


def _speaking(kb: Knowledge, claim_ids: Iterable[str]) -> dict[str, None]:
    """The works and actors through which these claims are said, from the work that is read to whom it quotes."""
    voices = (voice(kb, kb.data.claims[claim_id]) for claim_id in claim_ids)
    return dict.fromkeys(speaker_id for speaks in voices for speaker_id in speaks.chain)


LOOKUPS: dict[str, Lookup] = {
    "cites": lambda kb, c: _read_from(kb, claims_citing(kb, c.value, c.qualifier)),
    "about": lambda kb, c: _read_from(kb, kb.index.about.get(c.value, ())),
    "for": lambda kb, c: _read_from(kb, [c.value]),
}
VALUES_OF: dict[str, ValuesOf] = {
    **dict.fromkeys(("claims", "at-least"), lambda kb, key: (str(len(kb.index.read_from.get(key, ()))),)),
    "section": lambda kb, key: (kb.data.passages[key].section,),
    "paragraph": lambda kb, key: (str(kb.data.passages[key].paragraph),),
}
PASSAGES = condition_types("passages", LOOKUPS, VALUES_OF, {"at-least": is_at_least})
VOICE_LOOKUPS: dict[str, Lookup] = {
    "in": lambda kb, c: _speaking(kb, [c.value]),
    "words": lambda kb, c: _speaking(kb, phrases_of(kb).holding(c.value, is_quoted=True)),
    "states": lambda kb, c: _speaking(kb, claims_stating(kb, c.value, c.qualifier, c.object)),
}
VOICES = condition_types("voices", VOICE_LOOKUPS, {})
