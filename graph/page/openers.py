"""A few good questions with which a page begins."""

from __future__ import annotations

from itertools import combinations

from graph.ask import NotUnderstood, ask
from graph.ask.paths import co_mentions, shortest_path
from graph.knowledge import Knowledge
from graph.page.messages import TEXTS, Texts


def openers(kb: Knowledge, texts: Texts = TEXTS) -> list[str]:
    """A few good questions to begin with: what cites the work cited most, a chain, what falls, what does not hold."""
    cited = sorted(kb.index.citing, key=lambda key: -len(kb.index.citing[key]))
    busy = sorted(kb.data.actors, key=lambda key: -len(kb.index.about.get(key, ())))[:12]
    apart = ((one, other) for one, other in combinations(busy, 2) if not co_mentions(kb, one, other))
    far = next(((one, other) for one, other in apart if shortest_path(kb, one, other)), None)
    verdicts = {cited.check.verdict for claim in kb.data.claims.values() for cited in claim.cites if cited.check}
    asks = texts["openers"]
    found = [asks["cite"].format(kb.name(key)) for key in cited[:1]]
    if far is not None:
        found.append(asks["chain"].format(kb.name(far[0]), kb.name(far[1])))
    found += [asks["fall"].format(kb.name(key)) for key in cited[1:2]]
    found += [asks[one] for one in ("contradicted", "partly") if one in verdicts][:1]
    return [f"{question[0].upper()}{question[1:]}?" for question in found if _works(kb, question)]


def _works(kb: Knowledge, question: str) -> bool:
    """Whether a question is understood: a name may hold a word that it is not to be read as."""
    try:
        return bool(ask(kb, question))
    except NotUnderstood:
        return False
