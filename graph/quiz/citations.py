"""Items of the kind `source`: which of these works is cited for the claim."""

from __future__ import annotations

from collections.abc import Iterator

from graph.quiz.distractors import Candidate, draw_distractors, seeded_random, shuffled
from graph.quiz.item import Item, clean
from graph.quiz.kinds import Level
from graph.quiz.pool import Pool
from graph.records import Citation
from graph.records.claim import Verdict

CHECKED: dict[Verdict, str] = {
    "confirmed": "A check of the work confirms it",
    "partly": "A check of the work bears it out in part",
    "contradicted": "A check found that the work says otherwise",
    "absent": "A check read the cited place whole and did not find it there",
    "not reached": "Whether the work says so was not seen, which is no doubt about the citation",
    "not read": "The work was not read for it, which is no doubt about the citation",
}


def subjects(pool: Pool) -> list[str]:
    """The ids of the claims that cite something."""
    return [claim_id for claim_id in pool.asked_claims if pool.data.claims[claim_id].cites]


def make(pool: Pool, claim_id: str, level: Level, seed: int) -> Item | None:
    """Which of these works is cited for the claim? All other works that it cites are kept out of the options."""
    random = seeded_random(seed, "source", claim_id, level)
    cites = [citation for citation in pool.data.claims[claim_id].cites if citation.source not in pool.read_works]
    if not cites or not pool.says(claim_id):
        return None
    citation = random.choice(cites)
    answer = Candidate(citation.source, pool.label_and_title(citation.source))
    distractors = draw_distractors(random, level, answer, _works_not_cited(pool, claim_id, citation.source))
    if not distractors:
        return None
    work = pool.sole_work(claim_id)
    return pool.item(
        "source",
        claim_id,
        level,
        stem=f"Which of these works does {pool.label(work) if work else 'the text'} cite for this claim?",
        options=shuffled(random, [answer, *distractors]),
        key=[answer],
        rationale=_rationale(pool, claim_id, citation),
        claim_ids=[claim_id],
        source_ids=[citation.source],
        shown_claim=claim_id,
    )


def _works_not_cited(pool: Pool, claim_id: str, cited: str) -> Iterator[Candidate]:
    """The works that are not cited for the claim, nor anywhere near it; nearness is to the one that is `cited`."""
    close = pool.confusable(claim_id) | pool.argued_with(claim_id)
    cited_close = {source_id for close_id in close for source_id in pool.cited_sources(close_id)}
    excluded = pool.read_works | pool.related_sources(cited_close)
    kind, sections = pool.data.sources[cited].kind, pool.sections(claim_id)
    for source_id, source in pool.data.sources.items():
        if source_id not in excluded:
            same_section = not sections.isdisjoint(pool.sections_of(source_id))
            yield Candidate(source_id, pool.label_and_title(source_id), same_section + (source.kind == kind))


def _rationale(pool: Pool, claim_id: str, citation: Citation) -> str:
    locator = f" ({clean(citation.locator)})" if citation.locator else ""
    sentences = [f"{pool.label(citation.source)}{locator} is cited for it."]
    also_cited = pool.cited_sources(claim_id) - {citation.source}
    if also_cited:
        labels = ", ".join(pool.label(source_id) for source_id in pool.data.sources if source_id in also_cited)
        sentences.append(f"Cited for it, too, and not among the choices: {labels}.")
    if citation.check:
        verdict, finding = CHECKED[citation.check.verdict], clean(citation.check.finding)
        sentences.append(f"{verdict}: {finding}" if finding else f"{verdict}.")
    return " ".join(sentences)
