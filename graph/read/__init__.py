"""Text to records, or to every problem found, each at path:line:column.

files -> tree -> places (several files become one mapping) -> records -> rules. The first three know YAML and nothing
of claims; the last two know claims and nothing of YAML. The libraries are imported when something is read.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from graph import cache
from graph.memory import collector_off
from graph.read import files
from graph.read.problems import DataError, Problem, quote
from graph.records import FILE_SECTIONS, Dataset

if TYPE_CHECKING:
    from graph.read.rules import Context
    from graph.read.source_map import SourceMap

LARGEST_STORED = 3_000_000  # bytes of a dataset; a larger one is rare, and would fill the user's cache folder

__all__ = ["DataError", "Problem", "Reading", "examine", "load", "quote", "read"]


@dataclass(frozen=True)
class Reading:
    """What came of reading a dataset. `data` is whole where there are no problems."""

    data: Dataset | None
    source_map: SourceMap
    problems: tuple[Problem, ...]
    context: Context | None

    @cached_property
    def advice(self) -> tuple[Problem, ...]:
        """What is worth a look in a dataset without problems; worked out when first asked for."""
        from graph.read.rules import ADVICE

        if self.problems or self.context is None:
            return ()
        found = [self.source_map.problem(*breach) for rule in ADVICE for breach in rule(self.context)]
        return tuple(sorted(found, key=self.source_map.order))


def load(path: str | Path) -> Dataset:
    """The records of a dataset: one file, or a folder of files merged by section.

    Records of the same bytes that were read before are the kept ones (see `graph.cache`).

    Raises
    ------
    DataError
        With every problem of every file, in file order, when there is any.
    """
    found = files.find(Path(path))
    if files.size(found) > LARGEST_STORED:
        return _whole(examine(path))
    here = Path(__file__).parent
    content = {file: files.content(file) for file in found}
    key = cache.cache_key(content.values(), (here, here / "rules", here.parent / "records"))
    data = cache.load(key, ("graph.records.", "decimal"))
    if not isinstance(data, Dataset):
        data = _whole(_examine(found, content.__getitem__))  # the same bytes, and no others that came meanwhile
        cache.store(key, data)
    return data


def _whole(reading: Reading) -> Dataset:
    if reading.problems or reading.data is None:
        raise DataError(reading.problems)
    return reading.data


def read(path: str | Path) -> Reading:
    """Read and check a dataset, with the places of everything in it.

    Raises
    ------
    DataError
        With every problem of every file, in file order, when there is any.
    """
    reading = examine(path)
    _whole(reading)
    return reading


def examine(path: str | Path) -> Reading:
    """Read and check a dataset, and hand the problems back instead of raising them.

    Raises
    ------
    DataError
        When there is no file to look into.
    """
    return _examine(files.find(Path(path)), files.content)


@collector_off()
def _examine(paths: list[Path], content: Callable[[Path], bytes]) -> Reading:
    from graph.read.compose import compose
    from graph.read.rules import RULES, Context
    from graph.read.source_map import SourceMap
    from graph.read.validate import slug_of, to_records

    trees = []
    unusable: list[Problem] = []
    for file in paths:
        try:
            text, syntax_problems = files.clean(content(file))
        except DataError as error:
            unusable += error.problems  # the other files are looked at all the same
            continue
        tree = compose(text)
        tree.syntax_problems[:0] = syntax_problems
        trees.append((files.shown(file), tree))
    if not trees:
        raise DataError(unusable)
    source_map = SourceMap(trees)
    data, invalid, record_problems = to_records(source_map) if source_map.raw else (None, set(), [])
    whole = not unusable and all(tree.whole for _, tree in trees)
    headless = any("dataset" in tree.lost for _, tree in trees)
    if not whole or headless:  # a section that is missing may only not have been reached
        record_problems = [problem for problem in record_problems if problem.where not in ("", "dataset" * headless)]
    problems = [*unusable, *source_map.problems, *record_problems]
    context = None
    if data is not None and whole:
        lost = {key for _, tree in trees for key in tree.lost}
        lost |= {slug_of(str(place[-2])) for place in invalid if place[-1] == "[key]"}  # what a bad id should be
        lost |= source_map.strays()
        context = Context(data, _sections(source_map), invalid, lost, source_map.locate)
        problems += [source_map.problem(*breach) for rule in RULES for breach in rule(context)]
    problems.sort(key=source_map.order)
    return Reading(data, source_map, tuple(problems), context)


def _sections(source_map: SourceMap) -> dict[str, str]:
    """The section of every id that stands in the files, also of records that are not in order themselves."""
    section_of: dict[str, str] = {}
    for section in FILE_SECTIONS:
        records = source_map.raw.get(section)
        if isinstance(records, dict):
            for key in records:
                section_of.setdefault(key, section)
    return section_of
