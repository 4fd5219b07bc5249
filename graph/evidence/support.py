"""What one claim rests on, and the word that says it.

The word is the first of these that fits:

contradicted   a check of one of its citations found that the work says otherwise
confirmed      a check of one of them bears the whole claim out
partly         a check bears a part of it out
not reached    it was looked for in vain, as little or nothing of the works could be read
unchecked      it has citations, and nobody has looked
the author's   it has none: the author says so, which is no weakness by itself
reported       it has none, and somebody else is quoted or reported

A claim without citations that was held against other works has their verdict.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Literal, get_args

from graph.knowledge import Knowledge
from graph.records import Check

Word = Literal["contradicted", "confirmed", "partly", "not reached", "unchecked", "the author's", "reported"]
SUPPORT: tuple[Word, ...] = get_args(Word)


@dataclass(frozen=True)
class Support:
    """What a claim rests on."""

    word: Word
    citations: int
    sources: tuple[str, ...]  # the works that it cites, once each, in its order
    independent: int  # works among them that take their evidence from no other of them
    second_hand: int  # citations that were had through another work
    checked: int  # citations that were looked for in the cited work
    kinds: tuple[str, ...] = ()  # of the works, once each
    verdicts: dict[str, int] = field(default_factory=dict)  # what the checks found, and how often


def support(kb: Knowledge, claim: str) -> Support:
    """What the claim with this id rests on."""
    record = kb.data.claims[claim]
    sources = tuple(dict.fromkeys(cited.source for cited in record.cites))
    checks = [cited.check for cited in record.cites if cited.check]
    verdicts: dict[str, int] = {}
    for check in checks:
        verdicts[check.verdict] = verdicts.get(check.verdict, 0) + 1
    return Support(
        word=_word(checks, bool(record.cites), bool(record.said_by or record.modality == "reported"), record.check),
        citations=len(record.cites),
        sources=sources,
        # two works that draw on each other are one line of evidence, and not none
        independent=max(sum(not _draws_on(kb, source, sources) for source in sources), min(len(sources), 1)),
        second_hand=sum(bool(cited.through) for cited in record.cites),
        checked=len(checks),
        kinds=tuple(dict.fromkeys(kb.data.sources[source].kind for source in sources)),
        verdicts=verdicts,
    )


def _word(checks: list[Check], cited: bool, told: bool, other: Check | None) -> Word:
    found = {check.verdict for check in checks or ([other] if other else [])}
    for verdict in ("contradicted", "confirmed", "partly"):
        if verdict in found:
            return verdict
    if found:
        return "not reached"
    return "unchecked" if cited else "reported" if told else "the author's"


def _draws_on(kb: Knowledge, source: str, others: Iterable[str]) -> bool:
    """Whether a work takes its evidence, at any remove, from another one of these."""
    wanted = set(others) - {source}
    seen, waiting = {source}, list(kb.data.sources[source].draws_on)
    while waiting:
        here = waiting.pop()
        if here in wanted:
            return True
        if here not in seen:
            seen.add(here)
            waiting += kb.data.sources[here].draws_on
    return False


def against(kb: Knowledge, claim: str) -> list[str]:
    """The claims that stand against this one, whichever of the two says so; empty where no opposing one is recorded."""
    forth = kb.data.claims[claim].argues.contrasts
    back = [other for kind, other in kb.index.argued.get(claim, ()) if kind == "contrasts"]
    return list(dict.fromkeys((*forth, *back)))
