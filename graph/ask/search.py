"""The claims nearest to some words: shown where a question is not understood, and the order where it is in part.

Okapi BM25 (Robertson and Zaragoza, "The Probabilistic Relevance Framework", 2009) over what a claim says and what
stands beside it: names and aliases of what it mentions, who speaks, works, findings, figures. A word counts by its
stem, and one that no claim has by those that begin like it or are one letter away.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterator
from math import log

from graph.knowledge import Knowledge, once_per_dataset
from graph.records import Citation
from graph.text import fold

K1, B = 1.2, 0.6  # how soon more of a word counts no more, and how much a long text loses
# what a word counts for, by where it stands
SAYS, NAME, FINDING, ENDS, SECTION = 2.0, 0.7, 0.5, 0.3, 0.1
ID = VOICE = FIGURE = 1.0
NOTE = WORK = VERB = 0.5
LIKE = 0.5  # what a word counts that is only like one of the question
LEAST = 5  # letters of a word for which others are taken that are like it
# words that say how something is asked, and not what about
_STOP_WORDS = """a about all also am an and any anything are as at author be been being but by can claim claims could
 did do does essay every everything find for from get give got had has have he her here his how i if in into is it its
 just know like list many may me might more most much must my need no not of on one only or other our out over please s
 said say says she should show so some source sources such t tell text than that the their them then there these they
 thing things this those to up us very was we were what when where which who whom whose why will with would you your"""
STOP_WORDS = frozenset(_STOP_WORDS.split())
# words with which people ask for the same, whatever the subject: a reason, a good, an evil
ALIKE = (
    "reason cause motive motivation purpose aim goal objective interest interested intention wish want why",
    "benefit advantage gain profit good positive pros opportunity",
    "risk danger threat harm problem issue trouble disadvantage drawback negative cons criticism criticize cost",
    "launch start begin began found announce announced introduce create establish first",
    "consequence effect result impact outcome lead cause affect influence",
)
_ALIKE = tuple(words.split() for words in ALIKE)
ENDINGS: tuple[tuple[str, str], ...] = (
    ("ies", "y"), ("sses", "ss"), ("ations", "ate"), ("ation", "ate"), ("ings", ""), ("ing", ""), ("ed", ""),
    ("es", "e"), ("s", ""),
)  # fmt: skip


def stem(word: str) -> str:
    """A folded word without its ending, so that plural and past are found by the singular and present.

    >>> stem("cities"), stem("city"), stem("launched"), stem("cameras"), stem("data")
    ('city', 'city', 'launch', 'camera', 'data')
    """
    if len(word) <= 3 or word.endswith("ss"):
        return word
    ending, instead = next((pair for pair in ENDINGS if word.endswith(pair[0])), ("", ""))
    short = word[: len(word) - len(ending)] + instead
    word = short if len(short) >= 3 else word
    if len(word) > 4 and word.endswith("e"):
        word = word[:-1]
    return word[:-1] if len(word) > 4 and word[-1] == word[-2] and word[-1] not in "lsz" else word


class SearchIndex:
    """The stems of all claims: for each the claims that have it, by their rank in reading order, and its weight."""

    def __init__(self, kb: Knowledge) -> None:
        self.claim_ids = kb.index.claims
        self.postings: defaultdict[str, dict[int, float]] = defaultdict(dict)
        self.lengths: list[float] = []
        for position, claim_id in enumerate(self.claim_ids):
            weights: defaultdict[str, float] = defaultdict(float)
            for text, weight in _texts(kb, claim_id):
                for word in fold(text).split():
                    weights[stem(word)] += weight
            for word, weight in weights.items():
                self.postings[word][position] = weight
            self.lengths.append(sum(weights.values()))
        self.postings.default_factory = None
        self.mean = sum(self.lengths) / max(len(self.lengths), 1) or 1.0
        self._by_letter: defaultdict[str, list[str]] = defaultdict(list)
        for word in self.postings:
            self._by_letter[word[:1]].append(word)

    def nearest(self, text: str, among: Collection[str] | None = None, most: int = 10) -> tuple[str, ...]:
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
        scores: defaultdict[int, float] = defaultdict(float)
        chosen = None if among is None else set(among)
        for word, share in _wanted(text).items():
            for term, likeness in self._terms(word):
                likeness *= share
                postings = self.postings[term]
                rarity = log(1 + (len(self.lengths) - len(postings) + 0.5) / (len(postings) + 0.5))
                for position, weight in postings.items():
                    norm = K1 * (1 - B + B * self.lengths[position] / self.mean)
                    scores[position] += likeness * rarity * weight * (K1 + 1) / (weight + norm)
        best = sorted(scores, key=lambda position: (-round(scores[position], 6), position))
        ids = [self.claim_ids[position] for position in best]
        if chosen is None:
            return tuple(ids[:most])
        ids = [claim_id for claim_id in ids if claim_id in chosen]
        return tuple([*ids, *(claim_id for claim_id in self.claim_ids if claim_id in chosen.difference(ids))][:most])

    def _terms(self, word: str) -> Iterator[tuple[str, float]]:
        """The stems that stand for a word: itself, or those like it where no claim has it."""
        if word in self.postings:
            yield word, 1.0
            root = word[:-1] + "i" if word.endswith("y") else word
            if len(root) >= LEAST - 1:
                yield from ((term, LIKE) for term in self._by_letter[word[0]] if term != word and term.startswith(root))
        elif len(word) >= LEAST:
            yield from ((term, LIKE) for term in self._by_letter[word[0]] if _is_like(word, term))


def _wanted(text: str) -> dict[str, float]:
    """The stems of the words that are searched for, and what each counts. "us" asks, and "US" is a state."""
    stems: dict[str, float] = {}
    related: list[str] = []
    for word in re.findall(r"[^\W_]+", text):
        is_short_name = word.isupper() and len(word) > 1 and not text.isupper()
        for folded in fold(word).split():
            related += [synonym for group in _ALIKE if folded in group or stem(folded) in group for synonym in group]
            if is_short_name or folded not in STOP_WORDS:
                stems[stem(folded)] = 1.0
    for word in related if stems else ():
        stems.setdefault(stem(word), LIKE)
    return stems


@once_per_dataset
def search_index(kb: Knowledge) -> SearchIndex:
    """The index of a dataset, made when somebody first searches."""
    return SearchIndex(kb)


def _is_like(word: str, term: str) -> bool:
    """Whether two stems begin with the same five letters, or are one letter apart: changed, missing or swapped."""
    if word[:LEAST] == term[:LEAST]:
        return True
    if abs(len(word) - len(term)) > 1:
        return False
    start = next(
        (index for index, (a, b) in enumerate(zip(word, term, strict=False)) if a != b), min(len(word), len(term))
    )
    a, b = word[start:], term[start:]
    return a[1:] == b[1:] or a[1:] == b or a == b[1:] or (a[:2] == b[1::-1] and a[2:] == b[2:])


def _texts(kb: Knowledge, claim_id: str) -> Iterator[tuple[str, float]]:
    """What a claim is found by, each with what it counts."""
    claim, data = kb.data.claims[claim_id], kb.data
    yield claim.says, SAYS
    yield claim_id.replace("-", " "), ID
    yield claim.note, NOTE
    for entity_id in claim.mentions():
        entity = kb.entity(entity_id)
        yield " ".join((entity.name, *entity.aliases)), NAME
    for actor_id in claim.said_by:
        actor = kb.entity(actor_id)
        yield " ".join((actor.name, *actor.aliases)), VOICE
    for relation in claim.states:
        predicate = data.predicates[relation.predicate]
        yield " ".join((predicate.reads, *predicate.also)), VERB
    for figure in claim.figures:
        yield f"{figure.value:f} {figure.unit} {figure.date}", FIGURE
    for citation in claim.cites:
        yield from _of_citation(kb, citation)
    for passage_id in claim.passage:
        passage = data.passages[passage_id]
        yield f"{passage.opens} {passage.closes}", ENDS
        yield passage.section, SECTION


def _of_citation(kb: Knowledge, citation: Citation) -> Iterator[tuple[str, float]]:
    source = kb.data.sources[citation.source]
    yield f"{source.label} {' '.join(author.short for author in source.author)} page {citation.page}", WORK
    if citation.check:
        yield citation.check.finding, FINDING
