"""What may be asked of what: one row for each condition, with its words and how it is looked up.

The short form, the English reading and the evaluation all go by these rows. A new condition is a new row in `claims`,
`sources` or `entities`, and its words in `words.py` and `grammar.py`; a property test holds that every phrase of a row
is read back as that row.
"""

from __future__ import annotations

from collections.abc import Callable

from graph.ask.conditions.analyses import FORMS, ROWS, trouble
from graph.ask.conditions.claims import CLAIMS, claims_stating
from graph.ask.conditions.entities import ENTITIES, STEPS_RANGE, direction, relations, steps_allowed, takes_thing
from graph.ask.conditions.passages import PASSAGES
from graph.ask.conditions.row import ConditionType
from graph.ask.conditions.sources import SOURCES
from graph.ask.names import Names
from graph.ask.question import Condition, NotUnderstood, Question, Seek
from graph.ask.verbs import denied, plural
from graph.knowledge import Knowledge
from graph.nearest import nearest
from graph.read import quote
from graph.records import ENTITY_SECTIONS
from graph.text import fold

__all__ = [
    "FORMS",
    "STEPS_RANGE",
    "TARGET_SECTIONS",
    "VOCABULARY",
    "ConditionType",
    "claims_stating",
    "direction",
    "named",
    "phrases",
    "relations",
    "said_value",
    "steps_allowed",
    "takes_thing",
    "trouble",
    "value_of",
    "worked_out",
]  # fmt: skip

MAX_DIGITS = 6

# the sections of the records that answer where entities are sought
TARGET_SECTIONS: dict[Seek, tuple[str, ...]] = {
    "actors": ("actors",), "projects": ("projects",), "concepts": ("concepts",), "entities": ENTITY_SECTIONS,
    "voices": ("sources", "actors"),
}  # fmt: skip
VOCABULARY: dict[tuple[Seek, str], ConditionType] = {
    **{("claims", word): row for word, row in CLAIMS.items()},
    **{("sources", word): row for word, row in SOURCES.items()},
    **{(seek, word): row for seek in TARGET_SECTIONS if seek != "voices" for word, row in ENTITIES.items()},
    **{("passages", word): row for word, row in PASSAGES.items()},
    **ROWS,
}


def value_of(names: Names, word: str, meaning: ConditionType, text: str, span: tuple[int, int]) -> str:
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
    listed: dict[str, str] = getattr(names, meaning.listed) if meaning.listed else {}
    if wanted in listed:
        return listed[wanted]
    known = {said: said for said in listed.values()} if meaning.listed else {**meaning.values, **meaning.also}
    for value, said in known.items():
        if wanted in (fold(value), fold(said)):
            return said if value in meaning.also else value
    close = nearest(wanted, [fold(value) for value in known])
    hint = f"did you mean {close[0]}?" if close else f"write one of: {', '.join(dict.fromkeys(known))}"
    raise NotUnderstood("unknown name", f"{quote(text)} is no {word} here; {hint}", span=span, expected=tuple(known))


def worked_out(names: Names, seek: Seek, said: list[tuple[str, tuple[int, int]]]) -> Question:
    """The typed question for a path, a comparison or a fall, of the names that it is said with and their places.

    Raises
    ------
    NotUnderstood
        When a name is unknown or ambiguous, or they are too few, too many or of the wrong sort.
    """
    words, where = FORMS[seek].words, []
    said = _alike(names, said) if seek == "comparison" else said
    for number, (name, span) in enumerate(said):
        word = words[min(number, len(words) - 1)]
        where.append(Condition(word=word, value=value_of(names, word, VOCABULARY[seek, word], name, span)))
    question = Question(seek=seek, where=tuple(dict.fromkeys(where)))
    if wrong := trouble(names.kb, question):
        raise NotUnderstood("not a question", wrong, span=(said[0][1][0], said[-1][1][1]) if said else (0, 0))
    return question


def _alike(names: Names, said: list[tuple[str, tuple[int, int]]]) -> list[tuple[str, tuple[int, int]]]:
    """The names of a comparison as ids where all of them can be works: Heilmann is a person here and an author, too."""
    if all(len(names.find(name, ENTITY_SECTIONS)) == 1 for name, _ in said):
        return said
    works = [(names.find(name, ("sources",)), span) for name, span in said]
    return [(keys[0], span) for keys, span in works] if all(len(keys) == 1 for keys, _ in works) else said


def phrases(kb: Knowledge, condition: Condition, meaning: ConditionType) -> tuple[str, str, str]:
    """How several records fulfil a condition, do not, and how one does."""
    if meaning.relation:
        predicate = kb.data.predicates[condition.value]
        if condition.word == "thing-of":
            return "are what {}", "are not what {}", "is what {}"
        phrase = predicate.reads if condition.word == "subject-of" else predicate.reversed
        return f"{plural(phrase)} {{}}", f"{denied(phrase)} {{}}", f"{phrase} {{}}"
    if condition.word == "within":
        steps = f"{condition.at} step{'' if condition.at == '1' else 's'}"
        several, denial, one = (
            phrase.replace("{}", steps, 1) for phrase in (meaning.several, meaning.denied, meaning.one)
        )
        return several, denial, one
    if condition.word == "check" and condition.at:
        return "have a citation of {}", "have no citation of {}", "has a citation of {}"
    return meaning.special.get(condition.value, (meaning.several, meaning.denied, meaning.one))


def named(condition: Condition, meaning: ConditionType) -> list[tuple[str, tuple[str, ...]]]:
    """The ids that a condition names, in the order in which a sentence has them, with the sections they may be of."""
    if meaning.statement:
        return [(condition.at, ENTITY_SECTIONS), (condition.of, ENTITY_SECTIONS)]
    if meaning.relation:
        ends = (condition.at, condition.of) if condition.word == "thing-of" else (condition.of, condition.at)
        return [(key, ENTITY_SECTIONS) for key in ends if key]
    if condition.word == "check" and condition.at:
        return [(condition.at, ("sources",))]
    return [(condition.value, meaning.names)] if meaning.names else []


def said_value(kb: Knowledge, condition: Condition, meaning: ConditionType, name: Callable[[str], str]) -> str:
    """The value of a condition as a sentence says it."""
    if meaning.statement:
        return f"{name(condition.at)} {kb.data.predicates[condition.value].reads} {name(condition.of)}"
    if condition.word == "thing-of":
        to = f" to {name(condition.of)}" if condition.of else ""
        return f"{name(condition.at)} {kb.data.predicates[condition.value].reads}{to}"
    if meaning.relation:
        return f"{name(condition.of)} to {name(condition.at)}" if condition.of else name(condition.at)
    if meaning.names:
        return name(condition.value) + (
            f" on page {condition.at}" if condition.word == "cites" and condition.at else ""
        )
    if condition.word == "check" and condition.at:
        return f"{name(condition.at)} that was {meaning.values[condition.value]}"
    return f'"{condition.value}"' if meaning.listed else meaning.values.get(condition.value, condition.value)
