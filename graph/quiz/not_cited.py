"""Items of the kind `not-cited`: for which of these claims the work is not cited."""

from __future__ import annotations

from graph.quiz.distractors import FEWEST, Candidate, distinct, read_alike, seeded_random, shuffled
from graph.quiz.item import Item
from graph.quiz.kinds import LEVELS, Level
from graph.quiz.pool import Pool


def subjects(pool: Pool) -> list[str]:
    """The ids of the works that are cited for two of the claims at least: enough for options with one exception."""
    return pool.cited_works(2)


def make(pool: Pool, source_id: str, level: Level, seed: int) -> Item | None:
    """For which of these claims is the work not cited? The level is how near that claim is to the others."""
    random = seeded_random(seed, "not-cited", source_id, level)
    citing = [claim_id for claim_id in pool.kb.index.citing[source_id] if claim_id in pool.asked_claims]
    distractors = distinct(shuffled(random, (pool.candidate(key) for key in citing if pool.says(key))))
    answer = _exception(pool, source_id, distractors, level, seed) if len(distractors) >= FEWEST else None
    if answer is None:
        return None
    options = shuffled(random, [answer, *distractors])
    return pool.item(
        "not-cited",
        source_id,
        level,
        stem=f"For which of these claims is {pool.label(source_id)} not cited?",
        options=options,
        key=[answer],
        rationale=_rationale(pool, source_id, answer.record_id),
        claim_ids=[option.record_id for option in options],
        source_ids=[source_id],
    )


def _exception(pool: Pool, source_id: str, citing: list[Candidate], level: Level, seed: int) -> Candidate | None:
    """A claim that has nothing to do with the work, as near to those that cite it as the level wants it."""
    related = pool.related_sources([source_id])
    close = {
        close_id for key in pool.resting_on(related) for close_id in (*pool.confusable(key), *pool.argued_with(key))
    }
    sections = set().union(*(pool.sections(claim.record_id) for claim in citing))
    entities = set().union(*(pool.mentions(claim.record_id) for claim in citing))
    shared = LEVELS.index(level)  # of the section and an entity: none, one of them, both

    def fits(claim_id: str) -> bool:
        return (
            claim_id not in close
            and bool(pool.says(claim_id))
            and bool(sections & pool.sections(claim_id)) + bool(entities & pool.mentions(claim_id)) == shared
            and pool.works_of(claim_id).isdisjoint(related)
            and not any(read_alike(pool.says(claim_id), claim.text) for claim in citing)
        )

    claim_ids = list(pool.kb.index.claims)
    seeded_random(seed, "exception", source_id, level).shuffle(claim_ids)
    return next((pool.candidate(claim_id) for claim_id in claim_ids if fits(claim_id)), None)


def _rationale(pool: Pool, source_id: str, exception: str) -> str:
    cited = pool.cited_sources(exception)
    labels = [pool.label(key) for key in pool.data.sources if key in cited]
    instead = f"Cited for this one: {', '.join(labels)}." if labels else "This one is said without a citation."
    return f"{pool.label(source_id)} is cited for all the others. {instead}"
