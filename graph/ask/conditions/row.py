"""How a condition is said, and how it is looked up."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Literal, NamedTuple

from graph.ask.question import Condition
from graph.ask.verbs import denied, plural
from graph.evidence.findings import FINDINGS, findings
from graph.knowledge import Knowledge, once_per_dataset

Phrases = tuple[str, str, str]  # how several records fulfil a condition, do not, and how one does
Lookup = Callable[[Knowledge, Condition], Iterable[str]]
Matches = Callable[[Knowledge, str, Condition], bool]


class ConditionType(NamedTuple):
    """How a condition is said, and how it is looked up.

    In the phrases, `{}` is where its value is said. `matches` says whether it holds for the record with an id, in time
    that does not depend on the size of the dataset; `lookup` gives the ids for which it holds, in time that grows with
    their number, and is missing where there is no index for it.
    """

    phrases: Phrases  # which claims CITE x, DO NOT CITE x; one claim CITES x
    matches: Matches
    lookup: Lookup | None = None
    sections: tuple[str, ...] = ()  # the sections of the records that its value may be
    values: Mapping[str, str] = {}  # or the values that it may have, each with how it is said
    synonyms: Mapping[str, str] = {}  # other words for these values
    number: bool = False  # or whether its value is a number
    is_span: bool = False  # or a year or a span of years
    values_from: Literal["", "headings", "units"] = ""  # or the attribute of `Names` that lists the dataset's own
    is_text: bool = False  # or whether its value is any text
    relation: bool = False  # or a predicate, with the other end of the relation beside it
    statement: bool = False  # or a predicate, with both its ends
    special: Mapping[str, Phrases] = {}  # the phrases of a value that is said otherwise
    example: str = ""  # the condition in the short form, of the essay, where it has answers


def said(singular: str, several: str = "", denial: str = "") -> Phrases:
    """The phrases of a condition by that of one record; how several fulfil it and do not, where the verb is not all.

    >>> said("is cited for {}")
    ('are cited for {}', 'are not cited for {}', 'is cited for {}')
    """
    return several or plural(singular), denial or denied(singular), singular


def at_least(verb: str, noun: str, nouns: str, count: Callable[[Knowledge, str], int], example: str) -> ConditionType:
    """That there are at least so many of what the noun calls; denied, that there are fewer."""

    def phrases(number: str) -> Phrases:
        return said(f"{verb} at least {number}", denial=f"{plural(verb)} fewer than {number}")

    return ConditionType(
        phrases(f"{{}} {nouns}"), number=True, special={"1": phrases(f"1 {noun}")}, example=example,
        matches=lambda kb, record_id, condition: count(kb, record_id) >= int(condition.value),
    )  # fmt: skip


def exactly(
    verb: str, noun: str, nouns: str, count: Callable[[Knowledge, str], int], example: str, none: str = ""
) -> ConditionType:
    """That there are exactly so many of what the noun calls, and how it is said that there is none."""
    special = {"1": said(f"{verb} exactly 1 {noun}")}
    special |= {"0": said(none, denial=denied(f"{verb} exactly 0 {nouns}"))} if none else {}
    return ConditionType(
        said(f"{verb} exactly {{}} {nouns}"), number=True, special=special, example=example,
        matches=lambda kb, record_id, condition: count(kb, record_id) == int(condition.value),
    )  # fmt: skip


def looked_up(lookup: Lookup) -> Matches:
    """That a record is among those that were looked up, which happens once for each condition and dataset.

    For conditions of which the record itself does not tell: a source that half of the claims cite is not to be asked
    what each of them mentions.
    """
    return lambda kb, record_id, condition: record_id in _ids(kb, lookup, condition)


@once_per_dataset
def _ids(kb: Knowledge, lookup: Lookup, condition: Condition) -> frozenset[str]:
    return frozenset(lookup(kb, condition))


def flagged(section: str, kind: str) -> ConditionType:
    """That an audit points at the record (see `graph.evidence.findings`); with a kind of finding as an example."""
    values = {kind: row.phrase for kind, row in FINDINGS.items() if row.section == section}

    def flagged_ids(kb: Knowledge, condition: Condition) -> Iterable[str]:
        ids = dict.fromkeys(key for finding in findings(kb, condition.value) for key in finding.ids)
        return sorted(ids, key=kb.index.rank.__getitem__) if section == "claims" else ids  # a finding may be of several

    return ConditionType(
        said("is flagged as {}"), values=values,
        matches=looked_up(flagged_ids), lookup=flagged_ids, example=f"finding:{kind}",
    )  # fmt: skip


def being(example: str, *sections: str) -> ConditionType:
    """That the record is the one that is named; denied, that it is another: who other than Huawei."""
    return ConditionType(
        said("is {}"), sections=sections, example=f"is:{example}",
        matches=lambda _, record_id, condition: record_id == condition.value,
    )  # fmt: skip


def as_written(words: Iterable[str]) -> Mapping[str, str]:
    """Values that are said as they are written."""
    return {word: word for word in words}
