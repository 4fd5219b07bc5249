"""Records ready to answer: the indexes first, and the networkx graph when it is first asked for.

`index.py` has who points at what, `network.py` the edges, `walk.py` the one way to follow them, `paths.py` how entities
hang together, `facts.py` what is worked out of several records, `centrality.py` how central a claim is, `voice.py` who
speaks in a claim, `works.py` and `verbs.py` what references and predicates say, `sections.py` what a reader calls a
section of the text, `subset.py` a part of a dataset as a dataset.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import nullcontext
from functools import cached_property, wraps
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, Any, Concatenate, ParamSpec, TypeVar

from graph.knowledge.index import Index
from graph.knowledge.network import EDGES, to_networkx
from graph.memory import collector_off
from graph.read import source_map_of
from graph.records import Claim, Dataset, Entity, Relation, Source
from graph.text import fold

if TYPE_CHECKING:
    import networkx

    from graph.read.source_map import SourceMap

__all__ = ["EDGES", "Index", "Knowledge", "once_per_dataset"]

Arguments = ParamSpec("Arguments")
Result = TypeVar("Result")


class Knowledge:
    """A dataset ready to answer: `data` has the records, `index` the indexes, `graph` the networkx graph.

    Parameters
    ----------
    data
        The records.
    path
        The file or the folder from which they were read; it is read again for the lines of the records.
    stubs
        The claims in the files that say nothing yet, by their ids, which `data` has not (see `graph.read.stubs`).
    """

    def __init__(self, data: Dataset, path: str | Path, stubs: Mapping[str, Claim] | None = None) -> None:
        self.data = data
        self.path = path
        self.stubs: Mapping[str, Claim] = stubs or {}
        self._results: dict[tuple[object, ...], Any] = {}
        self._called: dict[str, str] = {}  # what a reader calls the records that somebody has spoken of

    @cached_property
    def source_map(self) -> SourceMap:
        """Where everything stands in the files; they are read for this when it is first asked for."""
        return source_map_of(self.path)

    @cached_property
    def index(self) -> Index:
        """The indexes, built when first asked for."""
        with collector_off():
            return Index(self.data)

    @cached_property
    def graph(self) -> networkx.MultiDiGraph[str]:
        """The networkx graph, built when first asked for. See `to_networkx`."""
        return to_networkx(self.data)

    def entity(self, entity_id: str) -> Entity:
        """The actor, project or concept with this id. Raises KeyError for an id that no record has."""
        entity: Entity = getattr(self.data, self.index.section[entity_id])[entity_id]
        return entity

    def each_entity(self) -> Iterator[tuple[str, str, Entity]]:
        """Section, id and record of every entity, in the order of the files."""
        return self.data.entities()

    def wholes(self, entity_id: str) -> tuple[str, ...]:
        """What the entity with this id is part of, based in or led by, by the curator's own word."""
        entity = self.entity(entity_id)
        return (*entity.part_of, *entity.based_in, *entity.led_by)

    def is_origin(self, entity_id: str, name: str) -> bool:
        """Whether this name of a state or region is no more than the adjective, which tells where from: Chinese."""
        actor, words = self.data.actors.get(entity_id), fold(name)
        if actor is None or actor.kind not in ("state", "region"):
            return False
        own = fold(actor.name)
        return own != words and own[:4] == words[:4] and own.count(" ") == words.count(" ")

    def parts(self, entity_id: str) -> list[str]:
        """What is part of the entity with this id."""
        return self._parts.get(entity_id, [])

    def members(self, entity_id: str) -> list[str]:
        """What is part of the entity with this id, based in it or led by it."""
        return self._members.get(entity_id, [])

    def speakers_for(self, entity_id: str) -> list[str]:
        """The one with this id and who belongs to it or to a part of it, of those who are quoted or reported."""
        members = self.members(entity_id)  # the vice-president of a company, for its country
        further = (key for member_id in members for key in self.members(member_id))
        return [key for key in dict.fromkeys((entity_id, *members, *further)) if key in self.index.said_by]

    def groups(self) -> dict[str, str]:
        """The groups that have members, by what they are called in folded words: by that these may be asked for."""
        actors = self.data.actors.items()
        groups = ((key, actor) for key, actor in actors if actor.kind == "group" and self.parts(key))
        return {fold(name): key for key, actor in groups for name in (actor.name, *actor.aliases)}

    def is_mentioned(self, entity_id: str) -> bool:
        """Whether some claim is about the entity with this id, or what it says, or somebody who is part of it."""
        said_by = self.index.said_by
        return entity_id in self.index.about or any(key in said_by for key in (entity_id, *self.parts(entity_id)))

    def has_only_parts(self, entity_id: str) -> bool:
        """Whether something is part of the entity with this id, and nothing else is based in it or led by it."""
        return 0 < len(self.parts(entity_id)) == len(self.members(entity_id))

    @cached_property
    def _members(self) -> dict[str, list[str]]:
        members: dict[str, list[str]] = {}
        for _, member_id, _ in self.each_entity():
            for whole_id in dict.fromkeys(self.wholes(member_id)):
                members.setdefault(whole_id, []).append(member_id)
        return members

    @cached_property
    def _parts(self) -> dict[str, list[str]]:
        parts: dict[str, list[str]] = {}
        for _, part_id, entity in self.each_entity():
            for whole_id in dict.fromkeys(entity.part_of):
                parts.setdefault(whole_id, []).append(part_id)
        return parts

    @cached_property
    def read_alone(self) -> frozenset[str]:
        """The works that are read here and that no claim cites."""
        return frozenset(source_id for source_id in self.data.works() if source_id not in self.index.citing)

    @cached_property
    def cited_by_stubs(self) -> frozenset[str]:
        """The sources that claims cite which say nothing yet: of them nobody can say that nothing cites them."""
        citations = (citation for stub in self.stubs.values() for citation in stub.cites)
        return frozenset(work for citation in citations for work in (citation.source, citation.through) if work)

    def cited_by(self, claim_ids: Iterable[str]) -> dict[str, None]:
        """The sources that these claims cite, each once, in the order of their citations."""
        return dict.fromkeys(cited.source for claim_id in claim_ids for cited in self.data.claims[claim_id].cites)

    def mentioned_by(self, claim_ids: Iterable[str]) -> dict[str, None]:
        """The entities that these claims mention, each once, in order."""
        return dict.fromkeys(chain.from_iterable(map(self.mentioned.__getitem__, claim_ids)))

    def entities_of(self, claim: Claim) -> dict[str, None]:
        """The entities that a claim mentions, each once, in order; a work that it is about is none."""
        mentions, works = claim.mentions(), self.data.sources.keys()
        return mentions if works.isdisjoint(claim.about) else dict.fromkeys(key for key in mentions if key not in works)

    @cached_property
    def mentioned(self) -> dict[str, tuple[str, ...]]:
        """The entities that each claim mentions, by its id: for whoever goes through all claims more than once."""
        return {claim_id: tuple(self.entities_of(claim)) for claim_id, claim in self.data.claims.items()}

    def works_of(self, claim: Claim) -> list[str]:
        """The works that a claim is about, in order."""
        return [record_id for record_id in dict.fromkeys(claim.about) if record_id in self.data.sources]

    def stated_by(self, claim_ids: Iterable[str]) -> Iterator[tuple[str, Relation]]:
        """The relations that these claims state, each behind the id of its claim."""
        for claim_id in claim_ids:
            for relation in self.data.claims[claim_id].states:
                yield claim_id, relation

    def name(self, record_id: str) -> str:
        """What a reader calls the record with this id: a source's label, an entity's name, otherwise the id.

        Raises KeyError for an id that no record has.
        """
        name = self._called.get(record_id)
        if name is None:
            record = getattr(self.data, self.index.section[record_id])[record_id]
            own = record.label if isinstance(record, Source) else getattr(record, "name", record_id)
            name = self._called[record_id] = " ".join(own.split())
        return name


def once_per_dataset(
    function: Callable[Concatenate[Knowledge, Arguments], Result],
) -> Callable[Concatenate[Knowledge, Arguments], Result]:
    """Work a function of a dataset out once for each of its further arguments, and keep the result with the dataset.

    The result goes when the dataset goes: a dictionary beside both would keep every dataset for good. Arguments are
    hashable and stand without their names. What has none is gathered of the whole dataset, and the collector kept away.
    """

    @wraps(function)
    def remembering(kb: Knowledge, /, *arguments: Arguments.args, **_: Arguments.kwargs) -> Result:
        results = kb._results  # noqa: SLF001  # the one place beside the class that knows them
        key = (function, *arguments)
        if key not in results:
            with nullcontext() if arguments else collector_off(freezes=False):
                results[key] = function(kb, *arguments)  # type: ignore[call-arg]  # none is given by its name
        result: Result = results[key]
        return result

    return remembering
