"""What the cards say that no record says: the verdict on a claim, the citation that gives it, where a work was read."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from typing import Any

from graph.knowledge import Knowledge

Described = Mapping[str, Any]  # a claim as `graph.describe` has it


def verdict_class(word: str) -> str:
    """The class by which the style sheet knows a verdict, or what a claim rests on.

    >>> verdict_class("not reached"), verdict_class("the author's")
    ('not-reached', 'the-authors')
    """
    return word.replace(" ", "-").replace("'", "")


def ranked_citations(claim: Described) -> list[tuple[int, dict[str, Any]]]:
    """The citations with their places in the record; one whose check gives the verdict on the claim comes first."""
    cited = list(enumerate(claim["cites"]))
    deciding = next((pair for pair in cited if _decides(pair[1], claim["support"]["word"])), None)
    return cited if deciding is None else [deciding, *(pair for pair in cited if pair != deciding)]


def _decides(citation: Described, word: str) -> bool:
    verdict = citation["check"] and citation["check"]["verdict"]
    return verdict == word or (word == "not reached" and verdict == "not read")


def addresses_read(kb: Knowledge) -> dict[str, tuple[str, ...]]:
    """For each work the addresses at which checks read it, each once, in reading order."""
    read: dict[str, dict[str, None]] = {}
    for claim_id in kb.index.claims:
        for citation in kb.data.claims[claim_id].cites:
            if citation.check:
                read.setdefault(citation.source, {}).update(dict.fromkeys(map(str, citation.check.read)))
    return {source_id: tuple(addresses) for source_id, addresses in read.items()}


def arguing(claim: Described) -> dict[str, int]:
    """How many claims argue for this one, limit it, and stand against it; only what there is."""
    kinds = Counter(arguing["kind"] for arguing in claim["argued_by"])
    counts = {
        "pro": kinds["supports"] + kinds["causes"], "limiting": kinds["qualifies"], "contra": len(claim["against"])
    }  # fmt: skip
    return {side: count for side, count in counts.items() if count}
