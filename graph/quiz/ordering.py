"""Items of the kind `order`: an argument, the hands through which a statement came, or the course of the text."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations

from graph.evidence.impact import carried
from graph.knowledge.walk import reached
from graph.quiz.distractors import Candidate, comparable, read_alike, seeded_random, shuffled
from graph.quiz.item import Item
from graph.quiz.kinds import Level
from graph.quiz.pool import Pool, once_per_pool

LONGEST = 4  # links of a chain
SHORTEST = 3


def subjects(pool: Pool) -> list[str]:
    """Where chains begin: `argument/`, `hands/` or `text/` and a claim's id, the three forms in turn."""
    starts = {
        "argument": [claim_id for claim_id in pool.asked_claims if carried(pool.kb, claim_id)],
        "hands": [claim_id for claim_id in pool.asked_claims if len(_hands(pool, claim_id)) >= SHORTEST],
        "text": list(pool.sole_passages),
    }
    for form, claim_ids in starts.items():
        seeded_random("chains", form).shuffle(claim_ids)
    turns: list[str] = []
    for turn in range(max(map(len, starts.values()))):
        turns += [f"{form}/{claim_ids[turn]}" for form, claim_ids in starts.items() if turn < len(claim_ids)]
    return turns


def make(pool: Pool, start: str, level: Level, seed: int) -> Item | None:
    """Put these in order. There is one order that is right, or there is no item."""
    form, claim_id = start.split("/")
    return {"argument": _argument, "hands": _passed_on, "text": _course}[form](pool, claim_id, level, seed)


def _argument(pool: Pool, claim_id: str, level: Level, seed: int) -> Item | None:
    """A chain of reasons: medium with three links, hard with four."""
    if level == "easy":
        return None
    random = seeded_random(seed, "argument", claim_id, level)
    length = SHORTEST if level == "medium" else LONGEST
    chain = [claim_id]
    while len(chain) < length:
        onward = [aim for aim in carried(pool.kb, chain[-1]) if aim in pool.asked_claims and aim not in chain]
        if not onward:
            return None
        chain.append(random.choice(onward))
    if not _is_one_way(pool, chain):
        return None
    stem = "Put these claims in order, so that each is a reason for the next or brings it about."
    rationale = "Each is recorded as a reason for the next, or as what brings it about, and none leads back."
    return _item(pool, f"argument/{claim_id}", level, seed, stem, chain, rationale)


def _is_one_way(pool: Pool, chain: Sequence[str]) -> bool:
    """Whether none of the claims leads back to itself or to an earlier one, at any remove."""
    return all(
        reached([claim_id], lambda link: carried(pool.kb, link)).keys().isdisjoint(chain[: position + 1])
        for position, claim_id in enumerate(chain)
    )


def _hands(pool: Pool, claim_id: str) -> list[str]:
    """The hands through which a statement came, from the first that said it to the text; empty where that is open."""
    claim = pool.data.claims[claim_id]
    work = pool.sole_work(claim_id)
    if not work or len(claim.said_by) > 1 or len(claim.cites) != 1:
        return []
    (citation,) = claim.cites
    if not (claim.said_by or citation.through):
        return []
    hands = [*claim.said_by, citation.source, *filter(None, [citation.through]), work]
    return hands if len(set(hands)) == len(hands) else []


def _passed_on(pool: Pool, claim_id: str, level: Level, seed: int) -> Item | None:
    """From the speaker by way of the cited work to the text: easy with three hands, medium with four."""
    hands = _hands(pool, claim_id)
    if level != {SHORTEST: "easy", LONGEST: "medium"}.get(len(hands)) or not pool.says(claim_id):
        return None
    stem = "This came through several hands. Put them in order, from who first said it to the text in which it is read."
    rationale = "Each has it from the one before."
    return _item(pool, f"hands/{claim_id}", level, seed, stem, hands, rationale, shown_claim=claim_id)


def _course(pool: Pool, claim_id: str, level: Level, seed: int) -> Item | None:
    """The order in which the text makes its claims: easy across sections, medium across paragraphs, hard within one."""
    random = seeded_random(seed, "text", claim_id, level)
    passages = pool.sole_passages
    if claim_id not in passages:
        return None
    work = pool.sole_work(claim_id)
    chain, groups = [claim_id], {_group(pool, passages[claim_id], level)}
    for candidate_id in shuffled(random, _of_work(pool, work)):
        passage_id = passages[candidate_id]
        group = _group(pool, passage_id, level)
        if group not in groups and _is_near(pool, passage_id, passages[claim_id], level):
            chain.append(candidate_id)
            groups.add(group)
        if len(chain) == LONGEST:
            break
    chain.sort(key=lambda link: pool.passage_rank[passages[link]])
    stem = f"Put these claims in the order in which {pool.label(work)} makes them."
    rationale = "This is the order of their sentences in the text."
    return _item(pool, f"text/{claim_id}", level, seed, stem, chain, rationale)


@once_per_pool
def _of_work(pool: Pool, work: str) -> list[str]:
    """The claims that stand in one sentence of this work alone."""
    return [claim_id for claim_id in pool.sole_passages if pool.sole_work(claim_id) == work]


def _group(pool: Pool, passage_id: str, level: Level) -> object:
    """What only one claim of the item may come from."""
    passage = pool.data.passages[passage_id]
    section = comparable(passage.section)
    return {"easy": section, "medium": (section, passage.paragraph), "hard": passage_id}[level]


def _is_near(pool: Pool, left_id: str, right_id: str, level: Level) -> bool:
    """Whether two passages stand as close to each other as the level wants it."""
    if level == "easy":
        return True
    left, right = pool.data.passages[left_id], pool.data.passages[right_id]
    same_section = comparable(left.section) == comparable(right.section)
    return same_section and (level == "medium" or left.paragraph == right.paragraph)


def _item(
    pool: Pool,
    subject: str,
    level: Level,
    seed: int,
    stem: str,
    chain: list[str],
    rationale: str,
    shown_claim: str = "",
) -> Item | None:
    """The item, with its links shuffled; none where they are too few or two of them read alike."""
    links = [Candidate(record_id, _text(pool, record_id)) for record_id in chain]
    texts = [link.text for link in links]
    if len(links) < SHORTEST or not all(texts) or any(read_alike(*pair) for pair in combinations(texts, 2)):
        return None
    random = seeded_random(seed, subject, level)
    options = shuffled(random, links)
    while options == links:  # what stands in order already asks for nothing
        options = shuffled(random, links)
    return pool.item(
        "order",
        subject,
        level,
        stem=stem,
        options=options,
        key=links,
        rationale=f"{rationale} {' → '.join(texts)}",
        claim_ids=[shown_claim] if shown_claim else chain,
        source_ids=[record_id for record_id in chain if record_id in pool.data.sources],
        shown_claim=shown_claim,
    )


def _text(pool: Pool, record_id: str) -> str:
    """A link as it is shown: what the claim says, the work by label and title, or the actor's name."""
    if record_id in pool.data.claims:
        return pool.says(record_id)
    return pool.label_and_title(record_id) if record_id in pool.data.sources else pool.label(record_id)
