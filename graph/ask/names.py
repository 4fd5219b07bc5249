"""From what a reader calls something to its id: by id, label, name, alias, title or an author's family name.

Two names are the same when they fold to the same words (no regard to case, accents, punctuation). Nothing is guessed:
a name that no record has is unknown, one that several have is ambiguous, and both come back with candidates.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import cached_property
from math import log

from graph.ask.question import NotUnderstood
from graph.ask.verbs import Direction, forms, passive, without_be
from graph.knowledge import Knowledge
from graph.nearest import nearest
from graph.read import quote
from graph.records import ENTITY_SECTIONS, SECTIONS, Source
from graph.text import fold, listed, with_article

MAX_WORDS = 25  # of a name inside a question; longer titles can still be named by id


class Names:
    """All names of the sources and entities of a dataset, the ids of its claims, and the headings of the text."""

    def __init__(self, kb: Knowledge) -> None:
        self.kb = kb
        self._own: defaultdict[str, dict[str, None]] = defaultdict(dict)  # a record's own names
        self._loose: defaultdict[str, dict[str, None]] = defaultdict(
            dict
        )  # an author's name, good where no own name is
        for key, source in kb.data.sources.items():
            for name in (key, source.label, source.title, *source.cited_as):
                self._own[fold(name)][key] = None
            for name in authors(source):
                self._loose[fold(name)][key] = None
        for _, key, entity in kb.each_entity():
            for name in (key, entity.name, *entity.aliases):
                self._own[fold(name)][key] = None

        self._words = frozenset((*self._own, *self._loose))  # what may stand in a question in plain words
        for key in kb.data.claims:  # an id may read like a sentence: as a name it counts with its hyphens only
            self._own[fold(key)][key] = None

    @cached_property
    def headings(self) -> dict[str, str]:
        """The headings of the text, by their folded words; also by what stands before a colon, if no other has that."""
        headings = dict.fromkeys(passage.section for passage in self.kb.data.passages.values())
        short = [(fold(heading.partition(":")[0]), heading) for heading in headings]
        alone = {words: heading for words, heading in short if [word for word, _ in short].count(words) == 1}
        return {**alone, **{fold(heading): heading for heading in headings}}

    @cached_property
    def texts(self) -> dict[str, str]:
        """The claims by what they say, in folded words."""
        return {fold(claim.says): key for key, claim in self.kb.data.claims.items()}

    @cached_property
    def heads(self) -> frozenset[str]:
        """The first words of the predicates' verbs of several words, as they stand behind "does": own (debt of)."""
        return frozenset(form.partition(" ")[0] for form in self.verbs if " " in form)

    @cached_property
    def units(self) -> dict[str, str]:
        """The units of figures by their folded words, and each word of them by itself: `percent of debt`, `percent`."""
        units = dict.fromkeys(figure.unit for claim in self.kb.data.claims.values() for figure in claim.figures)
        words = {word: word for unit in units for word in fold(unit).split() if len(word) > 2}
        return {**words, **{fold(unit): unit for unit in units}}

    @cached_property
    def verbs(self) -> dict[str, dict[str, Direction]]:
        """The forms of the predicates' verbs, by their folded words: which predicates, and which end is sought."""
        found: dict[str, dict[str, Direction]] = {}
        predicates = self.kb.data.predicates.items()
        for own in (True, False):  # another word for a predicate gives way to the word of another predicate
            more: defaultdict[str, dict[str, Direction]] = defaultdict(dict)
            for key, predicate in predicates:
                reads = [predicate.reads] if own else [*predicate.also, key.replace("-", " ")]
                reverse = [predicate.reversed] if own else [*filter(None, map(passive, predicate.also))]
                for form in forms(reads):
                    more[fold(form)].setdefault(key, "subject-of")
                for form in forms(reverse):
                    more[fold(form)].setdefault(key, "object-of")
            found.update({form: keys for form, keys in more.items() if form not in found})
        return found

    @cached_property
    def states_of_being(self) -> frozenset[str]:
        """Forms that stand behind "is", such as antagonistic to; the participle of "was sold to" is not among them."""
        phrases = (phrase for one in self.kb.data.predicates.values() for phrase in (one.reads, *one.also))
        return frozenset(fold(rest) for phrase in phrases if (rest := without_be(phrase)))

    def longest(self, words: list[str]) -> int:
        """How many of these words, from the first on, make the longest name that some record has; 0 for none."""
        for count in range(min(len(words), MAX_WORDS), 0, -1):
            name = " ".join(words[:count])
            if name in self._words:
                return count
        return 0

    def find(self, name: str, sections: Iterable[str]) -> list[str]:
        """The ids of the records of these sections that have this name: their own names first, then authors'."""
        wanted, folded = set(sections), fold(name)
        for index in (self._own, self._loose):
            if found := [key for key in index.get(folded, ()) if self.kb.index.section[key] in wanted]:
                return found
        return []

    def resolve(self, name: str, sections: tuple[str, ...], span: tuple[int, int]) -> str:
        """The id that the name means among these sections.

        Raises
        ------
        NotUnderstood
            When no record of these sections has the name, or more than one.
        """
        if name in self.kb.index.section and self.kb.index.section[name] in sections:
            return name
        found = self.find(name, sections)
        if len(found) == 1:
            return found[0]
        if found:
            raise NotUnderstood(
                "ambiguous name",
                f"{quote(name)} may be {self._called(found)}; say which, by its id",
                span=span,
                candidates=self.candidates(found),
            )
        raise self._unknown(name, sections, span)

    def _unknown(self, name: str, sections: tuple[str, ...], span: tuple[int, int]) -> NotUnderstood:
        word = listed([SECTIONS[section] for section in sections], "or")
        elsewhere = [key for key in self.find(name, SECTIONS) if self.kb.index.section[key] not in sections]
        close = self.near(name, sections)
        if elsewhere:
            other = SECTIONS[self.kb.index.section[elsewhere[0]]]
            message = f"{quote(name)} is {with_article(other)} here; {with_article(word)} is wanted"
            return NotUnderstood("wrong name", message, span=span, candidates=self.candidates(close or elsewhere))
        sort = f"no {word}" if len(sections) <= 3 else "nothing"
        message = f"{sort} here is called {quote(name)}"
        if re.search(r"\b(or|neither|nor)\b|,", name):
            message += '; names are joined with "and"'
        if close:
            message += f"; did you mean {self._called(close)}?"
        return NotUnderstood("unknown name", message, span=span, candidates=self.candidates(close))

    def near(self, name: str, sections: tuple[str, ...], limit: int = 3) -> list[str]:
        """The ids of records of these sections whose names are like this one, or hold it as a word; best first."""
        of = self.kb.index.section
        names = {
            folded: key for folded, keys in self._own.items() for key in keys if of[key] in sections and folded
        }  # fmt: skip
        for section in sections:
            if section not in ("sources", "claims", *ENTITY_SECTIONS):
                names.update((fold(key), key) for key in getattr(self.kb.data, section))
        folded = fold(name)
        close = [names[other] for other in nearest(folded, names, limit * 2)]
        first = folded.split(" ")[0] if folded else ""
        holding = [key for other, key in names.items() if first and first in other.split()]
        told = self.claims_like(name) if "claims" in sections and " " in folded else []
        return list(dict.fromkeys([*told, *close, *holding]))[:limit]

    def claims_like(self, text: str, limit: int = 3) -> list[str]:
        """The claims that share half of a text's words or more, best first: a suggestion and no answer.

        Rare words count for more, by their inverse document frequency.
        """
        said = [(key, set(words.split())) for words, key in self.texts.items()]
        wanted = {word for word in fold(text).split() if len(word) > 2}
        counts = {word: sum(word in words for _, words in said) for word in wanted}
        weights = {word: log((len(said) + 1) / (count + 0.5)) for word, count in counts.items()}
        shared = {key: sum(weights[word] for word in wanted & words) for key, words in said}
        close = [key for key, weight in shared.items() if weight * 2 >= sum(weights.values()) > 0]
        return sorted(close, key=lambda key: -shared[key])[:limit]

    def candidates(self, keys: Iterable[str]) -> tuple[dict[str, str], ...]:
        """The records that may have been meant, as a refusal lists them."""
        kind = self.kb.index.section
        return tuple({"id": key, "kind": SECTIONS[kind[key]], "name": self.kb.name(key)} for key in keys)

    def _called(self, keys: list[str]) -> str:
        return listed([f"{self.kb.name(key)} ({key})" for key in keys], "or")


def authors(source: Source) -> Iterator[str]:
    """What a reader may call a work by its authors: `Shen`, `Shen 2018`, `Hurley et al. 2018`."""
    families = [author.short for author in source.author]
    if not families:
        return
    for name in (families[0], " and ".join(families), f"{families[0]} et al"):
        yield name
        yield f"{name} {source.year}"
