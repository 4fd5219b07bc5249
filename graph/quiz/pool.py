"""What items are made from: the records, and what keeps a wrong answer wrong.

A wrong answer has to be wrong for everybody who reads the text, not only by the letter of the records. So whatever
comes near to being right is left out: a work through which another is cited, one that draws on it or on which it
draws, one that is cited in the same sentence or for a reason of the claim, and everything that reads like any of these.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator
from functools import cached_property

from graph.knowledge import Knowledge
from graph.quiz.distractors import looks
from graph.quiz.item import Place, shown
from graph.records import Claim
from graph.records.links import to_passage


class Material:
    """A dataset, as far as items may be made about it."""

    def __init__(self, kb: Knowledge, asked: Collection[str] | None = None) -> None:
        self.kb = kb
        self.data = kb.data
        # the claims that are asked about; wrong answers may come from all
        self.asked = [key for key in kb.index.claims if asked is None or key in asked]

    def says(self, claim: str) -> str:
        """What a claim says, as it is shown."""
        return self._says[claim]

    @cached_property
    def _says(self) -> dict[str, str]:
        return {key: shown(claim.says) for key, claim in self.data.claims.items()}

    def source(self, key: str) -> str:
        """A source by its label and title."""
        record = self.data.sources[key]
        label, title = shown(record.label), shown(record.title)
        return label if looks(label) == looks(title) else f"{label}: {title}"

    def label(self, key: str) -> str:
        """A source by its label, an entity by its name."""
        return shown(self.kb.name(key))

    def work(self, claim: str) -> str:
        """The id of the one work that a claim was read from; empty where there is none, or more than one."""
        works = self.works_read(claim)
        return next(iter(works)) if len(works) == 1 else ""

    def works_read(self, claim: str) -> set[str]:
        """The ids of the works that a claim was read from."""
        record = self.data.claims[claim]
        works = {self.data.passages[key].source or self.data.dataset.reads for key in record.passage}
        return works or ({self.data.dataset.reads} - {""})

    def sections(self, claim: str) -> set[str]:
        """The sections in which a claim stands."""
        return {self._section[key] for key in self.data.claims[claim].passage}

    @cached_property
    def _section(self) -> dict[str, str]:
        return {key: looks(passage.section) for key, passage in self.data.passages.items()}

    def places(self, claims: Iterable[str]) -> tuple[Place, ...]:
        """The passages of some claims, once each, as a student is sent to them."""
        keys = dict.fromkeys(key for claim in claims for key in self.data.claims[claim].passage)
        return tuple(self._place(key) for key in keys)

    def _place(self, key: str) -> Place:
        passage = self.data.passages[key]
        work = passage.source or self.data.dataset.reads
        source = self.data.sources.get(work)
        return Place(
            work=self.label(work) if source else "",
            section=shown(passage.section),
            paragraph=passage.paragraph,
            opens=shown(passage.opens),
            closes=shown(passage.closes),
            link=to_passage(source, passage) if source else "",
        )

    def look(self, claim: str) -> str:
        """Where a student is sent for one claim: section and paragraph, without the words that may name the work."""
        where = dict.fromkeys(place.where for place in self.places([claim]))
        return f"Where to look: {'; '.join(where)}." if where else ""

    def cited(self, claim: str) -> set[str]:
        """The works that a claim cites, and those through which it does."""
        return {key for cited in self.data.claims[claim].cites for key in (cited.source, cited.through) if key}

    @cached_property
    def _reading_alike(self) -> dict[str, list[str]]:
        found: defaultdict[str, list[str]] = defaultdict(list)
        for key in self.kb.index.claims:
            found[looks(self.says(key))].append(key)
        return dict(found)

    def alike(self, claim: str) -> list[str]:
        """The claims that read like this one, itself among them."""
        return self._reading_alike[looks(self.says(claim))]

    @cached_property
    def once(self) -> dict[str, str]:
        """The claims that stand in one sentence and that no other claim reads like, with the sentence."""
        return {
            key: self.data.claims[key].passage[0]
            for key in self.asked
            if len(self.data.claims[key].passage) == 1 and len(self.alike(key)) == 1 and self.work(key)
        }

    def neighbours(self, claim: str) -> set[str]:
        """The claims that could be taken for this one: those that read alike or stand in its sentences, and itself."""
        found = set(self.alike(claim))
        for passage in self.data.claims[claim].passage:
            found.update(self.kb.index.read_from.get(passage, ()))
        return found

    def tied(self, claim: str) -> set[str]:
        """The claims that this one argues for, limits or stands against, and those that do so to it."""
        forth = {other for _, other in self.data.claims[claim].argues.pairs()}
        return forth | {other for _, other in self.kb.index.argued.get(claim, ())}

    def newest_day(self) -> str:
        """The last day on which a work was looked at, as far as the data say."""
        checks = (cited.check.on for claim in self.data.claims.values() for cited in claim.cites if cited.check)
        return max((*checks, *(source.accessed for source in self.data.sources.values())), default="")

    def mentions(self, claim: str) -> set[str]:
        """The entities that a claim speaks of."""
        return set(self.data.claims[claim].mentions())

    def kin(self, sources: Iterable[str]) -> set[str]:
        """The sources with those that they draw on and that draw on them, at any remove, and those that read alike."""
        found = {key for key in sources if key in self.data.sources}
        found |= _reached(found, lambda key: self.data.sources[key].draws_on)
        found |= _reached(found, lambda key: self._drawn_on_by.get(key, ()))
        names = {name for key in found for name in self._names[key]}
        return found | {key for key, others in self._names.items() if not names.isdisjoint(others)}

    @cached_property
    def _drawn_on_by(self) -> dict[str, list[str]]:
        found: defaultdict[str, list[str]] = defaultdict(list)
        for key, source in self.data.sources.items():
            for other in source.draws_on:
                found[other].append(key)
        return dict(found)

    @cached_property
    def _names(self) -> dict[str, set[str]]:
        """Every work with its names, as they are compared."""
        return {
            key: {looks(shown(name)) for name in (source.label, source.title, *source.cited_as)}
            for key, source in self.data.sources.items()
        }

    def named_alone(self, source: str) -> bool:
        """Whether the label of a work is a name of no other work."""
        label = looks(self.label(source))
        return bool(label) and self._how_many[label] == 1

    @cached_property
    def _how_many(self) -> Counter[str]:
        """How many works have a name."""
        return Counter(name for names in self._names.values() for name in names)

    @cached_property
    def read(self) -> set[str]:
        """The works that are read, and what is kin to them: they are no answer to who is cited."""
        works = {self.data.dataset.reads, *(passage.source for passage in self.data.passages.values())}
        return self.kin(works - {""})

    def relatives(self, entities: Iterable[str]) -> set[str]:
        """Entities with all that they are part of, based in or led by, and all that is so of them."""
        found = set(entities)
        found |= _reached(found, lambda key: self._above(key))
        return found | _reached(set(entities), lambda key: self._below.get(key, ()))

    def _above(self, key: str) -> Iterator[str]:
        entity = self.kb.entity(key)
        yield from (*entity.part_of, *entity.based_in, *entity.led_by)

    @cached_property
    def _below(self) -> dict[str, list[str]]:
        found: defaultdict[str, list[str]] = defaultdict(list)
        for _, key, _ in self.kb.each_entity():
            for other in self._above(key):
                found[other].append(key)
        return dict(found)


def passes_on(record: Claim) -> bool:
    """Whether a claim hands on the words of somebody else."""
    return bool(record.said_by or record.modality == "reported" or any(cited.quoted for cited in record.cites))


def _reached(start: set[str], step: Callable[[str], Iterable[str]]) -> set[str]:
    found: set[str] = set()
    waiting = list(start)
    while waiting:
        for key in step(waiting.pop()):
            if key not in found:
                found.add(key)
                waiting.append(key)
    return found
