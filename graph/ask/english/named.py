"""The conditions that a name stands for in a question that is understood in part."""

from __future__ import annotations

import re
from collections.abc import Iterable

from graph.ask.conditions.orders import OF_ENTITIES, ORDERS
from graph.ask.conditions.sources import SOURCES
from graph.ask.english import LISTS
from graph.ask.english.numerals import DECADE
from graph.ask.english.words import Words
from graph.ask.names import Names
from graph.ask.question import Condition, Either, Order, Target, alternatives, one_of
from graph.knowledge.works import kind_read
from graph.records import ENTITY_SECTIONS
from graph.text import fold

# what a name stands for, by what is asked for: the field for entities, for sources and for claims
NAMES: dict[Target, dict[str, str]] = {
    "claims": {"entities": "about", "sources": "cites", "claims": "supports"},
    "sources": {"entities": "about", "claims": "for"},
    "passages": {"entities": "about", "sources": "cites", "claims": "for"},
    **{target: {"entities": "with"} for target in OF_ENTITIES},
}


UNTIL = (*LISTS["words before an end"], "page")  # words behind which a number is no year of its own
NUMBERED = re.compile(r"[0-9]{4}[a-z]?")  # what may be the year of a work


def is_work(names: Names, name: str) -> bool:
    """Whether some work is called so."""
    return bool(names.find_ranked(name, ("sources",))[0])


def asks_for_works(words: Words) -> bool:
    """Whether it is asked of works, and not of the one that is read alone: is a year theirs, or spoken of."""
    classes = {*words.classes()} - {("SOURCE_KIND", kind_read(words.names.kb))}
    return any(terminal in ("SOURCES", "SOURCE_KIND", "PUBLISHED") for terminal, _ in classes)


def is_bound(words: Words, index: int, named: Iterable[str]) -> bool:
    """Whether a number is the end of a span, a decade, or the year of another work: not Jardine 2019, but 2018."""
    text, before = words[index].text, words[index - 1].text if index else ""
    is_end = (text[:1].isdecimal() and before in UNTIL) or DECADE.fullmatch(text) is not None
    return is_end or bool(NUMBERED.match(text) and any(is_work(words.names, name) for name in named))


def order_named(target: Target, word: str) -> Order:
    """The order that a superlative asks for; nothing where what is asked for has it not."""
    own = ((order, row.also) for (row_target, order), row in ORDERS.items() if row_target == target)
    return next((words[0] for words in own if word in words), "")


def may_be_of_works(words: Words, target: Target, where: Iterable[Condition | Either]) -> bool:
    """Whether works may still be asked for: not claims, or what somebody says, or what only claims have."""
    is_of_claims = target != "claims" or not words.terminals.isdisjoint(("CLAIMS", "SAY"))
    return {part.field for each in where for part in alternatives(each)} <= SOURCES.keys() and not is_of_claims


def condition_named(names: Names, target: Target, name: str, is_speaking: bool) -> Condition | Either | None:
    """The condition that a name stands for: of several records that have it, that one of them is meant.

    Before "say" it asks for the words of who has it; one that no record has may be that of who made works.
    """
    kb = names.kb
    if target == "claims" and is_speaking:
        ids, _ = names.find_ranked(name, ("actors",))
        actor_ids = (key for whole_id in ids for key in (whole_id, *kb.parts(whole_id)))
        said = [Condition(field="by", value=key) for key in actor_ids if key in kb.index.said_by]
        works, _ = names.find_ranked(name, ("sources",))
        said += [Condition(field="cites", value=source_id) for source_id in works]
        if works and works[0] == kb.data.dataset.reads and works[0] in kb.read_alone:
            return Condition(field="voice", value="author")
        if said:
            return one_of(said)
    named: dict[bool, list[Condition]] = {False: [], True: []}  # by whether it is an author's name, which comes last
    for sort, field in NAMES.get(target, {}).items():
        ids, is_author = names.find_ranked(name, ENTITY_SECTIONS if sort == "entities" else (sort,))
        named[is_author] += (Condition(field=field, value=record_id) for record_id in ids)
    conditions = named[False] or named[True]
    if target == "sources" and not conditions and (maker := names.makers.get(fold(name), "")):
        return Condition(field="by", value=maker)
    return one_of(conditions) if conditions else None
