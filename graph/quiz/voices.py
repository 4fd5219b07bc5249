"""Items of the kind `speaker`: whose statement this is."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain, zip_longest
from random import Random

from graph.quiz.distractors import Candidate, comparable, draw_distractors, seeded_random, shuffled
from graph.quiz.item import Item, clean
from graph.quiz.kinds import Level
from graph.quiz.pool import Pool, once_per_pool
from graph.text import listed


def subjects(pool: Pool) -> list[str]:
    """The ids of the claims of which it is certain who speaks: words of somebody else, in turn with the author's.

    Where the text weaves words of a work into a sentence of its own, both say them: a question with two answers.
    """
    claims = pool.data.claims
    reported = [claim_id for claim_id in pool.asked_claims if _has_reported_speaker(pool, claim_id)]
    own = [key for key in pool.asked_claims if not claims[key].is_passed_on and pool.sole_work(key)]
    seeded_random("speakers", len(reported)).shuffle(own)
    return [claim_id for claim_id in chain.from_iterable(zip_longest(reported, own)) if claim_id]


def _has_reported_speaker(pool: Pool, claim_id: str) -> bool:
    claim = pool.data.claims[claim_id]
    return bool(claim.said_by or (claim.is_reported and _reported_works(pool, claim_id)))


def _reported_works(pool: Pool, claim_id: str) -> list[str]:
    """The works from which a claim may be reported: not the text itself."""
    cites = pool.data.claims[claim_id].cites
    return [citation.source for citation in cites if citation.source not in pool.read_works]


def make(pool: Pool, claim_id: str, level: Level, seed: int) -> Item | None:
    """Who says this? Whoever stands between the speaker and the reader is kept out of the options."""
    random = seeded_random(seed, "speaker", claim_id, level)
    answer = _speaker(pool, claim_id, random)
    if not answer.text or not pool.says(claim_id):
        return None
    distractors = draw_distractors(random, level, answer, _other_voices(pool, claim_id, answer))
    if not distractors:
        return None
    cited = pool.cited_sources(claim_id)
    return pool.item(
        "speaker",
        claim_id,
        level,
        stem="Whose statement is this?",
        options=shuffled(random, [answer, *distractors]),
        key=[answer],
        rationale=_rationale(pool, claim_id),
        claim_ids=[claim_id],
        source_ids=[source_id for source_id in pool.data.sources if source_id in cited],
        shown_claim=claim_id,
    )


def _speaker(pool: Pool, claim_id: str, random: Random) -> Candidate:
    """Whoever speaks in a claim, where several do one of them."""
    claim = pool.data.claims[claim_id]
    if claim.said_by:
        return _actor(pool, random.choice(claim.said_by))
    if claim.is_passed_on:
        return _work(pool, random.choice(_reported_works(pool, claim_id)))
    return _author(pool, pool.sole_work(claim_id))


def _actor(pool: Pool, actor_id: str, nearness: int = 0) -> Candidate:
    return Candidate(actor_id, pool.label(actor_id), nearness)


def _work(pool: Pool, source_id: str, nearness: int = 0) -> Candidate:
    return Candidate(source_id, f"the work {pool.label_and_title(source_id)}", nearness)


def _author(pool: Pool, source_id: str, nearness: int = 0) -> Candidate:
    title = clean(pool.data.sources[source_id].title)
    return Candidate(source_id, f"the author of {title}, in nobody else's name", nearness)


def _other_voices(pool: Pool, claim_id: str, answer: Candidate) -> Iterator[Candidate]:
    """Voices of other claims, of which none can be heard in this one; nearness is to the speaker, `answer`."""
    confusable = pool.confusable(claim_id)
    speakers = {actor_id for key in confusable for actor_id in pool.data.claims[key].said_by}
    works = pool.related_sources({source_id for key in confusable for source_id in pool.cited_sources(key)})
    sections, kind = pool.sections(claim_id), _kind(pool, answer.record_id)

    def nearness(voice: str, heard_in: set[str]) -> int:
        return (not sections.isdisjoint(heard_in)) + (_kind(pool, voice) == kind)

    for actor_id in _unheard_actors(pool, confusable, speakers, works):
        yield _actor(pool, actor_id, nearness(actor_id, pool.sections_of(actor_id)))
    for source_id in _unheard_works(pool, speakers, works):
        yield _work(pool, source_id, nearness(source_id, _works_reported(pool)[source_id]))
    work = pool.sole_work(claim_id)
    passed_on = all(pool.data.claims[key].is_passed_on for key in confusable)
    # beside somebody who is quoted the author is always a good guess
    if work and work not in works | {answer.record_id} and passed_on:
        yield _author(pool, work, 1)


def _unheard_actors(pool: Pool, confusable: set[str], speakers: set[str], works: set[str]) -> Iterator[str]:
    """Actors who speak elsewhere: none that these claims name, none that may have written one of the works."""
    mentioned = {entity_id for claim_id in confusable for entity_id in pool.mentions(claim_id)}
    excluded = pool.related_entities(speakers | mentioned)
    names = {name for source_id in works | pool.read_works for name in _author_names(pool, source_id)}
    names |= {name for actor_id in speakers for name in _actor_names(pool, actor_id)}
    for actor_id in pool.kb.index.said_by:
        if actor_id not in excluded and names.isdisjoint(_actor_names(pool, actor_id)):
            yield actor_id


def _unheard_works(pool: Pool, speakers: set[str], works: set[str]) -> Iterator[str]:
    """Works that are reported elsewhere: none that a speaker may have written."""
    names = {name for actor_id in speakers for name in _actor_names(pool, actor_id)}
    for source_id in _works_reported(pool):
        if source_id not in works and names.isdisjoint(_author_names(pool, source_id)):
            yield source_id


@once_per_pool
def _works_reported(pool: Pool) -> dict[str, set[str]]:
    """The works that are reported in some claim, each with the sections in which it is."""
    heard_in: dict[str, set[str]] = {}
    for source_id, citing in pool.kb.index.citing.items():
        reported = [claim_id for claim_id in citing if _has_reported_speaker(pool, claim_id)]
        if reported and source_id not in pool.read_works:
            heard_in[source_id] = set().union(*map(pool.sections, reported))
    return heard_in


def _kind(pool: Pool, record_id: str) -> str:
    source = pool.data.sources.get(record_id)
    return source.kind if source else pool.kb.entity(record_id).kind


@once_per_pool
def _actor_names(pool: Pool, actor_id: str) -> set[str]:
    actor = pool.kb.entity(actor_id)
    return {comparable(clean(name)) for name in (actor.name, *actor.aliases)}


@once_per_pool
def _author_names(pool: Pool, source_id: str) -> set[str]:
    """What the makers of a work are called: a body that is quoted may have written it."""
    source = pool.data.sources[source_id]
    people = (*source.author, *source.editor, *source.translator)
    whole = {f"{name.given} {name.short}" for name in people} | {f"{name.short} {name.given}" for name in people}
    names = (*whole, *(name.short for name in people), source.label, source.publisher)
    return {comparable(clean(name)) for name in names}


def _rationale(pool: Pool, claim_id: str) -> str:
    claim = pool.data.claims[claim_id]
    works = [pool.label(source_id) for source_id in dict.fromkeys(citation.source for citation in claim.cites)]
    if claim.said_by:
        speakers = listed([pool.label(actor_id) for actor_id in claim.said_by], "and")
        by_way = f", by way of {listed(works, 'and')}" if works else ""
        return f"The text passes on what {speakers} said{by_way}."
    if claim.is_passed_on:
        return f"The text reports what it has from {listed(works, 'and')}."
    cited = f" Cited for it, and not quoted: {', '.join(works)}." if works else ""
    return f"The author says it: nobody is quoted or reported.{cited}"
