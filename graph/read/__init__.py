"""Text to records, or to every problem in it, each at path:line:column.

files -> tree (compose) -> source map (several files become one mapping) -> records (validate) -> rules. The first three
know YAML and nothing of claims; the last two know claims and nothing of YAML. The libraries are imported when something
is read.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING, Any

from graph import cache
from graph.frozen import frozen
from graph.memory import collector_off
from graph.read import files
from graph.read.problems import DataError, Problem, quote
from graph.records import FILE_SECTIONS, Dataset
from graph.records.packed import pack, unpack

if TYPE_CHECKING:
    from graph.read.rules import Context
    from graph.read.source_map import SourceMap

RECORDS, PLACES = b"records", b"places"  # what is stored of a dataset, an entry each
LARGEST_STORED = 3_000_000  # bytes of a dataset; a larger one is rare, and would fill the user's cache folder

__all__ = ["DataError", "Problem", "Reading", "examine", "load", "load_with_places", "quote", "source_map_of"]


@frozen
class Reading:
    """What came of reading a dataset.

    `data` has every record where there are no problems, and otherwise what could be read of them, or None. `problems`
    are in the order of the files. `context` is what the rules looked at; None where they could not be applied. `stubs`
    are the ids of the claims that say nothing yet, which `data` has not (see `graph.read.stubs`).
    """

    data: Dataset | None
    source_map: SourceMap
    problems: tuple[Problem, ...]
    context: Context | None
    stubs: frozenset[str] = frozenset()
    below: tuple[Problem, ...] = ()  # advice on datasets of their own in folders of this one

    def records(self) -> Dataset:
        """The records.

        Raises
        ------
        DataError
            With every problem of every file, in file order, when there is any.
        """
        if self.problems or self.data is None:
            raise DataError(self.problems)
        return self.data

    @cached_property
    def advice(self) -> tuple[Problem, ...]:
        """What is worth a look in a dataset without problems; worked out when first asked for."""
        from graph.read.rules import ADVICE

        if self.problems or self.context is None:
            return ()
        advice = [*self.below, *self.source_map.advice()]
        advice += [self.source_map.problem(*violation) for rule in ADVICE for violation in rule(self.context)]
        return tuple(sorted(advice, key=self.source_map.order))


def load(path: str | Path) -> Dataset:
    """The records of a dataset: one file, or a folder of files merged by section.

    Bytes that were read before are not read again: their records are stored (see `graph.cache`).

    Raises
    ------
    DataError
        With every problem of every file, in file order, when there is any.
    """
    records: Dataset = _loaded(path, RECORDS)[0]
    return records


def source_map_of(path: str | Path) -> SourceMap:
    """Where everything stands in the files of a dataset. It is stored beside the records of the same bytes.

    Raises
    ------
    DataError
        With every problem of every file, in file order, when there is any.
    """
    source_map: SourceMap = _loaded(path, PLACES)[0]
    return source_map


def load_with_places(path: str | Path) -> tuple[Dataset, SourceMap]:
    """Both, of the same bytes, which are read once.

    Raises
    ------
    DataError
        With every problem of every file, in file order, when there is any.
    """
    records, source_map = _loaded(path, RECORDS, PLACES)
    return records, source_map


def _loaded(path: str | Path, *entries: bytes) -> list[Any]:
    """What is stored of a dataset, or else read and checked."""
    paths = files.find(Path(path))
    if files.size(paths) > LARGEST_STORED:
        reading = examine(path)
    else:
        content = {file: files.content(file) for file in paths}
        packed = [cache.load(_key(entry, content)) for entry in entries]
        if None not in packed:
            with collector_off():
                return [_unpacked(entry, stored) for entry, stored in zip(entries, packed, strict=True)]
        reading = _read_and_store(content)
    made = {RECORDS: reading.records(), PLACES: reading.source_map}
    return [made[entry] for entry in entries]


def _unpacked(entry: bytes, packed: Any) -> Any:
    if entry == RECORDS:
        return unpack(packed)
    from graph.read import places

    return places.unpack(packed)


def _read_and_store(content: dict[Path, bytes]) -> Reading:
    """Read and check these bytes, and no others that came meanwhile; what is without a problem is stored."""
    from graph.read import places

    reading = _examine([*content], content.__getitem__)
    if reading.data is not None and not reading.problems:
        cache.store(_key(RECORDS, content), pack(reading.data))
        cache.store(_key(PLACES, content), places.pack(reading.source_map))
    return reading


def _key(entry: bytes, content: dict[Path, bytes]) -> bytes:
    """The key of one of the two entries of a dataset. Places are told with the names of their files."""
    room = Path(__file__).parent
    code = (room.parent, room, room / "rules", room.parent / "records")
    names = [files.printable_path(path).encode() for path in content] if entry == PLACES else []
    return cache.cache_key((entry, *names, *content.values()), code, ("pydantic_core", "yaml"))


def examine(path: str | Path) -> Reading:
    """Read and check a dataset, and hand the problems back instead of raising them.

    Raises
    ------
    DataError
        When there is no file to look into, or none that can be read.
    """
    path = Path(path)
    return _examine(files.find(path), files.content, tuple(files.below(path)))


@collector_off()
def _examine(paths: list[Path], content: Callable[[Path], bytes], below: tuple[Problem, ...] = ()) -> Reading:
    from graph.read.compose import compose
    from graph.read.recover import bare_id
    from graph.read.rules import RULES, Context
    from graph.read.source_map import SourceMap
    from graph.read.stubs import filled, stubs_in, without_stubs
    from graph.read.validate import to_records
    from graph.read.wording import slug_of

    trees = []
    file_problems: list[Problem] = []
    for path in paths:
        try:
            text, syntax_problems = files.decode(content(path))
        except DataError as error:
            file_problems += error.problems  # the other files are looked at all the same
            continue
        tree = compose(text)
        tree.syntax_problems[:0] = syntax_problems
        trees.append((files.printable_path(path), tree))
    if not trees:
        raise DataError(file_problems)
    source_map = SourceMap(trees)
    stubs = stubs_in(source_map.raw)
    source_map.raw = filled(source_map.raw, stubs)
    data, invalid, record_problems = to_records(source_map) if source_map.raw else (None, set(), [])
    complete = not file_problems and all(tree.complete for _, tree in trees)
    header_lost = any("dataset" in tree.lost for _, tree in trees)
    if not complete or header_lost:  # a section that is missing may only not have been reached
        excused = ("", "dataset") if header_lost else ("",)
        record_problems = [problem for problem in record_problems if problem.where not in excused]
    problems = [*file_problems, *source_map.problems, *record_problems, *source_map.refused(record_problems)]
    context = None
    if data is not None and complete:
        lost = {record_id for _, tree in trees for record_id in tree.lost}
        bad_ids = [str(path[-2]) for path in invalid if path[-1] == "[key]"]
        lost |= {id_meant(bad_id) for bad_id in bad_ids for id_meant in (slug_of, bare_id)}
        lost |= source_map.strays()
        context = Context(data, _section_of_ids(source_map), invalid, lost, source_map.locate, stubs)
        problems += [source_map.problem(*violation) for rule in RULES for violation in rule(context)]
    if any(source_map.order(left) > source_map.order(right) for left, right in pairwise(problems)):
        problems.sort(key=source_map.order)  # which of a million, in order already, would need the memory of as many
    if data is not None:
        data = without_stubs(data, stubs)
    return Reading(data, source_map, tuple(problems), context, stubs, below)


def _section_of_ids(source_map: SourceMap) -> dict[str, str]:
    """The section of every id that stands in the files, also of records that are not in order themselves."""
    section_of: dict[str, str] = {}
    for section in FILE_SECTIONS:
        records = source_map.raw.get(section)
        if isinstance(records, dict):
            for record_id in records:
                section_of.setdefault(record_id, section)
    return section_of
