"""Items of the kind `modality`: how firmly the text says this."""

from __future__ import annotations

from graph.quiz.distractors import Candidate, seeded_random, shuffled
from graph.quiz.item import Item
from graph.quiz.kinds import Level
from graph.quiz.pool import Pool
from graph.records.claim import Modality

MEANINGS: dict[Modality, str] = {
    "asserted": "asserted: the text says that it is so",
    "hedged": "hedged: the text says that it may be so",
    "predicted": "predicted: the text says that it will be so",
    "normative": "normative: the text says that it should be so",
    "reported": "reported: the text says that somebody says so",
}
# how much may, will and should lie in one another's way: these are told apart at a glance
FARTHEST: dict[Modality, tuple[Modality, ...]] = {
    "asserted": ("predicted", "normative"),
    "hedged": ("asserted", "normative"),
    "predicted": ("asserted", "normative"),
    "normative": ("asserted", "hedged"),
}


def subjects(pool: Pool) -> list[str]:
    """The ids of the claims of which it is certain how firmly they are said: not reports, which hold another's."""
    return [claim_id for claim_id in pool.asked_claims if pool.data.claims[claim_id].modality != "reported"]


def make(pool: Pool, claim_id: str, level: Level, seed: int) -> Item | None:
    """Is it asserted, hedged, predicted or normative? A hard item adds that it is reported, where it is not."""
    modality = pool.data.claims[claim_id].modality
    reading_alike = [pool.data.claims[alike_id] for alike_id in pool.reading_alike(claim_id)]
    if not pool.says(claim_id) or any(claim.modality != modality for claim in reading_alike):
        return None
    if level == "hard" and any(claim.is_passed_on for claim in reading_alike):
        return None  # "reported" would be right, too
    candidates = [Candidate(word, MEANINGS[word]) for word in _modalities(modality, level)]
    return pool.item(
        "modality",
        claim_id,
        level,
        stem="How firmly does the text say this?",
        options=shuffled(seeded_random(seed, "modality", claim_id, level), candidates),
        key=[Candidate(modality, MEANINGS[modality])],
        rationale=f"It is {MEANINGS[modality]}.",
        claim_ids=[claim_id],
        shown_claim=claim_id,
    )


def _modalities(modality: Modality, level: Level) -> tuple[Modality, ...]:
    """The modalities that are options of a level."""
    if level == "easy":
        return (modality, *FARTHEST[modality])
    return tuple(FARTHEST) if level == "medium" else (*FARTHEST, "reported")
