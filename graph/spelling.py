"""Which word a misspelt one is near certainly, of those that are known: words with which one asks, and words of names.

A word that anybody knows is not misspelt. What is near and means something else is left alone: a common noun is never
changed ("experts" are not "exports"), and of two that are as near none is taken.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping
from itertools import pairwise
from typing import Any

from graph.nearest import by_size, consonants, slips_of, spelt_elsewhere

LEAST_OF_NAME = 5
LEAST_LONG = 9  # letters of a word of which any vowels may be others, and any letters doubled


class Spelling:
    """The words that may stand in a text, all folded.

    Parameters
    ----------
    meanings
        What each run of words means with which one asks: of words that mean the same one is as good as another.
    asking
        Further runs of words with which one asks.
    names
        Names, which may be runs of words.
    proper
        Those words of names that are written with a capital letter.
    plain
        Small words, which are never misspelt.
    knows
        Whether some record is found by a word.
    """

    def __init__(
        self, meanings: Mapping[str, Any], asking: Iterable[str], names: Iterable[str], proper: Iterable[str],
        plain: Collection[str], knows: Callable[[str], bool],
    ) -> None:  # fmt: skip
        self._meanings, self._proper, self._knows = meanings, {*proper}, knows
        rows = [name.split() for name in sorted(names)]
        self._asking = {word for runs in (meanings, asking) for run in runs for word in run.split()}
        self._naming = {word for row in rows for word in row if not any(map(str.isdigit, word))}
        self._asking_by_size, self._naming_by_size = by_size(self._asking), by_size(self._naming)
        self._joined = {"".join(pair): " ".join(pair) for row in rows for pair in pairwise(row)}
        self._by_consonants: defaultdict[str, set[str]] = defaultdict(set)
        for word in self._naming:
            self._by_consonants[consonants(word)].add(word)
        self._plain = {*self._asking, *self._naming, *plain}

    def is_known(self, word: str) -> bool:
        """Whether a word is one that anybody knows."""
        # "organisation" is a word of questions, and in a name "organization"
        is_name = word in self._naming or self._naming.isdisjoint(spelt_elsewhere(word))
        return is_name and (word in self._plain or any(map(str.isdigit, word)) or self._knows(word))

    def mended(self, word: str, first: Collection[str], names_alone: bool) -> str:
        """The one word that a word is a letter away from; nothing where there is none, or more than one.

        A word of asking is meant before one of a name, and one of the `first` before both. Last come a long word with
        other vowels and what a name has as two words.
        """
        near = {
            known
            for known in slips_of(word, self._naming_by_size)
            if len(known) >= LEAST_OF_NAME
            and (len(known) != len(word) or known in self._proper or sorted(known) == sorted(word))
        }
        asking = set() if names_alone else slips_of(word, self._asking_by_size)
        alike = self._by_consonants.get(consonants(word), set()) if len(word) >= LEAST_LONG else set()
        elsewhere = self._naming.intersection(spelt_elsewhere(word))
        for words in (elsewhere, asking & {*first}, asking, near, alike):
            if words:  # of words that mean the same, such as "happen" and "happened", one is as good as another
                is_same = len(words) == 1 or len({self._meanings.get(known, known) for known in words}) == 1
                return max(words, key=lambda known: (len(known), known)) if is_same else ""
        return self._joined.get(word, "")
