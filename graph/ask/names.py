"""From what a reader calls something to its id: by id, label, name, alias, title or an author's family name.

Two names are the same when they fold to the same words (no regard to case, accents, punctuation). Nothing is guessed:
a name that no record has is unknown, one that several have is ambiguous, and both come back with candidates.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property
from itertools import islice
from typing import Any

from graph.ask.question import NotUnderstood, Span
from graph.ask.sentences import say
from graph.knowledge import Knowledge, once_per_dataset
from graph.knowledge.sections import headings_of, topics_of
from graph.knowledge.verbs import classes_of, forms_of
from graph.knowledge.works import called, languages_of, makers_of, places_of
from graph.nearest import nearest
from graph.read import quote
from graph.records import ENTITY_SECTIONS, SECTIONS
from graph.records.amounts import unit_words
from graph.search import STOP_WORDS, claims_like
from graph.text import fold, listed, with_article
from graph.verbs import Direction, plain_verb

Runs = Mapping[str, int]
TOPICS = (*ENTITY_SECTIONS, "works")  # what claims may be about; of sources those that some claim is about
BEGINNING = 3  # words of a name, a title perhaps, by one of which it is suggested
MAX_WORDS = 25  # of a name inside a question; longer titles can still be named by id


def runs_of(vocabulary: Iterable[str]) -> Runs:
    """For each first word of runs of words how many words the longest of them has."""
    longest: dict[str, int] = {}
    for run in vocabulary:
        first = run.partition(" ")[0]
        longest[first] = max(longest.get(first, 0), min(run.count(" ") + 1, MAX_WORDS))
    return longest


class Names:
    """All names of the sources and entities of a dataset, the ids of its claims, and the headings of the text."""

    def __init__(self, kb: Knowledge) -> None:
        self.kb = kb
        self.recent: dict[str, Any] = {}  # texts that were taken apart last, for whoever takes them apart
        self._by_sections: dict[tuple[str, ...], dict[str, str]] = {}  # sections -> their names, once asked for
        self._own: defaultdict[str, dict[str, None]] = defaultdict(dict)  # a record's own names
        self._by_author: defaultdict[str, dict[str, None]] = defaultdict(dict)  # good where no own name is
        for source_id, source in kb.data.sources.items():
            for name in (source_id, source.label, source.title, *source.cited_as):
                self._own[fold(name)][source_id] = None
            for name in called(source):
                self._by_author[fold(name)][source_id] = None
        for _, entity_id, entity in kb.each_entity():
            for name in (entity_id, entity.name, *entity.aliases):
                self._own[fold(name)][entity_id] = None

        self.vocabulary = frozenset((*self._own, *self._by_author))  # what may stand in a question in plain words
        self._count = len(self._own)  # what follows are names of claims alone
        for claim_id in kb.data.claims:  # an id may read like a sentence: as a name it counts with its hyphens only
            self._own[fold(claim_id)][claim_id] = None

    @cached_property
    def headings(self) -> dict[str, str]:
        """The headings of the text, by their folded words."""
        return headings_of(self.kb)

    @cached_property
    def topics(self) -> dict[str, str]:
        """The headings by what says which one is meant: some of their words, or what the section is about."""
        return topics_of(self.kb, self.headings)

    @cached_property
    def makers(self) -> dict[str, str]:
        """Who wrote works or published them, by their folded names."""
        return makers_of(self.kb)

    @cached_property
    def places(self) -> dict[str, str]:
        """Where works were published, by the folded names of these places."""
        return places_of(self.kb)

    @cached_property
    def languages(self) -> dict[str, str]:
        """The languages in which works may be, by their folded names."""
        return languages_of(self.kb)

    @cached_property
    def texts(self) -> dict[str, str]:
        """The ids of claims by what they say, in folded words."""
        return {fold(claim.says): claim_id for claim_id, claim in self.kb.data.claims.items()}

    @cached_property
    def units(self) -> dict[str, str]:
        """The units of figures by their folded words, and each word of them by itself: `percent of debt`, `percent`."""
        units = dict.fromkeys(figure.unit for claim in self.kb.data.claims.values() for figure in claim.figures)
        words = {word: word for unit in units for word in unit_words(unit) if len(word) > 2}
        return {**words, **{fold(unit): unit for unit in units}}

    @cached_property
    def verbs(self) -> dict[str, dict[str, Direction]]:
        """The forms of the predicates' verbs, by their folded words: which predicates, and which end is sought."""
        return forms_of(self.kb)

    @cached_property
    def runs(self) -> Runs:
        """How many words the longest name has that begins with a word."""
        return runs_of(self.vocabulary)

    @cached_property
    def verb_runs(self) -> Runs:
        """How many words the longest form of a verb has that begins with a word, and one more for an article in it."""
        return {first: length + 1 for first, length in runs_of(self.verbs).items()}

    @cached_property
    def verb_heads(self) -> str:
        """The expression for the first words of the verbs of several words."""
        return "|".join(sorted({re.escape(verb.partition(" ")[0]) for verb in self.verbs if " " in verb}))

    @cached_property
    def plain_verbs(self) -> dict[str, str]:
        """The forms of the predicates' verbs, by their words without articles."""
        return {plain_verb(form): form for form in reversed(self.verbs)}

    @cached_property
    def verb_classes(self) -> dict[str, str]:
        """Whether a verb is said of the subject (RELATES), of the object (RELATED), or stands behind "is" (BEING)."""
        return classes_of(self.kb, self.verbs)

    def find(self, name: str, sections: Iterable[str]) -> list[str]:
        """The ids of the records of these sections that have this name: their own names first, then authors'."""
        folded = fold(name)
        return self._of(self._own.get(folded, ()), sections) or self._of(self._by_author.get(folded, ()), sections)

    def _of(self, record_ids: Iterable[str], sections: Iterable[str]) -> list[str]:
        """Those of some records that are of these sections; works that claims are about give way to entities."""
        allowed, section_of, sources = set(sections), self.kb.index.section, self.kb.data.sources
        fitting = [record_id for record_id in record_ids if section_of.get(record_id) in allowed]
        if fitting or "works" not in allowed:
            return fitting
        return [record_id for record_id in record_ids if record_id in sources and record_id in self.kb.index.about]

    def ids_of(self, sections: Iterable[str]) -> list[str]:
        """The ids of the records of these sections."""
        data, about = self.kb.data, self.kb.index.about
        works = [source_id for source_id in data.sources if source_id in about]
        return [key for section in sections for key in (works if section == "works" else getattr(data, section))]

    def named(self) -> Iterator[tuple[str, Iterable[str]]]:
        """Every name in folded words, with the sources and entities that have it."""
        yield from ((name, record_ids) for name, record_ids in self._own.items() if name in self.vocabulary)

    def is_name(self, words: str) -> bool:
        """Whether some record has these folded words as a name, or an author as theirs."""
        return words in self.vocabulary

    def find_ranked(self, name: str, sections: tuple[str, ...]) -> tuple[list[str], bool]:
        """The ids of the records of these sections with this name, and whether it is an author's and no own name."""
        if self._of([name], sections):
            return [name], False
        is_own = bool(self._of(self._own.get(fold(name), ()), sections))
        return self.find(name, sections), not is_own

    def resolve(self, name: str, sections: tuple[str, ...], span: Span, explains: bool = True) -> str:
        """The id that the name means among these sections.

        Raises NotUnderstood when no record of these sections has the name, or more than one.
        """
        record_ids, _ = self.find_ranked(name, sections)
        if len(record_ids) == 1:
            return record_ids[0]
        if record_ids:
            message = say("ambiguous name", name=quote(name), records=self._called(record_ids))
            raise NotUnderstood("ambiguous name", message, span=span, candidates=self.candidates(record_ids))
        word = listed([SECTIONS[section] for section in sections if section in SECTIONS], "or")
        elsewhere = self.find(name, SECTIONS.keys() - set(sections))
        close = self.near(name, sections) if explains else []
        if elsewhere:
            kind = SECTIONS[self.kb.index.section[elsewhere[0]]]
            message = say("wrong name", name=quote(name), kind=with_article(kind), wanted=with_article(word))
            raise NotUnderstood("wrong name", message, span=span, candidates=self.candidates(close or elsewhere))
        unknown = "unknown name" if len(sections) <= len(TOPICS) else "unknown name of any sort"
        message = say(unknown, sort=word, name=quote(name))
        if re.search(r"\b(or|neither|nor)\b|,", name):
            message += say("joined names")
        if close:
            message += say("likeness", name=self._called(close))
        raise NotUnderstood("unknown name", message, span=span, candidates=self.candidates(close))

    def near(self, name: str, sections: tuple[str, ...], limit: int = 3) -> list[str]:
        """The ids of records of these sections whose names are like this one, or hold it as a word; best first."""
        names, words = self._names_in(sections), fold(name)
        first = words.split(" ")[0]
        if STOP_WORDS.issuperset(words.split()):
            return []
        close = [names[folded] for folded in nearest(words, names, limit * 2)]
        like = () if first in STOP_WORDS else names
        with_first = [names[folded] for folded in like if first in folded and first in folded.split()[:BEGINNING]]
        saying_so = claims_like(self.kb, name) if sections == ("claims",) and " " in words else []
        return list(dict.fromkeys([*saying_so, *close, *with_first]))[:limit]

    def _names_in(self, sections: tuple[str, ...]) -> dict[str, str]:
        """The names of the records of some sections, by their folded words."""
        if sections not in self._by_sections:
            names: dict[str, str] = {}
            allowed, section_of, has_works = {*sections}, self.kb.index.section, "works" in sections
            for folded, keys in islice(self._own.items(), None if "claims" in sections else self._count):
                fitting = [key for key in keys if section_of[key] in allowed]
                if folded and (fitting or (has_works and (fitting := self._of(keys, sections)))):
                    names[folded] = fitting[-1]
            for section in sections:
                if section not in ("sources", "claims", *TOPICS):
                    names.update((fold(record_id), record_id) for record_id in getattr(self.kb.data, section))
            self._by_sections[sections] = names
        return self._by_sections[sections]

    def candidates(self, record_ids: Iterable[str]) -> tuple[dict[str, str], ...]:
        """The records that may have been meant, as a refusal lists them."""
        section, name = self.kb.index.section, self.kb.name
        return tuple({"id": key, "kind": SECTIONS[section[key]], "name": name(key)} for key in record_ids)

    def _called(self, record_ids: list[str]) -> str:
        named = ((self.kb.name(record_id), record_id) for record_id in record_ids)
        return listed([name if name == record_id else f"{name} ({record_id})" for name, record_id in named], "or")


@once_per_dataset
def names_of(kb: Knowledge) -> Names:
    """The names of a dataset, gathered when first asked for."""
    return Names(kb)
