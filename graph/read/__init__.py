"""Text to records, or to every problem found, each at path:line:column.

files -> tree -> places (several files become one mapping) -> records -> rules. The first three know YAML and nothing
of claims; the last two know claims and nothing of YAML.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from graph.memory import collector_off
from graph.read import files
from graph.read.places import Places
from graph.read.problems import DataError, Problem, quote
from graph.read.rules import ADVICE, RULES, Facts
from graph.read.tree import Mapping, compose
from graph.read.validate import slug_of, to_records
from graph.records import SECTIONS, Dataset

__all__ = ["DataError", "Problem", "Reading", "examine", "quote", "read"]


@dataclass(frozen=True)
class Reading:
    """What came of reading a dataset. `data` is whole where there are no problems."""

    data: Dataset | None
    places: Places
    problems: tuple[Problem, ...]
    advice: tuple[Problem, ...]


def read(path: str | Path) -> Reading:
    """Read and check a dataset: one file, or a folder of files merged by section.

    Raises
    ------
    DataError
        With every problem of every file, in file order, when there is any.
    """
    reading = examine(path)
    if reading.problems:
        raise DataError(reading.problems)
    return reading


def examine(path: str | Path) -> Reading:
    """Read and check a dataset, and hand the problems back instead of raising them.

    Raises
    ------
    DataError
        When there is no file to look into.
    """
    found = files.find(Path(path))
    with collector_off():
        return _examine(found)


def _examine(paths: list[Path]) -> Reading:
    trees = []
    for file in paths:
        text, troubles = files.load(file)
        tree = compose(text)
        tree.troubles[:0] = troubles
        trees.append((files.shown(file), tree))
    places = Places(trees)
    data, misfits, found = to_records(places) if places.raw else (None, set(), [])
    if not all(tree.whole for _, tree in trees):
        found = [problem for problem in found if problem.where]  # a section that is missing may not have been reached
    problems = [*places.problems, *found]
    advice: list[Problem] = []
    if data is not None and all(tree.whole for _, tree in trees):
        lost = {key for _, tree in trees for key in tree.lost}
        lost |= {slug_of(str(place[-2])) for place in misfits if place[-1] == "[key]"}  # what a bad id should be
        facts = Facts(data, _sections(places), misfits, lost)
        for rule in RULES:
            problems += [places.problem(*breach) for breach in rule(facts)]
        if not problems:
            for rule in ADVICE:
                advice += [places.problem(*breach) for breach in rule(facts)]
    problems.sort(key=places.order)
    advice.sort(key=places.order)
    return Reading(data, places, tuple(problems), tuple(advice))


def _sections(places: Places) -> dict[str, str]:
    """The section of every id that stands in the files, also of records that are not in order themselves."""
    section_of: dict[str, str] = {}
    for section in SECTIONS:
        records = places.raw.get(section)
        if isinstance(records, dict | Mapping):
            for key in records:
                section_of.setdefault(key, section)
    return section_of
