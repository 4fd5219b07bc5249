"""How a condition is said, and how it is looked up."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Literal, NamedTuple

from graph.ask.question import Condition
from graph.evidence.findings import FINDINGS, findings
from graph.knowledge import Knowledge

Find = Callable[[Knowledge, Condition], Iterable[str]]
Holds = Callable[[Knowledge, str, Condition], bool]


class ConditionType(NamedTuple):
    """How a condition is said, and how it is looked up.

    In the phrases, `{}` is where its value is said. `holds` says whether it holds for one record, in time that does not
    depend on the size of the dataset; `find` gives the ids for which it holds, in time that grows with their number,
    and is missing where there is no index for it.
    """

    several: str  # which claims CITE x
    denied: str  # which claims DO NOT CITE x
    one: str  # one claim CITES x
    holds: Holds
    find: Find | None = None
    names: tuple[str, ...] = ()  # the sections of the records that its value may be
    values: Mapping[str, str] = {}  # or the values that it may have, each with how it is said
    also: Mapping[str, str] = {}  # other words for these values
    number: bool = False  # or whether its value is a number
    listed: Literal["", "headings", "units"] = ""  # or one of the dataset's headings, or units of figures
    relation: bool = False  # or a predicate, with the other end of the relation beside it
    statement: bool = False  # or a predicate, with both its ends
    special: Mapping[str, tuple[str, str, str]] = {}  # the three phrases of a value that is said otherwise


def at_least(several: str, denied: str, one: str, word: str, count: Callable[[Knowledge, str], int]) -> ConditionType:
    """That there are at least so many, of what is called by a word; denied, that there are fewer."""
    single = tuple(phrase.replace("{} " + word + "s", "1 " + word) for phrase in (several, denied, one))
    return ConditionType(
        several, denied, one, number=True, special={"1": (single[0], single[1], single[2])},
        holds=lambda kb, key, condition: count(kb, key) >= int(condition.value),
    )  # fmt: skip


def flagged(section: str) -> ConditionType:
    """That an audit points at the record (see `graph.evidence.findings`)."""
    values = {kind: row.phrase for kind, row in FINDINGS.items() if row.section == section}

    def pointed_at(kb: Knowledge, condition: Condition) -> dict[str, None]:
        return dict.fromkeys(found.id for found in findings(kb, condition.value))

    return ConditionType(
        "are flagged as {}", "are not flagged as {}", "is flagged as {}", values=values,
        holds=lambda kb, key, c: key in pointed_at(kb, c), find=pointed_at,
    )  # fmt: skip


def as_said(words: Iterable[str]) -> Mapping[str, str]:
    """Values that are said as they are written."""
    return {word: word for word in words}
