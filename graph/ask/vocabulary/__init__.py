"""What may be asked of what: one row for each condition, with its words and how it is looked up.

The short form, the English reading and the evaluation all go by these rows. A new condition is a new row in `claims`,
`sources` or `entities`, and its words in `words.py` and `grammar.py`; a property test holds that every phrase of a row
is read back as that row.
"""

from __future__ import annotations

from collections.abc import Callable

from graph.ask.names import Names
from graph.ask.question import Condition, NotUnderstood, Seek
from graph.ask.verbs import denied, plural
from graph.ask.vocabulary.claims import CLAIMS
from graph.ask.vocabulary.entities import ENTITIES, direction, relations, takes_thing
from graph.ask.vocabulary.meaning import Meaning
from graph.ask.vocabulary.sources import SOURCES
from graph.build import Knowledge
from graph.nearest import nearest
from graph.read import quote
from graph.records import ENTITY_SECTIONS
from graph.text import fold

__all__ = [
    "SOUGHT", "VOCABULARY", "Meaning", "direction", "named", "phrases", "relations", "said_value", "takes_thing",
    "value_of",
]  # fmt: skip

MAX_DIGITS = 6

# the sections of the records that answer where entities are sought
SOUGHT: dict[Seek, tuple[str, ...]] = {
    "actors": ("actors",), "projects": ("projects",), "concepts": ("concepts",), "entities": ENTITY_SECTIONS,
}  # fmt: skip
VOCABULARY: dict[tuple[Seek, str], Meaning] = {
    **{("claims", word): row for word, row in CLAIMS.items()},
    **{("sources", word): row for word, row in SOURCES.items()},
    **{(seek, word): row for seek in SOUGHT for word, row in ENTITIES.items()},
}


def value_of(names: Names, word: str, meaning: Meaning, text: str, span: tuple[int, int]) -> str:
    """The value that a text means in a condition: an id, a number, or a word of the condition's list.

    Raises
    ------
    NotUnderstood
        When it means nothing there, or more than one thing.
    """
    if meaning.names:
        return names.resolve(text, meaning.names, span)
    if meaning.number:
        if not text.isdecimal() or len(text) > MAX_DIGITS:
            raise NotUnderstood("not a question", f"{quote(text)} is no number; {word}: takes one in digits", span=span)
        return str(int(text))
    wanted = fold(text)
    if meaning.heading and wanted in names.headings:
        return names.headings[wanted]
    known = {heading: heading for heading in names.headings.values()} if meaning.heading else meaning.values
    for value, said in known.items():
        if wanted in (fold(value), fold(said)):
            return value
    close = nearest(wanted, [fold(value) for value in known])
    hint = f"did you mean {close[0]}?" if close else f"write one of: {', '.join(known)}"
    raise NotUnderstood("unknown name", f"{quote(text)} is no {word} here; {hint}", span=span, expected=tuple(known))


def phrases(kb: Knowledge, condition: Condition, meaning: Meaning) -> tuple[str, str, str]:
    """How several records fulfil a condition, do not, and how one does."""
    if meaning.relation:
        predicate = kb.data.predicates[condition.value]
        if condition.word == "thing-of":
            return "are what {}", "are not what {}", "is what {}"
        phrase = predicate.reads if condition.word == "subject-of" else predicate.reversed
        return f"{plural(phrase)} {{}}", f"{denied(phrase)} {{}}", f"{phrase} {{}}"
    if condition.word == "check" and condition.at:
        return "have a citation of {}", "have no citation of {}", "has a citation of {}"
    return meaning.special.get(condition.value, (meaning.several, meaning.denied, meaning.one))


def named(condition: Condition, meaning: Meaning) -> list[tuple[str, tuple[str, ...]]]:
    """The ids that a condition names, in the order in which a sentence has them, with the sections they may be of."""
    if meaning.relation:
        ends = (condition.at, condition.of) if condition.word == "thing-of" else (condition.of, condition.at)
        return [(key, ENTITY_SECTIONS) for key in ends if key]
    if condition.word == "check" and condition.at:
        return [(condition.at, ("sources",))]
    return [(condition.value, meaning.names)] if meaning.names else []


def said_value(kb: Knowledge, condition: Condition, meaning: Meaning, name: Callable[[str], str]) -> str:
    """The value of a condition as a sentence says it."""
    if condition.word == "thing-of":
        to = f" to {name(condition.of)}" if condition.of else ""
        return f"{name(condition.at)} {kb.data.predicates[condition.value].reads}{to}"
    if meaning.relation:
        return f"{name(condition.of)} to {name(condition.at)}" if condition.of else name(condition.at)
    if meaning.names:
        return name(condition.value) + (f" on page {condition.at}" if condition.at else "")
    if condition.word == "check" and condition.at:
        return f"{name(condition.at)} that was {meaning.values[condition.value]}"
    return f'"{condition.value}"' if meaning.heading else meaning.values.get(condition.value, condition.value)
