"""The short form on a page: every condition with an example, made of the rows of `graph.ask.conditions`.

The examples are of the essay, where each has answers.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from itertools import chain

from graph.ask.conditions import ANALYSES, CONDITION_TYPES, ORDERS, ConditionType
from graph.ask.names import TOPICS
from graph.ask.question import Target
from graph.records import ENTITY_SECTIONS, SECTIONS
from graph.text import WIDTH, listed, with_article

INTRODUCTION = """\
A question in the short form says what is sought and the conditions that all of
it must meet: claims cites:jardine-2019 modality:hedged
  -about:huawei                  what must not hold
  cites:jardine-2019|zeiger-2019 one of the two is enough
  cites:siddiqui-2019@9          a page of the source
  check:partly@jardine-2019      what a check of that citation found
  section:"Three words"          a value of several words
  count claims                   the number alone
  sources sort:cited             in an order
  sources sort:cited@3           its first three"""
EXAMPLE = 34  # columns of an example
ALIKE: tuple[Target, ...] = ("actors", "projects", "concepts", "entities")  # what has the same conditions
# what the condition of a relation asks for, whose words are otherwise those of its predicate
OF_RELATIONS: Mapping[str, str] = {
    "subject-of": "who does to the one what the verb says",
    "object-of": "to whom the one does what the verb says",
    "thing-of": "what the one supplies, finances or shares",
}


def guide() -> str:
    """The conditions by what is sought, and the words that may stand behind their colons, in lines for a terminal."""
    targets = [target for target in dict.fromkeys(target for target, _ in CONDITION_TYPES) if target not in ALIKE[:-1]]
    blocks = ["\n".join([_heading(target), *_lines(target)]) for target in targets if target not in ANALYSES]
    worked_out = chain.from_iterable(map(_lines, ANALYSES))
    words = chain.from_iterable(_entry(fields, values) for fields, values in _lists().items())
    blocks += ["\n".join(["worked out", *worked_out]), "\n".join(["words behind the colon", *words])]
    return "\n\n".join([INTRODUCTION, *blocks])


def _heading(target: Target) -> str:
    return ", ".join(ALIKE) if target in ALIKE else target


def _lines(target: Target) -> Iterator[str]:
    """The conditions of what is sought, then its orders; of an analysis the whole question."""
    if target in ANALYSES:
        row = next(row for (row_target, _), row in CONDITION_TYPES.items() if row_target == target)
        yield from _entry(f"{target} {row.example}", ANALYSES[target].wording.replace("{}", "…"))
        return
    for (row_target, field), row in CONDITION_TYPES.items():
        if row_target == target:
            yield from _entry(row.example, _meaning(field, row))
    for (row_target, order), order_type in ORDERS.items():
        if row_target == target:
            yield from _entry(f"sort:{order}", f"the {order_type.adjective} first")


def _entry(example: str, meaning: str) -> list[str]:
    """An example and what it means, which has the rest of the line and as many further lines as it needs."""
    from textwrap import wrap

    lines = wrap(meaning, WIDTH - EXAMPLE - 2, break_long_words=False, break_on_hyphens=False)
    deep = [f"{'':{EXAMPLE}}  {line}" for line in lines]
    if len(example) > EXAMPLE - 2:
        return [f"  {example}", *deep]
    return [f"  {example:{EXAMPLE}}{lines[0]}", *deep[1:]]


def _meaning(field: str, row: ConditionType) -> str:
    """What records do that meet the condition of the example, of whichever record it names."""
    if row.relation:
        return OF_RELATIONS[field]
    value, _, qualifier = row.example.partition(":")[2].partition("@")
    phrase, *_ = row.special.get(value, row.phrases)
    if field == "within":
        phrase = phrase.replace("{}", f"{qualifier} steps", 1)
    return phrase.replace("{}", _said(value, row))


def _said(value: str, row: ConditionType) -> str:
    """The value of an example as a sentence says it; of a record what sort it is."""
    if row.statement:
        return "the one does to the other what the verb says"
    if row.sections == ENTITY_SECTIONS:
        return "an actor, project or concept"
    if row.sections == TOPICS:
        return "an actor, project, concept or work"
    if row.sections:
        return listed([with_article(SECTIONS[section]) for section in row.sections], "or")
    return row.values.get(value, value)


def _lists() -> dict[str, str]:
    """The conditions that take a word of a list, with these words; each list once."""
    fields_of: defaultdict[str, dict[str, None]] = defaultdict(dict)
    for (target, field), row in CONDITION_TYPES.items():
        if len(row.values) > 1 and target not in ALIKE[:-1]:
            words = "; ".join(_word(value, phrase) for value, phrase in row.values.items())
            fields_of[words][f"{target} {field}:"] = None
    return {", ".join(fields): words for words, fields in fields_of.items()}


def _word(value: str, phrase: str) -> str:
    """A word of a list, with how it is said where that is something else."""
    return value if phrase.replace(" ", "-") == value.replace(" ", "-") else f"{value} ({phrase})"
