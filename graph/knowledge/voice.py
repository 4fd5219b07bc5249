"""Who speaks in a claim, as a chain from the work that is read to whom it quotes."""

from __future__ import annotations

from graph.frozen import frozen
from graph.knowledge import Knowledge
from graph.records import Claim


@frozen
class Voice:
    """Who speaks, by ids: the work that is read, the works through which it speaks, and the actors whom they quote."""

    work: str  # empty where the dataset does not say which work it reads
    through: tuple[str, ...]
    said_by: tuple[str, ...]

    @property
    def chain(self) -> tuple[str, ...]:
        """All of them, from the work that is read to whom it quotes."""
        return tuple(filter(None, (self.work, *self.through, *self.said_by)))


def voice(kb: Knowledge, claim: Claim) -> Voice:
    """Who speaks in a claim. Of several works that hold its passages it is the first by id."""
    works = {kb.data.work_of(passage_id) for passage_id in claim.passage}
    return Voice(min(works, default=kb.data.dataset.reads), claim.through, claim.said_by)
