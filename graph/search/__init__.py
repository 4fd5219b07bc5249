"""The records nearest to some words: shown where a question is not understood, and the order where it is in part.

Okapi BM25 (Robertson and Zaragoza, "The Probabilistic Relevance Framework", 2009) over what stands in a record and
beside it (see `texts.py`): claims, works and entities have an index each. A word counts by its stem, and one that no
record has by those that begin like it or are one letter away.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from functools import cache, lru_cache
from heapq import nlargest
from math import log
from pathlib import Path

from graph.knowledge import Knowledge, once_per_dataset
from graph.nearest import beginning, by_size, is_letter_away, of_like_size
from graph.records import ENTITY_SECTIONS
from graph.rows import lists
from graph.search.texts import Weighed, of_claim, of_entity, of_source
from graph.stems import stem
from graph.text import fold

K1, B = 1.2, 0.6  # how soon more of a word counts no more, and how much a long text loses
TENTHS = 10
LIKE = 0.5  # what a word counts that is only like one of the question
NEARLY = 0.25  # and what one counts that is near in meaning
DIGITS = 6  # to which a score is rounded
LEAST = 5  # letters of a word for which others are taken that are like it
MOST = 10  # records that come, where nobody says how many
FEW, FEW_ENTITIES = 5, 3  # works or entities before the claims
WORDS = lists(Path(__file__).with_name("words.txt"))
STOP_WORDS = frozenset(WORDS["stop words"])  # they say how something is asked, and not what about
OF_WORKS = frozenset(WORDS["words for works"])  # nor is a work by these
ALIKE = {name.removeprefix("alike, "): words for name, words in WORDS.items() if name.startswith("alike, ")}
NEAR = [words for name, words in WORDS.items() if name.startswith("near, ")]
Group = tuple[list[str], float]  # stems that are found by one another, and what another counts
Scores = list[float] | dict[int, float]  # by the rank of a record
_ALIKE = frozenset(stem(word) for words in ALIKE.values() for word in words)


class SearchIndex:
    """The stems of some records: for each the records that have it, by their rank, and its weight.

    Parameters
    ----------
    record_ids
        The records, in the order in which those that are as near come.
    texts
        What each of them is found by.
    idle
        Folded words by which none of them is searched, beside those that only ask.
    """

    def __init__(self, record_ids: Sequence[str], texts: Iterable[Weighed], idle: frozenset[str] = frozenset()) -> None:
        self.record_ids, self._idle = record_ids, STOP_WORDS | idle
        self._rank = {record_id: rank for rank, record_id in enumerate(record_ids)}
        self._last = "", [0.0] * len(record_ids)  # the text searched for last, and the scores of all records
        self._ranked: tuple[tuple[str, int], list[int]] = ("", 0), []  # the same, how many came, and which
        self.postings, lengths = postings(texts)
        mean = sum(lengths) / max(len(lengths), 1) or TENTHS
        self._norms = [TENTHS * K1 * (1 - B + B * length / mean) for length in lengths]
        self._impacts: dict[str, dict[int, float]] = {}  # of stems that somebody has searched for
        self._terms, self._sizes = sorted(self.postings), by_size(self.postings)

    def nearest(self, text: str, among: Collection[str] | None = None, most: int = MOST) -> tuple[str, ...]:
        """The ids of the records nearest to some words, best first.

        Parameters
        ----------
        text
            Words, in any case; those that only ask are passed over.
        among
            The records to choose from; all, where there are none given. Those without any of the words come last.
        most
            How many at the most.
        """
        if among is None:
            positions = self._first(text, max(most, MOST))
        else:
            positions = sorted(map(self._rank.__getitem__, among))
            positions = _best_first(positions, self._scores(text, positions))
        return tuple(self.record_ids[position] for position in positions[:most])

    def _first(self, text: str, most: int) -> list[int]:
        """The records with the highest scores, best first: so many at the least, if as many have the words."""
        if (text, most) != self._ranked[0]:
            scores = self._scores(text, range(len(self.record_ids)))
            least = max(min(nlargest(most, scores), default=0.0) - 10.0**-DIGITS, 0.0)  # alike when they are rounded
            positions = [position for position, score in enumerate(scores) if score > least]
            self._ranked = (text, most), _best_first(positions, scores)
        return self._ranked[1]

    def _scores(self, text: str, positions: Sequence[int]) -> Scores:
        """What the words of a text count in each record; where few are asked for, in these alone."""
        if text == self._last[0]:
            return self._last[1]
        if 2 * len(positions) < len(self.record_ids):
            few = dict.fromkeys(positions, 0.0)
            for factor, impacts in self._counts(text):
                for position in few:
                    few[position] += factor * impacts.get(position, 0.0)
            return few
        scores = [0.0] * len(self.record_ids)
        for factor, impacts in self._counts(text):
            for position, impact in impacts.items():
                scores[position] += factor * impact
        self._last = text, scores
        return scores

    def _counts(self, text: str) -> Iterator[tuple[float, Mapping[int, float]]]:
        """What each word of a text counts in the claims that have it or one like it, and for how much it is taken."""
        words, groups = _wanted(text, self._idle)
        rows = [
            row for word in words for row in (([word] if word in self.postings else [], 1.0), (self._like(word), LIKE))
        ]
        rows += [
            ([word for word in group if word in self.postings and word not in words], share) for group, share in groups
        ]
        for terms, share in rows:
            if terms:
                impacts = self._merged(terms)
                rarity = log(1 + (len(self.record_ids) - len(impacts) + 0.5) / (len(impacts) + 0.5))
                yield share * (rarity * (K1 + 1)), impacts

    def knows(self, word: str) -> bool:
        """Whether some record is found by this word, whatever its ending, or people ask with it as with others."""
        return (stemmed := stem(fold(word))) in self.postings or stemmed in _ALIKE

    def having(self, stems: Iterable[str]) -> set[str]:
        """The ids of the records that are found by one of some stems."""
        return {self.record_ids[position] for word in stems for position in self.postings.get(word, ())}

    def _merged(self, terms: list[str]) -> Mapping[int, float]:
        """What that one of some stems counts in each record that counts the most there."""
        first, *further = map(self._impact, terms)
        merged = dict(first) if further else first
        for impacts in further:
            for position, impact in impacts.items():
                if impact > merged.get(position, 0.0):
                    merged[position] = impact
        return merged

    def _impact(self, term: str) -> dict[int, float]:
        """What a stem counts in each record that has it, before it is known how rare it is."""
        if term not in self._impacts:
            norms = self._norms
            self._impacts[term] = {
                position: weight / (weight + norms[position]) for position, weight in self.postings[term].items()
            }
        return self._impacts[term]

    def _like(self, word: str) -> list[str]:
        """The stems that are like one: longer by an ending; where no record has it, those a letter away."""
        if word in self.postings:
            root = word[:-1] + "i" if word.endswith("y") else word
            return [term for term in beginning(self._terms, root) if term != word] if len(root) >= LEAST - 1 else []
        if len(word) < LEAST:
            return []
        slips = (term for term in of_like_size(word, self._sizes, word[:1]) if is_letter_away(word, term))
        return list(dict.fromkeys((*beginning(self._terms, word[:LEAST]), *slips)))


def _best_first(positions: list[int], scores: Scores) -> list[int]:
    """Some records by their scores, the highest first; of those that are alike the first stays first."""
    return sorted(positions, key=lambda position: -round(scores[position], DIGITS))


def _wanted(text: str, idle: frozenset[str] = STOP_WORDS) -> tuple[dict[str, None], list[Group]]:
    """The stems of the words that are searched for, and the groups of those alike; of a quotation none.

    "us" asks, and "US" is a state.
    """
    sought: dict[str, None] = {}
    groups: list[Group] = []
    for word in re.findall(r"[^\W_]+", text):
        is_short_name = word.isupper() and len(word) > 1 and not text.isupper()
        for folded in fold(word).split():
            groups += [group for group in _groups().get(stem(folded), ()) if group not in groups]
            if is_short_name or folded not in idle:
                sought[stem(folded)] = None
    return sought, groups if sought and not text.startswith('"') else []


def stems(words: Iterable[str]) -> list[str]:
    """The stems of some words, each once."""
    return list(dict.fromkeys(map(stem, words)))


@cache
def _groups() -> dict[str, list[Group]]:
    """The groups that each stem is in."""
    groups = defaultdict(list)
    for share, lists_of_words in ((LIKE, ALIKE.values()), (NEARLY, NEAR)):
        for words in lists_of_words:
            group = stems(words), share
            for word in group[0]:
                groups[word].append(group)
    return groups


@once_per_dataset
def search_index(kb: Knowledge) -> SearchIndex:
    """The index of the claims of a dataset, made when somebody first searches."""
    return SearchIndex(kb.index.claims, (of_claim(kb, claim_id) for claim_id in kb.index.claims))


@once_per_dataset
def source_index(kb: Knowledge) -> SearchIndex:
    """The index of the works of a dataset, made when somebody first searches for some."""
    return SearchIndex([*kb.data.sources], (of_source(kb, source_id) for source_id in kb.data.sources), OF_WORKS)


@once_per_dataset
def entity_index(kb: Knowledge) -> SearchIndex:
    """The index of the entities of a dataset, made when somebody first searches for some."""
    entity_ids = [entity_id for _, entity_id, _ in kb.each_entity()]
    return SearchIndex(entity_ids, (of_entity(kb, entity_id) for entity_id in entity_ids))


def nearest_of(kb: Knowledge, target: str, text: str) -> tuple[str, ...]:
    """The works or the entities nearest to some words, where these are asked for; none where claims are.

    Parameters
    ----------
    kb
        The dataset.
    target
        What is asked for: claims, sources, actors, entities, and so on.
    text
        Words, in any case.
    """
    if target == "sources":
        nearest = source_index(kb).nearest(text)
        return tuple(source_id for source_id in nearest if source_id not in kb.read_alone)[:FEW]
    sections = ENTITY_SECTIONS if target == "entities" else (target,)
    if not set(sections) & set(ENTITY_SECTIONS):
        return ()
    nearest = entity_index(kb).nearest(text, most=2 * MOST)
    return tuple(entity_id for entity_id in nearest if kb.index.section[entity_id] in sections)[:FEW_ENTITIES]


def claims_like(kb: Knowledge, text: str, most: int = 3) -> list[str]:
    """The claims nearest to a text that have half of its words or more, best first: a suggestion and no answer."""
    wanted, _ = _wanted(text)
    nearest = search_index(kb).nearest(text, most=most)
    return [key for key in nearest if 2 * len(wanted.keys() & set(_stems(kb.data.claims[key].says))) >= len(wanted)]


def _stems(text: str) -> list[str]:
    return list(map(stem, fold(text).split()))


def postings(texts: Iterable[Weighed]) -> tuple[dict[str, dict[int, int]], list[int]]:
    """The stems of the texts of some records: for each the records by rank with its weight; and how long each is."""
    weighed: defaultdict[str, dict[int, int]] = defaultdict(dict)
    lengths: list[int] = []
    stems_of = lru_cache(maxsize=None)(_stems)  # a name stands beside many records
    for position, of_record in enumerate(texts):
        weights: defaultdict[str, int] = defaultdict(int)
        for text, weight in of_record:
            for word in stems_of(text):
                weights[word] += weight
        for word, weight in weights.items():
            weighed[word][position] = weight
        lengths.append(sum(weights.values()))
    weighed.default_factory = None
    return weighed, lengths
