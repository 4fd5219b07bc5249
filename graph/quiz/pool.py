"""What items are made from: the records, and what keeps a distractor wrong.

A distractor has to be wrong for everybody who reads the text, not only by the letter of the records. So whatever comes
near to being right is left out: a work through which another is cited, one that draws on it or on which it draws, one
that is cited in the same sentence or for a reason of the claim, and everything that reads like any of these.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Sequence
from functools import cached_property, wraps
from typing import Any, Concatenate, ParamSpec, TypeVar

from graph.knowledge import Knowledge
from graph.knowledge.walk import reached
from graph.quiz.distractors import Candidate, comparable
from graph.quiz.item import Item, clean
from graph.quiz.kinds import Kind, Level
from graph.quiz.passages import passage_links

Arguments = ParamSpec("Arguments")
Result = TypeVar("Result")


def once_per_pool(
    function: Callable[Concatenate[Pool, Arguments], Result],
) -> Callable[Concatenate[Pool, Arguments], Result]:
    """Work a function of a pool out once for each of its further arguments: every item asks it of every candidate.

    Arguments are hashable and stand without their names. What comes of it is not to be changed.
    """

    @wraps(function)
    def remembering(pool: Pool, /, *arguments: Arguments.args, **_: Arguments.kwargs) -> Result:
        key = (function, *arguments)
        if key not in pool.results:
            pool.results[key] = function(pool, *arguments)  # type: ignore[call-arg]  # none is given by its name
        result: Result = pool.results[key]
        return result

    return remembering


class Pool:
    """A dataset, as far as items may be made about it.

    Parameters
    ----------
    kb
        The dataset.
    about
        The ids of the claims that may be asked about; all where it is None. Distractors may come from all.
    """

    def __init__(self, kb: Knowledge, about: Collection[str] | None = None) -> None:
        self.kb = kb
        self.data = kb.data
        self.asked_claims = dict.fromkeys(key for key in kb.index.claims if about is None or key in about)
        self.results: dict[tuple[object, ...], Any] = {}  # of `once_per_pool`

    def item(
        self,
        kind: Kind,
        subject: str,
        level: Level,
        stem: str,
        options: Sequence[Candidate],
        key: Sequence[Candidate],
        rationale: str,
        claim_ids: Sequence[str],
        source_ids: Sequence[str] = (),
        shown_claim: str = "",
    ) -> Item:
        """An item, with the ids and passages of its records.

        Parameters
        ----------
        kind, subject, level
            What it is; kind and subject make its id.
        stem
            The question.
        options
            In the order in which they are shown.
        key
            The right option, or all of them in the right order.
        rationale
            Why the key is right.
        claim_ids, source_ids
            The records that the item is about. The passages of these claims are those where a student can see it.
        shown_claim
            The id of the claim that stands under the stem; empty where the options are all there is to read.
        """
        return Item(
            item_id=f"{kind}/{subject}",
            kind=kind,
            level=level,
            stem=stem,
            says=self.says(shown_claim) if shown_claim else "",
            hint=self._hint(shown_claim) if shown_claim else "",
            options=tuple(option.text for option in options),
            option_ids=tuple(option.record_id for option in options),
            key=tuple(options.index(option) for option in key),
            rationale=rationale,
            claim_ids=tuple(claim_ids),
            source_ids=tuple(source_ids),
            passages=passage_links(self.kb, claim_ids),
        )

    def _hint(self, claim_id: str) -> str:
        """Where a student is sent for one claim: section and paragraph, without the words that may name the work."""
        locators = dict.fromkeys(passage.locator for passage in passage_links(self.kb, [claim_id]))
        return f"Where to look: {'; '.join(locators)}." if locators else ""

    def says(self, claim_id: str) -> str:
        """What a claim says, as it is shown."""
        return self._says[claim_id]

    @cached_property
    def _says(self) -> dict[str, str]:
        return {claim_id: clean(claim.says) for claim_id, claim in self.data.claims.items()}

    def label(self, record_id: str) -> str:
        """A source by its label, an entity by its name."""
        return clean(self.kb.name(record_id))

    @once_per_pool
    def label_and_title(self, source_id: str) -> str:
        """A source by its label and title."""
        source = self.data.sources[source_id]
        label, title = clean(source.label), clean(source.title)
        return label if comparable(label) == comparable(title) else f"{label}: {title}"

    def candidate(self, claim_id: str, nearness: int = 0) -> Candidate:
        """A claim as an option."""
        return Candidate(claim_id, self.says(claim_id), nearness)

    @once_per_pool
    def works_of(self, claim_id: str) -> set[str]:
        """The ids of the works that a claim was read from; empty for a passage whose work is not named."""
        works = {self.data.work_of(passage_id) for passage_id in self.data.claims[claim_id].passage}
        return works or ({self.data.dataset.reads} - {""})

    def sole_work(self, claim_id: str) -> str:
        """The id of the one work that a claim was read from; empty where there is none, or more than one."""
        works = self.works_of(claim_id)
        return next(iter(works)) if len(works) == 1 else ""

    @once_per_pool
    def sections(self, claim_id: str) -> set[str]:
        """The sections in which a claim stands, as they are compared."""
        return {self._sections[passage_id] for passage_id in self.data.claims[claim_id].passage}

    @once_per_pool
    def sections_of(self, record_id: str) -> set[str]:
        """The sections in which a work is cited, or an actor speaks."""
        index = self.kb.index
        claim_ids = (*index.citing.get(record_id, ()), *index.said_by.get(record_id, ()))
        return set().union(*map(self.sections, claim_ids))

    def near(self, claim_id: str) -> tuple[set[str], set[str]]:
        """The ids of the claims that share a section with a claim, and of those that share an entity."""
        beside = (self._claims_by_section[section] for section in self.sections(claim_id))
        about = (self.kb.index.about[entity_id] for entity_id in self.mentions(claim_id))
        return set().union(*beside), set().union(*about)

    @cached_property
    def _claims_by_section(self) -> dict[str, list[str]]:
        claim_ids: defaultdict[str, list[str]] = defaultdict(list)
        for claim_id in self.kb.index.claims:
            for section in self.sections(claim_id):
                claim_ids[section].append(claim_id)
        return dict(claim_ids)

    @cached_property
    def _sections(self) -> dict[str, str]:
        return {passage_id: comparable(passage.section) for passage_id, passage in self.data.passages.items()}

    @cached_property
    def passage_rank(self) -> dict[str, int]:
        """The position of every passage in the text, by its id."""
        return {passage_id: position for position, passage_id in enumerate(self.data.passages)}

    @cached_property
    def sole_passages(self) -> dict[str, str]:
        """The claims that stand in one sentence of one work and that no other reads like, with the passage's id."""
        passages = {claim_id: self.data.claims[claim_id].passage for claim_id in self.asked_claims}
        return {
            claim_id: passage_ids[0]
            for claim_id, passage_ids in passages.items()
            if len(passage_ids) == 1 and len(self.reading_alike(claim_id)) == 1 and self.sole_work(claim_id)
        }

    @once_per_pool
    def mentions(self, claim_id: str) -> set[str]:
        """The ids of the entities that a claim speaks of."""
        return set(self.kb.entities_of(self.data.claims[claim_id]))

    def cited_sources(self, claim_id: str) -> set[str]:
        """The ids of the works that a claim cites, and of those through which it does."""
        cites = self.data.claims[claim_id].cites
        return {source_id for citation in cites for source_id in (citation.source, citation.through) if source_id}

    def resting_on(self, source_ids: Iterable[str]) -> set[str]:
        """The ids of the claims that cite one of these works, or something through one of them."""
        citing, through = self.kb.index.citing, self.kb.index.through
        return {key for source_id in source_ids for by in (citing, through) for key in by.get(source_id, ())}

    def reading_alike(self, claim_id: str) -> list[str]:
        """The ids of the claims that read like this one, itself among them."""
        return self._reading_alike[comparable(self.says(claim_id))]

    @cached_property
    def _reading_alike(self) -> dict[str, list[str]]:
        claim_ids: defaultdict[str, list[str]] = defaultdict(list)
        for claim_id in self.kb.index.claims:
            claim_ids[comparable(self.says(claim_id))].append(claim_id)
        return dict(claim_ids)

    def confusable(self, claim_id: str) -> set[str]:
        """The ids of the claims that could be taken for this one: itself, those that read alike or share a sentence."""
        read_from = self.kb.index.read_from
        in_sentences = (read_from.get(passage_id, ()) for passage_id in self.data.claims[claim_id].passage)
        return set(self.reading_alike(claim_id)).union(*in_sentences)

    def argued_with(self, claim_id: str) -> set[str]:
        """The ids of the claims that this one argues for, limits or stands against, and of those that do so to it."""
        argues = (aim for _, aim in self.data.claims[claim_id].argues.pairs())
        return {*argues, *(arguing for _, arguing in self.kb.index.argued.get(claim_id, ()))}

    @cached_property
    def read_works(self) -> set[str]:
        """The works that are read, and what is related to them: they are no answer to who is cited."""
        return self.related_sources(self.data.works())

    def cited_works(self, fewest: int) -> list[str]:
        """The ids of the works that can be asked about and are cited for so many of the claims at least."""
        citing = self.kb.index.citing
        return [
            source_id
            for source_id in self.data.sources
            if source_id not in self.read_works
            and self.has_unique_label(source_id)
            and sum(claim_id in self.asked_claims for claim_id in citing.get(source_id, ())) >= fewest
        ]

    def related_sources(self, source_ids: Iterable[str]) -> set[str]:
        """The sources with those that they draw on and that draw on them, at any remove, and those that read alike."""
        sources = self.data.sources
        related = {source_id for source_id in source_ids if source_id in sources}
        related |= reached(related, lambda source_id: sources[source_id].draws_on).keys()
        related |= reached(related, lambda source_id: self._drawing_on.get(source_id, ())).keys()
        names = {name for source_id in related for name in self._names[source_id]}
        return related.union(*(self._works_by_name[name] for name in names))

    @cached_property
    def _drawing_on(self) -> dict[str, list[str]]:
        """The works that draw on a work, by its id."""
        drawing: defaultdict[str, list[str]] = defaultdict(list)
        for source_id, source in self.data.sources.items():
            for basis in source.draws_on:
                drawing[basis].append(source_id)
        return dict(drawing)

    @cached_property
    def _names(self) -> dict[str, set[str]]:
        """Every work with its names, as they are compared."""
        return {
            source_id: {comparable(clean(name)) for name in (source.label, source.title, *source.cited_as)}
            for source_id, source in self.data.sources.items()
        }

    def has_unique_label(self, source_id: str) -> bool:
        """Whether the label of a work is a name of no other work."""
        label = comparable(self.label(source_id))
        return bool(label) and len(self._works_by_name[label]) == 1

    @cached_property
    def _works_by_name(self) -> dict[str, list[str]]:
        """The works that have a name."""
        works: defaultdict[str, list[str]] = defaultdict(list)
        for source_id, names in self._names.items():
            for name in names:
                works[name].append(source_id)
        return dict(works)

    def related_entities(self, entity_ids: Iterable[str]) -> set[str]:
        """Entities with all that they are part of, based in or led by, and all that is so of them."""
        entities = set(entity_ids)
        return entities | reached(entities, self.kb.wholes).keys() | reached(entities, self.kb.members).keys()

    def newest_day(self) -> str:
        """The last day on which a work was looked at, as far as the data say; otherwise empty."""
        citations = (citation for claim in self.data.claims.values() for citation in claim.cites)
        checks = (citation.check.on for citation in citations if citation.check)
        return max((*checks, *(source.accessed for source in self.data.sources.values())), default="")
