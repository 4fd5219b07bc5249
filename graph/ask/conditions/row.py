"""How a condition is said, and how it is looked up: the rows of `conditions.txt`, with the functions for each."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

from graph.ask.names import TOPICS
from graph.ask.question import Condition
from graph.evidence.findings import FINDINGS, findings
from graph.knowledge import Knowledge, once_per_dataset
from graph.records import ENTITY_SECTIONS
from graph.rows import rows
from graph.verbs import denied, plural

Phrases = tuple[str, str, str]  # how several records fulfil a condition, do not, and how one does
Lookup = Callable[[Knowledge, Condition], Iterable[str]]
Matches = Callable[[Knowledge, str, Condition], bool]
# the sections of the records that may stand in a gap
SECTIONS_IN: Mapping[str, tuple[str, ...]] = {
    "a source": ("sources",), "a claim": ("claims",), "an actor": ("actors",), "an entity": ENTITY_SECTIONS,
    "a topic": TOPICS, "a source or an entity": ("sources", *ENTITY_SECTIONS), "a relation": ("predicates",),
    "a statement": ("predicates",), "any record": ("sources", *ENTITY_SECTIONS, "claims"),
}  # fmt: skip
LISTED = "one of the "  # before the attribute of `Names` that has the values
NONE: Mapping[str, Mapping[str, str]] = {}


class ConditionType(NamedTuple):
    """How a condition is said, and how it is looked up.

    In the phrases, `{}` is where its value is said. `lookup` gives the ids for which it holds, in time that grows with
    their number, and is missing where there is no index for it; `matches` says whether it holds for the record with an
    id, and goes by the index where there is one.
    """

    phrases: Phrases  # which claims CITE x, DO NOT CITE x; one claim CITES x
    matches: Matches
    lookup: Lookup | None = None
    sections: tuple[str, ...] = ()  # the sections of the records that its value may be
    values: Mapping[str, str] = {}  # or the values that it may have, each with how it is said
    synonyms: Mapping[str, str] = {}  # other words for these values
    number: bool = False  # or whether its value is a number
    is_span: bool = False  # or a year or a span of years
    values_from: str = ""  # or the attribute of `Names` that lists the dataset's own
    is_text: bool = False  # or whether its value is any text
    relation: bool = False  # or a predicate, with the other end of the relation beside it
    statement: bool = False  # or a predicate, with both its ends
    special: Mapping[str, Phrases] = {}  # the phrases of a value that is said otherwise
    example: str = ""  # the condition in the short form, of the essay, where it has answers


@lru_cache(maxsize=1)
def table() -> dict[tuple[str, str], list[str]]:
    """The rows of the table of conditions: what is sought and the field, if any, and what stands between the bars."""
    heads = ((head.partition(" "), row) for head, row in rows(Path(__file__).with_name("conditions.txt")))
    return {(target, field): row.split(" | ") for (target, _, field), row in heads}


def condition_types(
    target: str,
    lookups: Mapping[str, Lookup],
    matches: Mapping[str, Matches],
    values: Mapping[str, Mapping[str, str]] = NONE,
    synonyms: Mapping[str, Mapping[str, str]] = NONE,
) -> dict[str, ConditionType]:
    """The conditions on what is sought, by their fields, with an index or a look at a record for each.

    Where a value is a word of a list, `values` have how each is said, and `synonyms` other words for them.
    """
    types = {}
    for (row_target, field), (words, takes, *further) in table().items():
        if row_target == target and field and not field.startswith("sort:"):
            example, *special = further
            lookup = lookups.get(field)
            types[field] = ConditionType(
                _said(words), looked_up(lookup) if lookup else matches[field], lookup,
                sections=SECTIONS_IN.get(takes, ()), values=values.get(field, {}), synonyms=synonyms.get(field, {}),
                number=takes == "a number", is_span=takes == "a span of years",
                values_from=takes.removeprefix(LISTED) if takes.startswith(LISTED) else "",
                is_text=takes == "a text", relation=takes == "a relation", statement=takes == "a statement",
                special={value: _said(phrase) for value, _, phrase in (each.partition(" = ") for each in special)},
                example=example,
            )  # fmt: skip
    return types


def _said(words: str) -> Phrases:
    """The phrases of a condition: how one record fulfils it, and where that is not regular several do and do not."""
    single, *several = words.split(" / ")
    if single == "-":
        return "", "", ""
    fulfilling = several[0] if len(several) > 1 else plural(single)
    return fulfilling, several[-1] if several else denied(single), single


def counted(count: Callable[[Knowledge, str], int], exactly: str, at_least: str) -> dict[str, Matches]:
    """That there are exactly so many of something, and that there are at least so many, by their fields."""
    return {
        exactly: lambda kb, record_id, condition: count(kb, record_id) == int(condition.value),
        at_least: lambda kb, record_id, condition: count(kb, record_id) >= int(condition.value),
    }


def looked_up(lookup: Lookup) -> Matches:
    """That a record is among those that were looked up, which happens once for each condition and dataset."""
    return lambda kb, record_id, condition: record_id in _ids(kb, lookup, condition)


@once_per_dataset
def _ids(kb: Knowledge, lookup: Lookup, condition: Condition) -> frozenset[str]:
    return frozenset(lookup(kb, condition))


def flagged(section: str) -> Lookup:
    """That an audit points at a record of a section (see `graph.evidence.findings`)."""

    def lookup(kb: Knowledge, condition: Condition) -> Iterable[str]:
        ids = dict.fromkeys(key for finding in findings(kb, condition.value) for key in finding.ids)
        return sorted(ids, key=kb.index.rank.__getitem__) if section == "claims" else ids  # a finding may be of several

    return lookup


def kinds_of_findings(section: str) -> dict[str, str]:
    """The kinds of findings that the audit has of records of a section, each with how it is said."""
    return {kind: row.phrase for kind, row in FINDINGS.items() if row.section == section}


def as_written(words: Iterable[str]) -> Mapping[str, str]:
    """Values that are said as they are written."""
    return {word: word for word in words}
