"""What may be asked of what: one row for each condition, with its words and how it is looked up.

The short form, the English reading and the evaluation all go by these rows. A new condition is a new row of
`conditions.txt`, how it is looked up in `claims`, `sources`, `entities` or `passages`, and the ways to ask for it in
`graph/ask/english/patterns.txt`; a property test holds that every phrase of a row is read back as that row.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from graph.ask.conditions.claims import CLAIMS
from graph.ask.conditions.entities import ENTITIES, direction, relations, steps_allowed, takes_thing
from graph.ask.conditions.orders import OF_ENTITIES, ORDERS
from graph.ask.conditions.passages import PASSAGES, VOICES
from graph.ask.conditions.row import ConditionType, Phrases, condition_types, table
from graph.ask.conditions.sources import SOURCES
from graph.ask.names import Names
from graph.ask.question import TARGETS, Condition, Either, NotUnderstood, Question, Span, Target
from graph.ask.sentences import CITATION_PHRASES, THING_PHRASES, say
from graph.knowledge import Knowledge
from graph.knowledge.years import years_of
from graph.nearest import nearest
from graph.read import quote
from graph.records import ENTITY_SECTIONS
from graph.text import counted, fold
from graph.verbs import denied, plural
from graph.wording import verb

__all__ = [
    "ANALYSES", "CONDITION_TYPES", "ORDERS", "TARGET_SECTIONS", "ConditionType", "direction",
    "phrased_value", "phrases", "reason_to_refuse", "relations", "steps_allowed", "takes_thing", "value_of",
]  # fmt: skip

MAX_DIGITS = 6


class AnalysisType(NamedTuple):
    """How a question that is worked out is said, and how many records it names."""

    wording: str  # the question; the last gap takes all further names
    fields: tuple[str, ...]  # of its conditions, in the order in which the question names their records
    least: int
    most: int
    alone: str = ""  # the question where it names none


# what is worked out and not looked up, as in `path from:a to:b`, `comparison of:a of:b`, `fall without:a`
ANALYSES: dict[Target, AnalysisType] = {
    target: AnalysisType(wording, tuple(fields.split()), int(least), int(most), *alone)
    for target in TARGETS
    for wording, fields, least, most, *alone in ([table()[target, ""]] if (target, "") in table() else [])
}
# the sections of the records that answer where entities are sought
TARGET_SECTIONS: dict[Target, tuple[str, ...]] = {
    "actors": ("actors",), "projects": ("projects",), "concepts": ("concepts",), "entities": ENTITY_SECTIONS,
    "voices": ("sources", "actors"),
}  # fmt: skip
CONDITION_TYPES: dict[tuple[Target, str], ConditionType] = {
    (target, field): row
    for target, types in {
        "claims": CLAIMS, "sources": SOURCES, **dict.fromkeys(OF_ENTITIES, ENTITIES), "passages": PASSAGES,
        **{key: condition_types(key, {}, dict.fromkeys(ANALYSES[key].fields, lambda *_: ())) for key in ANALYSES},
        "voices": VOICES,
    }.items()
    for field, row in types.items()
}  # fmt: skip


def reason_to_refuse(kb: Knowledge, question: Question) -> str:
    """Why a question about voices or one that is worked out has no answer as it stands; empty where it has one."""
    analysis = ANALYSES.get(question.target)
    if analysis is None:
        speaks = any(isinstance(part, Either) or not part.negated for part in question.where)
        return "" if question.target != "voices" or speaks else say("silent claim")
    if question.count:
        return say("count", target=question.target)
    plain = [part for part in question.where if isinstance(part, Condition) and not part.negated]
    if len(plain) != len(question.where):
        return say("plain names", target=question.target)
    fields = analysis.fields
    if len(set(fields)) > 1 and [part.field for part in plain] != list(fields):
        return say("ends", target=question.target, fields=" and ".join(f"{field}:NAME" for field in fields))
    record_ids = [part.value for part in plain]
    if len(set(record_ids)) < analysis.least:
        few = say("few names" if analysis.least > 1 else "one name", target=question.target, least=analysis.least)
        return say("same name", reason=few) if len(record_ids) > 1 else few
    if len(record_ids) > analysis.most:
        return say("many names", target=question.target, most=analysis.most)
    are_sources = {kb.index.section[record_id] == "sources" for record_id in record_ids}
    if question.target == "comparison" and len(are_sources) > 1:
        return say("unlike names")
    return ""


def value_of(names: Names, field: str, row: ConditionType, text: str, span: Span) -> str:
    """The value that a text means in a condition: an id, a number, or a word of the condition's list.

    Raises NotUnderstood when it means nothing there, or more than one thing.
    """
    if row.sections:
        return names.resolve(text, row.sections, span)
    if row.is_text:
        return text
    if row.is_span:
        first, last = years_of(text.lower())
        if first > last:
            raise NotUnderstood("not a question", say("years", value=quote(text), field=field), span=span)
        return str(first) if first == last and text.isdecimal() else text.lower()
    if row.number:
        if not text.isdecimal() or len(text) > MAX_DIGITS:
            raise NotUnderstood("not a question", say("digits", value=quote(text), field=field), span=span)
        return str(int(text))
    words = fold(text)
    own: dict[str, str] = getattr(names, row.values_from) if row.values_from else {}
    if words in own:
        return own[words]
    phrases = {value: value for value in own.values()} if row.values_from else {**row.values, **row.synonyms}
    for value, phrase in phrases.items():
        if words in (fold(value), fold(phrase)):
            return phrase if value in row.synonyms else value
    close = nearest(words, [fold(value) for value in phrases])
    values = ", ".join(dict.fromkeys(phrases))
    hint = say("near value", value=close[0]) if close else say("possible values", values=values)
    message = say("unknown value", value=quote(text), field=field, hint=hint)
    raise NotUnderstood("unknown name", message, span=span, expected=tuple(phrases))


def phrases(kb: Knowledge, condition: Condition, row: ConditionType) -> Phrases:
    """How several records fulfil a condition, do not, and how one does."""
    if row.relation:
        predicate = kb.data.predicates[condition.value]
        if condition.field == "thing-of":
            return THING_PHRASES
        phrase = predicate.reads if condition.field == "subject-of" else predicate.reversed
        return f"{plural(phrase)} {{}}", f"{denied(phrase)} {{}}", f"{phrase} {{}}"
    if condition.field == "within":
        steps = counted(int(condition.qualifier), "step")
        several, none, single = (phrase.replace("{}", steps, 1) for phrase in row.phrases)
        return several, none, single
    if condition.field == "check" and condition.qualifier:
        return CITATION_PHRASES
    return row.special.get(condition.value, row.phrases)


def phrased_value(kb: Knowledge, condition: Condition, row: ConditionType, name: Callable[[str], str]) -> str:
    """The value of a condition as a sentence says it; `name` says what a record is called, and is asked for each."""
    value, qualifier, object_ = condition.value, condition.qualifier, condition.object
    if row.statement:
        return say("statement", subject=name(qualifier), verb=verb(kb, qualifier, value), object=name(object_))
    if condition.field == "thing-of":
        gaps = {"entity": name(qualifier), "verb": verb(kb, qualifier, value)}
        return say("thing to somebody", **gaps, recipient=name(object_)) if object_ else say("thing given away", **gaps)
    if row.relation:
        return say("thing given", thing=name(object_), recipient=name(qualifier)) if object_ else name(qualifier)
    if row.sections:
        has_page = condition.field == "cites" and qualifier
        return say("cited page", name=name(value), page=qualifier) if has_page else name(value)
    if condition.field == "check" and qualifier:
        return say("checked citation", name=name(qualifier), verdict=row.values[value])
    if row.is_span:
        return _phrased_span(value)
    return f'"{value}"' if row.is_text or row.values_from not in ("", "languages") else row.values.get(value, value)


def _phrased_span(value: str) -> str:
    """A span as a sentence says it: `the year 2013`, `a year before 2013`."""
    before, dash, after = value.partition("-")
    if before in ("before", "after"):
        return say(f"year {before}", year=after)
    return say("years between", first=before, last=after) if dash else say("exact year", year=value)
