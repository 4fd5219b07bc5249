"""A few good questions with which a page begins."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations, islice

from graph.ask import NotUnderstood, ask
from graph.ask.paths import co_mentions, shortest_path
from graph.knowledge import Knowledge
from graph.page.messages import TEXTS, Texts

MOST_ACTORS = 12  # among which two are looked for that a chain connects


def openers(kb: Knowledge, texts: Texts = TEXTS) -> list[str]:
    """A few good questions to begin with: what cites the work cited most, a chain, what falls, what does not hold."""
    citing, about = kb.index.citing, kb.index.about
    cited = sorted(citing, key=lambda source_id: -len(citing[source_id]))
    verdicts = {
        citation.check.verdict for claim in kb.data.claims.values() for citation in claim.cites if citation.check
    }
    busiest = sorted(kb.data.actors, key=lambda actor_id: -len(about.get(actor_id, ())))[:MOST_ACTORS]
    forms = texts["openers"]
    questions = [forms["cite"].format(kb.name(source_id)) for source_id in cited[:1]]
    questions += [forms["chain"].format(*map(kb.name, ends)) for ends in islice(_far_apart(kb, busiest), 1)]
    questions += [forms["fall"].format(kb.name(source_id)) for source_id in cited[1:2]]
    questions += [forms[verdict] for verdict in ("contradicted", "partly") if verdict in verdicts][:1]
    return [f"{question[0].upper()}{question[1:]}?" for question in questions if _is_answered(kb, question)]


def _far_apart(kb: Knowledge, entity_ids: Sequence[str]) -> Iterator[tuple[str, str]]:
    """The pairs that no claim mentions together, and that a chain of claims connects."""
    for left, right in combinations(entity_ids, 2):
        if not co_mentions(kb, left, right) and shortest_path(kb, left, right):
            yield left, right


def _is_answered(kb: Knowledge, question: str) -> bool:
    """Whether a question is understood and has an answer: a name may hold a word that it is not to be read as."""
    try:
        return bool(ask(kb, question))
    except NotUnderstood:
        return False
