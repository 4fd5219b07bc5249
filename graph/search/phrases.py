"""Words in a row, whatever their endings: which claims say them, and in which passages they are quoted."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property

from graph.knowledge import Knowledge, once_per_dataset
from graph.search import STOP_WORDS, WORDS, search_index
from graph.stems import run, stem
from graph.text import fold

TURNING = frozenset(WORDS["turning words"])
LEAST_OWN = 5  # telling words by which a claim is known as the one that somebody pasted


class Phrases:
    """What each claim says, and how the passages begin and end in which it stands, in folded words."""

    def __init__(self, kb: Knowledge) -> None:
        self._kb, self._claim_ids, self._rank = kb, kb.index.claims, kb.index.rank
        self._stemmed_says: dict[int, str] = {}  # by the rank of a claim, once somebody has asked
        self._stemmed_ends: dict[int, str] = {}
        self._says = [fold(kb.data.claims[claim_id].says) for claim_id in self._claim_ids]

    @cached_property
    def _ends(self) -> list[str]:
        """The first and last words of the passages of each claim."""
        passages = self._kb.data.passages
        claims = (self._kb.data.claims[claim_id] for claim_id in self._claim_ids)
        return [
            " | ".join(fold(end) for key in claim.passage for end in (passages[key].opens, passages[key].closes))
            for claim in claims
        ]

    def holding(self, text: str, is_quoted: bool = False) -> list[str]:
        """The claims, in reading order, that say these words in a row, whatever their endings.

        Where they are quoted from the work, also the claims whose passages begin or end with them.
        """
        stems = run(text)
        texts = [(self._says, self._stemmed_says), *([(self._ends, self._stemmed_ends)] if is_quoted else [])]
        # a text without what all forms of each stem begin with need not be taken apart
        roots = [word[:-1] or word for word in sorted(stems.split(), key=len, reverse=True)]
        holding: set[int] = set()
        for folded, stemmed in texts:
            ranks: Iterable[int] = range(len(folded) if roots else 0)
            for root in roots:
                ranks = [rank for rank in ranks if root in folded[rank]]
            holding.update(rank for rank in ranks if stems in _stemmed(rank, folded[rank], stemmed))
        return [self._claim_ids[rank] for rank in sorted(holding)]

    def holds(self, claim_id: str, text: str) -> bool:
        """Whether a claim says these words in a row, whatever their endings."""
        stems, rank = run(text), self._rank[claim_id]
        return bool(stems.strip()) and stems in _stemmed(rank, self._says[rank], self._stemmed_says)


def _stemmed(rank: int, words: str, stemmed: dict[int, str]) -> str:
    """The folded words of the claim with a rank as stems, from what is remembered or for it."""
    if rank not in stemmed:
        stemmed[rank] = "|".join(f" {' '.join(map(stem, part.split()))} " for part in words.split("|"))
    return stemmed[rank]


def telling(text: str) -> list[str]:
    """The stems of a text without the words that tell nothing, but with those that turn its sense round."""
    return [stem(word) for word in fold(text).split() if word in TURNING or word not in STOP_WORDS]


def pasted(kb: Knowledge, text: str) -> str:
    """The claim of which a text has most of the words, in a row; the empty text where there is none."""
    typed = telling(text)
    for claim_id in search_index(kb).nearest(text, most=1) if len(typed) >= LEAST_OWN else ():
        own = telling(kb.data.claims[claim_id].says)
        runs = (own[start : start + len(typed)] for start in range(len(own) - len(typed) + 1))
        if 3 * len(typed) >= 2 * len(own) and typed in runs:
            return claim_id
    return ""


@once_per_dataset
def phrases_of(kb: Knowledge) -> Phrases:
    """The phrases of a dataset, gathered when somebody first asks for words."""
    return Phrases(kb)
