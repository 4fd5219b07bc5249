"""Records ready to answer: the indexes first, and the networkx graph when it is first asked for.

`index.py` has who points at what, `network.py` the edges, `walk.py` the one way to follow them, `subset.py` a part of a
dataset as a dataset.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cached_property, wraps
from pathlib import Path
from typing import TYPE_CHECKING, Any, Concatenate, ParamSpec, TypeVar

from graph.knowledge.index import Index
from graph.knowledge.network import EDGES, to_networkx
from graph.memory import collector_off
from graph.read import source_map_of
from graph.records import Dataset, Entity, Source

if TYPE_CHECKING:
    import networkx

    from graph.read.source_map import SourceMap

__all__ = ["EDGES", "Index", "Knowledge", "once_per_dataset"]

Arguments = ParamSpec("Arguments")
Result = TypeVar("Result")


class Knowledge:
    """A dataset ready to answer: `data` has the records, `index` the indexes, `graph` the networkx graph."""

    def __init__(self, data: Dataset, path: str | Path) -> None:
        self.data = data
        self.path = path
        self._results: dict[tuple[object, ...], Any] = {}

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

    def entity(self, key: str) -> Entity:
        """The actor, project or concept with this id."""
        entity: Entity = getattr(self.data, self.index.section[key])[key]
        return entity

    def each_entity(self) -> Iterator[tuple[str, str, Entity]]:
        """Section, id and record of every entity, in the order of the files."""
        return self.data.entities()

    def wholes(self, key: str) -> tuple[str, ...]:
        """What the entity with this id is part of, based in or led by, by the curator's own word."""
        entity = self.entity(key)
        return (*entity.part_of, *entity.based_in, *entity.led_by)

    def name(self, key: str) -> str:
        """What a reader calls the record with this id: a source's label, an entity's name, otherwise the id."""
        record = getattr(self.data, self.index.section[key])[key]
        if isinstance(record, Source):
            return " ".join(record.label.split())
        return " ".join(record.name.split()) if isinstance(record, Entity) else key


def once_per_dataset(
    function: Callable[Concatenate[Knowledge, Arguments], Result],
) -> Callable[Concatenate[Knowledge, Arguments], Result]:
    """Work a function of a dataset out once for each of its further arguments, and keep the result with the dataset.

    The result goes when the dataset goes: a dictionary beside both would keep every dataset for good. Arguments are
    hashable and stand without their names.
    """

    @wraps(function)
    def remembering(kb: Knowledge, /, *arguments: Arguments.args, **_: Arguments.kwargs) -> Result:
        results = kb._results  # noqa: SLF001  # the one place beside the class that knows them
        key = (function, *arguments)
        if key not in results:
            results[key] = function(kb, *arguments)  # type: ignore[call-arg]  # none is given by its name
        result: Result = results[key]
        return result

    return remembering
