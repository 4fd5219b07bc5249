"""Words in a row, whatever their endings: which claims say them, and in which passages they are quoted."""

from __future__ import annotations

import re
from collections import defaultdict
from functools import cached_property

from graph.knowledge import Knowledge, once_per_dataset
from graph.nearest import beginning
from graph.search import STOP_WORDS, WORDS, search_index
from graph.stems import run, stem
from graph.text import fold

TURNING = frozenset(WORDS["turning words"])
LEAST_OWN = 5  # telling words by which a claim is known as the one that somebody pasted


class Texts:
    """The texts of claims, in reading order and in folded words, and in which of them each word stands."""

    def __init__(self, texts: list[str]) -> None:
        self._texts = texts
        ranks: defaultdict[str, list[int]] = defaultdict(list)
        for rank, words in enumerate(texts):
            for word in words.split():
                ranks[word].append(rank)
        self._ranks = dict(sorted(ranks.items()))
        self._words = [*self._ranks]

    def holding(self, stems: list[str]) -> set[int]:
        """The ranks of the claims in whose texts these stems stand in a row."""
        rows = [self._forms(word) for word in stems]
        ranks = [{rank for word in forms for rank in self._ranks[word]} for forms in rows]
        holding = set.intersection(*ranks) if ranks else set()
        if len(rows) == 1:
            return holding
        in_a_row = re.compile(" ".join(f"(?:{'|'.join(forms)})" for forms in rows).join("  "))
        return {rank for rank in holding if in_a_row.search(f" {self._texts[rank]} ")}

    def _forms(self, stemmed: str) -> list[str]:
        """The words that have a stem: all of them begin as it does, but for its last letter."""
        return [word for word in beginning(self._words, stemmed[:-1] or stemmed) if stem(word) == stemmed]


class Phrases:
    """What each claim says, and how the passages begin and end in which it stands."""

    def __init__(self, kb: Knowledge) -> None:
        self._kb = kb

    @cached_property
    def _says(self) -> Texts:
        claims = self._kb.data.claims
        return Texts([fold(claims[claim_id].says) for claim_id in self._kb.index.claims])

    @cached_property
    def _ends(self) -> Texts:
        """The first and last words of the passages of each claim, with bars between them."""
        passages, claims = self._kb.data.passages, self._kb.data.claims
        quoted = (claims[claim_id].passage for claim_id in self._kb.index.claims)
        ends = ((end for key in keys for end in (passages[key].opens, passages[key].closes)) for keys in quoted)
        return Texts([" | ".join(map(fold, texts)) for texts in ends])

    def holding(self, text: str, is_quoted: bool = False) -> list[str]:
        """The claims, in reading order, that say these words in a row, whatever their endings.

        Where they are quoted from the work, also the claims whose passages begin or end with them.
        """
        stems = run(text).split()
        ranks = self._says.holding(stems) | (self._ends.holding(stems) if is_quoted else set())
        return [self._kb.index.claims[rank] for rank in sorted(ranks)]


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
