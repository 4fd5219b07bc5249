"""For which records each condition holds, by the rows of `graph.ask.conditions`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import chain

from graph.ask.conditions import CONDITION_TYPES, ConditionType
from graph.ask.evaluate import everything
from graph.ask.names import names_of
from graph.ask.question import Condition, Question, Target
from graph.knowledge import Knowledge
from graph.knowledge.values import ValuesOf
from graph.page.mirror.searching import steps

Matches = dict[str, dict[str, list[int]]]  # field -> value -> the numbers of the records for which it holds, as steps

# what the script works out by itself from what the page says: what a claim cites, mentions and states, where it stands,
# how claims argue
DERIVED = frozenset(
    (
        ("claims", "about"), ("claims", "cites"), ("claims", "supports"), ("claims", "supported-by"),
        ("claims", "contrasts"), ("claims", "qualifies"), ("claims", "qualified-by"), ("claims", "causes"),
        ("claims", "caused-by"), ("sources", "about"), ("sources", "for"), ("entities", "with"), ("entities", "within"),
        ("passages", "cites"), ("passages", "about"), ("passages", "for"), ("voices", "states"),
        ("claims", "modality"), ("claims", "support"), ("claims", "check"),
        ("claims", "entities"), ("sources", "is"),
        ("entities", "is"), ("claims", "section"), ("claims", "paragraph"),
        ("claims", "states"), ("voices", "in"), ("entities", "subject-of"), ("entities", "object-of"),
        ("entities", "thing-of"),
    )
)  # fmt: skip
# and what it compares with the numbers and years of another row
COMPARED = frozenset(("at-least", "entities-at-least", "before", "after"))


def matches(kb: Knowledge, target: Target, number: dict[str, int]) -> Matches:
    """For which records each condition holds, if for any: by what each record has, or else value by value."""
    holding: Matches = {}
    for (row_target, field), row in CONDITION_TYPES.items():
        if row_target != target or row.is_text or field in COMPARED or (target, field) in DERIVED:
            continue
        pairs = _by_record(kb, target, row, row.values_of) if row.values_of else _by_value(kb, field, row)
        numbers: dict[str, list[int]] = {}
        for value, record_id in pairs:
            numbers.setdefault(value, []).append(number[record_id])
        if numbers:
            holding[field] = {value: steps(of_value) for value, of_value in numbers.items()}
    return holding


def _by_value(kb: Knowledge, field: str, row: ConditionType) -> Iterator[tuple[str, str]]:
    """Each value that a condition may have, with each record for which it holds."""
    for value in row.values or (record_id for section in row.sections for record_id in getattr(kb.data, section)):
        yield from ((value, record_id) for record_id in row.holding(kb, Condition(field=field, value=value)))


def _by_record(kb: Knowledge, target: Target, row: ConditionType, values_of: ValuesOf) -> Iterator[tuple[str, str]]:
    """The same of what is known record by record: each of its values once, in an order that is the same in all runs."""
    asked: dict[str, tuple[str, ...]] = {}  # what a record has -> what may be asked for that it is
    for record_id in everything(kb, Question(target=target)):
        values = sorted({*values_of(kb, record_id)})
        for value in values:
            if value not in asked:
                asked[value] = tuple(_asked_for(kb, row, value))
        yield from ((word, record_id) for word in dict.fromkeys(chain.from_iterable(asked[each] for each in values)))


def _asked_for(kb: Knowledge, row: ConditionType, value: str) -> Iterable[str]:
    """What somebody may ask for, to find a record that has this."""
    if row.fits is None or row.number or row.is_span:
        return (value,)
    words = row.values or getattr(names_of(kb), row.values_from).values()
    return (word for word in words if row.fits(value, word))
