"""Items of the kind `fall`: which of these claims falls without the work."""

from __future__ import annotations

from collections.abc import Iterator

from graph.evidence import Impact, without
from graph.quiz.distractors import Candidate, draw_distractors, seeded_random, shuffled
from graph.quiz.item import Item
from graph.quiz.kinds import Level
from graph.quiz.pool import Pool
from graph.text import in_quotes, listed

RULE = (
    "A claim falls when all the works that are cited for it are gone; where none is, it falls with the last of its"
    " reasons, and where it has none either, it stands on its author's word."
)


def subjects(pool: Pool) -> list[str]:
    """The ids of the works that are cited for one of the claims at least."""
    return pool.cited_works(1)


def make(pool: Pool, source_id: str, level: Level, seed: int) -> Item | None:
    """Which of these claims falls without the work? A hard item has claims that lose something and stand."""
    random = seeded_random(seed, "fall", source_id, level)
    impact = without(pool.kb, [source_id])
    fallen = [claim_id for claim_id in impact.fallen if claim_id in pool.asked_claims and pool.says(claim_id)]
    if not fallen:
        return None
    # a claim that falls with its reasons is not to be seen from its own sentence
    plain = [claim_id for claim_id in fallen if claim_id in impact.unsupported]
    answer = pool.candidate(random.choice(fallen if level == "hard" or not plain else plain))
    standing = _standing_claims(pool, source_id, impact, answer.record_id)
    distractors = draw_distractors(random, level, answer, standing)
    if not distractors:
        return None
    options = shuffled(random, [answer, *distractors])
    return pool.item(
        "fall",
        source_id,
        level,
        stem=f"Suppose that {pool.label(source_id)} could not be relied on. Which of these claims falls? {RULE}",
        options=options,
        key=[answer],
        rationale=_rationale(pool, source_id, impact, answer.record_id),
        claim_ids=[option.record_id for option in options],
        source_ids=[source_id],
    )


def _standing_claims(pool: Pool, source_id: str, impact: Impact, fallen: str) -> Iterator[Candidate]:
    """The claims that stand for sure: they do not fall, nor read like one that does, nor rest on a related work.

    Nearness is to the claim that is `fallen`; most to those that lose something.
    """
    related = pool.related_sources([source_id]) - {source_id}
    falling = {confusable for claim_id in impact.fallen for confusable in pool.confusable(claim_id)}
    shaken = {*impact.weakened, *(leg.claim for leg in impact.lost_support)}
    excluded = falling | pool.resting_on(related)
    same_section, same_matter = pool.near(fallen)
    for claim_id in pool.kb.index.claims:
        if claim_id not in excluded:
            shared = (claim_id in same_section) + (claim_id in same_matter)
            yield pool.candidate(claim_id, shared + 2 * (claim_id in shaken))


def _rationale(pool: Pool, source_id: str, impact: Impact, claim_id: str) -> str:
    work = pool.label(source_id)
    if claim_id in impact.unsupported:
        if len(pool.cited_sources(claim_id)) > 1:
            return f"All its citations are of {work} or come through it."
        return f"{work} is all that is cited for it."
    lost = next(leg.lost for leg in impact.lost_support if leg.claim == claim_id)
    reasons = listed([in_quotes(pool.says(reason_id)) for reason_id in lost], "and")
    return f"No work is cited for it, and it is carried by {reasons} alone, which falls with {work}."
