"""The claims nearest to some words: shown where a question is not understood, and the order where it is in part.

Okapi BM25 (Robertson and Zaragoza, "The Probabilistic Relevance Framework", 2009) over what a claim says and what
stands beside it: names and aliases of what it mentions, who speaks, works, findings, figures. A word counts by its
stem, and one that no claim has by those that begin like it or are one letter away.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from functools import lru_cache
from heapq import nlargest
from math import log
from pathlib import Path

from graph.knowledge import Knowledge, once_per_dataset
from graph.knowledge.works import makers
from graph.memory import collector_off
from graph.nearest import is_letter_away
from graph.rows import lists
from graph.stems import stem
from graph.text import fold

K1, B = 1.2, 0.6  # how soon more of a word counts no more, and how much a long text loses
# what a word counts for, by where it stands, in tenths: a sum of them is the same in any order, and in any language
SAYS, NAME, FINDING, ENDS = 20, 7, 5, 3
ID = VOICE = FIGURE = 10
NOTE = WORK = VERB = 5
TENTHS = 10
LIKE = 0.5  # what a word counts that is only like one of the question
DIGITS = 6  # to which a score is rounded
LEAST = 5  # letters of a word for which others are taken that are like it
MOST = 10  # claims that come, where nobody says how many
WORDS = lists(Path(__file__).with_name("words.txt"))
STOP_WORDS = frozenset(WORDS["stop words"])  # they say how something is asked, and not what about
ALIKE = {name.removeprefix("alike, "): words for name, words in WORDS.items() if name.startswith("alike, ")}
Texts = Callable[[Knowledge, str], Iterable[tuple[str, int]]]  # of a claim, each with what it counts
_ALIKE = [list(dict.fromkeys(map(stem, words))) for words in ALIKE.values()]


class SearchIndex:
    """The stems of all claims: for each the claims that have it, by their rank in reading order, and its weight."""

    def __init__(self, kb: Knowledge) -> None:
        self.claim_ids, self._rank = kb.index.claims, kb.index.rank
        self._last: tuple[str, list[float]] = "", []  # the text searched for last, and all scores
        self.postings, lengths = postings(kb, _texts)
        mean = sum(lengths) / max(len(lengths), 1) or TENTHS
        self._norms = [TENTHS * K1 * (1 - B + B * length / mean) for length in lengths]
        self._impacts: dict[str, dict[int, float]] = {}  # of stems that somebody has searched for
        self._by_letter: defaultdict[str, list[str]] = defaultdict(list)
        for word in self.postings:
            self._by_letter[word[:1]].append(word)

    def nearest(self, text: str, among: Collection[str] | None = None, most: int = MOST) -> tuple[str, ...]:
        """The ids of the claims nearest to some words, best first.

        Parameters
        ----------
        text
            Words, in any case; those that only ask are passed over.
        among
            The claims to choose from; all, where there are none given. Those without any of the words come last.
        most
            How many at the most.
        """
        if text != self._last[0]:
            self._last = text, self._scores(text)
        scores = self._last[1]
        if among is None:
            least = max(min(nlargest(most, scores), default=0.0) - 10.0**-DIGITS, 0.0)  # alike when they are rounded
            positions: Iterable[int] = [position for position, score in enumerate(scores) if score > least]
        else:
            positions = map(self._rank.__getitem__, among)
        best = sorted(positions, key=lambda position: (-round(scores[position], DIGITS), position))
        return tuple(self.claim_ids[position] for position in best[:most])

    def _scores(self, text: str) -> list[float]:
        """What the words of a text count in each claim."""
        scores = [0.0] * len(self.claim_ids)
        words, groups = _wanted(text)
        for word in words:
            self._add(scores, [word] if word in self.postings else [], 1.0)
            self._add(scores, self._like(word), LIKE)
        for group in groups:
            self._add(scores, [word for word in group if word in self.postings and word not in words], LIKE)
        return scores

    def knows(self, word: str) -> bool:
        """Whether some claim is found by this word, whatever its ending, or people ask with it as with others."""
        return (stemmed := stem(fold(word))) in self.postings or any(stemmed in group for group in _ALIKE)

    def having(self, stems: Iterable[str]) -> set[str]:
        """The ids of the claims that are found by one of some stems."""
        return {self.claim_ids[position] for word in stems for position in self.postings.get(word, ())}

    def _add(self, scores: list[float], terms: Sequence[str], share: float) -> None:
        """Add to the scores of the claims what one word counts for which several terms may stand."""
        impacts = self._impact(terms[0]) if terms else {}
        if len(terms) > 1:
            impacts = dict(impacts)
            for term in terms[1:]:
                for position, impact in self._impact(term).items():
                    if impact > impacts.get(position, 0.0):
                        impacts[position] = impact
        share *= log(1 + (len(scores) - len(impacts) + 0.5) / (len(impacts) + 0.5)) * (K1 + 1)
        for position, impact in impacts.items():
            scores[position] += share * impact

    def _impact(self, term: str) -> dict[int, float]:
        """What a stem counts in each claim that has it, before it is known how rare it is."""
        if term not in self._impacts:
            norms = self._norms
            self._impacts[term] = {
                position: weight / (weight + norms[position]) for position, weight in self.postings[term].items()
            }
        return self._impacts[term]

    def _like(self, word: str) -> list[str]:
        """The stems that are like one: longer by an ending; where no claim has it, those a letter away."""
        if word in self.postings:
            root = word[:-1] + "i" if word.endswith("y") else word
            is_long = len(root) >= LEAST - 1
            return [term for term in self._by_letter[word[0]] if is_long and term != word and term.startswith(root)]
        return [term for term in self._by_letter.get(word[:1], ()) if len(word) >= LEAST and _is_like(word, term)]


def _wanted(text: str) -> tuple[dict[str, None], list[list[str]]]:
    """The stems of the words that are searched for, and the groups of those alike. "us" asks, and "US" is a state."""
    stems: dict[str, None] = {}
    groups: list[list[str]] = []
    for word in re.findall(r"[^\W_]+", text):
        is_short_name = word.isupper() and len(word) > 1 and not text.isupper()
        for folded in fold(word).split():
            groups += [group for group in _ALIKE if stem(folded) in group and group not in groups]
            if is_short_name or folded not in STOP_WORDS:
                stems[stem(folded)] = None
    return stems, groups if stems else []


@once_per_dataset
def search_index(kb: Knowledge) -> SearchIndex:
    """The index of a dataset, made when somebody first searches."""
    with collector_off():
        return SearchIndex(kb)


def claims_like(kb: Knowledge, text: str, most: int = 3) -> list[str]:
    """The claims nearest to a text that have half of its words or more, best first: a suggestion and no answer."""
    wanted, _ = _wanted(text)
    nearest = search_index(kb).nearest(text, most=most)
    return [key for key in nearest if 2 * len(wanted.keys() & set(_stems(kb.data.claims[key].says))) >= len(wanted)]


def _is_like(word: str, term: str) -> bool:
    """Whether two stems begin with the same five letters, or are one letter apart."""
    return word[:LEAST] == term[:LEAST] or is_letter_away(word, term)


def _stems(text: str) -> list[str]:
    return list(map(stem, fold(text).split()))


def postings(kb: Knowledge, texts_of: Texts) -> tuple[dict[str, dict[int, int]], list[int]]:
    """The stems of some texts of all claims: for each the claims by rank with its weight; and how long each is."""
    weighed: defaultdict[str, dict[int, int]] = defaultdict(dict)
    lengths: list[int] = []
    stems_of = lru_cache(maxsize=None)(_stems)  # a name stands beside many claims
    for position, claim_id in enumerate(kb.index.claims):
        weights: defaultdict[str, int] = defaultdict(int)
        for text, weight in texts_of(kb, claim_id):
            for word in stems_of(text):
                weights[word] += weight
        for word, weight in weights.items():
            weighed[word][position] = weight
        lengths.append(sum(weights.values()))
    weighed.default_factory = None
    return weighed, lengths


def _texts(kb: Knowledge, claim_id: str) -> Iterator[tuple[str, int]]:
    """What a claim is found by, each with what it counts."""
    claim, data = kb.data.claims[claim_id], kb.data
    yield claim.says, SAYS
    yield claim_id.replace("-", " "), ID
    for entity_id in kb.entities_of(claim):
        entity = kb.entity(entity_id)
        yield " ".join((entity.name, *entity.aliases)), NAME
    for actor_id in claim.said_by:
        actor = kb.entity(actor_id)
        yield " ".join((actor.name, *actor.aliases)), VOICE
    for passage_id in claim.passage:
        passage = data.passages[passage_id]
        yield f"{passage.opens} {passage.closes}", ENDS
    for citation in claim.cites:
        source = data.sources[citation.source]
        yield " ".join((source.label, *makers(source))), WORK
        if citation.check:
            yield citation.check.finding, FINDING
    yield from further_texts(kb, claim_id)


def further_texts(kb: Knowledge, claim_id: str) -> Iterator[tuple[str, int]]:
    """What a claim is found by beyond what the page has as data: its words, names, ends of passages, and findings."""
    claim, data = kb.data.claims[claim_id], kb.data
    if claim.note:
        yield claim.note, NOTE
    for relation in claim.states:
        predicate = data.predicates[relation.predicate]
        yield " ".join((predicate.reads, *predicate.also)), VERB
    for figure in claim.figures:
        to = "" if figure.to is None else f" {figure.to:f}"
        yield f"{figure.value:f}{to} {figure.unit} {figure.date}", FIGURE
