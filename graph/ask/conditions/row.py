"""How a condition is said, and how it is looked up: the rows of `conditions.txt`, with the functions for each."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from functools import lru_cache
from pathlib import Path
from typing import Any, NamedTuple

from graph.ask.names import TOPICS
from graph.ask.question import Condition
from graph.evidence.findings import FINDINGS, flagged
from graph.knowledge import Knowledge
from graph.knowledge.values import Fits, ValuesOf, holding
from graph.records import ENTITY_SECTIONS
from graph.rows import rows
from graph.verbs import denied, plural

Phrases = tuple[str, str, str]  # how several records fulfil a condition, do not, and how one does
Lookup = Callable[[Knowledge, Condition], Iterable[str]]
# the sections of the records that may stand in a gap
SECTIONS_IN: Mapping[str, tuple[str, ...]] = {
    "a source": ("sources",), "a claim": ("claims",), "an actor": ("actors",), "an entity": ENTITY_SECTIONS,
    "a topic": TOPICS, "a source or an entity": ("sources", *ENTITY_SECTIONS), "a relation": ("predicates",),
    "a statement": ("predicates",), "any record": ("sources", *ENTITY_SECTIONS, "claims"),
}  # fmt: skip
LISTED = "one of the "  # before the attribute of `Names` that has the values
NONE: Mapping[str, Any] = {}


class ConditionType(NamedTuple):
    """How a condition is said, and how it is looked up.

    In the phrases, `{}` is where its value is said. `holding` gives the ids for which it holds, in any order; where
    these are had in time that grows with their number, and in the order of the text, it is the `lookup`, too.
    """

    phrases: Phrases  # which claims CITE x, DO NOT CITE x; one claim CITES x
    holding: Lookup
    lookup: Lookup | None = None
    values_of: ValuesOf | None = None  # or what each record has of it
    fits: Fits | None = None  # and whether that is what is asked for, where it is not the same
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
    values_of: Mapping[str, ValuesOf],
    fits: Mapping[str, Fits] = NONE,
    values: Mapping[str, Mapping[str, str]] = NONE,
    synonyms: Mapping[str, Mapping[str, str]] = NONE,
) -> dict[str, ConditionType]:
    """The conditions on what is sought, by their fields, each with an index or with what a record has of it.

    Where a value is a word of a list, `values` have how each is said, and `synonyms` other words for them.
    """
    found = {kind: row.phrase for kind, row in FINDINGS.items() if row.section == target}
    lookups, values = {"finding": lambda kb, c: flagged(kb, c.value), **lookups}, {"finding": found, **values}
    types = {}
    for (row_target, field), (words, takes, *further) in table().items():
        if row_target == target and field and not field.startswith("sort:"):
            example, *special = further
            lookup, of_record, fitting = lookups.get(field), values_of.get(field), fits.get(field)
            types[field] = ConditionType(
                _said(words), lookup or having(target, values_of[field], fitting), lookup, of_record, fitting,
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


def having(target: str, values_of: ValuesOf, fits: Fits | None) -> Lookup:
    """The records that have what is asked for, by what each has."""
    return lambda kb, c: holding(kb, target, values_of, fits, f"{c.value}@{c.qualifier}" if c.qualifier else c.value)


def as_written(words: Iterable[str]) -> Mapping[str, str]:
    """Values that are said as they are written."""
    return {word: word for word in words}
