"""What one claim rests on, and the word that says it.

The word is the first of these that fits:

contradicted   a check of one of its citations, or of the claim itself, found that a work says otherwise
confirmed      a check of one of them bears the whole claim out
partly         a check bears a part of it out
absent         the cited place was read whole, and it is not there
not reached    it was looked for in vain, as little or nothing of the works could be read
unchecked      it has citations, and nobody has looked
the author's   it has none: the author says so, which is no weakness by itself
reported       it has none, and somebody else is quoted or reported

A claim without citations that was held against other works has their verdict.
"""

from __future__ import annotations

from typing import Literal, get_args

from graph.frozen import field, frozen
from graph.knowledge import Knowledge, once_per_dataset
from graph.knowledge.walk import reached
from graph.records import Check, Claim

Word = Literal["contradicted", "confirmed", "partly", "absent", "not reached", "unchecked", "the author's", "reported"]
SUPPORT: tuple[Word, ...] = get_args(Word)


@frozen
class Support:
    """What a claim rests on."""

    word: Word
    citations: int
    sources: tuple[str, ...]  # the works that it cites, once each, in its order
    independent: int  # works among them that take their evidence from no other of them
    second_hand: int  # citations that were had through another work
    checked: int  # citations that were held against the cited work, or what could be read of it
    kinds: tuple[str, ...] = ()  # of the works, once each
    verdicts: dict[str, int] = field(default_factory=dict)  # what the checks found, and how often


@once_per_dataset
def support(kb: Knowledge, claim_id: str) -> Support:
    """What the claim with this id rests on. Raises KeyError for an id that no claim has."""
    claim = kb.data.claims[claim_id]
    sources = tuple(dict.fromkeys(citation.source for citation in claim.cites))
    checks = [citation.check for citation in claim.cites if citation.check]
    verdicts: dict[str, int] = {}
    for check in checks:
        verdicts[check.verdict] = verdicts.get(check.verdict, 0) + 1
    return Support(
        word=_word(claim, checks),
        citations=len(claim.cites),
        sources=sources,
        independent=_independent(kb, sources),
        second_hand=sum(bool(citation.through) for citation in claim.cites),
        checked=sum(citation.is_checked for citation in claim.cites),
        kinds=tuple(dict.fromkeys(kb.data.sources[source].kind for source in sources)),
        verdicts=verdicts,
    )


def _word(claim: Claim, checks: list[Check]) -> Word:
    own = [claim.check] if claim.check else []
    if any(check.verdict == "contradicted" for check in (*checks, *own)):
        return "contradicted"
    verdicts = {check.verdict for check in checks or own}
    for verdict in ("confirmed", "partly", "absent"):
        if verdict in verdicts:
            return verdict
    if verdicts:
        return "not reached"
    return "unchecked" if claim.cites else "reported" if claim.is_reported else "the author's"


def _independent(kb: Knowledge, source_ids: tuple[str, ...]) -> int:
    """How many of these works take their evidence from no other of them."""
    if len(source_ids) < 2:
        return len(source_ids)
    # two works that draw on each other are one line of evidence, and not none
    return max(sum(not _draws_on(kb, source_id, source_ids) for source_id in source_ids), 1)


def _draws_on(kb: Knowledge, source_id: str, source_ids: tuple[str, ...]) -> bool:
    """Whether a work takes its evidence, at any remove, from another one of these."""
    drawn_on = reached([source_id], lambda work: kb.data.sources[work].draws_on)
    return any(work in drawn_on for work in source_ids if work != source_id)


def against(kb: Knowledge, claim_id: str) -> list[str]:
    """The claims that stand against this one, whichever of the two says so; empty where no opposing one is recorded."""
    forth = kb.data.claims[claim_id].argues.contrasts
    back = [arguing for kind, arguing in kb.index.argued.get(claim_id, ()) if kind == "contrasts"]
    return list(dict.fromkeys((*forth, *back)))
